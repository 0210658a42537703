/** What a client may spend. */
export interface RateLimit {
  readonly creditMax: number;
  readonly creditPerSecond: number;
  readonly clientsMax: number;
  /** In milliseconds. */
  readonly now: () => number;
}

/** Lets clients spend; it keeps how much each has left, and nothing about them. */
export interface RateLimiter {
  /** @returns `0` when the client may, else the seconds after which to try again. */
  readonly spend: (client: string, cost: number) => number;
  readonly countClients: () => number;
}

interface Account {
  readonly credit: number;
  readonly at: number;
}

/** Builds a limiter: each client's credit fills up steadily (a token bucket). Of clients beyond the bound the stalest are dropped. */
export function createRateLimiter({ creditMax, creditPerSecond, clientsMax, now }: RateLimit): RateLimiter {
  const accounts = new Map<string, Account>();
  return {
    spend: (client, cost) => {
      const at = now();
      const before = accounts.get(client) ?? { credit: creditMax, at };
      const seconds = Math.max(0, at - before.at) / 1000;
      const credit = Math.min(creditMax, before.credit + seconds * creditPerSecond);
      const isAllowed = credit >= cost;
      // Set anew, so that the map stands in the order of the last visit.
      accounts.delete(client);
      accounts.set(client, { credit: isAllowed ? credit - cost : credit, at });
      const [stalest] = accounts.keys();
      if (accounts.size > clientsMax && stalest !== undefined) accounts.delete(stalest);
      return isAllowed ? 0 : Math.max(1, Math.ceil((cost - credit) / creditPerSecond));
    },
    countClients: () => accounts.size,
  };
}

/**
 * Names the client that an address stands for: an IPv6 client has a whole /64. Behind a proxy on this machine it is the last
 * address that the proxy wrote down.
 */
export function nameClient(address: string | undefined, forwardedFor: string | undefined): string {
  const peer = address?.replace(/^::ffff:/u, '') ?? '';
  const isLocal = peer === '::1' || peer.startsWith('127.');
  const forwarded = forwardedFor?.split(',').at(-1)?.trim();
  const client = isLocal && forwarded !== undefined && forwarded !== '' ? forwarded.slice(0, ADDRESS_MAX_CHARS) : peer;
  return client.includes(':') ? client.split(':').slice(0, 4).join(':') : client;
}

/** No address is longer. */
const ADDRESS_MAX_CHARS = 45;
