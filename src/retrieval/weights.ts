/*
 * All figures that ranking and refusal turn on. Found by search on the `dev` half of `test/golden/questions.yaml` and on the public
 * sets of `npm run bench:arabic`; DESIGN.md says how. The `check` half was looked at only to measure. How likely a text
 * is asked for came later; its weight was found on all questions for tuning.
 */

/** How much each field of the index counts. */
export const FIELD_WEIGHTS = {
  core: 0.15,
  stem: 0.25,
  root: 0.15,
  gram: 0.27,
  alias: 1.7,
  concept: 2.2,
  /** What is broader than the concepts of a text: it answers who asks for more. */
  broader: 0.2,
} as const;

/** A field of the index whose terms are scored. */
export type ScoredField = keyof typeof FIELD_WEIGHTS;

/** How much each kind of evidence counts. */
export const WEIGHTS = {
  /** A word that belongs to the name of a concept counts for less by itself: the concept stands for it. */
  wordOfConcept: 0.53,
  /** A text about what is broader than what was asked for, as a share of one about that itself. */
  broaderConcept: 0.16,
  /** What was asked for and is there, by rarity. */
  coverage: 0.88,
  /** The same where it is known which sentences have it, and how many things the best sentence has. */
  coverageBesideSentence: 0.44,
  sentence: 1.5,
  /** What was asked for and stands at the beginning, by rarity. */
  lead: 0.6,
  /** The ideas asked for that the title names, by rarity. */
  title: 0.6,
  /** What was asked for and stands together in one line, by rarity. */
  line: 0.8,
  /** How likely it is asked for: the natural logarithm of that probability, above `LIKELIHOOD_MIN`. */
  likelihood: 3,
  /** Where somebody's words are asked for, a text of them: more than its being unlikely can take. */
  speaker: 40,
  /** What a text that is not adopted loses against one that is, as a share of its score: a near tie. */
  unadopted: 0.03,
  /** The natural logarithm of the number of words. */
  length: -1.5,
} as const;

/** Below this natural logarithm of its probability a text is not asked for. */
export const LIKELIHOOD_MIN = -8;

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
 * When a text is an answer: the coefficients of the evidence in `isAnswered()`, fitted on questions inside and outside the reports, and
 * from which log-odds it is one. Paragraphs are longer and speak of more, so the same words say less there.
 */
export const RELEVANCE = {
  recommendations: {
    bias: -10.43,
    evidence: {
      coverage: 4.46,
      own: 0.7,
      widened: -4.44,
      subject: 0,
      neighbour: -0.4,
      place: -0.68,
      score: 2.24,
      together: 0.84,
      inLine: -1.47,
      rarest: -0.11,
      likelihood: 1.07,
      unlikelihood: -0.81,
      speaker: 0,
      fact: -2.84,
      unheldYear: -2.26,
    },
    min: -1,
  },
  paragraphs: {
    bias: -4.24,
    evidence: {
      coverage: 2.42,
      own: 0,
      widened: -2.16,
      subject: -1.77,
      neighbour: -2.35,
      place: 0,
      score: 0.74,
      together: 1.64,
      inLine: -1.4,
      rarest: -0.23,
      likelihood: 1.09,
      unlikelihood: -0.55,
      /** Fitted 0.63, but on few questions: whose words they are is most of what is asked for. */
      speaker: 4,
      /** Fitted -0.37, but numbers, dates and persons are what paragraphs do hold: "how much do smugglers earn?" */
      fact: 0,
      /** Fitted 0.54, on few questions: that a report is not held speaks for no text. */
      unheldYear: 0,
    },
    min: -2,
  },
} as const;

/** From when a text has all that was asked for: it is an answer, whatever the regression says. */
export const WHOLLY = {
  own: 0.999,
  /** A narrower idea covers nearly all of a broader one. */
  coverage: 0.85,
  /** Nine of ten requests like this are answered by no text: the natural logarithm. */
  unlikelihood: Math.log(0.9),
  /** The same where a text has something of it only as broader: one of ten. From 0.1 to 0.3 no question for tuning is read otherwise. */
  unlikelihoodOfBroader: Math.log(0.1),
} as const;

/** What a text lacks counts for no more than this in `coverage` and `own`, unless it is of another field or a place. */
export const LACKED_RARITY = 1.5;

/** Beside the first answer, what scores less than this share of it by words and ideas is left out. */
export const SHARE_OF_BEST = 0.15;
/** And so is what is less likely asked for than this and scores less than that share. */
export const KEPT = { likelihood: -6, share: 0.3 } as const;

/** How recommendations and paragraphs are set side by side by their log-odds, which were fitted on questions of each kind by itself. */
export const MERGE = {
  /** From which log-odds a paragraph answers where nobody asked for paragraphs. */
  paragraphsMin: 0,
  /** Below this natural logarithm it says nothing more that no text of a part is asked for: less than 1 %. */
  unlikelihoodMin: -5,
  /** What paragraphs lose beside recommendations. */
  paragraphs: 1.5,
  /** What they lose more where recommendations are asked for by that name. */
  recommendation: 3,
  /** What a part loses for each thing that its best text has only as something broader; what both lose changes nothing. */
  widened: 1.5,
  /** The same for all ideas that the words of that text do not name, which our catalogue gives it; for some of them, as a share. */
  unnamed: 4,
} as const;
