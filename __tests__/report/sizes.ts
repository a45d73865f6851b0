import type { Call, Results } from '../../src/model/results.ts';
import type { ReportView } from '../../src/report/view.ts';
import { makeAgent, makeResults } from '../support/results.ts';
import { type History, makeHistory, makeSession, NEXT_STEP, scaled, viewOf } from './fixtures.ts';

/** The states that a reader meets, of the smallest benchmark that there is and of one far larger than usual. */

const SHAPE = makeResults();

/** One agent with one stage: three gated metrics. */
function small(): Results {
  return makeSession({ agents: [makeAgent()], stages: SHAPE.stages.slice(0, 1) });
}

/** 25 agents with two stages and 200 runs: 10,000 measured calls, 150 gated metrics, 200 with those of TTFT. */
function huge(): Results {
  const agents = Array.from({ length: 25 }, (_, index) =>
    makeAgent({
      name: `gemma3-${['270m', '1b', '4b', '12b', '27b'][index % 5]}-${['baseline', 'long-context', 'offloaded', 'cool', 'greedy'][Math.floor(index / 5)]}`,
      options: { num_ctx: 4096, temperature: index / 10 },
    }),
  );
  const protocol = { ...SHAPE.protocol, runs: 200, minimumValidCalls: 3 };
  return makeResults({ agents, protocol });
}

interface Size {
  readonly make: () => Results;
  readonly sessions: number;
  /** What a change concerns. */
  readonly concerns: (call: Call) => boolean;
}

const SIZES = {
  small: { make: small, sessions: 10, concerns: () => true },
  huge: { make: huge, sessions: 5, concerns: ({ agent }: Call) => /12b|27b/.test(agent) },
} as const satisfies Record<string, Size>;

export type SizeName = keyof typeof SIZES;
export const SIZE_NAMES = Object.keys(SIZES) as readonly SizeName[];

export const SIZED_STATES = [
  'regressed',
  'improved',
  'unchanged',
  'inconclusive',
  'not-measured',
  'no-baseline',
] as const;

export function sized(name: SizeName, state: (typeof SIZED_STATES)[number]): ReportView {
  const { concerns }: Size = SIZES[name];
  const { plain, history } = measuredAt(name);
  const like = (factors: Parameters<typeof scaled>[1]) =>
    viewOf(scaled(plain, factors, concerns), { history });
  switch (state) {
    case 'regressed':
      return like({ prefill: 1.21, decode: 1.18 });
    case 'improved':
      return like({ prefill: 0.8, decode: 0.9 });
    case 'unchanged':
      return viewOf(scaled(plain, { prefill: 1.012, decode: 0.999 }), { history });
    case 'inconclusive':
      return like({ prefill: 1.09, decode: 1.025 });
    case 'not-measured':
      return viewOf(interrupted(plain), { history });
    case 'no-baseline':
      return { ...viewOf(plain, { history: null }), nextStep: NEXT_STEP };
  }
}

/** Made once: of ten thousand calls that takes a while. */
const MEASURED = new Map<SizeName, { readonly plain: Results; readonly history: History }>();

function measuredAt(name: SizeName) {
  const { make, sessions }: Size = SIZES[name];
  const known = MEASURED.get(name);
  if (known !== undefined) return known;
  const plain = make();
  const made = { plain, history: makeHistory(sessions, plain) };
  MEASURED.set(name, made);
  return made;
}

/** Ollama died in the second run of the last agent. */
function interrupted(results: Results): Results {
  const last = results.agents.at(-1)?.name ?? '';
  const isLost = ({ agent, phase, run }: Call) => agent === last && phase === 'measured' && run > 1;
  return {
    ...results,
    interruption: `Ollama at http://127.0.0.1:11434 stopped answering in run 2 of ${last}`,
    calls: results.calls.filter((call) => !isLost(call)),
  };
}
