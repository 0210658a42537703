import { type Element, isAnd, isEnglishOf, isKeyword, isPluralNoun, isSign } from './elements.ts';

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
