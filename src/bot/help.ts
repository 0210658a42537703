import { getWording } from '../cards/wording.ts';
import type { BotContext } from './context.ts';
import { buildEmptyReply } from './empty-reply.ts';
import type { Reply } from './reply.ts';
import type { BotRequest } from './request.ts';

/** Says what can be asked. */
export function help(request: BotRequest, context: BotContext): Reply {
  const empty = buildEmptyReply(request, context);
  return { ...empty, outcome: { kind: 'help' }, messages: getWording(empty.language).help };
}
