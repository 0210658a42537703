import type { Analysis, CountedWord, WordForms } from './analysis.ts';
import type { KnownTexts } from './known-texts.ts';
import { countForms } from './vocabulary.ts';

/**
 * The words of a collection as plain JSON, in columns. A column of forms is joined by blanks and leaves empty what is the same as in
 * the column before it.
 */
export interface StoredWords {
  readonly texts: string;
  readonly cores: string;
  readonly bases: string;
  readonly stems: string;
  readonly roots: string;
  /** The places of those that say nothing of a subject. */
  readonly stops: readonly number[];
  /** How often each stands in all texts, and in those of our own subject. */
  readonly counts: readonly number[];
  readonly ownCounts: readonly number[];
}

/** A word of a collection. */
export interface CollectedWord extends CountedWord {
  /** How often it stands in the texts of our own subject. */
  readonly ownCount: number;
}

/** Collects the words of two lists of texts with all their forms. */
export function storeWords({ own, others }: KnownTexts, analysis: Analysis): StoredWords {
  // A text that stands twice is one text to the analysis.
  const counts = countForms(new Set([...own, ...others]), analysis);
  const ownCounts = countForms(own, analysis);
  const words = [...counts.keys()];
  const join = (list: (word: WordForms) => string) => words.map(list).join(' ');
  return {
    texts: join(({ text }) => text),
    cores: join(({ text, core }) => omit(core, text)),
    bases: join(({ core, base }) => omit(base, core)),
    stems: join(({ base, stem }) => omit(stem, base)),
    roots: join(({ stem, root }) => omit(root, stem)),
    stops: words.flatMap(({ isStop }, at) => (isStop ? [at] : [])),
    counts: [...counts.values()],
    ownCounts: words.map((word) => ownCounts.get(word) ?? 0),
  };
}

function omit(form: string, before: string): string {
  return form === before ? '' : form;
}

/** Reads stored words. */
export function readWords({ stops, counts, ownCounts, ...columns }: StoredWords): readonly CollectedWord[] {
  const cores = columns.cores.split(' ');
  const bases = columns.bases.split(' ');
  const stems = columns.stems.split(' ');
  const roots = columns.roots.split(' ');
  const isStop = new Set(stops);
  return columns.texts.split(' ').map((text, at) => {
    const core = cores[at] || text;
    const base = bases[at] || core;
    const stem = stems[at] || base;
    const root = roots[at] || stem;
    const forms = { text, core, base, stem, root, isStop: isStop.has(at) };
    return { forms, count: counts[at] ?? 0, ownCount: ownCounts[at] ?? 0 };
  });
}
