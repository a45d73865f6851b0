/** How long an artifact is kept. */
import { TwirpError } from './twirp.ts';

const DAY_MS = 86_400_000;
/** The client counts days of the calendar, of which one may have 25 hours. */
const SLACK_MS = 3_700_000;

/** google.protobuf.Timestamp */
interface Timestamp {
  readonly seconds: string;
  readonly nanos: number;
}

export function daysAfter(date: Date, days: number): Date {
  return new Date(date.getTime() + days * DAY_MS);
}

/** A whole number of days from now, and no more than the repository allows; where nothing is asked, all of that. */
export function expiry(asked: Timestamp | undefined, now: Date, retentionDays: number): Date {
  if (asked === undefined) return daysAfter(now, retentionDays);
  const at = new Date(Number(asked.seconds) * 1000 + asked.nanos / 1_000_000);
  const days = Math.round((at.getTime() - now.getTime()) / DAY_MS);
  const isWhole = Math.abs(at.getTime() - daysAfter(now, days).getTime()) <= SLACK_MS;
  if (isWhole && days >= 1 && days <= retentionDays) return at;
  const what = `an artifact that expires at ${at.toISOString()}, not 1 to ${retentionDays} days from now`;
  throw new TwirpError(400, 'invalid_argument', what);
}
