import { basename } from 'node:path';
import type { Comparison } from '../model/judgement.ts';
import { logJson, logLine } from '../report/safe.ts';
import type { Outcome } from './main.ts';

export type ActionOutputs = Readonly<Record<string, string | number | boolean | null>>;

/** The step's outputs, as action.yml describes them. A later step may print them where the runner takes commands. */
export function actionOutputs(outcome: Outcome): ActionOutputs {
  const { decision, passed, paths, artifact, commentUrl, regressedIn } = outcome;
  const pathOf = (name: string) => paths.find((path) => basename(path) === name) ?? null;
  return {
    verdict: decision.verdict,
    passed,
    summary: logLine(decision.summary),
    regressions: logJson(
      decision.regressions.map((one, index) => regressionOf(one, regressedIn[index] ?? null)),
      0,
    ),
    'report-path': pathOf('report.md'),
    'results-path': pathOf('results.json'),
    'artifact-id': artifact?.id ?? null,
    'artifact-url': artifact?.url ?? null,
    'comment-url': commentUrl,
  };
}

/** Where nothing could be measured. */
export function failureOutputs(reason: string, commentUrl: string | null, passed: boolean): ActionOutputs {
  return {
    ...{ verdict: 'not-measured', passed, summary: logLine(reason), regressions: '[]' },
    'comment-url': commentUrl,
  };
}

/** One regression as later steps read it: levels, change, interval and limit in percent (a success rate's in points). */
function regressionOf(
  { agent, stage, metric, before, after, ratio, interval, limit }: Comparison,
  result: string | null,
) {
  const isShare = ratio === null;
  const change = isShare ? (after?.value ?? 0) - (before?.value ?? 0) : ratio - 1;
  return {
    ...(result === null ? {} : { result }),
    agent,
    stage,
    metric,
    before: before?.value ?? null,
    after: after?.value ?? null,
    changePercent: percent(change),
    intervalPercent: isShare || interval === null ? null : interval.map((end) => percent(end - 1)),
    limitPercent: limit?.percent ?? null,
  };
}

const percent = (fraction: number): number => Math.round(fraction * 10_000) / 100;
