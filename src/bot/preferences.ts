import type { Language } from '../corpus/corpus.ts';

/** The language each reader chose. A reader is named by a key of the adapter's making, such as `slack:T1:U2`. */
export interface Preferences {
  readonly get: (user: string) => Language | undefined;
  /** `undefined` goes back to the language of each request. */
  readonly set: (user: string, language: Language | undefined) => void;
}

/**
 * Keeps preferences in memory, for at most `maxUsers` readers; the one who asked longest ago is forgotten first, and all
 * are when the process ends.
 */
export function createMemoryPreferences(maxUsers: number): Preferences {
  const languages = new Map<string, Language>();
  return {
    get: (user) => {
      const language = languages.get(user);
      if (language !== undefined) {
        languages.delete(user);
        languages.set(user, language);
      }
      return language;
    },
    set: (user, language) => {
      languages.delete(user);
      if (language !== undefined) languages.set(user, language);
      const [oldest] = languages.keys();
      if (languages.size > maxUsers && oldest !== undefined) languages.delete(oldest);
    },
  };
}
