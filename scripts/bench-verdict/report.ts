import { TUNED_ON } from './parameters.ts';
import { USUAL } from './plan.ts';
import type { Played } from './play.ts';
import type { ReplayTally } from './replay.ts';
import { foundOf } from './select.ts';
import {
  byKind,
  chainTable,
  detailTable,
  foundTable,
  goalTable,
  kindList,
  machineTable,
  replayTable,
  rivalTable,
} from './tables.ts';
import { type CellTally, EFFECTS } from './tally.ts';

/** All figures, with the words that they need. */
export function report({ cells: tallies, chains }: Played, replayed: readonly ReplayTally[]): string {
  const tunedOn = tallies.filter(({ model, calls }) => model === TUNED_ON && calls === 'two-stage');
  const others = tallies.filter(({ calls }) => calls === 'fixed-length');
  const heldOut = tallies.filter(({ model, calls }) => model !== TUNED_ON && calls === 'two-stage');
  const models = [...new Set(heldOut.map(({ model }) => model))].join(' and ');
  const parts = [
    '## Goals',
    `Two agents, two stages, ${USUAL.runs} runs; throughput, TTFT net of load and success rate of each gate, with the default limits (3 %, 10 %, 5 points). Every trial is a history of its own and one pull request behind it, judged by \`judge()\` itself. *Found*: the pull request is flagged where all stages of one agent are slower by so much. *Ceiling*: what a z test would flag that knows how much this very machine scatters, at the same family-wise level and the same limit; where it is below a goal, no rule can meet it with so many calls of so noisy a machine. In brackets exact 95 % bounds (Clopper and Pearson).`,
    `**That at most 1 % of unchanged pull requests are blocked rests on simulation.** Its noise has the figures of real sessions of three models; the rule was tuned on those of ${TUNED_ON} alone, and is held to its goals with those of ${models}. One thing was learned from the others as well: what is believed of a machine with one or two stored sessions was widened after sessions of small models were seen to differ by 6 % and more. The real sessions below are too few to prove 1 %. Shares of blocked pull requests are over all numbers of runs and all kinds of noise, the others over all kinds.`,
    goalTable(heldOut, tunedOn),
    '## Noise',
    kindList(),
    'Of every 200 calls one fails. The tables below are of the models that the rule was not tuned on. Columns are runs / stored sessions; all figures are percent.',
    '### Blocked though nothing changed',
    byKind(heldOut, ({ blocked }) => blocked, 2),
    '### Nothing changed and all throughput reads `unchanged`',
    byKind(heldOut, ({ steady }) => steady),
    '### Nothing changed and something is left open',
    byKind(heldOut, ({ open }) => open),
    '### 5 % loss of throughput found, by noise',
    byKind(heldOut, (cell) => foundOf([cell], EFFECTS[2] as (typeof EFFECTS)[number])),
    '### Losses found, all kinds of noise (in brackets the ceiling)',
    foundTable(heldOut),
    '### The same for the model that the rule was tuned on',
    foundTable(tunedOn),
    `### By agent and stage, ${USUAL.runs} runs and ${USUAL.history} stored sessions`,
    detailTable([...tunedOn, ...heldOut]),
    '### 95 % intervals of throughput that hold the truth',
    byKind(heldOut, ({ covered }) => covered.throughput),
    '### 95 % intervals of TTFT that hold the truth',
    byKind(heldOut, ({ covered }) => covered['ttft-net']),
    ...otherParts(others),
    '## Histories that mark themselves',
    'A default branch that nothing changes, five runs a session: each session is judged against the accepted level and stored with what was said of it, and from ten stored ones on a pull request that changes nothing is judged against the window. Sessions of one history are no independent trials. Percent.',
    chainTable(chains),
    ...realParts(replayed),
    '## Other rules on the same sessions',
    `Simulated: ${USUAL.runs} runs, ${USUAL.history} stored sessions, all kinds of noise. All figures are percent of pull requests.`,
    rivalTable(heldOut, replayed),
  ];
  return `${parts.join('\n\n')}\n`;
}

function otherParts(others: readonly CellTally[]): readonly string[] {
  if (others.length === 0) return [];
  return [
    '## Machines that nobody looked at while the rule was made',
    `Noise of calls with short prompts and answers of fixed length, ${USUAL.runs} runs, all kinds together. Sessions of some of these models differ by many times what is usual: one of them lay in part in host memory.`,
    machineTable(others),
  ];
}

function realParts(replayed: readonly ReplayTally[]): readonly string[] {
  if (replayed.length === 0) return [];
  const blocks = replayed.flatMap(({ group, history, blocks: own }) =>
    own.map((block) => `- ${group}, ${history ?? 'all'} before: ${block}`),
  );
  return [
    '## Real sessions',
    'Each session in turn as the pull request, against all others of the same model and configuration. Nothing changed between them, but their machine was not kept quiet: a series may span days.',
    replayTable(replayed),
    ...(blocks.length === 0 ? [] : ['Blocked were:', blocks.join('\n')]),
  ];
}
