// @ts-expect-error -- The package has no types for its schemas.
import * as spec from 'discord-api-spec/zod';
import { describe, expect, it } from 'vitest';
import { buildCommands } from '../../adapters/discord/commands.ts';
import { buildNonce, markMessages } from '../../adapters/discord/digest-mark.ts';
import { renderReply } from '../../adapters/discord/render.ts';
import { buildPayload } from '../../adapters/discord/send.ts';
import { realCorpus } from '../support/corpus.ts';
import { createQuietBot, LANGUAGES, REQUESTS } from '../support/quiet-bot.ts';

/** A schema of zod, whichever copy of it made it. */
interface Schema {
  readonly safeParse: (value: unknown) => { readonly success: boolean; readonly error?: unknown };
}

const schemas: Readonly<Record<string, Schema>> = spec;

function getSchema(name: string): Schema {
  const schema = schemas[name];
  if (schema === undefined) throw new RangeError(`Cannot find ${name}`);
  return schema;
}

const MESSAGE = getSchema('MessageCreateRequestSchema');
const CALLBACK = getSchema('CreateMessageInteractionCallbackRequestSchema');
const UPDATE = getSchema('UpdateMessageInteractionCallbackRequestSchema');
const COMMAND = getSchema('ApplicationCommandCreateRequestSchema');

function expectValid(schema: Schema, value: unknown, name: string): void {
  // What is undefined does not go over the wire.
  const { success, error } = schema.safeParse(JSON.parse(JSON.stringify(value)));
  expect(success, `${name}: ${JSON.stringify(error)}`).toBe(true);
}

/** What discord.js makes of a payload: camel case becomes snake case. */
function toWire(message: ReturnType<typeof renderReply>[number]) {
  const { allowedMentions, ...payload } = buildPayload(message);
  return { ...payload, allowed_mentions: { parse: allowedMentions.parse, replied_user: allowedMentions.repliedUser } };
}

describe('the schemas of Discord accept', () => {
  const bot = createQuietBot('https://github.com/example/tawsiya/issues/new');

  it.each(LANGUAGES)('every passage, in %s', (language) => {
    for (const { id } of realCorpus.passages) {
      for (const share of [true, false]) {
        for (const message of renderReply(bot.show({ id, text: id, user: undefined, language }), { share })) {
          const wire = toWire(message);
          expectValid(MESSAGE, wire, id);
          expectValid(CALLBACK, { type: 4, data: wire }, id);
          expectValid(UPDATE, { type: 7, data: wire }, id);
        }
      }
    }
  });

  it.each(REQUESTS)('the reply to %j', (text) => {
    for (const language of LANGUAGES) {
      for (const message of renderReply(bot.answer({ id: 'r-1', text, user: undefined, language }), { share: true })) {
        expectValid(MESSAGE, toWire(message), text);
      }
    }
  });

  it('every passage as a digest, marked with a run id of the greatest length', () => {
    const run = 'r'.repeat(40);
    for (const { id } of realCorpus.passages) {
      const replies = LANGUAGES.map((language) => bot.show({ id, text: id, user: undefined, language }));
      const cards = replies.flatMap((reply) => reply.cards);
      for (const reply of replies) {
        const messages = markMessages(renderReply({ ...reply, cards }, { share: false }), run);
        expect(messages, id).toBeDefined();
        for (const [index, message] of (messages ?? []).entries()) {
          const nonce = buildNonce({ run, part: index + 1, of: messages?.length ?? 0 });
          expectValid(MESSAGE, { ...toWire(message), nonce, enforce_nonce: true }, id);
        }
      }
    }
  });

  it('the commands', () => {
    for (const command of buildCommands()) expectValid(COMMAND, command, command.name);
  });

  it('no broken message: the schemas are at work', () => {
    const [message] = renderReply(bot.show({ id: 'r-1', text: '2020/7', user: undefined, language: 'en' }), {
      share: true,
    });
    const broken = { ...message, components: [{ type: 10, content: 'x'.repeat(4001) }] };
    expect(MESSAGE.safeParse(broken).success).toBe(false);
  });
});
