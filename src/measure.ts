import { estimateFromResults, meanDurationMs, plannedCalls } from './bench/estimate.ts';
import { type Prepared, prepare } from './bench/prepare.ts';
import { pullMissing } from './bench/pull.ts';
import { resultsOf } from './bench/results.ts';
import { runSession, type Session } from './bench/session.ts';
import { timeLimit } from './bench/timeLimit.ts';
import { buildCorpus } from './corpus/corpus.ts';
import { corpusFacts } from './corpus/facts.ts';
import { corpusForPrompt, findingsForPrompt } from './corpus/promptText.ts';
import { durationMeaningOf } from './evidence/meaning.ts';
import type { Corpus } from './model/corpus.ts';
import { ExpectedError, messageOf, NobodyListens } from './model/failure.ts';
import type { Ports } from './model/ports.ts';
import type { Call, Environment, Results } from './model/results.ts';
import type { Settings } from './model/settings.ts';
import { counted, duration } from './report/format.ts';
import { callLine, estimateLine, totalsLines } from './report/log.ts';
import { printableHost } from './settings/host.ts';

const STOP_WAIT_MS = 500;

/**
 * Reaches Ollama, reads the reports, runs the session. Throws ExpectedError for what stops it before the first
 * call; from then on everything ends in results.
 */
export async function measure(settings: Settings, ports: Ports, earlier: Results | null): Promise<Results> {
  const startedAt = ports.clock.date();
  const startMs = ports.clock.nowMs();
  ports.log.info(plan(settings, earlier));
  const server = await ports.log.group('Ollama', () => reachOllama(settings, ports));
  const { timeBudgetMs } = settings.host;
  const over = `The time budget of ${duration(timeBudgetMs)} is over; raise the input time-budget, or lower runs or num-predict.`;
  const limit = timeLimit(ports.signal, timeBudgetMs, over);
  try {
    const { corpus, ingestMs } = await ports.log.group('Reports', () =>
      ingest(settings, { ...ports, signal: limit.signal }),
    );
    const environment = await describeMachine(settings, ports);
    const prepared = await ports.log.group('Models', () =>
      prepareModels(settings, corpus, ports, limit.signal),
    );
    const session = await ports.log.group('Measuring', () =>
      runAll(settings, prepared, ports, limit.signal, startMs),
    );
    const { shown, leftOut } = prepared.material;
    const results = resultsOf(settings.benchmark, {
      toolVersion: ports.toolVersion,
      startedAt,
      finishedAt: ports.clock.date(),
      elapsedMs: ports.clock.nowMs() - startMs,
      source: ports.surroundings.source,
      environment,
      corpus: corpusFacts(corpus, { ingestMs, shown, leftOut }),
      prepared,
      session,
    });
    for (const line of totalsLines(results)) ports.log.info(line);
    return results;
  } finally {
    limit.clear();
    const stopping = stop(server, ports.log);
    // A cancelled job has seconds: what was measured is written while the server stops.
    await (ports.signal.aborted ? Promise.race([stopping, ports.pause(STOP_WAIT_MS)]) : stopping);
  }
}

/** What was measured is not to be lost to a server that does not stop. */
async function stop(server: { stop(): Promise<void> }, log: Ports['log']): Promise<void> {
  try {
    await server.stop();
  } catch (error) {
    log.warning(`The Ollama that was started for this job was not stopped: ${messageOf(error)}`);
  }
}

async function reachOllama(
  settings: Settings,
  { ollama, log, startServer }: Ports,
): Promise<{ stop(): Promise<void> }> {
  const answering = async () => `Ollama ${(await ollama.version()) ?? 'of unknown version'}`;
  try {
    log.info(`${await answering()} answers`);
    return { stop: async () => {} };
  } catch (error) {
    const mayStart = startServer !== null && isLocal(settings.host.ollamaHost);
    if (!(error instanceof NobodyListens) || !mayStart) throw error;
  }
  log.info('Ollama does not answer; starting it for this job');
  const server = await startServer().catch((reason: unknown) => {
    if (!(reason instanceof ExpectedError)) throw reason;
    throw new ExpectedError(
      `Ollama does not answer at ${printableHost(settings.host.ollamaHost)}, and starting it failed: ${reason.message}`,
    );
  });
  try {
    log.info(`${await answering()} was started`);
    return server;
  } catch (error) {
    await stop(server, log);
    throw error;
  }
}

interface Ingested {
  readonly corpus: Corpus;
  readonly ingestMs: number;
}

const PROGRESS_MS = 5000;

async function ingest(settings: Settings, { reports, clock, log, signal }: Ports): Promise<Ingested> {
  const startMs = clock.nowMs();
  const files = await reports.read(settings.benchmark.reportsDir);
  let toldMs = startMs;
  const onDocument = (done: number) => {
    if (clock.nowMs() - toldMs < PROGRESS_MS) return;
    toldMs = clock.nowMs();
    log.info(`${done} of ${counted(files.length, 'file')} read`);
  };
  const corpus = await buildCorpus(settings.benchmark.reportsDir, files, { signal, onDocument });
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
  const ollamaVersion = await ollama.version();
  const watch = await machine.watch(isLocal(settings.host.ollamaHost));
  return {
    ...facts,
    machineId: settings.host.machineId,
    ollamaVersion,
    durationMeaning: durationMeaningOf(ollamaVersion),
    telemetry: watch.telemetry,
  };
}

async function prepareModels(
  settings: Settings,
  corpus: Corpus,
  ports: Ports,
  signal: AbortSignal,
): Promise<Prepared> {
  const models = settings.benchmark.agents.map((agent) => agent.model);
  await pullMissing(models, settings.host.pull, ports, signal);
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

/** What is ahead, and how long it takes at the pace of the baseline where there is one. */
function plan({ benchmark, host: { timeBudgetMs } }: Settings, earlier: Results | null): string {
  const calls = plannedCalls(benchmark);
  const estimateMs = earlier === null ? null : estimateFromResults(benchmark, earlier);
  const perCallMs = estimateMs === null ? null : estimateMs / calls;
  return estimateLine({ calls, numPredict: benchmark.numPredict, perCallMs, timeBudgetMs });
}

async function runAll(
  { benchmark, host: { timeBudgetMs } }: Settings,
  { material }: Prepared,
  ports: Ports,
  signal: AbortSignal,
  startMs: number,
): Promise<Session> {
  const deadlineMs = timeBudgetMs === null ? null : startMs + timeBudgetMs;
  const total = plannedCalls(benchmark);
  const { numPredict } = benchmark;
  const calls: Call[] = [];
  const onCall = (call: Call) => {
    calls.push(call);
    ports.log.info(callLine(call, calls.length, total));
    // One whole run is enough to tell the rest; with its load in it, the guess errs on the long side.
    if (calls.length === benchmark.stages.length) {
      const ahead = {
        calls: total - calls.length,
        perCallMs: meanDurationMs(calls),
        numPredict,
        timeBudgetMs,
      };
      ports.log.info(`Still to come: ${estimateLine(ahead)}`);
    }
  };
  const session = await runSession({ settings: benchmark, material, deadlineMs, signal, onCall }, ports);
  if (session.interruption !== null) ports.log.error(session.interruption);
  return session;
}

/** Whether a server at this URL runs on this machine, so that what local tools say holds for it. */
export function isLocal(url: string): boolean {
  const { hostname } = new URL(url);
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname);
}
