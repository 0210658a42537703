import { type Claim, type ExpectedWord, type ProofRepair, readClaim } from './claim.ts';
import { type DamageModel, isRestoredLetter, type Sign } from './damage-model.ts';
import { type LineMatch, matchClaim } from './match-claim.ts';
import type { SourcePlace } from './read-source.ts';
import { buildRule, type DamageRule } from './rules.ts';
import { type Form, shapeText } from './shapes.ts';
import { findWholeWords } from './whole-words.ts';

/** One letter, mark or sign of a word, and what stands for it in the copy. */
export interface LetterExplanation {
  readonly letter: string;
  /**
   * What stands for it: a sign, blanks where it was lost, nothing where the letter before it speaks for both; `undefined`
   * where a repair covers it or its word is not proved.
   */
  readonly sign: string | undefined;
  /** Whether it is a letter or mark that the copy shows otherwise, put back by a rule. */
  readonly isRestored: boolean;
  /** The rule that turned the letter into the sign, or left it alone. */
  readonly rule: DamageRule | undefined;
}

/** A run of signs in the source as received: the line counts from 0 within the claim, the offsets are UTF-16. */
export interface SourcePiece extends SourcePlace {
  /** As it stands there, kashida aside. */
  readonly signs: string;
}

/** How one word of a reviewed text follows from the source. */
export interface WordExplanation {
  readonly word: string;
  /** UTF-16 offset of the word in the text. */
  readonly at: number;
  /** Written onto the word before: the second half of "High-level". */
  readonly isJoined: boolean;
  /** The line that the word was held against, counted from 0 within the claim. */
  readonly line: number;
  /** Its damaged image as it stands in the source, cut where the source cuts it, in the order of the source. */
  readonly pieces: readonly SourcePiece[];
  readonly letters: readonly LetterExplanation[];
  /** Whether all its signs stand in the source, or those of its repair. */
  readonly isProved: boolean;
  /** What departs from source and rules in this word, by a reviewer's judgement. */
  readonly repairs: readonly ProofRepair[];
}

/**
 * Explains each word of a claim, in order: where its damaged image stands in the source, and by which rule each letter
 * became the sign that stands there. From the same comparison as `proveClaim`. Of two like pieces on one line either may
 * be named for either word.
 */
export function explainClaim(given: Claim, model: DamageModel): readonly WordExplanation[] {
  const { claim } = readClaim(given);
  const formAt = new Map(shapeText(claim.text).map(({ at, form }) => [at, form]));
  return matchClaim(claim, model).flatMap((match, line) => {
    const units = groupSourceUnits(match);
    return match.words.map((word, index) =>
      explainWord(match, { word, index, line, units: units[index] ?? [] }, { claim, model, formAt }),
    );
  });
}

interface PlacedWord {
  readonly word: ExpectedWord;
  /** Among the words of its line. */
  readonly index: number;
  readonly line: number;
  readonly units: readonly SourceUnit[];
}

interface Explained {
  readonly claim: Claim;
  readonly model: DamageModel;
  readonly formAt: ReadonlyMap<number, Form | undefined>;
}

function explainWord(
  match: LineMatch,
  { word, index, line, units }: PlacedWord,
  explained: Explained,
): WordExplanation {
  const pieces = joinUnits(
    units.map(({ source }) => source),
    match,
  );
  const isProved = !match.unproved.has(index);
  return {
    word: word.word,
    at: word.at,
    isJoined: word.isJoined,
    line: pieces[0]?.line ?? line,
    pieces,
    letters: isProved ? explainLetters(word, explained) : Array.from(word.word, leaveUnexplained),
    isProved,
    repairs: word.repaired ? explained.claim.repairs.filter((repair) => touches(repair, word, explained.claim)) : [],
  };
}

/** A unit of the source, and the sign of a word that it stands for. */
interface SourceUnit {
  readonly sign: number;
  readonly source: number;
}

/** For each word the units of the source that stand for its signs, in the order of the source. */
function groupSourceUnits({ words, tiles, owners }: LineMatch): readonly (readonly SourceUnit[])[] {
  const groups = words.map((): SourceUnit[] => []);
  for (const { expectedStart, sourceStart, length } of tiles) {
    for (let unit = 0; unit < length; unit += 1) {
      const owner = owners[expectedStart + unit];
      if (owner?.sign !== undefined) groups[owner.word]?.push({ sign: owner.sign, source: sourceStart + unit });
    }
  }
  return groups;
}

/** Joins units of the source that follow each other to pieces. */
function joinUnits(units: readonly number[], { source }: LineMatch): readonly SourcePiece[] {
  const runs: number[][] = [];
  for (const unit of units) {
    const last = runs.at(-1);
    if (last !== undefined && last.at(-1) === unit - 1) last.push(unit);
    else runs.push([unit]);
  }
  return runs.flatMap((run) => {
    const [first, last] = [source.places[run[0] ?? 0], source.places[run.at(-1) ?? 0]];
    if (first === undefined || last === undefined) return [];
    const signs = run.map((unit) => source.signs[unit]).join('');
    return [{ line: first.line, start: first.start, end: last.end, signs }];
  });
}

function touches({ after }: ProofRepair, { word, at }: ExpectedWord, { text }: Claim): boolean {
  const start = findWholeWords(text, after)[0] ?? 0;
  return start < at + word.length && start + after.length > at;
}

function explainLetters(
  { word, at, signs, repaired }: ExpectedWord,
  explained: Explained,
): readonly LetterExplanation[] {
  const signAt = new Map(signs.map((sign) => [sign.at, sign]));
  let offset = at;
  return Array.from(word, (letter) => {
    const own = offset;
    offset += letter.length;
    if (repaired && isWithinRepair(own, explained.claim)) return leaveUnexplained(letter);
    // Kashida leaves no sign of its own.
    if (letter === 'ـ') return { letter, sign: '', isRestored: false, rule: undefined };
    const sign = signAt.get(own);
    return sign === undefined ? leaveUnexplained(letter) : explainLetter(letter, sign, explained);
  });
}

function leaveUnexplained(letter: string): LetterExplanation {
  return { letter, sign: undefined, isRestored: false, rule: undefined };
}

function isWithinRepair(offset: number, { text, repairs }: Claim): boolean {
  return repairs.some(({ after }) => {
    const start = findWholeWords(text, after)[0] ?? 0;
    return offset >= start && offset < start + after.length;
  });
}

function explainLetter(letter: string, sign: Sign, { claim, model, formAt }: Explained): LetterExplanation {
  const shape = { letter, form: formAt.get(sign.at), when: sign.when, sign: sign.sign };
  return {
    letter,
    sign: sign.sign,
    isRestored: isRestoredLetter(sign, claim.text),
    rule: buildRule(model.name, shape),
  };
}
