import type { WordForms } from './analysis.ts';
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
  const asked = prepare(units, index);
  return scores
    .slice(0, RERANKED_MAX)
    .map(([id, score]) => rerank(id, score, asked, index))
    .toSorted((a, b) => b.score - a.score || compareIds(a.id, b.id));
}

function compareIds(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function buildQuery(units: readonly Unit[]): IndexQuery {
  const query = {
    core: new Map(),
    stem: new Map(),
    root: new Map(),
    gram: new Map(),
    context: new Map(),
    concept: new Map(),
    broader: new Map(),
    alias: new Map(),
  };
  const add = (terms: Map<string, number>, term: string, weight: number) =>
    terms.set(term, (terms.get(term) ?? 0) + weight);
  for (const { words, concepts, broader } of units) {
    const share = concepts.length > 0 ? WEIGHTS.wordOfConcept : 1;
    for (const word of words) {
      add(query.core, word.core, share);
      add(query.stem, word.stem, share);
      add(query.root, word.root, share);
      add(query.context, word.stem, share);
      add(query.alias, word.stem, share);
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

/** What the question asks for, prepared once for all texts. */
interface Asked {
  readonly units: readonly Unit[];
  readonly rarities: readonly number[];
  readonly wanted: Wanted;
}

function prepare(units: readonly Unit[], index: SearchIndex): Asked {
  const stems = units.flatMap((unit) => unit.words.map(({ stem }) => stem));
  return {
    units,
    rarities: units.map((unit) => rateUnit(unit, index)),
    wanted: new Map(stems.map((stem) => [stem, index.rarity('stem', stem)])),
  };
}

function rerank(id: string, score: number, { units, rarities, wanted }: Asked, index: SearchIndex): Ranked {
  const entry = index.getEntry(id);
  const matches = units.map((unit) => matchUnit(unit, entry));
  const asked = sum(rarities);
  const had = sum(matches.map((match, position) => match * (rarities[position] ?? 0)));
  const { window, lead } = locate(entry.words, wanted);
  const total =
    score +
    WEIGHTS.coverage * had +
    WEIGHTS.window * window +
    WEIGHTS.lead * lead +
    WEIGHTS.length * Math.log(Math.max(1, entry.words.length));
  return { id, score: total, coverage: asked === 0 ? 0 : had / asked, matches };
}

/** A word of the question, by its stem, and how rare it is. */
type Wanted = ReadonlyMap<string, number>;

/** How much of what was asked stands close together, and at the beginning, by rarity. */
function locate(words: readonly WordForms[], wanted: Wanted): { readonly window: number; readonly lead: number } {
  const places = words.flatMap(({ stem }, at) => (wanted.has(stem) ? [{ stem, at }] : []));
  const lead = new Set(places.filter(({ at }) => at < LEAD_WORDS).map(({ stem }) => stem));
  return { window: findBestWindow(places, wanted), lead: sum([...lead].map((stem) => wanted.get(stem) ?? 0)) };
}

interface Place {
  readonly stem: string;
  readonly at: number;
}

/** The most that stands in one window, each word counted once; the window slides from word to word. */
function findBestWindow(places: readonly Place[], wanted: Wanted): number {
  const inside = new Map<string, number>();
  let held = 0;
  let best = 0;
  let first = 0;
  for (const { stem, at } of places) {
    const count = inside.get(stem) ?? 0;
    if (count === 0) held += wanted.get(stem) ?? 0;
    inside.set(stem, count + 1);
    for (let left = places[first]; left !== undefined && at - left.at >= WINDOW_WORDS; left = places[first]) {
      const remaining = (inside.get(left.stem) ?? 1) - 1;
      inside.set(left.stem, remaining);
      if (remaining === 0) held -= wanted.get(left.stem) ?? 0;
      first += 1;
    }
    best = Math.max(best, held);
  }
  return best;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
