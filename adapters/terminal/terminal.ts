import { randomUUID } from 'node:crypto';
import type { Readable, Writable } from 'node:stream';
import type { JsonAnswer } from '../../src/bot/ask-json.ts';
import type { Bot } from '../../src/bot/bot.ts';
import type { Reply } from '../../src/bot/reply.ts';
import type { JsonReply } from '../../src/bot/reply-json.ts';
import type { BotRequest } from '../../src/bot/request.ts';
import type { Language } from '../../src/corpus/corpus.ts';
import type { Logger } from '../../src/logger.ts';
import { COLUMNS_DEFAULT, COLUMNS_MAX, COLUMNS_MIN } from './limits.ts';
import type { TerminalStyle } from './render.ts';

/** An output that may be a terminal. */
export type Output = Writable & { readonly isTTY?: boolean; readonly columns?: number; hasColors?(): boolean };

/** What the terminal adapter works with. */
export interface Terminal {
  readonly bot: Bot;
  /** Takes what broke, which is never shown. */
  readonly logger?: Logger;
  readonly toJson: (request: string, reply: Reply) => JsonReply;
  readonly toJsonAnswer: (request: string, reply: Reply) => JsonAnswer;
  readonly input: Readable & { readonly isTTY?: boolean };
  readonly output: Output;
  readonly errors: Writable;
  /** The language of every reply; `undefined` for that of each request. */
  readonly language: Language | undefined;
  /** Ends a conversation. */
  readonly signal: AbortSignal;
}

/** What a command did: shell exit codes. */
export const EXIT = { found: 0, notFound: 1, badUsage: 2, failed: 3 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** A terminal has one reader; `language ar` holds until it ends. */
const TERMINAL_USER = 'terminal';

/** Builds a request of the terminal, with an id of its own. */
export function buildRequest(text: string, language: Language | undefined): BotRequest {
  return { id: randomUUID(), text, user: TERMINAL_USER, language };
}

/** Chooses how replies are drawn: plain where the output is no terminal. */
export function chooseStyle(output: Output): TerminalStyle {
  if (output.isTTY !== true) return { columns: undefined, colour: false };
  const columns = Math.min(Math.max(output.columns ?? COLUMNS_DEFAULT, COLUMNS_MIN), COLUMNS_MAX);
  return { columns, colour: output.hasColors?.() ?? false };
}

/** Writes a text and waits until the output takes more. */
export function write(output: Writable, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    output.write(text, (error) => (error ? reject(error) : resolve()));
  });
}
