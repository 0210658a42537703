import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';

const ROOT = new URL('../..', import.meta.url).pathname;

/** What a finished process left. */
export interface Finished {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

interface RunOptions {
  readonly input?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly node?: readonly string[];
}

/** Starts the real bot, `src/start.js`, as a child process. */
export function startBot(args: readonly string[], { env = {}, node = [] }: RunOptions = {}): ChildProcess {
  return spawn(process.execPath, [...node, 'src/start.js', ...args], {
    cwd: ROOT,
    env: { ...process.env, NODE_ENV: '', TAWSIYA_WEB: 'off', ...env },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
}

/** Runs the real bot to its end. */
export async function runBot(args: readonly string[], options: RunOptions = {}): Promise<Finished> {
  const child = startBot(args, options);
  child.stdin?.end(options.input ?? '');
  return finish(child);
}

/** Waits for a process to end. */
export async function finish(child: ChildProcess): Promise<Finished> {
  const { stdout, stderr } = child;
  if (stdout === null || stderr === null) throw new TypeError('Cannot read the output: expected pipes');
  const [[code], out, err] = await Promise.all([once(child, 'close'), text(stdout), text(stderr)]);
  return { code, stdout: out, stderr: err };
}
