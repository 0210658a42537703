import type { Language } from '../corpus/corpus.ts';
import type { ReportKey } from '../corpus/schema.ts';
import type { UnitScope } from '../retrieval/limits.ts';
import type { BotContext } from './context.ts';
import type { Place } from './place.ts';

/** The units that a question may be limited to. */
export const UNIT_SCOPES: readonly UnitScope[] = ['recommendations', 'paragraphs', 'all'];

/** What a reader asks, as every adapter hands it over. */
export interface BotRequest {
  /** Goes through adapter, bot, log and reply. */
  readonly id: string;
  readonly text: string;
  /** The key of the reader's language preference; `undefined` where readers are not told apart. */
  readonly user: string | undefined;
  /** The key of the channel's language preference, where there is a channel. */
  readonly channel?: string | undefined;
  /** The language of this one reply, where it is known; goes before the reader's choice. */
  readonly language: Language | undefined;
  /** The reports that a question is answered from, whatever it names; none means all. Left out, it goes by the question. */
  readonly reports?: readonly ReportKey[];
  /** The units that a question is answered from, instead of what it says itself, or else all. */
  readonly units?: UnitScope | undefined;
  /** Where it was asked, for a digest; left out where there are no channels. */
  readonly place?: Place | undefined;
  /** The message of the bot that this one answers, as far as it can be read. */
  readonly answered?: AnsweredMessage | undefined;
}

/** What a message of the bot showed. */
export interface AnsweredMessage {
  /** The question that it answered. */
  readonly question: string | undefined;
  /** The report that it was answered from, where that was one alone. */
  readonly report?: ReportKey | undefined;
  /** The passages that it showed and listed, in order. */
  readonly ids: readonly string[];
}

/**
 * Chooses the language of a reply: the one asked for, else the reader's choice, else the channel's, else the configured one, else
 * Arabic where the request has Arabic letters or digits.
 */
export function chooseLanguage(request: BotRequest, context: BotContext): Language {
  const { preferences, defaultLanguage } = context;
  const { text, language, user, channel } = request;
  const preferred = [user, channel].map((key) => (key === undefined ? undefined : preferences.get(key)));
  return language ?? preferred[0] ?? preferred[1] ?? defaultLanguage ?? readLanguage(text);
}

/** Reads the language off a text: Arabic where it has Arabic letters or digits, or Arabic signs and no letters at all; else English. */
export function readLanguage(text: string): Language {
  if (/\p{Script=Arabic}|[٠-٩]/u.test(text)) return 'ar';
  return /[؟،؛]/u.test(text) && !/\p{L}/u.test(text) ? 'ar' : 'en';
}
