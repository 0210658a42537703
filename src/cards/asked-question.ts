import { stripIsolates } from './direction.ts';
import { getWording } from './wording.ts';

/** Our lines that repeat a question, in either language: that of an answer, and that nothing was found. */
const PATTERNS = (['ar', 'en'] as const).flatMap((language) => {
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
