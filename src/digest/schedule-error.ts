import { TawsiyaError } from '../errors.ts';
import type { Schedule } from './schedule.ts';

/** A schedule that has no next time: its zone or minute does not exist. Settings that were read never have one. */
export class ScheduleError extends TawsiyaError {
  override readonly name = 'ScheduleError';
  readonly code = 'schedule_invalid';

  constructor({ zone, minuteOfDay }: Schedule, options?: ErrorOptions) {
    super(
      `Cannot find the next time of a digest: expected an IANA zone and a minute from 0 to 1439, found "${zone}" and ${minuteOfDay}`,
      options,
    );
  }
}
