import { type DamageModel, isRestoredLetter, type Sign, textOfSigns } from './damage-model.ts';
import { splitByLines } from './line-split.ts';
import { type Tile, tileLine, WORD_SPACE } from './tiling.ts';
import { findWholeWords } from './whole-words.ts';

/** A place where the reviewed text departs from both the source and the damage rules. */
export interface ProofRepair {
  /** What stands in the source, kashida aside. */
  readonly before: string;
  /** What the reviewed text has instead; stands once in it, as whole words. */
  readonly after: string;
}

/** What a report file says of one unit: these words stand on these lines of the source. */
export interface Claim {
  readonly text: string;
  /** The source lines, as received. */
  readonly lines: readonly string[];
  readonly repairs: readonly ProofRepair[];
  /**
   * Places of the source, as they stand there without kashida, where a piece ends between two signs that follow each
   * other in the text as well, so that the blanks there are no evidence.
   */
  readonly borders?: readonly string[];
}

/** A way in which a claim fails. `line` counts from 0 within the claim. */
export type ProofFault =
  | { readonly kind: 'unproved-word'; readonly word: string; readonly expected: string; readonly line: number }
  | { readonly kind: 'unused-source'; readonly signs: string; readonly line: number }
  | { readonly kind: 'blanks-differ'; readonly around: string; readonly line: number }
  | { readonly kind: 'border-not-needed'; readonly border: string }
  | { readonly kind: 'number-not-in-source'; readonly number: string }
  | { readonly kind: 'order-differs'; readonly line: number }
  | { readonly kind: 'repair-not-in-text'; readonly repair: ProofRepair }
  | { readonly kind: 'repair-not-in-source'; readonly repair: ProofRepair }
  | { readonly kind: 'repair-not-needed'; readonly repair: ProofRepair };

/** The outcome of proving one claim. */
export interface ClaimProof {
  readonly words: number;
  /** Letters and marks of the reviewed text. */
  readonly letters: number;
  /** Words whose damaged image stands in the source. */
  readonly provedWords: number;
  /** Words that stand in a repair. */
  readonly repairedWords: number;
  /** Letters of proved words that the copy shows as another sign or as a blank. */
  readonly restoredLetters: number;
  /** Into how many pieces the source has the text cut. */
  readonly pieces: number;
  readonly faults: readonly ProofFault[];
}

/** A word of the claim with the signs that must stand in the source. */
export interface ExpectedWord {
  readonly word: string;
  readonly signs: readonly Sign[];
  readonly repaired: boolean;
  /** Written onto the word before: the second half of "High-level", which a line may end in. */
  readonly isJoined: boolean;
}

const TATWEEL = /ـ/gu;
const LETTER = /[\p{L}\p{M}]/gu;
/** Signs that a markdown conversion puts before a heading; they belong to no text. */
const MARKDOWN_HEADING = /^#+/u;

/**
 * Proves that damaging `claim.text` by `model` gives the signs of the source lines: every letter, every lost letter as
 * its blank, nothing left over, and no repair that is not needed. The order of the pieces of a scrambled line is beyond
 * proof. Never throws; what fails is in `faults`.
 */
export function proveClaim(given: Claim, model: DamageModel): ClaimProof {
  const claim = { ...given, text: given.text.normalize('NFC'), repairs: given.repairs.map(readRepair) };
  const misplaced = findMisplacedRepairs(claim);
  const usable = claim.repairs.filter((repair) => !misplaced.some((fault) => fault.repair === repair));
  const proof = proveWithRepairs({ ...claim, repairs: usable }, model);
  const needless = usable.filter((repair) => !isNeeded(repair, { ...claim, repairs: usable }, model, proof));
  const numberFaults = findAlteredNumbers({ ...claim, repairs: usable });
  const needlessFaults = needless.map((repair) => ({ kind: 'repair-not-needed', repair }) as const);
  return {
    ...proof,
    faults: [...excuseBorders(proof.faults, given.borders ?? []), ...numberFaults, ...misplaced, ...needlessFaults],
  };
}

/** Digits came through every damage in their order (docs/damage-models.md), so a number must stand in the source as it is. */
function findAlteredNumbers({ text, lines, repairs }: Claim): readonly ProofFault[] {
  const source = lines.map(readSourceLine).join('\n');
  const untouched = repairs.reduce((left, { after }) => left.replace(after, ' '), text);
  const numbers = new Set(untouched.match(/\d{2,}/gu));
  return [...numbers].flatMap((number) => (source.includes(number) ? [] : [{ kind: 'number-not-in-source', number }]));
}

/** Leaves out differing blanks at the borders that the claim names, and says which of those are not needed. */
function excuseBorders(faults: readonly ProofFault[], borders: readonly string[]): readonly ProofFault[] {
  const isAt = (fault: ProofFault, border: string) => fault.kind === 'blanks-differ' && fault.around.includes(border);
  // A border excuses the blanks of one place; where it might mean two, it excuses none.
  const needless = borders.filter((border) => faults.filter((fault) => isAt(fault, border)).length !== 1);
  return [
    ...faults.filter((fault) => !borders.some((border) => isAt(fault, border) && !needless.includes(border))),
    ...needless.map((border) => ({ kind: 'border-not-needed', border }) as const),
  ];
}

function readRepair({ before, after }: ProofRepair): ProofRepair {
  return { before: before.normalize('NFC').replace(TATWEEL, ''), after: after.normalize('NFC') };
}

/** The source as the proof reads it: NFC, without kashida and markdown signs. */
function readSourceLine(line: string): string {
  return line.normalize('NFC').replace(TATWEEL, '').replace(MARKDOWN_HEADING, '');
}

function isNeeded(repair: ProofRepair, claim: Claim, model: DamageModel, proof: ClaimProof): boolean {
  const others = claim.repairs.filter((other) => other !== repair);
  return proveWithRepairs({ ...claim, repairs: others }, model).faults.length > proof.faults.length;
}

type RepairFault = Extract<ProofFault, { repair: ProofRepair }>;

function findMisplacedRepairs({ text, lines, repairs }: Claim): readonly RepairFault[] {
  const source = lines.map(readSourceLine).join('\n');
  return repairs.flatMap((repair): readonly RepairFault[] => {
    if (findWholeWords(text, repair.after).length !== 1) return [{ kind: 'repair-not-in-text', repair }];
    if (findWholeWords(source, repair.before).length !== 1) return [{ kind: 'repair-not-in-source', repair }];
    return [];
  });
}

function proveWithRepairs(claim: Claim, model: DamageModel): ClaimProof {
  const words = expectWords(claim, model);
  // A claim without lines is held against an empty one: nothing stands there.
  const lines = claim.lines.length === 0 ? [''] : claim.lines.map(readSourceLine);
  const sourceLines = model.scramblesPieces ? lines : [collapseBlanks(lines.join(' '))];
  const lineProofs = splitByLines(words, sourceLines).map((lineWords, line) =>
    proveLine({ words: lineWords, source: sourceLines[line] ?? '', line }, model),
  );
  const provedWords = lineProofs.flatMap((proof) => proof.proved);
  return {
    words: words.length,
    letters: claim.text.match(LETTER)?.length ?? 0,
    provedWords: provedWords.filter((word) => !word.repaired).length,
    repairedWords: words.filter((word) => word.repaired).length,
    restoredLetters: provedWords
      .filter((word) => !word.repaired)
      .flatMap((word) => word.signs)
      .filter((sign) => isRestoredLetter(sign, claim.text)).length,
    pieces: lineProofs.reduce((sum, proof) => sum + proof.pieces, 0),
    faults: lineProofs.flatMap((proof) => proof.faults),
  };
}

function collapseBlanks(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

/** Splits the text into words, each with its damaged signs, or with what the repair says stood there. */
function expectWords(claim: Claim, model: DamageModel): readonly ExpectedWord[] {
  const { text } = claim;
  // The kashida of «(هـ)» gives the letter before it its shape and leaves no sign of its own.
  const signs = model.damage(text).filter(({ at }) => text[at] !== 'ـ');
  const spans = claim.repairs
    .map((repair) => ({ repair, start: findWholeWords(text, repair.after)[0] ?? 0 }))
    .map(({ repair, start }) => ({ repair, start, end: start + repair.after.length }));
  return listWordSpans(text, spans).map(({ start, end }) => {
    const touching = spans.filter((span) => span.start < end && span.end > start);
    const signsHere = signs.flatMap((sign) => {
      if (sign.at < start || sign.at >= end) return [];
      const span = touching.find((candidate) => sign.at >= candidate.start && sign.at < candidate.end);
      if (span === undefined) return [sign];
      return sign.at === span.start ? repairedSigns(span.repair.before, sign.at) : [];
    });
    const isJoined = start > 0 && text[start - 1] !== ' ';
    return { word: text.slice(start, end), signs: signsHere, repaired: touching.length > 0, isJoined };
  });
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** A word, or the part of a Latin one up to its hyphen, where a line may end. */
const WORD = /(?:\S*?[A-Za-z]-(?=[A-Za-z]))|\S+/gu;

/** The words of a text; those that one repair touches are one. */
function listWordSpans(text: string, repairs: readonly Span[]): readonly Span[] {
  const words: Span[] = [];
  for (const match of text.matchAll(WORD)) {
    const word = { start: match.index, end: match.index + match[0].length };
    const before = words.at(-1);
    const isJoined = before !== undefined && repairs.some(({ start, end }) => start < before.end && end > word.start);
    if (isJoined) words.splice(-1, 1, { start: before.start, end: word.end });
    else words.push(word);
  }
  return words;
}

function repairedSigns(before: string, at: number): readonly Sign[] {
  return Array.from(before, (sign) => ({ sign, kind: sign === ' ' ? 'space' : 'kept', at }));
}

interface LineClaim {
  readonly words: readonly ExpectedWord[];
  readonly source: string;
  readonly line: number;
}

interface LineProof {
  readonly proved: readonly ExpectedWord[];
  readonly pieces: number;
  readonly faults: readonly ProofFault[];
}

function proveLine({ words: given, source, line }: LineClaim, model: DamageModel): LineProof {
  const words = chooseGlyphs(given, source);
  const { expected } = layOut(words);
  const tiles = tileLine(expected, source);
  const covered = coverage(tiles);
  const unproved = findUnproved(words, covered);
  const unused = source
    .split('')
    .map((sign, index) => (covered.source.has(index) ? ' ' : sign))
    .join('')
    .trim();
  const faults: ProofFault[] = [...unproved].map((index) => {
    const { word = '', signs = [] } = words[index] ?? {};
    return { kind: 'unproved-word', word, expected: textOfSigns(signs), line };
  });
  if (unused !== '') faults.push({ kind: 'unused-source', signs: collapseBlanks(unused), line });
  if (!model.scramblesPieces && tiles.length > 1) faults.push({ kind: 'order-differs', line });
  if (model.scramblesPieces) faults.push(...findBlankFaults({ tiles, expected, source, line }, model.countsBlanks));
  return { proved: words.filter((_, index) => !unproved.has(index)), pieces: tiles.length, faults };
}

/** Words whose signs are not all covered, by their place. */
function findUnproved(words: readonly ExpectedWord[], covered: ReturnType<typeof coverage>): ReadonlySet<number> {
  const { mustStand, wordAt } = layOut(words);
  return new Set(
    mustStand.flatMap((must, index) => (must && !covered.expected.has(index) ? [wordAt[index] ?? 0] : [])),
  );
}

/** Takes the letter itself in words that the source does not have with the sign that some glyph of theirs may have become. */
function chooseGlyphs(words: readonly ExpectedWord[], source: string): readonly ExpectedWord[] {
  if (!words.some(({ signs }) => signs.some(({ orKept }) => orKept !== undefined))) return words;
  const unproved = findUnproved(words, coverage(tileLine(layOut(words).expected, source)));
  return words.map((word, index) => {
    if (!unproved.has(index)) return word;
    const signs = word.signs.map((sign) =>
      sign.orKept === undefined ? sign : ({ ...sign, sign: sign.orKept, kind: 'kept' } as const),
    );
    return { ...word, signs };
  });
}

/** Writes the words out as one string of signs, and says of each sign whether it must stand and to which word it belongs. */
function layOut(words: readonly ExpectedWord[]) {
  let expected = '';
  const mustStand: boolean[] = [];
  const wordAt: number[] = [];
  words.forEach(({ signs, isJoined }, index) => {
    const parts = index === 0 || isJoined ? signs : [{ sign: WORD_SPACE, kind: 'space', at: 0 } as const, ...signs];
    for (const { sign, kind } of parts) {
      expected += sign;
      for (let unit = 0; unit < sign.length; unit += 1) {
        mustStand.push(kind !== 'space');
        wordAt.push(index);
      }
    }
  });
  return { expected, mustStand, wordAt };
}

function coverage(tiles: readonly Tile[]) {
  const expected = new Set<number>();
  const source = new Set<number>();
  for (const tile of tiles) {
    for (let unit = 0; unit < tile.length; unit += 1) {
      expected.add(tile.expectedStart + unit);
      source.add(tile.sourceStart + unit);
    }
  }
  return { expected, source };
}

/**
 * Where two tiles follow each other in the source as in the text, no piece border lies between them, so the blanks
 * between them must agree as well (docs/damage-models.md 1.3); where their number is no evidence, at least whether there are any.
 */
function findBlankFaults(
  line: { tiles: readonly Tile[]; expected: string; source: string; line: number },
  countsBlanks: boolean,
): readonly ProofFault[] {
  return line.tiles.flatMap((tile, index): readonly ProofFault[] => {
    const next = line.tiles[index + 1];
    if (next === undefined) return [];
    const expectedGap = line.expected.slice(tile.expectedStart + tile.length, next.expectedStart);
    const sourceGap = line.source.slice(tile.sourceStart + tile.length, next.sourceStart);
    const isReordered = next.expectedStart < tile.expectedStart + tile.length;
    if (isReordered || expectedGap.trim() !== '' || sourceGap.trim() !== '') return [];
    if (!countsBlanks && (expectedGap === '') === (sourceGap === '')) return [];
    const from = Math.max(0, tile.sourceStart + tile.length - 5);
    return [{ kind: 'blanks-differ', around: line.source.slice(from, next.sourceStart + 5), line: line.line }];
  });
}
