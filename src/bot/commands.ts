import { createRequire } from 'node:module';
import type { ask } from './ask.ts';
import type { cite } from './cite.ts';
import type { click } from './click.ts';
import type { compare } from './compare.ts';
import type { complete } from './complete.ts';
import type { BotContext } from './context.ts';
import type { converse } from './converse.ts';
import type { copy } from './copy.ts';
import type { refuseDigest } from './digest-words.ts';
import type { help } from './help.ts';
import type { buildHome } from './home.ts';
import type { chooseReplyLanguage } from './language.ts';
import type { phrase } from './phrase.ts';
import type { random } from './random.ts';
import type { readCommand } from './read-command.ts';
import type { Reply } from './reply.ts';
import type { report } from './report.ts';
import type { BotRequest } from './request.ts';
import type { show } from './show.ts';
import type { topics } from './topics.ts';

/** Answers a request of one kind. */
type Command = (request: BotRequest, context: BotContext) => Reply;

const require = createRequire(import.meta.url);

/** Where each command is. Its code is loaded when it is first given: one request needs one, and to load all takes longer than to answer. */
const COMMANDS = {
  show: (): typeof show => require('./show.ts').show,
  random: (): typeof random => require('./random.ts').random,
  copy: (): typeof copy => require('./copy.ts').copy,
  help: (): typeof help => require('./help.ts').help,
  ask: (): typeof ask => require('./ask.ts').ask,
  phrase: (): typeof phrase => require('./phrase.ts').phrase,
  topics: (): typeof topics => require('./topics.ts').topics,
  compare: (): typeof compare => require('./compare.ts').compare,
  cite: (): typeof cite => require('./cite.ts').cite,
  report: (): typeof report => require('./report.ts').report,
  converse: (): typeof converse => require('./converse.ts').converse,
  language: (): typeof chooseReplyLanguage => require('./language.ts').chooseReplyLanguage,
  digest: (): typeof refuseDigest => require('./digest-words.ts').refuseDigest,
  click: (): typeof click => require('./click.ts').click,
} as const satisfies Readonly<Record<string, () => Command>>;

/** The commands of the bot, by name. */
export type BotCommand = keyof typeof COMMANDS;

/** Gets a command, ready to be given. */
export function getCommand(name: BotCommand): Command {
  return COMMANDS[name]();
}

/** What else of the bot is loaded when it is first needed: not every line is read for a command. */
export const LATER = {
  readCommand: (): typeof readCommand => require('./read-command.ts').readCommand,
  complete: (): typeof complete => require('./complete.ts').complete,
  buildHome: (): typeof buildHome => require('./home.ts').buildHome,
} as const;

/** Loads all of it at once: what runs for long does not make its first reader wait, nor read code that changed meanwhile. */
export function loadCommands(): void {
  for (const get of [...Object.values(COMMANDS), ...Object.values(LATER)]) get();
}
