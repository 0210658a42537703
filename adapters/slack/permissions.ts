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
] as const;

/** The events that are listened to, each with the scope that Slack asks for it. */
export const EVENTS = {
  app_mention: 'app_mentions:read',
  'message.im': 'im:history',
  app_home_opened: undefined,
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
  // Of the thread or conversation in which a follow-up is written, and of no other.
  'conversations.history': ['im:history'],
  // One for each kind of conversation that has threads: https://docs.slack.dev/reference/methods/conversations.replies
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
