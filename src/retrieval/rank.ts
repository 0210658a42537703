import type { Asked, AskedUnit } from './asked.ts';
import { type IndexedConcept, isAt, WAYS } from './indexed-words.ts';
import type { LineMatch } from './line-match.ts';
import { matchUnit } from './match.ts';
import { addScores, type TermScores } from './postings.ts';
import type { SearchIndex } from './search-index.ts';
import type { CountTogether } from './sentences.ts';
import { compareWords } from './sorted-words.ts';
import type { Unit } from './units.ts';
import { LIKELIHOOD_MIN, WEIGHTS } from './weights.ts';

/** A text, its place in the index, and how well it answers. */
interface Scored {
  readonly id: string;
  readonly place: number;
  readonly score: number;
}

/** A text that was compared closely. */
export interface Ranked extends Scored {
  /** What of the score is by its words and ideas alone. */
  readonly worded: number;
  /** How likely it is asked for: the natural logarithm of a probability, at least `LIKELIHOOD_MIN`. */
  readonly likelihood: number;
  /** How much stands together in one way of asking for it. */
  readonly line: LineMatch;
  /** Somebody's words are asked for, and it is of them. */
  readonly isSaid: boolean;
}

/** Only so many of the best by BM25 are looked at closely. */
const RERANKED_MAX = 16;

/** What is known of texts besides their words. */
export interface RankOptions {
  /** Texts that are not allowed are left out before; without it all are. */
  readonly isAllowed?: ((id: string) => boolean) | undefined;
  /** What is not adopted stands behind an adopted text that answers about as well. */
  readonly isUnadopted?: (id: string) => boolean;
  /** Where somebody's words are asked for: tells whether a text is of them. */
  readonly isSpeaker?: ((unit: Unit, id: string) => boolean) | undefined;
  /** Where it is known in which sentences words stand. */
  readonly countTogether?: CountTogether;
}

/**
 * Ranks the texts of an index by what a question asks for: BM25 over all forms of its words and concepts, then, for the best of
 * them, how much of it they have, how much of it in one sentence where that is known, how early, how close together, and how likely they
 * are asked for. What is of the speaker asked for goes first. A total order: equal scores go by id.
 */
export function rankTexts(
  asked: Asked,
  index: SearchIndex,
  { isAllowed, isUnadopted = () => false, isSpeaker, countTogether }: RankOptions = {},
): readonly Ranked[] {
  return takeBest(scoreTexts(asked, index), index.ids, isAllowed)
    .map((scored) => rerank(scored, asked, index, countTogether))
    .map((ranked) => (isSpeaker === undefined ? ranked : preferSpeaker(ranked, asked, isSpeaker)))
    .map((ranked) => (isUnadopted(ranked.id) ? standBack(ranked) : ranked))
    .toSorted(compareScored);
}

/** Takes the best that are allowed, in their order, without sorting all. */
function takeBest(
  scores: Float64Array,
  ids: readonly string[],
  isAllowed: RankOptions['isAllowed'] = () => true,
): readonly Scored[] {
  const best: Scored[] = [];
  let least = 0;
  for (let place = 0; place < scores.length; place += 1) {
    const score = scores[place] ?? 0;
    if (score <= 0 || score < least) continue;
    const id = ids[place] ?? '';
    if (!isAllowed(id)) continue;
    const scored = { id, place, score };
    const at = best.findIndex((other) => compareScored(scored, other) < 0);
    best.splice(at === -1 ? best.length : at, 0, scored);
    if (best.length > RERANKED_MAX) best.pop();
    if (best.length === RERANKED_MAX) least = best.at(-1)?.score ?? 0;
  }
  return best;
}

function compareScored(a: Scored, b: Scored): number {
  return b.score - a.score || compareWords(a.id, b.id);
}

function standBack(ranked: Ranked): Ranked {
  return { ...ranked, score: ranked.score - WEIGHTS.unadopted * Math.abs(ranked.worded) };
}

function preferSpeaker(ranked: Ranked, { units }: Asked, isSpeaker: (unit: Unit, id: string) => boolean): Ranked {
  const isSaid = units.some((unit) => isSpeaker(unit, ranked.id));
  return { ...ranked, score: ranked.score + (isSaid ? WEIGHTS.speaker : 0), isSaid };
}

/** Scores all texts by their places: BM25, summed over what is asked for. */
function scoreTexts({ units }: Asked, { ids }: SearchIndex): Float64Array {
  const totals = new Float64Array(ids.length);
  const concepts = listOnce(units.map(({ asConcepts }) => asConcepts));
  const broader = listOnce(
    units.map(({ asBroader }) => asBroader),
    concepts,
  );
  for (const { ownScores, narrowerScores } of concepts) {
    addAll(totals, ownScores, 1);
    addAll(totals, narrowerScores, 1);
  }
  for (const { ownScores } of broader) addAll(totals, ownScores, WEIGHTS.broaderConcept);
  // The words of a concept are found by its other names; those that no name explains, by all their forms.
  for (const { asWords, asConcepts } of units) {
    const isNamed = asConcepts.length > 0;
    for (const { stemScores, formScores } of asWords) {
      addAll(totals, stemScores, isNamed ? WEIGHTS.wordOfConcept : 1);
      if (!isNamed) addAll(totals, formScores, 1);
    }
  }
  return totals;
}

/** Lists ideas once that are asked for in several ways; those of `without` not at all. */
function listOnce(
  lists: readonly (readonly IndexedConcept[])[],
  without: readonly IndexedConcept[] = [],
): readonly IndexedConcept[] {
  const once: IndexedConcept[] = [];
  for (const list of lists) {
    for (const concept of list) if (!once.includes(concept) && !without.includes(concept)) once.push(concept);
  }
  return once;
}

function addAll(totals: Float64Array, terms: readonly TermScores[], weight: number): void {
  for (const term of terms) addScores(totals, term, weight);
}

function rerank({ id, place, score }: Scored, asked: Asked, index: SearchIndex, countTogether?: CountTogether): Ranked {
  let had = 0;
  let title = 0;
  for (const unit of asked.units) {
    had += matchUnit(unit, place) * unit.rarity;
    if (isInTitle(unit, place)) title += unit.rarity;
  }
  const line = asked.matchLines(place);
  const worded =
    score +
    (countTogether === undefined
      ? WEIGHTS.coverage * had
      : WEIGHTS.coverageBesideSentence * had + WEIGHTS.sentence * countTogether(place)) +
    WEIGHTS.lead * measureLead(asked, place) +
    WEIGHTS.title * title +
    WEIGHTS.line * line.had +
    (asked.hasConcepts ? 0 : WEIGHTS.length * Math.log(Math.max(1, index.getLength(place))));
  const likelihood = Math.max(LIKELIHOOD_MIN, asked.likelihoods.of(place));
  const total = worded + WEIGHTS.likelihood * (likelihood - LIKELIHOOD_MIN);
  return { id, place, score: total, worded, likelihood, line, isSaid: false };
}

function isInTitle({ asConcepts }: AskedUnit, place: number): boolean {
  for (const concept of asConcepts) if (isAt(concept, place, WAYS.title)) return true;
  return false;
}

/** How much of what was asked stands at the beginning, by rarity; a word counts once. */
function measureLead({ words }: Asked, place: number): number {
  let total = 0;
  for (const word of words) if (isAt(word, place, WAYS.lead)) total += word.rarity;
  return total;
}
