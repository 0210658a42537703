import type { Context } from 'hono';
import { z } from 'zod';
import type { TalkProblem } from '../../../src/cards/wording-web-talk.ts';
import { chooseLanguage } from '../language.ts';
import { cleanTyped } from '../text.ts';
import type { Asked } from './converse.ts';
import { CODE_MAX_CHARS, TEXT_MAX_CHARS } from './limits.ts';
import { languageSchema, type Shown, shownSchema } from './shown.ts';

/** What was asked, or why it is refused. */
export type ReadRequest = { readonly asked: Asked } | { readonly problem: TalkProblem };

const bodySchema = z.object({
  text: z.string(),
  language: languageSchema,
  shown: shownSchema.optional(),
});

const MAX_CHARS = { text: TEXT_MAX_CHARS, code: CODE_MAX_CHARS } as const;

/** Reads what the script of the page sends: a text or the code of a button, as JSON. */
export async function readBody(c: Context, kind: keyof typeof MAX_CHARS): Promise<ReadRequest> {
  const read = bodySchema.safeParse(await c.req.json().catch(() => undefined));
  if (!read.success) return { problem: 'malformed' };
  const { text, language, shown } = read.data;
  return check({ text, language, shown: shown as Shown | undefined }, kind);
}

/** Reads what the form sends without a script; `undefined` where nothing was asked. */
export function readQuery(c: Context): (ReadRequest & { readonly kind: 'text' | 'code' }) | undefined {
  const { text, code, shown } = c.req.query();
  const kind = code === undefined ? 'text' : 'code';
  const typed = code ?? text;
  if (typed === undefined) return undefined;
  return {
    kind,
    ...check({ text: cleanTyped(typed), language: chooseLanguage(c), shown: readShownText(shown) }, kind),
  };
}

function check(asked: Asked, kind: keyof typeof MAX_CHARS): ReadRequest {
  if (asked.text.trim() === '') return { problem: 'empty' };
  return asked.text.length > MAX_CHARS[kind] ? { problem: 'too-long' } : { asked };
}

/** What cannot be read is as nothing: the question then stands for itself. */
function readShownText(text: string | undefined): Shown | undefined {
  if (text === undefined) return undefined;
  try {
    return shownSchema.safeParse(JSON.parse(text)).data as Shown | undefined;
  } catch {
    return undefined;
  }
}
