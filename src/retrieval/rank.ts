import { type Asked, sum } from './asked.ts';
import { type IndexEntry, listGrams } from './entry.ts';
import { type LineMatch, matchLines } from './lines.ts';
import { matchUnit } from './match.ts';
import type { IndexField, IndexQuery, Scored } from './postings.ts';
import type { SearchIndex } from './search-index.ts';
import type { Unit } from './units.ts';
import { WEIGHTS } from './weights.ts';

/** A text and how well it answers. */
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
  /** Texts that are not allowed are left out before. */
  readonly isAllowed?: (id: string) => boolean;
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
  { isAllowed = () => true, isUnadopted = () => false }: RankOptions = {},
): readonly Ranked[] {
  const scores = index.score(buildQuery(asked.units)).filter(({ id }) => isAllowed(id));
  return takeBest(scores, RERANKED_MAX)
    .map((scored) => rerank(scored, asked, index))
    .map((ranked) => (isUnadopted(ranked.id) ? standBack(ranked) : ranked))
    .toSorted(compareScored);
}

/** Takes the best, in their order; to sort all texts took longer than to score them. */
function takeBest(scored: readonly Scored[], max: number): readonly Scored[] {
  const least = Float64Array.from(scored, ({ score }) => score)
    .sort()
    .at(-max);
  return scored
    .filter(({ score }) => least === undefined || score >= least)
    .toSorted(compareScored)
    .slice(0, max);
}

function compareScored(a: Scored, b: Scored): number {
  return b.score - a.score || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

function standBack(ranked: Ranked): Ranked {
  return { ...ranked, score: ranked.score - WEIGHTS.unadopted * Math.abs(ranked.score) };
}

function buildQuery(units: readonly Unit[]): IndexQuery {
  const query: Terms = {
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

type Terms = Record<IndexField, Map<string, number>>;

/** The words of a concept are found by its other names; those that no name explains, by all their forms. */
function addWords({ words, concepts }: Unit, query: Terms): void {
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

function rerank({ id, score }: Scored, asked: Asked, index: SearchIndex): Ranked {
  const { units, rarities, hasConcepts } = asked;
  const entry = index.getEntry(id);
  const matches = units.map((unit) => matchUnit(unit, entry));
  const line = matchLines(units, rarities, entry.lines);
  const had = sum(matches.map((match, at) => match * (rarities[at] ?? 0)));
  const total =
    score +
    WEIGHTS.coverage * had +
    WEIGHTS.lead * measureLead(entry, asked) +
    WEIGHTS.title * measureTitle(entry, asked) +
    WEIGHTS.line * line.had +
    (hasConcepts ? 0 : WEIGHTS.length * Math.log(Math.max(1, entry.length)));
  return { id, score: total, matches, line };
}

/** How much of what was asked stands at the beginning, by rarity; a word counts once. */
function measureLead({ leadStems }: IndexEntry, { wanted }: Asked): number {
  let lead = 0;
  for (const [stem, rarity] of wanted) if (leadStems.has(stem)) lead += rarity;
  return lead;
}

/** How much of what was asked the title names, by rarity. */
function measureTitle({ titleConcepts }: IndexEntry, { units, rarities }: Asked): number {
  if (titleConcepts.size === 0) return 0;
  return sum(rarities.filter((_, at) => units[at]?.concepts.some((concept) => titleConcepts.has(concept))));
}
