import { describe, expect, it } from 'vitest';
import { CONDITION_IDS, CONDITIONS } from '../../src/verify/matterhorn/conditions.ts';
import { verifyPdf } from '../../src/verify/verify-pdf.ts';
import { BROKEN_COPIES } from './broken-copies.ts';
import { soundSample } from './sample-pdf.ts';

async function codesOf(bytes: Uint8Array): Promise<string[]> {
  const { value } = await verifyPdf(bytes);
  return [...new Set(value.findings.map(finding => finding.code))].sort();
}

describe('the conditions of the Matterhorn Protocol', () => {
  it('find nothing in a sound file that claims PDF/UA-1', async () => {
    const { value, diagnostics } = await verifyPdf(soundSample().bytes());
    expect(value).toEqual({ pages: 1, isClaimed: true, findings: [] });
    expect(diagnostics).toEqual([]);
  });

  it.each(CONDITION_IDS)('%s is found in a copy that is broken for it, and nothing else is', async id => {
    const { spoil, also = [] } = BROKEN_COPIES[id];
    expect(await codesOf(spoil(soundSample()).bytes())).toEqual([id, ...also].sort());
  });

  it('have a broken copy each, and every copy is for one of them', () => {
    expect(Object.keys(BROKEN_COPIES).sort()).toEqual([...CONDITION_IDS].sort());
  });

  it('are told in two languages that differ, with what to do and where it is ruled', () => {
    for (const { say, hint, clause } of Object.values(CONDITIONS)) {
      expect(say.en).not.toBe(say.vi);
      expect(hint.en).not.toBe(hint.vi);
      expect(clause).toMatch(/^(?:ISO 32000-1, )?\d/);
    }
  });
});
