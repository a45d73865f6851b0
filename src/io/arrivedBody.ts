/**
 * A body that takes bytes as they come and gives them as they are asked for. Its end waits behind the bytes: an
 * error never swallows what arrived before it, as erroring a plain stream would.
 */
export class ArrivedBody {
  readonly stream: ReadableStream<Uint8Array>;
  private readonly waiting: Uint8Array[] = [];
  private end: { readonly error: unknown } | null = null;
  private wake: (() => void) | null = null;

  constructor(onCancel: () => void) {
    this.stream = new ReadableStream<Uint8Array>(
      {
        pull: (controller) => this.give(controller),
        cancel: () => {
          this.finish(null);
          onCancel();
        },
      },
      { highWaterMark: 0 },
    );
  }

  add(parts: readonly Uint8Array[]): void {
    if (this.end !== null) return;
    this.waiting.push(...parts);
    this.wake?.();
  }

  /** Null: a clean end. The first call counts. */
  finish(error: unknown): void {
    this.end ??= { error };
    this.wake?.();
  }

  private async give(controller: ReadableStreamDefaultController<Uint8Array>): Promise<void> {
    while (this.waiting.length === 0 && this.end === null) {
      await new Promise<void>((resolve) => {
        this.wake = resolve;
      });
    }
    // All at once: a reader that was late catches up in one step.
    const parts = this.waiting.splice(0);
    if (parts.length > 0) controller.enqueue(Buffer.concat(parts));
    else if (this.end?.error) controller.error(this.end.error);
    else controller.close();
  }
}
