import { describe, expect, it } from 'vitest';
import { buildAnalysis } from '../../src/retrieval/analysis.ts';
import { buildSentences } from '../../src/retrieval/sentences.ts';
import { buildTextSearch } from '../../src/retrieval/text-search.ts';

const TEXTS = [
  'بُني المسرح الصيفي في المدينة. كانت الحديقة مغلقة.',
  'كان المسرح بعيدا! أغلقت المدينة أبوابها\nوجاء الصيف',
  'The theatre opened. Nobody went to the garden',
];

describe('buildSentences()', () => {
  const analysis = buildAnalysis(TEXTS);
  const findSentences = buildSentences(TEXTS, analysis);

  it.each([
    ['المسرح المدينة', [2, 1, 0]],
    ['المسرح الحديقة', [1, 1, 0]],
    ['يبنون مسارح', [1, 1, 0]],
    ['garden theatre', [0, 0, 1]],
    ['سيارة', [0, 0, 0]],
  ])('counts what of "%s" the best sentence of each text has', (question, counts) => {
    const countTogether = findSentences(analysis.analyzeWords(question));
    expect(TEXTS.map((_, place) => countTogether(place))).toEqual(counts);
  });
});

describe('buildTextSearch()', () => {
  it('puts first what has the words in one sentence', () => {
    const texts = [
      { id: 'apart', text: 'افتتح المسرح في الربيع. كان الناس سعداء. أغلقت الحديقة أبوابها.' },
      { id: 'together', text: 'افتتح السوق في الربيع. كان المسرح سعيدا في الحديقة. أغلقت أبوابها.' },
    ];
    expect(buildTextSearch(texts)('مسرح الحديقة')).toEqual(['together', 'apart']);
  });
});
