import type { Analysis, WordForms } from './analysis.ts';
import type { KnownTexts } from './known-texts.ts';
import { compareWords, openSortedWords } from './sorted-words.ts';
import { openNumbers, type StoredNumbers, storeNumbers } from './stored-numbers.ts';
import { countForms } from './vocabulary.ts';

/**
 * The words of a collection as plain JSON, in columns, sorted. A column of forms is joined by blanks and leaves empty
 * what is the same as in the column before it.
 */
export interface StoredWords {
  readonly texts: string;
  readonly cores: string;
  readonly bases: string;
  readonly stems: string;
  readonly roots: string;
  /** The places of those that say nothing of a subject. */
  readonly stops: StoredNumbers;
  /** How often each stands in all texts. */
  readonly counts: StoredNumbers;
}

/** Collects the words of two lists of texts with all their forms. */
export function storeWords({ own, others }: KnownTexts, analysis: Analysis): StoredWords {
  // A text that stands twice is one text to the analysis.
  const counts = countForms(new Set([...own, ...others]), analysis);
  const words = [...counts.keys()].toSorted((a, b) => compareWords(a.text, b.text));
  const join = (list: (word: WordForms) => string) => words.map(list).join(' ');
  return {
    texts: join(({ text }) => text),
    cores: join(({ text, core }) => omit(core, text)),
    bases: join(({ core, base }) => omit(base, core)),
    stems: join(({ base, stem }) => omit(stem, base)),
    roots: join(({ stem, root }) => omit(root, stem)),
    stops: storeNumbers(words.flatMap(({ isStop }, at) => (isStop ? [at] : []))),
    counts: storeNumbers(words.map((word) => counts.get(word) ?? 0)),
  };
}

function omit(form: string, before: string): string {
  return form === before ? '' : form;
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
  const texts = columns.texts.split(' ');
  const cores = columns.cores.split(' ');
  const bases = columns.bases.split(' ');
  const stems = columns.stems.split(' ');
  const roots = columns.roots.split(' ');
  const isStop = new Set(openNumbers(columns.stops));
  const findPlace = openSortedWords(texts);
  const known = new Array<WordForms | undefined>(texts.length);
  const getFormsAt = (place: number): WordForms => {
    const before = known[place];
    if (before !== undefined) return before;
    const text = texts[place] ?? '';
    const core = cores[place] || text;
    const base = bases[place] || core;
    const stem = stems[place] || base;
    const forms = { text, core, base, stem, root: roots[place] || stem, isStop: isStop.has(place) };
    known[place] = forms;
    return forms;
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
