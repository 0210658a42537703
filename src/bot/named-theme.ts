import { getWording } from '../cards/wording.ts';
import type { Language } from '../corpus/corpus.ts';
import type { ReportKey } from '../corpus/schema.ts';
import type { Topic } from '../retrieval/topics.ts';
import type { BotContext } from './context.ts';

/** The theme that a text names with its recommendations in the reports that it names, or, where these have none, in all but drafts. */
export interface NamedTheme {
  readonly topic: Topic;
  /** The reports that have none, and the years of which no report is held. */
  readonly without: readonly ReportKey[];
  readonly unheldYears: readonly string[];
}

/** Finds the theme that a text names. */
export function findTheme(text: string, { getRetrieval }: BotContext): NamedTheme | undefined {
  const { findTopic, read } = getRetrieval();
  const { reports, unheldYears } = read(text).scope;
  const within = findTopic(text, reports);
  const topic = within ?? findTopic(text);
  return topic && { topic, without: within === undefined ? reports : [], unheldYears };
}

/** Says which of the reports and years that were named have nothing on a theme. */
export function describeWithout({ without, unheldYears }: NamedTheme, language: Language): readonly string[] {
  const { list, reportName, ask } = getWording(language);
  const names = [...without.map(reportName), ...unheldYears];
  return names.length === 0 ? [] : [ask.noneOfTheme(list(names))];
}
