import { describe, expect, it } from 'vitest';
import { splitWords } from '../../src/arabic-normalizer/tokenize.ts';
import { isKindOfAnswer } from '../../src/retrieval/question-frames.ts';
import { buildTextSearch } from '../../src/retrieval/text-search.ts';

const listKinds = (text: string) => {
  const words = splitWords(text).map((word) => ({ text: word }));
  return words.filter((_, at) => isKindOfAnswer(words, at)).map((word) => word.text);
};

describe('isKindOfAnswer()', () => {
  it.each([
    ['في أي عام تأسست الجامعة', ['عام']],
    ['ما اسم عاصمة لبنان', ['اسم']],
    ['ما هو عدد سكان مصر', ['عدد']],
    ['ما الاسم الكامل', ['الاسم']],
    ['كم عدد سكان مصر', []],
    ['العام الماضي', []],
    ['هو اسم مستعار', []],
    ['عدد', []],
    ['', []],
  ])('finds in "%s" %j', (text, kinds) => {
    expect(listKinds(text)).toEqual(kinds);
  });
});

describe('buildTextSearch()', () => {
  const search = buildTextSearch([
    { id: 'name', text: 'اسم مستعار' },
    { id: 'university', text: 'تأسست جامعة القاهرة في مصر سنة ألف وتسعمئة وثمان بعد حملة جمعت فيها التبرعات من المدن' },
  ]);

  it('does not look for the kind of answer', () => {
    expect(search('ما اسم الجامعة')).toEqual(['university']);
    expect(search('اسم الجامعة')[0]).toBe('name');
  });

  it('reads a misspelt word as one of the texts', () => {
    expect(search('جانعة')).toEqual(['university']);
  });
});
