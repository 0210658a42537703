import type { Block } from '../../adapters/slack/blocks.ts';
import { createSlackHarness, type WireCall } from '../support/slack.ts';
import { listButtons, listOptions, readBlocks } from '../support/slack-blocks.ts';
import { describeAdapterContract, type ShownMessage } from './adapter.case.ts';

function show({ method, body }: WireCall): ShownMessage {
  const blocks = (body['blocks'] ?? []) as readonly Block[];
  return {
    text: readBlocks(blocks),
    payload: body,
    isPrivate: method === 'chat.postEphemeral' || body['response_type'] === 'ephemeral',
    buttons: listButtons(blocks),
    choices: listOptions(blocks),
  };
}

describeAdapterContract({
  name: 'Slack',
  createHarness: async (change) => {
    const { choose, click, command, finish, log, mention } = await createSlackHarness({ change });
    return {
      ask: async (text) => (await command(text)).map(show),
      say: async (text) => (await mention(text)).map(show),
      choose: async (code) => (await choose(code)).map(show),
      click: async (code) => (await click({ action_id: 'tawsiya_click_0', value: code })).map(show),
      log,
      close: finish,
    };
  },
  skips: {},
});
