import type { SessionRecord } from '../model/record.ts';
import { valuesOf } from '../model/recordOf.ts';
import { GATED } from './trendData.ts';

/** Digits that no eye tells apart in a plot. */
const DIGITS = 5;

/** What the trend page needs of a session: values of the metrics that it draws. A record still, which can be read as one. */
export function thinned(session: SessionRecord): SessionRecord {
  const units = session.units.map((unit) => ({
    ...unit,
    values: Object.fromEntries(
      GATED.map(
        ({ id }) => [id, valuesOf(unit, id).map((value) => Number(value.toPrecision(DIGITS)))] as const,
      ).filter(([, values]) => values.length > 0),
    ),
  }));
  return { ...session, units };
}
