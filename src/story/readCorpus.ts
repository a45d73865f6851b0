import { buildCorpus } from '../corpus/corpus.ts';
import type { Corpus } from '../model/corpus.ts';
import type { Clock, ReportsDirectory } from '../model/ports.ts';
import { counted } from '../report/format.ts';

const PROGRESS_MS = 5000;
const MIB = 1024 * 1024;

interface ReadPorts {
  readonly reports: ReportsDirectory;
  readonly clock: Pick<Clock, 'nowMs'>;
  readonly signal?: AbortSignal;
  /** Told now and then how far it is; never of what is read in a moment. */
  readonly tell: (line: string) => void;
}

/** Reads the reports directory into a corpus. */
export async function readCorpus(
  reportsDir: string,
  { reports, clock, signal, tell }: ReadPorts,
): Promise<Corpus> {
  let toldMs = clock.nowMs();
  const now = (line: () => string) => {
    if (clock.nowMs() - toldMs < PROGRESS_MS) return;
    toldMs = clock.nowMs();
    tell(line());
  };
  const { fileCount, files } = await reports.find(reportsDir, signal);
  const of = counted(fileCount, 'file');
  now(() => `${of} found`);
  let bytes = 0;
  const onDocument = (done: number, byteCount: number) => {
    bytes += byteCount;
    now(() => `${done} of ${of} read (${(bytes / MIB).toFixed(1)} MiB)`);
  };
  return buildCorpus(reportsDir, files(), { ...(signal === undefined ? {} : { signal }), onDocument });
}
