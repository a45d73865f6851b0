import * as v from 'valibot';

/** What is read of Ollama's answers; absent keys are empty or 0, which the readers take for unknown. */

const optionalText = v.optional(v.string(), '');
const optionalCount = v.optional(v.pipe(v.number(), v.minValue(0)), 0);

export const VersionReply = v.object({ version: optionalText });

export const TagsReply = v.object({
  models: v.array(v.object({ name: v.string(), digest: optionalText })),
});

export const ShowReply = v.object({
  details: v.optional(
    v.object({ family: optionalText, parameter_size: optionalText, quantization_level: optionalText }),
    {},
  ),
});

export const PsReply = v.object({
  models: v.array(
    v.object({
      name: v.string(),
      size: optionalCount,
      // 0 is a fact here: the whole model is in host memory.
      size_vram: optionalCount,
      context_length: optionalCount,
    }),
  ),
});

/** `gemma3` and `gemma3:latest` are one model. */
export function sameModel(a: string, b: string): boolean {
  return withTag(a) === withTag(b);
}

function withTag(name: string): string {
  const lastPart = name.slice(name.lastIndexOf('/') + 1);
  return lastPart.includes(':') ? name : `${name}:latest`;
}
