import type { APIStringSelectComponent } from 'discord.js';
import type { Reply, ReplyList } from '../../src/bot/reply.ts';
import { decodeClick, withoutQuestion } from '../../src/cards/click-code.ts';
import { isolateRuns } from '../../src/cards/direction.ts';
import { cutText, splitText } from '../../src/cards/split-text.ts';
import { getWording } from '../../src/cards/wording.ts';
import type { Language } from '../../src/corpus/corpus.ts';
import {
  buildButtonRows,
  buildSelectRow,
  buildText,
  countText,
  listComponents,
  type MessageComponent,
  mapCustomIds,
  type OutgoingMessage,
} from './components.ts';
import { formatCustomId } from './custom-id.ts';
import {
  BUTTON_LABEL_MAX_CHARS,
  CUSTOM_ID_MAX_CHARS,
  MESSAGE_COMPONENTS_MAX,
  MESSAGE_TEXT_MAX_CHARS,
  SELECT_OPTION_MAX_CHARS,
  SELECT_OPTIONS_MAX,
  SELECT_PLACEHOLDER_MAX_CHARS,
} from './limits.ts';
import { writeCode, writeOwn, writeQuoted } from './markdown.ts';
import { renderCard } from './render-card.ts';

/** How a reply is drawn. */
export interface RenderOptions {
  /** Cards get a button to share them: only where not everyone sees them. */
  readonly share: boolean;
  /** A line of ours under the last card, such as who shared it. */
  readonly signature?: string | undefined;
}

/** What must stay together in one message. */
interface Block {
  readonly components: readonly MessageComponent[];
  /** A card that needs this block only. */
  readonly isWholeCard: boolean;
}

/** Draws a reply as messages, in order, each within every limit of Discord. Nothing is cut. */
export function renderReply(reply: Reply, { share, signature }: RenderOptions): readonly OutgoingMessage[] {
  const { language } = reply;
  return pack([
    ...renderText(reply.messages.join('\n'), (text) => writeOwn(text, language)),
    ...renderText(reply.comparison.join('\n'), writeQuoted),
    ...reply.cards.flatMap((card) => {
      const pages = renderCard(card, { share });
      return pages.map((page) => ({ components: [page], isWholeCard: pages.length === 1 }));
    }),
    ...renderText(reply.copyText ?? '', writeCode),
    ...reply.lists.flatMap((list) => renderList(list, language)),
    ...renderButtons(reply.buttons, language),
    ...renderText(signature ?? '', (text) => `-# ${writeOwn(text, language)}`),
  ]);
}

/** Draws sentences alone. */
export function renderSentence(text: string, language: Language): readonly OutgoingMessage[] {
  return pack(renderText(text, (part) => writeOwn(part, language)));
}

/**
 * Draws the buttons under a reply. A question that a button cannot hold stands above the buttons once more, to be read off
 * the message when one is clicked.
 */
function renderButtons(buttons: Reply['buttons'], language: Language): readonly Block[] {
  const long = buttons.find(({ code }) => code.length > BUTTON_CODE_MAX_CHARS);
  const click = long === undefined ? undefined : decodeClick(long.code);
  const asked = click?.kind === 'ask' ? getWording(language).ask.asked(click.question) : '';
  const rows = buildButtonRows(
    buttons.map(({ label, code }) => ({
      type: 2,
      style: 2,
      label: cutText(label, BUTTON_LABEL_MAX_CHARS),
      custom_id: code.length <= BUTTON_CODE_MAX_CHARS ? code : withoutQuestion(code),
    })),
  );
  const line = asked === '' ? [] : [buildText(`-# ${writeOwn(asked, language)}`)];
  return rows.map((row, index) => ({ components: index === 0 ? [...line, row] : [row], isWholeCard: false }));
}

/** What the place of a button in its message adds to its code is short. */
const BUTTON_CODE_MAX_CHARS = CUSTOM_ID_MAX_CHARS - 8;

function renderText(text: string, write: (text: string) => string): readonly Block[] {
  if (text.trim() === '') return [];
  const pieces = splitText(text, MESSAGE_TEXT_MAX_CHARS, (piece) => write(piece).length);
  return pieces
    .filter((piece) => piece.trim() !== '')
    .map((piece) => ({ components: [buildText(write(piece))], isWholeCard: false }));
}

/** Draws a list as selects; an entry too long for an option stands in full above them. */
function renderList({ heading, entries, select }: ReplyList, language: Language): readonly Block[] {
  const long = entries.filter(({ label }) => label.length > SELECT_OPTION_MAX_CHARS);
  const lines = [heading, ...long.map(({ id, label }) => (id === undefined ? label : `${id}: ${label}`))];
  const [first, ...more] = chunk(entries, SELECT_OPTIONS_MAX).map((part) =>
    buildSelectRow(buildSelect(part, select, language)),
  );
  const texts = renderText(lines.join('\n'), (text) => writeOwn(text, language));
  const last = texts.at(-1);
  if (first === undefined || last === undefined) return texts;
  // The heading stays with the first select.
  return [
    ...texts.slice(0, -1),
    { components: [...last.components, first], isWholeCard: false },
    ...more.map((row) => ({ components: [row], isWholeCard: false })),
  ];
}

function buildSelect(
  entries: ReplyList['entries'],
  select: string | undefined,
  language: Language,
): APIStringSelectComponent {
  const wording = getWording(language);
  const first = entries[0]?.id ?? '';
  const last = entries.at(-1)?.id ?? '';
  const placeholder = select ?? `${wording.select} (${first}${first === last ? '' : ` – ${last}`})`;
  return {
    type: 3,
    custom_id: 'select',
    placeholder: cutText(isolateRuns(placeholder, language), SELECT_PLACEHOLDER_MAX_CHARS),
    options: entries.map(({ id, label, code }) => ({
      label: cutText(label, SELECT_OPTION_MAX_CHARS),
      ...(id === undefined ? {} : { description: cutText(id, SELECT_OPTION_MAX_CHARS) }),
      value: code,
    })),
  };
}

function chunk<Item>(items: readonly Item[], size: number): readonly (readonly Item[])[] {
  const chunks: Item[][] = [];
  for (let start = 0; start < items.length; start += size) chunks.push(items.slice(start, start + size));
  return chunks;
}

/** Puts as many blocks into each message as it can hold: apps that one reader installed may follow up five times only. */
function pack(blocks: readonly Block[]): readonly OutgoingMessage[] {
  const messages: Block[][] = [];
  for (const block of blocks) {
    const last = messages.at(-1);
    const joined = [...(last ?? []), block].flatMap(({ components }) => components);
    if (last !== undefined && fits(joined)) last.push(block);
    else messages.push([block]);
  }
  return messages.map(finish);
}

function fits(components: readonly MessageComponent[]): boolean {
  return countText(components) <= MESSAGE_TEXT_MAX_CHARS && listComponents(components).length <= MESSAGE_COMPONENTS_MAX;
}

/** Makes every `custom_id` of a message its own, and says whether another card may take the place of this message. */
function finish(blocks: readonly Block[]): OutgoingMessage {
  const components = blocks.flatMap((block) => block.components);
  const holders = blocks.filter((block) => block.components.some(({ type }) => type !== 10));
  const turnsInPlace = holders.length === 1 && holders[0]?.isWholeCard === true;
  let index = 0;
  return {
    components: mapCustomIds(components, (code) => {
      index += 1;
      return formatCustomId({ code, turnsInPlace }, index);
    }),
  };
}
