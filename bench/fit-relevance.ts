import type { Evidence } from '../src/retrieval/relevance.ts';
import { isForTuning, isOffTopic, loadGoldenQuestions, loadStrangerQuestions } from '../test/golden/load-questions.ts';
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
const THRESHOLDS = [-1.5, -1, -0.75, -0.5, -0.25, 0, 0.25];

const retrieval = await loadBenchRetrieval();
const questions = [...(await loadGoldenQuestions()), ...(await loadStrangerQuestions())].filter(isForTuning);
const weighed = questions.map((question) => ({
  isReal: !isOffTopic(question),
  evidence: retrieval.ask(question.text).evidence,
}));
const names: readonly (keyof Evidence)[] = ['coverage', 'own', 'subject', 'neighbour', 'place', 'score', 'together'];
const samples = weighed.flatMap(({ isReal, evidence }) =>
  evidence === undefined ? [] : [{ isReal, values: [...names.map((name) => evidence[name]), 1] }],
);
const unread = weighed.filter(({ evidence }) => evidence === undefined);

const trained = train(samples);
console.log(Object.fromEntries([...names, 'bias'].map((name, at) => [name, Number((trained[at] ?? 0).toFixed(2))])));
console.table(measureThresholds());

function train(given: readonly Sample[]): readonly number[] {
  const weights = new Array<number>(names.length + 1).fill(0);
  for (let step = 0; step < STEPS; step += 1) {
    const gradient = new Array<number>(weights.length).fill(0);
    for (const { values, isReal } of given) {
      const error = Number(isReal) - 1 / (1 + Math.exp(-multiply(values, weights)));
      for (const [at, value] of values.entries()) gradient[at] = (gradient[at] ?? 0) + error * value;
    }
    for (const [at, slope] of gradient.entries()) {
      const weight = weights[at] ?? 0;
      const shrinking = at < names.length ? PENALTY * weight : 0;
      weights[at] = weight + RATE * (slope / given.length - shrinking);
    }
  }
  return weights;
}

function multiply(values: readonly number[], weights: readonly number[]): number {
  return values.reduce((total, value, at) => total + value * (weights[at] ?? 0), 0);
}

function measureThresholds() {
  const parts = Array.from({ length: PARTS }, (_, part) => train(samples.filter((_, at) => at % PARTS !== part)));
  const scored = samples.map(({ values, isReal }, at) => ({
    isReal,
    score: multiply(values, parts[at % PARTS] ?? []),
  }));
  const all = [...scored, ...unread.map(({ isReal }) => ({ isReal, score: Number.NEGATIVE_INFINITY }))];
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
