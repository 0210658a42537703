import { isParagraph, type Language, listReportKeys, type Passage } from '../corpus/corpus.ts';
import type { ReportKey } from '../corpus/schema.ts';
import type { Unit } from '../references/atoms.ts';
import type { Topic } from '../retrieval/topics.ts';
import type { DescribeContext } from './context.ts';
import { linkPassage, linkTopic, type PassageLink, type TopicLink } from './link-passage.ts';

/** A column of the map: the recommendations or the paragraphs of one report, which weigh differently. */
export interface MapColumn {
  readonly report: ReportKey;
  readonly unit: Unit;
}

/** A row of the map: a topic, and how many texts of each column are about it. */
export interface MapRow {
  readonly topic: TopicLink;
  readonly counts: readonly number[];
  readonly total: number;
}

/** The map of the corpus, and all topics by name. */
export interface TopicsDescription {
  readonly columns: readonly MapColumn[];
  readonly rows: readonly MapRow[];
  readonly all: readonly TopicLink[];
}

/** A topic with the texts about it, report by report. */
export interface TopicDescription {
  readonly topic: TopicLink;
  /** Its name in the other language. */
  readonly otherLanguage: string;
  readonly broader: readonly TopicLink[];
  readonly reports: readonly { readonly report: ReportKey; readonly passages: readonly PassageLink[] }[];
}

/** Draws the map of the corpus: the themes to browse by the reports and what kinds of text these have. */
export function describeTopics(language: Language, { corpus, getRetrieval }: DescribeContext): TopicsDescription {
  const { getTopics, getEverythingAbout, listSubjects } = getRetrieval();
  const topics = getTopics().listed.flatMap(({ concept }) => getEverythingAbout(concept.id) ?? []);
  const held = topics.flatMap(({ passages }) => passages);
  const columns = listReportKeys(corpus)
    .flatMap((report) => [{ report, unit: 'recommendation' } as const, { report, unit: 'paragraph' } as const])
    .filter((column) => held.some((passage) => isIn(passage, column)));
  const collator = new Intl.Collator(language);
  return {
    columns,
    rows: topics.map((topic) => buildRow(topic, columns, language)),
    all: listSubjects()
      .map((concept) => linkTopic(concept, language))
      .toSorted((a, b) => collator.compare(a.label, b.label) || (a.id < b.id ? -1 : 1)),
  };
}

function buildRow({ concept, passages }: Topic, columns: readonly MapColumn[], language: Language): MapRow {
  const counts = columns.map((column) => passages.filter((passage) => isIn(passage, column)).length);
  return { topic: linkTopic(concept, language), counts, total: passages.length };
}

function isIn(passage: Passage, { report, unit }: MapColumn): boolean {
  return passage.report === report && isParagraph(passage) === (unit === 'paragraph');
}

/** Describes a topic by its id. */
export function describeTopic(
  id: string,
  language: Language,
  { getRetrieval }: DescribeContext,
): TopicDescription | undefined {
  const { getEverythingAbout, getConcept } = getRetrieval();
  const topic = getEverythingAbout(id);
  if (topic === undefined) return undefined;
  const { concept, passages } = topic;
  const other: Language = language === 'ar' ? 'en' : 'ar';
  return {
    topic: linkTopic(concept, language),
    otherLanguage: linkTopic(concept, other).label,
    broader: concept.broader
      .filter((one) => getEverythingAbout(one) !== undefined)
      .flatMap((one) => getConcept(one) ?? [])
      .map((one) => linkTopic(one, language)),
    reports: [...Map.groupBy(passages, ({ report }) => report)].map(([report, held]) => ({
      report,
      passages: held.map((passage) => linkPassage(passage, language)),
    })),
  };
}
