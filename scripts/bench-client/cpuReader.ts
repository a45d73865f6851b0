/** `node cpuReader.ts ours|bare URL CALLS`: reads streams and prints what CPU that took, for `cpu.ts`. */
import { request } from 'node:http';
import { systemClock } from '../../src/io/clock.ts';
import { clientOf, never, REQUEST } from './reference.ts';

const [reader, url = '', calls = '1'] = process.argv.slice(2);
const ollama = clientOf(url, systemClock);

async function ours(): Promise<number> {
  const { failure, textLines } = await ollama.chat(REQUEST, never);
  if (failure !== null) throw new Error(failure);
  return textLines;
}

/** As little as a reader in Node can do: split at newlines, parse, count. */
function bare(): Promise<number> {
  return new Promise((resolve, reject) => {
    const sending = request(`${url}/api/chat`, { method: 'POST', agent: false }, (reply) => {
      let rest = '';
      let lines = 0;
      reply.setEncoding('utf8');
      reply.on('data', (chunk: string) => {
        const parts = (rest + chunk).split('\n');
        rest = parts.pop() ?? '';
        for (const part of parts) if (JSON.parse(part).message.content !== '') lines++;
      });
      reply.on('end', () => resolve(lines));
    });
    sending.on('error', reject);
    sending.end(JSON.stringify({ model: REQUEST.model, messages: [{ role: 'user', content: 'Say it.' }] }));
  });
}

const read = reader === 'ours' ? ours : bare;
await read();
const before = process.cpuUsage();
let tokens = 0;
for (let call = 0; call < Number(calls); call++) tokens += await read();
const { user, system } = process.cpuUsage(before);
process.stdout.write(JSON.stringify({ cpuMs: (user + system) / 1000, tokens }));
