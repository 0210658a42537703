import { createHmac } from 'node:crypto';

/** What a request is signed with; the time is in seconds. */
export interface Signing {
  readonly secret: string;
  readonly timestamp: number;
}

/** Builds the request that brings a form, signed as Slack signs: https://docs.slack.dev/authentication/verifying-requests-from-slack */
export function signForm(form: Readonly<Record<string, string>>, { secret, timestamp }: Signing) {
  const body = new URLSearchParams(form).toString();
  const signature = createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex');
  return {
    method: 'POST',
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      'x-slack-request-timestamp': String(timestamp),
      'x-slack-signature': `v0=${signature}`,
    },
    body,
  };
}
