import { existsSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { TawsiyaError } from './errors.ts';

/** How much is logged, from the most to the least. */
export const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** One variable that is wrong: what was expected, and what to do. Never its value. */
export interface ConfigFault {
  readonly variable: string;
  readonly expected: string;
  readonly advice: string;
}

/** The environment is wrong: whoever starts the bot must mend the variables that `faults` names. */
export class ConfigInvalidError extends TawsiyaError {
  override readonly name = 'ConfigInvalidError';
  readonly code = 'config_invalid';
  readonly faults: readonly ConfigFault[];

  constructor(faults: readonly ConfigFault[], options?: ErrorOptions) {
    const lines = faults.map(({ variable, expected, advice }) => `  ${variable}: expected ${expected}. ${advice}`);
    super(`Cannot start with these settings:\n${lines.join('\n')}`, options);
    this.faults = faults;
  }
}

const PREFIX = 'TAWSIYA_';
const DATABASE_FILE = 'tawsiya.sqlite';
const HOUR_MS = 60 * 60_000;

/** `off`, or a host and a port from 0 to 65535; 0 takes any that is free. */
const WEB_ADDRESS =
  /^(?:[Oo][Ff]{2}|(?:\[(?<v6>[\da-fA-F:.]+)\]|(?<host>[A-Za-z\d](?:[A-Za-z\d.-]*[A-Za-z\d])?)):(?<port>\d{1,4}|[1-5]\d{4}|6[0-4]\d{3}|65[0-4]\d\d|655[0-2]\d|6553[0-5]))$/u;

interface Variable {
  readonly schema: z.ZodType;
  readonly expected: string;
  readonly advice: string;
}

/** Every variable that is read, with what is said when it is wrong. `.env.example` and the README list the same ones. */
const VARIABLES = {
  NODE_ENV: {
    schema: z.string().optional(),
    expected: '"production" or anything else',
    advice: 'With "production" the log is JSON.',
  },
  TAWSIYA_LOG_LEVEL: {
    schema: z.enum(LOG_LEVELS).optional(),
    expected: `one of ${LOG_LEVELS.join(', ')}`,
    advice: 'Leave it out for "info" with a platform and "warn" in a terminal.',
  },
  TAWSIYA_LANGUAGE: {
    schema: z.enum(['ar', 'en', 'auto']).default('auto'),
    expected: 'ar, en or auto',
    advice: 'Leave it out to answer in the language of the request.',
  },
  TAWSIYA_CORRECTIONS_URL: {
    schema: z.url({ protocol: /^(?:mailto|https)$/u }).optional(),
    expected: 'a mailto: or https: address',
    advice: 'Give the address that takes reports of wrong words, such as mailto:someone@example.org.',
  },
  TAWSIYA_CORPUS_FOLDER: {
    schema: z.string().min(1).optional(),
    expected: 'the path of a folder',
    advice: 'Leave it out to use the corpus of this repository.',
  },
  TAWSIYA_DATA: {
    schema: z.string().min(1).default('data'),
    expected: 'the path of a folder',
    advice: 'Leave it out for "data" in the working folder; it is made where it is missing.',
  },
  DATABASE_URL: {
    schema: z.url({ protocol: /^postgres(?:ql)?$/u }).optional(),
    expected: 'the address of a PostgreSQL database, postgres://user:password@host:5432/name',
    advice: 'Leave it out to keep everything in a file of TAWSIYA_DATA.',
  },
  TAWSIYA_DIGEST_LATE_HOURS: {
    schema: z.coerce.number().min(0).max(23).default(6),
    expected: 'a number of hours from 0 to 23',
    advice: 'Leave it out for 6: so long after its hour a missed digest is still posted.',
  },
  TAWSIYA_DIGEST_ADMINS_ONLY: {
    schema: z.enum(['yes', 'no']).default('no'),
    expected: 'yes or no',
    advice:
      'With yes, only administrators of a Slack workspace set digests; leave it out for every member of the channel.',
  },
  TAWSIYA_WEB: {
    schema: z.string().regex(WEB_ADDRESS).default('127.0.0.1:8080'),
    expected: 'off, or the host and port to serve the page at, such as 127.0.0.1:8080 or [::1]:8080',
    advice: 'Leave it out for 127.0.0.1:8080, which only this machine reaches.',
  },
  TAWSIYA_PUBLIC_URL: {
    schema: z
      .url({ protocol: /^https?$/u })
      .refine(isOrigin)
      .optional(),
    expected: 'an http: or https: address without a path, such as https://tawsiya.example.org',
    advice: 'Give the address at which readers reach the page, or leave it out: cards then link the documents only.',
  },
  TAWSIYA_SLACK_BOT_TOKEN: {
    schema: z
      .string()
      .regex(/^xoxb-/u)
      .optional(),
    expected: 'a bot token, which begins with "xoxb-"',
    advice: 'Copy it from "OAuth & Permissions" of the Slack app.',
  },
  TAWSIYA_SLACK_APP_TOKEN: {
    schema: z
      .string()
      .regex(/^xapp-/u)
      .optional(),
    expected: 'an app-level token, which begins with "xapp-"',
    advice: 'Make it under "Basic Information" of the Slack app, with the scope connections:write.',
  },
  TAWSIYA_SLACK_SIGNING_SECRET: {
    schema: z.string().min(8).optional(),
    expected: 'a signing secret',
    advice: 'Copy it from "Basic Information" of the Slack app.',
  },
  TAWSIYA_SLACK_PORT: {
    schema: z.coerce.number().int().min(1).max(65_535).default(3000),
    expected: 'a port from 1 to 65535',
    advice: 'Leave it out for 3000. It is used with a signing secret only.',
  },
  TAWSIYA_SLACK_API_URL: {
    schema: z.url({ protocol: /^https?$/u }).optional(),
    expected: 'an http: or https: address that ends with /api/',
    advice: 'Leave it out, except to test against another server.',
  },
  TAWSIYA_DISCORD_TOKEN: {
    schema: z.string().min(20).optional(),
    expected: 'a bot token',
    advice: 'Copy it from "Bot" of the Discord application.',
  },
  TAWSIYA_DISCORD_APPLICATION_ID: {
    schema: z
      .string()
      .regex(/^\d{5,25}$/u)
      .optional(),
    expected: 'an application id, digits only',
    advice: 'Copy it from "General Information" of the Discord application; only npm run discord:register needs it.',
  },
  TAWSIYA_DISCORD_API_URL: {
    schema: z.url({ protocol: /^https?$/u }).optional(),
    expected: 'an http: or https: address',
    advice: 'Leave it out, except to test against another server.',
  },
} as const satisfies Record<string, Variable>;

type VariableName = keyof typeof VARIABLES;

/** The settings of a run. */
export interface Config {
  readonly production: boolean;
  /** `undefined`: the way the bot runs decides. */
  readonly logLevel: LogLevel | undefined;
  readonly language: 'ar' | 'en' | 'auto';
  readonly correctionsUrl: string | undefined;
  readonly corpusFolder: string | undefined;
  /** Where what must survive a restart is kept. */
  readonly store:
    | { readonly kind: 'sqlite'; readonly path: string }
    | { readonly kind: 'postgres'; readonly url: string };
  readonly digest: DigestConfig;
  /** Where the page is served; `undefined`: nowhere. */
  readonly web: WebConfig | undefined;
  /** Where readers reach the page, without a slash at its end; cards link there. */
  readonly publicUrl: string | undefined;
  /** `undefined`: Slack is off. */
  readonly slack: SlackConfig | undefined;
  /** `undefined`: Discord is off. */
  readonly discord: DiscordConfig | undefined;
}

export interface WebConfig {
  readonly host: string;
  readonly port: number;
}

export interface DigestConfig {
  /** How long after its hour a missed digest is still posted, in milliseconds. */
  readonly lateWindowMs: number;
  /** Whether only administrators set digests in Slack. */
  readonly adminsOnly: boolean;
}

/** How Slack is reached: Socket Mode with an app token, else signed HTTP on `port`. */
export interface SlackConfig {
  readonly botToken: string;
  readonly delivery:
    | { readonly mode: 'socket'; readonly appToken: string }
    | { readonly mode: 'http'; readonly signingSecret: string; readonly port: number };
  readonly apiUrl: string | undefined;
}

export interface DiscordConfig {
  readonly token: string;
  readonly applicationId: string | undefined;
  readonly apiUrl: string | undefined;
}

/**
 * Reads the settings from the environment and, where it stands in the working folder, from `.env` (the environment
 * wins). An empty variable counts as left out.
 *
 * @throws {ConfigInvalidError} With all faults at once, unknown `TAWSIYA_…` variables among them.
 */
export function loadConfig(): Config {
  loadEnvironmentFile();
  return parseConfig(process.env);
}

function loadEnvironmentFile(): void {
  if (!existsSync('.env')) return;
  try {
    process.loadEnvFile('.env');
  } catch (error) {
    const advice = 'Make it a file that can be read, or take it away.';
    throw new ConfigInvalidError([{ variable: '.env', expected: 'a file of NAME=value lines', advice }], {
      cause: error,
    });
  }
}

/** Reads the settings from `environment` alone; see {@link loadConfig}. */
export function parseConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const faults = findUnknown(environment);
  const read = <Name extends VariableName>(name: Name): z.output<(typeof VARIABLES)[Name]['schema']> | undefined => {
    const value = environment[name];
    const result = VARIABLES[name].schema.safeParse(value === '' ? undefined : value);
    if (result.success) return result.data as z.output<(typeof VARIABLES)[Name]['schema']>;
    faults.push({ variable: name, expected: VARIABLES[name].expected, advice: VARIABLES[name].advice });
    return undefined;
  };
  const config: Config = {
    production: read('NODE_ENV') === 'production',
    logLevel: read('TAWSIYA_LOG_LEVEL'),
    language: read('TAWSIYA_LANGUAGE') ?? 'auto',
    correctionsUrl: read('TAWSIYA_CORRECTIONS_URL'),
    corpusFolder: read('TAWSIYA_CORPUS_FOLDER'),
    store: readStore(read),
    digest: {
      lateWindowMs: (read('TAWSIYA_DIGEST_LATE_HOURS') ?? 6) * HOUR_MS,
      adminsOnly: read('TAWSIYA_DIGEST_ADMINS_ONLY') === 'yes',
    },
    web: readWeb(read),
    publicUrl: readPublicUrl(read),
    slack: readSlack(read, faults),
    discord: readDiscord(read),
  };
  if (faults.length > 0) throw new ConfigInvalidError(faults);
  return config;
}

type Read = <Name extends VariableName>(name: Name) => z.output<(typeof VARIABLES)[Name]['schema']> | undefined;

function readStore(read: Read): Config['store'] {
  const url = read('DATABASE_URL');
  const folder = read('TAWSIYA_DATA') ?? 'data';
  return url === undefined ? { kind: 'sqlite', path: join(folder, DATABASE_FILE) } : { kind: 'postgres', url };
}

function readWeb(read: Read): WebConfig | undefined {
  const { v6, host, port } = WEB_ADDRESS.exec(read('TAWSIYA_WEB') ?? '')?.groups ?? {};
  const named = v6 ?? host;
  return named === undefined ? undefined : { host: named, port: Number(port) };
}

function readPublicUrl(read: Read): string | undefined {
  const url = read('TAWSIYA_PUBLIC_URL');
  return url === undefined ? undefined : new URL(url).origin;
}

/** Pages link one another from the root, so the address must have no path; nor would a password belong on a card. */
function isOrigin(address: string): boolean {
  const url = URL.parse(address);
  return url !== null && url.href === `${url.origin}/`;
}

/** Half a configuration is a fault that names the half that is missing. */
function readSlack(read: Read, faults: ConfigFault[]): SlackConfig | undefined {
  const botToken = read('TAWSIYA_SLACK_BOT_TOKEN');
  const appToken = read('TAWSIYA_SLACK_APP_TOKEN');
  const signingSecret = read('TAWSIYA_SLACK_SIGNING_SECRET');
  const port = read('TAWSIYA_SLACK_PORT') ?? 3000;
  const apiUrl = read('TAWSIYA_SLACK_API_URL');
  if (faults.some(({ variable }) => variable.startsWith('TAWSIYA_SLACK_'))) return undefined;
  if (botToken === undefined) {
    if (appToken !== undefined || signingSecret !== undefined) faults.push(missing('TAWSIYA_SLACK_BOT_TOKEN'));
    return undefined;
  }
  if (appToken !== undefined) return { botToken, delivery: { mode: 'socket', appToken }, apiUrl };
  if (signingSecret !== undefined) return { botToken, delivery: { mode: 'http', signingSecret, port }, apiUrl };
  faults.push({
    ...missing('TAWSIYA_SLACK_APP_TOKEN'),
    advice: 'Set it for Socket Mode, or TAWSIYA_SLACK_SIGNING_SECRET for signed HTTP.',
  });
  return undefined;
}

function readDiscord(read: Read): DiscordConfig | undefined {
  const token = read('TAWSIYA_DISCORD_TOKEN');
  const applicationId = read('TAWSIYA_DISCORD_APPLICATION_ID');
  const apiUrl = read('TAWSIYA_DISCORD_API_URL');
  return token === undefined ? undefined : { token, applicationId, apiUrl };
}

function missing(variable: VariableName): ConfigFault {
  const { expected, advice } = VARIABLES[variable];
  return { variable, expected: `${expected}, beside the other TAWSIYA_SLACK_… variables`, advice };
}

function findUnknown(environment: Readonly<Record<string, string | undefined>>): ConfigFault[] {
  const known = Object.keys(VARIABLES);
  return Object.keys(environment)
    .filter((name) => name.startsWith(PREFIX) && !known.includes(name))
    .sort()
    .map((variable) => ({
      variable,
      expected: 'no variable of this name',
      advice: `Known are ${known.filter((name) => name.startsWith(PREFIX)).join(', ')}.`,
    }));
}
