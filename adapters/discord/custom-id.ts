/** What a `custom_id` of ours says. */
export interface CustomId {
  /** The code of `src/cards/click-code.ts`, or whatever else the button carries. */
  readonly code: string;
  /** The message shows one card and nothing else, so another card may take its place. */
  readonly turnsInPlace: boolean;
}

const PREFIXED = /^(?<mode>[tn])\d+\.(?<code>.+)$/su;

/**
 * Writes a `custom_id`: the code with its place in the message before it, because the same code may stand on two cards
 * of a message, and Discord refuses the same `custom_id` twice.
 *
 * @example
 * formatCustomId({ code: 'show:2020/8:en', turnsInPlace: true }, 1); // 't1.show:2020/8:en'
 */
export function formatCustomId({ code, turnsInPlace }: CustomId, index: number): string {
  return `${turnsInPlace ? 't' : 'n'}${index}.${code}`;
}

/** Reads a `custom_id`; one without a prefix is a code alone. */
export function parseCustomId(customId: string): CustomId {
  const { mode, code } = PREFIXED.exec(customId)?.groups ?? {};
  return { code: code ?? customId, turnsInPlace: mode === 't' };
}
