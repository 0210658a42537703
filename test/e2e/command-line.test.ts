import { once } from 'node:events';
import { describe, expect, it } from 'vitest';
import { copyCorpus, getPassage } from '../support/corpus.ts';
import { finish, runBot, startBot } from '../support/process.ts';

describe('tawsiya show', () => {
  it('prints the exact words and their citation, and exits with 0', async () => {
    const { code, stdout, stderr } = await runBot(['terminal', 'show', '2020', '7']);
    expect(code).toBe(0);
    expect(stdout).toContain(getPassage('2020/7').opening);
    expect(stdout).toContain('presumably CTOC/COP/WG.7/2020/4');
    expect(stdout).not.toMatch(/\p{Cc}(?<!\n)|\p{Cf}/u);
    expect(stderr).toBe('');
  });

  it('answers an Arabic request in Arabic', async () => {
    const { stdout } = await runBot(['terminal', 'show', 'التوصية السابعة لعام 2020']);
    expect(stdout).toMatch(/^التوصية 7 \(2020\)\nمعتمدة في الاجتماع/u);
  });

  it.each([['2021', '13'], ['2019', '7'], ['recommendation', '22'], ['-1'], ['2020', '7.5']])(
    'exits with 1 where %s %s is not found',
    async (...words) => {
      const { code, stdout } = await runBot(['terminal', 'show', ...words]);
      expect(code).toBe(1);
      expect(stdout).not.toBe('');
    },
  );

  it.each([
    [['show']],
    [['copy']],
    [['shwo', '2020/7']],
    [['show', '2020/7', '--jsn']],
    [['show', '2020/7', '--language', 'fr']],
    [['help', '--json']],
  ])('exits with 2 and the usage on %j', async (args) => {
    const { code, stdout, stderr } = await runBot(['terminal', ...args]);
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain('Usage:');
  });
});

describe('tawsiya show --json', () => {
  it('answers each line of its input with one line, empty ones too', async () => {
    const input = [
      '2020 7',
      '',
      'recommendation 22',
      '2021 13',
      '2019 7',
      '2018 3',
      'abc',
      '2020',
      '2020 1-12',
      '2019/22',
    ].join('\r\n');
    const { code, stdout } = await runBot(['terminal', 'show', '--json'], { input });
    const replies = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(code).toBe(0);
    expect(
      replies.map(({ request, outcome, passages, candidates }) => [
        request,
        outcome,
        passages.length,
        candidates.length,
      ]),
    ).toEqual([
      ['2020 7', 'found', 1, 0],
      ['', 'malformed', 0, 0],
      ['recommendation 22', 'several', 0, 2],
      ['2021 13', 'out-of-range', 0, 0],
      ['2019 7', 'missing-text', 0, 0],
      ['2018 3', 'unknown-report', 0, 0],
      ['abc', 'malformed', 0, 0],
      ['2020', 'several', 0, 22],
      ['2020 1-12', 'found', 10, 2],
      ['2019/22', 'found', 1, 0],
    ]);
  });

  it('gives a passage with its sub-items in reading order, and nothing invisible', async () => {
    const { stdout } = await runBot(['terminal', 'show', '--json'], { input: 'التوصية 22 لعام 2019\n' });
    const [passage] = JSON.parse(stdout).passages;
    expect(passage).toMatchObject({
      id: '2019/22',
      report: '2019',
      kind: 'recommendation',
      number: 22,
      status: 'draft-final-not-held',
      source: { file: '001_6a441c5e6ed6f028.txt', lines: [26, 26] },
      repairs: [{ before: 'تهر', after: 'تحر', why: 'misreading' }],
      doubtful: [],
    });
    expect(passage.text.split('\n').map((line: string) => line.slice(0, 3))).toEqual([
      'ينب',
      '(أ)',
      '(ب)',
      '(ج)',
      '(د)',
      '(هـ',
      '(و)',
      '(ز)',
      '(ح)',
      '(ط)',
      '(ي)',
      '(ك)',
      '(ل)',
      '(م)',
    ]);
    expect(stdout).not.toMatch(/\p{Cf}/u);
  });

  it('ends quietly when its reader does', async () => {
    const child = startBot(['terminal', 'show', '--json']);
    child.stdin?.on('error', () => undefined);
    child.stdout?.destroy();
    child.stdin?.end('2020 7\n'.repeat(2_000));
    const [code] = await once(child, 'exit');
    expect(code).toBe(0);
  });
});

describe('a conversation', () => {
  it('takes commands, references and the actions of a card', async () => {
    const input = ['/recommendation 2020 7', 'next', 'copy', 'language ar', '2021/1', 'السابقة', 'exit', '2021/2'].join(
      '\n',
    );
    const { code, stdout } = await runBot(['terminal'], { input });
    expect(code).toBe(0);
    expect(stdout).toContain('Recommendation 7 (2020)');
    expect(stdout).toContain('Recommendation 8 (2020)\nتشجّع الدول الأطراف على أن تنظر');
    expect(stdout).toContain('التوصية 1 (2021)');
    expect(stdout).not.toContain('التوصية 2 (2021)');
  });

  it('is all that starts without a token, and two lines say so', async () => {
    const { code, stdout, stderr } = await runBot([], { input: '2020/7\n' });
    expect(code).toBe(0);
    expect(stderr.trimEnd().split('\n')).toHaveLength(2);
    expect(stdout).toContain(getPassage('2020/7').opening);
  });

  it('begins in the language that is configured', async () => {
    const { stderr } = await runBot([], { input: '', env: { TAWSIYA_LANGUAGE: 'ar' } });
    expect(stderr.trimEnd().split('\n')).toEqual([
      expect.stringContaining('لم يُضبط'),
      expect.stringContaining('Ctrl+D'),
    ]);
  });

  it.each(['SIGINT', 'SIGTERM'] as const)('ends by itself with 0 on %s', async (signal) => {
    const child = startBot(['terminal']);
    child.stdin?.write('2020/7\n');
    await once(child.stdout ?? child, 'data');
    child.kill(signal);
    // The process is ended by force after ten seconds, with 1.
    expect((await finish(child)).code).toBe(0);
  });
});

describe('start', () => {
  it('names every variable that is wrong, and shows no value', async () => {
    const { code, stderr } = await runBot([], { env: { TAWSIYA_LANGUAGE: 'klingon', TAWSIYA_TOKEN: 'xoxb-1' } });
    expect(code).toBe(2);
    expect(stderr).toMatch(/TAWSIYA_TOKEN: .*\n {2}TAWSIYA_LANGUAGE: expected ar, en or auto/u);
    expect(stderr).not.toMatch(/klingon|xoxb/u);
  });

  it('does not start on a broken corpus, and says where it is broken', async () => {
    const folder = await copyCorpus('reports/2021.yaml', (text) => text.replace('number: 12', 'number: 21'));
    const { code, stdout, stderr } = await runBot(['terminal', 'show', '2020', '7'], {
      env: { TAWSIYA_CORPUS_FOLDER: folder },
    });
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain('reports/2021.yaml › 2021/21 › number: found 21 after 11, expected 12');
  });

  it('writes its log as JSON on standard error in production, without the text of requests', async () => {
    const { stdout, stderr } = await runBot(['terminal', 'show', '2020', '7'], {
      env: { NODE_ENV: 'production', TAWSIYA_LOG_LEVEL: 'info' },
    });
    const [entry] = stderr
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(entry).toMatchObject({
      msg: 'answered',
      command: 'show',
      outcome: 'found',
      requestId: expect.stringMatching(/^[\da-f-]{36}$/u),
    });
    expect(stderr).not.toContain('2020 7');
    expect(stdout).not.toContain('"msg"');
  });

  it('takes the language and the address for corrections from the settings', async () => {
    const env = { TAWSIYA_LANGUAGE: 'ar', TAWSIYA_CORRECTIONS_URL: 'mailto:editor@example.org' };
    const { stdout } = await runBot(['terminal', 'show', '2020', '7'], { env });
    expect(stdout).toMatch(/^التوصية 7 \(2020\)/u);
    expect(stdout).toContain('الإبلاغ عن كلمة خاطئة: mailto:editor@example.org?subject=');
  });

  it('tells an older Node what to do', async () => {
    const old = "data:text/javascript,Object.defineProperty(process.versions,'node',{value:'20.20.2'})";
    const { code, stderr } = await runBot([], { node: ['--import', old] });
    expect(code).toBe(2);
    expect(stderr).toContain('needs Node 24; this is Node 20.20.2');
  });
});
