import type { ReportKey } from '../corpus/schema.ts';
import type { Atom, Unit } from './atoms.ts';
import {
  type Element,
  isAnd,
  isClosingBracket,
  isDualNoun,
  isKeyword,
  isOrdinal,
  isPluralNoun,
  isSign,
  isTightDash,
} from './elements.ts';
import { isDottedR, isFillerLetter, QUOTES, ROMAN_LETTERS } from './lone-letters.ts';
import { findLetter, type LetterRange, readLetters } from './read-letters.ts';
import { readRangeEnd } from './read-range.ts';
import { isCountOfMany, isReversed } from './read-refusals.ts';
import { isSameName, type ReportName } from './symbols.ts';

/** Why a request cannot be a reference, whatever else it holds. */
export type Fault = 'fraction' | 'resolution' | 'negative' | 'short-year' | 'date' | 'reversed' | 'vague';

/** The atoms of a request in order, the words nobody knows, and the first fault. */
export interface ReadAtoms {
  readonly atoms: readonly Atom[];
  readonly unknownWords: readonly string[];
  readonly fault: Fault | undefined;
  /** A resolution of the Conference was named, by the word and its number. */
  readonly namesResolution: boolean;
}

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

  #lastReport(): ReportName | undefined {
    const last = this.#atoms.at(-1);
    return last?.kind === 'report' ? last.name : undefined;
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
    const followsWord = before?.kind === 'word' && this.#peek()?.gap === false;
    const followsName =
      before?.kind === 'report' || before?.kind === 'number' || before?.kind === 'letter' || followsWord;
    if (sign === '-' && isOnNumber && !followsName && !isClosingBracket(before)) this.#fault ??= 'negative';
    const afterNumber = this.#peek(2);
    const isQuoted = afterNumber?.kind === 'sign' && QUOTES.includes(afterNumber.sign);
    if (QUOTES.includes(sign) && isOnNumber && !isQuoted) this.#fault ??= 'short-year';
    if (/[\p{No}%°]/u.test(sign)) this.#unknownWords.push(sign);
    if (/[$€£<>]/u.test(sign) && isOnNumber) this.#fault ??= 'fraction';
    this.#skip({ kind: 'sign', sign, gap: this.#peek()?.gap ?? false });
  }

  #readWord(element: Element & { kind: 'word' }): void {
    switch (element.keyword) {
      case 'paragraph':
        if (this.#readItemsOfParagraph()) return;
        this.#unit = 'paragraph';
        this.#explicit = true;
        break;
      case 'recommendation':
        // "CM/Rec(2020)7" is a text of another body.
        if (isSign(this.#peek(-1), '/') && isKeyword(this.#peek(-2), 'unknown')) this.#fault ??= 'reversed';
        this.#unit = 'recommendation';
        this.#explicit = true;
        break;
      case 'item':
        this.#readPendingLetters();
        return;
      case 'last':
      case 'final':
        if (this.#isEndMeant(element.keyword)) {
          this.#readEnd('last');
          return;
        }
        break;
      case 'resolution':
        this.#readResolution(element);
        return;
      case 'reversing':
      case 'filler':
        this.#readReversal(element);
        break;
      case 'unknown':
        this.#unknownWords.push(element.text);
        this.#explicit = false;
        this.#unit = 'recommendation';
        break;
      default:
        break;
    }
    this.#skip(element);
  }

  /** "not 2020/7", "no recommendation 7"; elsewhere a reversing word speaks of something else. */
  #readReversal(element: Element & { kind: 'word' }): void {
    const isReversing = element.keyword === 'reversing' || element.text === 'no';
    if (isReversing && isReversed(this.#elements, this.#position)) this.#fault ??= 'reversed';
    else if (element.keyword === 'reversing') this.#unknownWords.push(element.text);
  }

  /** A resolution and its number, "7/1", are passed over as words that are no reference. */
  #readResolution(element: Element & { kind: 'word' }): void {
    this.#unknownWords.push(element.text);
    this.#skip(element);
    if (this.#peek()?.kind === 'report') this.#fault ??= 'resolution';
    while (this.#isResolutionNumber()) {
      this.#namesResolution = true;
      this.#position += 3;
      const joint = this.#peek();
      if (isAnd(joint) && joint !== undefined) this.#skip(joint);
    }
  }

  #isResolutionNumber(): boolean {
    const isSlash = isSign(this.#peek(1), '/');
    return this.#peek()?.kind === 'number' && isSlash && this.#peek(2)?.kind === 'number';
  }

  /** "the last recommendation", "last 2021", but not "the final recommendation 7" or «النص الأخير». */
  #isEndMeant(keyword: 'last' | 'final'): boolean {
    const [before, next, beyond] = [this.#peek(-1), this.#peek(1), this.#peek(2)];
    if (isKeyword(before, 'to')) this.#fault ??= 'vague';
    if (isKeyword(next, 'recommendation')) return beyond?.kind !== 'number';
    if (keyword === 'final') return false;
    return isKeyword(before, 'recommendation') || next?.kind !== 'word' || isKeyword(next, 'of');
  }

  /** "the last recommendation", "last 3", «آخر توصيتين»: counted from the end of the report. */
  #readEnd(kind: 'first' | 'last'): void {
    const next = this.#peek(1);
    if (isPluralNoun(next)) this.#fault ??= 'vague';
    const count = next?.kind === 'number' ? next.value : isDualNoun(next) ? 2 : 1;
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
    const next = this.#peek();
    const ordinal = next?.kind === 'number' && next.form === 'words' ? findLetter(next.value) : undefined;
    const { letters, end } = readLetters(this.#elements, this.#position);
    const found = ordinal === undefined ? letters : [ordinal];
    if (found.length === 0) return;
    this.#position = ordinal === undefined ? end : this.#position + 1;
    if (!this.#giveLettersToLast(found)) this.#pendingLetters = [...found];
  }

  /** "recommendation 22 of 2019, item (c)": where no number follows, the letters belong to the last one. */
  #giveLettersToLast(letters: readonly LetterRange[]): boolean {
    const isLast = this.#elements.slice(this.#position).every(({ kind }) => kind !== 'number');
    const index = this.#atoms.findLastIndex(({ kind }) => kind === 'spec');
    const atom = this.#atoms[index];
    if (!isLast || atom?.kind !== 'spec' || atom.spec.kind !== 'range' || atom.spec.letters.length > 0) return false;
    this.#atoms[index] = { ...atom, spec: { ...atom.spec, letters } };
    return true;
  }

  /** «الفقرة (ج) من التوصية 22»: a paragraph with a letter is a sub-item. */
  #readItemsOfParagraph(): boolean {
    if (readLetters(this.#elements, this.#position + 1).letters.length === 0) return false;
    this.#readPendingLetters();
    return true;
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
    } else if (this.#isItemOfLast()) {
      return;
    } else if (this.#isRomanHere(letter)) {
      this.#readNumber(ROMAN_LETTERS[letter] ?? 0, false);
      return;
    } else if (!isFillerLetter(letter, next, this.#peek(-1))) {
      this.#unknownWords.push(letter);
    }
    this.#skip(element);
  }

  /** "recommendation 22 of 2019 (c)": a letter in brackets right behind the report. */
  #isItemOfLast(): boolean {
    if (!isSign(this.#peek(-1), '(') || this.#peek(-2)?.kind !== 'report') return false;
    const { letters, end } = readLetters(this.#elements, this.#position);
    if (letters.length === 0 || !this.#giveLettersToLast(letters)) return false;
    this.#position = end;
    return true;
  }

  /** A single i, v or x is a number after the word "recommendation" and after a report that has no sub-items. */
  #isRomanHere(letter: string): boolean {
    if (ROMAN_LETTERS[letter] === undefined) return false;
    const before = this.#elements.findLast(
      (element, position) => position < this.#position && element.kind !== 'sign' && !isKeyword(element, 'filler'),
    );
    const next = this.#peek(1);
    if (next?.kind === 'report' && before?.kind === 'report') return false;
    if (next?.kind === 'word' && !isKeyword(next, 'of') && !isKeyword(next, 'and')) return false;
    if (isKeyword(before, 'recommendation')) return true;
    return before?.kind === 'report' && 'key' in before.name && !this.#reportsWithItems.has(before.name.key);
  }

  #readNumber(value: number, first: boolean): void {
    const next = this.#peek(1);
    if (first && next?.kind === 'number') {
      this.#readEnd('first');
      return;
    }
    const isVague = isCountOfMany(this.#elements, this.#position, {
      explicit: this.#explicit,
      isFirst: this.#atoms.length === 0,
    });
    if (isVague) this.#fault ??= 'vague';
    const range = readRangeEnd(this.#elements, this.#position + 1, {
      isBetween: this.#between.some((part) => isKeyword(part, 'between')) && this.#unknownWords.length === 0,
      report: this.#lastReport(),
    });
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
    const isParagraph =
      isOrdinal(this.#peek()) && isKeyword(this.#elements[lettersEnd], 'paragraph') && !this.#explicit;
    const unit = isParagraph ? 'paragraph' : this.#unit;
    const atom = { kind: 'spec', spec, unit, explicit: this.#explicit || this.#isBeforeNoun(lettersEnd) } as const;
    this.#push({ ...atom, between: this.#between }, lettersEnd - this.#position);
  }

  /** "the seventh recommendation", "22nd para": the noun follows. */
  #isBeforeNoun(end: number): boolean {
    return isKeyword(this.#elements[end], 'recommendation') || isKeyword(this.#elements[end], 'paragraph');
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
    if (isSign(sign, ':') && after?.kind === 'number' && !after.gap) return 'date';
    return undefined;
  }
}
