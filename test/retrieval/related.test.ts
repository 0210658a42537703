import { describe, expect, it } from 'vitest';
import type { ConceptId, Subjects } from '../../src/corpus/concept.ts';
import type { Passage } from '../../src/corpus/corpus.ts';
import { rankRelated } from '../../src/retrieval/related.ts';
import { getPassage } from '../support/corpus.ts';

const PASSAGES: readonly Passage[] = ['2020/1', '2020/2', '2020/3', '2021/1'].map(getPassage);

function rank(subjects: Record<string, { about?: readonly string[]; also?: readonly string[] }>) {
  const all: Subjects = Object.fromEntries(
    Object.entries(subjects).map(([id, { about = [], also = [] }]) => [
      id,
      { about: about as ConceptId[], also: also as ConceptId[] },
    ]),
  );
  return rankRelated(getPassage('2020/1').id, PASSAGES, all).map(({ passage, shared }) => [passage.id, ...shared]);
}

describe('rankRelated()', () => {
  it('puts first what shares the rarest subject, and names it', () => {
    expect(
      rank({
        '2020/1': { about: ['common', 'rare'] },
        '2020/2': { about: ['common'] },
        '2020/3': { about: ['rare'] },
        '2021/1': { about: ['common', 'other'] },
      }),
    ).toEqual([
      ['2020/3', 'rare'],
      ['2020/2', 'common'],
      ['2021/1', 'common'],
    ]);
  });

  it('counts what is only touched for less, and not at all where both only touch it', () => {
    expect(
      rank({
        '2020/1': { about: ['a'], also: ['b'] },
        '2020/2': { also: ['a'] },
        '2020/3': { about: ['a'] },
        '2021/1': { also: ['b'] },
      }),
    ).toEqual([
      ['2020/3', 'a'],
      ['2020/2', 'a'],
    ]);
  });

  it('lists neither the passage nor what it is an item of', () => {
    const all = ['2019/22', '2019/22.c', '2019/22.d'].map(getPassage);
    const about = { about: ['a' as ConceptId], also: [] };
    const subjects: Subjects = {
      '2019/22': about,
      '2019/22.c': about,
      '2019/22.d': about,
      '2020/9': { about: [], also: [] },
    };
    const related = rankRelated(getPassage('2019/22.c').id, all, subjects);
    expect(related.map(({ passage }) => passage.id)).toEqual(['2019/22.d']);
  });
});
