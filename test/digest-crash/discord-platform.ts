import { listComponents } from '../../adapters/discord/components.ts';
import { parseCustomId, type RunMark } from '../../adapters/discord/custom-id.ts';
import type { Answer, Call, Platform, Standing } from './platform.ts';
import { NONCE_MAX_MS } from './times.ts';

const OWN = { id: '1000', username: 'tawsiya' };
const EPOCH_MS = 1_420_070_400_000;
const TIME_SHIFT = 22n;

interface KeptMessage {
  readonly id: string;
  readonly channel_id: string;
  readonly author: typeof OWN;
  readonly components: Parameters<typeof listComponents>[0];
}

interface KnownNonce {
  readonly until: number;
  readonly message: KeptMessage;
}

/** Discord's REST API, as far as digests need it: it keeps messages, forgets nonces, and refuses the login. */
export class DiscordPlatform implements Platform {
  readonly busy: Answer = {
    status: 429,
    headers: { 'retry-after': '1' },
    body: { message: 'You are being rate limited.', retry_after: 1, global: false },
  };
  readonly #random: () => number;
  readonly #messages: KeptMessage[] = [];
  readonly #nonces = new Map<string, KnownNonce>();

  constructor(random: () => number) {
    this.#random = random;
  }

  get standing(): readonly Standing[] {
    return this.#messages.map((message) => ({ place: message.channel_id, ...readMark(message) }));
  }

  answer({ method, url, body }: Call): Answer {
    const [kind, id = '', what] = url.pathname.split('/').slice(-3);
    // Posting needs no gateway.
    if (url.pathname.endsWith('/gateway/bot')) return { status: 401, body: { message: '401: Unauthorized', code: 0 } };
    if (url.pathname.endsWith('/users/@me')) return { status: 200, body: OWN };
    if (kind === 'channels' && what === 'messages') {
      return method === 'POST' ? this.#post(id, JSON.parse(body)) : this.#readPage(id, url);
    }
    const channel = url.pathname.split('/').at(-1);
    const last = this.#messages.findLast((message) => message.channel_id === channel);
    return { status: 200, body: { id: channel, last_message_id: last?.id ?? null } };
  }

  /** How long a nonce is known is not promised: any moment within some minutes. */
  #post(channel: string, body: { readonly nonce: string } & Pick<KeptMessage, 'components'>): Answer {
    const { nonce, components } = body;
    const known = this.#nonces.get(nonce);
    if (known !== undefined && Date.now() < known.until) return { status: 200, body: known.message };
    const id = String((BigInt(Date.now() - EPOCH_MS) << TIME_SHIFT) + BigInt(this.#messages.length));
    const message = { id, channel_id: channel, author: OWN, components };
    this.#messages.push(message);
    this.#nonces.set(nonce, { until: Date.now() + this.#random() * NONCE_MAX_MS, message });
    return { status: 200, body: message, isKept: true };
  }

  /** The newest first, of those that come next after an id. */
  #readPage(channel: string, url: URL): Answer {
    const after = BigInt(url.searchParams.get('after') ?? '0');
    const messages = this.#messages
      .filter((message) => message.channel_id === channel && BigInt(message.id) > after)
      .slice(0, Number(url.searchParams.get('limit') ?? '50'))
      .toReversed();
    // An array is an object.
    return { status: 200, body: messages };
  }
}

function readMark({ components }: KeptMessage): RunMark {
  const marks = listComponents(components).flatMap((component) =>
    'custom_id' in component ? (parseCustomId(component.custom_id).mark ?? []) : [],
  );
  const [mark] = marks;
  if (mark === undefined) throw new TypeError('Cannot find the run that a message of a digest is of');
  return mark;
}
