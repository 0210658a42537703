import { buildCard } from '../../src/cards/build-card.ts';
import type { Card } from '../../src/cards/card.ts';
import type { Language } from '../../src/corpus/corpus.ts';
import { getPassage, realCorpus } from './corpus.ts';

/** Builds the card of a passage of the real corpus. */
export function makeCard(id: string, language: Language, correctionsUrl?: string): Card {
  return buildCard(getPassage(id), { corpus: realCorpus, language, correctionsUrl });
}
