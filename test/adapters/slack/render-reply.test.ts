import { describe, expect, it } from 'vitest';
import type { Block } from '../../../adapters/slack/blocks.ts';
import { type ReplyPlace, renderReply } from '../../../adapters/slack/render-reply.ts';
import type { Reply } from '../../../src/bot/reply.ts';
import { encodeShow } from '../../../src/cards/click-code.ts';
import { stripIsolates } from '../../../src/cards/direction.ts';
import type { Language } from '../../../src/corpus/corpus.ts';
import { getPassageText } from '../../../src/corpus/passage-text.ts';
import { makeCard } from '../../support/cards.ts';
import { getPassage, realCorpus } from '../../support/corpus.ts';
import { listButtons, messageSchema, readBlocks } from '../../support/slack-blocks.ts';

const CORRECTIONS_URL = 'https://example.org/issues/new';
const PRIVATE: ReplyPlace = { kind: 'private' };
const LANGUAGES: readonly Language[] = ['ar', 'en'];
const ALL = realCorpus.passages.flatMap(({ id }) => LANGUAGES.map((language) => [id, language] as const));

function makeReply(more: Partial<Reply> = {}): Reply {
  return {
    requestId: 'r-1',
    language: 'en',
    outcome: undefined,
    messages: [],
    comparison: [],
    cards: [],
    lists: [],
    buttons: [],
    copyText: undefined,
    failed: false,
    ...more,
  };
}

function draw(ids: readonly string[], language: Language, place = PRIVATE) {
  const cards = ids.map((id) => makeCard(id, language, CORRECTIONS_URL));
  return renderReply(makeReply({ language, cards }), place);
}

function read(messages: readonly { blocks: readonly Block[] }[]): string {
  return stripIsolates(messages.map(({ blocks }) => readBlocks(blocks)).join('\n'));
}

const PLACES: readonly ReplyPlace[] = [PRIVATE, { kind: 'direct' }, { kind: 'public', sharedBy: 'Amal' }];

function listTexts(id: string, language: Language): readonly string[] {
  const { citation, notes, quotation, rendering, shortTitle, source, statusLine } = makeCard(id, language);
  const noteTexts = notes.map(({ text }) => text);
  return [statusLine, shortTitle, ...quotation, ...noteTexts, ...(rendering?.lines ?? []), citation, source];
}

describe('renderReply() for every passage', () => {
  it.each(ALL)('draws %s in %s within the limits, every word of it', (id, language) => {
    for (const place of PLACES) {
      const messages = draw([id], language, place);
      for (const message of messages) expect(messageSchema.safeParse(message).error).toBeUndefined();
      for (const text of listTexts(id, language)) expect(read(messages)).toContain(text);
    }
  });

  it('puts nothing into the words of the document', () => {
    const blocks = draw(['2020/7'], 'ar').flatMap((message) => message.blocks);
    const texts = blocks.map((block) => (block.type === 'section' ? block.text?.text : undefined));
    expect(texts).toContain(getPassageText(getPassage('2020/7')));
  });
});

describe('renderReply()', () => {
  it.each(LANGUAGES)('draws ten cards at once in %s, within what a response_url takes', (language) => {
    const ids = realCorpus.passages.filter(({ report }) => report === '2020').slice(0, 10);
    const messages = draw(
      ids.map(({ id }) => id),
      language,
    );
    for (const message of messages) expect(messageSchema.safeParse(message).error).toBeUndefined();
    expect(messages.length).toBeLessThanOrEqual(5);
  });

  it('says DRAFT first, in the notification too, and when shared', () => {
    const [message] = draw(['2020-draft/8'], 'en', { kind: 'public', sharedBy: 'Amal' });
    expect(message?.text).toMatch(/^DRAFT/u);
    expect(message?.blocks[0]).toMatchObject({ type: 'header', text: { text: expect.stringMatching(/^DRAFT/u) } });
    expect(stripIsolates(message?.text ?? '')).toContain('Shared by Amal');
  });

  it('offers sharing only where there is a channel to share with', () => {
    const labels = (place: ReplyPlace) =>
      draw(['2020/7'], 'en', place)
        .flatMap(({ blocks }) => listButtons(blocks))
        .map(({ code }) => code.split(':')[0]);
    expect(labels(PRIVATE)).toContain('share');
    expect(labels({ kind: 'direct' })).not.toContain('share');
    expect(labels({ kind: 'public', sharedBy: 'Amal' })).not.toContain('share');
    expect(labels({ kind: 'public' })).not.toContain('share');
  });

  it.each([
    ['one private card', ['2020/7'], PRIVATE, true],
    ['one card in a direct message', ['2020/7'], { kind: 'direct' }, true],
    ['one public card', ['2020/7'], { kind: 'public' }, false],
    ['two private cards', ['2020/7', '2020/8'], PRIVATE, false],
  ] as const)('lets a click turn the message in place: %s', (_, ids, place, isTurned) => {
    const blocks = draw(ids, 'en', place).flatMap((message) => message.blocks);
    for (const block of blocks) {
      if (block.type === 'actions') expect(block.block_id?.startsWith('tawsiya_turn_')).toBe(isTurned);
    }
  });

  it('keeps the address of a report short where it would be too long, and among several cards', () => {
    const urls = (ids: readonly string[]) =>
      JSON.stringify(draw(ids, 'en')).match(/https:\/\/example\.org[^"]+/gu) ?? [];
    expect(urls(['2020/7'])[0]).toContain('&body=');
    expect(urls(['2019/22'])[0]).not.toContain('&body=');
    for (const url of urls(['2020/7', '2020/8'])) expect(url).not.toContain('&body=');
  });

  it('never cuts a text that no message holds', () => {
    const line = 'كلمة أخرى؛ '.repeat(3_000).trim();
    const card = { ...makeCard('2020/7', 'ar'), quotation: [line] };
    const messages = renderReply(makeReply({ language: 'ar', cards: [card] }), PRIVATE);
    expect(messages.length).toBeGreaterThan(1);
    for (const message of messages) expect(messageSchema.safeParse(message).error).toBeUndefined();
    expect(read(messages).replace(/\s+/gu, ' ')).toContain(line);
    expect(JSON.stringify(messages)).not.toContain('tawsiya_turn_');
  });

  it('shows a text for the clipboard as it stands', () => {
    const copyText = 'Recommendation 7 (2020)\nنص <b> & *x*\nCTOC/COP/WG.7/2021/5';
    const [message] = renderReply(makeReply({ copyText }), PRIVATE);
    expect(message?.blocks).toEqual([{ type: 'section', text: { type: 'plain_text', text: copyText, emoji: false } }]);
  });

  it('draws a list as lines to read and a menu to choose from', () => {
    const entries = realCorpus.passages.map(({ id, title }) => ({
      id,
      label: `${title.ar} ${title.ar}`,
      code: encodeShow(id, 'ar'),
    }));
    const long = [...entries, ...entries];
    const messages = renderReply(makeReply({ language: 'ar', lists: [{ heading: 'قائمة', entries: long }] }), PRIVATE);
    for (const message of messages) expect(messageSchema.safeParse(message).error).toBeUndefined();
    for (const { label } of entries) expect(read(messages)).toContain(label);
    const menus = messages
      .flatMap(({ blocks }) => blocks)
      .flatMap((block) => (block.type === 'actions' ? block.elements : []));
    expect(menus).toHaveLength(Math.ceil(long.length / 50));
    expect(menus[0]).toMatchObject({
      options: expect.arrayContaining([expect.objectContaining({ value: 'show:2020/7:ar' })]),
    });
  });

  it('keeps a menu of the longest Arabic labels within a message', () => {
    const entries = realCorpus.passages.map(({ id }) => ({ id, label: 'ت'.repeat(100), code: encodeShow(id, 'ar') }));
    const messages = renderReply(makeReply({ language: 'ar', lists: [{ heading: 'قائمة', entries }] }), PRIVATE);
    for (const message of messages) expect(messageSchema.safeParse(message).error).toBeUndefined();
  });

  it('takes control characters and turning marks out of what a request brought in', () => {
    const [message] = renderReply(makeReply({ messages: ['"\u0007\u001b[31m\u202e\u2066x"'] }), PRIVATE);
    expect(message?.blocks[0]).toMatchObject({ text: { text: '"[31mx"' } });
  });

  it('escapes the text of a notification', () => {
    const [message] = renderReply(makeReply({ messages: ['<!channel> & <@U1>'] }), PRIVATE);
    expect(message?.text).toBe('&lt;!channel&gt; &amp; &lt;@U1&gt;');
  });
});
