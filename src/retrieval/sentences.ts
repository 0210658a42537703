import type { Analysis, WordForms } from './analysis.ts';
import { tallyLines } from './line-match.ts';
import { listLines, openLines, storeLines } from './lines.ts';

/** Where a sentence of a text ends, before a blank. */
const SENTENCE_END = /(?<=[.!?؟؛;])\s+|\n+/u;

/** Tells how many of the words asked for stand together in one sentence: in that which has most, of the text at a place. */
export type CountTogether = (place: number) => number;

/**
 * Notes which words stand in which sentences of texts. Where several texts have a question's words, the one that has them in one
 * sentence is nearer to answering it; they count alike there, however rare, since the rare ones have been counted before.
 *
 * @returns A function that looks up the words of a question, which must be of the same analysis.
 */
export function buildSentences(
  texts: readonly string[],
  { analyzeWords }: Analysis,
): (words: readonly WordForms[]) => CountTogether {
  const sentences = texts.map((text) => text.split(SENTENCE_END).map(analyzeWords));
  const stems = new Map<string, number>();
  for (const { stem } of sentences.flat(2)) if (!stems.has(stem)) stems.set(stem, stems.size);
  const lines = openLines(storeLines(sentences, stems.keys()), (stem) => stems.get(stem));
  return (words) => {
    const evidence = words.map((word) => ({
      byStem: listLines(word, 'stem', lines),
      byRoot: listLines(word, 'root', lines),
      rarity: 1,
    }));
    const match = tallyLines(evidence, lines);
    return (place) => match(place).units;
  };
}
