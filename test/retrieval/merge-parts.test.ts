import { describe, expect, it } from 'vitest';
import { listFeatures } from '../../src/retrieval/classifier.ts';
import { mergeParts } from '../../src/retrieval/merge-parts.ts';
import type { Part } from '../../src/retrieval/parts.ts';
import { readQuestion } from '../../src/retrieval/question.ts';
import { measureLogOdds, weigh } from '../../src/retrieval/relevance.ts';
import { type PartResult, searchPart } from '../../src/retrieval/search-part.ts';
import { groupWords } from '../../src/retrieval/units.ts';
import { MERGE } from '../../src/retrieval/weights.ts';
import { realCorpus } from '../support/corpus.ts';
import { openTestEngine } from '../support/retrieval.ts';

const engine = openTestEngine(realCorpus);
const MAX = 3;

function search(typed: string): readonly PartResult[] {
  const question = readQuestion(typed, engine);
  const groups = groupWords(question.words, engine.finder);
  const sought = { groups, features: listFeatures(groups, engine.finder) };
  const limits = { scope: question.scope, question, isUnwanted: () => false, formula: undefined };
  return (['recommendations', 'paragraphs'] as const).map((part) => searchPart(part, sought, { engine, limits }));
}

/** The score of the best text of a part before anything is taken off. */
function scoreBest(results: readonly PartResult[], part: Part): number {
  const result = results.find((one) => one.part === part) ?? expect.fail(part);
  const [best] = result.relevant;
  const { likelihood, unlikelihood } = result.evidence ?? expect.fail('no evidence');
  const evidence = weigh(best ?? expect.fail('nothing relevant'), result.asked);
  const least = Math.max(MERGE.unlikelihoodMin, unlikelihood);
  return measureLogOdds({ ...evidence, likelihood, unlikelihood: least }, part);
}

function merge(results: readonly PartResult[], isNamed = true) {
  return mergeParts(results, { max: MAX, isNamed: () => isNamed });
}

const getBest = (results: readonly PartResult[], part: Part, isNamed = true) =>
  mergeParts(results, { max: 20, isNamed: () => isNamed }).find((one) => one.part === part)?.score;

const results = search('digital evidence and privacy');

describe('mergeParts()', () => {
  it('takes a fixed loss from paragraphs, and a greater one where recommendations are asked for', () => {
    expect(getBest(results, 'recommendations')).toBeCloseTo(scoreBest(results, 'recommendations'));
    expect(getBest(results, 'paragraphs')).toBeCloseTo(scoreBest(results, 'paragraphs') - MERGE.paragraphs);
    const wanted = search('recommendations on digital evidence and privacy');
    expect(getBest(wanted, 'paragraphs')).toBeCloseTo(
      scoreBest(wanted, 'paragraphs') - MERGE.paragraphs - MERGE.recommendation,
    );
  });

  it('takes a loss for the share of ideas that the words of the best text do not name', () => {
    const ideas = results[0]?.asked.units.filter(({ concepts }) => concepts.length > 0).length ?? 0;
    expect(ideas).toBe(2);
    expect(getBest(results, 'recommendations', false)).toBeCloseTo(
      scoreBest(results, 'recommendations') - MERGE.unnamed,
    );
    const half = mergeParts(results, { max: MAX, isNamed: (_, concept) => concept === 'digital-evidence' });
    expect(half[0]?.score).toBeCloseTo(scoreBest(results, 'recommendations') - MERGE.unnamed / ideas);
  });

  it('takes one loss for an idea that is only had as something broader, named or not', () => {
    const widened = results.map((result) => ({
      ...result,
      asked: { ...result.asked, units: result.asked.units.map((unit) => ({ ...unit, named: [...unit.broader] })) },
    }));
    const units = widened[0]?.asked.units ?? [];
    const isWidened = units.map(
      ({ named, concepts }) => named.length > 0 && !named.some((one) => concepts.includes(one)),
    );
    expect(isWidened).toEqual([true, false]);
    const named = scoreBest(widened, 'recommendations') - MERGE.widened;
    expect(getBest(widened, 'recommendations')).toBeCloseTo(named);
    expect(getBest(widened, 'recommendations', false)).toBeCloseTo(named - MERGE.unnamed / units.length);
  });

  it('keeps paragraphs beside others only where they answer surely, or have all that was asked', () => {
    const withEvidence = (change: object) =>
      results.map((result) =>
        result.part === 'paragraphs' && result.evidence !== undefined
          ? { ...result, evidence: { ...result.evidence, ...change } }
          : result,
      );
    const parts = (found: readonly PartResult[]) =>
      new Set(mergeParts(found, { max: 20, isNamed: () => true }).map(({ part }) => part));
    const unlikely = { likelihood: -8, unlikelihood: -0.5, score: 0, together: 0, own: 0.5, coverage: 0.5 };
    expect(parts(withEvidence(unlikely))).toEqual(new Set(['recommendations']));
    expect(parts(withEvidence({ ...unlikely, own: 1, coverage: 1 }))).toEqual(
      new Set(['recommendations', 'paragraphs']),
    );
    expect(parts(withEvidence({ ...unlikely, own: 1, coverage: 1, widened: 1 }))).toEqual(new Set(['recommendations']));
  });

  it('keeps the order of a part, and at most so many', () => {
    const merged = merge(results);
    expect(merged).toHaveLength(MAX);
    const [recommendations] = results;
    const order = recommendations?.relevant.map(({ id }) => id) ?? [];
    const places = merged.filter(({ part }) => part === 'recommendations').map(({ id }) => order.indexOf(id));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(merge([])).toEqual([]);
  });

  it('never puts a text before one that its part has before it, though its log-odds are higher', () => {
    const [recommendations = expect.fail('no part'), paragraphs = expect.fail('no part')] = results;
    const turned = recommendations.relevant.toReversed();
    const merged = mergeParts([{ ...recommendations, relevant: turned }, paragraphs], { max: 20, isNamed: () => true });
    const order = merged.filter(({ part }) => part === 'recommendations').map(({ id }) => id);
    expect(order).toEqual(turned.map(({ id }) => id).slice(0, order.length));
    expect(order.length).toBeGreaterThan(2);
  });
});
