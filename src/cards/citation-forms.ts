import { type Corpus, getDocument, type Passage } from '../corpus/corpus.ts';
import type { DocumentEntry } from '../corpus/schema.ts';
import { formatCitation } from './citation.ts';
import { formatMeetingDays } from './dates.ts';
import { formatHeading } from './name-passage.ts';

/** The forms that a citation is given in, by the word that asks for one. */
export const CITATION_FORMS = ['footnote', 'plain', 'bibtex', 'ris', 'csl-json'] as const;
export type CitationForm = (typeof CITATION_FORMS)[number];

const BODY = 'Working Group on the Smuggling of Migrants';
const CONFERENCE = 'Conference of the Parties to the United Nations Convention against Transnational Organized Crime';

/**
 * Writes the citation of a passage in one form, in English, as reference managers take it. A symbol that our copy does not
 * print stands in a note that says so, and never as the number of the report.
 */
export function formatCitationAs(form: CitationForm, passage: Passage, corpus: Corpus): string {
  const document = getDocument(corpus, passage.report);
  switch (form) {
    case 'footnote':
      return formatCitation(passage, corpus, 'en');
    case 'plain':
      return formatPlain(passage, document, corpus);
    case 'bibtex':
      return formatBibtex(buildRecord(passage, document));
    case 'ris':
      return formatRis(buildRecord(passage, document));
    case 'csl-json':
      return JSON.stringify(buildCslItem(buildRecord(passage, document)), null, 2);
  }
}

/** "Conference of …, Working Group on …, Report on the meeting …, CTOC/COP/WG.7/2021/5, recommendation 3." */
function formatPlain(passage: Passage, document: DocumentEntry, corpus: Corpus): string {
  const cited = formatCitation(passage, corpus, 'en');
  const isTitled = cited.startsWith(document.title.en);
  return [CONFERENCE, BODY, ...(isTitled ? [] : [document.title.en]), cited].join(', ');
}

/** What reference managers keep of a passage. */
interface CitedRecord {
  readonly key: string;
  readonly title: string;
  readonly number: string | undefined;
  readonly year: string;
  readonly date: string;
  readonly place: string;
  readonly event: string;
  readonly notes: readonly string[];
  readonly url: string | undefined;
}

function buildRecord(passage: Passage, document: DocumentEntry): CitedRecord {
  const { meeting, symbol, symbol_basis: basis, links, document_date: date } = document;
  const days = formatMeetingDays(meeting.first_day, meeting.last_day, 'en');
  return {
    key: `ctoc-wg7-${passage.id.replaceAll('/', '-').replaceAll('.', '-')}`,
    title: `${document.title.en.charAt(0).toUpperCase()}${document.title.en.slice(1)}`,
    number: basis === 'printed' && symbol !== null ? symbol : undefined,
    year: meeting.last_day.slice(0, 4),
    date: date ?? meeting.last_day,
    place: meeting.place.en,
    event: `Meeting of the ${BODY}, ${meeting.place.en}, ${days}`,
    notes: [
      formatHeading(passage, 'en'),
      ...(basis === 'inferred' && symbol !== null ? [`symbol not printed in our copy; presumably ${symbol}`] : []),
      ...(document.job_number === null ? [] : [document.job_number]),
    ],
    url: links?.en,
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

function formatBibtex({ key, title, number, year, place, event, notes, url }: CitedRecord): string {
  const fields: readonly (readonly [string, string | undefined])[] = [
    ['author', `{${BODY}}`],
    ['title', `{${escapeTex(title)}}`],
    ['institution', `United Nations, ${CONFERENCE}`],
    ['type', 'UN document'],
    ['number', number],
    ['year', year],
    ['address', place],
    ['note', escapeTex([...notes, event].join('; '))],
    ['url', url],
  ];
  const lines = fields.flatMap(([name, value]) => (value === undefined ? [] : [`  ${name} = {${value}},`]));
  return [`@techreport{${key},`, ...lines, '}'].join('\n');
}

function formatRis({ title, number, year, date, place, event, notes, url }: CitedRecord): string {
  const fields: readonly (readonly [string, string | undefined])[] = [
    ['TY', 'RPRT'],
    ['AU', `${BODY},`],
    ['TI', title],
    ['PB', `United Nations, ${CONFERENCE}`],
    ['PY', year],
    ['DA', date.replaceAll('-', '/')],
    ['CY', place],
    ['SN', number],
    ['T2', event],
    ...notes.map((note) => ['N1', note] as const),
    ['UR', url],
    ['ER', ''],
  ];
  return fields.flatMap(([tag, value]) => (value === undefined ? [] : [`${tag}  - ${value}`])).join('\n');
}

/** One item as the Citation Style Language has it. */
function buildCslItem({ key, title, number, date, place, event, notes, url }: CitedRecord): object {
  return {
    id: key,
    type: 'report',
    author: [{ literal: BODY }],
    title,
    ...(number === undefined ? {} : { number }),
    issued: { 'date-parts': [date.split('-').map(Number)] },
    publisher: `United Nations, ${CONFERENCE}`,
    'publisher-place': place,
    'event-title': event,
    note: notes.join('; '),
    ...(url === undefined ? {} : { URL: url }),
  };
}
