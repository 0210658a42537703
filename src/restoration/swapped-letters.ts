import { type DamageModel, type Sign, signsOf } from './damage-model.ts';
import { type Form, isMark, type Shape, shapeText } from './shapes.ts';

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
};

const LOST = ' ';
/** The second letter of a ligature that became one sign. */
const NO_SIGN = '';

/** Letter and form -> sign, where no neighbour has a say. */
const TABLE: Readonly<Record<string, Partial<Record<Form, string>>>> = {
  آ: { iso: 'ا', fin: 'ا' },
  أ: { fin: 'ن' },
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

function damageShapes(text: string): readonly Sign[] {
  const shapes = shapeText(text).filter(({ char }) => !isMark(char));
  const indexAt = new Map(shapes.map((shape, index) => [shape.at, index]));
  return signsOf(text, (char, at) => {
    const index = indexAt.get(at);
    if (index !== undefined) return signForShape(shapes, index, text);
    return isLostShadda(char, text[at - 1]) ? LOST : char;
  });
}

/** Vowel marks survive; of shadda and kasra together (NFC: kasra first) only the kasra does, and the shadda leaves a blank. */
function isLostShadda(mark: string, before: string | undefined): boolean {
  return mark === '\u0651' && before === '\u0650';
}

function signForShape(shapes: readonly Shape[], index: number, text: string): string {
  const { char, form, at } = shapes[index] as Shape;
  if (char === '.') return signForStop(text, at);
  const context = { before: shapes[index - 1], after: shapes[index + 1], shapes, index };
  return CONTEXTUAL[`${char} ${form}`]?.(context) ?? TABLE[char]?.[form ?? 'iso'] ?? mirrorBracket(char);
}

/**
 * A full stop became waw, after Latin words a waw behind a blank; the points of symbols, numbers and Latin abbreviations
 * stayed.
 */
function signForStop(text: string, at: number): string {
  if (/^\. ?[\p{Script=Latin}\d]/u.test(text.slice(at))) return '.';
  const [latin = ''] = /[^\p{Script=Arabic}]*$/u.exec(text.slice(0, at)) ?? [];
  const isWhole = latin.split('(').length === latin.split(')').length;
  return /\p{Script=Latin}/u.test(latin) && isWhole ? ' و' : 'و';
}

interface Context {
  readonly before: Shape | undefined;
  readonly after: Shape | undefined;
  readonly shapes: readonly Shape[];
  readonly index: number;
}

/** The contextual alternates of the font (docs/damage-models.md 3.3): letter and form -> sign. */
const CONTEXTUAL: Readonly<Record<string, (context: Context) => string | undefined>> = {
  'أ fin': ({ before }) => (before?.char === 'ل' ? 'أ' : undefined),
  'آ fin': ({ before }) => (before?.char === 'ل' ? NO_SIGN : undefined),
  'إ fin': ({ before }) => (before?.char === 'ل' ? NO_SIGN : undefined),
  'إ iso': ({ before }) => (before?.char === 'و' ? 'ل' : 'م'),
  'ل ini': ({ after }) => signForLam(after, 'ن'),
  'ل med': ({ after }) => signForLam(after, LOST),
  'ب ini': ({ before, after }) => (isAfterRaOrWaw(before) ? LOST : isNarrow(after) ? 'ل' : '.'),
  'ب med': ({ after }) => (isNarrow(after) ? 'ب' : 'و'),
  'ي ini': ({ before }) => (isAfterRaOrWaw(before) ? 'ل' : 'ي'),
  'ي med': ({ after }) => (isNarrow(after) ? 'ي' : 'ذ'),
  'ع ini': (context) => (isBeforeThal(context) ? 'ف' : undefined),
  'غ med': (context) => (isBeforeThal(context) ? 'ت' : undefined),
  'ف med': (context) => (isBeforeThal(context) ? LOST : undefined),
  'ف fin': ({ before }) => (before?.char === 'ي' ? 'ب' : undefined),
  'ق med': (context) => (isBeforeThal(context) ? 'ق' : undefined),
  'ق ini': (context) => (isBeforeThal(context) || isBeforeWidened(context, 'ب') ? LOST : undefined),
  'ك med': ({ before }) => ('لتف'.includes(before?.char ?? '-') ? 'ي' : undefined),
};

/** لآ became one blank; لإ one ن at the head of a join and one blank within it. */
function signForLam(after: Shape | undefined, withHamzaBelow: string): string | undefined {
  if (after?.char === 'آ') return LOST;
  return after?.char === 'إ' ? withHamzaBelow : undefined;
}

function isAfterRaOrWaw(before: Shape | undefined): boolean {
  return 'رزو'.includes(before?.char ?? '-');
}

/** The letters before which ب and ي keep their narrow glyph ("class B"). */
function isNarrow(shape: Shape | undefined): boolean {
  if (shape === undefined) return false;
  if (shape.char === 'ه') return shape.form === 'med';
  if (shape.char === 'ق') return shape.form === 'fin';
  return 'يئرزنتثبلدذوؤى'.includes(shape.char);
}

/** Whether the next letter is a ي that became ذ. */
function isBeforeThal(context: Context): boolean {
  return isBeforeWidened(context, 'ي');
}

function isBeforeWidened({ shapes, index }: Context, char: 'ب' | 'ي'): boolean {
  const next = shapes[index + 1];
  return next?.char === char && next.form === 'med' && !isNarrow(shapes[index + 2]);
}

function mirrorBracket(char: string): string {
  if (char === '(') return ')';
  return char === ')' ? '(' : char;
}
