import { describe, expect, it } from 'vitest';
import type { Concept, ConceptId } from '../../src/corpus/concept.ts';
import { buildAnalysis } from '../../src/retrieval/analysis.ts';
import { buildConceptFinder } from '../../src/retrieval/concepts.ts';

function makeConcept(id: string, ar: string[], en: string[], more: Partial<Concept> = {}): Concept {
  return { id: id as ConceptId, ar, en, broader: [], held: true, ...more };
}

const CONCEPTS = [
  makeConcept('internet', ['الإنترنت', 'نت'], ['internet']),
  makeConcept('social-media', ['وسائل التواصل الاجتماعي'], ['social media'], { broader: ['internet' as ConceptId] }),
  makeConcept('police', ['الشرطة'], ['police']),
  makeConcept('conditions', ['شروط'], ['conditions']),
  makeConcept('cooperation', ['التعاون'], ['pull together']),
  makeConcept('rescue', ['البحث والإنقاذ'], ['search and rescue']),
];
const analysis = buildAnalysis(CONCEPTS.flatMap(({ ar, en }) => [...ar, ...en]));
const finder = buildConceptFinder(CONCEPTS, analysis);
const find = (text: string) => finder.find(analysis.analyzeWords(text)).map(({ concept }) => concept);

describe('buildConceptFinder()', () => {
  it.each([
    ['on social media', ['social-media']],
    ['SOCIAL MEDIA and the Internet', ['social-media', 'internet']],
    ['بوسائل التواصل الاجتماعي', ['social-media']],
    ['وسيلة للتواصل الاجتماعي', ['social-media']],
    ['search for and rescue', ['rescue']],
    ['social and media', ['social-media']],
    ['media, social', []],
    ['', []],
  ])('finds the names in %j', (text, ids) => {
    expect(find(text)).toEqual(ids);
  });

  it('keeps apart names whose stems are the same', () => {
    expect(find('الشرطة')).toEqual(['police']);
    expect(find('الشروط')).toEqual(['conditions']);
  });

  it('takes a single word for no name of two', () => {
    expect(find('pull')).toEqual([]);
    expect(find('pulling together')).toEqual(['cooperation']);
  });

  it('gives what is broader, and follows no circle', () => {
    expect(finder.broaderOf('social-media' as ConceptId)).toEqual(['internet']);
    const circle = buildConceptFinder(
      [
        makeConcept('a', ['أولى'], ['alpha'], { broader: ['b' as ConceptId] }),
        makeConcept('b', ['ثانية'], ['beta'], { broader: ['a' as ConceptId] }),
      ],
      analysis,
    );
    expect(circle.broaderOf('a' as ConceptId)).toEqual(['b']);
  });
});
