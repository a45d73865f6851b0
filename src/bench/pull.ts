import { ExpectedError } from '../model/failure.ts';
import type { Ports } from '../model/ports.ts';
import type { HostSettings } from '../model/settings.ts';

const PROGRESS_MS = 5_000;
/** A pull has one for each layer and a few more; whoever sends millions is to fill no log. */
const MOST_STATUSES = 100;

/** Pulls what Ollama lacks of the models. Throws ExpectedError where that is not allowed or fails. */
export async function pullMissing(
  models: Iterable<string>,
  allowed: HostSettings['pull'],
  ports: Pick<Ports, 'ollama' | 'log' | 'clock'>,
  signal: AbortSignal,
): Promise<void> {
  for (const model of new Set(models)) {
    if (await ports.ollama.has(model)) continue;
    if (allowed === 'never') {
      throw new ExpectedError(
        `Ollama does not have the model ${JSON.stringify(model)}; run "ollama pull ${model}" on the runner, or set the input pull to missing.`,
      );
    }
    await pull(model, ports, signal);
    if (!(await ports.ollama.has(model))) {
      throw new ExpectedError(
        `Ollama pulled ${JSON.stringify(model)} and does not list it by that name; name the model as "ollama list" tells it.`,
      );
    }
  }
}

/** A change of status is told at once, as long as they are few; the progress of one now and then. */
async function pull(
  model: string,
  { ollama, log, clock }: Pick<Ports, 'ollama' | 'log' | 'clock'>,
  signal: AbortSignal,
): Promise<void> {
  log.info(`Ollama does not have ${model}; pulling it`);
  let toldMs = Number.NEGATIVE_INFINITY;
  let toldStatus = '';
  let statuses = 0;
  await ollama.pull(
    model,
    (line) => {
      const status = line.replace(/ \d+ %$/, '');
      const isNew = status !== toldStatus && statuses < MOST_STATUSES;
      if (!isNew && clock.nowMs() - toldMs < PROGRESS_MS) return;
      if (isNew) statuses += 1;
      toldMs = clock.nowMs();
      toldStatus = status;
      log.info(`pull: ${line}`);
    },
    signal,
  );
}
