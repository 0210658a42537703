import { getWording } from '../cards/wording.ts';
import { isTawsiyaError } from '../errors.ts';
import type { Answer, Bot } from './bot.ts';
import type { BotContext } from './context.ts';
import { digest } from './digest.ts';
import type { DigestServices } from './digest-services.ts';
import { buildEmptyReply } from './empty-reply.ts';
import { buildFailedReply } from './failure.ts';
import { chooseChannelLanguage } from './language.ts';
import { readCommand } from './read-command.ts';
import type { Reply } from './reply.ts';
import { type BotRequest, chooseLanguage } from './request.ts';
import type { StoredPreferences } from './stored-preferences.ts';

/** What a bot with a store works with. */
export interface StoredContext extends Omit<BotContext, 'preferences'> {
  readonly preferences: StoredPreferences;
  readonly services: DigestServices;
}

/**
 * Gives a bot what a store makes possible: digests, languages of replies that outlive the process, and a language for a
 * whole channel. A store that fails is said where it is asked for, and stops no other answer.
 */
export function addStore(bot: Bot<Reply>, context: StoredContext): Bot {
  const { preferences } = context;
  const loadPreferences = async ({ user, channel }: BotRequest): Promise<void> => {
    await preferences.load([user, channel].filter((key) => key !== undefined));
  };
  const later =
    (answer: Answer): Answer<Promise<Reply>> =>
    async (request) => {
      await loadPreferences(request);
      const reply = await answer(request);
      await preferences.flush();
      return reply;
    };
  const language = (request: BotRequest) => answerGuarded('language', request, context);
  const { home, complete, ...answers } = bot;
  const stored = Object.fromEntries(Object.entries(answers).map(([name, answer]) => [name, later(answer)]));
  return {
    complete,
    home: async (request) => {
      await loadPreferences(request);
      return home(request);
    },
    ...(stored as Omit<Bot, 'home' | 'complete'>),
    digest: later((request) => answerGuarded('digest', request, context)),
    language: later(language),
    answer: later((request) => {
      const { name, rest } = readCommand(request.text);
      if (name === 'language') return language({ ...request, text: rest });
      if (name !== 'digest') return bot.answer(request);
      // The word of the command may be all that shows the language: «نشرة».
      return answerGuarded(name, { ...request, text: rest, language: chooseLanguage(request, context) }, context);
    }),
  };
}

/** Logs what became of a request; what the store cannot give or take now is said, with nothing done. Never throws. */
async function answerGuarded(
  command: 'digest' | 'language',
  request: BotRequest,
  context: StoredContext,
): Promise<Reply> {
  const { logger, services } = context;
  const requestId = request.id;
  try {
    const reply = await (command === 'digest'
      ? digest(request, context, services)
      : chooseChannelLanguage(request, context));
    logger.info({ requestId, command, outcome: reply.outcome?.kind, cards: reply.cards.length }, 'answered');
    return reply;
  } catch (error) {
    const isStore = isTawsiyaError(error) && error.code.startsWith('store_');
    logger.error({ requestId, command, err: error }, isStore ? 'store failed' : 'request failed');
    const empty = buildEmptyReply(request, context);
    if (!isStore) return buildFailedReply(requestId, empty.language);
    return { ...empty, messages: [getWording(empty.language).digest.noStore], failed: true };
  }
}
