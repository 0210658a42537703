import type { ReportKey } from '../corpus/schema.ts';
import type { Atom, Unit } from './atoms.ts';
import { type Element, isAnd, isDualNoun, isKeyword, isOrdinal, isPluralNoun, isSign } from './elements.ts';
import { isDottedR, isFillerLetter, isRomanHere, ROMAN_LETTERS } from './lone-letters.ts';
import { isEndMeant } from './read-end.ts';
import { findLetter, type LetterRange, readLetters } from './read-letters.ts';
import { areMoreItems, readItemOfParagraph, readParagraphItem } from './read-paragraph-item.ts';
import { readRangeEnd } from './read-range.ts';
import { type Fault, findFaultBehind, findFaultOfSign, isCountOfMany, isReversed } from './read-refusals.ts';
import { isSameName, type ReportName } from './symbols.ts';

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
  /** The unit that comes back behind a number with a letter of its own, "p17". */
  #unitAfter: Unit | undefined;
  #explicit = false;
  #pendingLetters: LetterRange[] | undefined;
  #pendingItem: string | undefined;
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
    const item = readItemOfParagraph(this.#elements, this.#position);
    if (item !== undefined) {
      this.#pendingItem = item.key;
      this.#position = item.end;
      return;
    }
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
    this.#fault ??= findFaultOfSign(this.#elements, this.#position);
    if (/[\p{No}%°]/u.test(sign)) this.#unknownWords.push(sign);
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
        if (isKeyword(this.#peek(-1), 'to')) this.#fault ??= 'vague';
        if (isEndMeant(this.#elements, this.#position)) {
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

  /** "the last recommendation", "last 3", «آخر توصيتين»: counted from the end of the report. */
  #readEnd(kind: 'first' | 'last'): void {
    const next = this.#peek(1);
    if (isPluralNoun(next)) this.#fault ??= 'vague';
    const count = next?.kind === 'number' ? next.value : isDualNoun(next) ? 2 : 1;
    const isOfParagraphs = [next, this.#peek(2)].some((element) => isKeyword(element, 'paragraph'));
    const atom = {
      kind: 'spec',
      spec: { kind, count },
      unit: isOfParagraphs ? 'paragraph' : this.#unit,
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
      this.#unitAfter = this.#unit;
      this.#unit = letter === 'r' ? 'recommendation' : 'paragraph';
      this.#explicit = true;
    } else if (isDottedR(letter, next, this.#peek(2))) {
      this.#explicit = true;
    } else if (this.#isItemOfLast()) {
      return;
    } else if (isRomanHere(this.#elements, this.#position, this.#reportsWithItems)) {
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
    this.#fault ??= findFaultBehind(this.#elements, this.#position, end, this.#unit);
    const { letters, item, end: partsEnd } = this.#readParts(end);
    const spec = { kind: 'range', from: Math.min(value, to), to: Math.max(value, to), letters, item } as const;
    const isParagraph = isOrdinal(this.#peek()) && isKeyword(this.#elements[partsEnd], 'paragraph') && !this.#explicit;
    const unit = isParagraph ? 'paragraph' : this.#unit;
    const atom = { kind: 'spec', spec, unit, explicit: this.#explicit || this.#isBeforeNoun(partsEnd) } as const;
    this.#push({ ...atom, between: this.#between }, partsEnd - this.#position);
    this.#unit = this.#unitAfter ?? this.#unit;
    this.#unitAfter = undefined;
  }

  /** Reads the sub-items, or the item of a paragraph, behind a number; else those that were named before it. */
  #readParts(start: number): { letters: readonly LetterRange[]; item: string | undefined; end: number } {
    const isParagraph = this.#unit === 'paragraph';
    const [before, itemBefore] = [this.#pendingLetters ?? [], this.#pendingItem] as const;
    this.#pendingLetters = undefined;
    this.#pendingItem = undefined;
    const item = isParagraph ? readParagraphItem(this.#elements, start) : undefined;
    if (item !== undefined) {
      if (areMoreItems(this.#elements, item.end)) this.#fault ??= 'vague';
      return { letters: before, item: item.key, end: item.end };
    }
    if (!isParagraph && itemBefore !== undefined) this.#unknownWords.push(itemBefore);
    const { letters, end } = readLetters(this.#elements, start);
    return { letters: letters.length > 0 ? letters : before, item: isParagraph ? itemBefore : undefined, end };
  }

  /** "the seventh recommendation", "22nd para": the noun follows. */
  #isBeforeNoun(end: number): boolean {
    return isKeyword(this.#elements[end], 'recommendation') || isKeyword(this.#elements[end], 'paragraph');
  }
}
