import { setImmediate } from 'node:timers/promises';
import type {
  AllMiddlewareArgs,
  App,
  MessageShortcut,
  SlackCommandMiddlewareArgs,
  SlackEventMiddlewareArgs,
  SlackShortcutMiddlewareArgs,
} from '@slack/bolt';
import type { Answer } from '../../src/bot/bot.ts';
import { answerSafely } from '../../src/bot/failure.ts';
import { ACTION_ID } from './action-id.ts';
import { answerClick } from './click.ts';
import { buildPlace } from './digest-place.ts';
import { findAnswered } from './find-answered.ts';
import { publishHome } from './home.ts';
import { COMMANDS, SHORTCUT } from './permissions.ts';
import { readText } from './read-text.ts';
import { sendMessages, sendPrivately } from './send.ts';
import { buildRequest, reportSlackError, type SlackTools } from './tools.ts';

type Event<Name extends string> = SlackEventMiddlewareArgs<Name> & AllMiddlewareArgs;
type Shortcut = SlackShortcutMiddlewareArgs<MessageShortcut> & AllMiddlewareArgs;

/** The commands of the table; every other one takes whatever the bot answers. */
function chooseAnswer(command: string, { bot }: SlackTools): Answer {
  switch (command) {
    case '/ask':
      return bot.ask;
    case '/topics':
      return bot.topics;
    case '/random':
      return bot.random;
    case '/compare':
      return bot.compare;
    case '/cite':
      return bot.cite;
    case '/report':
      return bot.report;
    case '/language':
      return bot.language;
    case '/digest':
      return bot.digest;
    default:
      return bot.answer;
  }
}

/** Listens for everything that is answered. Each listener acknowledges first. */
export function listen(app: App, tools: SlackTools): void {
  for (const { name } of COMMANDS) {
    app.command(name, async (args) => {
      await args.ack();
      if (tools.seen.add(args.body.trigger_id)) await tools.track(answerCommand(args, tools));
    });
  }
  app.action(ACTION_ID, async ({ ack, action, body, client, respond }) => {
    await ack();
    if (body.type !== 'block_actions' || !tools.seen.add(body.trigger_id)) return;
    await tools.track(answerClick({ action: action as (typeof body.actions)[number], body, client, respond }, tools));
  });
  app.shortcut({ callback_id: SHORTCUT, type: 'message_action' }, async (args) => {
    await args.ack();
    if (tools.seen.add(args.shortcut.trigger_id)) await tools.track(answerShortcut(args, tools));
  });
  app.event('app_mention', async (args) => {
    if (await isNew(args, tools)) await tools.track(answerMention(args, tools));
  });
  app.event('message', async (args) => {
    if (await isNew(args, tools)) await tools.track(answerMessage(args, tools));
  });
  app.event('app_home_opened', async (args) => {
    const { body, client, event } = args;
    if (event.tab !== 'home' || !(await isNew(args, tools))) return;
    await tools.track(publishHome({ team: body.team_id, user: event.user }, client, tools));
  });
  app.event('app_uninstalled', async ({ body }) => {
    await tools.track(forget(body.team_id, tools));
  });
  app.error(async (error) => {
    reportSlackError(error, { requestId: undefined, method: 'listener' }, tools);
  });
}

/**
 * Bolt acknowledges events by itself, before this; the same one may come again all the same, also to another process at the
 * same store, or after a restart. Only what is answered is remembered: each event costs a write.
 */
async function isNew(
  { body }: { readonly body: { readonly event_id: string; readonly team_id: string } },
  { seen, handle }: SlackTools,
): Promise<boolean> {
  if (!seen.add(body.event_id)) return false;
  return handle === undefined || (await handle(`slack:${body.team_id}`, body.event_id));
}

/** The app was removed from a workspace. */
async function forget(team: string, { forget: forgetWorkspace, logger }: SlackTools): Promise<void> {
  try {
    await forgetWorkspace?.(`slack:${team}`);
    logger.info('app uninstalled; what was kept for the workspace is forgotten');
  } catch (error) {
    logger.error({ err: error }, 'app uninstalled, but what was kept for the workspace could not be deleted');
  }
}

async function answerCommand(
  { body, client, context, respond }: SlackCommandMiddlewareArgs & AllMiddlewareArgs,
  tools: SlackTools,
): Promise<void> {
  // Whatever else has come in is acknowledged before work begins.
  await setImmediate();
  const { channel_id: channel, team_id: team, user_id: user } = body;
  const asker = { team, user, channel };
  const request = buildRequest(readText(body.text ?? ''), asker, tools);
  const place = buildPlace({ ...asker, client, botUser: context.botUserId }, request.id, tools);
  const reply = await answerSafely(chooseAnswer(body.command, tools), { ...request, place }, tools.logger);
  await sendPrivately(reply, { channel, thread: undefined, user, respond, client, isReplacing: false }, tools);
}

/** "Find recommendations" on a message takes it as the question; only who asked sees the answer, where the message stands. */
async function answerShortcut({ shortcut, client, respond }: Shortcut, tools: SlackTools): Promise<void> {
  const { channel, message, team, user } = shortcut;
  const asker = { team: team?.id ?? user.team_id, user: user.id, channel: channel.id };
  const request = buildRequest(readText(message.text ?? ''), asker, tools);
  const reply = await answerSafely(tools.bot.ask, request, tools.logger);
  const thread: unknown = message['thread_ts'];
  const place = { channel: channel.id, thread: typeof thread === 'string' ? thread : undefined, user: user.id };
  await sendPrivately(reply, { ...place, respond, client, isReplacing: false }, tools);
}

/** A mention is answered in its thread. In a direct message it is a message like others, which comes as one too. */
async function answerMention({ body, client, context, event }: Event<'app_mention'>, tools: SlackTools): Promise<void> {
  const { channel, ts, thread_ts: thread = ts, user } = event;
  if (user === undefined || event.bot_id !== undefined || channel.startsWith('D')) return;
  const asker = { team: body.team_id, user, channel };
  const request = buildRequest(readText(event.text), asker, tools);
  const place = buildPlace({ ...asker, client, botUser: context.botUserId }, request.id, tools);
  const written = {
    text: request.text,
    channel,
    ts,
    thread: event.thread_ts,
    botUser: context.botUserId,
    isDirect: false,
  };
  const answered = await findAnswered(written, client, { tools, requestId: request.id });
  const reply = await answerSafely(tools.bot.answer, { ...request, answered, place }, tools.logger);
  await sendMessages(reply, { kind: 'public', channel, thread, client }, tools);
}

/** Of messages only those that a person writes to the bot directly are answered. */
async function answerMessage({ body, client, context, event }: Event<'message'>, tools: SlackTools): Promise<void> {
  if (event.channel_type !== 'im') return;
  if (event.subtype !== undefined && event.subtype !== 'file_share' && event.subtype !== 'thread_broadcast') return;
  if ('bot_id' in event && event.bot_id !== undefined) return;
  const { channel, text = '', thread_ts: thread, ts, user } = event;
  const asker = { team: body.team_id, user, channel };
  const request = buildRequest(readText(text), asker, tools);
  const place = buildPlace({ ...asker, client, botUser: context.botUserId }, request.id, tools);
  const written = { text: request.text, channel, ts, thread, botUser: context.botUserId, isDirect: true };
  const answered = await findAnswered(written, client, { tools, requestId: request.id });
  const reply = await answerSafely(tools.bot.answer, { ...request, answered, place }, tools.logger);
  await sendMessages(reply, { kind: 'direct', channel, thread, client }, tools);
}
