import { MARK_RULES } from '../src/evidence/rules.ts';
import { METRICS, type Metric } from '../src/model/metrics.ts';
import { GATED_ON_DEMAND } from '../src/model/settings.ts';
import { cell, code, table } from './markdown.ts';

/** The text of `docs/metrics.md`: every metric and every mark, from the tables that the code itself works by. */
export function metricsText(): string {
  return [
    '# Metrics',
    '<!-- Written by `npm run generate` from src/model/metricTable.ts and src/evidence/rules.ts: change it there. -->',
    INTRODUCTION,
    table(
      ['Metric', 'Unit', 'Better', 'Formula', 'Measured by', 'Use', 'Calls'],
      METRICS.map((metric) => [
        `${cell(metric.label)} (${code(metric.id)})`,
        metric.unit,
        metric.direction === 'higher-is-better' ? 'higher' : 'lower',
        formula(metric.formula),
        MEASURED_BY[metric.source],
        useOf(metric),
        POPULATIONS[metric.population],
      ]),
    ).trimEnd(),
    DEFINITIONS,
    MARKS_INTRODUCTION,
    table(
      ['Mark', 'What it means', 'When it is set'],
      MARK_RULES.map(({ mark, meaning, rule }) => [code(mark), cell(meaning), formula(rule)]),
    ),
  ].join('\n\n');
}

const MEASURED_BY: Readonly<Record<Metric['source'], string>> = {
  client: 'our clock',
  Ollama: 'Ollama',
  'client and Ollama': 'our clock and Ollama',
  'GPU tool and Ollama': 'GPU tool and Ollama',
  'answer and data': 'text and data',
};

const POPULATIONS: Readonly<Record<Metric['population'], string>> = {
  warm: 'valid, warm, measured',
  cold: 'cold starts',
  all: 'all measured',
};

function useOf({ id, gated, compared }: Metric): string {
  if (GATED_ON_DEMAND.some((metric) => metric === id)) return 'shown; **gated** where a threshold is set';
  return gated ? '**gated**' : compared ? 'compared' : 'shown';
}

/** Names of Ollama's API stand out as code, unless they do already. */
const formula = (text: string): string =>
  cell(
    text
      .split(/(`[^`]*`)/)
      .map((part) => (part.startsWith('`') ? part : part.replace(/\b[a-z]+(?:_[a-z]+)+\b/g, '`$&`')))
      .join(''),
  );

const names = (metrics: readonly Metric[]): string =>
  metrics
    .map(({ label }) => label)
    .join(', ')
    .replace(/, ([^,]*)$/, ' and $1');

const INTRODUCTION = `Every number that this action measures, as it is defined in the code. A value is of one call; medians, means and
standard deviations are over the calls of one agent and one stage, never over several. [Methodology](methodology.md) says
how two sessions are compared. \`results.json\` holds the values of
every call; the [JSON Schema](../schema/results.schema.json) describes each field.

*Gated* metrics decide whether a change passes; *compared* ones are held against the baseline and inform; the others are
*shown*. Cold starts are calls whose model was not loaded, made on purpose and counted apart from the warm calls. Warm-up
runs are kept in the results and enter no statistic.`;

const DEFINITIONS = `## What the words mean

- **Request sent** is the reading of a monotonic clock just before the request leaves, before any connection, queue or
  load. Arrival is stamped where the bytes arrive.
- **TTFT**, time to first token, ends with the first line that carries non-empty thinking, content or a tool call.
  **TTFO**, time to first content, ends with the first non-empty content: with a model that thinks it is later.
- **TTFT net of load** takes out Ollama's \`load_duration\`, which holds the queue for the runner and a health check and is
  seldom 0, even for a loaded model. On one laptop GPU it was nearly half of a warm TTFT.
- **Throughput** is the rate that \`ollama run --verbose\` shows. A line of the stream is not a token: tokens are counted by
  Ollama alone. A rate of few tokens says nothing (a single token may give 1,000,000 tok/s), hence the 16.
- **Prefill** is of the prompt tokens that no cache held. Each prompt starts with a text of its own, so that none should be
  in the cache; a call where one was is marked.
- **Grounding** is the share of the different numbers and dates in an answer that stand in the data which its prompts held
  (an earlier stage's text is no data). A number is found where one of the data rounds to it at the digits that it is
  written with: 412.37 ms is \`412 ms\`, \`412.4 ms\`, \`0.41 s\` and \`about 400 ms\`, not \`410 ms\`. Units of one kind are
  converted, a share may be a percentage, and where one side has no unit the bare values are compared; signs are not looked
  at. Ordinals, digits in names and whole numbers up to 10 without a unit count neither way. A number that the model
  computed itself is not found, so this is a hint and no proof of a mistake.
- **Energy per token** is the power of all GPUs that the GPU tool sees, what they draw when idle included.

Unknown is \`null\`, in reports \`–\`, and never 0: a rate below 16 tokens, a field that Ollama left out, a prefill rate without
the cached count, a difference of two clocks that comes out negative where it cannot be, energy without a power reading.

## Ollama 0.30

Since 0.30 Ollama runs a model in another process, which measures load, prefill and decode in its own way. What Ollama
measured is never compared across that version: ${names(METRICS.filter(({ compared, dependsOnMeaning }) => compared && dependsOnMeaning))} are *not
comparable* between a baseline of 0.29 and a session of 0.33, and the gate asks for a new baseline. What our own clock
measured is compared all the same: ${names(METRICS.filter(({ compared, dependsOnMeaning }) => compared && !dependsOnMeaning))}.

Ollama 0.30.0 itself left cached tokens out of \`prompt_eval_count\`, which 0.30.1 counts again; its durations are those of
later versions. \`environment.durationMeaning\` in \`results.json\` says which meaning holds. A build whose version tells
nothing is compared with one of the same name only.`;

const MARKS_INTRODUCTION = `## Marks

A call that did not end properly has *failed*. One that did, and whose numbers cannot be trusted, is *invalid* and carries
marks. Both are listed with their reasons, and neither enters a statistic; a stage with too few valid calls is *not measured*.`;
