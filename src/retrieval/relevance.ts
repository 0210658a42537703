import type { Ranked } from './rank.ts';
import type { SearchIndex } from './search-index.ts';
import type { Unit } from './units.ts';
import { RELEVANCE } from './weights.ts';

/** Tells whether the best of the ranked texts answers what was asked, or merely shares words with it. */
export function isAnswered(ranked: readonly Ranked[], units: readonly Unit[], _index: SearchIndex): boolean {
  const [best] = ranked;
  if (best === undefined || units.length === 0) return false;
  return best.coverage >= RELEVANCE.coverageMin;
}

/** Keeps what is clearly relevant beside the best answer. */
export function keepRelevant(ranked: readonly Ranked[]): readonly Ranked[] {
  const best = ranked[0]?.score ?? 0;
  return ranked.filter(({ score }) => score >= best * RELEVANCE.shareOfBestMin);
}
