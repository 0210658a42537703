import type { Language } from '../corpus/corpus.ts';
import type { Logger } from '../logger.ts';
import type { PreferenceKey } from '../store/preferences.ts';
import type { Store } from '../store/store.ts';
import type { Preferences } from './preferences.ts';

/** Preferences that a store keeps. `get` knows what was loaded, `set` is kept once `flush` is over. */
export interface StoredPreferences extends Preferences {
  /** Reads the choices of some keys. A store that fails or is slow is logged, and what was known before is used. */
  readonly load: (keys: readonly string[]) => Promise<void>;
  /** Waits until what was set is kept; what cannot be is logged and holds until the process ends. */
  readonly flush: () => Promise<void>;
}

/** What keeping preferences takes from outside. */
export interface StoredPreferencesOptions {
  readonly store: Pick<Store, 'preferences'>;
  /** Holds what was loaded. */
  readonly memory: Preferences;
  readonly logger: Logger;
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** Ends waiting for a store that is slow; a reader waits no longer than that. */
  readonly expire: () => Promise<void>;
}

/** Keeps preferences in the store, with `memory` before it, so that the bot itself needs not wait. */
export function createStoredPreferences(options: StoredPreferencesOptions): StoredPreferences {
  const { store, memory, logger, now, expire } = options;
  const writing = new Set<Promise<void>>();
  /** What is not kept yet, or could not be: what the store says of these is older. */
  const unkept = new Map<string, symbol>();
  const report = (error: unknown): void => logger.warn({ err: error }, 'language preference not kept or read');
  const loadOne = async (key: string): Promise<void> => {
    const language = await store.preferences.get(splitKey(key));
    if (!unkept.has(key)) memory.set(key, language);
  };
  return {
    get: memory.get,
    set: (key: string, language: Language | undefined) => {
      memory.set(key, language);
      const change = Symbol(key);
      unkept.set(key, change);
      const work = store.preferences
        .set(splitKey(key), language, now())
        .then(() => {
          if (unkept.get(key) === change) unkept.delete(key);
        }, report)
        .finally(() => writing.delete(work));
      writing.add(work);
    },
    load: async (keys) => {
      if (keys.length === 0) return;
      await Promise.race([Promise.all(keys.map((key) => loadOne(key).catch(report))), expire()]);
    },
    flush: async () => {
      if (writing.size === 0) return;
      await Promise.race([Promise.all([...writing]), expire()]);
    },
  };
}

/** `slack:T1:U2` is U2 of the workspace `slack:T1`. */
function splitKey(key: string): PreferenceKey {
  const at = key.lastIndexOf(':');
  return { workspace: key.slice(0, at), subject: key.slice(at + 1) };
}
