/** Endings of number, gender, relation and person on folded words, the longest first. */
export const LIGHT_ENDINGS = [
  'اتها',
  'اتهم',
  'اتنا',
  'اته',
  'تين',
  'تان',
  'يين',
  'ييه',
  'وها',
  'تها',
  'تهم',
  'تنا',
  'ات',
  'ون',
  'ين',
  'ان',
  'يه',
  'ها',
  'وا',
  'هم',
  'ه',
  'ي',
  'ا',
] as const;

const STEM_MIN_LETTERS = 3;
/** «فضاء» has the stem of «فضايي». */
const SILENT_HAMZA = /(?<=.{2}ا)ء$/u;

/**
 * Takes one ending off a folded word that has no clitics any more: «مهاجرين», «مهاجرات», «مهاجره» give «مهاجر». A word of
 * three letters stays.
 */
export function stemLightly(word: string): string {
  const ending = LIGHT_ENDINGS.find((end) => word.endsWith(end) && word.length - end.length >= STEM_MIN_LETTERS);
  const stem = ending === undefined ? word.replace(SILENT_HAMZA, '') : word.slice(0, -ending.length);
  return stem.endsWith('ي') && stem.length > STEM_MIN_LETTERS ? stem.slice(0, -1) : stem;
}

const NUMBER_ENDINGS = ['ات', 'ون', 'ين', 'ان', 'وا'] as const;

/**
 * Takes only the ending of number off, and the feminine one where at least four letters stay: «شرطه» (police) and «شرط»
 * (condition) stay apart, which {@link stemLightly} brings together. For matching names.
 */
export function stripNumber(word: string): string {
  const ending = NUMBER_ENDINGS.find((end) => word.endsWith(end) && word.length - end.length >= STEM_MIN_LETTERS);
  const singular = ending === undefined ? word : word.slice(0, -ending.length);
  return singular.endsWith('ه') && singular.length > STEM_MIN_LETTERS + 1 ? singular.slice(0, -1) : singular;
}
