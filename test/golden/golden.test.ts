import { describe, expect, it } from 'vitest';
import { loadLexicon } from '../../src/corpus/load-lexicon.ts';
import { readFeatures } from '../../src/retrieval/classifier.ts';
import { CORPUS_FOLDER, realCorpus } from '../support/corpus.ts';
import { getTestRetrieval, openTestEngine } from '../support/retrieval.ts';
import { isOffTopic, loadAllQuestions, loadGoldenQuestions } from './load-questions.ts';
import { buildGoldenReport, measureGolden } from './measure.ts';
import { listChanges, loadReached } from './reached.ts';

const questions = await loadGoldenQuestions();
const all = await loadAllQuestions();
const reached = await loadReached();
const results = all.map((question) => measureGolden(question, getTestRetrieval(realCorpus)));
const report = buildGoldenReport(results);

describe('the golden questions', () => {
  it.each(
    Object.entries(reached.floors).flatMap(([half, kinds]) =>
      Object.entries(kinds).map(([kind, floor]) => ({ half, kind, floor })),
    ),
  )('are answered as well as before: $half, $kind', ({ half, kind, floor }) => {
    const now = report[half]?.[kind];
    const fallen = (['ndcg', 'first', 'inThree', 'recall', 'rightKind'] as const).filter(
      (name) => (now?.[name] ?? 0) < floor[name],
    );
    const said = fallen.map((name) => `${name} fell from ${floor[name]} to ${now?.[name].toFixed(3)}`);
    expect(said.length === 0 ? [] : [...said, ...listChanges(results, reached)]).toEqual([]);
    expect(now?.count).toBe(floor.count);
  });

  it('are at least 300 with an answer and 120 without, half of each for tuning', () => {
    const off = questions.filter(isOffTopic);
    expect(questions.length - off.length).toBeGreaterThanOrEqual(300);
    expect(off.length).toBeGreaterThanOrEqual(120);
    const dev = questions.filter(({ half }) => half === 'dev').length;
    expect(Math.abs(dev - questions.length / 2)).toBeLessThan(questions.length * 0.05);
  });

  it('ask for every adopted recommendation at least five times, twice in English', () => {
    for (const { id } of realCorpus.passages.filter(({ status }) => status === 'adopted')) {
      const asking = questions.filter(({ relevant }) => relevant[id] === 3);
      expect(asking.length, id).toBeGreaterThanOrEqual(5);
      expect(asking.filter(({ kind }) => kind.startsWith('en-')).length, id).toBeGreaterThanOrEqual(2);
    }
  });

  it('are not what the classifier learnt no text answers from, in other order or with other small words neither', () => {
    const lexicon = loadLexicon(CORPUS_FOLDER, realCorpus);
    const engine = openTestEngine(realCorpus);
    const read = (text: string) =>
      readFeatures(text, engine)
        .map(({ term }) => term)
        .toSorted()
        .join(' ');
    const learnt = new Set(lexicon.unanswered.map(read));
    expect(learnt.size).toBeGreaterThan(1000);
    expect(all.filter(({ text }) => learnt.has(read(text))).map(({ text }) => text)).toEqual([]);
  });

  it('name only passages that are held and no drafts of adopted texts', () => {
    const known = new Set<string>(realCorpus.passages.filter(({ status }) => status !== 'draft').map(({ id }) => id));
    const named = all.flatMap(({ relevant }) => Object.keys(relevant));
    expect(named.filter((id) => !known.has(id))).toEqual([]);
  });
});
