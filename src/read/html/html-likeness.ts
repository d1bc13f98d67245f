const PAGE_START =
  /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body|meta|title)\b/i;
const BLOCK_TAG = /<(?:p|div|td|tr|table|h[1-6]|article|section|span|ul|ol|li|br|figure|font)(?:\s[^<>]*)?\/?>/gi;
/** Only so much of a file is looked at. */
const LOOKED_AT = 65_536;

/** Whether a text is a page: it begins as one, or has as many block elements as a piece of one has. */
export function htmlLikeness(text: string): 'yes' | 'maybe' | 'no' {
  const head = text.slice(0, LOOKED_AT);
  if (PAGE_START.test(head)) return 'yes';
  const tags = head.match(BLOCK_TAG)?.length ?? 0;
  const closes = head.match(/<\/(?:p|div|td|table|h[1-6]|article|section|li|figure)\s*>/gi)?.length ?? 0;
  if (/^\s*</.test(head) && tags >= 1 && closes >= 1) return 'yes';
  if (tags >= 4 && closes >= 3 && tags * 2000 > head.length) return 'yes';
  return tags > 0 || closes > 0 ? 'maybe' : 'no';
}
