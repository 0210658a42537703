import { encodeTopic } from '../cards/click-code.ts';
import { cutText } from '../cards/split-text.ts';
import { getWording } from '../cards/wording.ts';
import { nameConcept } from '../corpus/concept.ts';
import type { BotContext } from './context.ts';
import { buildEmptyReply } from './empty-reply.ts';
import { describeWithout, findTheme } from './named-theme.ts';
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
  const theme = typed === '' ? undefined : findTheme(typed, context);
  if (theme !== undefined) {
    const { concept, passages } = theme.topic;
    const label = nameConcept(concept, language);
    return {
      ...empty,
      outcome: { kind: 'topics' },
      messages: describeWithout(theme, language),
      lists: [buildList(wording.topic(label), passages, language)],
    };
  }
  const { listed, all } = context.getRetrieval().getTopics();
  const entries = listed.map(({ concept, passages }) => ({
    id: undefined,
    label: wording.topicEntry(nameConcept(concept, language), passages.length),
    code: encodeTopic(concept.id, language),
  }));
  return {
    ...empty,
    outcome: { kind: 'topics' },
    messages: typed === '' ? [] : [wording.noTopic(cutText(typed, TYPED_MAX_CHARS))],
    lists: [{ heading: wording.topics(listed.length, all.length), select: wording.selectTopic, entries }],
  };
}
