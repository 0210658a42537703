import { formatCitation } from '../cards/citation.ts';
import type { Corpus, Language, Passage, PassageId } from '../corpus/corpus.ts';
import { getPassageText } from '../corpus/passage-text.ts';
import type { Doubt, Repair, ReportKey, SourceLines, Status } from '../corpus/schema.ts';
import type { Reply, ReplyOutcome } from './reply.ts';

/** The outcomes a program reads; a report alone is `several`, what our copy lacks is `missing-text`. */
export type JsonOutcome =
  | 'found'
  | 'several'
  | 'out-of-range'
  | 'unknown-report'
  | 'malformed'
  | 'missing-text'
  | 'error';

/** One passage for a program: the document's words without anything of ours in between. */
export interface JsonPassage {
  readonly id: PassageId;
  readonly report: ReportKey;
  readonly kind: Passage['kind'];
  readonly number: number;
  /** The key of an item: `c` of (ج), `4` of the fourth bullet. */
  readonly item?: string;
  readonly status: Status;
  /** Ours, in the language of the reply. */
  readonly title: string;
  /** The passage with its sub-items, in reading order, a line each. */
  readonly text: string;
  /** Our unofficial rendering; not to be quoted. */
  readonly english: string;
  readonly citation: string;
  /** `lines`: the first and the last; `ranges` where others come between. */
  readonly source: {
    readonly file: string;
    readonly lines: readonly [first: number, last: number];
    readonly ranges?: SourceLines;
    readonly page?: string;
  };
  readonly repairs: readonly Repair[];
  readonly doubtful: readonly Doubt[];
}

/** A reply for a program. */
export interface JsonReply {
  readonly request: string;
  readonly outcome: JsonOutcome;
  readonly passages: readonly JsonPassage[];
  /** Passages to choose from, or that did not fit. */
  readonly candidates: readonly string[];
  readonly message: string;
}

/** Builds the JSON form of a reply: no direction isolates, no card, the same passages. */
export function buildJsonReply(request: string, reply: Reply, corpus: Corpus): JsonReply {
  const shown = new Set(reply.cards.map(({ id }) => id));
  const passages = reply.outcome?.kind === 'found' ? reply.outcome.passages.filter(({ id }) => shown.has(id)) : [];
  return {
    request,
    outcome: nameOutcome(reply),
    passages: passages.map((passage) => buildJsonPassage(passage, reply.language, corpus)),
    candidates: reply.lists.flatMap(({ entries }) => entries.flatMap(({ id }) => id ?? [])),
    message: reply.messages.join(' '),
  };
}

const OUTCOME_NAMES: Readonly<Record<ReplyOutcome['kind'], JsonOutcome>> = {
  found: 'found',
  several: 'several',
  report: 'several',
  'out-of-range': 'out-of-range',
  'no-such-item': 'out-of-range',
  'no-such-number': 'out-of-range',
  'unknown-report': 'unknown-report',
  'missing-text': 'missing-text',
  lacking: 'missing-text',
  'no-such-units': 'missing-text',
  malformed: 'malformed',
  help: 'malformed',
  answered: 'found',
  'nothing-found': 'malformed',
  topics: 'several',
  compared: 'found',
  parts: 'several',
};

function nameOutcome({ outcome, failed }: Reply): JsonOutcome {
  return failed || outcome === undefined ? 'error' : OUTCOME_NAMES[outcome.kind];
}

/** Builds the JSON form of a passage; the language is that of our title and of the citation. */
export function buildJsonPassage(passage: Passage, language: Language, corpus: Corpus): JsonPassage {
  const { id, report, kind, number, item, status, source, repairs, doubtful } = passage;
  return {
    id,
    report,
    kind,
    number,
    ...(item === undefined ? {} : { item }),
    status,
    title: passage.title[language],
    text: getPassageText(passage, 'ar'),
    english: getPassageText(passage, 'en'),
    citation: formatCitation(passage, corpus, language),
    source: buildJsonSource(source),
    repairs,
    doubtful,
  };
}

function buildJsonSource({ file, lines, page }: Passage['source']): JsonPassage['source'] {
  return {
    file,
    lines: [lines[0]?.[0] ?? 0, lines.at(-1)?.[1] ?? 0],
    ...(lines.length === 1 ? {} : { ranges: lines }),
    ...(page === undefined ? {} : { page }),
  };
}
