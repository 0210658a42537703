import type { CallFailure } from '../../src/digest/port.ts';
import { convertSlackError, type SlackError, SlackRefusedError } from './errors.ts';

/** Where Slack asks to wait and does not say how long; in milliseconds. */
const WAIT_DEFAULT_MS = 10_000;

/**
 * The codes of https://docs.slack.dev/reference/methods/chat.postMessage#errors, of `conversations.history` and of
 * `conversations.replies`, by what follows from them. Every other code is `unknown`: nothing is given up because of it.
 *
 * A token that is not valid is among those: an operator mends it, and no digest is switched off meanwhile. But
 * `account_inactive` and `token_revoked` say that the app was removed from the workspace.
 */
const GONE: ReadonlySet<string> = new Set([
  'channel_not_found',
  'not_in_channel',
  'is_archived',
  'is_inactive',
  'thread_not_found',
  'cannot_reply_to_message',
  'restricted_action',
  'restricted_action_read_only_channel',
  'restricted_action_thread_only_channel',
  'restricted_action_non_threadable_channel',
  'restricted_action_thread_locked',
  'channel_type_not_supported',
  'messages_tab_disabled',
  'cannot_dm_bot',
  'user_not_found',
  'user_disabled',
  'account_inactive',
  'token_revoked',
  'team_access_not_granted',
  'team_not_found',
  'ekm_access_denied',
  'access_denied',
]);

/** A message that is not built right. */
const REFUSED: ReadonlySet<string> = new Set([
  'invalid_blocks',
  'invalid_blocks_format',
  'msg_blocks_too_long',
  'msg_too_long',
  'no_text',
  'too_many_attachments',
  'invalid_metadata_format',
  'invalid_metadata_schema',
  'metadata_too_large',
  'metadata_must_be_sent_from_app',
  'invalid_arguments',
  'invalid_arg_name',
  'invalid_array_arg',
  'invalid_charset',
  'invalid_form_data',
  'invalid_json',
]);

/** Slack says these in a body, without how long. */
const WAIT: ReadonlySet<string> = new Set(['ratelimited', 'rate_limited', 'message_limit_exceeded']);

/** Reads off an error what became of a call. Only where Slack itself said no is it certain that nothing was posted. */
export function judgeSlackError(thrown: unknown): CallFailure {
  const seconds = readRetryAfter(thrown);
  if (seconds !== undefined) return { kind: 'wait', ms: seconds * 1000 };
  const error = convertSlackError(thrown);
  const reason = nameReason(error);
  if (!(error instanceof SlackRefusedError)) return { kind: 'unknown', reason };
  if (WAIT.has(reason)) return { kind: 'wait', ms: WAIT_DEFAULT_MS };
  if (GONE.has(reason)) return { kind: 'gone', reason };
  return REFUSED.has(reason) ? { kind: 'refused', reason } : { kind: 'unknown', reason };
}

function nameReason(error: SlackError): string {
  switch (error.code) {
    case 'slack_refused':
      return error.vendorCode;
    case 'slack_unreachable':
      return error.status === undefined ? 'no_answer' : `http_${error.status}`;
    case 'slack_malformed':
      return 'answer_not_understood';
  }
}

/** The client of Slack gives the seconds of `Retry-After`. https://docs.slack.dev/apis/web-api/rate-limits */
function readRetryAfter(thrown: unknown): number | undefined {
  const { code, retryAfter } = (thrown ?? {}) as { readonly code?: unknown; readonly retryAfter?: unknown };
  return code === 'slack_webapi_rate_limited_error' && typeof retryAfter === 'number' ? retryAfter : undefined;
}
