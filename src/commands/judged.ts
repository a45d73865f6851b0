import { resolve } from 'node:path';
import { readSessions } from '../io/baseline/sessionsFile.ts';
import { readConfigFile } from '../io/configFile.ts';
import { readResults } from '../io/resultsFile.ts';
import { sortedAlike } from '../judge/alike.ts';
import type { ReportView } from '../report/view.ts';
import { configPath, type Inputs, readSettings } from '../settings/read.ts';
import { judgeSession, NOBODY } from '../story/judgeSession.ts';

export interface JudgeOptions {
  readonly candidate: string;
  /** Empty: nothing to compare with. */
  readonly baseline: readonly string[];
  readonly config?: string;
  readonly thresholds?: string;
  readonly failOn?: string;
  readonly onMissingBaseline?: string;
  readonly onNotMeasured?: string;
  readonly onWorkloadChange?: string;
}

/** Stored results, compared as a job compares them. Throws ExpectedError for what cannot be read. */
export async function judgeStored(options: JudgeOptions, cwd: string): Promise<ReportView> {
  const given: Readonly<Record<string, string | undefined>> = {
    config: options.config,
    thresholds: options.thresholds,
    'fail-on': options.failOn,
    'on-missing-baseline': options.onMissingBaseline,
    'on-not-measured': options.onNotMeasured,
    'on-workload-change': options.onWorkloadChange,
  };
  const inputs: Inputs = (name) => given[name] ?? '';
  const { path, explicit } = configPath(inputs);
  const config = { path, explicit, text: await readConfigFile(path, cwd) };
  const settings = readSettings({ inputs, config, base: null, env: {}, desk: true });
  const results = await readResults(resolve(cwd, options.candidate));
  const stored = await Promise.all(options.baseline.map((file) => readSessions(resolve(cwd, file))));
  const sessions = sortedAlike(stored.flat());
  const known = [...new Set(sessions.flatMap(({ agents }) => agents.map(({ name }) => name)))];
  const history = { sessions, relation: 'any', known, elsewhere: null } as const;
  const bench = {
    // As the job of then was: of the default branch it is held to the accepted level.
    ...{ settings, source: results.source, lineage: null },
    history: options.baseline.length === 0 ? null : history,
    // A stored session is as old as it was then, however late it is looked at.
    now: new Date(results.startedAt),
  };
  const { judgement, decision, heldAgainst } = judgeSession(results, bench, NOBODY, null);
  return {
    results,
    judgement,
    decision,
    baseline:
      judgement === null
        ? null
        : {
            startedAt: judgement.history.startedAt,
            commit: judgement.history.commit,
            description: `baseline ${options.baseline.join(', ')}`,
          },
    sessions: heldAgainst,
    policyChanges: [],
    changedWorkflow: null,
    links: { runUrl: results.source.runUrl, artifactUrl: null },
    nextStep: null,
  };
}
