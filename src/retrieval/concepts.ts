import type { Concept, ConceptId } from '../corpus/concept.ts';
import type { Analysis, WordForms } from './analysis.ts';
import { openNumbers, type StoredNumbers, storeNumbers } from './stored-numbers.ts';
import { openTermLists, openTerms, type StoredTermLists, storeTermLists, type TermLists } from './term-lists.ts';

/** A concept that words name: which, and from which word up to, not including, which. */
export interface ConceptMention {
  readonly concept: ConceptId;
  readonly from: number;
  readonly to: number;
}

/** The concepts with their names made ready for matching. */
export interface ConceptFinder {
  /** Finds the concepts that words name, the longest names first; no word belongs to two names. */
  readonly find: (words: readonly WordForms[]) => readonly ConceptMention[];
  /** The concept and what is broader, nearest first, without the concept itself. */
  readonly broaderOf: (concept: ConceptId) => readonly ConceptId[];
  readonly get: (concept: ConceptId) => Concept | undefined;
}

/** The names of concepts by the words that are matched, as plain JSON: for each the places of the concepts that have it. */
export interface StoredNames extends StoredTermLists {
  /** The words that names begin with, joined by line feeds, and how many words the longest name has that begins so. */
  readonly firstWords: string;
  readonly longest: StoredNumbers;
}

/** Makes the names of concepts ready for storing; `analysis` must be that of the texts and questions. */
export function storeNames(concepts: readonly Concept[], analysis: Analysis): StoredNames {
  const byWords = new Map<string, number[]>();
  for (const [place, { ar, en }] of concepts.entries()) {
    const names = new Set([...ar, ...en].map((name) => listNameWords(name, analysis).join(' ')));
    for (const name of names) if (name !== '') byWords.set(name, [...(byWords.get(name) ?? []), place]);
  }
  const longest = measureNames(byWords.keys());
  return {
    ...storeTermLists(byWords),
    firstWords: [...longest.keys()].join('\n'),
    longest: storeNumbers([...longest.values()]),
  };
}

function measureNames(names: Iterable<string>): ReadonlyMap<string, number> {
  const longest = new Map<string, number>();
  for (const words of Array.from(names, (name) => name.split(' '))) {
    const [first = ''] = words;
    longest.set(first, Math.max(longest.get(first) ?? 0, words.length));
  }
  return longest;
}

/** Builds the finder of concepts; `analysis` must be that of the texts and questions. */
export function buildConceptFinder(concepts: readonly Concept[], analysis: Analysis): ConceptFinder {
  return openConceptFinder(concepts, storeNames(concepts, analysis));
}

/** Makes stored names ready for matching. */
export function openConceptFinder(concepts: readonly Concept[], stored: StoredNames): ConceptFinder {
  const firstWords = openTerms(stored.firstWords);
  const longest = openNumbers(stored.longest);
  const getLongest = (first: string) => longest[firstWords.get(first) ?? -1] ?? 0;
  const names: Names = { concepts, getPlaces: openTermLists(stored), getLongest };
  const byId = new Map(concepts.map((concept) => [concept.id, concept]));
  const broader = new Map<ConceptId, readonly ConceptId[]>();
  return {
    find: (words) => findMentions(words, names),
    broaderOf: (concept) => {
      const known = broader.get(concept) ?? listBroader(concept, byId);
      broader.set(concept, known);
      return known;
    },
    get: (concept) => byId.get(concept),
  };
}

/** The names ready for matching. */
interface Names {
  readonly concepts: readonly Concept[];
  readonly getPlaces: TermLists;
  /** How many words names that begin with a word can have. */
  readonly getLongest: (first: string) => number;
}

/**
 * The words of a name that are matched: without stop words, which may differ ("search and rescue", "search for and
 * rescue"); with them where otherwise a single word would be left ("pull together").
 */
export function listNameWords(name: string, analysis: Analysis): readonly string[] {
  const words = analysis.analyzeWords(name);
  const content = words.filter(({ isStop }) => !isStop);
  if (content.length === 0) return [];
  return (content.length > 1 ? content : words).map(({ base }) => base);
}

function findMentions(words: readonly WordForms[], names: Names): readonly ConceptMention[] {
  const mentions: ConceptMention[] = [];
  for (let from = 0; from < words.length; ) {
    const { concepts, to } = findLongest(words, from, names);
    mentions.push(...concepts.map((concept) => ({ concept, from, to })));
    from = concepts.length === 0 ? from + 1 : to;
  }
  return mentions;
}

/** Only so many stop words are looked past within a name. */
const STOP_WORDS_MAX = 6;

/**
 * Finds the longest name that begins at a word, read with its stop words and without; a stop word ends no mention of a name
 * that does not have it.
 */
function findLongest(words: readonly WordForms[], from: number, { concepts, getPlaces, getLongest }: Names) {
  let found: { places: Uint32Array | undefined; to: number } = { places: undefined, to: from };
  const max = getLongest(words[from]?.base ?? '');
  let whole = '';
  let content = '';
  let count = 0;
  for (let to = from; to < Math.min(words.length, from + max + STOP_WORDS_MAX) && count < max; to += 1) {
    const { base = '', isStop = true } = words[to] ?? {};
    whole = join(whole, base);
    if (!isStop || to === from) {
      content = join(content, base);
      count += 1;
    }
    const places = getPlaces(whole) ?? (isStop || content === whole ? undefined : getPlaces(content));
    if (places !== undefined) found = { places, to: to + 1 };
  }
  const named = Array.from(found.places ?? [], (place) => concepts[place]?.id ?? []);
  return { concepts: named.flat(), to: found.to };
}

function join(name: string, word: string): string {
  return name === '' ? word : `${name} ${word}`;
}

function listBroader(concept: ConceptId, byId: ReadonlyMap<ConceptId, Concept>): readonly ConceptId[] {
  const found: ConceptId[] = [];
  let level: readonly ConceptId[] = [concept];
  while (level.length > 0) {
    level = level.flatMap((id) => byId.get(id)?.broader ?? []).filter((id) => id !== concept && !found.includes(id));
    found.push(...new Set(level));
  }
  return found;
}
