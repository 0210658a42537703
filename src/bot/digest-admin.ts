import { getWording } from '../cards/wording.ts';
import { choosePassage } from '../digest/choose-passage.ts';
import type { TawsiyaError } from '../errors.ts';
import type { Subscription } from '../store/records.ts';
import type { Store } from '../store/store.ts';
import type { BotContext } from './context.ts';
import { buildShownReply } from './digest-post.ts';
import { buildSelectable, describeTerms, readMoment } from './digest-terms.ts';
import { isAdminCommand, isDryRun, readAction, readNumber } from './digest-words.ts';
import { buildEmptyReply } from './empty-reply.ts';
import type { Reply } from './reply.ts';
import type { BotRequest } from './request.ts';

/** What looking after all digests of a store works with. */
export interface AdminServices {
  readonly store: Pick<Store, 'subscriptions' | 'runs'>;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

/** So many are shown; a store may hold more. */
const SHOWN_MAX = 200;

/**
 * Tells whoever runs the bot about the digests of all channels: lists them, shows what one would post next, or what would be
 * posted now. Changes nothing and posts nothing. @throws {StoreError} As a rejection.
 */
export async function administerDigests(
  request: BotRequest,
  context: BotContext,
  services: AdminServices,
): Promise<Reply> {
  const empty = buildEmptyReply(request, context);
  const wording = getWording(empty.language).digest.admin;
  const { action, rest } = readAction(request.text) ?? { action: undefined, rest: '' };
  if (action === 'list') return await list(empty, context, services);
  if (action === 'preview') return await preview(rest, empty, { context, services });
  if (isDryRun(request.text)) return await dryRun(empty, context, services);
  return { ...empty, messages: wording.usage };
}

/** Says that no digest is set: there is no store yet. */
export function describeNoDigests(request: BotRequest, context: BotContext): Reply {
  const empty = buildEmptyReply(request, context);
  const { admin } = getWording(empty.language).digest;
  if (!isAdminCommand(request.text)) return { ...empty, messages: admin.usage };
  return { ...empty, outcome: { kind: 'help' }, messages: [admin.none] };
}

/** Says what is wrong with the store: of its errors each names what to mend, and no secret. */
export function describeNoStore(request: BotRequest, context: BotContext, error: TawsiyaError): Reply {
  const empty = buildEmptyReply(request, context);
  return { ...empty, messages: [getWording(empty.language).digest.admin.noStore(error.message)], failed: true };
}

async function list(empty: Reply, context: BotContext, { store }: AdminServices): Promise<Reply> {
  const all = await store.subscriptions.all(SHOWN_MAX);
  const wording = getWording(empty.language).digest;
  if (all.length === 0) return { ...empty, outcome: { kind: 'help' }, messages: [wording.admin.none] };
  const messages = all.map((subscription, index) => describe(subscription, index + 1, { empty, context }));
  return { ...empty, outcome: { kind: 'help' }, messages };
}

function describe(
  subscription: Subscription,
  number: number,
  { empty: { language }, context }: { readonly empty: Reply; readonly context: BotContext },
): string {
  const wording = getWording(language).digest;
  const { workspace, channel, thread, state, nextDueAt, zone } = subscription;
  const next = state === 'on' ? wording.nextTime(readMoment(nextDueAt, zone)(language)) : wording.admin.off;
  const place = [workspace, channel, ...(thread === null ? [] : [thread])].join(' ');
  return wording.entry(number, `${place}: ${describeTerms(subscription, language, context)}`, next);
}

async function preview(
  typed: string,
  empty: Reply,
  { context, services }: { readonly context: BotContext; readonly services: AdminServices },
): Promise<Reply> {
  const wording = getWording(empty.language).digest;
  const all = await services.store.subscriptions.all(SHOWN_MAX);
  if (all.length === 0) return { ...empty, outcome: { kind: 'help' }, messages: [wording.admin.none] };
  const subscription = all[(typed.trim() === '' ? 1 : (readNumber(typed) ?? 0)) - 1];
  if (subscription === undefined) return { ...empty, messages: [wording.whichOne(all.length)] };
  const step = await choosePassage(subscription, buildSelectable(context), services.store);
  if (step === undefined) return { ...empty, messages: [wording.nothingToShow] };
  const shown = buildShownReply(step, subscription, context);
  const heading = wording.preview(step.position, step.total);
  return { ...shown, requestId: empty.requestId, outcome: { kind: 'help' }, messages: [heading] };
}

async function dryRun(empty: Reply, context: BotContext, { store, now }: AdminServices): Promise<Reply> {
  const wording = getWording(empty.language).digest;
  const due = await store.subscriptions.due(now(), SHOWN_MAX);
  const open = await store.runs.abandoned(now(), SHOWN_MAX);
  const lines = due.map(async (subscription, index) => {
    const step = await choosePassage(subscription, buildSelectable(context), store);
    return `${describe(subscription, index + 1, { empty, context })} → ${step?.passage ?? wording.nothingToShow}`;
  });
  const again = open.map(({ workspace, date, passage, attempts, reason }) =>
    wording.admin.again({ workspace, date, passage, attempts, reason }),
  );
  const messages = [wording.admin.dryRun(due.length + open.length), ...(await Promise.all(lines)), ...again];
  return { ...empty, outcome: { kind: 'help' }, messages };
}
