import { describe, expect, it } from 'vitest';
import { escapeText } from '../../../adapters/slack/blocks.ts';
import { readText } from '../../../adapters/slack/read-text.ts';

describe('readText()', () => {
  it.each([
    ['<@U0BOT> 2020/7', '2020/7'],
    ['<@U0BOT|tawsiya> التوصية ٧', 'التوصية ٧'],
    ['<!channel> <!here|here> 2020 7', '2020 7'],
    ['<#C1|general> 7', 'general 7'],
    ['<https://undocs.org/A|CTOC/COP/WG.7/2021/5> rec 3', 'CTOC/COP/WG.7/2021/5 rec 3'],
    ['<http://example.org>', 'http://example.org'],
    ['a &lt;b&gt; &amp;amp; c', 'a <b> &amp; c'],
  ])('reads %j as %j', (text, typed) => {
    expect(readText(text)).toBe(typed);
  });
});

describe('escapeText()', () => {
  it("leaves nothing that Slack takes for markup, and is undone by Slack's reader", () => {
    const text = '<!channel> <@U1> &amp; <http://example.org|x>';
    expect(escapeText(text)).not.toMatch(/[<>]/u);
    expect(readText(escapeText(text))).toBe(text);
  });
});
