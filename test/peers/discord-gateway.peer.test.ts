import type { ChildProcess } from 'node:child_process';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { stripIsolates } from '../../src/cards/direction.ts';
import { IDS, makeCommand } from '../support/discord-events.ts';
import { readMessage } from '../support/discord-reading.ts';
import { type DiscordServer, startDiscordServer } from '../support/discord-server.ts';
import { startSilentServer } from '../support/silent-server.ts';
import { startDiscordBot, stopDiscordBot, waitForLine } from './discord-bot.ts';
import { DiscordGateway, RESUME_PATH } from './discord-gateway.ts';

/*
 * The real bot process and a gateway that breaks. discord.js waits half a second before it connects again, and five from
 * one identify to the next: that is real time here.
 */

const TOKEN = 'gateway-token-of-the-test-1234';
const READY = {
  v: 10,
  user: { id: IDS.bot, username: 'tawsiya', discriminator: '0', avatar: null, bot: true },
  guilds: [],
  application: { id: IDS.application, flags: 0 },
};
const SESSION_STARTS = { total: 1_000, remaining: 1_000, reset_after: 0, max_concurrency: 1 };
const WAIT = { timeout: 30_000, interval: 20 };
/** A bot that hangs ends itself after ten seconds. */
const TEARDOWN_MS = 30_000;
const BEGUN = { kind: 'identify', path: '/' };

let gateway: DiscordGateway;
let rest: DiscordServer;
let bot: ChildProcess;

beforeEach(async () => {
  gateway = new DiscordGateway(TOKEN, READY);
  await gateway.listen();
  rest = await startDiscordServer();
  nameGateway(gateway.url);
  bot = await startDiscordBot(rest.url, TOKEN);
});

afterEach(async () => {
  await stopDiscordBot(bot);
  await gateway.close();
  await rest.close();
}, TEARDOWN_MS);

/** Tells whoever asks where the gateway is. */
function nameGateway(url: string): void {
  const body = { url, shards: 1, session_start_limit: SESSION_STARTS };
  rest.answer = ({ path }) => (path === '/v10/gateway/bot' ? { status: 200, body } : undefined);
}

/** Somebody uses the command. @returns the id of the interaction. */
function ask(report: string, number: string): string {
  const command = makeCommand('recommendation', { report, number });
  gateway.dispatch('INTERACTION_CREATE', command);
  return command.id;
}

/** The texts with which the bot answered an interaction: one, if all is well. */
function listAnswers(id: string): readonly string[] {
  return rest.calls
    .filter(({ path }) => path === `/v10/interactions/${id}/token-${id}/callback`)
    .map(({ body }) => stripIsolates(readMessage(body.data).text));
}

async function expectAnswer(id: string, heading: string): Promise<void> {
  await expect.poll(() => listAnswers(id), WAIT).toEqual([expect.stringContaining(heading)]);
}

/** A command is answered, so the bot has every event so far. */
async function expectToBeWell(): Promise<void> {
  await expectAnswer(ask('2021', '1'), 'Recommendation 1 (2021)');
}

async function expectLogins(...logins: readonly object[]): Promise<void> {
  await expect.poll(() => gateway.logins, WAIT).toEqual(logins);
}

/** The resume that must come now. */
function expectedResume() {
  const { sessionId, sequence } = gateway;
  return { kind: 'resume', path: RESUME_PATH, sessionId, sequence };
}

describe('the bot on a gateway that breaks', () => {
  it('resumes after the connection is cut, and answers what came meanwhile and afterwards', async () => {
    await expectToBeWell();
    const resume = expectedResume();
    gateway.cut();
    const meanwhile = ask('2020', '7');
    await expectAnswer(meanwhile, 'Recommendation 7 (2020)');
    await expectLogins(BEGUN, resume);
    await expectToBeWell();
  });

  it('resumes once more after a second cut, from where it then was', async () => {
    await expectToBeWell();
    const first = expectedResume();
    gateway.cut();
    await expectLogins(BEGUN, first);
    await expectToBeWell();
    const second = expectedResume();
    gateway.cut();
    await expectLogins(BEGUN, first, second);
    await expectToBeWell();
  });

  it('resumes when it is told to reconnect', async () => {
    await expectToBeWell();
    const resume = expectedResume();
    gateway.askToReconnect();
    await expectLogins(BEGUN, resume);
    await expectToBeWell();
  });

  it('begins a new session when it is told that its own is invalid', async () => {
    await expectToBeWell();
    gateway.invalidate({ isResumable: false });
    await expectLogins(BEGUN, BEGUN);
    await expectToBeWell();
  });

  it('resumes on the same connection when its session is invalid and can be resumed', async () => {
    await expectToBeWell();
    const resume = expectedResume();
    gateway.invalidate({ isResumable: true });
    await expectLogins(BEGUN, { ...resume, path: '/' });
    await expectToBeWell();
  });

  it('begins a new session when the one that it resumes is gone', async () => {
    await expectToBeWell();
    const resume = expectedResume();
    gateway.forget();
    gateway.cut();
    await expectLogins(BEGUN, resume, BEGUN);
    await expectToBeWell();
  });

  it('answers once what is handed over twice after a resume', async () => {
    const command = makeCommand('recommendation', { report: '2020', number: '7' });
    gateway.dispatch('INTERACTION_CREATE', command);
    await expectAnswer(command.id, 'Recommendation 7 (2020)');
    gateway.cut();
    gateway.dispatch('INTERACTION_CREATE', command);
    gateway.dispatch('INTERACTION_CREATE', command);
    await expectToBeWell();
    // Nothing more can come of a bot that has finished.
    expect(await stopDiscordBot(bot)).toBe(0);
    expect(listAnswers(command.id)).toHaveLength(1);
  });

  it('tries until a gateway that refuses connections takes it back', async () => {
    await expectToBeWell();
    const resume = expectedResume();
    gateway.refuse(3);
    gateway.cut();
    await expectLogins(BEGUN, resume);
    await expectToBeWell();
  });

  it('leaves a connection on which heartbeats are not answered, and resumes', async () => {
    await expectToBeWell();
    const resume = expectedResume();
    gateway.neglectNext(500);
    gateway.cut();
    await expectLogins(BEGUN, resume, { ...resume, sequence: resume.sequence + 1 });
    await expectToBeWell();
  });
});

/** A bot that has to be ended by force ends with another code. */
const CLEAN_EXIT = 0;

describe('the bot when it is stopped', () => {
  it('ends cleanly while its connection is lost', async () => {
    const lost = waitForLine(bot, 'Discord connection lost');
    gateway.cut();
    await lost;
    expect(await stopDiscordBot(bot)).toBe(CLEAN_EXIT);
  });

  it('ends cleanly while the gateway is gone', async () => {
    gateway.refuse(1_000);
    const lost = waitForLine(bot, 'Discord connection failed');
    gateway.cut();
    await lost;
    expect(await stopDiscordBot(bot)).toBe(CLEAN_EXIT);
  });

  it('ends cleanly although the gateway has frozen', async () => {
    gateway.freeze();
    expect(await stopDiscordBot(bot)).toBe(CLEAN_EXIT);
  });

  it('ends cleanly while a gateway does not let it in', async () => {
    await stopDiscordBot(bot);
    const silent = await startSilentServer();
    nameGateway(`ws://${silent.address}`);
    bot = await startDiscordBot(rest.url, TOKEN, 'starting');
    await expect.poll(silent.countConnections, WAIT).toBe(1);
    expect(await stopDiscordBot(bot)).toBe(CLEAN_EXIT);
  });

  it('ends cleanly while Discord does not answer', async () => {
    await stopDiscordBot(bot);
    const silent = await startSilentServer();
    bot = await startDiscordBot(`http://${silent.address}`, TOKEN, 'starting');
    await expect.poll(silent.countConnections, WAIT).toBe(1);
    expect(await stopDiscordBot(bot)).toBe(CLEAN_EXIT);
  });
});
