import { readFile } from 'node:fs/promises';
import { load as parseYaml } from 'js-yaml';
import * as z from 'zod';

const question = z.strictObject({
  id: z.string(),
  kind: z.string(),
  half: z.enum([
    'dev',
    'check',
    'strangers-dev',
    'strangers-check',
    'strangers-last',
    'strangers-latest',
    'strangers-newest',
    'strangers-final',
    'strangers-fresh',
    'paragraphs-dev',
    'paragraphs-check',
    'paragraphs-last',
    'paragraphs-latest',
    'paragraphs-newest',
    'paragraphs-fresh',
  ]),
  text: z.string(),
  relevant: z.record(z.string(), z.int().min(1).max(3)),
});

/** A question with its graded judgements; none for one that no text answers. */
export type GoldenQuestion = z.output<typeof question>;

/** Loads the golden questions: written before the ranking, each judged twice. */
export async function loadGoldenQuestions(): Promise<readonly GoldenQuestion[]> {
  return await loadQuestions('questions.yaml');
}

/** Loads what strangers asked afterwards, each set judged by its writer. */
export async function loadStrangerQuestions(): Promise<readonly GoldenQuestion[]> {
  return [...(await loadQuestions('strangers.yaml')), ...(await loadQuestions('strangers-measured.yaml'))];
}

/** Loads what was asked about paragraphs, by two readers. */
export async function loadParagraphQuestions(): Promise<readonly GoldenQuestion[]> {
  return await loadQuestions('paragraphs.yaml');
}

/** Loads all of them. */
export async function loadAllQuestions(): Promise<readonly GoldenQuestion[]> {
  const sets = [loadGoldenQuestions(), loadStrangerQuestions(), loadParagraphQuestions()];
  return (await Promise.all(sets)).flat();
}

async function loadQuestions(file: string): Promise<readonly GoldenQuestion[]> {
  const raw = parseYaml(await readFile(new URL(file, import.meta.url), 'utf8'));
  return z.strictObject({ questions: z.array(question) }).parse(raw).questions;
}

/** Tells whether a question may be looked at while tuning. */
export function isForTuning({ half }: GoldenQuestion): boolean {
  return half.endsWith('dev');
}

/** Tells which units a question was judged over. */
export function getUnits({ half }: GoldenQuestion): 'recommendations' | 'paragraphs' {
  return half.startsWith('paragraphs') ? 'paragraphs' : 'recommendations';
}

/** Tells whether a question is one that no text answers. */
export function isOffTopic({ relevant }: GoldenQuestion): boolean {
  return Object.keys(relevant).length === 0;
}
