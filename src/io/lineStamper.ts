const NEWLINE = 0x0a;
const OPEN = 0x7b;
const CLOSE = 0x7d;
const LINE_LIMIT_BYTES = 16 * 1024 * 1024;

/**
 * Splits bytes into NDJSON lines and writes into each object when its last byte arrived:
 * `{"done":false}` → `{"done":false,"arrivedMs":12.345}`. Works on bytes, so a packet may end anywhere, in the
 * middle of a character too. The stamp stands last, where JSON.parse prefers it to a key of the same name. Blank
 * lines vanish. Throws for a line that is not shaped like an object.
 */
export class LineStamper {
  private pending: Buffer[] = [];
  private pendingBytes = 0;

  push(chunk: Buffer, arrivedMs: number): Buffer[] {
    const lines: Buffer[] = [];
    let from = 0;
    for (let at = chunk.indexOf(NEWLINE); at !== -1; at = chunk.indexOf(NEWLINE, from)) {
      this.keep(chunk.subarray(from, at + 1));
      lines.push(...this.take(arrivedMs));
      from = at + 1;
    }
    if (from < chunk.length) this.keep(chunk.subarray(from));
    return lines;
  }

  /** What stood after the last newline. */
  end(arrivedMs: number): Buffer[] {
    return this.take(arrivedMs);
  }

  private keep(part: Buffer): void {
    this.pending.push(part);
    this.pendingBytes += part.length;
    if (this.pendingBytes > LINE_LIMIT_BYTES) throw new Error('a line of the reply is longer than 16 MiB');
  }

  private take(arrivedMs: number): Buffer[] {
    const line = this.pending.length === 1 ? (this.pending[0] as Buffer) : Buffer.concat(this.pending);
    this.pending = [];
    this.pendingBytes = 0;
    let start = 0;
    let end = line.length;
    while (start < end && isSpace(line[start])) start++;
    while (end > start && isSpace(line[end - 1])) end--;
    if (start === end) return [];
    if (end - start < 2 || line[start] !== OPEN || line[end - 1] !== CLOSE) {
      throw new Error('the reply holds a line that is not a JSON object');
    }
    const empty = line.subarray(start + 1, end - 1).every(isSpace);
    const stamp = `${empty ? '' : ','}"arrivedMs":${arrivedMs.toFixed(3)}}\n`;
    return [line.subarray(start, end - 1), Buffer.from(stamp)];
  }
}

function isSpace(byte: number | undefined): boolean {
  return byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;
}
