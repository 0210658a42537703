import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { buildAdapters, buildPosters } from './adapters.ts';
import type { AdapterContext } from './bot/adapter.ts';
import { addStore } from './bot/add-store.ts';
import { buildBot } from './bot/bot.ts';
import type { BotContext } from './bot/context.ts';
import { buildDigestPost, buildGoneNote } from './bot/digest-post.ts';
import type { DigestServices } from './bot/digest-services.ts';
import { buildSelectable } from './bot/digest-terms.ts';
import { buildHandleOnce } from './bot/handle-once.ts';
import { createMemoryPreferences } from './bot/preferences.ts';
import type { Reply } from './bot/reply.ts';
import { createStoredPreferences } from './bot/stored-preferences.ts';
import type { Config } from './config.ts';
import type { DeliveryContext } from './digest/deliver.ts';
import { DIGEST_TIMES, type DigestTimes } from './digest/limits.ts';
import type { DigestPoster } from './digest/port.ts';
import { runDigests } from './digest/run-digests.ts';
import { completeZones } from './digest/zones.ts';
import type { Logger } from './logger.ts';
import { createStore, type DeferredStore } from './store/open-store.ts';
import type { Platform } from './store/records.ts';
import { buildWebAdapter } from './web.ts';

const PREFERENCES_MAX_USERS = 10_000;
/** A reader waits no longer than this for what the store remembers, in milliseconds. Discord waits for three seconds. */
const STORE_WAIT_MS = 500;
/** An event comes again within half an hour at most: https://docs.slack.dev/apis/events-api */
const EVENT_KEPT_MS = 60 * 60_000;
const KEEP_ALIVE_MS = 60_000;

/** What a service is made of. */
export interface ServiceParts {
  readonly config: Config;
  readonly context: Omit<BotContext, 'preferences'>;
  readonly logger: Logger;
  readonly signal: AbortSignal;
  /** How long a digest may take. @default DIGEST_TIMES */
  readonly times?: DigestTimes | undefined;
}

/**
 * Runs the adapters and the digests until a signal comes; then lets each finish what it is at. A store that cannot be
 * opened is logged and tried again: questions are answered without it.
 */
export async function runService({
  config,
  context,
  logger,
  signal,
  times = DIGEST_TIMES,
}: ServiceParts): Promise<void> {
  const store = createStore(config.store);
  await store.ready().catch((error: unknown) => {
    logger.error({ err: error }, 'the store cannot be opened; digests and languages of readers wait until it can');
  });
  const posters = await buildPosters(config, logger);
  const expire = () => wait(STORE_WAIT_MS, undefined, { ref: false });
  const remembering = { store, logger, now: Date.now, expire };
  const memory = createMemoryPreferences(PREFERENCES_MAX_USERS);
  const preferences = createStoredPreferences({ ...remembering, memory });
  const full = { ...context, preferences };
  const bot = addStore(buildBot(full), { ...full, services: buildServices(store, posters) });
  const adapterContext: AdapterContext = {
    bot,
    logger,
    newRequestId: randomUUID,
    handle: buildHandleOnce({ ...remembering, keptMs: EVENT_KEPT_MS }),
    forget: store.forgetWorkspace,
    completeZones,
  };
  const web = await buildWebAdapter(config, adapterContext, context);
  const adapters = [...(await buildAdapters(config, adapterContext)), ...(web === undefined ? [] : [web])];
  for (const { name } of adapters) logger.info({ adapter: name }, 'starting');
  await Promise.all(adapters.map((adapter) => adapter.start()));
  const digests = runDigests(buildDelivery({ config, context: full, logger, signal, times }, store, posters), {
    signal,
    delay: async (ms) => {
      await wait(ms, undefined, { signal }).catch(() => undefined);
    },
  });
  // Without any connection nothing else would keep the process alive, and an adapter may still come back.
  const keepAlive = setInterval(() => undefined, KEEP_ALIVE_MS);
  if (!signal.aborted) await once(signal, 'abort');
  clearInterval(keepAlive);
  await Promise.allSettled([...adapters.map((adapter) => adapter.stop()), digests]);
  await store.close().catch((error: unknown) => logger.warn({ err: error }, 'store not closed'));
}

type Posters = ReadonlyMap<Platform, DigestPoster<Reply>>;

function buildServices(store: DeferredStore, posters: Posters): DigestServices {
  return {
    store,
    now: Date.now,
    random: Math.random,
    postNow: async ({ platform, workspace, channel, thread }, reply) => {
      const poster = posters.get(platform);
      if (poster === undefined) return { kind: 'unknown', reason: 'not_connected' };
      const post = { runId: randomUUID(), workspace, channel, thread, reply, dueAt: Date.now() };
      return await poster.post(post, DIGEST_TIMES.postTimeoutMs);
    },
  };
}

interface DeliveryParts extends ServiceParts {
  readonly context: BotContext;
  readonly times: DigestTimes;
}

function buildDelivery(
  { config, context, logger, signal, times }: DeliveryParts,
  store: DeferredStore,
  posters: Posters,
): DeliveryContext<Reply> {
  return {
    store,
    logger: logger.child({ part: 'digest' }),
    selectable: buildSelectable(context),
    owner: randomUUID(),
    now: Date.now,
    newRunId: randomUUID,
    lateWindowMs: config.digest.lateWindowMs,
    times,
    platforms: [...posters.keys()],
    getPoster: (platform) => posters.get(platform),
    buildPost: (run, subscription, isLate) => buildDigestPost(run, { subscription, isLate }, context),
    buildGoneNote: (subscription) => buildGoneNote(subscription, context),
    pauseChannel: async () => {
      await wait(times.channelPauseMs, undefined, { signal }).catch(() => undefined);
    },
  };
}
