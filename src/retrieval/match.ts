import type { IndexEntry } from './entry.ts';
import type { SearchIndex } from './search-index.ts';
import { isElsewhere, type Unit } from './units.ts';
import { MATCH } from './weights.ts';

/** How well a text has what a unit asks for, 0 to 1, by the best evidence there is. */
export function matchUnit(unit: Unit, entry: IndexEntry): number {
  if (isElsewhere(unit)) return 0;
  let best = Math.max(matchWords(unit, entry), matchBroader(unit, entry));
  for (const concept of unit.concepts) best = Math.max(best, matchConcept(concept, entry));
  return best;
}

function matchBroader({ broader }: Unit, { concepts }: IndexEntry): number {
  return broader.some((concept) => concepts.has(concept)) ? MATCH.broader : 0;
}

function matchConcept(concept: string, { concepts, broader }: IndexEntry): number {
  if (concepts.has(concept)) return MATCH.concept;
  return broader.has(concept) ? MATCH.narrower : 0;
}

/** All words of a name must be there; the one that is worst matched decides. */
function matchWords({ words }: Unit, { matchByStem, matchByRoot }: IndexEntry): number {
  let worst = 1;
  for (const { stem, root } of words) {
    worst = Math.min(worst, Math.max(matchByStem.get(stem) ?? 0, matchByRoot.get(root) ?? 0));
    if (worst === 0) return 0;
  }
  return worst;
}

/** How much a unit says: the rarity of its concept, or of its rarest word where it names none. */
export function rateUnit({ words, concepts }: Unit, index: SearchIndex): number {
  if (concepts.length > 0) return Math.max(...concepts.map((concept) => index.rarity('concept', concept)));
  return Math.max(...words.map(({ stem }) => index.rarity('stem', stem)));
}

/** Tells whether a text has a unit in its own words or concepts, and not merely in how people ask for it. */
export function hasOwn(unit: Unit, entry: IndexEntry): boolean {
  const { words, concepts } = unit;
  if (isElsewhere(unit)) return false;
  if (concepts.some((concept) => entry.concepts.has(concept) || entry.broader.has(concept))) return true;
  return words.every(({ stem, root }) => entry.stems.has(stem) || entry.roots.has(root));
}
