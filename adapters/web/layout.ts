import { html } from 'hono/html';
import { getWebWording } from '../../src/cards/wording-web.ts';
import type { Language } from '../../src/corpus/corpus.ts';
import type { Html, WebContext } from './context.ts';
import { buildHref, getDirection } from './language.ts';

/** Every page is in each. */
const LANGUAGES: readonly Language[] = ['ar', 'en'];

/** One page. */
export interface Page {
  readonly language: Language;
  /** What the tab says, before the name of the bot. */
  readonly title: string;
  /** One sentence for search engines. */
  readonly description: string;
  /** The address without language: `/2020/7`, `/search?q=…`. */
  readonly path: string;
  readonly body: Html;
  /** The page to talk to: it has no search box, for it is one. @default false */
  readonly isTalk?: boolean;
  /** Names of assets: stylesheets besides the common one, and modules. */
  readonly styles?: readonly string[];
  readonly scripts?: readonly string[];
  /** The same as data. */
  readonly jsonPath?: string;
  /** What the search box holds. */
  readonly question?: string;
  /** Kept from search engines: answers to questions, and what went wrong. @default false */
  readonly isUnlisted?: boolean;
}

type Site = Pick<WebContext, 'assets' | 'publicUrl' | 'corpus'>;

/** Draws a whole page: its head, the way round the site, its body, and what every page must say of the texts. */
export function renderPage(page: Page, site: Site): Html {
  const { language, body, isTalk = false } = page;
  const wording = getWebWording(language);
  return html`<!doctype html>
<html lang="${language}" dir="${getDirection(language)}">
${renderHead(page, site)}
<body class="${isTalk ? 'talk' : 'reading'}">
<a class="skip" href="#main">${wording.skip}</a>
${renderHeader(page, site)}
<main id="main" tabindex="-1">${body}</main>
${renderFooter(page)}
</body>
</html>`;
}

function renderHead(page: Page, { assets, publicUrl = '' }: Site): Html {
  const { language, title, description, path, isUnlisted = false, jsonPath } = page;
  const { siteName } = getWebWording(language);
  const styles = ['style.css', ...(page.styles ?? [])];
  const scripts = ['page.js', ...(page.scripts ?? [])];
  return html`<head>
<meta charset="utf-8">
<title>${title} · ${siteName}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="description" content="${description}">
<meta name="color-scheme" content="light dark">
${isUnlisted ? html`<meta name="robots" content="noindex">` : renderAlternates(path, language, publicUrl)}
${jsonPath === undefined ? '' : html`<link rel="alternate" type="application/json" href="${buildHref(jsonPath, language)}">`}
<link rel="icon" type="image/svg+xml" href="${assets.getUrl('icon.svg')}">
<link rel="preload" as="font" type="font/woff2" crossorigin href="${assets.getUrl('noto-naskh-arabic.woff2')}">
${styles.map((name) => html`<link rel="stylesheet" href="${assets.getUrl(name)}">`)}
${scripts.map((name) => html`<script type="module" src="${assets.getUrl(name)}"></script>`)}
</head>`;
}

function renderAlternates(path: string, language: Language, publicUrl: string): Html {
  return html`<link rel="canonical" href="${publicUrl}${buildHref(path, language)}">
${LANGUAGES.map((one) => html`<link rel="alternate" hreflang="${one}" href="${publicUrl}${buildHref(path, one)}">`)}
<link rel="alternate" hreflang="x-default" href="${publicUrl}${path}">`;
}

function renderHeader(page: Page, { corpus }: Site): Html {
  const { language, path, isTalk = false, question = '' } = page;
  const wording = getWebWording(language);
  const other: Language = language === 'ar' ? 'en' : 'ar';
  const link = (to: string, label: string) =>
    html`<a href="${buildHref(to, language)}"${isCurrent(path, to) ? html` aria-current="page"` : ''}>${label}</a>`;
  return html`<header class="site">
<a class="name" href="${buildHref('/', language)}"><span lang="ar">توصية</span> <span lang="en">Tawsiya</span></a>
<nav aria-label="${wording.navigation}">
${link('/', wording.talk)}
${corpus.documents.map(({ key }) => link(`/${key}`, wording.reportShort(key)))}
${link('/topics', wording.topics)}
</nav>
${isTalk ? '' : renderSearchBox(language, question)}
<a class="language" href="${buildHref(path, other)}" lang="${other}" hreflang="${other}">${wording.otherLanguage}</a>
</header>`;
}

/** A page is current for what it stands under: `/2020/7` for `/2020`. */
function isCurrent(path: string, to: string): boolean {
  return to === '/' ? path === '/' : path === to || path.startsWith(`${to}/`);
}

/** Draws the box to ask in. */
function renderSearchBox(language: Language, question: string): Html {
  const { search } = getWebWording(language);
  return html`<form class="search" role="search" action="/search" method="get">
<input type="hidden" name="lang" value="${language}">
<label class="visually-hidden" for="q">${search.label}</label>
<input id="q" type="search" name="q" value="${question}" dir="${question === '' ? getDirection(language) : 'auto'}" maxlength="1000" autocomplete="off" placeholder="${search.placeholder}">
<button type="submit">${search.submit}</button>
</form>`;
}

function renderFooter({ language, jsonPath }: Page): Html {
  const { footer, json } = getWebWording(language);
  return html`<footer class="site">
${footer.map((line) => html`<p>${line}</p>`)}
${jsonPath === undefined ? '' : html`<p><a href="${buildHref(jsonPath, language)}" type="application/json">${json}</a></p>`}
</footer>`;
}
