#!/usr/bin/env node
import { parseArgs } from 'node:util';
import { CALL_NUMBERS, SERVER_NUMBERS, scriptOf } from './cliScript.ts';
import { FAULTS } from './faults.ts';
import { startFaultServer } from './server.ts';

const HELP = `A scripted Ollama server that plays faults. It prints {"url": …} when it listens, and runs until it is ended.

  --port N            default 0: any that is free
  --host ADDRESS      default 127.0.0.1
  --fault NAME        in every call; NAME@2 in the call of that index, NAME@0,3-5 in those; may be repeated
  --set KEY=VALUE,…   ${Object.keys({ ...CALL_NUMBERS, ...SERVER_NUMBERS }).join(', ')}
  --model NAME        a model that is there; may be repeated; default gemma3:latest
  --server-version V  default 0.33.0
  --reference [=tokens=1000,token-ms=1,prefill-ms=50]
                      streams at exact times; GET /reference tells them
  --list              the faults, as JSON lines
  --table             the faults, as a table of Markdown
`;

try {
  const { values } = parseArgs({
    args: withDefaultReference(process.argv.slice(2)),
    options: {
      port: { type: 'string', default: '0' },
      host: { type: 'string', default: '127.0.0.1' },
      fault: { type: 'string', multiple: true, default: [] },
      set: { type: 'string', default: '' },
      model: { type: 'string', multiple: true, default: [] },
      'server-version': { type: 'string' },
      reference: { type: 'string' },
      list: { type: 'boolean', default: false },
      table: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) process.stdout.write(HELP);
  else if (values.list) process.stdout.write(list());
  else if (values.table) process.stdout.write(table());
  else {
    const script = scriptOf({
      faults: values.fault,
      set: values.set,
      reference: values.reference,
      models: values.model,
      version: values['server-version'],
    });
    const { url } = await startFaultServer(script, { port: Number(values.port), host: values.host });
    process.stdout.write(`${JSON.stringify({ url })}\n`);
  }
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = 2;
}

/** `--reference` alone takes its defaults. */
function withDefaultReference(args: readonly string[]): string[] {
  return args.map((arg, at) => {
    const next = args[at + 1];
    return arg === '--reference' && (next === undefined || next.startsWith('--')) ? '--reference=' : arg;
  });
}

function list(): string {
  const told = Object.entries(FAULTS).map(([name, { wire, conclude, source }]) => ({
    name,
    wire,
    conclude,
    source,
  }));
  return told.map((each) => `${JSON.stringify(each)}\n`).join('');
}

function table(): string {
  const rows = Object.entries(FAULTS).map(
    ([name, { wire, conclude, source }]) => `| \`${name}\` | ${wire} | ${conclude} | ${source} |\n`,
  );
  return `| fault | on the wire | a client must conclude | source |\n|---|---|---|---|\n${rows.join('')}`;
}
