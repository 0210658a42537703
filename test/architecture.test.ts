import { execFile } from 'node:child_process';
import { glob, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it, onTestFinished } from 'vitest';

const ROOT = new URL('..', import.meta.url).pathname;

/** Lints one file of a copy of the tree that holds nothing else. @returns the rules it breaks. */
async function lint(path: string, text: string): Promise<readonly string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'tawsiya-lint-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const config = JSON.parse(await readFile(join(ROOT, 'biome.json'), 'utf8'));
  await writeFile(join(folder, 'biome.json'), JSON.stringify({ ...config, vcs: { enabled: false } }));
  await symlink(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), text);
  const run = promisify(execFile)(join(ROOT, 'node_modules/.bin/biome'), ['lint', '--reporter=json', path], {
    cwd: folder,
  });
  const { stdout } = await run.catch((error: { stdout: string }) => error);
  const report: { diagnostics: readonly { category: string }[] } = JSON.parse(stdout);
  return report.diagnostics.map(({ category }) => category);
}

const FORBIDDEN = 'lint/style/noRestrictedImports';

describe('the linter', () => {
  it.each([
    ['src/arabic-normalizer/a.ts', '../corpus/corpus.ts'],
    ['src/arabic-normalizer/a.ts', '../errors.ts'],
    ['src/restoration/a.ts', '../corpus/corpus.ts'],
    ['src/corpus/a.ts', '../cards/card.ts'],
    ['src/references/a.ts', '../cards/card.ts'],
    ['src/references/a.ts', '../retrieval/rank.ts'],
    ['src/retrieval/a.ts', '../references/resolve.ts'],
    ['src/retrieval/a.ts', '../cards/card.ts'],
    ['src/cards/a.ts', '../bot/bot.ts'],
    ['src/cards/a.ts', '../config.ts'],
    ['src/digest/a.ts', '../references/resolve.ts'],
    ['src/digest/a.ts', '../bot/bot.ts'],
    ['src/store/a.ts', '../corpus/corpus.ts'],
    ['src/store/a.ts', '../digest/rotation.ts'],
    ['src/store/a.ts', '../config.ts'],
    ['src/store/a.ts', '../logger.ts'],
    ['src/bot/a.ts', '../../adapters/terminal/terminal.ts'],
    ['adapters/terminal/a.ts', '../slack/slack.ts'],
    ['adapters/web/a.ts', '../slack/blocks.ts'],
    ['adapters/web/a.ts', '../../src/retrieval/retrieval.ts'],
    ['adapters/web/pages/a.ts', '../../slack/blocks.ts'],
    ['adapters/web/pages/a.ts', '../../../src/retrieval/retrieval.ts'],
    ['adapters/web/talk/a.ts', '../../discord/components.ts'],
    ['adapters/terminal/a.ts', '../../src/references/resolve.ts'],
    ['adapters/slack/a.ts', '../../src/store/store.ts'],
    ['adapters/slack/a.ts', '../../src/digest/schedule.ts'],
    ['adapters/terminal/a.ts', '../../src/digest/port.ts'],
    ['src/digest/a.ts', '../bot/reply.ts'],
  ])('refuses that %s imports %s', async (path, specifier) => {
    expect(await lint(path, `import { x } from '${specifier}';\n\nx();\n`)).toContain(FORBIDDEN);
    expect(await lint(path, `import type { X } from '${specifier}';\n\nexport type Y = X;\n`)).toContain(FORBIDDEN);
  });

  it.each([
    ['src/corpus/a.ts', '../restoration/prove.ts'],
    ['src/references/a.ts', '../corpus/corpus.ts'],
    ['src/retrieval/a.ts', '../corpus/corpus.ts'],
    ['src/digest/a.ts', '../retrieval/retrieval.ts'],
    ['src/digest/a.ts', '../errors.ts'],
    ['src/store/a.ts', '../errors.ts'],
    ['src/store/a.ts', './database.ts'],
    ['src/bot/a.ts', '../retrieval/retrieval.ts'],
    ['src/bot/a.ts', '../cards/card.ts'],
    ['adapters/terminal/a.ts', '../../src/bot/bot.ts'],
    ['adapters/slack/a.ts', '../../src/digest/port.ts'],
    ['adapters/discord/a.ts', '../../src/digest/port.ts'],
    ['adapters/web/pages/a.ts', '../layout.ts'],
    ['adapters/web/pages/a.ts', '../../../src/bot/describe.ts'],
  ])('lets %s import %s', async (path, specifier) => {
    expect(await lint(path, `import { x } from '${specifier}';\n\nx();\n`)).not.toContain(FORBIDDEN);
  });

  it('refuses IO in a pure folder', async () => {
    expect(
      await lint('src/references/a.ts', "import { readFileSync } from 'node:fs';\n\nreadFileSync('x');\n"),
    ).toContain('lint/correctness/noNodejsModules');
    expect(await lint('src/cards/a.ts', "export const x = fetch('http://localhost');\n")).toContain(
      'lint/style/noRestrictedGlobals',
    );
  });

  it('refuses to read the environment outside config.ts', async () => {
    const text = "export const x = process.env['X'];\n";
    expect(await lint('src/main.ts', text)).toContain('lint/style/noProcessEnv');
    expect(await lint('src/config.ts', text)).not.toContain('lint/style/noProcessEnv');
  });
});

/** Folders of which another folder may import types, but nothing that runs. */
const TYPES_ONLY: readonly (readonly [from: string, of: RegExp])[] = [
  ['adapters/**/*.ts', /\/src\/corpus\//u],
  ['src/cards/*.ts', /\.\.\/(?:references|retrieval)\//u],
];

describe('types-only imports', () => {
  it.each(TYPES_ONLY)('%s imports nothing but types from %s', async (pattern, folder) => {
    const faults: string[] = [];
    let files = 0;
    for await (const path of glob(pattern, { cwd: ROOT })) {
      files += 1;
      const text = await readFile(join(ROOT, path), 'utf8');
      for (const [statement, specifier = ''] of text.matchAll(/^import [^;]*? from '([^']+)';$/gmsu)) {
        if (folder.test(specifier) && !statement.startsWith('import type ')) faults.push(`${path}: ${specifier}`);
      }
    }
    expect(files).toBeGreaterThan(0);
    expect(faults).toEqual([]);
  });
});

describe('the documents', () => {
  it.each(['README.md', 'DESIGN.md', 'CONTRIBUTING.md', 'corpus/README.md'])(
    '%s names only paths that exist',
    async (name) => {
      const text = await readFile(join(ROOT, name), 'utf8');
      const paths = [...text.matchAll(/`((?:src|adapters|corpus|test|scripts|bench|docs)\/[\w./-]*)`/gu)].map(
        ([, path]) => path ?? '',
      );
      const links = [...text.matchAll(/\]\((?!https?:|mailto:|#)([^)#]+)/gu)].map(([, path]) =>
        join(dirname(name), path ?? ''),
      );
      for (const path of [...paths, ...links])
        await expect(
          readFile(join(ROOT, path)).catch((error) => error.code === 'EISDIR' || Promise.reject(error)),
          path,
        ).resolves.toBeTruthy();
    },
  );

  it('.env.example and the README list every variable', async () => {
    const config = await readFile(join(ROOT, 'src/config.ts'), 'utf8');
    const variables = [...config.matchAll(/^ {2}(TAWSIYA_\w+|NODE_ENV): \{$/gmu)].map(([, name]) => name);
    expect(variables.length).toBeGreaterThan(3);
    for (const file of ['README.md', '.env.example']) {
      const text = await readFile(join(ROOT, file), 'utf8');
      for (const variable of variables) expect(text).toContain(variable);
    }
  });
});
