import { addAbortSignal, type Readable } from 'node:stream';
import type { Reply } from '../../src/bot/reply.ts';
import { getWording } from '../../src/cards/wording.ts';
import type { Language } from '../../src/corpus/corpus.ts';
import { runConversation } from './conversation.ts';
import { guardBot } from './guard-bot.ts';
import { renderMessages, renderReply } from './render.ts';
import { buildRequest, chooseStyle, EXIT, type ExitCode, type Terminal, write } from './terminal.ts';

/** The commands of the command line; each takes the rest of the words as its request. */
const COMMANDS = ['show', 'random', 'copy', 'help'] as const;
type Command = (typeof COMMANDS)[number];

const USAGE = `Usage: npm run -s tawsiya -- <command> [words] [--language ar|en] [--json]

  show 2020 7      the recommendation, word for word (also: 2021/3, 7-9, «التوصية السابعة لعام 2020»)
  show --json      one request a line from standard input, one JSON object a line on standard output
  random [2021]    one recommendation by chance: adopted, unless a draft is named
  copy 2020/7      the text with its citation, for the clipboard
  help             what can be asked

Without a command: a conversation. Exit code: 0 found, 1 not found, 2 bad usage; for lines from standard input 0 when
every line was answered, whatever the outcome.
`;

interface Arguments {
  readonly command: string | undefined;
  readonly words: readonly string[];
  readonly json: boolean;
  readonly language: Language | undefined;
  readonly fault: string | undefined;
}

/** Runs one command line, or a conversation where there is no command. @returns the exit code of the process. */
export async function runCommand(argv: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { command, words, json, language, fault } = readArguments(argv);
  const bot = guardBot(terminal.bot, terminal.logger);
  const named = { ...terminal, bot, language: language ?? terminal.language };
  if (fault !== undefined) return refuse(fault, terminal);
  if (command === undefined) {
    if (named.output.isTTY) await write(named.output, `${getWording(named.language ?? 'en').terminal.noToken[1]}\n`);
    return runConversation(named);
  }
  if (!isCommand(command)) return refuse(getWording('en').terminal.unknownCommand(command), terminal);
  const request = words.join(' ');
  if (json && (command === 'help' || command === 'copy')) return refuse('--json goes with show and random.', terminal);
  if (json && words.length === 0 && command === 'show') return answerLines(named);
  if (request.trim() === '' && (command === 'show' || command === 'copy')) {
    return refuse(`${command} needs a reference, such as ${command} 2020 7.`, terminal);
  }
  return answerOnce({ command, request, json }, named);
}

function readArguments(argv: readonly string[]): Arguments {
  const queue = [...argv];
  const words: string[] = [];
  let read: Omit<Arguments, 'command' | 'words'> = { json: false, language: undefined, fault: undefined };
  for (let word = queue.shift(); word !== undefined; word = queue.shift()) {
    const [option = '', inline] = word.split('=', 2);
    if (option === '--language') read = { ...read, ...readLanguage(inline ?? queue.shift()) };
    else if (word === '--json') read = { ...read, json: true };
    else if (word === '--help' || word === '-h') words.unshift('help');
    else if (/^--[a-z]/u.test(word)) read = { ...read, fault: `${word} is not an option.` };
    else words.push(word);
  }
  const [command, ...rest] = words;
  return { ...read, command, words: rest };
}

function readLanguage(value: string | undefined): Partial<Arguments> {
  if (value === 'ar' || value === 'en') return { language: value };
  return { fault: '--language takes ar or en.' };
}

function isCommand(word: string): word is Command {
  return COMMANDS.some((command) => command === word);
}

async function refuse(fault: string, { errors }: Terminal): Promise<ExitCode> {
  await write(errors, `${fault}\n\n${USAGE}`);
  return EXIT.badUsage;
}

interface Call {
  readonly command: Command;
  readonly request: string;
  readonly json: boolean;
}

async function answerOnce({ command, request, json }: Call, terminal: Terminal): Promise<ExitCode> {
  const { bot, output, errors, language, toJson } = terminal;
  const reply = bot[command](buildRequest(request, language));
  const style = chooseStyle(output);
  // What goes to the clipboard holds the text alone; our remarks on it go to standard error.
  const isCopied = reply.copyText !== undefined;
  if (isCopied && reply.messages.length > 0) await write(errors, `${renderMessages(reply, style)}\n`);
  const shown = isCopied ? { ...reply, messages: [], lists: [] } : reply;
  await write(output, `${json ? JSON.stringify(toJson(request, reply)) : renderReply(shown, style)}\n`);
  if (command === 'help') await write(output, `\n${USAGE}`);
  return isAnswered(reply) ? EXIT.found : EXIT.notFound;
}

/** A list to choose from answers a report alone, but not a number that several reports have. */
function isAnswered({ outcome }: Reply): boolean {
  return outcome?.kind === 'found' || outcome?.kind === 'report' || outcome?.kind === 'help';
}

/** Answers each line of standard input with a line of JSON; an empty line too, so that the lines correspond. */
async function answerLines({ bot, input, output, language, toJson, signal }: Terminal): Promise<ExitCode> {
  for await (const line of readLines(input, signal)) {
    const reply = bot.show(buildRequest(line, language));
    await write(output, `${JSON.stringify(toJson(line, reply))}\n`);
  }
  return EXIT.found;
}

/** Splits at line feeds alone (node:readline splits at U+2028 too, which a request may hold); drops a CR before one. */
async function* readLines(input: Readable, signal: AbortSignal): AsyncGenerator<string> {
  let rest = '';
  input.setEncoding('utf8');
  for await (const chunk of addAbortSignal(signal, input)) {
    const lines = `${rest}${chunk}`.split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) yield line.replace(/\r$/u, '');
  }
  if (rest !== '') yield rest.replace(/\r$/u, '');
}
