import { RateLimitError } from 'discord.js';
import type { CallFailure } from '../../src/digest/port.ts';
import { convertError, DiscordRefusedError, DiscordUnreachableError } from './failures.ts';

/** No shorter pause is worth a timer; in milliseconds. */
const WAIT_MIN_MS = 1_000;

/**
 * The codes of https://docs.discord.com/developers/topics/opcodes-and-status-codes#json that say that the channel is gone
 * or forbidden, with the words for them.
 */
const GONE: Readonly<Record<number, string>> = {
  10003: 'unknown_channel',
  10004: 'unknown_guild',
  10013: 'unknown_user',
  20009: 'explicit_content_filter',
  40007: 'banned',
  40058: 'forum_channel',
  50001: 'missing_access',
  50007: 'cannot_message_user',
  50008: 'not_a_text_channel',
  50009: 'verification_level',
  50013: 'missing_permissions',
  50024: 'wrong_channel_type',
  50083: 'thread_archived',
  50278: 'no_mutual_guild',
  160005: 'thread_locked',
  200000: 'blocked_by_automod',
  240000: 'blocked_by_link_filter',
};

/** A message that is not built right. */
const REFUSED: Readonly<Record<number, string>> = {
  40005: 'too_large',
  50006: 'empty_message',
  50035: 'invalid_form_body',
  50109: 'invalid_json',
};

/**
 * Reads off an error what became of a call. Only where Discord itself said no is it certain that nothing was posted. A
 * token that is not valid is `unknown`: an operator mends it, and no digest is switched off meanwhile.
 */
export function judgeDiscordError(thrown: unknown): CallFailure {
  if (thrown instanceof RateLimitError) {
    return { kind: 'wait', ms: Math.ceil(Math.max(thrown.retryAfter, thrown.timeToReset, WAIT_MIN_MS)) };
  }
  const error = convertError(thrown);
  if (error instanceof DiscordUnreachableError) {
    return { kind: 'unknown', reason: /^\d+$/u.test(error.reason) ? `http_${error.reason}` : 'no_answer' };
  }
  if (!(error instanceof DiscordRefusedError)) return { kind: 'unknown', reason: 'answer_not_understood' };
  return judgeRefusal(error);
}

/** Of a code that is not listed the status decides. A page of something in between has no code, and decides nothing. */
function judgeRefusal({ status, vendorCode }: DiscordRefusedError): CallFailure {
  const code = Number(vendorCode);
  const reason = GONE[code] ?? REFUSED[code];
  if (reason !== undefined) return code in GONE ? { kind: 'gone', reason } : { kind: 'refused', reason };
  if (!(code > 0)) return { kind: 'unknown', reason: `http_${status}` };
  const unlisted = `discord_${code}`;
  if (status === 403 || status === 404) return { kind: 'gone', reason: unlisted };
  return { kind: 'unknown', reason: unlisted };
}
