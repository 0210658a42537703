import type { AskedUnit } from './asked.ts';
import type { IndexedConcept, IndexedWord } from './indexed-words.ts';
import { MATCH } from './weights.ts';

/** How well a text, by its place, has what a unit asks for, 0 to 1, by the best evidence there is. */
export function matchUnit({ isElsewhere, asWords, asConcepts, asBroader }: AskedUnit, place: number): number {
  if (isElsewhere) return 0;
  let best = 0;
  for (const concept of asConcepts) best = Math.max(best, matchConcept(concept, place));
  if (best < 1) best = Math.max(best, matchWords(asWords, place));
  return best < MATCH.broader && isAboutAny(asBroader, place) ? MATCH.broader : best;
}

function isAboutAny(concepts: readonly IndexedConcept[], place: number): boolean {
  for (const { own } of concepts) if (own.has(place)) return true;
  return false;
}

function matchConcept({ own, narrower }: IndexedConcept, place: number): number {
  if (own.has(place)) return MATCH.concept;
  return narrower.has(place) ? MATCH.narrower : 0;
}

/** All words of a name must be there; the one that is worst matched decides. */
function matchWords(words: readonly IndexedWord[], place: number): number {
  let worst = 1;
  for (const word of words) {
    worst = Math.min(worst, matchWord(word, place));
    if (worst === 0) return 0;
  }
  return worst;
}

function matchWord({ own, alias, aliasRoot, ownRoot, context }: IndexedWord, place: number): number {
  if (own.has(place)) return MATCH.word;
  if (alias.has(place)) return MATCH.alias;
  if (aliasRoot.has(place)) return MATCH.aliasRoot;
  if (ownRoot.has(place)) return MATCH.root;
  return context.has(place) ? MATCH.context : 0;
}

/** Tells whether a text has a unit in its own words or concepts, and not merely in how people ask for it. */
export function hasOwn({ isElsewhere, asWords, asConcepts }: AskedUnit, place: number): boolean {
  if (isElsewhere) return false;
  return (
    asConcepts.some(({ own, narrower }) => own.has(place) || narrower.has(place)) ||
    asWords.every(({ own, ownRoot }) => own.has(place) || ownRoot.has(place))
  );
}
