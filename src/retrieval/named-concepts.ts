import type { ConceptId } from '../corpus/concept.ts';
import { isParagraph, LANGUAGES, type Passage } from '../corpus/corpus.ts';
import { getPassageText } from '../corpus/passage-text.ts';
import type { Analysis } from './analysis.ts';
import type { ConceptFinder } from './concepts.ts';

/** Tells whether the words of a passage name an idea or something narrower. */
export type NamesConcept = (passage: Passage, concept: ConceptId) => boolean;

/** What the words of a passage are read with. */
interface NamingContext {
  readonly analysis: Analysis;
  readonly finder: ConceptFinder;
}

/** Reads which ideas passages name in the words of the document and, where all of it is rendered, of our rendering: of each once. */
export function openNamedConcepts(context: NamingContext): NamesConcept {
  const known = new WeakMap<Passage, ReadonlySet<ConceptId>>();
  return (passage, concept) => {
    const named = known.get(passage) ?? listNamed(passage, context);
    known.set(passage, named);
    return named.has(concept);
  };
}

function listNamed(passage: Passage, { analysis, finder }: NamingContext): ReadonlySet<ConceptId> {
  const languages = isParagraph(passage) ? (['ar'] as const) : LANGUAGES;
  const mentions = languages.flatMap((language) =>
    finder.find(analysis.analyzeWords(getPassageText(passage, language))),
  );
  return new Set(mentions.flatMap(({ concept }) => [concept, ...finder.broaderOf(concept)]));
}
