import type { ChildProcess } from 'node:child_process';
import { DigitalDiscord } from 'discord-digital-twin';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stripIsolates } from '../../src/cards/direction.ts';
import { getPassageText } from '../../src/corpus/passage-text.ts';
import { getPassage } from '../support/corpus.ts';
import { listWireComponents, readMessage, type WireMessage } from '../support/discord-reading.ts';
import { chooseNextMinute } from '../support/next-minute.ts';
import { startDiscordBot, stopDiscordBot, waitForLine } from './discord-bot.ts';

/*
 * The real bot process against discord-digital-twin, over a real gateway connection and real REST calls. What the twin
 * does not do: mentions of user messages are empty, nothing is validated, ephemeral messages are seen by all.
 */

const TOKEN = 'twin-token-of-the-test-1234';
const DIRECT_CHANNEL = '700000000000000001';
const APPLICATION_COMMAND_AUTOCOMPLETE = 4;
const DIRECT_MESSAGE = 1;
const EPHEMERAL = 64;
const INVALID_SEQUENCE = 4007;

type TwinMessage = WireMessage & { readonly id: string; readonly author: { readonly id: string } };

let twin: DigitalDiscord;
let bot: ChildProcess;
let channelId: string;
let userId: string;

function scope(channel = channelId) {
  return twin.channel(channel);
}

/** Does something and waits for the bot's next messages in the channel. */
async function expectMessages(count: number, act: () => Promise<unknown>, channel = channelId) {
  const seen = new Set((await scope(channel).getMessages()).map(({ id }) => id));
  await act();
  const isNew = (message: { id: string; author: { id: string } }) =>
    !seen.has(message.id) && message.author.id === twin.botUserId;
  await expect
    .poll(async () => (await scope(channel).getMessages()).filter(isNew).length, { timeout: 10_000 })
    .toBeGreaterThanOrEqual(count);
  return (await scope(channel).getMessages()).filter(isNew) as unknown as readonly TwinMessage[];
}

function read(message: WireMessage | undefined): string {
  return message === undefined ? '' : stripIsolates(readMessage(message).text);
}

function findButton(message: WireMessage | undefined, label: string): string {
  const found = listWireComponents(message?.components).find((component) => component.label === label);
  if (found?.custom_id === undefined) throw new RangeError(`Cannot find the button ${label}`);
  return found.custom_id;
}

function user(channel = channelId) {
  return scope(channel).user(userId);
}

function runCommand(report: string, number?: string) {
  const options = [
    { name: 'report', type: 3, value: report },
    ...(number === undefined ? [] : [{ name: 'number', type: 3, value: number }]),
  ];
  return user().runSlashCommand({ name: 'recommendation', options });
}

/** Runs a subcommand, which is acknowledged first and answered then. @returns what the answer says. */
async function runDigest(action: string, options: readonly object[] = []): Promise<string> {
  const [message] = await expectMessages(1, () =>
    user().runSlashCommand({ name: 'digest', options: [{ name: action, type: 1, options }] as never }),
  );
  const id = message?.id;
  const findAnswer = async () =>
    read(((await scope().getMessages()) as unknown as readonly TwinMessage[]).find((found) => found.id === id));
  await expect.poll(findAnswer, { timeout: 10_000 }).not.toBe('');
  return await findAnswer();
}

async function complete(options: readonly Record<string, unknown>[]) {
  const { id } = await twin.simulateInteraction({
    type: APPLICATION_COMMAND_AUTOCOMPLETE,
    channelId,
    userId,
    data: { id: '1', name: 'recommendation', type: 1, options },
  });
  await scope().waitForInteractionAck({ interactionId: id });
  const response = await scope().getInteractionResponse(id);
  return response;
}

interface TwinGateway {
  broadcastMessageCreate: (message: object, guildId: string) => void;
  readonly broadcast: (event: string, data: object) => void;
  readonly clients: readonly { readonly ws: { readonly close: (code: number) => void } }[];
}

function getGateway(): TwinGateway {
  return (twin as unknown as { readonly server: { readonly gateway: TwinGateway } }).server.gateway;
}

/**
 * Discord says of a direct message in what kind of channel it stands, and names no server; the twin leaves out the one
 * and sends the other empty, so that discord.js would not know the channel.
 */
function mendDirectMessages(): void {
  const gateway = getGateway();
  const original = gateway.broadcastMessageCreate.bind(gateway);
  gateway.broadcastMessageCreate = (message, guildId) => {
    if (guildId !== '') original(message, guildId);
    else gateway.broadcast('MESSAGE_CREATE', { ...message, mentions: [], channel_type: DIRECT_MESSAGE });
  };
}

/** Closes every connection with "invalid sequence": the session is gone. The twin knows no resuming. */
function dropConnections(): void {
  for (const { ws } of getGateway().clients) ws.close(INVALID_SEQUENCE);
}

beforeAll(async () => {
  twin = new DigitalDiscord({
    botToken: TOKEN,
    dbUrl: 'file::memory:?cache=shared',
    channels: [{ name: 'general', type: 0 }],
    users: [{ username: 'Amal' }],
  });
  await twin.start();
  mendDirectMessages();
  channelId = (await twin.prisma.channel.findFirstOrThrow()).id;
  userId = (await twin.getFirstNonBotUserId()) ?? '';
  await twin.prisma.channel.create({ data: { id: DIRECT_CHANNEL, type: DIRECT_MESSAGE, name: 'direct' } });
  bot = await startDiscordBot(twin.restUrl, TOKEN);
}, 60_000);

afterAll(async () => {
  await stopDiscordBot(bot);
  await twin.stop();
});

describe('the bot on Discord', () => {
  it('answers a command privately', async () => {
    const [message] = await expectMessages(1, () => runCommand('2020', '7'));
    expect(read(message)).toContain('Recommendation 7 (2020)');
    expect(read(message)).toContain(getPassageText(getPassage('2020/7')));
    expect((message?.flags ?? 0) & EPHEMERAL).toBe(EPHEMERAL);
  });

  it('completes at once', async () => {
    const response = await complete([{ name: 'report', type: 3, value: '2020', focused: true }]);
    expect(response).toMatchObject({ acknowledged: true, type: 8 });
  });

  it('turns a private card in place', async () => {
    const [card] = await expectMessages(1, () => runCommand('2020', '7'));
    const { id } = await user().clickButton({ messageId: card?.id ?? '', customId: findButton(card, 'Next') });
    await scope().waitForInteractionAck({ interactionId: id });
    await expect
      .poll(async () => {
        const messages = (await scope().getMessages()) as unknown as readonly TwinMessage[];
        return read(messages.find((message) => message.id === card?.id));
      })
      .toContain('Recommendation 8 (2020)');
  });

  it('shares a card with everyone', async () => {
    const [card] = await expectMessages(1, () => runCommand('2021', '3'));
    const [shared] = await expectMessages(1, () =>
      user().clickButton({ messageId: card?.id ?? '', customId: findButton(card, 'Share with the channel') }),
    );
    expect(read(shared)).toContain(getPassageText(getPassage('2021/3')));
    expect(read(shared)).toContain('Shared by Amal');
    expect((shared?.flags ?? 0) & EPHEMERAL).toBe(0);
  });

  it('answers a click on a shared card privately', async () => {
    const [card] = await expectMessages(1, () => runCommand('2021', '3'));
    const [shared] = await expectMessages(1, () =>
      user().clickButton({ messageId: card?.id ?? '', customId: findButton(card, 'Share with the channel') }),
    );
    const [answer] = await expectMessages(1, () =>
      user().clickButton({ messageId: shared?.id ?? '', customId: findButton(shared, 'Next') }),
    );
    expect(read(answer)).toContain('Recommendation 4 (2021)');
    expect((answer?.flags ?? 0) & EPHEMERAL).toBe(EPHEMERAL);
  });

  it('answers a mention', async () => {
    const [message] = await expectMessages(1, () =>
      user().sendMessage({ content: `<@${twin.botUserId}> التوصية السابعة لعام 2020` }),
    );
    expect(read(message)).toContain('التوصية 7 (2020)');
  });

  it('answers /ask privately, and asks again of a report when its button is clicked', async () => {
    const options = [{ name: 'question', type: 3, value: 'corruption' }];
    const [answer] = await expectMessages(1, () => user().runSlashCommand({ name: 'ask', options }));
    expect((answer?.flags ?? 0) & EPHEMERAL).toBe(EPHEMERAL);
    expect(read(answer)).toContain('Why this matched: ');
    expect(read(answer)).toContain(getPassageText(getPassage('2021/8')));
    const [scoped] = await expectMessages(1, () =>
      user().clickButton({ messageId: answer?.id ?? '', customId: findButton(answer, '2021') }),
    );
    expect(read(scoped)).toContain('You asked: "corruption"');
    expect(read(scoped)).toContain('Searched: the 2021 report.');
  });

  it('reads a long question off the message whose button is clicked', async () => {
    const question = `corruption ${'and nothing else but it '.repeat(6)}`.trim();
    const [answer] = await expectMessages(1, () => user().sendMessage({ content: `<@${twin.botUserId}> ${question}` }));
    const [scoped] = await expectMessages(1, () =>
      user().clickButton({ messageId: answer?.id ?? '', customId: findButton(answer, '2021') }),
    );
    expect(read(scoped)).toContain(question);
    expect(read(scoped)).toContain('Searched: the 2021 report.');
  });

  it('reads a reply together with the answer that it replies to', async () => {
    const [answer] = await expectMessages(1, () =>
      user().sendMessage({ content: `<@${twin.botUserId}> الأدلة الرقمية` }),
    );
    const [followed] = await expectMessages(1, () =>
      user().sendMessage({
        content: `<@${twin.botUserId}> وفي 2021؟`,
        messageReference: { message_id: answer?.id ?? '', channel_id: channelId },
      }),
    );
    expect(read(followed)).toContain('سؤالك: «الأدلة الرقمية»');
    expect(read(followed)).toContain('شمل البحث: تقرير عام 2021.');
  });

  it('posts a digest when its minute comes, with buttons that work, until it is ended', {
    timeout: 120_000,
  }, async () => {
    const time = [
      { name: 'time', type: 3, value: chooseNextMinute() },
      { name: 'zone', type: 3, value: 'UTC' },
    ];
    expect(await runDigest('on', time)).toContain('Set: digest 1');
    const findPosted = async () =>
      ((await scope().getMessages()) as unknown as readonly TwinMessage[]).find((message) =>
        read(message).includes('Recommendation of the day'),
      );
    await expect.poll(findPosted, { timeout: 80_000, interval: 200 }).toBeDefined();
    const posted = await findPosted();
    expect((posted?.flags ?? 0) & EPHEMERAL).toBe(0);
    expect(read(posted)).toMatch(/Recommendation of the day · 1 of \d+/u);
    const [answer] = await expectMessages(1, () =>
      user().clickButton({ messageId: posted?.id ?? '', customId: findButton(posted, 'Copy with citation') }),
    );
    expect((answer?.flags ?? 0) & EPHEMERAL).toBe(EPHEMERAL);
    expect(await runDigest('why')).toMatch(/: posted, Recommendation \d+/u);
    expect(await runDigest('off')).toContain('Digest 1 is switched off.');
    expect(await runDigest('list')).toContain('No digest is set here.');
  });

  it('leaves other messages alone', async () => {
    await user().sendMessage({ content: 'recommendation 2020 9' });
    // The next answer is of the command, so nothing was answered before it.
    const [message] = await expectMessages(1, () => runCommand('2021', '1'));
    expect(read(message)).toContain('Recommendation 1 (2021)');
  });

  it('answers a direct message', async () => {
    const [message] = await expectMessages(
      1,
      () => user(DIRECT_CHANNEL).sendMessage({ content: '2021/2' }),
      DIRECT_CHANNEL,
    );
    expect(read(message)).toContain(getPassageText(getPassage('2021/2')));
  });

  it('answers the buttons of a card that an earlier process sent', async () => {
    const [card] = await expectMessages(1, () => runCommand('2020', '11'));
    await stopDiscordBot(bot);
    bot = await startDiscordBot(twin.restUrl, TOKEN);
    const { id } = await user().clickButton({ messageId: card?.id ?? '', customId: findButton(card, 'Previous') });
    await scope().waitForInteractionAck({ interactionId: id });
    const messages = (await scope().getMessages()) as unknown as readonly TwinMessage[];
    expect(read(messages.find((message) => message.id === card?.id))).toContain('Recommendation 10 (2020)');
  });

  it('opens a new session after the gateway drops the old one', async () => {
    const reconnected = waitForLine(bot, 'Discord session started');
    dropConnections();
    await reconnected;
    const [message] = await expectMessages(1, () => runCommand('2021', '5'));
    expect(read(message)).toContain('Recommendation 5 (2021)');
  });

  it('says what to do when the token is refused, and goes on running', async () => {
    const refused = await startDiscordBot(twin.restUrl, 'another-token-than-the-twin-has', 'set TAWSIYA_DISCORD_TOKEN');
    expect(refused.exitCode).toBeNull();
    expect(await stopDiscordBot(refused)).toBe(0);
  });
});
