const ENGLISH_UNITS = [
  ['one', 'first'],
  ['two', 'second'],
  ['three', 'third'],
  ['four', 'fourth'],
  ['five', 'fifth'],
  ['six', 'sixth'],
  ['seven', 'seventh'],
  ['eight', 'eighth'],
  ['nine', 'ninth'],
  ['ten', 'tenth'],
  ['eleven', 'eleventh'],
  ['twelve', 'twelfth'],
  ['thirteen', 'thirteenth'],
  ['fourteen', 'fourteenth'],
  ['fifteen', 'fifteenth'],
  ['sixteen', 'sixteenth'],
  ['seventeen', 'seventeenth'],
  ['eighteen', 'eighteenth'],
  ['nineteen', 'nineteenth'],
] as const;

/** Folded Arabic names of 1 to 10 without the article: ordinals, cardinals, and how they are typed in Egypt. */
const ARABIC_UNITS = [
  'اول اولي حادي حاديه احدي واحد واحده',
  'ثاني ثانيه اثنان اثنين اثنتان اثنتين اثنا اثنتا اثني اثنتي اتنين تانيه',
  'ثالث ثالثه ثلاث ثلاثه تالت تالته تلات تلاته',
  'رابع رابعه اربع اربعه',
  'خامس خامسه خمس خمسه',
  'سادس سادسه ست سته',
  'سابع سابعه سبع سبعه',
  'ثامن ثامنه ثمان ثماني ثمانيه تامن تامنه تمانيه تمنيه',
  'تاسع تاسعه تسع تسعه',
  'عاشر عاشره عشر عشره',
] as const;

const EGYPTIAN_TEENS = 'حداشر اتناشر تلتاشر اربعتاشر خمستاشر ستاشر سبعتاشر تمنتاشر تسعتاشر'.split(' ');

const UNITS = new Map<string, number>([
  ...ENGLISH_UNITS.flatMap((words, index) => words.map((word) => [word, index + 1] as const)),
  ...ARABIC_UNITS.flatMap((words, index) => words.split(' ').map((word) => [word, index + 1] as const)),
  ...EGYPTIAN_TEENS.map((word, index) => [word, index + 11] as const),
]);

const TENS = new Map<string, number>(
  [
    'twenty twentieth عشرون عشرين',
    'thirty thirtieth ثلاثون ثلاثين تلاتين',
    'forty fortieth اربعون اربعين',
    'fifty fiftieth خمسون خمسين',
    'sixty sixtieth ستون ستين',
    'seventy seventieth سبعون سبعين',
    'eighty eightieth ثمانون ثمانين',
    'ninety ninetieth تسعون تسعين',
  ].flatMap((words, index) => words.split(' ').map((word) => [word, (index + 2) * 10] as const)),
);

/** «أحد» is "eleven" before «عشر», and "someone" by itself. */
const ELEVEN = 'احد';

const TEN_AFTER_UNIT = new Set(['عشر', 'عشره']);
const ORDINALS_OF_ONE = new Set(['first', 'اول', 'اولي']);

/** A folded word as the lexer hands it over: its stem without article and prefixes, and whether it began with «و». */
export interface NumberWord {
  readonly stem: string;
  readonly startsWithAnd: boolean;
}

/** A number read from words, and how many words it took. */
export interface ReadNumber {
  readonly value: number;
  readonly wordCount: number;
}

/**
 * Reads a number in words from the head of `words`: "twenty second", «الثانية عشرة», «الثانية والعشرون». Reaches 99.
 */
export function readNumberWords(words: readonly NumberWord[]): ReadNumber | undefined {
  const [first, second] = words;
  if (first === undefined) return undefined;
  const tens = TENS.get(first.stem);
  if (tens !== undefined) return readEnglishTens(tens, second);
  const isEleven = first.stem === ELEVEN && TEN_AFTER_UNIT.has(second?.stem ?? '');
  const unit = isEleven ? 1 : UNITS.get(first.stem);
  if (unit === undefined) return undefined;
  if (second !== undefined && unit < 10 && TEN_AFTER_UNIT.has(second.stem) && !second.startsWithAnd) {
    return { value: unit + 10, wordCount: 2 };
  }
  const following = TENS.get(second?.stem ?? '');
  if (following !== undefined && unit < 10 && second?.startsWithAnd) return { value: unit + following, wordCount: 2 };
  return { value: unit, wordCount: 1 };
}

/** Tells whether a word counts from the start of a list: "first 3" is not the list of 1 and 3. */
export function isFirst(stem: string): boolean {
  return ORDINALS_OF_ONE.has(stem);
}

function readEnglishTens(tens: number, second: NumberWord | undefined): ReadNumber {
  const unit = second?.startsWithAnd === false ? UNITS.get(second.stem) : undefined;
  const isEnglish = /^[a-z]+$/u.test(second?.stem ?? '');
  return unit !== undefined && unit < 10 && isEnglish
    ? { value: tens + unit, wordCount: 2 }
    : { value: tens, wordCount: 1 };
}

const ROMAN_VALUES: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10 };

/** Reads a roman numeral from I to XXXIX, in lower case. @returns `undefined` for anything else. */
export function readRomanNumeral(word: string): number | undefined {
  if (!/^x{0,3}(?:ix|iv|v?i{0,3})$/u.test(word) || word === '') return undefined;
  const values = Array.from(word, (letter) => ROMAN_VALUES[letter] ?? 0);
  return values.reduce((sum, value, index) => sum + (value < (values[index + 1] ?? 0) ? -value : value), 0);
}
