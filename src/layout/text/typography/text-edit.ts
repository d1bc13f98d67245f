import { NO_BREAK_SPACE } from '../../../base/break-control.ts';

/** A change of a paragraph's text: `length` characters at `at` become `text`; 0: it is put in before `at`. */
export interface TextEdit {
  readonly at: number;
  readonly length: number;
  readonly text: string;
}

/** A rule that puts other characters: given a paragraph's text, the changes in order. */
export type CharacterRule = (text: string) => readonly TextEdit[];

export const NO_EDITS: readonly TextEdit[] = [];

/** Whether a character parts words: a space of either kind, the end of a line, or nothing at all (the text's own end). */
export function isGap(character: string | undefined): boolean {
  return (
    character === undefined ||
    character === '' ||
    character === ' ' ||
    character === NO_BREAK_SPACE ||
    character === '\n'
  );
}

/** Whether a character is one of 0 to 9. */
export function isDigit(character: string | undefined): boolean {
  return character !== undefined && character >= '0' && character <= '9';
}
