import { createInterface, type Interface } from 'node:readline';
import type { Reply } from '../../src/bot/reply.ts';
import type { Card, CardAction } from '../../src/cards/card.ts';
import { getWording } from '../../src/cards/wording.ts';
import type { Language } from '../../src/corpus/corpus.ts';
import { renderReply } from './render.ts';
import { buildRequest, chooseStyle, EXIT, type ExitCode, type Terminal, write } from './terminal.ts';

const PROMPT = '› ';

/** What a conversation remembers: the reader's language and the card that "next" starts from. */
interface Memory {
  language: Language | undefined;
  last: Reply | undefined;
}

/** What a line of a conversation can begin with, beside a reference; each may carry a slash. */
const COMMAND_LINE =
  /^\s*\/?(?<command>recommendation|tawsiya|show|random|copy|help|language|next|previous|exit|quit)(?:\s+(?<rest>.*))?$/isu;
const ARABIC_COMMANDS: Readonly<Record<string, string>> = {
  مساعدة: 'help',
  التالية: 'next',
  السابقة: 'previous',
  نسخ: 'copy',
  عشوائية: 'random',
  لغة: 'language',
  خروج: 'exit',
};

/**
 * Talks with a person until the input ends: references, `/recommendation 2020 7`, and the card's actions as words.
 * Where the input is no terminal there is no prompt.
 */
export async function runConversation(terminal: Terminal): Promise<ExitCode> {
  const { input, output, signal } = terminal;
  const isInteractive = input.isTTY === true && output.isTTY === true;
  const lines = createInterface({ input, ...(isInteractive ? { output } : {}), prompt: PROMPT, signal });
  lines.on('SIGINT', () => lines.close());
  const memory: Memory = { language: terminal.language, last: undefined };
  if (isInteractive) lines.prompt();
  for await (const line of lines) {
    const text = answerLine(line, memory, terminal);
    if (text === undefined) break;
    if (text !== '') await write(output, `${text}\n\n`);
    if (isInteractive) lines.prompt();
  }
  if (isInteractive) await endLine(lines, terminal);
  return EXIT.found;
}

async function endLine(lines: Interface, { output }: Terminal): Promise<void> {
  lines.close();
  await write(output, '\n');
}

/** @returns what to show; `undefined` to end the conversation. */
function answerLine(line: string, memory: Memory, terminal: Terminal): string | undefined {
  if (line.trim() === '') return '';
  const { command, rest } = readLine(line);
  if (command === 'exit') return undefined;
  if (command === 'language') return chooseLanguage(rest, memory);
  const reply = answer(command, rest, { memory, terminal });
  if (typeof reply === 'string') return reply;
  if (reply.cards.length > 0) memory.last = reply;
  return renderReply(reply, chooseStyle(terminal.output));
}

function readLine(line: string): { command: string; rest: string } {
  const [word = '', ...words] = line.trim().split(/\s+/u);
  const arabic = ARABIC_COMMANDS[word.replace(/^\//u, '')];
  if (arabic !== undefined) return { command: arabic, rest: words.join(' ') };
  const { command, rest } = COMMAND_LINE.exec(line)?.groups ?? {};
  if (command === undefined) return { command: 'show', rest: line };
  const name = command.toLowerCase();
  if (name === 'recommendation' || name === 'tawsiya') return { command: 'show', rest: rest ?? '' };
  return { command: name === 'quit' ? 'exit' : name, rest: rest ?? '' };
}

interface Talk {
  readonly memory: Memory;
  readonly terminal: Terminal;
}

function answer(command: string, rest: string, { memory, terminal: { bot } }: Talk): Reply | string {
  const card = memory.last?.cards.at(command === 'previous' ? 0 : -1);
  const language = memory.language ?? memory.last?.language;
  switch (command) {
    case 'random':
      return bot.random(buildRequest(rest, memory.language));
    case 'help':
      return bot.help(buildRequest(rest, language));
    case 'copy':
      return bot.copy(buildRequest(rest === '' ? (card?.id ?? '') : rest, rest === '' ? language : memory.language));
    case 'next':
    case 'previous': {
      const action = card?.actions.find((candidate): candidate is PageAction => candidate.kind === command);
      if (action === undefined) return explainEnd(command, card, language ?? 'en');
      return bot.show(buildRequest(action.target, language));
    }
    default:
      return bot.show(buildRequest(rest, memory.language));
  }
}

function explainEnd(command: 'next' | 'previous', card: Card | undefined, language: Language): string {
  const wording = getWording(language);
  if (card === undefined) return wording.noCardYet;
  return command === 'next' ? wording.noNext(card.report) : wording.noPrevious(card.report);
}

type PageAction = Extract<CardAction, { kind: 'previous' | 'next' }>;

function chooseLanguage(rest: string, memory: Memory): string {
  const choice = rest.trim().toLowerCase();
  if (choice === 'ar' || choice === 'en' || choice === 'auto') {
    memory.language = choice === 'auto' ? undefined : choice;
    return getWording(memory.language ?? memory.last?.language ?? 'en').languageChosen(choice);
  }
  return getWording(memory.language ?? memory.last?.language ?? 'en').languageChoices;
}
