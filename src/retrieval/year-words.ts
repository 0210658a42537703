/** A year in digits, as a part of an expression; other four-digit numbers are no years. */
export const YEAR = String.raw`20[0-4]\d`;

/** The years from 2010 to 2029 end in these words. */
const ENGLISH_ONES = ['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
const ENGLISH_TEENS = [
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
];
const ARABIC_ONES = [
  '',
  'و?[اأ]حدة?|[إا]حدى',
  '[إا]?ثن(?:ين|ان|تين|ا|ي)',
  'ثلاثة?',
  '[أا]ربعة?',
  'خمسة?',
  'ستة?',
  'سبعة?',
  'ثماني?ة?',
  'تسعة?',
];

const TEEN = String.raw`(?:twenty|two\s+thousand(?:\s+and)?)[\s-]+`;
const PATTERNS: readonly (readonly [RegExp, number])[] = [
  ...ENGLISH_TEENS.map((word, at) => [new RegExp(`\\b${TEEN}${word}\\b`, 'giu'), 2010 + at] as const),
  ...ENGLISH_ONES.map((word, at) => {
    const one = word === '' ? '' : `[\\s-]+${word}`;
    return [
      new RegExp(`\\b${TEEN}twenty${one}\\b(?![\\s-]+(?:${ENGLISH_ONES.slice(1).join('|')})\\b)`, 'giu'),
      2020 + at,
    ] as const;
  }),
  ...ARABIC_ONES.flatMap((one, at) => {
    const before = one === '' ? '' : String.raw`و\s*(?:${one})\s+`;
    const teen = one === '' ? 'عشرة' : String.raw`(?:${one})\s*عشرة?`;
    return [
      [new RegExp(String.raw`[أا]لفين\s+و\s*${teen}(?!\p{L})`, 'gu'), 2010 + at] as const,
      [new RegExp(String.raw`[أا]لفين\s+${before}و\s*عشرين`, 'gu'), 2020 + at] as const,
    ];
  }),
];

/** Writes years in words with digits: "twenty twenty-one", "two thousand and twenty", «ألفين وواحد وعشرين», «ألفين وتسعة عشر». */
export function writeYears(text: string): string {
  if (!/twenty|thousand|[أا]لفين/iu.test(text)) return text;
  return PATTERNS.reduce((written, [pattern, year]) => written.replace(pattern, String(year)), text);
}
