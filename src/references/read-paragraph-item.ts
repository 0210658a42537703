import { ITEM_LETTERS } from '../corpus/item-marks.ts';
import { type Element, isAnd, isClosingBracket, isKeyword, isSign } from './elements.ts';

/** An item of a paragraph, by its key, and where the request goes on behind it. */
export interface ReadItem {
  readonly key: string;
  readonly end: number;
}

/**
 * Reads the bullet or numbered item that stands behind the number of a paragraph: "p3.4", "p26.1.a", "paragraph 3, bullet 4",
 * «الفقرة 30، البند 1». Lettered items are read like those of a recommendation.
 */
export function readParagraphItem(elements: readonly Element[], start: number): ReadItem | undefined {
  const bracketed = readBracketed(elements, start);
  if (bracketed !== undefined) return bracketed;
  const at = findItemNumber(elements, start);
  const number = elements[at ?? -1];
  if (at === undefined || number?.kind !== 'number') return undefined;
  const letter = readItemLetter(elements, at + 1);
  if (letter === undefined) return { key: String(number.value), end: at + 1 };
  return { key: `${number.value}.${letter.key}`, end: letter.end };
}

/** "p30(1)": written onto its paragraph. */
function readBracketed(elements: readonly Element[], start: number): ReadItem | undefined {
  const [open, number, close] = elements.slice(start, start + 3);
  const isTight = isSign(open, '(') && open?.gap === false && isClosingBracket(close);
  return isTight && number?.kind === 'number' ? { key: String(number.value), end: start + 3 } : undefined;
}

/** Tells whether more items follow, "p30.1-3", "bullets 4 and 5": which they are is not read, and they are no paragraphs. */
export function areMoreItems(elements: readonly Element[], end: number): boolean {
  const [joint, number, beyond] = elements.slice(end, end + 3);
  const isJoint = isSign(joint, '-') || isKeyword(joint, 'to') || isAnd(joint);
  return isJoint && number?.kind === 'number' && !isSign(beyond, '/');
}

/**
 * "Bullet 4 of paragraph 3", "item 1 (a) of 2021/p30", "the fourth bullet of paragraph 3", «البند 1 من الفقرة 30»: the item stands
 * first. "Two bullets of paragraph 3" says how many, and "agenda item 4, paragraph 30" names two things.
 */
export function readItemOfParagraph(elements: readonly Element[], start: number): ReadItem | undefined {
  const [first, second] = [elements[start], elements[start + 1]];
  const isOrdinal = first?.kind === 'number' && first.ordinal && isKeyword(second, 'item');
  const number = isKeyword(first, 'item') ? second : isOrdinal ? first : undefined;
  if (number?.kind !== 'number') return undefined;
  const letter = readItemLetter(elements, start + 2);
  const end = letter?.end ?? start + 2;
  if (!isKeyword(elements[end], 'of') || !isParagraphNext(elements, end + 1)) return undefined;
  return { key: letter === undefined ? String(number.value) : `${number.value}.${letter.key}`, end };
}

/** "the paragraph 3", "p3", "2021/p30". */
function isParagraphNext(elements: readonly Element[], start: number): boolean {
  const at = elements.findIndex((element, index) => index >= start && !isBeforeParagraph(element));
  const [element, number] = [elements[at], elements[at + 1]];
  if (isKeyword(element, 'paragraph')) return true;
  return element?.kind === 'letter' && element.letter === 'p' && number?.kind === 'number' && !number.gap;
}

function isBeforeParagraph(element: Element): boolean {
  return isKeyword(element, 'filler') || element.kind === 'report' || isSign(element, '/');
}

/** A point without blanks, or a word for items behind a comma. */
function findItemNumber(elements: readonly Element[], start: number): number | undefined {
  const [sign, next] = [elements[start], elements[start + 1]];
  if (isSign(sign, '.') && sign?.gap === false && next?.kind === 'number' && !next.gap) return start + 1;
  const word = isSign(sign, ',') ? start + 1 : start;
  return isKeyword(elements[word], 'item') ? word + 1 : undefined;
}

function readItemLetter(elements: readonly Element[], start: number): ReadItem | undefined {
  const isOpened = isSign(elements[start], '(') || isSign(elements[start], '.');
  const letter = elements[isOpened ? start + 1 : start];
  if (!isOpened || letter?.kind !== 'letter') return undefined;
  const key = ITEM_LETTERS.find(
    ({ latin, arabic }) => latin === letter.letter || arabic.replace('أ', 'ا').replace('ـ', '') === letter.letter,
  )?.latin;
  if (key === undefined) return undefined;
  return { key, end: start + (isClosingBracket(elements[start + 2]) ? 3 : 2) };
}
