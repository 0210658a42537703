import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textOfSigns } from '../../src/restoration/damage-model.ts';
import { proveClaim } from '../../src/restoration/prove.ts';
import { SWAPPED_LETTERS } from '../../src/restoration/swapped-letters.ts';
import { arabicText } from '../support/arabic.ts';

function damage(text: string) {
  return textOfSigns(SWAPPED_LETTERS.damage(text));
}

describe('SWAPPED_LETTERS.damage()', () => {
  // docs/damage-models.md 3.2; `_` is the blank of a lost letter.
  it.each(
    [
      'الفضاء الا_اء · آخرين اارلن · الآن ا_و · الأطراف الأئراا · بشأن .فنو · مسألة ممنلة · إلى ملى · وإلى وللى',
      'الإنسان اننماو · للإقامة ل_قامة · بإيجاد .إيواد · الرؤى الرل_ · بؤر لؤر · مبادئ موادج · نتائج نتالم · الناشئة النامسة',
      'الناشئ النامل · بما .ما · بين لين · سبيل سبي_ · الجانب الوانر · تهريب رهرلر · مثل م__ · الحديثة الحدي_ة',
      'الجريمة الورلمة · برامج لرامم · وتتيح ورتذ_ · خلال الال · استخدام است_دام · تاريخ رارل_ · ذلك نلل · هذه لتي',
      'السيبراني الميبران_ · شبكات موكات · التفتيش التاتذا · أشخاص أم_اد · الوصول الو_ول · التصدي التادا · بغرض .غرا',
      'ضمان عماو · أيضا أي_ا · بعض .عض · الوطنية الوئنذة · نطاق ناا_ · يسلط يمل_ · ملحوظ ملحو_ · أنواع أنوام · منع من_',
      'غير مير · مبالغ موالع · إنفاذ مناان · مختلف م_تل_ · كيف كذب · القانون الاانوو · التكنولوجيا التينولوجذا · تلك رلل',
      'العامل العام_ · هي ل_ · الوجوه الوجوي · لدى لد_ · ويمكن ولمكن · في ف_ · لنقاش لناا_',
    ].flatMap((line) => line.split(' · ').map((pair) => pair.split(' '))),
  )('reads %s as %s', (clean = '', damaged = '') => {
    expect(damage(clean)).toBe(damaged.replaceAll('_', ' '));
  });

  // 3.3, and what the proof of the whole paper added to it.
  it.each([
    ['ب after و leaves a blank', 'وبناء', 'و ناء'],
    ['ب before a narrow letter and before a wide one', 'بتهريب السابع', 'لتهرلر الما. '],
    ['ي before a wide letter', 'سياسات', 'سذاسات'],
    ['ع before such a ي', 'التوعية', 'التوفذة'],
    ['غ before such a ي', 'بغية', '.تذة'],
    ['ف before such a ي', 'كيفية', 'كذ ذة'],
    ['ق before such a ي', 'دقيقا', 'د ذاا'],
    ['ق before a ب that became و', 'مراقبة', 'مرا وة'],
    ['ك after ف', 'تفكيك', 'رايذل'],
    ['ك after ب', 'بكيفية', '.كذ ذة'],
    ['ه before the kashida of a label', '(هـ)', ')لـ('],
    ['a vowel mark', 'تُستخدم', 'رُمت دم'],
    ['shadda and kasra', 'المهرِّبين', 'المهرِ  ين'],
    ['a full stop', 'جرائمه.', 'جرالمهو'],
    ['a full stop behind Latin words', '(New York, 2018).', ')New York, 2018( و'],
    ['the points of a symbol', 'A/CONF.234/11', 'A/CONF.234/11'],
    ['a semicolon and quotation marks', '"حزمات سفر"؛', 'لحزمات سارلا'],
  ])('has the context of %s', (_, clean, damaged) => {
    expect(damage(clean)).toBe(damaged);
  });

  it('gives each character one sign, in order, and loses only what is joined to the letter before', () => {
    fc.assert(
      fc.property(arabicText, (text) => {
        const signs = SWAPPED_LETTERS.damage(text);
        expect(signs.map(({ at }) => at)).toEqual(Array.from(text, (_, index) => index));
        for (const { sign, at } of signs) if (sign === '') expect('آإ').toContain(text[at]);
      }),
    );
  });

  it('proves what it damaged, and nothing that has another letter', () => {
    const text = 'تهريب المهاجرين عن طريق البر والبحر والجو';
    const lines = [damage(text)];
    expect(proveClaim({ text, lines, repairs: [] }, SWAPPED_LETTERS).faults).toEqual([]);
    const wrong = text.replace('البحر', 'الشجر');
    expect(proveClaim({ text: wrong, lines, repairs: [] }, SWAPPED_LETTERS).faults.map(({ kind }) => kind)).toContain(
      'unproved-word',
    );
  });
});

describe('proveClaim() with borders', () => {
  const text = 'في جميع الحالات تودع الأموال';
  const lines = [damage(text).replace('الحالات', 'الحالا ت')];
  const kindsWith = (borders: readonly string[]) =>
    proveClaim({ text, lines, repairs: [], borders }, SWAPPED_LETTERS).faults.map(({ kind }) => kind);

  it('excuses the blanks at a border that is named, and no others', () => {
    expect(kindsWith([])).toEqual(['blanks-differ']);
    expect(kindsWith(['لحالا ت'])).toEqual([]);
    expect(kindsWith(['دع الأم'])).toEqual(['blanks-differ', 'border-not-needed']);
  });

  it('takes a Latin word apart at its hyphen, where a line may end', () => {
    const claim = { text: 'see United Nations, High-level Panel', repairs: [] };
    const cut = ['-see United Nations, High', 'level Panel'];
    expect(proveClaim({ ...claim, lines: cut }, SWAPPED_LETTERS).faults).toEqual([]);
  });
});
