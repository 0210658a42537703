import { pino } from 'pino';
import { describe, expect, it, vi } from 'vitest';
import { createSlackAdapter } from '../../../adapters/slack/slack-adapter.ts';
import { buildBot } from '../../../src/bot/bot.ts';
import { createMemoryPreferences } from '../../../src/bot/preferences.ts';
import { verifyQuotation } from '../../../src/cards/verify-quotation.ts';
import { realCorpus } from '../../support/corpus.ts';
import { refusal, SLACK_SETTINGS, SlackWire } from '../../support/slack.ts';

function makeAdapter() {
  const lines: string[] = [];
  const logger = pino({ level: 'info' }, { write: (line: string) => void lines.push(line) });
  const bot = buildBot({
    corpus: realCorpus,
    logger,
    verifyQuotation,
    preferences: createMemoryPreferences(10),
    random: () => 0,
  });
  const wire = new SlackWire();
  const adapter = createSlackAdapter(SLACK_SETTINGS, { bot, logger, newRequestId: () => 'r-1' }, wire.ports);
  const waitForLog = (text: string) => vi.waitFor(() => expect(lines.join('')).toContain(text), { interval: 1 });
  return { adapter, wire, waitForLog, log: () => lines.join('') };
}

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
      await waitForLog('Slack refused the login');
      expect(log()).toContain('TAWSIYA_SLACK_BOT_TOKEN');
      expect(log()).not.toContain('xoxb-test-token');
      expect(wire.waits).toEqual([]);
      await adapter.stop();
    },
  );
});
