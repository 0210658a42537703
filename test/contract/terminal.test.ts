import { PassThrough } from 'node:stream';
import { text as readText } from 'node:stream/consumers';
import { pino } from 'pino';
import { runConversation } from '../../adapters/terminal/conversation.ts';
import { buildJsonAnswer } from '../../src/bot/ask-json.ts';
import { type Bot, buildBot } from '../../src/bot/bot.ts';
import { createMemoryPreferences } from '../../src/bot/preferences.ts';
import { buildJsonReply } from '../../src/bot/reply-json.ts';
import { verifyQuotation } from '../../src/cards/verify-quotation.ts';
import type { Logger } from '../../src/logger.ts';
import { realCorpus } from '../support/corpus.ts';
import { getTestRetrieval } from '../support/retrieval.ts';
import { describeAdapterContract, type ShownMessage } from './adapter.case.ts';

/** Sends one line of a conversation; a terminal shows what it writes as one message. */
async function converse(bot: Bot, line: string, logger: Logger): Promise<readonly ShownMessage[]> {
  const input = new PassThrough();
  const output = new PassThrough();
  input.end(`${line}\n`);
  const shown = readText(output);
  await runConversation({
    bot,
    toJson: (request, reply) => buildJsonReply(request, reply, realCorpus),
    toJsonAnswer: (request, reply) => buildJsonAnswer(request, reply, realCorpus),
    input,
    output,
    errors: new PassThrough(),
    logger,
    language: undefined,
    signal: new AbortController().signal,
  });
  output.end();
  const text = await shown;
  return [{ text, payload: text, isPrivate: true, buttons: [], choices: [] }];
}

describeAdapterContract({
  name: 'The terminal',
  skips: {
    buttons: 'A terminal has no buttons: "next", "previous" and "copy" are typed.',
    private: 'A terminal has one reader: everything is private.',
    share: 'A terminal has one reader: there is nobody to share a card with.',
  },
  createHarness: async (change = (bot) => bot) => {
    const lines: string[] = [];
    const logger = pino({ level: 'info' }, { write: (line: string) => void lines.push(line) });
    const bot = change(
      buildBot({
        corpus: realCorpus,
        logger,
        getRetrieval: () => getTestRetrieval(realCorpus),
        verifyQuotation,
        preferences: createMemoryPreferences(1),
        random: () => 0,
      }),
    );
    return {
      ask: (text) => converse(bot, `/recommendation ${text}`, logger),
      log: () => lines.join(''),
      say: (text) => converse(bot, text, logger),
      click: async () => [],
      choose: async () => [],
      close: async () => undefined,
    };
  },
});
