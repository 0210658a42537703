import { buildAnalysis } from './analysis.ts';
import { lookUp } from './asked.ts';
import { rankTexts } from './rank.ts';
import { buildSearchIndex } from './store-search-index.ts';
import { buildUnits, groupWords } from './units.ts';

/**
 * Builds a search over plain texts by the analysis and ranking of this project alone, without lexicon and refusal: for
 * measuring both on texts of another field.
 *
 * @returns A function that lists the ids of at most 25 texts for a question, the best first.
 */
export function buildTextSearch(texts: readonly { readonly id: string; readonly text: string }[]) {
  const analysis = buildAnalysis(texts.map(({ text }) => text));
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
  return (question: string): readonly string[] => {
    const words = analysis.analyzeWords(question);
    return rankTexts(lookUp(buildUnits(groupWords(words)), index), index).map(({ id }) => id);
  };
}
