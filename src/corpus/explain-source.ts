import type { LetterExplanation, SourcePiece, WordExplanation } from '../restoration/explain.ts';
import { isParagraph, type Passage } from './corpus.ts';
import type { CorpusFiles } from './load-corpus.ts';
import { listUnits, type ProofUnit } from './proof-units.ts';
import { countRestored, explainShown, type TextSpan } from './restored-letters.ts';
import type { DamageKind, Doubt, Repair } from './schema.ts';

/** A line of the source as received; lines count from 1. */
export interface SourceLine {
  readonly number: number;
  readonly text: string;
}

/** A word of a text, where it stands in the copy, and how each letter follows from what stands there. */
export interface SourceWord {
  readonly text: string;
  /** Written onto the word before: the second half of "High-level". */
  readonly isJoined: boolean;
  /** The number of the line that it was proved on. */
  readonly line: number;
  /** Its image as it stands in the copy, in the order of the copy. Lines count from 1, offsets are UTF-16. */
  readonly pieces: readonly SourcePiece[];
  readonly letters: readonly LetterExplanation[];
  readonly isProved: boolean;
  readonly repairs: readonly Repair[];
  readonly doubts: readonly Doubt[];
}

/** A text beside the lines of the copy where it stands. */
export interface ExplainedText {
  /** Those with signs on them. */
  readonly lines: readonly SourceLine[];
  /** Every word, in the order of the text. */
  readonly words: readonly SourceWord[];
  readonly restoredLetters: number;
}

/** A footnote that a passage refers to, explained. */
export interface ExplainedFootnote extends ExplainedText {
  readonly number: number;
}

/** How the text of a passage follows from our copy of its document. */
export interface SourceExplanation extends ExplainedText {
  readonly id: string;
  /** The file below `corpus/sources/`. */
  readonly file: string;
  readonly damage: DamageKind;
  readonly footnotes: readonly ExplainedFootnote[];
}

/** What explanations are made from: the texts with their lines, by the name under which each is proved. */
export interface ProofIndex {
  readonly units: ReadonlyMap<string, ProofUnit>;
  readonly damages: ReadonlyMap<string, DamageKind>;
}

/** Indexes the files of the corpus for {@link explainSource}. */
export function buildProofIndex({ reports, documents, sourceLines }: CorpusFiles): ProofIndex {
  const damages = new Map<string, DamageKind>(documents.map(({ key, damage }) => [key, damage]));
  const units = reports.flatMap((report) =>
    listUnits(report, sourceLines.get(report.report) ?? [], damages.get(report.report) ?? 'none'),
  );
  return {
    units: new Map(units.map((unit) => [unit.name, unit])),
    damages,
  };
}

/** Creates a function that explains passages; the files are loaded when it is first asked, once. */
export function createSourceExplainer(
  load: () => Promise<CorpusFiles>,
): (passage: Passage) => Promise<SourceExplanation> {
  let index: Promise<ProofIndex> | undefined;
  return async (passage) => {
    index ??= load().then(buildProofIndex);
    try {
      return explainSource(passage, await index);
    } catch (error) {
      // What could not be read may be there the next time.
      index = undefined;
      throw error;
    }
  };
}

/**
 * Explains the text of a passage from our copy, word by word; of an item its opening words and that item, as its card
 * shows them. The comparison is that of `npm run corpus:prove`.
 *
 * @throws {RangeError} For a passage that the files lack.
 */
export function explainSource(passage: Passage, index: ProofIndex): SourceExplanation {
  const { id, report, number, source } = passage;
  const unit = getUnit(index, `${report}/${isParagraph(passage) ? 'p' : ''}${number}`);
  const footnotes = passage.footnotes.map((footnote) => ({
    number: footnote.number,
    ...explainUnit(getUnit(index, `${report} footnote ${footnote.number}`)),
  }));
  return {
    id,
    file: source.file,
    damage: index.damages.get(report) ?? 'none',
    ...explainUnit(unit, passage.item === undefined ? undefined : passage.items.map(({ key }) => key)),
    footnotes,
  };
}

function getUnit({ units }: ProofIndex, name: string): ProofUnit {
  const unit = units.get(name);
  if (unit === undefined) throw new RangeError(`Cannot explain ${name}: no text of that name is proved`);
  return unit;
}

function explainUnit(unit: ProofUnit, items?: readonly string[]): ExplainedText {
  const shown = explainShown(unit, items);
  const words = shown.map((word) => placeWord(word, unit));
  const used = new Set(words.flatMap(({ line, pieces }) => [line, ...pieces.map((piece) => piece.line)]));
  const lines = unit.lineNumbers
    .map((number, index) => ({ number, text: unit.lines[index] ?? '' }))
    .filter(({ number, text }) => text.trim() !== '' && (items === undefined || used.has(number)));
  return { lines, words, restoredLetters: countRestored(shown) };
}

/** Gives a word its place in the file, and what reviewers say of it. */
function placeWord(given: WordExplanation, unit: ProofUnit): SourceWord {
  const { word, at, letters, isProved } = given;
  const toNumber = (line: number) => unit.lineNumbers[line] ?? 0;
  const isTouched = ({ start, end }: TextSpan) => start < at + word.length && end > at;
  return {
    text: word,
    isJoined: given.isJoined,
    line: toNumber(given.line),
    pieces: given.pieces.map((piece) => ({ ...piece, line: toNumber(piece.line) })),
    letters,
    isProved,
    repairs: unit.repairs.filter(({ after }) => given.repairs.some((repair) => repair.after === after)),
    doubts: unit.doubtful.filter((doubt) => findDoubt(doubt, unit.text).some(isTouched)),
  };
}

/** Finds the doubtful words in the text, which has either what our copy shows or what is probably meant. */
function findDoubt({ copy, probably }: Doubt, text: string): readonly TextSpan[] {
  const shown = text.includes(copy) ? copy : probably;
  const start = text.indexOf(shown);
  return start < 0 ? [] : [{ start, end: start + shown.length }];
}
