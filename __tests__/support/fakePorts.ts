import type { SourceFile } from '../../src/model/corpus.ts';
import type {
  Annotation,
  BaselineHistory,
  BaselineQuery,
  ChatOutcome,
  Conclusion,
  News,
  Ollama,
  Ports,
  ReportsDirectory,
  Repository,
  Surroundings,
} from '../../src/model/ports.ts';
import type { SessionRecord } from '../../src/model/record.ts';
import type { Settings } from '../../src/model/settings.ts';
import { readSettings } from '../../src/settings/read.ts';
import { makeResults } from './results.ts';
import { fakeWatch } from './watch.ts';

/** The story's ports as plain objects: everything works, every step is noted, no time passes but what calls take. */

export const BASELINE = 'baseline file /srv/baseline.json';

/** Settings as a job reads them, for the shortest possible session. */
export function fakeSettings(inputs: Readonly<Record<string, string>> = {}): Settings {
  const given: Readonly<Record<string, string>> = {
    runs: '2',
    'baseline-file': '/srv/baseline.json',
    ...inputs,
  };
  return readSettings({
    inputs: (name) => given[name] ?? '',
    config: { path: 'none.yml', explicit: false, text: null },
    base: null,
    env: {},
    desk: false,
    redact: (text) => text,
  });
}

export function answer(overrides: Partial<ChatOutcome> = {}): ChatOutcome {
  return {
    sentAtMs: 0,
    firstTokenMs: 400,
    firstContentMs: 400,
    lastTokenMs: 2390,
    endMs: 2400,
    textLines: 200,
    blockedMs: 0,
    content: 'Words.\n\n## Recommendations\n\n- Look at the slow one first.\n',
    final: {
      doneReason: 'stop',
      totalMs: 2390,
      loadMs: 100,
      prefillMs: 290,
      decodeMs: 2000,
      promptTokens: 900,
      cachedTokens: null,
      outputTokens: 200,
    },
    failure: null,
    failureKind: null,
    httpStatus: null,
    ...overrides,
  };
}

/** The same answer, so many times slower to decode. */
export function slowAnswer(factor: number): ChatOutcome {
  const { final, ...rest } = answer();
  if (final === null) return { ...rest, final };
  const decodeMs = (final.decodeMs ?? 0) * factor;
  const moreMs = decodeMs - (final.decodeMs ?? 0);
  // Every clock sees the same slower server.
  return {
    ...rest,
    lastTokenMs: (rest.lastTokenMs ?? 0) + moreMs,
    endMs: rest.endMs + moreMs,
    final: { ...final, decodeMs, totalMs: (final.totalMs ?? 0) + moreMs },
  };
}

export interface Faults {
  /** What the calls come to, by their number from 1; the first is the probe of the prompt's length. */
  readonly answers?: (call: number) => ChatOutcome;
  readonly ollama?: Partial<Ollama>;
  readonly surroundings?: Partial<Surroundings>;
  readonly ports?: Partial<Ports>;
  readonly repository?: Partial<Repository>;
  /** What the baseline store finds, oldest first; left out: nothing. */
  readonly history?: readonly SessionRecord[];
  readonly readBaseline?: (query: BaselineQuery) => Promise<BaselineHistory>;
  readonly writeBaseline?: (sessions: readonly SessionRecord[]) => Promise<void>;
}

export interface FakeWorld {
  readonly ports: Ports;
  /** What was done, in order: `lock`, `read baseline`, `chat`, `files`, … */
  readonly done: readonly string[];
  /** `warning: The lock of …`, one a line of the log. */
  readonly log: readonly string[];
  readonly summaries: readonly string[];
  readonly comments: readonly string[];
  readonly conclusions: readonly Conclusion[];
  /** What each of the comments had to say. */
  readonly news: readonly News[];
  readonly annotations: readonly Annotation[];
  readonly stored: readonly SessionRecord[];
  readonly queries: readonly BaselineQuery[];
  /** Of the last writing. */
  readonly files: ReadonlyMap<string, string>;
}

/** What a store answers that holds these sessions and no others. */
export function historyOf(
  sessions: readonly SessionRecord[],
  overrides: Partial<BaselineHistory> = {},
): BaselineHistory {
  const known = [...new Set(sessions.flatMap(({ agents }) => agents.map(({ name }) => name)))];
  return { sessions, relation: 'ancestors', known, elsewhere: null, ...overrides };
}

export const REPORT: SourceFile = {
  path: 'reports/speeds.csv',
  type: 'csv',
  jsonLines: false,
  byteCount: 40,
  sha256: 'a'.repeat(64),
  text: 'model,tok_per_s\nsmall,120\nlarge,60\n',
  problem: null,
  modifiedAt: '2025-11-14T18:53:30.000Z',
};

export function fakeReports(files: readonly SourceFile[]): ReportsDirectory {
  return {
    find: async () => ({
      fileCount: files.length,
      async *files() {
        yield* files;
      },
    }),
  };
}

export function fakeWorld(faults: Faults = {}): FakeWorld {
  const done: string[] = [];
  const log: string[] = [];
  const summaries: string[] = [];
  const comments: string[] = [];
  const conclusions: Conclusion[] = [];
  const news: News[] = [];
  const annotations: Annotation[] = [];
  const stored: SessionRecord[] = [];
  const queries: BaselineQuery[] = [];
  const files = new Map<string, string>();
  const note = (what: string) => void done.push(what);
  const say = (level: string) => (line: string) => void log.push(`${level}: ${line}`);
  const { environment, source } = makeResults();
  let elapsedMs = 0;
  let isLoaded = false;
  let calls = 0;

  const ollama: Ollama = {
    version: async () => '0.33.0',
    has: async () => true,
    pull: async () => note('pull'),
    facts: async () => ({ digest: 'd', family: 'gemma3', parameterSize: '4.3B', quantization: 'Q4_K_M' }),
    loaded: async () =>
      isLoaded ? { contextLength: 4096, sizeBytes: 100, vramBytes: 100, others: [] } : null,
    load: async () => {
      isLoaded = true;
    },
    unload: async () => {
      isLoaded = false;
    },
    chat: async () => {
      note('chat');
      isLoaded = true;
      const outcome = faults.answers?.(++calls) ?? answer();
      elapsedMs += outcome.endMs;
      return outcome;
    },
    ...faults.ollama,
  };

  const surroundings: Surroundings = {
    source: { ...source, event: 'push', ref: 'refs/heads/main', pullRequest: null },
    prepareFiles: async () => {},
    writeFiles: async (written) => {
      note('files');
      for (const { name, content } of written) files.set(name, content);
      return { paths: written.map(({ name }) => `/out/${name}`), fault: null };
    },
    uploadArtifact: async () => {
      note('artifact');
      return { id: 55, url: 'https://github.com/octo/models/actions/runs/1001/artifacts/55' };
    },
    writeSummary: async (markdown) => {
      note('summary');
      summaries.push(markdown);
    },
    writeComment: async (markdown, worth) => {
      note('comment');
      news.push(worth);
      comments.push(markdown);
      return 'https://github.com/octo/models/pull/7#issuecomment-1';
    },
    conclude: async (conclusion) => {
      conclusions.push(conclusion);
      return null;
    },
    ...faults.surroundings,
  };

  const ports: Ports = {
    clock: { nowMs: () => elapsedMs, date: () => new Date(Date.UTC(2026, 0, 1) + elapsedMs) },
    log: {
      info: say('info'),
      notice: say('notice'),
      warning: say('warning'),
      error: say('error'),
      annotate: (annotation) => void annotations.push(annotation),
      group: (_, body) => body(),
    },
    signal: new AbortController().signal,
    pause: async (ms, until) => {
      // With a signal it is a limit to something else, which is done at once.
      if (until === undefined) elapsedMs += ms;
    },
    ollama,
    startServer: null,
    acquireLock: async () => {
      note('lock');
      return { release: async () => note('release') };
    },
    reports: fakeReports([REPORT]),
    machine: {
      environment: async (ollamaIsLocal) => {
        const {
          ollamaVersion: _,
          machineId: __,
          durationMeaning: ___,
          telemetry: ____,
          ...facts
        } = environment;
        return { ...facts, ollamaIsLocal };
      },
      watch: async () => fakeWatch(),
    },
    baseline: {
      description: BASELINE,
      outlivesJob: true,
      read: async (query) => {
        note('read baseline');
        queries.push(query);
        return faults.readBaseline?.(query) ?? historyOf(faults.history ?? []);
      },
      add: async (sessions) => {
        note('write baseline');
        await faults.writeBaseline?.(sessions);
        stored.push(...sessions);
      },
    },
    repository: {
      actor: 'mona',
      lineage: async () => null,
      changedWorkflow: async () => null,
      acceptance: async () => {
        note('acceptance');
        return { accepted: null, note: null };
      },
      rejudges: false,
      storedResults: async () => null,
      ...faults.repository,
    },
    surroundings,
    redact: (value) => value,
    toolVersion: '1.0.0',
    ...faults.ports,
  };
  return { ports, done, log, summaries, comments, conclusions, news, annotations, stored, queries, files };
}
