import type { DamageModel, Sign } from './damage-model.ts';
import { readSourceLine } from './read-source.ts';
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

/** A word of the claim with the signs that must stand in the source. */
export interface ExpectedWord {
  readonly word: string;
  /** UTF-16 offset of the word in the text. */
  readonly at: number;
  readonly signs: readonly Sign[];
  readonly repaired: boolean;
  /** Written onto the word before: the second half of "High-level", which a line may end in. */
  readonly isJoined: boolean;
}

/** A claim as the proof compares it. */
export interface ReadClaim {
  /** In NFC, with the repairs that have their place. */
  readonly claim: Claim;
  readonly misplaced: readonly MisplacedRepair[];
}

/** A repair whose words do not stand exactly once in the text or in the source. */
export interface MisplacedRepair {
  readonly repair: ProofRepair;
  readonly lacking: 'text' | 'source';
}

/** Reads a claim as the proof compares it, and sets aside the repairs that have no place in it. */
export function readClaim(given: Claim): ReadClaim {
  const claim = { ...given, text: given.text.normalize('NFC'), repairs: given.repairs.map(readRepair) };
  const source = claim.lines.map(readSourceLine).join('\n');
  const misplaced = claim.repairs.flatMap((repair): readonly MisplacedRepair[] => {
    if (findWholeWords(claim.text, repair.after).length !== 1) return [{ repair, lacking: 'text' }];
    if (findWholeWords(source, repair.before).length !== 1) return [{ repair, lacking: 'source' }];
    return [];
  });
  const usable = claim.repairs.filter((repair) => !misplaced.some((other) => other.repair === repair));
  return { claim: { ...claim, repairs: usable }, misplaced };
}

const TATWEEL = 'ـ';

function readRepair({ before, after }: ProofRepair): ProofRepair {
  return { before: before.normalize('NFC').replaceAll(TATWEEL, ''), after: after.normalize('NFC') };
}

/** Splits the text into words, each with its damaged signs, or with what the repair says stood there. */
export function expectWords(claim: Claim, model: DamageModel): readonly ExpectedWord[] {
  const { text } = claim;
  // The kashida of «(هـ)» gives the letter before it its shape and leaves no sign of its own.
  const signs = model.damage(text).filter(({ at }) => text[at] !== TATWEEL);
  const spans = claim.repairs
    .map((repair) => ({ repair, start: findWholeWords(text, repair.after)[0] ?? 0 }))
    .map(({ repair, start }) => ({ repair, start, end: start + repair.after.length }));
  let next = 0;
  return listWordSpans(text, spans).map(({ start, end }) => {
    // Words and signs come in one order.
    while ((signs[next]?.at ?? end) < start) next += 1;
    const first = next;
    while ((signs[next]?.at ?? end) < end) next += 1;
    const touching = spans.filter((span) => span.start < end && span.end > start);
    const signsHere = signs.slice(first, next).flatMap((sign) => {
      const span = touching.find((candidate) => sign.at >= candidate.start && sign.at < candidate.end);
      if (span === undefined) return [sign];
      return sign.at === span.start ? repairedSigns(span.repair.before, sign.at) : [];
    });
    const isJoined = start > 0 && text[start - 1] !== ' ';
    return { word: text.slice(start, end), at: start, signs: signsHere, repaired: touching.length > 0, isJoined };
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
