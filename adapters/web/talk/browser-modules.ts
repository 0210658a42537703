import { readFileSync } from 'node:fs';
import { findPackageJSON } from 'node:module';
import { dirname, join, posix, relative, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parse } from 'es-module-lexer/js';

/** A module of a package as a browser can load it. */
export interface BrowserModule {
  /** `modules/lit/index.js`; modules name one another by relative addresses. */
  readonly name: string;
  readonly body: string;
}

/** The conditions of a package's `exports` that hold in a browser, for finished pages. */
const CONDITIONS: readonly string[] = ['browser', 'import', 'module', 'default'];

type Target = string | { readonly [condition: string]: Target } | null;

/**
 * Collects modules of packages with all that they import, and writes relative addresses where they name packages, which
 * a browser cannot find without an import map: one of those would be an inline script.
 *
 * @param entries Paths of modules; all under one `node_modules`.
 * @param replaced Paths of modules in whose place others are served.
 */
export function collectModules(
  entries: readonly string[],
  replaced: ReadonlyMap<string, string> = new Map(),
): readonly BrowserModule[] {
  const bodies = new Map<string, string>();
  const waiting = [...entries];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (bodies.has(path)) continue;
    const { body, imported } = rewrite(path, readFileSync(replaced.get(path) ?? path, 'utf8'));
    bodies.set(path, body);
    waiting.push(...imported);
  }
  return [...bodies]
    .map(([path, body]) => ({ name: nameModule(path), body }))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

/** Names the module of a path: what follows the first `node_modules`. */
export function nameModule(path: string): string {
  const [, ...inner] = path.split(`${sep}node_modules${sep}`);
  return ['modules', ...inner].join('/').split(sep).join('/');
}

function rewrite(path: string, text: string): { readonly body: string; readonly imported: readonly string[] } {
  const source = text.replace(/^\/\/# sourceMappingURL=.*$/mu, '');
  const [imports] = parse(source);
  const imported: string[] = [];
  let body = '';
  let at = 0;
  for (const one of imports) {
    if (!('specifier' in one) || typeof one.specifier !== 'string') continue;
    const target = resolveForBrowser(one.specifier, path);
    imported.push(target);
    // Positions are those of the text between the quotes.
    body += `${source.slice(at, one.start)}${formatRelative(nameModule(path), nameModule(target))}`;
    at = one.end;
  }
  return { body: body + source.slice(at), imported };
}

function formatRelative(from: string, to: string): string {
  const address = posix.relative(posix.dirname(from), to);
  return address.startsWith('.') ? address : `./${address}`;
}

/**
 * Finds the file that a specifier names in a browser: a relative one beside its module, a bare one by the `exports` of
 * its package.
 *
 * @throws {RangeError} Where the package has no such module for browsers.
 */
export function resolveForBrowser(specifier: string, from: string): string {
  if (specifier.startsWith('.')) return join(dirname(from), specifier);
  const [, name = '', rest = ''] = /^((?:@[^/]+\/)?[^/]+)(.*)$/u.exec(specifier) ?? [];
  const manifest = findPackageJSON(specifier, pathToFileURL(from));
  if (manifest === undefined) throw new RangeError(`Cannot find the package "${name}", which ${from} imports`);
  const { exports: listed = {} }: { exports?: Record<string, Target> } = JSON.parse(readFileSync(manifest, 'utf8'));
  const file = choose(listed[`.${rest}`] ?? null);
  if (file === undefined) throw new RangeError(`Cannot find "${specifier}" for browsers, which ${from} imports`);
  return join(dirname(manifest), relative('.', file));
}

/** The conditions of a package count in the order in which the package writes them. */
function choose(target: Target): string | undefined {
  if (typeof target === 'string') return target;
  for (const [condition, inner] of Object.entries(target ?? {})) {
    const chosen = CONDITIONS.includes(condition) ? choose(inner) : undefined;
    if (chosen !== undefined) return chosen;
  }
  return undefined;
}
