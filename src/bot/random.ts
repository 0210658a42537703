import { isParagraph } from '../corpus/corpus.ts';
import { resolveReference } from '../references/resolve.ts';
import type { BotContext } from './context.ts';
import { buildEmptyReply } from './empty-reply.ts';
import { help } from './help.ts';
import { describeWithout, findTheme } from './named-theme.ts';
import { cleanQuestion } from './question-text.ts';
import type { Reply } from './reply.ts';
import type { BotRequest } from './request.ts';
import { show, showFound } from './show.ts';

/** Shows one recommendation by chance: an adopted one, one of the theme that the text names (adopted if any is), or one of its report. */
export function random(request: BotRequest, context: BotContext): Reply {
  const named = resolveReference(request.text, context.corpus);
  const theme = named.kind === 'malformed' ? findTheme(cleanQuestion(request.text), context) : undefined;
  if (named.kind !== 'report' && named.kind !== 'help' && theme === undefined) return show(request, context);
  const ofTheme = theme?.topic.passages ?? context.corpus.passages.filter((passage) => !isParagraph(passage));
  const adopted = ofTheme.filter(({ status }) => status === 'adopted');
  const pool = named.kind === 'report' ? named.candidates : adopted.length > 0 ? adopted : ofTheme;
  const passage = pool[Math.floor(context.random() * pool.length)];
  if (passage === undefined) return help(request, context);
  const outcome = { kind: 'found', passages: [passage], listed: [], problems: [], ignoredWords: [] } as const;
  const reply = showFound(outcome, buildEmptyReply(request, context), context);
  return theme === undefined
    ? reply
    : { ...reply, messages: [...describeWithout(theme, reply.language), ...reply.messages] };
}
