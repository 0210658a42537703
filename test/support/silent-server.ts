import { once } from 'node:events';
import { createServer } from 'node:net';
import { onTestFinished } from 'vitest';

/** A server that takes connections and never says anything. */
export interface SilentServer {
  /** Without a protocol. */
  readonly address: string;
  readonly countConnections: () => number;
}

/** Starts one on loopback, for the time of a test. */
export async function startSilentServer(): Promise<SilentServer> {
  let connections = 0;
  const server = createServer(() => {
    connections += 1;
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  const address = server.address();
  if (address === null || typeof address === 'string') throw new TypeError('Cannot read the port of the server');
  return { address: `127.0.0.1:${address.port}`, countConnections: () => connections };
}
