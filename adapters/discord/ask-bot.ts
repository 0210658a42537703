import type { AdapterContext } from '../../src/bot/adapter.ts';
import type { Bot } from '../../src/bot/bot.ts';
import { answerSafely } from '../../src/bot/failure.ts';
import type { Reply } from '../../src/bot/reply.ts';
import type { BotRequest } from '../../src/bot/request.ts';
import { removeControls } from './markdown.ts';

/** What is asked of the bot, by whom. */
export interface Question {
  readonly command: 'answer' | 'random' | 'help' | 'language' | 'click';
  readonly text: string;
  readonly userId: string;
}

/** Builds the bot's request from what a reader of Discord typed. */
export function buildRequest(text: string, userId: string, { newRequestId }: AdapterContext): BotRequest {
  return { id: newRequestId(), text: removeControls(text), user: `discord:${userId}`, language: undefined };
}

/** Asks the bot; if the bot itself breaks, that is logged and the reply says so. Never throws. */
export function askBot({ command, text, userId }: Question, context: AdapterContext): Reply {
  const { bot, logger } = context;
  const request = buildRequest(text, userId, context);
  const answer: Bot[typeof command] = bot[command];
  return answerSafely(answer, request, logger);
}
