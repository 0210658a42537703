import { describe, expect, it } from 'vitest';
import { buildJsonAnswer } from '../../src/bot/ask-json.ts';
import { buildFailedReply } from '../../src/bot/failure.ts';
import { listReportKeys } from '../../src/corpus/corpus.ts';
import { loadGoldenQuestions } from '../golden/load-questions.ts';
import { realCorpus } from '../support/corpus.ts';
import { listIds, put } from '../support/questions.ts';

const golden = await loadGoldenQuestions();

function answer(question: string) {
  return buildJsonAnswer(question, put('ask', question), realCorpus);
}

describe('buildJsonAnswer()', () => {
  it('gives the request, the reports searched and the hits with their reasons', () => {
    const json = answer('corruption');
    expect(Object.keys(json)).toEqual(['request', 'outcome', 'language', 'scope', 'hits', 'near']);
    expect(json).toMatchObject({
      request: 'corruption',
      outcome: 'found',
      language: 'en',
      scope: ['2019', '2020', '2020-background', '2021'],
      near: [],
    });
    expect(json.hits[0]).toEqual({ id: '2021/8', score: expect.any(Number), why: expect.any(Array) });
    expect(json.hits[0]?.why.length).toBeGreaterThan(0);
  });

  it('gives the hits of the reply, in its order', () => {
    const { cards, lists } = put('ask', 'الأدلة الرقمية');
    const shown = [...cards.map(({ id }) => id), ...lists.flatMap(({ entries }) => entries.map(({ id }) => id))];
    expect(answer('الأدلة الرقمية').hits.map(({ id }) => id)).toEqual(shown);
  });

  it('gives what a text refers to that asks nothing', () => {
    expect(answer('2020 7')).toEqual({
      request: '2020 7',
      outcome: 'found',
      language: 'en',
      scope: [],
      hits: [{ id: '2020/7', score: 1, why: [] }],
      near: [],
    });
  });

  it('names the one report that was searched', () => {
    expect(answer('الفساد في تقرير 2021')).toMatchObject({ language: 'ar', scope: ['2021'] });
    expect(answer('digital evidence in the draft')).toMatchObject({ scope: ['2020-draft'] });
  });

  it('names the reports that the reply names', () => {
    const question = 'adopted text on technology';
    expect(put('ask', question).messages).toContain('Searched: the 2020 report and the 2021 report.');
    expect(answer(question).scope).toEqual(['2020', '2021']);
  });

  it('gives of a quoted phrase the passages where it stands, wherever that is', () => {
    const phrase = 'بصرف النظر عن وضعهم';
    for (const question of [`«${phrase}»`, `هل اعتُمدت عبارة "${phrase}" عن حماية الأطفال؟`]) {
      expect(answer(question)).toMatchObject({
        outcome: 'found',
        scope: listReportKeys(realCorpus),
        hits: [{ id: '2020-draft/6', score: 1, why: [{ kind: 'word', word: phrase }] }],
        near: [],
      });
      expect(answer(question).hits).toHaveLength(1);
    }
  });

  it('gives of several phrases each passage once, in the order of the reply', () => {
    const question = '"due process" and "technology"';
    const { hits } = answer(question);
    expect(hits.map(({ id }) => id)).toEqual([...new Set(listIds(put('ask', question)))].slice(0, 10));
    expect(hits.find(({ id }) => id === '2020/7')?.why).toEqual([
      { kind: 'word', word: 'due process' },
      { kind: 'word', word: 'technology' },
    ]);
  });

  it('finds nothing for a phrase that stands nowhere', () => {
    expect(answer('"no such words"')).toMatchObject({ outcome: 'nothing-found', hits: [], near: [] });
  });

  it('names as near where a phrase stands outside the report asked for', () => {
    const { outcome, hits, near, scope } = answer('"due process" 2021');
    expect({ outcome, hits, near, scope }).toEqual({
      outcome: 'nothing-found',
      hits: [],
      near: ['2020/7', '2020/11'],
      scope: ['2021'],
    });
  });

  it('gives no hit where nothing is found, and at most three near misses', () => {
    const json = answer('weather');
    expect(json).toMatchObject({ outcome: 'nothing-found', hits: [] });
    expect(json.near.length).toBeLessThanOrEqual(3);
  });

  it.each(['', ' ', '😀', 'the of and'])('finds nothing for %j', (text) => {
    expect(answer(text)).toMatchObject({ request: text, outcome: 'nothing-found', scope: [], hits: [], near: [] });
  });

  it('gives at most ten hits, where more have a verb too', () => {
    expect(answer('ينبغي').hits).toHaveLength(10);
  });

  it('keeps its promises for every golden question', () => {
    for (const { text } of golden) {
      const { hits, near, outcome, request } = answer(text);
      expect(request).toBe(text);
      expect(hits.length, text).toBeLessThanOrEqual(10);
      expect(hits.length > 0, text).toBe(outcome === 'found');
      if (outcome === 'found') expect(near, text).toEqual([]);
      expect(new Set(hits.map(({ id }) => id)).size, text).toBe(hits.length);
      const scores = hits.map(({ score }) => score);
      expect(scores, text).toEqual(scores.toSorted((a, b) => b - a));
    }
  });

  it('says that something broke', () => {
    const json = buildJsonAnswer('x', buildFailedReply('r-1', 'en'), realCorpus);
    expect(json).toMatchObject({ outcome: 'error', hits: [], near: [] });
  });
});
