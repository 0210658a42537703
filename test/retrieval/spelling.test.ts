import { describe, expect, it } from 'vitest';
import { buildAnalysis } from '../../src/retrieval/analysis.ts';
import { openSpelling, storeSpelling } from '../../src/retrieval/spelling.ts';
import { put } from '../support/questions.ts';

describe('storeSpelling()', () => {
  const texts = ['وحِمَاية الأطفـال في أوروبا', 'حمايه الاطفال: COVID'];
  const spell = openSpelling(() => storeSpelling(texts, buildAnalysis(['حماية الأطفال وحماية', ...texts])));

  it.each([
    ['وحمايه', 'وحماية'],
    ['حمايه', 'حماية'],
    ['اوروبا', 'أوروبا'],
    ['طفل', 'طفل'],
    ['covid', 'covid'],
    ['', ''],
  ])('writes %j as the first text that has it does: %j', (folded, written) => {
    expect(spell(folded)).toBe(written);
  });
});

describe('what nobody typed', () => {
  it.each([
    ['مصاادرة العائدات', 'قُرئت «مصاادرة» على أنها «مصادرة».'],
    ['حمايةالاطفال', 'قُرئت «حمايةالاطفال» على أنها «حماية الأطفال».'],
    ['مسووولين', 'قُرئت «مسووولين» على أنها «مسؤولين».'],
  ])('is shown as it stands in a text where a word was mended: %j', (question, said) => {
    expect(put('ask', question).messages).toContain(said);
  });

  it('is shown so where Arabic in Latin letters was read', () => {
    expect(put('ask', '7emayet el atfal').cards[0]?.why).toBe('Why this matched: "حماية", children.');
  });

  it('leaves words as they were typed', () => {
    expect(put('ask', 'مكافحه الفساد').cards[0]?.why).toContain('«مكافحه»');
  });
});
