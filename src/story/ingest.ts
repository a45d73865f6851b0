import { buildCorpus } from '../corpus/corpus.ts';
import type { Corpus } from '../model/corpus.ts';
import type { Ports } from '../model/ports.ts';
import { counted } from '../report/format.ts';

export interface Ingested {
  readonly corpus: Corpus;
  readonly ingestMs: number;
}

const PROGRESS_MS = 5000;

/** Reads the reports directory into a corpus, telling how far it is and which files did not parse. */
export async function ingest(reportsDir: string, { reports, clock, log, signal }: Ports): Promise<Ingested> {
  const startMs = clock.nowMs();
  const files = await reports.read(reportsDir);
  let toldMs = startMs;
  const onDocument = (done: number) => {
    if (clock.nowMs() - toldMs < PROGRESS_MS) return;
    toldMs = clock.nowMs();
    log.info(`${done} of ${counted(files.length, 'file')} read`);
  };
  const corpus = await buildCorpus(reportsDir, files, { signal, onDocument });
  const ingestMs = clock.nowMs() - startMs;
  const problems = corpus.documents.filter(({ problem }) => problem !== null);
  log.info(
    `${counted(corpus.documents.length, 'file')} read in ${Math.round(ingestMs)} ms, ${counted(corpus.findings.length, 'finding')}`,
  );
  for (const { path, problem } of problems) log.warning(`${path}: ${problem}`);
  return { corpus, ingestMs };
}
