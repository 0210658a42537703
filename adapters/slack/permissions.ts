/** The slash commands that are handled; `isOptional` ones are left to whoever installs the app. */
export const COMMANDS = [
  { name: '/recommendation', isOptional: false },
  { name: '/tawsiya', isOptional: false },
  { name: '/language', isOptional: false },
  { name: '/ask', isOptional: true },
  { name: '/topics', isOptional: true },
  { name: '/random', isOptional: true },
  { name: '/compare', isOptional: true },
  { name: '/cite', isOptional: true },
  { name: '/report', isOptional: true },
  { name: '/digest', isOptional: true },
] as const;

/** The events that are listened to, each with the scope that Slack asks for it. */
export const EVENTS = {
  app_mention: 'app_mentions:read',
  'message.im': 'im:history',
  app_home_opened: undefined,
  // The bot was taken away: what was kept for the workspace is forgotten.
  app_uninstalled: undefined,
} as const;

/**
 * The Web API methods that are called, each with the scopes of the bot token that Slack asks for it.
 * `apps.connections.open` takes the app token, with `connections:write`.
 */
export const METHODS = {
  'auth.test': [],
  'apps.connections.open': [],
  'chat.postMessage': ['chat:write'],
  'chat.postEphemeral': ['chat:write'],
  'views.publish': [],
  // Of whoever sets a digest: whether they and the bot are in the channel, and their time zone.
  'conversations.members': ['channels:read', 'groups:read', 'im:read', 'mpim:read'],
  'users.info': ['users:read'],
  // Links to a digest; asks for no scope: https://docs.slack.dev/reference/methods/chat.getPermalink
  'chat.getPermalink': [],
  // Of the conversation in which a follow-up is written, and of a channel with a digest of which it is not known whether
  // it was posted. Metadata need no scope of their own: metadata.message:read is for events.
  // https://docs.slack.dev/reference/methods/conversations.history
  'conversations.history': ['channels:history', 'groups:history', 'im:history', 'mpim:history'],
  // Of threads, for the same: https://docs.slack.dev/reference/methods/conversations.replies
  'conversations.replies': ['channels:history', 'groups:history', 'im:history', 'mpim:history'],
} as const;

/** The shortcut on a message: its `callback_id`. */
export const SHORTCUT = 'tawsiya_find';

export type MethodName = keyof typeof METHODS;

/** Slash commands need a scope of their own. */
const COMMANDS_SCOPE = 'commands';

/** Lists every scope that is used, and no other; `manifest.yaml` lists the same. */
export function listScopes(): readonly string[] {
  const scopes = [COMMANDS_SCOPE, ...Object.values(EVENTS), ...Object.values(METHODS).flat()];
  return [...new Set(scopes)].filter((scope) => scope !== undefined).sort();
}
