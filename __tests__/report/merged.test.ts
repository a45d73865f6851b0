import { describe, expect, test } from '@jest/globals';
import { decideTogether } from '../../src/judge/together.ts';
import type { Results } from '../../src/model/results.ts';
import { renderMergedComment, renderMergedIndex, renderMergedSummary } from '../../src/report/merged.ts';
import type { MergedView } from '../../src/report/mergedView.ts';
import { partNames } from '../../src/report/partNames.ts';
import type { ReportView } from '../../src/report/view.ts';
import { ACCEPTANCE, makeSession, POLICY, STATES, scaled, viewOf } from './fixtures.ts';
import { expectGolden } from './golden.ts';

/** What several jobs measured, as one comment. */

/** The same session on another card. */
function on(name: string, view: ReportView): ReportView {
  const { environment } = view.results;
  const gpus = (environment.gpus ?? []).map((gpu) => ({ ...gpu, name }));
  return { ...view, results: { ...view.results, environment: { ...environment, gpus } } };
}

function merged(views: readonly ReportView[], overrides: Partial<MergedView> = {}): MergedView {
  const names = partNames(views.map(({ results }) => results));
  const parts = views.map((view, index) => ({ name: '', folder: '', ...names[index], view }));
  const [first] = views;
  if (first === undefined) throw new Error('no view');
  const { missing = null } = overrides;
  return {
    parts: parts as unknown as MergedView['parts'],
    decision: decideTogether(
      views.map(({ decision }) => decision),
      missing,
      POLICY,
    ),
    missing,
    fork: null,
    source: first.results.source,
    links: first.links,
    ...overrides,
  };
}

const clean = () => on('NVIDIA GeForce RTX 3060', STATES.unchanged());
const slower = () => on('NVIDIA H100 PCIe', STATES.regressed());
const headline = (view: MergedView) => renderMergedComment(view).split('\n')[0];

describe('goldens', () => {
  test.each<[string, () => MergedView]>([
    ['regressed', () => merged([clean(), slower(), on('AMD Instinct MI300X', STATES.inconclusive())])],
    ['unchanged', () => merged([clean(), on('NVIDIA H100 PCIe', STATES.unchanged())])],
    [
      'missing',
      () =>
        merged([clean()], {
          missing:
            '1 of 2 expected results are missing: the jobs that measure them ended before they had any.',
        }),
    ],
  ])('%s', (name, make) => {
    expectGolden(`merged-${name}.md`, renderMergedComment(make()));
  });
});

describe('the headline', () => {
  test.each<[string, () => MergedView, string]>([
    [
      'slower',
      () => merged([clean(), slower()]),
      '### ❌ Slower: 4 of 24 gated metrics, in 1 of 2 results. Action needed',
    ],
    [
      'clean',
      () => merged([clean(), clean()]),
      '### ✅ No slowdown beyond the limits: 24 gated metrics in 2 results. No action needed',
    ],
    [
      'faster',
      () => merged([clean(), on('x', STATES.improved())]),
      '### ✅ Faster, none slower: 4 of 24 gated metrics, in 1 of 2 results. No action needed',
    ],
    [
      'open',
      () => merged([clean(), on('x', STATES.inconclusive())]),
      '### ⚪ No slowdown beyond the limits proven, some metrics left open by the noise: 1 of 2 results. No action needed',
    ],
    [
      'not measured',
      () => merged([clean(), on('x', STATES['not-measured']())]),
      '### ⚪ Not measured: 1 of 2 results. This says nothing about your change. Mend the cause and run again',
    ],
    [
      'no baseline',
      () => merged([STATES['no-baseline'](), STATES['no-baseline']()]),
      '### ⚪ No baseline, so nothing was compared: 2 results. Next step below',
    ],
    [
      'missing',
      () => merged([clean(), clean()], { missing: '2 of 4 expected results are missing: the jobs ended.' }),
      '### ⚪ Not measured: 2 of 4 expected results are missing. This says nothing about your change. Mend the cause and run again',
    ],
    ['of one alone', () => merged([slower()]), '### ❌ Slower: 4 of 12 gated metrics. Action needed'],
  ])('%s', (_, make, expected) => {
    expect(headline(make())).toBe(expected);
  });

  test('of an accepted slowdown names who accepted it', () => {
    const accepted = viewOf(STATES.regressed().results, { acceptance: { accepted: ACCEPTANCE, note: null } });
    expect(headline(merged([clean(), accepted]))).toMatch(
      /^### ⚠️ Slower: .*, accepted by `octo-maintainer`\. No action needed$/,
    );
  });
});

test('what is sound is folded, what is not stands open, each under its name', () => {
  const text = renderMergedComment(merged([clean(), slower()]));
  expect(text).toContain('<summary><code>NVIDIA GeForce RTX 3060</code>: all there is to say</summary>');
  expect(text).toContain('#### `NVIDIA H100 PCIe`');
  expect(text).not.toContain('#### `NVIDIA GeForce RTX 3060`');
  expect(text.match(/\| ❌ \|/g)).toHaveLength(4);
});

test('thirty results fit a comment, the clean ones giving way first', () => {
  const views = Array.from({ length: 30 }, (_, index) =>
    on(`Card ${index}`, index % 3 === 0 ? STATES.regressed() : STATES.unchanged()),
  );
  const text = renderMergedComment(merged(views));
  expect(text.length).toBeLessThan(65_000);
  expect(Buffer.byteLength(text)).toBeLessThan(65_000);
  expect(text).toContain('Left out for length: ');
  expect(text.split('\n')[0]).toBe(
    '### ❌ Slower: 40 of 360 gated metrics, in 10 of 30 results. Action needed',
  );
  expect(text.match(/^\| ❌ \|/gm)).toHaveLength(40);
  expect(Buffer.byteLength(renderMergedSummary(merged(views)))).toBeLessThan(1024 * 1024);
});

test('the index leads to the report of each', () => {
  const text = renderMergedIndex(merged([clean(), slower()]));
  expect(text).toContain('[Report of `NVIDIA H100 PCIe`](nvidia-h100-pcie/report.md)');
  expect(text).toContain('**❌ Slower: 4 of 24 gated metrics, in 1 of 2 results. Action needed**');
});

test('names tell results apart, by no more than it takes', () => {
  const session = makeSession();
  const runner = (runnerName: string): Results => ({
    ...session,
    environment: { ...session.environment, runnerName },
  });
  const named = (...results: readonly Results[]) => partNames(results);
  expect(named(session)).toEqual([{ name: 'NVIDIA GeForce RTX 4090', folder: 'nvidia-geforce-rtx-4090' }]);
  expect(named(runner('a'), runner('b')).map(({ name }) => name)).toEqual([
    'NVIDIA GeForce RTX 4090, a',
    'NVIDIA GeForce RTX 4090, b',
  ]);
  const [one, two] = named(runner('a'), runner('a'));
  expect(one?.name).toBe('NVIDIA GeForce RTX 4090, a: baseline, chimera');
  expect(one?.folder).not.toBe(two?.folder);
  const called = (machineId: string): Results => ({
    ...session,
    environment: { ...session.environment, gpus: [], machineId },
  });
  const folders = named(called('Node 2'), called('node'), called('node!')).map(({ folder }) => folder);
  expect(new Set(folders).size).toBe(3);
});

test('a fork is named above everything, and nothing blocks', () => {
  const view = { ...scaledFork(), fork: 'mona/octo-bench' };
  expect(renderMergedComment(merged([view], { fork: 'mona/octo-bench' }))).toMatch(
    /^### ⚠️ Slower: .*\. Advisory: measured by a fork\n\n> ⚠️ \*\*Advisory:\*\* .*`mona\/octo-bench`/,
  );
  const two = renderMergedComment(merged([view, view], { fork: 'mona/octo-bench' }));
  expect(two).toMatch(
    /^### ⚠️ Slower: .*, in 2 results\. Advisory: measured by a fork\n\n> ⚠️ \*\*Advisory:\*\*/,
  );
});

function scaledFork(): ReportView {
  const view = viewOf(scaled(makeSession(), { decode: 1.3 }), { policy: { failOn: 'never' } });
  return view;
}
