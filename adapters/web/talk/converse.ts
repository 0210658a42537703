import type { AdapterContext } from '../../../src/bot/adapter.ts';
import { answerSafely } from '../../../src/bot/failure.ts';
import { readCommand } from '../../../src/bot/read-command.ts';
import type { Reply } from '../../../src/bot/reply.ts';
import { type BotRequest, readLanguage } from '../../../src/bot/request.ts';
import { decodeClick } from '../../../src/cards/click-code.ts';
import { getWording } from '../../../src/cards/wording.ts';
import type { Language } from '../../../src/corpus/corpus.ts';
import type { Shown } from './shown.ts';

/** What a reader of the page asks. */
export interface Asked {
  /** What was typed, or the code of the button that was clicked. */
  readonly text: string;
  /** The language of the page, or the one that the reader chose since by the command. */
  readonly language: Language;
  readonly shown: Shown | undefined;
}

type Tools = Pick<AdapterContext, 'bot' | 'logger' | 'newRequestId'>;

/** Words that speak of the card that was shown last. */
const PAGE_WORDS: Readonly<Record<string, 'next' | 'previous'>> = {
  next: 'next',
  previous: 'previous',
  التالية: 'next',
  التالي: 'next',
  تالي: 'next',
  السابق: 'previous',
  السابقة: 'previous',
};

/** Answers what was typed: commands, references and questions, and what goes on from the last answer. */
export async function answerText({ text, language, shown }: Asked, tools: Tools): Promise<Reply> {
  const { bot, logger } = tools;
  const request = buildRequest(text, chooseLanguage(text, language, shown), { shown, tools });
  const word = PAGE_WORDS[text.trim().toLowerCase().replace(/^\//u, '')];
  if (word !== undefined) return await turnPage(word, request, { shown, tools });
  const { name, rest } = readCommand(text);
  if (name === 'copy' && rest === '' && shown?.card !== undefined) {
    return await answerSafely(bot.copy, { ...request, text: shown.card }, logger);
  }
  return await answerSafely(bot.answer, request, logger);
}

/** Answers a click; buttons carry their language. */
export async function answerClick({ text, language, shown }: Asked, tools: Tools): Promise<Reply> {
  const chosen = decodeClick(text)?.language ?? language;
  return await answerSafely(tools.bot.click, buildRequest(text, chosen, { shown, tools }), tools.logger);
}

/** Reads the language that a reader chose by the command; `undefined` for any other text, `auto` for that of the page. */
export function readLanguageChoice(text: string): Language | 'auto' | undefined {
  const { name, rest } = readCommand(text);
  const choice = rest.trim().toLowerCase();
  return name === 'language' && (choice === 'ar' || choice === 'en' || choice === 'auto') ? choice : undefined;
}

/** Arabic is answered in Arabic, and numbers alone go on as before; all else is answered in the language of the page. */
function chooseLanguage(text: string, language: Language, shown: Shown | undefined): Language {
  if (readLanguage(text) === 'ar') return 'ar';
  return /\p{L}/u.test(text) ? language : (shown?.language ?? language);
}

function buildRequest(
  text: string,
  language: Language,
  { shown, tools }: { shown: Shown | undefined; tools: Tools },
): BotRequest {
  return { id: tools.newRequestId(), text, user: undefined, language, answered: shown };
}

async function turnPage(
  word: 'next' | 'previous',
  request: BotRequest,
  { shown, tools: { bot, logger } }: { shown: Shown | undefined; tools: Tools },
): Promise<Reply> {
  const { language = 'en' } = request;
  const last =
    shown?.card === undefined ? undefined : await answerSafely(bot.show, { ...request, text: shown.card }, logger);
  const card = last?.cards[0];
  const action = card?.actions.find(({ kind }) => kind === word);
  if (action !== undefined && 'target' in action) {
    return await answerSafely(bot.show, { ...request, text: action.target }, logger);
  }
  const wording = getWording(language);
  const help = await answerSafely(bot.help, { ...request, text: '' }, logger);
  if (card === undefined) return { ...help, messages: [wording.noCardYet] };
  const end = word === 'next' ? wording.noNext(card.unit, card.report) : wording.noPrevious(card.unit, card.report);
  return { ...help, messages: [end] };
}
