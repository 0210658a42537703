/** What a button or menu of ours carries: a click code, a text to answer, a language, or nothing (a link). */
const KINDS = ['click', 'ask', 'language', 'link'] as const;
export type ActionKind = (typeof KINDS)[number];

/** Every `action_id` of ours, of any age. */
export const ACTION_ID = /^tawsiya_(?<kind>click|ask|language|link)_\d+$/u;

/** Block id of the buttons of a private message that holds one whole card: a click turns it in place. */
const TURNED_BLOCK = 'tawsiya_turn_';
const KEPT_BLOCK = 'tawsiya_keep_';

/** Hands out ids that are unique within a reply, and so within each of its messages. */
export interface ActionIds {
  readonly next: (kind: ActionKind) => string;
  readonly nextBlock: (isTurned: boolean) => string;
}

/** Builds a source of ids that begins anew. */
export function createActionIds(): ActionIds {
  let actions = 0;
  let blocks = 0;
  return {
    next: (kind) => `tawsiya_${kind}_${actions++}`,
    nextBlock: (isTurned) => `${isTurned ? TURNED_BLOCK : KEPT_BLOCK}${blocks++}`,
  };
}

/** Reads the kind of an action id. @returns `undefined` for one that is not ours. */
export function readActionKind(actionId: string): ActionKind | undefined {
  const kind = ACTION_ID.exec(actionId)?.groups?.['kind'];
  return KINDS.find((known) => known === kind);
}

/** Tells whether a click in this block turns the message in place; an unknown block never does. */
export function isTurnedBlock(blockId: string): boolean {
  return blockId.startsWith(TURNED_BLOCK);
}
