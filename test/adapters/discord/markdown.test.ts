import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeText, removeControls, writeCode, writeOwn, writeQuoted } from '../../../adapters/discord/markdown.ts';
import { stripIsolates } from '../../../src/cards/direction.ts';
import { listPassageLines } from '../../../src/corpus/passage-text.ts';
import { realCorpus } from '../../support/corpus.ts';
import { readMarkdown } from '../../support/discord-reading.ts';

/** What a reader sees of an escaped text, the invisible blank of mass mentions left aside. */
function see(escaped: string): string {
  return escaped.replace(/\\([^0-9A-Za-z\s])/gu, '$1').replaceAll('\u200B', '');
}

describe('escapeText()', () => {
  it.each([
    ['*x* _y_ `z` ~w~ ||c||', String.raw`\*x\* \_y\_ \`z\` \~w\~ \|\|c\|\|`],
    ['[a](http://example.org)', String.raw`\[a\](http\://example.org)`],
    ['<@1> <@&2> <#3> <!channel>', String.raw`\<\@1\> \<\@&2\> \<\#3\> \<\!channel\>`],
    [':smile: 8:00', String.raw`\:smile: 8\:00`],
    ['# x\n- y\n+ z\n12. w', '\\# x\n\\- y\n\\+ z\n12\\. w'],
    ['كوفيد-19 (أ)', 'كوفيد-19 (أ)'],
  ])('writes %j as %j', (text, escaped) => {
    expect(escapeText(text)).toBe(escaped);
  });

  it('shows every character of any text and nothing else', () => {
    const signs = fc.constantFrom(...'*_~`|<>[]()@#:!-+.\\\n 1aأهيئ/&'.split(''), '@everyone', 'http://', '<@', '```');
    fc.assert(
      fc.property(fc.array(signs), (parts) => {
        expect(see(escapeText(parts.join('')))).toBe(parts.join(''));
      }),
    );
  });

  it('leaves no mention, link or markup', () => {
    const escaped = escapeText('@everyone @here <@1> <@!1> <@&1> <#1> </x:1> <:e:1> <t:1> https://example.org');
    expect(escaped).not.toMatch(/@(?:everyone|here)|(?<!\\)<|https?:\/\//u);
  });
});

describe('writeQuoted()', () => {
  it('shows every line of every passage exactly, with nothing put into it', () => {
    for (const passage of realCorpus.passages) {
      for (const line of listPassageLines(passage, 'ar')) expect(readMarkdown(writeQuoted(line))).toBe(line);
    }
  });

  it('marks a line that begins with a Latin letter as right to left', () => {
    expect(writeQuoted('CTOC هو الرمز')).toBe('\u200FCTOC هو الرمز');
    expect(writeQuoted('19 دولة')).toBe('19 دولة');
  });
});

describe('writeOwn()', () => {
  it('isolates runs of the other direction', () => {
    expect(writeOwn('التوصية 7 (2020)', 'ar')).toBe('التوصية \u20687\u2069 (\u20682020\u2069)');
  });

  it('drops control characters and directions that somebody typed', () => {
    expect(stripIsolates(writeOwn('a\u0000\u001b[31m\u202eb', 'en'))).toBe(String.raw`a\[31mb`);
    expect(removeControls('a\nb\u2066')).toBe('a\nb');
  });
});

describe('writeCode()', () => {
  it('cannot be left by what it holds', () => {
    expect(writeCode('a```b').match(/```/gu)).toHaveLength(2);
  });
});
