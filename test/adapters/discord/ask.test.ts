import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { stripIsolates } from '../../../src/cards/direction.ts';
import { getPassageText } from '../../../src/corpus/passage-text.ts';
import { getPassage } from '../../support/corpus.ts';
import {
  IDS,
  makeAutocomplete,
  makeClick,
  makeCommand,
  makeMention,
  makeMessageCommand,
  makeReply,
} from '../../support/discord-events.ts';
import { createDiscordHarness, type DiscordHarness, readPayload } from '../../support/discord-harness.ts';
import { expectWithinLimits } from '../../support/discord-limits.ts';
import { listWireComponents, readMessage, type WireMessage } from '../../support/discord-reading.ts';
import type { DiscordCall } from '../../support/discord-server.ts';

const FIND = 'Find recommendations about this';
/** Longer than a `custom_id`. */
const LONG = `هل من نص عن الفساد والرشوة (المادة "أ" * _ب_)؟ ${'ولا شيء غير ذلك '.repeat(8)}`.trim();

let harness: DiscordHarness;
beforeEach(async () => {
  harness = await createDiscordHarness();
});
afterEach(() => harness.close());

const interact = (data: unknown) => harness.send('INTERACTION_CREATE', data);
const say = (data: unknown) => harness.send('MESSAGE_CREATE', data);

function payloadOf(calls: readonly DiscordCall[]): WireMessage {
  const [call] = calls;
  if (call === undefined) throw new RangeError('Cannot read the answer: nothing was sent');
  return readPayload(call);
}

function read(calls: readonly DiscordCall[]): string {
  return stripIsolates(calls.map((call) => readMessage(readPayload(call)).text).join('\n'));
}

function quote(id: string): string {
  return getPassageText(getPassage(id));
}

function findButton(message: WireMessage, label: string): string {
  const found = listWireComponents(message.components).find((one) => stripIsolates(one.label ?? '') === label);
  if (found?.custom_id === undefined) throw new RangeError(`Cannot find the button ${label}`);
  return found.custom_id;
}

/** What is offered while somebody types into an option. */
async function complete(name: string, options: Readonly<Record<string, string>>, focused: string) {
  const [call] = await interact(makeAutocomplete(name, options, focused));
  return (call?.body.data.choices ?? []) as readonly { readonly name: string; readonly value: string }[];
}

/** Answers a call for the message that is replied to. */
function serve(answered: { readonly id: string }): void {
  harness.server.answer = ({ method, path }) =>
    method === 'GET' && path.endsWith(`/messages/${answered.id}`) ? { status: 200, body: answered } : undefined;
}

/** Asks by mention, then replies to the answer with a follow-up. @returns the answer to that. */
async function followUp(question: string, text: string, author?: object): Promise<string> {
  const first = payloadOf(await say(makeMention(question)));
  const { answered, reply } = makeReply(text, first.components, author);
  serve(answered);
  const calls = await say(reply);
  return read(calls.filter(({ method }) => method === 'POST'));
}

describe('/ask', () => {
  it('answers privately with the best recommendation', async () => {
    const calls = await interact(makeCommand('ask', { question: 'corruption' }));
    expect(readMessage(payloadOf(calls)).isPrivate).toBe(true);
    expect(read(calls)).toContain(quote('2021/8'));
    expect(read(calls)).toContain('Why this matched');
  });

  it.each([
    [{ question: 'digital evidence', report: '2021' }, 'Searched: the 2021 report.'],
    [{ question: 'digital evidence', report: '2020-draft' }, 'Searched: the 2020 draft report (addendum).'],
    [{ question: 'digital evidence', report: '2019' }, 'Searched: the 2019 draft report (addendum).'],
    [{ question: 'الأدلة الرقمية', report: '2020' }, 'شمل البحث: تقرير عام 2020.'],
  ])('searches the report that is chosen: %j', async (options, searched) => {
    expect(read(await interact(makeCommand('ask', options)))).toContain(searched);
  });

  it('searches the report that is chosen for the longest question too', async () => {
    const options = { question: 'x'.repeat(2_000), report: '2021' };
    expect(read(await interact(makeCommand('ask', options)))).toContain('Searched: the 2021 report.');
  });

  it('offers the reports, and no recommendation', async () => {
    const choices = await complete('ask', { question: 'x', report: '20' }, 'report');
    expect(choices.map(({ value }) => value)).toEqual(['2019', '2020-draft', '2020', '2020-background', '2021']);
  });
});

describe('/topics and /random', () => {
  it('list themes to choose from, and the recommendations of one', async () => {
    const themes = payloadOf(await interact(makeCommand('topics', {})));
    expectWithinLimits(themes);
    const [menu] = listWireComponents(themes.components).filter(({ options }) => options !== undefined);
    expect(menu?.placeholder).toBe('Choose a theme');
    const [choice] = menu?.options ?? [];
    const chosen = await interact(makeClick(menu?.custom_id ?? '', true, {}, [choice?.value ?? '']));
    expect(read(chosen)).toContain(`About ${choice?.label.replace(/ \(\d+\)$/u, '')} (short titles ours):`);
    expect(read(await interact(makeCommand('topics', { topic: 'الفساد' })))).toContain('عن الفساد');
  });

  it.each(['topics', 'random'])('/%s completes a theme, and takes what was chosen', async (name) => {
    const choices = await complete(name, { topic: 'Tech' }, 'topic');
    expect(choices.length).toBeGreaterThan(0);
    for (const { name: label, value } of choices) {
      expect(label.toLowerCase()).toContain('tech');
      expect(value).toMatch(/^[\w-]{1,100}$/u);
      const answer = read(await interact(makeCommand(name, { topic: value })));
      expect(answer).toMatch(name === 'topics' ? /About .*tech/iu : /recommendation \d+ /iu);
    }
  });

  it('complete nothing that is no theme, and all of them at first', async () => {
    expect(await complete('topics', { topic: 'football' }, 'topic')).toEqual([]);
    const all = await complete('topics', { topic: '' }, 'topic');
    expect(all.length).toBeGreaterThan(10);
    expect(all.length).toBeLessThanOrEqual(25);
  });
});

describe('the command on a message', () => {
  it('takes the message as the question, and answers only who asked', async () => {
    const calls = await interact(makeMessageCommand(FIND, '<@1> Any word on **corruption**? @everyone'));
    expect(readMessage(payloadOf(calls)).isPrivate).toBe(true);
    expect(read(calls)).toContain(quote('2021/8'));
    expect(JSON.stringify(payloadOf(calls))).not.toMatch(/@everyone|<@/u);
  });

  it('asks back where a message has no text', async () => {
    expect(read(await interact(makeMessageCommand(FIND, '')))).toContain('What about? Give a subject');
  });
});

describe('the buttons under an answer', () => {
  it('carry a short question themselves', async () => {
    const answer = payloadOf(await say(makeMention('corruption')));
    const calls = await interact(makeClick(findButton(answer, '2021'), false));
    expect(readMessage(payloadOf(calls)).isPrivate).toBe(true);
    expect(read(calls)).toContain('You asked: "corruption"');
    expect(read(calls)).toContain('Searched: the 2021 report.');
  });

  it.each([
    ['that is answered', LONG],
    ['on which nothing is found', `weather ${'and football '.repeat(12)}`.trim()],
  ])('read a long question %s off the message that they stand on', async (_, question) => {
    const calls = await say(makeMention(question));
    const messages = calls.map((call) => readPayload(call) as WireMessage);
    for (const message of messages) expectWithinLimits(message);
    const answer = messages.at(-1) ?? {};
    const id = findButton(answer, '2021');
    expect(id).toMatch(/^n\d+\.ask:2021:(?:ar|en):$/u);
    const again = read(await interact(makeClick(id, false, { components: answer.components ?? [] })));
    expect(again).toContain(question);
    expect(again).toMatch(/Searched: the 2021 report\.|شمل البحث: تقرير عام 2021\./u);
  });

  it('never turn the answer in place, even where it is private', async () => {
    const answer = payloadOf(await interact(makeCommand('ask', { question: 'corruption' })));
    const [call] = await interact(makeClick(findButton(answer, '2021'), true));
    expect(call?.body.type).toBe(4);
  });
});

describe('a reply to an answer', () => {
  it('is read together with it', async () => {
    const english = await followUp('digital evidence', 'and in 2021?');
    expect(english).toContain('You asked: "digital evidence"');
    expect(english).toContain('Searched: the 2021 report.');
    const arabic = await followUp('الأدلة الرقمية', 'وفي 2021؟');
    expect(arabic).toContain('سؤالك: «الأدلة الرقمية»');
    expect(arabic).toContain('شمل البحث: تقرير عام 2021.');
  });

  it('asks for the same in another language', async () => {
    expect(await followUp('corruption', 'بالعربية')).toContain('وجه المطابقة');
    expect(await followUp('الفساد', 'in English')).toContain('Why this matched');
    expect(await followUp('2020/7', 'بالعربية')).toContain('التوصية 7 (2020)');
  });

  it('names a place in the list as it was shown', async () => {
    const answer = payloadOf(await say(makeMention('digital evidence')));
    const [second] = readMessage(answer).choices;
    const id = second?.code.split(':')[1] ?? '';
    const { answered, reply } = makeReply('the second one', answer.components);
    serve(answered);
    expect(read((await say(reply)).slice(1))).toContain(quote(id));
  });

  it.each(['corruption *x* _y_ ~z~', String.raw`corruption a\b \* c:\\d`, 'corruption [a](b) || # 1. x'])(
    'goes by the question as it was typed: %j',
    async (question) => {
      expect(await followUp(question, 'and in 2021?')).toContain(question);
    },
  );

  it('of another stands for itself', async () => {
    const other = { id: '77', username: 'other', discriminator: '0', avatar: null, bot: true };
    expect(await followUp('digital evidence', 'and in 2021?', other)).toContain('The 2021 report:');
  });

  it.each([
    [404, 10_008],
    [403, 50_001],
  ])('that cannot be understood because Discord says %i stands for itself', async (status, code) => {
    const { answered, reply } = makeReply('and in 2021?');
    harness.server.answer = ({ method, path }) =>
      method === 'GET' && path.endsWith(answered.id) ? { status, body: { code, message: 'no' } } : undefined;
    const calls = await say(reply);
    expect(read(calls.filter(({ method }) => method === 'POST'))).toContain('The 2021 report:');
    expect(calls.at(-1)?.path).toBe(`/v10/channels/${IDS.channel}/messages`);
  });
});
