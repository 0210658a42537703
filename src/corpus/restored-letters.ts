import { isRestoredLetter } from '../restoration/damage-model.ts';
import { explainClaim, type WordExplanation } from '../restoration/explain.ts';
import { findWholeWords } from '../restoration/whole-words.ts';
import type { ProofUnit } from './proof-units.ts';

/** A stretch of a text, in UTF-16 offsets. */
export interface TextSpan {
  readonly start: number;
  readonly end: number;
}

/** What was explained of each text: a paragraph is explained once for itself and its items. */
const explained = new WeakMap<ProofUnit, readonly WordExplanation[]>();

/** Explains the words of a unit; with `items` given, its opening words and those items, by their keys. */
export function explainShown(unit: ProofUnit, items?: readonly string[]): readonly WordExplanation[] {
  const words = explained.get(unit) ?? explainClaim(unit, unit.model);
  explained.set(unit, words);
  if (items === undefined) return words;
  const isShown = buildSpanTest(unit, items);
  return words.filter(({ at }) => isShown(at));
}

/** Counts the letters of some words that the damage rules restored. */
export function countRestored(words: readonly WordExplanation[]): number {
  return words.flatMap(({ letters }) => letters).filter(({ isRestored }) => isRestored).length;
}

/**
 * Counts the letters of a unit that the copy shows as another sign or not at all, as {@link explainShown} would, without
 * the comparison where the text alone tells: letters of a repair were not restored by rule.
 */
export function countRestoredLetters(unit: ProofUnit, items?: readonly string[]): number {
  const { text, repairs, model } = unit;
  const signs = model.damage(text);
  // Which of two glyphs a letter took, only the copy can say.
  if (signs.some(({ orKept }) => orKept !== undefined)) return countRestored(explainShown(unit, items));
  const repaired = repairs.flatMap(({ after }) =>
    findWholeWords(text, after).map((start) => ({ start, end: start + after.length })),
  );
  const isRepaired = (at: number) => repaired.some(({ start, end }) => at >= start && at < end);
  const isShown = buildSpanTest(unit, items);
  return signs.filter((sign) => isRestoredLetter(sign, text) && isShown(sign.at) && !isRepaired(sign.at)).length;
}

/** Tells of a place of the text whether it belongs to the opening words or to one of the items. */
function buildSpanTest({ parts }: ProofUnit, items: readonly string[] | undefined): (at: number) => boolean {
  if (items === undefined) return () => true;
  let start = 0;
  const spans = parts.flatMap(({ item, text }): readonly TextSpan[] => {
    const span = { start, end: start + text.length };
    start = span.end + 1;
    return item === undefined || items.includes(item) ? [span] : [];
  });
  return (at) => spans.some(({ start: from, end }) => at >= from && at < end);
}
