import { type FeatureContext, readFeatures, readWordFeatures } from './classifier.ts';
import type { SearchText } from './passage-texts.ts';
import { type QuestionContext, readQuestion } from './question.ts';
import type { Example } from './train-classifier.ts';

/** Where a text is split into what can stand for a request: at the end of a sentence, a clause or a line. */
const CLAUSE_END = /[.;؛،,:\n]+/u;

/** Lists what a classifier of texts learns from: their clauses, how people ask for them, and what no text answers. */
export function listExamples(
  texts: readonly SearchText[],
  unanswered: readonly Example[],
  context: FeatureContext,
): readonly Example[] {
  // What is learnt depends on the order: it must not be that in which the texts are held.
  const sorted = texts.map((text, place) => ({ ...text, place })).toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const answered = sorted.flatMap(({ text, aliases, place }) =>
    [...text.split(CLAUSE_END), ...aliases].map((line) => ({ features: readFeatures(line, context), place })),
  );
  return [...answered, ...unanswered].filter(({ features }) => features.length > 0);
}

/** Reads what no text answers, as a question is read: misspelt words are mended, or taken for others. */
export function readUnanswered(
  requests: readonly string[],
  context: FeatureContext & QuestionContext,
): readonly Example[] {
  return requests.map((request) => ({
    features: readWordFeatures(readQuestion(request, context).words, context.finder),
    place: 'none',
  }));
}
