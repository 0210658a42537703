import { type SlackError, SlackRefusedError } from './errors.ts';

const REINSTALL = 'Reinstall the app from "Install App" of the Slack app';
const NEW_TOKEN = `${REINSTALL} and set TAWSIYA_SLACK_BOT_TOKEN to the bot token that it shows.`;

/** What to do about a refusal. A `final` one is not tried again at start: only a person can mend it. */
interface Advice {
  readonly text: string;
  readonly isFinal: boolean;
}

/** Codes of https://docs.slack.dev/reference/methods/chat.postMessage#errors and its neighbours. */
const ADVICE: Readonly<Record<string, Advice>> = {
  missing_scope: {
    text: `Add the scope to the app, as in adapters/slack/manifest.yaml. ${REINSTALL}. The app-level token needs connections:write: make a new one under "Basic Information".`,
    isFinal: true,
  },
  invalid_auth: {
    text: `The token is not valid. ${NEW_TOKEN} For Socket Mode check TAWSIYA_SLACK_APP_TOKEN too.`,
    isFinal: true,
  },
  port_not_free: {
    text: 'TAWSIYA_SLACK_PORT is taken or not allowed: choose another, or stop what listens there.',
    isFinal: true,
  },
  not_authed: { text: `No token was sent. ${NEW_TOKEN}`, isFinal: true },
  token_revoked: { text: `The token was revoked. ${NEW_TOKEN}`, isFinal: true },
  token_expired: { text: `The token expired: turn token rotation off. ${NEW_TOKEN}`, isFinal: true },
  account_inactive: { text: `The app was removed from the workspace. ${NEW_TOKEN}`, isFinal: true },
  not_allowed_token_type: {
    text: 'TAWSIYA_SLACK_BOT_TOKEN takes a bot token (xoxb-), TAWSIYA_SLACK_APP_TOKEN an app-level one (xapp-).',
    isFinal: true,
  },
  no_permission: { text: `The app may not do this in the workspace. ${REINSTALL}.`, isFinal: true },
  is_archived: { text: 'The channel is archived: nothing can be posted there. Unarchive it.', isFinal: false },
  channel_not_found: { text: 'The bot does not see this channel. Invite it: /invite @Tawsiya.', isFinal: false },
  not_in_channel: { text: 'The bot is not in this channel. Invite it: /invite @Tawsiya.', isFinal: false },
  restricted_action: {
    text: 'The workspace lets only some members post there. Ask its administrator.',
    isFinal: false,
  },
  msg_blocks_too_long: { text: 'A message is too long: please report this as a fault of Tawsiya.', isFinal: false },
  invalid_blocks: { text: 'A message is not built right: please report this as a fault of Tawsiya.', isFinal: false },
  ratelimited: { text: 'Slack asks to wait longer than is waited for. The request was given up.', isFinal: false },
  response_url_refused: {
    text: 'Slack takes answers for 30 minutes, and five of them. The reader has to ask again.',
    isFinal: false,
  },
};

const UNREACHABLE = 'Check the network, and https://slack-status.com.';
const UNKNOWN = 'Look the code up at https://docs.slack.dev/reference/methods.';

/** Says what to do about an error, in a sentence or two for the log. */
export function adviseOn(error: SlackError): string {
  if (error.code === 'slack_unreachable') return UNREACHABLE;
  return error instanceof SlackRefusedError ? (ADVICE[error.vendorCode]?.text ?? UNKNOWN) : UNKNOWN;
}

/** Tells whether trying again is of no use until someone changes the settings. */
export function isFinal(error: SlackError): boolean {
  return error instanceof SlackRefusedError && ADVICE[error.vendorCode]?.isFinal === true;
}
