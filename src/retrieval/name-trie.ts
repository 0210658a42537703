import { compareWords, openSortedWords } from './sorted-words.ts';
import { findFrom, openNumbers, type StoredNumbers, storeNumbers, sumBefore } from './stored-numbers.ts';
import { joinTerms, openLists, type StoredLists, splitTerms, storeLists } from './term-lists.ts';

/**
 * The names of concepts as a trie of their words, as plain JSON. Nodes are numbered level by level from the root, 0, so that the
 * children of a node stand side by side, those of the next node behind them; siblings rise by their words.
 */
export interface StoredNameTrie {
  /** The words of names, sorted and joined by line feeds; a word is known by its place here. */
  readonly words: string;
  /** By which word each node is reached; that of the root means nothing. */
  readonly wordOf: StoredNumbers;
  /** How many children each node has. */
  readonly childCounts: StoredNumbers;
  /** The places of the concepts whose name ends at each node. */
  readonly concepts: StoredLists;
}

/** Names of concepts, followed word by word; see {@link openNameTrie}. */
export interface NameTrie {
  /** Finds a word; nothing where no name has it. */
  readonly findWord: (word: string) => number | undefined;
  /** Goes from a node to its child by a word; nothing where no name goes on so. Names begin at `ROOT`. */
  readonly follow: (node: number, word: number) => number | undefined;
  /** Gets the places of the concepts that have the name which ends at a node. */
  readonly getConcepts: (node: number) => Uint32Array;
}

/** Where all names begin. */
export const ROOT = 0;

interface Node {
  readonly word: number;
  readonly children: Map<number, Node>;
  readonly concepts: number[];
}

/** Makes names ready for storing: their words, and the place of the concept. */
export function storeNameTrie(names: Iterable<readonly [words: readonly string[], concept: number]>): StoredNameTrie {
  const listed = [...names];
  const sorted = [...new Set(listed.flatMap(([words]) => words))].toSorted(compareWords);
  const places = new Map(sorted.map((word, place) => [word, place]));
  const root = createNode(0);
  for (const [words, concept] of listed) {
    let node = root;
    for (const word of words) {
      const place = places.get(word) ?? 0;
      const child = node.children.get(place) ?? createNode(place);
      node.children.set(place, child);
      node = child;
    }
    node.concepts.push(concept);
  }
  const nodes = listByLevel(root);
  return {
    words: joinTerms(sorted),
    wordOf: storeNumbers(nodes.map(({ word }) => word)),
    childCounts: storeNumbers(nodes.map(({ children }) => children.size)),
    concepts: storeLists(nodes.map(({ concepts }) => concepts)),
  };
}

function createNode(word: number): Node {
  return { word, children: new Map(), concepts: [] };
}

function listByLevel(root: Node): readonly Node[] {
  const nodes = [root];
  // What is added while the loop runs is gone through too.
  for (const { children } of nodes) {
    for (const child of [...children.values()].toSorted((a, b) => a.word - b.word)) nodes.push(child);
  }
  return nodes;
}

/** Makes stored names ready. */
export function openNameTrie(stored: StoredNameTrie): NameTrie {
  const words = splitTerms(stored.words);
  const wordOf = openNumbers(stored.wordOf);
  const firstChild = sumBefore(openNumbers(stored.childCounts), 1);
  const firsts = listFirsts(wordOf, { from: 1, to: firstChild[ROOT + 1] ?? 1 }, words.length);
  return {
    findWord: openSortedWords(words),
    follow: (node, word) => {
      if (node === ROOT) return firsts[word] || undefined;
      const end = firstChild[node + 1] ?? 0;
      const child = findFrom(wordOf, word, firstChild[node], end);
      return child < end && wordOf[child] === word ? child : undefined;
    },
    getConcepts: openLists(stored.concepts, (places) => places),
  };
}

/** Lists for each word the child of the root that it leads to, since every name is looked for there; 0 for none. */
function listFirsts(wordOf: Uint32Array, { from, to }: { from: number; to: number }, count: number): Uint32Array {
  const firsts = new Uint32Array(count);
  for (let node = from; node < to; node += 1) firsts[wordOf[node] ?? 0] = node;
  return firsts;
}
