import { createRequire } from 'node:module';
import { Ajv } from 'ajv';
import { createGenerator } from 'ts-json-schema-generator';
import { describe, expect, it } from 'vitest';
import { renderHome } from '../../adapters/slack/render-home.ts';
import { type ReplyPlace, renderReply } from '../../adapters/slack/render-reply.ts';
import { realCorpus } from '../support/corpus.ts';
import { createQuietBot, LANGUAGES, REQUESTS } from '../support/quiet-bot.ts';

/** Slack publishes no schema of Block Kit, so one is made of the types that its own client is written against. */
const types = createRequire(import.meta.url).resolve('@slack/types/dist/index.d.ts');
const generator = createGenerator({
  path: types,
  type: 'KnownBlock',
  skipTypeCheck: true,
  additionalProperties: false,
});
const ajv = new Ajv({ strict: false, allErrors: true });
const { definitions } = generator.createSchema('KnownBlock');
const validate = ajv.compile({ type: 'array', items: { $ref: '#/definitions/KnownBlock' }, definitions });

const PLACES: readonly ReplyPlace[] = [{ kind: 'private' }, { kind: 'direct' }, { kind: 'public', sharedBy: 'Amal' }];
const bot = createQuietBot();

function expectBlocks(blocks: unknown, name: string): void {
  // What is undefined does not go over the wire.
  const isValid = validate(JSON.parse(JSON.stringify(blocks)));
  expect(isValid, `${name}: ${ajv.errorsText(validate.errors).slice(0, 500)}`).toBe(true);
}

describe("a schema made of Slack's own types", () => {
  it.each([
    ['a misspelt key', [{ type: 'section', txt: { type: 'plain_text', text: 'x' } }]],
    ['an unknown block', [{ type: 'no-such-block' }]],
    ['a button where none may stand', [{ type: 'button', text: { type: 'plain_text', text: 'x' } }]],
  ])('refuses %s', (_, blocks) => {
    expect(validate(blocks)).toBe(false);
  });

  it.each(realCorpus.passages.map(({ id }) => id))('accepts %s in both languages, wherever it is shown', (id) => {
    for (const language of LANGUAGES) {
      const reply = bot.show({ id: 'r-1', text: id, user: undefined, language });
      expect(reply.cards).toHaveLength(1);
      for (const place of PLACES) for (const { blocks } of renderReply(reply, place)) expectBlocks(blocks, id);
    }
  });

  it.each(REQUESTS)('accepts the reply to %j', (text) => {
    for (const language of LANGUAGES) {
      const reply = bot.answer({ id: 'r-1', text, user: undefined, language });
      for (const { blocks } of renderReply(reply, { kind: 'private' })) expectBlocks(blocks, text);
    }
  });

  it('accepts the Home tab', () => {
    for (const language of LANGUAGES) {
      const home = bot.home({ id: 'r-1', text: '', user: undefined, language });
      expectBlocks(renderHome(home).blocks, language);
    }
  });
});
