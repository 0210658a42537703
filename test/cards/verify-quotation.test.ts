import { describe, expect, it } from 'vitest';
import { QuotationMismatchError, verifyQuotation } from '../../src/cards/verify-quotation.ts';
import type { PassageId } from '../../src/corpus/corpus.ts';
import { makeCard } from '../support/cards.ts';
import { realCorpus } from '../support/corpus.ts';

describe('verifyQuotation()', () => {
  const card = makeCard('2020/7', 'en');

  it('lets a true card pass', () => {
    expect(() => verifyQuotation(card, realCorpus)).not.toThrow();
  });

  it.each([
    ['one letter is changed', { ...card, quotation: [card.quotation[0]?.replace('ينبغي', 'ينبغى') ?? ''] }],
    ['an invisible character is put in', { ...card, quotation: [`${card.quotation[0]}\u200F`] }],
    ['a line is missing', { ...card, quotation: [] }],
    ['the text is that of another passage', { ...card, id: '2020/8' as PassageId }],
    ['the passage does not exist', { ...card, id: '2020/99' as PassageId }],
    [
      'the rendering is changed',
      { ...card, rendering: card.rendering && { ...card.rendering, lines: ['States shall'] } },
    ],
  ])('refuses a card when %s', (_, changed) => {
    expect(() => verifyQuotation(changed, realCorpus)).toThrow(
      expect.objectContaining({ name: 'QuotationMismatchError', code: 'quotation_mismatch' }),
    );
    expect(() => verifyQuotation(changed, realCorpus)).toThrow(QuotationMismatchError);
  });
});
