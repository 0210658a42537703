import type { Context } from 'hono';
import { parseAccept } from 'hono/utils/accept';
import type { Language } from '../../src/corpus/corpus.ts';

/** Chooses the language of a page: `?lang=ar` or `en`, else the one that the browser prefers, else English. */
export function chooseLanguage(c: Context): Language {
  const asked = new URL(c.req.url).searchParams.get('lang');
  if (asked === 'ar' || asked === 'en') return asked;
  return readAcceptLanguage(c.req.header('accept-language') ?? '');
}

/** What stands in the header beyond this is not read. */
const HEADER_MAX_CHARS = 500;

function readAcceptLanguage(header: string): Language {
  const preferred = parseAccept(header.slice(0, HEADER_MAX_CHARS))
    .filter(({ q }) => q > 0)
    .toSorted((a, b) => b.q - a.q)
    .map(({ type }) => type.toLowerCase().split('-', 1)[0]);
  return preferred.find((tag) => tag === 'ar' || tag === 'en') === 'ar' ? 'ar' : 'en';
}

/** Tells in which direction a language is written. */
export function getDirection(language: Language): 'rtl' | 'ltr' {
  return language === 'ar' ? 'rtl' : 'ltr';
}

/** Writes the address of a page in a language: `/2020/7?lang=ar`. The path may have a query. */
export function buildHref(path: string, language: Language): string {
  return `${path}${path.includes('?') ? '&' : '?'}lang=${language}`;
}
