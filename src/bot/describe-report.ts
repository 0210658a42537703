import type { Card } from '../cards/card.ts';
import { formatNumber } from '../cards/name-passage.ts';
import { getWording } from '../cards/wording.ts';
import { getDocument, type Heading, isDraft, isWhole, type Language, type Passage } from '../corpus/corpus.ts';
import type { ReportKey, Status } from '../corpus/schema.ts';
import type { DescribeContext } from './context.ts';
import { describeDocument } from './report.ts';
import { buildVerifiedCard } from './show.ts';

/** One unit of a report to read. */
export interface ReportUnit {
  readonly number: string;
  /** Our short title; a draft says so first. */
  readonly title: string;
  readonly status: Status;
  readonly card: Card;
}

/** The units that stand under the same heading. */
export interface ReportPart {
  /** `III.A` */
  readonly key: string;
  /** The headings that begin here, the chapter first. */
  readonly opens: readonly Heading[];
  readonly statuses: readonly string[];
  readonly units: readonly ReportUnit[];
}

/** A whole report to read. */
export interface ReportDescription {
  readonly key: ReportKey;
  /** "the 2020 report" */
  readonly name: string;
  /** The title of the document, ours in English. */
  readonly title: string;
  /** What it is: its meeting, its symbol, what of it was adopted. */
  readonly about: readonly string[];
  readonly isDraft: boolean;
  readonly links: { readonly ar: string; readonly en: string } | undefined;
  readonly file: string;
  readonly parts: readonly ReportPart[];
}

/** Describes a report by its key, with all its units in their order. */
export function describeReport(
  key: string,
  language: Language,
  context: DescribeContext,
): ReportDescription | undefined {
  const { corpus } = context;
  const document = corpus.documents.find((entry) => entry.key === key);
  if (document === undefined) return undefined;
  const units = corpus.passages.filter((passage) => passage.report === key && isWhole(passage));
  return {
    key: document.key,
    name: getWording(language).reportName(document.key),
    title: document.title[language],
    about: describeDocument(document, { corpus }, language),
    isDraft: units.some(isDraft),
    links: getDocument(corpus, document.key).links ?? undefined,
    file: document.file,
    parts: listParts(units, language, context),
  };
}

/** Units right behind one another under the same heading are a part; a heading opens where it first stands. */
function listParts(units: readonly Passage[], language: Language, context: DescribeContext): readonly ReportPart[] {
  const { listEntry, reading } = getWording(language);
  const opened = new Set<string>();
  return [...Map.groupBy(units, ({ headings }) => headings.at(-1)?.key ?? '')].map(([key, held]) => {
    const opens = (held[0]?.headings ?? []).filter((heading) => !opened.has(heading.key));
    for (const heading of opens) opened.add(heading.key);
    return {
      key,
      opens,
      statuses: [...new Set(held.map(({ status }) => reading.statusOf[status]))],
      units: held.map((passage) => ({
        number: formatNumber(passage, language),
        // What the others are worth stands over the part.
        title: listEntry(passage.title[language], isDraft(passage) ? passage.status : undefined),
        status: passage.status,
        card: buildVerifiedCard(passage, { language }, context),
      })),
    };
  });
}
