import type { ReportKey } from '../corpus/schema.ts';

/** When a digest comes: local time of day in minutes after midnight, and the place whose clock counts. */
export interface DigestTime {
  readonly minuteOfDay: number;
  readonly days: 'daily' | 'weekdays';
  /** The place as readers name it: "Cairo", «القاهرة». */
  readonly zone: string;
}

/** What a digest is of, and how it is written. */
export interface DigestTerms extends DigestTime {
  /** The name of a theme; `undefined` for all themes. */
  readonly topic: string | undefined;
  readonly reports: readonly ReportKey[];
  readonly language: 'ar' | 'en' | 'both';
}

/** A moment on a local clock. */
export interface LocalMoment {
  /** ISO date. */
  readonly date: string;
  readonly minuteOfDay: number;
  readonly zone: string;
}

/** Why a day's digest was not posted. */
export type MissedReason = 'missed' | 'nothing-matches' | 'gone' | 'refused' | 'no-answer' | 'switched-off';

/** What is said about the daily digest, in one language. */
export interface DigestWording {
  /** Digests are set elsewhere: there is no channel here. */
  readonly notHere: string;
  readonly noStore: string;
  readonly usage: readonly string[];
  readonly terms: (terms: DigestTerms) => string;
  readonly saved: (number: number, isNew: boolean) => string;
  readonly nextTime: (moment: LocalMoment) => string;
  readonly noDigests: string;
  readonly listHeading: (count: number) => string;
  readonly entry: (number: number, terms: string, next: string) => string;
  readonly switchedOff: (number: number) => string;
  readonly whichOne: (count: number) => string;
  readonly notAllowed: string;
  /** The bot itself is not in the channel. */
  readonly notInChannel: string;
  /** The platform did not say who may do what. */
  readonly rightsUnknown: string;
  readonly needsTime: string;
  readonly badTime: (typed: string) => string;
  readonly needsZone: string;
  readonly unknownZone: (typed: string, nearest: readonly string[]) => string;
  readonly severalZones: (typed: string, zones: readonly string[]) => string;
  readonly unknownTopic: (typed: string, nearest: readonly string[]) => string;
  readonly unknownReport: (typed: string, reports: string) => string;
  readonly unknownWords: (typed: string) => string;
  /** Nothing is set. */
  readonly nothingMatches: string;
  /** Of a digest that is set, and has nothing to show any more. */
  readonly nothingToShow: string;
  readonly tooMany: (max: number) => string;

  /** Above the card of the day: its place in the round. */
  readonly heading: (position: number, total: number) => string;
  readonly preview: (position: number, total: number) => string;
  readonly postedNow: string;
  readonly notPosted: string;
  /** The platform asks to wait; nothing was posted. */
  readonly notYetPosted: string;
  /** The platform gave no answer. */
  readonly perhapsPosted: string;
  readonly late: (due: LocalMoment) => string;

  readonly whyHeading: (terms: string) => string;
  readonly noRuns: string;
  readonly posted: (date: string, heading: string, link: string | undefined, isLate: boolean) => string;
  readonly missed: (date: string, reason: MissedReason, detail: string) => string;
  readonly underWay: (date: string) => string;
  /** Of a digest that was switched off because its channel was gone. */
  readonly isOff: string;
  readonly failing: (since: string) => string;
  /** To whoever runs the bot. */
  readonly admin: {
    readonly usage: readonly string[];
    readonly none: string;
    /** `advice` is the error's own sentence, in English: it names what to mend. */
    readonly noStore: (advice: string) => string;
    readonly off: string;
    readonly dryRun: (count: number) => string;
    readonly again: (run: {
      readonly workspace: string;
      readonly date: string;
      readonly passage: string;
      readonly attempts: number;
      readonly reason: string | null;
    }) => string;
  };
  /** About the language of replies in a whole channel. */
  readonly channelLanguage: {
    readonly chosen: (choice: 'ar' | 'en' | 'auto') => string;
    /** There is no channel here. */
    readonly notHere: string;
    readonly notAllowed: string;
    readonly rightsUnknown: string;
  };
  /** To whoever set a digest that was switched off because its channel could not be posted to. */
  readonly channelGone: (terms: string) => string;
}
