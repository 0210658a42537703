import { hasArabic } from '../arabic-normalizer/script.ts';
import { skeletonOf } from '../arabic-normalizer/transliterate.ts';
import { openNumbers, type StoredNumbers, storeNumbers } from './stored-numbers.ts';
import { joinTerms, openTerms, sortTerms } from './term-lists.ts';

const SKELETON_MIN_LETTERS = 3;

/** Arabic words by their consonants in Latin letters, as plain JSON. */
export interface StoredSkeletons {
  /** Sorted, and joined by line feeds. */
  readonly skeletons: string;
  /** The place of the word of each. */
  readonly places: StoredNumbers;
}

/** Makes an index of words by their consonants: of several the first. */
export function storeSkeletons(words: readonly string[]): StoredSkeletons {
  const bySkeleton = new Map<string, number>();
  for (const [place, word] of words.entries()) {
    if (!hasArabic(word)) continue;
    for (const skeleton of listArabicSkeletons(word)) {
      if (skeleton.length >= SKELETON_MIN_LETTERS && !bySkeleton.has(skeleton)) bySkeleton.set(skeleton, place);
    }
  }
  const sorted = sortTerms(bySkeleton);
  return {
    skeletons: joinTerms(sorted.map(([skeleton]) => skeleton)),
    places: storeNumbers(sorted.map(([, place]) => place)),
  };
}

/** Opens the index. @returns A function that finds the Arabic word which is spelt in Latin letters. */
export function openSkeletons(
  words: readonly string[],
  stored: StoredSkeletons,
): (latin: string) => string | undefined {
  const indexes = openTerms(stored.skeletons);
  const places = openNumbers(stored.places);
  return (latin) => {
    const index = [latin, latin.replace(PRONOUN, '')]
      .flatMap(listSkeletons)
      .map((skeleton) => indexes(skeleton))
      .find((found) => found !== undefined);
    return index === undefined ? undefined : words[places[index] ?? -1];
  };
}

/** Pronouns that are written behind a word. */
const PRONOUN = /(?:h[aou][mn]|ha|[aiou]n|na|[aio]k)$/u;

/** With و, ي and ع and without; a feminine ending is spelt -a or -at, and a final ي is often an i. */
function listArabicSkeletons(word: string): readonly string[] {
  const skeletons = [...listVowelSpellings(word), skeletonOf(word)];
  const endings = word.endsWith('ه') ? skeletons.map((skeleton) => `${skeleton}t`) : [];
  return [...skeletons, ...endings, ...skeletons.map((skeleton) => skeleton.replace(/Y$/u, ''))];
}

/** The skeletons that a Latin spelling can mean: 2 is hamza or ق, and the article is written on or apart. */
function listSkeletons(latin: string): readonly string[] {
  const word = latin.replace(/^(?:wel|wal|bel|bil|fel|lel|al|el|il)-?(?=.{3})/u, '');
  const spellings = [latin, word, latin.replaceAll('2', 'q'), word.replaceAll('2', 'q')];
  const skeletons = [...new Set(spellings)].flatMap(listVowelSpellings);
  return skeletons.filter((skeleton) => skeleton.length >= SKELETON_MIN_LETTERS);
}

/** With و and ي, which may be vowels, and without. Whoever types a 3 means ع, so that is never left out of what was typed. */
function listVowelSpellings(word: string): readonly [string, string] {
  const full = skeletonOf(word, { isFull: true });
  return [full, full.replace(/[WY]/gu, '')];
}
