import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { migrateStore, openStore, type StoreLocation } from '../../src/store/open-store.ts';
import type { Subscription } from '../../src/store/records.ts';
import type { Store } from '../../src/store/store.ts';
import { findFreePort } from '../support/postgres.ts';
import { DiscordPlatform } from './discord-platform.ts';
import { Fleet } from './fleet.ts';
import { judge, type Verdict } from './judge.ts';
import { makeDigests } from './make-digests.ts';
import { PlatformServer } from './platform-server.ts';
import { SlackPlatform } from './slack-platform.ts';

/** One run of the test, on one engine. */
export interface EngineOptions {
  readonly location: StoreLocation;
  readonly processes: number;
  readonly digests: number;
  readonly kills: number;
  readonly random: () => number;
  /** Takes the logs. */
  readonly folder: string;
}

/** What came out of it. */
export interface EngineResult extends Verdict {
  readonly kills: number;
  readonly killsAfterPost: number;
  readonly stood: number;
  readonly counts: PlatformServer['counts'];
  /** How often a bot ended without being killed. */
  readonly ownEnds: number;
  readonly seconds: number;
}

/** A digest that is not posted in this time is missing. */
const PATIENCE_MS = 180_000;
const LOOK_EVERY_MS = 200;
const RANDOM_KILL_MAX_MS = 1_500;
const POSTS_BEFORE_KILL_MAX = 6;

interface Scene {
  readonly server: PlatformServer;
  readonly fleet: Fleet;
  readonly random: () => number;
  readonly bots: readonly string[];
}

/** Has digests posted by bots that are killed meanwhile, and counts what stands in the end. */
export async function runEngine(options: EngineOptions): Promise<EngineResult> {
  const begin = performance.now();
  const { location, digests: count, random, kills } = options;
  if (location.kind === 'postgres') await migrateStore(location);
  const store = await openStore(location);
  const platforms = { slack: new SlackPlatform(), discord: new DiscordPlatform(random) };
  const server = new PlatformServer({ platforms, random });
  const scene = await setScene(options, server);
  const digests = makeDigests(count, Date.now());
  const killsAfterPost = await deliverAndKill(digests, { scene, store, kills });
  await waitUntil(async () => server.underWay === 0 && (await areOver(digests, store)), PATIENCE_MS);
  await scene.fleet.stop();
  // What a bot gave up waiting for may still come to stand.
  await waitUntil(async () => server.underWay === 0, PATIENCE_MS);
  const standing = Object.values(platforms).flatMap((platform) => platform.standing);
  const verdict = await judge(digests, standing, store);
  await store.close();
  await server.stop();
  const { stood, ownEnds } = scene.fleet;
  const seconds = Math.round((performance.now() - begin) / 1000);
  return { ...verdict, kills, killsAfterPost, stood, ownEnds, counts: server.counts, seconds };
}

async function setScene(
  { location, processes, random, folder }: EngineOptions,
  server: PlatformServer,
): Promise<Scene> {
  const address = await server.start();
  const bots = Array.from({ length: processes }, (_, index) => `bot-${index + 1}`);
  const ports = new Map<string, number>();
  for (const bot of bots) ports.set(bot, await findFreePort());
  await mkdir(folder, { recursive: true });
  const place =
    location.kind === 'postgres' ? { DATABASE_URL: location.url } : { TAWSIYA_DATA: join(location.path, '..') };
  const buildEnv = (bot: string) => ({
    ...place,
    TAWSIYA_LOG_LEVEL: 'info',
    TAWSIYA_SLACK_BOT_TOKEN: 'xoxb-crash',
    TAWSIYA_SLACK_SIGNING_SECRET: 'crash-signing-secret',
    TAWSIYA_SLACK_PORT: String(ports.get(bot)),
    TAWSIYA_SLACK_API_URL: `${address}/${bot}/slack/`,
    TAWSIYA_DISCORD_TOKEN: 'crash.discord.token.of.a.bot',
    TAWSIYA_DISCORD_API_URL: `${address}/${bot}/discord`,
  });
  const fleet = new Fleet({ bots, buildEnv, logPath: join(folder, `${location.kind}.log`) });
  return { server, fleet, random, bots };
}

interface Delivery {
  readonly scene: Scene;
  readonly store: Store;
  readonly kills: number;
}

/** Lets some digests become due before each kill, so that there is always work at hand. @returns kills after a post. */
async function deliverAndKill(digests: readonly Subscription[], { scene, store, kills }: Delivery): Promise<number> {
  let afterPost = 0;
  for (let index = 0; index < kills; index += 1) {
    const share = (at: number) => Math.floor((at * digests.length) / kills);
    const next = digests.slice(share(index), share(index + 1));
    // Got ready before the digests are due, so that there are posts enough to wait for.
    const killed = index % 2 === 0 ? killAfterPost(scene, next.length) : undefined;
    for (const digest of next) await store.subscriptions.save(digest);
    await (killed ?? killSometime(scene));
    if (killed !== undefined) afterPost += 1;
  }
  return afterPost;
}

/** Kills a bot whose message has just come to stand, before it hears so: one of the next, of which there are `posts`. */
async function killAfterPost({ server, fleet, random }: Scene, posts: number): Promise<void> {
  let more = Math.floor(random() * Math.min(POSTS_BEFORE_KILL_MAX, posts / 2));
  await new Promise<void>((resolve) => {
    server.onKept = (bot) => {
      more -= 1;
      if (more >= 0 || !fleet.kill(bot)) return false;
      server.onKept = () => false;
      resolve();
      return true;
    };
  });
}

async function killSometime({ fleet, random, bots }: Scene): Promise<void> {
  do {
    await wait(random() * RANDOM_KILL_MAX_MS);
  } while (!fleet.kill(bots[Math.floor(random() * bots.length)] ?? ''));
}

async function areOver(digests: readonly Subscription[], { runs }: Store): Promise<boolean> {
  for (const digest of digests) {
    const [run] = await runs.recent(digest, 1);
    if (run === undefined || run.state === 'open') return false;
  }
  return true;
}

async function waitUntil(isTime: () => Promise<boolean>, patienceMs: number): Promise<void> {
  const deadline = performance.now() + patienceMs;
  while (performance.now() < deadline && !(await isTime())) await wait(LOOK_EVERY_MS);
}
