import { formatHeading } from '../cards/name-passage.ts';
import { type Concept, nameConcept } from '../corpus/concept.ts';
import { isDraft, type Language, type Passage, type PassageId } from '../corpus/corpus.ts';
import type { ReportKey, Status } from '../corpus/schema.ts';

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
  return { id: concept.id, label: nameConcept(concept, language) };
}
