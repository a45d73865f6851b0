/**
 * Measures the same workflow again and again, as the action does, and keeps what a baseline would store of each session:
 * real noise for `npm run bench:verdict`. Nothing changes between the sessions but the machine. Against an Ollama that
 * answers, or the embedded engine; the bundle must be built. About a minute a session on two cores.
 *
 *   node scripts/record-sessions.ts --sessions 12 --about 'SmolLM2 on two shared cores'
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import * as v from 'valibot';
import { startServer } from '../dev/demo/servers.ts';
import { createWorkspace } from '../dev/demo/workspace.ts';
import type { SessionRecord } from '../src/model/record.ts';
import { recordOf } from '../src/model/recordOf.ts';
import { ResultsSchema } from '../src/model/results.ts';
import { RECORDED_FILE } from './bench-verdict/recorded.ts';

const GIB = 2 ** 30;
const CLI = join(import.meta.dirname, '../dist/cli/index.js');

const { values: given } = parseArgs({
  options: {
    sessions: { type: 'string', default: '12' },
    runs: { type: 'string', default: '3' },
    'num-predict': { type: 'string', default: '32' },
    about: { type: 'string', default: 'a small model on a CPU' },
    out: { type: 'string', default: RECORDED_FILE },
  },
});

const log = (line: string): void => void process.stderr.write(`${line}\n`);
const place = mkdtempSync(join(tmpdir(), 'record-sessions-'));
const workspace = join(place, 'workspace');
await createWorkspace(workspace);
const server = await startServer(log);
const sessions: SessionRecord[] = [];
try {
  for (let ordinal = 1; ordinal <= Number(given.sessions); ordinal++) {
    sessions.push(measure(join(place, `session-${ordinal}`)));
    log(`Session ${ordinal} of ${given.sessions} is measured.`);
    // After each, so that what was measured is kept whatever comes.
    writeFileSync(given.out, `${JSON.stringify({ about: given.about, sessions })}\n`);
  }
} finally {
  await server.stop();
  rmSync(place, { recursive: true, force: true });
}

function measure(output: string): SessionRecord {
  const inputs = {
    'ollama-host': server.url,
    model: server.model,
    runs: given.runs,
    'num-predict': given['num-predict'],
    'cold-starts': '0',
    'baseline-store': 'none',
    'output-dir': output,
  };
  const words = Object.entries(inputs).flatMap(([name, value]) => [`--${name}`, value]);
  execFileSync(process.execPath, [CLI, 'run', ...words], { cwd: workspace, stdio: 'ignore' });
  const results: unknown = JSON.parse(readFileSync(join(output, 'results.json'), 'utf8'));
  return generic(recordOf(v.parse(ResultsSchema, results), ''));
}

/** Without what tells of the machine: sessions of one file are of one, whichever. */
function generic(record: SessionRecord): SessionRecord {
  const { environment, source } = record;
  return {
    ...record,
    source: { ...source, repository: null, ref: null, defaultBranch: null, commit: null },
    environment: {
      ...environment,
      osRelease: 'unknown',
      cpuModel: 'unknown',
      memoryBytes: Math.round(environment.memoryBytes / GIB) * GIB,
      runnerName: null,
      machineId: null,
    },
  };
}
