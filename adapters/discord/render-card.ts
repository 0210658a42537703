import type { APIButtonComponent } from 'discord.js';
import type { Card, CardNote } from '../../src/cards/card.ts';
import { encodeClick } from '../../src/cards/click-code.ts';
import { listMarkedLines, readMarks } from '../../src/cards/marks.ts';
import { cutText, splitText } from '../../src/cards/split-text.ts';
import {
  buildButtonRows,
  buildContainer,
  buildSeparator,
  buildText,
  type ContainerChild,
  type MessageComponent,
} from './components.ts';
import { BUTTON_LABEL_MAX_CHARS, BUTTON_URL_MAX_CHARS, MESSAGE_TEXT_MAX_CHARS } from './limits.ts';
import { escapeText, writeLink, writeOwn, writeQuoted } from './markdown.ts';

/*
 * Why Components V2 and not embeds. Discord takes the direction of a block of text from its first strong letter, and an
 * Arabic line inside an embed field has been seen to turn the whole field (discord-api-docs issue 5341, open). Each text
 * display is a block of its own, so here one language fills each: an English line never stands in the same block as the
 * Arabic quotation. Besides, text displays have the size of messages, which marked Arabic needs, where embeds are
 * smaller; embeds vanish for readers who turned previews off and where the bot may not embed links; and a container
 * holds its own buttons, so several cards fit one message. The price: 4,000 characters a message instead of 6,000.
 *
 * No block quote: its bar stands on the left, the wrong side of Arabic. A line between the parts sets off the quotation.
 */

/** A line before it is written, so that a long one can still be split. */
interface Line {
  readonly text: string;
  readonly write: (text: string) => string;
}

/** The lines of one text display, all in one language. `ruled`: a line is drawn above it. */
interface Section {
  readonly lines: readonly Line[];
  readonly ruled: boolean;
}

/** How a card is drawn. */
export interface CardOptions {
  /** Leaves the button out where everyone sees the card already. */
  readonly share: boolean;
  /** Room for text in one message. @default MESSAGE_TEXT_MAX_CHARS */
  readonly maxText?: number;
}

const COLOURS = { adopted: 0x2e7d32, draft: 0xf9a825, other: 0x546e7a } as const;
const BUTTON = { type: 2, secondary: 2, link: 5 } as const;
const SMALL = '-# ';
const NOTE_PREFIXES: Readonly<Record<CardNote['kind'], string>> = {
  footnote: SMALL,
  lineage: SMALL,
  doubtful: '',
  repaired: '',
  restored: SMALL,
  unlinked: SMALL,
};

/** Draws a card as containers, one for each message that it needs; the last holds the buttons. Nothing is shortened. */
export function renderCard(card: Card, { share, maxText = MESSAGE_TEXT_MAX_CHARS }: CardOptions): MessageComponent[] {
  const pages = paginate(listSections(card), maxText, buildContinuation(card, 99, 99).length + 1);
  const colour = chooseColour(card);
  return pages.map((sections, index) => {
    const isLast = index === pages.length - 1;
    const continuation = index === 0 ? [] : [buildText(buildContinuation(card, index + 1, pages.length))];
    const drawn = sections.flatMap((section, place) => drawSection(section, index === 0 && place === 0));
    const buttons = isLast ? buildButtonRows(listButtons(card, share)) : [];
    return buildContainer([...continuation, ...drawn, ...buttons], colour);
  });
}

function drawSection({ lines, ruled }: Section, isFirst: boolean): readonly ContainerChild[] {
  const text = buildText(writeLines(lines));
  return ruled && !isFirst ? [buildSeparator(), text] : [text];
}

function writeLines(lines: readonly Line[]): string {
  return lines.map(({ text, write }) => write(text)).join('\n');
}

/** "DRAFT recommendation 22 (2019) (2/3)" above what goes on from the message before. */
function buildContinuation({ heading, language }: Card, page: number, of: number): string {
  return `${SMALL}${writeOwn(`${heading} (${page}/${of})`, language)}`;
}

function listSections(card: Card): readonly Section[] {
  const { language, heading, status, statusLine, shortTitle, quotation, notes, rendering } = card;
  const own = (text: string, prefix = '', suffix = ''): Line => ({
    text,
    write: (part) => `${prefix}${writeOwn(part, language)}${suffix}`,
  });
  const isDraft = status.startsWith('draft');
  const sections: readonly Section[] = [
    {
      lines: [
        own(heading, '### '),
        isDraft ? own(statusLine, '**', '**') : own(statusLine),
        own(shortTitle, SMALL),
        ...(card.why === undefined ? [] : [own(card.why, SMALL)]),
      ],
      ruled: false,
    },
    { lines: listMarkedLines(quotation, card.marks).map((text) => ({ text, write: writeMarked })), ruled: true },
    { lines: notes.map(({ kind, text }) => own(text, NOTE_PREFIXES[kind])), ruled: false },
    { lines: rendering === undefined ? [] : listRendering(rendering), ruled: true },
    { lines: [own(card.citation), ...listLinks(card), own(card.source, SMALL)], ruled: true },
  ];
  return sections.filter(({ lines }) => lines.length > 0);
}

/** Writes a line of the quotation with what was asked for in bold. */
function writeMarked(line: string): string {
  const parts = readMarks(line);
  const plain = parts.map(({ text }) => text).join('');
  const [first] = parts;
  if (first === undefined || parts.every(({ isMarked }) => !isMarked)) return writeQuoted(plain);
  const start = writeQuoted(plain).slice(0, writeQuoted(plain).length - escapeText(plain).length);
  return `${start}${parts.map(({ text, isMarked }) => (isMarked ? `**${escapeText(text)}**` : escapeText(text))).join('')}`;
}

function listRendering({ label, link, lines }: NonNullable<Card['rendering']>): readonly Line[] {
  return [
    { text: label, write: (text) => `**${writeOwn(text, 'en')}**` },
    ...(link === undefined ? [] : [{ text: '', write: () => writeLink(link.label, link.url, 'en') }]),
    ...lines.map((text) => ({ text, write: (part: string) => writeOwn(part, 'en') })),
  ];
}

/** The links, a line each; a mail address, which no button can hold, stands here too. */
function listLinks({ links, actions, language }: Card): readonly Line[] {
  return [
    ...links.map(({ label, url }) => ({ text: '', write: () => writeLink(label, url, language) })),
    ...actions.flatMap((action) => {
      if (action.kind !== 'report-word' || !action.url.startsWith('mailto:')) return [];
      const address = decodeURIComponent(new URL(action.url).pathname);
      return [{ text: '', write: () => `${writeOwn(`${action.label}: `, language)}${escapeText(address)}` }];
    }),
  ];
}

/** Lays sections out on pages: a section stays whole where a page can hold it; else its lines, else parts of them. */
function paginate(
  sections: readonly Section[],
  maxText: number,
  continuation: number,
): readonly (readonly Section[])[] {
  const total = sections.reduce((sum, { lines }) => sum + writeLines(lines).length, 0);
  if (total <= maxText) return [sections];
  const room = maxText - continuation;
  const pages: Section[][] = [[]];
  let used = 0;
  for (const section of sections.flatMap((whole) => splitSection(whole, room))) {
    const length = writeLines(section.lines).length;
    if (used + length > room) {
      pages.push([]);
      used = 0;
    }
    pages.at(-1)?.push(section);
    used += length;
  }
  return pages;
}

/** Splits a section that no page can hold into some that fit. */
function splitSection({ lines, ruled }: Section, room: number): readonly Section[] {
  const parts = lines.flatMap(({ text, write }) =>
    splitText(text, room, (part) => write(part).length).map((part) => ({ text: part, write })),
  );
  const sections: Line[][] = [[]];
  for (const part of parts) {
    const current = sections.at(-1) ?? [];
    if (current.length > 0 && writeLines([...current, part]).length > room) sections.push([part]);
    else current.push(part);
  }
  return sections.map((some, index) => ({ lines: some, ruled: ruled && index === 0 }));
}

function chooseColour({ status }: Card): number {
  if (status === 'adopted') return COLOURS.adopted;
  return status.startsWith('draft') ? COLOURS.draft : COLOURS.other;
}

function listButtons({ actions, language }: Card, share: boolean): readonly APIButtonComponent[] {
  return actions.flatMap((action) => {
    const label = cutText(action.label, BUTTON_LABEL_MAX_CHARS);
    if (action.kind === 'report-word') return buildLinkButton(action.url, label);
    const code = action.kind === 'share' && !share ? undefined : encodeClick(action, language);
    return code === undefined ? [] : [{ type: BUTTON.type, style: BUTTON.secondary, label, custom_id: code }];
  });
}

/** A button takes 512 characters, and a passage in a web address takes more: then its text is left out. */
function buildLinkButton(address: string, label: string): readonly APIButtonComponent[] {
  const url = new URL(address);
  if (url.protocol === 'mailto:') return [];
  if (url.href.length > BUTTON_URL_MAX_CHARS) url.searchParams.delete('body');
  if (url.href.length > BUTTON_URL_MAX_CHARS) return [];
  return [{ type: BUTTON.type, style: BUTTON.link, label, url: url.href }];
}
