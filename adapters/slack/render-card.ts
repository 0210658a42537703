import type { types } from '@slack/bolt';
import type { Card, CardAction, CardNote } from '../../src/cards/card.ts';
import { encodeClick } from '../../src/cards/click-code.ts';
import { cutText } from '../../src/cards/split-text.ts';
import { getWording } from '../../src/cards/wording.ts';
import type { Language } from '../../src/corpus/corpus.ts';
import type { ActionIds } from './action-id.ts';
import {
  type Block,
  linkLine,
  markedSections,
  ownLine,
  ownSections,
  plainText,
  quotedSections,
  smallPrint,
} from './blocks.ts';
import { BUTTON_TEXT_MAX_CHARS, BUTTON_URL_MAX_CHARS, HEADER_TEXT_MAX_CHARS } from './limits.ts';

/** Where a card is shown, and so what stands on it. */
export interface CardPlace {
  readonly ids: ActionIds;
  /** The card may be replaced by the one that a click asks for. */
  readonly isTurned: boolean;
  /** "Share with the channel" stands on it. */
  readonly hasShare: boolean;
  /** Who shows it to the channel. */
  readonly sharedBy?: string | undefined;
  /** The text is left out of the address of "report a wrong word", which then stays short. */
  readonly isOneOfMany: boolean;
}

/** Draws a card as blocks; nothing in it is shortened. */
export function renderCard(card: Card, place: CardPlace): readonly Block[] {
  const { language, notes } = card;
  return [
    ...renderHeading(ownLine(card.heading, language)),
    ...(place.sharedBy === undefined ? [] : [smallPrint(getWording(language).sharedBy(place.sharedBy), language)]),
    ...ownSections(card.statusLine, language),
    smallPrint(card.shortTitle, language),
    ...(card.why === undefined ? [] : [smallPrint(card.why, language)]),
    ...markedSections(card.quotation, card.marks),
    ...notes.flatMap((note) => renderNote(note, language)),
    ...renderRendering(card),
    ...ownSections(card.citation, language),
    ...(card.links.length === 0 ? [] : [linkLine(card.links, language)]),
    smallPrint(card.source, language),
    renderActions(card, place),
  ];
}

/** What is restored or lacks a link is small print; doubts and corrections are not. */
function renderNote({ kind, text }: CardNote, language: Language): readonly Block[] {
  const isGrave = kind === 'doubtful' || kind === 'repaired';
  return isGrave ? ownSections(text, language) : [smallPrint(text, language)];
}

function renderHeading(heading: string): readonly Block[] {
  if (heading.length > HEADER_TEXT_MAX_CHARS) return [{ type: 'section', text: plainText(heading) }];
  return [{ type: 'header', text: plainText(heading) }];
}

/** The label stands before the rendering, whatever it is split into. */
function renderRendering({ rendering, language }: Card): readonly Block[] {
  if (rendering === undefined) return [];
  const { label, lines, link } = rendering;
  return [
    { type: 'divider' },
    smallPrint(label, language),
    ...quotedSections(lines, 'en'),
    ...(link === undefined ? [] : [linkLine([link], language)]),
    { type: 'divider' },
  ];
}

function renderActions({ actions, language }: Card, place: CardPlace): types.ActionsBlock {
  const shown = actions.filter(({ kind }) => place.hasShare || kind !== 'share');
  return {
    type: 'actions',
    block_id: place.ids.nextBlock(place.isTurned),
    elements: shown.map((action) => renderButton(action, encodeClick(action, language), place)),
  };
}

function renderButton(action: CardAction, code: string | undefined, { ids, isOneOfMany }: CardPlace): types.Button {
  const text = plainText(cutText(action.label, BUTTON_TEXT_MAX_CHARS));
  if (action.kind === 'report-word') {
    return { type: 'button', action_id: ids.next('link'), text, url: shortenUrl(action.url, isOneOfMany) };
  }
  return { type: 'button', action_id: ids.next('click'), text, value: code ?? '' };
}

/** The subject names the passage; the body, which quotes it, may be left out. */
function shortenUrl(url: string, isShort: boolean): string {
  if (!isShort && url.length <= BUTTON_URL_MAX_CHARS) return url;
  const body = url.indexOf('&body=');
  return body === -1 ? url : url.slice(0, body);
}
