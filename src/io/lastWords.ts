/**
 * For a process that ends otherwise than it should, or at all. Node's own words about an uncaught error go to stderr as they
 * are, foreign text included, where a runner takes commands out of them.
 */
export function onLastWords(words: {
  /** An error that nobody caught; the process ends after it, with 1. */
  readonly crash: (error: unknown) => void;
  readonly end: () => void;
}): void {
  process.once('uncaughtException', (error) => {
    words.crash(error);
    process.exit(1);
  });
  process.once('exit', words.end);
}

/**
 * All is told: what still hangs, such as a request that was given up on, is to keep the runner no longer.
 * The exit status stays.
 */
export function endSoon(withinMs = 10_000): void {
  // Unless something else keeps the process alive, it ends before that.
  setTimeout(() => process.exit(), withinMs).unref();
}
