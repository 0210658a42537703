import type { AskedUnit } from './asked.ts';
import { type IndexedConcept, type IndexedWord, isAt, WAYS } from './indexed-words.ts';
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
  for (const concept of concepts) if (isAt(concept, place, WAYS.own)) return true;
  return false;
}

function matchConcept({ ways }: IndexedConcept, place: number): number {
  const found = ways[place] ?? 0;
  if (found & WAYS.own) return MATCH.concept;
  return found & WAYS.narrower ? MATCH.narrower : 0;
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

function matchWord({ ways }: IndexedWord, place: number): number {
  const found = ways[place] ?? 0;
  if (found & WAYS.own) return MATCH.word;
  if (found & WAYS.alias) return MATCH.alias;
  if (found & WAYS.aliasRoot) return MATCH.aliasRoot;
  if (found & WAYS.ownRoot) return MATCH.root;
  return found & WAYS.context ? MATCH.context : 0;
}

/** Tells whether a text has a unit in its own words or concepts, and not merely in how people ask for it. */
export function hasOwn({ isElsewhere, asWords, asConcepts }: AskedUnit, place: number): boolean {
  if (isElsewhere) return false;
  for (const concept of asConcepts) if (isAt(concept, place, WAYS.own | WAYS.narrower)) return true;
  for (const word of asWords) if (!isAt(word, place, WAYS.own | WAYS.ownRoot)) return false;
  return true;
}
