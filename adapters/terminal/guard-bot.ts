import type { Answer, Bot } from '../../src/bot/bot.ts';
import { getWording } from '../../src/cards/wording.ts';
import type { Logger } from '../../src/logger.ts';

/** Guards against a bot that breaks: what broke is logged, and the reply says so and shows nothing else. */
export function guardBot(bot: Bot, logger: Logger | undefined): Bot {
  const guard =
    (answer: Answer): Answer =>
    (request) => {
      try {
        return answer(request);
      } catch (error) {
        logger?.error({ requestId: request.id, err: error }, 'request failed');
        const language = request.language ?? (/\p{Script=Arabic}/u.test(request.text) ? 'ar' : 'en');
        const messages = [getWording(language).failed(request.id)];
        const nothing = { outcome: undefined, cards: [], lists: [], copyText: undefined };
        return { ...nothing, requestId: request.id, language, messages, failed: true };
      }
    };
  return {
    ...bot,
    answer: guard(bot.answer),
    show: guard(bot.show),
    random: guard(bot.random),
    copy: guard(bot.copy),
    help: guard(bot.help),
  };
}
