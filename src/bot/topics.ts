import { encodeTopic } from '../cards/click-code.ts';
import { cutText } from '../cards/split-text.ts';
import { getWording } from '../cards/wording.ts';
import type { BotContext } from './context.ts';
import { buildEmptyReply } from './empty-reply.ts';
import { cleanQuestion } from './question-text.ts';
import type { Reply } from './reply.ts';
import type { BotRequest } from './request.ts';
import { buildList } from './show.ts';

/** Of a text that names no theme no more is repeated. */
const TYPED_MAX_CHARS = 100;

/** Lists the themes of the texts held, or the recommendations of the theme that the text names. */
export function topics(request: BotRequest, context: BotContext): Reply {
  const empty = buildEmptyReply(request, context);
  const { language } = empty;
  const wording = getWording(language).ask;
  const typed = cleanQuestion(request.text);
  const retrieval = context.getRetrieval();
  const { reports } = retrieval.read(typed).scope;
  const within = typed === '' ? undefined : retrieval.findTopic(typed, reports);
  const topic = within ?? (typed === '' ? undefined : retrieval.findTopic(typed));
  if (topic !== undefined) {
    const label = topic.concept[language][0] ?? topic.concept.id;
    const without = within === undefined ? reports.map(getWording(language).reportName) : [];
    return {
      ...empty,
      outcome: { kind: 'topics' },
      messages: without.length === 0 ? [] : [wording.noneOfTheme(getWording(language).list(without))],
      lists: [buildList(wording.topic(label), topic.passages, language)],
    };
  }
  const { listed, all } = retrieval.getTopics();
  const entries = listed.map(({ concept, passages }) => ({
    id: undefined,
    label: wording.topicEntry(concept[language][0] ?? concept.id, passages.length),
    code: encodeTopic(concept.id, language),
  }));
  return {
    ...empty,
    outcome: { kind: 'topics' },
    messages: typed === '' ? [] : [wording.noTopic(cutText(typed, TYPED_MAX_CHARS))],
    lists: [{ heading: wording.topics(listed.length, all.length), select: wording.selectTopic, entries }],
  };
}
