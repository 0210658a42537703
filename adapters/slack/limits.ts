/** Text of a header block, in characters. https://docs.slack.dev/reference/block-kit/blocks/header-block */
export const HEADER_TEXT_MAX_CHARS = 150;
/** Text of a section block, in characters. https://docs.slack.dev/reference/block-kit/blocks/section-block */
export const SECTION_TEXT_MAX_CHARS = 3000;
/** A text object elsewhere, in characters. https://docs.slack.dev/reference/block-kit/composition-objects/text-object */
export const TEXT_OBJECT_MAX_CHARS = 3000;
/** Elements of a context block. https://docs.slack.dev/reference/block-kit/blocks/context-block */
export const CONTEXT_ELEMENTS_MAX = 10;
/** Elements of an actions block. https://docs.slack.dev/reference/block-kit/blocks/actions-block */
export const ACTIONS_ELEMENTS_MAX = 25;
/** `block_id` of any block, in characters. https://docs.slack.dev/reference/block-kit/blocks/actions-block */
export const BLOCK_ID_MAX_CHARS = 255;
/** Label of a button, in characters. https://docs.slack.dev/reference/block-kit/block-elements/button-element */
export const BUTTON_TEXT_MAX_CHARS = 75;
/** What a button sends back, in characters. https://docs.slack.dev/reference/block-kit/block-elements/button-element */
export const BUTTON_VALUE_MAX_CHARS = 2000;
/** Address of a link button, in characters. https://docs.slack.dev/reference/block-kit/block-elements/button-element */
export const BUTTON_URL_MAX_CHARS = 3000;
/** `action_id`, in characters. https://docs.slack.dev/reference/block-kit/block-elements/button-element */
export const ACTION_ID_MAX_CHARS = 255;
/** Options of a menu. https://docs.slack.dev/reference/block-kit/block-elements/select-menu-element */
export const SELECT_OPTIONS_MAX = 100;
/** Placeholder of a menu, in characters. https://docs.slack.dev/reference/block-kit/block-elements/select-menu-element */
export const SELECT_PLACEHOLDER_MAX_CHARS = 150;
/** Label of an option, in characters. https://docs.slack.dev/reference/block-kit/composition-objects/option-object */
export const OPTION_TEXT_MAX_CHARS = 75;
/** What an option sends back, in characters. https://docs.slack.dev/reference/block-kit/composition-objects/option-object */
export const OPTION_VALUE_MAX_CHARS = 75;
/** Blocks of a message. https://docs.slack.dev/reference/block-kit/blocks */
export const MESSAGE_BLOCKS_MAX = 50;
/** Blocks of a view, the App Home among them. https://docs.slack.dev/reference/views */
export const VIEW_BLOCKS_MAX = 100;
/**
 * All blocks of a message as JSON, in bytes of UTF-8; more is refused with `msg_blocks_too_long`. Not documented; measured
 * at about 13,200 characters: https://github.com/slackapi/bolt-js/issues/2509. Whether Slack counts characters or bytes is
 * not known, so the greater number counts (an Arabic letter has two bytes), and a margin is left.
 */
export const MESSAGE_BLOCKS_MAX_BYTES = 12_500;
/** The text of a message, in characters. https://docs.slack.dev/reference/methods/chat.postMessage */
export const MESSAGE_TEXT_MAX_CHARS = 4000;
/** Answers by one `response_url`. https://docs.slack.dev/interactivity/handling-user-interaction */
export const RESPONSES_MAX = 5;
/** A message longer than this is no follow-up ("and in 2021?"), so nothing is read to understand it. Ours. */
export const FOLLOW_UP_MAX_CHARS = 80;
/** Messages of a direct message that are read to find the one that is answered, the newest first. Ours. */
export const HISTORY_MESSAGES = 20;
/** Messages that a page of a thread holds. https://docs.slack.dev/reference/methods/conversations.replies recommends it. */
export const THREAD_PAGE_MESSAGES = 200;
/** Pages that are read of a thread. Ours. */
export const THREAD_PAGES_MAX = 5;
/** Messages that a page holds of a channel that is looked through for a digest; Slack may give fewer, down to 15. Ours. */
export const RUN_PAGE_MESSAGES = 200;
/** Pages that are looked through for a digest: some hours of a very busy channel. Ours. */
export const RUN_PAGES_MAX = 50;
/** How far the clock of this machine may be ahead of Slack's, in milliseconds. Ours. */
export const CLOCK_SKEW_MS = 300_000;
/** How long telling somebody directly may take, in milliseconds. Ours. */
export const NOTIFY_TIMEOUT_MS = 10_000;

/** Members of a channel that are read at a time, and at most: https://docs.slack.dev/reference/methods/conversations.members */
export const MEMBER_PAGE = 1000;
export const MEMBER_PAGES_MAX = 50;
