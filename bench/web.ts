import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import autocannon from 'autocannon';

/**
 * Asks the real bot process for the pages of all recommendations, at a steady rate, as an open load. autocannon sends what it
 * sends in a second at the beginning of that second; so there are some of it, which begin one after the other.
 */
const { values } = parseArgs({
  options: { rate: { type: 'string', default: '1000' }, seconds: { type: 'string', default: '20' } },
});
const ROOT = new URL('..', import.meta.url).pathname;
const GENERATORS = 50;
const PAGES: readonly { readonly report: string; readonly last: number }[] = [
  { report: '2020', last: 22 },
  { report: '2021', last: 12 },
];
const REQUESTS = PAGES.flatMap(({ report: key, last }) =>
  Array.from({ length: last }, (_, index) => ({ path: `/${key}/${index + 1}` })),
);

interface Load {
  /** In milliseconds. */
  readonly times: readonly number[];
  readonly seconds: number;
  readonly refused: number;
  readonly unanswered: number;
}

const address = `http://127.0.0.1:${await findPort()}`;
const bot = startBot();
await waitUntilReady();
await fireAll(Number(values.seconds) / 4);
report(await fireAll(Number(values.seconds)));
const ended = once(bot, 'exit');
bot.kill('SIGTERM');
await ended;

async function fireAll(seconds: number): Promise<Load> {
  const times: number[] = [];
  const running: Promise<autocannon.Result>[] = [];
  for (let index = 0; index < GENERATORS; index += 1) {
    running.push(fire(seconds, (time) => times.push(time)));
    await wait(1_000 / GENERATORS);
  }
  const results = await Promise.all(running);
  return {
    times: times.sort((a, b) => a - b),
    seconds,
    refused: results.reduce((sum, { non2xx }) => sum + non2xx, 0),
    unanswered: results.reduce((sum, { errors, timeouts }) => sum + errors + timeouts, 0),
  };
}

function fire(duration: number, onTime: (ms: number) => void): Promise<autocannon.Result> {
  const share = Number(values.rate) / GENERATORS;
  const options = { url: address, duration, connections: share, overallRate: share, requests: REQUESTS };
  return new Promise((resolve, reject) => {
    const load = autocannon(options, (error, result) => (error === null ? resolve(result) : reject(error)));
    load.on('response', (_client, _status, _bytes, time) => onTime(time));
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

function report({ times, seconds, refused, unanswered }: Load): void {
  const at = (share: number) => Number((times[Math.floor(times.length * share)] ?? 0).toFixed(1));
  console.table([
    {
      'requests a second': Math.round(times.length / seconds),
      'median, ms': at(0.5),
      '99 %, ms': at(0.99),
      '99.9 %, ms': at(0.999),
      'longest, ms': Number((times.at(-1) ?? 0).toFixed(1)),
      'not answered': unanswered,
      'not 200': refused,
    },
  ]);
}
