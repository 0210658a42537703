import type { Logger } from '../logger.ts';
import type { DigestRun, Platform, Subscription } from '../store/records.ts';
import type { Store } from '../store/store.ts';
import { type DigestTimes, GONE_MS, LATE_MS } from './limits.ts';
import type { DigestPoster, DigestQuery, PostOutcome } from './port.ts';

/** What one attempt works with. */
export interface AttemptContext<Content> {
  readonly store: Store;
  readonly logger: Logger;
  readonly owner: string;
  /** Epoch milliseconds. */
  readonly now: () => number;
  readonly lateWindowMs: number;
  readonly times: DigestTimes;
  /** Who posts on a platform; `undefined` where this process does not talk to it. */
  readonly getPoster: (platform: Platform) => DigestPoster<Content> | undefined;
  /** Makes what is posted. @throws Where the passage is no longer held. */
  readonly buildPost: (run: DigestRun, subscription: Subscription, isLate: boolean) => Content;
  /** Makes what is told to whoever set a digest that was switched off. */
  readonly buildGoneNote: (subscription: Subscription) => Content;
  /** Waits between two posts in one channel. */
  readonly pauseChannel: () => Promise<void>;
}

/**
 * Makes one attempt at a claimed run and records what became of it. Before any attempt but the first the platform is asked
 * whether the post stands already: whoever had the run may have died right after posting.
 *
 * @throws {StoreError} As a rejection; the run is taken over once its lease has ended.
 */
export async function attemptRun<Content>(
  run: DigestRun,
  subscription: Subscription,
  context: AttemptContext<Content>,
): Promise<void> {
  const { times } = context;
  const poster = context.getPoster(subscription.platform);
  if (poster === undefined) return retryLater(run, 'not-connected', context);
  const found =
    run.attempts === 1 ? NOTHING_STANDS : await poster.find(buildQuery(run, subscription), times.findTimeoutMs);
  if (found.kind === 'found') return finishPosted(run, subscription, { ...found, stood: true }, context);
  if (found.kind !== 'partly' && found.kind !== 'absent') return recordFailure(run, subscription, found, context);
  const standing = found.kind === 'partly' ? found.standing : [];
  const reason = findObstacle(run, { subscription, isBegun: standing.length > 0 }, context);
  if (reason !== undefined) return fail(run, reason, context);
  // Looking took too long: the lease would end while the post is under way.
  if (context.now() + times.postReserveMs > run.leaseUntil) return retryLater(run, 'no-answer', context);
  const reply = buildSafely(run, { subscription, isLate: isLate(run, context) }, context);
  if (reply === undefined) return fail(run, 'refused:not-built', context);
  const post = { ...place(run, subscription), reply, dueAt: run.dueAt, standing };
  const outcome = await poster.post(post, times.postTimeoutMs);
  if (outcome.kind === 'posted') return finishPosted(run, subscription, { ...outcome, stood: false }, context);
  return recordFailure(run, subscription, outcome, context);
}

const NOTHING_STANDS = { kind: 'absent' } as const;

/** Why a run is not posted any more. What stands in part is finished all the same. */
function findObstacle<Content>(
  run: DigestRun,
  { subscription, isBegun }: { readonly subscription: Subscription; readonly isBegun: boolean },
  { now, lateWindowMs }: AttemptContext<Content>,
): string | undefined {
  if (isBegun) return undefined;
  if (subscription.state === 'off') return 'switched-off';
  return now() > run.dueAt + lateWindowMs ? (run.reason ?? 'missed') : undefined;
}

function isLate<Content>({ dueAt }: DigestRun, { now }: AttemptContext<Content>): boolean {
  return now() > dueAt + LATE_MS;
}

function buildQuery(run: DigestRun, subscription: Subscription): DigestQuery {
  return { ...place(run, subscription), sinceMs: run.dueAt };
}

/** What cannot be built today, such as a card of a passage that is no longer held, never can be. */
function buildSafely<Content>(
  run: DigestRun,
  { subscription, isLate }: { readonly subscription: Subscription; readonly isLate: boolean },
  { buildPost, logger }: AttemptContext<Content>,
): Content | undefined {
  try {
    return buildPost(run, subscription, isLate);
  } catch (error) {
    logger.error({ run: run.id, err: error }, 'digest not built');
    return undefined;
  }
}

function place(run: DigestRun, { workspace, channel, thread }: Subscription) {
  return { runId: run.id, workspace, channel, thread };
}

async function finishPosted<Content>(
  run: DigestRun,
  subscription: Subscription,
  /** Whether it stood before this attempt. */
  { message, stood }: { readonly message: string; readonly stood: boolean },
  context: AttemptContext<Content>,
): Promise<void> {
  const { store, logger, owner, now } = context;
  const late = isLate(run, context);
  const isOurs = await store.runs.finish(key(run), owner, { state: 'posted', message, late }, now());
  logger.info({ run: run.id, date: run.date, attempts: run.attempts, late, stood, isOurs }, 'digest posted');
  if (subscription.failingSince !== null) await store.subscriptions.setFailing(subscription, null);
}

type Failed = Exclude<PostOutcome, { kind: 'posted' }> | { readonly kind: 'wait'; readonly ms: number };

async function recordFailure<Content>(
  run: DigestRun,
  subscription: Subscription,
  failed: Failed,
  context: AttemptContext<Content>,
): Promise<void> {
  switch (failed.kind) {
    case 'wait':
      return giveBack(run, { afterMs: failed.ms, reason: 'rate-limited' }, context);
    case 'refused':
      context.logger.error({ run: run.id, reason: failed.reason }, 'digest refused');
      return fail(run, `refused:${failed.reason}`, context);
    case 'unknown':
      return retryLater(run, `no-answer:${failed.reason}`, context);
    case 'gone':
      return recordGone(run, subscription, failed.reason, context);
  }
}

/** A channel that cannot be posted to is tried again; after three days its digest is switched off. */
async function recordGone<Content>(
  run: DigestRun,
  subscription: Subscription,
  reason: string,
  context: AttemptContext<Content>,
): Promise<void> {
  const { store, logger, now } = context;
  const since = subscription.failingSince ?? now();
  if (subscription.failingSince === null) await store.subscriptions.setFailing(subscription, since);
  if (now() - since < GONE_MS) return retryLater(run, `gone:${reason}`, context);
  await store.subscriptions.switchOff(subscription, 'gone', now());
  await fail(run, `gone:${reason}`, context);
  logger.warn({ subscription: subscription.id, reason }, 'digest switched off: its channel cannot be posted to');
  const poster = context.getPoster(subscription.platform);
  await poster?.notify(subscription.createdBy, context.buildGoneNote(subscription));
}

/** Pauses grow with the attempts, and are never shorter than what a platform may need to show a post. */
function retryLater<Content>(run: DigestRun, reason: string, context: AttemptContext<Content>): Promise<void> {
  const { settleMs, retryMaxMs } = context.times;
  const afterMs = Math.min(settleMs * 2 ** (run.attempts - 1), retryMaxMs);
  return giveBack(run, { afterMs, reason }, context);
}

async function giveBack<Content>(
  run: DigestRun,
  { afterMs, reason }: { readonly afterMs: number; readonly reason: string },
  { store, logger, owner, now }: AttemptContext<Content>,
): Promise<void> {
  await store.runs.retryLater(key(run), owner, now() + afterMs, reason, now());
  logger.warn({ run: run.id, date: run.date, attempts: run.attempts, reason, afterMs }, 'digest not posted yet');
}

async function fail<Content>(
  run: DigestRun,
  reason: string,
  { store, logger, owner, now }: AttemptContext<Content>,
): Promise<void> {
  await store.runs.finish(key(run), owner, { state: 'failed', reason }, now());
  logger.warn({ run: run.id, date: run.date, attempts: run.attempts, reason }, 'digest not posted');
}

function key({ workspace, subscription, date }: DigestRun) {
  return { workspace, subscription, date };
}
