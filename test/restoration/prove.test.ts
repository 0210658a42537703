import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BLANKED_SHAPES, SCRAMBLED_PIECES } from '../../src/restoration/blanked-shapes.ts';
import type { ProofRepair } from '../../src/restoration/claim.ts';
import { type DamageModel, textOfSigns, UNDAMAGED } from '../../src/restoration/damage-model.ts';
import { proveClaim } from '../../src/restoration/prove.ts';
import { UNMAPPED_GLYPHS } from '../../src/restoration/unmapped-glyphs.ts';
import { FIELD_WORDS } from '../support/arabic.ts';

const fieldWords = fc.array(fc.constantFrom(...FIELD_WORDS), { minLength: 1, maxLength: 12 });

/** Words with the same words cut at word borders into pieces that stand in another order. */
const scrambledWords = fc.array(fieldWords, { minLength: 1, maxLength: 4 }).chain((pieces) =>
  fc.record({
    words: fc.constant(pieces.flat()),
    scrambled: fc.shuffledSubarray(pieces, { minLength: pieces.length }).map((reordered) => reordered.flat()),
  }),
);

function proverOf(model: DamageModel) {
  return (text: string, lines: readonly string[], repairs: readonly ProofRepair[] = []) =>
    proveClaim({ text, lines, repairs }, model).faults;
}

describe('proveClaim() of blanked shapes', () => {
  const prove = proverOf(BLANKED_SHAPES);
  const source = 'م  الال وضع أولة إرشاوية';

  it('proves the right text', () => {
    expect(proveClaim({ text: 'من خلال وضع أدلة إرشادية', lines: [source], repairs: [] }, BLANKED_SHAPES)).toEqual({
      words: 5,
      letters: 20,
      provedWords: 5,
      repairedWords: 0,
      restoredLetters: 4,
      pieces: 1,
      faults: [],
    });
  });

  it.each([
    ['in reversed order', 'من خلال وضع أدلة إرشادية', ['وضع أولة إرشاوية م  الال']],
    ['cut inside a word', 'التجاوب الفوري مع الاتجاهات', ['لفورا مع الات ات اهالت اوو ا']],
    ['cut at a kashida', 'الوعي بشأن المخاطر', ['ــمت المخــاطر الوعي بشــــ']],
    ['on two lines', 'في هذه الجريمة والتحقيق فيها', ['ال ريمة في هذه', 'والتحايق في ا']],
    ['between blank lines', 'من أجل التعاون', ['م  أج ', '', '   ', 'التعاوت']],
    ['with its digits elsewhere', 'كوفيد-19، بالنسبة للملاحقة', ['، بالنسبة للملاحاة 19-كوفيد']],
    ['with lost marks', 'تُشجَّع الدول', ['ع الدول ت  ش     ']],
    ['with the marks in another order', 'تُشج\u0651\u064Eع', ['ت  ش     ع']],
    ['with mirrored brackets', '(أ) دعم', [')أ( وعم']],
  ])('accepts pieces %s', (_, text, lines) => {
    expect(prove(text, lines)).toEqual([]);
  });

  it('counts the pieces', () => {
    const lines = ['وضع أولة إرشاوية م  الال', 'ال ريمة في هذه'];
    const claim = { text: 'من خلال وضع أدلة إرشادية في هذه الجريمة', lines, repairs: [] };
    expect(proveClaim(claim, BLANKED_SHAPES).pieces).toBe(4);
  });

  it('refuses a wrong letter', () => {
    expect(prove('من خلال ورع أدلة إرشادية', [source])).toEqual([
      { kind: 'unproved-word', word: 'ورع', expected: 'ورع', line: 0 },
      { kind: 'unused-source', signs: 'ض', line: 0 },
    ]);
  });

  it('cannot tell apart what the copy shows by the same signs', () => {
    expect(prove('من الال وضع', ['م  الال وضع'])).toEqual([]);
  });

  it('refuses a dropped word', () => {
    expect(prove('وضع أدلة إرشادية', [source])).toEqual([{ kind: 'unused-source', signs: 'م الال', line: 0 }]);
  });

  it('refuses an added word', () => {
    expect(prove('من خلال وضع ليس أدلة إرشادية', [source])).toEqual([
      { kind: 'unproved-word', word: 'ليس', expected: 'ليس', line: 0 },
    ]);
  });

  it('refuses source lines shifted by one', () => {
    expect(prove('ينبغي للدول أن تكفل حقوق أشخاص', ['أت تكف  حاو  أشخاي', 'وعم ت ريا'])).toEqual([
      { kind: 'unproved-word', word: 'ينبغي', expected: 'ينبغي', line: 0 },
      { kind: 'unproved-word', word: 'للدول', expected: 'للدول', line: 0 },
      { kind: 'unused-source', signs: 'وعم ت ريا', line: 1 },
    ]);
  });

  it('refuses a sign too many in the source', () => {
    expect(prove('من خلال', ['م  الال 7'])).toEqual([{ kind: 'unused-source', signs: '7', line: 0 }]);
  });

  it('names the line of a fault', () => {
    expect(prove('أن تكفل حقوق دعم تهريج', ['أت تكف  حاو ', 'وعم ت ريا'])).toEqual([
      { kind: 'unproved-word', word: 'تهريج', expected: 'ت ريج', line: 1 },
      { kind: 'unused-source', signs: 'ا', line: 1 },
    ]);
  });

  it.each([
    ['inside a word', 'في المال', 'في الم ال', 'ي الم ال'],
    ['at the end of a word', 'م هذا', 'م  هذا', 'م  هذا'],
    ['in place of a mark', 'تقيم بانتظام', 'تقي  م بانتظام', 'تقي  م بان'],
  ])('refuses a blank of the source that no lost letter explains, %s', (_, text, line, around) => {
    expect(prove(text, [line])).toEqual([{ kind: 'blanks-differ', around, line: 0 }]);
  });

  it('refuses a number whose digits stand in another order in the source', () => {
    expect(prove('كوفيد-91، بالنسبة للملاحقة', ['، بالنسبة للملاحاة 19-كوفيد'])).toContainEqual({
      kind: 'number-not-in-source',
      number: '91',
    });
  });

  it('refuses a lost letter that left no blank inside a word', () => {
    expect(prove('في المجال', ['في المال'])).toEqual([
      { kind: 'unproved-word', word: 'المجال', expected: 'الم ال', line: 0 },
      { kind: 'blanks-differ', around: 'ي المال', line: 0 },
    ]);
  });

  it('refuses a lost letter that left no blank at the end of a word', () => {
    expect(prove('من هذا', ['م هذا'])).toEqual([{ kind: 'blanks-differ', around: 'م هذا', line: 0 }]);
  });

  it('takes no blank at the border of two pieces for evidence', () => {
    expect(prove('الدول على التخطيط', ['على التخطيط         الدول'])).toEqual([]);
  });
});

describe('proveClaim() of unmapped glyphs', () => {
  const prove = proverOf(UNMAPPED_GLYPHS);

  it('proves the right text', () => {
    const claim = {
      text: 'ينبغي للدول بما فيها البحرية وإدارة الحدود',
      lines: ['ف\u06CCها \u06CCن\uFFFDغي للدول \uFFFDما', 'و\uFFFDدارة الحدود ال\uFFFDحر\uFFFDة'],
      repairs: [],
    };
    expect(proveClaim(claim, UNMAPPED_GLYPHS)).toEqual({
      words: 7,
      letters: 36,
      provedWords: 7,
      repairedWords: 0,
      restoredLetters: 7,
      pieces: 4,
      faults: [],
    });
  });

  it.each([
    ['cut at a mark', 'تُشجَّع الدول الأطراف', ['ع الدول الأطراف تُشــجَّ']],
    ['with several blanks', 'للدول بما في', ['للدول   \uFFFDما  في']],
    ['with the marks in another order', 'المنظ\u0651\u064Eمة', ['المنظ\u064E\u0651مة']],
  ])('accepts pieces %s', (_, text, lines) => {
    expect(prove(text, lines)).toEqual([]);
  });

  it.each([
    [
      'a wrong letter',
      'للدول بها',
      '\uFFFDما',
      [
        ['unproved-word', 'بها', 'بها'],
        ['unused-source', '\uFFFDم'],
      ],
    ],
    [
      'another letter than the unmapped',
      'للدول لما',
      '\uFFFDما',
      [
        ['unproved-word', 'لما', 'لما'],
        ['unused-source', '\uFFFD'],
      ],
    ],
    [
      'a right letter where the copy lost it',
      'للدول بما',
      'بما',
      [
        ['unproved-word', 'بما', '\uFFFDما'],
        ['unused-source', 'ب'],
      ],
    ],
    [
      'the wide glyph for the narrow',
      'للدول فيه',
      'ف\u06CCه',
      [
        ['unproved-word', 'فيه', 'ف\uFFFDه'],
        ['unused-source', '\u06CC'],
      ],
    ],
  ])('refuses %s', (_, text, word, [unproved = [], unused = []]) => {
    expect(prove(text, [`للدول ${word}`])).toEqual([
      { kind: unproved[0], word: unproved[1], expected: unproved[2], line: 0 },
      { kind: unused[0], signs: unused[1], line: 0 },
    ]);
  });

  it('refuses a dropped word', () => {
    expect(prove('للدول في', ['للدول \uFFFDما في'])).toEqual([{ kind: 'unused-source', signs: '\uFFFDما', line: 0 }]);
  });

  it('refuses an added word', () => {
    expect(prove('للدول ليس بما', ['للدول \uFFFDما'])).toEqual([
      { kind: 'unproved-word', word: 'ليس', expected: 'ل\uFFFDس', line: 0 },
    ]);
  });

  it('refuses source lines shifted by one', () => {
    expect(prove('تشمل خطر بما في', ['\uFFFDما في', 'للدول'])).toEqual([
      { kind: 'unproved-word', word: 'تشمل', expected: 'تشمل', line: 0 },
      { kind: 'unproved-word', word: 'خطر', expected: 'خطر', line: 0 },
      { kind: 'unused-source', signs: 'للدول', line: 1 },
    ]);
  });

  it('accepts any words in pieces of any order', () => {
    fc.assert(
      fc.property(scrambledWords, ({ words, scrambled }) => {
        expect(
          prove(words.join(' '), [scrambled.map((word) => textOfSigns(UNMAPPED_GLYPHS.damage(word))).join(' ')]),
        ).toEqual([]);
      }),
    );
  });
});

describe('proveClaim() of scrambled pieces', () => {
  const prove = proverOf(SCRAMBLED_PIECES);
  const lines = [' )تابع( التوصيات  - ثانيا  '];

  it('proves the right text', () => {
    expect(prove('ثانيا - التوصيات (تابع)', lines)).toEqual([]);
  });

  it('refuses a wrong letter', () => {
    expect(prove('ثانيا - التوصيات (تالع)', lines)).toEqual([
      { kind: 'unproved-word', word: '(تالع)', expected: ')تالع(', line: 0 },
      { kind: 'unused-source', signs: 'ب', line: 0 },
    ]);
  });

  it('refuses a dropped word', () => {
    expect(prove('ثانيا - التوصيات', lines)).toEqual([{ kind: 'unused-source', signs: ')تابع(', line: 0 }]);
  });

  it('refuses the number of another recommendation', () => {
    expect(prove('التوصية 8', ['7التوصية '])).toEqual([
      { kind: 'unproved-word', word: '8', expected: '8', line: 0 },
      { kind: 'unused-source', signs: '7', line: 0 },
    ]);
  });
});

describe('proveClaim() of a sound document', () => {
  const prove = proverOf(UNDAMAGED);
  const source = 'تدابير قوية لمنع';

  it('proves the right text', () => {
    expect(proveClaim({ text: source, lines: [source], repairs: [] }, UNDAMAGED)).toEqual({
      words: 3,
      letters: 14,
      provedWords: 3,
      repairedWords: 0,
      restoredLetters: 0,
      pieces: 1,
      faults: [],
    });
  });

  it.each([
    ['over several lines', ['تدابير', 'قوية لمنع']],
    ['with blank lines', ['', 'تدابير قوية', '  ', 'لمنع', '']],
    ['with several blanks', ['  تدابير   قوية\u00A0لمنع ']],
    ['with kashida', ['تدابيــــر قويـة لمنع']],
    ['as a markdown heading', ['## تدابير قوية لمنع']],
  ])('accepts the words %s', (_, lines) => {
    expect(prove(source, lines)).toEqual([]);
  });

  it.each([
    ['the source', 'مسألة', 'مسا\u0654لة'],
    ['the text', 'مسا\u0654لة', 'مسألة'],
    ['the marks of the source', 'المنظ\u064E\u0651مة', 'المنظ\u0651\u064Eمة'],
    ['the marks of the text', 'المنظ\u0651\u064Eمة', 'المنظ\u064E\u0651مة'],
  ])('accepts another Unicode form of %s', (_, text, line) => {
    expect(prove(text, [line])).toEqual([]);
  });

  it('refuses the words in another order', () => {
    expect(prove(source, ['قوية تدابير لمنع'])).toEqual([{ kind: 'order-differs', line: 0 }]);
  });

  it('refuses a wrong letter', () => {
    expect(prove(source, ['تدابير قوبة لمنع'])).toEqual([
      { kind: 'unproved-word', word: 'قوية', expected: 'قوية', line: 0 },
      { kind: 'unused-source', signs: 'ب', line: 0 },
      { kind: 'order-differs', line: 0 },
    ]);
  });

  it('refuses a dropped word', () => {
    expect(prove('تدابير لمنع', [source])).toEqual([
      { kind: 'unused-source', signs: 'قوية', line: 0 },
      { kind: 'order-differs', line: 0 },
    ]);
  });

  it('refuses an added word', () => {
    expect(prove('تدابير قوية جدا لمنع', [source])).toEqual([
      { kind: 'unproved-word', word: 'جدا', expected: 'جدا', line: 0 },
      { kind: 'order-differs', line: 0 },
    ]);
  });

  it('refuses source lines shifted by one', () => {
    expect(prove(source, ['قوية لمنع', 'سوء'])).toEqual([
      { kind: 'unproved-word', word: 'تدابير', expected: 'تدابير', line: 0 },
      { kind: 'unused-source', signs: 'سوء', line: 0 },
    ]);
  });

  it('refuses words where the source has none', () => {
    expect(prove('تدابير', ['', ''])).toEqual([{ kind: 'unproved-word', word: 'تدابير', expected: 'تدابير', line: 0 }]);
  });
});

describe('proveClaim() with repairs', () => {
  const prove = proverOf(UNDAMAGED);
  const text = 'تدابير قوية لمنع';
  const misread = ['تدابير قوبة لمنع'];
  const unrepaired = [
    { kind: 'unproved-word', word: 'قوية', expected: 'قوية', line: 0 },
    { kind: 'unused-source', signs: 'ب', line: 0 },
    { kind: 'order-differs', line: 0 },
  ];

  it('accepts a needed repair, and counts its word apart', () => {
    const repairs = [{ before: 'قوبة', after: 'قوية' }];
    expect(proveClaim({ text, lines: misread, repairs }, UNDAMAGED)).toMatchObject({
      words: 3,
      provedWords: 2,
      repairedWords: 1,
      faults: [],
    });
  });

  it('accepts a needed repair of a stray blank', () => {
    const repairs = [{ before: 'ج ريمة', after: 'جريمة' }];
    expect(proverOf(BLANKED_SHAPES)('مكافحة جريمة تهريب', ['م افحة ج ريمة ت ريا'], repairs)).toEqual([]);
  });

  it('refuses the same stray blank without its repair', () => {
    expect(proverOf(BLANKED_SHAPES)('مكافحة جريمة تهريب', ['م افحة ج ريمة ت ريا'])).toEqual([
      { kind: 'blanks-differ', around: 'فحة ج ريمة ', line: 0 },
    ]);
  });

  it.each([
    [UNDAMAGED, 'قوية', 'قوية'],
    [BLANKED_SHAPES, 'مكافحة', 'م افحة'],
    [UNMAPPED_GLYPHS, 'بما', '\uFFFDما'],
    [SCRAMBLED_PIECES, '(تابع)', ')تابع('],
  ])('refuses a repair that $name explains', (model, after, before) => {
    const repair = { before, after };
    expect(proverOf(model)(`سوء ${after}`, [`سوء ${before}`], [repair])).toEqual([
      { kind: 'repair-not-needed', repair },
    ]);
  });

  it('refuses an unneeded repair beside a needed one', () => {
    const unneeded = { before: 'لمنع', after: 'لمنع' };
    expect(prove(text, misread, [{ before: 'قوبة', after: 'قوية' }, unneeded])).toEqual([
      { kind: 'repair-not-needed', repair: unneeded },
    ]);
  });

  it.each([
    ['is not there', { before: 'فوبة', after: 'قوية' }],
    ['ends a longer word', { before: 'بة', after: 'قوية' }],
    ['begins a longer word', { before: 'قوب', after: 'قوية' }],
  ])('refuses a repair whose source %s, and does not use it', (_, repair) => {
    expect(prove(text, misread, [repair])).toEqual([...unrepaired, { kind: 'repair-not-in-source', repair }]);
  });

  it('refuses a repair whose source stands there twice', () => {
    const repair = { before: 'من', after: 'عن' };
    const faults = prove('عن دعم من', ['من دعم من'], [repair]);
    expect(faults).toContainEqual({ kind: 'repair-not-in-source', repair });
  });

  it.each([
    ['are not there', { before: 'قوبة', after: 'قوة' }],
    ['end a longer word', { before: 'قوبة', after: 'ية' }],
    ['begin a longer word', { before: 'قوبة', after: 'قوي' }],
  ])('refuses a repair whose words %s, and does not use it', (_, repair) => {
    expect(prove(text, misread, [repair])).toEqual([...unrepaired, { kind: 'repair-not-in-text', repair }]);
  });

  it('refuses a repair whose words stand in the text twice', () => {
    const repair = { before: 'من', after: 'عن' };
    expect(prove('عن دعم عن', ['من دعم عن'], [repair])).toContainEqual({ kind: 'repair-not-in-text', repair });
  });

  it('finds the source of a repair under its kashida', () => {
    expect(prove(text, ['تدابير قوبـــة لمنع'], [{ before: 'قوبة', after: 'قوية' }])).toEqual([]);
  });

  it('reads the signs of a repair literally', () => {
    expect(prove('(قوية)', ['(قوبة.*)'], [{ before: '(قوبة.*)', after: '(قوية)' }])).toEqual([]);
  });
});

describe.each([BLANKED_SHAPES, UNMAPPED_GLYPHS])('proveClaim() of any words, $name', (model) => {
  const prove = proverOf(model);
  const imageOf = (words: readonly string[]) => words.map((word) => textOfSigns(model.damage(word))).join(' ');
  const lettersOf = (word: string) =>
    Array.from(imageOf([word]).replaceAll(' ', ''))
      .sort()
      .join('');

  it('accepts the damaged line', () => {
    fc.assert(
      fc.property(fieldWords, (words) => {
        expect(prove(words.join(' '), [textOfSigns(model.damage(words.join(' ')))])).toEqual([]);
      }),
    );
  });

  // Lost letters are left aside: the longest tile may take the blank of another word's lost letter when pieces move.
  it('finds every letter of the damaged line when its pieces are moved', () => {
    fc.assert(
      fc.property(scrambledWords, ({ words, scrambled }) => {
        const faults = prove(words.join(' '), [imageOf(scrambled)]);
        const lostNone = faults.filter((fault) => fault.kind === 'unproved-word' && !fault.expected.includes(' '));
        expect(lostNone).toEqual([]);
        expect(faults.filter(({ kind }) => kind === 'unused-source')).toEqual([]);
      }),
    );
  });

  it('refuses every word whose damaged letters are not those of the source', () => {
    fc.assert(
      fc.property(scrambledWords, fc.nat(), fc.constantFrom(...FIELD_WORDS), ({ words, scrambled }, index, wrong) => {
        const place = index % words.length;
        fc.pre(lettersOf(words[place] ?? '') !== lettersOf(wrong));
        expect(prove(words.with(place, wrong).join(' '), [imageOf(scrambled)])).not.toEqual([]);
      }),
    );
  });
});
