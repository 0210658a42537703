import { describe, expect, it } from 'vitest';
import { createRateLimiter, nameClient } from '../../../adapters/web/rate-limit.ts';

function createLimiter(clientsMax = 10) {
  const clock = { now: 0 };
  const limiter = createRateLimiter({ creditMax: 10, creditPerSecond: 2, clientsMax, now: () => clock.now });
  return { limiter, clock };
}

describe('createRateLimiter()', () => {
  it('lets a client spend its credit, and then what comes back', () => {
    const { limiter, clock } = createLimiter();
    expect([limiter.spend('a', 10), limiter.spend('a', 3)]).toEqual([0, 2]);
    clock.now = 1000;
    expect(limiter.spend('a', 3)).toBe(1);
    clock.now = 1500;
    expect(limiter.spend('a', 3)).toBe(0);
  });

  it('keeps clients apart', () => {
    const { limiter } = createLimiter();
    expect([limiter.spend('a', 10), limiter.spend('b', 10)]).toEqual([0, 0]);
  });

  it('never fills beyond the credit, nor takes any when the clock goes back', () => {
    const { limiter, clock } = createLimiter();
    clock.now = 1_000_000;
    limiter.spend('a', 1);
    clock.now = 9_000_000;
    expect(limiter.spend('a', 11)).toBeGreaterThan(0);
    clock.now = 0;
    expect(limiter.spend('a', 10)).toBe(0);
  });

  it('forgets the client that has not come for longest', () => {
    const { limiter } = createLimiter(2);
    limiter.spend('a', 10);
    limiter.spend('b', 10);
    limiter.spend('a', 1);
    limiter.spend('c', 10);
    expect(limiter.countClients()).toBe(2);
    expect(limiter.spend('a', 1)).toBeGreaterThan(0);
    expect(limiter.spend('b', 10)).toBe(0);
  });
});

describe('nameClient()', () => {
  it.each([
    ['192.0.2.1', undefined, '192.0.2.1'],
    ['::ffff:192.0.2.1', undefined, '192.0.2.1'],
    ['2001:db8:1:2:3:4:5:6', undefined, '2001:db8:1:2'],
    ['192.0.2.1', '198.51.100.7', '192.0.2.1'],
    ['127.0.0.1', '10.0.0.1, 198.51.100.7', '198.51.100.7'],
    ['::1', '198.51.100.7', '198.51.100.7'],
    [undefined, undefined, ''],
  ])('names %s behind %s as %s', (address, forwarded, name) => {
    expect(nameClient(address, forwarded)).toBe(name);
  });

  it('keeps no more of a header than an address has', () => {
    expect(nameClient('127.0.0.1', 'x'.repeat(10_000)).length).toBeLessThan(50);
  });
});
