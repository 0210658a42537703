import type { Analysis } from './analysis.ts';
import type { ConceptFinder } from './concepts.ts';
import { openNumbers, type StoredNumbers, sumBefore } from './stored-numbers.ts';
import { sumExponents } from './sum.ts';
import { openTerms, type StoredTermLists } from './term-lists.ts';
import { groupWords, type UnitWord, type WordGroup } from './units.ts';

/*
 * Texts are told apart by what asks for them: a multinomial logistic regression over the words and ideas of a request, one class for each
 * text and one for requests that no text answers. BM25 counts what a text has; this learns what of it tells a text from the others, and
 * from what is asked about other things. `trainClassifier()` makes it.
 */

/** A word or an idea of a request, and how much it counts. */
export interface Feature {
  readonly term: string;
  readonly value: number;
}

/** What is broader than an idea says less than the idea. */
const BROADER = 0.3;

/** Lists what a request is recognised by, each once: the stems of its words, the ideas it names and what is broader. */
export function listFeatures(groups: readonly WordGroup[], finder: ConceptFinder): readonly Feature[] {
  const values = new Map<string, number>();
  for (const { words, named } of groups) {
    for (const { stem } of words) values.set(`s:${stem}`, 1);
    for (const concept of named) {
      values.set(`c:${concept}`, 1);
      for (const broader of finder.broaderOf(concept)) values.set(`b:${broader}`, BROADER);
    }
  }
  return Array.from(values, ([term, value]) => ({ term, value }));
}

/** What the features of a text are read with. */
export interface FeatureContext {
  readonly analysis: Analysis;
  readonly finder: ConceptFinder;
}

/** Lists what a text is recognised by. */
export function readFeatures(text: string, { analysis, finder }: FeatureContext): readonly Feature[] {
  return readWordFeatures(analysis.analyzeWords(text), finder);
}

/** Lists what the words of a text or of a request are recognised by. */
export function readWordFeatures(words: readonly UnitWord[], finder: ConceptFinder): readonly Feature[] {
  return listFeatures(groupWords(words, finder), finder);
}

/** A trained classifier as plain JSON. Its classes are the texts by their places, then the one of what no text answers. */
export interface StoredClassifier {
  /** Of each term the classes that it speaks for or against, rising. */
  readonly classes: StoredTermLists;
  /** How much it does, in the order of all these lists: {@link WEIGHT_ZERO} is nothing, above it for. */
  readonly weights: StoredNumbers;
  /** What one step of a weight is. */
  readonly step: number;
  /** How many texts there are. */
  readonly count: number;
}

/** Weights are stored as a byte. */
export const WEIGHT_ZERO = 128;

/** How likely a request is to ask for each text: natural logarithms of probabilities that, with that of no text, add up to 1. */
export interface Likelihoods {
  readonly of: (place: number) => number;
  /** That no text answers it. */
  readonly ofNone: number;
}

/** Tells how likely a request asks for each of the texts that are allowed. */
export type Classifier = (
  features: readonly Feature[],
  isAllowed?: ((place: number) => boolean) | undefined,
) => Likelihoods;

/** Opens a trained classifier. */
export function openClassifier({ classes, weights, step, count }: StoredClassifier): Classifier {
  const terms = openTerms(classes.terms);
  const starts = sumBefore(openNumbers(classes.counts));
  const places = openNumbers(classes.values);
  const steps = openNumbers(weights);
  /** Adds to each class what a term says for or against it, in steps. */
  const addTerm = (scores: Float64Array, at: number, value: number) => {
    const to = starts[at + 1] ?? 0;
    for (let place = starts[at] ?? 0; place < to; place += 1) {
      const one = places[place] ?? 0;
      scores[one] = (scores[one] ?? 0) + ((steps[place] ?? WEIGHT_ZERO) - WEIGHT_ZERO) * value;
    }
  };
  return (features, isAllowed) => {
    const scores = new Float64Array(count + 1);
    let squares = 0;
    for (const { term, value } of features) {
      // Words that it never read make what it did read say less.
      squares += value * value;
      const at = terms(term);
      if (at !== undefined) addTerm(scores, at, value);
    }
    const scale = step / (Math.sqrt(squares) || 1);
    for (let one = 0; one <= count; one += 1) scores[one] = (scores[one] ?? 0) * scale;
    if (isAllowed !== undefined) leaveOut(scores.subarray(0, count), isAllowed);
    const total = sumExponents(scores);
    return { of: (place) => (scores[place] ?? 0) - total, ofNone: (scores[count] ?? 0) - total };
  };
}

function leaveOut(scores: Float64Array, isAllowed: (place: number) => boolean): void {
  for (let place = 0; place < scores.length; place += 1)
    if (!isAllowed(place)) scores[place] = Number.NEGATIVE_INFINITY;
}
