import type { Context } from 'hono';
import type { Reply } from '../../../src/bot/reply.ts';
import type { WebContext } from '../context.ts';
import { JSON_ENDING, splitJsonPath } from '../json-path.ts';
import { buildHref, chooseLanguage } from '../language.ts';
import { answerProblem } from '../problem.ts';
import { renderReply } from './search.ts';

/** An address that nobody has is looked up like a reference, but no longer one. */
const GUESS_MAX_CHARS = 60;

/** Answers where there is no page, or none that what was sent could be for; an address that can only mean one passage leads there. */
export async function answerUnknown(c: Context, context: WebContext): Promise<Response> {
  const isReading = c.req.method === 'GET' || c.req.method === 'HEAD';
  if (!isReading) {
    c.header('Allow', 'GET, HEAD');
    return await answerProblem(c, { kind: 'method' }, context);
  }
  const reply = await guessReference(c, context);
  const path = findOnlyPage(reply, c.req.path);
  if (path !== undefined) return c.redirect(buildHref(path, chooseLanguage(c)));
  const hint = reply === undefined ? undefined : { html: renderReply(reply), text: describeHint(reply) };
  return await answerProblem(c, { kind: 'not-found', hint }, context);
}

/** Says in a line what a page would show: what the bot says, and the ids of what was meant. */
function describeHint({ messages, cards, lists }: Reply): string {
  const ids = [...cards.map(({ id }) => id), ...lists.flatMap(({ entries }) => entries.map(({ id }) => id))];
  return [...messages, ids.filter((id) => id !== undefined).join(', ')].filter((line) => line !== '').join(' ');
}

/** Reads an address that nobody has as a reference: "/2020/99" is told which numbers there are. */
async function guessReference(c: Context, { bot, newRequestId }: WebContext): Promise<Reply | undefined> {
  const { bare } = splitJsonPath(c.req.path.slice(1));
  if (bare.length > GUESS_MAX_CHARS) return undefined;
  // Addresses are decodable, or were refused before.
  const text = decodeURIComponent(bare);
  if (!/^[\p{L}\p{N}][\p{L}\p{N} ./()-]*$/u.test(text)) return undefined;
  const reply = await bot.show({ id: newRequestId(), text, user: undefined, language: chooseLanguage(c) });
  const isHelpful = reply.outcome !== undefined && reply.outcome.kind !== 'malformed' && reply.outcome.kind !== 'help';
  return isHelpful ? reply : undefined;
}

/**
 * Finds the page of the only passage that an address can mean: "/2020/07" and "/7/2020" mean recommendation 7 of 2020. Where the bot has
 * something to say, such as what it left aside, nobody is led anywhere without reading it.
 */
function findOnlyPage(reply: Reply | undefined, asked: string): string | undefined {
  const [card, ...others] = reply?.cards ?? [];
  const isPlain = reply?.outcome?.kind === 'found' && reply.messages.length === 0;
  if (!isPlain || card === undefined || others.length > 0) return undefined;
  const path = splitJsonPath(asked).isJson ? `/${card.id}${JSON_ENDING}` : `/${card.id}`;
  return path === asked ? undefined : path;
}
