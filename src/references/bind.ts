import type { Atom, NumberSpec, Unit } from './atoms.ts';
import { type Element, isAnd, isClosingBracket, isKeyword, isSign } from './elements.ts';
import type { ReportName } from './symbols.ts';

/** A number with the report it belongs to, a report by itself, or a number whose report is not said. */
export interface Entry {
  readonly report: ReportName | undefined;
  readonly spec: NumberSpec | undefined;
  readonly unit: Unit;
  /** Written so that it can be nothing but a reference: "recommendation 7 of 2020", "2020/7". */
  readonly explicit: boolean;
}

/** How closely two neighbours belong together. */
const WRITTEN_TOGETHER = 3;
const SIDE_BY_SIDE = 2;
const LISTED = 1;
const APART = 0;

const SEPARATORS = '/:-._|';

/**
 * Gives each number the report it belongs to: the neighbour it is written onto, else the neighbour beside it, and in a
 * list the report of its neighbours, looked for on the side where the request names its reports.
 *
 * @returns `undefined` where a number is written onto a report on both sides, as in "2020/7/2021".
 */
export function bindNumbers(atoms: readonly Atom[]): readonly Entry[] | undefined {
  const directions = atoms.map((_, index) => chooseDirection(atoms, index));
  if (directions.includes('torn')) return undefined;
  const owners = atoms.map((_, index) => findOwner(atoms, directions, index));
  const entries: Entry[] = [];
  atoms.forEach((atom, index) => {
    if (atom.kind === 'spec') {
      entries.push(buildEntry(atoms, index, owners[index]));
    } else if (!owners.some((owner) => owner === index)) {
      entries.push(...shareSpecs(atoms, owners, index));
    }
  });
  return entries;
}

type Direction = 'before' | 'after' | 'torn' | 'none';

function chooseDirection(atoms: readonly Atom[], index: number): Direction {
  const atom = atoms[index];
  if (atom?.kind !== 'spec') return 'none';
  const before = index === 0 ? APART : measureLink(atom, atoms[index - 1]);
  const next = atoms[index + 1];
  const after = next === undefined ? APART : measureLink(next, atom);
  const touchesBoth = atoms[index - 1]?.kind === 'report' && next?.kind === 'report';
  if (touchesBoth && before === WRITTEN_TOGETHER && after === WRITTEN_TOGETHER) return 'torn';
  if (touchesBoth && before === SIDE_BY_SIDE && after === WRITTEN_TOGETHER && !isOwned(atoms, index - 1)) return 'torn';
  if (before !== after) return before > after ? 'before' : 'after';
  return atoms[0]?.kind === 'report' ? 'before' : 'after';
}

/** Tells whether the report at `index` has a number of its own right before it. */
function isOwned(atoms: readonly Atom[], index: number): boolean {
  const report = atoms[index];
  const before = atoms[index - 1];
  return report !== undefined && before?.kind === 'spec' && measureLink(report, before) >= SIDE_BY_SIDE;
}

/** Measures how closely `atom` belongs to the atom before it. */
function measureLink(atom: Atom, before: Atom | undefined): number {
  const { between } = atom;
  if (between.some(isAnd) || (atom.kind === 'report' && between.some(isEnd))) return LISTED;
  if (between.some((element) => isKeyword(element, 'unknown'))) return LISTED;
  const isOf = atom.kind === 'report' && before?.kind === 'spec' && between.some((element) => isKeyword(element, 'of'));
  if (isOf) return WRITTEN_TOGETHER;
  return between.some(isSeparator) && between.every((element) => element.kind === 'sign')
    ? WRITTEN_TOGETHER
    : SIDE_BY_SIDE;
}

/** A closing bracket or a dash between blanks ends what stands before it. */
function isEnd(element: Element, _index: number, between: readonly Element[]): boolean {
  if (isClosingBracket(element)) return true;
  return isSign(element, '-') && element.gap && between.length === 1;
}

function isSeparator(element: Element): boolean {
  return element.kind === 'sign' && SEPARATORS.includes(element.sign);
}

/** Walks from a number over its neighbours to the report they all belong to; back the other way from a dead end. */
function findOwner(atoms: readonly Atom[], directions: readonly Direction[], index: number): number | undefined {
  if (atoms[index]?.kind !== 'spec') return undefined;
  const seen = new Set<number>();
  let position = index;
  while (atoms[position]?.kind === 'spec' && !seen.has(position)) {
    seen.add(position);
    position += directions[position] === 'before' ? -1 : 1;
  }
  if (atoms[position]?.kind === 'report') return position;
  const last = atoms.findLastIndex((atom, at) => at < index && atom.kind === 'report');
  if (last !== -1) return last;
  const next = atoms.findIndex((atom, at) => at > index && atom.kind === 'report');
  return next === -1 ? undefined : next;
}

function buildEntry(atoms: readonly Atom[], index: number, owner: number | undefined): Entry {
  const atom = atoms[index];
  const report = owner === undefined ? undefined : atoms[owner];
  const isTogether = owner === index - 1 && atom !== undefined && isSignJoined(atom);
  return {
    report: report?.kind === 'report' ? report.name : undefined,
    spec: atom?.kind === 'spec' ? atom.spec : undefined,
    unit: atom?.kind === 'spec' ? atom.unit : 'recommendation',
    explicit: (atom?.kind === 'spec' && atom.explicit) || isTogether,
  };
}

function isSignJoined({ between }: Atom): boolean {
  return between.length > 0 && between.every(isSeparator);
}

/** "recommendation 7 of 2020 and 2021": a report without a number shares those of the report it is listed with. */
function shareSpecs(atoms: readonly Atom[], owners: readonly (number | undefined)[], index: number): readonly Entry[] {
  const report = atoms[index];
  if (report?.kind !== 'report') return [];
  const partner = [index - 1, index + 1].find(
    (at) => atoms[at]?.kind === 'report' && owners.includes(at) && isListedWith(atoms, Math.max(at, index)),
  );
  const shared = atoms.flatMap((atom, at) => (atom.kind === 'spec' && owners[at] === partner ? [atom] : []));
  if (partner === undefined || shared.length === 0) {
    return [{ report: report.name, spec: undefined, unit: 'recommendation', explicit: false }];
  }
  return shared.map(({ spec, unit, explicit }) => ({ report: report.name, spec, unit, explicit }));
}

function isListedWith(atoms: readonly Atom[], later: number): boolean {
  const between = atoms[later]?.between ?? [];
  return between.some(isAnd) && !between.some((element) => isKeyword(element, 'unknown'));
}
