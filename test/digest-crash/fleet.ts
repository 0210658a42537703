import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, type WriteStream } from 'node:fs';
import { createInterface } from 'node:readline';

const ROOT = new URL('../..', import.meta.url).pathname;
const POSTED = 'digest posted';

/** How a fleet is run. */
export interface FleetOptions {
  /** Their names. */
  readonly bots: readonly string[];
  /** What a bot finds in its environment. */
  readonly buildEnv: (bot: string) => Readonly<Record<string, string>>;
  readonly logPath: string;
}

/** Bots as processes; one that ends is started again, until all are stopped. */
export class Fleet {
  /** Posts that stood already when somebody looked. */
  stood = 0;
  /** How often a process ended by itself. */
  ownEnds = 0;
  readonly #options: FleetOptions;
  readonly #processes = new Map<string, ChildProcess>();
  readonly #log: WriteStream;
  #isStopping = false;

  constructor(options: FleetOptions) {
    this.#options = options;
    this.#log = createWriteStream(options.logPath);
    for (const bot of options.bots) this.#start(bot);
  }

  /** Kills a bot, at once. @returns `false` where it is dead already. */
  kill(bot: string): boolean {
    const child = this.#processes.get(bot);
    return child?.signalCode === null && child.exitCode === null && !child.killed && child.kill('SIGKILL');
  }

  /** Lets each bot finish what it is at. */
  async stop(): Promise<void> {
    this.#isStopping = true;
    await Promise.all(
      [...this.#processes.values()].map(async (child) => {
        if (child.exitCode !== null || child.signalCode !== null) return;
        const ended = once(child, 'exit');
        child.kill('SIGTERM');
        await ended;
      }),
    );
    this.#log.end();
    await once(this.#log, 'close');
  }

  #start(bot: string): void {
    const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', 'test/digest-crash/bot.ts'], {
      cwd: ROOT,
      env: { PATH: process.env['PATH'] ?? '', NODE_ENV: 'production', ...this.#options.buildEnv(bot) },
      stdio: ['ignore', 'inherit', 'pipe'],
    });
    this.#processes.set(bot, child);
    this.#read(bot, `started as ${child.pid}`);
    createInterface({ input: child.stderr }).on('line', (line) => this.#read(bot, line));
    child.on('exit', (code, signal) => {
      this.#read(bot, `ended with ${code ?? signal}`);
      if (this.#isStopping) return;
      if (signal !== 'SIGKILL') this.ownEnds += 1;
      this.#start(bot);
    });
  }

  #read(bot: string, line: string): void {
    if (line.includes(POSTED) && line.includes('"stood":true')) this.stood += 1;
    if (!this.#log.writableEnded) this.#log.write(`${new Date().toISOString()} ${bot} ${line}\n`);
  }
}
