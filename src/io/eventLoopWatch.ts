const BEAT_MS = 5;
/** Beats come every 5 to 7 ms from a loop that is free. */
const PAUSE_MS = 10;
/** A pause of this length is told wherever it was: a reply may have been held back by a full socket. */
const LONG_PAUSE_MS = 1_000;

/**
 * Notices that our own event loop stood still, so that bytes were stamped later than they came. A heartbeat that is
 * late tells how long; Node runs timers before it reads sockets, so after a pause the late heartbeat comes first and
 * the late bytes right behind it. Where the pause was among the reading itself (another socket's bytes took long), the
 * bytes come first, and the time since the last beat tells.
 */
export class EventLoopWatch {
  private readonly nowMs: () => number;
  private lastBeatMs: number;
  /** Length of the pause that the last beat ended; 0: that beat was in time. What waited is read before the next one. */
  private justPausedMs = 0;
  private longestMs = 0;
  private timer: NodeJS.Timeout | null = null;

  constructor(nowMs: () => number) {
    this.nowMs = nowMs;
    this.lastBeatMs = nowMs();
  }

  start(): this {
    this.timer = setInterval(() => this.beat(), BEAT_MS);
    this.timer.unref();
    return this;
  }

  beat(): void {
    const now = this.nowMs();
    const lengthMs = now - this.lastBeatMs;
    this.justPausedMs = lengthMs > PAUSE_MS ? lengthMs : 0;
    if (lengthMs > LONG_PAUSE_MS) this.count(lengthMs);
    this.lastBeatMs = now;
  }

  /** A reading of the clock that counts has just been taken: the sending, the first token, the end. */
  stamped(): void {
    const now = this.nowMs();
    const sinceBeatMs = now - this.lastBeatMs;
    if (sinceBeatMs > PAUSE_MS) this.count(sinceBeatMs);
    if (this.justPausedMs > 0) this.count(this.justPausedMs + sinceBeatMs);
  }

  /**
   * The longest pause that may have delayed a stamp; 0: none. It is counted from the last beat before it, so a stamp was
   * delayed by at most that much.
   */
  stop(): number {
    if (this.timer !== null) clearInterval(this.timer);
    return this.longestMs;
  }

  private count(lengthMs: number): void {
    this.longestMs = Math.max(this.longestMs, lengthMs);
  }
}
