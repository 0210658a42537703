import { foldText } from './fold.ts';
import { LATIN_LETTERS, type LatinLetter, readLetters, splitLatin } from './latin-letters.ts';

/** What a spelling costs where a letter stands for what it usually does not, or for nothing. */
const COST = {
  /** A short vowel that Arabic does not write: so little that it decides between words which have all else. */
  shortVowel: 0.02,
  /** A vowel at the beginning of a word that Arabic begins with a consonant, and the other way round. */
  firstVowel: 0.7,
  /** A vowel at the end that Arabic does not write. */
  lastVowel: 0.3,
  /** «ا», «و» or «ي» that is not spelt. */
  longVowel: 0.4,
  /** The same beside another or a hamza: they are one sound, "lajiin" for «لاجئين». */
  joinedVowel: 0.1,
  /** A feminine ending that is spelt with its t. */
  endingT: 0.02,
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
/** What a long vowel makes one sound with. */
const JOINED = /^[اويء]$/u;

/** The vowels that a long one is spelt with, usually and now and then. */
const LONG_VOWELS = readLetters({ ا: 'a|ei', و: 'ou|', ي: 'ei|a' });

/**
 * Measures how far a spelling in Latin letters is from an Arabic word: next to 0 where each letter stands for what it usually does and only
 * short vowels were added. It tells words apart that have the same consonants: "i2limi" is nearer to «إقليمي» than to «كلمة».
 *
 * @returns 0 and up.
 * @example
 * [measureLatinDistance('i2limi', 'إقليمي'), measureLatinDistance('tahrib', 'تهريب')]; // [0, 0.02]
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
  const signs = splitLatin(latin.replaceAll('ou', 'o').replaceAll('ee', 'i').replaceAll('oo', 'o'));
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
  if (letter in LONG_VOWELS && at > 0) return JOINED.test(written[at - 1] ?? '') ? COST.joinedVowel : COST.longVowel;
  if (letter in LONG_VOWELS) return COST.firstVowel;
  return COST.lost;
}

/** What it costs that a letter stands for another. */
function costOfPair(sign: string, written: readonly string[], place: number): number {
  const letter = written[place] ?? '';
  const isEnding = letter === 'ه' && place === written.length - 1;
  if (VOWELS.test(sign)) return isEnding ? costOfEnding(sign) : costOfVowel(sign, letter, place === 0);
  if (sign === '2' && letter in LONG_VOWELS) return COST.hamza / 2;
  return isEnding && sign === 't' ? COST.endingT : costOfLetter(LATIN_LETTERS[sign], letter, COST.nearConsonant);
}

function costOfEnding(vowel: string): number {
  return 'aeo'.includes(vowel) ? 0 : COST.lost;
}

function costOfVowel(vowel: string, letter: string, isFirst: boolean): number {
  if (letter === 'ع') return COST.ain;
  return isFirst && letter === 'ا' ? 0 : costOfLetter(LONG_VOWELS[letter], vowel, COST.otherVowel);
}

function costOfLetter(letters: LatinLetter | undefined, wanted: string, near: number): number {
  if (letters?.usual.includes(wanted)) return 0;
  return letters?.others.includes(wanted) ? near : COST.lost;
}
