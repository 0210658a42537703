import { describe, expect, it } from 'vitest';
import { formatCitation, formatSource } from '../../src/cards/citation.ts';
import { getPassage, realCorpus } from '../support/corpus.ts';

describe('formatCitation()', () => {
  it.each([
    ['2021/3', 'en', 'CTOC/COP/WG.7/2021/5, recommendation 3.'],
    ['2021/3', 'ar', 'الوثيقة CTOC/COP/WG.7/2021/5، التوصية 3.'],
    ['2020-draft/8', 'en', 'CTOC/COP/WG.7/2020/L.1/Add.1, draft recommendation 8.'],
    ['2020-draft/8', 'ar', 'الوثيقة CTOC/COP/WG.7/2020/L.1/Add.1، مشروع التوصية 8.'],
    ['2019/22.c', 'en', 'draft report (addendum), Vienna, 11–13 September 2019, recommendation 22 (c).'],
    ['2019/22.c', 'ar', 'مشروع التقرير (إضافة)، فيينا، من 11 إلى 13 أيلول/سبتمبر 2019، التوصية 22 (ج).'],
  ] as const)('cites %s in %s', (id, language, citation) => {
    expect(formatCitation(getPassage(id), realCorpus, language)).toBe(citation);
  });

  it('never gives an inferred symbol without saying so', () => {
    expect(formatCitation(getPassage('2020/7'), realCorpus, 'en')).toMatch(
      /\(V\.20-05359\) \[symbol not printed in our copy; presumably CTOC\/COP\/WG\.7\/2020\/4\], recommendation 7\.$/u,
    );
    expect(formatCitation(getPassage('2020/7'), realCorpus, 'ar')).toContain(
      '[الرمز غير مطبوع في نسختنا، ويُرجَّح أنه CTOC/COP/WG.7/2020/4]، التوصية 7.',
    );
  });
});

describe('formatSource()', () => {
  it.each([
    ['2020/7', 'en', 'Our copy: 002_1e0a727cd9ca93ed.txt, line 54'],
    ['2020/6', 'en', 'Our copy: 002_1e0a727cd9ca93ed.txt, line 48, page 2 of 10'],
    ['2021/1', 'en', 'Our copy: 004_bdb2641db46ca4a5.txt, lines 34 to 37'],
    ['2020-draft/1', 'ar', 'نسختنا: 000_c273096f89cfcea9.txt، السطران 29 و30، الصفحة 1 من 4'],
    ['2021/1', 'ar', 'نسختنا: 004_bdb2641db46ca4a5.txt، الأسطر من 34 إلى 37'],
  ] as const)('says where %s stands, in %s', (id, language, source) => {
    expect(formatSource(getPassage(id), language)).toBe(source);
  });
});
