import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Feature, openClassifier } from '../../src/retrieval/classifier.ts';
import { type Example, trainClassifier } from '../../src/retrieval/train-classifier.ts';

function toFeatures(text: string): readonly Feature[] {
  return text.split(' ').map((term) => ({ term, value: 1 }));
}

function learn(lines: readonly (readonly [string, Example['place']])[], ids: readonly string[]) {
  return trainClassifier(
    lines.map(([text, place]) => ({ features: toFeatures(text), place })),
    ids,
  );
}

const EVIDENCE = ['digital evidence', 'electronic proof', 'evidence from phones', 'phones as proof'];
const BRIBES = ['bribes', 'corrupt border guards', 'bribes at the border', 'guards who take money'];
const ELSEWHERE = ['phones for sale', 'border collie puppies', 'evidence of ghosts', 'money for holidays'];
const LINES = [
  ...EVIDENCE.map((line) => [line, 0] as const),
  ...BRIBES.map((line) => [line, 1] as const),
  ...ELSEWHERE.map((line) => [line, 'none'] as const),
];
const stored = learn(LINES, ['evidence', 'bribes']);
const classify = openClassifier(stored);

describe('a trained classifier', () => {
  it.each([
    ['digital proof', 0],
    ['border guards take bribes', 1],
  ])('finds the text that "%s" asks for', (text, place) => {
    const { of, ofNone } = classify(toFeatures(text));
    expect(of(place)).toBeGreaterThan(of(1 - place));
    expect(of(place)).toBeGreaterThan(ofNone);
  });

  it('tells what no text answers from what shares its words', () => {
    const { of, ofNone } = classify(toFeatures('puppies for sale at the border'));
    expect(ofNone).toBeGreaterThan(Math.max(of(0), of(1)));
  });

  it('knows nothing of words that it never read', () => {
    const { of, ofNone } = classify(toFeatures('zyzzyva'));
    expect([of(0), of(1), ofNone]).toEqual([of(0), of(0), of(0)]);
    expect(of(0)).toBeCloseTo(Math.log(1 / 3));
  });

  it('is less sure beside words that it never read', () => {
    const [alone, beside] = ['digital evidence', 'digital evidence zyzzyva'].map((text) => classify(toFeatures(text)));
    expect(beside?.of(0)).toBeLessThan(alone?.of(0) ?? 0);
  });

  it('leaves out texts that are not allowed', () => {
    const { of, ofNone } = classify(toFeatures('digital evidence'), (place) => place === 1);
    expect(of(0)).toBe(Number.NEGATIVE_INFINITY);
    expect(Math.exp(of(1)) + Math.exp(ofNone)).toBeCloseTo(1);
  });

  it('is the same each time', () => {
    expect(learn(LINES, ['evidence', 'bribes'])).toEqual(stored);
    expect(JSON.parse(JSON.stringify(stored))).toEqual(stored);
  });

  it('can be trained with nothing', () => {
    const { of, ofNone } = openClassifier(trainClassifier([], ['a']))(toFeatures('anything'));
    expect(of(0)).toBeCloseTo(Math.log(1 / 2));
    expect(ofNone).toBeCloseTo(Math.log(1 / 2));
  });

  it('gives probabilities that add up to 1', () => {
    const words = fc.constantFrom(...new Set(LINES.flatMap(([line]) => line.split(' '))), 'unread');
    const subsets = fc.uniqueArray(words, { maxLength: 9 });
    fc.assert(
      fc.property(subsets, (terms) => {
        const { of, ofNone } = classify(terms.map((term) => ({ term, value: 1 })));
        expect(Math.exp(of(0)) + Math.exp(of(1)) + Math.exp(ofNone)).toBeCloseTo(1);
      }),
    );
  });

  it('does not depend on the order of the words', () => {
    const [a, b] = ['bribes at the border', 'border the at bribes'].map((text) => classify(toFeatures(text)));
    expect(a?.of(1)).toBeCloseTo(b?.of(1) ?? 0);
  });
});
