import { buildCorpus } from '../../src/corpus/corpus.ts';
import { corpusForPrompt } from '../../src/corpus/promptText.ts';
import { readReports } from '../support/readReports.ts';

export interface ReadFile {
  readonly path: string;
  readonly text: string | null;
  readonly problem: string | null;
}

/** A reports directory as a job reads it: the one place here that knows how files get into a corpus. */
export async function readTree(cwd: string, root = 'reports') {
  const warnings: string[] = [];
  const files: readonly ReadFile[] = await readReports(root, { cwd, warn: (line) => warnings.push(line) });
  const corpus = await buildCorpus(root, files as Parameters<typeof buildCorpus>[1]);
  const { text } = corpusForPrompt(corpus, 20_000);
  const documents = corpus.documents.map(({ path, problem }) => ({ path, problem }));
  return { files, documents, findings: corpus.findings, prompt: text, warnings };
}
