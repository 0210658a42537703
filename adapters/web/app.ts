import { getConnInfo } from '@hono/node-server/conninfo';
import { type Context, Hono, type MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { secureHeaders } from 'hono/secure-headers';
import type { WebContext } from './context.ts';
import { ADDRESS_MAX_CHARS, BODY_MAX_BYTES, QUESTION_COST } from './limits.ts';
import { buildPageRoutes } from './pages/routes.ts';
import { buildSourceRoutes } from './pages/source-routes.ts';
import { answerUnknown } from './pages/unknown.ts';
import { answerProblem } from './problem.ts';
import { nameClient, type RateLimiter } from './rate-limit.ts';
import { buildTalkRoutes } from './talk/routes.ts';

const YEAR_SECONDS = 31_536_000;

/** Builds the whole page: headers and limits, then the parts, then what helps where there is no page. */
export function buildApp(context: WebContext, limiter: RateLimiter): Hono {
  const app = new Hono({ strict: false });
  app.use(buildSecurityHeaders());
  app.use(guardAddress(context), limitRate(limiter, context));
  app.use(bodyLimit({ maxSize: BODY_MAX_BYTES, onError: (c) => answerProblem(c, { kind: 'too-large' }, context) }));
  app.get('/healthz', (c) => c.text('ok'));
  app.get('/readyz', (c) => (context.isReady() ? c.text('ready') : c.text('not ready', 503)));
  app.get('/assets/:version/:name{.+}', (c) => answerAsset(c, context));
  app.route('/', buildTalkRoutes(context));
  app.route('/', buildSourceRoutes(context));
  app.route('/', buildPageRoutes(context));
  app.notFound((c) => answerUnknown(c, context));
  app.onError((error, c) => {
    const requestId = context.newRequestId();
    context.logger.error({ requestId, err: error }, 'page failed');
    return answerProblem(c, { kind: 'broken', requestId }, context);
  });
  return app;
}

/** Only what this page itself serves is loaded, run or framed; nobody else learns what was read. */
function buildSecurityHeaders(): MiddlewareHandler {
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
      fontSrc: ["'self'"],
      imgSrc: ["'self'", 'data:'],
      connectSrc: ["'self'"],
      formAction: ["'self'"],
      baseUri: ["'none'"],
      frameAncestors: ["'none'"],
    },
    permissionsPolicy: { camera: [], geolocation: [], microphone: [] },
    referrerPolicy: 'no-referrer',
    // Whether there is TLS is for whoever puts it before this server to say.
    strictTransportSecurity: false,
    xFrameOptions: 'DENY',
  });
}

/** Refuses what no address looks like: too long, or with percent signs that spell no character. */
function guardAddress(context: WebContext): MiddlewareHandler {
  return async (c, next) => {
    if (c.req.url.length > ADDRESS_MAX_CHARS) return await answerProblem(c, { kind: 'too-long' }, context);
    if (!isDecodable(c.req.url)) return await answerProblem(c, { kind: 'bad-address' }, context);
    await next();
    return undefined;
  };
}

function isDecodable(url: string): boolean {
  try {
    decodeURIComponent(url);
    return true;
  } catch {
    return false;
  }
}

function limitRate(limiter: RateLimiter, context: WebContext): MiddlewareHandler {
  return async (c, next) => {
    const isQuestion = c.req.path.startsWith('/search') || (c.req.method !== 'GET' && c.req.method !== 'HEAD');
    const client = nameClient(readAddress(c), c.req.header('x-forwarded-for'));
    const seconds = limiter.spend(client, isQuestion ? QUESTION_COST : 1);
    if (seconds === 0) {
      await next();
      return undefined;
    }
    c.header('Retry-After', String(seconds));
    return await answerProblem(c, { kind: 'too-many' }, context);
  };
}

/** Outside a server, in tests, there is no address. */
function readAddress(c: Context): string | undefined {
  return c.env === undefined || !('incoming' in c.env) ? undefined : getConnInfo(c).remote.address;
}

async function answerAsset(c: Context, context: WebContext): Promise<Response> {
  const { assets } = context;
  const asset = assets.find(c.req.param('name') ?? '');
  if (asset === undefined) return await answerUnknown(c, context);
  const isCurrent = c.req.param('version') === assets.version;
  c.header('Cache-Control', isCurrent ? `public, max-age=${YEAR_SECONDS}, immutable` : 'no-cache');
  return c.body(asset.body, 200, { 'Content-Type': asset.type });
}
