import { cutGrams } from '../arabic-normalizer/grams.ts';
import { skeletonOf } from '../arabic-normalizer/transliterate.ts';
import type { Analysis, WordForms } from './analysis.ts';
import { CONFUSED_COST, measureEdits } from './edit-distance.ts';
import { once } from './once.ts';

/** The words that questions can be about: those of the texts and of the lexicon. */
export interface Vocabulary {
  readonly has: (word: WordForms) => boolean;
  /**
   * Finds what a word that is unknown was meant to be: the word that one edit leads to; else the two that were run together;
   * else the word that two edits lead to. Of several words the commoner, then the alphabet decide. Short words have none:
   * fewer than five letters for one edit, eight for two, six to be split.
   */
  readonly mend: (word: WordForms) => string | undefined;
  /** Finds the Arabic word that is spelt in Latin letters: "tahrib" is «تهريب». */
  readonly findArabic: (latin: string) => string | undefined;
}

const MENDED_MIN_LETTERS = 5;
const TWO_EDITS_MIN_LETTERS = 8;
const SPLIT_MIN_LETTERS = 3;
const SKELETON_MIN_LETTERS = 3;

/**
 * Collects the vocabulary from words and how often each stands in the texts. It takes a while, and few questions need it, so it is
 * made when a word is first unknown.
 */
export function buildVocabulary(listWords: () => ReadonlyMap<WordForms, number>, analysis: Analysis): Vocabulary {
  const getCounts = once(listWords);
  const getForms = once(
    () => new Set([...getCounts().keys()].flatMap(({ text, core, base, stem }) => [text, core, base, stem])),
  );
  const listCommonFirst = once(() => listCores(getCounts()));
  const getPairs = once(() => indexPairs(listCommonFirst().filter((word) => word.length >= MENDED_MIN_LETTERS - 1)));
  const getSkeletons = once(() => indexSkeletons(listCommonFirst()));
  return {
    has: ({ text, core, base, stem }) =>
      analysis.isKnown(text) || [core, base, stem].some((form) => getForms().has(form)),
    mend: ({ core }) => {
      const near = findNear(core, getPairs());
      return near !== undefined && near.edits <= 1 ? near.word : (splitWord(core, getForms())?.join(' ') ?? near?.word);
    },
    findArabic: (latin) =>
      listSkeletons(latin)
        .map((skeleton) => getSkeletons().get(skeleton))
        .find((word) => word !== undefined),
  };
}

/** Counts how often each word stands in texts. */
export function countForms(texts: Iterable<string>, analysis: Analysis): ReadonlyMap<WordForms, number> {
  const counts = new Map<WordForms, number>();
  for (const text of texts) {
    for (const word of analysis.analyzeWords(text)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

/** The words without clitics, the commonest first; equally common ones by the alphabet. */
function listCores(counts: ReadonlyMap<WordForms, number>): readonly string[] {
  const byCore = new Map<string, number>();
  for (const [{ core }, count] of counts) byCore.set(core, (byCore.get(core) ?? 0) + count);
  return [...byCore].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([word]) => word);
}

/** Arabic words by their consonants; of several, the commonest. */
function indexSkeletons(commonFirst: readonly string[]): ReadonlyMap<string, string> {
  const bySkeleton = new Map<string, string>();
  for (const word of commonFirst) {
    if (!/\p{Script=Arabic}/u.test(word)) continue;
    for (const skeleton of listArabicSkeletons(word)) {
      if (skeleton.length >= SKELETON_MIN_LETTERS && !bySkeleton.has(skeleton)) bySkeleton.set(skeleton, word);
    }
  }
  return bySkeleton;
}

/** With و, ي and ع and without; a feminine ending is spelt -a or -at, and a final ي is often an i. */
function listArabicSkeletons(word: string): readonly string[] {
  const skeletons = [skeletonOf(word, { isFull: true }), skeletonOf(word)];
  const endings = word.endsWith('ه') ? skeletons.map((skeleton) => `${skeleton}t`) : [];
  return [...skeletons, ...endings, ...skeletons.map((skeleton) => skeleton.replace(/Y$/u, ''))];
}

/** Words by the pairs of letters in them: words that are few edits apart share most of their pairs. */
interface PairIndex {
  readonly words: readonly string[];
  readonly byPair: ReadonlyMap<string, readonly number[]>;
  /** Which letters each word has. */
  readonly letters: Uint32Array;
}

function indexPairs(words: readonly string[]): PairIndex {
  const byPair = new Map<string, number[]>();
  words.forEach((word, place) => {
    for (const pair of new Set(cutGrams(word, 2))) {
      const places = byPair.get(pair);
      if (places === undefined) byPair.set(pair, [place]);
      else places.push(place);
    }
  });
  return { words, byPair, letters: Uint32Array.from(words, maskLetters) };
}

function findNear(word: string, index: PairIndex): { readonly word: string; readonly edits: number } | undefined {
  if (word.length < MENDED_MIN_LETTERS || /\p{N}/u.test(word)) return undefined;
  const maxEdits = word.length >= TWO_EDITS_MIN_LETTERS ? 2 : 1;
  let nearest: { readonly place: number; readonly edits: number } | undefined;
  const letters = maskLetters(word);
  const measure = (place: number, max: number) =>
    countUnshared(letters, index.letters[place] ?? 0) * CONFUSED_COST > max
      ? Number.POSITIVE_INFINITY
      : measureEdits(word, index.words[place] ?? '', max);
  for (const place of listSharing(word, maxEdits, index)) {
    const edits = measure(place, nearest?.edits ?? maxEdits);
    const isNearer =
      nearest === undefined || edits < nearest.edits || (edits === nearest.edits && place < nearest.place);
    if (edits !== Number.POSITIVE_INFINITY && isNearer) nearest = { place, edits };
  }
  return nearest === undefined ? undefined : { word: index.words[nearest.place] ?? '', edits: nearest.edits };
}

const LETTER_BITS = 32;

/** A bit for each letter of a word; some letters share one. */
function maskLetters(word: string): number {
  let mask = 0;
  for (let at = 0; at < word.length; at += 1) mask |= 1 << (word.charCodeAt(at) % LETTER_BITS);
  return mask;
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

/** Lists the words that share enough pairs to be so few edits away: an edit changes two pairs, a swap of neighbours three. */
function listSharing(word: string, maxEdits: number, { words, byPair }: PairIndex): readonly number[] {
  const pairs = new Set(cutGrams(word, 2));
  const needed = pairs.size - 3 * maxEdits;
  const shared = new Uint8Array(words.length);
  const found: number[] = [];
  for (const pair of pairs) {
    for (const place of byPair.get(pair) ?? []) {
      const count = (shared[place] ?? 0) + 1;
      shared[place] = count;
      if (count === Math.max(1, needed)) found.push(place);
    }
  }
  return found;
}

function splitWord(word: string, forms: ReadonlySet<string>): readonly [string, string] | undefined {
  for (let at = SPLIT_MIN_LETTERS; at <= word.length - SPLIT_MIN_LETTERS; at += 1) {
    const [first, second] = [word.slice(0, at), word.slice(at)];
    if (forms.has(first) && (forms.has(second) || forms.has(second.replace(/^ال/u, '')))) return [first, second];
  }
  return undefined;
}

/** The skeletons that a Latin spelling can mean: 2 is hamza or ق, and the article is written on or apart. */
function listSkeletons(latin: string): readonly string[] {
  const word = latin.replace(/^(?:wel|wal|bel|bil|fel|lel|al|el|il)-?(?=.{3})/u, '');
  const spellings = [latin, word, latin.replaceAll('2', 'q'), word.replaceAll('2', 'q')];
  const skeletons = [...new Set(spellings)].flatMap((spelling) => [
    skeletonOf(spelling, { isFull: true }),
    skeletonOf(spelling),
  ]);
  return skeletons.filter((skeleton) => skeleton.length >= SKELETON_MIN_LETTERS);
}
