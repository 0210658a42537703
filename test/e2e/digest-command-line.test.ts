import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openStore } from '../../src/store/open-store.ts';
import { buildSubscription } from '../support/digests.ts';
import { runBot } from '../support/process.ts';
import { makeFolder } from '../support/store.ts';

const NONE = 'No digest is set.';

describe('digest on the command line', () => {
  it.each(['list', 'preview', 'run --dry-run'])('%s makes no folder and no file where there is none', async (text) => {
    const folder = join(await makeFolder(), 'data');
    const env = { TAWSIYA_DATA: folder };
    const { code, stdout, stderr } = await runBot(['terminal', 'digest', ...text.split(' ')], { env });
    expect({ code, stdout, stderr }).toEqual({ code: 0, stdout: expect.stringContaining(NONE), stderr: '' });
    expect(existsSync(folder)).toBe(false);
  });

  it('lists what the store of the bot holds, also in a conversation', async () => {
    const folder = await makeFolder();
    const store = await openStore({ kind: 'sqlite', path: join(folder, 'tawsiya.sqlite') });
    await store.subscriptions.save(buildSubscription());
    await store.close();
    const env = { TAWSIYA_DATA: folder };
    const listed = await runBot(['terminal', 'digest', 'list'], { env });
    expect(listed).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('1. slack:T1 C1: every day at 9 a.m. (Cairo)'),
    });
    const talked = await runBot(['terminal'], { env, input: 'digest preview\ndigest run --dry-run\nنشرة قائمة\n' });
    expect(talked.code).toBe(0);
    expect(talked.stdout).toContain('The next digest would show, 1 of');
    expect(talked.stdout).toMatch(/Would be posted now|Nothing would be posted now/u);
    expect(talked.stdout).toContain('كل يوم الساعة 9:00 (القاهرة)');
  });

  it.each(['', 'run', 'on 9am cairo', 'preview x', 'list all'])(
    'refuses "digest %s", and says what there is',
    async (text) => {
      const { code, stdout, stderr } = await runBot(['terminal', 'digest', ...text.split(' ').filter(Boolean)]);
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
      expect(stderr).toContain('digest takes list, preview');
    },
  );

  it('says on standard error that the database is not reached, and tells no secret', async () => {
    const env = { DATABASE_URL: 'postgres://tawsiya:very-secret@127.0.0.1:1/x' };
    const { code, stdout, stderr } = await runBot(['terminal', 'digest', 'list'], { env });
    expect({ code, stdout }).toEqual({ code: 3, stdout: '' });
    expect(stderr).toContain('Cannot reach PostgreSQL (ECONNREFUSED)');
    expect(stderr).not.toContain('very-secret');
  });

  it('says on standard error that the file is none of ours', async () => {
    const folder = await makeFolder();
    await writeFile(join(folder, 'tawsiya.sqlite'), 'hello');
    const { code, stderr } = await runBot(['terminal', 'digest', 'list'], { env: { TAWSIYA_DATA: folder } });
    expect(code).toBe(3);
    expect(stderr).toContain('it is no database, or it is damaged');
  });
});
