import type { ModelHost } from './lifecycle.ts';
import type { EngineModel } from './model.ts';
import { type Json, requireModel } from './request.ts';

/** What the server says about its model without running it: the bodies of tags, ps, show and pull. */

export function tags(model: EngineModel, since: Date): Json {
  const entry = { ...identity(model), modified_at: since.toISOString(), size: model.sizeBytes };
  return { models: [{ ...entry, details: details(model) }] };
}

export function ps(model: EngineModel, host: ModelHost): Json {
  const residence = host.residence();
  if (residence === null) return { models: [] };
  const entry = {
    ...identity(model),
    size: residence.sizeBytes,
    size_vram: residence.sizeVramBytes,
    details: details(model),
    expires_at: residence.expiresAt.toISOString(),
    context_length: residence.numCtx,
  };
  return { models: [entry] };
}

export function show(asked: unknown, model: EngineModel, since: Date): Json {
  requireModel(asked, model);
  return {
    modelfile: `FROM ${model.name}\n`,
    template: model.template,
    details: details(model),
    model_info: {
      'general.architecture': model.family,
      'general.parameter_count': model.parameterCount,
      [`${model.family}.context_length`]: model.contextLength,
    },
    capabilities: ['completion'],
    modified_at: since.toISOString(),
  };
}

/** The lines of a pull: the file is on disk already, so it goes straight to its end; else an error line. */
export function pull(asked: unknown, model: EngineModel): readonly Json[] {
  const manifest = { status: 'pulling manifest' };
  try {
    requireModel(asked, model);
  } catch {
    return [manifest, { error: 'pull model manifest: file does not exist' }];
  }
  const layer = {
    status: `pulling ${model.digest.slice(0, 12)}`,
    digest: `sha256:${model.digest}`,
    total: model.sizeBytes,
  };
  return [
    manifest,
    layer,
    { ...layer, completed: model.sizeBytes },
    { status: 'verifying sha256 digest' },
    { status: 'writing manifest' },
    { status: 'success' },
  ];
}

function identity(model: EngineModel): Json {
  return { name: model.name, model: model.name, digest: model.digest };
}

function details(model: EngineModel): Json {
  return {
    parent_model: '',
    format: 'gguf',
    family: model.family,
    families: [model.family],
    parameter_size: model.parameterSize,
    quantization_level: model.quantization,
  };
}
