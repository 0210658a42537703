import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { load as parseYaml } from 'js-yaml';
import type * as z from 'zod';
import { buildPassages } from './build-passages.ts';
import { checkReport } from './check-report.ts';
import { type Corpus, findPassage, type Passage } from './corpus.ts';
import { type CorpusFault, CorpusInvalidError } from './errors.ts';
import { getPassageText } from './passage-text.ts';
import {
  type DocumentEntry,
  type LineageFile,
  lineageSchema,
  type Manifest,
  manifestSchema,
  type ReportFile,
  reportFileSchema,
} from './schema.ts';

/** The parsed files of the corpus, before passages are made of them: what the proof works on. */
export interface CorpusFiles {
  readonly documents: readonly DocumentEntry[];
  readonly reports: readonly ReportFile[];
  readonly lineage: LineageFile;
  /** Source lines by document key; line 1 is at index 0. */
  readonly sourceLines: ReadonlyMap<string, readonly string[]>;
}

/**
 * Loads the corpus from its folder, checks all of it and freezes it.
 *
 * @throws {CorpusInvalidError} With every fault found; nothing is loaded then.
 */
export async function loadCorpus(folder: string): Promise<Corpus> {
  const { documents, reports, lineage, sourceLines } = await loadCorpusFiles(folder);
  const passages = documents.flatMap((document) =>
    reports
      .filter(({ report }) => report === document.key)
      .flatMap((report) => buildPassages(report, document, sourceLines.get(document.key) ?? [])),
  );
  const corpus = deepFreeze({ documents, passages, lineage: lineage.links, takenUp: lineage.taken_up });
  const faults = [...checkLineage(corpus), ...checkTakenUp(corpus)];
  if (faults.length > 0) throw new CorpusInvalidError(faults);
  return corpus;
}

/**
 * Loads the files of the corpus and checks each by itself; `loadCorpus` makes passages of them.
 *
 * @throws {CorpusInvalidError} With every fault found.
 */
export async function loadCorpusFiles(folder: string): Promise<CorpusFiles> {
  const faults: CorpusFault[] = [];
  const manifest = await readYaml<Manifest>({ folder, file: 'sources/manifest.yaml', schema: manifestSchema }, faults);
  const lineage = await readYaml<LineageFile>({ folder, file: 'lineage.yaml', schema: lineageSchema }, faults);
  const documents = manifest?.documents ?? [];
  const sourceLines = new Map<string, readonly string[]>();
  for (const document of documents) {
    sourceLines.set(document.key, await readSource(folder, document, faults));
  }
  const reports = await readReports(folder, sourceLines, faults);
  if (faults.length === 0)
    faults.push(...checkManifest(documents, reports), ...reports.flatMap((report) => checkChapters(report, documents)));
  if (faults.length > 0) throw new CorpusInvalidError(faults);
  return { documents, reports, lineage: lineage ?? { links: [], taken_up: [] }, sourceLines };
}

async function readReports(folder: string, sourceLines: CorpusFiles['sourceLines'], faults: CorpusFault[]) {
  const reports: ReportFile[] = [];
  for (const name of await listYamlFiles(join(folder, 'reports'), faults)) {
    const file = `reports/${name}`;
    const report = await readYaml<ReportFile>({ folder, file, schema: reportFileSchema }, faults);
    if (report === undefined) continue;
    if (name !== `${report.report}.yaml`) {
      faults.push({
        file,
        unit: '',
        field: 'report',
        message: `found "${report.report}", expected the name of the file`,
      });
    }
    const source = sourceLines.get(report.report);
    if (source === undefined) {
      faults.push({ file, unit: '', field: 'report', message: `"${report.report}" is not in sources/manifest.yaml` });
    }
    faults.push(...checkReport(report, { file, source: source ?? [] }));
    reports.push(report);
  }
  return reports;
}

async function listYamlFiles(folder: string, faults: CorpusFault[]): Promise<readonly string[]> {
  try {
    const names = await readdir(folder);
    return names.filter((name) => name.endsWith('.yaml')).sort();
  } catch (error) {
    faults.push({ file: 'reports', unit: '', field: '', message: describeReadFailure(error) });
    return [];
  }
}

/** Reads a file of the corpus folder by its schema; what is wrong with it is added to `faults`. */
async function readYaml<T>(
  { folder, file, schema }: { folder: string; file: string; schema: z.ZodType<T> },
  faults: CorpusFault[],
) {
  let raw: unknown;
  try {
    raw = parseYaml(await readFile(join(folder, file), 'utf8'));
  } catch (error) {
    faults.push({ file, unit: '', field: '', message: describeReadFailure(error) });
    return undefined;
  }
  const result = schema.safeParse(raw);
  if (result.success) return result.data;
  for (const issue of result.error.issues) {
    faults.push({ file, ...describePath(raw, issue.path), message: issue.message });
  }
  return undefined;
}

/** Names the unit that an issue's path leads through: `recommendations.3.text` is field `text` of recommendation 4. */
function describePath(raw: unknown, path: readonly PropertyKey[]): { unit: string; field: string } {
  const [list, index, ...field] = path.map(String);
  const entry = (raw as Record<string, Record<string, Record<string, unknown>>> | null)?.[list ?? '']?.[index ?? ''];
  const name = entry?.['number'] ?? entry?.['key'];
  if (name === undefined) return { unit: '', field: path.join('.') };
  return { unit: `${list} ${String(name)}`, field: field.join('.') };
}

async function readSource(folder: string, document: DocumentEntry, faults: CorpusFault[]): Promise<readonly string[]> {
  const file = `sources/${document.file}`;
  try {
    const bytes = await readFile(join(folder, file));
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    if (sha256 !== document.sha256) {
      const message = `found ${sha256}, expected ${document.sha256}: restore the file as received`;
      faults.push({ file, unit: document.key, field: 'sha256', message });
    }
    return bytes.toString('utf8').split('\n');
  } catch (error) {
    faults.push({ file, unit: document.key, field: '', message: describeReadFailure(error) });
    return [];
  }
}

function describeReadFailure(error: unknown): string {
  return `cannot be read: ${error instanceof Error ? error.message : String(error)}`;
}

/** Every draft has one link, to an adopted passage that exists, or to none where it says that it was not adopted. */
function checkLineage(corpus: Corpus): readonly CorpusFault[] {
  const fault = (unit: string, message: string): CorpusFault => ({ file: 'lineage.yaml', unit, field: '', message });
  const drafts = corpus.passages.filter(({ status }) => status === 'draft').map(({ id }): string => id);
  const counts = drafts.map((id) => ({ id, count: corpus.lineage.filter(({ draft }) => draft === id).length }));
  return [
    ...counts.flatMap(({ id, count }) => (count === 1 ? [] : [fault(id, `found ${count} links, expected one`)])),
    ...corpus.lineage.flatMap(({ draft, adopted, change, words }) => {
      const faults = drafts.includes(draft) ? [] : [fault(draft, 'is not a draft of the corpus')];
      if ((adopted === null) !== (change === 'not-adopted'))
        faults.push(fault(draft, `"${change}" contradicts adopted: ${adopted}`));
      if (adopted !== null && findPassage(corpus, adopted)?.status !== 'adopted') {
        faults.push(fault(draft, `"${adopted}" is not an adopted passage of the corpus`));
      }
      const isSupported = change === 'none' || change === 'reworded';
      if (isSupported !== (words !== undefined))
        faults.push(fault(draft, `"${change}" ${isSupported ? 'needs' : 'cannot have'} words of both texts`));
      const without = [draft, adopted ?? ''].filter((id) => {
        const text = findPassage(corpus, id);
        return words !== undefined && text !== undefined && !getPassageText(text).includes(words);
      });
      faults.push(...without.map((id) => fault(draft, `"${words}" does not stand in ${id}`)));
      return faults;
    }),
  ];
}

/** Both passages of a link exist, and the later one has the words. */
function checkTakenUp({ passages, takenUp }: Corpus): readonly CorpusFault[] {
  const byId = new Map<string, Passage>(passages.map((passage) => [passage.id, passage]));
  return takenUp.flatMap(({ topic, later, words }) => {
    const text = byId.get(later);
    const fault = (field: string, message: string) => ({
      file: 'lineage.yaml',
      unit: `${topic} ${later}`,
      field,
      message,
    });
    return [
      ...(byId.has(topic) ? [] : [fault('topic', `"${topic}" is not a passage of the corpus`)]),
      ...(text === undefined ? [fault('later', `"${later}" is not a passage of the corpus`)] : []),
      ...(text === undefined || getPassageText(text).includes(words)
        ? []
        : [fault('words', `"${words}" does not stand in ${later}`)]),
    ];
  });
}

/** Each chapter must say what its texts are worth. */
function checkChapters({ report, headings }: ReportFile, documents: readonly DocumentEntry[]): readonly CorpusFault[] {
  const statuses = documents.find(({ key }) => key === report)?.status_by_chapter ?? {};
  return headings
    .filter(({ key }) => !key.includes('.') && statuses[key] === undefined)
    .map(({ key }) => ({
      file: 'sources/manifest.yaml',
      unit: report,
      field: 'status_by_chapter',
      message: `lacks chapter ${key}`,
    }));
}

/** Every document must have its report, and no key or file may come twice. */
function checkManifest(documents: readonly DocumentEntry[], reports: readonly ReportFile[]): readonly CorpusFault[] {
  const fault = (unit: string, field: string, message: string) => ({
    file: 'sources/manifest.yaml',
    unit,
    field,
    message,
  });
  return documents.flatMap(({ key, file }, index) => {
    const others = documents.slice(0, index);
    const faults: CorpusFault[] = [];
    if (others.some((other) => other.key === key)) faults.push(fault(key, 'key', 'stands twice'));
    if (others.some((other) => other.file === file)) faults.push(fault(key, 'file', 'stands twice'));
    const hasReport = reports.some(({ report }) => report === key);
    if (!hasReport) faults.push(fault(key, '', `reports/${key}.yaml is missing`));
    return faults;
  });
}

function deepFreeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.values(value).forEach(deepFreeze);
  return Object.freeze(value);
}
