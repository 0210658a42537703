import { describe, expect, it } from 'vitest';
import type { Block } from '../../../adapters/slack/blocks.ts';
import { stripIsolates } from '../../../src/cards/direction.ts';
import { getPassageText } from '../../../src/corpus/passage-text.ts';
import { getPassage } from '../../support/corpus.ts';
import { createSlackHarness, keepMessage, refusal, type WireCall } from '../../support/slack.ts';
import { readBlocks } from '../../support/slack-blocks.ts';

const THREAD = { thread_ts: '1.0' };

function read(calls: readonly WireCall[]): string {
  return stripIsolates(calls.map(({ body }) => readBlocks((body['blocks'] ?? []) as readonly Block[])).join('\n'));
}

function quote(id: string): string {
  return getPassageText(getPassage(id));
}

/** A harness whose bot has answered a question in public, with that answer as Slack keeps it. */
async function answerFirst(question: string) {
  const harness = await createSlackHarness();
  const [answer] = await harness.mention(question);
  if (answer === undefined) throw new RangeError('Cannot follow up: nothing was answered');
  const calls = (method: string) => harness.wire.calls.filter((call) => call.method === method).map(({ body }) => body);
  return { ...harness, calls, answered: keepMessage(answer, '2.0') };
}

function listMessages(messages: readonly object[], more: object = {}) {
  return () => Response.json({ ok: true, messages, ...more });
}

describe('the optional commands', () => {
  it('/ask answers privately, and is acknowledged first', async () => {
    const { command, wire } = await createSlackHarness();
    const calls = await command('corruption', '/ask');
    expect(wire.timeline.slice(-2)).toEqual(['ack', 'response_url']);
    expect(calls[0]?.body).toMatchObject({ response_type: 'ephemeral' });
    expect(read(calls)).toContain(quote('2021/8'));
  });

  it('/ask takes as a question what would be a command elsewhere', async () => {
    const { command } = await createSlackHarness();
    expect(read(await command('help', '/ask'))).not.toContain('Commands:');
    expect(read(await command('', '/ask'))).toContain('What about? Give a subject');
  });

  it('/topics lists themes, and the recommendations of one', async () => {
    const { command } = await createSlackHarness();
    expect(read(await command('', '/topics'))).toMatch(
      /^Themes, 24 of \d+, by the number of recommendations about them/mu,
    );
    expect(read(await command('الفساد', '/topics'))).toContain('عن الفساد');
  });

  it('/random takes a theme', async () => {
    const { command } = await createSlackHarness();
    expect(read(await command('corruption', '/random'))).toContain(quote('2021/8'));
  });
});

describe('the shortcut on a message', () => {
  it('takes the message as the question, acknowledges first and answers only who asked', async () => {
    const { shortcut, wire } = await createSlackHarness();
    const calls = await shortcut({ text: '<@U5> Any word on <https://example.org|corruption> &amp; bribes?' });
    expect(wire.timeline.slice(-2)).toEqual(['ack', 'response_url']);
    expect(calls[0]?.body).toMatchObject({ response_type: 'ephemeral', replace_original: false });
    expect(calls[0]?.body['thread_ts']).toBeUndefined();
    expect(read(calls)).toContain(quote('2021/8'));
    expect(read(calls)).toContain('You asked: "Any word on corruption & bribes?"');
  });

  it('answers in the thread in which the message stands', async () => {
    const { shortcut } = await createSlackHarness();
    const [call] = await shortcut({ text: 'corruption', ...THREAD });
    expect(call?.body['thread_ts']).toBe('1.0');
  });

  it('answers in the language of the message, or in that of the reader', async () => {
    const { shortcut, preferences } = await createSlackHarness();
    expect(read(await shortcut({ text: 'ما رأيكم في الفساد؟' }))).toContain('وجه المطابقة');
    preferences.set('slack:T1:U1', 'en');
    expect(read(await shortcut({ text: 'ما رأيكم في الفساد؟' }))).toContain('Why this matched');
  });

  it('asks back where a message has no text', async () => {
    const { shortcut } = await createSlackHarness();
    expect(read(await shortcut({ text: undefined, blocks: [] }))).toContain('What about? Give a subject');
  });

  it('that comes twice is answered once', async () => {
    const { shortcut } = await createSlackHarness();
    const twice = { trigger_id: '8.8' };
    expect(await shortcut({ text: 'corruption' }, twice)).toHaveLength(1);
    expect(await shortcut({ text: 'corruption' }, twice)).toHaveLength(0);
  });

  it('of another app is left alone', async () => {
    const { shortcut } = await createSlackHarness();
    expect(await shortcut({ text: 'corruption' }, { callback_id: 'another_find' })).toHaveLength(0);
  });
});

describe('a follow-up', () => {
  it('in a thread is read together with the answer in it', async () => {
    const { answered, calls, mention, wire } = await answerFirst('digital evidence');
    wire.script('conversations.replies', listMessages([{ user: 'U1', ts: '1.0', text: 'hello' }, answered]));
    const shown = read(await mention('and in 2021?', THREAD));
    expect(shown).toContain('You asked: "digital evidence"');
    expect(shown).toContain('Searched: the 2021 report.');
    expect(calls('conversations.replies')).toEqual([
      expect.objectContaining({ channel: 'C1', ts: '1.0', latest: '5.5' }),
    ]);
  });

  it('in a direct message is read together with the answer before it', async () => {
    const { answered, calls, write, wire } = await answerFirst('الأدلة الرقمية');
    wire.script('conversations.history', listMessages([{ user: 'U1', ts: '3.0', text: 'x' }, answered]));
    const shown = read(await write('وفي 2021؟'));
    expect(shown).toContain('سؤالك: «الأدلة الرقمية»');
    expect(shown).toContain('شمل البحث: تقرير عام 2021.');
    expect(calls('conversations.history')).toEqual([expect.objectContaining({ channel: 'D1', latest: '5.5' })]);
  });

  it('in a thread of a direct message is read together with the thread', async () => {
    const { answered, calls, write, wire } = await answerFirst('corruption');
    wire.script('conversations.replies', listMessages([answered]));
    expect(read(await write('بالعربية', THREAD))).toContain('وجه المطابقة');
    expect(calls('conversations.history')).toEqual([]);
  });

  it('names a place in the list as it was shown', async () => {
    const { answered, mention, wire } = await answerFirst('digital evidence');
    const listed = answered.blocks.flatMap((block) => ('elements' in block ? JSON.stringify(block) : []));
    const [second] = /(?<="value":"show:)[\w./-]+(?=:en","text"|:en"\})/u.exec(
      listed.filter((block) => block.includes('static_select')).join(''),
    ) ?? [''];
    wire.script('conversations.replies', listMessages([answered]));
    expect(read(await mention('the second one', THREAD))).toContain(quote(second));
  });

  it('goes by the newest answer, and by none that is newer than itself or another writes', async () => {
    const { answered, mention, wire } = await answerFirst('corruption');
    const first = await answerFirst('digital evidence');
    const messages = [
      { ...answered, ts: '4.0' },
      { ...first.answered, ts: '3.0' },
      { ...first.answered, ts: '4.5', user: 'U9' },
      { ...first.answered, ts: '6.0' },
    ];
    wire.script('conversations.replies', listMessages(messages));
    expect(read(await mention('and in 2021?', THREAD))).toContain('You asked: "corruption"');
  });

  it('in a long thread, whose oldest messages Slack gives first, goes by the newest answer', async () => {
    const { answered, calls, mention, wire } = await answerFirst('corruption');
    const first = await answerFirst('digital evidence');
    const more = { has_more: true, response_metadata: { next_cursor: 'page-2' } };
    wire.script(
      'conversations.replies',
      listMessages([first.answered], more),
      listMessages([{ ...answered, ts: '4.0' }]),
    );
    expect(read(await mention('and in 2021?', THREAD))).toContain('You asked: "corruption"');
    expect(calls('conversations.replies').map((body) => body['cursor'])).toEqual([undefined, 'page-2']);
  });

  it('reads a question as it was typed, though Slack escapes what it keeps', async () => {
    const { answered, mention, wire } = await answerFirst('corruption & bribes');
    expect(JSON.stringify(answered.blocks)).toContain('corruption &amp; bribes');
    wire.script('conversations.replies', listMessages([answered]));
    expect(read(await mention('and in 2020?', THREAD))).toContain('"corruption & bribes"');
  });

  it.each([
    ['missing_scope', 'manifest.yaml'],
    ['not_in_channel', '/invite'],
  ])(
    'that Slack does not let the bot understand (%s) stands for itself, and the log says what to do',
    async (code, advice) => {
      const { log, mention, wire } = await answerFirst('digital evidence');
      wire.script('conversations.replies', () => refusal(code, { needed: 'channels:history' }));
      const shown = read(await mention('and in 2021?', THREAD));
      expect(shown).toContain('The 2021 report:');
      expect(shown).not.toContain('digital evidence');
      expect(log()).toContain('"method":"conversations.replies"');
      expect(log()).toContain(code);
      expect(log()).toContain(advice);
    },
  );

  it('stands for itself where the bot wrote nothing before', async () => {
    const { mention, wire } = await createSlackHarness();
    wire.script('conversations.replies', listMessages([{ user: 'U1', ts: '1.0', text: 'hello' }]));
    expect(read(await mention('2021', THREAD))).toContain('The 2021 report:');
  });

  it.each([
    ['a mention outside of threads', 'and in 2021?', {}],
    ['a message too long for a follow-up', `corruption ${'and more of it '.repeat(6)}`, THREAD],
  ])('is not looked for behind %s', async (_, text, place) => {
    const { calls, mention } = await answerFirst('digital evidence');
    await mention(text, place);
    expect(calls('conversations.replies')).toEqual([]);
    expect(calls('conversations.history')).toEqual([]);
  });
});

describe('a click under an answer', () => {
  it('asks again of the report that it names, for the reader alone', async () => {
    const { click } = await createSlackHarness();
    const calls = await click({ action_id: 'tawsiya_click_0', value: 'ask:2021:ar:الفساد' });
    expect(calls[0]?.body).toMatchObject({ response_type: 'ephemeral', replace_original: false });
    expect(read(calls)).toContain('شمل البحث: تقرير عام 2021.');
    expect(read(calls)).toContain(quote('2021/8'));
  });
});
