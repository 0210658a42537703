import { getWording } from '../cards/wording.ts';
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
  const theme = named.kind === 'malformed' ? findTheme(request.text, context) : undefined;
  if (named.kind !== 'report' && named.kind !== 'help' && theme === undefined) return show(request, context);
  const ofTheme = theme?.passages ?? context.corpus.passages.filter((passage) => !isParagraph(passage));
  const adopted = ofTheme.filter(({ status }) => status === 'adopted');
  const pool = named.kind === 'report' ? named.candidates : adopted.length > 0 ? adopted : ofTheme;
  const passage = pool[Math.floor(context.random() * pool.length)];
  if (passage === undefined) return help(request, context);
  const outcome = { kind: 'found', passages: [passage], listed: [], problems: [], ignoredWords: [] } as const;
  const reply = showFound(outcome, buildEmptyReply(request, context), context);
  const { list, reportName, ask } = getWording(reply.language);
  const without = theme === undefined ? [] : [...theme.without.map(reportName), ...theme.unheldYears];
  return without.length === 0 ? reply : { ...reply, messages: [ask.noneOfTheme(list(without)), ...reply.messages] };
}

/** The recommendations on a theme in the reports that a text names, or, where these have none, in all but drafts. */
interface NamedTheme {
  readonly passages: readonly Passage[];
  /** The reports that have none, and the years of which no report is held. */
  readonly without: readonly ReportKey[];
  readonly unheldYears: readonly string[];
}

function findTheme(text: string, { getRetrieval }: BotContext): NamedTheme | undefined {
  const { findTopic, read } = getRetrieval();
  const { reports, unheldYears } = read(text).scope;
  const within = findTopic(text, reports);
  if (within !== undefined) return { passages: within.passages, without: [], unheldYears };
  const topic = findTopic(text);
  return topic && { passages: topic.passages, without: reports, unheldYears };
}
