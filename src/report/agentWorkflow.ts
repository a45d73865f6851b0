import { dataSummary } from '../model/dataSummary.ts';
import type { AgentFacts, Call, Results } from '../model/results.ts';
import { optionsOf } from './agentTable.ts';
import { counted, seconds, UNKNOWN, utc } from './format.ts';
import { groundingNote, groundingOfParts } from './groundingText.ts';
import { type Recommendation, recommendationsIn } from './recommendations.ts';
import { codeSpan, fence, plain } from './safe.ts';
import { countedCalls, type NamedRun, namedRunOf, totalOf } from './session.ts';
import { blocks, bullets } from './table.ts';

/** What the agent's workflow read, did and wrote. */

const SHOWN_PROBLEMS = 100;
const WRAP_AT = 100;

export function workflowSection(results: Results, agent: AgentFacts): string {
  const { corpus } = results;
  const run = namedRunOf(results, agent.name);
  return blocks(
    '## Workflow Summary',
    bullets([
      `Files analyzed: ${corpus.fileCount} (contents of ${corpus.shown} in the prompts, ${corpus.leftOut} left out for the prompt budget)`,
      `Execution time: ${executionTime(results, run)}`,
      allRuns(results, agent),
    ]),
    '### Data Summary',
    fence(dataSummary(corpus)),
    problems(results),
    '### Key Findings',
    corpus.findings.length === 0
      ? "None: nothing could be computed from these files' numbers."
      : `Computed from the files' own numbers, not by a model.\n\n${bullets(corpus.findings.map(({ text }) => plain(text)))}`,
    '### Recommendations',
    recommendations(run),
  );
}

function executionTime({ corpus }: Results, run: NamedRun | null): string {
  if (run === null) return `${UNKNOWN} (no measured run has a valid call in every stage)`;
  const total = totalOf(run.calls, (call) => call.e2eMs);
  const parts = [
    `ingest ${seconds(corpus.ingestMs)}`,
    ...run.calls.map(({ stage, e2eMs }) => `${plain(stage)} ${seconds(e2eMs)}`),
  ];
  return `run ${run.run}: ${seconds(total === null ? null : total.sum + corpus.ingestMs)} (${parts.join(' | ')})`;
}

/** The corpus is read once for all runs, so their totals are of calls alone. */
function allRuns(results: Results, { name }: AgentFacts): string {
  const valid = countedCalls(results, name);
  const parts = results.stages.map((stage) => {
    const total = totalOf(
      valid.filter((call) => call.stage === stage.name),
      (call) => call.e2eMs,
    );
    return `${plain(stage.name)} ${seconds(total?.sum ?? null)}`;
  });
  const total = totalOf(valid, (call) => call.e2eMs);
  return `All measured runs: ${seconds(total?.sum ?? null)} in ${counted(valid.length, 'valid call')} (${parts.join(' | ')})`;
}

function problems({ corpus }: Results): string {
  if (corpus.problems.length === 0) return 'Every file was parsed.';
  const shown = corpus.problems.slice(0, SHOWN_PROBLEMS);
  const more = corpus.problems.length - shown.length;
  return blocks(
    `${counted(corpus.problems.length, 'file')} could not be parsed:`,
    bullets([
      ...shown.map(({ path, problem }) => `${codeSpan(path)}: ${plain(problem)}`),
      ...(more > 0 ? [`… and ${more} more in \`results.json\``] : []),
    ]),
  );
}

function recommendations(run: NamedRun | null): string {
  if (run === null) return 'None: no measured run has a valid call in every stage.';
  for (const call of [...run.calls].reverse()) {
    const found = recommendationsIn(call.answer ?? '');
    if (found.length > 0) {
      const missing = groundingOfParts(
        call.grounding,
        found.flatMap(({ text, details }) => [text, ...details]),
      );
      return `As listed by the model in run ${run.run}, stage ${codeSpan(call.stage)}; not checked.${missing}\n\n${bullets(found.map(bulletOf))}`;
    }
  }
  return `None: in run ${run.run} the model wrote no list under a heading about recommendations.`;
}

function bulletOf({ text, details }: Recommendation): string {
  return [plain(text), ...details.map((detail) => `  - ${plain(detail)}`)].join('\n');
}

export function technicalReportSection(results: Results, agent: AgentFacts): string {
  const run = namedRunOf(results, agent.name);
  const title = '## Technical Report (LLM generated)';
  const last = run?.calls.at(-1);
  if (run === null || last === undefined) {
    return blocks(title, 'None: no measured run has a valid call in every stage.');
  }
  const options = optionsOf(agent);
  return blocks(
    title,
    [
      `**Date:** ${utc(results.startedAt).slice(0, 10)}`,
      `**Model:** ${codeSpan(agent.model)}`,
      `**Agent:** ${codeSpan(agent.name)}`,
      `**Configuration:** ${options === null ? 'Ollama defaults' : codeSpan(options)}`,
      `**Source:** run ${run.run}, stage ${codeSpan(last.stage)}`,
    ].join('  \n'),
    `> ⚠️ A language model wrote the words and numbers below. Nobody has checked them.${cutNote(last, results)}`,
    groundingNote(last.grounding),
    last.answer === null ? 'The text was not kept.' : fence(wrapped(last.answer), 'text'),
  );
}

function cutNote({ doneReason }: Call, { protocol }: Results): string {
  if (doneReason !== 'length') return '';
  return ` The text ends in the middle: it reached the length limit of ${counted(protocol.numPredict, 'token')}.`;
}

/** A fence does not wrap: long lines are broken at blanks, under their own indent; tables stay as they are. */
function wrapped(text: string): string {
  return text
    .split(/\r\n?|\n/)
    .flatMap(wrappedLine)
    .join('\n');
}

function wrappedLine(line: string): readonly string[] {
  if (line.length <= WRAP_AT || line.trimStart().startsWith('|')) return [line];
  const indent = ' '.repeat(Math.min(/^\s*(?:[-+*]\s+|\d+[.)]\s+)?/.exec(line)?.[0].length ?? 0, 20));
  const lines: string[] = [];
  let current = '';
  for (const word of line.trimEnd().split(/(?<=\S)\s+(?=\S)/)) {
    if (current !== '' && current.length + 1 + word.length > WRAP_AT) {
      lines.push(current);
      current = `${indent}${word}`;
    } else {
      current = current === '' ? word : `${current} ${word}`;
    }
  }
  return [...lines, current];
}
