import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { buildCommands, type CommandDefinition } from '../../adapters/discord/commands.ts';
import { COMMAND_DESCRIPTION_MAX_CHARS } from '../../adapters/discord/limits.ts';
import { type DiscordServer, startDiscordServer } from '../support/discord-server.ts';
import { finish } from '../support/process.ts';

const SCRIPT = new URL('../../scripts/discord-register.ts', import.meta.url).pathname;
const APPLICATION = '123456789012345678';
const GUILD = '223456789012345678';
const TOKEN = 'a-token-of-more-than-twenty-signs';

let server: DiscordServer;
/** What Discord holds for each route. */
let held: Record<string, readonly object[]>;

beforeEach(async () => {
  server = await startDiscordServer();
  held = {};
  server.answer = ({ method, path, body }) => {
    if (method === 'PUT') held[path] = (body as readonly object[]).map((command) => giveBack(command, path));
    return { status: 200, body: held[path] ?? [] };
  };
});
afterEach(() => server.close());

/** Adds and leaves out what Discord does. */
function giveBack(command: object, path: string): object {
  const global = path.includes('/guilds/') ? { integration_types: null, contexts: null } : { dm_permission: true };
  return {
    ...command,
    ...global,
    id: '1',
    version: '2',
    default_member_permissions: null,
    nsfw: false,
  };
}

/** Runs the script in a folder without a `.env`. */
async function register(args: readonly string[] = [], env: Record<string, string> = {}) {
  const cwd = await mkdtemp(join(tmpdir(), 'tawsiya-register-'));
  onTestFinished(() => rm(cwd, { recursive: true }));
  const settings = {
    TAWSIYA_DISCORD_TOKEN: TOKEN,
    TAWSIYA_DISCORD_APPLICATION_ID: APPLICATION,
    TAWSIYA_DISCORD_API_URL: server.url,
    ...env,
  };
  const child = spawn(process.execPath, [SCRIPT, ...args], { cwd, env: { ...process.env, ...settings } });
  return finish(child);
}

function listPuts() {
  return server.calls.filter(({ method }) => method === 'PUT');
}

describe('npm run discord:register', () => {
  it('registers what is new, and the second time changes nothing', async () => {
    const first = await register();
    expect(first).toMatchObject({ code: 0, stderr: '' });
    expect(first.stdout).toBe(
      'new: /recommendation, /ask, /topics, /random, /compare, /cite, /report, /language, /digest, /help, "Find recommendations about this"\nRegistered everywhere.\n',
    );
    const second = await register();
    expect(second.stdout).toBe(
      'unchanged: /recommendation, /ask, /topics, /random, /compare, /cite, /report, /language, /digest, /help, "Find recommendations about this"\nNothing to change everywhere.\n',
    );
    expect(listPuts()).toHaveLength(1);
  });

  it('says what changed and what is gone', async () => {
    await register();
    const path = `/v10/applications/${APPLICATION}/commands`;
    const [first = {}, ...others] = held[path] ?? [];
    held[path] = [{ ...first, description: 'old' }, ...others.slice(0, 1), { name: 'gone', type: 1, description: 'x' }];
    const { stdout } = await register();
    expect(stdout).toBe(
      'new: /topics, /random, /compare, /cite, /report, /language, /digest, /help, "Find recommendations about this"\nchanged: /recommendation\nremoved: /gone\nunchanged: /ask\nRegistered everywhere.\n',
    );
  });

  it('registers in one server, and there too changes nothing twice', async () => {
    await register(['--guild', GUILD]);
    const { stdout } = await register(['--guild', GUILD]);
    expect(stdout).toContain(`Nothing to change in server ${GUILD}.`);
    expect(listPuts().map(({ path }) => path)).toEqual([`/v10/applications/${APPLICATION}/guilds/${GUILD}/commands`]);
  });

  it.each([
    [401, 0, 'does not accept the token'],
    [403, 20_012, 'must be of the same application'],
    [404, 10_002, 'Check TAWSIYA_DISCORD_APPLICATION_ID'],
  ])('explains %i', async (status, code, text) => {
    server.answer = () => ({ status, body: { code, message: 'no' } });
    const { code: exit, stderr } = await register();
    expect(exit).toBe(1);
    expect(stderr).toContain(text);
    expect(stderr).not.toContain(TOKEN);
  });

  it.each([
    ['TAWSIYA_DISCORD_TOKEN', 'TAWSIYA_DISCORD_TOKEN is missing'],
    ['TAWSIYA_DISCORD_APPLICATION_ID', 'TAWSIYA_DISCORD_APPLICATION_ID is missing'],
  ])('says that %s is missing', async (variable, text) => {
    const { code, stderr } = await register([], { [variable]: '' });
    expect(code).toBe(2);
    expect(stderr).toContain(text);
    expect(server.calls).toEqual([]);
  });

  it('says that nobody answers, and how it is used', async () => {
    await expect(register([], { TAWSIYA_DISCORD_API_URL: 'http://127.0.0.1:1' })).resolves.toMatchObject({
      code: 1,
      stderr: expect.stringContaining('Cannot reach Discord: ECONNREFUSED'),
    });
    await expect(register(['--gild', '1'])).resolves.toMatchObject({
      code: 2,
      stderr: expect.stringContaining('Usage:'),
    });
  });
});

function isMessageCommand({ type }: CommandDefinition): boolean {
  return type === 3;
}

interface Described {
  readonly name: string;
  readonly description: string;
  readonly description_localizations: Readonly<Record<string, string>>;
}

/** Lists the commands with their options; a command on a message has neither description nor options. */
function listDescribed(): readonly Described[] {
  const described = buildCommands()
    .filter((command) => !isMessageCommand(command))
    .flatMap((command) => [command, ...('options' in command ? (command.options ?? []) : [])]);
  return described as unknown as readonly Described[];
}

describe('buildCommands()', () => {
  it.each(buildCommands().map((command) => [command.name, command] as const))(
    'names %s in French and Spanish',
    (_, command) => {
      const names = 'name_localizations' in command ? (command.name_localizations ?? {}) : {};
      expect(Object.keys(names)).toEqual(['fr', 'es-ES', 'es-419']);
      for (const name of Object.values(names))
        expect(name).toMatch(isMessageCommand(command) ? /^[\p{L} ]{1,32}$/u : /^\p{Ll}{1,32}$/u);
    },
  );

  it.each(buildCommands())('declares servers, personal installs and direct messages for $name', (command) => {
    // Where somebody installed it personally, the bot cannot post by itself.
    const isDigest = command.name === 'digest';
    expect(command).toMatchObject({
      integration_types: isDigest ? [0] : [0, 1],
      contexts: isDigest ? [0, 1] : [0, 1, 2],
    });
    expect(command.name).toMatch(isMessageCommand(command) ? /^[A-Za-z ]{1,32}$/u : /^[a-z]{1,32}$/u);
  });

  it.each(listDescribed())('describes $name within the limit, in every language', (described) => {
    const { description, description_localizations: localized } = described;
    expect(Object.keys(localized)).toEqual(['en-GB', 'en-US', 'fr', 'es-ES', 'es-419']);
    for (const text of [description, ...Object.values(localized)]) {
      expect(text).not.toBe('');
      expect(text.length).toBeLessThanOrEqual(COMMAND_DESCRIPTION_MAX_CHARS);
    }
  });

  it('describes ten commands and each of their options, and none on a message', () => {
    expect(listDescribed().map(({ name }) => name)).toEqual([
      ...['recommendation', 'report', 'number'],
      ...['ask', 'question', 'report'],
      ...['topics', 'topic'],
      ...['random', 'topic'],
      ...['compare', 'report', 'number'],
      ...['cite', 'report', 'number'],
      ...['report', 'report', 'chapter'],
      ...['language', 'language', 'channel'],
      ...['digest', 'on', 'off', 'list', 'preview', 'now', 'why'],
      'help',
    ]);
    for (const command of buildCommands().filter(isMessageCommand)) {
      expect(command).not.toHaveProperty('description');
      expect(command).not.toHaveProperty('options');
    }
  });
});
