import { formatHeading, isDraft } from '../cards/name-passage.ts';
import type { Concept } from '../corpus/concept.ts';
import type { Language, Passage } from '../corpus/corpus.ts';
import type { PassageLink, TopicLink } from './describe.ts';

/** Names a passage for a link to it. */
export function linkPassage(passage: Passage, language: Language): PassageLink {
  const { id, report, status, title } = passage;
  return {
    id,
    report,
    heading: formatHeading(passage, language),
    title: title[language],
    status,
    isDraft: isDraft(passage),
  };
}

/** Names a topic for a link to it. */
export function linkTopic(concept: Concept, language: Language): TopicLink {
  return { id: concept.id, label: concept[language][0] ?? concept.id };
}
