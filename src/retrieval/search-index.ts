import MiniSearch from 'minisearch';
import { cutGrams } from '../arabic-normalizer/grams.ts';
import type { Analysis, WordForms } from './analysis.ts';
import { buildLines, type Lines } from './lines.ts';
import { FIELD_WEIGHTS, MATCH } from './weights.ts';

/** What is indexed under one id. */
export interface SearchText {
  readonly id: string;
  /** Words and their order are read from this. */
  readonly text: string;
  /** What stands above it (headings, opening words); counts for less. */
  readonly context: string;
  /** How people ask for it in other words. */
  readonly aliases: readonly string[];
  /** The ideas that it is about and how much each belongs to it, 1 to 4. */
  readonly concepts: ReadonlyMap<string, number>;
  /** What its title names, and what is broader. */
  readonly titleConcepts: ReadonlySet<string>;
  /** What is broader than those ideas. */
  readonly broader: readonly string[];
}

/** The fields of the index: the forms of the words of a text, each with statistics of its own, and what is around it. */
const FIELDS = ['core', 'stem', 'root', 'gram', 'alias', 'concept', 'broader'] as const;
export type IndexField = (typeof FIELDS)[number];

/** A query: for each field its terms and how much each counts. */
export type IndexQuery = Readonly<Partial<Record<IndexField, ReadonlyMap<string, number>>>>;

/** A text as it is compared with a question. */
export interface IndexEntry {
  /** The words that say something, in their order. */
  readonly words: readonly WordForms[];
  /** Those at the beginning: what a text begins with it is often about. */
  readonly leadStems: ReadonlySet<string>;
  readonly stems: ReadonlySet<string>;
  readonly roots: ReadonlySet<string>;
  readonly contextStems: ReadonlySet<string>;
  readonly aliases: readonly WordForms[];
  readonly aliasStems: ReadonlySet<string>;
  /** How well each stem, or root, that stands in or around it is matched, 0 to 1: see `MATCH`. */
  readonly matchByStem: ReadonlyMap<string, number>;
  readonly matchByRoot: ReadonlyMap<string, number>;
  /** The aliases, each by itself. */
  readonly lines: Lines;
  readonly concepts: ReadonlyMap<string, number>;
  readonly titleConcepts: ReadonlySet<string>;
  readonly broader: ReadonlySet<string>;
}

/** An index of texts; see {@link buildSearchIndex}. */
export interface SearchIndex {
  /** Scores every text that has one of the terms; BM25 summed over terms and fields. In no order. */
  readonly score: (query: IndexQuery) => ReadonlyMap<string, number>;
  readonly getEntry: (id: string) => IndexEntry;
  /** Tells whether any text is about a concept or about something narrower. */
  readonly hasConcept: (concept: string) => boolean;
  /** How rare a stem or concept is among the texts: natural logarithm, 0 and up; highest for what none of them has. */
  readonly rarity: (field: 'stem' | 'concept', term: string) => number;
}

const GRAM_LETTERS = 4;
const LEAD_WORDS = 8;

/** BM25: small `k` since a second mention says little in short texts; `b` near 1 since a short text is about what it names. */
const BM25 = { k: 0.4, b: 0.9, d: 0 } as const;

/** Cuts the words of a query or text into the letter runs that are indexed. */
export function listGrams({ core }: WordForms): readonly string[] {
  return cutGrams(core, GRAM_LETTERS);
}

/** Builds the index; texts must have different ids. */
export function buildSearchIndex(texts: readonly SearchText[], analysis: Analysis): SearchIndex {
  const entries = new Map(texts.map((text) => [text.id, buildEntry(text, analysis)]));
  const getEntry = (id: string): IndexEntry => {
    const entry = entries.get(id);
    if (entry === undefined) throw new TypeError(`Cannot find the indexed text "${id}"`);
    return entry;
  };
  const index = new MiniSearch<SearchText>({
    fields: [...FIELDS],
    extractField: ({ id }, field) => (field === 'id' ? id : listTerms(getEntry(id), field as IndexField).join(' ')),
    tokenize: (terms) => terms.split(' '),
    processTerm: (term) => term,
    searchOptions: { boost: FIELD_WEIGHTS, bm25: BM25 },
  });
  index.addAll(texts);
  const frequencies = {
    stem: countEntries(entries, ({ stems, aliasStems }) => [...stems, ...aliasStems]),
    concept: countEntries(entries, ({ concepts }) => concepts.keys()),
  };
  const broaderConcepts = new Set([...entries.values()].flatMap(({ broader }) => [...broader]));
  return {
    score: (query) => scoreTexts(index, query),
    getEntry,
    hasConcept: (concept) => frequencies.concept.has(concept) || broaderConcepts.has(concept),
    rarity: (field, term) => computeRarity(frequencies[field].get(term) ?? 0, texts.length),
  };
}

function buildEntry(
  { text, context, aliases, concepts, titleConcepts, broader }: SearchText,
  analysis: Analysis,
): IndexEntry {
  const listContent = (part: string) => analysis.analyzeWords(part).filter(({ isStop }) => !isStop);
  const words = listContent(text);
  const around = listContent(context);
  const askedLines = aliases.map(listContent);
  const asked = askedLines.flat();
  const stems = words.map(({ stem }) => stem);
  const roots = words.map(({ root }) => root);
  return {
    words,
    aliases: asked,
    leadStems: new Set(stems.slice(0, LEAD_WORDS)),
    stems: new Set(stems),
    roots: new Set(roots),
    contextStems: new Set(around.map(({ stem }) => stem)),
    aliasStems: new Set(asked.map(({ stem }) => stem)),
    // Later entries of a map take the place of earlier ones, so the best evidence stands last.
    matchByStem: new Map([
      ...around.map(({ stem }) => [stem, MATCH.context] as const),
      ...asked.map(({ stem }) => [stem, MATCH.alias] as const),
      ...stems.map((stem) => [stem, MATCH.word] as const),
    ]),
    matchByRoot: new Map([
      ...roots.map((root) => [root, MATCH.root] as const),
      ...asked.map(({ root }) => [root, MATCH.aliasRoot] as const),
    ]),
    lines: buildLines(askedLines),
    concepts,
    titleConcepts,
    broader: new Set(broader),
  };
}

/** Lists what is indexed of a text in a field; a concept that counts more stands several times. */
function listTerms({ words, aliases, concepts, broader }: IndexEntry, field: IndexField): readonly string[] {
  switch (field) {
    case 'concept':
      return [...concepts].flatMap(([concept, share]) => Array.from({ length: Math.round(share) }, () => concept));
    case 'broader':
      return [...broader];
    case 'alias':
      return aliases.map(({ stem }) => stem);
    case 'gram':
      return words.flatMap(listGrams);
    default:
      return words.map((word) => word[field]);
  }
}

/** MiniSearch multiplies a score by the number of terms that matched; that is taken out again. */
function scoreTexts(index: MiniSearch<SearchText>, query: IndexQuery): ReadonlyMap<string, number> {
  const queries = Object.entries(query).flatMap(([field, terms]) =>
    terms.size === 0
      ? []
      : [
          {
            queries: [[...terms.keys()].join(' ')],
            fields: [field],
            boostTerm: (term: string) => terms.get(term) ?? 1,
          },
        ],
  );
  const results = index.search({ combineWith: 'OR', queries });
  return new Map(results.map(({ id, score, queryTerms }) => [String(id), score / Math.max(1, queryTerms.length)]));
}

function countEntries(entries: ReadonlyMap<string, IndexEntry>, list: (entry: IndexEntry) => Iterable<string>) {
  const counts = new Map<string, number>();
  for (const entry of entries.values()) {
    for (const term of new Set(list(entry))) counts.set(term, (counts.get(term) ?? 0) + 1);
  }
  return counts;
}

/** The inverse document frequency of BM25. */
function computeRarity(count: number, total: number): number {
  return Math.log(1 + (total - count + 0.5) / (count + 0.5));
}
