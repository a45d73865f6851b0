import { createHash } from 'node:crypto';
import { fullName } from './requests.ts';
import type { Runner, Scheduler } from './scheduler.ts';
import type { Model, Script } from './script.ts';

/** The models on disk, and what is told of them: `/api/tags`, `/api/show`, `/api/ps`. */

const DEFAULT_MODELS = ['gemma3:latest'];
const MODIFIED_AT = '2026-01-01T00:00:00Z';
const NEVER = '2318-01-01T00:00:00Z';

export class Library {
  private readonly models = new Map<string, Model>();
  private psQuestions = 0;
  /** What a call said last of how much of its model is in VRAM. */
  vramShare: number | null = null;

  constructor(models: Script['models'] = DEFAULT_MODELS) {
    for (const model of models) this.add(typeof model === 'string' ? { name: model } : model);
  }

  add(model: Model): void {
    this.models.set(fullName(model.name), model);
  }

  find(name: string): Model | undefined {
    return this.models.get(fullName(name));
  }

  tags(withCapabilities: boolean): object {
    const models = [...this.models.values()];
    return {
      models: models.map((model) => ({
        ...listed(model),
        ...(withCapabilities && { capabilities: capabilitiesOf(model) }),
      })),
    };
  }

  show(model: Model): object {
    const details = detailsOf(model);
    return {
      modelfile: `FROM ${model.name}\n`,
      template: '{{ .Prompt }}',
      details,
      model_info: {
        'general.architecture': details.family,
        [`${details.family}.context_length`]: model.trainContext ?? 131_072,
      },
      capabilities: capabilitiesOf(model),
      modified_at: MODIFIED_AT,
    };
  }

  ps(scheduler: Scheduler, script: Script): object {
    const { vramShare: told } = script;
    const question = this.psQuestions++;
    const share = this.vramShare ?? (typeof told === 'function' ? told(question) : (told ?? 1));
    return { models: scheduler.loaded().map((runner) => running(runner, share)) };
  }
}

export const capabilitiesOf = (model: Model): readonly string[] => model.capabilities ?? ['completion'];

const digestOf = ({ name, digest }: Model) => digest ?? createHash('sha256').update(name).digest('hex');

function listed(model: Model): object {
  const { name, sizeBytes } = model;
  return {
    name,
    model: name,
    modified_at: MODIFIED_AT,
    size: sizeBytes ?? 4_000_000_000,
    digest: digestOf(model),
    details: detailsOf(model),
  };
}

function running({ model, options, sizeBytes, expiresAtMs }: Runner, vramShare: number): object {
  return {
    name: model.name,
    model: model.name,
    size: sizeBytes,
    digest: digestOf(model),
    details: detailsOf(model),
    expires_at: expiresAtMs === null ? NEVER : new Date(expiresAtMs).toISOString(),
    size_vram: Math.round(sizeBytes * vramShare),
    context_length: options.contextLength,
  };
}

function detailsOf({ family = 'gemma3', parameterSize = '4.3B', quantization = 'Q4_K_M' }: Model) {
  return {
    parent_model: '',
    format: 'gguf',
    family,
    families: [family],
    parameter_size: parameterSize,
    quantization_level: quantization,
  };
}
