import { DiscordAPIError, HTTPError, RateLimitError } from 'discord.js';
import { TawsiyaError } from '../../src/errors.ts';
import type { Logger } from '../../src/logger.ts';

/** Discord answered and said no. Holds no address and no body: they carry tokens and texts. */
export class DiscordRefusedError extends TawsiyaError {
  override readonly name = 'DiscordRefusedError';
  readonly code = 'discord_refused';
  readonly status: number;
  /** https://discord.com/developers/docs/topics/opcodes-and-status-codes#json */
  readonly vendorCode: number | string;
  readonly method: string;

  constructor({ status, code, method }: Pick<DiscordAPIError, 'status' | 'code' | 'method'>) {
    super(`Discord refused a ${method} request: status ${status}, code ${code}`);
    this.status = status;
    this.vendorCode = code;
    this.method = method;
  }
}

/** Discord could not be reached, or broke while answering: later it may work. */
export class DiscordUnreachableError extends TawsiyaError {
  override readonly name = 'DiscordUnreachableError';
  readonly code = 'discord_unreachable';
  /** Such as `ECONNREFUSED`, or a status such as `503`. */
  readonly reason: string;

  constructor(reason: string) {
    super(`Cannot reach Discord: ${reason}`);
    this.reason = reason;
  }
}

/** Discord answered something that cannot be read: often a proxy on the way that answers with a page of its own. */
class DiscordMalformedError extends TawsiyaError {
  override readonly name = 'DiscordMalformedError';
  readonly code = 'discord_malformed';
}

/** The codes of Discord that a call may meet in daily life. */
export const VENDOR = {
  unknownChannel: 10_003,
  unknownMessage: 10_008,
  unknownInteraction: 10_062,
  invalidWebhookToken: 50_027,
  alreadyAcknowledged: 40_060,
  tooManyFollowUps: 40_094,
  missingAccess: 50_001,
  missingPermissions: 50_013,
  cannotMessageUser: 50_007,
  cannotReplyWithoutHistory: 160_002,
  invalidBody: 50_035,
} as const;

const ADVICE: Readonly<Record<number, string>> = {
  [VENDOR.unknownChannel]: 'The channel is gone; nothing to do.',
  [VENDOR.unknownMessage]: 'The message is gone; nothing to do.',
  [VENDOR.unknownInteraction]:
    'The answer came after 3 seconds, or another process with the same token gave it: run one process only, and look at the load of this one.',
  [VENDOR.invalidWebhookToken]: 'The interaction is older than 15 minutes; the reader must ask again.',
  [VENDOR.alreadyAcknowledged]: 'Another process with the same token answered first: run one process only.',
  [VENDOR.tooManyFollowUps]: 'Discord lets a personally installed app send five messages: add the bot to the server.',
  [VENDOR.missingAccess]: 'Give the role of the bot "View Channel" in this channel.',
  [VENDOR.missingPermissions]:
    'Give the role of the bot "Send Messages" (in threads: "Send Messages in Threads") in this channel.',
  [VENDOR.cannotMessageUser]: 'The reader takes no direct messages; nothing to do.',
  [VENDOR.cannotReplyWithoutHistory]: 'Give the role of the bot "Read Message History" in this channel.',
  [VENDOR.invalidBody]: 'A message broke a limit of Discord: report this with the request id.',
};

/** What the network says when nobody answers; the rest is a fault of ours. */
const NETWORK_CODE = /^(?:E[A-Z]{4,}|UND_ERR_\w+)$/u;

/** Converts what discord.js throws into errors of ours, without addresses and bodies; anything else stays as it is. */
export function convertError(error: unknown): unknown {
  if (error instanceof DiscordAPIError) {
    return error.status >= 500 ? new DiscordUnreachableError(String(error.status)) : new DiscordRefusedError(error);
  }
  if (error instanceof HTTPError) return new DiscordUnreachableError(String(error.status));
  if (error instanceof RateLimitError) return new DiscordUnreachableError('429');
  if (error instanceof SyntaxError) return new DiscordMalformedError('Cannot read the answer of Discord as JSON');
  if (!(error instanceof Error)) return error;
  const code = readCode(error) ?? readCode(error.cause);
  if (code !== undefined && NETWORK_CODE.test(code)) return new DiscordUnreachableError(code);
  return error.name === 'AbortError' || error.name === 'TimeoutError' ? new DiscordUnreachableError(error.name) : error;
}

function readCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

/** Logs a call to Discord that failed, with what to do. */
export function logFailure(thrown: unknown, logger: Logger, requestId: string): void {
  const error = convertError(thrown);
  if (error instanceof DiscordRefusedError) {
    const { status, vendorCode, method } = error;
    const advice = ADVICE[Number(vendorCode)] ?? 'Look the code up in the list of JSON error codes of Discord.';
    logger.warn({ requestId, status, vendorCode, method }, `Discord refused: ${advice}`);
  } else if (error instanceof DiscordUnreachableError) {
    logger.warn({ requestId, reason: error.reason }, 'Discord cannot be reached; the reader must ask again');
  } else {
    logger.error({ requestId, err: error }, 'a Discord event could not be answered');
  }
}

/** Tells whether Discord refused with one of these codes. */
export function isRefusedWith(thrown: unknown, codes: readonly number[]): boolean {
  const error = convertError(thrown);
  return error instanceof DiscordRefusedError && codes.includes(Number(error.vendorCode));
}
