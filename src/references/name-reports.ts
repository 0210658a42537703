import type { DocumentEntry, ReportKey } from '../corpus/schema.ts';
import { type Element, isKeyword } from './elements.ts';
import { isYear, type Token } from './lex.ts';
import { type ReportName, readSymbol } from './symbols.ts';

type Documents = readonly DocumentEntry[];

/**
 * Replaces the tokens that name a report (a year, a symbol, a session, "the last report", "the draft", "the background
 * paper") by that report. A name that no document has becomes an unknown report, never a near one.
 */
export function nameReports(tokens: readonly Token[], documents: Documents): readonly Element[] {
  const passes = [nameSymbolsAndYears, nameSessions, nameLastReport, nameBackgroundPaper, nameDrafts];
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

/** "the eighth session", "session 8", «الدورة الثامنة»: the number stands before the noun in English, after it in Arabic. */
function nameSessions(elements: readonly Element[], documents: Documents): readonly Element[] {
  const named: Element[] = [];
  for (let index = 0; index < elements.length; index += 1) {
    const element = elements[index];
    if (element === undefined) break;
    if (!isKeyword(element, 'session')) {
      named.push(element);
      continue;
    }
    const before = named.at(-1);
    const after = elements[index + 1];
    if (before?.kind === 'number' && (after?.kind !== 'number' || (before.ordinal && isEnglishWord(element)))) {
      named.splice(-1, 1, nameSession(before.value, before, documents));
    } else if (after?.kind === 'number') {
      named.push(nameSession(after.value, element, documents));
      index += 1;
    }
  }
  return named;
}

function nameSession(number: number, at: Element, documents: Documents): Element {
  const document = documents.find(({ key, meeting }) => meeting.number === number && !key.includes('-'));
  return reportElement(
    document === undefined ? { unknown: { kind: 'meeting', value: String(number) } } : { key: document.key },
    at,
  );
}

/** "the last report", «آخر تقرير»: the latest one held. */
function nameLastReport(elements: readonly Element[], documents: Documents): readonly Element[] {
  const latest = documents.filter(({ key }) => !key.includes('-')).at(-1);
  if (latest === undefined) return elements;
  return elements.flatMap((element, index) => {
    if (isKeyword(element, 'last') && isKeyword(elements[index + 1], 'report')) {
      return hasReportSoon(elements, index) ? [] : [reportElement({ key: latest.key }, element)];
    }
    return [element];
  });
}

function hasReportSoon(elements: readonly Element[], index: number): boolean {
  return elements[nextSignificant(elements, index)]?.kind === 'report';
}

const BACKGROUND_SUFFIX = '-background';

function nameBackgroundPaper(elements: readonly Element[], documents: Documents): readonly Element[] {
  const held = documents.find(({ key }) => key.endsWith(BACKGROUND_SUFFIX));
  return nameByModifier(elements, {
    keyword: 'background',
    alone: held === undefined ? typed('background paper') : { key: held.key },
    modify: (key) => nameKey(`${key}${BACKGROUND_SUFFIX}`, documents, { unknown: { kind: 'background', value: key } }),
  });
}

const DRAFT_SUFFIX = '-draft';

function nameDrafts(elements: readonly Element[], documents: Documents): readonly Element[] {
  const held = documents.find(({ key }) => key.endsWith(DRAFT_SUFFIX));
  return nameByModifier(elements, {
    keyword: 'draft',
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
    if (!isKeyword(element, modifier.keyword)) return;
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
  if (elements[after]?.kind !== 'number') return undefined;
  const beyond = elements.findIndex((element, at) => at > after && element.kind !== 'letter' && !isPassedOver(element));
  return elements[beyond]?.kind === 'report' ? beyond : undefined;
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

function isEnglishWord(element: Element): boolean {
  return element.kind === 'word' && !element.arabic;
}
