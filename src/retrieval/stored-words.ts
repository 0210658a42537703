import type { Analysis, WordForms } from './analysis.ts';
import type { KnownTexts } from './known-texts.ts';
import { compareWords, openSortedWords } from './sorted-words.ts';
import { openNumbers, type StoredNumbers, storeNumbers } from './stored-numbers.ts';
import { joinTerms, splitTerms } from './term-lists.ts';
import { countForms } from './vocabulary.ts';

/** The words of a collection as plain JSON. */
export interface StoredWords {
  /** As they stand, sorted and joined by line feeds. */
  readonly texts: string;
  /**
   * The core, base, stem and root of each, joined by blanks; empty where one is the same as that before it. A line each, which is taken
   * apart when its word is first asked for: few are.
   */
  readonly forms: string;
  /** The places of those that say nothing of a subject. */
  readonly stops: StoredNumbers;
  /** How often each stands in all texts. */
  readonly counts: StoredNumbers;
}

/** Collects the words of two lists of texts with all their forms. */
export function storeWords({ own, unheld }: KnownTexts, analysis: Analysis): StoredWords {
  // A text that stands twice is one text to the analysis.
  const counts = countForms(new Set([...own, ...unheld]), analysis);
  const words = [...counts.keys()].toSorted((a, b) => compareWords(a.text, b.text));
  return {
    texts: joinTerms(words.map(({ text }) => text)),
    forms: words.map(joinForms).join('\n'),
    stops: storeNumbers(words.flatMap(({ isStop }, at) => (isStop ? [at] : []))),
    counts: storeNumbers(words.map((word) => counts.get(word) ?? 0)),
  };
}

function joinForms({ text, core, base, stem, root }: WordForms): string {
  const forms = [text, core, base, stem, root];
  return forms
    .slice(1)
    .map((form, at) => (form === forms[at] ? '' : form))
    .join(' ')
    .trimEnd();
}

/** The words of a collection; see {@link openWords}. */
export interface WordTable {
  readonly has: (word: string) => boolean;
  /** Gets the forms of a word; nothing where it does not stand in the collection. */
  readonly getForms: (word: string) => WordForms | undefined;
  /** How often each word stands in all texts. */
  readonly getCounts: () => ReadonlyMap<string, number>;
}

/** Opens stored words; the forms of one are put together when it is first asked for. */
export function openWords(columns: StoredWords): WordTable {
  const texts = splitTerms(columns.texts);
  const forms = columns.forms.split('\n');
  const isStop = new Set(openNumbers(columns.stops));
  const findPlace = openSortedWords(texts);
  const known = new Array<WordForms | undefined>(texts.length);
  const getFormsAt = (place: number): WordForms => {
    const before = known[place];
    if (before !== undefined) return before;
    const text = texts[place] ?? '';
    const [ownCore, ownBase, ownStem, ownRoot] = (forms[place] ?? '').split(' ');
    const core = ownCore || text;
    const base = ownBase || core;
    const stem = ownStem || base;
    const word = { text, core, base, stem, root: ownRoot || stem, isStop: isStop.has(place) };
    known[place] = word;
    return word;
  };
  return {
    has: (word) => findPlace(word) !== undefined,
    getForms: (word) => {
      const place = findPlace(word);
      return place === undefined ? undefined : getFormsAt(place);
    },
    getCounts: () => {
      const counts = openNumbers(columns.counts);
      return new Map(texts.map((text, place) => [text, counts[place] ?? 0]));
    },
  };
}
