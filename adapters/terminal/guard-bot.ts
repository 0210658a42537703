import type { Answer, Bot } from '../../src/bot/bot.ts';
import { answerSafely } from '../../src/bot/failure.ts';
import type { Reply } from '../../src/bot/reply.ts';
import type { Logger } from '../../src/logger.ts';

/** Guards against a bot that breaks: what broke is logged, and the reply says so and shows nothing else. */
export function guardBot(bot: Bot, logger: Logger | undefined): Bot<Promise<Reply>> {
  const { home, complete, ...answers } = bot;
  const guard =
    (answer: Answer): Answer<Promise<Reply>> =>
    (request) =>
      answerSafely(answer, request, logger);
  const guarded = Object.fromEntries(Object.entries(answers).map(([name, answer]) => [name, guard(answer)]));
  return { home, complete, ...(guarded as Omit<Bot<Promise<Reply>>, 'home' | 'complete'>) };
}
