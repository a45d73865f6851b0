import { createHash } from 'node:crypto';
import { estimateFromResults, meanDurationMs, plannedCalls } from './bench/estimate.ts';
import { type Prepared, prepare } from './bench/prepare.ts';
import { runSession, type Session } from './bench/session.ts';
import { buildCorpus } from './corpus/corpus.ts';
import { corpusFacts } from './corpus/facts.ts';
import { corpusForPrompt, findingsForPrompt } from './corpus/promptText.ts';
import type { Corpus } from './model/corpus.ts';
import { ExpectedError } from './model/failure.ts';
import type { Ports } from './model/ports.ts';
import { type Call, type Environment, RESULTS_SCHEMA_VERSION, type Results } from './model/results.ts';
import type { Settings } from './model/settings.ts';
import { counted, duration } from './report/format.ts';
import { callLine, estimateLine, totalsLines } from './report/log.ts';

/** A stage with fewer valid warm calls was not measured; with fewer runs than this, every one of them counts. */
const MINIMUM_VALID_CALLS = 3;

const PULL_PROGRESS_MS = 5_000;

/**
 * Reaches Ollama, reads the reports, runs the session. Throws ExpectedError for what stops it before the first
 * call; from then on everything ends in results.
 */
export async function measure(settings: Settings, ports: Ports, earlier: Results | null): Promise<Results> {
  const startedAt = ports.clock.date();
  const startMs = ports.clock.nowMs();
  const server = await ports.log.group('Ollama', () => reachOllama(settings, ports));
  const limit = timeLimit(ports.signal, settings.host.timeBudgetMs);
  try {
    const corpus = await ports.log.group('Reports', () => ingest(settings, ports));
    const environment = await describeMachine(settings, ports);
    const prepared = await ports.log.group('Models', () =>
      prepareModels(settings, corpus.corpus, ports, limit.signal),
    );
    const session = await ports.log.group('Measuring', () =>
      runAll(settings, prepared, earlier, ports, limit.signal, startMs),
    );
    const results = resultsOf(settings, ports, {
      startedAt,
      startMs,
      corpus,
      environment,
      prepared,
      session,
    });
    for (const line of totalsLines(results)) ports.log.info(line);
    return results;
  } finally {
    limit.clear();
    await server.stop();
  }
}

async function reachOllama(
  settings: Settings,
  { ollama, log, startServer }: Ports,
): Promise<{ stop(): Promise<void> }> {
  const nothing = { stop: async () => {} };
  try {
    log.info(`Ollama ${(await ollama.version()) ?? 'of unknown version'} answers`);
    return nothing;
  } catch (error) {
    if (startServer === null || !isLocal(settings.host.ollamaHost)) throw error;
    log.info('Ollama does not answer; starting it for this job');
    const server = await startServer().catch((reason: unknown) => {
      if (!(reason instanceof ExpectedError)) throw reason;
      throw new ExpectedError(`Ollama does not answer, and starting it failed: ${reason.message}`);
    });
    log.info(`Ollama ${(await ollama.version()) ?? 'of unknown version'} was started`);
    return server;
  }
}

interface Ingested {
  readonly corpus: Corpus;
  readonly ingestMs: number;
}

async function ingest(settings: Settings, { reports, clock, log }: Ports): Promise<Ingested> {
  const startMs = clock.nowMs();
  const files = await reports.read(settings.benchmark.reportsDir);
  const corpus = buildCorpus(settings.benchmark.reportsDir, files);
  const ingestMs = clock.nowMs() - startMs;
  const problems = corpus.documents.filter(({ problem }) => problem !== null);
  log.info(
    `${counted(corpus.documents.length, 'file')} read in ${Math.round(ingestMs)} ms, ${counted(corpus.findings.length, 'finding')}`,
  );
  for (const { path, problem } of problems) log.warning(`${path}: ${problem}`);
  return { corpus, ingestMs };
}

async function describeMachine(settings: Settings, { machine, ollama }: Ports): Promise<Environment> {
  const facts = await machine.environment(isLocal(settings.host.ollamaHost));
  return { ...facts, machineId: settings.host.machineId, ollamaVersion: await ollama.version() };
}

async function prepareModels(
  settings: Settings,
  corpus: Corpus,
  ports: Ports,
  signal: AbortSignal,
): Promise<Prepared> {
  for (const model of new Set(settings.benchmark.agents.map((agent) => agent.model))) {
    if (!(await ports.ollama.has(model))) await pull(model, settings, ports, signal);
  }
  const texts = {
    corpus: (maxCharacters: number) => corpusForPrompt(corpus, maxCharacters),
    findings: (maxCharacters: number) => findingsForPrompt(corpus, maxCharacters),
  };
  const prepared = await prepare(settings.benchmark, texts, ports, signal);
  const { shown, leftOut } = prepared.material;
  ports.log.info(
    `Prompts: at most ${prepared.promptBudgetTokens} tokens; contents of ${counted(shown, 'document')} fit, ${leftOut} were left out`,
  );
  return prepared;
}

async function pull(model: string, { host }: Settings, { ollama, log, clock }: Ports, signal: AbortSignal) {
  if (host.pull === 'never') {
    throw new ExpectedError(
      `Ollama does not have the model ${JSON.stringify(model)}; run "ollama pull ${model}" on the runner, or set the input pull to missing.`,
    );
  }
  log.info(`Ollama does not have ${model}; pulling it`);
  let toldMs = Number.NEGATIVE_INFINITY;
  let toldStatus = '';
  await ollama.pull(
    model,
    (line) => {
      const status = line.replace(/ \d+ %$/, '');
      if (status === toldStatus && clock.nowMs() - toldMs < PULL_PROGRESS_MS) return;
      toldMs = clock.nowMs();
      toldStatus = status;
      log.info(`pull: ${line}`);
    },
    signal,
  );
}

async function runAll(
  { benchmark, host: { timeBudgetMs } }: Settings,
  { material }: Prepared,
  earlier: Results | null,
  ports: Ports,
  signal: AbortSignal,
  startMs: number,
): Promise<Session> {
  const deadlineMs = timeBudgetMs === null ? null : startMs + timeBudgetMs;
  const total = plannedCalls(benchmark);
  const estimateMs = earlier === null ? null : estimateFromResults(benchmark, earlier);
  const estimate = (calls: number, perCallMs: number | null) =>
    estimateLine({ calls, numPredict: benchmark.numPredict, perCallMs, timeBudgetMs });
  ports.log.info(estimate(total, estimateMs === null ? null : estimateMs / total));
  const calls: Call[] = [];
  const onCall = (call: Call) => {
    calls.push(call);
    ports.log.info(callLine(call, calls.length, total));
    // One whole run is enough to tell the rest; with its load in it, the guess errs on the long side.
    if (calls.length === benchmark.stages.length) {
      ports.log.info(`Still to come: ${estimate(total - calls.length, meanDurationMs(calls))}`);
    }
  };
  const session = await runSession({ settings: benchmark, material, deadlineMs, signal, onCall }, ports);
  if (session.interruption !== null) ports.log.error(session.interruption);
  return session;
}

interface Measured {
  readonly startedAt: Date;
  readonly startMs: number;
  readonly corpus: Ingested;
  readonly environment: Environment;
  readonly prepared: Prepared;
  readonly session: Session;
}

function resultsOf({ benchmark }: Settings, ports: Ports, measured: Measured): Results {
  const { corpus, prepared, session } = measured;
  const { material } = prepared;
  return {
    schemaVersion: RESULTS_SCHEMA_VERSION,
    toolVersion: ports.toolVersion,
    startedAt: measured.startedAt.toISOString(),
    finishedAt: ports.clock.date().toISOString(),
    elapsedMs: Math.round(ports.clock.nowMs() - measured.startMs),
    interruption: session.interruption,
    source: ports.surroundings.source,
    environment: measured.environment,
    protocol: {
      runs: benchmark.runs,
      warmupRuns: benchmark.warmupRuns,
      numPredict: benchmark.numPredict,
      seed: benchmark.seed,
      think: benchmark.think,
      truncate: false,
      shift: false,
      minimumValidCalls: Math.min(MINIMUM_VALID_CALLS, benchmark.runs),
      promptBudgetTokens: prepared.promptBudgetTokens,
      corpusCharacters: material.corpus.length,
      carriedCharacters: material.carriedCharacters,
    },
    corpus: corpusFacts(corpus.corpus, {
      ingestMs: corpus.ingestMs,
      shown: material.shown,
      leftOut: material.leftOut,
    }),
    stages: benchmark.stages.map(({ name, system, prompt }) => ({
      name,
      templateSha256: createHash('sha256').update(`${system}\0${prompt}`).digest('hex'),
    })),
    agents: [...prepared.agents],
    calls: [...session.calls],
  };
}

/** A signal that also aborts when the time budget is over. */
function timeLimit(signal: AbortSignal, timeBudgetMs: number | null): { signal: AbortSignal; clear(): void } {
  if (timeBudgetMs === null) return { signal, clear: () => {} };
  const late = new AbortController();
  const timer = setTimeout(
    () =>
      late.abort(
        new ExpectedError(
          `The time budget of ${duration(timeBudgetMs)} is over; raise the input time-budget, or lower runs or num-predict.`,
        ),
      ),
    timeBudgetMs,
  );
  return { signal: AbortSignal.any([signal, late.signal]), clear: () => clearTimeout(timer) };
}

/** Whether a server at this URL runs on this machine, so that what local tools say holds for it. */
export function isLocal(url: string): boolean {
  const { hostname } = new URL(url);
  return hostname === 'localhost' || hostname === '[::1]' || /^127\./.test(hostname);
}
