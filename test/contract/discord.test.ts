import { joinReference } from '../../adapters/discord/join-reference.ts';
import { makeClick, makeCommand, makeMention } from '../support/discord-events.ts';
import { createDiscordHarness, readPayload } from '../support/discord-harness.ts';
import { readMessage } from '../support/discord-reading.ts';
import type { DiscordCall } from '../support/discord-server.ts';
import { describeAdapterContract } from './adapter.case.ts';

/** A deferred update shows nothing. */
function readCalls(calls: readonly DiscordCall[]) {
  return calls
    .filter((call) => readPayload(call)?.components !== undefined)
    .map((call) => readMessage(readPayload(call)));
}

describeAdapterContract({
  name: 'Discord',
  skips: {},
  createHarness: async (change) => {
    const harness = await createDiscordHarness(change);
    return {
      ask: async (text) => {
        // Discord sends no option that was left empty.
        const options: Record<string, string> = joinReference(text, '') === '' ? {} : { report: text };
        return readCalls(await harness.send('INTERACTION_CREATE', makeCommand('recommendation', options)));
      },
      say: async (text) => readCalls(await harness.send('MESSAGE_CREATE', makeMention(text))),
      choose: async (code) =>
        readCalls(await harness.send('INTERACTION_CREATE', makeClick('n1.select', false, {}, [code]))),
      click: async (code) => readCalls(await harness.send('INTERACTION_CREATE', makeClick(code, false))),
      log: () => JSON.stringify(harness.log),
      close: harness.close,
    };
  },
});
