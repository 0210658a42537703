import { type Context, Hono } from 'hono';
import type { Reply } from '../../../src/bot/reply.ts';
import { decodeClick } from '../../../src/cards/click-code.ts';
import { getTalkWording } from '../../../src/cards/wording-web-talk.ts';
import type { WebContext } from '../context.ts';
import { chooseLanguage } from '../language.ts';
import { renderPage } from '../layout.ts';
import { answerUnknown } from '../pages/unknown.ts';
import { drawAnswer } from './answer.ts';
import { type Asked, answerClick, answerText, readLanguageChoice } from './converse.ts';
import { type ReadRequest, readBody, readQuery } from './read-request.ts';
import { renderPlain } from './render-plain.ts';
import { readShown } from './shown.ts';
import { suggest } from './suggest.ts';
import { type DiscordModules, ELEMENTS_MODULE, locateDiscordModules } from './talk-assets.ts';
import { renderTalk, type TalkTurn } from './talk-page.ts';

const DAY_SECONDS = 86_400;

/** Builds the page to talk to, and what its script asks for. */
export function buildTalkRoutes(context: WebContext): Hono {
  const modules = locateDiscordModules();
  const app = new Hono({ strict: false });
  app.get('/', (c) => answerPage(c, context, modules));
  app.post('/talk/ask', (c) => answerJson(c, 'text', context));
  app.post('/talk/click', (c) => answerJson(c, 'code', context));
  app.get('/talk/complete', async (c) => {
    c.header('Cache-Control', 'no-store');
    return c.json(await suggest({ text: c.req.query('text') ?? '', language: chooseLanguage(c) }, context));
  });
  app.get('/talk/:version/:name{modules/.+}', async (c) => {
    const body = c.req.param('version') === modules.version ? modules.find(c.req.param('name')) : undefined;
    if (body === undefined) return await answerUnknown(c, context);
    c.header('Cache-Control', `public, max-age=${DAY_SECONDS}`);
    return c.body(body, 200, { 'Content-Type': 'text/javascript; charset=utf-8' });
  });
  return app;
}

/** Answers what the script sends: what was typed, or the code of a button. */
async function answerJson(c: Context, kind: 'text' | 'code', context: WebContext): Promise<Response> {
  c.header('Cache-Control', 'no-store');
  const read = await readBody(c, kind);
  if ('problem' in read) {
    return c.json({ problem: getTalkWording(chooseLanguage(c)).problems[read.problem] }, 400);
  }
  const reply = await answer(read.asked, kind, context);
  const code = kind === 'code' ? decodeClick(read.asked.text) : undefined;
  const isShared = code?.kind === 'share' && reply.cards.length > 0;
  const wording = getTalkWording(reply.language);
  const drawn = await drawAnswer(reply, isShared ? { sharedBy: wording.reader } : {}, context);
  const choice = kind === 'text' ? readLanguageChoice(read.asked.text) : undefined;
  return c.json({ ...drawn, note: isShared ? wording.shared : undefined, languageChoice: choice });
}

async function answer(asked: Asked, kind: 'text' | 'code', context: WebContext): Promise<Reply> {
  return await (kind === 'code' ? answerClick(asked, context) : answerText(asked, context));
}

/** The page itself; with `?text=` or `?code=` also the answer, for browsers without a script. */
async function answerPage(c: Context, context: WebContext, { version }: DiscordModules): Promise<Response> {
  const language = chooseLanguage(c);
  const { assets, bot } = context;
  const query = readQuery(c);
  c.header('Cache-Control', query === undefined ? 'no-cache' : 'no-store');
  const turn = query === undefined ? undefined : await buildTurn(c, query, context);
  const request = { id: context.newRequestId(), text: '', user: undefined, language };
  const wording = getTalkWording(language);
  const urls = {
    slackStyle: assets.getUrl('slack.css'),
    modules: `/talk/${version}/${ELEMENTS_MODULE}`,
  };
  const page = {
    language,
    title: wording.title,
    description: wording.description,
    path: '/',
    body: renderTalk({ language, home: await bot.home(request), urls, turn }),
    isTalk: true,
    isUnlisted: query !== undefined,
    styles: ['talk.css'],
    scripts: ['talk.js'],
  };
  return c.html(renderPage(page, context), turn?.problem === undefined ? 200 : 400);
}

async function buildTurn(
  c: Context,
  query: ReadRequest & { readonly kind: 'text' | 'code' },
  context: WebContext,
): Promise<TalkTurn> {
  const { text, code } = c.req.query();
  const asked = { text: query.kind === 'text' ? text : undefined, code: query.kind === 'code' ? code : undefined };
  if ('problem' in query) return { ...asked, problem: getTalkWording(chooseLanguage(c)).problems[query.problem] };
  const reply = await answer(query.asked, query.kind, context);
  return { ...asked, plain: renderPlain(reply), shown: readShown(reply) };
}
