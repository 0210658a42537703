import { describe, expect, it } from 'vitest';
import { splitWords } from '../../src/arabic-normalizer/tokenize.ts';
import { asksForStatement } from '../../src/retrieval/statements.ts';

const asks = (text: string) => asksForStatement(splitWords(text).map((word) => ({ text: word })));

describe('asksForStatement()', () => {
  it.each([
    "What did South Africa's expert say?",
    'what has the Chair stressed',
    'statement by the observer for Morocco',
    'who chaired the meeting',
    'ماذا قالت خبيرة جنوب أفريقيا؟',
    'ايش قال ممثل إسبانيا',
    'رأي القاضية الإيطالية',
    'من الذي ترأس الدورة',
  ])('finds a question for what somebody said in "%s"', (text) => {
    expect(asks(text)).toBe(true);
  });

  it.each([
    'digital evidence',
    'what should States do',
    'who protects children',
    'what has Italy done to report smugglers',
    'ماذا قيل عن الفساد',
    '',
  ])('finds none in "%s"', (text) => {
    expect(asks(text)).toBe(false);
  });
});
