import type { Unit } from './atoms.ts';
import {
  type Element,
  isAnd,
  isClosingBracket,
  isEnglishOf,
  isKeyword,
  isPluralNoun,
  isSign,
  isTightDash,
} from './elements.ts';
import { QUOTES } from './lone-letters.ts';

/** Why a request cannot be a reference, whatever else it holds. */
export type Fault = 'fraction' | 'resolution' | 'negative' | 'short-year' | 'date' | 'reversed' | 'vague';

/** What is known of a number before it is read. */
export interface NumberContext {
  /** "recommendation" stands before it. */
  readonly explicit: boolean;
  /** No number or report was read before it. */
  readonly isFirst: boolean;
}

/**
 * Tells whether a number says how many, or has no end, but not which: "three recommendations of 2021", "one of 2020",
 * "all 12", "until 3", «التوصيات الثلاث الأولى».
 */
export function isCountOfMany(elements: readonly Element[], position: number, context: NumberContext): boolean {
  const [before, element, next] = [elements[position - 1], elements[position], elements[position + 1]];
  if (element?.kind !== 'number') return false;
  if (before?.kind === 'word' && before.text === 'all') return true;
  if (isKeyword(before, 'to') && context.isFirst) return true;
  if (element.form === 'words' && next?.kind === 'number' && next.first) return true;
  if (element.ordinal || context.explicit) return false;
  if (isKeyword(next, 'item') && isKeyword(elements[position + 2], 'of')) return true;
  const noun = isSign(next, '.') ? elements[position + 2] : next;
  if (isPluralNoun(noun) && !isAnd(before)) return true;
  return element.form === 'words' && isEnglishOf(next) && elements[position + 2]?.kind === 'report';
}

/** Tells whether the word at `position` stands right before a reference or its noun: "not 2020/7", "no recommendation". */
export function isReversed(elements: readonly Element[], position: number): boolean {
  const word = elements[position];
  const next = elements.find(
    (element, at) =>
      at > position && element.kind !== 'sign' && !isKeyword(element, 'filler') && !isKeyword(element, 'of'),
  );
  if (word?.kind === 'word' && word.keyword === 'filler') return isKeyword(elements[position + 1], 'recommendation');
  if (next?.kind === 'report' || next?.kind === 'number') return true;
  return isKeyword(next, 'recommendation') || isKeyword(next, 'last');
}

/** Finds what a sign says of the number it stands on: "-7", "'20", "$7". */
export function findFaultOfSign(elements: readonly Element[], position: number): Fault | undefined {
  const [before, sign, next, beyond] = [-1, 0, 1, 2].map((offset) => elements[position + offset]);
  if (sign?.kind !== 'sign' || next?.kind !== 'number' || next.gap) return undefined;
  const followsName =
    before?.kind === 'report' ||
    before?.kind === 'number' ||
    before?.kind === 'letter' ||
    (before?.kind === 'word' && !sign.gap);
  if (sign.sign === '-' && !followsName && !isClosingBracket(before)) return 'negative';
  const isQuoted = beyond?.kind === 'sign' && QUOTES.includes(beyond.sign);
  if (QUOTES.includes(sign.sign) && !isQuoted) return 'short-year';
  return /[$€£<>]/u.test(sign.sign) ? 'fraction' : undefined;
}

/**
 * Finds what stands behind a number: "7.5", "7/1" (a resolution) and "7-9-2020" are no references; a dot or slash beside a
 * report or a letter is a separator, and a point behind a paragraph leads to its item.
 */
export function findFaultBehind(
  elements: readonly Element[],
  start: number,
  end: number,
  unit: Unit,
): Fault | undefined {
  const sign = elements[end];
  const after = elements[end + 1];
  if (sign?.kind !== 'sign') return undefined;
  if (sign.sign === '/' && after?.kind === 'number') return 'resolution';
  const isDecimal = sign.sign === '.' && after?.kind === 'number' && !sign.gap && !after.gap;
  if (isDecimal && unit !== 'paragraph') return 'fraction';
  const isRange = end - start > 1 && isTightDash(elements[start + 1], elements[start + 2]);
  if (isRange && after?.kind === 'report' && isTightDash(sign, after)) return 'date';
  if (isSign(sign, ':') && after?.kind === 'number' && !after.gap) return 'date';
  return undefined;
}
