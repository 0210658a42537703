import type { Message } from 'discord.js';
import type { AdapterContext } from '../../src/bot/adapter.ts';
import type { AnsweredMessage } from '../../src/bot/request.ts';
import { askBot } from './ask-bot.ts';
import type { OutgoingMessage } from './components.ts';
import { buildMessagePlace } from './digest-place.ts';
import { isRefusedWith, VENDOR } from './failures.ts';
import { readAnsweredMessage } from './read-message.ts';
import { renderReply } from './render.ts';
import { buildPayload, post } from './send.ts';

/**
 * Tells whether a message mentions the bot, replies to it with a mention, or comes directly. Others are left alone: of
 * those Discord sends no text without a privileged intent.
 */
export function isForBot(message: Message): boolean {
  if (message.author.bot || message.system || message.webhookId !== null) return false;
  return isAddressed(message, message.client.user.id);
}

/** Answers a message that is for the bot, where it stands. */
export async function answerMessage(message: Message, context: AdapterContext): Promise<void> {
  const botId = message.client.user.id;
  const text = message.content.replaceAll(new RegExp(`<@!?${botId}>`, 'gu'), ' ').trim();
  const answered = await findAnswered(message);
  const reply = await askBot(
    { command: 'answer', text, userId: message.author.id, answered, place: buildMessagePlace(message) },
    context,
  );
  const [first, ...more] = renderReply(reply, { share: false });
  if (first !== undefined) await answerTo(message, first);
  for (const next of more) if (message.channel.isSendable()) await post(message.channel, next);
}

/** Reads the message of the bot that a message replies to; where it cannot be read, the message stands for itself. */
async function findAnswered(message: Message): Promise<AnsweredMessage | undefined> {
  if (message.reference === null) return undefined;
  const replied = await message.fetchReference().catch(() => undefined);
  return replied?.author.id === message.client.user.id ? readAnsweredMessage(replied) : undefined;
}

function isAddressed({ guildId, mentions, content }: Message, botId: string): boolean {
  // A direct message has no server; some senders write that as an empty id.
  if (!guildId) return true;
  return mentions.users.has(botId) || content.includes(`<@${botId}>`) || content.includes(`<@!${botId}>`);
}

/** Replies; where the bot may not read what it replies to, it posts. */
async function answerTo(message: Message, answer: OutgoingMessage): Promise<void> {
  try {
    await message.reply(buildPayload(answer));
  } catch (error) {
    const { channel } = message;
    if (!isRefusedWith(error, [VENDOR.cannotReplyWithoutHistory]) || !channel.isSendable()) throw error;
    await post(channel, answer);
  }
}
