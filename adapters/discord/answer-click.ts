import {
  type ButtonInteraction,
  InteractionContextType,
  MessageFlags,
  PermissionFlagsBits,
  type StringSelectMenuInteraction,
} from 'discord.js';
import type { AdapterContext } from '../../src/bot/adapter.ts';
import type { Reply } from '../../src/bot/reply.ts';
import { decodeClick } from '../../src/cards/click-code.ts';
import { getWording } from '../../src/cards/wording.ts';
import { askBot } from './ask-bot.ts';
import type { OutgoingMessage } from './components.ts';
import { parseCustomId } from './custom-id.ts';
import { nameChannelKey } from './digest-place.ts';
import { isRefusedWith, logFailure, VENDOR } from './failures.ts';
import { readAnsweredMessage } from './read-message.ts';
import { renderReply, renderSentence } from './render.ts';
import { followUpPublicly, post, sendInPlace, sendPrivately } from './send.ts';

/** A click on a button, or a choice from a list. */
type Click = ButtonInteraction | StringSelectMenuInteraction;

/** What Discord says where the bot itself may not post. */
const CANNOT_POST = [VENDOR.missingAccess, VENDOR.missingPermissions, VENDOR.unknownChannel];

/**
 * Answers a click. A private card turns in place; a card that everyone sees never changes, and its answer is private, as
 * is one that does not fit the place. Sharing posts a new message.
 */
export async function answerClick(interaction: Click, context: AdapterContext): Promise<void> {
  const { code: buttonCode, turnsInPlace } = parseCustomId(interaction.customId);
  const code = interaction.isStringSelectMenu() ? (interaction.values[0] ?? '') : buttonCode;
  const answered = readAnsweredMessage(interaction.message);
  const channel = nameChannelKey(interaction);
  const reply = await askBot({ command: 'click', text: code, userId: interaction.user.id, answered, channel }, context);
  if (decodeClick(code)?.kind === 'share' && reply.cards.length > 0) return share(interaction, reply, context);
  const isDirect = interaction.context === InteractionContextType.BotDM;
  const messages = renderReply(reply, { share: !isDirect });
  const isPrivate = isDirect || interaction.message.flags.has(MessageFlags.Ephemeral);
  const [only] = messages;
  const fits = messages.length === 1 && reply.cards.length === 1;
  if (isPrivate && turnsInPlace && fits && only !== undefined) return sendInPlace(interaction, only);
  return sendPrivately(interaction, messages);
}

/** Posts a card for everyone, saying who shared it; where nothing can be posted, the reader is told. */
async function share(interaction: Click, reply: Reply, context: AdapterContext): Promise<void> {
  const wording = getWording(reply.language);
  if (interaction.memberPermissions !== null && !maySend(interaction)) {
    return sendPrivately(interaction, renderSentence(wording.cannotShare, reply.language));
  }
  await interaction.deferUpdate();
  const messages = renderReply(reply, { share: false, signature: wording.sharedBy(nameReader(interaction)) });
  try {
    for (const message of messages) await postOrFollowUp(interaction, message);
  } catch (error) {
    logFailure(error, context.logger, reply.requestId);
    await sendPrivately(interaction, renderSentence(wording.cannotShare, reply.language));
  }
}

/** What a reader may not write, the bot does not write for them. */
function maySend({ memberPermissions, channel }: Click): boolean {
  const wanted = channel?.isThread() ? PermissionFlagsBits.SendMessagesInThreads : PermissionFlagsBits.SendMessages;
  return memberPermissions?.has(wanted) ?? true;
}

/** Posts in the channel; where the bot may not, or is no member, it follows up the click, which Discord lets through. */
async function postOrFollowUp(interaction: Click, message: OutgoingMessage): Promise<void> {
  const { channel } = interaction;
  if (channel === null || !channel.isSendable()) return followUpPublicly(interaction, message);
  try {
    await post(channel, message);
  } catch (error) {
    if (!isRefusedWith(error, CANNOT_POST)) throw error;
    await followUpPublicly(interaction, message);
  }
}

function nameReader({ member, user }: Click): string {
  if (member !== null && 'displayName' in member) return member.displayName;
  return member?.nick ?? user.displayName;
}
