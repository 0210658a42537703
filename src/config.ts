import { existsSync } from 'node:fs';
import * as z from 'zod';
import { TawsiyaError } from './errors.ts';

const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
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

  constructor(faults: readonly ConfigFault[]) {
    const lines = faults.map(({ variable, expected, advice }) => `  ${variable}: expected ${expected}. ${advice}`);
    super(`Cannot start with these settings:\n${lines.join('\n')}`);
    this.faults = faults;
  }
}

const PREFIX = 'TAWSIYA_';

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
    advice: 'Leave it out for "warn".',
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
}

/**
 * Reads the settings from the environment and, where it stands in the working folder, from `.env` (the environment
 * wins). An empty variable counts as left out.
 *
 * @throws {ConfigInvalidError} With all faults at once, unknown `TAWSIYA_…` variables among them.
 */
export function loadConfig(): Config {
  if (existsSync('.env')) process.loadEnvFile('.env');
  return parseConfig(process.env);
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
  };
  if (faults.length > 0) throw new ConfigInvalidError(faults);
  return config;
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
