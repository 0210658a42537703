import type { Asked } from './asked.ts';
import { hasOwn, matchUnit } from './match.ts';
import type { Part } from './parts.ts';
import type { Ranked } from './rank.ts';
import { isWidened } from './units.ts';
import { KEPT, LACKED_RARITY, LIKELIHOOD_MIN, RELEVANCE, SHARE_OF_BEST, WHOLLY } from './weights.ts';

/**
 * Tells whether a text answers what was asked, or merely shares words with it: a logistic regression over what speaks for and
 * against it (`npm run bench:relevance` fits it). Questions of strangers teach that one figure alone does not do: a long question in
 * dialect has many words that no text has, and "tennis court booking" has one that the texts are full of.
 */
export function isAnswered(evidence: Evidence, part: Part): boolean {
  const isForFact = evidence.fact > 0 && part !== 'paragraphs';
  return (isWholly(evidence) && !isForFact) || measureLogOdds(evidence, part) >= RELEVANCE[getKind(part)].min;
}

/**
 * Whoever asks for nothing but what a text says is answered, however common it is: "technology"; but for a fact of a year that no report
 * is of, and for what is asked about other things in the same words. What it has only as something broader, "round the clock" as points
 * of contact, must be the more clearly asked for: among questions for tuning hardly any is like this, so the regression says nothing of
 * them.
 */
export function isWholly({ own, coverage, widened, unlikelihood, fact, unheldYear }: Evidence): boolean {
  if (own <= WHOLLY.own || coverage <= WHOLLY.coverage) return false;
  if (widened > 0) return unlikelihood < WHOLLY.unlikelihoodOfBroader && unheldYear === 0;
  return unlikelihood < WHOLLY.unlikelihood && !(fact > 0 && unheldYear > 0);
}

/** The logarithm of the odds that a text answers; it compares texts of different parts. */
export function measureLogOdds(evidence: Evidence, part: Part): number {
  const { bias, evidence: fitted } = RELEVANCE[getKind(part)];
  let logOdds: number = bias;
  for (const name of EVIDENCE) logOdds += fitted[name] * evidence[name];
  return logOdds;
}

function getKind(part: Part): 'recommendations' | 'paragraphs' {
  return part === 'paragraphs' ? part : 'recommendations';
}

/** The figures that are weighed. */
export const EVIDENCE = Object.keys(RELEVANCE.recommendations.evidence) as readonly (keyof Evidence)[];

/** More things than this in one line say no more. */
const TOGETHER_MAX = 5;

/** What speaks for and against an answer; shares are by rarity, 0 to 1. */
export interface Evidence {
  /** The share of what was asked that the text has; what it lacks counts for `LACKED_RARITY` at most. */
  readonly coverage: number;
  /** The share, counted likewise, that it has in its own words or concepts, and not merely in how people ask for it. */
  readonly own: number;
  /** The share that no text has but as something broader: "kafala" as ways to migrate. */
  readonly widened: number;
  /** The shares that name other subjects, neighbouring ones, and places that no text speaks of. */
  readonly subject: number;
  readonly neighbour: number;
  readonly place: number;
  /** The natural logarithm of its score by words and ideas. */
  readonly score: number;
  /** How many of the things asked for stand together in one way of asking for it. */
  readonly together: number;
  /** The share that stands together there. */
  readonly inLine: number;
  /** The rarity of the rarest thing that it has: "Italy" alone says little. */
  readonly rarest: number;
  /** How likely it is asked for, and that no text is: natural logarithms of probabilities, at least `LIKELIHOOD_MIN`. */
  readonly likelihood: number;
  readonly unlikelihood: number;
  /** 1 where somebody's words are asked for and the text is of them. */
  readonly speaker: number;
  /** 1 where a number, a date or a person is asked for: recommendations hold few. */
  readonly fact: number;
  /** 1 where a year is named of which no report is held. */
  readonly unheldYear: number;
}

/** Weighs the evidence that a text answers. */
export function weigh(
  { place, worded, likelihood, line, isSaid }: Ranked,
  { units, total, absent, aims, likelihoods }: Asked,
): Evidence {
  // What a text lacks says little by itself: people have more words for a thing than any lexicon. That it is of another field, or a
  // place that no text speaks of, says much; a neighbour is often named beside what is really asked.
  let all = 0;
  let coverage = 0;
  let own = 0;
  let rarest = 0;
  let widened = 0;
  for (const unit of units) {
    const { absence, rarity } = unit;
    const match = matchUnit(unit, place);
    const isWhole = match > 0 || absence === 'subject' || absence === 'place';
    const counted = isWhole ? rarity : Math.min(rarity, LACKED_RARITY);
    all += counted;
    coverage += counted * match;
    if (hasOwn(unit, place)) own += counted;
    if (isWidened(unit)) widened += counted;
    rarest = Math.max(rarest, rarity * match);
  }
  return {
    coverage: coverage / (all || 1),
    own: own / (all || 1),
    widened: widened / (all || 1),
    ...absent,
    score: Math.log1p(Math.max(0, worded)),
    together: Math.min(TOGETHER_MAX, line.units),
    inLine: line.had / (total || 1),
    rarest,
    likelihood,
    unlikelihood: Math.max(LIKELIHOOD_MIN, likelihoods.ofNone),
    speaker: Number(isSaid),
    fact: Number(aims.isForFact),
    unheldYear: Number(aims.isOfUnheldYear),
  };
}

/** Keeps what is clearly relevant beside the best answer. */
export function keepRelevant(ranked: readonly Ranked[]): readonly Ranked[] {
  const best = ranked[0]?.worded ?? 0;
  // The scores of common words are below zero: a long text says them anyway.
  const measureLeast = (share: number) => best - Math.abs(best) * (1 - share);
  const [least, unlikely] = [measureLeast(SHARE_OF_BEST), measureLeast(KEPT.share)];
  return ranked.filter(
    ({ worded, likelihood }) => worded >= least && (likelihood >= KEPT.likelihood || worded >= unlikely),
  );
}
