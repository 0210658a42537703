import * as z from 'zod';
import type { Database } from './database.ts';
import { parseRow } from './rows.ts';

/** Whose language it is: `user:U1` or `channel:C1` of a workspace. */
export interface PreferenceKey {
  readonly workspace: string;
  readonly subject: string;
}

/** The language that people and channels chose. */
export interface StoredPreferences {
  readonly get: (key: PreferenceKey) => Promise<'ar' | 'en' | undefined>;
  /** `undefined` forgets the choice. */
  readonly set: (key: PreferenceKey, language: 'ar' | 'en' | undefined, now: number) => Promise<void>;
}

const languageRow = z.object({ language: z.enum(['ar', 'en']) });

const GET = 'SELECT language FROM language_preferences WHERE workspace = $1 AND subject = $2';
const SET = `
  INSERT INTO language_preferences (workspace, subject, language, updated_at) VALUES ($1, $2, $3, $4)
  ON CONFLICT (workspace, subject) DO UPDATE SET language = excluded.language, updated_at = excluded.updated_at`;
const FORGET = 'DELETE FROM language_preferences WHERE workspace = $1 AND subject = $2';

/** @package */
export function buildPreferences({ query }: Database): StoredPreferences {
  return {
    get: async ({ workspace, subject }) => {
      const [row] = await query(GET, [workspace, subject]);
      return row === undefined ? undefined : parseRow('language_preferences', languageRow, row).language;
    },
    set: async ({ workspace, subject }, language, now) => {
      await (language === undefined
        ? query(FORGET, [workspace, subject])
        : query(SET, [workspace, subject, language, now]));
    },
  };
}
