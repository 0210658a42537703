import { type Corpus, getDocument, isParagraph, type Language, type Passage } from '../corpus/corpus.ts';
import type { DocumentEntry } from '../corpus/schema.ts';
import { formatMeetingDays } from './dates.ts';
import { formatNumber } from './name-passage.ts';
import { getWording } from './wording.ts';

/**
 * Writes the citation of a passage: `CTOC/COP/WG.7/2021/5, recommendation 3.` A symbol that our copy does not print is
 * never cited as if it were; a document without a symbol is cited by its title, place and days.
 */
export function formatCitation(passage: Passage, corpus: Corpus, language: Language): string {
  const document = getDocument(corpus, passage.report);
  const number = formatNumber(passage, language);
  const wording = getWording(language);
  if (isParagraph(passage)) return wording.citedParagraph(nameDocument(document, language), number);
  return wording.cited(nameDocument(document, language), number, passage.status === 'draft');
}

function nameDocument(document: DocumentEntry, language: Language): string {
  const wording = getWording(language);
  const title = document.title[language];
  if (document.symbol === null) {
    const { meeting } = document;
    const days = formatMeetingDays(meeting.first_day, meeting.last_day, language);
    return `${title}${wording.comma}${wording.meetingPlace(meeting.place[language], days)}`;
  }
  if (document.symbol_basis === 'printed') return language === 'ar' ? `الوثيقة ${document.symbol}` : document.symbol;
  const jobNumber = document.job_number === null ? '' : ` (${document.job_number})`;
  return `${title}${jobNumber} ${wording.symbolNotPrinted(document.symbol)}`;
}

/** Writes where a passage stands in our copy: file, lines, and the page where it is known. */
export function formatSource({ source }: Passage, language: Language): string {
  const wording = getWording(language);
  const lines = wording.source(source.file, source.lines);
  if (source.page === undefined) return lines;
  const [page = 0, of = 0] = source.page.split('/').map(Number);
  return `${lines}${wording.comma}${wording.page(page, of)}`;
}
