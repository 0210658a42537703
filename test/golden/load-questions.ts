import { readFile } from 'node:fs/promises';
import { load as parseYaml } from 'js-yaml';
import * as z from 'zod';

const question = z.strictObject({
  id: z.string(),
  kind: z.string(),
  half: z.enum(['dev', 'check']),
  text: z.string(),
  relevant: z.record(z.string(), z.int().min(1).max(3)),
});

/** A question with its graded judgements; none for one that no text answers. */
export type GoldenQuestion = z.output<typeof question>;

const FILE = new URL('questions.yaml', import.meta.url);

/** Loads the golden questions. */
export async function loadGoldenQuestions(): Promise<readonly GoldenQuestion[]> {
  const raw = parseYaml(await readFile(FILE, 'utf8'));
  return z.strictObject({ questions: z.array(question) }).parse(raw).questions;
}

/** Tells whether a question is one that no text answers. */
export function isOffTopic({ relevant }: GoldenQuestion): boolean {
  return Object.keys(relevant).length === 0;
}
