import type { Block } from '../../adapters/slack/blocks.ts';
import { createSlackHarness, type WireCall } from '../support/slack.ts';
import { listButtons, readBlocks } from '../support/slack-blocks.ts';
import { describeAdapterContract, type ShownMessage } from './adapter.case.ts';

function show({ method, body }: WireCall): ShownMessage {
  const blocks = (body['blocks'] ?? []) as readonly Block[];
  return {
    text: readBlocks(blocks),
    payload: body,
    isPrivate: method === 'chat.postEphemeral' || body['response_type'] === 'ephemeral',
    buttons: listButtons(blocks),
  };
}

describeAdapterContract({
  name: 'Slack',
  createHarness: async (change) => {
    const { click, command, finish, log } = await createSlackHarness({ change });
    return {
      ask: async (text) => (await command(text)).map(show),
      click: async (code) => (await click({ action_id: 'tawsiya_click_0', value: code })).map(show),
      log,
      close: finish,
    };
  },
  skips: {},
});
