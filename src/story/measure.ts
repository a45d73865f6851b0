import { estimateFromRecord, meanDurationMs, plannedCalls } from '../bench/estimate.ts';
import { planOf, type Step } from '../bench/plan.ts';
import { type Prepared, prepare } from '../bench/prepare.ts';
import { pullMissing } from '../bench/pull.ts';
import { resultsOf } from '../bench/results.ts';
import { runSession, type Session } from '../bench/session.ts';
import { timeLimit } from '../bench/timeLimit.ts';
import { corpusFacts } from '../corpus/facts.ts';
import { corpusForPrompt, findingsForPrompt } from '../corpus/promptText.ts';
import { markCalls } from '../evidence/marks.ts';
import { durationMeaningOf } from '../evidence/meaning.ts';
import { sessionNotes } from '../evidence/sessionNotes.ts';
import type { Corpus } from '../model/corpus.ts';
import type { GpuWatch, Ports } from '../model/ports.ts';
import type { SessionRecord } from '../model/record.ts';
import type { Call, Environment, Results } from '../model/results.ts';
import type { Settings } from '../model/settings.ts';
import { counted, duration } from '../report/format.ts';
import { callLine, estimateLine, totalsLines } from '../report/log.ts';
import { grounder } from './grounder.ts';
import { ingest } from './ingest.ts';
import { isLocal, leaveServer, reachOllama } from './reachOllama.ts';

/**
 * Reaches Ollama, reads the reports, runs the session. Throws ExpectedError for what stops it before the first
 * call; from then on everything ends in results.
 */
export async function measure(
  settings: Settings,
  ports: Ports,
  earlier: SessionRecord | null,
): Promise<Results> {
  const startedAt = ports.clock.date();
  const startMs = ports.clock.nowMs();
  ports.log.info(plan(settings, earlier));
  const server = await ports.log.group('Ollama', () => reachOllama(settings, ports));
  const { timeBudgetMs } = settings.host;
  const over = `The time budget of ${duration(timeBudgetMs)} is over; raise the input time-budget, or lower runs or num-predict.`;
  const limit = timeLimit(ports.signal, timeBudgetMs, over);
  let watch: GpuWatch | null = null;
  try {
    const { corpus, ingestMs } = await ports.log.group('Reports', () =>
      ingest(settings.benchmark.reportsDir, { ...ports, signal: limit.signal }),
    );
    const machine = await describeMachine(settings, ports);
    // Before a model is loaded: what holds GPU memory by then is not ours.
    const watching = await ports.machine.watch(isLocal(settings.host.ollamaHost));
    watch = watching;
    ports.log.info(watch.telemetry.about);
    const prepared = await ports.log.group('Models', () =>
      prepareModels(settings, corpus, { ...ports, watch: watching }, limit.signal),
    );
    const session = await ports.log.group('Measuring', () =>
      runAll(settings, prepared, machine, { ...ports, watch: watching }, limit.signal, startMs),
    );
    // Read at the end: the tool may have stopped answering on the way.
    const environment: Environment = { ...machine, telemetry: watch.telemetry };
    const { shown, leftOut } = prepared.material;
    const results = resultsOf(settings.benchmark, {
      toolVersion: ports.toolVersion,
      startedAt,
      finishedAt: ports.clock.date(),
      elapsedMs: ports.clock.nowMs() - startMs,
      source: ports.surroundings.source,
      environment,
      notes: sessionNotes({ environment, agents: prepared.agents, calls: session.calls }),
      corpus: corpusFacts(corpus, { ingestMs, shown, leftOut }),
      prepared,
      session,
    });
    for (const line of totalsLines(results)) ports.log.info(line);
    return results;
  } finally {
    limit.clear();
    const stop = async () => void (await Promise.all([server.stop(), watch?.stop()]));
    await leaveServer({ stop }, ports);
  }
}

type MachineFacts = Omit<Environment, 'telemetry'>;

async function describeMachine(settings: Settings, { machine, ollama }: Ports): Promise<MachineFacts> {
  const facts = await machine.environment(isLocal(settings.host.ollamaHost));
  const ollamaVersion = await ollama.version();
  const durationMeaning = durationMeaningOf(ollamaVersion);
  return { ...facts, machineId: settings.host.machineId, ollamaVersion, durationMeaning };
}

interface WatchedPorts extends Ports {
  readonly watch: GpuWatch;
}

async function prepareModels(
  settings: Settings,
  corpus: Corpus,
  ports: WatchedPorts,
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
function plan({ benchmark, host: { timeBudgetMs } }: Settings, earlier: SessionRecord | null): string {
  const calls = plannedCalls(benchmark);
  const estimateMs = earlier === null ? null : estimateFromRecord(benchmark, earlier);
  const perCallMs = estimateMs === null ? null : estimateMs / calls;
  const steps = planOf(benchmark);
  const having = (kind: Step['kind']) => steps.filter((step) => step.kind === kind).length;
  const blocks = having('open') > 1 ? { blocks: having('open') } : {};
  const { numPredict } = benchmark;
  return estimateLine({ calls, numPredict, perCallMs, timeBudgetMs, coldStarts: having('cold'), ...blocks });
}

async function runAll(
  { benchmark, host: { timeBudgetMs } }: Settings,
  { material, agents }: Prepared,
  { durationMeaning, ollamaIsLocal }: MachineFacts,
  ports: WatchedPorts,
  signal: AbortSignal,
  startMs: number,
): Promise<Session> {
  const deadlineMs = timeBudgetMs === null ? null : startMs + timeBudgetMs;
  const total = plannedCalls(benchmark);
  const { numPredict } = benchmark;
  const against = { agents, durationMeaning, numPredict, ollamaIsLocal };
  const calls: Call[] = [];
  const onCall = (call: Call) => {
    calls.push(call);
    ports.log.info(callLine(call, calls.length, total));
    // One whole run is enough to tell the rest.
    const run = calls.filter(({ phase }) => phase !== 'cold');
    if (call.phase !== 'cold' && run.length === benchmark.stages.length) {
      const ahead = { calls: total - calls.length, perCallMs: meanDurationMs(run), numPredict, timeBudgetMs };
      ports.log.info(`Still to come: ${estimateLine(ahead)}`);
    }
  };
  const session = await runSession(
    {
      ...{ settings: benchmark, material, agents, durationMeaning, watch: ports.watch },
      ...{ mark: (made) => markCalls(made, against), ground: grounder(benchmark.stages, material) },
      ...{ deadlineMs, signal, onCall },
    },
    ports,
  );
  if (session.interruption !== null) ports.log.error(session.interruption);
  return session;
}
