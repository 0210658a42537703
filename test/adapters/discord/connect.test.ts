import { EventEmitter } from 'node:events';
import { type Client, Events } from 'discord.js';
import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { createClient } from '../../../adapters/discord/client.ts';
import { connect } from '../../../adapters/discord/connect.ts';
import { createDiscordAdapter } from '../../../adapters/discord/discord.ts';
import { LOGIN_PAUSE_MAX_MS } from '../../../adapters/discord/limits.ts';
import { createSeenIds } from '../../../src/bot/seen-ids.ts';
import { startDiscordServer } from '../../support/discord-server.ts';
import { createQuietBot } from '../../support/quiet-bot.ts';

const TOKEN = 'MTAwMA.secret.signs-of-the-token';

function buildLog() {
  const lines: Record<string, unknown>[] = [];
  return { lines, logger: pino({ level: 'info' }, { write: (line: string) => void lines.push(JSON.parse(line)) }) };
}

/** A client whose logins end as the list says, one each; the real one needs a gateway. */
function openWith(logins: readonly ((client: EventEmitter) => Promise<string>)[]) {
  let index = 0;
  return () => {
    const login = logins[index] ?? (async () => 'done');
    index += 1;
    const client: EventEmitter = Object.assign(new EventEmitter(), {
      rest: new EventEmitter(),
      login: () => login(client),
    });
    return client as unknown as Client;
  };
}

async function connectWith(logins: Parameters<typeof openWith>[0]) {
  const { lines, logger } = buildLog();
  const pauses: number[] = [];
  const delay = async (ms: number) => void pauses.push(ms);
  await connect({ openClient: openWith(logins), token: TOKEN, logger, signal: new AbortController().signal, delay });
  return { lines, pauses };
}

const refuseConnection = async () => {
  throw Object.assign(new TypeError('fetch failed'), {
    cause: Object.assign(new Error('x'), { code: 'ECONNREFUSED' }),
  });
};

describe('createClient()', () => {
  it('asks for no privileged intent, and lets no message mention anybody', () => {
    const { allowedMentions, intents } = createClient({ token: TOKEN, apiUrl: undefined }).options;
    expect(intents.toArray().sort()).toEqual(['DirectMessages', 'GuildMessages', 'Guilds']);
    expect(allowedMentions).toEqual({ parse: [], repliedUser: false });
  });
});

describe('connect()', () => {
  it('tries again with growing pauses while Discord cannot be reached', async () => {
    const { lines, pauses } = await connectWith(new Array(12).fill(refuseConnection));
    expect(pauses.slice(0, 4)).toEqual([1_000, 2_000, 4_000, 8_000]);
    expect(pauses.at(-1)).toBe(LOGIN_PAUSE_MAX_MS);
    expect(lines[0]).toMatchObject({ level: 40, pauseMs: 1_000, err: { reason: 'ECONNREFUSED' } });
  });

  it('says what to do when the token is refused, and does not try again', async () => {
    // discord.js itself refuses an empty token, with the error that it makes of a 401.
    const { lines, pauses } = await connectWith([() => createClient({ token: '', apiUrl: undefined }).login('')]);
    expect(pauses).toEqual([]);
    expect(lines).toMatchObject([{ level: 50, msg: expect.stringContaining('set TAWSIYA_DISCORD_TOKEN') }]);
  });

  it.each([
    [4004, 'set TAWSIYA_DISCORD_TOKEN'],
    [4014, 'does not allow these intents'],
  ])('says what to do after close code %i, and does not try again', async (code, advice) => {
    const { lines, pauses } = await connectWith([
      async (client) => {
        client.emit(Events.ShardDisconnect, { code }, 0);
        throw new Error('closed');
      },
    ]);
    expect(pauses).toEqual([]);
    expect(lines.at(-1)).toMatchObject({ level: 50, msg: expect.stringContaining(advice) });
  });

  it('logs what happens to the connection, and survives an error event', async () => {
    let opened: EventEmitter | undefined;
    const { lines } = await connectWith([
      async (client) => {
        opened = client;
        return 'done';
      },
    ]);
    expect(opened).toBeDefined();
    opened?.emit(Events.ShardReconnecting, 0);
    opened?.emit(Events.ShardResume, 0, 3);
    opened?.emit(Events.ShardReady, 0);
    opened?.emit(Events.ShardError, new Error('socket'), 0);
    opened?.emit(Events.Error, new Error('handler'));
    expect(lines.map(({ msg }) => msg)).toEqual([
      'Discord connection lost; reconnecting',
      'Discord connection resumed',
      'Discord session started',
      'Discord connection failed',
      'discord.js reports an error',
    ]);
  });
});

describe('createDiscordAdapter()', () => {
  it('leaves the process running when discord.js itself finds the token refused', async () => {
    const server = await startDiscordServer();
    server.answer = () => ({ status: 401, body: { code: 0, message: '401: Unauthorized' } });
    const { lines, logger } = buildLog();
    const adapter = createDiscordAdapter(
      { token: TOKEN, apiUrl: server.url },
      { bot: createQuietBot(), logger, newRequestId: () => 'r' },
    );
    await adapter.start();
    await expect
      .poll(() => lines)
      .toMatchObject([{ adapter: 'discord', msg: expect.stringContaining('refused the login') }]);
    expect(JSON.stringify(lines)).not.toContain(TOKEN);
    await adapter.stop();
    await server.close();
  });

  it('starts at once, tries again, and stops while it waits', async () => {
    const { lines, logger } = buildLog();
    const waiting = Promise.withResolvers<void>();
    const adapter = createDiscordAdapter(
      { token: TOKEN, apiUrl: 'http://127.0.0.1:1' },
      { bot: createQuietBot(), logger, newRequestId: () => 'r' },
      { createClient, delay: () => waiting.promise },
    );
    await adapter.start();
    await expect.poll(() => lines).toMatchObject([{ pauseMs: 1_000, err: { code: 'discord_unreachable' } }]);
    await adapter.stop();
    waiting.resolve();
    expect(lines).toHaveLength(1);
  });
});

describe('createSeenIds()', () => {
  it('knows an id again, and forgets the oldest', () => {
    const seen = createSeenIds(2);
    expect([seen.add('a'), seen.add('a'), seen.add('b'), seen.add('c'), seen.add('a')]).toEqual([
      true,
      false,
      true,
      true,
      true,
    ]);
  });
});
