import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { pino } from 'pino';
import { describe, expect, it, vi } from 'vitest';
import type { SlackSettings } from '../../../adapters/slack/settings.ts';
import { createSlackAdapter } from '../../../adapters/slack/slack-adapter.ts';
import { buildBot } from '../../../src/bot/bot.ts';
import { createMemoryPreferences } from '../../../src/bot/preferences.ts';
import { verifyQuotation } from '../../../src/cards/verify-quotation.ts';
import { realCorpus } from '../../support/corpus.ts';
import { getTestRetrieval } from '../../support/retrieval.ts';
import { signForm } from '../../support/sign-slack.ts';
import { refusal, SLACK_SETTINGS, SlackWire } from '../../support/slack.ts';
import { findFreePort } from '../../support/slack-peer.ts';

function makeAdapter(settings: SlackSettings = SLACK_SETTINGS) {
  const lines: string[] = [];
  const logger = pino({ level: 'info' }, { write: (line: string) => void lines.push(line) });
  const bot = buildBot({
    corpus: realCorpus,
    logger,
    getRetrieval: () => getTestRetrieval(realCorpus),
    verifyQuotation,
    preferences: createMemoryPreferences(10),
    random: () => 0,
  });
  const wire = new SlackWire();
  const adapter = createSlackAdapter(settings, { bot, logger, newRequestId: () => 'r-1' }, wire.ports);
  const waitForLog = (text: string) => vi.waitFor(() => expect(lines.join('')).toContain(text), { interval: 1 });
  return { adapter, wire, waitForLog, log: () => lines.join('') };
}

const COMMAND = {
  command: '/recommendation',
  text: '2020 7',
  team_id: 'T1',
  user_id: 'U1',
  channel_id: 'C1',
  trigger_id: '1',
  response_url: 'https://hooks.slack.test/response/1',
};

const fail = () => Promise.reject(new TypeError('fetch failed'));

describe('createSlackAdapter()', () => {
  it('reaches nothing before it starts, and stops without having started', async () => {
    const { adapter, wire } = makeAdapter();
    await adapter.stop();
    expect(wire.calls).toEqual([]);
  });

  it('tries an API that is not reached again, with growing pauses up to a minute', async () => {
    const { adapter, wire, waitForLog } = makeAdapter();
    wire.script('auth.test', ...Array.from({ length: 8 }, () => fail));
    await adapter.start();
    await waitForLog('listening to Slack');
    expect(wire.waits).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 32_000, 60_000, 60_000]);
    await adapter.stop();
  });

  it('tries again when Slack itself is not well', async () => {
    const { adapter, wire, waitForLog } = makeAdapter();
    wire.script(
      'auth.test',
      () => new Response('', { status: 503 }),
      () => refusal('internal_error'),
    );
    await adapter.start();
    await waitForLog('listening to Slack');
    expect(wire.waits).toEqual([1_000, 2_000]);
    await adapter.stop();
  });

  it.each(['invalid_auth', 'token_revoked', 'account_inactive'])(
    'says what to do about %s and gives up',
    async (code) => {
      const { adapter, log, wire, waitForLog } = makeAdapter();
      wire.script('auth.test', () => refusal(code));
      await adapter.start();
      await waitForLog('Slack cannot be started');
      expect(log()).toContain('TAWSIYA_SLACK_BOT_TOKEN');
      expect(log()).not.toContain('xoxb-test-token');
      expect(wire.waits).toEqual([]);
      await adapter.stop();
    },
  );

  it('names the scope that a token lacks, and where an app-level token gets it', async () => {
    const { adapter, log, wire, waitForLog } = makeAdapter();
    wire.script('auth.test', () => refusal('missing_scope', { needed: 'connections:write' }));
    await adapter.start();
    await waitForLog('Slack cannot be started');
    expect(log()).toContain('"neededScope":"connections:write"');
    expect(log()).toContain('The app-level token needs connections:write');
    await adapter.stop();
  });

  it('says what to do about a port that is taken, and gives up', async () => {
    const taken = createServer().listen(0);
    await once(taken, 'listening');
    const { port } = taken.address() as AddressInfo;
    const delivery = { mode: 'http', signingSecret: 'test-signing-secret', port } as const;
    const { adapter, log, wire, waitForLog } = makeAdapter({ ...SLACK_SETTINGS, delivery });
    await adapter.start();
    await waitForLog('Slack cannot be started');
    expect(log()).toContain('TAWSIYA_SLACK_PORT is taken');
    expect(wire.waits).toEqual([]);
    await adapter.stop();
    taken.close();
  });

  it('gives an attempt to connect up at once when it stops', async () => {
    const { adapter, wire, log } = makeAdapter();
    const reached = Promise.withResolvers<AbortSignal>();
    wire.script('auth.test', (ended) => {
      reached.resolve(ended);
      return new Promise((_, reject) => ended.addEventListener('abort', () => reject(ended.reason)));
    });
    await adapter.start();
    const ended = await reached.promise;
    await adapter.stop();
    expect(ended.aborted).toBe(true);
    expect(wire.calls).toHaveLength(1);
    expect(log()).not.toContain('trying again');
  });

  it('finishes what it is answering before it stops', async () => {
    const port = await findFreePort();
    const secret = 'test-signing-secret';
    const { adapter, wire, waitForLog } = makeAdapter({
      ...SLACK_SETTINGS,
      delivery: { mode: 'http', signingSecret: secret, port },
    });
    await adapter.start();
    await waitForLog('listening to Slack');
    const reached = Promise.withResolvers<AbortSignal>();
    const answered = Promise.withResolvers<Response>();
    wire.script('response_url', (ended) => {
      reached.resolve(ended);
      return answered.promise;
    });
    const timestamp = Math.floor(Date.now() / 1_000);
    await fetch(`http://127.0.0.1:${port}/slack/events`, signForm(COMMAND, { secret, timestamp }));
    const ended = await reached.promise;
    let isStopped = false;
    const stopped = adapter.stop().then(() => {
      isStopped = true;
    });
    // The port is closed, so all that stopping still waits for is the answer.
    await vi.waitFor(() => expect(fetch(`http://127.0.0.1:${port}/`)).rejects.toThrow(), { interval: 1 });
    expect([isStopped, ended.aborted]).toEqual([false, false]);
    answered.resolve(new Response('ok'));
    await stopped;
  });
});
