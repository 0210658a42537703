import type { APIApplicationCommandOption, RESTPostAPIChatInputApplicationCommandsJSONBody } from 'discord.js';
import {
  DIGEST_COMMANDS_EN,
  DIGEST_COMMANDS_ES,
  DIGEST_COMMANDS_FR,
  DIGEST_NAMES_ES,
  DIGEST_NAMES_FR,
  type DigestCommandNames,
  type DigestCommandWording,
} from '../../src/cards/wording-digest-commands.ts';

/** The name of the command; those of what it does are in `DIGEST_ACTIONS`. */
export const DIGEST_COMMAND = 'digest';

/** What the command does: its subcommands. */
export const DIGEST_ACTIONS = ['on', 'off', 'list', 'preview', 'now', 'why'] as const;
export type DigestAction = (typeof DIGEST_ACTIONS)[number];

/** Those that are about one digest of the channel. */
const NUMBERED: readonly DigestAction[] = ['off', 'preview', 'now', 'why'];

/** The names of the options. */
export const DIGEST_OPTION = {
  time: 'time',
  zone: 'zone',
  days: 'days',
  topic: 'topic',
  reports: 'reports',
  language: 'language',
  thread: 'thread',
  number: 'number',
} as const;

/** https://docs.discord.com/developers/interactions/application-commands#application-command-object */
const TYPE = { command: 1, subcommand: 1, string: 3, integer: 4, channel: 7 } as const;
/** Where digests are posted: text and announcement channels, and threads of either; same place, channel types. */
const CHANNEL_TYPES = [0, 5, 10, 11, 12];
/** In servers only, and in direct messages with the bot: where somebody installed it personally, it cannot post. */
const INTEGRATION_TYPES = [0];
const CONTEXTS = [0, 1];
/** Characters of what is typed for an option; more is never needed. Ours. */
const OPTION_MAX_CHARS = 100;

/** Builds the command that sets, lists and explains the digests of a channel. */
export function buildDigestCommand(): RESTPostAPIChatInputApplicationCommandsJSONBody {
  return {
    type: TYPE.command,
    ...describe(DIGEST_COMMAND),
    options: DIGEST_ACTIONS.map((action) => ({
      type: TYPE.subcommand,
      ...describe(action),
      ...(action === 'on' ? { options: buildSettings() } : {}),
      ...(NUMBERED.includes(action) ? { options: [buildNumber()] } : {}),
    })),
    integration_types: INTEGRATION_TYPES,
    contexts: CONTEXTS,
  };
}

type BasicOption = Exclude<APIApplicationCommandOption, { readonly type: 1 | 2 }>;

function buildSettings(): BasicOption[] {
  const text = (name: 'time' | 'zone' | 'topic' | 'reports') =>
    ({ type: TYPE.string, ...describeOption(name), max_length: OPTION_MAX_CHARS }) as const;
  return [
    { ...text('time'), required: true },
    { ...text('zone'), required: false, autocomplete: true },
    { type: TYPE.string, ...describeOption('days'), required: false, choices: [choose('daily'), choose('weekdays')] },
    { ...text('topic'), required: false, autocomplete: true },
    { ...text('reports'), required: false },
    {
      type: TYPE.string,
      ...describeOption('language'),
      required: false,
      choices: [{ name: 'العربية', value: 'ar' }, { name: 'English', value: 'en' }, choose('both')],
    },
    { type: TYPE.channel, ...describeOption('thread'), required: false, channel_types: CHANNEL_TYPES },
  ];
}

function buildNumber(): BasicOption {
  return { type: TYPE.integer, ...describeOption('number'), required: false, min_value: 1 };
}

function choose(value: 'daily' | 'weekdays' | 'both') {
  return { name: DIGEST_COMMANDS_EN[value], name_localizations: localize(value), value };
}

/** The command itself and what it does are named in each language; it is known by its English name. */
function describe(name: keyof DigestCommandNames) {
  const names = { fr: DIGEST_NAMES_FR[name], 'es-ES': DIGEST_NAMES_ES[name], 'es-419': DIGEST_NAMES_ES[name] };
  return { name, name_localizations: names, ...describeIn(name) };
}

function describeOption(name: keyof typeof DIGEST_OPTION) {
  return { name: DIGEST_OPTION[name], ...describeIn(name) };
}

function describeIn(name: keyof DigestCommandWording) {
  const english = DIGEST_COMMANDS_EN[name];
  return {
    description: english,
    description_localizations: { 'en-GB': english, 'en-US': english, ...localize(name) },
  };
}

function localize(name: keyof DigestCommandWording) {
  return { fr: DIGEST_COMMANDS_FR[name], 'es-ES': DIGEST_COMMANDS_ES[name], 'es-419': DIGEST_COMMANDS_ES[name] };
}
