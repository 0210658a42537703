import type { Corpus, Language } from '../corpus/corpus.ts';
import type { Logger } from '../logger.ts';
import type { Preferences } from './preferences.ts';

/** What the bot works with. */
export interface BotContext {
  readonly corpus: Corpus;
  readonly logger: Logger;
  readonly preferences: Preferences;
  /** The language where neither the request nor the reader chose one; `undefined` for that of the request. */
  readonly defaultLanguage?: Language | undefined;
  readonly correctionsUrl?: string | undefined;
  /** A number from 0 up to, not including, 1. */
  readonly random: () => number;
}
