import { type DamageModel, type Sign, signsOf } from './damage-model.ts';
import { type Form, isMark, type Shape, shapeText } from './shapes.ts';

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
};

const UNMAPPED = '\uFFFD';
const PERSIAN_YEH = '\u06CC';
const NARROW_IN_ANY_FORM = 'بتنرزدذوليث';

function damageGlyphs(text: string): readonly Sign[] {
  const shapes = shapeText(text).filter((shape) => !isMark(shape.char));
  const indexAt = new Map(shapes.map((shape, index) => [shape.at, index]));
  const signs = signsOf(text, (char, at) => {
    const index = indexAt.get(at);
    return index === undefined ? char : signForGlyph(shapes, index);
  });
  // ك at the head of a piece of its own is kept: after a paragraph number, or where a printed line begins.
  return signs.map((sign) => (isUnmappedKaf(sign, text) ? { ...sign, orKept: 'ك' } : sign));
}

function isUnmappedKaf({ sign, at }: Sign, text: string): boolean {
  return sign === UNMAPPED && text[at] === 'ك' && (text[at - 1] ?? ' ') === ' ';
}

function signForGlyph(shapes: readonly Shape[], index: number): string {
  const char = shapes[index]?.char ?? '';
  const form = shapes[index]?.form;
  const before = shapes[index - 1]?.char ?? ' ';
  if (char === 'إ') return before === 'و' ? UNMAPPED : char;
  if (form !== 'ini' && form !== 'med') return char;
  if (char === 'ك') return form === 'ini' ? signForInitialKaf(before) : char;
  if (char === 'ي' || char === 'ب') return signForToothed(char, form, before, shapes[index + 1]);
  return char;
}

/** ك at the head of a join is unmapped after a blank and after ر ز و ذ ؤ, kept elsewhere (after alefs, brackets). */
function signForInitialKaf(before: string): string {
  return ' رزوذؤ'.includes(before) ? UNMAPPED : 'ك';
}

function signForToothed(char: 'ي' | 'ب', form: Form, before: string, after: Shape | undefined): string {
  if (form === 'ini' && 'رزو'.includes(before)) return UNMAPPED;
  if (!isNarrow(after)) return UNMAPPED;
  return char === 'ي' ? PERSIAN_YEH : 'ب';
}

function isNarrow(shape: Shape | undefined): boolean {
  if (shape === undefined) return false;
  if (shape.char === 'ه') return shape.form === 'med';
  if (shape.char === 'ق') return shape.form === 'fin';
  return NARROW_IN_ANY_FORM.includes(shape.char);
}
