import type { Language } from '../corpus/corpus.ts';
import { buildJsonAnswer, type JsonAnswer } from './ask-json.ts';
import type { DescribeContext } from './context.ts';
import { describePassage, type PassageDescription } from './describe-passage.ts';
import { describeReport, type ReportDescription } from './describe-report.ts';
import { describeTopic, describeTopics, type TopicDescription, type TopicsDescription } from './describe-topics.ts';
import type { Reply } from './reply.ts';
import { buildJsonReply, type JsonReply } from './reply-json.ts';

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
