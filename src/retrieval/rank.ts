import type { Asked } from './asked.ts';
import type { LineMatch } from './lines.ts';
import { matchUnit } from './match.ts';
import type { IndexQuery } from './postings.ts';
import type { SearchIndex } from './search-index.ts';
import { listGrams } from './text-words.ts';
import type { Unit } from './units.ts';
import { type ScoredField, WEIGHTS } from './weights.ts';

/** A text, its place in the index, and how well it answers. */
interface Scored {
  readonly id: string;
  readonly place: number;
  readonly score: number;
}

/** A text that was compared closely. */
export interface Ranked extends Scored {
  /** For each unit how well the text has it, 0 to 1. */
  readonly matches: readonly number[];
  /** How much stands together in one way of asking for it. */
  readonly line: LineMatch;
}

/** Only so many of the best by BM25 are looked at closely. */
const RERANKED_MAX = 16;

/** What is known of texts besides their words. */
export interface RankOptions {
  /** Texts that are not allowed are left out before; without it all are. */
  readonly isAllowed?: ((id: string) => boolean) | undefined;
  /** What is not adopted stands behind an adopted text that answers about as well. */
  readonly isUnadopted?: (id: string) => boolean;
}

/**
 * Ranks the texts of an index by what a question asks for: BM25 over all forms of its words and concepts, then, for the
 * best of them, how much of it they have, how early, and how close together. A total order: equal scores go by id.
 */
export function rankTexts(
  asked: Asked,
  index: SearchIndex,
  { isAllowed, isUnadopted = () => false }: RankOptions = {},
): readonly Ranked[] {
  return takeBest(index.score(buildQuery(asked.units)), index.ids, isAllowed)
    .map((scored) => rerank(scored, asked, index))
    .map((ranked) => (isUnadopted(ranked.id) ? standBack(ranked) : ranked))
    .toSorted(compareScored);
}

/** Takes the best that are allowed, in their order, without sorting all; the others' scores become 0. */
function takeBest(
  scores: Float64Array,
  ids: readonly string[],
  isAllowed: RankOptions['isAllowed'],
): readonly Scored[] {
  if (isAllowed !== undefined) {
    for (let place = 0; place < scores.length; place += 1) if (!isAllowed(ids[place] ?? '')) scores[place] = 0;
  }
  const least = scores.toSorted().at(-RERANKED_MAX) ?? 0;
  const best: Scored[] = [];
  for (let place = 0; place < scores.length; place += 1) {
    const score = scores[place] ?? 0;
    if (score > 0 && score >= least) best.push({ id: ids[place] ?? '', place, score });
  }
  return best.toSorted(compareScored).slice(0, RERANKED_MAX);
}

function compareScored(a: Scored, b: Scored): number {
  return b.score - a.score || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

function standBack(ranked: Ranked): Ranked {
  return { ...ranked, score: ranked.score - WEIGHTS.unadopted * Math.abs(ranked.score) };
}

function buildQuery(units: readonly Unit[]): IndexQuery {
  const query: QueryTerms = {
    core: new Map(),
    stem: new Map(),
    root: new Map(),
    gram: new Map(),
    alias: new Map(),
    concept: new Map(),
    broader: new Map(),
  };
  for (const unit of units) {
    addWords(unit, query);
    for (const concept of unit.concepts) {
      query.concept.set(concept, 1);
      query.broader.set(concept, 1);
    }
  }
  for (const concept of units.flatMap(({ broader }) => broader)) {
    if (!query.concept.has(concept)) query.concept.set(concept, WEIGHTS.broaderConcept);
  }
  return query;
}

type QueryTerms = Record<ScoredField, Map<string, number>>;

/** The words of a concept are found by its other names; those that no name explains, by all their forms. */
function addWords({ words, concepts }: Unit, query: QueryTerms): void {
  const isNamed = concepts.length > 0;
  const share = isNamed ? WEIGHTS.wordOfConcept : 1;
  for (const word of words) {
    addTerm(query.stem, word.stem, share);
    addTerm(query.alias, word.stem, share);
    if (isNamed) continue;
    addTerm(query.core, word.core, share);
    addTerm(query.root, word.root, share);
    for (const gram of listGrams(word)) addTerm(query.gram, gram, share);
  }
}

function addTerm(terms: Map<string, number>, term: string, weight: number): void {
  terms.set(term, (terms.get(term) ?? 0) + weight);
}

function rerank({ id, place, score }: Scored, asked: Asked, index: SearchIndex): Ranked {
  const matches: number[] = [];
  let had = 0;
  let title = 0;
  for (const unit of asked.units) {
    const match = matchUnit(unit, place);
    matches.push(match);
    had += match * unit.rarity;
    if (unit.asConcepts.some((concept) => concept.title.has(place))) title += unit.rarity;
  }
  const line = asked.matchLines(place);
  const total =
    score +
    WEIGHTS.coverage * had +
    WEIGHTS.lead * measureLead(asked, place) +
    WEIGHTS.title * title +
    WEIGHTS.line * line.had +
    (asked.hasConcepts ? 0 : WEIGHTS.length * Math.log(Math.max(1, index.getLength(place))));
  return { id, place, score: total, matches, line };
}

/** How much of what was asked stands at the beginning, by rarity; a word counts once. */
function measureLead({ leads }: Asked, place: number): number {
  let lead = 0;
  for (const { places, rarity } of leads) if (places.has(place)) lead += rarity;
  return lead;
}
