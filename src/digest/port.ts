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

/** What an error of one call makes of a post; a `wait` is completed by whoever knows what stands. */
export type CallFailure =
  | Failure<'gone'>
  | Failure<'refused'>
  | Failure<'unknown'>
  | { readonly kind: 'wait'; readonly ms: number };

/** Which message of which run one is. */
export interface PartMark {
  readonly run: string;
  /** From 1. */
  readonly part: number;
  readonly of: number;
}

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

/** How one message is posted, and what its failure means. */
export interface PartPosting<Message, Posted> {
  /** Posts one message. @throws What `judge` understands. */
  readonly postPart: (message: Message, mark: PartMark) => Promise<Posted>;
  readonly judge: (thrown: unknown) => CallFailure;
}

/**
 * Posts, in order, the messages of a post that do not stand yet, and nothing behind one that fails. Never throws.
 *
 * @returns the first that was posted now, none where all stood already; or why not all stand.
 */
export async function postMissing<Message, Posted>(
  messages: readonly Message[],
  { runId, standing }: Pick<DigestPost<unknown>, 'runId' | 'standing'>,
  { postPart, judge }: PartPosting<Message, Posted>,
): Promise<{ readonly kind: 'posted'; readonly first: Posted | undefined } | Exclude<PostOutcome, { kind: 'posted' }>> {
  const stands = new Set(standing);
  let first: Posted | undefined;
  for (const [index, message] of messages.entries()) {
    const part = index + 1;
    if (stands.has(part)) continue;
    try {
      const posted = await postPart(message, { run: runId, part, of: messages.length });
      stands.add(part);
      first ??= posted;
    } catch (error) {
      const failure = judge(error);
      return failure.kind === 'wait' ? { ...failure, standing: [...stands] } : failure;
    }
  }
  return { kind: 'posted', first };
}

/** What a failed search says: that a call was refused is not the fault of the message that was looked for. */
export function judgeSearch(failure: CallFailure): FindOutcome {
  return failure.kind === 'refused' ? { kind: 'unknown', reason: failure.reason } : failure;
}
