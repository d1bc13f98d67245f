/** The character style of a note's number. */
export const NOTE_MARK = 'note-mark';
