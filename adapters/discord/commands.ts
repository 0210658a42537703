import type { APIApplicationCommandStringOption, RESTPutAPIApplicationCommandsJSONBody } from 'discord.js';
import { getWording } from '../../src/cards/wording.ts';
import {
  COMMAND_NAMES_ES,
  COMMAND_NAMES_FR,
  COMMANDS_ES,
  COMMANDS_FR,
  type CommandWording,
} from '../../src/cards/wording-commands.ts';
import { buildDigestCommand } from './digest-command.ts';

/** The names of the commands. */
export const COMMAND = {
  recommendation: 'recommendation',
  ask: 'ask',
  topics: 'topics',
  random: 'random',
  compare: 'compare',
  cite: 'cite',
  report: 'report',
  language: 'language',
  help: 'help',
} as const;

/** The names of their options. */
export const OPTION = {
  report: 'report',
  number: 'number',
  language: 'language',
  question: 'question',
  topic: 'topic',
  chapter: 'chapter',
  channel: 'channel',
} as const;

/** One command as Discord registers it. */
export type CommandDefinition = RESTPutAPIApplicationCommandsJSONBody[number] & { readonly name: string };

/** Added to servers and to single readers: `integration_types` of the application command object. */
const INTEGRATION_TYPES = [0, 1];
/** Used in servers, in direct messages with the bot, and in other direct messages: `contexts`. */
const CONTEXTS = [0, 1, 2];
const STRING_OPTION = 3;
const BOOLEAN_OPTION = 5;
const MESSAGE_COMMAND = 3;
/** A question may be as long as a message, and the bot reads no more of one. */
export const QUESTION_MAX_CHARS = 2_000;

/**
 * Builds the commands that are registered with Discord. Discord has no Arabic among its locales; names and descriptions
 * are English, French and Spanish, the locales that are official languages of the United Nations and that we write. An
 * Arabic request is answered in Arabic whatever the client shows, and a command is known by its English name.
 */
export function buildCommands(): readonly CommandDefinition[] {
  const referenceOptions = [
    { ...describeOption('reportOption'), name: OPTION.report, required: true, autocomplete: true },
    { ...describeOption('number'), name: OPTION.number, required: false, autocomplete: true },
  ];
  return [
    { ...describe('recommendation'), options: referenceOptions },
    {
      ...describe('ask'),
      options: [
        { ...describeOption('question'), name: OPTION.question, required: true, max_length: QUESTION_MAX_CHARS },
        { ...describeOption('scope'), name: OPTION.report, required: false, autocomplete: true },
      ],
    },
    {
      ...describe('topics'),
      options: [{ ...describeOption('topic'), name: OPTION.topic, required: false, autocomplete: true }],
    },
    {
      ...describe('random'),
      options: [{ ...describeOption('topic'), name: OPTION.topic, required: false, autocomplete: true }],
    },
    ...(['compare', 'cite'] as const).map((name) => ({ ...describe(name), options: referenceOptions })),
    {
      ...describe('report'),
      options: [
        { ...describeOption('reportOption'), name: OPTION.report, required: true, autocomplete: true },
        { ...describeOption('chapter'), name: OPTION.chapter, required: false },
      ],
    },
    {
      ...describe('language'),
      options: [
        {
          ...describeOption('language'),
          name: OPTION.language,
          required: true,
          choices: [
            { name: 'العربية', value: 'ar' },
            { name: 'English', value: 'en' },
            { name: getWording('en').home.automatic, value: 'auto' },
          ],
        },
        { type: BOOLEAN_OPTION, ...describeIn('wholeChannel'), name: OPTION.channel, required: false },
      ],
    },
    buildDigestCommand(),
    describe('help'),
    {
      type: MESSAGE_COMMAND,
      name: getWording('en').commands.findAbout,
      name_localizations: {
        fr: COMMANDS_FR.findAbout,
        'es-ES': COMMANDS_ES.findAbout,
        'es-419': COMMANDS_ES.findAbout,
      },
      integration_types: INTEGRATION_TYPES,
      contexts: CONTEXTS,
    },
  ];
}

function describe(name: keyof typeof COMMAND) {
  return {
    type: 1 as const,
    name: COMMAND[name],
    name_localizations: {
      fr: COMMAND_NAMES_FR[name],
      'es-ES': COMMAND_NAMES_ES[name],
      'es-419': COMMAND_NAMES_ES[name],
    },
    ...describeIn(name),
    integration_types: INTEGRATION_TYPES,
    contexts: CONTEXTS,
  };
}

function describeOption(
  name: keyof CommandWording,
): Pick<APIApplicationCommandStringOption, 'type' | 'description' | 'description_localizations'> {
  return { type: STRING_OPTION, ...describeIn(name) };
}

function describeIn(name: keyof CommandWording) {
  const english = getWording('en').commands[name];
  return {
    description: english,
    description_localizations: {
      'en-GB': english,
      'en-US': english,
      fr: COMMANDS_FR[name],
      'es-ES': COMMANDS_ES[name],
      'es-419': COMMANDS_ES[name],
    },
  };
}
