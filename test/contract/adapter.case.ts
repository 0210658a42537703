import { afterAll, beforeAll, describe, expect, it, type TestContext } from 'vitest';
import type { Bot } from '../../src/bot/bot.ts';
import { stripIsolates } from '../../src/cards/direction.ts';
import { getPassageText } from '../../src/corpus/passage-text.ts';
import { getPassage } from '../support/corpus.ts';

/** One message as its reader sees it. */
export interface ShownMessage {
  /** All that can be read, in order, without the platform's escapes. */
  readonly text: string;
  /** The payload as it would go out, for the checks of mentions and of limits. */
  readonly payload: unknown;
  /** Only the asker sees it. */
  readonly isPrivate: boolean;
  /** The buttons, with what a click sends back. */
  readonly buttons: readonly Choice[];
  /** What menus offer. */
  readonly choices: readonly Choice[];
}

/** Something to click or choose. */
export interface Choice {
  readonly label: string;
  readonly code: string;
}

/** How the contract reaches an adapter: through its real event handlers, short of the network. */
export interface AdapterHarness {
  /** Sends the adapter's main command with this text. @returns what was shown, in order. */
  readonly ask: (text: string) => Promise<readonly ShownMessage[]>;
  /** Writes to the bot as people talk to it: by mention, or as a line of a conversation. */
  readonly say: (text: string) => Promise<readonly ShownMessage[]>;
  /** Clicks a button that carries this code, on a card in public. */
  readonly click: (code: string) => Promise<readonly ShownMessage[]>;
  /** Chooses an entry of a menu that carries this code, in public. */
  readonly choose: (code: string) => Promise<readonly ShownMessage[]>;
  /** Everything that was logged. */
  readonly log: () => string;
  readonly close: () => Promise<void>;
}

/** A part of the contract that an adapter cannot have, with the reason. */
export type ContractSkips = Partial<Record<'buttons' | 'private' | 'share', string>>;

export interface AdapterCase {
  readonly name: string;
  /** Builds a harness round a bot; `break` replaces commands of the bot by broken ones. */
  readonly createHarness: (change?: (bot: Bot) => Bot) => Promise<AdapterHarness>;
  readonly skips: ContractSkips;
}

function readAll(messages: readonly ShownMessage[]): string {
  return stripIsolates(messages.map(({ text }) => text).join('\n'));
}

/** What is read, with every run of blanks as one: adapters may wrap and split lines. */
function squeeze(text: string): string {
  return stripIsolates(text).replace(/\s+/gu, ' ');
}

/** What must reach nobody, and no screen. */
const HOSTILE = /<!(?:channel|everyone|here)|<@|@everyone|@here|http:\/\/example\.org|\\u001b\[31m/u;

/** Declares the suite that every adapter passes. */
export function describeAdapterContract({ name, createHarness, skips }: AdapterCase): void {
  describe(`${name} keeps the contract of adapters`, () => {
    let harness: AdapterHarness;
    /** Skips a test that needs a part which the adapter cannot have; the reporter shows the reason. */
    const need = (part: keyof ContractSkips, { skip }: TestContext) => skip(skips[part] !== undefined, skips[part]);
    beforeAll(async () => {
      harness = await createHarness();
    });
    afterAll(() => harness.close());

    it('shows the exact words of a recommendation with its status and citation', async () => {
      const shown = squeeze(readAll(await harness.ask('2021 3')));
      expect(shown).toContain(squeeze(getPassageText(getPassage('2021/3'))));
      expect(shown).toContain('Recommendation 3 (2021)');
      expect(shown).toContain('Adopted at the meeting of 14 and 15 October 2021.');
      expect(shown).toContain('CTOC/COP/WG.7/2021/5, recommendation 3.');
      expect(shown).toContain('Unofficial English rendering of the Arabic; do not quote.');
    });

    it('answers an Arabic request in Arabic', async () => {
      const shown = squeeze(readAll(await harness.ask('التوصية السابعة لعام 2020')));
      expect(shown).toContain('التوصية 7 (2020)');
      expect(shown).toContain('معتمدة في الاجتماع المعقود يومي 8 و9 أيلول/سبتمبر 2020.');
    });

    it('says DRAFT first', async () => {
      const [first] = await harness.ask('2020-draft/8');
      expect(stripIsolates(first?.text ?? '')).toMatch(/^\W*DRAFT recommendation 8/u);
    });

    it.each([
      ['2021 13', 'The 2021 report has recommendations 1 to 12.'],
      ['2019 7', 'Of 2019 we hold only recommendation 22.'],
      ['2018 3', 'Not held here: 2018.'],
      ['recommendation 22', 'of 2020 (adopted) or of 2019 (draft)?'],
      ['2020 7.5', 'Not understood.'],
      ['2020 para 17', 'Paragraph 17 (2020)'],
      ['2021', 'The 2021 report: 12 recommendations, adopted'],
      ['', 'Commands:'],
    ])('answers %j: %s', async (request, answer) => {
      expect(squeeze(readAll(await harness.ask(request)))).toContain(answer);
    });

    it('never cuts the longest card', async () => {
      const shown = squeeze(readAll(await harness.ask('2019/22')));
      for (const item of getPassage('2019/22').items) expect(shown).toContain(squeeze(item.text));
      for (const item of getPassage('2019/22').items) expect(shown).toContain(squeeze(item.english));
    });

    it('shows ten cards of a range in full and offers the others', async () => {
      const shown = squeeze(readAll(await harness.ask('2020 1-12')));
      for (let number = 1; number <= 10; number += 1) {
        expect(shown).toContain(squeeze(getPassageText(getPassage(`2020/${number}`))));
      }
      expect(shown).toContain('Shown in full: 10 of 12');
      expect(shown).toContain(squeeze(getPassage('2020/12').title.en));
    });

    it.each([
      ['markup', '<b>*x*</b> _y_ `z` ~w~ [a](http://example.org) <http://example.org|b> || c ||'],
      ['mass mentions', '@everyone @here <!channel> <!everyone> <@U123> <@&456> <#C1>'],
      ['control characters', '\u0000\u0007\u001b[31m\u202e\u2066 2020'],
      ['ten thousand characters', '2020/7 '.repeat(1_500)],
    ])('answers hostile text calmly: %s', async (_, text) => {
      const messages = await harness.ask(text);
      expect(messages.length).toBeGreaterThan(0);
      const payload = JSON.stringify(messages.map((message) => message.payload));
      expect(payload).not.toMatch(HOSTILE);
    });

    it.each([
      ['What do the reports say about corruption?', 'Recommendation 8 (2021)', 'Why this matched: '],
      ['ماذا قيل عن الفساد؟', 'التوصية 8 (2021)', 'وجه المطابقة: '],
    ])('answers %j with the card and why it matched, by mention and by command', async (question, heading, why) => {
      for (const send of [harness.ask, harness.say]) {
        const shown = squeeze(readAll(await send(question)));
        expect(shown).toContain(heading);
        expect(shown).toContain(why);
        expect(shown).toContain(squeeze(getPassageText(getPassage('2021/8'))));
      }
    });

    it.each([
      ['digital evidence', 'Also found (short titles ours):', 'en'],
      ['الأدلة الرقمية', 'نتائج أخرى (العناوين المختصرة من وضعنا):', 'ar'],
    ] as const)('lists what else was found on %j', async (question, heading, language) => {
      const shown = squeeze(readAll(await harness.say(question)));
      expect(shown).toContain(heading);
      expect(shown).toContain(squeeze(getPassage('2020/12').title[language]));
    });

    it.each([
      ['weather tomorrow', 'Nothing found on "weather tomorrow" in the texts held here.', 'Searched: '],
      ['حالة الطقس غدا', 'لم يُعثر على شيء بشأن «حالة الطقس غدا» في النصوص المتاحة هنا.', 'شمل البحث: '],
    ])('says of %j that nothing is held on it, and what was searched', async (question, nothing, searched) => {
      const shown = squeeze(readAll(await harness.say(question)));
      expect(shown).toContain(nothing);
      expect(shown).toContain(searched);
    });

    it.each([
      [
        'markup',
        '<b>*corruption*</b> _corruption_ `corruption` ~corruption~ [corruption](http://example.org) ||corruption||',
      ],
      ['links', 'corruption <http://example.org|corruption> http://example.org?a=b'],
      ['mass mentions', 'corruption @everyone @here <!channel> <!everyone> <@U123> <@&456> <#C1>'],
      ['control characters', 'corruption \u0000\u0007\u001b[31m\u202e\u2066'],
      ['ten thousand characters', 'corruption and bribery @everyone '.repeat(320)],
    ])('stays calm in a question with %s, and answers it', async (_, text) => {
      const messages = await harness.say(text);
      expect(squeeze(readAll(messages))).toContain(squeeze(getPassageText(getPassage('2021/8'))));
      expect(JSON.stringify(messages.map((message) => message.payload))).not.toMatch(HOSTILE);
    });

    it('stays calm where nothing is found on hostile text', async () => {
      const messages = await harness.say('weather <@U123> @everyone <!channel> http://example.org \u001b[31m');
      expect(readAll(messages)).toContain('Nothing found on');
      expect(JSON.stringify(messages.map((message) => message.payload))).not.toMatch(HOSTILE);
    });

    it('lists themes, and the recommendations of one', async () => {
      const themes = squeeze(readAll(await harness.say('topics')));
      expect(themes).toMatch(/Themes, 24 of \d+, by the number of recommendations about them/u);
      expect(themes).toMatch(/technology \(\d+\)/u);
      const theme = squeeze(readAll(await harness.say('topics corruption')));
      expect(theme).toContain('About corruption (short titles ours):');
      expect(theme).toContain(squeeze(getPassage('2021/8').title.en));
    });

    it('says where exact words stand and that they were not adopted', async () => {
      const shown = squeeze(readAll(await harness.say('"بصرف النظر عن وضعهم"')));
      expect(shown).toContain('وردت عبارة «بصرف النظر عن وضعهم» في');
      expect(shown).toContain(`مشروع غير معتمد: ${squeeze(getPassage('2020-draft/6').title.ar)}`);
    });

    it('apologises for a failure with the id of the request and nothing else', async () => {
      const broken = await createHarness((bot) => ({
        ...bot,
        answer: () => {
          throw new Error('secret detail');
        },
        show: () => {
          throw new Error('secret detail');
        },
      }));
      const shown = readAll(await broken.ask('2020 7'));
      const log = broken.log();
      await broken.close();
      expect(shown).not.toContain('secret detail');
      const [, requestId = ''] = /Request number: ([\w-]+)\./u.exec(shown) ?? [];
      expect(requestId).not.toBe('');
      expect(log).toContain(requestId);
      expect(log).toContain('secret detail');
    });

    it('answers privately', async (context) => {
      need('private', context);
      for (const { isPrivate } of await harness.ask('2020 7')) expect(isPrivate).toBe(true);
    });

    it('answers each button of a card, whatever happened since', async (context) => {
      need('buttons', context);
      const buttons = (await harness.ask('2020 7')).flatMap((message) => message.buttons);
      expect(buttons.length).toBeGreaterThanOrEqual(5);
      const later = await createHarness();
      for (const { code } of buttons) expect((await later.click(code)).length).toBeGreaterThan(0);
      await later.close();
    });

    it('answers a click on a public card privately, and a stale button with an explanation', async (context) => {
      need('buttons', context);
      for (const code of ['show:2020/8:en', 'no-such-code']) {
        for (const { isPrivate } of await harness.click(code)) expect(isPrivate).toBe(true);
      }
      expect(readAll(await harness.click('no-such-code'))).toContain('older version');
    });

    it('asks again of one report when its button is clicked', async (context) => {
      need('buttons', context);
      const buttons = (await harness.say('corruption')).flatMap((message) => message.buttons);
      const find = (label: string) => buttons.find((button) => stripIsolates(button.label) === label)?.code ?? '';
      const held = await harness.click(find('2021'));
      expect(readAll(held)).toContain('Searched: the 2021 report.');
      expect(squeeze(readAll(held))).toContain(squeeze(getPassageText(getPassage('2021/8'))));
      const none = await harness.click(find('2020'));
      expect(readAll(none)).toContain('Searched: the 2020 report.');
      expect(readAll(none)).toContain('Nothing found on "corruption"');
      for (const { isPrivate } of [...held, ...none]) expect(isPrivate).toBe(true);
    });

    it('shows what is chosen from a list of hits, and of a theme', async (context) => {
      need('buttons', context);
      const hits = (await harness.say('digital evidence')).flatMap((message) => message.choices);
      const hit = hits.find(({ code }) => code === 'show:2020/12:en')?.code ?? '';
      expect(squeeze(readAll(await harness.choose(hit)))).toContain(squeeze(getPassageText(getPassage('2020/12'))));
      const [theme] = (await harness.say('topics')).flatMap((message) => message.choices);
      expect(readAll(await harness.choose(theme?.code ?? ''))).toMatch(/About .+ \(short titles ours\):/u);
    });

    it('shares a card in public, saying who did', async (context) => {
      need('share', context);
      const shown = await harness.click('share:2020/7:en');
      const shared = shown.filter(({ isPrivate }) => !isPrivate);
      expect(squeeze(readAll(shared))).toContain(squeeze(getPassageText(getPassage('2020/7'))));
      expect(squeeze(readAll(shared))).toMatch(/Shared by /u);
    });
  });
}
