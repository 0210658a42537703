import * as z from 'zod';
import type { Row } from './database.ts';
import { StoreRowInvalidError } from './errors.ts';
import { type DigestRun, PLATFORMS, type Platform, type Subscription } from './records.ts';

/** The column of each field, in the order of `INSERT`. */
export const SUBSCRIPTION_COLUMNS = {
  workspace: 'workspace',
  id: 'id',
  platform: 'platform',
  channel: 'channel',
  thread: 'thread',
  zone: 'zone',
  minuteOfDay: 'minute_of_day',
  days: 'days',
  topic: 'topic',
  reports: 'reports',
  language: 'language',
  seed: 'seed',
  state: 'state',
  offReason: 'off_reason',
  failingSince: 'failing_since',
  nextDueAt: 'next_due_at',
  nextDate: 'next_date',
  createdBy: 'created_by',
  createdAt: 'created_at',
  updatedAt: 'updated_at',
} as const satisfies Record<keyof Subscription, string>;

/** The column of each field, in the order of `INSERT`: first those of a new run. */
export const RUN_COLUMNS = {
  workspace: 'workspace',
  subscription: 'subscription',
  date: 'local_date',
  id: 'id',
  dueAt: 'due_at',
  passage: 'passage',
  round: 'round',
  position: 'position',
  total: 'total',
  state: 'state',
  owner: 'owner',
  leaseUntil: 'lease_until',
  attempts: 'attempts',
  late: 'late',
  message: 'message',
  reason: 'reason',
  updatedAt: 'updated_at',
} as const satisfies Record<keyof DigestRun, string>;

const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/u, 'expected a date such as "2020-09-08"');
const count = z.int().min(0);

const reportList = z
  .string()
  .transform((text, context) => {
    try {
      return JSON.parse(text) as unknown;
    } catch {
      context.addIssue('expected JSON');
      return z.NEVER;
    }
  })
  .pipe(z.array(z.string()));

const subscriptionRow = z.object({
  workspace: z.string(),
  id: z.string(),
  platform: z.enum(['slack', 'discord', 'terminal']),
  channel: z.string(),
  thread: z.string().nullable(),
  zone: z.string(),
  minuteOfDay: z.int().min(0).max(1439),
  days: z.enum(['daily', 'weekdays']),
  topic: z.string().nullable(),
  reports: reportList,
  language: z.enum(['ar', 'en', 'both']),
  seed: z.int().min(0).max(0xffffffff),
  state: z.enum(['on', 'off']),
  offReason: z.enum(['asked', 'gone']).nullable(),
  failingSince: z.int().nullable(),
  nextDueAt: z.int(),
  nextDate: isoDate,
  createdBy: z.string(),
  createdAt: z.int(),
  updatedAt: z.int(),
});

const runRow = z.object({
  workspace: z.string(),
  subscription: z.string(),
  date: isoDate,
  id: z.string(),
  dueAt: z.int(),
  passage: z.string(),
  round: count,
  position: count,
  total: count,
  state: z.enum(['open', 'posted', 'failed', 'skipped']),
  owner: z.string().nullable(),
  leaseUntil: z.int(),
  attempts: count,
  late: z.literal([0, 1]).transform((bit) => bit === 1),
  message: z.string().nullable(),
  reason: z.string().nullable(),
  updatedAt: z.int(),
});

/** @throws {StoreRowInvalidError} */
export function parseSubscription(row: Row): Subscription {
  return parseRow<Subscription>('digest_subscriptions', subscriptionRow, row);
}

/** @throws {StoreRowInvalidError} */
export function parseRun(row: Row): DigestRun {
  return parseRow<DigestRun>('digest_runs', runRow, row);
}

/** Reads a row by its schema. @throws {StoreRowInvalidError} With the fields at fault, never their values. */
export function parseRow<T>(table: string, schema: z.ZodType<T>, row: Row): T {
  const result = schema.safeParse(row);
  if (result.success) return result.data;
  const faults = result.error.issues.map(({ path, message }) => `"${path.join('.')}": ${message}`).join(', ');
  throw new StoreRowInvalidError({ table, faults }, { cause: result.error });
}

/** Fills the parameters of `platform IN ($…, $…, $…)`: one is given several times where not all are asked for. */
export function listPlatforms(platforms: readonly Platform[] = PLATFORMS): readonly string[] {
  return PLATFORMS.map((_, place) => platforms[place] ?? platforms[0] ?? '');
}

/** Writes the list of a SELECT or RETURNING that names the columns as the fields are named. */
export function selectList(columns: Readonly<Record<string, string>>): string {
  return Object.entries(columns)
    .map(([field, column]) => `${column} AS "${field}"`)
    .join(', ');
}

/** Writes the list of columns of an INSERT. */
export function insertList(columns: Readonly<Record<string, string>>): string {
  return Object.values(columns).join(', ');
}

/** Writes `$1, $2, …`. */
export function parameters(count: number): string {
  return Array.from({ length: count }, (_, index) => `$${index + 1}`).join(', ');
}
