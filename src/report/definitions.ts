import { METRICS, type Metric } from '../model/metrics.ts';
import { left, table } from './table.ts';

/** What every figure means, from the table that the figures come from. */
export function definitions(): string {
  return table(
    [left('Figure'), left('Definition'), left('Better'), left('Measured by')],
    [
      ...METRICS.map(({ label, formula, direction, source }) => [
        label,
        withCode(formula),
        direction === 'higher-is-better' ? 'higher' : 'lower',
        SOURCES[source],
      ]),
      ['decode', withCode('eval_duration: first → last token sampled'), 'lower', SOURCES.Ollama],
    ],
  );
}

const SOURCES: Readonly<Record<Metric['source'], string>> = {
  client: 'our clock',
  Ollama: 'Ollama',
  'client and Ollama': 'our clock and Ollama',
  'GPU tool and Ollama': 'GPU tool and Ollama',
  'answer and data': "the model's text beside the data",
};

/** The names of Ollama's API as code. */
function withCode(formula: string): string {
  return formula.replace(/[a-z]+(?:_[a-z]+)+/g, '`$&`');
}
