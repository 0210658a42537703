import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldLetters } from '../../src/arabic-normalizer/letters.ts';
import { stripMarks, stripTatweel } from '../../src/arabic-normalizer/marks.ts';
import { decoratedText, typedText } from '../support/arabic.ts';

describe('foldLetters()', () => {
  it.each([
    ['أإآٱا', 'ا'],
    ['ىیےئي', 'ي'],
    ['ؤو', 'و'],
    ['ةہھۀه', 'ه'],
    ['کگك', 'ك'],
  ])('folds each of %s to %s', (letters, folded) => {
    expect(foldLetters(letters)).toBe(folded.repeat(letters.length));
  });

  it.each([
    ['التوصية الأولى', 'التوصيه الاولي'],
    ['إنشاء آليات', 'انشاء اليات'],
    ['مسؤولية', 'مسووليه'],
    ['كیفیة', 'كيفيه'],
  ])('folds %s to %s', (text, folded) => {
    expect(foldLetters(text)).toBe(folded);
  });

  it.each(['ء', 'بتثجحخدذرزسشصضطظعغفقلمن', 'Ali 7', ''])('leaves %j as it is', (text) => {
    expect(foldLetters(text)).toBe(text);
  });

  it('keeps the length', () => {
    fc.assert(fc.property(typedText, (text) => foldLetters(text).length === text.length));
  });

  it('changes nothing the second time', () => {
    fc.assert(fc.property(typedText, (text) => foldLetters(foldLetters(text)) === foldLetters(text)));
  });

  it('gives the same letters however a word is marked and stretched', () => {
    const fold = (text: string) => foldLetters(stripTatweel(stripMarks(text)));
    fc.assert(fc.property(decoratedText, ({ plain, decorated }) => fold(decorated) === foldLetters(plain)));
  });
});
