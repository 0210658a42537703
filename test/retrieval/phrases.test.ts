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

  it('finds every run of words of a text in that text', () => {
    const leaves = realCorpus.passages.filter(({ items }) => items.length === 0);
    fc.assert(
      fc.property(fc.constantFrom(...leaves), fc.nat(), fc.integer({ min: 1, max: 5 }), (passage, from, count) => {
        const words = getPassageText(passage).split(/\s+/u);
        const phrase = words.slice(from % words.length, (from % words.length) + count).join(' ');
        if (!/\p{L}/u.test(phrase)) return;
        const hit = findPhrase(phrase, realCorpus).find(({ passage: { id } }) => id === passage.id);
        expect(hit).toMatchObject({ language: 'ar' });
      }),
    );
  });

  it.each([
    ['الدول الأطراف', 'للدول الأطراف'],
    ['القطاع الخاص', 'والقطاع الخاص'],
  ])('finds «%s» where «%s» is written', (phrase, joined) => {
    const holding = realCorpus.passages.filter((passage) => getPassageText(passage).includes(joined));
    const leaves = holding.filter(({ items, kind }) => items.length === 0 || kind === 'sub-item');
    expect(leaves.length).toBeGreaterThan(0);
    expect(find(phrase)).toEqual(expect.arrayContaining(leaves.map(({ id }) => id)));
  });

  it.each([
    ['معدات الكشف المؤتمتة', 'heading'],
    ['بوابة بيانات الهجرة', { footnote: 2 }],
    ['Frontex', { footnote: 16 }],
  ])('finds %s beside a text, once', (phrase, beside) => {
    const found = findPhrase(phrase, realCorpus);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ language: 'ar', beside });
  });

  it('takes no letter off a single word without the article', () => {
    expect(find('قائي')).toEqual([]);
    expect(find('لوقائي')).toEqual([]);
  });
});
