/** What is said to people beside the reports. */

/** What stands at a line of a file of the repository, where GitHub shows the change; plain text, one line each. */
export interface Annotation {
  readonly level: 'error' | 'warning';
  readonly title: string;
  readonly message: string;
  /** Path in the repository; null: the job alone. */
  readonly at: { readonly file: string; readonly line: number } | null;
}

/**
 * What a session has to say to somebody who was told nothing yet: something got worse or the job fails, something else
 * changed, or nothing. Whether a comment is made for it is a setting.
 */
export type News = 'none' | 'change' | 'regression';
