/** Tells whether a text has an Arabic letter, mark or digit. */
export function hasArabic(text: string): boolean {
  return /\p{Script=Arabic}/u.test(text);
}
