import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import autocannon from 'autocannon';

/** Asks the real bot process for the pages of all recommendations, at a steady rate, as an open load. */
const { values } = parseArgs({
  options: {
    rate: { type: 'string', default: '1000' },
    seconds: { type: 'string', default: '20' },
    connections: { type: 'string', default: '50' },
  },
});
const ROOT = new URL('..', import.meta.url).pathname;
const PAGES: readonly { readonly report: string; readonly last: number }[] = [
  { report: '2020', last: 22 },
  { report: '2021', last: 12 },
];

const address = `http://127.0.0.1:${await findPort()}`;
const bot = startBot();
await waitUntilReady();
await fire(Number(values.seconds) / 4);
const result = await fire(Number(values.seconds));
report(result);
const ended = once(bot, 'exit');
bot.kill('SIGTERM');
await ended;

function fire(seconds: number): Promise<autocannon.Result> {
  return autocannon({
    url: address,
    duration: seconds,
    connections: Number(values.connections),
    overallRate: Number(values.rate),
    requests: PAGES.flatMap(({ report: key, last }) =>
      Array.from({ length: last }, (_, index) => ({ path: `/${key}/${index + 1}` })),
    ),
  });
}

async function findPort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const found = server.address();
  server.close();
  return typeof found === 'object' && found !== null ? found.port : 0;
}

function startBot() {
  const env = { PATH: '/usr/bin:/bin', TAWSIYA_WEB: new URL(address).host, TAWSIYA_LOG_LEVEL: 'error' };
  const flags = ['--disable-warning=ExperimentalWarning', 'src/start.js'];
  return spawn(process.execPath, flags, { cwd: ROOT, env, stdio: ['ignore', 'ignore', 'inherit'] });
}

async function waitUntilReady(): Promise<void> {
  for (let attempt = 0; attempt < 300; attempt += 1) {
    const ready = await fetch(`${address}/readyz`).catch(() => undefined);
    if (ready?.ok === true) return;
    await wait(100);
  }
  throw new Error('The page did not become ready within half a minute');
}

function report({ latency, requests, errors, non2xx, timeouts }: autocannon.Result): void {
  console.table([
    {
      'requests a second': Math.round(requests.average),
      'median, ms': latency.p50,
      '97.5 %, ms': latency.p97_5,
      '99 %, ms': latency.p99,
      'longest, ms': latency.max,
      'not answered': errors + timeouts,
      'not 200': non2xx,
    },
  ]);
}
