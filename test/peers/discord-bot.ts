import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const ROOT = new URL('../..', import.meta.url).pathname;

/** Starts the real bot against a stand-in for Discord, and waits until it has logged `line`. */
export async function startDiscordBot(apiUrl: string, token: string, line = 'Discord is connected') {
  const child = spawn(process.execPath, ['src/start.js'], {
    cwd: ROOT,
    env: {
      ...process.env,
      NODE_ENV: 'production',
      TAWSIYA_DISCORD_TOKEN: token,
      TAWSIYA_DISCORD_API_URL: apiUrl,
      TAWSIYA_LOG_LEVEL: 'info',
      TAWSIYA_DATA: await mkdtemp(join(tmpdir(), 'tawsiya-discord-peer-')),
    },
    stdio: ['ignore', 'inherit', 'pipe'],
  });
  await waitForLine(child, line);
  return child;
}

/** Reads the log until a line holds this text. */
export function waitForLine({ stderr }: ChildProcess, text: string): Promise<void> {
  if (stderr === null) throw new TypeError('Cannot read the log: expected a pipe');
  const lines = createInterface({ input: stderr });
  return new Promise((resolve, reject) => {
    lines.on('line', (line) => line.includes(text) && resolve());
    lines.on('close', () => reject(new Error(`The log ended before it said "${text}"`)));
  });
}

/** Stops the bot, which first finishes what it is answering. @returns the exit code. */
export async function stopDiscordBot(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null) return child.exitCode;
  const exited = once(child, 'exit');
  child.kill('SIGTERM');
  const [code] = await exited;
  return code;
}
