import { type ClickCode, decodeClick } from '../cards/click-code.ts';
import { getWording } from '../cards/wording.ts';
import type { BotContext } from './context.ts';
import { copy } from './copy.ts';
import { buildEmptyReply } from './empty-reply.ts';
import type { Reply } from './reply.ts';
import type { BotRequest } from './request.ts';
import { show } from './show.ts';

/** Answers a click: the text of the request is the code that the button carries, however old the card is. */
export function click(request: BotRequest, context: BotContext): Reply {
  const code = decodeClick(request.text);
  if (code === undefined) {
    const empty = buildEmptyReply({ ...request, text: '' }, context);
    return { ...empty, messages: [getWording(empty.language).staleButton] };
  }
  return answerCode(code, request, context);
}

function answerCode({ kind, target, language }: ClickCode, request: BotRequest, context: BotContext): Reply {
  const asked = { ...request, text: target, language };
  return kind === 'copy' ? copy(asked, context) : show(asked, context);
}
