import type { ChainTally } from './chain.ts';
import { type Goal, goalsOf } from './goals.ts';
import { ABOUT_KINDS, KINDS } from './noise.ts';
import { readParameters } from './parameters.ts';
import { HISTORIES, RUNS, USUAL } from './plan.ts';
import type { ReplayTally } from './replay.ts';
import { cellsOf, foundOf, shareOf } from './select.ts';
import { type CellTally, EFFECTS, type Share, STAGES, together } from './tally.ts';
import { percent, table, withBounds } from './text.ts';
import type { Effect } from './trial.ts';

/** The figures as Markdown. */

const SIZES = RUNS.flatMap((runs) => HISTORIES.map((history) => ({ runs, history })));
const SIZE_HEADS = SIZES.map(({ runs, history }) => `${runs} / ${history}`);

export function goalTable(heldOut: readonly CellTally[], tunedOn: readonly CellTally[]): string {
  const own = goalsOf(tunedOn);
  const rows = goalsOf(heldOut).map((goal) => {
    const other = own.find(({ what }) => what === goal.what);
    return [
      goal.what,
      goal.goal,
      ...told(goal),
      goal.ceiling,
      String(goal.trials),
      ...(other ? told(other) : ['–', '–']),
      other?.ceiling ?? '',
    ];
  });
  return table(['', 'goal', 'measured', 'met', 'ceiling', 'n', 'tuned on: measured', 'met', 'ceiling'], rows);
}

const told = ({ measured, isMet, obstacle }: Goal): readonly string[] => [
  measured,
  isMet ? 'yes' : obstacle === null ? '**no**' : `no: ${obstacle}`,
];

/** One quantity by kind of noise, for every number of runs and stored sessions. */
export function byKind(cells: readonly CellTally[], of: (cell: CellTally) => Share, digits = 1): string {
  const row = (name: string, kind?: string) => [
    name,
    ...SIZES.map((size) =>
      percent(shareOf(cellsOf(cells, kind === undefined ? size : { ...size, kind }), of), digits),
    ),
  ];
  return table(['noise', ...SIZE_HEADS], [...KINDS.map((kind) => row(kind, kind)), row('together')]);
}

/** Found, in brackets what a test could find that knew the noise. */
export function foundTable(cells: readonly CellTally[]): string {
  const rows = EFFECTS.map((effect) => [
    worded(effect),
    ...SIZES.map((size) => {
      const own = cellsOf(cells, size);
      return `${percent(foundOf(own, effect), 0)} (${percent(
        foundOf(own, effect, (one) => one.ceiling),
        0,
      )})`;
    }),
  ]);
  return table(['loss', ...SIZE_HEADS], rows);
}

/** With the usual number of runs and sessions: by agent and stage, and what stays open. */
export function detailTable(cells: readonly CellTally[]): string {
  const usual = cellsOf(cells, USUAL);
  const models = [...new Set(usual.map(({ model }) => model))];
  const rows = models.flatMap((model) =>
    EFFECTS.flatMap((effect) =>
      agentsOf(usual).map((agent) => {
        const own = usual.filter((cell) => cell.model === model);
        const share = (of: Parameters<typeof foundOf>[2]) => percent(foundOf(own, effect, of, agent), 0);
        const stages = STAGES.map((stage) => share(({ stages: all }) => all[stage]));
        return [
          `${model} · ${agent}`,
          worded(effect),
          share(undefined),
          share((one) => one.ceiling),
          ...stages,
          share((one) => one.open),
        ];
      }),
    ),
  );
  return table(['model · slowed agent', 'loss', 'found', 'ceiling', ...STAGES, 'left open'], rows);
}

const agentsOf = (cells: readonly CellTally[]): readonly string[] => [
  ...new Set(cells.flatMap(({ found }) => found.map(({ agent }) => agent))),
];

const worded = ({ metric, percent: loss }: Effect): string =>
  `${metric === 'throughput' ? 'throughput −' : 'TTFT +'}${loss} %`;

export function rivalTable(cells: readonly CellTally[], all: readonly ReplayTally[]): string {
  const replayed = all.filter(({ history }) => history === null);
  const usual = cellsOf(cells, USUAL);
  const names = usual[0]?.rivals.map(({ name }) => name) ?? [];
  const ours = [
    'this action',
    percent(shareOf(usual, ({ blocked }) => blocked)),
    percent(foundOf(usual, { metric: 'throughput', percent: 5 })),
    percent(foundOf(usual, { metric: 'ttft-net', percent: 15 })),
    ...replayed.map(({ blocked }) => percent(blocked)),
  ];
  const rows = names.map((name) => {
    const own = usual.flatMap(({ rivals }) => rivals.filter((one) => one.name === name));
    return [
      name,
      percent(together(own.map(({ blocked }) => blocked))),
      percent(together(own.map(({ throughput5 }) => throughput5))),
      percent(together(own.map(({ ttft15 }) => ttft15))),
      ...replayed.map(({ rivals }) =>
        percent(rivals.find((one) => one.name === name)?.blocked ?? { events: 0, trials: 0 }),
      ),
    ];
  });
  const heads = replayed.map(({ group }) => `real, ${group}: blocked`);
  return table(
    ['rule', 'simulated: blocked', '5 % throughput found', '15 % TTFT found', ...heads],
    [ours, ...rows],
  );
}

export function replayTable(replayed: readonly ReplayTally[]): string {
  const effects = replayed[0]?.found.map(({ effect }) => effect) ?? [];
  const rows = replayed.map(({ group, history, series, sessions, blocked, open, steady, found }) => [
    group,
    history === null ? 'all others' : String(history),
    `${sessions} (${series})`,
    withBounds(blocked, 1),
    percent(open, 0),
    percent(steady, 0),
    ...found.map(({ share }) => percent(share, 0)),
  ]);
  const heads = [
    'real sessions',
    'held against',
    'n (series)',
    'blocked',
    'left open',
    'throughput reads `unchanged`',
  ];
  return table([...heads, ...effects.map(worded)], rows);
}

export function kindList(): string {
  return KINDS.map((kind) => `- **${kind}**: ${ABOUT_KINDS[kind]}`).join('\n');
}

/** A machine a line: how often it blocks what changed nothing, and how often its intervals hold the truth. */
export function machineTable(cells: readonly CellTally[]): string {
  const noise = new Map(
    readParameters()
      .filter(({ calls }) => calls === 'fixed-length')
      .map(({ model, units }) => [model, units[0]]),
  );
  const rows = [...new Set(cells.map(({ model }) => model))].map((model) => {
    const own = cells.filter((cell) => cell.model === model);
    const at = (of: (cell: CellTally) => Share, digits: number) =>
      HISTORIES.map((history) => percent(shareOf(cellsOf(own, { history }), of), digits));
    const unit = noise.get(model);
    const spread =
      unit === undefined
        ? '–'
        : `${(100 * unit.throughput.sessionSd).toFixed(1)} / ${(100 * unit.ttftNet.sessionSd).toFixed(1)}`;
    return [
      model,
      spread,
      ...at(({ blocked }) => blocked, 2),
      ...at(({ covered }) => together([covered.throughput, covered['ttft-net']]), 1),
    ];
  });
  const heads = ['blocked', 'intervals hold'].flatMap((what) =>
    HISTORIES.map((history) => `${what}, ${history}`),
  );
  return table(['model', 'sessions differ by (throughput / TTFT, SD)', ...heads], rows);
}

export function chainTable(chains: readonly ChainTally[]): string {
  const rows = chains.map(({ model, calls, kind, blocked, slower, faster }) => [
    `${model}${calls === 'fixed-length' ? ', fixed length' : ''}`,
    kind,
    percent(blocked, 2),
    String(blocked.trials),
    percent(slower, 2),
    percent(faster, 2),
    String(slower.trials),
  ]);
  const heads = ['pull requests blocked', 'n', 'sessions called slower', 'called faster', 'n'];
  return table(['model', 'noise', ...heads], rows);
}
