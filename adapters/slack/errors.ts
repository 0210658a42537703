import { TawsiyaError } from '../../src/errors.ts';

/** Slack understood a call and refused it; `vendorCode` says why. */
export class SlackRefusedError extends TawsiyaError {
  override readonly name = 'SlackRefusedError';
  readonly code = 'slack_refused';
  readonly vendorCode: string;
  /** The scope that is lacking, where that is why. */
  readonly neededScope: string | undefined;

  constructor(vendorCode: string, { neededScope, cause }: { neededScope?: string | undefined; cause: unknown }) {
    super(`Slack refused a call: ${vendorCode}`, { cause });
    this.vendorCode = vendorCode;
    this.neededScope = neededScope;
  }
}

/** Slack was not reached, or is not well; later it may be. */
export class SlackUnreachableError extends TawsiyaError {
  override readonly name = 'SlackUnreachableError';
  readonly code = 'slack_unreachable';
  readonly status: number | undefined;

  constructor({ status, cause }: { status?: number | undefined; cause: unknown }) {
    super(`Cannot reach Slack${status === undefined ? '' : `: HTTP status ${status}`}`, { cause });
    this.status = status;
  }
}

/** Slack answered with something that is not understood. */
export class SlackMalformedError extends TawsiyaError {
  override readonly name = 'SlackMalformedError';
  readonly code = 'slack_malformed';

  constructor(cause: unknown) {
    super('Cannot understand what came from Slack', { cause });
  }
}

export type SlackError = SlackRefusedError | SlackUnreachableError | SlackMalformedError;

/** What the errors of Bolt and of its client carry. */
interface VendorError {
  readonly code?: unknown;
  readonly statusCode?: unknown;
  readonly data?: { readonly error?: unknown; readonly needed?: unknown };
  readonly original?: unknown;
}

/** Codes of the network itself, as Node gives them. */
const NETWORK_CODE = /^(?:E[A-Z]+|UND_ERR_\w+)$/u;

/** A code of Slack's is one word. */
const VENDOR_CODE = /^\w+$/u;

/** Turns what Bolt, its client or the network threw into one of ours. */
export function convertSlackError(error: unknown): SlackError {
  if (error instanceof SlackRefusedError || error instanceof SlackUnreachableError) return error;
  const { code, data, statusCode } = (error ?? {}) as VendorError;
  if (code === 'EADDRINUSE' || code === 'EACCES') return new SlackRefusedError('port_not_free', { cause: error });
  switch (code) {
    case 'slack_webapi_platform_error':
      // The client takes a page of HTML that something in between answered for an error too.
      return typeof data?.error === 'string' && VENDOR_CODE.test(data.error)
        ? new SlackRefusedError(data.error, { neededScope: readText(data.needed), cause: error })
        : new SlackMalformedError(error);
    case 'slack_webapi_rate_limited_error':
      return new SlackRefusedError('ratelimited', { cause: error });
    case 'slack_webapi_http_error':
      return new SlackUnreachableError({ status: readNumber(statusCode), cause: error });
    case 'slack_webapi_request_error':
      return new SlackUnreachableError({ cause: error });
    case 'slack_bolt_respond_error':
      return convertRespondError(readNumber(statusCode), error);
    default:
      return isNetworkError(error) ? new SlackUnreachableError({ cause: error }) : new SlackMalformedError(error);
  }
}

/** A `response_url` lives for 30 minutes and five answers. */
function convertRespondError(status: number | undefined, cause: unknown): SlackError {
  if (status === 429) return new SlackRefusedError('ratelimited', { cause });
  if (status !== undefined && status >= 500) return new SlackUnreachableError({ status, cause });
  return new SlackRefusedError('response_url_refused', { cause });
}

function isNetworkError(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code } = error as VendorError;
  if (typeof code === 'string' && NETWORK_CODE.test(code)) return true;
  return error.name === 'TimeoutError' || code === 'slack_socket_mode_websocket_error' || isNetworkError(error.cause);
}

/** Says why Slack refused, for the log; of an error that is no refusal nothing. */
export function describeRefusal(error: SlackError): { vendorCode?: string; neededScope?: string | undefined } {
  if (!(error instanceof SlackRefusedError)) return {};
  const { vendorCode, neededScope } = error;
  return { vendorCode, neededScope };
}

function readText(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function readNumber(value: unknown): number | undefined {
  return typeof value === 'number' ? value : undefined;
}
