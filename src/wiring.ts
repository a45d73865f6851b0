import { resolve } from 'node:path';
import { pause, systemClock } from './io/clock.ts';
import { acquireHostLock } from './io/hostLock.ts';
import { createMachine } from './io/machine.ts';
import { createOllama } from './io/ollama.ts';
import { startOllamaServer } from './io/ollamaServer.ts';
import { createReportsDirectory } from './io/reportsDirectory.ts';
import type { Log, Ports, Surroundings } from './model/ports.ts';
import type { Settings } from './model/settings.ts';
import { redactedOllama, redactedStore, redactedSurroundings } from './redactedParts.ts';
import { type Redact, redactStrings } from './report/redact.ts';
import { printableHost } from './settings/host.ts';
import { VERSION } from './version.ts';

export interface Shell extends Pick<Ports, 'baseline' | 'repository'> {
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  readonly log: Log;
  readonly signal: AbortSignal;
  readonly surroundings: Surroundings;
  readonly redact: Redact;
}

/** The real parts, as both shells use them. */
export function wire(settings: Settings, shell: Shell): Ports {
  const { host } = settings;
  const { cwd, env, log, signal, baseline, redact } = shell;
  const surroundings = redactedSurroundings(shell.surroundings, redact);
  const { repository, runUrl } = surroundings.source;
  // For tests alone, whose jobs must not wait for each other nor for a real one on the same machine.
  const lock = env.OLLAMA_BENCHMARK_LOCK || undefined;
  const connection = {
    host: host.ollamaHost,
    hostForPeople: printableHost(host.ollamaHost),
    timeouts: {
      connectMs: host.connectTimeoutMs,
      firstTokenMs: host.firstTokenTimeoutMs,
      stallMs: host.stallTimeoutMs,
      callMs: host.callTimeoutMs,
    },
    cancelled: signal,
  };
  return {
    clock: systemClock,
    log,
    signal,
    pause,
    ollama: redactedOllama(createOllama(connection, systemClock), redact),
    startServer: host.startOllama
      ? () => startOllamaServer({ host: host.ollamaHost, env, log, signal })
      : null,
    acquireLock: () =>
      acquireHostLock({
        ...{ waitMs: host.lockWaitMs, log, signal, describe: { repository, runUrl } },
        ...(lock === undefined ? {} : { name: lock }),
      }),
    reports: createReportsDirectory({ cwd, excluded: [resolve(cwd, host.outputDir)], warn: log.warning }),
    machine: createMachine(env, systemClock),
    baseline: redactedStore(baseline, redact),
    repository: shell.repository,
    surroundings,
    redact: (value) => redactStrings(value, redact),
    toolVersion: VERSION,
  };
}
