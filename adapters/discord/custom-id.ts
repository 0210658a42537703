/** Which message of which digest one is. */
export interface RunMark {
  readonly run: string;
  /** From 1. */
  readonly part: number;
  readonly of: number;
}

/** What a `custom_id` of ours says. */
export interface CustomId {
  /** The code of `src/cards/click-code.ts`, or whatever else the button carries. */
  readonly code: string;
  /** The message shows one card and nothing else, so another card may take its place. */
  readonly turnsInPlace: boolean;
  /** The digest that the message belongs to; one of its buttons says it. */
  readonly mark?: RunMark | undefined;
}

const PREFIXED = /^(?<mode>[tn])\d+(?:~(?<run>[\w-]+)~(?<part>\d+)~(?<of>\d+))?\.(?<code>.+)$/su;

/**
 * Writes a `custom_id`: the code with its place in the message before it, because the same code may stand on two cards
 * of a message, and Discord refuses the same `custom_id` twice. The mark of a digest stands between the two.
 *
 * @example
 * formatCustomId({ code: 'show:2020/8:en', turnsInPlace: true }, 1); // 't1.show:2020/8:en'
 * formatCustomId({ code: 'x', turnsInPlace: false, mark: { run: 'r', part: 1, of: 2 } }, 3); // 'n3~r~1~2.x'
 */
export function formatCustomId({ code, turnsInPlace, mark }: CustomId, index: number): string {
  const marked = mark === undefined ? '' : `~${mark.run}~${mark.part}~${mark.of}`;
  return `${turnsInPlace ? 't' : 'n'}${index}${marked}.${code}`;
}

/** Reads a `custom_id`; one without a prefix is a code alone. */
export function parseCustomId(customId: string): CustomId {
  const { mode, run, part, of, code } = PREFIXED.exec(customId)?.groups ?? {};
  const read = { code: code ?? customId, turnsInPlace: mode === 't' };
  return run === undefined ? read : { ...read, mark: { run, part: Number(part), of: Number(of) } };
}
