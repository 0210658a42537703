import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BLANKED_SHAPES, SCRAMBLED_PIECES } from '../../src/restoration/blanked-shapes.ts';
import type { ProofRepair } from '../../src/restoration/claim.ts';
import { type DamageModel, textOfSigns, UNDAMAGED } from '../../src/restoration/damage-model.ts';
import { explainClaim, type WordExplanation } from '../../src/restoration/explain.ts';
import { proveClaim } from '../../src/restoration/prove.ts';
import { CONDITIONS } from '../../src/restoration/rules.ts';
import { SWAPPED_LETTERS } from '../../src/restoration/swapped-letters.ts';
import { UNMAPPED_GLYPHS } from '../../src/restoration/unmapped-glyphs.ts';
import { arabicText, FIELD_WORDS } from '../support/arabic.ts';

const MODELS = [BLANKED_SHAPES, SWAPPED_LETTERS, UNMAPPED_GLYPHS];

function explainerOf(model: DamageModel) {
  return (text: string, lines: readonly string[], repairs: readonly ProofRepair[] = []) =>
    explainClaim({ text, lines, repairs }, model);
}

function showLetters({ letters }: WordExplanation | undefined = {} as WordExplanation) {
  return letters.map(({ letter, sign, isRestored }) => `${letter}=${sign ?? '?'}${isRestored ? '*' : ''}`);
}

function ruleIds({ letters }: WordExplanation | undefined = {} as WordExplanation) {
  return letters.map(({ rule }) => rule?.id);
}

describe('explainClaim()', () => {
  const explain = explainerOf(BLANKED_SHAPES);

  it('says of each letter which sign stands for it and by which rule', () => {
    const [word] = explain('تهريب', ['ت ريا']);
    expect(showLetters(word)).toEqual(['ت=ت', 'ه= *', 'ر=ر', 'ي=ي', 'ب=ا*']);
    expect(ruleIds(word)).toEqual([
      'blanked-shapes/teh.ini',
      'blanked-shapes/heh.med',
      'blanked-shapes/reh.fin',
      'blanked-shapes/yeh.ini',
      'blanked-shapes/beh.fin',
    ]);
  });

  it('names the neighbours that chose a glyph', () => {
    const [word] = explain('المتعلقة القيام', ['المتعلاة القيام']).slice(1);
    expect(ruleIds(word)).toContain('blanked-shapes/qaf.med.before-yeh-not-after-hah');
    const [below] = explainerOf(SWAPPED_LETTERS)('الإنسان', ['اننماو']);
    expect(showLetters(below).slice(1, 3)).toEqual(['ل=ن*', 'إ=*']);
    expect(ruleIds(below)[1]).toBe('swapped-letters/lam.ini.before-alef-hamza-below');
  });

  it('finds a word where the copy has it, cut and in the order of the copy', () => {
    const line = 'ــمت المخــاطر الوعي بشــــ';
    const words = explain('الوعي بشأن المخاطر', [line]);
    expect(words[1]?.pieces.map(({ signs }) => signs)).toEqual(['مت', 'بش']);
    expect(words[2]?.pieces.map(({ start, end }) => line.slice(start, end))).toEqual(['المخــاطر']);
  });

  it('counts the places of the source as received, marks in any order and composed or not', () => {
    const line = '\u0627\u0653  ب\u0651\u064E  دعم';
    const [first, second] = explainerOf(SCRAMBLED_PIECES)('آ بَّ دعم', [line]);
    expect(line.slice(first?.pieces[0]?.start, first?.pieces[0]?.end)).toBe('\u0627\u0653');
    expect(line.slice(second?.pieces[0]?.start, second?.pieces[0]?.end)).toBe('ب\u0651\u064E');
  });

  it('names the line of each word', () => {
    const words = explain('في هذه الجريمة والتحقيق فيها', ['ال ريمة في هذه', '', 'والتحايق في ا']);
    expect(words.map(({ line }) => line)).toEqual([0, 0, 0, 2, 2]);
  });

  it('names the lines of a sound source, where a heading has its markdown signs', () => {
    const words = explainerOf(UNDAMAGED)('ثانيا التوصيات High-level', ['## ثانيا', '   التوصيات  High-', 'level']);
    expect(words.map(({ line, pieces }) => [line, pieces[0]?.start])).toEqual([
      [0, 3],
      [1, 3],
      [1, 13],
      [2, 0],
    ]);
  });

  it('says which glyph a letter took where the copy alone can tell', () => {
    const [kept, lost] = explainerOf(UNMAPPED_GLYPHS)('كما كفالة', ['كما �فالة']);
    expect(showLetters(kept)[0]).toBe('ك=ك');
    expect(ruleIds(kept)[0]).toBe('unmapped-glyphs/kaf.ini.at-head-of-piece');
    expect(showLetters(lost)[0]).toBe('ك=�*');
    expect(ruleIds(lost)[0]).toBe('unmapped-glyphs/kaf.ini.after-blank-or-unjoined');
  });

  it('leaves the letters of a repair unexplained and shows what stands in the copy', () => {
    const [, word] = explain('دعم مكافحة', ['وعم مكاف حة'], [{ before: 'مكاف حة', after: 'مكافحة' }]);
    expect(word?.repairs).toEqual([{ before: 'مكاف حة', after: 'مكافحة' }]);
    expect(word?.letters.every(({ sign, rule }) => sign === undefined && rule === undefined)).toBe(true);
    expect(word?.pieces.map(({ signs }) => signs)).toEqual(['مكاف حة']);
  });

  it('says that a word is not proved', () => {
    const words = explain('دعم تهريج', ['وعم ت ريا']);
    expect(words.map(({ isProved }) => isProved)).toEqual([true, false]);
    expect(showLetters(words[1])).toEqual(['ت=?', 'ه=?', 'ر=?', 'ي=?', 'ج=?']);
  });

  it('restores nothing in a sound text', () => {
    const words = explainerOf(UNDAMAGED)('دعم (أ) تهريب', ['دعم (أ) تهريب']);
    expect(words.flatMap(({ letters }) => letters).filter(({ letter, sign }) => letter !== sign)).toEqual([]);
  });

  it('takes a mirrored bracket for no restored letter', () => {
    const [word] = explain('(أ)', [')أ(']);
    expect(showLetters(word)).toEqual(['(=)', 'أ=أ', ')=(']);
    expect(ruleIds(word)[0]).toBe('blanked-shapes/opening-bracket');
  });
});

describe('explainClaim() of damaged random words', () => {
  const words = fc.array(fc.constantFrom(...FIELD_WORDS), { minLength: 1, maxLength: 12 });
  const scrambled = fc
    .array(words, { minLength: 1, maxLength: 4 })
    .chain((pieces) => fc.tuple(fc.constant(pieces.flat()), fc.shuffledSubarray(pieces, { minLength: pieces.length })));

  it.each(MODELS)('explains every word once, in order, by signs that stand there: $name', (model) => {
    const imageOf = (some: readonly string[]) => textOfSigns(model.damage(some.join(' ')));
    fc.assert(
      fc.property(scrambled, ([text, pieces]) => {
        const line = pieces.map(imageOf).join('  ');
        const explained = explainClaim({ text: text.join(' '), lines: [line], repairs: [] }, model);
        expect(explained.map(({ word }) => word)).toEqual(text);
        const used = new Set<number>();
        for (const { word, letters, pieces: own } of explained) {
          expect(letters.map(({ letter }) => letter).join('')).toBe(word);
          for (const { start, end, signs } of own) {
            expect(line.slice(start, end)).toBe(signs);
            for (let unit = start; unit < end; unit += 1) {
              expect(used.has(unit)).toBe(false);
              used.add(unit);
            }
          }
        }
      }),
    );
  });

  it.each(MODELS)('has the signs of the letters in its pieces: $name', (model) => {
    const sorted = (text: string) => text.split('').sort().join('');
    fc.assert(
      fc.property(words, (text) => {
        const line = textOfSigns(model.damage(text.join(' ')));
        for (const { letters, pieces, isProved } of explainClaim(
          { text: text.join(' '), lines: [line], repairs: [] },
          model,
        )) {
          if (!isProved) continue;
          const signs = letters.map(({ sign }) => sign ?? '').join('');
          expect(sorted(pieces.map((piece) => piece.signs).join(''))).toBe(sorted(signs));
        }
      }),
    );
  });

  it.each(MODELS)('restores as many letters as the proof counts, whatever stands in the source: $name', (model) => {
    fc.assert(
      fc.property(words, fc.array(arabicText, { maxLength: 2 }), words, (text, noise, other) => {
        const lines = [textOfSigns(model.damage(text.join(' '))), ...noise];
        const claim = { text: [...text, ...other].join(' '), lines, repairs: [] };
        const explained = explainClaim(claim, model);
        const proof = proveClaim(claim, model);
        const restored = explained.flatMap(({ letters }) => letters).filter(({ isRestored }) => isRestored);
        expect(restored).toHaveLength(proof.restoredLetters);
        expect(explained.filter(({ isProved }) => isProved)).toHaveLength(proof.provedWords);
      }),
    );
  });
});

describe('DamageModel.listRules()', () => {
  const all = [...MODELS, SCRAMBLED_PIECES].map((model) => ({ model, rules: model.listRules() }));

  it.each(all)('has one rule an id: $model.name', ({ rules }) => {
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
  });

  it.each(all)(
    'has every rule that changes a letter of a random text, with its sign: $model.name',
    ({ model, rules }) => {
      const byId = new Map(rules.map((rule) => [rule.id, rule.sign]));
      const text = fc.oneof(
        arabicText,
        fc.array(fc.constantFrom(...FIELD_WORDS)).map((words) => words.join(' ')),
      );
      fc.assert(
        fc.property(text, (given) => {
          const line = textOfSigns(model.damage(given.normalize('NFC')));
          for (const { letters } of explainClaim({ text: given, lines: [line], repairs: [] }, model)) {
            for (const { letter, sign, rule } of letters) {
              if (rule === undefined) continue;
              expect(byId.get(rule.id) ?? letter).toBe(sign);
            }
          }
        }),
        { numRuns: 300 },
      );
    },
  );

  it('uses every condition', () => {
    const used = new Set(all.flatMap(({ rules }) => rules.map(({ when }) => when)));
    expect(CONDITIONS.filter((condition) => !used.has(condition))).toEqual([]);
  });
});
