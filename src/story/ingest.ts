import type { Corpus } from '../model/corpus.ts';
import type { Ports } from '../model/ports.ts';
import { counted } from '../report/format.ts';
import { readCorpus } from './readCorpus.ts';

export interface Ingested {
  readonly corpus: Corpus;
  readonly ingestMs: number;
}

/** A log of many thousands of warnings is no help; all of them stand in the results. */
const MOST_PROBLEMS_TOLD = 50;

/** Reads the reports directory into a corpus, telling how far it is and which files did not parse. */
export async function ingest(reportsDir: string, { reports, clock, log, signal }: Ports): Promise<Ingested> {
  const startMs = clock.nowMs();
  const corpus = await readCorpus(reportsDir, { reports, clock, signal, tell: log.info });
  const ingestMs = clock.nowMs() - startMs;
  const problems = corpus.documents.filter(({ problem }) => problem !== null);
  log.info(
    `${counted(corpus.documents.length, 'file')} read in ${Math.round(ingestMs)} ms, ${counted(corpus.findings.length, 'finding')}`,
  );
  for (const { path, problem } of problems.slice(0, MOST_PROBLEMS_TOLD)) log.warning(`${path}: ${problem}`);
  const more = problems.length - MOST_PROBLEMS_TOLD;
  if (more > 0)
    log.warning(`${counted(more, 'file')} more could not be read in full: results.json names them`);
  return { corpus, ingestMs };
}
