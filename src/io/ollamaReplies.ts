import * as v from 'valibot';
import { messageOf } from '../model/failure.ts';

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

/** What went wrong in a few words: a connection's code, or a refusal's status with its text. */
export function reasonOf(error: unknown): string {
  const { code, status_code: status } = (error ?? {}) as { code?: unknown; status_code?: unknown };
  if (typeof code === 'string') return code;
  // The parser's own words would quote what may be a page of HTML.
  if ((error as { name?: unknown } | null)?.name === 'SyntaxError') return 'the reply is no JSON';
  return typeof status === 'number' && status !== 404
    ? `HTTP ${status}, ${messageOf(error)}`
    : messageOf(error);
}
