import { createHash } from 'node:crypto';

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
      const etag = `"${createHash('sha256').update(drawn.body).digest('base64url').slice(0, ETAG_LENGTH)}"`;
      const page = { ...drawn, etag };
      pages.set(key, page);
      return page;
    },
  };
}

const ETAG_LENGTH = 22;
