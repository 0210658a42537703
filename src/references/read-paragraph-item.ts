import { ITEM_LETTERS } from '../corpus/item-marks.ts';
import { type Element, isClosingBracket, isKeyword, isSign } from './elements.ts';

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
  const at = findItemNumber(elements, start);
  const number = elements[at ?? -1];
  if (at === undefined || number?.kind !== 'number') return undefined;
  const letter = readItemLetter(elements, at + 1);
  if (letter === undefined) return { key: String(number.value), end: at + 1 };
  return { key: `${number.value}.${letter.key}`, end: letter.end };
}

/** "bullet 4 of paragraph 3", "the fourth bullet of paragraph 3", «البند 1 من الفقرة 30»: the item stands first. */
export function readItemOfParagraph(elements: readonly Element[], start: number): ReadItem | undefined {
  const [first, second] = [elements[start], elements[start + 1]];
  const number = isKeyword(first, 'item') ? second : isKeyword(second, 'item') ? first : undefined;
  const behind = elements
    .slice(start + 2)
    .find((element) => !isKeyword(element, 'of') && !isKeyword(element, 'filler'));
  if (number?.kind !== 'number' || !isKeyword(behind, 'paragraph')) return undefined;
  return { key: String(number.value), end: start + 2 };
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
