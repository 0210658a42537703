import { Hono } from 'hono';
import { getWebWording } from '../../../src/cards/wording-web.ts';
import type { Language } from '../../../src/corpus/corpus.ts';
import type { WebContext } from '../context.ts';
import { JSON_ENDING, splitJsonPath } from '../json-path.ts';
import { chooseLanguage } from '../language.ts';
import { type Page, renderPage } from '../layout.ts';
import { answerSearch } from './answer-search.ts';
import { buildPassageJson, buildReportJson } from './json.ts';
import { answerPage, createPageCache } from './page-cache.ts';
import { renderPassage } from './passage.ts';
import { renderReport } from './report.ts';
import { renderTopic, renderTopics } from './topics.ts';
import { answerUnknown } from './unknown.ts';

/** A page and what it says as data. */
interface Drawn {
  readonly page: Omit<Page, 'language' | 'path' | 'jsonPath'>;
  readonly json: object;
}

/** Draws what stands at a path in a language; `undefined` where nothing does. */
type Draw = (path: string, language: Language) => Drawn | undefined;

/** Builds the routes of the pages behind citations. */
export function buildPageRoutes(context: WebContext): Hono {
  const routes = new Hono({ strict: false });
  const { describe } = context;
  const cache = createPageCache();
  const serve = (pattern: string, draw: Draw) =>
    routes.get(pattern, async (c) => {
      const path = c.req.path.replace(/\/$/u, '');
      const { bare, isJson } = splitJsonPath(path);
      const language = chooseLanguage(c);
      const cached = await cache.get(`${language} ${path}`, async () => {
        const drawn = draw(bare, language);
        if (drawn === undefined) return undefined;
        if (isJson) return { type: 'application/json', body: JSON.stringify({ url: bare, ...drawn.json }, null, 2) };
        const page = { ...drawn.page, language, path: bare, jsonPath: `${bare}${JSON_ENDING}` };
        return { type: 'text/html; charset=utf-8', body: String(await renderPage(page, context)) };
      });
      if (cached === undefined) return await answerUnknown(c, context);
      return answerPage(c, cached);
    });
  routes.get('/search', (c) => answerSearch(c, context));
  routes.get('/search.json', (c) => answerSearch(c, context));
  serve('/topics', (_, language) => drawTopics(language, describe));
  serve('/topics.json', (_, language) => drawTopics(language, describe));
  serve('/topics/:topic', (path, language) => drawTopic(path.slice('/topics/'.length), language, describe));
  serve('/:report', (path, language) => drawReport(path.slice(1), language, describe));
  serve('/:report/:unit', (path, language) => drawPassage(path.slice(1), language, describe));
  return routes;
}

type Describe = WebContext['describe'];

function drawPassage(id: string, language: Language, describe: Describe): Drawn | undefined {
  const described = describe.passage(id, language);
  if (described === undefined) return undefined;
  const { card, passage } = described;
  return {
    page: {
      title: `${card.heading}: ${passage.title}`,
      description: getWebWording(language).passage.description(card.statusLine, passage.title),
      body: renderPassage(described, `/${id}/source`),
    },
    json: buildPassageJson(described),
  };
}

function drawReport(key: string, language: Language, describe: Describe): Drawn | undefined {
  const report = describe.report(key, language);
  if (report === undefined) return undefined;
  const wording = getWebWording(language).report;
  return {
    page: {
      title: wording.title(report.key),
      description: wording.description(report.name),
      body: renderReport(report, language),
    },
    json: buildReportJson(report),
  };
}

function drawTopics(language: Language, describe: Describe): Drawn {
  const topics = describe.topics(language);
  const { title, description } = getWebWording(language).map;
  return { page: { title, description, body: renderTopics(topics, language) }, json: topics };
}

function drawTopic(id: string, language: Language, describe: Describe): Drawn | undefined {
  const topic = describe.topic(id, language);
  if (topic === undefined) return undefined;
  const { about, aboutDescription } = getWebWording(language).map;
  const { label } = topic.topic;
  const count = topic.reports.reduce((sum, { passages }) => sum + passages.length, 0);
  return {
    page: {
      title: about(label),
      description: aboutDescription(label, count),
      body: renderTopic(topic, language),
    },
    json: topic,
  };
}
