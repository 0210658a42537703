import { type Element, isAnd, isClosingBracket, isKeyword, isSign } from './elements.ts';
import { isSameName, type ReportName } from './symbols.ts';

/** What stands before the first number of a range. */
export interface RangeContext {
  /** "between" does, so that "and" means "to". */
  readonly isBetween: boolean;
  /** The report that the first number is written onto. */
  readonly report: ReportName | undefined;
}

/** The last number of a range, and where it ends. */
export interface RangeEnd {
  readonly value: number;
  readonly end: number;
}

/** Reads what makes a range of the number before `start`: "- 9", "to (9)", "to 2020/9" within one report, "and 9". */
export function readRangeEnd(elements: readonly Element[], start: number, context: RangeContext): RangeEnd | undefined {
  let position = start;
  while (isClosingBracket(elements[position])) position += 1;
  if (isAnd(elements[position]) && isKeyword(elements[position + 1], 'to')) position += 1;
  if (!isJoint(elements[position], context)) return undefined;
  let end = position + 1;
  while (isBeforeLast(elements, end, context)) end += 1;
  const last = elements[end];
  return last?.kind === 'number' ? { value: last.value, end: end + 1 } : undefined;
}

function isJoint(element: Element | undefined, { isBetween }: RangeContext): boolean {
  const isTo = isKeyword(element, 'to') || (element?.kind === 'letter' && element.letter === 'ل');
  return isSign(element, '-') || isSign(element, '…') || isSign(element, '→') || isTo || (isBetween && isAnd(element));
}

/** What may stand before the last number: its noun, a bracket, the report once more. */
function isBeforeLast(elements: readonly Element[], position: number, { report }: RangeContext): boolean {
  const element = elements[position];
  if (isKeyword(element, 'recommendation') || isKeyword(element, 'filler') || isSign(element, '(')) return true;
  if (element?.kind === 'letter') return element.letter === 'r';
  if (isSign(element, '/')) return elements[position - 1]?.kind === 'report';
  const isSame = element?.kind === 'report' && report !== undefined && isSameName(element.name, report);
  return isSame && isSign(elements[position + 1], '/') && elements[position + 2]?.kind === 'number';
}
