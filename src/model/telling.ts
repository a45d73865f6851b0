import type { News } from './news.ts';
import type { Results, Source } from './results.ts';

/** Where an outcome is told, and what other jobs told before. */

export interface ReportFile {
  readonly name: string;
  readonly content: string;
}

export interface Written {
  /** Absolute, in the order of the files. */
  readonly paths: readonly string[];
  /** Why later steps could take an earlier job's file for one of these, one sentence; null: they cannot. */
  readonly fault: string | null;
}

export interface Artifact {
  readonly id: number;
  readonly url: string | null;
}

/** What one job of another run, or of this one, measured. */
export interface GatheredResults {
  /** Of its artifact, without the attempt. */
  readonly name: string;
  /** The oldest first; more than one where a history was recorded in one go. */
  readonly sessions: readonly [Results, ...Results[]];
}

export interface Gathered {
  readonly results: readonly GatheredResults[];
  /** Why an artifact was not taken, a sentence each. */
  readonly refused: readonly string[];
}

/** A verdict beside a commit. */
export interface Conclusion {
  /** `neutral`: nothing that speaks for or against a merge. */
  readonly state: 'success' | 'failure' | 'neutral';
  /** Of a fork's numbers: told under a name of its own, which no branch rule asks for. */
  readonly isAdvisory: boolean;
  /** One line, plain text. */
  readonly title: string;
  /** Markdown. */
  readonly summary: string;
}

/** Where the outcome is told. Every method may throw; the story turns that into a warning. */
export interface Surroundings {
  readonly source: Source;
  /** Before anything is measured. Throws ExpectedError where no file could be written. */
  prepareFiles(): Promise<void>;
  writeFiles(files: readonly ReportFile[]): Promise<Written>;
  uploadArtifact(paths: readonly string[]): Promise<Artifact | null>;
  writeSummary(markdown: string): Promise<void>;
  /** Null where a comment makes no sense (no pull request, switched off, no news for a first one). */
  writeComment(markdown: string, news: News): Promise<string | null>;
  /** Its address; null where none is wanted, or there is no commit to tell. */
  conclude(conclusion: Conclusion): Promise<string | null>;
}
