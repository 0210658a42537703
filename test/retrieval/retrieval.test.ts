import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadLexicon } from '../../src/corpus/load-lexicon.ts';
import { getPassageText } from '../../src/corpus/passage-text.ts';
import type { Answer } from '../../src/retrieval/answer-question.ts';
import { buildRetrieval } from '../../src/retrieval/build-retrieval.ts';
import { CORPUS_FOLDER, getPassage, realCorpus } from '../support/corpus.ts';
import { getTestRetrieval } from '../support/retrieval.ts';

const retrieval = getTestRetrieval(realCorpus);
const ids = (question: string) => retrieval.ask(question).hits.map(({ passage }) => passage.id);
/** An index is built anew in half a minute where other tests run beside. */
const BUILDING_MS = 180_000;
/** Names of what texts are about, one or two. */
const NAMES = fc
  .array(fc.constantFrom(...retrieval.listSubjects().flatMap(({ ar, en }) => [...ar, ...en])), {
    minLength: 1,
    maxLength: 2,
  })
  .map((names) => names.join(' '));

describe('ask()', () => {
  it.each([
    ['corruption', '2021/8'],
    ['الفساد', '2021/8'],
    ['رشوة موظفي الحدود', '2021/8'],
    ['Interpol', '2021/11'],
    ['الإنتربول', '2021/11'],
    ['joint investigation teams by video', '2020/8'],
    ['anonymous online forms', '2020/19'],
    ['witness protection', '2021/6'],
    ['priority topics for the next meetings', '2019/22'],
  ])('answers %j with %s first', (question, id) => {
    expect(ids(question)[0]).toBe(id);
  });

  it.each([
    'weather tomorrow',
    'صباح الخير',
    'trafficking in firearms',
    'nuclear disarmament',
    'asdkjh qwlkeh',
    '🙂🙂',
    'من على في',
    '',
  ])('finds nothing for %j', (question) => {
    expect(retrieval.ask(question)).toMatchObject({ kind: 'nothing-found', hits: [] });
  });

  it('answers from the reports that the question names', () => {
    const list = (answer: Answer) => new Set(answer.hits.map(({ passage }) => passage.report));
    expect(list(retrieval.ask('technology in the 2020 report'))).toEqual(new Set(['2020']));
    expect(list(retrieval.ask('technology', { reports: ['2021'] }))).toEqual(new Set(['2021']));
  });

  it('looks into the draft only when it is asked for', () => {
    expect(ids('digital evidence').filter((id) => id.startsWith('2020-draft'))).toEqual([]);
    const drafts = ids('digital evidence in the draft');
    expect(drafts).toContain('2020-draft/10');
    for (const id of drafts) expect(id).toMatch(/^2020-draft\//u);
  });

  it('leaves out what a minus sign excludes', () => {
    const all = ids('digital evidence');
    const without = ids('digital evidence -border');
    expect(all).toContain('2020/14');
    expect(without).not.toContain('2020/14');
  });

  it('leaves out what names an idea behind a minus sign, in whatever language', () => {
    expect(ids('surveillance by aircraft')).toContain('2020-background/p30');
    // Neither word stands in the text.
    for (const minus of ['-UAVs', '-الدرونز'])
      expect(ids(`surveillance by aircraft ${minus}`)).not.toContain('2020-background/p30');
  });

  it('keeps to the units that a question wants alone', () => {
    expect(ids('corruption').some((id) => id.includes('/p'))).toBe(true);
    expect(ids('corruption, recommendations only').some((id) => id.includes('/p'))).toBe(false);
  });

  it('leaves out what has a phrase behind a minus sign', () => {
    expect(ids('criminal use of social media')).toContain('2020/9');
    expect(ids('technology strategies -"وضبط الأدلة الإلكترونية المناسبة"')).not.toContain('2020-background/p3');
    const without = ids('criminal use of social media -"social media"');
    expect(without).not.toContain('2020/9');
    for (const id of without) expect(getPassageText(getPassage(id), 'en').toLowerCase()).not.toContain('social media');
  });

  it.each([
    ['7o2o2', 'حقوق'],
    ['ta3awon dawli', 'تعاون دولي'],
    ['humn rights', 'human rights'],
  ])('answers %s like %s', (typed, meant) => {
    expect(ids(meant).length).toBeGreaterThan(0);
    expect(ids(typed)).toContain(ids(meant)[0]);
  });

  it('answers for a year of which no report is held by paragraphs that name it', () => {
    expect(ids('How much money did smugglers make in 2016?')[0]).toBe('2020-background/p4');
    expect(ids('من ترأس اجتماع الفريق العامل عام 2022؟')).toEqual([]);
    expect(ids('what did speakers say about technical assistance in 2018 and 2020')).toContain('2020/p16');
  });

  it('takes no misspelt English word for Arabic beside another', () => {
    expect(retrieval.ask('climat chnge').question.mended).toEqual([{ typed: 'chnge', read: 'change' }]);
  });

  it.each([
    ['Eurojust', '2020/p25', '2021/10'],
    ['digital divide', '2020/p16', '2020/14'],
  ])('puts a paragraph that names an idea before a recommendation that it is only catalogued under: %s', (...asked) => {
    const [question, said, catalogued] = asked;
    const found: readonly string[] = ids(question);
    expect(found[0]).toBe(said);
    expect(found).toContain(catalogued);
  });

  it('never shows a recommendation beside its sub-items', () => {
    for (const question of ['financial investigations', 'media', 'priority topics', 'technology 2019']) {
      const found = ids(question);
      expect(found.includes('2019/22' as never) && found.some((id) => id.startsWith('2019/22.'))).toBe(false);
    }
  });

  it('lists those that cite an article, and nothing for one that nobody cites', () => {
    expect(ids('which recommendations cite article 18?')).toEqual(['2021/10']);
    expect(ids('article 19')).toEqual(['2020/8']);
    expect(ids('article 99')).toEqual([]);
  });

  it('says why each hit matched', () => {
    const hits = retrieval.ask('digital evidence in court').hits.slice(0, 3);
    expect(hits).toHaveLength(3);
    for (const { listWhy } of hits) expect(listWhy()).not.toEqual([]);
  });

  it('marks words of the text at their places, in order and apart', () => {
    const { mark } = retrieval.ask('الأدلة الرقمية');
    const text = getPassageText(getPassage('2020/11'));
    const spans = mark(text);
    expect(spans.some(({ start, end }) => text.slice(start, end).includes('الأدلة الرقمية'))).toBe(true);
    for (const [place, { start, end }] of spans.entries()) {
      expect(start).toBeGreaterThanOrEqual(spans[place - 1]?.end ?? 0);
      expect(end).toBeGreaterThan(start);
    }
  });

  it(
    'gives the same order whatever order the passages are held in',
    () => {
      const reversed = buildRetrieval({
        corpus: { ...realCorpus, passages: realCorpus.passages.toReversed() },
        ...loadLexicon(CORPUS_FOLDER, realCorpus),
      });
      for (const question of ['technology', 'تبادل المعلومات', 'cooperation between states']) {
        expect(reversed.ask(question).hits.map(({ passage }) => passage.id)).toEqual(ids(question));
      }
    },
    BUILDING_MS,
  );

  it('never throws, gives at most ten hits, and never a higher score behind a lower one', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: 'binary', maxLength: 200 }), NAMES), (question) => {
        const { kind, hits } = retrieval.ask(question);
        const scores = hits.map(({ score }) => score);
        expect(scores).toEqual(scores.toSorted((a, b) => b - a));
        expect(hits.length).toBeLessThanOrEqual(10);
        expect(hits.length > 0).toBe(kind === 'found');
      }),
    );
    expect(fc.sample(NAMES, 50).filter((question) => ids(question).length > 0).length).toBeGreaterThan(25);
  });
});

describe('getTopics()', () => {
  it('lists at most 24 themes of at least two recommendations, the greatest first', () => {
    const { listed, all } = retrieval.getTopics();
    expect(listed.length).toBeGreaterThan(10);
    expect(listed.length).toBeLessThanOrEqual(24);
    expect(all.length).toBeGreaterThan(listed.length);
    const counts = listed.map(({ passages }) => passages.length);
    expect(Math.min(...counts)).toBeGreaterThanOrEqual(2);
    expect(counts).toEqual(counts.toSorted((a, b) => b - a));
  });

  it('collects them once', () => {
    expect(retrieval.getTopics()).toBe(retrieval.getTopics());
  });
});

describe('findTopic()', () => {
  it.each(['corruption', 'الفساد', 'bribery'])('finds the theme of %s', (text) => {
    expect(retrieval.findTopic(text)?.passages.map(({ id }) => id)).toContain('2021/8');
  });

  it.each(['zzz', '', 'football'])('finds none for %j', (text) => {
    expect(retrieval.findTopic(text)).toBeUndefined();
  });
});
