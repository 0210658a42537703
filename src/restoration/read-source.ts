import type { DamageModel } from './damage-model.ts';

/** A character of the source as received: its line, counted from 0 within the claim, and its UTF-16 offsets there. */
export interface SourcePlace {
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

/** What words are held against: signs, and where each stands in the source as received. */
export interface ReadSource {
  readonly signs: string;
  /** One place for each UTF-16 unit of `signs`. */
  readonly places: readonly SourcePlace[];
}

/** A character with the marks on it; what one normalises to does not depend on its neighbours. */
const CLUSTER = /\P{M}\p{M}*|\p{M}+/gu;
const TATWEEL = /ـ/gu;
/** Signs that a markdown conversion puts before a heading; they belong to no text. */
const MARKDOWN_HEADING = /^#+/u;

/**
 * Reads source lines as the proof does: NFC, without kashida and markdown signs. Where pieces may be scrambled, each line is
 * held against its own words; a sound source is one run, its blanks made single.
 */
export function readSource(lines: readonly string[], model: DamageModel): readonly ReadSource[] {
  // A claim without lines is held against an empty one: nothing stands there.
  const read = (lines.length === 0 ? [''] : lines).map(readLine);
  return model.scramblesPieces ? read : [joinLines(read)];
}

/** Reads one source line as the proof does, without places. */
export function readSourceLine(line: string): string {
  return line.normalize('NFC').replace(TATWEEL, '').replace(MARKDOWN_HEADING, '');
}

function readLine(given: string, line: number): ReadSource {
  let signs = '';
  const places: SourcePlace[] = [];
  for (const { index, 0: cluster } of given.matchAll(CLUSTER)) {
    const read = cluster.normalize('NFC');
    const isWhole = read === cluster;
    for (let unit = 0; unit < read.length; unit += 1) {
      if (read[unit] === 'ـ') continue;
      signs += read[unit];
      const end = index + (isWhole ? unit + 1 : cluster.length);
      places.push({ line, start: isWhole ? index + unit : index, end });
    }
  }
  const headed = MARKDOWN_HEADING.exec(signs)?.[0].length ?? 0;
  return { signs: signs.slice(headed), places: places.slice(headed) };
}

function joinLines(lines: readonly ReadSource[]): ReadSource {
  let signs = '';
  const places: SourcePlace[] = [];
  lines.forEach(({ signs: own, places: ownPlaces }, line) => {
    // A line ends in a blank.
    for (const [unit, sign] of `${own} `.split('').entries()) {
      const isBlank = /\s/u.test(sign);
      if (isBlank && (signs === '' || signs.endsWith(' '))) continue;
      signs += isBlank ? ' ' : sign;
      places.push(ownPlaces[unit] ?? { line, start: 0, end: 0 });
    }
  });
  const length = signs.trimEnd().length;
  return { signs: signs.slice(0, length), places: places.slice(0, length) };
}
