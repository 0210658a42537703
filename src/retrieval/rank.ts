import { matchUnit, rateUnit } from './match.ts';
import { type IndexQuery, listGrams, type SearchIndex } from './search-index.ts';
import type { Unit } from './units.ts';
import { WEIGHTS } from './weights.ts';

/** A text and how well it answers. */
export interface Ranked {
  readonly id: string;
  readonly score: number;
  /** The share of what was asked that the text has, 0 to 1, rare things counting more. */
  readonly coverage: number;
  /** For each unit how well the text has it, 0 to 1. */
  readonly matches: readonly number[];
}

/** Only so many of the best by BM25 are looked at closely. */
const RERANKED_MAX = 40;
/** Words that stand within so many of each other stand together. */
const WINDOW_WORDS = 16;
/** What a text begins with it is often about. */
const LEAD_WORDS = 8;

/**
 * Ranks the texts of an index by what a question asks for: BM25 over all forms of its words and concepts, then, for the
 * best of them, how much of it they have, how close together, and how early. A total order: equal scores go by id.
 */
export function rankTexts(units: readonly Unit[], index: SearchIndex): readonly Ranked[] {
  const scores = [...index.score(buildQuery(units))].toSorted((a, b) => b[1] - a[1] || compareIds(a[0], b[0]));
  return scores
    .slice(0, RERANKED_MAX)
    .map(([id, score]) => rerank(id, score, units, index))
    .toSorted((a, b) => b.score - a.score || compareIds(a.id, b.id));
}

function compareIds(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function buildQuery(units: readonly Unit[]): IndexQuery {
  const query = { core: new Map(), stem: new Map(), root: new Map(), gram: new Map(), context: new Map(), concept: new Map(), broader: new Map() };
  const add = (terms: Map<string, number>, term: string, weight: number) => terms.set(term, (terms.get(term) ?? 0) + weight);
  for (const { words, concepts, broader } of units) {
    const share = concepts.length > 0 ? WEIGHTS.wordOfConcept : 1;
    for (const word of words) {
      add(query.core, word.core, share);
      add(query.stem, word.stem, share);
      add(query.root, word.root, share);
      add(query.context, word.stem, share);
      for (const gram of listGrams(word)) add(query.gram, gram, share);
    }
    for (const concept of concepts) {
      query.concept.set(concept, WEIGHTS.concept);
      query.broader.set(concept, WEIGHTS.narrower);
    }
    for (const concept of broader) if (!query.concept.has(concept)) query.concept.set(concept, WEIGHTS.broader);
  }
  return query;
}

function rerank(id: string, score: number, units: readonly Unit[], index: SearchIndex): Ranked {
  const matches = units.map((unit) => matchUnit(unit, index.getEntry(id)));
  const rarities = units.map((unit) => rateUnit(unit, index));
  const asked = sum(rarities);
  const had = sum(matches.map((match, position) => match * (rarities[position] ?? 0)));
  const { window, lead, words } = locate(id, units, index);
  const total =
    score +
    WEIGHTS.coverage * had +
    WEIGHTS.window * window +
    WEIGHTS.lead * lead +
    WEIGHTS.length * Math.log(Math.max(1, words));
  return { id, score: total, coverage: asked === 0 ? 0 : had / asked, matches };
}

/** How much of what was asked stands close together, and at the beginning, by rarity. */
function locate(id: string, units: readonly Unit[], index: SearchIndex) {
  const { words } = index.getEntry(id);
  const wanted = new Map(units.flatMap((unit) => unit.words.map(({ stem }) => [stem, index.rarity('stem', stem)])));
  const places = words.flatMap(({ stem }, at) => (wanted.has(stem) ? [{ stem, at }] : []));
  const lead = new Set(places.filter(({ at }) => at < LEAD_WORDS).map(({ stem }) => stem));
  return { window: findBestWindow(places, wanted), lead: sumOf(lead, wanted), words: words.length };
}

interface Place {
  readonly stem: string;
  readonly at: number;
}

function findBestWindow(places: readonly Place[], wanted: ReadonlyMap<string, number>): number {
  const windows = places.map(({ at }, first) => {
    const inside = places.slice(first).filter((place) => place.at - at < WINDOW_WORDS);
    return sumOf(new Set(inside.map(({ stem }) => stem)), wanted);
  });
  return Math.max(0, ...windows);
}

function sumOf(stems: Iterable<string>, rarities: ReadonlyMap<string, number>): number {
  return sum([...stems].map((stem) => rarities.get(stem) ?? 0));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
