import type { Card } from '../cards/card.ts';
import type { Corpus, Language } from '../corpus/corpus.ts';
import type { Logger } from '../logger.ts';
import type { Retrieval } from '../retrieval/retrieval.ts';
import type { Preferences } from './preferences.ts';

/** What the bot works with. */
export interface BotContext {
  readonly corpus: Corpus;
  readonly logger: Logger;
  readonly preferences: Preferences;
  /** The language where neither the request nor the reader chose one; `undefined` for that of the request. */
  readonly defaultLanguage?: Language | undefined;
  readonly correctionsUrl?: string | undefined;
  /** Where the pages behind citations are, without a slash at the end. */
  readonly publicUrl?: string | undefined;
  /** Gets the search by topic, which is built when it is first asked for. */
  readonly getRetrieval: () => Retrieval;
  /** Checks each card before it leaves; it throws where the quotation is not the corpus's. */
  readonly verifyQuotation: (card: Card, corpus: Corpus) => void;
  /** A number from 0 up to, not including, 1. */
  readonly random: () => number;
}

/** What descriptions for pages are made with. */
export type DescribeContext = Pick<BotContext, 'corpus' | 'correctionsUrl' | 'getRetrieval' | 'verifyQuotation'>;
