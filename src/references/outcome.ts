import type { Passage } from '../corpus/corpus.ts';
import type { ReportKey } from '../corpus/schema.ts';
import type { Unit } from './atoms.ts';
import type { UnknownName } from './symbols.ts';

/** Part of a request that cannot be shown, and why. */
export type ReferenceProblem =
  | {
      readonly kind: 'out-of-range';
      readonly unit: Unit;
      readonly report: ReportKey;
      readonly first: number;
      readonly last: number;
    }
  | {
      readonly kind: 'no-such-item';
      /** The recommendation or paragraph; its `items` are the ones there are, if any. */
      readonly passage: Passage;
    }
  | { readonly kind: 'no-such-number'; readonly unit: Unit; readonly reports: readonly ReportKey[] }
  | { readonly kind: 'unknown-report'; readonly name: UnknownName; readonly reports: readonly ReportKey[] }
  | { readonly kind: 'missing-text'; readonly report: ReportKey; readonly held: readonly Passage[] }
  /** The numbers exist, but our copy of the report lacks their text. */
  | {
      readonly kind: 'lacking';
      readonly unit: Unit;
      readonly report: ReportKey;
      readonly numbers: readonly number[];
    }
  /** A report that has none: the background paper has no recommendations, the draft held here no paragraphs. */
  | { readonly kind: 'no-such-units'; readonly unit: Unit; readonly report: ReportKey };

/** Nothing that can be read as a reference; `resolution` where a resolution of the Conference, such as 7/1, was named. */
export interface Malformed {
  readonly kind: 'malformed';
  readonly resolution: boolean;
}

/** What became of a request for a passage. Every outcome is a value; none is an error. */
export type ReferenceOutcome =
  | {
      readonly kind: 'found';
      readonly passages: readonly Passage[];
      /** The recommendations of reports that were named without a number beside them. */
      readonly listed: readonly Passage[];
      /** What of the request could not be shown. */
      readonly problems: readonly ReferenceProblem[];
      /** Words of the request that were not understood. */
      readonly ignoredWords: readonly string[];
    }
  /** A report alone: all its recommendations. */
  | { readonly kind: 'report'; readonly reports: readonly ReportKey[]; readonly candidates: readonly Passage[] }
  /** A number that several reports have. */
  | {
      readonly kind: 'several';
      readonly candidates: readonly Passage[];
      /** Words of the request that were not understood. */
      readonly ignoredWords: readonly string[];
    }
  | (ReferenceProblem & {
      /** Words of the request that were not understood. */
      readonly ignoredWords: readonly string[];
    })
  | Malformed
  | { readonly kind: 'help' };
