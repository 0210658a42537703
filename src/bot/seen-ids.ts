/** Remembers ids, so that an event that comes twice is answered once. */
export interface SeenIds {
  /** Tells whether the id is new, and remembers it. What has no id counts as new. */
  readonly add: (id: string | undefined) => boolean;
}

/** Remembers the last `maxIds` ids, in memory; the oldest is forgotten first. */
export function createSeenIds(maxIds: number): SeenIds {
  const ids = new Set<string>();
  return {
    add: (id) => {
      if (id === undefined) return true;
      if (ids.has(id)) return false;
      ids.add(id);
      const [oldest] = ids;
      if (ids.size > maxIds && oldest !== undefined) ids.delete(oldest);
      return true;
    },
  };
}
