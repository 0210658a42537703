import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { runCommand } from '../adapters/terminal/run-command.ts';
import type { Terminal } from '../adapters/terminal/terminal.ts';
import type { buildJsonAnswer } from './bot/ask-json.ts';
import { type Bot, buildBot } from './bot/bot.ts';
import { loadCommands } from './bot/commands.ts';
import type { BotContext } from './bot/context.ts';
import { createMemoryPreferences } from './bot/preferences.ts';
import type { Reply } from './bot/reply.ts';
import type { buildJsonReply } from './bot/reply-json.ts';
import type { BotRequest } from './bot/request.ts';
import { verifyQuotation } from './cards/verify-quotation.ts';
import { getWording } from './cards/wording.ts';
import { type Config, loadConfig } from './config.ts';
import type { Corpus } from './corpus/corpus.ts';
import { loadCorpus } from './corpus/load-corpus.ts';
import { locateCorpus } from './corpus-folder.ts';
import type { DigestTimes } from './digest/limits.ts';
import { isTawsiyaError } from './errors.ts';
import { buildLogger, type Logger } from './logger.ts';
import type { Retrieval } from './retrieval/retrieval.ts';

const require = createRequire(import.meta.url);

/** After a signal the process ends by itself; what hangs longer than this is ended, in milliseconds. */
const SHUTDOWN_TIMEOUT_MS = 10_000;
const EXIT_HUNG = 1;
const EXIT_CANNOT_START = 2;

/**
 * Starts what is configured. `terminal` as the first argument runs the command line; without a platform to talk on, the
 * conversation in this terminal is all there is. `times` are those of digests; a test of crashes shortens them.
 */
export async function main(argv: readonly string[], times?: DigestTimes): Promise<void> {
  try {
    const config = loadConfig();
    const [mode, ...rest] = argv;
    const isCommandLine = mode === 'terminal';
    const isService = !isCommandLine && (config.slack !== undefined || config.discord !== undefined);
    const logger = buildLogger({
      level: config.logLevel ?? (isService ? 'info' : 'warn'),
      pretty: !config.production && process.stderr.isTTY === true,
    });
    const signal = stopOnSignals(logger);
    const folder = locateCorpus(config);
    const corpus = await loadCorpus(folder);
    if (signal.aborted) return;
    const getRetrieval = prepareRetrieval(folder, corpus, logger);
    const context = buildContext({ config, corpus, logger, getRetrieval });
    if (isService) {
      // A service finds a broken corpus when it starts, and its first reader does not wait.
      getRetrieval().prepare();
      loadCommands();
      const { runService } = await import('./service.ts');
      await runService({ config, context, logger, signal, times });
      logger.info('stopped');
      // All is answered. What is left is a library's: discord.js connects anew though it was told to stop, and the socket of
      // Bolt waits half a minute for a Slack that says nothing more.
      process.exit();
    }
    const full = { ...context, preferences: createMemoryPreferences(1) };
    const bot = { ...buildBot(full), digest: (request: BotRequest) => answerOfDigests(request, full, config) };
    const terminal = buildTerminal({ bot, corpus, logger, signal });
    process.exitCode = await (isCommandLine ? runCommand(rest, terminal) : converse(config, full, terminal));
  } catch (error) {
    if (isAbort(error)) return;
    reportFailure(error);
  }
}

/** Talks in this terminal, and serves the page meanwhile. */
async function converse(config: Config, context: BotContext, terminal: Terminal): Promise<number> {
  const { bot, signal } = terminal;
  const { logger } = context;
  const { buildWebAdapter, prepareLater } = await import('./web.ts');
  const web = await buildWebAdapter(config, { bot, logger, newRequestId: randomUUID }, context);
  await web?.start();
  const address = web?.getAddress();
  greet(config, address);
  const isPerson = process.stdin.isTTY === true;
  if (isPerson) prepareLater(context);
  try {
    const { runConversation } = await import('../adapters/terminal/conversation.ts');
    const code = await runConversation(terminal);
    // Started in the background there is nobody to end a conversation, and none was begun.
    const isUnattended = !isPerson && process.stdin.bytesRead === 0;
    if (address !== undefined && isUnattended) {
      prepareLater(context);
      await waitForAbort(signal);
    }
    return code;
  } finally {
    await web?.stop();
  }
}

async function waitForAbort(signal: AbortSignal | undefined): Promise<void> {
  if (signal !== undefined && !signal.aborted) await once(signal, 'abort');
}

/** Says that no platform is configured, what to type, and where the page is. */
function greet({ language }: Config, address: string | undefined): void {
  const { noToken, pageServed } = getWording(language === 'ar' ? 'ar' : 'en').terminal;
  const lines = address === undefined ? noToken : [...noToken, pageServed(address)];
  process.stderr.write(`${lines.join('\n')}\n`);
}

/**
 * Opens the store for one request about digests, since nothing else in a terminal needs it. Looking makes nothing: where
 * there is no file yet, there are no digests.
 */
async function answerOfDigests(request: BotRequest, context: BotContext, { store: location }: Config): Promise<Reply> {
  const { administerDigests, describeNoDigests, describeNoStore } = await import('./bot/digest-admin.ts');
  if (location.kind === 'sqlite' && !existsSync(location.path)) return describeNoDigests(request, context);
  const { createStore } = await import('./store/open-store.ts');
  const store = createStore(location);
  try {
    return await administerDigests(request, context, { store, now: Date.now });
  } catch (error) {
    if (!isTawsiyaError(error) || !error.code.startsWith('store_')) throw error;
    return describeNoStore(request, context, error);
  } finally {
    await store.close();
  }
}

interface ContextParts {
  readonly config: Config;
  readonly corpus: Corpus;
  readonly logger: Logger;
  readonly getRetrieval: () => Retrieval;
}

function buildContext({ config, ...parts }: ContextParts): Omit<BotContext, 'preferences'> {
  return {
    ...parts,
    publicUrl: config.publicUrl,
    defaultLanguage: config.language === 'auto' ? undefined : config.language,
    correctionsUrl: config.correctionsUrl,
    verifyQuotation,
    random: Math.random,
  };
}

/** Puts the search off until it is first asked for, and even its code: a reference needs no index. */
function prepareRetrieval(folder: string, corpus: Corpus, logger: Logger): () => Retrieval {
  let retrieval: Retrieval | undefined;
  return () => {
    if (retrieval !== undefined) return retrieval;
    const { loadRetrieval }: typeof import('./retrieval/load-retrieval.ts') = require('./retrieval/load-retrieval.ts');
    const onBuild = (reason: string) => {
      logger.warn({ reason }, 'the search index is built, which takes seconds; "npm run corpus:index" stores it');
    };
    retrieval = loadRetrieval({ folder, corpus, onBuild });
    return retrieval;
  };
}

const getJsonReply = (): typeof buildJsonReply => require('./bot/reply-json.ts').buildJsonReply;
const getJsonAnswer = (): typeof buildJsonAnswer => require('./bot/ask-json.ts').buildJsonAnswer;

interface TerminalParts {
  readonly bot: Bot;
  readonly corpus: Corpus;
  readonly logger: Logger;
  readonly signal: AbortSignal;
}

function buildTerminal({ bot, corpus, logger, signal }: TerminalParts): Terminal {
  return {
    bot,
    logger,
    toJson: (request, reply) => getJsonReply()(request, reply, corpus),
    toJsonAnswer: (request, reply) => getJsonAnswer()(request, reply, corpus),
    input: process.stdin,
    output: process.stdout,
    errors: process.stderr,
    language: undefined,
    signal,
  };
}

/** Ends the process cleanly, with exit code 0, on SIGINT and SIGTERM; by force when something hangs. */
function stopOnSignals(logger: Logger): AbortSignal {
  const controller = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM'] as const) {
    process.once(name, () => {
      logger.info({ signal: name }, 'stopping');
      controller.abort();
      setTimeout(() => process.exit(EXIT_HUNG), SHUTDOWN_TIMEOUT_MS).unref();
    });
  }
  // A reader that closes early ("| head") is no failure.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') process.stderr.write(`Cannot write the answer: ${error.message}\n`);
    process.exit(error.code === 'EPIPE' ? 0 : EXIT_CANNOT_START);
  });
  return controller.signal;
}

function isAbort(error: unknown): boolean {
  return error instanceof Error && (error.name === 'AbortError' || ('code' in error && error.code === 'EPIPE'));
}

function reportFailure(error: unknown): void {
  const text = isTawsiyaError(error) ? error.message : error instanceof Error ? error.stack : String(error);
  process.stderr.write(`${text}\n`);
  process.exitCode = EXIT_CANNOT_START;
}
