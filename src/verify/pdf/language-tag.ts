/** Whether a text is a language tag by its form (RFC 3066, which ISO 32000-1, 14.9.2 names): `vi`, `vi-VN`. */
export function isLanguageTag(text: string | null): boolean {
  return text !== null && /^[a-z]{1,8}(?:-[a-z0-9]{1,8})*$/i.test(text);
}
