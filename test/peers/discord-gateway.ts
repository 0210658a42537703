import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { GatewayCloseCodes, GatewayOpcodes } from 'discord.js';
import { type WebSocket, WebSocketServer } from 'ws';

/*
 * A gateway of Discord on loopback, as far as losing a connection or a session goes. It follows
 * https://docs.discord.com/developers/events/gateway#connection-lifecycle: it counts the events of a session, keeps them,
 * and hands over after a resume what the bot did not get. It is strict: who is logged in may not log in again, and an
 * unknown token, session or sequence is refused as Discord refuses it.
 */

const LOOPBACK = '127.0.0.1';
const HTTP_UNAVAILABLE = 503;
const HEARTBEAT_MS = 45_000;

/** Where a session is resumed: not where it was begun. */
export const RESUME_PATH = '/resume';

/** How the bot logged in, and where. */
export interface Login {
  readonly kind: 'identify' | 'resume';
  readonly path: string;
  /** Of a resume: what it goes on from. */
  readonly sessionId?: string;
  readonly sequence?: number;
}

/** What goes over the connection, either way. */
interface Payload {
  readonly op: number;
  readonly d?: unknown;
  readonly s?: number;
  readonly t?: string;
}

interface Connection {
  readonly socket: WebSocket;
  readonly path: string;
  /** Its heartbeats are not answered. */
  readonly isNeglected: boolean;
}

/** A gateway for one bot. */
export class DiscordGateway {
  /** Every identify and resume with the right token, in order. */
  readonly logins: Login[] = [];
  readonly #token: string;
  readonly #readyData: object;
  readonly #server: WebSocketServer;
  /** The events of the session, in order; the sequence of each is its place, from 1. */
  #events: Payload[] | undefined;
  #sessions = 0;
  /** The connection that is logged in. */
  #socket: WebSocket | undefined;
  #refusals = 0;
  #neglectedMs: number | undefined;

  /** `readyData` is what READY says besides the session. */
  constructor(token: string, readyData: object) {
    this.#token = token;
    this.#readyData = readyData;
    this.#server = new WebSocketServer({
      host: LOOPBACK,
      port: 0,
      verifyClient: (_, done) => {
        this.#refusals -= 1;
        done(this.#refusals < 0, HTTP_UNAVAILABLE);
      },
    });
    this.#server.on('connection', (socket, { url }) => this.#welcome(socket, url));
  }

  async listen(): Promise<void> {
    if (this.#server.address() === null) await once(this.#server, 'listening');
  }

  async close(): Promise<void> {
    for (const client of this.#server.clients) client.terminate();
    this.#server.close();
    await once(this.#server, 'close');
  }

  get url(): string {
    const address = this.#server.address();
    if (address === null || typeof address === 'string') throw new TypeError('Cannot read the port of the gateway');
    return `ws://${LOOPBACK}:${address.port}`;
  }

  /** The latest session. */
  get sessionId(): string {
    return `session-${this.#sessions}`;
  }

  /** The sequence of the last event of the session. */
  get sequence(): number {
    return this.#events?.length ?? 0;
  }

  /** Sends an event; while nobody is connected it waits for a resume. */
  dispatch(type: string, data: object): void {
    if (this.#events === undefined) throw new RangeError('Cannot send an event: there is no session');
    const event = { op: GatewayOpcodes.Dispatch, t: type, s: this.#events.length + 1, d: data };
    this.#events.push(event);
    if (this.#socket !== undefined) send(this.#socket, event);
  }

  /** Ends the connection without a word, as a network does. */
  cut(): void {
    this.#takeSocket().terminate();
  }

  /** Tells the bot to connect anew, and takes no more of it. */
  askToReconnect(): void {
    send(this.#takeSocket(), { op: GatewayOpcodes.Reconnect, d: null });
  }

  /** Tells the bot that its session is invalid; one that cannot be resumed is forgotten. */
  invalidate({ isResumable }: { readonly isResumable: boolean }): void {
    if (!isResumable) this.forget();
    send(this.#takeSocket(), { op: GatewayOpcodes.InvalidSession, d: isResumable });
  }

  /** Forgets the session without telling anybody. */
  forget(): void {
    this.#events = undefined;
  }

  /** Refuses the next connections before they open. */
  refuse(connections: number): void {
    this.#refusals = connections;
  }

  /** Wants a heartbeat so often from the next connection, and answers none. */
  neglectNext(heartbeatMs: number): void {
    this.#neglectedMs = heartbeatMs;
  }

  /** Reads nothing more from the connection, and so does not see it closed. */
  freeze(): void {
    this.#takeSocket().pause();
  }

  /** The connection that is logged in and no longer is. */
  #takeSocket(): WebSocket {
    const socket = this.#socket;
    if (socket === undefined) throw new RangeError('Cannot reach the bot: it is not logged in');
    this.#socket = undefined;
    return socket;
  }

  #welcome(socket: WebSocket, url: IncomingMessage['url']): void {
    const { pathname: path } = new URL(url ?? '', this.url);
    const neglectedMs = this.#neglectedMs;
    this.#neglectedMs = undefined;
    const connection = { socket, path, isNeglected: neglectedMs !== undefined };
    socket.on('message', (data) => this.#take(JSON.parse(String(data)), connection));
    socket.on('close', () => {
      if (this.#socket === socket) this.#socket = undefined;
    });
    send(socket, { op: GatewayOpcodes.Hello, d: { heartbeat_interval: neglectedMs ?? HEARTBEAT_MS } });
  }

  #take({ op, d }: Payload, connection: Connection): void {
    const { socket, isNeglected } = connection;
    if (op === GatewayOpcodes.Heartbeat) {
      if (!isNeglected) send(socket, { op: GatewayOpcodes.HeartbeatAck });
    } else if (op === GatewayOpcodes.Identify || op === GatewayOpcodes.Resume) {
      this.#logIn(op, d as LoginData, connection);
    } else {
      socket.close(GatewayCloseCodes.UnknownOpcode);
    }
  }

  #logIn(op: number, data: LoginData, connection: Connection): void {
    const { socket } = connection;
    if (this.#socket === socket) socket.close(GatewayCloseCodes.AlreadyAuthenticated);
    else if (data.token !== this.#token) socket.close(GatewayCloseCodes.AuthenticationFailed);
    else if (op === GatewayOpcodes.Identify) this.#identify(connection);
    else this.#resume(data, connection);
  }

  #identify({ socket, path }: Connection): void {
    this.logins.push({ kind: 'identify', path });
    this.#sessions += 1;
    this.#events = [];
    this.#socket = socket;
    const session = { session_id: this.sessionId, resume_gateway_url: `${this.url}${RESUME_PATH}` };
    this.dispatch('READY', { ...this.#readyData, ...session });
  }

  #resume({ session_id: sessionId, seq }: LoginData, { socket, path }: Connection): void {
    this.logins.push({ kind: 'resume', path, sessionId, sequence: seq });
    if (this.#events === undefined || sessionId !== this.sessionId) {
      send(socket, { op: GatewayOpcodes.InvalidSession, d: false });
    } else if (seq > this.sequence) {
      socket.close(GatewayCloseCodes.InvalidSeq);
    } else {
      for (const event of this.#events.slice(seq)) send(socket, event);
      this.#socket = socket;
      this.dispatch('RESUMED', {});
    }
  }
}

interface LoginData {
  readonly token: string;
  readonly session_id: string;
  readonly seq: number;
}

function send(socket: WebSocket, payload: Payload): void {
  socket.send(JSON.stringify(payload));
}
