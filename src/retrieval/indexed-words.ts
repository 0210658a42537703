import type { ConceptId } from '../corpus/concept.ts';
import type { WordForms } from './analysis.ts';
import { type Lines, listLines } from './lines.ts';
import { computeRarity, type Postings, type TermPlaces, type TermScores } from './postings.ts';
import { listGrams } from './text-words.ts';

/** In which ways a text can have a word or an idea: one bit each, all eight of a byte. */
export const WAYS = {
  /** It says the word, or is about the idea. */
  own: 1,
  /** It says a word of the same root. */
  ownRoot: 2,
  /** It is asked for with the word, or with one of the same root. */
  alias: 4,
  aliasRoot: 8,
  /** The word stands above it. */
  context: 16,
  /** It begins with the word. */
  lead: 32,
  /** It is about something narrower than the idea. */
  narrower: 64,
  /** Its title names the idea or something narrower. */
  title: 128,
} as const;

/** In which ways each text has a word or an idea, by its place: bits of {@link WAYS}. */
export type Ways = Uint8Array;

/** Where an index has a word. */
export interface IndexedWord {
  readonly ways: Ways;
  /** How rare it is: natural logarithm, 0 and up; highest for what no text has. */
  readonly rarity: number;
  /** The lines that have it, by its stem and by its root. */
  readonly linesByStem: Uint32Array;
  readonly linesByRoot: Uint32Array;
  /** What it adds to the scores of texts: by its stem, and by its other forms. */
  readonly stemScores: readonly TermScores[];
  readonly formScores: readonly TermScores[];
}

/** Where an index has an idea of the lexicon. */
export interface IndexedConcept {
  readonly ways: Ways;
  /** How rare it is: natural logarithm, 0 and up; highest for what no text is about. */
  readonly rarity: number;
  /** What it adds to the scores of texts: of those about it, and of those about something narrower. */
  readonly ownScores: readonly TermScores[];
  readonly narrowerScores: readonly TermScores[];
}

/** Gets what an index has of words and ideas; each is looked up once. */
export interface IndexedWords {
  readonly getWord: (word: WordForms) => IndexedWord;
  readonly getConcept: (concept: ConceptId) => IndexedConcept;
}

/**
 * Opens the words of an index. What is remembered of a word goes with its forms: a word that nobody wrote is not kept. Of
 * one that is, a byte for each text stays: ten megabytes if every word of this corpus were asked for.
 */
export function openIndexedWords(postings: Postings, lines: Lines): IndexedWords {
  const words = new WeakMap<WordForms, IndexedWord>();
  const concepts = new Map<ConceptId, IndexedConcept>();
  return {
    getWord: (word) => {
      const before = words.get(word);
      if (before !== undefined) return before;
      const found = lookUpWord(word, postings, lines);
      words.set(word, found);
      return found;
    },
    getConcept: (concept) => {
      const before = concepts.get(concept);
      if (before !== undefined) return before;
      const found = lookUpConcept(concept, postings);
      concepts.set(concept, found);
      return found;
    },
  };
}

function lookUpWord(word: WordForms, { ids, find, getScores }: Postings, lines: Lines): IndexedWord {
  const { core, stem, root } = word;
  const ways = new Uint8Array(ids.length);
  // How many say it or are asked for with it.
  const size = note(ways, find('stem', stem), WAYS.own) + note(ways, find('alias', stem), WAYS.alias);
  note(ways, find('root', root), WAYS.ownRoot);
  note(ways, listAll(lines.textsByRoot(root)), WAYS.aliasRoot);
  note(ways, find('context', stem), WAYS.context);
  note(ways, find('lead', stem), WAYS.lead);
  return {
    ways,
    rarity: computeRarity(size, ids.length),
    linesByStem: listLines(word, 'stem', lines),
    linesByRoot: listLines(word, 'root', lines),
    stemScores: keepFound([getScores('stem', stem), getScores('alias', stem)]),
    formScores: keepFound([
      getScores('core', core),
      getScores('root', root),
      ...listGrams(word).map((gram) => getScores('gram', gram)),
    ]),
  };
}

function lookUpConcept(concept: ConceptId, { ids, find, getScores }: Postings): IndexedConcept {
  const ways = new Uint8Array(ids.length);
  const size = note(ways, find('concept', concept), WAYS.own);
  note(ways, find('broader', concept), WAYS.narrower);
  note(ways, find('title', concept), WAYS.title);
  return {
    ways,
    rarity: computeRarity(size, ids.length),
    ownScores: keepFound([getScores('concept', concept)]),
    narrowerScores: keepFound([getScores('broader', concept)]),
  };
}

/** Notes a way in which texts have a word or an idea. @returns How many had it in no way before. */
function note(ways: Uint8Array, found: TermPlaces | undefined, way: number): number {
  if (found === undefined) return 0;
  const { places, from, to } = found;
  let added = 0;
  for (let at = from; at < to; at += 1) {
    const place = places[at] ?? 0;
    if (ways[place] === 0) added += 1;
    ways[place] = (ways[place] ?? 0) | way;
  }
  return added;
}

function listAll(places: Uint32Array | undefined): TermPlaces | undefined {
  return places === undefined ? undefined : { places, from: 0, to: places.length };
}

/** Tells whether a text has a word or an idea in one of some ways. */
export function isAt({ ways }: { readonly ways: Ways }, place: number, wanted: number): boolean {
  return ((ways[place] ?? 0) & wanted) > 0;
}

function keepFound(scores: readonly (TermScores | undefined)[]): readonly TermScores[] {
  return scores.filter((score) => score !== undefined);
}
