import { type Corpus, findPassage, getDocument, type Language, type Passage } from '../corpus/corpus.ts';
import { formatNumber } from '../corpus/passage-text.ts';
import { formatDate, formatMeetingDays } from './dates.ts';
import { getWording, type NamedPassage } from './wording.ts';

/** Says what a passage is worth: adopted and when, or a draft and what became of it. */
export function formatStatusLine(passage: Passage, corpus: Corpus, language: Language): string {
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

/** Names a passage as our sentences do: its number, and the year of its report. */
export function namePassage(passage: Passage, language: Language): NamedPassage {
  return { number: formatNumber(passage, language), year: passage.report.slice(0, 4) };
}

function formatDraftLine(passage: Passage, corpus: Corpus, language: Language): string {
  const link = corpus.lineage.find(({ draft }) => draft === passage.id);
  const adopted = findPassage(corpus, link?.adopted ?? '');
  const named = adopted === undefined ? undefined : namePassage(adopted, language);
  if (link === undefined) throw new TypeError(`Cannot tell what became of ${passage.id}: lineage lacks it`);
  return getWording(language).draft(named, link.change);
}
