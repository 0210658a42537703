import { foldText } from './fold.ts';
import { LATIN_LETTERS, splitLatin } from './latin-letters.ts';
import { hasArabic } from './script.ts';

/** The letters that are always told apart; those that Latin spelling does not tell apart share a class. */
const ARABIC: Readonly<Record<string, string>> = {
  ب: 'b',
  ت: 't',
  ث: 't',
  ج: 'j',
  ح: 'h',
  خ: 'X',
  د: 'd',
  ذ: 'd',
  ر: 'r',
  ز: 'z',
  س: 's',
  ش: 'C',
  ص: 's',
  ض: 'd',
  ط: 't',
  ظ: 'z',
  ع: 'E',
  غ: 'G',
  ف: 'f',
  ق: 'k',
  ك: 'k',
  ل: 'l',
  م: 'm',
  ن: 'n',
  ه: 'h',
  و: 'W',
  ي: 'Y',
};

/**
 * Reduces an Arabic word, or its spelling in Latin letters ("tahrib", "7odood"), to the consonants that both share: by
 * default those that are always written; with `isFull`, و, ي and ع as well, which Latin spelling writes now and then. Equal
 * skeletons mean: the same word may be meant. Vowels and hamza leave nothing; an empty skeleton says nothing.
 *
 * @example
 * [skeletonOf('tahreeb'), skeletonOf('تهريب')]; // ['thrb', 'thrb']
 */
export function skeletonOf(word: string, { isFull = false } = {}): string {
  const text = foldText(word);
  const full = hasArabic(text) ? skeletonOfArabic(text) : skeletonOfLatin(text);
  return isFull ? full : full.replace(/[EWY]/gu, '');
}

function skeletonOfArabic(text: string): string {
  // A feminine ending is a vowel in Latin spelling.
  const letters = [...text.replace(/(?<=.{2})ه$/u, '')];
  return letters.map((letter) => ARABIC[letter] ?? '').join('');
}

function skeletonOfLatin(text: string): string {
  // A doubled consonant is written once in Arabic.
  const letters = text.replace(/(?<=.{2}[aeo])h$/u, '').replace(/([^aeiou])\1/gu, '$1');
  return splitLatin(letters)
    .map((letter) => ARABIC[LATIN_LETTERS[letter]?.usual[0] ?? ''] ?? '')
    .join('');
}
