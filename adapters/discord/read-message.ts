import type { Message } from 'discord.js';
import type { AnsweredMessage } from '../../src/bot/request.ts';
import { readAskedQuestion, readSearchedReport } from '../../src/cards/asked-question.ts';
import { readTarget } from '../../src/cards/click-code.ts';
import { parseCustomId } from './custom-id.ts';

/** A component as Discord sends it back; what this adapter reads of it. */
interface ReceivedComponent {
  readonly content?: string;
  readonly custom_id?: string;
  readonly options?: readonly { readonly value?: string }[];
  readonly components?: readonly ReceivedComponent[];
}

/** Reads what a message of the bot answered and showed, so that nothing need be kept. */
export function readAnsweredMessage(message: Pick<Message, 'components'>): AnsweredMessage {
  const components = message.components.flatMap((component) => flatten(component.toJSON() as ReceivedComponent));
  const lines = components.flatMap(({ content }) => content?.split('\n') ?? []).map(readPlain);
  // The buttons of a card lead to its neighbours; "copy" and the entries of lists name what was shown.
  const ids = components.flatMap(({ custom_id: id, options }) => [
    ...readTarget(id === undefined ? undefined : parseCustomId(id).code, 'copy'),
    ...(options ?? []).flatMap(({ value }) => readTarget(value, 'show')),
  ]);
  return { question: readAskedQuestion(lines), report: readSearchedReport(lines), ids: [...new Set(ids)] };
}

function flatten(component: ReceivedComponent): readonly ReceivedComponent[] {
  return [component, ...(component.components ?? []).flatMap(flatten)];
}

/** Takes the escapes and the small print of Discord's markup off a line of ours. */
function readPlain(line: string): string {
  return line.replace(/^-# /u, '').replace(/\\([^\p{L}\p{N}])/gu, '$1');
}
