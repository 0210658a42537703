import { describe, expect, it } from 'vitest';
import { type Evidence, isAnswered, isWholly } from '../../src/retrieval/relevance.ts';
import { realCorpus } from '../support/corpus.ts';
import { getTestRetrieval } from '../support/retrieval.ts';

const retrieval = getTestRetrieval(realCorpus);
const ask = (question: string) => {
  const [evidence] = retrieval.ask(question, { units: 'recommendations' }).evidence;
  return { evidence };
};
const NONE = { subject: 0, neighbour: 0, place: 0 };

describe('the evidence for an answer', () => {
  it('is all for a question in the words of a text', () => {
    const { evidence } = ask('digital evidence');
    expect(evidence).toMatchObject({ ...NONE, coverage: 1, own: 1 });
  });

  it('tells other subjects, neighbouring ones and places that no text speaks of apart', () => {
    const { subject = 0, ...others } = ask('pancakes and witness protection').evidence ?? {};
    expect(others).toMatchObject({ neighbour: 0, place: 0 });
    expect(subject).toBeGreaterThan(0.3);
    expect(subject).toBeLessThan(0.9);
    expect(ask('trucks and corruption').evidence?.neighbour).toBeGreaterThan(0.3);
    expect(ask('corruption in Egypt').evidence?.place).toBeGreaterThan(0.3);
  });

  it('counts a word that is in no text for less than a subject from elsewhere', () => {
    const unknown = ask('witness protection zyzzyva').evidence?.coverage ?? 0;
    const elsewhere = ask('witness protection pancakes').evidence?.coverage ?? 1;
    expect(unknown).toBeGreaterThan(elsewhere);
  });

  it('says that a fact is asked for, and a year of which no report is held', () => {
    expect(ask('digital evidence').evidence).toMatchObject({ fact: 0, unheldYear: 0 });
    expect(ask('how much digital evidence').evidence).toMatchObject({ fact: 1, unheldYear: 0 });
    expect(ask('digital evidence 2016').evidence).toMatchObject({ fact: 0, unheldYear: 1 });
  });

  it('is not enough where a fact is asked for that recommendations do not hold', () => {
    const answered = (question: string) => retrieval.ask(question, { units: 'recommendations' }).kind;
    expect(answered('smugglers')).toBe('found');
    expect(answered('how many smugglers were there')).toBe('nothing-found');
    expect(answered('من هو رئيس الشبكة الإجرامية')).toBe('nothing-found');
  });

  it('is not enough where a person is asked for in a year that no report is of', () => {
    expect(retrieval.ask('who chaired in 2021').hits[0]?.passage.id).toBe('2021/p24');
    expect(retrieval.ask('who chaired in 2022').kind).toBe('nothing-found');
  });

  it('is enough where paragraphs hold the fact', () => {
    expect(retrieval.ask('how much do smugglers earn?').hits[0]?.passage.id).toBe('2020-background/p4');
  });

  it('is enough where a text has only something broader, but is clearly asked for', () => {
    const { evidence } = ask('round the clock');
    expect(evidence).toMatchObject({ widened: 1 });
    expect(retrieval.ask('round the clock').hits[0]?.passage.id).toBe('2020/3');
    expect(ask('asset recovery').evidence).toMatchObject({ widened: 1 });
    expect(retrieval.ask('asset recovery', { units: 'recommendations' }).kind).toBe('nothing-found');
  });

  it('keeps only what is likely asked for beside the best, or has much of its words', () => {
    const ids = retrieval.ask('حماية الأطفال', { units: 'recommendations' }).hits.map(({ passage }) => passage.id);
    expect(ids.slice(0, 2)).toEqual(['2021/2', '2020/6']);
    // It has the word for protection alone, and is about digital evidence.
    expect(ids).not.toContain('2020/14');
  });

  it('is given for every hit, also where a text has but a word of an idea', () => {
    for (const { listWhy } of retrieval.ask('ثغرات قانونية').hits) expect(listWhy()).not.toEqual([]);
  });

  it('is none where nothing was asked for', () => {
    expect(ask('').evidence).toBeUndefined();
    expect(ask('؟؟؟').evidence).toBeUndefined();
  });
});

describe('isWholly()', () => {
  const WHOLE: Evidence = {
    ...{
      coverage: 1,
      own: 1,
      widened: 0,
      subject: 0,
      neighbour: 0,
      place: 0,
      score: 0,
      together: 0,
      inLine: 0,
      rarest: 0,
    },
    ...{ likelihood: -8, unlikelihood: -0.2, speaker: 0, fact: 0, unheldYear: 0 },
  };

  it.each([
    ['has all', {}, true],
    ['covers a broader idea by a narrower one', { coverage: 0.9 }, true],
    ['lacks something', { coverage: 0.8 }, false],
    ['has something only in how people ask', { own: 0.9 }, false],
    ['is asked for by what no text answers', { unlikelihood: -0.1 }, false],
    ['has a fact', { fact: 1 }, true],
    ['has a fact of a year that is not held', { fact: 1, unheldYear: 1 }, false],
    ['has something as broader, which may not be asked for', { widened: 1 }, false],
    ['has something as broader, which is clearly asked for', { widened: 1, unlikelihood: -3 }, true],
    ['has something as broader, of a year that is not held', { widened: 1, unlikelihood: -3, unheldYear: 1 }, false],
  ])('of a text that %s', (_, change, expected) => {
    expect(isWholly({ ...WHOLE, ...change })).toBe(expected);
  });

  it('answers, but not where recommendations are asked for a fact', () => {
    expect(isAnswered(WHOLE, 'recommendations')).toBe(true);
    expect(isAnswered({ ...WHOLE, fact: 1 }, 'recommendations')).toBe(false);
    expect(isAnswered({ ...WHOLE, fact: 1 }, 'paragraphs')).toBe(true);
  });
});
