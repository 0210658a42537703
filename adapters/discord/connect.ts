import { type Client, DiscordjsError, DiscordjsErrorCodes, Events, GatewayCloseCodes } from 'discord.js';
import type { Logger } from '../../src/logger.ts';
import { convertError, DiscordRefusedError } from './failures.ts';
import { LOGIN_PAUSE_FIRST_MS, LOGIN_PAUSE_MAX_MS } from './limits.ts';

/** What a connection needs. */
export interface ConnectOptions {
  /** Makes a client with its handlers; a client that failed to log in cannot be used again. */
  readonly openClient: () => Client;
  readonly token: string;
  readonly logger: Logger;
  readonly signal: AbortSignal;
  /** Waits, or less when the signal is aborted. Never throws. */
  readonly delay: (ms: number, signal: AbortSignal) => Promise<void>;
}

/** Close codes after which Discord takes no further attempt, with what to do. */
const FINAL_CLOSES: Readonly<Record<number, string>> = {
  [GatewayCloseCodes.AuthenticationFailed]:
    'The token is not valid: set TAWSIYA_DISCORD_TOKEN to the one under "Bot" of the Discord application, and start again.',
  [GatewayCloseCodes.InvalidIntents]: 'Discord does not know these intents: update this program.',
  [GatewayCloseCodes.DisallowedIntents]:
    'Discord does not allow these intents, of which none is privileged: check that TAWSIYA_DISCORD_TOKEN is of the right application.',
  [GatewayCloseCodes.InvalidAPIVersion]: 'Discord has ended this version of its API: update this program.',
  [GatewayCloseCodes.InvalidShard]: 'Discord refused the shard: update this program.',
  [GatewayCloseCodes.ShardingRequired]: 'The bot is in too many servers for one connection: it needs sharding.',
};

/**
 * Logs in, again and again with growing pauses while Discord cannot be reached. A refusal is logged with what to do and
 * ends the attempts. Never throws.
 */
export async function connect(options: ConnectOptions): Promise<void> {
  const { openClient, token, logger, signal, delay } = options;
  for (let pause = LOGIN_PAUSE_FIRST_MS; !signal.aborted; pause = Math.min(pause * 2, LOGIN_PAUSE_MAX_MS)) {
    const client = openClient();
    const closed = watchConnection(client, logger);
    try {
      await client.login(token);
      return;
    } catch (thrown) {
      const error = convertError(thrown);
      if (isRefused(error, closed.code())) {
        logger.error(
          { reason: nameRefusal(error, closed.code()) },
          `Discord refused the login: ${adviseOnLogin(closed.code())}`,
        );
        return;
      }
      logger.warn({ err: error, pauseMs: pause }, 'Discord cannot be reached; trying again after a pause');
    }
    await delay(pause, signal);
  }
}

function isRefused(error: unknown, closeCode: number | undefined): boolean {
  if (closeCode !== undefined) return true;
  if (error instanceof DiscordjsError) return error.code === DiscordjsErrorCodes.TokenInvalid;
  return error instanceof DiscordRefusedError && error.status !== 429;
}

function nameRefusal(error: unknown, closeCode: number | undefined): string {
  if (closeCode !== undefined) return `close code ${closeCode}`;
  return error instanceof DiscordRefusedError ? `status ${error.status}` : 'token invalid';
}

function adviseOnLogin(closeCode: number = GatewayCloseCodes.AuthenticationFailed): string {
  return FINAL_CLOSES[closeCode] ?? 'see the close codes of the gateway of Discord.';
}

/** Logs what happens to the connection. discord.js itself reconnects, resumes and starts new sessions. */
function watchConnection(client: Client, logger: Logger): { readonly code: () => number | undefined } {
  let code: number | undefined;
  client.on(Events.ClientReady, ({ user }) => logger.info({ bot: user.id }, 'Discord is connected'));
  client.on(Events.ShardReconnecting, (shard) => logger.warn({ shard }, 'Discord connection lost; reconnecting'));
  client.on(Events.ShardResume, (shard, replayed) => logger.info({ shard, replayed }, 'Discord connection resumed'));
  client.on(Events.ShardReady, (shard) => logger.info({ shard }, 'Discord session started'));
  client.on(Events.ShardDisconnect, (event, shard) => {
    code = event.code;
    logger.error({ shard, code }, `Discord ended the connection for good: ${adviseOnLogin(code)}`);
  });
  client.on(Events.ShardError, (error, shard) =>
    logger.warn({ shard, err: convertError(error) }, 'Discord connection failed'),
  );
  // Without a listener, an error event would end the process.
  client.on(Events.Error, (error) => logger.error({ err: convertError(error) }, 'discord.js reports an error'));
  client.rest.on('rateLimited', ({ method, route, timeToReset, global }) =>
    // The address holds tokens; the route does not.
    logger.warn({ method, route: hideTokens(route), waitMs: timeToReset, global }, 'Discord asks to wait'),
  );
  return { code: () => code };
}

function hideTokens(route: string): string {
  return route.replace(/(?<=\/(?:webhooks|interactions)\/[^/]+\/)[^/]+/gu, ':token');
}
