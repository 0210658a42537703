import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Block } from '../../adapters/slack/blocks.ts';
import { signForm } from './sign-slack.ts';

const ROOT = new URL('../..', import.meta.url).pathname;
const PEER = `${ROOT}test/peers/node_modules/local-slack-linux-x64/bin/local-slack`;

const BOT_ENTRY = 'src/start.js';

const BOT_TOKEN = 'xoxb-peer-token';
const APP_TOKEN = 'xapp-peer-token';
const SIGNING_SECRET = 'peer-signing-secret';
const BOT_USER = 'U0BOT';
const LOOPBACK = '127.0.0.1';

export const CHANNEL = 'C01GEN';
export const READER = 'U01AMAL';

export type Delivery = 'socket' | 'http';

/** A message as the peer keeps it. */
export interface PeerMessage {
  readonly ts: string;
  readonly user: string;
  readonly text: string;
  readonly blocks?: readonly Block[];
  readonly subtype?: string;
  readonly ephemeral_to?: string;
  readonly thread_ts?: string;
}

/** A stand-in for Slack that other people wrote, on loopback. */
export interface SlackPeer {
  readonly baseUrl: string;
  /** A folder for what the bot keeps; it is deleted with the peer. */
  readonly data: string;
  readonly command: (text: string, command?: string) => Promise<void>;
  /** Writes a message as the reader, in a thread where one is named. */
  readonly write: (channel: string, text: string, thread?: string) => Promise<void>;
  readonly click: (message: PeerMessage, action: object, channel?: string) => Promise<void>;
  readonly openHome: () => Promise<void>;
  /** What the bot wrote in a channel, in order. */
  readonly readAnswers: (channel?: string) => Promise<readonly PeerMessage[]>;
  /** The channel of the bot's direct messages with the reader; `undefined` before the first. */
  readonly findDirectChannel: () => Promise<string | undefined>;
  /** The bodies of the calls of a Web API method, in order. */
  readonly readCalls: (method: string) => Promise<readonly Readonly<Record<string, unknown>>[]>;
  readonly stop: () => Promise<void>;
}

/** A bot process. */
export interface PeerBot {
  readonly stop: () => Promise<number | null>;
}

/** Finds a port that is free now. */
export async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, LOOPBACK);
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new TypeError('Cannot find a free port');
  return address.port;
}

/** Starts the peer; with `http` it delivers to `botPort`. */
export async function startSlackPeer(delivery: Delivery, botPort: number, port?: number): Promise<SlackPeer> {
  const peerPort = port ?? (await findFreePort());
  const folder = await mkdtemp(join(tmpdir(), 'tawsiya-slack-peer-'));
  const config = join(folder, 'config.json');
  await writeFile(config, JSON.stringify(buildConfig(delivery, botPort)));
  const args = ['--config', config, '--port', String(peerPort), '--base-host', LOOPBACK, '--files-dir', folder];
  const child = spawn(PEER, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  await waitForLine(child.stdout, /Control API/u);
  const baseUrl = `http://${LOOPBACK}:${peerPort}`;
  return {
    ...buildControls(baseUrl),
    data: folder,
    stop: async () => {
      child.kill();
      await once(child, 'close');
      await rm(folder, { recursive: true });
    },
  };
}

function buildConfig(delivery: Delivery, botPort: number) {
  const app = { appId: 'A01APP', botUserId: BOT_USER, botName: 'Tawsiya', botToken: BOT_TOKEN, appToken: APP_TOKEN };
  const requestUrl = `http://${LOOPBACK}:${botPort}/slack/events`;
  return {
    workspace: { name: 'Peer', domain: 'peer', teamId: 'T01PEER' },
    app: { ...app, signingSecret: SIGNING_SECRET, mode: delivery === 'socket' ? 'socket' : 'events', requestUrl },
    users: [{ id: READER, name: 'amal', real_name: 'Amal' }],
    channels: [{ id: CHANNEL, name: 'general', members: [READER, BOT_USER] }],
  };
}

function buildControls(baseUrl: string): Omit<SlackPeer, 'stop' | 'data'> {
  const control = async (path: string, body?: object): Promise<Record<string, unknown>> => {
    const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
    const response = await fetch(`${baseUrl}/_control/${path}`, body === undefined ? {} : init);
    return (await response.json()) as Record<string, unknown>;
  };
  return {
    baseUrl,
    command: async (text, command = '/recommendation') => {
      await control('command', { channel: CHANNEL, user: READER, command, text });
    },
    write: async (channel, text, thread) => {
      await control('message', { channel, user: READER, text, ...(thread === undefined ? {} : { thread_ts: thread }) });
    },
    click: async ({ ts }, action, channel = CHANNEL) => {
      await control('interact', { channel, messageTs: ts, user: READER, action: { type: 'button', ...action } });
    },
    openHome: async () => {
      await control('open-home', { user: READER });
    },
    readAnswers: async (channel = CHANNEL) => {
      const { messages } = await control(`messages/${channel}`);
      return (messages as PeerMessage[]).filter(({ user }) => user === BOT_USER);
    },
    findDirectChannel: async () => {
      const { channels } = await control('state');
      return (channels as { id: string; is_im: boolean }[]).find(({ is_im }) => is_im)?.id;
    },
    readCalls: async (method) => {
      const { log } = await control('log');
      const entries = log as { kind: string; summary: string; detail: Record<string, unknown> }[];
      return entries
        .filter(({ kind, summary }) => kind === 'web_api' && summary === method)
        .map(({ detail }) => detail);
    },
  };
}

/** Starts the real bot and waits until it listens. */
export async function startPeerBot(
  delivery: Delivery,
  { baseUrl, data }: Pick<SlackPeer, 'baseUrl' | 'data'>,
  botPort: number,
): Promise<PeerBot> {
  const secrets: Record<string, string> =
    delivery === 'socket'
      ? { TAWSIYA_SLACK_APP_TOKEN: APP_TOKEN }
      : { TAWSIYA_SLACK_SIGNING_SECRET: SIGNING_SECRET, TAWSIYA_SLACK_PORT: String(botPort) };
  const child: ChildProcess = spawn(process.execPath, [BOT_ENTRY], {
    cwd: ROOT,
    env: {
      ...process.env,
      ...secrets,
      NODE_ENV: 'production',
      TAWSIYA_LOG_LEVEL: 'info',
      TAWSIYA_SLACK_BOT_TOKEN: BOT_TOKEN,
      TAWSIYA_SLACK_API_URL: `${baseUrl}/api/`,
      TAWSIYA_CORRECTIONS_URL: 'https://example.org/issues/new',
      TAWSIYA_DATA: data,
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  await waitForLine(child.stderr, /listening to Slack/u);
  return {
    stop: async () => {
      child.kill('SIGTERM');
      const [code] = await once(child, 'close');
      return code;
    },
  };
}

/** Signs a slash command as Slack does, at a time in seconds. */
export function signCommand(text: string, timestamp: number, secret = SIGNING_SECRET) {
  const form = {
    command: '/recommendation',
    text,
    team_id: 'T01PEER',
    user_id: READER,
    channel_id: CHANNEL,
    trigger_id: `trigger-${timestamp}-${text}`,
  };
  return signForm(form, { secret, timestamp });
}

/** Reads lines until one matches, and keeps reading so that the process never waits for us. */
async function waitForLine(stream: NodeJS.ReadableStream | null, pattern: RegExp): Promise<void> {
  if (stream === null) throw new TypeError('Cannot read the output: expected a pipe');
  const read: string[] = [];
  await new Promise<void>((resolve, reject) => {
    const lines = createInterface({ input: stream });
    lines.on('line', (line) => {
      read.push(line);
      if (pattern.test(line)) resolve();
    });
    lines.on('close', () => reject(new Error(`Ended without ${pattern.source}:\n${read.join('\n')}`)));
  });
}
