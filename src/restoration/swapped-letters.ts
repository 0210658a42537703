import { type DamageModel, mirrorBracket, type Sign, signsOf } from './damage-model.ts';
import {
  type AlternateTable,
  buildRule,
  type DamageRule,
  type Glyph,
  type GlyphTable,
  listTableRules,
} from './rules.ts';
import { isMark, type Shape, shapeText } from './shapes.ts';

const LOST = ' ';
/** The second letter of a ligature that became one sign. */
const NO_SIGN = '';
const STOP = 'و';
const STOP_BEHIND_LATIN = ' و';

/** Letter and form -> sign, where no neighbour has a say. */
const TABLE: GlyphTable = {
  آ: { iso: 'ا', fin: 'ا' },
  أ: { fin: 'ن' },
  إ: { iso: 'م' },
  ؤ: { iso: 'ل' },
  ئ: { iso: 'ج', ini: 'ل', med: 'س', fin: 'ل' },
  ب: { fin: 'ر' },
  ت: { ini: 'ر' },
  ث: { med: LOST },
  ج: { med: 'و', fin: 'م' },
  ح: { fin: LOST },
  خ: { ini: 'ا', med: LOST, fin: LOST },
  ذ: { iso: 'ن', fin: 'ت' },
  س: { med: 'م' },
  ش: { iso: LOST, ini: 'م', med: 'ف', fin: 'ا' },
  ص: { iso: 'د', ini: LOST, med: 'ا' },
  ض: { iso: 'ا', ini: 'ع', med: LOST },
  ط: { ini: 'ئ', med: 'ا', fin: LOST },
  ظ: { iso: LOST, fin: 'ل' },
  ع: { iso: 'م', fin: LOST },
  غ: { ini: 'م', fin: 'ع' },
  ف: { iso: 'ا', med: 'ا', fin: LOST },
  ق: { iso: LOST, med: 'ا', fin: LOST },
  ك: { fin: 'ل' },
  ل: { fin: LOST },
  ن: { iso: 'و' },
  ه: { iso: 'ي', ini: 'ل' },
  ى: { iso: LOST },
  ي: { iso: 'ا', fin: LOST },
  '؛': { iso: 'ا' },
  '"': { iso: 'ل' },
};

/** The neighbours that choose a glyph of this font. */
type When =
  | 'after-lam'
  | 'after-lam-teh-feh'
  | 'after-reh-zain-waw'
  | 'after-waw'
  | 'after-yeh'
  | 'before-alef-hamza-below'
  | 'before-alef-madda'
  | 'before-beh-as-waw'
  | 'before-narrow'
  | 'before-wide'
  | 'before-yeh-as-thal';

/** The contextual alternates of the font (docs/damage-models.md 3.3): letter and form -> sign. */
const ALTERNATES: AlternateTable<When> = {
  'أ fin': [{ when: 'after-lam', sign: 'أ' }],
  // لآ became one blank; لإ one ن at the head of a join and one blank within it.
  'آ fin': [{ when: 'after-lam', sign: NO_SIGN }],
  'إ fin': [{ when: 'after-lam', sign: NO_SIGN }],
  'ل ini': [
    { when: 'before-alef-madda', sign: LOST },
    { when: 'before-alef-hamza-below', sign: 'ن' },
  ],
  'ل med': [
    { when: 'before-alef-madda', sign: LOST },
    { when: 'before-alef-hamza-below', sign: LOST },
  ],
  'إ iso': [{ when: 'after-waw', sign: 'ل' }],
  'ب ini': [
    { when: 'after-reh-zain-waw', sign: LOST },
    { when: 'before-narrow', sign: 'ل' },
    { when: 'before-wide', sign: '.' },
  ],
  'ب med': [
    { when: 'before-narrow', sign: 'ب' },
    { when: 'before-wide', sign: 'و' },
  ],
  'ي ini': [{ when: 'after-reh-zain-waw', sign: 'ل' }],
  'ي med': [
    { when: 'before-narrow', sign: 'ي' },
    { when: 'before-wide', sign: 'ذ' },
  ],
  'ع ini': [{ when: 'before-yeh-as-thal', sign: 'ف' }],
  'غ med': [{ when: 'before-yeh-as-thal', sign: 'ت' }],
  'ف med': [{ when: 'before-yeh-as-thal', sign: LOST }],
  'ف fin': [{ when: 'after-yeh', sign: 'ب' }],
  'ق med': [{ when: 'before-yeh-as-thal', sign: 'ق' }],
  'ق ini': [
    { when: 'before-yeh-as-thal', sign: LOST },
    { when: 'before-beh-as-waw', sign: LOST },
  ],
  'ك med': [{ when: 'after-lam-teh-feh', sign: 'ي' }],
};

interface Context {
  readonly shapes: readonly Shape[];
  readonly index: number;
}

const HOLDS: Readonly<Record<When, (context: Context) => boolean>> = {
  'after-lam': (context) => isAfter(context, 'ل'),
  'after-lam-teh-feh': (context) => isAfter(context, 'لتف'),
  'after-reh-zain-waw': (context) => isAfter(context, 'رزو'),
  'after-waw': (context) => isAfter(context, 'و'),
  'after-yeh': (context) => isAfter(context, 'ي'),
  'before-alef-hamza-below': ({ shapes, index }) => shapes[index + 1]?.char === 'إ',
  'before-alef-madda': ({ shapes, index }) => shapes[index + 1]?.char === 'آ',
  'before-beh-as-waw': (context) => isBeforeWidened(context, 'ب'),
  'before-narrow': ({ shapes, index }) => isNarrow(shapes[index + 1]),
  'before-wide': ({ shapes, index }) => !isNarrow(shapes[index + 1]),
  'before-yeh-as-thal': (context) => isBeforeWidened(context, 'ي'),
};

/**
 * The damage of the background paper (source 003): a font table that maps most letter shapes to another letter or to
 * nothing (one blank); some take another shape according to their neighbours. Rules and counts: docs/damage-models.md,
 * sections 3.2 and 3.3. Third-level headings and Arabic footnotes are damaged in the same way; the bold headings above
 * them are not.
 *
 * @example
 * textOfSigns(SWAPPED_LETTERS.damage('تهريب')); // 'رهرلر'
 */
export const SWAPPED_LETTERS: DamageModel = {
  name: 'swapped-letters',
  damage: damageShapes,
  countsBlanks: true,
  scramblesPieces: true,
  listRules: () => listRules('swapped-letters'),
};

/** The rules of the tables, and those of what is no letter. */
function listRules(model: string): readonly DamageRule[] {
  const others = [
    { letter: '.', when: undefined, sign: STOP },
    { letter: '.', when: 'behind-latin', sign: STOP_BEHIND_LATIN },
    { letter: '.', when: 'within-symbol', sign: '.' },
    { letter: '\u0651', when: 'after-kasra', sign: LOST },
    ...['(', ')'].map((letter) => ({ letter, when: undefined, sign: mirrorBracket(letter) })),
  ] as const;
  return [
    ...listTableRules(model, { letters: TABLE, alternates: ALTERNATES }),
    ...others.map((rule) => buildRule(model, { ...rule, form: undefined })),
  ];
}

function damageShapes(text: string): readonly Sign[] {
  const shapes = shapeText(text).filter(({ char }) => !isMark(char));
  const indexAt = new Map(shapes.map((shape, index) => [shape.at, index]));
  return signsOf(text, (char, at) => {
    const index = indexAt.get(at);
    if (index !== undefined) return glyphForShape(shapes, index, text);
    return isLostShadda(char, text[at - 1]) ? { sign: LOST, when: 'after-kasra' } : char;
  });
}

/** Vowel marks survive; of shadda and kasra together (NFC: kasra first) only the kasra does, and the shadda leaves a blank. */
function isLostShadda(mark: string, before: string | undefined): boolean {
  return mark === '\u0651' && before === '\u0650';
}

function glyphForShape(shapes: readonly Shape[], index: number, text: string): string | Glyph {
  const { char, form, at } = shapes[index] as Shape;
  if (char === '.') return glyphForStop(text, at);
  const chosen = ALTERNATES[`${char} ${form}`]?.find(({ when }) => HOLDS[when]({ shapes, index }));
  return chosen ?? TABLE[char]?.[form ?? 'iso'] ?? mirrorBracket(char);
}

/**
 * A full stop became waw, after Latin words a waw behind a blank; the points of symbols, numbers and Latin abbreviations
 * stayed.
 */
function glyphForStop(text: string, at: number): string | Glyph {
  if (/^\. ?[\p{Script=Latin}\d]/u.test(text.slice(at))) return { sign: '.', when: 'within-symbol' };
  const [latin = ''] = /[^\p{Script=Arabic}]*$/u.exec(text.slice(0, at)) ?? [];
  const isWhole = latin.split('(').length === latin.split(')').length;
  const isBehindLatin = /\p{Script=Latin}/u.test(latin) && isWhole;
  return isBehindLatin ? { sign: STOP_BEHIND_LATIN, when: 'behind-latin' } : STOP;
}

function isAfter({ shapes, index }: Context, letters: string): boolean {
  return letters.includes(shapes[index - 1]?.char ?? '-');
}

/** The letters before which ب and ي keep their narrow glyph ("class B"). */
function isNarrow(shape: Shape | undefined): boolean {
  if (shape === undefined) return false;
  if (shape.char === 'ه') return shape.form === 'med';
  if (shape.char === 'ق') return shape.form === 'fin';
  return 'يئرزنتثبلدذوؤى'.includes(shape.char);
}

/** Whether the next letter is a ب or ي that took its wide glyph. */
function isBeforeWidened({ shapes, index }: Context, char: 'ب' | 'ي'): boolean {
  const next = shapes[index + 1];
  return next?.char === char && next.form === 'med' && !isNarrow(shapes[index + 2]);
}
