import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ConfigInvalidError, parseConfig } from '../src/config.ts';

const HOUR_MS = 60 * 60_000;

function parseFaulty(environment: Parameters<typeof parseConfig>[0]): ConfigInvalidError {
  try {
    parseConfig(environment);
  } catch (error) {
    expect(error).toBeInstanceOf(ConfigInvalidError);
    return error as ConfigInvalidError;
  }
  throw new Error('parseConfig() accepted a faulty environment');
}

describe('parseConfig()', () => {
  it('needs no variable', () => {
    expect(parseConfig({})).toEqual({
      production: false,
      logLevel: undefined,
      language: 'auto',
      correctionsUrl: undefined,
      corpusFolder: undefined,
      store: { kind: 'sqlite', path: join('data', 'tawsiya.sqlite') },
      digest: { lateWindowMs: 6 * HOUR_MS, adminsOnly: false },
      web: { host: '127.0.0.1', port: 8080 },
    });
  });

  it('reads every variable', () => {
    const environment = {
      NODE_ENV: 'production',
      TAWSIYA_LOG_LEVEL: 'debug',
      TAWSIYA_LANGUAGE: 'ar',
      TAWSIYA_CORRECTIONS_URL: 'mailto:editor@example.org',
      TAWSIYA_CORPUS_FOLDER: '/srv/corpus',
      TAWSIYA_DATA: '/srv/data',
      TAWSIYA_DIGEST_LATE_HOURS: '1.5',
      TAWSIYA_DIGEST_ADMINS_ONLY: 'yes',
      TAWSIYA_WEB: '0.0.0.0:80',
      TAWSIYA_PUBLIC_URL: 'https://tawsiya.example.org/',
    };
    expect(parseConfig(environment)).toEqual({
      production: true,
      logLevel: 'debug',
      language: 'ar',
      correctionsUrl: 'mailto:editor@example.org',
      corpusFolder: '/srv/corpus',
      store: { kind: 'sqlite', path: join('/srv/data', 'tawsiya.sqlite') },
      digest: { lateWindowMs: 1.5 * HOUR_MS, adminsOnly: true },
      web: { host: '0.0.0.0', port: 80 },
      publicUrl: 'https://tawsiya.example.org',
    });
  });

  it('keeps what it keeps in PostgreSQL where its address is given', () => {
    const url = 'postgres://u:secret@db.example.org:5432/tawsiya';
    expect(parseConfig({ DATABASE_URL: url }).store).toEqual({ kind: 'postgres', url });
    const error = parseFaulty({ DATABASE_URL: 'mysql://u:secret@db.example.org/tawsiya' });
    expect(error.faults.map(({ variable }) => variable)).toEqual(['DATABASE_URL']);
    expect(error.message).not.toContain('secret');
  });

  it.each([['24'], ['-1'], ['soon']])('refuses %j late hours', (hours) => {
    const error = parseFaulty({ TAWSIYA_DIGEST_LATE_HOURS: hours });
    expect(error.faults.map(({ variable }) => variable)).toEqual(['TAWSIYA_DIGEST_LATE_HOURS']);
  });

  it.each([
    ['off', undefined],
    ['OFF', undefined],
    ['localhost:0', { host: 'localhost', port: 0 }],
    ['[::1]:65535', { host: '::1', port: 65_535 }],
  ])('serves the page at %s', (value, web) => {
    expect(parseConfig({ TAWSIYA_WEB: value }).web).toEqual(web);
  });

  it.each([['8080'], ['localhost'], ['localhost:65536'], ['http://localhost:80'], ['::1:80'], ['on']])(
    'refuses the page at %s',
    (value) => {
      expect(parseFaulty({ TAWSIYA_WEB: value }).faults).toMatchObject([{ variable: 'TAWSIYA_WEB' }]);
    },
  );

  it.each([
    ['tawsiya.example.org'],
    ['ftp://tawsiya.example.org'],
    ['https://example.org/tawsiya'],
    ['https://example.org/?a'],
    ['https://user:secret@example.org'],
  ])('refuses that readers reach the page at %s', (value) => {
    const error = parseFaulty({ TAWSIYA_PUBLIC_URL: value });
    expect(error.faults).toMatchObject([{ variable: 'TAWSIYA_PUBLIC_URL' }]);
    expect(error.message).not.toContain('secret');
  });

  it('takes an empty variable as left out', () => {
    expect(parseConfig({ TAWSIYA_LOG_LEVEL: '' }).logLevel).toBeUndefined();
  });

  it('reports all faults at once, with name, what was expected and what to do', () => {
    const error = parseFaulty({ TAWSIYA_LOG_LEVEL: 'loud', TAWSIYA_LANGUAGE: 'fr', TAWSIYA_LANGAUGE: 'ar' });
    expect(error.code).toBe('config_invalid');
    expect(error.faults.map(({ variable }) => variable)).toEqual([
      'TAWSIYA_LANGAUGE',
      'TAWSIYA_LOG_LEVEL',
      'TAWSIYA_LANGUAGE',
    ]);
    for (const { expected, advice } of error.faults) {
      expect(expected).not.toBe('');
      expect(advice).not.toBe('');
    }
  });

  it('never repeats a value', () => {
    const error = parseFaulty({ TAWSIYA_CORRECTIONS_URL: 'hunter2-secret', TAWSIYA_TOKN: 'xoxb-secret' });
    expect(JSON.stringify([error.message, error.faults])).not.toMatch(/secret/u);
  });

  it('refuses an address of a protocol that no reader can use', () => {
    expect(parseFaulty({ TAWSIYA_CORRECTIONS_URL: 'ftp://example.org' }).faults).toMatchObject([
      { variable: 'TAWSIYA_CORRECTIONS_URL' },
    ]);
  });

  it('leaves the variables of others alone', () => {
    expect(() => parseConfig({ PATH: '/bin', MY_TAWSIYA_X: '1' })).not.toThrow();
  });
});

describe('parseConfig(), of Slack', () => {
  const botToken = 'xoxb-a';
  const appToken = 'xapp-a';
  const signingSecret = 'a-signing-secret';

  it('takes Socket Mode with an app token, and signed HTTP with a signing secret', () => {
    const bot = { TAWSIYA_SLACK_BOT_TOKEN: botToken };
    expect(parseConfig({ ...bot, TAWSIYA_SLACK_APP_TOKEN: appToken }).slack).toEqual({
      botToken,
      delivery: { mode: 'socket', appToken },
      apiUrl: undefined,
    });
    expect(parseConfig({ ...bot, TAWSIYA_SLACK_SIGNING_SECRET: signingSecret }).slack).toEqual({
      botToken,
      delivery: { mode: 'http', signingSecret, port: 3000 },
      apiUrl: undefined,
    });
  });

  it.each([
    [{ TAWSIYA_SLACK_BOT_TOKEN: botToken }, 'TAWSIYA_SLACK_APP_TOKEN', 'TAWSIYA_SLACK_SIGNING_SECRET'],
    [{ TAWSIYA_SLACK_APP_TOKEN: appToken }, 'TAWSIYA_SLACK_BOT_TOKEN', 'OAuth & Permissions'],
    [{ TAWSIYA_SLACK_SIGNING_SECRET: signingSecret }, 'TAWSIYA_SLACK_BOT_TOKEN', 'OAuth & Permissions'],
  ])('names what is missing from half of it: %j lacks %s', (half, variable, advice) => {
    const { faults, message } = parseFaulty(half);
    expect(faults.map((fault) => fault.variable)).toEqual([variable]);
    expect(message).toContain(advice);
  });

  it('names a token in the place of another, once', () => {
    const { faults } = parseFaulty({ TAWSIYA_SLACK_BOT_TOKEN: appToken, TAWSIYA_SLACK_APP_TOKEN: appToken });
    expect(faults).toMatchObject([{ variable: 'TAWSIYA_SLACK_BOT_TOKEN' }]);
  });
});
