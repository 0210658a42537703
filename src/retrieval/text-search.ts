import { type Analysis, buildAnalysis, type WordForms } from './analysis.ts';
import { lookUp } from './asked.ts';
import { once } from './once.ts';
import { rankTexts } from './rank.ts';
import { buildSentences } from './sentences.ts';
import { buildSearchIndex } from './store-search-index.ts';
import { buildUnits, groupWords } from './units.ts';
import { openVocabulary, storeVocabulary, type Vocabulary } from './vocabulary.ts';

/**
 * Builds a search over plain texts by the analysis and ranking of this project alone, without lexicon and refusal: for
 * measuring both on texts of another field.
 *
 * @returns A function that lists the ids of at most 25 texts for a question, the best first.
 */
export function buildTextSearch(texts: readonly { readonly id: string; readonly text: string }[]) {
  const bodies = texts.map(({ text }) => text);
  const analysis = buildAnalysis(bodies);
  const index = buildSearchIndex(
    texts.map(({ id, text }) => ({
      id,
      text,
      context: '',
      aliases: [],
      concepts: new Map(),
      titleConcepts: new Set(),
      broader: new Set(),
    })),
    analysis,
  );
  const findSentences = buildSentences(bodies, analysis);
  const getStored = once(() => storeVocabulary(bodies, analysis));
  const vocabulary = openVocabulary(getStored, analysis);
  return (question: string): readonly string[] => {
    const words = analysis
      .analyzeWords(question)
      .flatMap((word) => [word, ...readMended(word, { analysis, vocabulary })]);
    const units = buildUnits(groupWords(words));
    const countTogether = findSentences(units.flatMap((unit) => unit.words));
    return rankTexts(lookUp(units, index), index, { countTogether }).map(({ id }) => id);
  };
}

/** Reads what a word that stands nowhere may have been meant to be. */
function readMended(
  word: WordForms,
  { analysis, vocabulary }: { readonly analysis: Analysis; readonly vocabulary: Vocabulary },
): readonly WordForms[] {
  return word.isStop || vocabulary.has(word) ? [] : analysis.analyzeWords(vocabulary.mend(word) ?? '');
}
