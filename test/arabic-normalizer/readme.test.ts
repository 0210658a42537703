import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { buildCliticStripper } from '../../src/arabic-normalizer/clitics.ts';
import { extractRoot } from '../../src/arabic-normalizer/root.ts';
import { splitWords, tokenize } from '../../src/arabic-normalizer/tokenize.ts';

/** Runs the example of a README as it is printed: each line that ends in `// value` must give that value. */
describe('README.md', () => {
  it('has an example that runs as printed', async () => {
    const readme = await readFile(new URL('../../src/arabic-normalizer/README.md', import.meta.url), 'utf8');
    const example = /```ts\n(?<code>[\s\S]+?)```/u.exec(readme)?.groups?.['code'] ?? '';
    const body = example
      .replace(/^import .*$/gmu, '')
      .replaceAll(': Map<string, number>', '')
      .replaceAll('<string, number>', '')
      .replace(/^(?<expression>\S.*); \/\/ (?<value>.+)$/gmu, 'results.push([$<expression>, $<value>]);');
    const results: (readonly [unknown, unknown])[] = [];
    const names = { buildCliticStripper, extractRoot, splitWords, tokenize, results };
    new Function(...Object.keys(names), body)(...Object.values(names));
    expect(results).toHaveLength(2);
    for (const [value, printed] of results) expect(value).toEqual(printed);
  });
});
