import type { Call } from '../../src/model/results.ts';
import type { ReportView } from '../../src/report/view.ts';
import { makeHistory, makeSession, scaled, viewOf } from '../report/fixtures.ts';
import { makeAgent } from '../support/results.ts';

/** 25 agents × 2 stages, 200 runs each: 10,075 calls and 400 comparisons, two agents slower. */
export function largeView(): ReportView {
  const { protocol } = makeSession();
  const agents = Array.from({ length: 25 }, (_, index) => makeAgent({ name: `agent-${index + 1}` }));
  const even = makeSession({ agents, protocol: { ...protocol, runs: 200 } });
  const calls = even.calls.map((call, index) => drifting(call, index));
  const slow = ({ agent }: Call) => agent === 'agent-3' || agent === 'agent-7';
  return viewOf(scaled({ ...even, calls }, { prefill: 1.2, decode: 1.2 }, slow), {
    history: makeHistory(5, even),
  });
}

/** No two numbers alike, as of a real session. */
function drifting(call: Call, index: number): Call {
  const factor = 1 + 0.02 * Math.sin(index * 12.9898);
  const { throughputTokS, ttftNetMs, gpu } = call;
  return {
    ...call,
    throughputTokS: throughputTokS === null ? null : throughputTokS / factor,
    ttftNetMs: ttftNetMs === null ? null : ttftNetMs * factor,
    gpu: gpu === null ? null : { ...gpu, smClockMhzMean: 2500 + 60 * Math.sin(index / 300) },
  };
}
