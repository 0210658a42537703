import { type Client, Events, type Interaction } from 'discord.js';
import type { AdapterContext } from '../../src/bot/adapter.ts';
import type { SeenIds } from '../../src/bot/seen-ids.ts';
import { answerAutocomplete } from './answer-autocomplete.ts';
import { answerClick } from './answer-click.ts';
import { answerCommand, answerMessageCommand } from './answer-command.ts';
import { answerMessage, isForBot } from './answer-message.ts';
import { nameWorkspace } from './digest-place.ts';
import { logFailure } from './failures.ts';

/** What a client is listened to with. */
export interface ListenOptions {
  readonly context: AdapterContext;
  /** Outlives a client, so that an event is answered once though two clients bring it. */
  readonly seen: SeenIds;
}

interface EventKey {
  readonly id: string;
  readonly workspace: string;
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
  const track = (begun: Promise<void>) => {
    const work = begun.finally(() => running.delete(work));
    running.add(work);
  };
  const run = ({ id, workspace }: EventKey, answer: (context: AdapterContext) => Promise<void>) => {
    if (isClosed || !seen.add(id)) return;
    // One id goes through the event, the bot, the log and the reply.
    const requestId = context.newRequestId();
    const answerOnce = async () => {
      // Several processes with the same token each get every event.
      const isOurs = context.handle === undefined || (await context.handle(workspace, id));
      if (isOurs) await answer({ ...context, newRequestId: () => requestId });
    };
    track(answerOnce().catch((error: unknown) => logFailure(error, context.logger, requestId)));
  };
  client.on(Events.InteractionCreate, (event) => {
    const workspace = nameWorkspace(event.guildId, event.user.id);
    run({ id: event.id, workspace }, (parts) => answerInteraction(event, parts));
  });
  client.on(Events.MessageCreate, (event) => {
    const workspace = nameWorkspace(event.guildId, event.author.id);
    if (isForBot(event)) run({ id: event.id, workspace }, (parts) => answerMessage(event, parts));
  });
  // Not said of a server that is out of reach for a while: that is `guildUnavailable`.
  client.on(Events.GuildDelete, ({ id }) => track(forgetServer(id, context)));
  return {
    idle: async () => {
      while (running.size > 0) await Promise.all(running);
    },
    close: () => {
      isClosed = true;
    },
  };
}

/** The bot was taken away from a server, or the server is gone. */
async function forgetServer(guild: string, { forget, logger }: AdapterContext): Promise<void> {
  try {
    await forget?.(`discord:${guild}`);
    logger.info('removed from a server; what was kept for it is forgotten');
  } catch (error) {
    logger.error({ err: error }, 'removed from a server, but what was kept for it could not be deleted');
  }
}

async function answerInteraction(interaction: Interaction, context: AdapterContext): Promise<void> {
  if (interaction.isAutocomplete()) return answerAutocomplete(interaction, context);
  if (interaction.isChatInputCommand()) return answerCommand(interaction, context);
  if (interaction.isMessageContextMenuCommand()) return answerMessageCommand(interaction, context);
  if (interaction.isButton() || interaction.isStringSelectMenu()) return answerClick(interaction, context);
}
