import { type Client, Events, type Interaction } from 'discord.js';
import type { AdapterContext } from '../../src/bot/adapter.ts';
import type { SeenIds } from '../../src/bot/seen-ids.ts';
import { answerAutocomplete } from './answer-autocomplete.ts';
import { answerClick } from './answer-click.ts';
import { answerCommand, answerMessageCommand } from './answer-command.ts';
import { answerMessage, isForBot } from './answer-message.ts';
import { logFailure } from './failures.ts';

/** What a client is listened to with. */
export interface ListenOptions {
  readonly context: AdapterContext;
  /** Outlives a client, so that an event is answered once though two clients bring it. */
  readonly seen: SeenIds;
}

/** A client that is listened to. */
export interface Listening {
  /** Waits until what is being answered is finished. Never throws. */
  readonly idle: () => Promise<void>;
  /** Takes no further events. */
  readonly close: () => void;
}

/** Answers the events of a client, each once. A failure is logged with what to do; nothing is thrown. */
export function listen(client: Client, { context, seen }: ListenOptions): Listening {
  const running = new Set<Promise<void>>();
  let isClosed = false;
  const run = (eventId: string, answer: (context: AdapterContext) => Promise<void>) => {
    if (isClosed || !seen.add(eventId)) return;
    // One id goes through the event, the bot, the log and the reply.
    const requestId = context.newRequestId();
    const work = answer({ ...context, newRequestId: () => requestId })
      .catch((error: unknown) => logFailure(error, context.logger, requestId))
      .finally(() => running.delete(work));
    running.add(work);
  };
  client.on(Events.InteractionCreate, (event) => run(event.id, (parts) => answerInteraction(event, parts)));
  client.on(Events.MessageCreate, (event) => {
    if (isForBot(event)) run(event.id, (parts) => answerMessage(event, parts));
  });
  return {
    idle: async () => {
      while (running.size > 0) await Promise.all(running);
    },
    close: () => {
      isClosed = true;
    },
  };
}

async function answerInteraction(interaction: Interaction, context: AdapterContext): Promise<void> {
  if (interaction.isAutocomplete()) return answerAutocomplete(interaction, context);
  if (interaction.isChatInputCommand()) return answerCommand(interaction, context);
  if (interaction.isMessageContextMenuCommand()) return answerMessageCommand(interaction, context);
  if (interaction.isButton() || interaction.isStringSelectMenu()) return answerClick(interaction, context);
}
