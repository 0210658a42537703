import { readdir, readFile } from 'node:fs/promises';
import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { HISTORY_MESSAGES, THREAD_PAGE_MESSAGES, THREAD_PAGES_MAX } from '../../../adapters/slack/limits.ts';
import { COMMANDS, EVENTS, listScopes, METHODS, SHORTCUT } from '../../../adapters/slack/permissions.ts';

const FOLDER = new URL('../../../adapters/slack/', import.meta.url);

interface Manifest {
  readonly features: {
    readonly slash_commands: readonly { readonly command: string }[];
    readonly shortcuts: readonly Readonly<Record<'name' | 'type' | 'callback_id' | 'description', string>>[];
  };
  readonly oauth_config: { readonly scopes: { readonly bot: readonly string[] } };
  readonly settings: { readonly event_subscriptions: { readonly bot_events: readonly string[] } };
}

/** Of a shortcut: https://docs.slack.dev/reference/app-manifest */
const SHORTCUT_NAME_MAX_CHARS = 24;
const CALLBACK_ID_MAX_CHARS = 255;
const SHORTCUT_DESCRIPTION_MAX_CHARS = 150;

const text = await readFile(new URL('manifest.yaml', FOLDER), 'utf8');
const manifest = load(text) as Manifest;

async function readCode(): Promise<string> {
  const files = (await readdir(FOLDER)).filter((name) => name.endsWith('.ts') && name !== 'permissions.ts');
  return (await Promise.all(files.map((name) => readFile(new URL(name, FOLDER), 'utf8')))).join('\n');
}

describe('manifest.yaml', () => {
  it('asks for the scopes that are used, and no other', () => {
    expect(manifest.oauth_config.scopes.bot.toSorted()).toEqual(listScopes());
  });

  it('asks to read threads in every kind of conversation that the bot can be mentioned in', () => {
    expect(manifest.oauth_config.scopes.bot).toEqual(
      expect.arrayContaining(['channels:history', 'groups:history', 'mpim:history']),
    );
  });

  it('subscribes to the events that are listened to, and no other', () => {
    expect(manifest.settings.event_subscriptions.bot_events.toSorted()).toEqual(Object.keys(EVENTS).sort());
  });

  it('has the commands that are handled; optional ones stand in comments', () => {
    const wanted = manifest.features.slash_commands.map(({ command }) => command);
    expect(wanted.toSorted()).toEqual(
      COMMANDS.filter(({ isOptional }) => !isOptional)
        .map(({ name }) => name)
        .sort(),
    );
    for (const { name, isOptional } of COMMANDS) {
      if (isOptional) expect(text).toContain(`# - command: ${name}\n`);
    }
  });
});

describe('README.md and PRIVACY.md', () => {
  it('say what each scope is for, and of no other', async () => {
    const readme = await readFile(new URL('../../README.md', FOLDER), 'utf8');
    const [, section = ''] = /^## In Slack\n(.*?)^## /msu.exec(readme) ?? [];
    const rows = [...section.matchAll(/^\| `([\w:]+)`/gmu)].map(([, scope]) => scope);
    expect(rows.toSorted()).toEqual(listScopes());
  });

  it('say how much of a thread or conversation is read, and what turns that off', async () => {
    const privacy = await readFile(new URL('../../PRIVACY.md', FOLDER), 'utf8');
    const threadMax = (THREAD_PAGE_MESSAGES * THREAD_PAGES_MAX).toLocaleString('en');
    expect(privacy).toContain(`(${threadMax} messages at most) or the last ${HISTORY_MESSAGES} messages`);
    // Without `im:history` there are no direct messages at all.
    for (const scope of METHODS['conversations.replies']) {
      if (scope !== EVENTS['message.im']) expect(privacy).toContain(`\`${scope}\``);
    }
  });
});

describe('manifest.yaml, on the shortcut', () => {
  const { shortcuts } = manifest.features;

  it('has the one on a message that is handled, and no other', () => {
    expect(shortcuts).toMatchObject([{ type: 'message', callback_id: SHORTCUT }]);
    expect(SHORTCUT.length).toBeLessThanOrEqual(CALLBACK_ID_MAX_CHARS);
  });

  it('names and describes it within what Slack takes', () => {
    for (const { name, description } of shortcuts) {
      expect(name).toMatch(new RegExp(`^.{1,${SHORTCUT_NAME_MAX_CHARS}}$`, 'u'));
      expect(description).toMatch(new RegExp(`^.{1,${SHORTCUT_DESCRIPTION_MAX_CHARS}}$`, 'u'));
    }
  });
});

describe('the code', () => {
  it('listens to that shortcut on a message, and to no other', async () => {
    const heard = [...(await readCode()).matchAll(/app\.shortcut\((?<what>[^)]*?), async/gu)].map(
      ({ groups }) => groups?.['what'],
    );
    expect(heard).toEqual(["{ callback_id: SHORTCUT, type: 'message_action' }"]);
  });

  it('calls only methods whose scopes are known', async () => {
    const called = [...(await readCode()).matchAll(/client\.(?:paginate\(')?(\w+\.\w+)['(]/gu)].map(
      ([, method]) => method,
    );
    // Bolt itself calls the two others, to log in.
    expect([...new Set([...called, 'auth.test', 'apps.connections.open'])].sort()).toEqual(Object.keys(METHODS).sort());
  });

  it('listens only to events that are known', async () => {
    const heard = [...(await readCode()).matchAll(/app\.event\('(\w+)'/gu)].map(([, event]) => event);
    // Of message events only those of direct messages are subscribed to.
    expect(heard.map((event) => (event === 'message' ? 'message.im' : event)).sort()).toEqual(
      Object.keys(EVENTS).sort(),
    );
  });
});
