import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';

const passage = z.object({ id: z.string(), text: z.string() });
const query = z.object({ id: z.string(), lang: z.string(), text: z.string(), relevant: z.array(z.string()).min(1) });

/** Passages and questions with the passages that answer them. */
export interface QuestionSet {
  readonly name: string;
  readonly passages: readonly z.output<typeof passage>[];
  readonly queries: readonly z.output<typeof query>[];
}

/** Reads every set under a folder: `passages.jsonl` {id, text} and `queries.jsonl` {id, lang, text, relevant}. */
export async function loadQuestionSets(folder: string): Promise<readonly QuestionSet[]> {
  const names = await readdir(folder, { withFileTypes: true });
  const folders = names.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  const sets = await Promise.all(folders.toSorted().map((name) => loadQuestionSet(join(folder, name), name)));
  return sets.filter((set) => set !== undefined);
}

async function loadQuestionSet(folder: string, name: string): Promise<QuestionSet | undefined> {
  const files = await readdir(folder);
  if (!files.includes('passages.jsonl') || !files.includes('queries.jsonl')) return undefined;
  return {
    name,
    passages: await readLines(join(folder, 'passages.jsonl'), passage),
    queries: await readLines(join(folder, 'queries.jsonl'), query),
  };
}

async function readLines<T>(file: string, schema: z.ZodType<T>): Promise<readonly T[]> {
  const lines = (await readFile(file, 'utf8')).split('\n').filter((line) => line.trim() !== '');
  return lines.map((line) => schema.parse(JSON.parse(line)));
}
