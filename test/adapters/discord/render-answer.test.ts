import type { Message } from 'discord.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAnsweredMessage } from '../../../adapters/discord/read-message.ts';
import { renderReply } from '../../../adapters/discord/render.ts';
import { renderCard } from '../../../adapters/discord/render-card.ts';
import { cleanQuestion, shortenQuestion } from '../../../src/bot/question-text.ts';
import type { Reply } from '../../../src/bot/reply.ts';
import { stripIsolates } from '../../../src/cards/direction.ts';
import type { Span } from '../../../src/retrieval/phrases.ts';
import { loadGoldenQuestions } from '../../golden/load-questions.ts';
import { makeCard } from '../../support/cards.ts';
import { expectWithinLimits } from '../../support/discord-limits.ts';
import { listWireComponents, readMessage, type WireMessage } from '../../support/discord-reading.ts';
import { makeText } from '../../support/hostile-text.ts';
import { findReport, listIds, put } from '../../support/questions.ts';
import { LANGUAGES } from '../../support/quiet-bot.ts';

const golden = await loadGoldenQuestions();

function draw(reply: Reply): readonly WireMessage[] {
  const messages = renderReply(reply, { share: true }) as readonly WireMessage[];
  for (const message of messages) expectWithinLimits(message);
  return messages;
}

/** A message as Discord gives it back, as far as it is read. */
function receive(components: WireMessage['components'] = []): Pick<Message, 'components'> {
  return { components: components.map((one) => ({ toJSON: () => one })) } as unknown as Pick<Message, 'components'>;
}

function countBold(messages: readonly WireMessage[], quotation: readonly string[]): number {
  const texts = messages.flatMap(({ components }) => listWireComponents(components).map(({ content = '' }) => content));
  const quoted = texts.filter((text) => quotation.some((line) => readMarkdownLines(text).includes(line)));
  return (quoted.join('\n').match(/(?<!\\)\*\*/gu) ?? []).length / 2;
}

function readMarkdownLines(content: string): readonly string[] {
  return readMessage({ components: [{ type: 10, content }] }).text.split('\n');
}

function drawLine(line: string, spans: readonly Span[]): string {
  const card = { ...makeCard('2020/7', 'ar'), notes: [], quotation: [line], marks: [spans] };
  const components = renderCard(card, { share: false }) as unknown as WireMessage['components'];
  const texts = listWireComponents(components).map(({ content = '' }) => content);
  const shown = texts.find((text) => readMarkdownLines(text).join('\n') === line);
  if (shown === undefined) throw new RangeError('Cannot find the line on its card');
  return shown;
}

describe('the answer to a question', () => {
  it('is within every limit, every word of its card is there, and what was asked for is bold', () => {
    for (const { text } of golden) {
      for (const language of LANGUAGES) {
        const reply = put('ask', text, { language });
        const messages = draw(reply);
        const lines = stripIsolates(messages.map((message) => readMessage(message).text).join('\n')).split('\n');
        for (const { quotation, marks, why } of reply.cards) {
          for (const line of [...quotation, why]) expect(lines, text).toContain(line);
          expect(countBold(messages, quotation), text).toBe(marks.flat().length);
        }
      }
    }
  });

  it('is read back from what was sent: the question, and what was shown', () => {
    for (const text of [...golden.map((question) => question.text), '"due process" 2021', '"due process" 2020']) {
      const reply = put('ask', text);
      const answered = readAnsweredMessage(receive(draw(reply).flatMap(({ components = [] }) => components)));
      const question = reply.outcome?.kind === 'help' ? undefined : shortenQuestion(cleanQuestion(text));
      expect(answered).toEqual({ question, report: findReport(reply), ids: listIds(reply) });
    }
  });

  it('is read back whatever signs its question has', () => {
    fc.assert(
      fc.property(makeText(), (text) => {
        const reply = put('ask', `corruption ${text}`);
        const { outcome } = reply;
        if (outcome === undefined || !('answer' in outcome)) return;
        const answered = readAnsweredMessage(receive(draw(reply).flatMap(({ components = [] }) => components)));
        expect(answered.question).toBe(shortenQuestion(cleanQuestion(`corruption ${text}`)));
      }),
      { numRuns: 60 },
    );
  });

  it('has its long question in the message of its buttons, though its card fills the one before', () => {
    const question = `corruption ${'and nothing else '.repeat(8)}`.trim();
    const messages = draw({ ...put('ask', question), cards: [makeCard('2019/22', 'en')] });
    expect(messages.length).toBeGreaterThan(1);
    const last = messages.find((message) =>
      readMessage(message).buttons.some(({ code }) => code.includes('ask:2021:')),
    );
    expect(readAnsweredMessage(receive(last?.components)).question).toBe(question);
  });

  it.each([
    ['Arabic', 'الأدلة الرقمية '.repeat(700)],
    ['signs of markup', 'corruption *_~`|<>[]()#:-'.repeat(400)],
    ['emoji', 'corruption 😀'.repeat(1_000)],
    ['quotation marks', '"a" '.repeat(2_500)],
  ])('stays within the limits for the longest question of %s', (_, text) => {
    for (const language of LANGUAGES) expect(draw(put('ask', text, { language })).length).toBeLessThanOrEqual(5);
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
  it('are bold, and the signs inside and around them are escaped', () => {
    expect(drawLine('قبل *ما* بعد', [{ start: 4, end: 8 }])).toBe(String.raw`قبل **\*ما\*** بعد`);
    expect(drawLine('_ا_ [ب] `ج`', [{ start: 4, end: 7 }])).toBe(String.raw`\_ا\_ **\[ب\]** \`ج\``);
  });

  it('leave a line without any as it is', () => {
    expect(drawLine('سطر', [])).toBe('سطر');
  });

  it('keep the direction of a line that begins with a Latin letter', () => {
    const card = { ...makeCard('2020/7', 'ar'), quotation: ['COVID-19 جائحة'], marks: [[{ start: 0, end: 8 }]] };
    expect(JSON.stringify(renderCard(card, { share: false }))).toContain('\u200f**COVID-19** جائحة');
  });

  it.each([200, 400])('lose no word of a line that is spread over messages of %i characters', (maxText) => {
    const line = 'كلمة أخرى؛ '.repeat(200).trim();
    const card = { ...makeCard('2020/7', 'ar'), notes: [], quotation: [line], marks: [[{ start: 5, end: 1_500 }]] };
    const pages = renderCard(card, { share: false, maxText }) as unknown as WireMessage['components'];
    const texts = listWireComponents(pages).map(({ content = '' }) => readMarkdownLines(content).join('\n'));
    expect(texts.join('').replace(/\s+/gu, ' ')).toContain('كلمة أخرى؛ '.repeat(3).trim());
    const words = texts.join(' ').match(/أخرى/gu) ?? [];
    expect(words).toHaveLength(200);
  });
});
