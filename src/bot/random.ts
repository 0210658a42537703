import { isParagraph, type Passage } from '../corpus/corpus.ts';
import type { ReportKey } from '../corpus/schema.ts';
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
  const topic = named.kind === 'malformed' ? context.getRetrieval().findTopic(request.text) : undefined;
  if (named.kind !== 'report' && named.kind !== 'help' && topic === undefined) return show(request, context);
  const { reports } = context.getRetrieval().read(request.text).scope;
  const ofTheme =
    keepReports(topic?.passages, reports) ?? context.corpus.passages.filter((passage) => !isParagraph(passage));
  const adopted = ofTheme.filter(({ status }) => status === 'adopted');
  const pool = named.kind === 'report' ? named.candidates : adopted.length > 0 ? adopted : ofTheme;
  const passage = pool[Math.floor(context.random() * pool.length)];
  if (passage === undefined) return help(request, context);
  const outcome = { kind: 'found', passages: [passage], listed: [], problems: [], ignoredWords: [] } as const;
  return showFound(outcome, buildEmptyReply(request, context), context);
}

/** A theme within the reports that are named; the whole theme where they have nothing on it. */
function keepReports(passages: readonly Passage[] | undefined, reports: readonly ReportKey[]) {
  const kept = passages?.filter(({ report }) => reports.includes(report)) ?? [];
  return kept.length > 0 ? kept : passages;
}
