import type { Span } from '../../base/span.ts';
import type { Mapped } from '../offset-map.ts';
import { editText } from '../text-edits.ts';
import { judgeReading } from './judge-reading.ts';
import { asItIs, type Reading, type ReadingWay, rankReadings, readIn } from './readings.ts';
import { byteLikeStretches, isByteLike } from './stretches.ts';

/** A choice between two readings that is not clear. */
export interface Doubt {
  readonly chosen: Reading;
  readonly other: Reading;
  /** The stretch of the source that both read. */
  readonly span: Span;
}

/** A text whose legacy stretches were converted. */
export interface LegacyRepair extends Mapped {
  /** By encoding: the converted stretches, pairs of start and end in the source. */
  readonly found: ReadonlyMap<string, readonly number[]>;
  /** Null where one reading is clearly the best, or where nothing was damaged. */
  readonly doubt: Doubt | null;
}

/** What the text as a whole says about its stretches. */
interface Prior {
  readonly way: ReadingWay | null;
  /** Whether no character of the text speaks against its being legacy throughout. */
  readonly isWhole: boolean;
}

const LARGEST_SAMPLE = 32_768;
/** What one word put right weighs at least, where it is a usual one. */
const ONE_WORD = 3;
/** The same for bytes that are no UTF-8. */
const BYTES = 1;

/**
 * Converts what are bytes of a legacy encoding that a program took for characters: the whole text, or stretches of it. `isBytes`: the
 * text is known to be no Unicode, so that less evidence will do.
 */
export function repairLegacy(text: string, { isBytes = false }: { readonly isBytes?: boolean } = {}): LegacyRepair {
  const stretches = byteLikeStretches(text);
  const suspects = stretches.filter(({ start, end }) => judgeReading(text.slice(start, end)).bad > 0);
  const edits = editText(text);
  const found = new Map<string, number[]>();
  if (suspects.length === 0) return { ...edits.finish(), found, doubt: null };
  const { prior, doubt } = weigh(text, suspects, isBytes ? BYTES : ONE_WORD);
  for (const span of prior.isWhole ? stretches : suspects) {
    const reading = choose(text.slice(span.start, span.end), prior);
    if (!reading?.way) continue;
    edits.replaceMapped(span.start, span.end, reading);

    const places = found.get(reading.way.encoding.name) ?? [];
    places.push(span.start, span.end);
    found.set(reading.way.encoding.name, places);
  }
  return { ...edits.finish(), found, doubt };
}

/** Which way reads the suspects best together, and how clearly. */
function weigh(text: string, suspects: readonly Span[], least: number): { prior: Prior; doubt: Doubt | null } {
  const sample = sampleOf(text, suspects);
  const now = asItIs(sample);
  const [best, ...others] = rankReadings(sample);
  const span = suspects[0] ?? { start: 0, end: 0 };
  if (!best || !isBetter(best, now, least)) {
    const isNear = best !== undefined && best.score > now.score;
    return { prior: { way: null, isWhole: false }, doubt: isNear ? { chosen: now, other: best, span } : null };
  }
  const other = others.find(
    reading => family(reading) !== family(best) && reading.text.normalize('NFC') !== best.text.normalize('NFC'),
  );
  const doubt = other && isDoubtful(best, other) ? { chosen: best, other, span } : null;
  return { prior: { way: best.way, isWhole: isByteLike(text) }, doubt };
}

/** TCVN3 and the standard that it is a part of differ in capitals and quotes alone. */
function family({ way }: Reading): string {
  return way?.encoding.name.replace('tcvn3', 'tcvn') ?? '';
}

/** Whether a runner-up reads nearly as well, or the winner does not read well. */
function isDoubtful(best: Reading, other: Reading): boolean {
  const { good, bad } = best.judgement;
  return best.score - other.score < Math.max(1, 0.15 * good) || bad * 3 > good;
}

function sampleOf(text: string, suspects: readonly Span[]): string {
  const parts: string[] = [];
  let length = 0;
  for (const { start, end } of suspects) {
    if (length >= LARGEST_SAMPLE) break;
    const part = text.slice(start, Math.min(end, start + LARGEST_SAMPLE - length));
    parts.push(part);
    length += part.length;
  }
  return parts.join('\n');
}

function choose(text: string, { way, isWhole }: Prior): Reading | null {
  const now = asItIs(text);
  const usual = way && readIn(way, text);
  const isFitting = usual !== null && fits(usual, now, isWhole);
  if (isFitting && usual.judgement.bad * 4 <= usual.judgement.good) return usual;
  const best = rankReadings(text)[0];
  const isOther = best && (!usual || best.score >= usual.score + ONE_WORD) && isBetter(best, now, ONE_WORD);
  if (isOther) return best;
  return isFitting ? usual : null;
}

/** Whether a stretch goes the way of the others: in a text that is legacy throughout, where it reads no worse than it stands. */
function fits(usual: Reading, now: Reading, isWhole: boolean): boolean {
  if (!isWhole) return isBetter(usual, now, ONE_WORD - 0.5);
  return usual.score >= now.score || usual.judgement.bad <= now.judgement.bad;
}

/** Whether a reading is by so much better than the text as it stands, and is Vietnamese for the greater part. */
function isBetter(reading: Reading, now: Reading, least: number): boolean {
  const { good, bad } = reading.judgement;
  return good >= 2 * bad && reading.score - now.score >= least;
}
