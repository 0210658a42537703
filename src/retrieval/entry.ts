import { cutGrams } from '../arabic-normalizer/grams.ts';
import type { Analysis, WordForms } from './analysis.ts';
import { buildLines, type Lines } from './lines.ts';
import type { SearchText } from './passage-texts.ts';
import type { IndexField } from './postings.ts';
import { MATCH } from './weights.ts';

/** A text in the words that it is searched by; stop words are left out. */
export interface TextWords {
  /** Its own, in their order. */
  readonly words: readonly WordForms[];
  /** Those of what stands above it. */
  readonly context: readonly WordForms[];
  /** Those of each way in which people ask for it. */
  readonly aliases: readonly (readonly WordForms[])[];
  readonly concepts: ReadonlyMap<string, number>;
  readonly titleConcepts: ReadonlySet<string>;
  readonly broader: ReadonlySet<string>;
}

/** Splits a text into the words that it is searched by. */
export function readText({ text, context, aliases, ...about }: SearchText, analysis: Analysis): TextWords {
  const listContent = (part: string) => analysis.analyzeWords(part).filter(({ isStop }) => !isStop);
  return { words: listContent(text), context: listContent(context), aliases: aliases.map(listContent), ...about };
}

const GRAM_LETTERS = 4;

/** Cuts the words of a query or text into the letter runs that are indexed. */
export function listGrams({ core }: WordForms): readonly string[] {
  return cutGrams(core, GRAM_LETTERS);
}

/** Lists what is indexed of a text in a field; a concept that counts more stands several times. */
export function listTerms({ words, aliases, concepts, broader }: TextWords, field: IndexField): readonly string[] {
  switch (field) {
    case 'concept':
      return [...concepts].flatMap(([concept, share]) => Array.from({ length: Math.round(share) }, () => concept));
    case 'broader':
      return [...broader];
    case 'alias':
      return aliases.flat().map(({ stem }) => stem);
    case 'gram':
      return words.flatMap(listGrams);
    default:
      return words.map((word) => word[field]);
  }
}

/** A text as it is compared with a question. */
export interface IndexEntry {
  /** How many words it has that say something. */
  readonly length: number;
  /** Those at the beginning: what a text begins with it is often about. */
  readonly leadStems: ReadonlySet<string>;
  readonly stems: ReadonlySet<string>;
  readonly roots: ReadonlySet<string>;
  readonly contextStems: ReadonlySet<string>;
  readonly aliasStems: ReadonlySet<string>;
  /** How well each stem, or root, that stands in or around it is matched, 0 to 1: see `MATCH`. */
  readonly matchByStem: ReadonlyMap<string, number>;
  readonly matchByRoot: ReadonlyMap<string, number>;
  /** The aliases, each by itself. */
  readonly lines: Lines;
  readonly concepts: ReadonlyMap<string, number>;
  readonly titleConcepts: ReadonlySet<string>;
  readonly broader: ReadonlySet<string>;
}

const LEAD_WORDS = 8;

/** Prepares a text for comparing. */
export function buildEntry({ words, context, aliases, ...about }: TextWords): IndexEntry {
  const asked = aliases.flat();
  const stems = words.map(({ stem }) => stem);
  const roots = words.map(({ root }) => root);
  const contextStems = context.map(({ stem }) => stem);
  const aliasStems = asked.map(({ stem }) => stem);
  return {
    length: words.length,
    leadStems: new Set(stems.slice(0, LEAD_WORDS)),
    stems: new Set(stems),
    roots: new Set(roots),
    contextStems: new Set(contextStems),
    aliasStems: new Set(aliasStems),
    // Later entries of a map take the place of earlier ones, so the best evidence stands last.
    matchByStem: new Map([
      ...contextStems.map((stem) => [stem, MATCH.context] as const),
      ...aliasStems.map((stem) => [stem, MATCH.alias] as const),
      ...stems.map((stem) => [stem, MATCH.word] as const),
    ]),
    matchByRoot: new Map([
      ...roots.map((root) => [root, MATCH.root] as const),
      ...asked.map(({ root }) => [root, MATCH.aliasRoot] as const),
    ]),
    lines: buildLines(aliases),
    ...about,
  };
}
