import { formatCopyText } from '../cards/copy-text.ts';
import { getWording } from '../cards/wording.ts';
import { resolveReference } from '../references/resolve.ts';
import type { BotContext } from './context.ts';
import { describeOutcome } from './describe-outcome.ts';
import { buildEmptyReply } from './empty-reply.ts';
import type { Reply } from './reply.ts';
import type { BotRequest } from './request.ts';
import { buildList, show } from './show.ts';

/** Writes the passages that the text refers to for the clipboard, all of them, instead of cards. */
export function copy(request: BotRequest, context: BotContext): Reply {
  const outcome = resolveReference(request.text, context.corpus);
  if (outcome.kind !== 'found') return show(request, context);
  const empty = buildEmptyReply(request, context);
  const { language } = empty;
  const texts = outcome.passages.map((passage) => formatCopyText(passage, context.corpus, language));
  return {
    ...empty,
    outcome,
    messages: describeOutcome(outcome, language),
    lists: outcome.listed.length === 0 ? [] : [buildList(getWording(language).others, outcome.listed, language)],
    copyText: texts.join('\n\n'),
  };
}
