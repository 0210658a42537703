import type { Card } from '../cards/card.ts';
import type { Language, PassageId } from '../corpus/corpus.ts';
import type { ReferenceOutcome } from '../references/outcome.ts';

/** A reply holds at most this many cards; what more was asked for is offered as a list. */
export const CARDS_MAX = 10;

/** A list to choose from: passages by id, with the line that names each. */
export interface ReplyList {
  readonly heading: string;
  readonly entries: readonly { readonly id: PassageId; readonly label: string }[];
}

/** What an adapter shows: sentences of ours, cards, and lists to choose from, in that order. All text is plain. */
export interface Reply {
  readonly requestId: string;
  readonly language: Language;
  /** What became of the request; `undefined` where none was made (help, a text to copy, a failure). */
  readonly outcome: ReferenceOutcome | undefined;
  readonly messages: readonly string[];
  readonly cards: readonly Card[];
  readonly lists: readonly ReplyList[];
  /** A text for the clipboard, to be shown as it stands. */
  readonly copyText: string | undefined;
  /** Something broke; the messages say so and the log says what. */
  readonly failed: boolean;
}
