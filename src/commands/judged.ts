import { resolve } from 'node:path';
import { readSessions } from '../io/baseline/sessionsFile.ts';
import { readConfigFile } from '../io/configFile.ts';
import { readResults } from '../io/resultsFile.ts';
import { oneBenchmark, sortedAlike } from '../judge/alike.ts';
import { hardwareDifferences } from '../judge/hardware.ts';
import type { BaselineHistory } from '../model/ports.ts';
import type { SessionRecord } from '../model/record.ts';
import type { Results } from '../model/results.ts';
import type { ReportView } from '../report/view.ts';
import { configPath, readSettings } from '../settings/read.ts';
import { judgeSession, NOBODY } from '../story/judgeSession.ts';
import type { Desk } from './desk.ts';
import { inputsOf, type PolicyOptions } from './policyOptions.ts';

export interface JudgeOptions extends PolicyOptions {
  readonly candidate: string;
  /** Empty: nothing to compare with. */
  readonly baseline: readonly string[];
}

/** Stored results, compared as a job compares them. Throws ExpectedError for what cannot be read. */
export async function judgeStored(
  options: JudgeOptions,
  cwd: string,
  redact: Desk['redact'] = (text) => text,
): Promise<ReportView> {
  const inputs = inputsOf(options);
  const { path, explicit } = configPath(inputs, redact);
  const config = { path, explicit, text: await readConfigFile(path, cwd) };
  const results = await readResults(resolve(cwd, options.candidate));
  const measured = { agents: results.agents.map(nameOf), stages: results.stages.map(nameOf) };
  const settings = readSettings({ inputs, config, base: null, env: {}, redact, desk: true, measured });
  const { window } = settings.policy.store;
  const stored = await Promise.all(
    options.baseline.map(async (file) => {
      const all = await readSessions(resolve(cwd, file));
      if (all.length <= 1) return all;
      // Of a store's file as many as a job looks back on; of files that were named one by one every one.
      return sortedAlike(oneBenchmark(all, file, results, options.commentKey)).slice(-window);
    }),
  );
  const sessions = sortedAlike(stored.flat());
  const history = historyOf(sessions, results);
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
    policy: settings.policy,
    storeFault: null,
    policyChanges: [],
    changedWorkflow: null,
    fork: null,
    links: { runUrl: results.source.runUrl, artifactUrl: null },
    nextStep: null,
  };
}

/** Of another machine they say what differs, as a store's own would. */
function historyOf(sessions: readonly SessionRecord[], { environment }: Results): BaselineHistory {
  const newest = sessions.at(-1) ?? null;
  const isHere = newest !== null && hardwareDifferences(newest.environment, environment).length === 0;
  if (!isHere) return { sessions: [], relation: 'any', known: [], elsewhere: newest };
  const known = [...new Set(sessions.flatMap(({ agents }) => agents.map(nameOf)))];
  return { sessions, relation: 'any', known, elsewhere: null };
}

const nameOf = ({ name }: { readonly name: string }): string => name;
