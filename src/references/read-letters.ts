import { ITEM_LETTERS, type ItemLetter } from '../corpus/item-letters.ts';
import { type Element, isClosingBracket, isKeyword, isSign } from './elements.ts';

/** Sub-items from one letter to another; `undefined` for a letter that no sub-item can have. */
export interface LetterRange {
  readonly from: ItemLetter | undefined;
  readonly to: ItemLetter | undefined;
}

/** The letters as a folded request has them. */
const LETTERS = new Map<string, ItemLetter>(
  ITEM_LETTERS.flatMap(({ latin, arabic }) => [
    [latin, latin] as const,
    [arabic.replace('أ', 'ا').replace('ـ', ''), latin] as const,
  ]),
);

const SIGNS_BEFORE_LETTER = './:-(,[';

/** Reads the sub-items that follow a number: "(c)", ".c", "a-c", "(a), (c)", "sub-item (c)"; none is fine. */
export function readLetters(elements: readonly Element[], start: number) {
  const letters: LetterRange[] = [];
  let end = start;
  for (let letter = readLetter(elements, end); letter !== undefined; letter = readLetter(elements, end)) {
    const to = readRangeEnd(elements, letter.end);
    letters.push({ from: LETTERS.get(letter.text), to: LETTERS.get(to?.text ?? letter.text) });
    end = to?.end ?? letter.end;
  }
  return { letters, end };
}

interface ReadLetter {
  readonly text: string;
  readonly end: number;
}

function readRangeEnd(elements: readonly Element[], position: number): ReadLetter | undefined {
  const joint = elements[position];
  return isSign(joint, '-') || isKeyword(joint, 'to') ? readLetter(elements, position + 1) : undefined;
}

function readLetter(elements: readonly Element[], start: number): ReadLetter | undefined {
  let position = start;
  while (isBeforeLetter(elements, position)) position += 1;
  const element = elements[position];
  const next = elements[position + 1];
  if (element?.kind !== 'letter' || isConjunction(element, next) || beginsSomethingElse(element.letter, next)) {
    return undefined;
  }
  return { text: element.letter, end: position + (isClosingBracket(next) ? 2 : 1) };
}

function isBeforeLetter(elements: readonly Element[], position: number): boolean {
  const element = elements[position];
  if (element?.kind === 'sign') return SIGNS_BEFORE_LETTER.includes(element.sign);
  if (element?.kind === 'letter') return isConjunction(element, elements[position + 1]);
  return ['and', 'item', 'of'].some((keyword) => isKeyword(element, keyword));
}

/** «و» is "and" before a number, a report, a word, a bracket or another letter; else it is the letter (f). */
function isConjunction(element: Element, next: Element | undefined): boolean {
  if (element.kind !== 'letter' || element.letter !== 'و') return false;
  return next !== undefined && (next.kind !== 'sign' || next.sign === '(');
}

/** "7 R8", "7 ل 9", "7 a draft": a letter that belongs to what follows it. */
function beginsSomethingElse(letter: string, next: Element | undefined): boolean {
  if (next?.kind === 'number') return !next.gap || letter === 'ل';
  if (letter !== 'a' || next?.kind !== 'word' || !next.gap) return false;
  return !['and', 'to', 'of', 'filler'].includes(next.keyword);
}
