import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { finish, startBot } from '../support/process.ts';
import { startSilentServer } from '../support/silent-server.ts';

const WAIT = { timeout: 10_000, interval: 20 };
/** A bot that has to be ended by force, after ten seconds, ends with another code. */
const CLEAN_EXIT = 0;
/** Generous: it takes some milliseconds. */
const STOP_MAX_MS = 5_000;

/** Starts the bot against this API of Slack, waits, sends it SIGTERM, and expects it to end. */
async function expectToEnd(isTime: () => boolean, apiHost: string): Promise<void> {
  const child = startBot([], {
    env: {
      TAWSIYA_SLACK_BOT_TOKEN: 'xoxb-test',
      TAWSIYA_SLACK_APP_TOKEN: 'xapp-test',
      TAWSIYA_SLACK_API_URL: `http://${apiHost}/api/`,
    },
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const finished = finish(child);
  await expect.poll(isTime, WAIT).toBe(true);
  const start = performance.now();
  child.kill('SIGTERM');
  expect((await finished).code).toBe(CLEAN_EXIT);
  expect(performance.now() - start).toBeLessThan(STOP_MAX_MS);
}

/** An API of Slack on which everything is well, and which names this address for Socket Mode. */
async function startApi(socketUrl: string): Promise<string> {
  const body = { ok: true, url: socketUrl, user_id: 'U1', bot_id: 'B1', team_id: 'T1' };
  const server = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return `127.0.0.1:${(server.address() as AddressInfo).port}`;
}

describe('the bot when it is stopped', () => {
  it('ends at once while Slack does not answer', async () => {
    const silent = await startSilentServer();
    await expectToEnd(() => silent.countConnections() > 0, silent.address);
  });

  it('ends at once while the socket of Slack does not open', async () => {
    const silent = await startSilentServer();
    const api = await startApi(`ws://${silent.address}`);
    await expectToEnd(() => silent.countConnections() > 0, api);
  });
});
