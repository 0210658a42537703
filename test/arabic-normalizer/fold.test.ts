import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText, foldWithOffsets } from '../../src/arabic-normalizer/fold.ts';
import { decoratedText, typedText } from '../support/arabic.ts';

const anyText = fc.oneof(typedText, fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }));

describe('foldText()', () => {
  it.each([
    ['الأُولَى ٢٠٢٠', 'الاولي 2020'],
    ['مســؤوليّة', 'مسووليه'],
    ['ﻣﻬﺎﺟﺮﯾﻦ', 'مهاجرين'],
    ['ٱلصلوٰة', 'الصلوه'],
    ['المهاجر\u200Cين\u200F', 'المهاجرين'],
    ['Türkiye, CAFÉ', 'turkiye, cafe'],
    ['۲۰۲۱ ２０２１', '2021 2021'],
  ])('folds %s to %s', (text, folded) => {
    expect(foldText(text)).toBe(folded);
  });

  it('keeps digits apart that an invisible sign stands between', () => {
    expect(foldText('2020\u200F7')).toBe('2020 7');
  });

  it('changes nothing the second time', () => {
    fc.assert(fc.property(anyText, (text) => foldText(foldText(text)) === foldText(text)));
  });

  it('gives the same whatever marks and tatweel a word has', () => {
    fc.assert(fc.property(decoratedText, ({ plain, decorated }) => foldText(decorated) === foldText(plain)));
  });
});

describe('foldWithOffsets()', () => {
  it('folds like foldText()', () => {
    fc.assert(fc.property(anyText, (text) => foldWithOffsets(text).text === foldText(text)));
  });

  it('maps every unit back to the sign that it came from', () => {
    fc.assert(
      fc.property(typedText, (text) => {
        const { text: folded, offsets } = foldWithOffsets(text);
        for (let at = 0; at < folded.length; at += 1) {
          const unit = folded[at] ?? '';
          if (unit === ' ') continue;
          const sign = String.fromCodePoint(text.codePointAt(offsets[at] ?? -1) ?? 0);
          expect(foldText(sign)).toContain(unit);
        }
      }),
    );
  });

  it('gives offsets that never go back, and one more for the end', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { text: folded, offsets } = foldWithOffsets(text);
        expect(offsets).toHaveLength(folded.length + 1);
        expect([...offsets]).toEqual([...offsets].sort((a, b) => a - b));
        expect(offsets.at(-1)).toBe(text.length);
      }),
    );
  });
});
