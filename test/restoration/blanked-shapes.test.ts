import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BLANKED_SHAPES, SCRAMBLED_PIECES } from '../../src/restoration/blanked-shapes.ts';
import { textOfSigns } from '../../src/restoration/damage-model.ts';
import { FIELD_WORDS } from '../support/arabic.ts';

/** The damaged copy of `text`, each blank written as a middle dot so that it can be counted. */
function damage(text: string) {
  return textOfSigns(BLANKED_SHAPES.damage(text)).replaceAll(' ', '·');
}

describe('BLANKED_SHAPES.damage(), replaced shapes', () => {
  it.each([
    ['ن iso', 'أن', 'أت'],
    ['ن iso', 'القانون', 'الاانوت'],
    ['ن iso', 'دون', 'ووت'],
    ['ق med', 'المتعلقة', 'المتعلاة'],
    ['ق med', 'القضائية', 'الاضا·ية'],
    ['ق med', 'نقاط', 'نااه'],
    ['د iso', 'دعم', 'وعم'],
    ['د iso', 'أدلة', 'أولة'],
    ['د iso', 'الحدود', 'الحدوو'],
    ['ب fin', 'تهريب', 'ت·ريا'],
    ['ب fin', 'بسبب', 'بسبا'],
    ['ب fin', 'جانب', 'جانا'],
    ['ز iso', 'الأزمات', 'الأبمات'],
    ['ز iso', 'زيادة', 'بياوة'],
    ['ز iso', 'ازدواج', 'ابوواج'],
    ['ذ iso', 'ذات', 'كات'],
    ['ذ iso', 'وذلك', 'وكلك'],
    ['ذ iso', 'إنفاذ', 'إنفاك'],
    ['ذ iso', 'إذكاء', 'إككاء'],
    ['خ ini', 'خلال', 'الال'],
    ['خ ini', 'خاص', 'ااي'],
    ['خ ini', 'الأخرى', 'الأار·'],
    ['خ ini', 'خدمات', 'ادمات'],
    ['ب iso', 'دروب', 'وروو'],
    ['ب iso', 'أصحاب', 'أصحاو'],
    ['ب iso', 'التجاوب', 'الت·اوو'],
    ['أ fin', 'بأثر', 'بمثر'],
    ['أ fin', 'الشأن', 'الشمت'],
    ['أ fin', 'مسألة', 'مسملة'],
    ['ف fin', 'الكشف', 'الكشا'],
    ['ف fin', 'العنف', 'العنا'],
    ['ف fin', 'مختلف', 'مختلا'],
    ['ص iso', 'أشخاص', 'أشخاي'],
    ['ص iso', 'الخصوص', 'الخصوي'],
    ['ي iso', 'التصدي', 'التصدا'],
    ['ي iso', 'الفوري', 'الفورا'],
    ['ي iso', 'أي', 'أا'],
    ['ط iso', 'أنماط', 'أنماه'],
    ['ط iso', 'الأوساط', 'الأوساه'],
    ['ظ fin', 'حفظ', 'حفد'],
  ])('replaces %s: %s becomes %s', (_, clean, damaged) => {
    expect(damage(clean)).toBe(damaged);
  });
});

describe('BLANKED_SHAPES.damage(), lost shapes', () => {
  it.each([
    ['ه med', 'المهاجرين', 'الم·اجري·'],
    ['ه med', 'فيها', 'في·ا'],
    ['ه med', 'جهود', 'ج·وو'],
    ['ن fin', 'من', 'م·'],
    ['ن fin', 'عن', 'ع·'],
    ['ن fin', 'المعنيين', 'المعنيي·'],
    ['ج med', 'مجال', 'م·ال'],
    ['ج med', 'الجريمة', 'ال·ريمة'],
    ['ج med', 'الجنائية', 'ال·نا·ية'],
    ['ل fin', 'أجل', 'أج·'],
    ['ل fin', 'يشمل', 'يشم·'],
    ['ل fin', 'الكامل', 'الكام·'],
    ['ئ ini', 'القضائية', 'الاضا·ية'],
    ['ئ ini', 'جائحة', 'جا·حة'],
    ['ئ ini', 'وسائر', 'وسا·ر'],
    ['ز fin', 'تعزز', 'تع·ب'],
    ['ز fin', 'تعزيز', 'تع·ي·'],
    ['ز fin', 'أجهزة', 'أج··ة'],
    ['ك med', 'مكافحة', 'م·افحة'],
    ['ك med', 'المبكر', 'المب·ر'],
    ['ك med', 'يكون', 'ي·وت'],
    ['ك med', 'التمكين', 'التم·ي·'],
    ['ث med', 'مثل', 'م··'],
    ['ث med', 'الثغرات', 'ال·غرات'],
    ['ث med', 'تثقيف', 'ت·قيا'],
    ['ى iso', 'لدى', 'لد·'],
    ['ى iso', 'الأخرى', 'الأار·'],
    ['ى iso', 'القصوى', 'الاصو·'],
    ['ق iso', 'نطاق', 'نطا·'],
    ['ق iso', 'حقوق', 'حاو·'],
    ['ب ini between ر and ي', 'المهربين', 'الم·ر·ي·'],
    ['ت fin', 'الإنترنت', 'الإنترن·'],
    ['ض iso', 'تعرض', 'تعر·'],
    ['ض iso', 'بغرض', 'بغر·'],
    ['ق ini before ي', 'استباقية', 'استبا·ية'],
    ['ؤ fin', 'تؤدي', 'ت·وا'],
  ])('leaves a blank for %s: %s becomes %s', (_, clean, damaged) => {
    expect(damage(clean)).toBe(damaged);
  });

  it.each([
    ['من أجل ', 'م··أج··'],
    ['مثل جائحة', 'م···جا·حة'],
    ['هذه الجهود', 'هذه·ال··وو'],
  ])('leaves the real spaces beside the blanks: %s becomes %s', (clean, damaged) => {
    expect(damage(clean)).toBe(damaged);
  });
});

describe('BLANKED_SHAPES.damage(), context', () => {
  it.each([
    ['ق med before ي', 'القيام', 'القيام'],
    ['ق med before ي', 'تقيم', 'تقيم'],
    ['ق med before ي', 'تثقيف', 'ت·قيا'],
    ['ق med between ت and ب', 'استقبال', 'استقبال'],
    ['ك med after ت', 'التكنولوجيا', 'التكنولوجيا'],
    ['ك med after ت', 'تكفل', 'تكف·'],
    ['ك med after ل', 'الكشف', 'الكشا'],
    ['ك med after ل', 'الكامل', 'الكام·'],
    ['أ fin after ل', 'الأطراف', 'الأطراف'],
    ['أ fin after ل', 'الأدلة', 'الأولة'],
    ['إ fin after ل', 'الإجرامية', 'الإجرامية'],
    ['ا fin after ل', 'لا', 'لا'],
    ['ه ini', 'توفيرها', 'توفيرها'],
    ['ه fin', 'وجه', 'وجه'],
    ['ه iso and ini', 'هذه', 'هذه'],
    ['ه after the lost ز', 'تجهيزها', 'ت··ي·ها'],
    ['ق ini', 'أوقات', 'أوقات'],
    ['ق fin', 'الوثائق', 'الوثا·ق'],
    ['ج ini', 'جمع', 'جمع'],
    ['ج ini', 'جائحة', 'جا·حة'],
    ['ج iso', 'ازدواج', 'ابوواج'],
    ['ي fin', 'في', 'في'],
    ['ى fin', 'على', 'على'],
    ['ذ fin', 'هذه', 'هذه'],
    ['د fin', 'تحدد', 'تحدو'],
    ['ب ini after ر before another letter than ي', 'الأرباح', 'الأرباح'],
    ['ب ini before ي after another letter than ر', 'بين', 'بي·'],
  ])('keeps %s: %s becomes %s', (_, clean, damaged) => {
    expect(damage(clean)).toBe(damaged);
  });

  it.each([
    ['ق med between ح and ي', 'التحقيق', 'التحايق'],
    ['ق med before ب after another letter than ت', 'مقبوليتها', 'مابوليت·ا'],
    ['ق med after ت before another letter than ب', 'تقديم', 'تاديم'],
  ])('replaces %s: %s becomes %s', (_, clean, damaged) => {
    expect(damage(clean)).toBe(damaged);
  });

  it('looks through marks at the neighbours', () => {
    expect(damage('تقّيم')).toBe('تق··يم');
    expect(damage('لَأن')).toBe('ل··أت');
  });

  it.each([
    ['ن ini and med', 'نمنع'],
    ['ب ini and med', 'بطبية'],
    ['ف ini and med', 'فلفلا'],
    ['ص ini and med', 'صحصحة'],
    ['ط ini, med and fin', 'طرا طبطبة وسط'],
    ['ي ini and med', 'يسير'],
    ['ل ini, med and iso', 'للمال'],
    ['خ med', 'الخطر'],
    ['ت ini, med and iso', 'تتسم بيانات'],
    ['ث iso', 'البحوث'],
    ['ك ini, fin and iso', 'كلك شراك'],
    ['ض ini and med', 'ضمضما'],
    ['ر, و, م, س, ش, ع, غ, ح, ة and ء', 'سوء رعاية غشم حرس'],
  ])('keeps %s', (_, text) => {
    expect(damage(text)).toBe(text.replaceAll(' ', '·'));
  });
});

describe('BLANKED_SHAPES.damage(), marks', () => {
  it.each([
    ['recommendation 1', 'تشجّع', 'تش···ع'],
    ['recommendation 10', 'تُشجَّع', 'ت··ش·····ع'],
    ['recommendation 12', 'تقيّم', 'تقي··م'],
    ['recommendation 16', 'تشجّع', 'تش···ع'],
  ])('leaves two blanks for each mark of %s: %s becomes %s', (_, clean, damaged) => {
    expect(damage(clean)).toBe(damaged);
  });
});

describe('BLANKED_SHAPES.damage(), other signs', () => {
  it('mirrors brackets', () => {
    expect(damage('(تابع)')).toBe(')تابع(');
  });

  it('keeps digits, Latin letters and punctuation', () => {
    expect(damage('كوفيد-19، 2020/7. CTOC؛')).toBe('كوفيد-19،·2020/7.·CTOC؛');
  });

  it('tells kept, changed and lost letters and spaces apart', () => {
    expect(BLANKED_SHAPES.damage('من دعم').map(({ kind }) => kind)).toEqual([
      'kept',
      'lost',
      'space',
      'changed',
      'kept',
      'kept',
    ]);
  });

  it('calls a mark lost', () => {
    expect(BLANKED_SHAPES.damage('يّ')[1]).toEqual({ sign: '  ', kind: 'lost', at: 1 });
  });

  it('gives one sign for each character, at its offset', () => {
    const text = fc.array(fc.constantFrom(...FIELD_WORDS)).map((words) => words.join(' '));
    fc.assert(
      fc.property(text, (clean) => {
        const signs = BLANKED_SHAPES.damage(clean);
        expect(signs.map(({ at }) => at)).toEqual(Array.from(clean, (_, index) => index));
      }),
    );
  });

  it('damages each word by itself', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...FIELD_WORDS)), (words) => {
        expect(damage(words.join(' '))).toBe(words.map(damage).join('·'));
      }),
    );
  });
});

describe('SCRAMBLED_PIECES.damage()', () => {
  it.each(['باء - توصيات بشأن أثر الكوارث، مثل جائحة كوفيد-19', 'التوصية 7', 'تُشجَّع'])('keeps %s', (heading) => {
    expect(textOfSigns(SCRAMBLED_PIECES.damage(heading))).toBe(heading);
  });

  it('mirrors brackets', () => {
    expect(textOfSigns(SCRAMBLED_PIECES.damage('ثانيا - التوصيات (تابع)'))).toBe('ثانيا - التوصيات )تابع(');
  });
});
