import { type Corpus, findPassage, type Language, type Passage } from '../corpus/corpus.ts';
import { TawsiyaError } from '../errors.ts';
import type { Card } from './card.ts';
import { getWording } from './wording.ts';

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
 * Compares the quotation of a card, its footnotes and our rendering with the corpus, character for character.
 *
 * @throws {QuotationMismatchError} Where they differ, or the passage does not exist.
 */
export function verifyQuotation(card: Card, corpus: Corpus): void {
  const passage = findPassage(corpus, card.id);
  const isTrue =
    passage !== undefined &&
    isSame(card.quotation, listTrueLines(passage, 'ar')) &&
    (card.rendering === undefined || isSame(card.rendering.lines, listTrueLines(passage, 'en'))) &&
    hasFootnotes(card, passage);
  if (!isTrue) throw new QuotationMismatchError(card.id);
}

/** The corpus itself, and not what a card is built by: the opening words, then each item behind its mark. */
function listTrueLines({ opening, openingEnglish, items }: Passage, language: Language): readonly string[] {
  const lines = items.map(({ mark, text, english }) => `${mark[language]} ${language === 'ar' ? text : english}`);
  return [language === 'ar' ? opening : openingEnglish, ...lines];
}

function isSame(lines: readonly string[], wanted: readonly string[]): boolean {
  return lines.length === wanted.length && lines.every((line, index) => line === wanted[index]);
}

/** Every footnote stands on the card in its own words, and no other. */
function hasFootnotes({ notes, language }: Card, { footnotes }: Passage): boolean {
  const shown = notes.filter(({ kind }) => kind === 'footnote').map(({ text }) => text);
  const { footnote } = getWording(language);
  return isSame(
    shown,
    footnotes.map(({ number, text }) => footnote(number, text)),
  );
}
