import type { Concept, ConceptId } from '../corpus/concept.ts';
import type { Analysis, WordForms } from './analysis.ts';

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
  /** Tells whether a word stands in any name. */
  readonly isKnown: (word: WordForms) => boolean;
  readonly get: (concept: ConceptId) => Concept | undefined;
}

interface Node {
  readonly next: Map<string, Node>;
  concepts: readonly ConceptId[];
}

/** Makes the names of concepts ready; `analysis` must be that of the texts and questions. */
export function buildConceptFinder(concepts: readonly Concept[], analysis: Analysis): ConceptFinder {
  const root: Node = { next: new Map(), concepts: [] };
  const known = new Set<string>();
  for (const { id, ar, en } of concepts) {
    for (const name of [...ar, ...en]) {
      const path = listNameWords(name, analysis);
      for (const word of path) known.add(word);
      if (path.length > 0) insert(root, path, id);
    }
  }
  const byId = new Map(concepts.map((concept) => [concept.id, concept]));
  return {
    find: (words) => findMentions(words, root),
    broaderOf: (concept) => listBroader(concept, byId),
    isKnown: ({ base }) => known.has(base),
    get: (concept) => byId.get(concept),
  };
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

function insert(root: Node, path: readonly string[], concept: ConceptId): void {
  let node = root;
  for (const stem of path) {
    const next = node.next.get(stem) ?? { next: new Map(), concepts: [] };
    node.next.set(stem, next);
    node = next;
  }
  if (!node.concepts.includes(concept)) node.concepts = [...node.concepts, concept];
}

function findMentions(words: readonly WordForms[], root: Node): readonly ConceptMention[] {
  const mentions: ConceptMention[] = [];
  for (let from = 0; from < words.length; ) {
    const { concepts, to } = findLongest(words, from, root);
    mentions.push(...concepts.map((concept) => ({ concept, from, to })));
    from = concepts.length === 0 ? from + 1 : to;
  }
  return mentions;
}

/** Walks along a name; a stop word that the name does not have is passed over, but begins and ends no mention. */
function findLongest(words: readonly WordForms[], from: number, root: Node) {
  let longest: { concepts: readonly ConceptId[]; to: number } = { concepts: [], to: from };
  let node: Node = root;
  for (let to = from; to < words.length; to += 1) {
    const word = words[to];
    const next = node.next.get(word?.base ?? '');
    if (next === undefined && (node === root || word?.isStop !== true)) break;
    if (next === undefined) continue;
    node = next;
    if (node.concepts.length > 0) longest = { concepts: node.concepts, to: to + 1 };
  }
  return longest;
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
