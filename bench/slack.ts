import { type ChildProcess, spawn } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { Agent, createServer, request as httpRequest, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { parseArgs } from 'node:util';

/** Sends signed slash commands to the real bot process at a steady rate, with a local stand-in for Slack's API. */
const { values } = parseArgs({
  options: { requests: { type: 'string', default: '5000' }, rate: { type: 'string', default: '500' } },
});
const REQUESTS = Number(values.requests);
const RATE = Number(values.rate);
const SECRET = 'bench-signing-secret';
const ROOT = new URL('..', import.meta.url).pathname;
const PORT = 3977;
const WARM_UP = 1_000;

const cardTimes = new Map<string, number>();
const api = await startApi();
const bot = await startBot((api.address() as AddressInfo).port);
const agent = new Agent({ keepAlive: true, maxSockets: 64 });
const sentAt = new Map<string, number>();
const acknowledged: number[] = [];
const cards: number[] = [];
const memory: number[] = [];

for (let index = 0; index < WARM_UP; index += 1) await send(`warm-${index}`);
acknowledged.length = 0;
await sendAll();
await waitForCards();
report();
const ended = once(bot, 'exit');
bot.kill('SIGTERM');
await ended;
api.close();
agent.destroy();

async function startApi(): Promise<Server> {
  const server = createServer((incoming, outgoing) => {
    const [, , id] = (incoming.url ?? '').split('/');
    if (incoming.url?.startsWith('/respond/') && id !== undefined) cardTimes.set(id, performance.now());
    incoming.resume().on('end', () => {
      outgoing.setHeader('content-type', 'application/json');
      outgoing.end(
        JSON.stringify({ ok: true, user_id: 'U1', bot_id: 'B1', team_id: 'T1', url: 'https://x.slack.com/' }),
      );
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return server;
}

async function startBot(apiPort: number): Promise<ChildProcess> {
  const env = {
    PATH: '/usr/bin:/bin',
    TAWSIYA_SLACK_BOT_TOKEN: 'xoxb-bench',
    TAWSIYA_SLACK_SIGNING_SECRET: SECRET,
    TAWSIYA_SLACK_PORT: String(PORT),
    TAWSIYA_SLACK_API_URL: `http://127.0.0.1:${apiPort}/api/`,
    TAWSIYA_LOG_LEVEL: 'info',
  };
  const child = spawn(process.execPath, ['src/start.js'], { cwd: ROOT, env, stdio: ['ignore', 'ignore', 'pipe'] });
  for await (const chunk of child.stderr ?? []) if (String(chunk).includes('listening')) break;
  child.stderr?.resume();
  return child;
}

function send(id: string): Promise<void> {
  const responseUrl = `http://127.0.0.1:${(api.address() as AddressInfo).port}/respond/${id}`;
  const body = new URLSearchParams({
    command: '/recommendation',
    text: '2020 7',
    team_id: 'T1',
    user_id: 'U1',
    channel_id: 'C1',
    trigger_id: id,
    response_url: responseUrl,
  }).toString();
  const timestamp = String(Math.floor(Date.now() / 1_000));
  const signature = createHmac('sha256', SECRET).update(`v0:${timestamp}:${body}`).digest('hex');
  const headers = {
    'content-type': 'application/x-www-form-urlencoded',
    'x-slack-request-timestamp': timestamp,
    'x-slack-signature': `v0=${signature}`,
  };
  const begin = performance.now();
  sentAt.set(id, begin);
  return new Promise((resolve, reject) => {
    const outgoing = httpRequest({
      port: PORT,
      host: '127.0.0.1',
      method: 'POST',
      path: '/slack/events',
      headers,
      agent,
    });
    outgoing.on('error', reject).on('response', (incoming) => {
      incoming.resume().on('end', () => {
        if (incoming.statusCode !== 200) return reject(new Error(`Cannot measure: status ${incoming.statusCode}`));
        acknowledged.push(performance.now() - begin);
        resolve();
      });
    });
    outgoing.end(body);
  });
}

async function sendAll(): Promise<void> {
  const begin = performance.now();
  const pending: Promise<void>[] = [];
  for (let index = 0; index < REQUESTS; index += 1) {
    const due = begin + (index * 1_000) / RATE;
    while (performance.now() < due) await new Promise((resolve) => setTimeout(resolve, 1));
    pending.push(send(`r-${index}`));
    if (index % Math.ceil(REQUESTS / 10) === 0) memory.push(readMemory());
  }
  await Promise.all(pending);
  memory.push(readMemory());
}

/** @returns the resident memory of the bot, in MB. */
function readMemory(): number {
  const status = readFileSync(`/proc/${bot.pid}/status`, 'utf8');
  return Math.round(Number(/VmRSS:\s+(\d+)/u.exec(status)?.[1] ?? 0) / 1_024);
}

async function waitForCards(): Promise<void> {
  const deadline = performance.now() + 10_000;
  while (cardTimes.size < REQUESTS + WARM_UP && performance.now() < deadline) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  for (const [id, time] of cardTimes) if (id.startsWith('r-')) cards.push(time - (sentAt.get(id) ?? 0));
}

function report(): void {
  const row = (times: readonly number[]) => {
    const sorted = times.toSorted((a, b) => a - b);
    const at = (share: number) => Number((sorted[Math.floor((sorted.length - 1) * share)] ?? 0).toFixed(2));
    return { count: sorted.length, 'median ms': at(0.5), 'p99 ms': at(0.99), 'slowest ms': at(1) };
  };
  console.table({ acknowledgement: row(acknowledged), 'card sent': row(cards) });
  console.log(`${RATE} requests a second; resident memory over the run, MB: ${memory.join(' ')}`);
}
