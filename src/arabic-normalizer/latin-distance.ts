import { foldText } from './fold.ts';

/** What a spelling costs where a letter stands for what it usually does not, or for nothing. */
const COST = {
  /** A short vowel that Arabic does not write. */
  shortVowel: 0,
  /** A vowel at the beginning of a word that Arabic begins with a consonant, and the other way round. */
  firstVowel: 0.7,
  /** A vowel at the end that Arabic does not write. */
  lastVowel: 0.3,
  /** «ا», «و» or «ي» that is not spelt. */
  longVowel: 0.4,
  /** A vowel that is spelt with another: "e" for «ا». */
  otherVowel: 0.3,
  /** «ع» that is spelt as a vowel, or not at all. */
  ain: 0.4,
  /** A 2 for a hamza, which is written on a letter or left out; a hamza that is not spelt; an "h" behind the last vowel. */
  hamza: 0.3,
  /** A consonant that is spelt like a neighbour: «ق» as k. */
  nearConsonant: 0.3,
  /** A consonant that has nothing to stand for, or is not spelt. */
  lost: 1.5,
} as const;

const VOWELS = /^[aeiou]$/u;

/** The letters that one stands for. */
interface Meanings {
  readonly usual: string;
  readonly others: string;
}

/** The Arabic letters that a Latin spelling stands for: those before the bar usually, the others now and then. */
const LETTERS = readMeanings({
  sh: 'ش|',
  ch: 'ش|كج',
  kh: 'خ|',
  gh: 'غ|',
  th: 'ث|ظذتط',
  dh: 'ذض|ظد',
  dj: 'ج|',
  '5': 'خ|',
  '7': 'ح|',
  '6': 'ط|',
  '9': 'ق|ص',
  '8': 'غ|هق',
  '3': 'ع|غ',
  '2': 'ق|',
  w: 'و|',
  y: 'ي|',
  b: 'ب|',
  p: 'ب|',
  t: 'تط|ثه',
  j: 'ج|',
  g: 'جق|غك',
  h: 'هح|',
  d: 'دض|ذظ',
  r: 'ر|',
  z: 'زظ|ذ',
  s: 'سص|ث',
  f: 'ف|',
  v: 'ف|',
  k: 'ك|ق',
  c: 'ك|قس',
  q: 'ق|ك',
  l: 'ل|',
  m: 'م|',
  n: 'ن|',
});
/** The letters of a spelling; two that stand for one go before single ones. */
const SPELLING = /sh|ch|kh|gh|th|dh|dj|[a-z0-9]/gu;
/** The vowels that a long one is spelt with, likewise. */
const LONG_VOWELS = readMeanings({ ا: 'a|ei', و: 'ou|', ي: 'ei|a' });

function readMeanings(table: Readonly<Record<string, string>>): Readonly<Record<string, Meanings>> {
  return Object.fromEntries(
    Object.entries(table).map(([letter, meanings]) => {
      const [usual = '', others = ''] = meanings.split('|');
      return [letter, { usual, others }];
    }),
  );
}

/**
 * Measures how far a spelling in Latin letters is from an Arabic word: 0 where each letter stands for what it usually does and only short
 * vowels were added. It tells words apart that have the same consonants: "i2limi" is nearer to «إقليمي» than to «كلمة».
 *
 * @returns 0 and up.
 * @example
 * [measureLatinDistance('i2limi', 'إقليمي'), measureLatinDistance('tahrib', 'تهريب')]; // both 0
 */
export function measureLatinDistance(latin: string, arabic: string): number {
  const spelt = splitSpelling(foldText(latin));
  const written = [...foldText(arabic)];
  let before = [0];
  for (const place of written.keys()) before.push((before[place] ?? 0) + costOfUnspelt(written, place));
  for (const [at, sign] of spelt.entries()) {
    const costs = [(before[0] ?? 0) + costOfExtra(spelt, at)];
    for (const place of written.keys()) {
      costs.push(
        Math.min(
          (before[place] ?? 0) + costOfPair(sign, written, place),
          (before[place + 1] ?? 0) + costOfExtra(spelt, at),
          (costs[place] ?? 0) + costOfUnspelt(written, place),
        ),
      );
    }
    before = costs;
  }
  return before.at(-1) ?? 0;
}

/** Splits a spelling into its letters; doubled ones count once, and "ou" and "oo" are an "o", "ee" an "i". */
function splitSpelling(latin: string): readonly string[] {
  const signs = latin.replaceAll('ou', 'o').replaceAll('ee', 'i').replaceAll('oo', 'o').match(SPELLING) ?? [];
  return signs.filter((sign, at) => sign !== signs[at - 1]);
}

/** What it costs that a letter is spelt which Arabic does not write. */
function costOfExtra(spelt: readonly string[], at: number): number {
  const sign = spelt[at] ?? '';
  if (sign === '2') return COST.hamza;
  if (!VOWELS.test(sign)) return sign === 'h' && at === spelt.length - 1 ? COST.hamza : COST.lost;
  if (at === 0) return COST.firstVowel;
  return at === spelt.length - 1 ? COST.lastVowel : COST.shortVowel;
}

/** What it costs that a letter is written which was not spelt. */
function costOfUnspelt(written: readonly string[], at: number): number {
  const letter = written[at] ?? '';
  if (letter === 'ع') return COST.ain;
  if (letter === 'ء') return COST.hamza;
  if (letter === 'ه' && at === written.length - 1) return COST.lastVowel;
  if (letter in LONG_VOWELS) return at === 0 ? COST.firstVowel : COST.longVowel;
  return COST.lost;
}

/** What it costs that a letter stands for another. */
function costOfPair(sign: string, written: readonly string[], place: number): number {
  const letter = written[place] ?? '';
  const isEnding = letter === 'ه' && place === written.length - 1;
  if (VOWELS.test(sign)) return isEnding ? costOfEnding(sign) : costOfVowel(sign, letter, place === 0);
  if (sign === '2' && letter in LONG_VOWELS) return COST.hamza / 2;
  return isEnding && sign === 't' ? 0 : costOfLetter(LETTERS[sign], letter, COST.nearConsonant);
}

function costOfEnding(vowel: string): number {
  return 'aeo'.includes(vowel) ? 0 : COST.lost;
}

function costOfVowel(vowel: string, letter: string, isFirst: boolean): number {
  if (letter === 'ع') return COST.ain;
  return isFirst && letter === 'ا' ? 0 : costOfLetter(LONG_VOWELS[letter], vowel, COST.otherVowel);
}

function costOfLetter(letters: Meanings | undefined, wanted: string, near: number): number {
  if (letters?.usual.includes(wanted)) return 0;
  return letters?.others.includes(wanted) ? near : COST.lost;
}
