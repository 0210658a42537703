/** One step of the schema. Once released it is never changed: the next change is another step. */
export interface Migration {
  readonly version: number;
  /** One statement each, that may run again where it ran already: not every engine undoes them with the transaction. */
  readonly statements: readonly string[];
}

const SUBSCRIPTIONS = `
  CREATE TABLE IF NOT EXISTS digest_subscriptions (
    workspace TEXT NOT NULL,
    id TEXT NOT NULL,
    platform TEXT NOT NULL,
    channel TEXT NOT NULL,
    thread TEXT,
    zone TEXT NOT NULL,
    minute_of_day BIGINT NOT NULL,
    days TEXT NOT NULL,
    topic TEXT,
    reports TEXT NOT NULL,
    language TEXT NOT NULL,
    seed BIGINT NOT NULL,
    state TEXT NOT NULL,
    off_reason TEXT,
    failing_since BIGINT,
    next_due_at BIGINT NOT NULL,
    next_date TEXT NOT NULL,
    created_by TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    PRIMARY KEY (workspace, id)
  )`;

const RUNS = `
  CREATE TABLE IF NOT EXISTS digest_runs (
    workspace TEXT NOT NULL,
    subscription TEXT NOT NULL,
    local_date TEXT NOT NULL,
    id TEXT NOT NULL,
    due_at BIGINT NOT NULL,
    passage TEXT NOT NULL,
    round BIGINT NOT NULL,
    position BIGINT NOT NULL,
    total BIGINT NOT NULL,
    state TEXT NOT NULL,
    owner TEXT,
    lease_until BIGINT NOT NULL,
    attempts BIGINT NOT NULL,
    late BIGINT NOT NULL,
    message TEXT,
    reason TEXT,
    updated_at BIGINT NOT NULL,
    PRIMARY KEY (workspace, subscription, local_date)
  )`;

const PREFERENCES = `
  CREATE TABLE IF NOT EXISTS language_preferences (
    workspace TEXT NOT NULL,
    subject TEXT NOT NULL,
    language TEXT NOT NULL,
    updated_at BIGINT NOT NULL,
    PRIMARY KEY (workspace, subject)
  )`;

const EVENTS = `
  CREATE TABLE IF NOT EXISTS handled_events (
    workspace TEXT NOT NULL,
    id TEXT NOT NULL,
    expires_at BIGINT NOT NULL,
    PRIMARY KEY (workspace, id)
  )`;

/** All steps, in their order and without gaps. */
export const MIGRATIONS: readonly Migration[] = [
  {
    version: 1,
    statements: [
      SUBSCRIPTIONS,
      'CREATE INDEX IF NOT EXISTS digest_subscriptions_due ON digest_subscriptions (state, next_due_at)',
      'CREATE INDEX IF NOT EXISTS digest_subscriptions_channel ON digest_subscriptions (workspace, channel)',
      RUNS,
      'CREATE INDEX IF NOT EXISTS digest_runs_lease ON digest_runs (state, lease_until)',
      'CREATE INDEX IF NOT EXISTS digest_runs_due ON digest_runs (due_at)',
      PREFERENCES,
      EVENTS,
      'CREATE INDEX IF NOT EXISTS handled_events_expiry ON handled_events (expires_at)',
    ],
  },
];
