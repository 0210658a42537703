import type { Passage } from '../corpus/corpus.ts';
import type { ReportKey } from '../corpus/schema.ts';
import type { UnknownName } from './symbols.ts';

/** Part of a request that cannot be shown, and why. */
export type ReferenceProblem =
  | {
      readonly kind: 'out-of-range';
      readonly report: ReportKey;
      readonly first: number;
      readonly last: number;
    }
  | {
      readonly kind: 'no-such-item';
      /** The recommendation; its `items` are the ones there are, if any. */
      readonly passage: Passage;
    }
  | { readonly kind: 'no-such-number'; readonly reports: readonly ReportKey[] }
  | { readonly kind: 'unknown-report'; readonly name: UnknownName; readonly reports: readonly ReportKey[] }
  | { readonly kind: 'missing-text'; readonly report: ReportKey; readonly held: readonly Passage[] }
  | { readonly kind: 'not-yet'; readonly report: ReportKey | undefined };

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
  | { readonly kind: 'several'; readonly candidates: readonly Passage[] }
  | ReferenceProblem
  | Malformed
  | { readonly kind: 'help' };
