import { isParagraph, type Passage } from '../corpus/corpus.ts';
import { resolveReference } from '../references/resolve.ts';
import type { BotContext } from './context.ts';
import { buildEmptyReply } from './empty-reply.ts';
import { help } from './help.ts';
import type { Reply } from './reply.ts';
import type { BotRequest } from './request.ts';
import { show, showFound } from './show.ts';

/** Shows one recommendation by chance: an adopted one, one of the theme that the text names (adopted if any is), or one of its report. */
export function random(request: BotRequest, context: BotContext): Reply {
  const named = resolveReference(request.text, context.corpus);
  const theme = named.kind === 'malformed' ? listTheme(request.text, context) : undefined;
  if (named.kind !== 'report' && named.kind !== 'help' && theme === undefined) return show(request, context);
  const ofTheme = theme ?? context.corpus.passages.filter((passage) => !isParagraph(passage));
  const adopted = ofTheme.filter(({ status }) => status === 'adopted');
  const pool = named.kind === 'report' ? named.candidates : adopted.length > 0 ? adopted : ofTheme;
  const passage = pool[Math.floor(context.random() * pool.length)];
  if (passage === undefined) return help(request, context);
  const outcome = { kind: 'found', passages: [passage], listed: [], problems: [], ignoredWords: [] } as const;
  return showFound(outcome, buildEmptyReply(request, context), context);
}

/** Lists the theme that a text names, within the reports that it names; the whole theme where they have nothing on it. */
function listTheme(text: string, { getRetrieval }: BotContext): readonly Passage[] | undefined {
  const passages = getRetrieval().findTopic(text)?.passages;
  if (passages === undefined) return undefined;
  const { reports } = getRetrieval().read(text).scope;
  const kept = passages.filter(({ report }) => reports.includes(report));
  return kept.length > 0 ? kept : passages;
}
