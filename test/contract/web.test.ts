import { pino } from 'pino';
import { buildBot } from '../../src/bot/bot.ts';
import { createMemoryPreferences } from '../../src/bot/preferences.ts';
import { verifyQuotation } from '../../src/cards/verify-quotation.ts';
import { realCorpus } from '../support/corpus.ts';
import { readMarkup } from '../support/markup.ts';
import { getTestRetrieval } from '../support/retrieval.ts';
import { createWebHarness } from '../support/web.ts';
import { type Choice, describeAdapterContract, type ShownMessage } from './adapter.case.ts';

/** What the script of the page gets. */
interface Answer {
  readonly plain?: string;
  readonly problem?: string;
  readonly slack: readonly { readonly json: string }[];
  readonly discord: readonly { readonly json: string }[];
}

const BUTTON = /<button type="submit" form="click" name="code" value="(?<code>[^"]*)"[^>]*>(?<label>.*?)<\/button>/gsu;
const LIST = /<section class="list">.*?<\/section>/gsu;

function readButtons(html: string): readonly Choice[] {
  return [...html.matchAll(BUTTON)].map(({ groups }) => ({
    code: readMarkup(groups?.['code'] ?? ''),
    label: readMarkup(groups?.['label'] ?? ''),
  }));
}

describeAdapterContract({
  name: 'The page to talk to',
  skips: {
    private: 'A page has one reader: everything is private.',
    share: 'A page has one reader: there is no channel to share a card with, and only how it would look is shown.',
  },
  createHarness: async (change = (bot) => bot) => {
    const lines: string[] = [];
    const logger = pino({ level: 'info' }, { write: (line: string) => void lines.push(line) });
    const bot = buildBot({
      corpus: realCorpus,
      logger,
      getRetrieval: () => getTestRetrieval(realCorpus),
      verifyQuotation,
      preferences: createMemoryPreferences(1),
      random: () => 0,
    });
    const { app } = createWebHarness({ bot: change(bot), logger });
    const send = async (kind: 'ask' | 'click', text: string): Promise<readonly ShownMessage[]> => {
      const headers = { 'Content-Type': 'application/json' };
      const body = JSON.stringify({ text, language: 'en' });
      const response = await app.request(`/talk/${kind}`, { method: 'POST', headers, body });
      const { plain = '', problem = '', slack, discord } = (await response.json()) as Answer;
      const buttons = readButtons(plain.replaceAll(LIST, ''));
      const choices = (plain.match(LIST) ?? []).flatMap(readButtons);
      return [
        { text: `${readMarkup(plain)}${problem}`, payload: [plain, slack, discord], isPrivate: true, buttons, choices },
      ];
    };
    return {
      ask: (text) => send('ask', `/recommendation ${text}`),
      say: (text) => send('ask', text),
      click: (code) => send('click', code),
      choose: (code) => send('click', code),
      log: () => lines.join(''),
      close: async () => undefined,
    };
  },
});
