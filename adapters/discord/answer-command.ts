import {
  type ChatInputCommandInteraction,
  InteractionContextType,
  type MessageContextMenuCommandInteraction,
  MessageFlags,
} from 'discord.js';
import type { AdapterContext } from '../../src/bot/adapter.ts';
import { namesChapter } from '../../src/bot/read-chapter.ts';
import { readCommand as readBotCommand } from '../../src/bot/read-command.ts';
import { askBot, type Question } from './ask-bot.ts';
import { COMMAND, OPTION, QUESTION_MAX_CHARS } from './commands.ts';
import { DIGEST_COMMAND } from './digest-command.ts';
import { joinDigestOptions, readDigestOptions } from './digest-options.ts';
import { buildCommandPlace, nameChannelKey } from './digest-place.ts';
import { joinReference } from './join-reference.ts';
import { CHOICE_NAME_MAX_CHARS } from './limits.ts';
import { renderReply } from './render.ts';
import { sendPrivately } from './send.ts';

/**
 * Answers a slash command so that only the asker sees it. The bot answers at once, but for digests: those are acknowledged
 * before anything is done, since Discord waits for three seconds only, and so that of several processes one alone does it.
 */
export async function answerCommand(interaction: ChatInputCommandInteraction, context: AdapterContext): Promise<void> {
  const { command, text } = readCommand(interaction);
  const isDigest = command === 'digest' || (command === 'answer' && readBotCommand(text).name === 'digest');
  if (isDigest) await interaction.deferReply({ flags: MessageFlags.Ephemeral });
  const { thread } = command === 'digest' ? readDigestOptions(interaction.options) : { thread: undefined };
  const place = buildCommandPlace(interaction, thread);
  const reply = await askBot({ command, text, userId: interaction.user.id, place }, context);
  const share = interaction.context !== InteractionContextType.BotDM;
  await sendPrivately(interaction, renderReply(reply, { share }));
}

/** Answers "Find recommendations about this" on a message, for the asker alone; the message is the question. */
export async function answerMessageCommand(
  interaction: MessageContextMenuCommandInteraction,
  context: AdapterContext,
): Promise<void> {
  const text = interaction.targetMessage.content;
  const channel = nameChannelKey(interaction);
  const reply = await askBot({ command: 'ask', text, userId: interaction.user.id, channel }, context);
  const share = interaction.context !== InteractionContextType.BotDM;
  await sendPrivately(interaction, renderReply(reply, { share }));
}

/** The report is named at the end of the question, as somebody would type it; of a long one the end gives way to it. */
function joinQuestion(question: string, report: string): string {
  const named = report.trim().slice(0, CHOICE_NAME_MAX_CHARS);
  return `${question.slice(0, QUESTION_MAX_CHARS - named.length - 1)} ${named}`.trim();
}

function readCommand({ commandName, options }: ChatInputCommandInteraction): Omit<Question, 'userId'> {
  switch (commandName) {
    case COMMAND.random:
      return { command: 'random', text: options.getString(OPTION.topic) ?? '' };
    case COMMAND.ask:
      return {
        command: 'ask',
        text: joinQuestion(options.getString(OPTION.question) ?? '', options.getString(OPTION.report) ?? ''),
      };
    case COMMAND.topics:
      return { command: 'topics', text: options.getString(OPTION.topic) ?? '' };
    case COMMAND.report:
      return {
        command: 'report',
        text: joinChapter(options.getString(OPTION.report) ?? '', options.getString(OPTION.chapter) ?? ''),
      };
    case DIGEST_COMMAND:
      return { command: 'digest', text: joinDigestOptions(readDigestOptions(options)) };
    case COMMAND.language: {
      const isForAll = options.getBoolean(OPTION.channel) === true;
      return { command: 'language', text: `${options.getString(OPTION.language) ?? ''}${isForAll ? ' channel' : ''}` };
    }
    case COMMAND.help:
      return { command: 'help', text: '' };
    default: {
      const report = options.getString(OPTION.report) ?? '';
      const text = joinReference(report, options.getString(OPTION.number) ?? '');
      const command = commandName === COMMAND.compare || commandName === COMMAND.cite ? commandName : 'answer';
      return { command, text };
    }
  }
}

/** «الفصل 3» says itself what it is, "3" does not. */
function joinChapter(report: string, chapter: string): string {
  const name = chapter.trim();
  return name === '' || namesChapter(name) ? `${report} ${name}` : `${report} chapter ${name}`;
}
