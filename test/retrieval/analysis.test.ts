import { describe, expect, it } from 'vitest';
import { buildAnalysis } from '../../src/retrieval/analysis.ts';

describe('buildAnalysis()', () => {
  const { analyzeWords } = buildAnalysis(['news of boats']);

  it('takes no ending off a word that only looks like a plural: "news" is not "new"', () => {
    expect(analyzeWords('news boats').map(({ stem, base }) => [stem, base])).toEqual([
      ['news', 'news'],
      ['boat', 'boat'],
    ]);
  });
});
