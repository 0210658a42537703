import { getWording, type Wording } from '../cards/wording.ts';
import { choosePassage } from '../digest/choose-passage.ts';
import type { PostOutcome } from '../digest/port.ts';
import { listExplained, listOn } from '../digest/subscribe.ts';
import type { Subscription } from '../store/records.ts';
import type { BotContext } from './context.ts';
import { buildShownReply } from './digest-post.ts';
import type { DigestServices } from './digest-services.ts';
import { describeRefusal, setDigest } from './digest-set.ts';
import { buildSelectable, describeTerms, readMoment } from './digest-terms.ts';
import { describeRuns } from './digest-why.ts';
import { readAction, readNumber, refuseDigest } from './digest-words.ts';
import { buildEmptyReply } from './empty-reply.ts';
import type { Place } from './place.ts';
import type { Reply } from './reply.ts';
import type { BotRequest } from './request.ts';

/** Sets, lists, previews, posts and explains the digests of a channel. @throws {StoreError} As a rejection. */
export async function digest(request: BotRequest, context: BotContext, services: DigestServices): Promise<Reply> {
  const { place } = request;
  if (place === undefined) return refuseDigest(request, context);
  const empty = buildEmptyReply(request, context);
  const parts = { place, empty, context, services };
  const { action, rest } = readAction(request.text) ?? { action: undefined, rest: '' };
  switch (action) {
    case 'on': {
      const messages = await setDigest({ text: rest, place, language: empty.language }, context, services);
      return { ...empty, messages };
    }
    case 'off':
      return await switchOff(rest, parts);
    case 'preview':
      return await preview(rest, parts);
    case 'now':
      return await postNow(rest, parts);
    case 'why':
      return await explain(rest, parts);
    case 'list':
      return await list(parts);
    default: {
      const listed = await list(parts);
      return { ...listed, messages: [...listed.messages, ...getWording(empty.language).digest.usage] };
    }
  }
}

interface Parts {
  readonly place: Place;
  readonly empty: Reply;
  readonly context: BotContext;
  readonly services: DigestServices;
}

async function list({ place, empty, context, services }: Parts): Promise<Reply> {
  const { language } = empty;
  const wording = getWording(language).digest;
  const listed = await listExplained(place, services.store);
  if (listed.length === 0) return { ...empty, messages: [wording.noDigests] };
  const entries = listed.map((subscription, index) => {
    const { nextDueAt, zone, state } = subscription;
    const next = state === 'off' ? wording.isOff : wording.nextTime(readMoment(nextDueAt, zone)(language));
    return wording.entry(index + 1, describeTerms(subscription, language, context), next);
  });
  return { ...empty, messages: [wording.listHeading(listed.length), ...entries] };
}

type Picked =
  | { readonly subscription: Subscription; readonly number: number; readonly message?: never }
  | { readonly subscription?: undefined; readonly number?: undefined; readonly message: string };

/** Picks the digest whose number was given; of a single one that is not needed. */
async function pick(typed: string, { place, empty, services }: Parts, listPickable = listOn): Promise<Picked> {
  const wording = getWording(empty.language).digest;
  const on = await listPickable(place, services.store);
  if (on.length === 0) return { message: wording.noDigests };
  const typedNumber = readNumber(typed) ?? 0;
  const number = typed.trim() === '' && on.length === 1 ? 1 : typedNumber;
  const subscription = on[number - 1];
  return subscription === undefined ? { message: wording.whichOne(on.length) } : { subscription, number };
}

async function switchOff(typed: string, parts: Parts): Promise<Reply> {
  const { place, empty, services } = parts;
  const wording = getWording(empty.language).digest;
  const { subscription, number, message } = await pick(typed, parts);
  if (subscription === undefined) return { ...empty, messages: [message] };
  const rights = await place.checkRights();
  // Where the bot is no longer in the channel, its digest can still be switched off.
  const refusal = rights === 'not-in-channel' ? undefined : describeRefusal(rights, wording);
  if (refusal !== undefined) return { ...empty, messages: [refusal] };
  await services.store.subscriptions.switchOff(subscription, 'asked', services.now());
  return { ...empty, messages: [wording.switchedOff(number)] };
}

async function preview(typed: string, parts: Parts): Promise<Reply> {
  const { empty } = parts;
  const { subscription, message } = await pick(typed, parts);
  if (subscription === undefined) return { ...empty, messages: [message] };
  const next = await chooseNextReply(subscription, parts);
  const wording = getWording(empty.language).digest;
  if (next === undefined) return { ...empty, messages: [wording.nothingToShow] };
  return { ...next.reply, requestId: empty.requestId, messages: [wording.preview(next.position, next.total)] };
}

async function postNow(typed: string, parts: Parts): Promise<Reply> {
  const { place, empty, services } = parts;
  const wording = getWording(empty.language).digest;
  const { subscription, message } = await pick(typed, parts);
  if (subscription === undefined) return { ...empty, messages: [message] };
  const refusal = describeRefusal(await place.checkRights(), wording);
  if (refusal !== undefined) return { ...empty, messages: [refusal] };
  const next = await chooseNextReply(subscription, parts);
  if (next === undefined) return { ...empty, messages: [wording.nothingToShow] };
  const outcome = await services.postNow(subscription, next.reply);
  return { ...empty, messages: [describePosting(outcome, wording)] };
}

function describePosting({ kind }: PostOutcome, wording: Wording['digest']): string {
  switch (kind) {
    case 'posted':
      return wording.postedNow;
    case 'gone':
    case 'refused':
      return wording.notPosted;
    case 'wait':
      return wording.notYetPosted;
    case 'unknown':
      return wording.perhapsPosted;
  }
}

async function explain(typed: string, parts: Parts): Promise<Reply> {
  const { empty, context, services } = parts;
  const { subscription, message } = await pick(typed, parts, listExplained);
  if (subscription === undefined) return { ...empty, messages: [message] };
  return { ...empty, messages: await describeRuns(subscription, { language: empty.language, context, services }) };
}

/** Shows what the next digest would, and leaves the rotation where it is. */
async function chooseNextReply(subscription: Subscription, { context, services }: Parts) {
  const step = await choosePassage(subscription, buildSelectable(context), services.store);
  return step && { ...step, reply: buildShownReply(step, subscription, context) };
}
