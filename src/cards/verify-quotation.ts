import { type Corpus, findPassage } from '../corpus/corpus.ts';
import { getPassageText } from '../corpus/passage-text.ts';
import { TawsiyaError } from '../errors.ts';
import type { Card } from './card.ts';

/** A card would have shown words that are not the corpus's: our bug, and the card must not leave. */
export class QuotationMismatchError extends TawsiyaError {
  override readonly name = 'QuotationMismatchError';
  readonly code = 'quotation_mismatch';
  readonly passage: string;

  constructor(passage: string) {
    super(`Cannot show ${passage}: its quotation is not the text of the corpus`);
    this.passage = passage;
  }
}

/**
 * Compares the quotation of a card with the corpus, character for character, and our rendering with it.
 *
 * @throws {QuotationMismatchError} Where they differ, or the passage does not exist.
 */
export function verifyQuotation(card: Card, corpus: Corpus): void {
  const passage = findPassage(corpus, card.id);
  const isQuoted = passage !== undefined && card.quotation.join('\n') === getPassageText(passage, 'ar');
  const isRendered =
    card.rendering === undefined || (passage && card.rendering.lines.join('\n') === getPassageText(passage, 'en'));
  if (!isQuoted || !isRendered) throw new QuotationMismatchError(card.id);
}
