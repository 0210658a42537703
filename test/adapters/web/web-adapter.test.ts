import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createWebAdapter } from '../../../adapters/web/web-adapter.ts';
import { createWebHarness } from '../../support/web.ts';

function create(port: number, host = '127.0.0.1') {
  const lines: string[] = [];
  const { context } = createWebHarness({ logger: pino({}, { write: (line) => void lines.push(line) }) });
  const adapter = createWebAdapter({ host, port, publicUrl: undefined }, context);
  onTestFinished(adapter.stop);
  return { adapter, lines };
}

describe('createWebAdapter()', () => {
  it('serves the page until it is stopped', async () => {
    const { adapter } = create(0);
    expect(adapter.getAddress()).toBeUndefined();
    await adapter.start();
    const address = adapter.getAddress() ?? '';
    expect(await (await fetch(`${address}/readyz`)).text()).toBe('ready');
    expect((await fetch(`${address}/2020/7`)).headers.get('content-security-policy')).toContain("default-src 'none'");
    await adapter.stop();
    await expect(fetch(`${address}/readyz`)).rejects.toThrow();
  });

  it('names an address that a browser opens where it serves at all', async () => {
    const { adapter } = create(0, '0.0.0.0');
    await adapter.start();
    const address = adapter.getAddress() ?? '';
    expect(address).toMatch(/^http:\/\/localhost:\d+$/u);
    expect(await (await fetch(`${address}/readyz`)).text()).toBe('ready');
  });

  it('names the variable where the port is in use, and throws nothing', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void other.close());
    const { adapter, lines } = create((other.address() as AddressInfo).port);
    await adapter.start();
    expect(adapter.getAddress()).toBeUndefined();
    expect(lines.join('')).toMatch(/is in use\. Set TAWSIYA_WEB/u);
  });

  it('can be stopped before it was started', async () => {
    await create(0).adapter.stop();
  });
});
