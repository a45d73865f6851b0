import { sampledCalls } from '../model/metrics.ts';
import type { Call, Results } from '../model/results.ts';
import { counted } from './format.ts';
import { happenedIn, markCounts } from './marks.ts';

/**
 * Why stages lack valid calls, as a clause of our own words: "another process held 6.1 GiB of GPU memory in 3 of 5
 * measured calls". Null where the calls are not to blame.
 */
export function lostCallsCause(results: Results): string | null {
  const measured = unmeasuredStages(results).filter(({ phase }) => phase === 'measured');
  const failed = measured.filter(({ status }) => status === 'failed').length;
  const [top] = markCounts(measured);
  const of = `of ${counted(measured.length, 'measured call')}`;
  if (top !== undefined && top[1] >= failed) {
    const [mark, count] = top;
    return `${happenedIn(measured, mark)} in ${count} ${of}`;
  }
  return failed > 0 ? `${failed} ${of} failed` : null;
}

/** The calls of every agent's stage that has too few for a statistic. */
function unmeasuredStages(results: Results): readonly Call[] {
  const { agents, stages, protocol, calls } = results;
  return agents.flatMap((agent) =>
    stages
      .filter((stage) => sampledCalls(results, agent.name, stage.name).length < protocol.minimumValidCalls)
      .flatMap((stage) => calls.filter((call) => call.agent === agent.name && call.stage === stage.name)),
  );
}
