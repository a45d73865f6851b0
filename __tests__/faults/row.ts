import type { Mark, Call as Measured } from '../../src/model/results.ts';
import type { Call } from '../fault-server/index.ts';
import type { Place } from './places.ts';
import type { Asked, Played, Scene } from './play.ts';

/** One line of the matrix: what is done to a session, and what has to come of it. */

export type Expected =
  /** Of the touched calls. Where they stay valid their numbers are true, and are in the statistics. */
  | { readonly calls: 'valid'; readonly retries?: number; readonly note?: RegExp }
  | { readonly calls: 'failed'; readonly reason: RegExp; readonly retries?: number }
  | { readonly calls: 'invalid'; readonly marks: readonly Mark[]; readonly reason: RegExp }
  /** Valid, and in no statistic, because the model was not loaded. */
  | { readonly calls: 'cold' }
  /** The session ends early; what was measured stays. */
  | { readonly session: 'interrupted'; readonly reason: RegExp }
  /** Ended before anything was measured. */
  | { readonly session: 'refused'; readonly reason: RegExp };

export interface Row extends Omit<Scene, 'touch'> {
  /** Where it happens, for the name of the test. */
  readonly where: string;
  readonly at: (place: Place, attempt: number) => boolean;
  readonly call?: Call;
  readonly expected: Expected;
  /** More about each touched call. */
  readonly also?: (call: Measured, asked: Asked) => void;
  /** More about the session. */
  readonly session?: (played: Played) => void;
}

type Where = Pick<Row, 'where' | 'at'>;

/** With 4 runs, of which 3 valid ones are needed: the session stays measured. */
export const RUN_2: Where = {
  where: 'in run 2',
  at: ({ phase, run }) => phase === 'measured' && run === 2,
};
export const ONCE_IN_RUN_2: Where = {
  where: 'once in each call of run 2',
  at: (place, attempt) => RUN_2.at(place, attempt) && attempt === 1,
};
/** Make-up runs too: the session is not measured. */
export const FROM_RUN_2: Where = {
  where: 'from run 2 on',
  at: ({ phase, run }) => phase === 'measured' && run >= 2,
};
export const WARM_UP: Where = { where: 'in the warm-up', at: ({ phase }) => phase === 'warmup' };
export const COLD_START: Where = { where: 'in the cold start', at: ({ phase }) => phase === 'cold' };
export const PROBE: Where = { where: "at the prompt's count", at: ({ phase }) => phase === 'probe' };
export const NOWHERE: Where = { where: 'in the server', at: () => false };
export const IN_ALL_RUNS: Where = {
  where: 'in all runs',
  at: ({ phase }) => phase === 'warmup' || phase === 'measured',
};

type Extra = Omit<Row, 'where' | 'at' | 'expected'>;

export const stays = (extra: Extra & { readonly note?: RegExp } = {}): Row => {
  const { note, ...rest } = extra;
  return { ...RUN_2, ...rest, expected: { calls: 'valid', ...(note === undefined ? {} : { note }) } };
};

/** Wherever it happens the call is failed; the others go on. */
export const fails = (reason: RegExp, extra: Extra = {}): readonly Row[] =>
  [RUN_2, FROM_RUN_2, COLD_START].map((where) => ({
    ...where,
    ...extra,
    expected: { calls: 'failed', reason, retries: 0 },
  }));

/** Nothing had arrived: it is sent again, and fails after three attempts. */
export const failsUnlessSentAgain = (reason: RegExp, extra: Extra = {}): readonly Row[] => [
  {
    ...ONCE_IN_RUN_2,
    ...extra,
    expected: { calls: 'valid', retries: 1, note: /^sent 2 times: the first attempt failed/ },
  },
  ...[RUN_2, FROM_RUN_2].map((where): Row => {
    const after = new RegExp(`${reason.source}.*, after 3 attempts$`);
    return { ...where, ...extra, expected: { calls: 'failed', reason: after, retries: 2 } };
  }),
];

export const marks = (
  mark: Mark | readonly Mark[],
  reason: RegExp,
  extra: Extra = {},
  at: readonly Where[] = [RUN_2, FROM_RUN_2, WARM_UP],
): readonly Row[] => {
  const expected: Expected = {
    calls: 'invalid',
    marks: typeof mark === 'string' ? [mark] : mark,
    reason,
  };
  return at.map((where) => ({ ...where, ...extra, expected }));
};

export const refuses = (reason: RegExp, extra: Extra = {}, where: Where = PROBE): Row => ({
  ...where,
  ...extra,
  expected: { session: 'refused', reason },
});
