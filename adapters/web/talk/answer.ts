import type { Reply } from '../../../src/bot/reply.ts';
import { cutText } from '../../../src/cards/split-text.ts';
import { getTalkWording } from '../../../src/cards/wording-web-talk.ts';
import type { Language } from '../../../src/corpus/corpus.ts';
import { drawSlackMessages } from './draw-slack.ts';
import type { Drawings, DrawnPlace } from './drawings.ts';
import { renderPlain } from './render-plain.ts';
import { readShown, type Shown } from './shown.ts';

/** A message as a platform would show it. */
export interface DrawnMessage {
  readonly html: string;
  /** What the builder of the platform takes: the very message that the bot would send. */
  readonly json: string;
  /** What the button beside it says. */
  readonly copyLabel: string;
}

/** An answer as the page gets it. */
export interface TalkAnswer {
  readonly language: Language;
  /** One or two sentences for those who hear the page. */
  readonly summary: string;
  /** What to send back with what is asked next. */
  readonly shown: Shown;
  readonly plain: string;
  readonly slack: readonly DrawnMessage[];
  readonly discord: readonly DrawnMessage[];
}

/** `IS_COMPONENTS_V2`: https://discord.com/developers/docs/resources/message#message-object-message-flags */
const COMPONENTS_V2_FLAG = 32_768;
const SUMMARY_MAX_CHARS = 300;

/** Draws a reply in the three ways. */
export async function drawAnswer(reply: Reply, place: DrawnPlace, drawings: Drawings): Promise<TalkAnswer> {
  const { language } = reply;
  const [plain, slack, discord] = await Promise.all([
    renderPlain(reply),
    drawSlack(reply, place, drawings),
    drawDiscord(reply, place, drawings),
  ]);
  return { language, summary: summarize(reply), shown: readShown(reply), plain: String(plain), slack, discord };
}

async function drawSlack(reply: Reply, place: DrawnPlace, drawings: Drawings): Promise<readonly DrawnMessage[]> {
  const { botName, copyJson } = getTalkWording(reply.language);
  const messages = drawings.drawSlack(reply, place);
  const drawn = await drawSlackMessages(messages, botName);
  return messages.map(({ blocks }, index) => ({
    html: drawn[index] ?? '',
    json: JSON.stringify({ blocks }, undefined, 2),
    copyLabel: copyJson('Slack', index + 1, messages.length),
  }));
}

async function drawDiscord(reply: Reply, place: DrawnPlace, drawings: Drawings): Promise<readonly DrawnMessage[]> {
  const { botName, copyJson } = getTalkWording(reply.language);
  const messages = drawings.drawDiscord(reply, place);
  // Reading its markup takes a library that no other page needs.
  const { drawDiscordMessage } = await import('./draw-discord.ts');
  return await Promise.all(
    messages.map(async (message, index) => ({
      html: String(await drawDiscordMessage(message, { name: botName, readCode: drawings.readDiscordCode })),
      json: JSON.stringify(
        { flags: COMPONENTS_V2_FLAG, components: message.components, allowed_mentions: { parse: [] } },
        undefined,
        2,
      ),
      copyLabel: copyJson('Discord', index + 1, messages.length),
    })),
  );
}

/** What an answer says first: its sentences, its cards with their status, its lists. */
function summarize({ messages, cards, lists, language }: Reply): string {
  const said = [
    ...messages,
    ...cards.map(({ heading, statusLine }) => `${heading}. ${statusLine}`),
    ...lists.map(({ heading }) => heading),
  ];
  const text = said.join(' ');
  return text === '' ? getTalkWording(language).answered : cutText(text, SUMMARY_MAX_CHARS);
}
