/** Full-width forms, Arabic presentation forms, roman numerals, ligatures such as №; not superscripts or fractions. */
const COMPATIBILITY_FORMS = /[\u2116\u2160-\u217F\uFB50-\uFDFF\uFE70-\uFEFC\uFF01-\uFF5E]/gu;

/**
 * Replaces compatibility forms by the plain letters and digits that they stand for. Superscripts stay as they are: a
 * footnote mark must not become part of a number.
 *
 * @example
 * replaceCompatibilityForms('２０２０／Ⅶ'); // '2020/VII'
 */
export function replaceCompatibilityForms(text: string): string {
  return text.replace(COMPATIBILITY_FORMS, (form) => form.normalize('NFKC'));
}
