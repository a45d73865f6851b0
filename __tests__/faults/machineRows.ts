import { expect } from '@jest/globals';
import type { GpuEvidence } from '../../src/model/results.ts';
import { fault } from '../fault-server/index.ts';
import { makeGpuEvidence } from '../support/watch.ts';
import { blocking } from './blocking.ts';
import type { Place } from './places.ts';
import type { World } from './play.ts';
import { FROM_RUN_2, fails, IN_ALL_RUNS, marks, NOWHERE, type Row, RUN_2, stays, WARM_UP } from './row.ts';

/** What no reply tells by itself: the GPU, the memory, other clients, our own process, a server that goes. */

/** Touched calls show what is given beside a healthy GPU, which all others show. */
const gpu = (
  at: Row['at'],
  shown: (elapsedMs: number) => Partial<GpuEvidence>,
): Pick<Row, 'call' | 'watch'> => ({
  call: {},
  watch: (latest) => ({
    between: async (startMs, endMs) => {
      const place = latest();
      const isTouched = place !== null && at(place, 1);
      return makeGpuEvidence(isTouched ? shown(endMs - startMs) : { energyJoules: 20, powerWattsMean: 300 });
    },
  }),
});

const onGpu = (
  mark: 'thermal-throttling' | 'power-brake' | 'gpu-tenant',
  reason: RegExp,
  shown: (elapsedMs: number) => Partial<GpuEvidence>,
): readonly Row[] =>
  [RUN_2, FROM_RUN_2, WARM_UP].flatMap((where) => marks(mark, reason, gpu(where.at, shown), [where]));

/** Between two calls something else happens at the server. */
const after =
  (isThen: (place: Place) => boolean, does: (world: World) => Promise<unknown>): NonNullable<Row['watch']> =>
  (latest, world) => ({
    between: async () => {
      const place = latest();
      if (place !== null && isThen(place)) await does(world);
      return null;
    },
  });

const isRun1Over = ({ phase, run, stage }: Place) => phase === 'measured' && run === 1 && stage === 'report';
const isFirstOfRun2 = ({ phase, run, stage }: Place) =>
  phase === 'measured' && run === 2 && stage === 'analysis';

const MODEL = 'gemma3:latest';

async function unload({ ollama }: World): Promise<void> {
  await ollama.unload(MODEL);
  while ((await ollama.loaded(MODEL)) !== null);
}

/** The model has 3900 tokens of every prompt, of a context of 4096. */
const NEARLY_FULL = { everyCall: { promptTokens: 3900 }, overContext: 'cuts' } as const;

export const MACHINE_ROWS: Readonly<Record<string, readonly Row[]>> = {
  'thermal slowdown': onGpu(
    'thermal-throttling',
    /^the GPU was slowed by its thermal protection for/,
    (ms) => ({
      thermalMs: ms / 2,
    }),
  ),
  'power brake': onGpu('power-brake', /^the GPU was slowed by the external power brake for/, (ms) => ({
    powerBrakeMs: ms / 10,
  })),
  'another tenant of the GPU': onGpu(
    'gpu-tenant',
    /^the GPU was shared with python3 \(pid 4711, 900 MiB\)/,
    () => ({
      tenants: [{ name: 'python3', pid: 4711, memoryMib: 900 }],
    }),
  ),
  'a touch of heat, the power cap and slow clocks': [
    stays({
      ...gpu(RUN_2.at, (ms) => ({ thermalMs: ms / 100, powerCapMs: ms, smClockMhzMean: 300 })),
      note: /^100\.0 % of the call at the software power cap$/,
      also: (call) => expect(call.gpu?.smClockMhzMean).toBe(300),
    }),
  ],
  'our own loop, blocked after the first text was sent': marks(
    'client-blocked',
    /^this program's own event loop was blocked for \d+ ms/,
    { call: blocking(300, 0) },
    [RUN_2, WARM_UP],
  ),
  'our own loop, blocked right before the end': marks(
    'client-blocked',
    /^this program's own event loop was blocked for \d+ ms/,
    { call: blocking(100, 18) },
    [RUN_2],
  ),
  'our own loop, blocked amid the text': [
    stays({ call: blocking(100, 5), script: { everyCall: { tokenMs: 15 } } }),
  ],
  'a server clock at a third of the pace': marks(
    'clock-disagreement',
    /the reply was held up for \d+ ms of/,
    {
      call: {
        tokenMs: 25,
        final: (told) =>
          Object.fromEntries(
            Object.entries(told)
              .filter(([key]) => key.endsWith('_duration'))
              .map(([key, ns]) => [key, Math.max(1_000, Math.round(Number(ns) / 3))]),
          ),
      },
    },
    [RUN_2],
  ),
  'a prompt cut to the context, before 0.30, and an answer in a context that shifts': marks(
    'truncated',
    /^the prompt fills the context: 4096 prompt tokens in a context of 4096/,
    { call: { final: { prompt_eval_count: 4096 } }, script: { ...NEARLY_FULL, version: '0.12.11' } },
    [RUN_2, FROM_RUN_2, WARM_UP, IN_ALL_RUNS],
  ),
  'a prompt cut to the context, before 0.30': fails(
    /^the context was full after 1 tokens, before the length limit of 64$/,
    { call: { promptTokens: 4200 }, script: { ...NEARLY_FULL, version: '0.12.11' } },
  ),
  'a prompt cut to half, from 0.30 on': marks(
    'truncated',
    /^the prompt was cut: 2050 prompt tokens, where its \d+ characters usually make 3900$/,
    { call: { promptTokens: 4200 }, script: NEARLY_FULL },
    [RUN_2],
  ),
  'a model that another client unloads': [
    {
      where: 'before run 2',
      at: isFirstOfRun2,
      call: {},
      watch: after(isRun1Over, unload),
      expected: { calls: 'cold' },
    },
  ],
  'a model that another client loads with its own context': [
    {
      where: 'before run 2',
      at: isFirstOfRun2,
      call: {},
      watch: after(isRun1Over, ({ ollama }) =>
        ollama.load(MODEL, { num_ctx: 1024 }, new AbortController().signal),
      ),
      expected: { calls: 'cold' },
    },
  ],
  'a server that goes': [
    {
      ...NOWHERE,
      where: 'after run 1',
      watch: after(isRun1Over, ({ server }) => server.close()),
      expected: {
        session: 'interrupted',
        reason:
          /^Ollama at .* gave no usable answer to \/api\/ps: ECONNREFUSED; see that it still runs, and what its own log says\.$/,
      },
      session: ({ results }) =>
        expect(results?.calls.filter(({ status }) => status === 'valid')).toHaveLength(5),
    },
  ],
  'a fault of one agent beside another that shares its load': [
    ...marks(
      'slot-contention',
      /./,
      {
        call: fault('slot-contention'),
        inputs: { runs: '3', agents: '{ a: { temperature: 0 }, b: { temperature: 1 } }' },
      },
      [{ where: 'in run 2 of a', at: (place) => RUN_2.at(place, 1) && place.agent === 'a' }],
    ),
  ],
  'a fault of one agent beside another that reloads': [
    ...marks(
      'slot-contention',
      /./,
      {
        call: fault('slot-contention'),
        inputs: { runs: '3', agents: '{ a: { num_ctx: 2048 }, b: { num_ctx: 4096 } }' },
      },
      [{ where: 'in run 2 of a', at: (place) => RUN_2.at(place, 1) && place.agent === 'a' }],
    ),
  ],
};
