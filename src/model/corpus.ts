/** What is read: a corpus of documents. Plain data; the room `corpus` makes it, `io` reads the files. */

export type DocumentType = 'csv' | 'json' | 'markdown';

/** One file as `io` found it, before anything in it was understood. */
export interface SourceFile {
  /**
   * With `/`, below the reports directory's own name: `reports/gemma3/baseline.csv`. The name is its path from the
   * working directory where it lies inside that, else its last part: listings do not depend on where it lies.
   */
  readonly path: string;
  readonly type: DocumentType;
  /** One JSON value a line (.ndjson, .jsonl) instead of one for the file. */
  readonly jsonLines: boolean;
  readonly byteCount: number;
  /** SHA-256 of the bytes, hex; null where the file could not be read. */
  readonly sha256: string | null;
  /** UTF-8 text; null where the file could not be read, `problem` then says why. */
  readonly text: string | null;
  readonly problem: string | null;
  /** ISO 8601 UTC of the latest change, or null for unknown (a shallow clone, say). */
  readonly modifiedAt: string | null;
}

/** Moments and order statistics of the finite numbers of a column or path; `sampleSd` is null below two. */
export interface NumericSummary {
  readonly count: number;
  readonly min: number;
  readonly max: number;
  readonly mean: number;
  readonly median: number;
  readonly sampleSd: number | null;
  readonly first: number;
  readonly last: number;
}

/** A column of a table (CSV or Markdown) or a path of numeric leaves (JSON, array indices folded to `[]`). */
export interface Series {
  readonly name: string;
  /** As written in the cells or in a row of units; null where only the name may tell it. */
  readonly unit: string | null;
  /** The numbers in order of appearance, without those of failed rows. */
  readonly values: readonly number[];
  /** For each value the text that tells its row apart (other columns of that row), or null. */
  readonly labels: readonly (string | null)[];
  /** The time or step column along which the rows run, `position` for a plain list; null: no such order. */
  readonly orderedBy: string | null;
  readonly summary: NumericSummary;
}

export interface Table {
  /** A heading above it in Markdown; null elsewhere. */
  readonly title: string | null;
  readonly columns: readonly string[];
  readonly rowCount: number;
  /** Rows (in JSON: objects) that say themselves that they failed: their numbers are no measurements. */
  readonly failedRowCount: number;
  readonly series: readonly Series[];
}

export interface Heading {
  readonly level: number;
  readonly text: string;
}

/** A file whose contents were understood, or that carries the reason why not. */
export interface Document {
  readonly path: string;
  readonly type: DocumentType;
  readonly byteCount: number;
  readonly sha256: string | null;
  readonly modifiedAt: string | null;
  /** Null where all of it parsed; else why not, with line where known. Sound parts may still be in `tables`. */
  readonly problem: string | null;
  /** CSV: one. Markdown: each pipe table. JSON: one, its series being the numeric paths. */
  readonly tables: readonly Table[];
  /** Markdown only. */
  readonly headings: readonly Heading[];
}

/** What is kept of a document once its numbers were read: what a listing and a prompt need, and little memory. */
export interface KeptDocument
  extends Pick<Document, 'path' | 'type' | 'byteCount' | 'sha256' | 'modifiedAt' | 'problem'> {
  /** All or a part of it. */
  readonly isUnderstood: boolean;
  /** Whether any of its series has different values. */
  readonly varies: boolean;
  /** Numbers in all its series. */
  readonly numberCount: number;
  /** As a prompt shows it; null where nothing was understood, or the corpus had too much to keep before it. */
  readonly promptBlock: string | null;
}

/** A sentence computed from the corpus's own numbers. */
export interface Finding {
  readonly kind: 'best-worst' | 'spread' | 'trend';
  readonly path: string;
  readonly series: string;
  /** The sentence, plain text, naming the file. May hold foreign text (names, labels). */
  readonly text: string;
  /** The numbers in the sentence, as computed, for checks. */
  readonly numbers: Readonly<Record<string, number>>;
}

export interface Corpus {
  /** As given by the user: `reports`. */
  readonly root: string;
  /** SHA-256 over the sorted `path NUL sha256` lines: names and contents, not times. */
  readonly digest: string;
  readonly documents: readonly KeptDocument[];
  readonly findings: readonly Finding[];
}
