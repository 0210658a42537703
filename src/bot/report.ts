import { encodePart } from '../cards/click-code.ts';
import { formatDate, formatMeetingDays } from '../cards/dates.ts';
import { formatNumber } from '../cards/name-passage.ts';
import { getWording } from '../cards/wording.ts';
import { getDocument, isDraft, isParagraph, isWhole, type Language, type Passage } from '../corpus/corpus.ts';
import type { DocumentEntry, ReportKey } from '../corpus/schema.ts';
import { resolveReference } from '../references/resolve.ts';
import type { BotContext } from './context.ts';
import { buildEmptyReply } from './empty-reply.ts';
import { readChapter } from './read-chapter.ts';
import type { Reply, ReplyButton } from './reply.ts';
import type { BotRequest } from './request.ts';
import { buildList, buildVerifiedCard, show } from './show.ts';

/** A page of a part lists this many units, and the first of them in full. */
const PAGE_SIZE = 12;

/** Says what a report is and lists its parts, or reads one of them page by page. */
export function report(request: BotRequest, context: BotContext): Reply {
  const empty = buildEmptyReply(request, context);
  const wording = getWording(empty.language).reading;
  if (request.text.trim() === '') return { ...empty, outcome: { kind: 'help' }, messages: [wording.whichReport] };
  const { rest, chapter, page } = readChapter(request.text);
  const key = nameReport(rest, context);
  if (key === undefined) return show(request, context);
  if (chapter === undefined) return describeReport(key, empty, context);
  if (listUnits(key, chapter, context).length > 0)
    return readPart({ report: key, part: chapter, page }, empty, context);
  const overview = describeReport(key, empty, context);
  return { ...overview, messages: [wording.noSuchPart(chapter), ...overview.messages] };
}

/** The one report that a text names; behind the command, "latest" and "background" need no noun. */
function nameReport(text: string, { corpus }: BotContext): ReportKey | undefined {
  for (const words of [text, `${text} report`]) {
    const outcome = resolveReference(words, corpus);
    if (outcome.kind === 'report') return outcome.reports.length === 1 ? outcome.reports[0] : undefined;
  }
  return undefined;
}

/** Answers the code of a button that reads on: `2021`, `2021/III.A`, `2021/III.A/2`. */
export function readOn(request: BotRequest, context: BotContext): Reply {
  const [key = '', part, page = '1'] = request.text.split('/');
  const empty = buildEmptyReply(request, context);
  const document = context.corpus.documents.find((entry) => entry.key === key);
  const isHeld = document !== undefined && (part === undefined || listUnits(document.key, part, context).length > 0);
  if (!isHeld) return { ...empty, messages: [getWording(empty.language).staleButton] };
  if (part === undefined) return describeReport(document.key, empty, context);
  return readPart({ report: document.key, part, page: Number(page) }, empty, context);
}

/** Says what a report is: its meeting, its symbol, what of it was adopted; and lists its parts. */
function describeReport(key: ReportKey, empty: Reply, context: BotContext): Reply {
  const { language } = empty;
  const wording = getWording(language).reading;
  const entries = listParts(key, context).map(({ key: part, heading, units }) => ({
    id: undefined,
    label: `${heading[language]} · ${nameUnits(units, language)} · ${nameStatuses(units, language)}`,
    code: encodePart(`${key}/${part}`, language),
  }));
  return {
    ...empty,
    outcome: { kind: 'parts' },
    messages: describeDocument(getDocument(context.corpus, key), context, language),
    lists: [{ heading: wording.parts, select: wording.selectPart, entries }],
  };
}

/** Says what a document is: its meeting, its symbol, and what of it was adopted. */
export function describeDocument(
  document: DocumentEntry,
  { corpus }: Pick<BotContext, 'corpus'>,
  language: Language,
): readonly string[] {
  const { reading, symbolNotPrinted } = getWording(language);
  const { meeting, symbol, symbol_basis: basis, key, adoption } = document;
  const days = formatMeetingDays(meeting.first_day, meeting.last_day, language);
  const place = meeting.place[language];
  const passages = corpus.passages.filter(({ report: of }) => of === key);
  const isPaper = passages.every(({ status }) => status === 'secretariat-paper');
  const isOfDraft = passages.some(isDraft);
  const kind = isPaper ? reading.isPaper : isOfDraft ? reading.isDraftReport : reading.isReport;
  const chapters = Object.entries(document.status_by_chapter).filter(([, status]) => status !== 'chairs-summary');
  return [
    kind(days, place),
    ...(symbol === null ? [] : [basis === 'printed' ? reading.symbolPrinted(symbol) : symbolNotPrinted(symbol)]),
    ...(adoption === undefined
      ? []
      : [
          reading.adoptedChapters({
            chapters: chapters.map(([chapter]) => chapter),
            day: formatDate(adoption.day, language),
            paragraphs: adoption.paragraphs.map(String),
            isOurReading: !adoption.chapters_printed,
          }),
        ]),
    ...(isOfDraft ? [reading.restNotHeld] : []),
  ];
}

/** A part of a report with the units that stand in it. */
interface Part {
  readonly key: string;
  readonly heading: Readonly<Record<Language, string>>;
  readonly units: readonly Passage[];
}

/** Lists the lowest parts in which units stand, in their order; units right under a chapter are a part of it. */
function listParts(key: ReportKey, { corpus }: BotContext): readonly Part[] {
  const units = corpus.passages.filter((passage) => passage.report === key && isWhole(passage));
  const parts = Map.groupBy(units, ({ headings }) => headings.at(-1)?.key ?? '');
  const named = new Set<string>();
  return [...parts].map(([part, held]) => {
    const headings = held[0]?.headings ?? [];
    const last = headings.at(-1);
    const above = headings.at(-2);
    // A chapter without units of its own is named over its first part: "IV. Organization › A. …", then "IV › B. …".
    const isNew = above !== undefined && !named.has(above.key);
    for (const { key: above } of headings) named.add(above);
    const short = { ar: above?.text.split('-', 1)[0]?.trim(), en: above?.key };
    const over = isNew ? { ar: above.text, en: above.english } : short;
    const [ar, en] = above === undefined ? ['', ''] : [`${over.ar} › `, `${over.en} › `];
    const heading = { ar: `${ar}${last?.text ?? ''}`, en: `${en}${last?.english ?? ''}` };
    return { key: part, heading, units: held };
  });
}

/** Lists the units of a part and of all that is below it. */
function listUnits(key: ReportKey, part: string, context: BotContext): readonly Passage[] {
  return listParts(key, context)
    .filter((one) => one.key === part || one.key.startsWith(`${part}.`))
    .flatMap(({ units }) => units);
}

function nameUnits(units: readonly Passage[], language: Language): string {
  const wording = getWording(language);
  const groups = Map.groupBy(units, (passage) => (isParagraph(passage) ? 'paragraph' : 'recommendation'));
  const named = [...groups].map(([unit, members]) => {
    const [first, last] = [members[0], members.at(-1)].map((one) =>
      one === undefined ? '' : formatNumber(one, language),
    );
    return wording.reading.units({ unit, first: first ?? '', last: last ?? '' });
  });
  return wording.list(named);
}

function nameStatuses(units: readonly Passage[], language: Language): string {
  const { list, reading } = getWording(language);
  return list([...new Set(units.map(({ status }) => reading.statusOf[status]))]);
}

/** The heading of a part, which stands over each of its units. */
function nameHeading(units: readonly Passage[], part: string, language: Language): string {
  const heading = units[0]?.headings.find(({ key }) => key === part);
  return (language === 'ar' ? heading?.text : heading?.english) ?? part;
}

/** Where a reader is in a report. */
interface Place {
  readonly report: ReportKey;
  readonly part: string;
  readonly page: number;
}

/** Shows the first unit of a page in full and lists its others; the buttons hold the place. */
function readPart({ report: key, part, page }: Place, empty: Reply, context: BotContext): Reply {
  const { language } = empty;
  const wording = getWording(language).reading;
  const units = listUnits(key, part, context);
  const pages = Math.ceil(units.length / PAGE_SIZE);
  const at = Math.min(Math.max(1, Math.trunc(page) || 1), pages);
  const shown = units.slice((at - 1) * PAGE_SIZE, at * PAGE_SIZE);
  const [first] = shown;
  const heading = nameHeading(units, part, language);
  const turn = (label: string, to: number): ReplyButton => ({
    label,
    code: encodePart(`${key}/${part}/${to}`, language),
  });
  return {
    ...empty,
    outcome: { kind: 'parts' },
    cards: first === undefined ? [] : [buildVerifiedCard(first, { language }, context)],
    lists: [buildList(wording.page(heading, at, pages), shown, language)],
    buttons: [
      ...(at > 1 ? [turn(wording.previousPage, at - 1)] : []),
      ...(at < pages ? [turn(wording.nextPage, at + 1)] : []),
      { label: wording.allParts, code: encodePart(key, language) },
    ],
  };
}
