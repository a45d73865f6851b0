import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { lexer } from 'marked';
import type { Comparison, Judgement } from '../../src/model/judgement.ts';
import type { SessionRecord } from '../../src/model/record.ts';
import { recordOf } from '../../src/model/recordOf.ts';
import type { Call, Results } from '../../src/model/results.ts';
import { renderAgentReport } from '../../src/report/agentReport.ts';
import { renderComment } from '../../src/report/comment.ts';
import { renderIndexReport } from '../../src/report/indexReport.ts';
import { agentFileNames } from '../../src/report/names.ts';
import { renderSummary } from '../../src/report/summary.ts';
import type { ReportView } from '../../src/report/view.ts';
import { makeFailedCall, makeResults } from '../support/results.ts';
import { makeGpuEvidence } from '../support/watch.ts';
import { judged, makeDecision, makeView } from './fixtures.ts';
import { hostileText, intrusionsIn, tokensIn, withoutCode } from './hostile.ts';
import { makeInvalid } from './troubled.ts';

/** Foreign text in every place that can hold it, through every surface: nothing leaves its code. */

const VERDICTS = [
  'regressed',
  'improved',
  'unchanged',
  'inconclusive',
  'not-measured',
  'not-comparable',
  'no-baseline',
] as const;

function hostileResults(next: () => string): Results {
  const plain = makeResults();
  const agents = plain.agents.map((agent, index) => ({
    ...agent,
    name: `${index}${next()}`,
    model: next(),
    options: { [next()]: next(), stop: [next(), next()] },
    modelDigest: next(),
    parameterSize: next(),
    quantization: next(),
  }));
  const stages = plain.stages.map((stage, index) => ({ ...stage, name: `${index}${next()}` }));
  const named = makeResults({ agents, stages });
  const [gpu] = plain.environment.gpus ?? [];
  const path = next();
  return {
    ...named,
    interruption: next(),
    notes: [next(), next()],
    toolVersion: next(),
    source: { ...named.source, commit: next() },
    environment: {
      ...named.environment,
      os: next(),
      osRelease: next(),
      arch: next(),
      cpuModel: next(),
      runnerName: next(),
      ollamaVersion: next(),
      machineId: next(),
      gpus: gpu === undefined ? null : [{ ...gpu, name: next(), driver: next() }],
      telemetry: {
        ...named.environment.telemetry,
        about: next(),
        standing: [{ name: next(), pid: 1, memoryMib: 312 }],
      },
    },
    corpus: {
      ...named.corpus,
      root: next(),
      digest: next(),
      listing: [{ type: 'csv', count: 9, first: [next(), next()], latestChange: null }],
      problems: [{ path: next(), problem: next() }],
      findings: [{ kind: 'trend', path, series: next(), text: `In ${path} ${next()}`, numbers: {} }],
    },
    calls: named.calls.map((call) => hostileCall(call, next)),
  };
}

function hostileCall(call: Call, next: () => string): Call {
  const { agent, stage, run, phase, position, cold } = call;
  if (run === 2) return makeFailedCall({ agent, stage, run, phase, position, cold, reason: next() });
  const answered = {
    ...call,
    doneReason: next(),
    notes: [next(), next()],
    gpu: makeGpuEvidence({ tenants: [{ name: next(), pid: 1, memoryMib: 6246 }] }),
    answer: `# Recommendations\n\n- ${next()}\n- ${next()}\n\n${next()}`,
  };
  return run === 3 ? makeInvalid({ ...answered, cold: true }, ['gpu-tenant'], next()) : answered;
}

function hostileView(texts: readonly string[], verdict: (typeof VERDICTS)[number]): ReportView {
  let position = 0;
  const next = () => texts[position++ % texts.length] ?? '';
  const results = hostileResults(next);
  const other = hostileJudgement(results, next);
  const judgement = verdict === 'not-comparable' ? other : { ...other, hardwareDifferences: [] };
  const accepted = { by: next(), reason: next(), at: results.startedAt, pullRequest: 7 };
  const isAccepted = next().length % 2 === 0;
  return {
    ...makeView({ results, judgement }),
    sessions: hostileSessions(results, next),
    decision: makeDecision(verdict, judgement, {
      summary: next(),
      action: next(),
      lost: isAccepted ? [] : judgement.comparisons.slice(0, 1),
      accepted: isAccepted ? accepted : null,
      acceptanceNote: next(),
    }),
    baseline: { startedAt: results.startedAt, commit: next(), description: next() },
    policyChanges: [{ what: next(), before: next(), after: next() }],
    changedWorkflow: next(),
    storeFault: next(),
    links: { runUrl: next(), artifactUrl: next() },
    nextStep: `${next()}\n${next()}`,
  };
}

/** Stored ones, whose trend is told. */
function hostileSessions(results: Results, next: () => string): readonly SessionRecord[] {
  return Array.from({ length: 4 }, () => {
    const { environment, source, ...record } = recordOf(results, '');
    return {
      ...record,
      environment: { ...environment, ollamaVersion: next() },
      source: { ...source, commit: next() },
      corpusDigest: next(),
      accepted: { by: next(), reason: next(), at: results.startedAt, pullRequest: 7 },
    };
  });
}

/** Every verdict there is among the comparisons, every text in it foreign. */
function hostileJudgement(results: Results, next: () => string): Judgement {
  const verdicts = ['regressed', 'improved', 'inconclusive', 'not-measured', 'unchanged'] as const;
  const judgement = judged(results, { history: [recordOf(results, '')] }) as Judgement;
  const comparisons = judgement.comparisons.map((comparison, index): Comparison => {
    const verdict = verdicts[index % verdicts.length] ?? 'unchanged';
    const isTold = verdict === 'inconclusive' || verdict === 'not-measured' || index % 7 === 0;
    return {
      ...comparison,
      verdict,
      gated: comparison.gated && index % 11 !== 0,
      reason: isTold ? next() : null,
    };
  });
  const difference = { what: next(), before: next(), after: next() };
  const options = { what: next(), before: JSON.stringify({ [next()]: next() }), after: '{}' };
  return {
    ...judgement,
    comparisons,
    causes: results.agents.flatMap(({ name }) =>
      results.stages.map((stage) => ({
        agent: name,
        stage: stage.name,
        parts: [{ part: 'prefill' as const, before: 141, after: 171 }],
      })),
    ),
    hardwareDifferences: [difference],
    otherDifferences: [difference, options],
    history: { ...judgement.history, commit: next(), caution: next() },
  };
}

test('nothing foreign acts, whatever it says', () => {
  const texts = fc.array(hostileText, { minLength: 7, maxLength: 13 });
  fc.assert(
    fc.property(texts, fc.constantFrom(...VERDICTS), (foreign, verdict) => {
      const view = hostileView(foreign, verdict);
      const files = agentFileNames(view.results);
      const comment = renderComment(view);
      if (verdict !== 'not-comparable') expect(comment).toContain('<summary>Trend</summary>');
      const surfaces = [
        comment,
        renderSummary(view),
        renderIndexReport(view),
        ...view.results.agents.map(({ name }) => renderAgentReport(view.results, name)),
      ];
      // Where the foreign text is an address it is a link of ours: run and artifact.
      const links = [...files, view.links.runUrl ?? '', view.links.artifactUrl ?? ''];
      for (const surface of surfaces) expect(intrusionsIn(withoutCode(surface), links)).toEqual([]);
      expect(comment.startsWith('### ')).toBe(true);
      expect(lexer(withoutCode(comment)).filter(({ type }) => type === 'heading')).toHaveLength(1);
      expect(new TextEncoder().encode(comment).length).toBeLessThanOrEqual(65_000);
    }),
    { numRuns: 100 },
  );
});

test('text of the largest size keeps the comment within its limit', () => {
  for (const unit of ['@x ', '名', '|', '\\|', '`', '😀 ', '<a>']) {
    for (const verdict of VERDICTS) {
      const view = hostileView([unit.repeat(300)], verdict);
      const many = { ...view, results: { ...view.results, agents: Array(40).fill(view.results.agents[0]) } };
      const comparisons = Array(40).fill(view.judgement?.comparisons).flat();
      const judgement = view.judgement === null ? null : { ...view.judgement, comparisons };
      const comment = renderComment({ ...many, judgement });
      expect(new TextEncoder().encode(comment).length).toBeLessThanOrEqual(65_000);
    }
  }
});

test('the reader of this test does notice', () => {
  expect(intrusionsIn('hello @octocat')).toHaveLength(1);
  expect(intrusionsIn('0.0 % [−59.3,\u00a0+146]')).toEqual([]);
  expect(intrusionsIn('[x, +146]')).toHaveLength(1);
  expect(intrusionsIn('<img src=x>')).not.toEqual([]);
  expect(intrusionsIn('[a](http://evil.example)')).not.toEqual([]);
  expect(intrusionsIn('| a |\n| --- |\n| #1 |')).not.toEqual([]);
  expect(withoutCode('a `b` c\n```text\n@x\n```\n@y')).toBe('a CODE c\n@y');
  expect([...tokensIn(lexer('- a\n  - b'))].filter(({ type }) => type === 'list_item')).toHaveLength(2);
});
