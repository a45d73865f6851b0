import type { Environment, Gpu, Protocol, Results, Telemetry } from '../model/results.ts';
import { bytes, counted, mebibytes, UNKNOWN } from './format.ts';
import { asSentence, cell, plain, plainCell } from './safe.ts';
import { blocks, bullets, left, table } from './table.ts';

/** What the session ran on, by which rules, and what a reader should know of it. */

export function environmentTable({ environment, toolVersion, corpus, protocol, agents }: Results): string {
  const { os, osRelease, arch, cpuModel, cpuCount, memoryBytes, runnerName, machineId } = environment;
  return table(
    [left('Environment'), left('Value')],
    [
      ['Ollama', ollamaText(environment)],
      ...gpuRows(environment.gpus),
      ['GPU evidence', telemetryText(environment.telemetry)],
      ...standingRows(environment.telemetry),
      ['CPU', `${cell(cpuModel)}, ${counted(cpuCount, 'logical processor')}`],
      ['Memory', bytes(memoryBytes)],
      ['System', cell(`${os} ${osRelease} (${arch})`)],
      ['Runner', runnerName === null ? UNKNOWN : cell(runnerName)],
      ...(machineId === null ? [] : [['Machine id', cell(machineId)]]),
      ...(environment.ollamaIsLocal
        ? []
        : [['Ollama runs', 'on another machine: the hardware above is not its own']]),
      ['Corpus', `${counted(corpus.fileCount, 'file')}, digest ${cell(corpus.digest.slice(0, 12))}`],
      ['Each agent', protocolText(protocol)],
      ...(agents.length > 1 ? [['Order of runs', orderText(protocol)]] : []),
      ['Each call', callText(protocol)],
      ['Measured by', `ollama-benchmark-action ${cell(toolVersion)}`],
    ],
  );
}

/** Figures of Ollama below and above 0.30 are no figures of the same thing. */
const MEANINGS: Readonly<Record<Environment['durationMeaning'], string>> = {
  'before-0.30': 'load, prefill and decode as measured before 0.30',
  '0.30.0':
    'load, prefill and decode as measured since 0.30; cached tokens are missing from the prompt tokens',
  'from-0.30.1': 'load, prefill and decode as measured since 0.30',
  unknown: 'a version that does not tell what load, prefill and decode mean (they changed with 0.30)',
};

function ollamaText({ ollamaVersion, durationMeaning }: Environment): string {
  const version = ollamaVersion === null ? 'version unknown' : cell(ollamaVersion);
  return `${version}; ${MEANINGS[durationMeaning]}`;
}

function gpuRows(gpus: readonly Gpu[] | null): readonly (readonly string[])[] {
  if (gpus === null) return [['GPU', 'unknown: no GPU tool answered']];
  if (gpus.length === 0) return [['GPU', 'none']];
  return gpus.map((gpu) => ['GPU', gpuText(gpu)]);
}

function gpuText({ name, memoryMib, driver, powerLimitWatts, persistenceMode, migMode }: Gpu): string {
  const parts = [
    cell(name),
    memoryMib === null ? null : mebibytes(memoryMib),
    driver === null ? null : `driver ${cell(driver)}`,
    powerLimitWatts === null ? null : `power limit ${powerLimitWatts} W`,
    persistenceMode === null ? null : `persistence mode ${persistenceMode ? 'on' : 'off'}`,
    migMode === null ? null : migMode ? '⚠️ split (MIG on)' : 'not split (MIG off)',
  ];
  return parts.filter((part) => part !== null).join(', ');
}

const THROTTLING: Readonly<Record<Telemetry['throttling'], string>> = {
  counters: "Throttling is read from the driver's own counters.",
  samples: 'Throttling is seen only in the samples, so a short one may be missed.',
  unknown: 'Throttling would not be seen.',
};

/** What watched, or why nothing did. */
function telemetryText({ tool, about, throttling }: Telemetry): string {
  const told = asSentence(plainCell(about));
  return tool === null ? told : `${told} ${THROTTLING[throttling]}`;
}

const SHOWN_STANDING = 5;

function standingRows({ standing }: Telemetry): readonly (readonly string[])[] {
  if (standing.length === 0) return [];
  const shown = standing
    .slice(0, SHOWN_STANDING)
    .map(({ name, memoryMib }) => `${cell(name)}${memoryMib === null ? '' : ` ${mebibytes(memoryMib)}`}`);
  const more = standing.length - shown.length;
  const all = [...shown, ...(more > 0 ? [`${more} more`] : [])].join(', ');
  return [['Also on the GPU', `${all}; there before the session, and so part of every call`]];
}

/** `3 measured runs, after 1 cold start and 1 discarded warm-up run`. */
export function protocolText({ runs, warmupRuns, coldStarts }: Protocol): string {
  const before = [
    ...(coldStarts === 0 ? [] : [counted(coldStarts, 'cold start')]),
    ...(warmupRuns === 0 ? [] : [counted(warmupRuns, 'discarded warm-up run')]),
  ];
  const measured = counted(runs, 'measured run');
  return before.length === 0 ? measured : `${measured}, after ${before.join(' and ')}`;
}

/** One sentence for all sessions: from results alone nobody knows which agents could share a loaded model. */
function orderText({ warmupRuns }: Protocol): string {
  const again = warmupRuns === 0 ? '' : ' and warmed up again';
  return `Agents that can share a loaded model take turns (A B, B A); others run in blocks, there and back (A B A), the model loaded anew${again} for each block`;
}

function callText({ numPredict, seed, retries }: Protocol): string {
  const again =
    retries === 0
      ? 'never sent again'
      : `sent again up to ${counted(retries, 'time')} while nothing has arrived`;
  return `at most ${counted(numPredict, 'token')}, seed ${seed}, ${again}`;
}

const SHOWN_NOTES = 30;

/** '' for a session of which nothing is to be said. */
export function sessionNotes(results: Results): string {
  // Why nothing watched the GPU stands in the table above.
  const notes = results.notes.filter((note) => note !== results.environment.telemetry.about);
  if (notes.length === 0) return '';
  const more = notes.length - SHOWN_NOTES;
  return blocks(
    'Worth knowing about this session; none of it takes a call out of the statistics:',
    bullets([
      ...notes.slice(0, SHOWN_NOTES).map((note) => plain(note) || UNKNOWN),
      ...(more > 0 ? [`… and ${more} more in \`results.json\``] : []),
    ]),
  );
}
