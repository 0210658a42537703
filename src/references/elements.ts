import type { Token } from './lex.ts';
import type { ReportName } from './symbols.ts';

/** A token, or a report that one or more tokens name. */
export type Element = Token | { readonly kind: 'report'; readonly name: ReportName; readonly gap: boolean };

/** Tells whether an element is a word that does `keyword`. */
export function isKeyword(element: Element | undefined, keyword: string): boolean {
  return element?.kind === 'word' && element.keyword === keyword;
}

/** Tells whether an element joins the parts of a list: "and", «و», a comma, "&". */
export function isAnd(element: Element | undefined): boolean {
  if (element?.kind === 'sign') return '&+,;'.includes(element.sign);
  return isKeyword(element, 'and') || (element?.kind === 'letter' && element.letter === 'و');
}

/** Tells whether an element is the given sign. */
export function isSign(element: Element | undefined, sign: string): boolean {
  return element?.kind === 'sign' && element.sign === sign;
}

/** Tells whether an element closes a bracket. */
export function isClosingBracket(element: Element | undefined): boolean {
  return isSign(element, ')') || isSign(element, ']');
}

/** Tells whether an element is "recommendations" in the plural: a number before it says how many. */
export function isPluralNoun(element: Element | undefined): boolean {
  return isNoun(element, /(?:s|ات)$/u);
}

/** Tells whether an element is «توصيتين», two recommendations. */
export function isDualNoun(element: Element | undefined): boolean {
  return isNoun(element, /(?:تين|تان|تا)$/u);
}

function isNoun(element: Element | undefined, ending: RegExp): boolean {
  return element?.kind === 'word' && element.keyword === 'recommendation' && ending.test(element.text);
}

/** Tells whether `sign` is a dash written onto what stands on both sides of it. */
export function isTightDash(sign: Element | undefined, after: Element | undefined): boolean {
  return isSign(sign, '-') && sign?.gap === false && after?.gap === false;
}

/** Tells whether an element is the English "of" or "from", which an ordinal and a count alike may stand before. */
export function isEnglishOf(element: Element | undefined): boolean {
  return element?.kind === 'word' && (element.text === 'of' || element.text === 'from');
}

/** Tells whether an element is a number in words or an ordinal, after which its noun may stand: "the 7th paragraph". */
export function isOrdinal(element: Element | undefined): boolean {
  return element?.kind === 'number' && (element.ordinal || element.form === 'words');
}
