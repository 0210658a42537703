import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText } from '../../src/arabic-normalizer/fold.ts';
import { splitWords, tokenize } from '../../src/arabic-normalizer/tokenize.ts';
import { decoratedText, typedText } from '../support/arabic.ts';

describe('splitWords()', () => {
  it.each(['كوفيد-19', 'كوفيد - 19', 'كوفيد١٩', 'كُوفيد 19'])('finds the word and the number of %s', (text) => {
    expect(splitWords(text)).toEqual(['كوفيد', '19']);
  });

  it.each(['COVID-19', 'covid19', 'Covid 19'])('finds the word and the number of %s', (text) => {
    expect(splitWords(text)).toEqual(['covid', '19']);
  });

  it.each([
    ["what's women’s", ['whats', 'womens']],
    ['الsocial ميديا', ['ال', 'social', 'ميديا']],
    ['e-evidence/24/7', ['e', 'evidence', '24', '7']],
    ['… 🙂 —', []],
  ])('splits %s', (text, words) => {
    expect(splitWords(text)).toEqual(words);
  });

  it('gives the same words whatever marks and tatweel they have', () => {
    fc.assert(
      fc.property(decoratedText, ({ plain, decorated }) => {
        expect(splitWords(decorated)).toEqual(splitWords(plain));
      }),
    );
  });
});

describe('tokenize()', () => {
  it('says where each word stands, with the marks on its last letter', () => {
    const text = 'في «تهريبِ» المهاجـرين';
    const words = tokenize(text).map(({ start, end }) => text.slice(start, end));
    expect(words).toEqual(['في', 'تهريبِ', 'المهاجـرين']);
  });

  it('finds the words of splitWords(), each where it folds to itself', () => {
    fc.assert(
      fc.property(fc.oneof(typedText, fc.string({ unit: 'binary' })), (text) => {
        const tokens = tokenize(text);
        expect(tokens.map((token) => token.text)).toEqual(splitWords(text));
        for (const { text: word, start, end } of tokens) {
          expect(splitWords(foldText(text.slice(start, end))).join('')).toContain(word);
        }
      }),
    );
  });
});
