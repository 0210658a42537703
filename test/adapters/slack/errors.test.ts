import { RespondError, webApi } from '@slack/bolt';
import { describe, expect, it } from 'vitest';
import { adviseOn, isFinal } from '../../../adapters/slack/error-advice.ts';
import { convertSlackError, SlackRefusedError } from '../../../adapters/slack/errors.ts';

function refuse(vendorCode: string): SlackRefusedError {
  return new SlackRefusedError(vendorCode, { cause: undefined });
}

describe('convertSlackError()', () => {
  it('reads a refusal with the scope that is lacking', () => {
    const thrown = new webApi.WebAPIPlatformError({
      ok: false,
      error: 'missing_scope',
      needed: 'chat:write',
      response_metadata: {},
    } as ConstructorParameters<typeof webApi.WebAPIPlatformError>[0]);
    const error = convertSlackError(thrown);
    expect(error).toMatchObject({ code: 'slack_refused', vendorCode: 'missing_scope', neededScope: 'chat:write' });
    expect(error.cause).toBe(thrown);
  });

  it.each([
    ['a failed request', new webApi.WebAPIRequestError(new Error('fetch failed')), 'slack_unreachable'],
    ['a server error', new webApi.WebAPIHTTPError(503, 'unavailable', {}), 'slack_unreachable'],
    ['a server error of a response_url', new RespondError('no', 500), 'slack_unreachable'],
    ['an old response_url', new RespondError('no', 404), 'slack_refused'],
    ['too many requests', new webApi.WebAPIRateLimitedError(500), 'slack_refused'],
    [
      'the network',
      Object.assign(new TypeError('fetch failed'), { cause: { code: 'ECONNREFUSED' } }),
      'slack_malformed',
    ],
    [
      'the network, from fetch',
      new TypeError('fetch failed', { cause: Object.assign(new Error('connect'), { code: 'ECONNREFUSED' }) }),
      'slack_unreachable',
    ],
    ['a time-out', new DOMException('timed out', 'TimeoutError'), 'slack_unreachable'],
    ['anything else', new TypeError('oops'), 'slack_malformed'],
    ['no error at all', undefined, 'slack_malformed'],
  ])('converts %s', (_, thrown, code) => {
    expect(convertSlackError(thrown).code).toBe(code);
  });
});

describe('adviseOn()', () => {
  it.each([
    ['missing_scope', /manifest\.yaml.*Reinstall/u, true],
    ['invalid_auth', /TAWSIYA_SLACK_BOT_TOKEN/u, true],
    ['token_revoked', /revoked.*TAWSIYA_SLACK_BOT_TOKEN/u, true],
    ['account_inactive', /removed/u, true],
    ['is_archived', /[Uu]narchive/u, false],
    ['channel_not_found', /\/invite/u, false],
    ['not_in_channel', /\/invite/u, false],
    ['some_new_code', /docs\.slack\.dev/u, false],
  ])('says what to do about %s, and whether trying again helps', (vendorCode, advice, final) => {
    expect(adviseOn(refuse(vendorCode))).toMatch(advice);
    expect(isFinal(refuse(vendorCode))).toBe(final);
  });
});
