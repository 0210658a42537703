/** How much each field of the index counts. Found with `npm run bench:arabic` and `npm run bench:questions`; see DESIGN.md. */
export const FIELD_WEIGHTS = { core: 0.5, stem: 0.5, root: 0.8, gram: 0.35, context: 0.3, concept: 1, broader: 1, alias: 0.4, aliasRoot: 0.3 } as const;

/** How much each kind of evidence counts; found with `npm run bench:arabic` and `npm run bench:questions`, see DESIGN.md. */
export const WEIGHTS = {
  /** A word that belongs to the name of a concept counts for less by itself: the concept stands for it. */
  wordOfConcept: 0.5,
  concept: 1.6,
  /** A passage about something narrower or broader than what was asked. */
  narrower: 0.6,
  broader: 0.25,
  coverage: 0.6,
  window: 0.1,
  lead: 0.3,
  length: -0.5,
} as const;

/** How well a passage has what was asked for, 0 to 1, by the best evidence there is. */
export const MATCH = {
  concept: 1,
  word: 1,
  root: 0.6,
  narrower: 0.8,
  broader: 0.3,
  context: 0.4,
  alias: 0.6,
  aliasRoot: 0.4,
} as const;

/** When a text is an answer; found with `npm run bench:questions` on questions inside and outside the reports. */
export const RELEVANCE = { coverageMin: 0.3, shareOfBestMin: 0.3 } as const;
