import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, posix } from 'node:path';
import { parse } from 'es-module-lexer/js';
import { describe, expect, it, onTestFinished } from 'vitest';
import { collectModules, nameModule, resolveForBrowser } from '../../../adapters/web/talk/browser-modules.ts';
import { ELEMENTS_MODULE, locateDiscordModules } from '../../../adapters/web/talk/talk-assets.ts';

/** Writes packages to a folder of the test's own. @returns the folder. */
async function writePackages(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'tawsiya-modules-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  for (const [name, body] of Object.entries(files)) {
    await mkdir(dirname(join(folder, 'node_modules', name)), { recursive: true });
    await writeFile(join(folder, 'node_modules', name), body);
  }
  return join(folder, 'node_modules');
}

const PACKAGES = {
  'a/package.json': '{"name":"a","exports":{".":"./index.js"}}',
  'a/index.js':
    'import { b } from "@x/b";\nimport "./own.js";\n// import "c" is no import\nexport const said = \'import "d"\';\n//# sourceMappingURL=index.js.map',
  'a/own.js': 'export * from "@x/b/part.js";',
  '@x/b/package.json':
    '{"name":"@x/b","exports":{".":{"types":"./b.d.ts","node":"./node.js","browser":{"development":"./dev.js","default":"./b.js"}},"./part.js":{"default":"./inner/part.js"}}}',
  '@x/b/b.js': 'export const b = 1;',
  '@x/b/inner/part.js': 'export const part = 2;',
};

describe('collectModules()', () => {
  it('collects what is imported and writes relative addresses in place of names', async () => {
    const folder = await writePackages(PACKAGES);
    const modules = new Map(collectModules([join(folder, 'a/index.js')]).map(({ name, body }) => [name, body]));
    expect([...modules.keys()]).toEqual([
      'modules/@x/b/b.js',
      'modules/@x/b/inner/part.js',
      'modules/a/index.js',
      'modules/a/own.js',
    ]);
    expect(modules.get('modules/a/index.js')).toBe(
      'import { b } from "../@x/b/b.js";\nimport "./own.js";\n// import "c" is no import\nexport const said = \'import "d"\';\n',
    );
    expect(modules.get('modules/a/own.js')).toBe('export * from "../@x/b/inner/part.js";');
  });

  it('serves another module in the place of one', async () => {
    const folder = await writePackages({ ...PACKAGES, 'other.js': 'import "@x/b/part.js"; export const b = 3;' });
    const replaced = new Map([[join(folder, '@x/b/b.js'), join(folder, 'other.js')]]);
    const modules = collectModules([join(folder, 'a/index.js')], replaced);
    expect(modules.find(({ name }) => name === 'modules/@x/b/b.js')?.body).toBe(
      'import "./inner/part.js"; export const b = 3;',
    );
  });
});

describe('resolveForBrowser()', () => {
  it('says which module there is not', async () => {
    const folder = await writePackages(PACKAGES);
    const from = join(folder, 'a/index.js');
    expect(() => resolveForBrowser('@x/b/none.js', from)).toThrow(RangeError);
    expect(() => resolveForBrowser('none', from)).toThrow();
  });
});

describe('locateDiscordModules()', () => {
  const { find } = locateDiscordModules();

  it('serves every module that the elements import, by relative addresses only', () => {
    const seen = new Set<string>();
    const waiting = [ELEMENTS_MODULE];
    for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
      if (seen.has(name)) continue;
      seen.add(name);
      const body = find(name);
      expect([name, body]).not.toEqual([name, undefined]);
      for (const one of parse(body ?? '')[0]) {
        const specifier = 'specifier' in one ? one.specifier : undefined;
        expect(specifier).toMatch(/^\.{1,2}\//u);
        waiting.push(posix.join(posix.dirname(name), specifier ?? ''));
      }
    }
    expect(seen.size).toBeGreaterThan(50);
  });

  it('serves our styleMap() in the place of that of lit', () => {
    expect(find('modules/lit-html/directives/style-map.js')).toContain('style.setProperty');
  });

  it('serves nothing else', () => {
    for (const name of ['modules/../package.json', 'modules/hono/dist/index.js', 'package.json', '']) {
      expect(find(name)).toBeUndefined();
    }
  });

  it('names a module by its path below node_modules', () => {
    expect(nameModule('/x/node_modules/@a/b/node_modules/c/d.js')).toBe('modules/@a/b/c/d.js');
  });
});
