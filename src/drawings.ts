import { parseCustomId } from '../adapters/discord/custom-id.ts';
import { renderReply as renderForDiscord } from '../adapters/discord/render.ts';
import { renderReply as renderForSlack } from '../adapters/slack/render-reply.ts';
import type { Drawings } from '../adapters/web/talk/drawings.ts';
import { getWording } from './cards/wording.ts';

/** Builds what the page to talk to draws answers from: the very renderers of Slack and Discord. */
export function buildDrawings(): Drawings {
  return {
    drawSlack: (reply, { sharedBy }) =>
      renderForSlack(reply, sharedBy === undefined ? { kind: 'private' } : { kind: 'public', sharedBy }),
    drawDiscord: (reply, { sharedBy }) =>
      renderForDiscord(reply, {
        share: sharedBy === undefined,
        signature: sharedBy === undefined ? undefined : getWording(reply.language).sharedBy(sharedBy),
      }),
    readDiscordCode: (customId) => parseCustomId(customId).code,
  };
}
