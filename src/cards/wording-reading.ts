import type { LineageLink, Status } from '../corpus/schema.ts';
import type { CitationForm } from './citation-forms.ts';

/** Our sentences about comparing, citing and reading, in one language. */
export interface ReadingWording {
  readonly needsReference: string;
  readonly compared: (draft: string, adopted: string) => string;
  readonly signs: (removed: readonly [string, string], added: readonly [string, string]) => string;
  readonly unchanged: string;
  readonly isNew: (heading: string) => string;
  readonly isDropped: (heading: string) => string;
  /** A paragraph was never a draft of its own. */
  readonly paragraphsAlone: (heading: string) => string;
  readonly nothingToCompare: (heading: string) => string;
  readonly bothTexts: string;
  readonly compare: string;
  /** What became of a topic of 2019, or which topic a text took up. */
  readonly takenUp: (heading: string) => string;
  readonly notTakenUp: (heading: string) => string;
  readonly takenUpIn: (ids: readonly string[]) => string;
  readonly takesUp: (ids: readonly string[]) => string;
  readonly inDraft: (draft: string, change: LineageLink['change']) => string;
  readonly notInDraft: string;

  readonly citedAs: (heading: string) => string;
  /** What stands over each form where all are given. */
  readonly formNames: Readonly<Record<CitationForm, string>>;
  readonly noSuchForm: (forms: readonly string[]) => string;

  readonly isDraftReport: (days: string, place: string) => string;
  readonly isReport: (days: string, place: string) => string;
  readonly isPaper: (days: string, place: string) => string;
  readonly symbolPrinted: (symbol: string) => string;
  readonly adoptedChapters: (adopted: {
    readonly chapters: readonly string[];
    readonly day: string;
    readonly paragraphs: readonly string[];
    /** No paragraph names the chapters. */
    readonly isOurReading: boolean;
  }) => string;
  readonly restNotHeld: string;
  readonly whichReport: string;
  readonly noSuchPart: (name: string) => string;
  readonly parts: string;
  readonly units: (range: {
    readonly unit: 'recommendation' | 'paragraph';
    readonly first: string;
    readonly last: string;
  }) => string;
  readonly statusOf: Readonly<Record<Status, string>>;
  readonly page: (heading: string, page: number, of: number) => string;
  readonly nextPage: string;
  readonly previousPage: string;
  readonly allParts: string;
  readonly selectPart: string;
}
