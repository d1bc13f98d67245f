import { foldTone } from './fold-tone.ts';
import { remembered } from './remembered.ts';

/** The name of an award, a body or a recipient as it is compared: without quotation marks, in one spelling, small letters. */
export function comparable(name: string | null): string {
  return compared(name ?? '');
}

const compared = remembered(name =>
  foldTone(
    name
      .replace(/[“”"«»]/g, '')
      .replace(/\s+/g, ' ')
      .trim(),
  ).replace(/^các /, ''),
);
