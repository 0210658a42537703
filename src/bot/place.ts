import type { Platform } from '../store/records.ts';

/** `not-in-channel`: the asker may, the bot could not post. `unknown`: the platform did not say. */
export type Rights = 'allowed' | 'not-allowed' | 'not-in-channel' | 'unknown';

/** Where a request was made, as far as a digest needs to know; adapters of platforms with channels give it. */
export interface Place {
  readonly platform: Platform;
  /** `slack:T1`, `discord:G1`; of a direct message on Discord `discord:dm:U1`. */
  readonly workspace: string;
  readonly channel: string;
  readonly thread: string | null;
  /** The asker's id on the platform. */
  readonly user: string;
  /** Whether the asker may manage this channel, and the bot may post; asked only when something is changed. Never throws. */
  readonly checkRights: () => Promise<Rights>;
  /** The asker's time zone where the platform knows it, an IANA name. */
  readonly findZone: () => Promise<string | undefined>;
}
