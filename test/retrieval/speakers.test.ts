import { describe, expect, it } from 'vitest';
import { realCorpus } from '../support/corpus.ts';
import { getTestRetrieval } from '../support/retrieval.ts';

const retrieval = getTestRetrieval(realCorpus);
const first = (question: string) => retrieval.ask(question).hits[0]?.passage.id;

describe('a question for what somebody said', () => {
  it.each([
    ["what did South Africa's expert say", '2020/p7'],
    ['what did Ms. Ragazzi say', '2020/p9'],
    ['ماذا قال خبير إسبانيا', '2020/p13'],
    ['what did Argentina say in 2021', '2021/p8'],
    ["what did Brazil's police expert say", '2021/p16'],
    ['what did Italy propose', '2020/p9'],
    ['what did the expert from Italy say', '2020/p9'],
    ['الخبيرة الايطالية قالت شنو', '2020/p9'],
    ['شو حكى خبير البرازيل', '2021/p16'],
    ['what did Francesco Testa say in 2021', '2021/p24'],
    ['من ترأس اجتماع 2020', '2020/p19'],
    ['who chaired the eighth meeting', '2021/p24'],
  ])('finds the paragraph with the words, and not the one that introduces the speaker: "%s"', (question, id) => {
    expect(first(question)).toBe(id);
  });

  it("is answered by no recommendation: they are nobody's words", () => {
    const { hits } = retrieval.ask("what did Brazil's police expert say");
    expect(hits.filter(({ passage }) => passage.kind === 'recommendation')).toEqual([]);
  });

  it('is refused where a country is named that nobody speaks for', () => {
    expect(retrieval.ask('ماذا قال خبير فرنسا').kind).toBe('nothing-found');
  });

  it('is answered as others are where nobody who speaks is named', () => {
    expect(first('what did the reports say about corruption')).toBe('2021/8');
    expect(first('what did states say about children')).toMatch(/^\d{4}\/\d+$/u);
  });
});

describe('a question for who was there or took the floor', () => {
  it.each([
    ['which states attended in 2021', '2021/p33'],
    ['ما الدول الأطراف التي حضرت في 2020', '2020/p27'],
    ['which countries spoke in 2020', '2020/p23'],
    ['من أخذ الكلمة في 2021', '2021/p27'],
    ['450 delegates', '2020/p17'],
  ])('finds the list: "%s"', (question, id) => {
    expect(first(question)).toBe(id);
  });
});
