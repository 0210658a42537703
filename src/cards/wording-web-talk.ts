import type { Language } from '../corpus/corpus.ts';
import { WEB_TALK_AR } from './wording-web-talk-ar.ts';
import { WEB_TALK_EN } from './wording-web-talk-en.ts';

/** Why the page to talk to refuses what was sent. */
export type TalkProblem = 'empty' | 'too-long' | 'malformed';

/** What the page to talk to says besides cards and replies, in one language. */
export interface TalkWording {
  readonly title: string;
  readonly description: string;
  /** What the page is, a paragraph each. */
  readonly introduction: readonly string[];
  readonly conversation: string;
  readonly botName: string;
  readonly label: string;
  readonly hint: string;
  readonly placeholder: string;
  readonly send: string;
  /** Before what the reader typed, for those who hear the page. */
  readonly youAsked: string;
  readonly views: {
    readonly legend: string;
    readonly plain: string;
    readonly slack: string;
    readonly discord: string;
    /** What draws it, and how far it is to be believed. */
    readonly slackNote: string;
    readonly discordNote: string;
  };
  readonly copyJson: (platform: 'Slack' | 'Discord', part: number, of: number) => string;
  readonly copyText: string;
  readonly copied: string;
  readonly copyFailed: string;
  readonly thinking: string;
  readonly offline: string;
  readonly problems: Readonly<Record<TalkProblem, string>>;
  /** Announced when a list opens under the box. */
  readonly suggestions: (count: string) => string;
  readonly suggestionsLabel: string;
  /** What is announced of an answer without a card. */
  readonly answered: string;
  /** Whom the platforms would name as having shared a card. */
  readonly reader: string;
  readonly shared: string;
  /** The page of a passage. */
  readonly page: string;
  /** The commands, as they are typed. */
  readonly commandNames: Readonly<
    Record<
      'recommendation' | 'ask' | 'topics' | 'random' | 'compare' | 'cite' | 'report' | 'copy' | 'language' | 'help',
      string
    >
  >;
  readonly copyCommand: string;
}

/** Gets what the page to talk to says in a language. */
export function getTalkWording(language: Language): TalkWording {
  return language === 'ar' ? WEB_TALK_AR : WEB_TALK_EN;
}
