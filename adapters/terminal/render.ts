import { styleText } from 'node:util';
import type { Reply } from '../../src/bot/reply.ts';
import type { Card } from '../../src/cards/card.ts';
import { isolateRuns } from '../../src/cards/direction.ts';
import type { Language } from '../../src/corpus/corpus.ts';
import { wrapLine } from './wrap.ts';

/** How a reply is drawn. */
export interface TerminalStyle {
  /** Cells to wrap at; `undefined` where the output is no terminal: nothing is wrapped, coloured or turned then. */
  readonly columns: number | undefined;
  readonly colour: boolean;
}

type Part = 'heading' | 'draft' | 'quotation' | 'rendering' | 'detail' | 'message';

const STYLES: Readonly<Record<Part, Parameters<typeof styleText>[0]>> = {
  heading: 'bold',
  draft: ['bold', 'yellow'],
  quotation: 'reset',
  rendering: 'italic',
  detail: 'dim',
  message: 'cyan',
};

/** Select Character Path (ECMA-48 8.3.111): the direction of a paragraph, for terminals that order Arabic themselves. */
const RIGHT_TO_LEFT = '\u001b[2 k';
const DEFAULT_PATH = '\u001b[0 k';

/** Draws a reply as text, without a line feed at its end. */
export function renderReply(reply: Reply, style: TerminalStyle): string {
  const draw = (text: string, part: Part) => drawLine({ text, part, language: reply.language }, style);
  const blocks = [
    reply.messages.map((message) => draw(message, 'message')),
    ...reply.cards.map((card) => renderCard(card, style)),
    reply.copyText === undefined ? [] : [reply.copyText],
    ...reply.lists.map(({ heading, entries }) => [
      ...(heading === '' ? [] : [draw(heading, 'heading')]),
      ...entries.map(({ id, label }) => draw(`${id}  ${label}`, 'message')),
    ]),
  ];
  return blocks
    .filter((block) => block.length > 0)
    .map((block) => block.join('\n'))
    .join('\n\n');
}

function renderCard(card: Card, style: TerminalStyle): readonly string[] {
  const { language } = card;
  const draw = (text: string, part: Part) => drawLine({ text, part, language }, style);
  const isDraft = card.status.startsWith('draft');
  return [
    draw(card.heading, isDraft ? 'draft' : 'heading'),
    draw(card.statusLine, isDraft ? 'draft' : 'detail'),
    draw(card.shortTitle, 'detail'),
    '',
    ...card.quotation.map((line) => drawLine({ text: line, part: 'quotation', language: 'ar', quoted: true }, style)),
    '',
    ...renderRendering(card, style),
    draw(card.citation, 'detail'),
    draw(card.source, 'detail'),
    ...(card.link === undefined ? [] : [draw(`${card.link.label}: ${card.link.url}`, 'detail')]),
    ...card.notes.map((note) => draw(note, 'detail')),
    ...card.actions.flatMap((action) =>
      action.kind === 'report-word' ? [draw(`${action.label}: ${action.url}`, 'detail')] : [],
    ),
  ];
}

function renderRendering({ rendering, language }: Card, style: TerminalStyle): readonly string[] {
  if (rendering === undefined) return [];
  const { label, lines, link } = rendering;
  const official = link === undefined ? '' : ` ${link.label}: ${link.url}`;
  return [
    drawLine({ text: `${label}${official}`, part: 'detail', language }, style),
    ...lines.map((line) => drawLine({ text: line, part: 'rendering', language: 'en' }, style)),
    '',
  ];
}

interface Line {
  readonly text: string;
  readonly part: Part;
  readonly language: Language;
  /** The document's own words, into which nothing is put. */
  readonly quoted?: boolean;
}

function drawLine({ text, part, language, quoted }: Line, { columns, colour }: TerminalStyle): string {
  if (columns === undefined) return text;
  const ordered = quoted ? text : isolateRuns(text, language);
  const lines = wrapLine(ordered, columns).map((line) =>
    colour ? styleText(STYLES[part], line, { validateStream: false }) : line,
  );
  const block = lines.join('\n');
  return language === 'ar' ? `${RIGHT_TO_LEFT}${block}${DEFAULT_PATH}` : block;
}
