import { cutGrams } from '../arabic-normalizer/grams.ts';
import type { ConceptId } from '../corpus/concept.ts';
import type { Analysis, WordForms } from './analysis.ts';
import type { SearchText } from './passage-texts.ts';
import type { IndexField } from './postings.ts';

/** A text in the words that it is searched by; stop words are left out. */
export interface TextWords {
  readonly id: string;
  /** Its own, in their order. */
  readonly words: readonly WordForms[];
  /** Those of what stands above it. */
  readonly context: readonly WordForms[];
  /** Those of each way in which people ask for it. */
  readonly aliases: readonly (readonly WordForms[])[];
  readonly concepts: ReadonlyMap<ConceptId, number>;
  readonly titleConcepts: ReadonlySet<string>;
  readonly broader: ReadonlySet<string>;
}

/** Splits a text into the words that it is searched by. */
export function readText({ text, context, aliases, ...about }: SearchText, analysis: Analysis): TextWords {
  const listContent = (part: string) => analysis.analyzeWords(part).filter(({ isStop }) => !isStop);
  return { words: listContent(text), context: listContent(context), aliases: aliases.map(listContent), ...about };
}

const GRAM_LETTERS = 4;
const LEAD_WORDS = 8;

const grams = new WeakMap<WordForms, readonly string[]>();

/** Cuts the words of a query or text into the letter runs that are indexed; those of a word are cut once. */
export function listGrams(word: WordForms): readonly string[] {
  const runs = grams.get(word) ?? cutGrams(word.core, GRAM_LETTERS);
  grams.set(word, runs);
  return runs;
}

/** Lists what is indexed of a text in a field; a concept that counts more stands several times. */
export function listTerms(text: TextWords, field: IndexField): readonly string[] {
  const { words, context, aliases, concepts } = text;
  switch (field) {
    case 'gram':
      return words.flatMap(listGrams);
    case 'lead':
      return words.slice(0, LEAD_WORDS).map(({ stem }) => stem);
    case 'context':
      return context.map(({ stem }) => stem);
    case 'alias':
      return aliases.flat().map(({ stem }) => stem);
    case 'concept':
      return [...concepts].flatMap(([concept, share]) => Array.from({ length: Math.round(share) }, () => concept));
    case 'broader':
      return [...text.broader];
    case 'title':
      return [...text.titleConcepts];
    default:
      return words.map((word) => word[field]);
  }
}
