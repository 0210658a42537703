import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { getPassageText } from '../../src/corpus/passage-text.ts';
import { findPhrase } from '../../src/retrieval/phrases.ts';
import { realCorpus } from '../support/corpus.ts';

const find = (phrase: string) => findPhrase(phrase, realCorpus).map(({ passage }) => passage.id);

describe('findPhrase()', () => {
  it('finds words that only a draft has', () => {
    expect(find('بصرف النظر عن وضعهم')).toEqual(['2020-draft/6']);
  });

  it.each(['تُشجَّع الدول الأطراف على تعزيز تدابيرها', 'تشجع الدول الاطراف علي تعزيز تدابيرها'])(
    'finds %s, however it is marked',
    (phrase) => {
      expect(find(phrase)).toEqual(['2021/8']);
    },
  );

  it('finds only whole words in their order', () => {
    expect(find('الفساد مكافحة')).toEqual([]);
    expect(find('كافحة الفساد')).toEqual([]);
  });

  it('looks for English words in our rendering, and says so', () => {
    const [hit] = findPhrase('combating corruption', realCorpus);
    expect(hit).toMatchObject({ language: 'en', passage: { id: '2021/8' } });
  });

  it.each(['', '  ', '«»', '!?'])('finds nothing for %j', (phrase) => {
    expect(find(phrase)).toEqual([]);
  });

  it('gives spans that hold the phrase', () => {
    const leaves = realCorpus.passages.filter(({ items }) => items.length === 0);
    fc.assert(
      fc.property(fc.constantFrom(...leaves), fc.nat(), fc.integer({ min: 1, max: 5 }), (passage, from, count) => {
        const words = getPassageText(passage).split(/\s+/u);
        const phrase = words.slice(from % words.length, (from % words.length) + count).join(' ');
        if (!/\p{L}/u.test(phrase)) return;
        const hit = findPhrase(phrase, realCorpus).find(({ passage: { id } }) => id === passage.id);
        const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '');
        const found = hit?.spans.map(({ start, end }) => letters(getPassageText(passage).slice(start, end))) ?? [];
        expect(found).toContain(letters(phrase));
      }),
    );
  });
});
