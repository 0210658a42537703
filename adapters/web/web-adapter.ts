import { createServer, type Server } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { getRequestListener } from '@hono/node-server';
import type { Adapter } from '../../src/bot/adapter.ts';
import type { Logger } from '../../src/logger.ts';
import { buildApp } from './app.ts';
import { listSiteAssets, loadAssets } from './assets.ts';
import type { WebContext } from './context.ts';
import { CLIENTS_MAX, CREDIT_MAX, CREDIT_PER_SECOND, HEAD_MAX_BYTES } from './limits.ts';
import { createRateLimiter } from './rate-limit.ts';
import { listTalkAssets } from './talk/talk-assets.ts';

/** Where the page is served. */
export interface WebSettings {
  readonly host: string;
  /** `0` for any that is free. */
  readonly port: number;
  /** Where readers reach it, without a slash at its end. */
  readonly publicUrl: string | undefined;
}

/** The adapter of the page; it can tell where it listens. */
export interface WebAdapter extends Adapter {
  /** Gets the address to open on this machine, once it listens; `undefined` before, and where it cannot. */
  readonly getAddress: () => string | undefined;
}

/** Requests that are being answered when it stops may take so long, in milliseconds. */
const FINISH_MS = 3000;
/** A head must arrive within this, and a whole request, in milliseconds. */
const HEAD_TIMEOUT_MS = 10_000;
const REQUEST_TIMEOUT_MS = 15_000;

/** Creates the adapter that serves the page. A port that is not free is logged, and the rest of the bot goes on. */
export function createWebAdapter(
  settings: WebSettings,
  given: Omit<WebContext, 'assets' | 'publicUrl' | 'isReady'>,
): WebAdapter {
  const { host, port, publicUrl } = settings;
  const logger = given.logger.child({ adapter: 'web' });
  let state: 'idle' | 'listening' | 'stopping' = 'idle';
  let server: Server | undefined;
  return {
    name: 'web',
    getAddress: () => (server === undefined ? undefined : formatAddress(server, host)),
    start: async () => {
      try {
        const assets = loadAssets([...listSiteAssets(), ...listTalkAssets()]);
        const context = { ...given, logger, assets, publicUrl, isReady: () => state === 'listening' };
        server = await listen(buildServer(context), settings);
        state = 'listening';
        logger.info({ host, port: readPort(server, port) }, 'serving the page');
      } catch (error) {
        reportFailure(error, settings, logger);
      }
    },
    stop: async () => {
      state = 'stopping';
      const running = server;
      server = undefined;
      if (running !== undefined) await close(running);
    },
  };
}

function buildServer(context: WebContext): Server {
  const limiter = createRateLimiter({
    creditMax: CREDIT_MAX,
    creditPerSecond: CREDIT_PER_SECOND,
    clientsMax: CLIENTS_MAX,
    now: Date.now,
  });
  const answer = getRequestListener(buildApp(context, limiter).fetch, { errorHandler: refuse });
  return createServer(
    { maxHeaderSize: HEAD_MAX_BYTES, headersTimeout: HEAD_TIMEOUT_MS, requestTimeout: REQUEST_TIMEOUT_MS },
    (request, response) => void answer(request, response),
  );
}

/** Answers what is no request that could reach a page, such as one with a host that no address has. */
function refuse(): Response {
  return new Response('400 Bad Request', { status: 400, headers: { 'Content-Security-Policy': "default-src 'none'" } });
}

async function listen(server: Server, { host, port }: WebSettings): Promise<Server> {
  const { promise, resolve, reject } = Promise.withResolvers<Server>();
  server.once('error', reject);
  server.listen({ host, port }, () => resolve(server));
  return await promise;
}

/** Stops taking requests, lets those that are being answered end, and then cuts what is left. */
async function close(server: Server): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  server.close(() => resolve());
  server.closeIdleConnections();
  await Promise.race([promise, wait(FINISH_MS, undefined, { ref: false })]);
  server.closeAllConnections();
}

function reportFailure(error: unknown, { host, port }: WebSettings, logger: Logger): void {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  const reason = code === 'EADDRINUSE' ? 'is in use' : 'cannot be listened on';
  logger.error(
    { ...(code === undefined ? { err: error } : { code }), variable: 'TAWSIYA_WEB' },
    `The page is not served: ${host}:${port} ${reason}. Set TAWSIYA_WEB to another host:port, or to off; the rest goes on`,
  );
}

function readPort(server: Server, port: number): number {
  const address = server.address();
  return address === null || typeof address === 'string' ? port : address.port;
}

/** Who listens on all addresses of a machine is reached by this one there; no browser opens "0.0.0.0". */
const ALL_ADDRESSES: ReadonlySet<string> = new Set(['0.0.0.0', '::']);

function formatAddress(server: Server, host: string): string {
  const reached = ALL_ADDRESSES.has(host) ? 'localhost' : host;
  const named = reached.includes(':') ? `[${reached}]` : reached;
  return `http://${named}:${readPort(server, 0)}`;
}
