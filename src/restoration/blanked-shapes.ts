import { type DamageModel, mirrorBracket, type Sign, signsOf } from './damage-model.ts';
import { MARKS } from './letter-names.ts';
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
/** Each lost mark left two blanks: the law that fits all four marked words (recommendations 1, 10, 12 and 16). */
const LOST_MARK = '  ';

/** Letter and form -> sign, where no neighbour has a say. */
const TABLE: GlyphTable = {
  ن: { iso: 'ت', fin: LOST },
  د: { iso: 'و' },
  أ: { fin: 'م' },
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
  ق: { iso: LOST, med: 'ا' },
  ت: { fin: LOST },
  ض: { iso: LOST },
  ؤ: { fin: LOST },
};

/** The neighbours that choose a glyph of this font. */
type When =
  | 'after-lam'
  | 'after-meem-beh-yeh'
  | 'before-yeh'
  | 'before-yeh-not-after-hah'
  | 'between-reh-and-yeh'
  | 'between-teh-and-beh';

/** The contextual alternates of the font (docs/damage-models.md 1.2, "Context cases"): letter and form -> sign. */
const ALTERNATES: AlternateTable<When> = {
  'أ fin': [{ when: 'after-lam', sign: 'أ' }],
  // استقبال keeps its ق, مقبولية loses it.
  'ق med': [
    { when: 'before-yeh-not-after-hah', sign: 'ق' },
    { when: 'between-teh-and-beh', sign: 'ق' },
  ],
  'ق ini': [{ when: 'before-yeh', sign: LOST }],
  'ك med': [{ when: 'after-meem-beh-yeh', sign: LOST }],
  'ب ini': [{ when: 'between-reh-and-yeh', sign: LOST }],
};

const HOLDS: Readonly<Record<When, (before: string, after: string) => boolean>> = {
  'after-lam': (before) => before === 'ل',
  'after-meem-beh-yeh': (before) => 'مبي'.includes(before),
  'before-yeh': (_, after) => after === 'ي',
  'before-yeh-not-after-hah': (before, after) => after === 'ي' && before !== 'ح',
  'between-reh-and-yeh': (before, after) => before === 'ر' && after === 'ي',
  'between-teh-and-beh': (before, after) => before === 'ت' && after === 'ب',
};

const BRACKET_RULES = ['(', ')'].map((letter) => ({
  letter,
  form: undefined,
  when: undefined,
  sign: mirrorBracket(letter),
}));

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
  listRules: () => listRules('blanked-shapes'),
};

/** The damage of the draft's bold headings: no letter changes, the pieces of a line are scrambled, brackets mirrored. */
export const SCRAMBLED_PIECES: DamageModel = {
  name: 'scrambled-pieces',
  damage: (text) => signsOf(text, mirrorBracket),
  countsBlanks: false,
  scramblesPieces: true,
  listRules: () => BRACKET_RULES.map((rule) => buildRule('scrambled-pieces', rule)),
};

function listRules(model: string): readonly DamageRule[] {
  const marks = MARKS.map((letter) => ({ letter, form: undefined, when: undefined, sign: LOST_MARK }));
  return [
    ...listTableRules(model, { letters: TABLE, alternates: ALTERNATES }),
    ...[...marks, ...BRACKET_RULES].map((rule) => buildRule(model, rule)),
  ];
}

function damageShapes(text: string): readonly Sign[] {
  const shapes = shapeText(text);
  const indexAt = new Map(shapes.map((shape, index) => [shape.at, index]));
  return signsOf(text, (_, at) => glyphForShape(shapes, indexAt.get(at) ?? 0));
}

function glyphForShape(shapes: readonly Shape[], index: number): string | Glyph {
  const shape = shapes[index];
  if (shape === undefined) return LOST;
  const { char, form } = shape;
  if (form === undefined) return isMark(char) ? LOST_MARK : mirrorBracket(char);
  const alternates = ALTERNATES[`${char} ${form}`];
  if (alternates !== undefined) {
    const before = neighbour(shapes, index, -1);
    const after = neighbour(shapes, index, 1);
    const chosen = alternates.find(({ when }) => HOLDS[when](before, after));
    if (chosen !== undefined) return chosen;
  }
  return TABLE[char]?.[form] ?? char;
}

/** The letter beside another, marks aside; a dash, which no rule knows, for none. */
function neighbour(shapes: readonly Shape[], index: number, step: 1 | -1): string {
  let position = index + step;
  while (isMark(shapes[position]?.char ?? '')) position += step;
  return shapes[position]?.char ?? '-';
}
