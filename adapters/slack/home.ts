import type { webApi } from '@slack/bolt';
import { renderHome } from './render-home.ts';
import { type Asker, buildRequest, reportSlackError, type SlackTools } from './tools.ts';

/** Draws the App Home of a reader anew. */
export async function publishHome(asker: Asker, client: webApi.WebClient, tools: SlackTools): Promise<void> {
  const request = buildRequest('', asker, tools);
  try {
    await client.views.publish({ user_id: asker.user, view: renderHome(await tools.bot.home(request)) });
  } catch (error) {
    reportSlackError(error, { requestId: request.id, method: 'views.publish' }, tools);
  }
}
