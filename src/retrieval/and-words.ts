const AND_WORDS = new Set('and or و او'.split(' '));

/** Tells whether a folded word joins what is named one after the other: "2019 and 2020", «8 و18». */
export function isAnd(word: string | undefined): boolean {
  return AND_WORDS.has(word ?? '');
}
