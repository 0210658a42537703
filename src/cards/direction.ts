import type { Language } from '../corpus/corpus.ts';

const FIRST_STRONG_ISOLATE = '\u2068';
const POP_ISOLATE = '\u2069';

/** Symbols, links, file names and numbers, with the signs that join them. */
const LATIN_RUN = /[A-Za-z0-9](?:[A-Za-z0-9./:_#?=&%@+–-]*[A-Za-z0-9])?/gu;
/** Arabic words with the blanks and marks between them. */
const ARABIC_RUN = /\p{Script=Arabic}(?:[\p{Script=Arabic}\p{M}\s]*[\p{Script=Arabic}\p{M}])?/gu;

/**
 * Sets direction isolates round the runs of a line that go the other way, so that «CTOC/COP/WG.7/2021/5، التوصية 3»
 * keeps its order. For rendered text of ours only: never for JSON, copied text or the document's own words.
 */
export function isolateRuns(line: string, language: Language): string {
  const foreign = language === 'ar' ? LATIN_RUN : ARABIC_RUN;
  return line.replace(foreign, (run) => `${FIRST_STRONG_ISOLATE}${run}${POP_ISOLATE}`);
}

/** Removes direction isolates. */
export function stripIsolates(text: string): string {
  return text.replace(/[\u2066-\u2069]/gu, '');
}
