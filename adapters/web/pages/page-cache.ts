import { createHash } from 'node:crypto';
import type { Context } from 'hono';
import { chooseLanguage } from '../language.ts';

/** A page as it is sent. */
export interface CachedPage {
  readonly body: string;
  readonly type: string;
  /** Changes with the page. */
  readonly etag: string;
}

/** Keeps pages that never change while the process lives. */
export interface PageCache {
  /** Gets a page, drawn when it is first asked for; `draw` returns `undefined` where there is none, which is not kept. */
  readonly get: (
    key: string,
    draw: () => Promise<Pick<CachedPage, 'body' | 'type'> | undefined>,
  ) => Promise<CachedPage | undefined>;
}

/** Builds a cache. Only what exists is kept, so it holds no more pages than there are. */
export function createPageCache(): PageCache {
  const pages = new Map<string, CachedPage>();
  return {
    get: async (key, draw) => {
      const kept = pages.get(key);
      if (kept !== undefined) return kept;
      const drawn = await draw();
      if (drawn === undefined) return undefined;
      const page = { ...drawn, etag: buildEtag(drawn.body) };
      pages.set(key, page);
      return page;
    },
  };
}

const ETAG_LENGTH = 22;

/** Builds what changes with a page. */
export function buildEtag(body: string): string {
  return `"${createHash('sha256').update(body).digest('base64url').slice(0, ETAG_LENGTH)}"`;
}

/** Answers with a page, or only that it is what the reader has. */
export function answerPage(c: Context, { body, type, etag }: CachedPage): Response {
  c.header('ETag', etag);
  c.header('Cache-Control', 'no-cache');
  c.header('Vary', 'Accept-Language');
  c.header('Content-Language', chooseLanguage(c));
  if (c.req.header('if-none-match') === etag) return c.body(null, 304);
  return c.body(body, 200, { 'Content-Type': type });
}
