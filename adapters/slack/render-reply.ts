import type { types } from '@slack/bolt';
import type { Reply, ReplyEntry, ReplyList } from '../../src/bot/reply.ts';
import type { Card } from '../../src/cards/card.ts';
import { cutText } from '../../src/cards/split-text.ts';
import { getWording } from '../../src/cards/wording.ts';
import type { Language } from '../../src/corpus/corpus.ts';
import { type ActionIds, createActionIds } from './action-id.ts';
import { type Block, ownLine, ownSections, plainText, quotedSections } from './blocks.ts';
import {
  ACTIONS_ELEMENTS_MAX,
  BUTTON_TEXT_MAX_CHARS,
  OPTION_TEXT_MAX_CHARS,
  SELECT_OPTIONS_MAX,
  SELECT_PLACEHOLDER_MAX_CHARS,
} from './limits.ts';
import { type BlockGroup, packMessages, type SlackMessage } from './pack-messages.ts';
import { renderCard } from './render-card.ts';

/** As many options as Slack takes would make a message too long in all. */
const MENU_OPTIONS = SELECT_OPTIONS_MAX / 2;

/** Where a reply goes: only its reader sees it, or a whole channel. */
export interface ReplyPlace {
  readonly kind: 'private' | 'direct' | 'public';
  /** Who shows it to the channel. */
  readonly sharedBy?: string | undefined;
}

/** Draws a reply as the messages that hold it, the first to be sent first. */
export function renderReply(reply: Reply, place: ReplyPlace): readonly SlackMessage[] {
  const { cards, comparison, copyText, language, lists, messages } = reply;
  const ids = createActionIds();
  const isAlone = cards.length === 1 && comparison.length === 0 && messages.length === 0 && lists.length === 0;
  const draw = (isTurned: boolean) =>
    packMessages([
      ...renderSentences(messages, language),
      ...(comparison.length === 0
        ? []
        : [{ summary: comparison.join('\n'), blocks: quotedSections(comparison, 'ar') }]),
      ...cards.map((card) => renderCardGroup(card, place, { ids, isTurned, isOneOfMany: cards.length > 1 })),
      ...(copyText === undefined ? [] : [renderCopy(copyText)]),
      ...lists.map((list) => renderList(list, language, ids)),
      ...renderButtons(reply, ids),
    ]);
  const drawn = draw(isAlone && place.kind !== 'public');
  // A card over several messages cannot be turned in place: its beginning would stay.
  return drawn.length > 1 && isAlone ? draw(false) : drawn;
}

interface GroupPlace {
  readonly ids: ActionIds;
  readonly isTurned: boolean;
  readonly isOneOfMany: boolean;
}

/** Only a private card can be shared: a public one already is. */
function renderCardGroup(card: Card, { kind, sharedBy }: ReplyPlace, place: GroupPlace): BlockGroup {
  const { heading, language, statusLine } = card;
  const hasShare = kind === 'private';
  const shared = sharedBy === undefined ? [] : [getWording(language).sharedBy(sharedBy)];
  const lines = [heading, statusLine, ...shared].map((line) => ownLine(line, language));
  return { summary: lines.join(' · '), blocks: renderCard(card, { ...place, hasShare, sharedBy }) };
}

function renderSentences(messages: readonly string[], language: Language): readonly BlockGroup[] {
  if (messages.length === 0) return [];
  const summary = messages.map((message) => ownLine(message, language)).join('\n');
  return [{ summary, blocks: messages.flatMap((message) => ownSections(message, language)) }];
}

/** A text for the clipboard stands alone in its sections, with nothing put into it. */
function renderCopy(text: string): BlockGroup {
  return { summary: text, blocks: quotedSections(text.split(/\n{2,}/u), 'en') };
}

function renderList({ heading, entries, select }: ReplyList, language: Language, ids: ActionIds): BlockGroup {
  const lines = entries.map(nameEntry);
  const blocks: Block[] = [...ownSections([heading, ...lines].join('\n'), language)];
  for (let start = 0; start < entries.length; start += MENU_OPTIONS) {
    const menu = renderMenu(entries.slice(start, start + MENU_OPTIONS), { language, select, ids });
    blocks.push({ type: 'actions', block_id: ids.nextBlock(false), elements: [menu] });
  }
  return { summary: ownLine(heading, language), blocks };
}

/** Draws what can be asked next, in one row. */
function renderButtons({ buttons, language }: Reply, ids: ActionIds): readonly BlockGroup[] {
  if (buttons.length === 0) return [];
  const elements = buttons.slice(0, ACTIONS_ELEMENTS_MAX).map(
    ({ label, code }): types.Button => ({
      type: 'button',
      action_id: ids.next('click'),
      text: plainText(cutText(ownLine(label, language), BUTTON_TEXT_MAX_CHARS)),
      value: code,
    }),
  );
  const summary = buttons.map(({ label }) => label).join(' · ');
  return [{ summary, blocks: [{ type: 'actions', block_id: ids.nextBlock(false), elements }] }];
}

function nameEntry({ id, label }: ReplyEntry): string {
  return id === undefined ? label : `${id}  ${label}`;
}

interface MenuOptions {
  readonly language: Language;
  readonly select: string | undefined;
  readonly ids: ActionIds;
}

function renderMenu(entries: ReplyList['entries'], { language, select, ids }: MenuOptions): types.StaticSelect {
  return {
    type: 'static_select',
    action_id: ids.next('click'),
    placeholder: plainText(cutText(select ?? getWording(language).select, SELECT_PLACEHOLDER_MAX_CHARS)),
    options: entries.map((entry) => ({
      text: plainText(cutOption(nameEntry(entry), language)),
      value: entry.code,
    })),
  };
}

/** Shortens the label of an option, our own title, until it fits with its isolates. */
function cutOption(label: string, language: Language): string {
  let length = OPTION_TEXT_MAX_CHARS;
  let shown = ownLine(cutText(label, length), language);
  while (shown.length > OPTION_TEXT_MAX_CHARS) {
    length -= 1;
    shown = ownLine(cutText(label, length), language);
  }
  return shown;
}
