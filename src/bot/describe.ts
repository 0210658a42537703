import type { Language, PassageId } from '../corpus/corpus.ts';
import type { ReportKey, Status } from '../corpus/schema.ts';
import { buildJsonAnswer, type JsonAnswer } from './ask-json.ts';
import type { BotContext } from './context.ts';
import { describePassage, type PassageDescription } from './describe-passage.ts';
import { describeReport, type ReportDescription } from './describe-report.ts';
import { describeTopic, describeTopics, type TopicDescription, type TopicsDescription } from './describe-topics.ts';
import type { Reply } from './reply.ts';
import { buildJsonReply, type JsonReply } from './reply-json.ts';

/** What descriptions are made with. */
export type DescribeContext = Pick<BotContext, 'corpus' | 'correctionsUrl' | 'getRetrieval' | 'verifyQuotation'>;

/** A passage as others link to it. */
export interface PassageLink {
  readonly id: PassageId;
  readonly report: ReportKey;
  /** "Recommendation 7 (2020)"; a draft says so first. */
  readonly heading: string;
  /** Our short title. */
  readonly title: string;
  readonly status: Status;
  readonly isDraft: boolean;
}

/** A topic as passages link to it. */
export interface TopicLink {
  readonly id: string;
  readonly label: string;
}

/** What the pages behind citations say, before they are pages: plain text and the document's words, without direction isolates. */
export interface Descriptions {
  /** @returns `undefined` for an id that no passage has; so do the others. */
  readonly passage: (id: string, language: Language) => PassageDescription | undefined;
  readonly report: (key: string, language: Language) => ReportDescription | undefined;
  readonly topics: (language: Language) => TopicsDescription;
  readonly topic: (id: string, language: Language) => TopicDescription | undefined;
  /** The JSON form of what came of a question, or of a reference in its place. */
  readonly answer: (question: string, reply: Reply) => JsonAnswer | JsonReply;
}

/** Builds what describes passages, reports and topics for pages. */
export function buildDescriptions(given: DescribeContext): Descriptions {
  // A page needs no link to itself.
  const context = { ...given, publicUrl: undefined };
  return {
    passage: (id, language) => describePassage(id, language, context),
    report: (key, language) => describeReport(key, language, context),
    topics: (language) => describeTopics(language, context),
    topic: (id, language) => describeTopic(id, language, context),
    answer: (question, reply) =>
      reply.outcome !== undefined && 'answer' in reply.outcome
        ? buildJsonAnswer(question, reply, context.corpus)
        : buildJsonReply(question, reply, context.corpus),
  };
}
