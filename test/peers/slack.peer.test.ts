import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Block } from '../../adapters/slack/blocks.ts';
import { stripIsolates } from '../../src/cards/direction.ts';
import { getPassageText } from '../../src/corpus/passage-text.ts';
import { getPassage } from '../support/corpus.ts';
import { chooseNextMinute } from '../support/next-minute.ts';
import { homeSchema, listButtons, messageSchema, readBlocks } from '../support/slack-blocks.ts';
import {
  CHANNEL,
  type Delivery,
  findFreePort,
  type PeerBot,
  type PeerMessage,
  READER,
  type SlackPeer,
  signCommand,
  startPeerBot,
  startSlackPeer,
} from '../support/slack-peer.ts';

const WAIT = { timeout: 10_000, interval: 20 };
/** A minute may have just begun, and the store is looked at every few seconds. */
const DIGEST_WAIT = { timeout: 80_000, interval: 200 };

function readMessage({ blocks = [] }: PeerMessage): string {
  return stripIsolates(readBlocks(blocks));
}

function findButton({ blocks = [] }: PeerMessage, kind: string) {
  for (const block of blocks) {
    if (block.type !== 'actions') continue;
    const button = listButtons([block]).find(({ code, label }) => code.startsWith(kind) || label === kind);
    if (button !== undefined) return { action_id: button.id, block_id: block.block_id, value: button.code };
  }
  throw new RangeError(`Cannot find a button ${kind}`);
}

describe.each<Delivery>(['socket', 'http'])('the bot process and the Slack peer, by %s', (delivery) => {
  let botPort: number;
  let peer: SlackPeer;
  let bot: PeerBot;
  beforeAll(async () => {
    botPort = await findFreePort();
    peer = await startSlackPeer(delivery, botPort);
    bot = await startPeerBot(delivery, peer, botPort);
  });
  afterAll(async () => {
    await bot?.stop();
    await peer?.stop();
  });

  /** Does something and waits for what the bot then wrote. */
  const waitForAnswer = async (act: () => Promise<void>, channel = CHANNEL): Promise<PeerMessage> => {
    const before = (await peer.readAnswers(channel)).length;
    await act();
    return await vi.waitFor(async () => {
      const answer = (await peer.readAnswers(channel))[before];
      if (answer === undefined) throw new Error('no answer yet');
      return answer;
    }, WAIT);
  };
  const ask = (text: string, command?: string) => waitForAnswer(() => peer.command(text, command));

  it('answers a command privately with the exact words', async () => {
    const answer = await ask('2020 7');
    const { text, blocks } = answer;
    expect(messageSchema.safeParse({ text, blocks }).error).toBeUndefined();
    expect(answer).toMatchObject({ subtype: 'ephemeral', ephemeral_to: READER });
    expect(readMessage(answer)).toContain(getPassageText(getPassage('2020/7')));
  });

  it('answers /tawsiya and /random as well', async () => {
    expect(readMessage(await ask('help', '/tawsiya'))).toContain('Commands:');
    expect(readMessage(await ask('', '/random'))).toContain('Adopted at the meeting');
  });

  it('turns a private card in place', async () => {
    const card = await ask('2021 3');
    await peer.click(card, findButton(card, 'Next'));
    await vi.waitFor(async () => {
      const turned = (await peer.readAnswers()).find(({ ts }) => ts === card.ts);
      expect(readMessage(turned ?? card)).toContain(getPassageText(getPassage('2021/4')));
    }, WAIT);
  });

  it('shares a card as a new public message, and answers a click on that one privately', async () => {
    const card = await ask('2021 5');
    const shared = await waitForAnswer(() => peer.click(card, findButton(card, 'share:')));
    expect(shared.subtype).toBeUndefined();
    expect(readMessage(shared)).toContain('Shared by amal');
    expect(readMessage(shared)).toContain(getPassageText(getPassage('2021/5')));
    const clicked = await waitForAnswer(() => peer.click(shared, findButton(shared, 'Next')));
    expect(clicked).toMatchObject({ subtype: 'ephemeral' });
    const after = (await peer.readAnswers()).find(({ ts }) => ts === shared.ts);
    expect(after).toEqual(shared);
  });

  it('answers a mention in its thread', async () => {
    const answer = await waitForAnswer(() => peer.write(CHANNEL, '<@U0BOT> 2020/8'));
    expect(answer.thread_ts).toBeDefined();
    expect(readMessage(answer)).toContain(getPassageText(getPassage('2020/8')));
  });

  it('answers a question by mention, and by a scope button privately', async () => {
    const answer = await waitForAnswer(() => peer.write(CHANNEL, '<@U0BOT> what do the reports say about corruption?'));
    const { text, blocks } = answer;
    expect(messageSchema.safeParse({ text, blocks }).error).toBeUndefined();
    expect(readMessage(answer)).toContain('Why this matched: ');
    expect(readMessage(answer)).toContain(getPassageText(getPassage('2021/8')));
    const scoped = await waitForAnswer(() => peer.click(answer, findButton(answer, 'ask:2021:')));
    expect(scoped).toMatchObject({ subtype: 'ephemeral', ephemeral_to: READER });
    expect(readMessage(scoped)).toContain('Searched: the 2021 report.');
  });

  it('reads a follow-up in the thread together with its answer', async () => {
    const answer = await waitForAnswer(() => peer.write(CHANNEL, '<@U0BOT> الأدلة الرقمية'));
    const followed = await waitForAnswer(() => peer.write(CHANNEL, '<@U0BOT> وفي 2021؟', answer.thread_ts));
    expect(followed.thread_ts).toBe(answer.thread_ts);
    expect(readMessage(followed)).toContain('سؤالك: «الأدلة الرقمية»');
    expect(readMessage(followed)).toContain('شمل البحث: تقرير عام 2021.');
  });

  it('publishes the App Home, takes the language there, and answers direct messages', async () => {
    await peer.openHome();
    const [home] = await vi.waitFor(async () => {
      const calls = await peer.readCalls('views.publish');
      expect(calls).toHaveLength(1);
      return calls;
    }, WAIT);
    const view = home?.['view'] as { blocks: Block[] };
    expect(homeSchema.safeParse(view).error).toBeUndefined();
    const channel = await peer.findDirectChannel();
    const asked = await waitForAnswer(() => peer.write(channel ?? '', 'التوصية 3 لعام 2021'), channel);
    expect(readMessage(asked)).toContain('معتمدة في الاجتماع');
    await waitForAnswer(() => peer.write(channel ?? '', 'corruption'), channel);
    const followed = await waitForAnswer(() => peer.write(channel ?? '', 'in 2021?'), channel);
    expect(readMessage(followed)).toContain('You asked: "corruption"');
    expect(readMessage(followed)).toContain('Searched: the 2021 report.');
    const example = findButton({ ts: '', user: '', text: '', blocks: view.blocks }, '2020 7');
    const clicked = await waitForAnswer(() => peer.click({ ...asked, ts: 'home' }, example), channel);
    expect(readMessage(clicked)).toContain(getPassageText(getPassage('2020/7')));
  });

  it('keeps the language of a reader', async () => {
    expect(readMessage(await ask('ar', '/language'))).toContain('بالعربية');
    expect(readMessage(await ask('2020 7'))).toContain('معتمدة في الاجتماع');
    await ask('auto', '/language');
  });

  it.runIf(delivery === 'socket')(
    'posts a digest when its minute comes, with buttons that work, until it is ended',
    async () => {
      expect(readMessage(await ask(`on ${chooseNextMinute()} UTC`, '/digest'))).toContain('Set: digest 1');
      const posted = await vi.waitFor(async () => {
        const answers = await peer.readAnswers();
        const found = answers.find((answer) => readMessage(answer).includes('Recommendation of the day'));
        if (found === undefined) throw new Error('not posted yet');
        return found;
      }, DIGEST_WAIT);
      expect(posted.subtype).toBeUndefined();
      expect(messageSchema.safeParse({ text: posted.text, blocks: posted.blocks }).error).toBeUndefined();
      expect(readMessage(posted)).toMatch(/Recommendation of the day · 1 of \d+/u);
      expect(readMessage(posted)).toContain('Adopted at the meeting');
      const copied = await waitForAnswer(() => peer.click(posted, findButton(posted, 'copy:')));
      expect(copied).toMatchObject({ subtype: 'ephemeral', ephemeral_to: READER });
      expect(readMessage(await ask('why', '/digest'))).toMatch(/: posted, Recommendation \d+/u);
      expect(readMessage(await ask('off', '/digest'))).toContain('Digest 1 is switched off.');
      expect(readMessage(await ask('list', '/digest'))).toContain('No digest is set here.');
    },
    DIGEST_WAIT.timeout + WAIT.timeout,
  );

  it('answers a click on a card from before its restart', async () => {
    const card = await ask('2020 9');
    expect(await bot.stop()).toBe(0);
    bot = await startPeerBot(delivery, peer, botPort);
    const copied = await waitForAnswer(() => peer.click(card, findButton(card, 'copy:')));
    expect(readMessage(copied)).toContain(getPassageText(getPassage('2020/9')));
  });

  it('survives that Slack goes away, and is there when it comes back', async () => {
    await peer.stop();
    peer = await startSlackPeer(delivery, botPort, Number(new URL(peer.baseUrl).port));
    await vi.waitFor(
      async () => {
        await peer.command('2020 7');
        expect((await peer.readAnswers()).map(readMessage).join('')).toContain(getPassageText(getPassage('2020/7')));
      },
      { timeout: 20_000, interval: 200 },
    );
  });

  if (delivery === 'http')
    it('refuses a bad signature and a stale time', async () => {
      const url = `http://127.0.0.1:${botPort}/slack/events`;
      const now = Math.floor(Date.now() / 1000);
      expect((await fetch(url, signCommand('2020 7', now))).status).toBe(200);
      expect((await fetch(url, signCommand('2020 7', now, 'another-secret'))).status).toBe(401);
      expect((await fetch(url, signCommand('2020 7', now - 3600))).status).toBe(401);
      const { body, headers } = signCommand('2020 7', now);
      expect(
        (await fetch(url, { method: 'POST', body, headers: { 'content-type': headers['content-type'] } })).status,
      ).toBe(401);
    });
});
