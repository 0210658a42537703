import { createInterface } from 'node:readline';
import type { MaybeLater } from '../../src/bot/bot.ts';
import { readCommand } from '../../src/bot/read-command.ts';
import type { Reply } from '../../src/bot/reply.ts';
import { readLanguage } from '../../src/bot/request.ts';
import type { Card } from '../../src/cards/card.ts';
import { getWording } from '../../src/cards/wording.ts';
import { guardBot } from './guard-bot.ts';
import { renderReply } from './render.ts';
import { buildRequest, chooseStyle, EXIT, type ExitCode, type Terminal, write } from './terminal.ts';

const PROMPT = '› ';

/** Words that only a conversation has: they speak of the card that was shown last, or end it. */
const PAGE_WORDS = new Map([
  ['next', 'next'],
  ['previous', 'previous'],
  ['التالية', 'next'],
  ['التالي', 'next'],
  ['تالي', 'next'],
  ['السابق', 'previous'],
  ['السابقة', 'previous'],
  ['exit', 'exit'],
  ['quit', 'exit'],
  ['خروج', 'exit'],
] as const);

/**
 * Talks with a person until the input ends: references, `/recommendation 2020 7`, and the card's actions as words.
 * Where the input is no terminal there is no prompt.
 */
export async function runConversation(unguarded: Terminal): Promise<ExitCode> {
  const terminal = { ...unguarded, bot: guardBot(unguarded.bot, unguarded.logger) };
  const { input, output, signal } = terminal;
  const isInteractive = input.isTTY === true && output.isTTY === true;
  const lines = createInterface({ input, ...(isInteractive ? { output } : {}), prompt: PROMPT, signal });
  lines.on('SIGINT', () => lines.close());
  let last: Reply | undefined;
  if (isInteractive) lines.prompt();
  for await (const line of lines) {
    const reply = await answerLine(line, last, terminal);
    if (reply === 'exit') break;
    if (reply !== undefined) await write(output, `${renderReply(reply, chooseStyle(output))}\n\n`);
    if (reply !== undefined && reply.cards.length > 0) last = reply;
    if (isInteractive) lines.prompt();
  }
  lines.close();
  return EXIT.found;
}

/** Answers a line; an empty one has no answer. */
function answerLine(line: string, last: Reply | undefined, terminal: Terminal): MaybeLater | 'exit' | undefined {
  if (line.trim() === '') return undefined;
  const word = [...PAGE_WORDS].find(([known]) => known === line.trim().toLowerCase().replace(/^\//u, ''))?.[1];
  if (word === 'exit') return word;
  return word === undefined ? answerCommand(line, last, terminal) : turnPage(word, last, terminal);
}

/** "copy" and "help" alone speak of the last reply, and in its language. */
function answerCommand(line: string, last: Reply | undefined, { bot, language }: Terminal): MaybeLater {
  const { name, rest } = readCommand(line);
  const card = last?.cards.at(-1);
  if (name === 'copy' && rest === '' && card !== undefined) {
    return bot.copy(buildRequest(card.id, language ?? card.language));
  }
  if (name === 'digest') return bot.digest(buildRequest(rest, language ?? readLanguage(line)));
  return bot.answer(buildRequest(line, rest === '' ? (language ?? last?.language) : language));
}

async function turnPage(
  word: 'next' | 'previous',
  last: Reply | undefined,
  { bot, language }: Terminal,
): Promise<Reply> {
  const card = last?.cards.at(word === 'previous' ? 0 : -1);
  const wanted = language ?? last?.language;
  const action = card?.actions.find(({ kind }) => kind === word);
  if (action !== undefined && 'target' in action) return bot.show(buildRequest(action.target, wanted));
  const empty = await bot.help(buildRequest('', wanted));
  return { ...empty, messages: [explainEnd(word, card, empty)] };
}

function explainEnd(word: 'next' | 'previous', card: Card | undefined, { language }: Reply): string {
  const wording = getWording(language);
  if (card === undefined) return wording.noCardYet;
  return word === 'next' ? wording.noNext(card.unit, card.report) : wording.noPrevious(card.unit, card.report);
}
