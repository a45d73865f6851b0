import type { Call, Mark } from '../model/results.ts';
import { mebibytes } from './format.ts';

/** The marks of invalid calls in a reader's words. */

interface MarkWords {
  /** Its name in a table. */
  readonly label: string;
  /** One sentence for somebody who meets it for the first time. */
  readonly meaning: string;
  /** What happened, to be followed by `in 3 of 5 measured calls`. */
  readonly happened: string;
}

export const MARK_WORDS: Readonly<Record<Mark, MarkWords>> = {
  'thermal-throttling': {
    label: 'thermal throttling',
    meaning: 'The GPU got too hot and slowed itself down.',
    happened: 'the GPU was slowed by heat',
  },
  'power-brake': {
    label: 'power brake',
    meaning: 'The power supply asked the GPU to slow down.',
    happened: 'the power supply slowed the GPU down',
  },
  'gpu-tenant': {
    label: 'another GPU tenant',
    meaning: "A process that is not Ollama's came to the GPU, or grew there, and took its share.",
    happened: 'another process used the GPU',
  },
  'other-model': {
    label: 'another model in Ollama',
    meaning: 'Somebody else had Ollama load another model meanwhile, and may have had it work.',
    happened: 'another client used this Ollama',
  },
  'offload-changed': {
    label: 'offload changed',
    meaning:
      'More of the model stood in host memory than in other calls of its agent: another configuration.',
    happened: 'part of the model had to leave the GPU',
  },
  reload: {
    label: 'reload',
    meaning: 'The model was loaded anew before this call, though it should have been in memory.',
    happened: 'the model had to be loaded again',
  },
  'cache-hit': {
    label: 'cache hit',
    meaning: 'Ollama took the prompt, or a part of it, from its cache instead of reading it.',
    happened: 'Ollama took the prompt from its cache',
  },
  truncated: {
    label: 'truncated prompt',
    meaning: 'Ollama cut the prompt, so the model read something else than was sent.',
    happened: 'Ollama cut the prompt',
  },
  runaway: {
    label: 'runaway answer',
    meaning: 'The answer went beyond the length limit, so its times compare with no other.',
    happened: 'the answer went beyond the length limit',
  },
  'slot-contention': {
    label: 'slot contention',
    meaning: 'The call waited for other requests inside Ollama: another client was served at the same time.',
    happened: 'the call waited for other requests inside Ollama',
  },
  'clock-disagreement': {
    label: 'clock disagreement',
    meaning:
      "Our clock and Ollama's durations cannot both be right, or something on the way held the answer up.",
    happened: "our clock and Ollama's disagreed",
  },
  'client-blocked': {
    label: 'client blocked',
    meaning: 'This process was held up while bytes arrived, so its stamps may be late.',
    happened: 'this benchmark itself was held up',
  },
};

/** How often each mark was given, the most frequent first; a call may have several. */
export function markCounts(calls: readonly Call[]): readonly (readonly [Mark, number])[] {
  const counts = new Map<Mark, number>();
  for (const call of calls) {
    for (const mark of new Set(call.marks)) counts.set(mark, (counts.get(mark) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1]);
}

/** What happened, with the memory that other processes held where that is known. */
export function happenedIn(calls: readonly Call[], mark: Mark): string {
  if (mark !== 'gpu-tenant') return MARK_WORDS[mark].happened;
  const held = calls
    .filter(({ marks }) => marks.includes(mark))
    .flatMap(({ gpu }) => {
      const known = (gpu?.tenants ?? []).map(({ memoryMib }) => memoryMib).filter((mib) => mib !== null);
      return known.length === 0 ? [] : [known.reduce((sum, mib) => sum + mib, 0)];
    });
  const most = Math.max(0, ...held);
  return most > 0 ? `another process held ${mebibytes(most)} of GPU memory` : MARK_WORDS[mark].happened;
}
