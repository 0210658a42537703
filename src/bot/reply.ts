import type { Card } from '../cards/card.ts';
import type { Language } from '../corpus/corpus.ts';
import type { ReferenceOutcome } from '../references/outcome.ts';
import type { Answer } from '../retrieval/answer-question.ts';

/** A reply holds at most this many cards; what more was asked for is offered as a list. */
export const CARDS_MAX = 10;

/** One line of a list to choose from. */
export interface ReplyEntry {
  /** The id of a passage, shown before its label; themes have none. */
  readonly id: string | undefined;
  readonly label: string;
  /** What choosing it does: a code of `src/cards/click-code.ts`. */
  readonly code: string;
}

/** A list to choose from. */
export interface ReplyList {
  readonly heading: string;
  readonly entries: readonly ReplyEntry[];
  /** What its menu asks to choose, where that is no recommendation. */
  readonly select?: string;
}

/** A button under a reply. */
export interface ReplyButton {
  readonly label: string;
  /** A code of `src/cards/click-code.ts`. */
  readonly code: string;
}

/** What became of a request: of a reference, of a question by topic, a list of themes, a comparison, a citation, or the parts of a report. */
export type ReplyOutcome =
  | ReferenceOutcome
  | { readonly kind: 'answered' | 'nothing-found'; readonly answer: Answer }
  | { readonly kind: 'topics' | 'compared' | 'parts' };

/** What an adapter shows: sentences of ours, cards, and lists to choose from, in that order. All text is plain. */
export interface Reply {
  readonly requestId: string;
  readonly language: Language;
  /** What became of the request; `undefined` where none was made (help, a text to copy, a failure). */
  readonly outcome: ReplyOutcome | undefined;
  readonly messages: readonly string[];
  /** Words of the documents with signs of ours between them, Arabic, a line each; they stand under the messages. */
  readonly comparison: readonly string[];
  readonly cards: readonly Card[];
  readonly lists: readonly ReplyList[];
  /** What can be asked next; a platform without buttons leaves them out. */
  readonly buttons: readonly ReplyButton[];
  /** A text for the clipboard, to be shown as it stands. */
  readonly copyText: string | undefined;
  /** Something broke; the messages say so and the log says what. */
  readonly failed: boolean;
}
