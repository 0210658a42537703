import { type Corpus, findPassage, getDocument, type Language, type Passage } from '../corpus/corpus.ts';
import { formatDate, formatMeetingDays } from './dates.ts';
import { namePassage } from './name-passage.ts';
import { getWording } from './wording.ts';

/** Says what a passage is worth, adopted and when, or a draft and what became of it, and whose words it reports. */
export function formatStatusLine(passage: Passage, corpus: Corpus, language: Language): string {
  const status = describeStatus(passage, corpus, language);
  const { speaker } = passage;
  return speaker === undefined ? status : `${status} ${getWording(language).speaker(speaker[language])}`;
}

function describeStatus(passage: Passage, corpus: Corpus, language: Language): string {
  const wording = getWording(language);
  const { meeting, document_date: date } = getDocument(corpus, passage.report);
  switch (passage.status) {
    case 'adopted':
      return wording.adopted(formatMeetingDays(meeting.first_day, meeting.last_day, language));
    case 'draft':
      return formatDraftLine(passage, corpus, language);
    case 'draft-final-not-held':
      return wording.draftFinalNotHeld(formatDate(date ?? meeting.last_day, language));
    case 'chairs-summary':
      return wording.chairsSummary;
    case 'secretariat-paper':
      return wording.secretariatPaper;
    case 'organizational':
      return wording.organizational;
  }
}

function formatDraftLine(passage: Passage, corpus: Corpus, language: Language): string {
  const link = corpus.lineage.find(({ draft }) => draft === passage.id);
  const adopted = findPassage(corpus, link?.adopted ?? '');
  const named = adopted === undefined ? undefined : namePassage(adopted, language);
  if (link === undefined) throw new TypeError(`Cannot tell what became of ${passage.id}: lineage lacks it`);
  return getWording(language).draft(named, link.change);
}
