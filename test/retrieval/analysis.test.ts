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

  it('takes what speech writes onto verbs off no word behind an article: «الحيوانات»', () => {
    expect(analyzeWords('الحيوانات حيروحوا').map(({ core }) => core)).toEqual(['حيوانات', 'يروحوا']);
  });

  it.each([
    ['المال', false],
    ['للمال', false],
    ['الآلية', false],
    ['للدول', true],
    ['والدول', true],
    ['والذي', true],
    ['وقد', true],
  ])('knows a particle behind an article only with it: %s', (word, isStop) => {
    const words = buildAnalysis(['مال آلية دول الذي قد', word]).analyzeWords(word);
    expect(words.map((one) => one.isStop)).toEqual([isStop]);
  });
});
