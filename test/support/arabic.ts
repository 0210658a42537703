import fc from 'fast-check';

/** Words of the field in every length and with every letter that a damage model changes. */
export const FIELD_WORDS = [
  ...'الدول الأطراف ينبغي للدول أن تعزز التعاون على الصعيدين الإقليمي والدولي من أجل مكافحة تهريب المهاجرين'.split(' '),
  ...'التحقيق فيه وملاحقة مرتكبي الجريمة في المحاكم بما يشمل تبادل البيانات وإنشاء نقاط اتصال لدى السلطات'.split(' '),
  ...'وكذلك دعم إنفاذ القانون مثل الكشف المبكر عن دروب أشخاص مهربين وحفظ حقوق الإنسان زيادة خدمات مسألة'.split(' '),
  ...'المشاركة مؤكدا كما قضائية وسائر الثغرات بغرض الأوساط تؤدي استقبال جهودها هذه المذكورة عبر الإنترنت'.split(' '),
] as const;

const LETTERS = Array.from('ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىي');
const MARKS = ['\u064B', '\u064E', '\u064F', '\u0650', '\u0651', '\u0652', '\u0670'];
const TATWEEL = '\u0640';

const letters = fc.constantFrom(...LETTERS, ' ');
const decorations = fc.constantFrom(...MARKS, '\u0654', TATWEEL);

/** Arabic words with vowel signs, hamza marks and kashida anywhere. */
export const arabicText = fc.string({
  unit: fc.oneof({ weight: 2, arbitrary: letters }, { weight: 1, arbitrary: decorations }),
});

/** Text as people type it: Arabic words, digits of every script, Persian letters, and anything else now and then. */
export const typedText = fc.string({
  unit: fc.oneof(
    { weight: 6, arbitrary: letters },
    { weight: 2, arbitrary: decorations },
    { weight: 2, arbitrary: fc.constantFrom(...'059٠٥٩۰۵۹０５９ٱیےہھۀکگ') },
    {
      weight: 1,
      arbitrary: fc.constantFrom('\u200F', '\u200D', '\u00AD', '\uFE0F', '\u2067', '\uFEEB', '\uFF0F', '²'),
    },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }) },
  ),
});

/** A word of letters with the same word as somebody may write it, with marks and kashida between the letters. */
export const decoratedText = fc
  .array(fc.tuple(fc.constantFrom(...LETTERS), fc.string({ unit: fc.constantFrom(...MARKS, TATWEEL), maxLength: 3 })))
  .map((parts) => ({
    plain: parts.map(([letter]) => letter).join(''),
    decorated: parts.map(([letter, decoration]) => letter + decoration).join(''),
  }));
