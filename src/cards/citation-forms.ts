import { type Corpus, getDocument, type Language, type Passage } from '../corpus/corpus.ts';
import type { DocumentEntry } from '../corpus/schema.ts';
import { formatCitation } from './citation.ts';
import { formatMeetingDays } from './dates.ts';
import { formatHeading } from './name-passage.ts';
import { getWording } from './wording.ts';

/** The forms that a citation is given in, by the word that asks for one. */
export const CITATION_FORMS = ['footnote', 'plain', 'bibtex', 'ris', 'csl-json'] as const;
export type CitationForm = (typeof CITATION_FORMS)[number];

const BODY = 'Working Group on the Smuggling of Migrants';
const CONFERENCE = 'Conference of the Parties to the United Nations Convention against Transnational Organized Crime';

/** What citations are written with; records for reference managers are English in any language. */
export interface CitationContext {
  readonly corpus: Corpus;
  readonly language: Language;
}

/**
 * Writes the citations of passages in one form, as footnotes or as reference managers take them: CSL-JSON as one array, the others one
 * behind the other. A symbol that our copy does not print stands in a note that says so, never as the number or the address of the
 * report; a date that our copy does not print is left out but for the year of the meeting.
 */
export function formatCitationsAs(
  form: CitationForm,
  passages: readonly Passage[],
  { corpus, language }: CitationContext,
): string {
  const records = passages.map((passage) => buildRecord(passage, getDocument(corpus, passage.report)));
  switch (form) {
    case 'footnote':
      return passages.map((passage) => formatCitation(passage, corpus, language)).join('\n');
    case 'plain':
      return passages.map((passage) => formatPlain(passage, corpus)).join('\n');
    case 'bibtex':
      return records.map(formatBibtex).join('\n\n');
    case 'ris':
      return records.map(formatRis).join('\n\n');
    case 'csl-json':
      return JSON.stringify(records.map(buildCslItem), null, 2);
  }
}

/** "Conference of …, Working Group on …, Report on the meeting …, CTOC/COP/WG.7/2021/5, recommendation 3." */
function formatPlain(passage: Passage, corpus: Corpus): string {
  const { title, symbol_basis: basis } = getDocument(corpus, passage.report);
  // Where no symbol is printed, the citation begins with the title.
  const titles = basis === 'printed' ? [title.en] : [];
  return [CONFERENCE, BODY, ...titles, formatCitation(passage, corpus, 'en')].join(', ');
}

/** What reference managers keep of a passage. */
interface CitedRecord {
  readonly key: string;
  readonly author: string;
  readonly title: string;
  readonly number: string | undefined;
  readonly year: string;
  /** An ISO date; `undefined` where our copy prints none. */
  readonly date: string | undefined;
  readonly place: string;
  readonly notes: readonly string[];
  readonly url: string | undefined;
}

function buildRecord(passage: Passage, document: DocumentEntry): CitedRecord {
  const { meeting, symbol, symbol_basis: basis, links, document_date: date } = document;
  const days = formatMeetingDays(meeting.first_day, meeting.last_day, 'en');
  return {
    author: Object.values(document.status_by_chapter).includes('secretariat-paper')
      ? 'United Nations Secretariat'
      : BODY,
    key: `ctoc-wg7-${passage.id.replaceAll('/', '-').replaceAll('.', '-')}`,
    title: `${document.title.en.charAt(0).toUpperCase()}${document.title.en.slice(1)}`,
    number: basis === 'printed' && symbol !== null ? symbol : undefined,
    year: meeting.last_day.slice(0, 4),
    date: date ?? undefined,
    place: meeting.place.en,
    notes: [
      formatHeading(passage, 'en'),
      ...(passage.status === 'adopted' ? [] : [getWording('en').reading.statusOf[passage.status]]),
      ...(basis === 'inferred' && symbol !== null ? [`symbol not printed in our copy; presumably ${symbol}`] : []),
      ...(document.job_number === null ? [] : [document.job_number]),
      `Meeting of the ${BODY}, ${meeting.place.en}, ${days}`,
    ],
    url: basis === 'printed' ? links?.en : undefined,
  };
}

/** Signs that mean something to TeX. */
const TEX_SIGNS: Readonly<Record<string, string>> = {
  '\\': String.raw`\textbackslash{}`,
  '{': String.raw`\{`,
  '}': String.raw`\}`,
  '~': String.raw`\textasciitilde{}`,
  '^': String.raw`\textasciicircum{}`,
};

function escapeTex(text: string): string {
  return text.replace(/[\\{}~^]/gu, (sign) => TEX_SIGNS[sign] ?? sign).replace(/[#$%&_]/gu, String.raw`\$&`);
}

function formatBibtex({ key, author, title, number, year, place, notes, url }: CitedRecord): string {
  const fields: readonly (readonly [string, string | undefined])[] = [
    ['author', `{${author}}`],
    ['title', `{${escapeTex(title)}}`],
    ['institution', `United Nations, ${CONFERENCE}`],
    ['type', 'UN document'],
    ['number', number],
    ['year', year],
    ['address', place],
    ['note', escapeTex(notes.join('; '))],
    ['url', url],
  ];
  const lines = fields.flatMap(([name, value]) => (value === undefined ? [] : [`  ${name} = {${value}},`]));
  return [`@techreport{${key},`, ...lines, '}'].join('\n');
}

function formatRis({ author, title, number, year, date, place, notes, url }: CitedRecord): string {
  const fields: readonly (readonly [string, string | undefined])[] = [
    ['TY', 'RPRT'],
    ['AU', `${author},`],
    ['TI', title],
    ['PB', `United Nations, ${CONFERENCE}`],
    ['PY', year],
    ['DA', date?.replaceAll('-', '/')],
    ['CY', place],
    ['SN', number],
    ...notes.map((note) => ['N1', note] as const),
    ['UR', url],
    ['ER', ''],
  ];
  return fields.flatMap(([tag, value]) => (value === undefined ? [] : [`${tag}  - ${value}`])).join('\n');
}

/** One item as the Citation Style Language has it. */
function buildCslItem({ key, author, title, number, year, date, place, notes, url }: CitedRecord): object {
  return {
    id: key,
    type: 'report',
    author: [{ literal: author }],
    title,
    ...(number === undefined ? {} : { number }),
    issued: { 'date-parts': [(date ?? year).split('-').map(Number)] },
    publisher: `United Nations, ${CONFERENCE}`,
    'publisher-place': place,
    note: notes.join('; '),
    ...(url === undefined ? {} : { URL: url }),
  };
}
