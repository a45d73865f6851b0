import type { ServerResponse } from 'node:http';
import type { Library } from './library.ts';
import { Lines } from './line.ts';
import { fullName } from './requests.ts';
import type { Script } from './script.ts';

const LAYER = {
  status: 'pulling 0123456789ab',
  digest: `sha256:${'0123456789ab'.padEnd(64, '0')}`,
  total: 100,
};

/** The lines of a pull that does well (server/images.go, `PullModel`). */
export const PULL_LINES: readonly object[] = [
  { status: 'pulling manifest' },
  LAYER,
  ...[10, 60, 100].map((completed) => ({ ...LAYER, completed })),
  { status: 'verifying sha256 digest' },
  { status: 'writing manifest' },
  { status: 'success' },
];

export async function pull(
  body: Readonly<Record<string, unknown>>,
  library: Library,
  script: Script,
  response: ServerResponse,
): Promise<void> {
  const name = String(body.model ?? body.name ?? '');
  const told = script.pull?.(name) ?? PULL_LINES;
  const succeeds = told.some((line) => (line as { status?: unknown }).status === 'success');
  if (succeeds && library.find(name) === undefined) library.add({ name: fullName(name) });
  const lines = new Lines(response, {});
  for (const line of told) await lines.send(`${JSON.stringify(line)}\n`);
  await lines.end();
}
