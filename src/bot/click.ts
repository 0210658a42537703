import { type ClickCode, decodeClick } from '../cards/click-code.ts';
import { getWording } from '../cards/wording.ts';
import { listReportKeys } from '../corpus/corpus.ts';
import { ask } from './ask.ts';
import { compare } from './compare.ts';
import type { BotContext } from './context.ts';
import { copy } from './copy.ts';
import { buildEmptyReply } from './empty-reply.ts';
import type { Reply } from './reply.ts';
import { readOn } from './report.ts';
import type { BotRequest } from './request.ts';
import { show } from './show.ts';
import { topics } from './topics.ts';

/** Answers a click: the text of the request is the code that the button carries, however old the card is. */
export function click(request: BotRequest, context: BotContext): Reply {
  const code = decodeClick(request.text);
  if (code === undefined || !isHeld(code, context)) {
    const empty = buildEmptyReply({ ...request, text: '' }, context);
    return { ...empty, messages: [getWording(empty.language).staleButton] };
  }
  return answerCode(code, request, context);
}

/** A question cannot be asked of a report that is no longer held. */
function isHeld(code: ClickCode, { corpus }: BotContext): boolean {
  return code.kind !== 'ask' || code.target === 'all' || listReportKeys(corpus).includes(code.target);
}

function answerCode(code: ClickCode, request: BotRequest, context: BotContext): Reply {
  const asked = { ...request, text: code.target, language: code.language };
  switch (code.kind) {
    case 'copy':
      return copy(asked, context);
    case 'topic':
      return topics(asked, context);
    case 'compare':
      return compare(asked, context);
    case 'part':
      return readOn(asked, context);
    case 'ask': {
      const question = code.question === '' ? (request.answered?.question ?? '') : code.question;
      const reports = code.target === 'all' ? [] : [code.target];
      return ask({ ...asked, text: question, reports }, context);
    }
    default:
      return show(asked, context);
  }
}
