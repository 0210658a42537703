import { addAbortSignal, type Readable } from 'node:stream';
import type { Reply } from '../../src/bot/reply.ts';
import { type BotRequest, UNIT_SCOPES } from '../../src/bot/request.ts';
import { getWording } from '../../src/cards/wording.ts';
import type { Language } from '../../src/corpus/corpus.ts';
import { guardBot } from './guard-bot.ts';
import { renderMessages, renderReply } from './render.ts';
import { buildRequest, chooseStyle, EXIT, type ExitCode, type Terminal, write } from './terminal.ts';

/** The commands of the command line; each takes the rest of the words as its request. */
const COMMANDS = [
  'show',
  'ask',
  'phrase',
  'topics',
  'random',
  'copy',
  'compare',
  'cite',
  'report',
  'digest',
  'help',
] as const;
type Command = (typeof COMMANDS)[number];

const USAGE = `Usage: npm run -s tawsiya -- <command> [words] [--language ar|en] [--json] [--scope recommendations|paragraphs|all]

  show 2020 7      the recommendation, word for word (also: 2021/3, 7-9, «التوصية السابعة لعام 2020», 2020/p17)
  show --json      one request a line from standard input, one JSON object a line on standard output
  ask digital evidence   recommendations and paragraphs on a subject, in Arabic or English (also: corruption 2021)
  ask --json       one question a line from standard input, one JSON object a line on standard output
  phrase "…"       where exact words stand, and what those texts are worth
  topics [theme]   themes, or the recommendations of one
  random [2021]    one recommendation by chance: adopted, unless a draft is named; also of a theme
  copy 2020/7      the text with its citation, for the clipboard
  compare 2020 9   the draft beside what was adopted, word by word
  cite 2020/7      the citation as footnote, plain text, BibTeX, RIS and CSL-JSON (cite 2020/7 bibtex: one of them)
  report 2021      what a report is and its parts (report 2020 chapter 3: one of them)
  digest list      the digests of all channels (also: digest preview 2, digest run --dry-run)
  help             what can be asked

Without a command: a conversation. Exit code: 0 found, 1 not found, 2 bad usage, 3 something failed, which standard
error says; for lines from standard input 0 when every line was answered, whatever the outcome.
`;

interface Arguments {
  readonly command: string | undefined;
  readonly words: readonly string[];
  readonly json: boolean;
  readonly language: Language | undefined;
  readonly scope: BotRequest['units'];
  readonly fault: string | undefined;
}

/** Runs one command line, or a conversation where there is no command. @returns the exit code of the process. */
export async function runCommand(argv: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { command, words, json, language, scope, fault } = readArguments(argv);
  const bot = guardBot(terminal.bot, terminal.logger);
  const named = { ...terminal, bot, language: language ?? terminal.language };
  if (fault !== undefined) return refuse(fault, terminal);
  if (command === undefined) {
    if (named.output.isTTY) await write(named.output, `${getWording(named.language ?? 'en').terminal.noToken[1]}\n`);
    const { runConversation } = await import('./conversation.ts');
    return runConversation(named);
  }
  const name = isCommand(command) ? command : await readArabicName(command);
  if (name === undefined) return refuse(getWording('en').terminal.unknownCommand(command), terminal);
  const call = { command: name, request: words.join(' '), json, scope };
  const wrong = await findFault(call);
  if (wrong !== undefined) return refuse(wrong, terminal);
  return isForLines(call) ? answerLines(call, named) : answerOnce(call, named);
}

/** Each line of standard input is a request. */
function isForLines({ command, request, json }: Call): boolean {
  return json && request.trim() === '' && (command === 'show' || command === 'ask');
}

async function findFault(call: Call): Promise<string | undefined> {
  const { command, request, json, scope } = call;
  if (json && !HAS_JSON.includes(command)) return '--json goes with show, ask and random.';
  if (scope !== undefined && command !== 'ask') return '--scope goes with ask.';
  if (command === 'digest' && !(await isOfDigests(request))) return DIGEST_USAGE;
  if (command !== 'digest' && /(?:^|\s)--dry-run(?:\s|$)/u.test(request)) return '--dry-run goes with digest run.';
  return request.trim() === '' && !isForLines(call) ? NEEDS_WORDS[command] : undefined;
}

/** What only the other commands need is loaded by them. */
async function isOfDigests(request: string): Promise<boolean> {
  const { isAdminCommand } = await import('../../src/bot/digest-words.ts');
  return isAdminCommand(request);
}

const HAS_JSON: readonly Command[] = ['show', 'ask', 'random'];

const DIGEST_USAGE =
  'digest takes list, preview (of the list, such as preview 2) or run --dry-run; it is set in a channel.';

const NEEDS_WORDS: Readonly<Partial<Record<Command, string>>> = {
  show: 'show needs a reference, such as show 2020 7.',
  copy: 'copy needs a reference, such as copy 2020 7.',
  compare: 'compare needs a reference, such as compare 2020 9.',
  cite: 'cite needs a reference, such as cite 2020/7.',
  report: 'report needs a report, such as report 2021.',
  ask: 'ask needs a question, such as ask digital evidence.',
  phrase: 'phrase needs words, such as phrase "due process".',
};

function readArguments(argv: readonly string[]): Arguments {
  const queue = [...argv];
  const words: string[] = [];
  let read: Omit<Arguments, 'command' | 'words'> = {
    json: false,
    language: undefined,
    scope: undefined,
    fault: undefined,
  };
  for (let word = queue.shift(); word !== undefined; word = queue.shift()) {
    const [option = '', inline] = word.split('=', 2);
    if (option === '--language') read = { ...read, ...readLanguage(inline ?? queue.shift()) };
    else if (option === '--scope') read = { ...read, ...readScope(inline ?? queue.shift()) };
    else if (word === '--json') read = { ...read, json: true };
    else if (word === '--help' || word === '-h') words.unshift('help');
    else if (/^--(?!dry-run$)[a-z]/u.test(word)) read = { ...read, fault: `${word} is not an option.` };
    else words.push(word);
  }
  const [command, ...rest] = words;
  return { ...read, command, words: rest };
}

function readLanguage(value: string | undefined): Partial<Arguments> {
  if (value === 'ar' || value === 'en') return { language: value };
  return { fault: '--language takes ar or en.' };
}

function readScope(value: string | undefined): Partial<Arguments> {
  const scope = UNIT_SCOPES.find((known) => known === value);
  return scope === undefined ? { fault: `--scope takes ${UNIT_SCOPES.join(', ')}.` } : { scope };
}

function isCommand(word: string): word is Command {
  return COMMANDS.some((command) => command === word);
}

/** «قارن», «تقرير»: the Arabic names that a conversation takes. */
async function readArabicName(word: string): Promise<Command | undefined> {
  const { readCommand } = await import('../../src/bot/read-command.ts');
  const { name } = readCommand(word);
  return COMMANDS.find((command) => command === name);
}

async function refuse(fault: string, { errors }: Terminal): Promise<ExitCode> {
  await write(errors, `${fault}\n\n${USAGE}`);
  return EXIT.badUsage;
}

interface Call {
  readonly command: Command;
  readonly request: string;
  readonly json: boolean;
  readonly scope: BotRequest['units'];
}

async function answerOnce({ command, request, json, scope }: Call, terminal: Terminal): Promise<ExitCode> {
  const { bot, output, errors, language, toJson, toJsonAnswer } = terminal;
  const reply = await bot[command]({ ...buildRequest(request, language), units: scope });
  const style = chooseStyle(output);
  if (reply.failed && !json) {
    await write(errors, `${renderMessages(reply, style)}\n`);
    return EXIT.failed;
  }
  // What goes to the clipboard holds the text alone; our remarks on it go to standard error.
  const isCopied = reply.copyText !== undefined;
  if (isCopied && reply.messages.length > 0) await write(errors, `${renderMessages(reply, style)}\n`);
  const shown = isCopied ? { ...reply, messages: [], lists: [] } : reply;
  await write(
    output,
    `${json ? JSON.stringify(command === 'ask' ? toJsonAnswer(request, reply) : toJson(request, reply)) : renderReply(shown, style)}\n`,
  );
  if (command === 'help') await write(output, `\n${USAGE}`);
  return isAnswered(reply) ? EXIT.found : EXIT.notFound;
}

/** A list to choose from answers a report alone, but not a number that several reports have. */
function isAnswered({ outcome }: Reply): boolean {
  return outcome !== undefined && ANSWERED.includes(outcome.kind);
}

const ANSWERED: readonly NonNullable<Reply['outcome']>['kind'][] = [
  'found',
  'report',
  'help',
  'answered',
  'topics',
  'compared',
  'parts',
];

/** Answers each line of standard input with a line of JSON; an empty line too, so that the lines correspond. */
async function answerLines({ command, scope }: Call, terminal: Terminal): Promise<ExitCode> {
  const { bot, input, output, language, toJson, toJsonAnswer, signal } = terminal;
  for await (const line of readLines(input, signal)) {
    const reply = await bot[command]({ ...buildRequest(line, language), units: scope });
    const json = command === 'ask' ? toJsonAnswer(line, reply) : toJson(line, reply);
    await write(output, `${JSON.stringify(json)}\n`);
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
