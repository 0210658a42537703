/** Finds where `part` stands in `text` as whole words: «تحر» is not in «تحرير». @returns UTF-16 offsets. */
export function findWholeWords(text: string, part: string): readonly number[] {
  if (!text.includes(part)) return [];
  const escaped = part.replace(/[\\^$.*+?()[\]{}|]/gu, String.raw`\$&`);
  const whole = new RegExp(String.raw`(?<![\p{L}\p{M}])${escaped}(?![\p{L}\p{M}])`, 'gu');
  return Array.from(text.matchAll(whole), (match) => match.index);
}
