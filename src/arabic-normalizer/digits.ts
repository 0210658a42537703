const ARABIC_INDIC_ZERO = 0x0660;
const PERSIAN_ZERO = 0x06f0;
const FULL_WIDTH_ZERO = 0xff10;

/**
 * Writes Arabic-Indic (٠-٩), Persian (۰-۹) and full-width digits as Latin ones; everything else stays, and so does the
 * length, so offsets into the result are offsets into the text.
 *
 * @example
 * foldDigits('٢٠٢٠/۷'); // '2020/7'
 */
export function foldDigits(text: string): string {
  return text.replace(/[٠-٩۰-۹０-９]/gu, (digit) => {
    const code = digit.charCodeAt(0);
    const zero = [FULL_WIDTH_ZERO, PERSIAN_ZERO, ARABIC_INDIC_ZERO].find((first) => code >= first);
    return String(code - (zero ?? code));
  });
}
