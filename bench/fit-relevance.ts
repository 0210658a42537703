import { EVIDENCE } from '../src/retrieval/relevance.ts';
import { sum } from '../src/retrieval/sum.ts';
import {
  type GoldenQuestion,
  isForTuning,
  isOffTopic,
  loadGoldenQuestions,
  loadParagraphQuestions,
  loadStrangerQuestions,
} from '../test/golden/load-questions.ts';
import { loadBenchRetrieval } from './load-retrieval.ts';

/**
 * Fits the coefficients by which the bot decides that a question is answered (`RELEVANCE` in `src/retrieval/weights.ts`) on the
 * questions for tuning, and prints what each threshold would do: `npm run bench:relevance`. A logistic regression by
 * gradient descent; the rates are cross-validated in eight parts.
 */
interface Sample {
  readonly values: readonly number[];
  readonly isReal: boolean;
}

const PARTS = 8;
const STEPS = 6_000;
const RATE = 0.25;
/** Shrinks the coefficients a little. */
const PENALTY = 0.0005;
const THRESHOLDS = [-2.5, -2.25, -2, -1.75, -1.5, -1.25, -1, -0.75, -0.5, -0.25, 0, 0.25];

const retrieval = await loadBenchRetrieval();
const general = [...(await loadGoldenQuestions()), ...(await loadStrangerQuestions())].filter(isForTuning);
const ofParagraphs = (await loadParagraphQuestions()).filter(isForTuning);
fitUnits('recommendations', general);
// What is asked about other things is as far from paragraphs, but for a few.
fitUnits('paragraphs', [...ofParagraphs, ...general.filter(isOffTopic)]);

/** Fits the coefficients for one kind of unit, and prints them and what each threshold would do. */
function fitUnits(units: 'recommendations' | 'paragraphs', questions: readonly GoldenQuestion[]): void {
  const weighed = questions.map((question) => ({
    isReal: !isOffTopic(question),
    evidence: retrieval.ask(question.text, { units }).evidence[0],
  }));
  const samples = weighed.flatMap(({ isReal, evidence }) =>
    evidence === undefined ? [] : [{ isReal, values: [...EVIDENCE.map((name) => evidence[name]), 1] }],
  );
  const unread = weighed.flatMap(({ isReal, evidence }) => (evidence === undefined ? [isReal] : []));
  const trained = train(samples);
  console.log(
    units,
    Object.fromEntries([...EVIDENCE, 'bias'].map((name, at) => [name, Number((trained[at] ?? 0).toFixed(2))])),
  );
  console.table(measureThresholds(samples, unread));
}

/** Fits the weights, the last of them without a value. Values are scaled for the descent, which else would not arrive. */
function train(given: readonly Sample[]): readonly number[] {
  const scales = EVIDENCE.map((_, at) => measureScale(given.map(({ values }) => values[at] ?? 0)));
  const scaled = given.map(({ values, isReal }) => ({
    isReal,
    values: [...scales.map(({ mean, spread }, at) => ((values[at] ?? 0) - mean) / spread), 1],
  }));
  let weights: readonly number[] = new Array<number>(EVIDENCE.length + 1).fill(0);
  for (let step = 0; step < STEPS; step += 1) {
    const slopes = measureSlopes(scaled, weights);
    weights = weights.map((weight, at) => {
      const shrinking = at < EVIDENCE.length ? PENALTY * weight : 0;
      const next = weight + RATE * ((slopes[at] ?? 0) / given.length - shrinking);
      const name = EVIDENCE[at];
      // What a text says in its own words never speaks against it, and what is of another field never for it.
      if (name === 'own') return Math.max(0, next);
      return name === 'subject' || name === 'neighbour' || name === 'place' ? Math.min(0, next) : next;
    });
  }
  const plain = scales.map(({ spread }, at) => (weights[at] ?? 0) / spread);
  const shift = sum(scales.map(({ mean }, at) => mean * (plain[at] ?? 0)));
  return [...plain, (weights.at(-1) ?? 0) - shift];
}

/** The mean of values and how far they are from it: their standard deviation, or 1 where all are the same. */
function measureScale(values: readonly number[]) {
  const mean = sum(values) / values.length;
  const variance = sum(values.map((value) => (value - mean) ** 2)) / values.length;
  return { mean, spread: Math.sqrt(variance) || 1 };
}

/** Which way each weight must go, summed over the samples. */
function measureSlopes(given: readonly Sample[], weights: readonly number[]): readonly number[] {
  const slopes = new Array<number>(weights.length).fill(0);
  for (const { values, isReal } of given) {
    const error = Number(isReal) - 1 / (1 + Math.exp(-multiply(values, weights)));
    for (const [at, value] of values.entries()) slopes[at] = (slopes[at] ?? 0) + error * value;
  }
  return slopes;
}

function multiply(values: readonly number[], weights: readonly number[]): number {
  return values.reduce((total, value, at) => total + value * (weights[at] ?? 0), 0);
}

/** What each threshold does with samples that were left out of the fit, and with what has no evidence at all. */
function measureThresholds(samples: readonly Sample[], unread: readonly boolean[]) {
  const parts = Array.from({ length: PARTS }, (_, part) => train(samples.filter((_, at) => at % PARTS !== part)));
  const scored = samples.map(({ values, isReal }, at) => ({
    isReal,
    score: multiply(values, parts[at % PARTS] ?? []),
  }));
  const all = [...scored, ...unread.map((isReal) => ({ isReal, score: Number.NEGATIVE_INFINITY }))];
  const share = (isReal: boolean, isCounted: (score: number) => boolean) => {
    const asked = all.filter((one) => one.isReal === isReal);
    return Number((asked.filter(({ score }) => isCounted(score)).length / asked.length).toFixed(3));
  };
  return THRESHOLDS.map((min) => ({
    threshold: min,
    'real ones answered': share(true, (score) => score >= min),
    'others refused': share(false, (score) => score < min),
  }));
}
