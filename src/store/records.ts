/** Where digests are posted. */
export const PLATFORMS = ['slack', 'discord', 'terminal'] as const;
export type Platform = (typeof PLATFORMS)[number];

/** A digest that a channel gets: when, of what, and when next. */
export interface Subscription {
  /** `slack:T1`, `discord:G1` (a server) or `discord:dm:U1`. */
  readonly workspace: string;
  /** Made by us: 12 of [a-z0-9]. */
  readonly id: string;
  readonly platform: Platform;
  readonly channel: string;
  readonly thread: string | null;
  /** Of the IANA list. */
  readonly zone: string;
  /** 0 to 1439, local. */
  readonly minuteOfDay: number;
  readonly days: 'daily' | 'weekdays';
  /** The id of a concept; `null`: any. */
  readonly topic: string | null;
  /** Report keys; empty: all adopted. */
  readonly reports: readonly string[];
  readonly language: 'ar' | 'en' | 'both';
  /** 32 bits, unsigned. */
  readonly seed: number;
  readonly state: 'on' | 'off';
  readonly offReason: 'asked' | 'gone' | null;
  readonly failingSince: number | null;
  readonly nextDueAt: number;
  /** The local date of `nextDueAt`: `YYYY-MM-DD`. */
  readonly nextDate: string;
  readonly createdBy: string;
  readonly createdAt: number;
  readonly updatedAt: number;
}

/** Names a subscription. */
export interface SubscriptionKey {
  readonly workspace: string;
  readonly id: string;
}

/** Names a run: one a subscription and local date. */
export interface RunKey {
  readonly workspace: string;
  readonly subscription: string;
  /** `YYYY-MM-DD`, local. */
  readonly date: string;
}

/** A run before anybody claimed it. */
export interface NewRun extends RunKey {
  /** Stands in the post, so that it can be found there. */
  readonly id: string;
  readonly dueAt: number;
  readonly passage: string;
  readonly round: number;
  readonly position: number;
  readonly total: number;
}

/** What became of one day of a subscription. */
export interface DigestRun extends NewRun {
  readonly state: 'open' | 'posted' | 'failed' | 'skipped';
  /** Whoever claimed it last; `null` for skipped ones and those given back. */
  readonly owner: string | null;
  /** From then on anybody may take over an open run. */
  readonly leaseUntil: number;
  /** How often it was claimed; 0 for skipped ones. */
  readonly attempts: number;
  readonly late: boolean;
  /** The link or id of the post. */
  readonly message: string | null;
  readonly reason: string | null;
  readonly updatedAt: number;
}
