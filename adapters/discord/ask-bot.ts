import type { AdapterContext } from '../../src/bot/adapter.ts';
import type { Bot } from '../../src/bot/bot.ts';
import { answerSafely } from '../../src/bot/failure.ts';
import type { Place } from '../../src/bot/place.ts';
import type { Reply } from '../../src/bot/reply.ts';
import type { AnsweredMessage, BotRequest } from '../../src/bot/request.ts';
import { removeControls } from './markdown.ts';

/** What is asked of the bot, by whom. */
export interface Question {
  readonly command:
    | 'answer'
    | 'ask'
    | 'topics'
    | 'random'
    | 'compare'
    | 'cite'
    | 'report'
    | 'digest'
    | 'help'
    | 'language'
    | 'click';
  readonly text: string;
  readonly userId: string;
  /** Where it was asked, for a digest. */
  readonly place?: Place | undefined;
  /** The key of the channel's language, where there is no place. */
  readonly channel?: string | undefined;
  /** The message of the bot that is answered or whose button was clicked. */
  readonly answered?: AnsweredMessage | undefined;
}

/** Builds the bot's request from what a reader of Discord typed. */
export function buildRequest(text: string, userId: string, { newRequestId }: AdapterContext): BotRequest {
  return { id: newRequestId(), text: removeControls(text), user: `discord:${userId}`, language: undefined };
}

/** Asks the bot; if the bot itself breaks, that is logged and the reply says so. Never throws. */
export function askBot(question: Question, context: AdapterContext): Promise<Reply> {
  const { command, text, userId, answered, place } = question;
  const { bot, logger } = context;
  const channel = place === undefined ? question.channel : `${place.workspace}:${place.channel}`;
  const request = { ...buildRequest(text, userId, context), answered, place, channel };
  const answer: Bot[typeof command] = bot[command];
  return answerSafely(answer, request, logger);
}
