/** The commands that a line of text can give, in any adapter. */
export type CommandName = 'show' | 'random' | 'copy' | 'help' | 'language';

/** A command and what it is about. */
export interface Command {
  readonly name: CommandName;
  readonly rest: string;
}

/** The first word of a line -> its command; each word may carry a slash. Any other line is a reference to show. */
const WORDS: Readonly<Record<string, CommandName>> = {
  recommendation: 'show',
  tawsiya: 'show',
  show: 'show',
  random: 'random',
  copy: 'copy',
  cite: 'copy',
  help: 'help',
  language: 'language',
  عشوائية: 'random',
  نسخ: 'copy',
  مساعدة: 'help',
  لغة: 'language',
};

/** Reads the command of a line: "/recommendation 2020 7", "copy 2020/7", «نسخ 2020/7», or a reference alone. */
export function readCommand(line: string): Command {
  const [, word = '', rest = ''] = /^\s*\/?(\S*)\s*(.*)$/su.exec(line) ?? [];
  const key = word.toLowerCase();
  const name = Object.hasOwn(WORDS, key) ? WORDS[key] : undefined;
  return name === undefined ? { name: 'show', rest: line } : { name, rest };
}
