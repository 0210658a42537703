import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

/** A file that pages load, under the name by which they ask for it. */
export interface AssetFile {
  readonly name: string;
  readonly type: string;
  /** The files of the disk that it is made of, one behind the other. */
  readonly paths: readonly string[];
}

/** A file that was read. */
export interface Asset {
  readonly type: string;
  readonly body: Uint8Array<ArrayBuffer>;
}

/** The files that pages load. */
export interface Assets {
  /** The part of their addresses that changes whenever one of them does, so that each may be kept for ever. */
  readonly version: string;
  /** Gets the address of a file. Files of one version name one another by relative addresses. @throws {RangeError} */
  readonly getUrl: (name: string) => string;
  readonly find: (name: string) => Asset | undefined;
}

const VERSION_LENGTH = 12;
/** The parts of the one stylesheet, what narrow screens and paper change last. */
const STYLES = ['base', 'site', 'text', 'report', 'map', 'source', 'media'];

/** Tells the path of a file that stands beside the module `base`, which is its `import.meta.url`. */
export function locateBeside(file: string, base: string): string {
  return fileURLToPath(new URL(file, base));
}

/** Tells the path of a file of a package. */
export function locateInPackage(specifier: string): string {
  return createRequire(import.meta.url).resolve(specifier);
}

/** Lists the files that every page loads: the one stylesheet, the Arabic typeface (SIL OFL), and the script of the pages. */
export function listSiteAssets(): readonly AssetFile[] {
  const font = '@fontsource-variable/noto-naskh-arabic/files/noto-naskh-arabic-arabic-wght-normal.woff2';
  return [
    {
      name: 'style.css',
      type: 'text/css; charset=utf-8',
      paths: STYLES.map((part) => locateBeside(`static/${part}.css`, import.meta.url)),
    },
    {
      name: 'page.js',
      type: 'text/javascript; charset=utf-8',
      paths: [locateBeside('static/page.js', import.meta.url)],
    },
    { name: 'icon.svg', type: 'image/svg+xml', paths: [locateBeside('static/icon.svg', import.meta.url)] },
    { name: 'noto-naskh-arabic.woff2', type: 'font/woff2', paths: [locateInPackage(font)] },
  ];
}

/** Reads the files that pages load; nothing else of the disk can be asked for. */
export function loadAssets(files: readonly AssetFile[]): Assets {
  const hash = createHash('sha256');
  const assets = new Map<string, Asset>();
  for (const { name, type, paths } of files) {
    const body = new Uint8Array(Buffer.concat(paths.map((path) => readFileSync(path))));
    hash.update(name).update(body);
    assets.set(name, { type, body });
  }
  const version = hash.digest('hex').slice(0, VERSION_LENGTH);
  return {
    version,
    getUrl: (name) => {
      if (!assets.has(name)) throw new RangeError(`Cannot find the asset "${name}": no list of assets has it`);
      return `/assets/${version}/${name}`;
    },
    find: (name) => assets.get(name),
  };
}
