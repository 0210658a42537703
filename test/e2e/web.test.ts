import { createInterface } from 'node:readline';
import { describe, expect, it, onTestFinished } from 'vitest';
import { finish, runBot, startBot } from '../support/process.ts';

describe('npm start without a token', () => {
  it('prints where the page is, and serves it until it is told to end', async () => {
    const child = startBot([], { env: { TAWSIYA_WEB: '127.0.0.1:0' } });
    onTestFinished(() => void child.kill('SIGKILL'));
    child.stdin?.end();
    const finished = finish(child);
    let address: string | undefined;
    for await (const line of createInterface({ input: child.stderr ?? process.stdin })) {
      address = /http:\/\/127\.0\.0\.1:\d+/u.exec(line)?.[0];
      if (address !== undefined) break;
    }
    const page = await fetch(`${address}/2020/7`);
    expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('Recommendation 7 (2020)')]);
    child.kill('SIGTERM');
    expect((await finished).code).toBe(0);
  });

  it('ends with the conversation that it was given', async () => {
    const { code, stdout } = await runBot([], { input: '2020/7\n', env: { TAWSIYA_WEB: '127.0.0.1:0' } });
    expect(code).toBe(0);
    expect(stdout).toContain('Recommendation 7 (2020)');
  });
});
