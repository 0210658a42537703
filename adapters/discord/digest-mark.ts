import { createHash } from 'node:crypto';
import { RUN_ID, type StandingMessage } from '../../src/digest/port.ts';
import { listComponents, type MessageComponent, mapCustomIds, type OutgoingMessage } from './components.ts';
import { formatCustomId, parseCustomId, type RunMark } from './custom-id.ts';
import { CUSTOM_ID_MAX_CHARS, MESSAGE_COMPONENTS_MAX, NONCE_MAX_CHARS } from './limits.ts';

/** What of a message of a channel is read. */
export interface ReceivedMessage {
  readonly id: string;
  readonly author?: { readonly id?: string };
  readonly components?: readonly MessageComponent[];
}

/** The code of the button that only carries a mark; nobody can click it. */
const MARK_CODE = 'part';

/**
 * Writes the run into one `custom_id` of each message, so that the channel itself says what stands. No click on one turns
 * the message in place, not even in a direct message: the run would be gone from it.
 *
 * @returns `undefined` where a message has no room for it, or the run is none.
 */
export function markMessages(
  messages: readonly OutgoingMessage[],
  run: string,
): readonly OutgoingMessage[] | undefined {
  if (!RUN_ID.test(run)) return undefined;
  const marked = messages.map((message, index) => markMessage(message, { run, part: index + 1, of: messages.length }));
  return marked.every((message) => message !== undefined) ? marked : undefined;
}

function markMessage({ components }: OutgoingMessage, mark: RunMark): OutgoingMessage | undefined {
  let index = 0;
  let isMarked = false;
  const changed = mapCustomIds(components, (customId) => {
    index += 1;
    const kept = { code: parseCustomId(customId).code, turnsInPlace: false };
    const withMark = formatCustomId({ ...kept, mark }, index);
    if (isMarked || withMark.length > CUSTOM_ID_MAX_CHARS) return formatCustomId(kept, index);
    isMarked = true;
    return withMark;
  });
  if (isMarked) return { components: changed };
  const row = buildMarkRow(mark, index + 1);
  const fits = listComponents([...changed, row]).length <= MESSAGE_COMPONENTS_MAX;
  return fits ? { components: [...changed, row] } : undefined;
}

/** The pages of a long card but its last have no buttons: this one says which page it is, and cannot be clicked. */
function buildMarkRow(mark: RunMark, index: number): MessageComponent {
  const customId = formatCustomId({ code: MARK_CODE, turnsInPlace: false, mark }, index);
  const button = {
    type: 2,
    style: 2,
    label: `${mark.part} / ${mark.of}`,
    custom_id: customId,
    disabled: true,
  } as const;
  return { type: 1, components: [button] };
}

/** Reads the mark of a message of the bot. @returns `undefined` for what is no message of this run. */
export function readMark(message: ReceivedMessage, run: string, own: string): StandingMessage | undefined {
  if (message.author?.id !== own) return undefined;
  for (const component of listComponents(message.components ?? [])) {
    const mark = 'custom_id' in component ? parseCustomId(component.custom_id).mark : undefined;
    if (mark?.run === run) return { part: mark.part, of: mark.of, id: message.id };
  }
  return undefined;
}

/** Builds the nonce of a message: for some minutes Discord posts none of the bot twice with the same one. */
export function buildNonce({ run, part }: RunMark): string {
  return createHash('sha256').update(`${run}~${part}`).digest('base64url').slice(0, NONCE_MAX_CHARS);
}
