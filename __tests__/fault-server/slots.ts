import type { Waits } from './clock.ts';

/** How many calls a runner answers at once (OLLAMA_NUM_PARALLEL); the others wait. */
export class Slots {
  private readonly waiting: (() => void)[] = [];
  private free: number;

  constructor(count: number) {
    this.free = count;
  }

  async take(waits: Waits): Promise<() => void> {
    while (this.free <= 0) {
      const freed = new Promise<void>((resolve) => void this.waiting.push(resolve));
      await Promise.race([freed, waits.forever()]);
    }
    this.free--;
    return () => {
      this.free++;
      for (const tell of this.waiting.splice(0)) tell();
    };
  }
}
