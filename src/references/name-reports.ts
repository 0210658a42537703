import type { DocumentEntry, ReportKey } from '../corpus/schema.ts';
import { type Element, isAnd, isKeyword } from './elements.ts';
import { isYear, type Token } from './lex.ts';
import { nameSessions } from './name-sessions.ts';
import { type ReportName, readSymbol } from './symbols.ts';

type Documents = readonly DocumentEntry[];

/**
 * Replaces the tokens that name a report (a year, a symbol, a session, "the last report", "the draft", "the background
 * paper") by that report. A name that no document has becomes an unknown report, never a near one.
 */
export function nameReports(tokens: readonly Token[], documents: Documents): readonly Element[] {
  const passes = [nameSymbolsAndYears, nameLastReport, nameSessions, nameBackgroundPaper, nameDrafts];
  return passes.reduce<readonly Element[]>((elements, pass) => pass(elements, documents), tokens);
}

function nameSymbolsAndYears(elements: readonly Element[], documents: Documents): readonly Element[] {
  return elements.map((element) => {
    if (element.kind === 'symbol') return reportElement(readSymbol(element.symbol, documents), element);
    if (element.kind === 'number' && isYear(element))
      return reportElement(nameKey(String(element.value), documents, typed(String(element.value))), element);
    return element;
  });
}

/** "the last report", «آخر تقرير», «التقرير الأخير»: the latest one held. */
function nameLastReport(elements: readonly Element[], documents: Documents): readonly Element[] {
  const latest = documents.filter(({ key }) => !key.includes('-')).at(-1);
  if (latest === undefined) return elements;
  return elements.flatMap((element, index) => {
    const [before, next] = [elements[index - 1], elements[index + 1]];
    if (!isKeyword(element, 'last')) return [element];
    // "Report, last recommendation" asks for another thing.
    const isBehind =
      isReportNoun(before) && (next === undefined || !isListed(next)) && !isKeyword(next, 'recommendation');
    if (!isBehind && !isReportNoun(next)) return [element];
    return hasReportSoon(elements, index) ? [] : [reportElement({ key: latest.key }, element)];
  });
}

function isReportNoun(element: Element | undefined): boolean {
  return isKeyword(element, 'report') || isKeyword(element, 'session');
}

function hasReportSoon(elements: readonly Element[], index: number): boolean {
  return elements[nextSignificant(elements, index)]?.kind === 'report';
}

const BACKGROUND_SUFFIX = '-background';

function nameBackgroundPaper(elements: readonly Element[], documents: Documents): readonly Element[] {
  const held = documents.find(({ key }) => key.endsWith(BACKGROUND_SUFFIX));
  return nameByModifier(elements, {
    keyword: 'background',
    // "background on recommendation 7", «معلومات عن التوصية 7» ask for something else.
    isMeant: (all, index) =>
      isText(all[index + 1], ['paper', 'document', 'report', 'اساسيه']) ||
      isText(all[index - 1], ['ورقه']) ||
      all[index]?.gap === false,
    alone: held === undefined ? typed('background paper') : { key: held.key },
    modify: (key) => nameKey(`${key}${BACKGROUND_SUFFIX}`, documents, { unknown: { kind: 'background', value: key } }),
  });
}

const DRAFT_SUFFIX = '-draft';

function nameDrafts(elements: readonly Element[], documents: Documents): readonly Element[] {
  const held = documents.find(({ key }) => key.endsWith(DRAFT_SUFFIX));
  return nameByModifier(elements, {
    keyword: 'draft',
    // «غير المشروع» is "illicit".
    isMeant: (all, index) => !isText(all[index - 1], ['غير']),
    alone: held === undefined ? typed('draft') : { key: held.key },
    modify: (key) => {
      if (key.endsWith(DRAFT_SUFFIX)) return { key };
      const isDraftItself = documents.some(
        (entry) => entry.key === key && Object.values(entry.status_by_chapter).includes('draft-final-not-held'),
      );
      const unknown = { kind: 'draft', value: key } as const;
      return isDraftItself ? { key } : nameKey(`${key}${DRAFT_SUFFIX}`, documents, { unknown });
    },
  });
}

interface Modifier {
  readonly keyword: 'draft' | 'background';
  /** Whether the word means the report, and not something else that it can mean. */
  readonly isMeant: (elements: readonly Element[], index: number) => boolean;
  /** The report meant where no year stands beside the word. */
  readonly alone: ReportName;
  readonly modify: (key: ReportKey) => ReportName;
}

/**
 * Binds each modifier word to the report it belongs to: the one it is written onto ("2020-draft"), else the next one
 * ("draft report of 2020", "draft recommendation 8 of 2020"), else the one just before ("2020 draft"), else none.
 */
function nameByModifier(elements: readonly Element[], modifier: Modifier): readonly Element[] {
  const result: (Element | undefined)[] = [...elements];
  elements.forEach((element, index) => {
    if (!isKeyword(element, modifier.keyword) || !modifier.isMeant(elements, index)) return;
    const target = findModified(elements, index);
    const report = elements[target ?? -1];
    if (target === undefined || report?.kind !== 'report') {
      result[index] = reportElement(modifier.alone, element);
      return;
    }
    result[index] = undefined;
    if ('key' in report.name) result[target] = reportElement(modifier.modify(report.name.key), report);
  });
  return result.filter((element) => element !== undefined);
}

function findModified(elements: readonly Element[], index: number): number | undefined {
  const before = previousSignificant(elements, index);
  const isWrittenOn = elements[before]?.kind === 'report' && !hasGap(elements, before + 1, index);
  if (isWrittenOn) return before;
  const after = nextSignificant(elements, index);
  if (elements[after]?.kind === 'report') return after;
  if (elements[before]?.kind === 'report') return before;
  const beyond = elements.findIndex((element, at) => at > index && !isPassedOver(element) && !isListed(element));
  if (elements[after]?.kind === 'number' && elements[beyond]?.kind === 'report') return beyond;
  return after === elements.length ? findCompleted(elements, before) : undefined;
}

/** What may stand between "draft recommendations" and their report: "8 (c) and 9 of 2020". */
function isListed(element: Element): boolean {
  return element.kind === 'number' || element.kind === 'letter' || isAnd(element);
}

/** "2020/11 draft": the word after a whole reference. */
function findCompleted(elements: readonly Element[], before: number): number | undefined {
  const isWhole = elements[before]?.kind === 'number' && elements[before - 1]?.kind === 'sign';
  return isWhole && elements[before - 2]?.kind === 'report' ? before - 2 : undefined;
}

function hasGap(elements: readonly Element[], from: number, to: number): boolean {
  return elements.slice(from, to + 1).some((element) => element.gap);
}

const PASSED_OVER_WORDS = new Set(['filler', 'of', 'report', 'recommendation', 'paragraph']);
const PASSED_OVER_SIGNS = new Set(['-', '_', '(', ')', '/', '[', ']']);

function isPassedOver(element: Element): boolean {
  if (element.kind === 'word') return PASSED_OVER_WORDS.has(element.keyword);
  return element.kind === 'sign' && PASSED_OVER_SIGNS.has(element.sign);
}

function nextSignificant(elements: readonly Element[], index: number): number {
  const next = elements.findIndex((element, position) => position > index && !isPassedOver(element));
  return next === -1 ? elements.length : next;
}

function previousSignificant(elements: readonly Element[], index: number): number {
  return elements.findLastIndex((element, position) => position < index && !isPassedOver(element));
}

function nameKey(key: string, documents: Documents, otherwise: ReportName): ReportName {
  const document = documents.find((entry) => entry.key === key);
  return document === undefined ? otherwise : { key: document.key };
}

function typed(value: string): ReportName {
  return { unknown: { kind: 'typed', value } };
}

function reportElement(name: ReportName, { gap }: Element): Element {
  return { kind: 'report', name, gap };
}

function isText(element: Element | undefined, texts: readonly string[]): boolean {
  return element?.kind === 'word' && texts.includes(element.text);
}
