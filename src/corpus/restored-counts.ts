import { createRequire } from 'node:module';
import type { listUnits, ProofUnit } from './proof-units.ts';
import type { countRestoredLetters } from './restored-letters.ts';
import type { DamageKind, DocumentEntry, ReportFile } from './schema.ts';

const require = createRequire(import.meta.url);

/** Kinds of damage without a rule by which letters could be restored. */
const WITHOUT_RULE: readonly DamageKind[] = ['none', 'ocr-misreadings'];

/** Prepares to count the restored letters of a unit, by its name; with `items`, of its opening words and those items. */
export type PrepareCount = (name: string, items?: readonly string[]) => () => number;

/**
 * Prepares the counts of restored letters of a report. A count is made when it is first asked for, and the damage models are
 * loaded only then: damaging every text again would take longer than all else at start.
 */
export function prepareCounts(report: ReportFile, document: DocumentEntry, source: readonly string[]): PrepareCount {
  if (WITHOUT_RULE.includes(document.damage)) return () => () => 0;
  let units: ReadonlyMap<string, ProofUnit> | undefined;
  const getUnit = (name: string): ProofUnit => {
    units ??= new Map(loadProofUnits()(report, source, document.damage).map((unit) => [unit.name, unit]));
    const unit = units.get(name);
    if (unit === undefined) throw new TypeError(`Cannot count the letters of ${name}: it is no unit of its report`);
    return unit;
  };
  return (name, items) => {
    let count: number | undefined;
    return () => {
      count ??= loadCount()(getUnit(name), items);
      return count;
    };
  };
}

const loadProofUnits = (): typeof listUnits => require('./proof-units.ts').listUnits;
const loadCount = (): typeof countRestoredLetters => require('./restored-letters.ts').countRestoredLetters;
