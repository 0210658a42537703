import { describe, expect, it } from 'vitest';
import { buildAnalysis } from '../../src/retrieval/analysis.ts';
import { lookUp } from '../../src/retrieval/asked.ts';
import { rankTexts } from '../../src/retrieval/rank.ts';
import { buildSearchIndex } from '../../src/retrieval/store-search-index.ts';
import { buildUnits, groupWords } from '../../src/retrieval/units.ts';

interface TestText {
  readonly text: string;
  readonly aliases?: readonly string[];
}

function rank(texts: Readonly<Record<string, TestText>>, question: string, isUnadopted?: (id: string) => boolean) {
  const analysis = buildAnalysis(Object.values(texts).flatMap(({ text, aliases = [] }) => [text, ...aliases]));
  const entries = Object.entries(texts).map(([id, { text, aliases = [] }]) => {
    return {
      id,
      text,
      context: '',
      aliases,
      concepts: new Map(),
      titleConcepts: new Set<string>(),
      broader: new Set<string>(),
    };
  });
  const units = buildUnits(groupWords(analysis.analyzeWords(question)));
  const index = buildSearchIndex(entries, analysis);
  const ranked = rankTexts(lookUp(units, index), index, isUnadopted === undefined ? {} : { isUnadopted });
  return ranked.map(({ id }) => id);
}

describe('rankTexts()', () => {
  const SAME = { a: { text: 'حماية الشهود' }, b: { text: 'حماية الشهود' } };

  it('puts equal texts in the order of their ids', () => {
    expect(rank(SAME, 'حماية الشهود')).toEqual(['a', 'b']);
  });

  it('puts a draft behind an adopted text that answers as well', () => {
    expect(rank(SAME, 'حماية الشهود', (id) => id === 'a')).toEqual(['b', 'a']);
  });

  it('leaves a draft before an adopted text that answers far worse', () => {
    const texts = {
      a: { text: 'حماية الشهود' },
      b: { text: 'حماية المصادر في إطار التعاون بين جميع السلطات المختصة' },
    };
    expect(rank(texts, 'حماية الشهود', (id) => id === 'a')).toEqual(['a', 'b']);
  });

  it('prefers a text that is asked for in one line by what is asked to one whose lines have it here and there', () => {
    const texts = {
      a: { text: 'تعاون', aliases: ['ورق السفر القديم', 'رخيص جدا اليوم'] },
      b: { text: 'تعاون', aliases: ['ورق السفر رخيص', 'القديم جدا اليوم'] },
      // In a collection of two every word is common.
      ...Object.fromEntries(['c', 'd', 'e', 'f', 'g', 'h'].map((id) => [id, { text: 'شهود' }])),
    };
    expect(rank(texts, 'ورق سفر رخيص').slice(0, 2)).toEqual(['b', 'a']);
  });
});
