import { type PartMark, RUN_ID, type StandingMessage } from '../../src/digest/port.ts';

/** The type of the metadata that every message of a digest carries. https://docs.slack.dev/messaging/message-metadata */
const EVENT_TYPE = 'tawsiya_digest';

/** What of a message of Slack's history is read. */
export interface ReceivedMessage {
  readonly ts?: string | undefined;
  readonly user?: string | undefined;
  readonly bot_id?: string | undefined;
  readonly metadata?: { readonly event_type?: string; readonly event_payload?: object } | undefined;
}

/** Who posts: the bot's user, and the id of the bot itself, which some messages carry instead. */
export interface OwnIds {
  readonly user: string;
  readonly bot: string | undefined;
}

/** Builds the metadata of a message. No reader sees them; other apps of the workspace may, so nothing else is in them. */
export function buildMetadata({ run, part, of }: PartMark) {
  return { event_type: EVENT_TYPE, event_payload: { run, part, of } };
}

/**
 * Reads the mark of a message of the bot. Metadata can be copied by any app of the workspace, so those of others do not
 * count. @returns `undefined` for what is no message of this run.
 */
export function readMark(message: ReceivedMessage, run: string, own: OwnIds): StandingMessage | undefined {
  const { ts, user, bot_id: bot, metadata } = message;
  if (ts === undefined || metadata?.event_type !== EVENT_TYPE) return undefined;
  if (user !== own.user && (bot === undefined || bot !== own.bot)) return undefined;
  const payload = (metadata.event_payload ?? {}) as Readonly<Record<string, unknown>>;
  if (payload['run'] !== run || !RUN_ID.test(run)) return undefined;
  return { part: readCount(payload['part']), of: readCount(payload['of']), id: ts };
}

/** Slack may give numbers back as texts. One that is missing is that of a post of one message. */
function readCount(value: unknown): number {
  const count = Number(value);
  return Number.isInteger(count) && count > 0 ? count : 1;
}
