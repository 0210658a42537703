import { resolveReference } from '../references/resolve.ts';
import type { BotContext } from './context.ts';
import { buildEmptyReply } from './empty-reply.ts';
import { help } from './help.ts';
import type { Reply } from './reply.ts';
import type { BotRequest } from './request.ts';
import { show, showFound } from './show.ts';

/** Shows one recommendation by chance: an adopted one, or one of the report that the text names. */
export function random(request: BotRequest, context: BotContext): Reply {
  const named = resolveReference(request.text, context.corpus);
  if (named.kind !== 'report' && named.kind !== 'help') return show(request, context);
  const adopted = context.corpus.passages.filter(({ status }) => status === 'adopted');
  const pool = named.kind === 'report' ? named.candidates : adopted;
  const passage = pool[Math.floor(context.random() * pool.length)];
  if (passage === undefined) return help(request, context);
  const outcome = { kind: 'found', passages: [passage], listed: [], problems: [], ignoredWords: [] } as const;
  return showFound(outcome, buildEmptyReply(request, context), context);
}
