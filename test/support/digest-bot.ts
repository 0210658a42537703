import { pino } from 'pino';
import { addStore } from '../../src/bot/add-store.ts';
import { buildBot } from '../../src/bot/bot.ts';
import type { DigestServices } from '../../src/bot/digest-services.ts';
import type { Place } from '../../src/bot/place.ts';
import { createMemoryPreferences } from '../../src/bot/preferences.ts';
import type { Reply } from '../../src/bot/reply.ts';
import type { BotRequest } from '../../src/bot/request.ts';
import { createStoredPreferences } from '../../src/bot/stored-preferences.ts';
import { verifyQuotation } from '../../src/cards/verify-quotation.ts';
import { deliverDue } from '../../src/digest/deliver.ts';
import type { PostOutcome } from '../../src/digest/port.ts';
import type { Store } from '../../src/store/store.ts';
import { createClock, type TestClock } from './clock.ts';
import { realCorpus } from './corpus.ts';
import { createDelivery, openTestStore } from './digests.ts';
import { getTestRetrieval } from './retrieval.ts';

/** A place where everybody may set digests, of a platform that knows nobody's zone. */
export function makePlace(more: Partial<Place> = {}): Place {
  return {
    platform: 'slack',
    workspace: 'slack:T1',
    channel: 'C1',
    thread: null,
    user: 'U1',
    checkRights: async () => 'allowed',
    findZone: async () => undefined,
    ...more,
  };
}

interface Options {
  readonly store?: Store;
  /** Stands in for the store in the bot, not in the delivery. */
  readonly wrap?: (store: Store) => Store;
  readonly clock?: TestClock;
  /** Ends waiting for the store. */
  readonly expire?: () => Promise<void>;
}

/** The real bot at a real store, with a clock and a platform of tests. */
export async function createDigestBot({ wrap = (store) => store, ...options }: Options = {}) {
  const { clock = createClock('2026-05-04T05:00:00Z'), expire = () => new Promise<void>(() => undefined) } = options;
  const inner = options.store ?? (await openTestStore());
  const store = wrap(inner);
  const log: Record<string, unknown>[] = [];
  const logger = pino({ level: 'info' }, { write: (line: string) => void log.push(JSON.parse(line)) });
  const preferences = createStoredPreferences({
    store,
    memory: createMemoryPreferences(100),
    logger,
    now: clock.now,
    expire,
  });
  const posted: Reply[] = [];
  const outcomes: PostOutcome[] = [];
  const services: DigestServices = {
    store,
    now: clock.now,
    random: () => 0.25,
    postNow: async (_, reply) => {
      const outcome = outcomes.shift() ?? ({ kind: 'posted', message: 'm-now' } as const);
      if (outcome.kind === 'posted') posted.push(reply);
      return outcome;
    },
  };
  const context = {
    corpus: realCorpus,
    logger,
    getRetrieval: () => getTestRetrieval(realCorpus),
    verifyQuotation,
    preferences,
    random: () => 0,
  };
  const bot = addStore(buildBot(context), { ...context, services });
  const { context: full, platform } = createDelivery(inner, { clock });
  const delivery = { ...full, selectable: { corpus: realCorpus, findTopic: context.getRetrieval().findTopic } };
  const ask =
    (command: 'digest' | 'answer' | 'language') =>
    (text: string, more: Partial<BotRequest> = {}) => {
      const place = more.place ?? makePlace();
      const channel = `${place.workspace}:${place.channel}`;
      return Promise.resolve(
        bot[command]({ id: 'r-1', text, user: 'slack:T1:U1', channel, language: undefined, place, ...more }),
      );
    };
  return {
    bot,
    clock,
    store: inner,
    log,
    posted,
    platform,
    context,
    /** What posting at once comes to, in order. */
    script: (...more: readonly PostOutcome[]) => void outcomes.push(...more),
    digest: ask('digest'),
    say: ask('answer'),
    language: ask('language'),
    deliver: () => deliverDue(delivery),
  };
}

export type DigestBot = Awaited<ReturnType<typeof createDigestBot>>;
