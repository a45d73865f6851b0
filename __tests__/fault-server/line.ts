import type { ServerResponse } from 'node:http';
import { setImmediate as turn } from 'node:timers/promises';
import type { Call } from './script.ts';

export const NDJSON = 'application/x-ndjson';

/** Lines of a stream, cut into packets as the call wants it. Headers go out with the first byte, as from Ollama. */
export class Lines {
  private readonly response: ServerResponse;
  private readonly call: Call;
  private held: string[] = [];

  constructor(response: ServerResponse, call: Call) {
    this.response = response;
    this.call = call;
    response.setHeader('content-type', NDJSON);
  }

  async send(line: string): Promise<void> {
    this.held.push(line);
    const { holdsBack, linesPerPacket = 1 } = this.call;
    if (!holdsBack && this.held.length >= linesPerPacket) await this.flush();
  }

  async flush(): Promise<void> {
    const bytes = Buffer.from(this.held.join(''));
    this.held = [];
    const packetBytes = this.call.packetBytes ?? bytes.length;
    for (let at = 0; at < bytes.length; at += packetBytes) {
      this.response.write(bytes.subarray(at, at + packetBytes));
      // The next packet is written once this one has left.
      if (packetBytes < bytes.length) await turn();
    }
  }

  async end(): Promise<void> {
    await this.flush();
    this.response.end();
  }
}

export function json(response: ServerResponse, value: unknown, status = 200): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' });
  response.end(JSON.stringify(value));
}

export function text(
  response: ServerResponse,
  value: string,
  status = 200,
  contentType = 'text/plain',
): void {
  response.writeHead(status, { 'content-type': contentType });
  response.end(value);
}
