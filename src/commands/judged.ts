import { resolve } from 'node:path';
import { readConfigFile } from '../io/configFile.ts';
import { readResults } from '../io/resultsFile.ts';
import { judge } from '../judge/compare.ts';
import { unmeasuredUnits } from '../judge/gaps.ts';
import { decide } from '../judge/gate.ts';
import { pool } from '../judge/pool.ts';
import type { Results } from '../model/results.ts';
import type { ReportView } from '../report/view.ts';
import { configPath, type Inputs, readSettings } from '../settings/read.ts';

export interface JudgeOptions {
  readonly candidate: string;
  /** Empty: nothing to compare with. */
  readonly baseline: readonly string[];
  readonly config?: string;
  readonly thresholds?: string;
  readonly failOn?: string;
  readonly onMissingBaseline?: string;
}

/** Stored results, compared as a job compares them. Throws ExpectedError for what cannot be read. */
export async function judgeStored(options: JudgeOptions, cwd: string): Promise<ReportView> {
  const given: Readonly<Record<string, string | undefined>> = {
    config: options.config,
    thresholds: options.thresholds,
    'fail-on': options.failOn,
    'on-missing-baseline': options.onMissingBaseline,
  };
  const inputs: Inputs = (name) => given[name] ?? '';
  const { path, explicit } = configPath(inputs);
  const config = { path, explicit, text: await readConfigFile(path, cwd) };
  const { benchmark, policy } = readSettings({ inputs, config, env: {} });
  const results = await readResults(resolve(cwd, options.candidate));
  const stored = await Promise.all(options.baseline.map((file) => readResults(resolve(cwd, file))));
  const baseline = stored.length === 0 ? null : pool(stored as [Results, ...Results[]]);
  const judgement = baseline === null ? null : judge(baseline, results, benchmark.thresholds);
  const evidence = { interruption: results.interruption, unmeasured: unmeasuredUnits(results), judgement };
  return {
    results,
    judgement,
    decision: decide(evidence, policy),
    baseline:
      baseline === null
        ? null
        : {
            startedAt: baseline.startedAt,
            commit: baseline.source.commit,
            description: `baseline ${options.baseline.join(', ')}`,
          },
    links: { runUrl: results.source.runUrl, artifactUrl: null },
    nextStep: null,
  };
}
