import type { DocumentEntry } from '../corpus/schema.ts';
import { type Element, isKeyword } from './elements.ts';

type Documents = readonly DocumentEntry[];

/**
 * Replaces "the eighth session", "session no. 8" and «الدورة الثامنة» by the report of that meeting: the number stands
 * before the noun in English, after it in Arabic; «الدورتان السابعة والثامنة» names two.
 */
export function nameSessions(elements: readonly Element[], documents: Documents): readonly Element[] {
  const named: Element[] = [];
  for (let index = 0; index < elements.length; ) {
    const element = elements[index];
    if (element === undefined) break;
    if (!isKeyword(element, 'session')) {
      named.push(element);
      index += 1;
    } else {
      index = nameSessionAt(elements, { index, named, documents });
    }
  }
  return named;
}

interface Place {
  readonly index: number;
  /** The elements before; the name of the session goes here. */
  readonly named: Element[];
  readonly documents: Documents;
}

/** @returns the index of the first element behind the session. */
function nameSessionAt(elements: readonly Element[], { index, named, documents }: Place): number {
  const before = named.at(-1);
  const behindNoun = isNumberSign(elements[index + 1]) ? index + 2 : index + 1;
  const after = elements[behindNoun];
  const isBefore =
    before?.kind === 'number' && (after?.kind !== 'number' || (before.ordinal && isEnglish(elements[index])));
  if (isBefore) {
    named.splice(-1, 1, buildSession(before.value, before.gap, documents));
    return index + 1;
  }
  if (after?.kind !== 'number') return index + 1;
  named.push(buildSession(after.value, after.gap, documents));
  const joint = elements[behindNoun + 1];
  const listed = elements[behindNoun + 2];
  if (joint === undefined || !isKeyword(joint, 'and') || listed?.kind !== 'number' || listed.form !== 'words') {
    return behindNoun + 1;
  }
  named.push(joint, buildSession(listed.value, listed.gap, documents));
  return behindNoun + 3;
}

function buildSession(number: number, gap: boolean, documents: Documents): Element {
  const document = documents.find(({ key, meeting }) => meeting.number === number && !key.includes('-'));
  const unknown = { kind: 'meeting', value: String(number) } as const;
  return { kind: 'report', name: document === undefined ? { unknown } : { key: document.key }, gap };
}

/** "session no. 8", «الدورة رقم 8». */
function isNumberSign(element: Element | undefined): boolean {
  return element?.kind === 'word' && element.keyword === 'filler' && ['no', 'number', 'رقم'].includes(element.text);
}

function isEnglish(element: Element | undefined): boolean {
  return element?.kind === 'word' && !element.arabic;
}
