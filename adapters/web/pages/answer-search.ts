import type { Context } from 'hono';
import type { BotRequest } from '../../../src/bot/request.ts';
import { getWebWording } from '../../../src/cards/wording-web.ts';
import type { WebContext } from '../context.ts';
import { splitJsonPath } from '../json-path.ts';
import { chooseLanguage } from '../language.ts';
import { renderPage } from '../layout.ts';
import { QUESTION_MAX_CHARS } from '../limits.ts';
import { answerProblem } from '../problem.ts';
import { cleanTyped } from '../text.ts';
import { renderAnswers, renderUnasked } from './search.ts';

/** Answers a question by the bot. It is kept by nobody: not here, and not by what stands between. */
export async function answerSearch(c: Context, context: WebContext): Promise<Response> {
  const { searchParams } = new URL(c.req.url);
  const question = cleanTyped(searchParams.get('q') ?? '');
  if (question.length > QUESTION_MAX_CHARS) return await answerProblem(c, { kind: 'too-long' }, context);
  const language = chooseLanguage(c);
  c.header('Cache-Control', 'no-store');
  c.header('Content-Language', language);
  const { found } = getWebWording(language);
  const { isJson } = splitJsonPath(c.req.path);
  const reply = await context.bot.ask({
    id: context.newRequestId(),
    text: question,
    user: undefined,
    language,
    ...readScope(searchParams.get('in'), context),
  });
  if (isJson) return c.json(context.describe.answer(question, reply));
  const isAsked = question.trim() !== '';
  const path = isAsked ? `/search?q=${encodeURIComponent(question)}` : '/search';
  const page = {
    language,
    path,
    title: isAsked ? found.answers(question.slice(0, TITLE_MAX_CHARS)) : found.title,
    description: found.description,
    body: isAsked ? renderAnswers(reply) : renderUnasked(language),
    question,
    isUnlisted: isAsked,
    jsonPath: path.replace('/search', '/search.json'),
  };
  return c.html(renderPage(page, context), reply.failed ? 500 : 200);
}

const TITLE_MAX_CHARS = 60;

/** Reads which report to search: `in=2020`, or `all` for every one; what is no report is as if it were left out. */
function readScope(scope: string | null, { corpus }: WebContext): Pick<BotRequest, 'reports'> {
  if (scope === 'all') return { reports: [] };
  const document = corpus.documents.find(({ key }) => key === scope);
  return document === undefined ? {} : { reports: [document.key] };
}
