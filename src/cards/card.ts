import type { Language, PassageId } from '../corpus/corpus.ts';
import type { ReportKey, Status } from '../corpus/schema.ts';
import type { Unit } from '../references/atoms.ts';
import type { Span } from '../retrieval/phrases.ts';

/** What a reader can do with a card. Targets are passage ids, so a button works whatever happened since. */
export type CardAction =
  | { readonly kind: 'previous' | 'next'; readonly label: string; readonly target: PassageId }
  | { readonly kind: 'language'; readonly label: string; readonly target: PassageId; readonly language: Language }
  | { readonly kind: 'copy' | 'share' | 'compare'; readonly label: string; readonly target: PassageId }
  | { readonly kind: 'report-word'; readonly label: string; readonly url: string };

/** A link to the official document. */
export interface CardLink {
  readonly label: string;
  readonly url: string;
}

/**
 * What a reader must know of the quoted words. `footnote` holds the document's own note, `lineage` what they came from and what
 * came of them; `restored` is small print.
 */
export interface CardNote {
  readonly kind: 'footnote' | 'lineage' | 'doubtful' | 'repaired' | 'restored' | 'unlinked';
  readonly text: string;
}

/** What one passage looks like, before any platform. All text is plain, in `language`, without direction isolates. */
export interface Card {
  readonly id: PassageId;
  readonly report: ReportKey;
  readonly unit: Unit;
  /** The language of our wording; the quotation is always Arabic. */
  readonly language: Language;
  /** "Recommendation 7 (2020)"; a draft says so first. */
  readonly heading: string;
  /** Ours, and it says so. */
  readonly shortTitle: string;
  readonly status: Status;
  readonly statusLine: string;
  /** The document's own words, a line each. */
  readonly quotation: readonly string[];
  /** What to mark in the lines of the quotation, an entry a line; empty where nothing is. */
  readonly marks: readonly (readonly Span[])[];
  /** Why a question found it, a sentence. */
  readonly why: string | undefined;
  /** Our unofficial rendering with the label it must never be shown without; on English cards only. */
  readonly rendering:
    | { readonly label: string; readonly lines: readonly string[]; readonly link: CardLink | undefined }
    | undefined;
  readonly citation: string;
  readonly source: string;
  /** The official document, where a symbol is known; the English one only where the rendering does not link it. */
  readonly links: readonly CardLink[];
  /** Doubts, corrections and restoration, the gravest first. They belong right under the quotation. */
  readonly notes: readonly CardNote[];
  readonly actions: readonly CardAction[];
}
