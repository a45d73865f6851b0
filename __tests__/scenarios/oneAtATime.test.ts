import type { AddressInfo } from 'node:net';
import { connect, createServer } from 'node:net';
import { expect } from '@jest/globals';
import { atEnd } from './heldUp.ts';
import { privateLock } from './place.ts';
import { CREATE_COMMENT, READ_BASE, READ_POLICY, REPORT, runUrl } from './requests.ts';
import { startScenario, test } from './scenario.ts';

/** A way to a server that lets nothing through until it is opened, and tells when somebody has come. */
async function startGate(target: string) {
  let open = () => {};
  let come = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  const knocked = new Promise<void>((resolve) => {
    come = resolve;
  });
  const server = createServer((socket) => {
    come();
    socket.on('error', () => socket.destroy());
    void opened.then(() => {
      const onward = connect(Number(new URL(target).port), '127.0.0.1');
      onward.on('error', () => socket.destroy());
      socket.pipe(onward).pipe(socket);
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  atEnd(() => new Promise<void>((resolve) => server.close(() => resolve())));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, knocked, open };
}

/** Two repositories whose jobs run on one machine; the first job holds it as long as the gate is shut. */
async function twoJobs() {
  const lock = privateLock();
  const [one, other] = [await startScenario({ lock }), await startScenario({ lock })];
  const gate = await startGate(one.ollama.url);
  const first = one.pullRequest({ ollama: gate, runId: 501 });
  await gate.knocked;
  return { one, other, gate, first };
}

test('the second job on a machine waits for the first, says for whom, and then measures', async () => {
  const { other, gate, first } = await twoJobs();
  const second = await other.pullRequest({
    onLine: (line) => {
      if (!line.startsWith('Another benchmark has this machine')) return;
      expect(other.ollama.requests).toEqual([]);
      gate.open();
    },
  });
  for (const job of [await first, second]) {
    expect(job).toMatchObject({ exitCode: 0, annotations: [], outputs: { verdict: 'no-baseline' } });
    expect(job.requests).toEqual([...READ_BASE, ...REPORT, ...CREATE_COMMENT]);
  }
  expect(second.text).toMatch(
    new RegExp(
      `^Another benchmark has this machine, octo-org/octo-bench \\(${runUrl(501)}, process \\d+\\) since `,
    ),
  );
  expect(second.text).toMatch(/\nThe machine is free after \d+ s\.\n/);
  expect(String(second.results?.startedAt) >= String((await first).results?.finishedAt)).toBe(true);
});

test('without patience the second job fails at once and names the first', async () => {
  const { other, gate, first } = await twoJobs();
  const second = await other.pullRequest({ inputs: { 'lock-wait': '0s' } });
  gate.open();
  expect((await first).exitCode).toBe(0);
  expect(second).toMatchObject({ exitCode: 1, results: null, requests: [...READ_POLICY, ...CREATE_COMMENT] });
  expect(second.outputs.summary).toMatch(
    `This machine is in use by octo-org/octo-bench (${runUrl(501)}, process `,
  );
  expect(second.outputs.summary).toMatch(/raise `lock-wait`/);
  expect(other.comment()).toContain('This machine is in use by');
  expect(other.ollama.requests).toEqual([]);
});

test('a job that is cancelled while it waits ends at once', async () => {
  const { other, gate, first } = await twoJobs();
  const cancel = new AbortController();
  const second = await other.pullRequest({
    signal: cancel.signal,
    onLine: (line) => {
      if (line.startsWith('Another benchmark has this machine')) cancel.abort();
    },
  });
  gate.open();
  expect((await first).exitCode).toBe(0);
  expect(second).toMatchObject({ exitCode: 1, conclusion: 'cancelled', results: null });
  expect(second.outputs.summary).toBe('The job was cancelled (SIGINT).');
  expect(other.ollama.requests).toEqual([]);
});
