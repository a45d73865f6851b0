import type { Corpus, DocumentType } from '../model/corpus.ts';
import type { CorpusFacts } from '../model/results.ts';

const TYPES: readonly DocumentType[] = ['csv', 'json', 'markdown'];
const MOST_LISTED = 5;

/** What results.json keeps of a corpus. */
export function corpusFacts(
  corpus: Corpus,
  told: { readonly ingestMs: number; readonly shown: number; readonly leftOut: number },
): CorpusFacts {
  const { documents } = corpus;
  return {
    root: corpus.root,
    digest: corpus.digest,
    fileCount: documents.length,
    byteCount: documents.reduce((sum, document) => sum + document.byteCount, 0),
    ingestMs: told.ingestMs,
    listing: TYPES.map((type) => listingOf(corpus, type)),
    problems: documents.flatMap(({ path, problem }) => (problem === null ? [] : [{ path, problem }])),
    findings: corpus.findings.map((finding) => ({ ...finding, numbers: { ...finding.numbers } })),
    shown: told.shown,
    leftOut: told.leftOut,
  };
}

function listingOf({ documents }: Corpus, type: DocumentType): CorpusFacts['listing'][number] {
  const ofType = documents.filter((document) => document.type === type);
  const times = ofType.map(({ modifiedAt }) => modifiedAt);
  return {
    type,
    count: ofType.length,
    first: ofType.slice(0, MOST_LISTED).map(({ path }) => path),
    latestChange: latestOf(times),
  };
}

/** Null where any is unknown: the latest may be among them. */
function latestOf(times: readonly (string | null)[]): string | null {
  let latest: string | null = null;
  for (const time of times) {
    if (time === null) return null;
    if (latest === null || Date.parse(time) > Date.parse(latest)) latest = time;
  }
  return latest;
}
