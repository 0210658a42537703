import { foldLetters } from '../arabic-normalizer/letters.ts';
import { stripMarks } from '../arabic-normalizer/marks.ts';
import { hasQuotationMark } from '../retrieval/quotations.ts';
import { isCallForHelp } from './call-for-help.ts';
import { isDigestCommand } from './digest-words.ts';
import { readChannelChoice } from './language.ts';
import { readChapter } from './read-chapter.ts';

/** The commands that a line of text can give, in any adapter; "show" before a reference or a question says nothing. */
export type CommandName =
  | 'converse'
  | 'ask'
  | 'phrase'
  | 'topics'
  | 'random'
  | 'copy'
  | 'compare'
  | 'cite'
  | 'report'
  | 'digest'
  | 'help'
  | 'language';

/** A command and what it is about. */
export interface Command {
  readonly name: CommandName;
  readonly rest: string;
}

/** The first word of a line, folded -> its command. */
const WORDS = new Map<string, CommandName>([
  ['show', 'converse'],
  ['ask', 'ask'],
  ['search', 'ask'],
  ['phrase', 'phrase'],
  ['topics', 'topics'],
  ['random', 'random'],
  ['copy', 'copy'],
  ['compare', 'compare'],
  ['cite', 'cite'],
  ['report', 'report'],
  ['digest', 'digest'],
  ['help', 'help'],
  ['language', 'language'],
  ['عشواييه', 'random'],
  ['اسال', 'ask'],
  ['ابحث', 'ask'],
  ['عباره', 'phrase'],
  ['مواضيع', 'topics'],
  ['المواضيع', 'topics'],
  ['نسخ', 'copy'],
  ['قارن', 'compare'],
  ['مقارنه', 'compare'],
  ['احاله', 'cite'],
  ['استشهد', 'cite'],
  ['تقرير', 'report'],
  ['نشره', 'digest'],
  ['النشره', 'digest'],
  ['مساعده', 'help'],
  ['لغه', 'language'],
]);

/** "2021", «عام 2021»: anything more, but a chapter and its page, is a reference or a question. */
const REPORT_ALONE = /^\s*(?:of\s+|for\s+|عام\s+|سنة\s+|لعام\s+)?\d{4}(?:-(?:draft|background))?[,،]?\s*$/iu;

/** Names of slash commands: without the slash they are words of a reference, "recommendation 7 of 2020". */
const SLASH_WORDS = new Set(['recommendation', 'tawsiya']);

/** Reads the command of a line: "/recommendation 2020 7", "copy 2020/7", «نسخ 2020/7»; without one it is `converse`. */
export function readCommand(line: string): Command {
  const [, slash = '', word = '', rest = ''] = /^\s*(\/?)(\S*)\s*(.*)$/su.exec(line) ?? [];
  const key = foldLetters(stripMarks(word)).toLowerCase();
  if (slash !== '' && SLASH_WORDS.has(key)) return readCommand(rest);
  if (isCallForHelp(line)) return { name: 'help', rest: '' };
  const name = WORDS.get(key);
  if (name === undefined || isSentence(name, rest)) return { name: 'converse', rest: line };
  return { name, rest };
}

/** "help me find 2020/7" and "language of 2020/7" begin with a command's word, but are none. */
function isSentence(name: CommandName, rest: string): boolean {
  if (name === 'help') return rest.trim() !== '';
  // "Topics for the next meeting", «مواضيع الاجتماعات القادمة»; "phrase that …".
  if (name === 'topics') return rest.trim().split(/\s+/u).length > 2;
  if (name === 'phrase') return !hasQuotationMark(rest);
  if (name === 'copy' || name === 'cite') return /^articles?\s/iu.test(rest);
  // "Compare the two reports", «قارن بين …» without a number ask something else.
  if (name === 'compare') return rest.trim() !== '' && !/\p{Nd}/u.test(rest);
  if (name === 'report') return rest.trim() !== '' && !REPORT_ALONE.test(readChapter(rest).rest);
  // "Digest of court cases" is a subject.
  if (name === 'digest') return !isDigestCommand(rest);
  // "Search and rescue at sea" is a subject.
  if (name === 'ask') return /^(?:and|&)\s/iu.test(rest);
  return name === 'language' && rest.trim().includes(' ') && readChannelChoice(rest) === undefined;
}
