import { ITEM_LETTERS, type ItemLetter } from '../corpus/item-marks.ts';
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

const SIGNS_BEFORE_LETTER = './:-(,[&«“"';

const CLOSING_QUOTES = ['»', '”', '"'];

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
  if (element?.kind !== 'letter' || isConjunction(element, next)) return undefined;
  // A letter written onto its number, "22.c", is an item whatever follows.
  const isWrittenOn = !element.gap && next?.kind === 'word';
  if (!isWrittenOn && beginsSomethingElse(element.letter, next)) return undefined;
  const isClosed = isClosingBracket(next) || CLOSING_QUOTES.some((quote) => isSign(next, quote));
  return { text: element.letter, end: position + (isClosed ? 2 : 1) };
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

/** "7 R8", «7 ل 9», «22 لـ2019», "22 I need", "22 e.g.": a letter that belongs to what follows it. */
function beginsSomethingElse(letter: string, next: Element | undefined): boolean {
  if (next?.kind === 'number') return !next.gap || letter === 'ل';
  if (next?.kind === 'report') return 'لبف'.includes(letter) || !next.gap;
  if (isSign(next, "'") || isSign(next, '’') || (letter === 'p' && isSign(next, '.'))) return true;
  if (next?.kind !== 'word') return false;
  if (['and', 'to', 'of'].includes(next.keyword)) return false;
  return next.keyword === 'unknown' || 'aiu'.includes(letter);
}

/** Finds the letter of an item that is counted: "the third item" is (c). */
export function findLetter(ordinal: number): LetterRange | undefined {
  const letter = ITEM_LETTERS[ordinal - 1]?.latin;
  return letter === undefined ? undefined : { from: letter, to: letter };
}
