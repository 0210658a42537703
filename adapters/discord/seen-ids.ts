/** Remembers ids, so that an event that comes twice is answered once. */
export interface SeenIds {
  /** @returns whether the id is new. */
  readonly add: (id: string) => boolean;
}

/** Remembers at most `max` ids; the oldest is forgotten first. */
export function createSeenIds(max: number): SeenIds {
  const ids = new Set<string>();
  return {
    add: (id) => {
      if (ids.has(id)) return false;
      ids.add(id);
      const [oldest] = ids;
      if (ids.size > max && oldest !== undefined) ids.delete(oldest);
      return true;
    },
  };
}
