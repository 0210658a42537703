import { styleText } from 'node:util';
import type { Reply, ReplyList } from '../../src/bot/reply.ts';
import type { Card, CardNote } from '../../src/cards/card.ts';
import { isolateRuns } from '../../src/cards/direction.ts';
import { listMarkedLines, readMarks } from '../../src/cards/marks.ts';
import type { Language } from '../../src/corpus/corpus.ts';
import { wrapLine } from './wrap.ts';

/** How a reply is drawn. */
export interface TerminalStyle {
  /** Cells to wrap at; `undefined` where the output is no terminal: nothing is wrapped, coloured or turned then. */
  readonly columns: number | undefined;
  readonly colour: boolean;
}

type Part = 'heading' | 'draft' | 'status' | 'quotation' | 'warning' | 'rendering' | 'detail' | 'message';

const STYLES: Readonly<Record<Part, Parameters<typeof styleText>[0]>> = {
  heading: 'bold',
  draft: ['bold', 'yellow'],
  status: 'reset',
  quotation: 'reset',
  warning: 'yellow',
  rendering: 'italic',
  detail: 'dim',
  message: 'cyan',
};

const NOTE_PARTS: Readonly<Record<CardNote['kind'], Part>> = {
  footnote: 'detail',
  lineage: 'detail',
  doubtful: 'warning',
  repaired: 'warning',
  restored: 'detail',
  unlinked: 'detail',
};

/** Select Character Path (ECMA-48 8.3.111): the direction of a paragraph, for terminals that order Arabic themselves. */
const RIGHT_TO_LEFT = '\u001b[2 k';
const DEFAULT_PATH = '\u001b[0 k';

/** What stands between two cards: a blank line more than within one. */
const BETWEEN_BLOCKS = '\n\n\n';

/** Draws a reply as text, without a line feed at its end. */
export function renderReply(reply: Reply, style: TerminalStyle): string {
  const { language } = reply;
  const blocks = [
    renderMessages(reply, style),
    reply.comparison
      .map((text) => drawLine({ text, part: 'quotation', language: 'ar', quoted: true }, style))
      .join('\n'),
    ...reply.cards.map((card) => renderCard(card, style).join('\n')),
    reply.copyText ?? '',
    ...reply.lists.map((list) => renderList(list, language, style)),
  ];
  return blocks.filter((block) => block !== '').join(reply.cards.length > 0 ? BETWEEN_BLOCKS : '\n\n');
}

/** Draws the sentences of a reply alone, which must not get into copied text. */
export function renderMessages({ messages, language }: Reply, style: TerminalStyle): string {
  return messages.map((text) => drawLine({ text, part: 'message', language }, style)).join('\n');
}

function renderList({ heading, entries }: ReplyList, language: Language, style: TerminalStyle): string {
  const lines = [
    drawLine({ text: heading, part: 'heading', language }, style),
    ...entries.map(({ id, label }) =>
      drawLine({ text: id === undefined ? label : `${id}  ${label}`, part: 'message', language }, style),
    ),
  ];
  return lines.join('\n');
}

function renderCard(card: Card, style: TerminalStyle): readonly string[] {
  const { language } = card;
  const draw = (text: string, part: Part) => drawLine({ text, part, language }, style);
  const isDraft = card.status.startsWith('draft');
  return [
    draw(card.heading, isDraft ? 'draft' : 'heading'),
    draw(card.statusLine, isDraft ? 'draft' : 'status'),
    draw(card.shortTitle, 'detail'),
    ...(card.why === undefined ? [] : [draw(card.why, 'detail')]),
    '',
    ...listMarkedLines(card.quotation, card.marks).map((text) =>
      drawLine({ text, part: 'quotation', language: 'ar', quoted: true }, style),
    ),
    ...(card.notes.length === 0 ? [] : ['', ...card.notes.map(({ kind, text }) => draw(text, NOTE_PARTS[kind]))]),
    ...renderRendering(card, style),
    '',
    draw(card.citation, 'status'),
    ...card.links.map(({ label, url }) => draw(`${label}: ${url}`, 'detail')),
    draw(card.source, 'detail'),
    ...card.actions.flatMap((action) =>
      action.kind === 'report-word' ? [draw(`${action.label}: ${action.url}`, 'detail')] : [],
    ),
  ];
}

function renderRendering({ rendering, language }: Card, style: TerminalStyle): readonly string[] {
  if (rendering === undefined) return [];
  const { label, lines, link } = rendering;
  return [
    '',
    drawLine({ text: label, part: 'warning', language }, style),
    ...(link === undefined ? [] : [drawLine({ text: `${link.label}: ${link.url}`, part: 'detail', language }, style)]),
    ...lines.map((text) => drawLine({ text, part: 'rendering', language: 'en' }, style)),
  ];
}

interface Line {
  readonly text: string;
  readonly part: Part;
  readonly language: Language;
  /** The document's own words, into which nothing is put. */
  readonly quoted?: boolean;
}

/** Wraps first and isolates after, so that no isolate is left open at the end of a line. */
function drawLine({ text, part, language, quoted }: Line, { columns, colour }: TerminalStyle): string {
  if (columns === undefined)
    return quoted
      ? readMarks(text)
          .map((part) => part.text)
          .join('')
      : text;
  const lines = wrapLine(text, columns).map((line) => {
    const ordered = quoted ? underline(line, colour) : isolateRuns(line, language);
    return colour ? styleText(STYLES[part], ordered, { validateStream: false }) : ordered;
  });
  const block = lines.join('\n');
  return language === 'ar' ? `${RIGHT_TO_LEFT}${block}${DEFAULT_PATH}` : block;
}

/** Underlines what a question asked for, where the terminal has colours; without them nothing is put into the words. */
function underline(line: string, colour: boolean): string {
  return readMarks(line)
    .map(({ text, isMarked }) => (isMarked && colour ? styleText('underline', text, { validateStream: false }) : text))
    .join('');
}
