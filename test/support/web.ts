import type { Hono } from 'hono';
import { pino } from 'pino';
import { buildApp } from '../../adapters/web/app.ts';
import { listSiteAssets, loadAssets } from '../../adapters/web/assets.ts';
import type { WebContext } from '../../adapters/web/context.ts';
import { CLIENTS_MAX, CREDIT_MAX, CREDIT_PER_SECOND } from '../../adapters/web/limits.ts';
import { createRateLimiter, type RateLimit } from '../../adapters/web/rate-limit.ts';
import { listTalkAssets } from '../../adapters/web/talk/talk-assets.ts';
import { buildDescriptions } from '../../src/bot/describe.ts';
import { verifyQuotation } from '../../src/cards/verify-quotation.ts';
import { createSourceExplainer } from '../../src/corpus/explain-source.ts';
import { loadCorpusFiles } from '../../src/corpus/load-corpus.ts';
import { buildDrawings } from '../../src/drawings.ts';
import { CORPUS_FOLDER, realCorpus } from './corpus.ts';
import { createQuietBot } from './quiet-bot.ts';
import { getTestRetrieval } from './retrieval.ts';

/** The page over the real corpus, without a network. */
export function createWebHarness(
  overrides: Partial<WebContext> = {},
  limit: Partial<RateLimit> = {},
): { readonly app: Hono; readonly context: WebContext } {
  const logger = pino({ level: 'silent' });
  const getRetrieval = () => getTestRetrieval(realCorpus);
  const context: WebContext = {
    bot: createQuietBot(),
    logger,
    newRequestId: () => 'request-1',
    corpus: realCorpus,
    describe: buildDescriptions({ corpus: realCorpus, getRetrieval, verifyQuotation }),
    explainSource: createSourceExplainer(() => loadCorpusFiles(CORPUS_FOLDER)),
    ...buildDrawings(),
    assets: loadAssets([...listSiteAssets(), ...listTalkAssets()]),
    publicUrl: undefined,
    isReady: () => true,
    ...overrides,
  };
  const limiter = createRateLimiter({
    creditMax: CREDIT_MAX,
    creditPerSecond: CREDIT_PER_SECOND,
    clientsMax: CLIENTS_MAX,
    now: () => 0,
    ...limit,
  });
  return { app: buildApp(context, limiter), context };
}
