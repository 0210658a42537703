import { measureLatinDistance } from '../arabic-normalizer/latin-distance.ts';
import { hasArabic } from '../arabic-normalizer/script.ts';
import { skeletonOf } from '../arabic-normalizer/transliterate.ts';
import { noteTerm, openTermLists, openTerms, type StoredTermLists, storeTermLists } from './term-lists.ts';

const SKELETON_MIN_LETTERS = 2;
/** A spelling that is farther from a word means another. */
const DISTANCE_MAX = 1;
/** Words of so few consonants are many: one must be spelt nearly as it is written. */
const SHORT = { consonants: 2, distanceMax: 0.2 } as const;
/** What it costs to take an article or a pronoun off: "haribin" is rather «هاربين» than «حرب». */
const CUT_COST = 0.1;
/** What is longer is no word. */
const WORD_MAX_LETTERS = 60;

/** Makes an index that finds the places of Arabic words by their consonants in Latin letters. */
export function storeSkeletons(words: readonly string[]): StoredTermLists {
  const bySkeleton = new Map<string, number[]>();
  for (const [place, word] of words.entries()) {
    if (!hasArabic(word)) continue;
    for (const skeleton of listArabicSkeletons(word)) {
      if (skeleton.length >= SKELETON_MIN_LETTERS) noteTerm(bySkeleton, skeleton, place);
    }
  }
  return storeTermLists(bySkeleton);
}

/**
 * Opens the index.
 *
 * @returns A function that finds the Arabic word which is spelt in Latin letters: of those with the same consonants the nearest, and of
 * equally near ones the first of `words`.
 */
export function openSkeletons(words: readonly string[], stored: StoredTermLists): FindArabic {
  const getPlaces = openTermLists(openTerms(stored.terms), stored, (places) => places);
  return (latin, { isArabic = false } = {}) => {
    if (latin.length > WORD_MAX_LETTERS) return undefined;
    const [nearest] = listSpellings(latin)
      .flatMap(({ spelling, cost }) => {
        return listSkeletons(spelling, isArabic).flatMap((skeleton) => {
          const distanceMax = skeleton.length > SHORT.consonants ? DISTANCE_MAX : SHORT.distanceMax;
          return Array.from(getPlaces(skeleton) ?? [], (place) => {
            return { place, distance: cost + measureLatinDistance(spelling, words[place] ?? '') };
          }).filter(({ distance }) => distance <= distanceMax);
        });
      })
      .toSorted((a, b) => a.distance - b.distance || a.place - b.place);
    return nearest && words[nearest.place];
  };
}

/**
 * Finds the Arabic word that is spelt in Latin letters: "tahrib" is «تهريب». Words of two consonants, "adilla" for «أدلة», are found only
 * where it is known to be Arabic: nearly every short English word is one.
 */
export type FindArabic = (latin: string, options?: { readonly isArabic?: boolean }) => string | undefined;

/** Lists the consonants that a spelling may have, each once. */
function listSkeletons(spelling: string, isArabic: boolean): readonly string[] {
  const skeletons = new Set(listVariants(spelling).flatMap(listVowelSpellings));
  return [...skeletons].filter((skeleton) => isArabic || skeleton.length > SHORT.consonants);
}

/** The letters that people mean by others: 2 is hamza or ق, 9 is ق or ص, 8 is غ or ق, th is ظ as well, g is ق, z is ذ, s is ث. */
const VARIANTS: readonly (readonly [typed: string, meant: string])[] = [
  ['2', 'q'],
  ['9', 's'],
  ['8', 'q'],
  ['th', 'z'],
  ['g', 'q'],
  ['z', 'd'],
  ['s', 't'],
];

function listVariants(spelling: string): readonly string[] {
  let variants: readonly string[] = [spelling];
  for (const [typed, meant] of VARIANTS) {
    variants = variants.flatMap((one) => (one.includes(typed) ? [one, one.replaceAll(typed, meant)] : [one]));
  }
  return variants;
}

/** A word as it was typed, without an article, and without a pronoun. */
function listSpellings(latin: string): readonly Spelling[] {
  const whole = { spelling: latin, cost: 0 };
  const bare = ARTICLES.flatMap((article) => cut(whole, article));
  return [whole, ...bare].flatMap((one) => [one, ...cut(one, PRONOUN)]);
}

interface Spelling {
  readonly spelling: string;
  readonly cost: number;
}

function cut({ spelling, cost }: Spelling, part: RegExp): readonly Spelling[] {
  const left = spelling.replace(part, '');
  return left === spelling ? [] : [{ spelling: left, cost: cost + CUT_COST }];
}

/** The article, written onto the word, and what stands before it; in the Maghreb it has no vowel. */
const ARTICLES = [/^(?:wel|wal|bel|bil|fel|lel|al|el|il)-?(?=.{3})/u, /^[wfb]?l-?(?=[^aeiou].{2})/u];
/** Pronouns that are written behind a word. */
const PRONOUN = /(?:h[aou][mn]|ha|[aiou]n|na|[aio]k)$/u;

/** With و, ي and ع and without; a feminine ending is spelt -a or -at, and a final ي is often an i. */
function listArabicSkeletons(word: string): readonly string[] {
  const skeletons = [...listVowelSpellings(word), skeletonOf(word)];
  const endings = word.endsWith('ه') ? skeletons.map((skeleton) => `${skeleton}t`) : [];
  return [...skeletons, ...endings, ...skeletons.map((skeleton) => skeleton.replace(/Y$/u, ''))];
}

/** With و and ي, which may be vowels, and without. Whoever types a 3 means ع, so that is never left out of what was typed. */
function listVowelSpellings(word: string): readonly [string, string] {
  const full = skeletonOf(word, { isFull: true });
  return [full, full.replace(/[WY]/gu, '')];
}
