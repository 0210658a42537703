import { type Feature, type FeatureContext, readFeatures, readWordFeatures } from './classifier.ts';
import type { SearchText } from './passage-texts.ts';
import { type QuestionContext, readQuestion } from './question.ts';
import type { Example } from './train-classifier.ts';

/** Where a text is split into what can stand for a request: at the end of a sentence, a clause or a line. */
const CLAUSE_END = /[.;؛،,:\n]+/u;

/** What requests are read with. */
type RequestContext = FeatureContext & QuestionContext;

/** Lists what a classifier of texts learns from: their clauses, how people ask for them, and what no text answers. */
export function listExamples(
  texts: readonly SearchText[],
  unanswered: readonly Example[],
  context: RequestContext,
): readonly Example[] {
  // What is learnt depends on the order: it must not be that in which the texts are held.
  const sorted = texts.map((text, place) => ({ ...text, place })).toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const answered = sorted.flatMap(({ text, aliases, place }) => [
    ...text.split(CLAUSE_END).map((clause) => ({ features: readFeatures(clause, context), place })),
    ...aliases.map((request) => ({ features: readRequest(request, context), place })),
  ]);
  return [...answered, ...unanswered].filter(({ features }) => features.length > 0);
}

/** Reads what no text answers. */
export function readUnanswered(requests: readonly string[], context: RequestContext): readonly Example[] {
  return requests.map((request) => ({ features: readRequest(request, context), place: 'none' }));
}

/** A request is read as a question is: misspelt words are mended, or taken for others. */
function readRequest(request: string, context: RequestContext): readonly Feature[] {
  return readWordFeatures(readQuestion(request, context).words, context.finder);
}
