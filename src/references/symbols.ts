import { foldDigits } from '../arabic-normalizer/digits.ts';
import type { DocumentEntry, ReportKey } from '../corpus/schema.ts';

/** A report that is not held: as typed (a year, a symbol), or the number of a meeting, or the year of a paper. */
export interface UnknownName {
  readonly kind: 'typed' | 'meeting' | 'draft' | 'background';
  readonly value: string;
}

/** The report that a request names: one of ours, or one that is not held. */
export type ReportName = { readonly key: ReportKey } | { readonly unknown: UnknownName };

/**
 * A UN symbol in a folded request, whole or from "WG.7" on, blanks allowed: `ctoc/cop/wg.7/2020/l.1/add.1`. Symbols of
 * other bodies (`S/2020/7`, `E/CN.15/2020/7`) are matched too, so that they are never read as a year and a number.
 */
export const SYMBOL =
  /(?:ctoc\s*\/\s*cop\s*\/\s*)?wg\s*\.?\s*\d+\s*\/\s*\d{4}\s*\/\s*(?:(?:inf|l)\s*\.?\s*\/?\s*\d+(?:\s*\/\s*(?:add|rev)\s*\.?\s*\d+)*|\d+(?:\s*\/\s*(?:add|rev|corr)\s*\.?\s*\d+)*)(?!\s*\/\s*\d)|(?<![\p{L}\d.\x2f])(?!(?:recs?|recommendations?|draft|report|r|page|p)\b)[a-z]{1,10}(?:\.[a-z0-9]+)*(?:\s?\/\s?[a-z][a-z0-9.]*)*\s?\/\s?(?:19|20)\d{2}\s?\/\s?\d+/u;

const FULL_PREFIX = 'ctoc/cop/';

/** Finds the document whose symbol was typed; a symbol of another document is an unknown report. */
export function readSymbol(symbol: string, documents: readonly DocumentEntry[]): ReportName {
  const typed = normalizeSymbol(symbol);
  const document = documents.find((entry) => entry.symbol !== null && normalizeSymbol(entry.symbol) === typed);
  if (document !== undefined) return { key: document.key };
  return { unknown: { kind: 'typed', value: symbol.replace(/\s/gu, '').toUpperCase() } };
}

/** A year and a number before a paragraph: "2021/5, para. 33" is how the end of a symbol is cited. */
const SHORT_SYMBOL =
  /(?<![\p{L}\d./])(?<!\/\s)(?:19|20)\d{2}\s?\/\s?\d+(?=\s?,\s?(?:paras?\b\.?|paragraphs?\b|(?:ال)?فقر\p{L}+)\s?\d)/gu;

/** The end of a job number; most requests have none. */
const SERIAL = /\p{Nd}{5}/u;

/** Writes the symbol of a document for its job number ("V.20-05359"), where a request has no symbol. */
export function replaceJobNumbers(request: string, documents: readonly DocumentEntry[]): string {
  if (!SERIAL.test(request) || SYMBOL.test(request.toLowerCase())) return request;
  return documents.reduce((text, { symbol, job_number: number }) => {
    if (symbol === null || number === null) return text;
    return text.replace(buildJobNumberPattern(number), ` ${symbol} `);
  }, foldDigits(request));
}

/** However its letter, blank and dash are typed. */
function buildJobNumberPattern(number: string): RegExp {
  const [year = '', serial = ''] = number.replace(/^V\./u, '').split('-');
  return new RegExp(String.raw`(?<![\p{L}\d])v\.?\s?${year}\s?\p{Pd}\s?${serial}(?!\d)`, 'iu');
}

/** Writes the whole symbol for its end before a paragraph in a folded request, where a document has it. */
export function completeSymbols(folded: string, documents: readonly DocumentEntry[]): string {
  return folded.replace(SHORT_SYMBOL, (typed) => {
    const end = `/${normalizeSymbol(typed)}`;
    const named = documents.find(({ symbol }) => symbol !== null && normalizeSymbol(symbol).endsWith(end));
    return named?.symbol?.toLowerCase() ?? typed;
  });
}

/** `WG. 7/2021/5` and `CTOC/COP/WG.7/2021/5` alike become `wg7/2021/5`. */
function normalizeSymbol(symbol: string): string {
  const compact = symbol.toLowerCase().replace(/[\s.]/gu, '');
  return compact.startsWith(FULL_PREFIX) ? compact.slice(FULL_PREFIX.length) : compact;
}

/** Tells whether two names mean the same report that is held. */
export function isSameName(one: ReportName, other: ReportName): boolean {
  return 'key' in one && 'key' in other && one.key === other.key;
}
