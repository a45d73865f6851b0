import type { Fault } from '../fault.ts';
import type { Metrics } from '../script.ts';

/** What the server does with models, memory, prompts and clocks. */

const DURATIONS = ['total_duration', 'load_duration', 'prompt_eval_duration', 'eval_duration'] as const;
const durations = (told: Metrics, change: (ns: number) => number | null): Metrics =>
  Object.fromEntries(DURATIONS.map((key) => [key, change(Number(told[key]))]));

export const SERVER_FAULTS = {
  'load-reply': {
    wire: 'A real prompt is answered with `done_reason` `load`, without text and figures.',
    conclude: 'Nothing was generated.',
    source: 'server/routes.go: the reply to an empty prompt',
    call: { mistakenFor: 'load' },
  },
  'unload-reply': {
    wire: 'A real prompt is answered with `done_reason` `unload`, without text and figures.',
    conclude: 'Nothing was generated, and the model is leaving.',
    source: 'server/routes.go: the reply to an empty prompt with `keep_alive` 0',
    call: { mistakenFor: 'unload' },
  },
  'slow-load': {
    wire: 'A load takes 150 ms before the first byte; `load_duration` says so.',
    conclude: 'A cold call: not to be mixed with warm ones.',
    source: 'server/sched.go',
    script: { loadMs: 150 },
  },
  'slow-load-disconnect': {
    wire: 'The model loads for 60 ms, then the connection is reset; `/api/ps` has no model.',
    conclude: 'Failed before anything was measured; the model is not loaded.',
    source: 'server/sched.go: a load ends with its request',
    call: { loadMs: 60, reloads: true, dropsDuringLoad: true },
  },
  'forced-reload': {
    wire: '`load_duration` is 60 ms although nothing changed.',
    conclude: 'The call was cold: another client’s options or model came between.',
    source: 'server/sched.go `needsReload`',
    call: { reloads: true, loadMs: 60 },
  },
  'lingering-unload': {
    wire: '`unload` is answered at once, `/api/ps` drops the model 40 ms later, its memory is free 120 ms after that.',
    conclude: 'Unloaded is what `/api/ps` and used memory say, not the reply.',
    source: 'server/sched.go `expireRunner`; recorded of 0.12.11',
    script: { unloadMs: 40, memoryLagMs: 120 },
  },
  'slot-contention': {
    wire: '60 ms of `total_duration` are in no other duration.',
    conclude: 'The call waited for others: no measurement of the model alone.',
    source: 'llm/llama_server.go: `total` alone covers the wait for a slot',
    call: { slotWaitMs: 60 },
  },
  'cached-repeat': {
    wire: '95 % of the prefill are missing from `prompt_eval_duration`; the count stays.',
    conclude: 'The prompt cache was hit: count by duration is no prefill rate.',
    source: 'llm/llama_server.go `CachePrompt`; recorded of both',
    call: { cachedShare: 0.95, tellsCachedCount: false },
  },
  'cached-repeat-counted': {
    wire: 'The same with `prompt_eval_cached_count`.',
    conclude: 'The prompt cache was hit, and by how much is known.',
    source: 'commit 6e65d95ef',
    call: { cachedShare: 0.95, tellsCachedCount: true },
  },
  'silent-truncation': {
    wire: '`prompt_eval_count` is half of what was sent, with HTTP 200.',
    conclude: 'The prompt was cut: another question was answered.',
    source: 'server/prompt.go; servers that do not know `truncate`',
    call: { final: ({ prompt_eval_count: count }) => ({ prompt_eval_count: Math.ceil(Number(count) / 2) }) },
    script: { overContext: 'cuts' },
  },
  'clamped-context': {
    wire: '`context_length` in `/api/ps` is at most 2048, whatever was asked for.',
    conclude: 'The effective context is what `/api/ps` says.',
    source: 'server/sched.go `effectiveContext`',
    script: { contextLength: (asked) => Math.min(asked ?? 4096, 2048) },
  },
  'partial-vram': {
    wire: '`size_vram` is 70 % of `size`, always.',
    conclude: 'Part of the model runs on the CPU.',
    source: 'api/types.go `ProcessModelResponse`',
    script: { vramShare: 0.7 },
  },
  'flapping-vram': {
    wire: '`size_vram` is all of `size` and 70 % of it in turn.',
    conclude: 'Offload changes between calls: they cannot be compared.',
    source: 'api/types.go `ProcessModelResponse`',
    script: { vramShare: (question) => (question % 2 === 0 ? 1 : 0.7) },
  },
  'lying-clock': {
    wire: 'All durations are three times what passed.',
    conclude: 'The server says more time than the client waited: one clock lies.',
    source: 'a virtual machine whose clock runs wild',
    call: { final: (told) => durations(told, (ns) => ns * 3) },
  },
  'missing-durations': {
    wire: 'The final record has counts and no durations.',
    conclude: 'Durations are unknown, not 0.',
    source: 'api/types.go `Metrics` (`omitempty`)',
    call: { final: (told) => durations(told, () => null) },
  },
  'missing-counts': {
    wire: 'The final record has durations and no counts.',
    conclude: 'Counts are unknown, not 0.',
    source: 'api/types.go `Metrics` (`omitempty`)',
    call: { final: { prompt_eval_count: null, eval_count: null } },
  },
} as const satisfies Readonly<Record<string, Fault>>;
