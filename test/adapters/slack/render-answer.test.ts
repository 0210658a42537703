import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block } from '../../../adapters/slack/blocks.ts';
import { readBlocks as readAnswered } from '../../../adapters/slack/find-answered.ts';
import { BUTTON_VALUE_MAX_CHARS } from '../../../adapters/slack/limits.ts';
import { type ReplyPlace, renderReply } from '../../../adapters/slack/render-reply.ts';
import { cleanQuestion, shortenQuestion } from '../../../src/bot/question-text.ts';
import type { Reply } from '../../../src/bot/reply.ts';
import { stripIsolates } from '../../../src/cards/direction.ts';
import { loadGoldenQuestions } from '../../golden/load-questions.ts';
import { makeText } from '../../support/hostile-text.ts';
import { findReport, listIds, put } from '../../support/questions.ts';
import { LANGUAGES } from '../../support/quiet-bot.ts';
import { listBold, listButtons, messageSchema, readBlocks } from '../../support/slack-blocks.ts';

const PLACES: readonly ReplyPlace[] = [{ kind: 'private' }, { kind: 'direct' }, { kind: 'public' }];
const golden = await loadGoldenQuestions();

function draw(reply: Reply, place: ReplyPlace = { kind: 'private' }): readonly Block[] {
  const messages = renderReply(reply, place);
  for (const message of messages) expect(messageSchema.safeParse(message).error).toBeUndefined();
  return messages.flatMap(({ blocks }) => blocks);
}

function read(blocks: readonly Block[]): string {
  return stripIsolates(readBlocks(blocks));
}

/** Lists what a card marks, in order. */
function listMarked({ cards }: Reply): readonly string[] {
  return cards.flatMap(({ quotation, marks }) =>
    quotation.flatMap((line, at) => (marks[at] ?? []).map(({ start, end }) => line.slice(start, end))),
  );
}

describe('the answer to a question', () => {
  it('is within every limit, and every word of its card is there, with what was asked for in bold', () => {
    for (const { text } of golden) {
      for (const language of LANGUAGES) {
        const reply = put('ask', text, { language });
        const blocks = draw(reply);
        const lines = read(blocks).split('\n');
        for (const line of reply.cards.flatMap(({ quotation }) => quotation)) expect(lines, text).toContain(line);
        for (const { why } of reply.cards) expect(lines, text).toContain(why);
        expect(listBold(blocks), text).toEqual(listMarked(reply));
      }
    }
  });

  // Of what only one reader sees, Slack gives nothing back.
  it.each<ReplyPlace>([{ kind: 'direct' }, { kind: 'public' }])(
    'is read back from its blocks: the question, and what was shown ($kind)',
    (place) => {
      for (const text of [...golden.map((question) => question.text), '"due process" 2021', '"due process" 2020']) {
        const reply = put('ask', text);
        const received = JSON.parse(JSON.stringify(draw(reply, place)));
        const question = reply.outcome?.kind === 'help' ? undefined : shortenQuestion(cleanQuestion(text));
        expect(readAnswered(received)).toEqual({ question, report: findReport(reply), ids: listIds(reply) });
      }
    },
  );

  it('carries its question in each button', () => {
    const codes = listButtons(draw(put('ask', 'corruption'))).map(({ code }) => code);
    expect(codes.filter((code) => code.startsWith('ask:'))).toEqual([
      'ask:2019:en:corruption',
      'ask:2020-draft:en:corruption',
      'ask:2020:en:corruption',
      'ask:2020-background:en:corruption',
      'ask:2021:en:corruption',
    ]);
  });

  it.each([
    ['Arabic', 'الأدلة الرقمية '.repeat(700)],
    ['quotation marks', '"a" '.repeat(2_500)],
    ['emoji', 'corruption 😀'.repeat(1_000)],
    ['backslashes', 'corruption \\\\'.repeat(1_000)],
  ])('stays within the limits for the longest question of %s', (_, text) => {
    for (const language of LANGUAGES) {
      for (const place of PLACES) {
        const buttons = listButtons(draw(put('ask', text, { language }), place));
        for (const { code } of buttons) expect(code.length).toBeLessThanOrEqual(BUTTON_VALUE_MAX_CHARS);
      }
    }
  });

  it('is within every limit, whatever was typed', () => {
    fc.assert(
      fc.property(makeText(), (text) => {
        for (const command of ['ask', 'topics', 'phrase'] as const) draw(put(command, text));
      }),
      { numRuns: 40 },
    );
  });
});

describe('marks', () => {
  const [card] = put('ask', 'الفساد').cards;
  const [line = ''] = card?.quotation ?? [];

  function drawCard(quotation: readonly string[], marks: readonly (readonly { start: number; end: number }[])[]) {
    const reply = put('ask', 'الفساد');
    return draw({ ...reply, cards: reply.cards.map((one) => ({ ...one, quotation, marks })) });
  }

  it('are bold parts of one rich text, and lines without any are sections', () => {
    const blocks = drawCard([line, 'سطر بلا علامة'], [[{ start: 0, end: 5 }], []]);
    expect(blocks.filter(({ type }) => type === 'rich_text')).toHaveLength(1);
    expect(listBold(blocks)).toEqual([line.slice(0, 5)]);
    expect(blocks).toContainEqual({
      type: 'section',
      text: { type: 'plain_text', text: 'سطر بلا علامة', emoji: false },
    });
  });

  it('lose no word of a line that no block holds', () => {
    const long = 'كلمة أخرى؛ '.repeat(1_000).trim();
    const blocks = drawCard([long], [[{ start: 2_980, end: 3_020 }]]);
    expect(readBlocks(blocks).replace(/\s+/gu, ' ')).toContain(long);
    expect(listBold(blocks).join('')).toBe(long.slice(2_980, 3_020));
  });

  it('keep the direction of a line that begins with a Latin letter', () => {
    const blocks = drawCard(['COVID-19 جائحة'], [[{ start: 0, end: 8 }]]);
    expect(listBold(blocks)).toEqual(['\u200fCOVID-19']);
  });
});

describe('a list of themes', () => {
  it.each(LANGUAGES)('is lines to read and a menu, in %s', (language) => {
    const reply = put('topics', '', { language });
    const blocks = draw(reply);
    for (const { label } of reply.lists.flatMap(({ entries }) => entries)) expect(read(blocks)).toContain(label);
    expect(JSON.stringify(blocks)).toContain(language === 'ar' ? 'اختر موضوعا' : 'Choose a theme');
    expect(read(blocks)).not.toContain('undefined');
  });
});
