import type { Log } from '../../model/ports.ts';
import { type Change, openChange } from './change.ts';
import { connectToGithub, type Octokit, REQUEST_WITHIN_MS } from './client.ts';
import { type MeasuringRun, reportedRun } from './measuringRun.ts';
import { readPayload, readSource } from './source.ts';
import { noToken } from './trouble.ts';

/** What started this job, and the change that it is about. */
export interface OpenedJob {
  readonly change: Change;
  /** The run whose results a job of mode `report` tells; null: this job measures itself. */
  readonly run: MeasuringRun | null;
  /** Why there is nobody to tell, one sentence; null: there is. */
  readonly stale: string | null;
  /** Whether the job's exit status stands beside the commit that was measured: that of a `workflow_run` does not. */
  readonly isBesideCommit: boolean;
}

export interface OpenJobOptions {
  readonly env: NodeJS.ProcessEnv;
  readonly cwd: string;
  readonly log: Log;
  readonly token: string | null;
  readonly reports: boolean;
  /** Ends what is asked. */
  readonly ended: AbortSignal;
}

/** Throws ExpectedError that names what to mend. */
export async function openJob({ env, cwd, log, token, reports, ended }: OpenJobOptions): Promise<OpenedJob> {
  const payload = await readPayload(env, log);
  if (!reports) {
    const source = readSource(env, payload, log);
    const change = openChange({ env, source, payload, token, cwd, ended });
    return { change, run: null, stale: null, isBesideCommit: true };
  }
  const octokit = async (): Promise<Octokit> => {
    if (token === null) throw noToken();
    return connectToGithub(env, token, REQUEST_WITHIN_MS, ended);
  };
  const reported = await reportedRun(env, payload, octokit);
  const { run, stale } = reported;
  const silent = { ...log, warning: () => {} };
  const source = readSource(reported.env, reported.payload, stale === null ? log : silent);
  const change = openChange({
    ...{ source, token, cwd, ended },
    env: reported.env,
    payload: reported.payload,
  });
  return { change, run, stale, isBesideCommit: env.GITHUB_EVENT_NAME !== 'workflow_run' };
}
