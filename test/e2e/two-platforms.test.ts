import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { startBot } from '../support/process.ts';
import { signForm } from '../support/sign-slack.ts';
import { makeFolder } from '../support/store.ts';

const SECRET = 'a-signing-secret';

/** Listens on a free port, answering each call as `answer` says. @returns its port. */
async function serve(answer: (path: string, body: string) => { status: number; body: object }): Promise<number> {
  const server: Server = createServer(async (incoming, outgoing) => {
    let body = '';
    for await (const chunk of incoming) body += String(chunk);
    const { status, body: reply } = answer(incoming.url ?? '', body);
    outgoing.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(reply));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  return (server.address() as AddressInfo).port;
}

/** A port that was free a moment ago. */
async function findPort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

it('answers in Slack while Discord refuses the login', async () => {
  const answers: string[] = [];
  let shown: () => void = () => undefined;
  const isShown = new Promise<void>((resolve) => {
    shown = resolve;
  });
  const slackApi = await serve((path, body) => {
    if (path === '/respond') {
      answers.push(body);
      shown();
    }
    return { status: 200, body: { ok: true, user_id: 'U1', bot_id: 'B1', team_id: 'T1', url: 'https://x.slack.com/' } };
  });
  const discordApi = await serve(() => ({ status: 401, body: { message: '401: Unauthorized', code: 0 } }));
  const port = await findPort();
  const child = startBot([], {
    env: {
      TAWSIYA_DATA: await makeFolder(),
      TAWSIYA_SLACK_BOT_TOKEN: 'xoxb-test',
      TAWSIYA_SLACK_SIGNING_SECRET: SECRET,
      TAWSIYA_SLACK_PORT: String(port),
      TAWSIYA_SLACK_API_URL: `http://127.0.0.1:${slackApi}/api/`,
      TAWSIYA_DISCORD_TOKEN: 'MTIzNDU2Nzg5MDEyMzQ1Njc4.GAAAAA.aaaaaaaaaaaaaaaaaaaaaaaaaaaa',
      TAWSIYA_DISCORD_API_URL: `http://127.0.0.1:${discordApi}`,
    },
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  let log = '';
  const isReady = new Promise<void>((resolve) => {
    child.stderr?.on('data', (chunk) => {
      log += String(chunk);
      if (log.includes('listening to Slack') && log.includes('TAWSIYA_DISCORD_TOKEN')) resolve();
    });
  });
  await isReady;

  const form = {
    command: '/recommendation',
    text: '2020 7',
    team_id: 'T1',
    user_id: 'U1',
    channel_id: 'C1',
    trigger_id: '1',
    response_url: `http://127.0.0.1:${slackApi}/respond`,
  };
  const timestamp = Math.floor(Date.now() / 1_000);
  const response = await fetch(`http://127.0.0.1:${port}/slack/events`, signForm(form, { secret: SECRET, timestamp }));
  expect(response.status).toBe(200);
  await isShown;
  expect(answers.join('')).toContain('Recommendation 7 (2020)');
  child.kill('SIGTERM');
  const [code] = await once(child, 'exit');
  expect(code).toBe(0);
});
