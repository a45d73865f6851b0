import { ExpectedError } from '../model/failure.ts';
import type { FailureKind } from '../model/ports.ts';

/** All in milliseconds; each has an input of its own name. */
export interface Timeouts {
  /** Until the connection stands, TLS included. */
  readonly connectMs: number;
  /** From the sending to the first line with text: queueing, load and prefill included. */
  readonly firstTokenMs: number;
  /** Between two pieces of a reply whose text has begun. Before that the first-token timeout alone holds. */
  readonly stallMs: number;
  /** The whole call. */
  readonly callMs: number;
}

/** A timer of Node's fires at once where it is set for longer. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

export class TimeoutError extends ExpectedError {
  readonly kind: FailureKind;

  constructor(sentence: string, kind: FailureKind = 'timeout') {
    super(sentence);
    this.kind = kind;
  }
}

/** Nothing had arrived, so that the request may be sent again. */
export function connectTimeout(connectMs: number): TimeoutError {
  return new TimeoutError(
    `no connection stood after ${seconds(connectMs)} (input connect-timeout)`,
    'connect',
  );
}

/** 0.2 s */
export function seconds(milliseconds: number): string {
  return `${Math.round(milliseconds / 100) / 10} s`;
}

/**
 * Calls back after a while. Timers run before arrived bytes are read: when our own loop was blocked beyond the time,
 * the reply may be waiting in the kernel. So it is read first, and whoever is called back asks once more whether it
 * still matters.
 */
export function after(milliseconds: number, callback: () => void): () => void {
  const timer = setTimeout(() => setImmediate(callback), Math.min(milliseconds, LONGEST_TIMER_MS));
  timer.unref();
  return () => clearTimeout(timer);
}

/** A signal that aborts where the outer one does, or when one of the limits is reached. */
export class Limits {
  private readonly controller = new AbortController();
  private readonly outer: AbortSignal;
  private readonly onOuter = () => this.controller.abort(this.outer.reason);
  private readonly clearers: (() => void)[] = [];
  private over = false;
  private isBegun = false;
  private lastSignMs = 0;

  constructor(outer: AbortSignal) {
    this.outer = outer;
    if (outer.aborted) this.onOuter();
    else outer.addEventListener('abort', this.onOuter, { once: true });
  }

  get signal(): AbortSignal {
    return this.controller.signal;
  }

  /** The whole may take so long; the sentence is for another whole than a call. */
  whole(wholeMs: number, sentence = `it had not ended after ${seconds(wholeMs)} (input call-timeout)`): this {
    return this.when(wholeMs, () => this.abort(sentence));
  }

  firstToken(firstTokenMs: number): this {
    return this.when(firstTokenMs, () => {
      if (!this.isBegun)
        this.abort(`no first token after ${seconds(firstTokenMs)} (input first-token-timeout)`);
    });
  }

  /** Text has come: from now on the reply may stand still for so long. */
  begun(nowMs: () => number, stallMs: number): void {
    this.isBegun = true;
    this.lastSignMs = nowMs();
    const look = (): void => {
      const restMs = stallMs - (nowMs() - this.lastSignMs);
      // A timer may fire a fraction of a millisecond early.
      if (restMs > 1) this.when(restMs, look);
      else this.abort(`the answer stood still for ${seconds(stallMs)} (input stall-timeout)`);
    };
    this.when(stallMs, look);
  }

  /** Any byte is a sign of life. */
  alive(nowMs: number): void {
    this.lastSignMs = nowMs;
  }

  clear(): void {
    this.over = true;
    for (const clear of this.clearers) clear();
    this.outer.removeEventListener('abort', this.onOuter);
  }

  private when(milliseconds: number, callback: () => void): this {
    this.clearers.push(after(milliseconds, () => this.over || callback()));
    return this;
  }

  private abort(sentence: string): void {
    this.controller.abort(new TimeoutError(sentence));
  }
}
