import type { Concept, ConceptId } from '../corpus/concept.ts';
import type { Analysis, WordForms } from './analysis.ts';
import { type NameTrie, openNameTrie, ROOT, type StoredNameTrie, storeNameTrie } from './name-trie.ts';

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

/** Makes the names of concepts ready for storing; `analysis` must be that of the texts and questions. */
export function storeNames(concepts: readonly Concept[], analysis: Analysis): StoredNameTrie {
  const names = concepts.flatMap(({ ar, en }, place) => {
    // Names that differ only in forms or stop words are one.
    const own = new Map(
      [...ar, ...en].map((name) => listNameWords(name, analysis)).map((words) => [words.join(' '), words]),
    );
    return [...own.values()].filter(({ length }) => length > 0).map((words) => [words, place] as const);
  });
  return storeNameTrie(names);
}

/** Builds the finder of concepts; `analysis` must be that of the texts and questions. */
export function buildConceptFinder(concepts: readonly Concept[], analysis: Analysis): ConceptFinder {
  return openConceptFinder(concepts, storeNames(concepts, analysis));
}

/** Makes stored names ready for matching. */
export function openConceptFinder(concepts: readonly Concept[], stored: StoredNameTrie): ConceptFinder {
  const names: Names = { concepts, trie: openNameTrie(stored) };
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
  readonly trie: NameTrie;
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

/** Only so many stop words are looked past within a name that does not have them itself. */
const STOP_WORDS_MAX = 6;

/**
 * Finds the longest name that begins at a word, read with its stop words and without; a stop word ends no mention of a name
 * that does not have it. A name that begins with one has a single word besides, so all of it must stand together: "what works" is not
 * in "what did the working group say".
 */
function findLongest(words: readonly WordForms[], from: number, { concepts, trie }: Names) {
  let found: { places: Iterable<number>; to: number } = { places: [], to: from };
  // Where the words lead with all stop words, and without those after the first word.
  let whole: number | undefined = ROOT;
  let content: number | undefined = words[from]?.isStop === true ? undefined : ROOT;
  let passed = 0;
  const isOn = () => whole !== undefined || (content !== undefined && passed <= STOP_WORDS_MAX);
  for (let to = from; to < words.length && isOn(); to += 1) {
    const { base = '', isStop = true } = words[to] ?? {};
    const isPassed = isStop && to > from;
    if (isPassed) passed += 1;
    const word = trie.findWord(base);
    whole = follow(trie, whole, word);
    if (!isPassed) content = follow(trie, content, word);
    const places = getNamed(trie, whole) ?? (isPassed ? undefined : getNamed(trie, content));
    if (places !== undefined) found = { places, to: to + 1 };
  }
  return { concepts: Array.from(found.places, (place) => concepts[place]?.id ?? []).flat(), to: found.to };
}

function follow({ follow: step }: NameTrie, node: number | undefined, word: number | undefined): number | undefined {
  return node === undefined || word === undefined ? undefined : step(node, word);
}

function getNamed({ getConcepts }: NameTrie, node: number | undefined): Uint32Array | undefined {
  const places = node === undefined ? undefined : getConcepts(node);
  return places?.length === 0 ? undefined : places;
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
