import { transcode } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { endianness } from 'node:os';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { fingerprintCorpus } from '../corpus/fingerprint.ts';
import type { StoredEngine } from './engine.ts';
import { once } from './once.ts';

/** The stored search index, under the corpus folder; `npm run corpus:index` makes it, `corpus:check` sees that it is current. */
export const INDEX_FILE = 'index.jsonl';

/** Counts up when the form of the file changes, so that one of another version is not read. */
const FORMAT = 8;

/** What comes of reading the file: the index, or why it cannot be used. */
export type ReadIndex =
  | { readonly kind: 'current'; readonly stored: StoredEngine }
  | { readonly kind: 'unusable'; readonly reason: string };

/**
 * Writes a stored index as text: a line that says what it was made of, then a line of JSON for each of its parts, so that one which no
 * question needs is not parsed. `fingerprint` is that of the corpus which it was made of.
 */
export function formatIndex(stored: StoredEngine, fingerprint: string): string {
  const { concepts, others, subjects, names, words, vocabulary, spelling, parts } = stored;
  const { recommendations, drafts, paragraphs } = parts;
  const lines = [concepts, others, subjects, names, words, vocabulary, spelling, recommendations, drafts, paragraphs];
  const body = lines.map((line) => `${JSON.stringify(line)}\n`).join('');
  return `${describeIndex(crc32(body), fingerprint)}\n${body}`;
}

/** The checksum tells a file that is not whole; that it is of this corpus the fingerprint tells. */
function describeIndex(checksum: number, fingerprint: string): string {
  return JSON.stringify({ format: FORMAT, byteOrder: endianness(), corpus: fingerprint, crc32: checksum });
}

/** Reads the stored index of a corpus folder. One that was made of other files, or is not whole, is not used. */
export function readIndex(folder: string): ReadIndex {
  let bytes: Buffer;
  let fingerprint: string;
  try {
    bytes = readFileSync(join(folder, INDEX_FILE));
    fingerprint = fingerprintCorpus(folder);
  } catch (error) {
    return unusable(
      `${INDEX_FILE}, or what it was made of, cannot be read: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
  const [head, ...lines] = splitLines(bytes);
  const checksum = crc32(bytes.subarray((head?.length ?? 0) + 1));
  const found = head?.toString() ?? '';
  if (found === describeIndex(checksum, fingerprint)) return { kind: 'current', stored: parseIndex(lines) };
  return unusable(
    found.includes(`"crc32":${checksum}}`)
      ? `${INDEX_FILE} was made of other files, by another version, or on a machine of another byte order`
      : `${INDEX_FILE} is damaged`,
  );
}

function unusable(reason: string): ReadIndex {
  return { kind: 'unusable', reason };
}

function splitLines(bytes: Buffer): readonly Buffer[] {
  const lines: Buffer[] = [];
  for (let start = 0; start < bytes.length; ) {
    const end = bytes.indexOf('\n', start);
    lines.push(bytes.subarray(start, end === -1 ? bytes.length : end));
    start = end === -1 ? bytes.length : end + 1;
  }
  return lines;
}

/** What the lines hold was written by `formatIndex()`: the checksum in the first line says so. Each is parsed when it is asked for. */
function parseIndex(lines: readonly Buffer[]): StoredEngine {
  // A line of its own each, so that those which were parsed can go.
  const parsers = lines.map((line) => Buffer.from(line)).map((line) => once(() => JSON.parse(decode(line))));
  const [concepts, others, subjects, names, words, vocabulary, spelling, recommendations, drafts, paragraphs] = parsers;
  return {
    get concepts() {
      return concepts?.();
    },
    get others() {
      return others?.();
    },
    get subjects() {
      return subjects?.();
    },
    get names() {
      return names?.();
    },
    get words() {
      return words?.();
    },
    get vocabulary() {
      return vocabulary?.();
    },
    get spelling() {
      return spelling?.();
    },
    parts: {
      get recommendations() {
        return recommendations?.();
      },
      get drafts() {
        return drafts?.();
      },
      get paragraphs() {
        return paragraphs?.();
      },
    },
  };
}

/** By way of UTF-16, which is twice as fast as `toString()` where not all is ASCII. */
function decode(bytes: Buffer): string {
  return transcode(bytes, 'utf8', 'utf16le').toString('utf16le');
}
