/**
 * Limits of Discord. Text is counted in UTF-16 units: Discord counts characters, of which there are never more.
 *
 * `MESSAGE_*` and `TEXT_*`: https://discord.com/developers/docs/components/overview and
 * https://discord.com/developers/docs/components/reference (Components V2).
 */

/** Characters of all text displays of one message together. */
export const MESSAGE_TEXT_MAX_CHARS = 4000;
/** Components of one message, those inside others counted too. */
export const MESSAGE_COMPONENTS_MAX = 40;

/** Buttons in an action row: https://discord.com/developers/docs/components/reference#action-row */
export const ROW_BUTTONS_MAX = 5;
/** Characters on a button: https://discord.com/developers/docs/components/reference#button */
export const BUTTON_LABEL_MAX_CHARS = 80;
/** Characters of the address of a link button: https://discord.com/developers/docs/components/reference#button */
export const BUTTON_URL_MAX_CHARS = 512;
/** Characters of a `custom_id`: https://discord.com/developers/docs/components/reference#anatomy-of-a-component-custom-id */
export const CUSTOM_ID_MAX_CHARS = 100;

/** Options of a string select: https://discord.com/developers/docs/components/reference#string-select */
export const SELECT_OPTIONS_MAX = 25;
/** Characters of the label, the description and the value of an option, each; same page. */
export const SELECT_OPTION_MAX_CHARS = 100;
/** Characters of the placeholder of a select; same page. */
export const SELECT_PLACEHOLDER_MAX_CHARS = 150;

/** Choices of an autocomplete: https://discord.com/developers/docs/interactions/receiving-and-responding */
export const CHOICES_MAX = 25;
/** Characters of the name of a choice; the value has as many. Application command option choice structure. */
export const CHOICE_NAME_MAX_CHARS = 100;
/** Characters of the description of a command: https://discord.com/developers/docs/interactions/application-commands */
export const COMMAND_DESCRIPTION_MAX_CHARS = 100;

/** Ids of events remembered, so that one that comes twice is answered once. Ours; a few minutes of a busy bot. */
export const EVENT_IDS_KEPT = 10_000;

/** The pauses between attempts to log in, in milliseconds: each is twice the one before. Ours. */
export const LOGIN_PAUSE_FIRST_MS = 1_000;
export const LOGIN_PAUSE_MAX_MS = 300_000;

/** How long a gateway is given to close the connection when the bot stops, in milliseconds. Ours. */
export const CLOSE_WAIT_MS = 2_000;

/** Characters of a nonce: https://discord.com/developers/docs/resources/message#create-message */
export const NONCE_MAX_CHARS = 25;
/** Messages of a page of a channel: https://discord.com/developers/docs/resources/message#get-channel-messages */
export const RUN_PAGE_MESSAGES = 100;
/** Pages that are looked through for a digest: some hours of a very busy channel. Ours. */
export const RUN_PAGES_MAX = 100;
/** How far the clock of this machine may be ahead of Discord's, in milliseconds. Ours. */
export const CLOCK_SKEW_MS = 300_000;
/** How long one call for a digest may take, in milliseconds; the attempt that it belongs to may end it before. Ours. */
export const DIGEST_CALL_TIMEOUT_MS = 15_000;
/** How long telling somebody directly may take, in milliseconds. Ours. */
export const NOTIFY_TIMEOUT_MS = 10_000;
/**
 * Calls a second for digests, of the 50 that a bot has for everything:
 * https://discord.com/developers/docs/topics/rate-limits#global-rate-limit
 */
export const DIGEST_CALLS_PER_SECOND = 30;
