import type { Answer, Bot } from '../../src/bot/bot.ts';
import { answerSafely } from '../../src/bot/failure.ts';
import type { Logger } from '../../src/logger.ts';

/** Guards against a bot that breaks: what broke is logged, and the reply says so and shows nothing else. */
export function guardBot(bot: Bot, logger: Logger | undefined): Bot {
  const guard =
    (answer: Answer): Answer =>
    (request) =>
      answerSafely(answer, request, logger);
  return {
    ...bot,
    answer: guard(bot.answer),
    show: guard(bot.show),
    random: guard(bot.random),
    copy: guard(bot.copy),
    help: guard(bot.help),
    ask: guard(bot.ask),
    phrase: guard(bot.phrase),
    topics: guard(bot.topics),
  };
}
