import { listBareReadings } from '../arabic-normalizer/clitics.ts';
import { type Analysis, isArabicWord, type WordForms } from './analysis.ts';
import { type FindArabic, openSkeletons, storeSkeletons } from './latin-spelling.ts';
import { type NearWord, openNearWords, storePairs } from './near-word.ts';
import { once } from './once.ts';
import { compareWords } from './sorted-words.ts';
import { joinTerms, type StoredTermLists, splitTerms } from './term-lists.ts';

/** The words that questions can be about: those of the texts and of the lexicon. */
export interface Vocabulary {
  readonly has: (word: WordForms) => boolean;
  /**
   * Finds what a word that is unknown was meant to be: the word that an easily confused letter leads to; else the one with a letter
   * typed once that was typed twice; else what one edit leads to; else the two that were run together; else what one edit leads to
   * without a particle and a pronoun; else what two edits lead to; else the nearest to it with what looks like its clitics. Of several
   * words the commoner, then the alphabet decide. Short words have none: {@link openNearWords} says from how many letters; an English
   * word is split from six, an Arabic one from eight, or six where its second half has the article.
   */
  readonly mend: (word: WordForms) => string | undefined;
  readonly findArabic: FindArabic;
}

/** A vocabulary as plain JSON; lists of words are joined by line feeds. */
export interface StoredVocabulary {
  /** The words without clitics, the commonest first. */
  readonly cores: string;
  /** The other forms of words. */
  readonly forms: string;
  /** The cores by the pairs of letters in them, and by their consonants in Latin letters. */
  readonly pairs: StoredTermLists;
  readonly skeletons: StoredTermLists;
}

/** Collects the vocabulary of texts. */
export function storeVocabulary(texts: Iterable<string>, analysis: Analysis): StoredVocabulary {
  const counts = countForms(texts, analysis);
  const cores = listCores(counts);
  const forms = new Set([...counts.keys()].flatMap(({ text, base, stem }) => [text, base, stem]));
  return {
    cores: joinTerms(cores),
    forms: joinTerms([...forms.difference(new Set(cores))]),
    pairs: storePairs(cores),
    skeletons: storeSkeletons(cores),
  };
}

/** Opens a vocabulary; few questions have an unknown word, so what was stored is asked for when the first has one. */
export function openVocabulary(getStored: () => StoredVocabulary, analysis: Analysis): Vocabulary {
  const getCores = once(() => splitTerms(getStored().cores));
  const getForms = once(() => new Set([...getCores(), ...splitTerms(getStored().forms)]));
  const getFinder = once(() => openNearWords(getCores(), getStored().pairs));
  const getArabicFinder = once(() => openSkeletons(getCores(), getStored().skeletons));
  const has = ({ text, core, base, stem }: WordForms) =>
    analysis.isKnown(text) || [core, base, stem].some((form) => getForms().has(form));
  return {
    has,
    mend: ({ text, core }) => {
      if (text.length > WORD_MAX_LETTERS) return undefined;
      const near = getFinder()(core);
      if (near !== undefined && near.edits < 1) return near.word;
      const squeezed = listSqueezed(text).flatMap(analysis.analyzeWords).find(has);
      if (squeezed !== undefined) return squeezed.core;
      if (near !== undefined && near.edits <= 1) return near.word;
      return (
        splitWord(core, getForms())?.join(' ') ??
        findBare(core, getFinder()) ??
        (near ?? findWhole(text, core, getFinder()))?.word
      );
    },
    findArabic: (latin, options) => getArabicFinder()(latin, options),
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
  return [...byCore].toSorted((a, b) => b[1] - a[1] || compareWords(a[0], b[0])).map(([word]) => word);
}

/** Lists a word with letters typed once too often: one run of them shorter by one or typed once, then all: «االمادة», "legislativee". */
function listSqueezed(word: string): readonly string[] {
  const runs = [...word.matchAll(REPEATED)];
  const each = runs.flatMap(({ index, 0: run }) =>
    [index + run.length - 1, index + 1].map((end) => word.slice(0, end) + word.slice(index + run.length)),
  );
  const all = runs.length > 1 ? [word.replace(REPEATED, '$1')] : [];
  return [...each, ...all].filter((squeezed) => squeezed.length >= WORD_MIN_LETTERS);
}

/** What is made of a word that stands nowhere has so many letters at least. */
const WORD_MIN_LETTERS = 3;
/** What is longer is no word, and would take long to read. */
const WORD_MAX_LETTERS = 60;
const REPEATED = /(\p{L})\1+/gu;

/** Finds what one edit leads to from what may be left of a word without particles and a pronoun. */
function findBare(core: string, findNear: (word: string) => NearWord | undefined): string | undefined {
  const found = listBareReadings(core)
    .flatMap((reading) => findNear(reading) ?? [])
    .filter(({ edits }) => edits <= 1);
  return found.toSorted((a, b) => a.edits - b.edits)[0]?.word;
}

/** Finds what a word is nearest to with what looks like its clitics: «بالجيكيا» is «بلجيكا». */
function findWhole(text: string, core: string, findNear: (word: string) => NearWord | undefined): NearWord | undefined {
  return core === text ? undefined : findNear(text);
}

/** The article, and what is written onto it; not the spoken ones of `stripArticle()`, which would split «حمايةالاطفال» before its ها. */
const ARTICLE = /^(?:[وفبك]?ال|لل)/u;

/** In Arabic the second word of two that were run together nearly always has the article; else both must be long. */
function splitWord(word: string, forms: ReadonlySet<string>): readonly [string, string] | undefined {
  for (let at = WORD_MIN_LETTERS; at <= word.length - WORD_MIN_LETTERS; at += 1) {
    const [first, second] = [word.slice(0, at), word.slice(at)];
    const isLong = !isArabicWord(word) || Math.min(first.length, second.length) >= SPLIT_MIN_LETTERS;
    const bare = second.replace(ARTICLE, '');
    const isApart = isLong || bare !== second;
    if (isApart && forms.has(first) && (forms.has(second) || forms.has(bare))) return [first, second];
  }
  return undefined;
}

const SPLIT_MIN_LETTERS = 4;
