import type { Corpus } from '../corpus/corpus.ts';
import type { ReportKey } from '../corpus/schema.ts';
import { bindNumbers, type Entry } from './bind.ts';
import { foldRequest } from './fold-request.ts';
import { lexRequest } from './lex.ts';
import { nameReports } from './name-reports.ts';
import type { Malformed } from './outcome.ts';
import { type ReadAtoms, readAtoms } from './read-atoms.ts';
import { setAsideForeignNumbers } from './set-aside.ts';
import { completeSymbols, replaceJobNumbers, SYMBOL } from './symbols.ts';

/** What a request asks for, before it is looked up. */
export type ReferenceQuery =
  | { readonly kind: 'entries'; readonly entries: readonly Entry[]; readonly ignoredWords: readonly string[] }
  | Malformed
  | { readonly kind: 'help' };

/** A reference is short; what is longer is no reference and is not searched for one. */
const REQUEST_MAX_CHARS = 1_000;
/** Shorter titles ("draft report") are words that a request uses by itself. */
const CITED_TITLE_MIN_CHARS = 40;

/**
 * Reads a reference out of what a person typed, in Arabic or English: "2020/7", "rec. #7 of 2020", «التوصية السابعة لعام
 * 2020». Whatever is typed, this returns a value; it looks nothing up but the names of the reports.
 */
export function parseReference(request: string, corpus: Corpus): ReferenceQuery {
  const text = request.trim();
  if (text.length > REQUEST_MAX_CHARS) return malformed(false);
  const { documents } = corpus;
  const folded = stripCitationWords(foldRequest(replaceJobNumbers(text, documents)), corpus);
  const tokens = lexRequest(completeSymbols(folded, documents));
  const elements = setAsideForeignNumbers(nameReports(tokens, documents));
  const read = readAtoms(elements, listReportsWithItems(corpus));
  if (read.fault !== undefined) return malformed(read.fault === 'resolution');
  if (read.atoms.length === 0) return read.unknownWords.length > 0 ? malformed(read.namesResolution) : { kind: 'help' };
  const entries = bindNumbers(read.atoms);
  if (entries === undefined || !isCertain(entries, read)) return malformed(read.namesResolution);
  return { kind: 'entries', entries, ignoredWords: read.unknownWords };
}

function malformed(resolution: boolean): Malformed {
  return { kind: 'malformed', resolution };
}

/** A symbol with a remark around it, as our own citations have it: "[…; presumably CTOC/COP/WG.7/2020/4]". */
const REMARK_ON_SYMBOL = new RegExp(String.raw`\[[^\[\]]*?(${SYMBOL.source})[^\[\]]*\]`, 'gu');

/** Takes the titles of the documents and remarks out of a pasted citation, so that only what it refers to remains. */
function stripCitationWords(folded: string, { documents }: Corpus): string {
  // Most requests are shorter than any title, and folding titles takes longer than all else here.
  const titles = folded.length <= CITED_TITLE_MIN_CHARS ? [] : documents.flatMap(({ title }) => [title.ar, title.en]);
  const withoutTitles = titles
    .map(foldRequest)
    .filter((title) => title.length > CITED_TITLE_MIN_CHARS)
    .reduce((text, title) => text.replace(title.trim(), ' '), folded);
  return withoutTitles.replace(REMARK_ON_SYMBOL, ' $1 ');
}

function listReportsWithItems(corpus: Corpus): ReadonlySet<ReportKey> {
  return new Set(corpus.passages.filter(({ kind }) => kind === 'sub-item').map(({ report }) => report));
}

/** Numbers above this are no recommendation of any report. */
const NUMBER_MAX = 999;

/**
 * Tells whether the entries can be nothing but references. Beside words that nobody knows only an explicit one counts;
 * without a report, only "recommendation 7" or a number alone; never the list of a report beside a stray word.
 */
function isCertain(entries: readonly Entry[], { unknownWords }: ReadAtoms): boolean {
  const unbound = entries.filter(({ report }) => report === undefined);
  if (unknownWords.length > 0) return entries.every(({ explicit }) => explicit);
  if (unbound.some(({ spec }) => spec?.kind === 'range' && spec.to > NUMBER_MAX)) return false;
  const isOneNumber =
    unbound.length === 1 && unbound.every(({ spec }) => spec?.kind !== 'range' || spec.from === spec.to);
  return unbound.every(({ explicit }) => explicit || isOneNumber);
}
