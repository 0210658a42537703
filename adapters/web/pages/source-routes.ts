import { createHash } from 'node:crypto';
import { type Context, Hono } from 'hono';
import { formatHeading } from '../../../src/cards/name-passage.ts';
import { getProofWording } from '../../../src/cards/wording-proof.ts';
import type { WebContext } from '../context.ts';
import { chooseLanguage } from '../language.ts';
import { renderPage } from '../layout.ts';
import { answerUnknown } from './routes.ts';
import { renderSource } from './source.ts';
import { buildSourceJson } from './source-json.ts';

const ETAG_LENGTH = 22;

/** Builds the routes of passages beside their source. They are drawn anew each time: all of them would fill the memory. */
export function buildSourceRoutes(context: WebContext): Hono {
  const routes = new Hono({ strict: false });
  routes.get('/:report/:unit/source', (c) => answerSource(c, context));
  routes.get('/:report/:unit/source.json', (c) => answerSource(c, context));
  return routes;
}

async function answerSource(c: Context, context: WebContext): Promise<Response> {
  const id = `${c.req.param('report')}/${c.req.param('unit')}`;
  const passage = context.corpus.passages.find((one) => one.id === id);
  const language = chooseLanguage(c);
  const card = context.describe.passage(id, language)?.card;
  if (passage === undefined || card === undefined) return await answerUnknown(c, context);
  const described = { passage, card };
  const explanation = await context.explainSource(passage);
  const isJson = c.req.path.endsWith('.json');
  const heading = formatHeading(passage, language);
  const wording = getProofWording(language);
  const path = `/${id}/source`;
  const body = isJson
    ? JSON.stringify({ url: path, ...buildSourceJson(described, explanation, language) }, null, 2)
    : await renderPage(
        {
          language,
          title: wording.title(heading),
          description: wording.description(heading),
          path,
          jsonPath: `${path}.json`,
          body: renderSource(described, explanation, language),
        },
        context,
      );
  return answerUnchanged(c, String(body), isJson ? 'application/json' : 'text/html; charset=utf-8');
}

/** Answers with a body, or only that it is what the reader has. */
function answerUnchanged(c: Context, body: string, type: string): Response {
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, ETAG_LENGTH)}"`;
  c.header('ETag', etag);
  c.header('Cache-Control', 'no-cache');
  c.header('Vary', 'Accept-Language');
  c.header('Content-Language', chooseLanguage(c));
  if (c.req.header('if-none-match') === etag) return c.body(null, 304);
  return c.body(body, 200, { 'Content-Type': type });
}
