import { describe, expect, it } from 'vitest';
import {
  buildDigestCommand,
  DIGEST_ACTIONS,
  DIGEST_COMMAND,
  DIGEST_OPTION,
} from '../../../adapters/discord/digest-command.ts';
import { type DigestOptions, joinDigestOptions, readDigestOptions } from '../../../adapters/discord/digest-options.ts';
import { COMMAND_DESCRIPTION_MAX_CHARS } from '../../../adapters/discord/limits.ts';

interface Described {
  readonly name: string;
  readonly type: number;
  readonly description: string;
  readonly required?: boolean;
  readonly description_localizations: Readonly<Record<string, string>>;
  readonly name_localizations?: Readonly<Record<string, string>>;
  readonly options?: readonly Described[];
  readonly choices?: readonly { readonly name: string; readonly name_localizations?: object }[];
}

const command = buildDigestCommand() as unknown as Described;
const actions = command.options ?? [];
const options = actions.flatMap((action) => action.options ?? []);

describe('buildDigestCommand()', () => {
  it('has what the bot does, and no other', () => {
    expect(command.name).toBe(DIGEST_COMMAND);
    expect(actions.map(({ name }) => name)).toEqual([...DIGEST_ACTIONS]);
    expect([...new Set(options.map(({ name }) => name))].toSorted()).toEqual(Object.values(DIGEST_OPTION).sort());
  });

  it.each([...actions, ...options])('describes $name within the limit, in every language', (described) => {
    const { description, description_localizations: localized } = described;
    expect(Object.keys(localized)).toEqual(['en-GB', 'en-US', 'fr', 'es-ES', 'es-419']);
    for (const text of [description, ...Object.values(localized)]) {
      expect(text).not.toBe('');
      expect(text.length).toBeLessThanOrEqual(COMMAND_DESCRIPTION_MAX_CHARS);
    }
  });

  it('names what it does in each language, none twice', () => {
    for (const locale of ['fr', 'es-ES', 'es-419']) {
      const names = actions.map(({ name_localizations: localized }) => localized?.[locale] ?? '');
      for (const name of names) expect(name).toMatch(/^\p{Ll}{1,32}$/u);
      expect(new Set(names).size).toBe(names.length);
    }
  });

  it('asks for the hour only; what is required stands first', () => {
    expect(options.filter(({ required }) => required).map(({ name }) => name)).toEqual(['time']);
    expect(actions[0]?.options?.[0]?.name).toBe('time');
  });
});

describe('joinDigestOptions()', () => {
  it.each<[DigestOptions, string]>([
    [
      {
        action: 'on',
        days: 'weekdays',
        time: '08:30',
        zone: 'Europe/Vienna',
        topic: 'border control',
        reports: '2020 2021',
        language: 'both',
      },
      'on weekdays 08:30 Europe/Vienna topic: border control, reports: 2020 2021, language: both',
    ],
    [{ action: 'on', time: '9am' }, 'on 9am'],
    [{ action: 'on', time: ' ٩:٠٠ ', zone: 'القاهرة', days: 'daily' }, 'on ٩:٠٠ القاهرة'],
    [{ action: 'on', time: '09:00', zone: 'Africa/Cairo', language: 'ar' }, 'on 09:00 Africa/Cairo language: ar'],
    [{ action: 'on', time: '9', reports: '2020, 2021' }, 'on 9 reports: 2020 2021'],
    [{ action: 'on', time: '9, topic: x', topic: 'a, reports: b\nc،د' }, 'on 9 topic x topic: a reports b c د'],
    [{ action: 'on', time: '9', thread: '3500' }, 'on 9'],
    [{ action: 'off' }, 'off'],
    [{ action: 'off', number: 2 }, 'off 2'],
    [{ action: 'list', number: 2 }, 'list'],
    [{ action: 'preview' }, 'preview'],
    [{ action: 'why', number: 2 }, 'why 2'],
    [{ action: 'now' }, 'now'],
    [{ action: 'why' }, 'why'],
  ])('writes %j as %j', (chosen, line) => {
    expect(joinDigestOptions(chosen)).toBe(line);
  });
});

describe('readDigestOptions()', () => {
  const makeOptions = (action: string | null, values: Readonly<Record<string, unknown>> = {}) =>
    ({
      getSubcommand: () => action,
      getString: (name: string) => values[name] ?? null,
      getInteger: (name: string) => values[name] ?? null,
      getChannel: (name: string) => (values[name] === undefined ? null : { id: values[name] }),
    }) as unknown as Parameters<typeof readDigestOptions>[0];

  it('reads what was chosen and typed', () => {
    const read = readDigestOptions(makeOptions('on', { time: '9', zone: 'Cairo', thread: '3500' }));
    expect(read).toEqual({ action: 'on', time: '9', zone: 'Cairo', thread: '3500' });
    expect(readDigestOptions(makeOptions('off', { number: 2 }))).toEqual({ action: 'off', number: 2 });
  });

  it('takes what it does not know for the list', () => {
    expect(readDigestOptions(makeOptions('gone')).action).toBe('list');
    expect(readDigestOptions(makeOptions(null)).action).toBe('list');
  });
});
