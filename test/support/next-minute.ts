/** Time enough for setting a digest before its minute begins, in milliseconds. */
const SETTING_MS = 5_000;
const MINUTE_MS = 60_000;

/** Chooses the next minute by the clocks of UTC, as "09:05". */
export function chooseNextMinute(): string {
  const at = Math.ceil((Date.now() + SETTING_MS) / MINUTE_MS) * MINUTE_MS;
  return new Date(at).toISOString().slice(11, 16);
}
