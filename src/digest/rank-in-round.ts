/** Names one round of one subscription. */
export interface RoundKey {
  /** 32-bit unsigned. */
  readonly seed: number;
  readonly round: number;
}

/**
 * Shuffles ids: by a hash of seed, round and id, so that the order is the same on every machine, whatever the order of
 * `ids`, and an id that comes or goes moves no other.
 */
export function rankInRound(ids: readonly string[], { seed, round }: RoundKey): readonly string[] {
  return ids
    .map((id) => ({ id, rank: hashText(id, hashText(String(round), seed)) }))
    .sort((a, b) => a.rank - b.rank || (a.id < b.id ? -1 : 1))
    .map(({ id }) => id);
}

const FNV_PRIME = 0x01000193;
const FNV_OFFSET = 0x811c9dc5;

/** FNV-1a over the UTF-16 units, then the finaliser of MurmurHash3, without which like texts would have like ranks. */
function hashText(text: string, seed: number): number {
  let hash = mixBits(FNV_OFFSET ^ mixBits(seed));
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), FNV_PRIME);
  return mixBits(hash);
}

function mixBits(value: number): number {
  let bits = value >>> 0;
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}
