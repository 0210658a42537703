import type { ReportKey } from '../corpus/schema.ts';
import { type Element, isAnd, isClosingBracket, isKeyword, isSign } from './elements.ts';
import { type LetterRange, readLetters } from './read-letters.ts';
import type { ReportName } from './symbols.ts';

/** Which recommendations (or paragraphs) of a report are meant. */
export type NumberSpec =
  | { readonly kind: 'range'; readonly from: number; readonly to: number; readonly letters: readonly LetterRange[] }
  | { readonly kind: 'first'; readonly count: number }
  | { readonly kind: 'last'; readonly count: number };

/** What a number counts. */
export type Unit = 'recommendation' | 'paragraph';

/** A report or a number, with the elements that stand between it and the atom before. */
export type Atom = { readonly between: readonly Element[] } & (
  | { readonly kind: 'report'; readonly name: ReportName }
  | { readonly kind: 'spec'; readonly spec: NumberSpec; readonly unit: Unit; readonly explicit: boolean }
);

/** Why a request cannot be a reference, whatever else it holds. */
export type Fault = 'fraction' | 'resolution' | 'negative' | 'short-year' | 'date';

/** The atoms of a request in order, the words nobody knows, and the first fault. */
export interface ReadAtoms {
  readonly atoms: readonly Atom[];
  readonly unknownWords: readonly string[];
  readonly fault: Fault | undefined;
  readonly asksForHelp: boolean;
  /** A resolution of the Conference was named, by the word and its number. */
  readonly namesResolution: boolean;
}

const ROMAN_LETTERS: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10 };
const QUOTES = "'’‘";

/**
 * Reads the atoms of a request from its elements.
 *
 * @param reportsWithItems Reports in which a letter may be a sub-item, so that "2019 i" is no roman numeral.
 */
export function readAtoms(elements: readonly Element[], reportsWithItems: ReadonlySet<ReportKey>): ReadAtoms {
  return new AtomReader(elements, reportsWithItems).read();
}

/** A cursor over the elements; it lives for one call of {@link readAtoms}. */
class AtomReader {
  readonly #elements: readonly Element[];
  readonly #reportsWithItems: ReadonlySet<ReportKey>;
  #position = 0;
  #between: Element[] = [];
  #unit: Unit = 'recommendation';
  #explicit = false;
  #pendingLetters: LetterRange[] | undefined;
  readonly #atoms: Atom[] = [];
  readonly #unknownWords: string[] = [];
  #fault: Fault | undefined;
  #asksForHelp = false;
  #namesResolution = false;

  constructor(elements: readonly Element[], reportsWithItems: ReadonlySet<ReportKey>) {
    this.#elements = elements;
    this.#reportsWithItems = reportsWithItems;
  }

  read(): ReadAtoms {
    for (let element = this.#peek(); element !== undefined; element = this.#peek()) this.#readElement(element);
    return {
      atoms: this.#atoms,
      unknownWords: this.#unknownWords,
      fault: this.#fault,
      asksForHelp: this.#asksForHelp,
      namesResolution: this.#namesResolution,
    };
  }

  #peek(offset = 0): Element | undefined {
    return this.#elements[this.#position + offset];
  }

  #readElement(element: Element): void {
    switch (element.kind) {
      case 'report':
        this.#readReport(element);
        return;
      case 'number':
        this.#readNumber(element.value, element.first);
        return;
      case 'letter':
        this.#readLoneLetter(element.letter);
        return;
      case 'word':
        this.#readWord(element);
        return;
      case 'sign':
        this.#readSign(element.sign);
        return;
      case 'symbol':
        this.#skip(element);
    }
  }

  /** The same report named twice in a row, "the eighth session (2021)", is one. */
  #readReport(element: Element & { kind: 'report' }): void {
    const last = this.#atoms.at(-1);
    if (last?.kind === 'report' && isSameName(last.name, element.name)) this.#skip(element);
    else this.#push({ kind: 'report', name: element.name, between: this.#between }, 1);
  }

  #push(atom: Atom, elementCount: number): void {
    this.#atoms.push(atom);
    this.#between = [];
    this.#position += elementCount;
  }

  #skip(element: Element): void {
    this.#between.push(element);
    this.#position += 1;
  }

  #readSign(sign: string): void {
    if (sign === '¶' || sign === '§') this.#unit = 'paragraph';
    const next = this.#peek(1);
    const isOnNumber = next?.kind === 'number' && !next.gap;
    const before = this.#peek(-1);
    const followsName = before?.kind === 'report' || before?.kind === 'number' || before?.kind === 'letter';
    if (sign === '-' && isOnNumber && !followsName && !isClosingBracket(before)) this.#fault ??= 'negative';
    const afterNumber = this.#peek(2);
    const isQuoted = afterNumber?.kind === 'sign' && QUOTES.includes(afterNumber.sign);
    if (QUOTES.includes(sign) && isOnNumber && !isQuoted) this.#fault ??= 'short-year';
    if (/[\p{No}%°]/u.test(sign)) this.#unknownWords.push(sign);
    this.#skip({ kind: 'sign', sign, gap: this.#peek()?.gap ?? false });
  }

  #readWord(element: Element & { kind: 'word' }): void {
    switch (element.keyword) {
      case 'recommendation':
      case 'paragraph':
        this.#unit = element.keyword;
        this.#explicit = true;
        break;
      case 'item':
        this.#readPendingLetters();
        return;
      case 'last':
        this.#readEnd('last');
        return;
      case 'final':
        if (isKeyword(this.#peek(1), 'recommendation')) {
          this.#readEnd('last');
          return;
        }
        break;
      case 'resolution':
        this.#readResolution(element);
        return;
      case 'help':
        this.#asksForHelp = true;
        break;
      case 'unknown':
        this.#unknownWords.push(element.text);
        break;
      default:
        break;
    }
    this.#skip(element);
  }

  /** A resolution and its number, "7/1", are passed over as words that are no reference. */
  #readResolution(element: Element & { kind: 'word' }): void {
    this.#unknownWords.push(element.text);
    this.#skip(element);
    while (this.#isResolutionNumber()) {
      this.#namesResolution = true;
      for (let count = 0; count < 3; count += 1) this.#position += 1;
      const joint = this.#peek();
      if (isAnd(joint) && joint !== undefined) this.#skip(joint);
    }
  }

  #isResolutionNumber(): boolean {
    const slash = this.#peek(1);
    const isSlash = isSign(slash, '/');
    return this.#peek()?.kind === 'number' && isSlash && this.#peek(2)?.kind === 'number';
  }

  /** "the last recommendation", "last 3": counted from the end of the report. */
  #readEnd(kind: 'first' | 'last'): void {
    const next = this.#peek(1);
    const count = next?.kind === 'number' ? next.value : 1;
    const atom = {
      kind: 'spec',
      spec: { kind, count },
      unit: this.#unit,
      explicit: true,
      between: this.#between,
    } as const;
    this.#push(atom, next?.kind === 'number' ? 2 : 1);
  }

  /** "sub-item c of recommendation 22": the letters wait for the number. */
  #readPendingLetters(): void {
    const word = this.#peek();
    if (word !== undefined) this.#skip(word);
    this.#unit = 'recommendation';
    const { letters, end } = readLetters(this.#elements, this.#position);
    if (letters.length === 0) return;
    this.#pendingLetters = [...letters];
    this.#position = end;
  }

  #readLoneLetter(letter: string): void {
    const element = this.#peek();
    const next = this.#peek(1);
    if (element === undefined) return;
    if (next?.kind === 'number' && !next.gap && (letter === 'r' || letter === 'p')) {
      this.#unit = letter === 'r' ? 'recommendation' : 'paragraph';
      this.#explicit = true;
    } else if (isDottedR(letter, next, this.#peek(2))) {
      this.#explicit = true;
    } else if (this.#isRomanHere(letter)) {
      this.#readNumber(ROMAN_LETTERS[letter] ?? 0, false);
      return;
    } else if (!isFillerLetter(letter, next, this.#peek(-1))) {
      this.#unknownWords.push(letter);
    }
    this.#skip(element);
  }

  /** A single i, v or x is a number after the word "recommendation" and after a report that has no sub-items. */
  #isRomanHere(letter: string): boolean {
    if (ROMAN_LETTERS[letter] === undefined) return false;
    const before = this.#elements.findLast(
      (element, position) => position < this.#position && element.kind !== 'sign' && !isKeyword(element, 'filler'),
    );
    if (isKeyword(before, 'recommendation')) return true;
    return before?.kind === 'report' && 'key' in before.name && !this.#reportsWithItems.has(before.name.key);
  }

  #readNumber(value: number, first: boolean): void {
    const next = this.#peek(1);
    if (first && next?.kind === 'number') {
      this.#readEnd('first');
      return;
    }
    const range = this.#readRangeEnd(this.#position + 1);
    const to = range?.value ?? value;
    const end = range?.end ?? this.#position + 1;
    this.#fault ??= this.#findFault(this.#position, end);
    const { letters, end: lettersEnd } = readLetters(this.#elements, end);
    const spec = {
      kind: 'range',
      from: Math.min(value, to),
      to: Math.max(value, to),
      letters: letters.length > 0 ? letters : (this.#pendingLetters ?? []),
    } as const;
    this.#pendingLetters = undefined;
    const unit = isKeyword(this.#elements[lettersEnd], 'paragraph') && !this.#explicit ? 'paragraph' : this.#unit;
    const atom = { kind: 'spec', spec, unit, explicit: this.#explicit || this.#isBeforeNoun(lettersEnd) } as const;
    this.#push({ ...atom, between: this.#between }, lettersEnd - this.#position);
  }

  /** "the seventh recommendation", "22nd para": the noun follows. */
  #isBeforeNoun(end: number): boolean {
    return isKeyword(this.#elements[end], 'recommendation') || isKeyword(this.#elements[end], 'paragraph');
  }

  /** Reads "- 9", "to 9", "through recommendation 9", or, after "between", "and 9". */
  #readRangeEnd(position: number): { value: number; end: number } | undefined {
    const joint = this.#elements[position];
    const isBetween = this.#between.some((element) => isKeyword(element, 'between'));
    const isTo = isKeyword(joint, 'to') || (joint?.kind === 'letter' && joint.letter === 'ل');
    if (!isSign(joint, '-') && !isSign(joint, '…') && !isTo && !(isBetween && isAnd(joint))) return undefined;
    let end = position + 1;
    while (isKeyword(this.#elements[end], 'recommendation') || isKeyword(this.#elements[end], 'filler')) end += 1;
    const last = this.#elements[end];
    return last?.kind === 'number' ? { value: last.value, end: end + 1 } : undefined;
  }

  /** "7.5", "7/1" (a resolution) and "7-9-2020" are no references; a dot or slash beside a report or a letter is a separator. */
  #findFault(start: number, end: number): Fault | undefined {
    const sign = this.#elements[end];
    const after = this.#elements[end + 1];
    if (sign?.kind !== 'sign') return undefined;
    if (sign.sign === '/' && after?.kind === 'number') return 'resolution';
    const isDecimal = sign.sign === '.' && after?.kind === 'number' && !sign.gap && !after.gap;
    if (isDecimal && this.#unit !== 'paragraph') return 'fraction';
    const isRange = end - start > 1 && isTightDash(this.#elements[start + 1], this.#elements[start + 2]);
    if (isRange && after?.kind === 'report' && isTightDash(sign, after)) return 'date';
    return undefined;
  }
}

function isSameName(one: ReportName, other: ReportName): boolean {
  return 'key' in one && 'key' in other && one.key === other.key;
}

function isTightDash(sign: Element | undefined, after: Element | undefined): boolean {
  return isSign(sign, '-') && sign?.gap === false && after?.gap === false;
}

function isDottedR(letter: string, next: Element | undefined, number: Element | undefined): boolean {
  return letter === 'r' && isSign(next, '.') && number?.kind === 'number';
}

/** Letters that are words: the article, "I", «و», «ل», «ب», «م» of the year, a possessive s. */
function isFillerLetter(letter: string, next: Element | undefined, before: Element | undefined): boolean {
  if ('aiu'.includes(letter)) return next?.kind === 'word';
  if ('ومه'.includes(letter)) return letter === 'و' || before?.kind === 'report';
  return 'لبفسs'.includes(letter);
}
