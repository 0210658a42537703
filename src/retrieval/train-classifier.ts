import { type Feature, type StoredClassifier, WEIGHT_ZERO } from './classifier.ts';
import { compareWords } from './sorted-words.ts';
import { storeNumbers } from './stored-numbers.ts';
import { sum, sumExponents } from './sum.ts';
import { sortTerms, storeTermLists } from './term-lists.ts';

/** One way of asking, and the place of the text that it asks for; `none` for what no text answers. */
export interface Example {
  readonly features: readonly Feature[];
  readonly place: number | 'none';
}

const EPOCHS = 5;
/** The weights after every round but the first are averaged: what the last examples moved evens out (Polyak, Juditsky 1992). */
const FIRST_AVERAGED = 1;
/** The first step; steps grow shorter for weights that were moved often (Duchi, Hazan, Singer 2011: AdaGrad). */
const RATE = 0.5;
/** Keeps the first steps short. */
const BRAKE = 0.3;
/** A class that is nearly right is left alone. */
const ERROR_MIN = 0.02;
/** What says less than this is not stored. */
const WEIGHT_MIN = 0.3;
/** Weights are stored as a byte: the highest is so many steps. */
const STEPS_MAX = 127;

/**
 * Trains a classifier of the texts of `ids`, which are in the order of their places, by stochastic gradient descent; the same examples give
 * the same one, whatever that order is.
 */
export function trainClassifier(examples: readonly Example[], ids: readonly string[]): StoredClassifier {
  // The classes are trained in the order of their ids: sums of the same numbers in another order differ in their last digit.
  const ranks = rankIds(ids);
  const count = ids.length;
  const terms = new Map<string, number>();
  for (const { features } of examples) for (const { term } of features) terms.set(term, terms.get(term) ?? terms.size);
  const size = count + 1;
  const model = {
    size,
    weights: new Float64Array(terms.size * size),
    moved: new Float64Array(terms.size * size),
  };
  const vectors = examples.map(({ features, place }) => {
    const length = Math.sqrt(sum(features.map(({ value }) => value * value))) || 1;
    return {
      starts: features.map(({ term }) => (terms.get(term) ?? 0) * size),
      values: features.map(({ value }) => value / length),
      right: place === 'none' ? count : (ranks[place] ?? count),
    };
  });
  const stride = findStride(vectors.length);
  const averaged = new Float64Array(model.weights.length);
  for (let epoch = 0; epoch < EPOCHS; epoch += 1) {
    for (let turn = 0; turn < vectors.length; turn += 1) {
      const vector = vectors[(turn * stride + epoch) % vectors.length];
      if (vector !== undefined) learn(model, vector);
    }
    if (epoch >= FIRST_AVERAGED) addShare(averaged, model.weights, EPOCHS - FIRST_AVERAGED);
  }
  return store({ size, weights: averaged }, terms, [...ranks, count]);
}

function addShare(sums: Float64Array, values: Float64Array, shares: number): void {
  for (let at = 0; at < sums.length; at += 1) sums[at] = (sums[at] ?? 0) + (values[at] ?? 0) / shares;
}

/** The place of each id among all of them, sorted. */
function rankIds(ids: readonly string[]): readonly number[] {
  const places = new Map(ids.toSorted(compareWords).map((id, rank) => [id, rank]));
  return ids.map((id) => places.get(id) ?? 0);
}

interface Model {
  /** How many classes there are. */
  readonly size: number;
  /** Of each term its weight for each class, one behind the other. */
  readonly weights: Float64Array;
  /** How much each was moved: the sum of the squares of its slopes. */
  readonly moved: Float64Array;
}

interface Vector {
  /** Where the weights of each term begin. */
  readonly starts: readonly number[];
  readonly values: readonly number[];
  readonly right: number;
}

/** Moves the weights a step towards the right class of one example. */
function learn(model: Model, vector: Vector): void {
  const scores = score(model, vector);
  const total = sumExponents(scores);
  for (let one = 0; one < model.size; one += 1) {
    const error = Math.exp((scores[one] ?? 0) - total) - Number(one === vector.right);
    if (Math.abs(error) >= ERROR_MIN) correct(model, vector, { one, error });
  }
}

/** Scores the classes for an example. */
function score({ size, weights }: Model, { starts, values }: Vector): Float64Array {
  const scores = new Float64Array(size);
  for (let at = 0; at < starts.length; at += 1) {
    const start = starts[at] ?? 0;
    const value = values[at] ?? 0;
    for (let one = 0; one < size; one += 1) scores[one] = (scores[one] ?? 0) + (weights[start + one] ?? 0) * value;
  }
  return scores;
}

/** Moves the weights of one class against its error. */
function correct(
  { weights, moved }: Model,
  { starts, values }: Vector,
  { one, error }: { readonly one: number; readonly error: number },
): void {
  for (let at = 0; at < starts.length; at += 1) {
    const slope = error * (values[at] ?? 0);
    const place = (starts[at] ?? 0) + one;
    const squares = (moved[place] ?? 0) + slope * slope;
    moved[place] = squares;
    weights[place] = (weights[place] ?? 0) - (RATE * slope) / (BRAKE + Math.sqrt(squares));
  }
}

/** Finds a step by which all of so many examples are visited in turn, neighbours far apart: those of a text stand together. */
function findStride(count: number): number {
  const share = (Math.sqrt(5) - 1) / 2;
  let stride = Math.max(1, Math.round(count * share));
  while (measureDivisor(stride, count) > 1) stride += 1;
  return stride;
}

function measureDivisor(a: number, b: number): number {
  return b === 0 ? a : measureDivisor(b, a % b);
}

/** `ranks` has the class of each text by its place, and that of no text behind them. */
function store(
  { size, weights }: Pick<Model, 'size' | 'weights'>,
  terms: ReadonlyMap<string, number>,
  ranks: readonly number[],
): StoredClassifier {
  const highest = weights.reduce((max, weight) => Math.max(max, Math.abs(weight)), 0);
  const step = highest / STEPS_MAX || 1;
  const kept: number[] = [];
  const classes = new Map<string, readonly number[]>();
  for (const [term, place] of sortTerms(terms)) {
    const ones: number[] = [];
    for (let one = 0; one < size; one += 1) {
      const weight = weights[place * size + (ranks[one] ?? 0)] ?? 0;
      if (Math.abs(weight) < WEIGHT_MIN) continue;
      ones.push(one);
      kept.push(WEIGHT_ZERO + Math.round(weight / step));
    }
    if (ones.length > 0) classes.set(term, ones);
  }
  return { classes: storeTermLists(classes), weights: storeNumbers(kept), step, count: size - 1 };
}
