import {
  type BaseMessageOptions,
  type MessageComponentInteraction,
  MessageFlags,
  type RepliableInteraction,
  type SendableChannels,
} from 'discord.js';
import type { OutgoingMessage } from './components.ts';

/** Nobody is notified, whatever a text says. */
const NOBODY = { parse: [], repliedUser: false } as const;

/** What goes to Discord for one message, without the flags of privacy. */
export function buildPayload({ components }: OutgoingMessage) {
  return {
    components: components as BaseMessageOptions['components'] & {},
    allowedMentions: NOBODY,
    flags: MessageFlags.IsComponentsV2,
  } as const;
}

/** Answers so that only the asker sees it. */
export async function sendPrivately(
  interaction: RepliableInteraction,
  messages: readonly OutgoingMessage[],
): Promise<void> {
  for (const message of messages) {
    const payload = {
      ...buildPayload(message),
      flags: [MessageFlags.IsComponentsV2, MessageFlags.Ephemeral] as const,
    };
    const isAwaited = interaction.isCommand() && interaction.deferred && !interaction.replied;
    if (isAwaited) await interaction.editReply(buildPayload(message));
    else if (interaction.replied || interaction.deferred) await interaction.followUp(payload);
    else await interaction.reply(payload);
  }
}

/** Puts a message in the place of the one that was clicked. */
export async function sendInPlace(interaction: MessageComponentInteraction, message: OutgoingMessage): Promise<void> {
  await interaction.update(buildPayload(message));
}

/** Answers a click so that everyone in the channel sees it; the click must be acknowledged. */
export async function followUpPublicly(interaction: RepliableInteraction, message: OutgoingMessage): Promise<void> {
  await interaction.followUp(buildPayload(message));
}

/** Posts in a channel. */
export async function post(channel: SendableChannels, message: OutgoingMessage): Promise<void> {
  await channel.send(buildPayload(message));
}
