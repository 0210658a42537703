import { readdir, readFile } from 'node:fs/promises';
import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { COMMANDS, EVENTS, listScopes, METHODS } from '../../../adapters/slack/permissions.ts';

const FOLDER = new URL('../../../adapters/slack/', import.meta.url);

interface Manifest {
  readonly features: { readonly slash_commands: readonly { readonly command: string }[] };
  readonly oauth_config: { readonly scopes: { readonly bot: readonly string[] } };
  readonly settings: { readonly event_subscriptions: { readonly bot_events: readonly string[] } };
}

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

describe('the code', () => {
  it('calls only methods whose scopes are known', async () => {
    const called = [...(await readCode()).matchAll(/client\.(\w+\.\w+)\(/gu)].map(([, method]) => method);
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
