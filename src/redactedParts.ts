import type { BaselineStore, Ollama, Surroundings } from './model/ports.ts';
import { type Redact, redactStrings, redactText } from './report/redact.ts';
import type { ActionOutputs } from './story/outputs.ts';

/**
 * The ways out of the runner, each behind the removal of secrets. Every method is named on purpose: a new one does not
 * compile until somebody has decided what of it is text. Paths stay, for they must lead to the files.
 */
export function redactedSurroundings(surroundings: Surroundings, redact: Redact): Surroundings {
  return {
    source: surroundings.source,
    prepareFiles: () => surroundings.prepareFiles(),
    writeFiles: (files) =>
      surroundings.writeFiles(
        files.map(({ name, content }) => ({ name, content: redactText(content, redact) })),
      ),
    uploadArtifact: (paths) => surroundings.uploadArtifact(paths),
    writeSummary: (markdown) => surroundings.writeSummary(redact(markdown)),
    writeComment: (markdown, news) => surroundings.writeComment(redact(markdown), news),
    conclude: ({ title, summary, ...verdict }) =>
      surroundings.conclude({ ...verdict, title: redact(title), summary: redact(summary) }),
  };
}

/** Paths stay here, too: later steps open them. */
export function redactedOutputs(outputs: ActionOutputs, redact: Redact): ActionOutputs {
  return Object.fromEntries(
    Object.entries(outputs).map(([name, value]) => {
      if (typeof value !== 'string' || name.endsWith('-path')) return [name, value];
      return [name, redactText(value, redact)];
    }),
  );
}

/**
 * Ollama may be on another machine, and the reports that it reads may hold what they should not. Answers are cleaned before
 * a later stage's prompt takes a part of them.
 */
export function redactedOllama(ollama: Ollama, redact: Redact): Ollama {
  return {
    version: () => ollama.version(),
    has: (model) => ollama.has(model),
    pull: (model, onProgress, signal) => ollama.pull(model, onProgress, signal),
    facts: (model) => ollama.facts(model),
    loaded: (model) => ollama.loaded(model),
    load: (model, options, signal) => ollama.load(model, redactStrings(options, redact), signal),
    unload: (model, withinMs) => ollama.unload(model, withinMs),
    async chat({ system, prompt, options, ...request }, signal) {
      const texts = { system: redact(system), prompt: redact(prompt) };
      const outcome = await ollama.chat(
        { ...request, ...texts, options: redactStrings(options, redact) },
        signal,
      );
      return { ...outcome, content: redact(outcome.content) };
    },
  };
}

/** What is stored outlives the job, and whoever reads the repository reads it. */
export function redactedStore(store: BaselineStore | null, redact: Redact): BaselineStore | null {
  if (store === null) return null;
  return {
    read: (query) => store.read(query),
    add: (sessions) => store.add(redactStrings(sessions, redact)),
    description: store.description,
    outlivesJob: store.outlivesJob,
  };
}
