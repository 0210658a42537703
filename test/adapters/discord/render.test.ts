import { describe, expect, it } from 'vitest';
import { listComponents, type MessageComponent } from '../../../adapters/discord/components.ts';
import { parseCustomId } from '../../../adapters/discord/custom-id.ts';
import { renderReply } from '../../../adapters/discord/render.ts';
import { renderCard } from '../../../adapters/discord/render-card.ts';
import { encodeShow } from '../../../src/cards/click-code.ts';
import { stripIsolates } from '../../../src/cards/direction.ts';
import type { Language } from '../../../src/corpus/corpus.ts';
import { listPassageLines } from '../../../src/corpus/passage-text.ts';
import { makeCard } from '../../support/cards.ts';
import { getPassage, realCorpus } from '../../support/corpus.ts';
import { expectWithinLimits } from '../../support/discord-limits.ts';
import { readMessage, type WireMessage } from '../../support/discord-reading.ts';
import { createQuietBot, LANGUAGES, REQUESTS } from '../../support/quiet-bot.ts';

const bot = createQuietBot('https://github.com/example/tawsiya/issues/new');

function render(text: string, language: Language, share = true): readonly WireMessage[] {
  return renderReply(bot.answer({ id: 'r-1', text, user: undefined, language }), { share }) as readonly WireMessage[];
}

function readAll(messages: readonly WireMessage[]): string {
  return stripIsolates(messages.map((message) => readMessage(message).text).join('\n'));
}

function listTexts(components: readonly MessageComponent[]): readonly string[] {
  return listComponents(components).flatMap((component) => (component.type === 10 ? [component.content] : []));
}

describe('renderReply()', () => {
  it.each(realCorpus.passages.map(({ id }) => id))('shows every line of %s exactly, within the limits', (id) => {
    for (const language of LANGUAGES) {
      const messages = render(id, language);
      for (const message of messages) expectWithinLimits(message);
      const lines = readAll(messages).split('\n');
      for (const line of listPassageLines(getPassage(id), 'ar')) expect(lines).toContain(line);
      if (language === 'en') for (const line of listPassageLines(getPassage(id), 'en')) expect(lines).toContain(line);
    }
  });

  it.each(REQUESTS)('answers %j within the limits', (text) => {
    for (const language of LANGUAGES) for (const message of render(text, language)) expectWithinLimits(message);
  });

  it('sends ten cards in so few messages that a personally installed app may', () => {
    for (const language of LANGUAGES) expect(render('2020 1-10', language).length).toBeLessThanOrEqual(6);
  });

  it('lets a card turn in place only where it stands alone', () => {
    const modes = (text: string) =>
      render(text, 'en').flatMap((message) =>
        readMessage(message).buttons.map(({ code }) => parseCustomId(code).turnsInPlace),
      );
    expect(new Set(modes('2020 7'))).toEqual(new Set([true]));
    expect(new Set(modes('2020 7-8'))).toEqual(new Set([false]));
  });

  it('leaves the share button out where everyone sees the card', () => {
    const labels = (share: boolean) =>
      readMessage(render('2020 7', 'en', share)[0] ?? {}).buttons.map(({ label }) => label);
    expect(labels(true)).toContain('Share with the channel');
    expect(labels(false)).not.toContain('Share with the channel');
  });

  it('offers a list of more than 25 as several selects', () => {
    const reply = bot.show({ id: 'r-1', text: '2020', user: undefined, language: 'en' });
    const entries = realCorpus.passages.map(({ id, title }) => ({ id, label: title.en, code: encodeShow(id, 'en') }));
    const messages = renderReply(
      { ...reply, lists: [{ heading: 'All', entries }] },
      { share: true },
    ) as readonly WireMessage[];
    for (const message of messages) expectWithinLimits(message);
    for (const { label } of entries) expect(readAll(messages)).toContain(label);
  });

  it('shows an entry that no option can hold in full', () => {
    const reply = bot.show({ id: 'r-1', text: '2020', user: undefined, language: 'en' });
    const label = 'x'.repeat(150);
    const messages = renderReply(
      { ...reply, lists: [{ heading: 'All', entries: [{ id: '2020/7', label, code: encodeShow('2020/7', 'en') }] }] },
      { share: true },
    );
    expect(readAll(messages as readonly WireMessage[])).toContain(label);
  });
});

describe('renderCard()', () => {
  it('keeps Arabic and English in text displays of their own', () => {
    for (const { id } of realCorpus.passages) {
      const quotation = new Set(makeCard(id, 'en').quotation);
      for (const text of listTexts(renderCard(makeCard(id, 'en'), { share: true }))) {
        const lines = text.split('\n');
        const quoted = lines.filter((line) => quotation.has(line));
        expect(quoted.length === 0 || quoted.length === lines.length, id).toBe(true);
      }
    }
  });

  it.each([400, 700, 1_500])('spreads a long card over messages of %i characters and loses nothing', (maxText) => {
    for (const language of LANGUAGES) {
      const card = makeCard('2019/22', language);
      const pages = renderCard(card, { share: true, maxText });
      expect(pages.length).toBeGreaterThan(1);
      for (const page of pages) expect(listTexts([page]).join('').length).toBeLessThanOrEqual(maxText);
      const shown = readAll([{ components: pages } as unknown as WireMessage]);
      for (const line of [...card.quotation, ...(card.rendering?.lines ?? [])]) expect(shown).toContain(line);
      for (const page of pages) expect(stripIsolates(listTexts([page])[0] ?? '')).toContain(card.heading);
      expect(pages.map((page) => JSON.stringify(page).includes('custom_id'))).toEqual(
        pages.map((_, index) => index === pages.length - 1),
      );
    }
  });

  it('shows a mail address as text, because no button takes one, and a web address as a button', () => {
    const mail = JSON.stringify(renderCard(makeCard('2020/7', 'en', 'mailto:words@example.org'), { share: true }));
    expect(mail).toContain('words@example.org');
    expect(mail).not.toContain('mailto:');
    const [page] = renderCard(makeCard('2020/7', 'en', 'https://example.org/new'), { share: true });
    const links = listComponents(page === undefined ? [] : [page]).filter((component) => 'url' in component);
    expect(links).toMatchObject([{ style: 5, label: 'Report a wrong word' }]);
  });
});
