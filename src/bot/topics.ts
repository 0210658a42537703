import { encodeTopic } from '../cards/click-code.ts';
import { getWording } from '../cards/wording.ts';
import type { BotContext } from './context.ts';
import { buildEmptyReply } from './empty-reply.ts';
import type { Reply } from './reply.ts';
import type { BotRequest } from './request.ts';
import { buildList } from './show.ts';

/** Lists the themes of the texts held, or the recommendations of the theme that the text names. */
export function topics(request: BotRequest, context: BotContext): Reply {
  const empty = buildEmptyReply(request, context);
  const { language } = empty;
  const wording = getWording(language).ask;
  const typed = request.text.trim();
  const retrieval = context.getRetrieval();
  const topic = typed === '' ? undefined : retrieval.findTopic(typed);
  if (topic !== undefined) {
    const label = topic.concept[language][0] ?? topic.concept.id;
    return {
      ...empty,
      outcome: { kind: 'topics' },
      lists: [buildList(wording.topic(label), topic.passages, language)],
    };
  }
  const entries = retrieval.listTopics().map(({ concept, passages }) => ({
    id: undefined,
    label: wording.topicEntry(concept[language][0] ?? concept.id, passages.length),
    code: encodeTopic(concept.id, language),
  }));
  return {
    ...empty,
    outcome: { kind: 'topics' },
    messages: typed === '' ? [] : [wording.noTopic(typed.slice(0, 100))],
    lists: [{ heading: wording.topics, select: wording.selectTopic, entries }],
  };
}
