import { hasOwn, rateUnit } from './match.ts';
import type { Ranked } from './rank.ts';
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
  return measureRelevance(best, units, index) >= RELEVANCE.min;
}

/** The log-odds that a text answers a question. */
function measureRelevance(best: Ranked, units: readonly Unit[], index: SearchIndex): number {
  const entry = index.getEntry(best.id);
  const rarities = units.map((unit) => rateUnit(unit, index));
  const asked = sum(rarities);
  const share = (isCounted: (unit: Unit) => boolean) =>
    asked === 0 ? 0 : sum(units.map((unit, place) => (isCounted(unit) ? (rarities[place] ?? 0) : 0))) / asked;
  return (
    RELEVANCE.bias +
    RELEVANCE.coverage * best.coverage +
    RELEVANCE.own * share((unit) => hasOwn(unit, entry)) +
    RELEVANCE.elsewhere * share(({ isElsewhere }) => isElsewhere) +
    RELEVANCE.score * Math.log1p(Math.max(0, best.score))
  );
}

/** Keeps what is clearly relevant beside the best answer. */
export function keepRelevant(ranked: readonly Ranked[]): readonly Ranked[] {
  const best = ranked[0]?.score ?? 0;
  return ranked.filter(({ score }) => score >= best * RELEVANCE.shareOfBest);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
