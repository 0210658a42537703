import { type Context, Hono } from 'hono';
import { formatHeading } from '../../../src/cards/name-passage.ts';
import { getProofWording } from '../../../src/cards/wording-proof.ts';
import type { WebContext } from '../context.ts';
import { splitJsonPath } from '../json-path.ts';
import { chooseLanguage } from '../language.ts';
import { renderPage } from '../layout.ts';
import { answerPage, buildEtag } from './page-cache.ts';
import { renderSource } from './source.ts';
import { buildSourceJson } from './source-json.ts';
import { answerUnknown } from './unknown.ts';

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
  const { isJson } = splitJsonPath(c.req.path);
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
  const type = isJson ? 'application/json' : 'text/html; charset=utf-8';
  return answerPage(c, { body: String(body), type, etag: buildEtag(String(body)) });
}
