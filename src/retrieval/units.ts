import type { ConceptId } from '../corpus/concept.ts';
import type { Word } from './analysis.ts';
import type { ConceptFinder } from './concepts.ts';
import { isRequestWord } from './request-words.ts';

/** One thing that a question asks for: an idea of the lexicon in the words that name it, or a word by itself. */
export interface Unit {
  readonly words: readonly Word[];
  /** More than one where a name belongs to several ideas; empty for a word that names none. */
  readonly concepts: readonly ConceptId[];
  /** What is broader than its concepts, nearest first. */
  readonly broader: readonly ConceptId[];
}

/**
 * Groups the words of a question into what it asks for; the same thing twice counts once. Stop words and words of asking
 * are left out, unless they belong to a name: "priority topics".
 */
export function buildUnits(words: readonly Word[], finder: ConceptFinder | undefined): readonly Unit[] {
  const mentions = finder?.find(words) ?? [];
  const units = new Map<string, Unit>();
  for (let from = 0; from < words.length; ) {
    const here = mentions.filter((mention) => mention.from === from);
    const to = here[0]?.to ?? from + 1;
    const named = words.slice(from, to);
    from = to;
    const content = named.filter(({ isStop }) => !isStop);
    if (content.length === 0 || (named.length === 1 && content.every(isRequestWord))) continue;
    const concepts = here.map(({ concept }) => concept);
    const unit: Unit = {
      words: content,
      concepts,
      broader: [...new Set(concepts.flatMap((concept) => finder?.broaderOf(concept) ?? []))],
    };
    const key = concepts.length > 0 ? concepts.join(' ') : (unit.words[0]?.stem ?? '');
    if (!units.has(key)) units.set(key, unit);
  }
  return [...units.values()];
}
