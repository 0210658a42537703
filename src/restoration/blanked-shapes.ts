import { type DamageModel, type Sign, signsOf } from './damage-model.ts';
import { type Form, isMark, type Shape, shapeText } from './shapes.ts';

/**
 * The damage of the 2020 draft (source 000): a font table that maps each letter shape to itself, to one wrong letter,
 * or to nothing (one blank). Rules and counts: docs/damage-models.md, section 1.2. Bold headings went through another font
 * and keep their letters: see {@link SCRAMBLED_PIECES}.
 *
 * @example
 * textOfSigns(BLANKED_SHAPES.damage('تهريب')); // 'ت ريا'
 */
export const BLANKED_SHAPES: DamageModel = {
  name: 'blanked-shapes',
  damage: damageShapes,
  countsBlanks: true,
  scramblesPieces: true,
};

/** The damage of the draft's bold headings: no letter changes, the pieces of a line are scrambled, brackets mirrored. */
export const SCRAMBLED_PIECES: DamageModel = {
  name: 'scrambled-pieces',
  damage: (text) => signsOf(text, mirrorBracket),
  countsBlanks: false,
  scramblesPieces: true,
};

const LOST = ' ';
/** Each lost mark left two blanks: the law that fits all four marked words (recommendations 1, 10, 12 and 16). */
const LOST_MARK = '  ';

/** Letter and form -> sign, where no neighbour has a say. */
const TABLE: Readonly<Record<string, Partial<Record<Form, string>>>> = {
  ن: { iso: 'ت', fin: LOST },
  د: { iso: 'و' },
  ب: { iso: 'و', fin: 'ا' },
  ز: { iso: 'ب', fin: LOST },
  ذ: { iso: 'ك' },
  خ: { ini: 'ا' },
  ف: { fin: 'ا' },
  ص: { iso: 'ي' },
  ي: { iso: 'ا' },
  ط: { iso: 'ه' },
  ظ: { fin: 'د' },
  ه: { med: LOST },
  ج: { med: LOST },
  ل: { fin: LOST },
  ئ: { ini: LOST },
  ث: { med: LOST },
  ى: { iso: LOST },
  ق: { iso: LOST },
  ت: { fin: LOST },
  ض: { iso: LOST },
  ؤ: { fin: LOST },
};

function damageShapes(text: string): readonly Sign[] {
  const shapes = shapeText(text);
  const indexAt = new Map(shapes.map((shape, index) => [shape.at, index]));
  return signsOf(text, (_, at) => signForShape(shapes, indexAt.get(at) ?? 0));
}

function signForShape(shapes: readonly Shape[], index: number): string {
  const shape = shapes[index];
  if (shape === undefined) return LOST;
  const { char, form } = shape;
  if (form === undefined) return isMark(char) ? LOST_MARK : mirrorBracket(char);
  const context = { before: neighbour(shapes, index, -1), after: neighbour(shapes, index, 1) };
  return CONTEXTUAL[`${char} ${form}`]?.(context) ?? TABLE[char]?.[form] ?? char;
}

interface Context {
  readonly before: Shape | undefined;
  readonly after: Shape | undefined;
}

/** The contextual alternates of the font (docs/damage-models.md 1.2, "Context cases"): letter and form -> sign. */
const CONTEXTUAL: Readonly<Record<string, (context: Context) => string | undefined>> = {
  'أ fin': ({ before }) => (before?.char === 'ل' ? undefined : 'م'),
  'ق med': (context) => (keepsMedialQaf(context) ? undefined : 'ا'),
  'ق ini': ({ after }) => (after?.char === 'ي' ? LOST : undefined),
  'ك med': ({ before }) => ('مبي'.includes(before?.char ?? '-') ? LOST : undefined),
  'ب ini': ({ before, after }) => (before?.char === 'ر' && after?.char === 'ي' ? LOST : undefined),
};

/** ق survives before ي unless ح precedes, and after a medial ت before ب (استقبال, but مقبولية loses it). */
function keepsMedialQaf({ before, after }: Context): boolean {
  if (after?.char === 'ي') return before?.char !== 'ح';
  return before?.char === 'ت' && after?.char === 'ب';
}

function neighbour(shapes: readonly Shape[], index: number, step: 1 | -1): Shape | undefined {
  let position = index + step;
  while (isMark(shapes[position]?.char ?? '')) position += step;
  return shapes[position];
}

/** Brackets came out of every damaged source mirrored around Arabic text. */
function mirrorBracket(char: string): string {
  if (char === '(') return ')';
  return char === ')' ? '(' : char;
}
