/** The repository that the demo benchmarks: the project's own sample reports, committed as a checkout has them. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generateSampleReports } from '../samples/generate.ts';

/** Short prompts and answers: two shared cores are to be done in a few minutes. */
const CONFIGURATION = `# The two agents of the seed reports, at the size of a small model on a CPU.
runs: 2
num-predict: 24
agents:
  baseline: {}
  chimera:
    num_gpu: 80
    num_ctx: 320
    temperature: 0.8
# Wide on purpose: two shared cores are noisy, and the slowed server is eight times slower.
thresholds:
  throughput: 70
  ttft-net: 230
`;

const CONFIGURATION_FILE = '.github/ollama-benchmark.yml';

/** @returns what of it the base of a pull request is asked for: its policy */
export async function createWorkspace(directory: string): Promise<Readonly<Record<string, string>>> {
  rmSync(directory, { recursive: true, force: true });
  mkdirSync(join(directory, '.github'), { recursive: true });
  writeFileSync(join(directory, CONFIGURATION_FILE), CONFIGURATION);
  await generateSampleReports(join(directory, 'reports'));
  commit(directory);
  return { [CONFIGURATION_FILE]: CONFIGURATION };
}

/** Without git the reports simply have their modification times. */
function commit(directory: string): void {
  const date = '2026-03-02T09:00:00Z';
  const env = { ...process.env, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date };
  const git = (...args: string[]) => execFileSync('git', args, { cwd: directory, env, stdio: 'ignore' });
  try {
    git('init', '--quiet');
    git('add', '.');
    git(
      '-c',
      'user.name=Demo',
      '-c',
      'user.email=demo@example.invalid',
      'commit',
      '--quiet',
      '-m',
      'Sample reports',
    );
  } catch {
    // No git here.
  }
}
