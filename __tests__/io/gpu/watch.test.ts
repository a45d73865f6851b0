import { afterEach, describe, expect, test } from '@jest/globals';
import { systemClock } from '../../../src/io/clock.ts';
import { createMachine } from '../../../src/io/machine.ts';
import type { GpuWatch } from '../../../src/model/ports.ts';
import { until } from '../temporary.ts';
import { fakeTool, HEALTHY } from './fakeTool.ts';

const QUICK = {
  nvidiaMs: 20,
  processesMs: 40,
  rocmMs: 20,
  silenceMs: 10_000,
  restartAfterMs: 10,
  restarts: 1,
};

const watches: GpuWatch[] = [];
afterEach(async () => {
  await Promise.all(watches.splice(0).map((watch) => watch.stop()));
});

async function watchWith(env: NodeJS.ProcessEnv, pace = QUICK): Promise<GpuWatch> {
  const watch = await createMachine(env, systemClock, pace).watch(true);
  watches.push(watch);
  return watch;
}

/** Evidence of the time from now on, once there is some. */
async function seen(watch: GpuWatch, samples = 1) {
  const startMs = systemClock.nowMs();
  let evidence = await watch.between(startMs, startMs);
  await until(async () => {
    evidence = await watch.between(startMs, systemClock.nowMs());
    return (evidence?.samples ?? 0) >= samples;
  });
  return evidence;
}

describe('nvidia-smi', () => {
  test('one long run tells the evidence of a call, and ends with the watch', async () => {
    const tool = await fakeTool(
      'nvidia-smi',
      `${HEALTHY} else if (query) isLoop ? forever(() => say(row())) : say(row());`,
    );
    const watch = await watchWith(tool.env);
    expect(watch.telemetry).toMatchObject({ tool: 'nvidia-smi', intervalMs: 20, throttling: 'counters' });
    expect(await seen(watch, 3)).toMatchObject({
      ...{ smClockMhzMean: 1980, memoryClockMhzMean: 2619, temperatureCelsiusMax: 59 },
      ...{ utilisationPercentMean: 97, memoryUsedMibMax: 19_818, powerWattsMean: 600, thermalMs: 0 },
      tenants: [],
    });
    expect(await watch.usedMemoryMib()).toBe(19_818);
    expect(await tool.loops()).toBe(1);
    await Promise.all([watch.stop(), watch.stop()]);
    await tool.allGone();
  });

  test('a field that the tool names as unknown is left out, also where its help is no help', async () => {
    const tool = await fakeTool(
      'nvidia-smi',
      `const unknown = query?.find((name) => /event_reasons/.test(name));
       if (args.includes('--help-query-gpu')) process.exitCode = 1;
       else if (unknown) { say('Field "' + unknown + '" is not a valid field to query.'); process.exitCode = 2; }
       else if (query) {
         const row = query.map((name) => name === 'clocks_throttle_reasons.active' ? '0x0000000000000020' : '0');
         isLoop ? forever(() => say(row.join(', '))) : say(row.join(', '));
       }`,
    );
    const watch = await watchWith(tool.env);
    expect(watch.telemetry.throttling).toBe('samples');
    const evidence = await seen(watch, 2);
    expect(evidence?.thermalMs).toBeGreaterThan(0);
    expect(evidence?.powerBrakeMs).toBe(0);
  });

  test('tenants that come while a call runs are told by name, standing processes apart', async () => {
    const tool = await fakeTool(
      'nvidia-smi',
      `${HEALTHY}
       else if (query) isLoop ? forever(() => say(row())) : say(row());
       else if (isLoop) setTimeout(() => forever(() => say('GPU-1, 4711, 2048, /opt/train, me/python3')), 100);
       else say('GPU-1, 4242, 300, /usr/lib/xorg/Xorg\\nGPU-1, 4243, 5000, /usr/local/bin/ollama');`,
    );
    const watch = await watchWith(tool.env);
    expect(watch.telemetry.standing).toEqual([{ name: '/usr/lib/xorg/Xorg', pid: 4242, memoryMib: 300 }]);
    const startMs = systemClock.nowMs();
    await until(async () => (await watch.between(startMs, systemClock.nowMs()))?.tenants.length === 1);
    expect((await watch.between(startMs, systemClock.nowMs()))?.tenants).toEqual([
      { name: '/opt/train, me/python3', pid: 4711, memoryMib: 2048 },
    ]);
  });

  test('a container that hides the names of processes is told, and makes no tenants', async () => {
    const tool = await fakeTool(
      'nvidia-smi',
      `${HEALTHY} else if (query) isLoop ? forever(() => say(row())) : say(row());
       else isLoop ? forever(() => say('GPU-1, 999999, 9000, [Not Found]')) : say('');`,
    );
    const watch = await watchWith(tool.env);
    expect(watch.telemetry.about).not.toContain('hides');
    await until(() => watch.telemetry.about.includes('hides the names of processes'));
    expect((await seen(watch))?.tenants).toEqual([]);
  });

  test('one that dies is started again, and told where it dies for good', async () => {
    const tool = await fakeTool(
      'nvidia-smi',
      `${HEALTHY} else if (query) for (let n = 0; n < 3; n += 1) say(row());`,
    );
    const watch = await watchWith(tool.env);
    await until(() => watch.telemetry.about.includes('stopped answering'));
    expect(await tool.loops()).toBe(2);
    expect(watch.telemetry.tool).toBe('nvidia-smi');
    const late = systemClock.nowMs() + 60_000;
    expect(await watch.between(late, late + 1_000)).toBeNull();
    await watch.stop();
    await tool.allGone();
  });

  test('one that hangs, deaf to SIGTERM, is killed', async () => {
    const tool = await fakeTool(
      'nvidia-smi',
      `${HEALTHY} else if (query && !isLoop) say(row());
       else if (query) { process.on('SIGTERM', () => {}); say(row()); setInterval(() => {}, 1000); }`,
    );
    const watch = await watchWith(tool.env, { ...QUICK, silenceMs: 200, restarts: 0 });
    await until(() => watch.telemetry.about.includes('stopped answering'));
    await tool.allGone();
  });

  test('one that floods with garbage is ended', async () => {
    const tool = await fakeTool(
      'nvidia-smi',
      `${HEALTHY} else if (query && !isLoop) say(row());
       else if (query) { const junk = 'x'.repeat(65536); forever(() => process.stdout.write(junk), 0); }`,
    );
    const watch = await watchWith(tool.env, { ...QUICK, silenceMs: 600_000, restarts: 0 });
    await until(() => watch.telemetry.about.includes('stopped answering'));
    await tool.allGone();
  });

  test('stopping ends a loop that is deaf to SIGTERM and what it started', async () => {
    const tool = await fakeTool(
      'nvidia-smi',
      `${HEALTHY} else if (query && !isLoop) say(row());
       else if (query) { process.on('SIGTERM', () => {}); forever(() => say(row())); }`,
    );
    const watch = await watchWith(tool.env);
    await until(async () => (await tool.loops()) === 1);
    await watch.stop();
    await tool.allGone();
  });

  test('when our process ends first, the children end with it', async () => {
    const tool = await fakeTool(
      'nvidia-smi',
      `${HEALTHY} else if (query) isLoop ? forever(() => say(row())) : say(row()); else if (isLoop) forever(() => {});`,
    );
    const before = new Set(process.listeners('exit'));
    const watch = await watchWith(tool.env, { ...QUICK, restarts: 0 });
    await seen(watch);
    for (const listener of process.listeners('exit')) if (!before.has(listener)) listener(0);
    await tool.allGone();
    await watch.stop();
    expect(process.listeners('exit').filter((listener) => !before.has(listener))).toEqual([]);
  });

  test.each([
    ["say('No devices were found'); process.exitCode = 6;", 'nvidia-smi finds no GPU'],
    ["say('Failed to initialize NVML: Driver/library version mismatch');", 'Driver/library version mismatch'],
    ['', 'it printed nothing'],
  ])('one that has nothing to tell is said to: %s', async (script, words) => {
    const tool = await fakeTool('nvidia-smi', script);
    const watch = await watchWith(tool.env);
    expect(watch.telemetry).toMatchObject({ tool: null, intervalMs: null, throttling: 'unknown' });
    expect(watch.telemetry.about).toContain(words);
    expect(await watch.between(0, 1e9)).toBeNull();
    await tool.allGone();
  });
});

describe('rocm-smi', () => {
  const CARD = `{"card0": {"GPU use (%)": "81", "Average Graphics Package Power (W)": "120.5", "VRAM Total Used Memory (B)": "1048576000"}}`;

  test('is asked again and again', async () => {
    const tool = await fakeTool('rocm-smi', `say('${CARD}');`);
    const watch = await watchWith(tool.env);
    expect(watch.telemetry).toMatchObject({ tool: 'rocm-smi', throttling: 'unknown', standing: [] });
    expect(await seen(watch, 2)).toMatchObject({
      ...{ utilisationPercentMean: 81, powerWattsMean: 120.5, memoryUsedMibMax: 1000, thermalMs: null },
    });
    await watch.stop();
    await tool.allGone();
  });

  test('and told where it stops answering', async () => {
    const tool = await fakeTool(
      'rocm-smi',
      `const first = require('node:fs').readFileSync(process.env.NVIDIA_RECORD, 'utf8').split('\\n').length === 2;
       if (first) say('${CARD}'); else say('ERROR');`,
    );
    const watch = await watchWith(tool.env);
    await until(() => watch.telemetry.about.includes('stopped answering'));
  });
});

test('no tool is a normal case, and Ollama elsewhere makes those of this machine no evidence', async () => {
  const none = await watchWith({ PATH: '/nowhere' });
  expect(none.telemetry).toEqual({
    tool: null,
    about: 'No GPU telemetry: neither nvidia-smi nor rocm-smi is installed.',
    ...{ intervalMs: null, throttling: 'unknown', standing: [] },
  });
  expect(await none.between(0, 1)).toBeNull();
  expect(await none.usedMemoryMib()).toBeNull();
  await none.stop();
  const tool = await fakeTool('nvidia-smi', HEALTHY);
  const elsewhere = await createMachine(tool.env).watch(false);
  expect(elsewhere.telemetry).toMatchObject({
    tool: null,
    about: 'Ollama is on another machine: what GPU tools of this one say is no evidence.',
  });
  expect(await tool.starts()).toEqual([]);
});
