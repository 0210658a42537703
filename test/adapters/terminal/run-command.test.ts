import { PassThrough, Readable } from 'node:stream';
import { text as readText } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { runCommand } from '../../../adapters/terminal/run-command.ts';
import { buildJsonAnswer, type JsonAnswer } from '../../../src/bot/ask-json.ts';
import { buildJsonReply } from '../../../src/bot/reply-json.ts';
import { getPassageText } from '../../../src/corpus/passage-text.ts';
import { getPassage, realCorpus } from '../../support/corpus.ts';
import { createQuietBot } from '../../support/quiet-bot.ts';

const bot = createQuietBot();

/** Runs a command line in this process. */
async function run(argv: readonly string[], input = '') {
  const output = new PassThrough();
  const errors = new PassThrough();
  const written = Promise.all([readText(output), readText(errors)]);
  const code = await runCommand(argv, {
    bot,
    toJson: (request, reply) => buildJsonReply(request, reply, realCorpus),
    toJsonAnswer: (request, reply) => buildJsonAnswer(request, reply, realCorpus),
    input: Readable.from([Buffer.from(input)]),
    output,
    errors,
    language: undefined,
    signal: new AbortController().signal,
  });
  output.end();
  errors.end();
  const [stdout, stderr] = await written;
  return { code, stdout, stderr };
}

async function askLines(lines: readonly string[], options: readonly string[] = []): Promise<readonly JsonAnswer[]> {
  const { stdout } = await run(['ask', '--json', ...options], lines.join('\n'));
  return stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
}

describe('ask', () => {
  it('shows the best recommendation, and exits with 0', async () => {
    const { code, stdout, stderr } = await run(['ask', 'what', 'about', 'corruption?']);
    expect(code).toBe(0);
    expect(stdout).toContain(getPassageText(getPassage('2021/8')));
    expect(stdout).toContain('Why this matched: ');
    expect(stdout).not.toMatch(/[\uE000\uE001\u2066-\u2069]/u);
    expect(stderr).toBe('');
  });

  it('exits with 1 where nothing is found', async () => {
    expect(await run(['ask', 'weather'])).toMatchObject({
      code: 1,
      stdout: expect.stringContaining('Nothing found on'),
    });
  });

  it.each([
    [['ask']],
    [['ask', ' ']],
    [['ask', 'x', '--scope', 'pages']],
    [['show', '2020/7', '--scope', 'paragraphs']],
  ])('is explained where it is wrong: %j', async (argv) => {
    expect(await run(argv)).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining('Usage:') });
  });

  it('answers in the language that is asked for', async () => {
    expect((await run(['ask', 'corruption', '--language', 'ar'])).stdout).toContain('وجه المطابقة: ');
  });

  it('keeps to paragraphs where it is told to', async () => {
    const { code, stdout } = await run(['ask', 'corruption', '--scope', 'paragraphs']);
    expect(code).toBe(0);
    expect(stdout).toContain(getPassageText(getPassage('2021/p19')));
    expect(stdout).toContain("Chair's summary: not negotiated, not adopted.");
    expect(stdout).not.toContain(getPassageText(getPassage('2021/8')));
  });
});

describe('ask --json', () => {
  it('answers each line with one line, empty and odd ones too', async () => {
    const lines = ['corruption', '', 'weather', 'الفساد في تقرير 2021', '😀', 'a\u2028b\u0085c', '<@U1>', '2020 7'];
    const answers = await askLines(lines);
    expect(answers.map(({ request }) => request)).toEqual(lines);
    expect(answers.map(({ outcome, hits }) => [outcome, hits[0]?.id])).toMatchObject([
      ['found', '2021/8'],
      ['nothing-found', undefined],
      ['nothing-found', undefined],
      ['found', '2021/8'],
      ['nothing-found', undefined],
      ['nothing-found', undefined],
      ['nothing-found', undefined],
      ['found', '2020/7'],
    ]);
    expect(answers.map(({ language }) => language)).toEqual(['en', 'en', 'en', 'ar', 'en', 'en', 'en', 'en']);
  });

  it('exits with 0, whatever was found', async () => {
    expect((await run(['ask', '--json'], 'weather\n')).code).toBe(0);
  });

  it('answers words of the command line as well', async () => {
    const { code, stdout } = await run(['ask', 'corruption', '--json']);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ request: 'corruption', outcome: 'found' });
  });

  it.each([
    ['recommendations', 'found', ['2019', '2020', '2021']],
    ['all', 'found', ['2019', '2020', '2020-background', '2021']],
    ['paragraphs', 'found', ['2019', '2020', '2020-background', '2021']],
  ])('keeps to the scope %s', async (scope, outcome, reports) => {
    const [answer] = await askLines(['corruption'], ['--scope', scope]);
    expect(answer).toMatchObject({ outcome, scope: reports });
    const isOfScope = (id: string) => scope === 'all' || id.includes('/p') === (scope === 'paragraphs');
    expect(answer?.hits.map(({ id }) => id).every(isOfScope)).toBe(true);
  });
});

describe('phrase, topics and random', () => {
  it('have the Arabic names of a conversation, as all commands', async () => {
    expect((await run(['مواضيع'])).code).toBe(0);
    expect((await run(['قارن', '2020', '9'])).stdout).toContain('Recommendation 9 (2020)');
  });

  it('say where exact words stand', async () => {
    const found = await run(['phrase', 'بصرف النظر عن وضعهم']);
    expect(found.code).toBe(0);
    expect(found.stdout).toContain('2020-draft/6  مشروع غير معتمد: ');
    expect((await run(['phrase', 'no such words'])).code).toBe(1);
    expect((await run(['phrase'])).code).toBe(2);
  });

  it('list themes and the recommendations of one', async () => {
    expect((await run(['topics'])).stdout).toMatch(/^Themes, .*\n(?:.+ \(\d+\)\n){10,}/u);
    expect((await run(['topics', 'corruption'])).stdout).toContain('2021/8  ');
    expect((await run(['random', 'corruption'])).stdout).toContain(getPassageText(getPassage('2021/8')));
  });
});
