import type { Answer, Call, Platform, Standing } from './platform.ts';

const OWN = { user: 'U0BOT', bot_id: 'B1' };
/** Slack may give fewer messages than were asked for. */
const PAGE_MAX = 15;

interface KeptMessage {
  readonly ts: string;
  readonly channel: string;
  readonly thread: string | undefined;
  readonly metadata: { readonly event_payload: { readonly run: string; readonly part: number; readonly of: number } };
}

type Fields = Readonly<Record<string, string>>;

/** The Web API of Slack, as far as digests need it: it keeps messages with their metadata. */
export class SlackPlatform implements Platform {
  readonly busy: Answer = { status: 429, headers: { 'retry-after': '1' } };
  readonly #messages: KeptMessage[] = [];

  get standing(): readonly Standing[] {
    return this.#messages.map(({ channel, thread, metadata: { event_payload: payload } }) => ({
      place: thread ?? channel,
      run: payload.run,
      part: Number(payload.part),
      of: Number(payload.of),
    }));
  }

  answer({ url, body }: Call): Answer {
    const fields: Fields = Object.fromEntries(new URLSearchParams(body));
    switch (url.pathname.split('/').at(-1)) {
      case 'auth.test':
        return succeed({ user_id: OWN.user, bot_id: OWN.bot_id, team_id: 'T1', url: 'https://peer.slack.test/' });
      case 'chat.postMessage':
        return this.#keep(fields);
      case 'chat.getPermalink':
        return succeed({ permalink: `https://peer.slack.test/${fields['channel']}/p${fields['message_ts']}` });
      case 'conversations.history':
      case 'conversations.replies':
        return this.#readPage(fields);
      default:
        return { status: 200, body: { ok: false, error: 'unknown_method' } };
    }
  }

  #keep({ channel = '', thread_ts: thread, metadata = '' }: Fields): Answer {
    // Six digits behind the point: the last three count, so that no two messages have the same.
    const micros = BigInt(Date.now()) * 1000n + BigInt(this.#messages.length % 1000);
    const ts = `${micros / 1_000_000n}.${String(micros % 1_000_000n).padStart(6, '0')}`;
    this.#messages.push({ ts, channel, thread, metadata: JSON.parse(metadata) });
    return { ...succeed({ channel, ts }), isKept: true };
  }

  /** The newest first; metadata only for who asks. */
  #readPage({
    channel,
    oldest = '0',
    ts: thread,
    cursor = '0',
    limit = '100',
    include_all_metadata: all,
  }: Fields): Answer {
    const matching = this.#messages
      .filter((message) => message.channel === channel && message.thread === thread && message.ts > oldest)
      .toReversed();
    const end = Number(cursor) + Math.min(Number(limit), PAGE_MAX);
    const messages = matching
      .slice(Number(cursor), end)
      .map(({ ts, metadata }) => ({ ...OWN, ts, ...(all === 'true' ? { metadata } : {}) }));
    return succeed({ messages, response_metadata: { next_cursor: end < matching.length ? String(end) : '' } });
  }
}

function succeed(fields: object): Answer {
  return { status: 200, body: { ok: true, ...fields } };
}
