import type { Call } from '../model/results.ts';
import type { Agent, BenchmarkSettings, Stage } from '../model/settings.ts';
import type { Group } from './groups.ts';
import { inOrderOf, minimumValidCalls, type Run } from './plan.ts';

/** What making up needs of a running session. */
export interface MakeUpPorts {
  readonly calls: readonly Call[];
  isLate(run: Run): boolean;
  run(run: Run): Promise<void>;
  /** For whoever reads the results. */
  note(sentence: string): void;
}

interface MakeUp {
  readonly agent: Agent;
  readonly made: number;
  /** In a row that gained nothing. */
  readonly barren: number;
}

const MOST_BARREN = 2;

/**
 * Further measured runs of those agents that have too few calls because of reloads or marks: until every stage has
 * enough, at most as many as were planned, and no more after two in a row that gained nothing.
 */
export async function makeUpLost(
  group: Group,
  { runs, stages }: Pick<BenchmarkSettings, 'runs' | 'stages'>,
  session: MakeUpPorts,
): Promise<void> {
  const states = new Map(group.map((agent): [Agent, MakeUp] => [agent, { agent, made: 0, barren: 0 }]));
  const shortOf = (agent: Agent) => shortStages(session.calls, agent, stages, minimumValidCalls(runs));
  const isDue = ({ agent, made, barren }: MakeUp) =>
    made < runs && barren < MOST_BARREN && shortOf(agent).length > 0;
  try {
    for (let round = runs + 1; [...states.values()].some(isDue); round++) {
      for (const agent of inOrderOf(round, group)) {
        const state = states.get(agent);
        if (state === undefined || !isDue(state)) continue;
        const made = state.made + 1;
        const run: Run = { kind: 'measured', agent, run: runs + made };
        if (session.isLate(run)) {
          session.note(`No time was left to make up for lost calls of agent ${agent.name}.`);
          return;
        }
        const short = shortOf(agent);
        const before = sampledCount(session.calls, agent, short);
        states.set(agent, { agent, made, barren: state.barren + 1 });
        await session.run(run);
        if (sampledCount(session.calls, agent, short) > before) states.set(agent, { agent, made, barren: 0 });
      }
    }
  } finally {
    for (const state of states.values()) if (state.made > 0) session.note(noteOf(state));
  }
}

/** Too few because of failures alone is the model's own doing, and stays as it is. */
function shortStages(
  calls: readonly Call[],
  agent: Agent,
  stages: readonly Stage[],
  minimum: number,
): readonly Stage[] {
  return stages.filter((stage) => {
    const own = callsOf(calls, agent, stage);
    return own.some(isLost) && own.filter(isSampled).length < minimum;
  });
}

function sampledCount(calls: readonly Call[], agent: Agent, stages: readonly Stage[]): number {
  return stages.reduce((sum, stage) => sum + callsOf(calls, agent, stage).filter(isSampled).length, 0);
}

function callsOf(calls: readonly Call[], agent: Agent, stage: Stage): readonly Call[] {
  return calls.filter(
    (call) => call.phase === 'measured' && call.agent === agent.name && call.stage === stage.name,
  );
}

function isSampled({ status, cold }: Call): boolean {
  return status === 'valid' && !cold;
}

function isLost({ status, cold }: Call): boolean {
  return status === 'invalid' || (status === 'valid' && cold);
}

function noteOf({ agent, made }: MakeUp): string {
  return `${made} make-up run${made === 1 ? '' : 's'} of agent ${agent.name}: calls had been lost to a reload or a mark.`;
}
