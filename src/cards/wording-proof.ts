import type { Language } from '../corpus/corpus.ts';
import type { DamageKind } from '../corpus/schema.ts';
import type { DamageRule } from '../restoration/rules.ts';
import { PROOF_AR } from './wording-proof-ar.ts';
import { PROOF_EN } from './wording-proof-en.ts';

/** What the pages that show a proof say, in one language. */
export interface ProofWording {
  /** Of the page: a passage beside its source. */
  readonly title: (heading: string) => string;
  readonly description: (heading: string) => string;
  /** How our copy of the document came to us. */
  readonly damage: Readonly<Record<DamageKind, string>>;
  /** What a proof shows and what it does not. */
  readonly reach: string;
  /** The same of a sound copy, where nothing was put back. */
  readonly reachSound: string;
  /** What to do with the words. */
  readonly chooseWord: string;
  readonly chooseMarked: string;
  readonly nothingRestored: string;
  readonly legend: string;
  readonly changedLetter: string;
  readonly lostLetter: string;
  readonly repairedWord: string;
  readonly doubtfulWord: string;
  readonly line: string;
  readonly copy: string;
  readonly text: string;
  readonly footnote: (number: number) => string;
  /** Over the doubtful words and repairs of the passage. */
  readonly judgements: string;
  readonly reviewersNote: string;
  /** Over the notes of the words. */
  readonly notes: string;
  readonly standsOn: (line: number) => string;
  readonly inPieces: (pieces: number) => string;
  readonly letter: string;
  readonly sign: string;
  readonly rule: string;
  readonly blanks: (count: number) => string;
  readonly noSign: string;
  readonly othersKept: string;
  readonly allKept: string;
  readonly notProved: string;
  readonly close: string;
  /** Says what a rule of a damage model does to a letter. */
  readonly describeRule: (rule: DamageRule) => string;
}

/** Gets what the pages that show a proof say in a language. */
export function getProofWording(language: Language): ProofWording {
  return language === 'ar' ? PROOF_AR : PROOF_EN;
}
