import { type Claim, type ProofRepair, readClaim } from './claim.ts';
import { type DamageModel, isRestoredLetter, textOfSigns } from './damage-model.ts';
import { type LineMatch, listUnits, matchClaim } from './match-claim.ts';
import { readSourceLine } from './read-source.ts';

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

const LETTER = /[\p{L}\p{M}]/gu;

/**
 * Proves that damaging `claim.text` by `model` gives the signs of the source lines: every letter, every lost letter as
 * its blank, nothing left over, and no repair that is not needed. The order of the pieces of a scrambled line is beyond
 * proof. Never throws; what fails is in `faults`.
 */
export function proveClaim(given: Claim, model: DamageModel): ClaimProof {
  const { claim, misplaced } = readClaim(given);
  const proof = proveWithRepairs(claim, model);
  const needless = claim.repairs.filter((repair) => !isNeeded(repair, claim, model, proof));
  const numberFaults = findAlteredNumbers(claim);
  const misplacedFaults = misplaced.map(
    ({ lacking, repair }) => ({ kind: `repair-not-in-${lacking}`, repair }) as const,
  );
  const needlessFaults = needless.map((repair) => ({ kind: 'repair-not-needed', repair }) as const);
  return {
    ...proof,
    faults: [
      ...excuseBorders(proof.faults, given.borders ?? []),
      ...numberFaults,
      ...misplacedFaults,
      ...needlessFaults,
    ],
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

function isNeeded(repair: ProofRepair, claim: Claim, model: DamageModel, proof: ClaimProof): boolean {
  const others = claim.repairs.filter((other) => other !== repair);
  return proveWithRepairs({ ...claim, repairs: others }, model).faults.length > proof.faults.length;
}

function proveWithRepairs(claim: Claim, model: DamageModel): ClaimProof {
  const lines = matchClaim(claim, model);
  const provedWords = lines.flatMap(({ words, unproved }) =>
    words.filter((word, index) => !unproved.has(index) && !word.repaired),
  );
  const words = lines.flatMap((line) => line.words);
  return {
    words: words.length,
    letters: claim.text.match(LETTER)?.length ?? 0,
    provedWords: provedWords.length,
    repairedWords: words.filter((word) => word.repaired).length,
    restoredLetters: provedWords.flatMap((word) => word.signs).filter((sign) => isRestoredLetter(sign, claim.text))
      .length,
    pieces: lines.reduce((sum, { tiles }) => sum + tiles.length, 0),
    faults: lines.flatMap((match, line) => listLineFaults(match, line, model)),
  };
}

function collapseBlanks(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

function listLineFaults(match: LineMatch, line: number, model: DamageModel): readonly ProofFault[] {
  const { words, source, tiles, unproved } = match;
  const covered = listUnits(tiles, 'sourceStart');
  const unused = source.signs
    .split('')
    .map((sign, index) => (covered.has(index) ? ' ' : sign))
    .join('')
    .trim();
  const faults: ProofFault[] = [...unproved].map((index) => {
    const { word = '', signs = [] } = words[index] ?? {};
    return { kind: 'unproved-word', word, expected: textOfSigns(signs), line };
  });
  if (unused !== '') faults.push({ kind: 'unused-source', signs: collapseBlanks(unused), line });
  if (!model.scramblesPieces && tiles.length > 1) faults.push({ kind: 'order-differs', line });
  if (model.scramblesPieces) faults.push(...findBlankFaults(match, line, model.countsBlanks));
  return faults;
}

/**
 * Where two tiles follow each other in the source as in the text, no piece border lies between them, so the blanks
 * between them must agree as well (docs/damage-models.md 1.3); where their number is no evidence, at least whether there are any.
 */
function findBlankFaults(
  { tiles, expected, source }: LineMatch,
  line: number,
  countsBlanks: boolean,
): readonly ProofFault[] {
  return tiles.flatMap((tile, index): readonly ProofFault[] => {
    const next = tiles[index + 1];
    if (next === undefined) return [];
    const expectedGap = expected.slice(tile.expectedStart + tile.length, next.expectedStart);
    const sourceGap = source.signs.slice(tile.sourceStart + tile.length, next.sourceStart);
    const isReordered = next.expectedStart < tile.expectedStart + tile.length;
    if (isReordered || expectedGap.trim() !== '' || sourceGap.trim() !== '') return [];
    if (!countsBlanks && (expectedGap === '') === (sourceGap === '')) return [];
    const from = Math.max(0, tile.sourceStart + tile.length - 5);
    return [{ kind: 'blanks-differ', around: source.signs.slice(from, next.sourceStart + 5), line }];
  });
}
