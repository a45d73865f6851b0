import type { SessionVerdict } from '../model/judgement.ts';
import type { Source } from '../model/results.ts';
import type { Settings } from '../model/settings.ts';
import { oneLine } from './safe.ts';

export interface Situation {
  readonly verdict: SessionVerdict;
  readonly settings: Settings;
  readonly source: Source;
  /** Whether what is stored is there for the next job. */
  readonly outlivesJob: boolean;
}

export interface NextStep {
  readonly sentence: string;
  /** To copy (commands); none for most. */
  readonly lines: readonly string[];
}

/** The exact next step for somebody who has no baseline yet. Null for every other verdict. */
export function nextStep({ verdict, settings, source, outlivesJob }: Situation): NextStep | null {
  if (verdict !== 'no-baseline' && verdict !== 'not-comparable') return null;
  const { policy, record, publish } = settings;
  const { kind, file } = policy.store;
  if (kind === null)
    return just(
      'set the input baseline-store to branch, artifact or file, so that sessions can be stored and compared.',
    );
  if (source.runId === null)
    return just('run it again with --update-baseline always, which stores the session.');
  if (outlivesJob) {
    const allowed = record.updateBaseline === 'never' ? 'set update-baseline to auto, then ' : '';
    return just(
      `${allowed}run this workflow on the default branch: a push there stores a session. To begin with ten at once, run it by hand with record-sessions set to 10.`,
    );
  }
  const artifact = `${oneLine(publish.artifactName)}*`;
  const folder = file.includes('/') ? file.slice(0, file.lastIndexOf('/')) : '.';
  return {
    sentence:
      'commit the results of a run on the default branch as the baseline; these lines do it with the results of this run.',
    lines: [
      `gh run download ${source.runId} --pattern ${quoted(artifact)} --dir ollama-benchmark`,
      `mkdir -p ${quoted(folder)} && cp ollama-benchmark/*/results.json ${quoted(file)}`,
      `git add ${quoted(file)} && git commit -m "Store the benchmark baseline"`,
    ],
  };
}

function just(sentence: string): NextStep {
  return { sentence, lines: [] };
}

/** One word of a POSIX shell, whatever is in it. */
function quoted(text: string): string {
  return /^[\w./-]+$/.test(text) ? text : `'${oneLine(text).replaceAll("'", `'\\''`)}'`;
}
