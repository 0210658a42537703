import { type Element, isKeyword, isSign } from './elements.ts';
import { readItemOfParagraph } from './read-paragraph-item.ts';

type NumberElement = Element & { kind: 'number' };

/** Words between a noun and its number: "article no. 18", "chap. II". */
const BEFORE_NUMBER = new Set(['.', '#', ':', '-', '(']);

/**
 * Turns numbers that belong to another noun into unknown words, so that "article 18", "COVID-19", "7 countries" and
 * "7 of 22" never become recommendations. What belongs to "recommendation" or is written onto a report stays.
 */
export function setAsideForeignNumbers(elements: readonly Element[]): readonly Element[] {
  return elements.map((element, index) =>
    element.kind === 'number' && isForeign(elements, index) ? setAside(element) : element,
  );
}

function setAside({ value, gap }: NumberElement): Element {
  return { kind: 'word', keyword: 'unknown', text: String(value), arabic: false, gap };
}

function isForeign(elements: readonly Element[], index: number): boolean {
  const before = findNoun(elements, index);
  if (isKeyword(before, 'unknown') || isAddendum(before) || isTotal(elements, index)) return true;
  if (isKeyword(before, 'report')) return !isKeyword(elements[index + 1], 'recommendation');
  if (isAgendaItem(elements, index) || isAdverb(elements, index) || isFootnote(elements, index)) return true;
  const isOnP = before?.kind === 'letter' && before.letter === 'p';
  if (isOnP && elements[index]?.gap) return true;
  const next = elements[index + 1];
  const hasOwnNoun =
    isOnP || isOnReport(elements, index) || isKeyword(before, 'recommendation') || isKeyword(before, 'paragraph');
  return isKeyword(next, 'unknown') && !hasOwnNoun;
}

/** The element that a number may belong to: the one before it, past "no.", "#" and the like. */
function findNoun(elements: readonly Element[], index: number): Element | undefined {
  let position = index - 1;
  while (isBetweenNounAndNumber(elements[position])) position -= 1;
  return elements[position];
}

function isBetweenNounAndNumber(element: Element | undefined): boolean {
  if (element?.kind === 'sign') return BEFORE_NUMBER.has(element.sign);
  return element?.kind === 'word' && element.keyword === 'filler' && NUMBER_SIGNS.has(element.text);
}

const NUMBER_SIGNS = new Set(['no', 'number', 'num', 'رقم']);

function isAddendum(element: Element | undefined): boolean {
  return element?.kind === 'word' && (element.text === 'addendum' || element.text === 'اضافه');
}

/** "recommendation 7 of 22": the second number says how many there are. */
function isTotal(elements: readonly Element[], index: number): boolean {
  const before = elements[index - 1];
  const isEnglishOf = before?.kind === 'word' && before.keyword === 'of' && before.text === 'of';
  return isEnglishOf && elements[index - 2]?.kind === 'number';
}

/** "item 4 of the agenda" in digits; "the third item" is a sub-item, "paragraph 30, item 1" and "item 1 of paragraph 30" one of that paragraph. */
function isAgendaItem(elements: readonly Element[], index: number): boolean {
  const element = elements[index];
  const word = elements.findLastIndex((one, at) => at < index && isKeyword(one, 'item'));
  const before = elements[isSign(elements[word - 1], ',') ? word - 2 : word - 1];
  if (word === -1) return false;
  if (readItemOfParagraph(elements, word) !== undefined) return false;
  if (before?.kind === 'number' && elements.slice(0, word).some((one) => isKeyword(one, 'paragraph'))) return false;
  return isKeyword(findNoun(elements, index), 'item') && element?.kind === 'number' && element.form === 'digits';
}

/** "First 2020/7, then 2021/3": the word orders the sentence. */
function isAdverb(elements: readonly Element[], index: number): boolean {
  const element = elements[index];
  const isOrderWord = element?.kind === 'number' && element.form === 'words' && element.first;
  return isOrderWord && elements[index + 1]?.kind === 'report' && isSign(elements[index + 2], '/');
}

/** "2020/7", "2020-draft/7": joined by signs without a blank. */
function isOnReport(elements: readonly Element[], index: number): boolean {
  if (elements[index]?.gap) return false;
  let position = index - 1;
  while (JOINING_SIGNS.some((sign) => isSign(elements[position], sign))) position -= 1;
  return position < index - 1 && elements[position]?.kind === 'report';
}

const JOINING_SIGNS = ['/', '-', ':', '.', '_', '|'];

/** "Recommendation 7 (2020) [3]", "2020/7 ×2": a mark behind a whole reference. */
function isFootnote(elements: readonly Element[], index: number): boolean {
  const sign = elements[index - 1];
  const before = elements[index - 2];
  if (isSign(sign, '×')) return true;
  return isSign(sign, '[') && (isSign(before, ')') || before?.kind === 'number');
}
