import type { Context } from 'hono';
import { html } from 'hono/html';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { getWording } from '../../src/cards/wording.ts';
import { getWebWording, type WebProblem } from '../../src/cards/wording-web.ts';
import type { Language } from '../../src/corpus/corpus.ts';
import type { Html, WebContext } from './context.ts';
import { splitJsonPath } from './json-path.ts';
import { buildHref, chooseLanguage } from './language.ts';
import { renderPage } from './layout.ts';

const STATUSES: Readonly<Record<WebProblem, ContentfulStatusCode>> = {
  'not-found': 404,
  'bad-address': 400,
  method: 405,
  'too-long': 400,
  'too-large': 413,
  'too-many': 429,
  broken: 500,
};

/** Why a page cannot be shown, and what may help. */
export interface Problem {
  readonly kind: WebProblem;
  /** What the bot says of it, such as the numbers that a report has. */
  readonly hint?: { readonly html: Html; readonly text: string } | undefined;
  /** Of a failure, for the log and the reader. */
  readonly requestId?: string;
}

/** Answers with a page that helps, in the reader's language; whoever asked for JSON gets that. */
export async function answerProblem(c: Context, problem: Problem, context: WebContext): Promise<Response> {
  const language = chooseLanguage(c);
  const { kind, hint, requestId } = problem;
  const { title, text } = getWebWording(language).problems[kind];
  const status = STATUSES[kind];
  c.header('Cache-Control', 'no-store');
  if (splitJsonPath(c.req.path).isJson)
    return c.json({ error: kind, message: `${title}. ${text}`, hint: hint?.text, requestId }, status);
  const body = renderProblem(problem, language);
  const path = choosePath(c);
  return c.html(renderPage({ language, title, description: text, path, body, isUnlisted: true }, context), status);
}

/** What looks like an address of ours, which the other language may be asked for; nothing that could lead elsewhere. */
const OWN_PATH = /^\/[\p{L}\p{N}][\p{L}\p{N}./-]{0,60}$/u;

function choosePath(c: Context): string {
  return c.req.method === 'GET' && OWN_PATH.test(c.req.path) ? c.req.path : '/search';
}

function renderProblem({ kind, hint, requestId }: Problem, language: Language): Html {
  const wording = getWebWording(language);
  const { title, text } = wording.problems[kind];
  const { exampleRequests } = getWording(language).home;
  return html`<article class="problem">
<h1>${title}</h1>
<p>${text}</p>
${requestId === undefined ? '' : html`<p>${wording.requestNumber(requestId)}</p>`}
${hint?.html ?? ''}
<h2>${wording.tryInstead}</h2>
<ul>${exampleRequests.map(
    (example) =>
      html`<li><a href="${buildHref(`/search?q=${encodeURIComponent(example)}`, language)}">${example}</a></li>`,
  )}</ul>
</article>`;
}
