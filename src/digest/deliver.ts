import type { Logger } from '../logger.ts';
import type { DigestRun, NewRun, Platform, Subscription } from '../store/records.ts';
import type { Store } from '../store/store.ts';
import { type AttemptContext, attemptRun } from './attempt.ts';
import { choosePassage, type Selectable } from './choose-passage.ts';
import { runInLanes } from './lanes.ts';
import { BATCH, POSTS_AT_ONCE, RECORDED_MS } from './limits.ts';
import { findNextDue } from './schedule.ts';

/** What delivery works with. */
export interface DeliveryContext<Content> extends AttemptContext<Content> {
  readonly store: Store;
  readonly selectable: Selectable;
  readonly logger: Logger;
  /** Names this process among others at the same store. */
  readonly owner: string;
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** The platforms that this process talks to: digests of others are left to other processes. */
  readonly platforms: readonly Platform[];
  /** Makes the id of a run. */
  readonly newRunId: () => string;
  /** How long after its hour a missed digest is still posted, in milliseconds. */
  readonly lateWindowMs: number;
}

/**
 * Claims and posts what is due, and takes over what others left: one turn. It may be run by many processes at once.
 *
 * @returns how many digests were looked at; a full batch means that there may be more.
 * @throws {StoreError} As a rejection; what was claimed is taken over once its lease has ended.
 */
export async function deliverDue<Content>(context: DeliveryContext<Content>): Promise<number> {
  const { store, now, platforms } = context;
  const due = await store.subscriptions.due(now(), BATCH, platforms);
  const abandoned = await store.runs.abandoned(now(), BATCH, platforms);
  const work = [
    ...abandoned.map((run) => ({ lane: run.subscription, run: () => takeOver(run, context) })),
    ...due.map((subscription) => ({
      lane: `${subscription.workspace} ${subscription.channel}`,
      run: () => startRun(subscription, context),
    })),
  ];
  await runInLanes(work, { atOnce: POSTS_AT_ONCE, pause: context.pauseChannel });
  return Math.max(due.length, abandoned.length);
}

/** Claims the day that is due, moves the digest on to its next day, and posts. */
async function startRun<Content>(subscription: Subscription, context: DeliveryContext<Content>): Promise<boolean> {
  const { store, selectable, logger, owner, now, lateWindowMs, times } = context;
  const choice = await choosePassage(subscription, selectable, store);
  const run: NewRun = {
    workspace: subscription.workspace,
    subscription: subscription.id,
    date: subscription.nextDate,
    id: context.newRunId(),
    dueAt: subscription.nextDueAt,
    ...(choice ?? { passage: '', round: 0, position: 0, total: 0 }),
  };
  const at = now();
  if (choice === undefined || at > run.dueAt + lateWindowMs) {
    const reason = choice === undefined ? 'nothing-matches' : 'missed';
    if (await store.runs.skip(run, reason, at)) logger.warn({ run: run.id, date: run.date, reason }, 'digest skipped');
    await advance(subscription, context);
    return false;
  }
  const claimed = await store.runs.claim(run, { owner, now: at, leaseUntil: at + times.leaseMs });
  await advance(subscription, context);
  if (claimed === undefined) return false;
  await attemptRun(claimed, subscription, context);
  return true;
}

/** The next day is found from the one that is over, so that no day goes unrecorded but those of long ago. */
async function advance<Content>(subscription: Subscription, { store, now }: DeliveryContext<Content>): Promise<void> {
  const { nextDueAt, nextDate } = subscription;
  const next = findNextDue(subscription, Math.max(nextDueAt, now() - RECORDED_MS), nextDate);
  await store.subscriptions.advance(subscription, { nextDueAt }, { nextDueAt: next.dueAt, nextDate: next.date });
}

/** Takes over a run whose owner is gone, or that was given back for a further attempt. */
async function takeOver<Content>(run: DigestRun, context: DeliveryContext<Content>): Promise<boolean> {
  const { store, owner, now, times } = context;
  const at = now();
  const claimed = await store.runs.claim(run, { owner, now: at, leaseUntil: at + times.leaseMs });
  if (claimed === undefined) return false;
  const subscription = await store.subscriptions.get({ workspace: run.workspace, id: run.subscription });
  if (subscription === undefined) return false;
  await attemptRun(claimed, subscription, context);
  return true;
}
