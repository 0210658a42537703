import type { Language } from '../corpus/corpus.ts';

/** What a reader asks, as every adapter hands it over. */
export interface BotRequest {
  /** Goes through adapter, bot, log and reply. */
  readonly id: string;
  readonly text: string;
  /** The reader's choice; `undefined` for the language of the text. */
  readonly language: Language | undefined;
}

/** Chooses the language of a reply: the reader's choice, else Arabic where the request has Arabic letters or digits. */
export function chooseLanguage({ text, language }: BotRequest): Language {
  return language ?? (/\p{Script=Arabic}|[٠-٩]/u.test(text) ? 'ar' : 'en');
}
