import { hasOwn, rateUnit } from './match.ts';
import { type Ranked, sum } from './rank.ts';
import type { SearchIndex } from './search-index.ts';
import type { Unit } from './units.ts';
import { RELEVANCE } from './weights.ts';

/**
 * Tells whether the best of the ranked texts answers what was asked, or merely shares words with it: a logistic regression
 * over four figures. Questions of strangers teach that one figure alone does not do: a long question in dialect has many words
 * that no text has, and "tennis court booking" has one that the texts are full of.
 */
export function isAnswered(ranked: readonly Ranked[], units: readonly Unit[], index: SearchIndex): boolean {
  const [best] = ranked;
  if (best === undefined || units.length === 0) return false;
  const { own, elsewhere } = measureShares(best, units, index);
  // Whoever asks for nothing but what a text says is answered, however common it is: "technology".
  if (own > OWN_ALL && best.coverage > COVERED) return true;
  const logOdds =
    RELEVANCE.bias +
    RELEVANCE.coverage * best.coverage +
    RELEVANCE.own * own +
    RELEVANCE.elsewhere * elsewhere +
    RELEVANCE.score * Math.log1p(Math.max(0, best.score));
  return logOdds >= RELEVANCE.min;
}

const OWN_ALL = 0.999;
/** A narrower idea covers nearly all of a broader one. */
const COVERED = 0.85;

/** The shares of a question, by rarity, that a text has in its own words or concepts, and that are about other subjects. */
function measureShares({ id }: Ranked, units: readonly Unit[], index: SearchIndex) {
  const entry = index.getEntry(id);
  const rarities = units.map((unit) => rateUnit(unit, index));
  const asked = sum(rarities);
  const share = (isCounted: (unit: Unit) => boolean) =>
    asked === 0 ? 0 : sum(units.map((unit, place) => (isCounted(unit) ? (rarities[place] ?? 0) : 0))) / asked;
  return { own: share((unit) => hasOwn(unit, entry)), elsewhere: share(({ isElsewhere }) => isElsewhere) };
}

/** Keeps what is clearly relevant beside the best answer. */
export function keepRelevant(ranked: readonly Ranked[]): readonly Ranked[] {
  const best = ranked[0]?.score ?? 0;
  // The scores of common words are below zero: a long text says them anyway.
  const least = best - Math.abs(best) * (1 - RELEVANCE.shareOfBest);
  return ranked.filter(({ score }) => score >= least);
}
