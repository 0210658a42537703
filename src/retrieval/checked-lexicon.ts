import type { Concept, ConceptId } from '../corpus/concept.ts';
import type { Corpus } from '../corpus/corpus.ts';
import type { CorpusFault } from '../corpus/errors.ts';
import { getConceptFile, type Lexicon } from '../corpus/load-lexicon.ts';
import type { Analysis } from './analysis.ts';
import type { ConceptFinder } from './concepts.ts';

/** The lexicon as the matcher sees it. */
export interface CheckedLexicon {
  readonly lexicon: Lexicon;
  readonly corpus: Corpus;
  readonly analysis: Analysis;
  readonly finder: ConceptFinder;
  /** What a name is to the matcher; `''` where it matches nothing. */
  readonly keyOf: (name: string) => string;
}

/** Builds a fault of a concept, in the file that has it. */
export function buildFault(concept: ConceptId, field: string, message: string, lexicon: Lexicon): CorpusFault {
  return { file: getConceptFile(concept, lexicon), unit: concept, field, message };
}

/** Lists the names of a concept in both languages. */
export function listNames(concept: Concept | undefined): readonly string[] {
  return concept === undefined ? [] : [...concept.ar, ...concept.en];
}
