import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textOfSigns } from '../../src/restoration/damage-model.ts';
import { UNMAPPED_GLYPHS } from '../../src/restoration/unmapped-glyphs.ts';
import { arabicText, FIELD_WORDS } from '../support/arabic.ts';

function damage(text: string) {
  return textOfSigns(UNMAPPED_GLYPHS.damage(text));
}

describe('UNMAPPED_GLYPHS.damage(), yeh', () => {
  it.each([
    ['ب', 'يبلغ', '\u06CCبلغ'],
    ['ت', 'بيت', 'ب\u06CCت'],
    ['ن', 'بين', 'ب\u06CCن'],
    ['ر', 'غيرهم', 'غ\u06CCرهم'],
    ['ز', 'ميزة', 'م\u06CCزة'],
    ['د', 'الصعيد', 'الصع\u06CCد'],
    ['ذ', 'تنفيذ', 'تنف\u06CCذ'],
    ['و', 'يومي', '\u06CCومي'],
    ['ل', 'سبيل', 'سب\u06CCل'],
    ['a medial ي', 'التقييدية', 'التق\u06CC\u06CCد\uFFFDة'],
    ['a final ي', 'يحيي', '\uFFFDح\u06CCي'],
    ['ه med', 'فيها', 'ف\u06CCها'],
    ['ق fin', 'التحقيق', 'التحق\u06CCق'],
  ])('writes the narrow glyph before %s: %s becomes %s', (_, clean, damaged) => {
    expect(damage(clean)).toBe(damaged);
  });

  it.each([
    ['ا', 'التوصيات', 'التوص\uFFFDات'],
    ['أ', 'هيأة', 'ه\uFFFDأة'],
    ['ة', 'الدولية', 'الدول\uFFFDة'],
    ['م', 'جريمة', 'جر\uFFFDمة'],
    ['م', 'الإقليمية', 'الإقل\uFFFDم\uFFFDة'],
    ['س', 'تيسر', 'ت\uFFFDسر'],
    ['ش', 'يشمل', '\uFFFDشمل'],
    ['ص', 'يصل', '\uFFFDصل'],
    ['ض', 'يضع', '\uFFFDضع'],
    ['ط', 'يطلب', '\uFFFDطلب'],
    ['ع', 'جميع', 'جم\uFFFDع'],
    ['غ', 'صيغ', 'ص\uFFFDغ'],
    ['ف', 'التوظيف', 'التوظ\uFFFDف'],
    ['ك', 'يكون', '\uFFFDكون'],
    ['ج', 'نتيجة', 'نت\uFFFDجة'],
    ['ح', 'يحدد', '\uFFFDحدد'],
    ['خ', 'تاريخ', 'تار\uFFFDخ'],
    ['ه fin', 'فيه', 'ف\uFFFDه'],
    ['ق med', 'التحقيقات', 'التحق\uFFFDقات'],
  ])('leaves the wide glyph unmapped before %s: %s becomes %s', (_, clean, damaged) => {
    expect(damage(clean)).toBe(damaged);
  });

  it.each([
    ['ر', 'المهاجرين', 'المهاجر\uFFFDن'],
    ['ر', 'تهريب', 'تهر\uFFFDب'],
    ['ز', 'تعزيز', 'تعز\uFFFDز'],
    ['و', 'طويل', 'طو\uFFFDل'],
  ])('leaves it unmapped directly after %s, whatever follows: %s becomes %s', (_, clean, damaged) => {
    expect(damage(clean)).toBe(damaged);
  });

  it.each(['في', 'أي', 'الفوري', 'على', 'لدى'])('keeps the yeh of %s', (word) => {
    expect(damage(word)).toBe(word);
  });
});

describe('UNMAPPED_GLYPHS.damage(), beh', () => {
  it.each(['برنامج', 'عبر', 'بوسائل', 'بلدان', 'بنود', 'بها', 'مبدأ', 'بتهمة', 'بذل', 'طبق'])(
    'keeps the beh of %s',
    (word) => {
      expect(damage(word)).toBe(word);
    },
  );

  it.each([
    ['بين', 'ب\u06CCن'],
    ['سبيل', 'سب\u06CCل'],
  ])('keeps it before ي: %s becomes %s', (clean, damaged) => {
    expect(damage(clean)).toBe(damaged);
  });

  it.each([
    ['بما', '\uFFFDما'],
    ['بشأن', '\uFFFDشأن'],
    ['تبادل', 'ت\uFFFDادل'],
    ['البحر', 'ال\uFFFDحر'],
    ['مبكر', 'م\uFFFDكر'],
    ['به', '\uFFFDه'],
    ['عقبة', 'عق\uFFFDة'],
    ['بقاء', '\uFFFDقاء'],
    ['بأشكال', '\uFFFDأشكال'],
    ['بعض', '\uFFFDعض'],
    ['بغرض', '\uFFFDغرض'],
    ['بفعل', '\uFFFDفعل'],
    ['بصرف', '\uFFFDصرف'],
    ['بضرر', '\uFFFDضرر'],
    ['بطرق', '\uFFFDطرق'],
    ['بخطر', '\uFFFDخطر'],
    ['بجمع', '\uFFFDجمع'],
    ['بسن', '\uFFFDسن'],
  ])('leaves it unmapped before a wide shape: %s becomes %s', (clean, damaged) => {
    expect(damage(clean)).toBe(damaged);
  });

  it.each([
    ['ر', 'المهربين', 'المهر\uFFFD\u06CCن'],
    ['ر', 'مربوط', 'مر\uFFFDوط'],
    ['ز', 'حزبنا', 'حز\uFFFDنا'],
    ['و', 'الأوروبي', 'الأورو\uFFFDي'],
    ['و', 'وبذلك', 'و\uFFFDذلك'],
  ])('leaves it unmapped directly after %s, whatever follows: %s becomes %s', (_, clean, damaged) => {
    expect(damage(clean)).toBe(damaged);
  });

  it.each(['دروب', 'تهرب', 'طلب'])('keeps the last beh of %s', (word) => {
    expect(damage(word)).toBe(word);
  });
});

describe('UNMAPPED_GLYPHS.damage(), kaf', () => {
  it.each([
    ['a blank', 'أن كما', 'أن \uFFFDما'],
    ['a blank', 'من كذلك', 'من \uFFFDذلك'],
    ['a blank', 'في كندا', 'في \uFFFDندا'],
    ['a blank', 'من كوسائل', 'من \uFFFDوسائل'],
    ['ر', 'مشاركة', 'مشار\uFFFDة'],
    ['ز', 'مركزكم', 'مر\uFFFDز\uFFFDم'],
    ['و', 'وكذلك', 'و\uFFFDذلك'],
    ['ذ', 'المذكورة', 'المذ\uFFFDورة'],
    ['ؤ', 'مؤكدا', 'مؤ\uFFFDدا'],
  ])('leaves the initial kaf unmapped after %s: %s becomes %s', (_, clean, damaged) => {
    expect(damage(clean)).toBe(damaged);
  });

  it.each([
    ['ا', 'انتهاكات', 'انتهاكات'],
    ['أ', 'أكتوبر', 'أكتو\uFFFDر'],
    ['أ', 'أكثر', 'أكثر'],
    ['إ', 'إكوادور', 'إكوادور'],
    ['an opening bracket', '(كوفيد', '(كوف\u06CCد'],
    ['an opening quote', '"كيفية', '"ك\uFFFDف\uFFFDة'],
  ])('keeps the initial kaf after %s: %s becomes %s', (_, clean, damaged) => {
    expect(damage(clean)).toBe(damaged);
  });

  it.each([
    ['med', 'مكافحة'],
    ['med', 'تكفل'],
    ['fin', 'ذلك'],
    ['iso', 'اشتراك'],
  ])('keeps the kaf that is %s in %s', (_, word) => {
    expect(damage(word)).toBe(word);
  });
});

describe('UNMAPPED_GLYPHS.damage(), alef with hamza below', () => {
  it.each([
    ['وإنشاء', 'و\uFFFDنشاء'],
    ['وإدارة', 'و\uFFFDدارة'],
    ['وإجراء', 'و\uFFFDجراء'],
    ['وإغلاق', 'و\uFFFDغلاق'],
    ['وإدماجهم', 'و\uFFFDدماجهم'],
    ['وإدانتهم', 'و\uFFFDدانتهم'],
  ])('leaves it unmapped after waw: %s becomes %s', (clean, damaged) => {
    expect(damage(clean)).toBe(damaged);
  });

  it.each(['إلى', 'الإنسان', 'فإن', 'أو إلى', 'وأن'])('keeps the alef of %s', (text) => {
    expect(damage(text)).toBe(text);
  });
});

describe('UNMAPPED_GLYPHS.damage(), other signs', () => {
  it.each(['تُشجَّع', 'المنظَّمة', 'نتائج مسائل', 'نتج على', '2021، (أ) CTOC/COP'])('keeps %s', (text) => {
    expect(damage(text)).toBe(text);
  });

  it.each([
    ['بُعد', '\uFFFD\u064Fعد'],
    ['ويسّرت', 'و\uFFFDسّرت'],
    ['وُإدارة', 'و\u064F\uFFFDدارة'],
    ['ذَكَّر', 'ذ\u064E\uFFFD\u064E\u0651ر'],
    ['تعاقبيّا', 'تعاقب\uFFFD\u0651ا'],
    ['مقيَّدا', 'مق\u06CC\u064E\u0651دا'],
  ])('looks through marks at the neighbours: %s becomes %s', (clean, damaged) => {
    expect(damage(clean.normalize('NFC'))).toBe(damaged);
  });

  it('puts one sign for each character', () => {
    fc.assert(fc.property(arabicText, (text) => damage(text).length === text.length));
  });

  it('changes no letter but yeh, beh, kaf and alef with hamza below', () => {
    fc.assert(
      fc.property(arabicText, (text) => {
        for (const { sign, at } of UNMAPPED_GLYPHS.damage(text)) {
          if (!'يبكإ'.includes(text.charAt(at))) expect(sign).toBe(text[at]);
        }
      }),
    );
  });

  it('writes the Persian yeh for nothing but yeh', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...FIELD_WORDS)), (words) => {
        const text = words.join(' ');
        for (const { sign, at } of UNMAPPED_GLYPHS.damage(text)) if (sign === '\u06CC') expect(text[at]).toBe('ي');
      }),
    );
  });

  it('tells kept and changed letters and spaces apart', () => {
    expect(UNMAPPED_GLYPHS.damage('في بما').map(({ kind }) => kind)).toEqual([
      'kept',
      'kept',
      'space',
      'changed',
      'kept',
      'kept',
    ]);
  });
});
