import type { App } from '@slack/bolt';
import { pino } from 'pino';
import type { Block } from '../../adapters/slack/blocks.ts';
import { buildSlackApp } from '../../adapters/slack/build-app.ts';
import { SHORTCUT } from '../../adapters/slack/permissions.ts';
import type { SlackPorts } from '../../adapters/slack/ports.ts';
import type { SlackSettings } from '../../adapters/slack/settings.ts';
import type { AdapterContext } from '../../src/bot/adapter.ts';
import { type Bot, buildBot } from '../../src/bot/bot.ts';
import { createMemoryPreferences } from '../../src/bot/preferences.ts';
import { verifyQuotation } from '../../src/cards/verify-quotation.ts';
import { realCorpus } from './corpus.ts';
import { getTestRetrieval } from './retrieval.ts';

/** One call as it went over the wire. */
export interface WireCall {
  /** `chat.postMessage`, or `response_url`. */
  readonly method: string;
  readonly body: Readonly<Record<string, unknown>>;
}

const RESPONSE_URL = 'https://hooks.slack.test/response/1';
const TEAM = 'T1';
const USER = 'U1';
const BOT_USER = 'U0BOT';
const MENTION = { type: 'app_mention', channel: 'C1', channel_type: 'channel' };
const DIRECT = { type: 'message', channel: 'D1', channel_type: 'im' };

export const SLACK_SETTINGS: SlackSettings = {
  botToken: 'xoxb-test-token',
  delivery: { mode: 'http', signingSecret: 'test-signing-secret', port: 0 },
  apiUrl: undefined,
};

/** `ended`: the caller waits no longer. */
type Answer = (ended: AbortSignal) => Response | Promise<Response>;

/** Slack at the wire: it takes every call, keeps it, and says ok unless it was told otherwise. */
export class SlackWire {
  readonly calls: WireCall[] = [];
  /** Calls, waits and acknowledgements, in order. */
  readonly timeline: string[] = [];
  readonly waits: number[] = [];
  readonly #answers = new Map<string, Answer[]>();

  /** Answers the next calls of a method so, one after the other. */
  script(method: string, ...answers: readonly Answer[]): void {
    this.#answers.set(method, [...(this.#answers.get(method) ?? []), ...answers]);
  }

  readonly ports: SlackPorts = {
    fetch: async (url, init) => {
      const method =
        new URL(url).host === 'slack.com' ? (new URL(url).pathname.split('/').at(-1) ?? '') : 'response_url';
      this.calls.push({ method, body: readBody(method, String(init?.body)) });
      this.timeline.push(method);
      const answer = this.#answers.get(method)?.shift();
      if (answer === undefined) return ok({ user_id: BOT_USER, bot_id: 'B1', team_id: TEAM, ts: '1.2' });
      return await answer(init?.signal ?? new AbortController().signal);
    },
    delay: async (milliseconds) => {
      this.waits.push(milliseconds);
      this.timeline.push(`wait ${milliseconds}`);
      await new Promise((resolve) => setImmediate(resolve));
    },
  };

  /** The messages that were sent, and none of the other calls. */
  get messages(): readonly WireCall[] {
    return this.calls.filter(({ method }) => method === 'response_url' || method.startsWith('chat.'));
  }
}

/** What Slack says when all is well. */
function ok(more: object = {}): Response {
  return Response.json({ ok: true, ...more });
}

/** What Slack says when it refuses. */
export function refusal(error: string, more: object = {}): Response {
  return Response.json({ ok: false, error, ...more });
}

/** What a message of ours is when Slack gives it back: by the bot user, and its texts are escaped. */
export function keepMessage({ body }: WireCall, ts: string) {
  const blocks = JSON.parse(JSON.stringify(body['blocks']), (key, value) =>
    key === 'text' && typeof value === 'string' ? escapeAsSlack(value) : value,
  ) as readonly Block[];
  return { type: 'message', user: BOT_USER, bot_id: 'B1', ts, text: body['text'], blocks };
}

function readBody(method: string, body: string): Record<string, unknown> {
  if (method === 'response_url') return JSON.parse(body);
  const fields = Object.fromEntries(new URLSearchParams(body)) as Record<string, unknown>;
  for (const name of ['blocks', 'view']) {
    if (typeof fields[name] === 'string') fields[name] = JSON.parse(fields[name]);
  }
  return fields;
}

interface HarnessOptions {
  readonly change?: ((bot: Bot) => Bot) | undefined;
  readonly correctionsUrl?: string;
  readonly adminsOnly?: boolean;
  /** What a store gives. */
  readonly parts?: Pick<AdapterContext, 'handle' | 'forget'>;
}

/** The real Bolt app of the adapter with the real bot, short of the network. */
export async function createSlackHarness(options: HarnessOptions = {}) {
  const { change = (bot) => bot, correctionsUrl, adminsOnly = false, parts = {} } = options;
  const lines: string[] = [];
  const logger = pino({ level: 'info' }, { write: (line: string) => void lines.push(line) });
  const preferences = createMemoryPreferences(10);
  const bot = change(
    buildBot({
      corpus: realCorpus,
      logger,
      getRetrieval: () => getTestRetrieval(realCorpus),
      verifyQuotation,
      preferences,
      correctionsUrl,
      random: () => 0,
    }),
  );
  const wire = new SlackWire();
  let requests = 0;
  const newRequestId = () => `request-${++requests}`;
  const { app, finish } = buildSlackApp(
    { ...SLACK_SETTINGS, adminsOnly },
    { bot, logger, newRequestId, ...parts },
    { ports: wire.ports, signal: new AbortController().signal },
  );
  await app.init();
  wire.calls.length = 0;
  const send = (body: object) => process(app, body, wire);
  return { ...buildSenders(send), send, finish, preferences, wire, log: () => lines.join('') };
}

async function process(app: App, body: object, wire: SlackWire): Promise<readonly WireCall[]> {
  const before = wire.messages.length;
  const ack = async () => void wire.timeline.push('ack');
  await app.processEvent({ body: body as Record<string, unknown>, ack });
  return wire.messages.slice(before);
}

type Send = (body: object) => Promise<readonly WireCall[]>;

/** Slack escapes what is typed. */
function escapeAsSlack(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function buildSenders(send: Send) {
  let ids = 0;
  const next = () => String(++ids);
  const event = (more: object, eventId = next()) =>
    send({
      type: 'event_callback',
      team_id: TEAM,
      event_id: eventId,
      authorizations: [{ team_id: TEAM, user_id: BOT_USER, is_bot: true }],
      event: { user: USER, ts: '5.5', event_ts: '5.5', ...more },
    });
  const click = (action: object, place: object = {}) =>
    send({
      type: 'block_actions',
      team: { id: TEAM },
      user: { id: USER, name: 'amal', username: 'amal', team_id: TEAM },
      channel: { id: 'C1', name: 'general' },
      container: { type: 'message', message_ts: '1.1', channel_id: 'C1', is_ephemeral: false },
      response_url: RESPONSE_URL,
      trigger_id: next(),
      actions: [{ type: 'button', block_id: 'tawsiya_keep_0', action_ts: '1', ...action }],
      ...place,
    });
  return {
    event,
    click,
    choose: (value: string) =>
      click({ type: 'static_select', action_id: 'tawsiya_click_1', selected_option: { value } }),
    mention: (text: string, place: object = {}) =>
      event({ ...MENTION, text: `<@${BOT_USER}> ${escapeAsSlack(text)}`, ...place }),
    write: (text: string, place: object = {}) => event({ ...DIRECT, text: escapeAsSlack(text), ...place }),
    command: (text: string, command = '/recommendation') =>
      send({
        command,
        text: escapeAsSlack(text),
        team_id: TEAM,
        user_id: USER,
        user_name: 'amal',
        channel_id: 'C1',
        response_url: RESPONSE_URL,
        trigger_id: next(),
      }),
    /** Takes a message as the question. */
    shortcut: (message: object, place: object = {}) =>
      send({
        type: 'message_action',
        callback_id: SHORTCUT,
        team: { id: TEAM, domain: 'test' },
        user: { id: USER, name: 'amal', team_id: TEAM },
        channel: { id: 'C1', name: 'general' },
        message: { type: 'message', ts: '4.4', user: 'U2', ...message },
        message_ts: '4.4',
        response_url: RESPONSE_URL,
        trigger_id: next(),
        ...place,
      }),
  };
}
