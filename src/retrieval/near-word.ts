import { cutGrams } from '../arabic-normalizer/grams.ts';
import { CONFUSED_COST, measureEdits } from './edit-distance.ts';
import {
  noteTerm,
  openTermLists,
  openTerms,
  type StoredTermLists,
  storeTermLists,
  type TermLists,
} from './term-lists.ts';

/** A word and how many edits lead to it; letters that are easily confused cost less than one. */
export interface NearWord {
  readonly word: string;
  readonly edits: number;
}

const MENDED_MIN_LETTERS = 5;
/** A word of so many letters may lack one that is often left out. */
const VOWEL_MIN_LETTERS = 4;
const VOWELS = 'اويaeiou';
const TWO_EDITS_MIN_LETTERS = 8;

/** Makes an index of words by the pairs of letters in them: words that are few edits apart share most of their pairs. */
export function storePairs(words: readonly string[]): StoredTermLists {
  const byPair = new Map<string, number[]>();
  for (const [place, word] of words.entries()) {
    if (word.length < VOWEL_MIN_LETTERS) continue;
    for (const pair of cutGrams(word, 2)) noteTerm(byPair, pair, place);
  }
  return storeTermLists(byPair);
}

/**
 * Opens the index of words by their pairs.
 *
 * @returns A function that finds what an unknown word is nearest to: fewer edits, then the place among `words` decide. Words of fewer
 * than eight letters have only what one edit leads to, those of four only what a vowel or an easily confused letter leads to:
 * «تعون», «تعاون»; "humn", "human"; shorter ones none.
 */
export function openNearWords(
  words: readonly string[],
  stored: StoredTermLists,
): (word: string) => NearWord | undefined {
  const getPlaces = openTermLists(openTerms(stored.terms), stored, (places) => places);
  const index = { words, getPlaces, letters: new Uint32Array(words.length) };
  return (word) => findNear(word, index);
}

interface PairIndex {
  readonly words: readonly string[];
  /** The places of the words that have a pair. */
  readonly getPlaces: TermLists;
  /** Which letters each word has, where that was asked for; else 0. */
  readonly letters: Uint32Array;
}

function findNear(word: string, index: PairIndex): NearWord | undefined {
  if (word.length < VOWEL_MIN_LETTERS || /\p{N}/u.test(word)) return undefined;
  const maxEdits = word.length >= TWO_EDITS_MIN_LETTERS ? 2 : 1;
  let nearest: { readonly place: number; readonly edits: number } | undefined;
  const letters = maskLetters(word);
  const measure = (place: number, max: number) =>
    countUnshared(letters, getLetters(place, index)) * CONFUSED_COST > max
      ? Number.POSITIVE_INFINITY
      : measureEdits(word, index.words[place] ?? '', max);
  for (const place of listCandidates(word, maxEdits, index)) {
    const edits = measure(place, nearest?.edits ?? maxEdits);
    const isNearer =
      nearest === undefined || edits < nearest.edits || (edits === nearest.edits && place < nearest.place);
    if (edits !== Number.POSITIVE_INFINITY && isNearer) nearest = { place, edits };
  }
  return nearest === undefined ? undefined : { word: index.words[nearest.place] ?? '', edits: nearest.edits };
}

/** Of a word of four letters, other letters than these would be nearly any word. */
function isNearShort(word: string, whole: string): boolean {
  return lacksVowel(word, whole) || measureEdits(word, whole, 1) < 1;
}

/** Tells whether a word is another without one of its vowels, which are long where they are Arabic. */
function lacksVowel(word: string, whole: string): boolean {
  let at = 0;
  while (at < word.length && word[at] === whole[at]) at += 1;
  return VOWELS.includes(whole[at] ?? ' ') && word.slice(at) === whole.slice(at + 1);
}

const LETTER_BITS = 32;

/** A bit for each letter of a word; some letters share one. */
function maskLetters(word: string): number {
  let mask = 0;
  for (let at = 0; at < word.length; at += 1) mask |= 1 << (word.charCodeAt(at) % LETTER_BITS);
  return mask;
}

function getLetters(place: number, { words, letters }: PairIndex): number {
  if (letters[place] === 0) letters[place] = maskLetters(words[place] ?? '');
  return letters[place] ?? 0;
}

/** Counts the letters that one of two words has and the other lacks, of the word that has more: each of them was edited. */
function countUnshared(a: number, b: number): number {
  return Math.max(countBits(a & ~b), countBits(b & ~a));
}

function countBits(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}

const NOWHERE = new Uint32Array();

function listCandidates(word: string, maxEdits: number, index: PairIndex): readonly number[] {
  const sharing = listSharing(word, maxEdits, index);
  return word.length < MENDED_MIN_LETTERS
    ? sharing.filter((place) => isNearShort(word, index.words[place] ?? ''))
    : sharing;
}

/** Lists the words that share enough pairs to be so few edits away: an edit changes two pairs, a swap of neighbours three. */
function listSharing(word: string, maxEdits: number, { words, getPlaces }: PairIndex): readonly number[] {
  const pairs = new Set(cutGrams(word, 2));
  const needed = Math.max(1, pairs.size - 3 * maxEdits);
  const shared = new Uint8Array(words.length);
  const found: number[] = [];
  for (const pair of pairs) {
    const places = getPlaces(pair) ?? NOWHERE;
    for (let at = 0; at < places.length; at += 1) {
      const place = places[at] ?? 0;
      const count = (shared[place] ?? 0) + 1;
      shared[place] = count;
      if (count === needed) found.push(place);
    }
  }
  return found;
}
