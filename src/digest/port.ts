/**
 * One digest to post. `Content` is what the bot makes and an adapter draws: nothing here looks into it.
 */
export interface DigestPost<Content> {
  /** Goes with every message of the post, so that the platform itself can say what stands: see {@link RUN_ID}. */
  readonly runId: string;
  readonly workspace: string;
  readonly channel: string;
  readonly thread: string | null;
  readonly reply: Content;
  readonly dueAt: number;
  /** The messages of this post that stand already, counted from 1, as `find` or a `wait` gave them; they are left out. */
  readonly standing?: readonly number[] | undefined;
}

/** Which run is looked for, and where. */
export interface DigestQuery {
  readonly runId: string;
  readonly workspace: string;
  readonly channel: string;
  readonly thread: string | null;
  /** Nothing of the run can be older; adapters look some minutes further back, as clocks differ. */
  readonly sinceMs: number;
}

/** What a run id is made of, on every platform. */
export const RUN_ID: RegExp = /^[\w-]{1,40}$/u;

/** A short word such as `is_archived`, `http_503` or `no_answer`: no text, no address, no token. */
interface Failure<Kind extends string> {
  readonly kind: Kind;
  readonly reason: string;
}

/** What became of one attempt to post. */
export type PostOutcome =
  /** All messages stand; `message` is a link to the first that was posted now, else its id behind that of the channel. */
  | { readonly kind: 'posted'; readonly message: string }
  /** The channel is gone, archived or forbidden: later it may be there again. Nothing more was posted. */
  | Failure<'gone'>
  /** Can never be posted like this: the message is not built right. */
  | Failure<'refused'>
  /** Perhaps posted, or partly; also where the bot's own login failed. Look before another attempt. */
  | Failure<'unknown'>
  /** Not posted: the platform asks to wait. `standing` holds what may go into the next attempt without looking. */
  | { readonly kind: 'wait'; readonly ms: number; readonly standing: readonly number[] };

/** What stands of a run. */
export type FindOutcome =
  | { readonly kind: 'found'; readonly message: string }
  /** Some of its messages: a further attempt posts the others. */
  | { readonly kind: 'partly'; readonly standing: readonly number[] }
  | { readonly kind: 'absent' }
  /** It could not be looked for, or not everywhere. */
  | Failure<'unknown'>
  | Failure<'gone'>
  | { readonly kind: 'wait'; readonly ms: number };

/**
 * Posts digests; adapters implement it. Nothing here throws, nothing is repeated, and nothing is logged but codes and ids.
 *
 * A post is one message or, of a long card, some. Each carries the run id, its place and how many there are, and they are
 * posted in order, so a crash between two leaves a beginning that `find` recognises; the next attempt posts the rest. Thus
 * none is doubled and none is lost, as long as before each attempt but the first `find` is asked, or a `wait` passed on.
 *
 * A platform may still work on a post whose answer did not come in time. So after an `unknown`, and after a lease that
 * ended, some time must pass before `find` is believed: half a minute is ample. Discord's nonce covers the same minutes.
 */
export interface DigestPoster<Content> {
  /** Looks for the run among the bot's own messages. Ends before `timeoutMs`. @default 20 seconds */
  readonly find: (query: DigestQuery, timeoutMs?: number) => Promise<FindOutcome>;
  /** One attempt, which ends before `timeoutMs`. */
  readonly post: (post: DigestPost<Content>, timeoutMs: number) => Promise<PostOutcome>;
  /** Tells somebody directly; `user` is an id of the platform, or the key of a reader with one at its end. Best effort. */
  readonly notify: (user: string, reply: Content) => Promise<void>;
}

/** How long `find` may take where nothing is said, in milliseconds. */
export const FIND_TIMEOUT_MS = 20_000;

/** A message of the bot that carries the run id. */
export interface StandingMessage {
  /** Its place in the post, from 1. */
  readonly part: number;
  /** How many the post has. */
  readonly of: number;
  /** Its id in the channel. */
  readonly id: string;
}

/** What the messages of a run that were found make together. */
export type Standing =
  | { readonly kind: 'found'; readonly first: StandingMessage }
  | { readonly kind: 'partly'; readonly standing: readonly number[] }
  | { readonly kind: 'absent' };

/**
 * Tells whether the messages that were found are all of a post. An attempt by another version of this program may have
 * cut the post otherwise: what stands in one of the cuts is enough.
 */
export function judgeStanding(messages: readonly StandingMessage[]): Standing {
  const parts = [...new Set(messages.map(({ part }) => part))].sort((a, b) => a - b);
  for (const { of } of messages) {
    const ofThisCut = messages.filter((message) => message.of === of);
    const first = ofThisCut.find(({ part }) => part === 1);
    const isWhole = Array.from({ length: of }, (_, index) => index + 1).every((place) =>
      ofThisCut.some(({ part }) => part === place),
    );
    if (first !== undefined && isWhole) return { kind: 'found', first };
  }
  return parts.length === 0 ? { kind: 'absent' } : { kind: 'partly', standing: parts };
}
