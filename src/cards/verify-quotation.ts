import { type Corpus, findPassage } from '../corpus/corpus.ts';
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
  const isQuoted =
    passage !== undefined &&
    isSameText(
      card.quotation,
      passage.opening,
      passage.items.map(({ text }) => text),
    );
  const isRendered =
    passage !== undefined &&
    (card.rendering === undefined ||
      isSameText(
        card.rendering.lines,
        passage.openingEnglish,
        passage.items.map(({ english }) => english),
      ));
  if (!isQuoted || !isRendered) throw new QuotationMismatchError(card.id);
}

/** Compares lines with the corpus itself: the opening words, then each item behind its mark: a letter in brackets, a bullet, a number. */
function isSameText(lines: readonly string[], opening: string, items: readonly string[]): boolean {
  const [first, ...rest] = lines;
  if (first !== opening || rest.length !== items.length) return false;
  return rest.every((line, index) => line.replace(/^(?:\(\S{1,2}\)|•|\d+[-.]) /u, '') === items[index]);
}
