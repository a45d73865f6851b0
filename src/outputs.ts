import { basename } from 'node:path';
import type { Outcome } from './main.ts';
import type { Comparison } from './model/judgement.ts';

export type ActionOutputs = Readonly<Record<string, string | number | boolean | null>>;

/** The step's outputs, as action.yml describes them. */
export function actionOutputs({ decision, passed, paths, artifact, commentUrl }: Outcome): ActionOutputs {
  const pathOf = (name: string) => paths.find((path) => basename(path) === name) ?? null;
  return {
    verdict: decision.verdict,
    passed,
    summary: decision.summary,
    regressions: JSON.stringify(decision.regressions.map(regressionOf)),
    'report-path': pathOf('report.md'),
    'results-path': pathOf('results.json'),
    'artifact-id': artifact?.id ?? null,
    'artifact-url': artifact?.url ?? null,
    'comment-url': commentUrl,
  };
}

/** Where nothing could be measured. */
export function failureOutputs(reason: string, commentUrl: string | null): ActionOutputs {
  return {
    ...{ verdict: 'not-measured', passed: false, summary: reason, regressions: '[]' },
    'comment-url': commentUrl,
  };
}

/** One regression as later steps read it: medians and change in percent. */
function regressionOf({ agent, stage, metric, baseline, candidate, ratio, limitPercent }: Comparison) {
  return {
    agent,
    stage,
    metric,
    before: baseline?.median ?? null,
    after: candidate?.median ?? null,
    changePercent: ratio === null ? null : Math.round((ratio - 1) * 10_000) / 100,
    limitPercent,
  };
}
