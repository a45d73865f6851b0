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

const GOAL_WORDS: readonly string[] = [
  `Two agents, two stages, ${USUAL.runs} runs, unless it says otherwise. Throughput, TTFT net of load and success rate of each gate, with the default limits (3 %, 10 %, 5 points). Every trial is a history of its own and one pull request behind it, judged by \`judge()\` itself.`,
  [
    '- *Found*: the pull request is flagged where all stages of one agent are slower by so much.',
    '- *Ceiling*: what a z test would flag that knows how much the differences of this very machine scatter, at the same family-wise level and the same limit. Where it is below a goal, no such rule can meet it with so few calls of so noisy a machine. (Wild calls are part of that scatter, so a rule that tames them can be above.)',
    '- *Prompts of one length* are those of the agent whose prompts were cut to its context, as this action sends the same ones in every session; those of the other agent varied in length from run to run, and with them its TTFT.',
    '- In brackets: exact 95 % bounds (Clopper and Pearson). Blocked shares are over all numbers of runs and all kinds of noise, the others over all kinds.',
  ].join('\n'),
  '**That at most 1 % of unchanged pull requests are blocked rests on simulation**, with parameters taken from one model and tested on others. The real sessions below are too few to prove 1 %.',
];

const NOT_BLIND =
  'That is not blind altogether. The first beliefs about machines (`src/judge/priors.ts`) are of a summary of that laptop. Three things were changed after figures of yet others were seen: what is believed with one or two stored sessions (small models with fixed lengths), that sessions can contradict the belief (the same), and that a session whose calls are wild themselves is no certain one (sessions of our own). For these changes the tables of fixed lengths and of our own sessions are no test. The real sessions named *means of two stages* were first looked at when the rule stood.';

/** All figures, with the words that they need. */
export function report({ cells: tallies, chains }: Played, replayed: readonly ReplayTally[]): string {
  const tunedOn = tallies.filter(({ model, calls }) => model === TUNED_ON && calls === 'two-stage');
  const others = tallies.filter(({ calls }) => calls === 'fixed-length');
  const heldOut = tallies.filter(({ model, calls }) => model !== TUNED_ON && calls === 'two-stage');
  const models = [...new Set(heldOut.map(({ model }) => model))].join(' and ');
  const parts = [
    '## Goals',
    ...GOAL_WORDS,
    '### What was kept apart',
    `The rule was tuned on sessions with the noise of ${TUNED_ON}; its goals are read on those of ${models}, calls of another two models on the same laptop. ${NOT_BLIND}`,
    '### Met or not',
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
    '## Unruly machines',
    `Noise of calls with short prompts and answers of fixed length, ${USUAL.runs} runs, all kinds together. Sessions of some of these models differ by many times what is usual: the largest lay in part in host memory, the smallest answer within a quarter of a second. Percent; the columns end in the number of stored sessions.`,
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
    'Each session in turn as the pull request, against all others of the same model and configuration. Nothing changed between them, but their machine was not kept quiet, and a series may span days: *two stages*, *fixed length* and *means of two stages* are of an RTX 4080 Laptop, those recorded by this project of two shared cores under load. Where fewer sessions are held against, they are those before it, and before the first come the last. Losses are percent found.',
    'In *means of two stages* the prefill of some sessions took 2.5 to 5 times as long as that of others, in every call of theirs and at the same rate of decoding, as with and without the prompt cache, which those runs did nothing against. A rule that did not block that would be blind; they are left in because nobody may choose what is noise afterwards.',
    replayTable(replayed),
    ...(blocks.length === 0 ? [] : ['Blocked were:', blocks.join('\n')]),
  ];
}
