import { type DamageModel, type Sign, signsOf } from './damage-model.ts';
import { type AlternateTable, type Glyph, listTableRules } from './rules.ts';
import { isMark, type Shape, shapeText } from './shapes.ts';

const UNMAPPED = '\uFFFD';
const PERSIAN_YEH = '\u06CC';
const NARROW_IN_ANY_FORM = 'بتنرزدذوليث';

/** The neighbours that choose a glyph of this font. */
type When =
  | 'after-blank-or-unjoined'
  | 'after-reh-zain-waw'
  | 'after-waw'
  | 'at-head-of-piece'
  | 'before-narrow'
  | 'before-wide';

const NARROW_YEH = { when: 'before-narrow', sign: PERSIAN_YEH } as const;
const WIDE = { when: 'before-wide', sign: UNMAPPED } as const;
const AFTER_REH = { when: 'after-reh-zain-waw', sign: UNMAPPED } as const;
const AFTER_WAW = [{ when: 'after-waw', sign: UNMAPPED }] as const;
/** ك at the head of a piece of its own is kept: after a paragraph number, or where a printed line begins. */
const HEAD_OF_PIECE = { when: 'at-head-of-piece', sign: 'ك' } as const;

/** Letter and form -> sign, by what precedes and how wide the next letter is (docs/damage-models.md 2.2). */
const ALTERNATES: AlternateTable<When> = {
  'إ iso': AFTER_WAW,
  'إ fin': AFTER_WAW,
  // Kept elsewhere, after alefs and brackets.
  'ك ini': [{ when: 'after-blank-or-unjoined', sign: UNMAPPED }, HEAD_OF_PIECE],
  'ي ini': [AFTER_REH, WIDE, NARROW_YEH],
  'ي med': [WIDE, NARROW_YEH],
  'ب ini': [AFTER_REH, WIDE],
  'ب med': [WIDE],
};

const HOLDS: Readonly<Record<When, (before: string, after: Shape | undefined) => boolean>> = {
  'after-blank-or-unjoined': (before) => ' رزوذؤ'.includes(before),
  'after-reh-zain-waw': (before) => 'رزو'.includes(before),
  'after-waw': (before) => before === 'و',
  // The text does not show where a piece begins: see `orKept`.
  'at-head-of-piece': () => false,
  'before-narrow': (_, after) => isNarrow(after),
  'before-wide': (_, after) => !isNarrow(after),
};

/**
 * The damage of the 2021 report (source 004): some glyphs of ي ب ك إ have no mapping and became U+FFFD, the narrow ones
 * of ي became U+06CC. Which glyph a letter takes depends on its form, on what precedes and on how wide the next letter
 * is. Rules and counts: docs/damage-models.md, section 2.2.
 *
 * @example
 * textOfSigns(UNMAPPED_GLYPHS.damage('فيها وفيه')); // 'فیها وف�ه'
 */
export const UNMAPPED_GLYPHS: DamageModel = {
  name: 'unmapped-glyphs',
  damage: damageGlyphs,
  countsBlanks: false,
  scramblesPieces: true,
  listRules: () => listTableRules('unmapped-glyphs', { alternates: ALTERNATES }),
};

function damageGlyphs(text: string): readonly Sign[] {
  const shapes = shapeText(text).filter((shape) => !isMark(shape.char));
  const indexAt = new Map(shapes.map((shape, index) => [shape.at, index]));
  const signs = signsOf(text, (char, at) => {
    const index = indexAt.get(at);
    return index === undefined ? char : glyphForShape(shapes, index);
  });
  return signs.map((sign) => (isUnmappedKaf(sign, text) ? { ...sign, orKept: HEAD_OF_PIECE } : sign));
}

function isUnmappedKaf({ sign, at }: Sign, text: string): boolean {
  return sign === UNMAPPED && text[at] === 'ك' && (text[at - 1] ?? ' ') === ' ';
}

function glyphForShape(shapes: readonly Shape[], index: number): string | Glyph {
  const { char, form } = shapes[index] as Shape;
  const before = shapes[index - 1]?.char ?? ' ';
  const after = shapes[index + 1];
  return ALTERNATES[`${char} ${form}`]?.find(({ when }) => HOLDS[when](before, after)) ?? char;
}

function isNarrow(shape: Shape | undefined): boolean {
  if (shape === undefined) return false;
  if (shape.char === 'ه') return shape.form === 'med';
  if (shape.char === 'ق') return shape.form === 'fin';
  return NARROW_IN_ANY_FORM.includes(shape.char);
}
