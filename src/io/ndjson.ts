const NEWLINE = 0x0a;
const LINE_LIMIT_BYTES = 16 * 1024 * 1024;

export type JsonObject = Readonly<Record<string, unknown>>;

/**
 * Splits bytes into NDJSON lines and parses each. Works on bytes, so a packet may end anywhere, in the middle of a
 * character too. Blank lines vanish. Throws for a line that is no JSON object: a record that is dropped in silence
 * would be a token that nobody counted.
 */
export class NdjsonReader {
  private readonly onRecord: (record: JsonObject) => void;
  private pending: Buffer[] = [];
  private pendingBytes = 0;

  constructor(onRecord: (record: JsonObject) => void) {
    this.onRecord = onRecord;
  }

  push(chunk: Buffer): void {
    let from = 0;
    for (let at = chunk.indexOf(NEWLINE); at !== -1; at = chunk.indexOf(NEWLINE, from)) {
      this.line(chunk, from, at);
      from = at + 1;
    }
    if (from < chunk.length) this.keep(chunk.subarray(from));
  }

  /** What stood after the last newline. */
  end(): void {
    this.line(Buffer.alloc(0), 0, 0);
  }

  private line(chunk: Buffer, from: number, to: number): void {
    let text: string;
    if (this.pending.length === 0) text = chunk.toString('utf8', from, to);
    else {
      this.keep(chunk.subarray(from, to));
      text = Buffer.concat(this.pending).toString('utf8');
      this.pending = [];
      this.pendingBytes = 0;
    }
    // JSON's own white space alone: any other is no blank line.
    if (/^[ \t\r\n]*$/.test(text)) return;
    this.onRecord(objectOf(text));
  }

  private keep(part: Buffer): void {
    this.pending.push(part);
    this.pendingBytes += part.length;
    if (this.pendingBytes > LINE_LIMIT_BYTES) throw new Error('a line of the reply is longer than 16 MiB');
  }
}

function objectOf(line: string): JsonObject {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    // Told below: the parser's own words would quote the line.
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new Error('the reply holds a line that is not a JSON object');
  }
  return value as JsonObject;
}
