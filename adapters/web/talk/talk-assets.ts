import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type AssetFile, locateBeside, locateInPackage } from '../assets.ts';
import { type BrowserModule, collectModules, nameModule, resolveForBrowser } from './browser-modules.ts';

const SCRIPTS = ['talk.js', 'suggestions.js', 'choice.js', 'slack-view.js', 'discord-view.js'] as const;
const CSS = 'text/css; charset=utf-8';

/** The elements of Discord that are drawn: of @skyra/discord-components-core, by the names of its folders and files. */
const ELEMENTS = [
  'discord-messages/DiscordMessages',
  'discord-message/DiscordMessage',
  'discord-embed/DiscordEmbed',
  'discord-embed-description/DiscordEmbedDescription',
  'discord-header/DiscordHeader',
  'discord-bold/DiscordBold',
  'discord-italic/DiscordItalic',
  'discord-subscript/DiscordSubscript',
  'discord-link/DiscordLink',
  'discord-code/DiscordCode',
  'discord-pre/DiscordPre',
  'discord-action-row/DiscordActionRow',
  'discord-button/DiscordButton',
  'discord-string-select-menu/DiscordStringSelectMenu',
] as const;

/** Lists the files that the page to talk to loads besides those of every page. */
export function listTalkAssets(): readonly AssetFile[] {
  return [
    ...SCRIPTS.map((name) => ({ name, type: 'text/javascript; charset=utf-8', paths: [locate(name)] })),
    { name: 'talk.css', type: CSS, paths: ['talk.css', 'drawings.css', 'talk-box.css'].map(locate) },
    // One sheet for the shadow trees: that of the library, and what it leaves out.
    {
      name: 'slack.css',
      type: CSS,
      paths: [locateInPackage('slack-blocks-to-jsx/dist/style.css'), locate('slack-extra.css')],
    },
  ];
}

function locate(name: string): string {
  return locateBeside(`static/${name}`, import.meta.url);
}

/** The modules of the elements of Discord. */
export interface DiscordModules {
  /** Changes with the version of the package. */
  readonly version: string;
  /** Finds a module by its name; all are read when the first is asked for, which takes a tenth of a second. */
  readonly find: (name: string) => string | undefined;
}

/** The module that loads all elements. */
export const ELEMENTS_MODULE = 'modules/elements.js';

/** Locates the elements of Discord in their package. */
export function locateDiscordModules(): DiscordModules {
  const dist = dirname(locateInPackage('@skyra/discord-components-core'));
  const { version }: { version: string } = JSON.parse(readFileSync(join(dist, '..', 'package.json'), 'utf8'));
  let modules: ReadonlyMap<string, string> | undefined;
  return {
    version,
    find: (name) => {
      modules ??= new Map(listModules(dist).map((one) => [one.name, one.body]));
      return modules.get(name);
    },
  };
}

function listModules(dist: string): readonly BrowserModule[] {
  const paths = ELEMENTS.map((name) => join(dist, 'components', `${name}.js`));
  const body = paths.map((path) => `import './${nameModule(path).replace('modules/', '')}';\n`).join('');
  const styleMap = resolveForBrowser('lit-html/directives/style-map.js', locateInPackage('lit'));
  const replaced = new Map([[styleMap, locate('style-map.js')]]);
  return [...collectModules(paths, replaced), { name: ELEMENTS_MODULE, body }];
}
