/*
 * All figures that ranking and refusal turn on. Found by search on the `dev` half of `test/golden/questions.yaml` and on the public
 * sets of `npm run bench:arabic`; DESIGN.md says how. The `check` half was looked at only to measure.
 */

/** How much each field of the index counts. */
export const FIELD_WEIGHTS = {
  core: 0.35,
  stem: 0.25,
  root: 0.7,
  gram: 0.25,
  context: 0.3,
  concept: 1,
  broader: 1,
  alias: 0.85,
} as const;

/** How much each kind of evidence counts. */
export const WEIGHTS = {
  /** A word that belongs to the name of a concept counts for less by itself: the concept stands for it. */
  wordOfConcept: 0.5,
  concept: 1.6,
  /** A passage about something narrower or broader than what was asked. */
  narrower: 0.35,
  broader: 0.4,
  coverage: 0.7,
  window: 0.1,
  lead: 0.3,
  length: -0.5,
} as const;

/** How well a passage has what was asked for, 0 to 1, by the best evidence there is. */
export const MATCH = {
  concept: 1,
  word: 1,
  root: 0.6,
  narrower: 0.9,
  broader: 0.35,
  context: 0.1,
  alias: 1,
  aliasRoot: 0.85,
} as const;

/**
 * When a text is an answer: the coefficients of `measureRelevance()`, fitted on questions inside and outside the reports, and
 * from which log-odds it is one. Beside the best answer, what scores less than a share of it is left out.
 */
export const RELEVANCE = {
  bias: -11.7,
  coverage: 3.1,
  own: 2.7,
  elsewhere: -4,
  score: 3.5,
  min: -0.7,
  shareOfBest: 0.3,
} as const;
