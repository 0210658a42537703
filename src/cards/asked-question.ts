import { LANGUAGES } from '../corpus/corpus.ts';
import { REPORT_KEYS, type ReportKey } from '../corpus/schema.ts';
import { stripIsolates } from './direction.ts';
import { getWording } from './wording.ts';

/** Our lines that repeat a question, in either language: that of an answer, and that nothing was found. */
const PATTERNS = LANGUAGES.flatMap((language) => {
  const { asked, nothingFound } = getWording(language).ask;
  return [asked, nothingFound].map((write) => {
    const [before = '', after = ''] = write('\u0000').split('\u0000');
    return { before, after };
  });
});

/** Reads the question off the lines of a message of ours. @returns `undefined` where none repeats one. */
export function readAskedQuestion(lines: readonly string[]): string | undefined {
  for (const line of lines.map(stripIsolates)) {
    const pattern = PATTERNS.find(({ before, after }) => line.startsWith(before) && line.endsWith(after));
    if (pattern !== undefined) return line.slice(pattern.before.length, line.length - pattern.after.length);
  }
  return undefined;
}

/** Reads which report alone a message of ours says was searched. @returns `undefined` for several, or none. */
export function readSearchedReport(lines: readonly string[]): ReportKey | undefined {
  const said = LANGUAGES.map(getWording).flatMap(({ ask, reportName }) =>
    REPORT_KEYS.map((key) => ({ key, line: ask.searched(reportName(key)) })),
  );
  const plain = lines.map(stripIsolates);
  return said.find(({ line }) => plain.includes(line))?.key;
}
