import { type FeatureContext, readFeatures } from './classifier.ts';
import type { SearchText } from './passage-texts.ts';
import type { Example } from './train-classifier.ts';

/** Where a text is split into what can stand for a request: at the end of a sentence, a clause or a line. */
const CLAUSE_END = /[.;؛،,:\n]+/u;

/** Lists what a classifier of texts learns from: their clauses, how people ask for them, and what no text answers. */
export function listExamples(
  texts: readonly SearchText[],
  unanswered: readonly string[],
  context: FeatureContext,
): readonly Example[] {
  const read = (place: Example['place']) => (line: string) => ({ features: readFeatures(line, context), place });
  // What is learnt depends on the order: it must not be that in which the texts are held.
  const sorted = texts.map((text, place) => ({ ...text, place })).toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const examples = [
    ...sorted.flatMap(({ text, aliases, place }) => [...text.split(CLAUSE_END), ...aliases].map(read(place))),
    ...unanswered.map(read('none')),
  ];
  return examples.filter(({ features }) => features.length > 0);
}
