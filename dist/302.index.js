export const id = 302;
export const ids = [302];
export const modules = {

/***/ 68302:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runBenchmark: () => (/* reexport */ runBenchmark),
  wire: () => (/* reexport */ wire)
});

;// CONCATENATED MODULE: ./lib/judge/baselineWrite.js
const TRUSTED_EVENTS = ['push', 'schedule', 'workflow_dispatch'];
/**
 * Events that `always` may write from, none at all being a desk. Every other may run the code of a pull request that
 * nobody has merged: `merge_group`, `workflow_run`, `issue_comment`, whatever comes.
 */
const ASKED_EVENTS = [...TRUSTED_EVENTS, 'repository_dispatch', 'release', null];
/**
 * Whether this session may become the baseline. Never one of a pull request, and never one with a gap (`sessionGap`).
 * What was measured and lacks something that the baseline has, is slower, or has other agents, `always` accepts.
 */
function baselineWrite({ updateBaseline }, { event, ref, defaultBranch, pullRequest }, gap, verdict) {
    const no = (reason) => ({ write: false, reason });
    if (updateBaseline === 'never')
        return no('update-baseline is never');
    if (pullRequest !== null || event?.startsWith('pull_request')) {
        return no('a pull request never writes a baseline');
    }
    if (!ASKED_EVENTS.includes(event)) {
        return no(`a run of the event ${event} may measure what nobody has merged, and never writes a baseline`);
    }
    if (gap !== null)
        return no('the session was not measured');
    if (updateBaseline === 'always')
        return { write: true, reason: 'update-baseline is always' };
    const isDefaultBranch = defaultBranch !== null && ref === `refs/heads/${defaultBranch}`;
    if (event === null || !TRUSTED_EVENTS.includes(event) || !isDefaultBranch) {
        return no('only runs on the default branch write a baseline');
    }
    if (verdict === 'regressed') {
        return no('the session is slower than the baseline; set update-baseline to always to accept it');
    }
    if (verdict === 'not-measured') {
        return no('the session lacks what the baseline has; set update-baseline to always to accept the loss');
    }
    return { write: true, reason: 'a measured run on the default branch' };
}

;// CONCATENATED MODULE: ./lib/model/metrics.js
const metric = (row) => ({
    unit: 'ms',
    direction: 'lower-is-better',
    gated: false,
    compared: false,
    population: 'warm',
    dependsOnMeaning: row.source !== 'client',
    ...row,
});
const METRICS = [
    metric({
        id: 'throughput',
        label: 'throughput',
        unit: 'tok/s',
        direction: 'higher-is-better',
        gated: true,
        compared: true,
        source: 'Ollama',
        formula: 'eval_count / eval_duration, from 16 tokens on',
        of: (call) => call.throughputTokS,
    }),
    metric({
        id: 'ttft-net',
        label: 'TTFT net of load',
        gated: true,
        compared: true,
        source: 'client and Ollama',
        formula: 'TTFT − load_duration',
        of: (call) => call.ttftNetMs,
    }),
    metric({
        id: 'ttft',
        label: 'TTFT',
        compared: true,
        source: 'client',
        formula: 'request sent → first non-empty thinking, content or tool call arrived',
        of: (call) => call.ttftMs,
    }),
    metric({
        id: 'ttfo',
        label: 'TTFO',
        source: 'client',
        formula: 'request sent → first non-empty content arrived',
        of: (call) => call.ttfoMs,
    }),
    metric({
        id: 'load',
        label: 'load',
        compared: true,
        source: 'Ollama',
        formula: 'load_duration: until the runner is ready, its queue and a health check included',
        of: (call) => call.loadMs,
    }),
    metric({
        id: 'prefill',
        label: 'prefill',
        compared: true,
        source: 'Ollama',
        formula: 'prompt_eval_duration: slot start → first token sampled, uncached prompt tokens',
        of: (call) => call.prefillMs,
    }),
    metric({
        id: 'prefill-rate',
        label: 'prefill rate',
        unit: 'tok/s',
        direction: 'higher-is-better',
        source: 'Ollama',
        formula: 'uncached prompt tokens / prompt_eval_duration; unknown where the cached count is',
        of: (call) => call.prefillTokS,
    }),
    metric({
        id: 'tpot',
        label: 'TPOT',
        source: 'Ollama',
        formula: 'eval_duration / eval_count, from 16 tokens on',
        of: (call) => call.tpotMs,
    }),
    metric({
        id: 'e2e',
        label: 'end to end',
        compared: true,
        source: 'client',
        formula: 'request sent → last line arrived',
        of: (call) => call.e2eMs,
    }),
    metric({
        id: 'overhead',
        label: 'overhead',
        source: 'Ollama',
        formula: 'total_duration − load_duration − prompt_eval_duration − eval_duration',
        of: (call) => call.overheadMs,
    }),
    metric({
        id: 'client-gap',
        label: 'client gap',
        source: 'client and Ollama',
        formula: 'end to end − total_duration',
        of: (call) => call.clientGapMs,
    }),
    metric({
        id: 'joules-per-token',
        label: 'energy per token',
        unit: 'J/token',
        source: 'GPU tool and Ollama',
        formula: 'mean drawn power × end to end / eval_count, from 16 tokens on; idle power included',
        of: (call) => call.joulesPerToken,
    }),
    metric({
        id: 'cold-ttft',
        label: 'cold start TTFT',
        compared: true,
        population: 'cold',
        source: 'client',
        formula: 'TTFT of a call whose model was not loaded',
        of: (call) => call.ttftMs,
    }),
    metric({
        id: 'cold-load',
        label: 'cold start load',
        compared: true,
        population: 'cold',
        source: 'Ollama',
        formula: 'load_duration of a call whose model was not loaded',
        of: (call) => call.loadMs,
    }),
];
/** The metrics that a baseline is compared by. */
const COMPARED_METRICS = METRICS.filter(({ compared }) => compared);
function metricOf(id) {
    const found = METRICS.find((candidate) => candidate.id === id);
    if (found === undefined)
        throw new Error(`no such metric: ${id}`);
    return found;
}
/** The calls that statistics are over: valid, warm, measured, of one agent and stage. */
function sampledCalls(results, agent, stage) {
    return results.calls.filter((call) => call.agent === agent &&
        call.stage === stage &&
        call.phase === 'measured' &&
        call.status === 'valid' &&
        !call.cold);
}
/** The cold starts of one agent and stage that count: valid, and the model was indeed not loaded. */
function coldCalls(results, agent, stage) {
    return results.calls.filter((call) => call.agent === agent &&
        call.stage === stage &&
        call.phase === 'cold' &&
        call.status === 'valid' &&
        call.cold);
}
/** The known values of one metric over its population. */
function sampleOf(results, agent, stage, of) {
    const calls = of.population === 'cold' ? coldCalls(results, agent, stage) : sampledCalls(results, agent, stage);
    return calls.map(of.of).filter((value) => value !== null);
}

// EXTERNAL MODULE: ./node_modules/simple-statistics/dist/simple-statistics.mjs
var simple_statistics = __webpack_require__(15521);
;// CONCATENATED MODULE: ./lib/stats/summary.js

/**
 * Mean, median and sample standard deviation (n − 1; Bessel's correction) of finite numbers; null for none.
 * The standard deviation is null below two values: one value says nothing about spread.
 */
function summarise(values) {
    if (values.length === 0)
        return null;
    const sample = [...values];
    return {
        n: sample.length,
        mean: (0,simple_statistics/* mean */.RE)(sample),
        median: (0,simple_statistics/* median */.JZ)(sample),
        sampleSd: sample.length < 2 ? null : (0,simple_statistics/* sampleStandardDeviation */.JK)(sample),
    };
}
/** Coefficient of variation, sample SD / mean, as a fraction; null where the SD is or the mean is 0. */
function coefficientOfVariation(summary) {
    if (summary.sampleSd === null || summary.mean === 0)
        return null;
    return summary.sampleSd / Math.abs(summary.mean);
}

;// CONCATENATED MODULE: ./lib/stats/medians.js

/** Far above what binary fractions are off by (18.437 / 17.9 is more than 1.03), far below any clock. */
const EDGE = 1e-9;
/**
 * Two sets of samples in, a verdict with its number out: the ratio of medians against a fixed limit. A change
 * of exactly the limit is within it. Says nothing about chance; a limit must therefore be wider than the noise.
 */
function compareMedians(before, after, { direction, limitPercent, minimum }) {
    const from = summarise(before);
    const to = summarise(after);
    if (from === null || to === null || Math.min(from.n, to.n) < minimum || from.median <= 0) {
        return { verdict: 'not-measured', ratio: null };
    }
    const ratio = to.median / from.median;
    const isAbove = ratio > (1 + limitPercent / 100) * (1 + EDGE);
    const isBelow = ratio < (1 - limitPercent / 100) * (1 - EDGE);
    if (!isAbove && !isBelow)
        return { verdict: 'unchanged', ratio };
    return { verdict: isAbove === (direction === 'lower-is-better') ? 'regressed' : 'improved', ratio };
}

;// CONCATENATED MODULE: ./lib/judge/meaning.js
/** Ollama's own load, prefill and decode times and rates are held against each other only where they mean the same. */
/**
 * Both sides of 0.30.1 time alike: all that 0.30.1 mended is that `prompt_eval_count` has the cached tokens again
 * (ollama/ollama#16428; `PromptEvalDuration` and `EvalDuration` of llm/llama_server.go are the same lines in v0.30.0,
 * v0.30.1 and v0.33.0). No metric that is compared divides by that count: throughput is of output tokens, and the
 * prefill rate, which does, is only shown.
 */
const SINCE_0_30 = ['0.30.0', 'from-0.30.1'];
/** Why Ollama's own measures of two sessions cannot be compared; null where they can. */
function otherMeaning(before, after) {
    const versions = `${versionOf(before)} → ${versionOf(after)}`;
    if (before.durationMeaning === 'unknown' || after.durationMeaning === 'unknown') {
        const isSame = before.durationMeaning === after.durationMeaning && before.ollamaVersion === after.ollamaVersion;
        return isSame ? null : `it is unknown whether Ollama measures the same in both sessions (${versions})`;
    }
    if (eraOf(before) === eraOf(after))
        return null;
    return `Ollama 0.30 changed what it measures (${versions})`;
}
/** The same as a difference of the environments, for the tables: one at most. */
function meaningDifferences(before, after) {
    if (otherMeaning(before, after) === null)
        return [];
    const worded = (one) => `${eraOf(one)} (${versionOf(one)})`;
    return [{ what: OTHER_MEANING, before: worded(before), after: worded(after) }];
}
const OTHER_MEANING = "meaning of Ollama's times";
function eraOf({ durationMeaning }) {
    if (durationMeaning === 'unknown')
        return 'unknown';
    return SINCE_0_30.includes(durationMeaning) ? 'since 0.30' : 'before 0.30';
}
const versionOf = ({ ollamaVersion }) => ollamaVersion ?? 'version unknown';

;// CONCATENATED MODULE: ./lib/judge/differences.js

/** Software, options, corpus and prompts: what a user may want compared, and a reader must know. */
function otherDifferences(baseline, candidate) {
    const { environment: was } = baseline;
    const { environment: is } = candidate;
    return [
        ...differing([['Ollama', was.ollamaVersion ?? 'unknown', is.ollamaVersion ?? 'unknown']]),
        ...meaningDifferences(was, is),
        ...differing([
            ...machineRows(was, is),
            ['corpus', baseline.corpus.digest.slice(0, 12), candidate.corpus.digest.slice(0, 12)],
            ['stage prompts', shortTemplates(baseline), shortTemplates(candidate)],
            ...protocolRows(baseline.protocol, candidate.protocol),
            ['action', baseline.toolVersion, candidate.toolVersion],
            ...agentRows(baseline, candidate),
        ]),
    ];
}
function machineRows(was, is) {
    return [
        ['GPU driver', overGpus(was, 'driver') ?? 'unknown', overGpus(is, 'driver') ?? 'unknown'],
        ...whereKnown('GPU persistence mode', overGpus(was, 'persistenceMode'), overGpus(is, 'persistenceMode')),
        ...whereKnown('GPU VBIOS', overGpus(was, 'vbios'), overGpus(is, 'vbios')),
        // Without it nothing tells of throttling and tenants: calls that it would have set aside count.
        ['GPU telemetry', was.telemetry.tool ?? 'none', is.telemetry.tool ?? 'none'],
        ['logical processors', String(was.cpuCount), String(is.cpuCount)],
        ['operating system', `${was.os} ${was.osRelease}`, `${is.os} ${is.osRelease}`],
    ];
}
function protocolRows(was, is) {
    return [
        ['runs', String(was.runs), String(is.runs)],
        ['warmup-runs', String(was.warmupRuns), String(is.warmupRuns)],
        ['cold-starts', String(was.coldStarts), String(is.coldStarts)],
        ['retries', String(was.retries), String(is.retries)],
        ['num-predict', worded(was.numPredict), worded(is.numPredict)],
        ['seed', worded(was.seed), worded(is.seed)],
        ['think', worded(was.think), worded(is.think)],
        ['prompt budget', `${was.promptBudgetTokens} tokens`, `${is.promptBudgetTokens} tokens`],
    ];
}
function agentRows(baseline, candidate) {
    return candidate.agents.flatMap((agent) => {
        const earlier = baseline.agents.find(({ name }) => name === agent.name);
        if (earlier === undefined)
            return [];
        const row = (what, before, after) => [
            `${agent.name}: ${what}`,
            worded(before),
            worded(after),
        ];
        return [
            row('model', earlier.model, agent.model),
            row('model digest', earlier.modelDigest ?? 'unknown', agent.modelDigest ?? 'unknown'),
            row('quantization', earlier.quantization ?? 'unknown', agent.quantization ?? 'unknown'),
            row('options', inOrder(earlier.options), inOrder(agent.options)),
            row('think', earlier.think, agent.think),
            row('effective context', earlier.effectiveContext ?? 'unknown', agent.effectiveContext ?? 'unknown'),
            row('in GPU memory', shareOf(earlier.vramShare), shareOf(agent.vramShare)),
        ];
    });
}
function differing(rows) {
    return rows
        .filter(([, before, after]) => before !== after)
        .map(([what, before, after]) => ({ what, before, after }));
}
/** What an older session did not record is no difference. */
function whereKnown(what, before, after) {
    return before === null || after === null ? [] : [[what, before, after]];
}
/** One fact of all GPUs, each value once; null where none of them tells it. */
function overGpus({ gpus }, fact) {
    const told = (gpus ?? []).map((gpu) => gpu[fact]);
    if (told.every((value) => value === null))
        return null;
    return [...new Set(told.map(inWords))].join(' + ');
}
function inWords(value) {
    return typeof value === 'boolean' ? (value ? 'on' : 'off') : (value ?? 'unknown');
}
function shareOf(vramShare) {
    return vramShare === null ? 'unknown' : `${Math.round(vramShare * 100)} %`;
}
/** Options mean the same in whatever order they were written. */
function inOrder(options) {
    return Object.fromEntries(Object.entries(options).sort(([a], [b]) => (a < b ? -1 : 1)));
}
function worded(value) {
    return value === null ? 'not set' : typeof value === 'string' ? value : JSON.stringify(value);
}
/** The prompts of a session's stages, to tell whether two sessions sent the same. */
function templates(results) {
    return results.stages.map((stage) => `${stage.name}:${stage.templateSha256}`).join();
}
/** The same for people. */
function shortTemplates(results) {
    return results.stages.map((stage) => `${stage.name} ${stage.templateSha256.slice(0, 12)}`).join(', ');
}

;// CONCATENATED MODULE: ./lib/judge/setAside.js

function unmeasuredUnit(results, agent, stage) {
    const { minimumValidCalls } = results.protocol;
    const counted = new Set(sampledCalls(results, agent, stage));
    if (counted.size >= minimumValidCalls)
        return null;
    const isSetAside = (call) => call.agent === agent && call.stage === stage && call.phase === 'measured' && !counted.has(call);
    return {
        unit: `${agent} · ${stage} has ${counted.size} of ${minimumValidCalls}`,
        setAside: results.calls.filter(isSetAside),
    };
}
const SHOWN_REASONS = 2;
const LONGEST_REASON = 120;
/** The most frequent reasons: `2 invalid: another process …; 1 failed: the stream …`; empty for no calls. */
function reasonsOf(setAside) {
    const groups = new Map();
    for (const call of setAside) {
        // The same trouble is often told with numbers of the call's own.
        const key = `${kindOf(call)} ${call.reason?.replace(/\d+(?:[.,]\d+)*/g, '#')}`;
        groups.set(key, [...(groups.get(key) ?? []), call]);
    }
    const byCount = [...groups.values()].sort((a, b) => b.length - a.length);
    const shown = byCount.slice(0, SHOWN_REASONS).map((calls) => `${calls.length} ${setAside_worded(calls[0])}`);
    const more = byCount.slice(SHOWN_REASONS).reduce((sum, { length }) => sum + length, 0);
    return [...shown, ...(more > 0 ? [`${more} more`] : [])].join('; ');
}
/** A valid call that does not count is one that found its model unloaded. */
function kindOf({ status }) {
    return status === 'valid' ? 'cold' : status;
}
function setAside_worded(call) {
    const reason = call.status === 'valid' ? 'the model was not loaded' : call.reason;
    return reason === null ? kindOf(call) : `${kindOf(call)}: ${shortened(reason)}`;
}
function shortened(reason) {
    const line = reason.replace(/\s+/g, ' ').trim().replace(/\.$/, '');
    return line.length <= LONGEST_REASON ? line : `${line.slice(0, LONGEST_REASON - 1).trimEnd()}…`;
}
/** What may help, to stand before "and run again". */
const CURES = {
    'thermal-throttling': 'give the GPU cooler air or a lower power limit',
    'power-brake': "see to the machine's power supply",
    'gpu-tenant': 'keep other programs off the GPU',
    'other-model': 'keep other clients and models off this Ollama',
    'offload-changed': 'keep enough GPU memory free for the model',
    reload: 'keep other clients and models off this Ollama',
    'cache-hit': 'keep other clients off this Ollama',
    truncated: 'raise num_ctx or shorten the prompts',
    runaway: 'try another seed or other options',
    'slot-contention': 'keep other clients off this Ollama',
    'clock-disagreement': "see to the machine's load and to what stands between this job and Ollama",
    'client-blocked': 'take other work off the machine of this job',
};
/** By the mark that most of the calls have; where more of them failed, no mark is to blame. */
function cureOf(setAside) {
    const counts = new Map();
    for (const mark of setAside.flatMap(({ marks }) => marks))
        counts.set(mark, (counts.get(mark) ?? 0) + 1);
    const [most] = [...counts].sort(([, a], [, b]) => b - a);
    const failed = setAside.filter(({ status }) => status === 'failed').length;
    return most === undefined || failed > most[1] ? 'mend the cause' : CURES[most[0]];
}

;// CONCATENATED MODULE: ./lib/judge/gaps.js


/** What a session lacks: stages without enough calls, metrics that its calls do not have. */
/** Why a valid call may lack a gated metric, and what to do. */
const LACKS = {
    throughput: 'a call has a rate from 16 answer tokens on: raise num-predict, or ask for longer answers',
    'ttft-net': 'it takes the load_duration that Ollama reports: update Ollama where it reports none',
};
/** Agents' stages that lack valid warm calls. Empty for a session that was measured. */
function unmeasuredUnits(results) {
    return unitsOf(results)
        .map(({ agent, stage }) => unmeasuredUnit(results, agent, stage))
        .filter((unmeasured) => unmeasured !== null);
}
/** Gated metrics that stages with enough calls have no values of, each as a sentence: no later session can be held to them. */
function unknownMetrics(results) {
    const { minimumValidCalls } = results.protocol;
    return unitsOf(results)
        .filter(({ agent, stage }) => sampledCalls(results, agent, stage).length >= minimumValidCalls)
        .flatMap(({ agent, stage }) => METRICS.filter((metric) => metric.gated && sampleOf(results, agent, stage, metric).length < minimumValidCalls).map((metric) => `${agent} · ${stage} has too few values of ${metric.label} to be compared${because(metric)}.`));
}
/**
 * Why two samples cannot be compared; null where they can. What the baseline lacks is none of this session's fault
 * and passes with a note, or a thin baseline would fail every session and never be replaced. What this session
 * lacks and the baseline has fails. A session that asks for fewer runs is held to what its baseline needed.
 */
function gapBetween(metric, before, after) {
    if (metric.population === 'cold')
        return coldGap(before, after);
    const isMissing = after.values.length === 0;
    const neededBefore = Math.max(1, before.minimum);
    if (before.values.length < neededBefore) {
        const reason = before.values.length === 0 && isMissing
            ? `neither session has a value${because(metric)}`
            : `the baseline has ${before.values.length} of the ${neededBefore} values that it needs`;
        return { verdict: 'not-comparable', reason };
    }
    const needed = Math.max(neededBefore, after.minimum);
    if (after.values.length >= needed)
        return null;
    // Where calls failed, that is the cause, and advice on what a valid call may lack would lead astray.
    const reason = after.validCalls < needed
        ? `this session has ${after.validCalls} of the ${needed} valid calls that are needed`
        : `this session has ${after.values.length} of the ${needed} values that are needed${because(metric)}`;
    return { verdict: 'not-measured', reason };
}
/** One value a side will do: cold starts are few, and only inform. */
function coldGap(before, after) {
    const lacking = (whose, { validCalls }) => validCalls === 0 ? `${whose} has no valid cold start` : `no cold start of ${whose} has a value`;
    if (before.values.length === 0)
        return { verdict: 'not-comparable', reason: lacking('the baseline', before) };
    if (after.values.length === 0)
        return { verdict: 'not-measured', reason: lacking('this session', after) };
    return null;
}
function because({ id }) {
    const hint = LACKS[id];
    return hint === undefined ? '' : `; ${hint}`;
}
/** Every stage of every agent of the sessions, each once. */
function unitsOf(...sessions) {
    const units = new Map();
    for (const { agents, stages } of sessions) {
        for (const { name: agent } of agents) {
            for (const { name: stage } of stages)
                units.set(`${agent}\0${stage}`, { agent, stage });
        }
    }
    return [...units.values()];
}

;// CONCATENATED MODULE: ./lib/judge/hardware.js

/**
 * What makes a comparison senseless: GPUs, their memory, their split (MIG) and their power limit, and the CPU. What one
 * side does not tell is no difference. UUID and runner name are recorded, never compared.
 */
function hardwareDifferences(before, after) {
    if (!before.ollamaIsLocal || !after.ollamaIsLocal)
        return remoteDifferences(before, after);
    const gpus = ['GPU', gpusOf(before), gpusOf(after)];
    return differing([
        ['machine-id', before.machineId ?? 'not set', after.machineId ?? 'not set'],
        ...(sameGpus(before.gpus, after.gpus) ? [] : [gpus]),
        ['CPU', before.cpuModel, after.cpuModel],
        ['architecture', before.arch, after.arch],
    ]);
}
/** Local tools say nothing about another machine, so only the user's word can. */
function remoteDifferences(before, after) {
    const found = differing([
        ['Ollama on this machine', String(before.ollamaIsLocal), String(after.ollamaIsLocal)],
        ['machine-id', before.machineId ?? 'not set', after.machineId ?? 'not set'],
    ]);
    if (found.length > 0 || after.machineId !== null)
        return found;
    const unknown = 'unknown: Ollama is on another machine and the input machine-id is not set';
    return [{ what: 'hardware', before: unknown, after: unknown }];
}
/** Drivers report the memory of one card differently by a percent (24,268 and 24,576 MiB of an RTX 3090). */
const SAME_GPU_PERCENT = 2;
/**
 * The same models with the same memory, split and power limit, in whatever order. Where no tool answered on one side
 * the GPU itself is in doubt, and with it whether Ollama could use it: that is a difference.
 */
function sameGpus(before, after) {
    if (before === null || after === null)
        return before === after;
    const was = inFixedOrder(before);
    const is = inFixedOrder(after);
    return was.length === is.length && was.every((gpu, index) => sameGpu(gpu, is[index]));
}
function sameGpu(before, after) {
    return (before.name === after.name &&
        isClose(before.memoryMib, after.memoryMib) &&
        isClose(before.powerLimitWatts, after.powerLimitWatts) &&
        (before.migMode === null || after.migMode === null || before.migMode === after.migMode));
}
function inFixedOrder(gpus) {
    return [...gpus].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0) ||
        (a.memoryMib ?? 0) - (b.memoryMib ?? 0) ||
        (a.powerLimitWatts ?? 0) - (b.powerLimitWatts ?? 0) ||
        Number(a.migMode ?? false) - Number(b.migMode ?? false));
}
function isClose(before, after) {
    if (before === null || after === null)
        return true;
    return Math.abs(before - after) * 100 <= SAME_GPU_PERCENT * Math.max(before, after);
}
function gpusOf({ gpus }) {
    if (gpus === null)
        return 'unknown';
    if (gpus.length === 0)
        return 'none';
    const power = (watts) => (watts === null ? '' : `, ${watts} W`);
    const memory = (mib) => (mib === null ? 'memory unknown' : `${mib} MiB`);
    const split = (migMode) => (migMode === true ? ', MIG' : '');
    return inFixedOrder(gpus)
        .map((gpu) => `${gpu.name} (${memory(gpu.memoryMib)}${power(gpu.powerLimitWatts)}${split(gpu.migMode)})`)
        .join(' + ');
}

;// CONCATENATED MODULE: ./lib/judge/compare.js







/**
 * Prompt lengths further apart than this are another workload, percent. Prefill grows with the prompt; a decoded
 * token only reads its cache, which is a few percent of the model's own size.
 */
const SAME_PROMPT_PERCENT = { time: 1, throughput: 5 };
/**
 * Compares a session with its baseline: every compared metric of every stage of every agent that either has. Hardware
 * that differs makes all of them not comparable; across Ollama 0.30 those that Ollama itself measured are.
 */
function judge(baseline, candidate, thresholds) {
    const hardware = hardwareDifferences(baseline.environment, candidate.environment);
    const meaning = otherMeaning(baseline.environment, candidate.environment);
    const comparisons = unitsOf(baseline, candidate).flatMap((unit) => metricsOf(baseline, candidate, unit).map((metric) => {
        const notComparable = hardware.length > 0 ? 'other hardware' : metric.dependsOnMeaning ? meaning : null;
        const subject = { ...unit, metric, limitPercent: limitOf(metric, thresholds), notComparable };
        return compareUnit(baseline, candidate, subject);
    }));
    return {
        comparisons,
        hardwareDifferences: hardware,
        otherDifferences: otherDifferences(baseline, candidate),
    };
}
/** Cold starts are of one stage only, and there need not be any. */
function metricsOf(baseline, candidate, { agent, stage }) {
    const hasCold = [baseline, candidate].some((results) => coldCalls(results, agent, stage).length > 0);
    return COMPARED_METRICS.filter(({ population }) => population === 'warm' || hasCold);
}
function compareUnit(baseline, candidate, { agent, stage, metric, limitPercent, notComparable }) {
    const before = sampled(baseline, { agent, stage }, metric);
    const after = sampled(candidate, { agent, stage }, metric);
    const shared = {
        agent,
        stage,
        metric: metric.id,
        gated: metric.gated,
        limitPercent,
        baseline: summarise(before.values),
        candidate: summarise(after.values),
    };
    const gap = unitGap(baseline, candidate, { agent, stage }) ??
        (notComparable === null
            ? gapBetween(metric, before, after)
            : { verdict: 'not-comparable', reason: notComparable });
    if (gap !== null)
        return { ...shared, ratio: null, ...gap };
    const workload = workloadChange(baseline, candidate, { agent, stage }, metric);
    const compared = compareMedians(before.values, after.values, {
        direction: metric.direction,
        limitPercent,
        minimum: 1,
    });
    if (compared.verdict === 'not-measured')
        return {
            ...shared,
            ratio: null,
            verdict: 'not-comparable',
            reason: "the baseline's median is not above 0",
        };
    return { ...shared, ...compared, gated: metric.gated && workload === null, reason: workload };
}
function sampled(results, { agent, stage }, metric) {
    const calls = metric.population === 'cold' ? coldCalls : sampledCalls;
    return {
        values: sampleOf(results, agent, stage, metric),
        validCalls: calls(results, agent, stage).length,
        minimum: metric.population === 'cold' ? 1 : results.protocol.minimumValidCalls,
    };
}
function unitGap(baseline, candidate, unit) {
    if (!hasUnit(baseline, unit))
        return { verdict: 'not-comparable', reason: 'new: the baseline lacks it' };
    if (!hasUnit(candidate, unit))
        return { verdict: 'not-measured', reason: 'the baseline has it, this session does not' };
    return null;
}
/** The limit of a gated metric; times that only inform are marked by the limit of the TTFT. */
function limitOf(metric, thresholds) {
    return metric.id === 'throughput' ? thresholds.throughput : thresholds['ttft-net'];
}
function hasUnit({ agents, stages }, { agent, stage }) {
    return agents.some(({ name }) => name === agent) && stages.some(({ name }) => name === stage);
}
/**
 * A sentence where what is sent has changed and with it the length of the prompts: times then differ with reason.
 * What is sent, because stage 2 embeds what the model wrote in stage 1, and varies in length on its own.
 */
function workloadChange(baseline, candidate, unit, metric) {
    if (workloadOf(baseline) === workloadOf(candidate))
        return null;
    const before = promptTokens(baseline, unit);
    const after = promptTokens(candidate, unit);
    if (before === null || after === null || before === 0)
        return null;
    const tolerance = SAME_PROMPT_PERCENT[metric.id === 'throughput' ? 'throughput' : 'time'];
    if (Math.abs(after / before - 1) * 100 <= tolerance)
        return null;
    return `workload changed: ${before} → ${after} prompt tokens`;
}
/** Everything of ours that shapes the prompts of all agents. */
function workloadOf(results) {
    const { numPredict, seed, think, promptBudgetTokens, corpusCharacters, carriedCharacters } = results.protocol;
    const protocol = [numPredict, seed, think, promptBudgetTokens, corpusCharacters, carriedCharacters];
    return JSON.stringify([templates(results), results.corpus.digest, ...protocol]);
}
function promptTokens(results, { agent, stage }) {
    const counts = sampledCalls(results, agent, stage).map((call) => call.promptTokens);
    return summarise(counts.filter((count) => count !== null))?.median ?? null;
}

;// CONCATENATED MODULE: ./lib/judge/gate.js


const AFTER_SLOWDOWN = 'Find the cause; if the new level is meant, store it: run once on the default branch with update-baseline set to always, or commit the new baseline file.';
const NONE = { regressions: [], improvements: [], lost: [] };
/**
 * Passes or fails a session, with one sentence of what was found and one of what to do. What was not measured
 * fails whatever the policy: a crash must never look like a pass.
 */
function decide(evidence, policy) {
    const gap = sessionGap(evidence);
    if (gap !== null) {
        return {
            // Whatever slowed or ended the session may have moved the numbers that it did get.
            ...NONE,
            verdict: 'not-measured',
            passed: false,
            summary: gap,
            action: `This says nothing about the change: ${cure(evidence)} and run again.`,
        };
    }
    const { judgement } = evidence;
    return judgement === null ? withoutBaseline(policy) : judged(judgement, policy);
}
/** Of further stages only the counts are told: their reasons are mostly the same. */
const REASONED_UNITS = 3;
/** Why a session as a whole was not measured, one sentence; null where it was. */
function sessionGap({ interruption, unmeasured }) {
    if (interruption !== null)
        return `The session was interrupted: ${withoutStop(interruption)}.`;
    if (unmeasured.length === 0)
        return null;
    const told = unmeasured.map(({ unit, setAside }, index) => {
        const reasons = index < REASONED_UNITS ? reasonsOf(setAside) : '';
        return reasons === '' ? unit : `${unit} (${reasons})`;
    });
    return `Not measured: too few valid calls: ${told.join('; ')}.`;
}
function cure({ interruption, unmeasured }) {
    return interruption === null ? cureOf(unmeasured.flatMap(({ setAside }) => setAside)) : 'mend the cause';
}
function judged(judgement, policy) {
    const gated = judgement.comparisons.filter((comparison) => comparison.gated);
    const having = (...verdicts) => gated.filter(({ verdict }) => verdicts.includes(verdict));
    const lost = having('not-measured');
    const regressions = having('regressed');
    const improvements = having('improved');
    const compared = having('regressed', 'improved', 'unchanged').length;
    const aside = gated.length - compared - lost.length;
    const rest = aside === 0 ? '' : ` ${aside} more could not be compared.`;
    if (regressions.length > 0) {
        const [are, their] = regressions.length === 1 ? ['is', 'its'] : ['are', 'their'];
        const slower = `${regressions.length} of ${metrics(compared)} ${are} slower than ${their} limit allows.`;
        const passed = policy.failOn === 'never' && lost.length === 0;
        const missing = lost.length === 0 ? '' : ` ${lostSentence(lost, judgement.comparisons)}`;
        return {
            regressions,
            improvements,
            lost,
            verdict: 'regressed',
            passed,
            summary: `${slower}${missing}${rest}`,
            action: passed ? `This passes because fail-on is never. ${AFTER_SLOWDOWN}` : AFTER_SLOWDOWN,
        };
    }
    if (lost.length > 0) {
        return {
            ...NONE,
            lost,
            verdict: 'not-measured',
            passed: false,
            summary: lostSentence(lost, judgement.comparisons),
            action: 'Bring back what the baseline has, or accept the loss by updating the baseline.',
        };
    }
    if (compared === 0)
        return notComparable(judgement, gated, policy);
    const faster = `${improvements.length} of ${metrics(compared)} ${improvements.length === 1 ? 'is' : 'are'} faster, none is slower than its limit allows.`;
    const steady = `None of ${metrics(compared)} is slower than its limit allows.`;
    return {
        regressions,
        improvements,
        lost,
        verdict: improvements.length > 0 ? 'improved' : 'unchanged',
        passed: true,
        summary: `${improvements.length > 0 ? faster : steady}${rest}`,
        action: 'No action needed.',
    };
}
/** What the baseline has and this session does not, by reason. A stage that is gone altogether is named once. */
function lostSentence(lost, all) {
    const isGone = ({ agent, stage }) => all
        .filter((other) => other.agent === agent && other.stage === stage)
        .every(({ verdict }) => verdict === 'not-measured');
    const named = (one) => isGone(one) ? `${one.agent} · ${one.stage}` : `${one.agent} · ${one.stage} · ${one.metric}`;
    const reasons = [...new Set(lost.map(({ reason }) => reason))];
    const groups = reasons.map((reason) => {
        const names = new Set(lost.filter((one) => one.reason === reason).map(named));
        return `${[...names].join(', ')} (${reason})`;
    });
    return `Not measured: ${groups.join('; ')}.`;
}
function withoutBaseline({ onMissingBaseline }) {
    const passed = onMissingBaseline === 'pass';
    return {
        ...NONE,
        verdict: 'no-baseline',
        passed,
        summary: 'Measured, but there is no baseline to compare with.',
        action: passed
            ? 'Store a baseline to let the next run compare.'
            : 'Store a baseline, or set on-missing-baseline to pass.',
    };
}
function notComparable({ hardwareDifferences, otherDifferences }, gated, { onMissingBaseline }) {
    const shared = { ...NONE, verdict: 'not-comparable', passed: onMissingBaseline === 'pass' };
    const action = 'Store a baseline measured on this machine with these agents and prompts.';
    if (hardwareDifferences.length > 0) {
        return {
            ...shared,
            summary: 'The baseline was measured on other hardware, so nothing was compared.',
            action,
        };
    }
    if (gated.length === 0) {
        return {
            ...shared,
            summary: 'The prompts are of another length than those of the baseline, so no change was held to its limit.',
            action,
        };
    }
    const reasons = [...new Set(gated.map(({ reason }) => reason))];
    if (otherDifferences.some(({ what }) => what === OTHER_MEANING)) {
        return {
            ...shared,
            summary: `Nothing gated could be compared: ${reasons.join('; ')}.`,
            action: 'Store a new baseline measured with this Ollama.',
        };
    }
    const isUnknown = gated.every(({ candidate }) => candidate === null);
    return {
        ...shared,
        summary: `No gated metric could be compared: ${reasons.join('; ')}.`,
        action: isUnknown ? 'Mend that, or nothing can ever be compared.' : action,
    };
}
function metrics(count) {
    return `${count} gated metric${count === 1 ? '' : 's'}`;
}
function withoutStop(sentence) {
    return sentence.replace(/\.$/, '');
}

;// CONCATENATED MODULE: ./lib/model/modelName.js
/**
 * Whether two names are of one model: Ollama folds case, takes `latest` where there is no tag, and tells names without
 * the parts that are its defaults (ollama/ollama types/model/name.go, DisplayShortest).
 */
function sameModel(a, b) {
    return modelKey(a) === modelKey(b);
}
/** The name that all names of a model share. */
function modelKey(name) {
    const short = name
        .toLowerCase()
        .replace(/^https?:\/\//, '')
        .replace(/^registry\.ollama\.ai\//, '')
        .replace(/^library\//, '');
    const lastPart = short.slice(short.lastIndexOf('/') + 1);
    return lastPart.includes(':') ? short : `${short}:latest`;
}

;// CONCATENATED MODULE: ./lib/bench/groups.js

/** In the order of their first agents. */
function groupsOf(agents) {
    const groups = new Map();
    for (const agent of agents) {
        const key = loadKeyOf(agent);
        groups.set(key, [...(groups.get(key) ?? []), agent]);
    }
    return [...groups.values()];
}
/** Each model by the first of its names. */
function distinctModels(names) {
    const models = new Map();
    for (const name of names) {
        const key = modelKey(name);
        if (!models.has(key))
            models.set(key, name);
    }
    return new Set(models.values());
}
/** Options that only steer sampling do not reload a model and need no load of their own. */
const SAMPLING_OPTIONS = new Set([
    'temperature',
    'top_k',
    'top_p',
    'min_p',
    'typical_p',
    'repeat_last_n',
    'repeat_penalty',
    'presence_penalty',
    'frequency_penalty',
    'stop',
    'num_keep',
]);
function loadOptions(options) {
    return Object.fromEntries(Object.entries(options).filter(([name]) => !SAMPLING_OPTIONS.has(name)));
}
/** The same for options in another order. */
function loadKeyOf({ model, options }) {
    const sorted = Object.entries(loadOptions(options)).sort(([one], [other]) => (one < other ? -1 : 1));
    return JSON.stringify([modelKey(model), sorted]);
}

;// CONCATENATED MODULE: ./lib/bench/plan.js

function planOf(settings) {
    const groups = groupsOf(settings.agents);
    if (groups.length === 1)
        return groups.flatMap((group) => wholeBlock(group, settings, settings.runs));
    const half = Math.ceil(settings.runs / 2);
    const turning = groups.at(-1);
    const wayOut = groups.flatMap((group) => group === turning || half === settings.runs
        ? wholeBlock(group, settings, settings.runs)
        : firstBlock(group, settings, half));
    const wayBack = half === settings.runs ? [] : groups.slice(0, -1).toReversed();
    return [...wayOut, ...wayBack.flatMap((group) => secondBlock(group, settings, half + 1))];
}
/**
 * Valid warm calls that a stage needs to count as measured: half of the runs, and at least three; with fewer runs
 * than that, every one of them.
 */
function minimumValidCalls(runs) {
    return Math.min(runs, Math.max(3, Math.ceil(runs / 2)));
}
/** A cold start is one call: after it the model is loaded. */
function stagesOf({ kind }, { stages }) {
    return kind === 'cold' ? stages.slice(0, 1) : stages;
}
/** Agents in the order of that run: there and back. */
function inOrderOf(run, agents) {
    return run % 2 === 1 ? agents : agents.toReversed();
}
function wholeBlock(group, settings, runs) {
    return [...firstBlock(group, settings, runs), { kind: 'make-up', agents: group }];
}
function firstBlock(group, { coldStarts, warmupRuns }, runs) {
    return [
        { kind: 'open' },
        ...group.flatMap((agent) => runsOf('cold', agent, 1, coldStarts)),
        ...group.flatMap((agent) => runsOf('warmup', agent, 1, warmupRuns)),
        ...measured(group, 1, runs),
    ];
}
/** The load is another one: its first runs are discarded as well, and their numbers go on. */
function secondBlock(group, { warmupRuns, runs }, firstRun) {
    return [
        { kind: 'open' },
        ...group.flatMap((agent) => runsOf('warmup', agent, warmupRuns + 1, 2 * warmupRuns)),
        ...measured(group, firstRun, runs),
        { kind: 'make-up', agents: group },
    ];
}
function measured(group, first, last) {
    return numbers(first, last).flatMap((run) => inOrderOf(run, group).map((agent) => ({ kind: 'measured', agent, run })));
}
function runsOf(kind, agent, first, last) {
    return numbers(first, last).map((run) => ({ kind, agent, run }));
}
function numbers(first, last) {
    return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}

;// CONCATENATED MODULE: ./lib/bench/estimate.js

/**
 * How long the session will take, milliseconds, from an earlier session's calls: the mean of each agent's timed calls
 * of each stage, cold starts apart, times the calls to come. Null where a stage was never timed.
 */
function estimateFromResults(settings, earlier) {
    let sumMs = 0;
    for (const run of estimate_runsOf(settings)) {
        for (const stage of stagesOf(run, settings)) {
            const own = earlier.calls.filter((call) => call.agent === run.agent.name && call.stage === stage.name);
            const isColdStart = (call) => call.phase === 'cold';
            const warmMs = meanDurationMs(own.filter((call) => !isColdStart(call)));
            const coldMs = meanDurationMs(own.filter(isColdStart));
            const callMs = run.kind === 'cold' ? (coldMs ?? warmMs) : warmMs;
            if (callMs === null)
                return null;
            sumMs += callMs;
        }
    }
    return sumMs;
}
/** Without those that may be needed to make up for lost ones. */
function plannedCalls(settings) {
    return estimate_runsOf(settings).reduce((sum, run) => sum + stagesOf(run, settings).length, 0);
}
function estimate_runsOf(settings) {
    return planOf(settings).filter((step) => step.kind !== 'open' && step.kind !== 'make-up');
}
/** Mean of the client's durations, milliseconds; null where no call has one. */
function meanDurationMs(calls) {
    const durations = calls.map((call) => call.e2eMs).filter((value) => value !== null);
    if (durations.length === 0)
        return null;
    return durations.reduce((sum, value) => sum + value, 0) / durations.length;
}

// EXTERNAL MODULE: ./lib/model/failure.js
var failure = __webpack_require__(38675);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./lib/bench/prompts.js

const NONCE_DIGITS = 8;
/**
 * Digits at token 0, so that no two calls of a session share a prompt prefix that a cache could serve. Single
 * digits with blanks between cost the same number of tokens whatever they are, in every common vocabulary. The
 * same key gives the same nonce in every session. What is sent again has another one: the sending that broke off may
 * have left its prompt in the cache.
 */
function nonceOf(seed, { agent, phase, run, stage, sending = 1 }) {
    const parts = [seed, agent, phase, run, stage, ...(sending === 1 ? [] : [sending])];
    const digest = (0,external_node_crypto_.createHash)('sha256').update(parts.join('\0')).digest();
    return [...digest.subarray(0, NONCE_DIGITS)].map((byte) => byte % 10).join(' ');
}
/** Names between `{{` and `}}` in a stage's templates. */
function placeholdersOf(stage) {
    const found = `${stage.system}\n${stage.prompt}`.matchAll(PLACEHOLDER);
    return [...new Set([...found].map((match) => match[1]))];
}
const PLACEHOLDER = /\{\{\s*([a-z][a-z0-9-]*)\s*\}\}/g;
/** System and user text of one call; byte for byte the same for the same material, texts and nonce. */
function promptOf(stage, material, earlierTexts, nonce) {
    const fill = (template) => template.replace(PLACEHOLDER, (_, name) => {
        if (name === 'corpus')
            return material.corpus;
        if (name === 'findings')
            return material.findings;
        return cut(earlierTexts.get(name) ?? '', material.carriedCharacters);
    });
    return { system: `${nonce}\n${fill(stage.system)}`, prompt: fill(stage.prompt) };
}
/** At most `limit` characters, never ending in half a surrogate pair. */
function cut(text, limit) {
    const head = text.slice(0, limit);
    return /[\uD800-\uDBFF]$/.test(head) ? head.slice(0, -1) : head;
}

;// CONCATENATED MODULE: ./lib/bench/fit.js


/** Where the search for characters per token starts, and how it goes on; vocabularies differ. */
const FIRST_CHARACTERS_PER_TOKEN = 3;
/** Where the server refused without a count. */
const REFUSED_STEP = 0.8;
/** Below what the count calls for: the next text has other words. */
const COUNTED_MARGIN = 0.95;
const TRIES = 8;
const CARRIED_SHARE = 0.4;
const FINDINGS_SHARE = 0.3;
/**
 * Material whose first prompt fits the token budget by Ollama's own count: a guess at the vocabulary's characters
 * per token is lowered until the count fits. The same model and corpus always give the same prompt.
 */
async function fitMaterial(settings, probes, texts, budgetTokens, ollama, signal) {
    let charactersPerToken = FIRST_CHARACTERS_PER_TOKEN;
    let material = shareOut(settings.stages, texts, budgetTokens * charactersPerToken);
    let tries = 0;
    let refusal = '';
    for (const agent of probes) {
        for (;;) {
            const { count, said } = await countTokens(settings, agent, material, ollama, signal, tries);
            refusal = said;
            // A server that does not count the prompt cannot be held to the budget; it was asked to refuse.
            if (count === 'unknown' || (count !== 'refused' && count <= budgetTokens))
                break;
            if (++tries > TRIES) {
                throw new failure/* ExpectedError */.Dh(`The prompt of stage ${settings.stages[0]?.name} does not fit ${budgetTokens} tokens of agent ${agent.name} even with little of the corpus in it${refusal === '' ? '' : ` (${refusal})`}; raise num_ctx, lower num-predict or shorten the stage's prompt.`);
            }
            charactersPerToken *= count === 'refused' ? REFUSED_STEP : (budgetTokens / count) * COUNTED_MARGIN;
            material = shareOut(settings.stages, texts, budgetTokens * charactersPerToken);
        }
    }
    return material;
}
/** Characters for each placeholder, so that every stage's filled prompt stays within the budget. */
function shareOut(stages, texts, budget) {
    const names = new Set(stages.map((stage) => stage.name));
    const carriedCount = Math.max(1, ...stages.map((stage) => placeholdersOf(stage).filter((name) => names.has(name)).length));
    const carriedCharacters = Math.floor((budget * CARRIED_SHARE) / carriedCount);
    const findings = texts.findings(Math.floor(budget * FINDINGS_SHARE));
    const room = (stage) => {
        const used = placeholdersOf(stage);
        return (budget -
            stage.system.length -
            stage.prompt.length -
            (used.includes('findings') ? findings.length : 0) -
            used.filter((name) => names.has(name)).length * carriedCharacters);
    };
    const corpusStages = stages.filter((stage) => placeholdersOf(stage).includes('corpus'));
    const corpusRoom = Math.floor(Math.min(...corpusStages.map(room)));
    const corpus = corpusStages.length === 0 ? { text: '', shown: 0, leftOut: 0 } : texts.corpus(Math.max(0, corpusRoom));
    return { corpus: corpus.text, findings, carriedCharacters, shown: corpus.shown, leftOut: corpus.leftOut };
}
/** Asks for a single token and takes Ollama's count of the prompt; 'refused' where it is too long. */
async function countTokens(settings, agent, material, ollama, signal, attempt) {
    const stage = settings.stages[0];
    const nonce = nonceOf(settings.seed, {
        agent: agent.name,
        phase: 'probe',
        run: attempt,
        stage: stage.name,
    });
    const outcome = await ollama.chat({
        model: agent.model,
        ...promptOf(stage, material, new Map(), nonce),
        think: agent.think ?? settings.think,
        numPredict: 1,
        seed: settings.seed,
        options: agent.options,
    }, signal);
    signal.throwIfAborted();
    if (outcome.final !== null)
        return { count: outcome.final.promptTokens ?? 'unknown', said: '' };
    if (outcome.httpStatus === 400 && !/think/i.test(outcome.failure ?? ''))
        return { count: 'refused', said: outcome.failure ?? '' };
    throw new failure/* ExpectedError */.Dh(`The first request of agent ${agent.name} failed: ${outcome.failure ?? 'the stream ended without a done record'}.`);
}

;// CONCATENATED MODULE: ./lib/bench/leave.js
const LEAVE_WAIT_MS = 1_000;
/**
 * Unloads the models that a job loaded, as a polite guest does, but keeps nobody waiting; failing at it harms no
 * result.
 */
async function leaveUnloaded(models, { ollama, pause }) {
    const unloads = [...models].map((model) => ollama.unload(model, LEAVE_WAIT_MS).catch(() => undefined));
    const left = new AbortController();
    await Promise.race([Promise.all(unloads), pause(LEAVE_WAIT_MS, left.signal)]);
    left.abort();
}

;// CONCATENATED MODULE: ./lib/bench/unload.js


const UNLOAD_WAIT_MS = 30_000;
const UNLOAD_POLL_MS = 100;
const MEMORY_WAIT_MS = 10_000;
const MEMORY_POLL_MS = 250;
/** Of the models' memory; the rest is other programs' coming and going. */
const MEMORY_SHARE = 0.8;
const MIB = 1024 ** 2;
/**
 * Unloads those of the models that are loaded and waits until `/api/ps` and the GPU's used memory say so: Ollama
 * drops a model from its list before the memory is free. Returns what a reader should know, or null. Throws
 * ExpectedError where a model stays, and the signal's reason where that aborts.
 */
async function unloadAll(models, ports, signal) {
    const { ollama, watch } = ports;
    const loaded = [];
    let vramMib = 0;
    for (const model of distinctModels(models)) {
        const state = await ollama.loaded(model);
        if (state === null)
            continue;
        loaded.push(model);
        vramMib += (state.vramBytes ?? 0) / MIB;
    }
    if (loaded.length === 0)
        return null;
    const usedMib = vramMib > 0 ? await watch.usedMemoryMib() : null;
    for (const model of loaded)
        await ollama.unload(model);
    for (const model of loaded)
        await untilUnlisted(model, ports, signal);
    return usedMib === null ? null : untilMemoryIsBack(usedMib, vramMib, ports, signal);
}
async function untilUnlisted(model, { ollama, clock, pause }, signal) {
    const startMs = clock.nowMs();
    while ((await ollama.loaded(model)) !== null) {
        signal.throwIfAborted();
        if (clock.nowMs() - startMs > UNLOAD_WAIT_MS) {
            throw new failure/* ExpectedError */.Dh(`Ollama still holds ${model} ${UNLOAD_WAIT_MS / 1000} s after it was asked to unload it; another client keeps it busy.`);
        }
        await pause(UNLOAD_POLL_MS);
    }
}
async function untilMemoryIsBack(beforeMib, vramMib, { clock, pause, watch }, signal) {
    const startMs = clock.nowMs();
    for (;;) {
        signal.throwIfAborted();
        const nowMib = await watch.usedMemoryMib();
        if (nowMib === null || beforeMib - nowMib >= vramMib * MEMORY_SHARE)
            return null;
        if (clock.nowMs() - startMs >= MEMORY_WAIT_MS) {
            const back = Math.max(0, Math.round(beforeMib - nowMib));
            return `used GPU memory had not come back ${MEMORY_WAIT_MS / 1000} s after an unload: of ${Math.round(vramMib)} MiB only ${back} MiB were free again`;
        }
        await pause(MEMORY_POLL_MS);
    }
}

;// CONCATENATED MODULE: ./lib/bench/prepare.js






/** Where neither the agent nor `/api/ps` says: the default of the old servers that do not tell. */
const ASSUMED_CONTEXT_TOKENS = 2048;
/** Larger prompts measure little more and cost minutes; the context alone may allow 256k. */
const LARGEST_PROMPT_TOKENS = 8192;
const SMALLEST_PROMPT_TOKENS = 128;
/**
 * Loads every agent's model once to learn the effective context, then cuts the material to the smallest one.
 * Throws ExpectedError where a model does not load or no room is left for a prompt.
 */
async function prepare(settings, texts, ports, signal) {
    const models = new Set();
    try {
        const agents = await loadAll(settings.agents, models, ports, signal);
        const promptBudgetTokens = budgetOf(agents, settings.numPredict);
        const probes = lastAgentOfEachModel(settings.agents);
        const material = await fitMaterial(settings, probes, texts, promptBudgetTokens, ports.ollama, signal);
        return { agents, promptBudgetTokens, material };
    }
    catch (error) {
        // No session follows that would do it at its end.
        await leaveUnloaded(distinctModels(models), ports);
        throw error;
    }
}
/** @param models gets every model that was asked for */
async function loadAll(all, models, ports, signal) {
    const facts = new Map();
    for (const group of groupsOf(all)) {
        signal.throwIfAborted();
        const first = group[0];
        // What another load left behind would be taken for this one's, or for its lack of room.
        const names = all.map(({ model }) => model);
        const note = await unloadAll(names, ports, signal);
        if (note !== null)
            ports.log.warning(`Before agent ${first.name} was loaded, ${note}.`);
        models.add(first.model);
        const seen = await loadOne(first, ports, signal);
        // Memory that comes back late would be subtracted from what the model takes.
        const vramSeenMib = note === null ? seen.vramSeenMib : null;
        for (const agent of group)
            facts.set(agent, await factsOf(agent, { ...seen, vramSeenMib }, ports));
    }
    return all.map((agent) => facts.get(agent));
}
async function loadOne(agent, { ollama, log, watch }, signal) {
    log.info(`Loading ${agent.model} as agent ${agent.name} to learn its context`);
    const beforeMib = await watch.usedMemoryMib();
    await ollama.load(agent.model, loadOptions(agent.options), signal);
    const afterMib = await watch.usedMemoryMib();
    return {
        loaded: await ollama.loaded(agent.model),
        vramSeenMib: beforeMib === null || afterMib === null ? null : afterMib - beforeMib,
    };
}
async function factsOf(agent, { loaded, vramSeenMib }, { ollama, log }) {
    const facts = await ollama.facts(agent.model);
    const requestedContext = typeof agent.options.num_ctx === 'number' ? agent.options.num_ctx : null;
    const effectiveContext = loaded?.contextLength ?? null;
    if (requestedContext !== null && effectiveContext !== null && requestedContext !== effectiveContext) {
        log.warning(`Agent ${agent.name} asked for num_ctx ${requestedContext}, Ollama loaded the model with ${effectiveContext}.`);
    }
    const size = loaded?.sizeBytes ?? null;
    const vram = loaded?.vramBytes ?? null;
    return {
        name: agent.name,
        model: agent.model,
        options: mutable(agent.options),
        think: agent.think,
        modelDigest: facts.digest,
        family: facts.family,
        parameterSize: facts.parameterSize,
        quantization: facts.quantization,
        requestedContext,
        effectiveContext,
        vramShare: size === null || vram === null ? null : Math.min(1, vram / size),
        vramMib: vram === null ? null : vram / 1024 ** 2,
        vramSeenMib,
    };
}
/** The smallest context less the length limit, at most {@link LARGEST_PROMPT_TOKENS}. */
function budgetOf(agents, numPredict) {
    const contexts = agents.map((agent) => ({
        name: agent.name,
        tokens: agent.effectiveContext ?? agent.requestedContext ?? ASSUMED_CONTEXT_TOKENS,
    }));
    const smallest = contexts.reduce((least, context) => (context.tokens < least.tokens ? context : least));
    const room = smallest.tokens - numPredict;
    if (room < SMALLEST_PROMPT_TOKENS) {
        throw new failure/* ExpectedError */.Dh(`The context of agent ${smallest.name} (${smallest.tokens} tokens) less num-predict (${numPredict}) leaves ${Math.max(0, room)} tokens for the prompt, and ${SMALLEST_PROMPT_TOKENS} are needed; lower num-predict or raise the agent's num_ctx.`);
    }
    return Math.min(room, LARGEST_PROMPT_TOKENS);
}
/** The agent of each model that is loaded last, so that asking it needs no further load where avoidable. */
function lastAgentOfEachModel(agents) {
    return [
        ...new Map(groupsOf(agents).flatMap((group) => group.map((agent) => [modelKey(agent.model), agent]))).values(),
    ];
}
function mutable(options) {
    return structuredClone(options);
}

;// CONCATENATED MODULE: ./lib/bench/pull.js

const PROGRESS_MS = 5_000;
/** Pulls what Ollama lacks of the models. Throws ExpectedError where that is not allowed or fails. */
async function pullMissing(models, allowed, ports, signal) {
    for (const model of new Set(models)) {
        if (await ports.ollama.has(model))
            continue;
        if (allowed === 'never') {
            throw new failure/* ExpectedError */.Dh(`Ollama does not have the model ${JSON.stringify(model)}; run "ollama pull ${model}" on the runner, or set the input pull to missing.`);
        }
        await pull(model, ports, signal);
        if (!(await ports.ollama.has(model))) {
            throw new failure/* ExpectedError */.Dh(`Ollama pulled ${JSON.stringify(model)} and does not list it by that name; name the model as "ollama list" tells it.`);
        }
    }
}
/** A change of status is told at once, the progress of one now and then. */
async function pull(model, { ollama, log, clock }, signal) {
    log.info(`Ollama does not have ${model}; pulling it`);
    let toldMs = Number.NEGATIVE_INFINITY;
    let toldStatus = '';
    await ollama.pull(model, (line) => {
        const status = line.replace(/ \d+ %$/, '');
        if (status === toldStatus && clock.nowMs() - toldMs < PROGRESS_MS)
            return;
        toldMs = clock.nowMs();
        toldStatus = status;
        log.info(`pull: ${line}`);
    }, signal);
}

// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(77934);
;// CONCATENATED MODULE: ./lib/model/call.js

/** A call as results store it. Durations are milliseconds, null is unknown and never 0. */
const about = (schema, text) => dist/* pipe */.FsL(schema, dist/* description */.h_(text));
const measure = (text) => about(dist/* nullable */.mee(dist/* pipe */.FsL(dist/* number */.aig(), dist/* finite */.E2x(), dist/* minValue */.Wwf(0))), text);
const difference = (text) => about(dist/* nullable */.mee(dist/* pipe */.FsL(dist/* number */.aig(), dist/* finite */.E2x())), text);
const count = (text) => about(dist/* nullable */.mee(dist/* pipe */.FsL(dist/* number */.aig(), dist/* integer */.ndf(), dist/* minValue */.Wwf(0))), text);
const share = dist/* pipe */.FsL(dist/* number */.aig(), dist/* minValue */.Wwf(0), dist/* maxValue */.cGV(1));
/** What makes a call that ended properly untrustworthy. */
const MARKS = [
    'thermal-throttling',
    'power-brake',
    'gpu-tenant',
    'other-model',
    'offload-changed',
    'reload',
    'cache-hit',
    'truncated',
    'runaway',
    'slot-contention',
    'clock-disagreement',
    'client-blocked',
];
/** A process on the GPU that is not Ollama's and came, or grew, since the session started. */
const TenantSchema = dist/* strictObject */.rej({
    name: dist/* string */.YjP(),
    pid: dist/* nullable */.mee(dist/* pipe */.FsL(dist/* number */.aig(), dist/* integer */.ndf())),
    memoryMib: about(dist/* nullable */.mee(dist/* pipe */.FsL(dist/* number */.aig(), dist/* finite */.E2x(), dist/* minValue */.Wwf(0))), 'What it holds, or what it grew by where it stood there before'),
});
/** What the GPU tool saw while a call ran; of several GPUs the worst, of power the sum. */
const GpuEvidenceSchema = dist/* strictObject */.rej({
    samples: dist/* pipe */.FsL(dist/* number */.aig(), dist/* integer */.ndf(), dist/* minValue */.Wwf(0)),
    smClockMhzMean: measure('Clock of the streaming multiprocessors'),
    memoryClockMhzMean: measure('Memory clock'),
    temperatureCelsiusMax: measure('Highest core temperature'),
    utilisationPercentMean: measure('GPU utilisation'),
    memoryUsedMibMax: measure('Used memory of all GPUs together'),
    powerWattsMean: measure('Drawn power of all GPUs together'),
    energyJoules: measure('Mean power × end-to-end time of the call'),
    thermalMs: measure('Time slowed by software or hardware thermal protection'),
    powerBrakeMs: measure('Time slowed by the external power brake'),
    powerCapMs: measure('Time at the software power cap: normal under load'),
    tenants: dist/* array */.YOg(TenantSchema),
});
const CallFieldsSchema = dist/* strictObject */.rej({
    agent: about(dist/* string */.YjP(), 'Name of the agent'),
    stage: about(dist/* string */.YjP(), 'Name of the stage'),
    run: about(dist/* pipe */.FsL(dist/* number */.aig(), dist/* integer */.ndf(), dist/* minValue */.Wwf(0)), 'Number of the run within its phase, from 1'),
    phase: about(dist/* picklist */.KIO(['cold', 'warmup', 'measured']), 'Cold starts are a metric of their own; warm-up runs are kept here and enter no statistic'),
    position: about(dist/* pipe */.FsL(dist/* number */.aig(), dist/* integer */.ndf(), dist/* minValue */.Wwf(1)), 'Place of the call in the session, from 1'),
    cold: about(dist/* boolean */.zMY(), 'The model was not loaded when the call was sent; never mixed with warm calls'),
    startedAt: about(dist/* pipe */.FsL(dist/* string */.YjP(), dist/* isoTimestamp */.yhX()), 'Wall clock at the sending of the request, UTC'),
    status: about(dist/* picklist */.KIO(['valid', 'failed', 'invalid']), 'Failed: it did not end properly. Invalid: it did, but something makes it untrustworthy. Neither enters a statistic'),
    reason: about(dist/* nullable */.mee(dist/* string */.YjP()), 'Why a call failed or is invalid; null for a valid one'),
    marks: about(dist/* array */.YOg(dist/* picklist */.KIO(MARKS)), 'What makes an invalid call so; empty for all others'),
    notes: about(dist/* array */.YOg(dist/* string */.YjP()), 'What a reader should know and what invalidates nothing'),
    retries: about(dist/* pipe */.FsL(dist/* number */.aig(), dist/* integer */.ndf(), dist/* minValue */.Wwf(0)), 'Attempts before this one that failed before anything had arrived'),
    doneReason: about(dist/* nullable */.mee(dist/* string */.YjP()), "Ollama's done_reason: stop, length, load or unload"),
    ttftMs: measure('Client clock: request sent to first non-empty thinking, content or tool call'),
    ttfoMs: measure('Client clock: request sent to first non-empty content'),
    ttftNetMs: measure('ttftMs less loadMs: time to first token with the load (and its queue) taken out'),
    e2eMs: measure('Client clock: request sent to end of the stream'),
    serverTotalMs: measure("Ollama's total_duration"),
    loadMs: measure("Ollama's load_duration: queueing for the runner and a health check included"),
    prefillMs: measure("Ollama's prompt_eval_duration: slot start to first token, uncached tokens"),
    decodeMs: measure("Ollama's eval_duration: first to last token"),
    overheadMs: measure('serverTotalMs less load, prefill and decode'),
    clientGapMs: difference('e2eMs less serverTotalMs: the way to the server and back; negative is a clock error'),
    promptCharacters: count('Characters of system and user text that were sent'),
    promptTokens: count("Ollama's prompt_eval_count"),
    cachedTokens: count("Ollama's prompt_eval_cached_count"),
    outputTokens: count("Ollama's eval_count"),
    prefillTokS: measure('Uncached prompt tokens / prefillMs, tokens per second; null where the cached count is unknown'),
    throughputTokS: measure('outputTokens / decodeMs, tokens per second; null below 16 tokens'),
    tpotMs: measure('decodeMs / outputTokens, milliseconds per token; null below 16 tokens'),
    joulesPerToken: measure('GPU energy of the call / outputTokens; null where power is unknown or below 16 tokens'),
    textLines: count('Lines of the stream that carried thinking, content or a tool call'),
    textSpanMs: measure('Client clock: arrival of the first such line to arrival of the last'),
    blockedMs: measure('Longest pause of our own event loop that may have delayed the stamp of the first token or of the end'),
    cpuShare: about(dist/* nullable */.mee(share), 'Share of the loaded model in host memory after the call: (size − size_vram) / size'),
    otherModels: about(dist/* array */.YOg(dist/* string */.YjP()), 'Other models that /api/ps listed after the call'),
    gpu: about(dist/* nullable */.mee(GpuEvidenceSchema), 'Null: no GPU tool watched'),
    answer: about(dist/* nullable */.mee(dist/* string */.YjP()), "The model's text, cut at 64 KiB; null in stored baselines"),
});
/** Marks and reason tell why a call is not valid; the JSON Schema says the same. */
function hasOneOutcome({ status, marks, reason }) {
    switch (status) {
        case 'valid':
            return marks.length === 0 && reason === null;
        case 'failed':
            return marks.length === 0 && reason !== null;
        case 'invalid':
            return marks.length > 0;
    }
}
const CallSchema = dist/* pipe */.FsL(CallFieldsSchema, dist/* check */.z6Y(hasOneOutcome, 'a valid call has neither marks nor a reason, a failed one a reason and no marks, an invalid one has marks'));

;// CONCATENATED MODULE: ./lib/model/results.js


/**
 * results.json: everything that was measured. Baselines store it and every text is rendered from it. The types
 * of the code and the published JSON Schema (`schema/results.schema.json`) both come from this definition.
 */
const RESULTS_SCHEMA_VERSION = 2;
const results_about = (schema, text) => dist/* pipe */.FsL(schema, dist/* description */.h_(text));
const results_text = dist/* string */.YjP();
const unknownText = dist/* nullable */.mee(dist/* string */.YjP());
const time = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* isoTimestamp */.yhX());
const finite = dist/* pipe */.FsL(dist/* number */.aig(), dist/* finite */.E2x());
const amount = dist/* pipe */.FsL(dist/* number */.aig(), dist/* finite */.E2x(), dist/* minValue */.Wwf(0));
const whole = dist/* pipe */.FsL(dist/* number */.aig(), dist/* integer */.ndf(), dist/* minValue */.Wwf(0));
const milliseconds = amount;
const optionValue = dist/* union */.KCZ([finite, dist/* boolean */.zMY(), dist/* string */.YjP(), dist/* array */.YOg(dist/* string */.YjP())]);
const think = dist/* union */.KCZ([dist/* boolean */.zMY(), dist/* picklist */.KIO(['low', 'medium', 'high'])]);
const SourceSchema = dist/* strictObject */.rej({
    repository: results_about(unknownText, 'owner/name, null outside GitHub'),
    event: results_about(unknownText, 'Name of the event that started the workflow'),
    ref: unknownText,
    defaultBranch: unknownText,
    commit: results_about(unknownText, 'The commit that was measured: the head of a pull request'),
    baseCommit: results_about(unknownText, 'The base of a pull request'),
    pullRequest: dist/* nullable */.mee(whole),
    runId: unknownText,
    runAttempt: unknownText,
    runUrl: unknownText,
});
const GpuSchema = dist/* strictObject */.rej({
    name: results_text,
    uuid: unknownText,
    memoryMib: dist/* nullable */.mee(amount),
    driver: unknownText,
    powerLimitWatts: dist/* nullable */.mee(amount),
    persistenceMode: results_about(dist/* nullable */.mee(dist/* boolean */.zMY()), 'Whether the driver stays loaded without clients'),
    migMode: results_about(dist/* nullable */.mee(dist/* boolean */.zMY()), 'Whether the GPU is split (Multi-Instance GPU)'),
    vbios: unknownText,
});
/** What each duration and count of Ollama means: since 0.30 another process measures them. */
const DURATION_MEANINGS = ['before-0.30', '0.30.0', 'from-0.30.1', 'unknown'];
const TelemetrySchema = dist/* strictObject */.rej({
    tool: results_about(dist/* nullable */.mee(dist/* picklist */.KIO(['nvidia-smi', 'rocm-smi'])), 'Null: nothing watched the GPU'),
    about: results_about(results_text, 'One sentence: what watched, or why nothing did'),
    intervalMs: dist/* nullable */.mee(milliseconds),
    throttling: results_about(dist/* picklist */.KIO(['counters', 'samples', 'unknown']), 'Whether throttling is known from cumulative counters, from samples of the active reasons, or not'),
    standing: results_about(dist/* array */.YOg(dist/* strictObject */.rej({ name: results_text, pid: dist/* nullable */.mee(whole), memoryMib: dist/* nullable */.mee(amount) })), 'Processes that held GPU memory when the session started, other than those of Ollama'),
});
const EnvironmentSchema = dist/* strictObject */.rej({
    os: results_about(results_text, 'Platform, such as linux or win32'),
    osRelease: results_text,
    arch: results_text,
    cpuModel: results_text,
    cpuCount: results_about(whole, 'Logical processors'),
    memoryBytes: whole,
    runnerName: unknownText,
    machineId: results_about(unknownText, 'As set by the user; stands for the hardware where Ollama is on another machine'),
    gpus: results_about(dist/* nullable */.mee(dist/* array */.YOg(GpuSchema)), 'Null: no GPU tool answered, so nothing is known'),
    ollamaVersion: unknownText,
    ollamaIsLocal: results_about(dist/* boolean */.zMY(), 'Whether Ollama answers on a loopback address, so that the machine described is its own'),
    durationMeaning: results_about(dist/* picklist */.KIO(DURATION_MEANINGS), 'What load, prefill, decode and token counts mean; they changed with Ollama 0.30 and are never compared across it'),
    telemetry: TelemetrySchema,
});
const ProtocolSchema = dist/* strictObject */.rej({
    runs: whole,
    warmupRuns: results_about(whole, 'Discarded runs of each agent after each load of its model'),
    coldStarts: results_about(whole, 'Cold starts of each agent'),
    retries: results_about(whole, 'Attempts more that a call may have while nothing has arrived'),
    numPredict: results_about(whole, 'Length limit of every call, tokens'),
    seed: dist/* pipe */.FsL(dist/* number */.aig(), dist/* integer */.ndf()),
    think,
    truncate: results_about(dist/* literal */.euz(false), 'Ollama is asked to refuse an over-long prompt instead of cutting it'),
    shift: dist/* literal */.euz(false),
    minimumValidCalls: results_about(whole, 'Valid warm calls that a stage needs to count as measured'),
    promptBudgetTokens: results_about(whole, 'Smallest effective context less the length limit'),
    corpusCharacters: results_about(whole, 'Length of the corpus text in the stage prompts'),
    carriedCharacters: results_about(whole, "Most characters of an earlier stage's text that a later prompt embeds"),
});
const AgentSchema = dist/* strictObject */.rej({
    name: results_text,
    model: results_text,
    options: results_about(dist/* record */.g1P(dist/* string */.YjP(), optionValue), "Exactly the agent's own options as sent"),
    think: results_about(dist/* nullable */.mee(think), "The agent's own; null: the protocol's"),
    modelDigest: unknownText,
    family: unknownText,
    parameterSize: unknownText,
    quantization: unknownText,
    requestedContext: results_about(dist/* nullable */.mee(whole), 'num_ctx as asked for; null: not asked for'),
    effectiveContext: results_about(dist/* nullable */.mee(whole), 'context_length that Ollama really loaded with; null: not told'),
    vramShare: results_about(dist/* nullable */.mee(dist/* pipe */.FsL(dist/* number */.aig(), dist/* minValue */.Wwf(0), dist/* maxValue */.cGV(1))), 'size_vram / size of the loaded model'),
    vramMib: results_about(dist/* nullable */.mee(amount), 'size_vram of the loaded model'),
    vramSeenMib: results_about(dist/* nullable */.mee(finite), 'Used GPU memory with the model loaded less that before, as the GPU tool saw it'),
});
const StageSchema = dist/* strictObject */.rej({
    name: results_text,
    templateSha256: results_about(results_text, 'SHA-256 of system and prompt templates'),
});
const ListingSchema = dist/* strictObject */.rej({
    type: dist/* picklist */.KIO(['csv', 'json', 'markdown']),
    count: whole,
    first: results_about(dist/* array */.YOg(results_text), 'Paths of the first five'),
    latestChange: results_about(dist/* nullable */.mee(time), 'Null: unknown'),
});
const FindingSchema = dist/* strictObject */.rej({
    kind: dist/* picklist */.KIO(['best-worst', 'spread', 'trend']),
    path: results_text,
    series: results_text,
    text: results_text,
    numbers: dist/* record */.g1P(dist/* string */.YjP(), finite),
});
const CorpusSchema = dist/* strictObject */.rej({
    root: results_text,
    digest: results_text,
    fileCount: whole,
    byteCount: whole,
    ingestMs: milliseconds,
    listing: dist/* array */.YOg(ListingSchema),
    problems: results_about(dist/* array */.YOg(dist/* strictObject */.rej({ path: results_text, problem: results_text })), 'Files that did not parse'),
    findings: dist/* array */.YOg(FindingSchema),
    shown: results_about(whole, 'Documents whose contents stand in the prompts'),
    leftOut: results_about(whole, 'Documents that did not fit the token budget'),
});
const ResultsSchema = dist/* strictObject */.rej({
    schemaVersion: dist/* literal */.euz(RESULTS_SCHEMA_VERSION),
    toolVersion: results_text,
    startedAt: time,
    finishedAt: time,
    elapsedMs: milliseconds,
    interruption: results_about(unknownText, 'Why the session ended before its plan; null: it did not'),
    notes: results_about(dist/* array */.YOg(results_text), 'What a reader should know of the session and what invalidates nothing'),
    source: SourceSchema,
    environment: EnvironmentSchema,
    protocol: ProtocolSchema,
    corpus: CorpusSchema,
    stages: dist/* array */.YOg(StageSchema),
    agents: dist/* array */.YOg(AgentSchema),
    calls: dist/* array */.YOg(CallSchema),
});

;// CONCATENATED MODULE: ./lib/bench/results.js



/** Characters of all answers together that results keep: their readers have a limit, too. */
const ANSWERS_LIMIT = 8 * 1024 * 1024;
/** Everything that was measured, as it is stored. */
function resultsOf(benchmark, measured) {
    const { startedAt, finishedAt, elapsedMs, source, environment, corpus, prepared, session } = measured;
    const { material } = prepared;
    return {
        schemaVersion: RESULTS_SCHEMA_VERSION,
        toolVersion: measured.toolVersion,
        startedAt: startedAt.toISOString(),
        finishedAt: finishedAt.toISOString(),
        elapsedMs: Math.round(elapsedMs),
        interruption: session.interruption,
        notes: [...measured.notes, ...session.notes],
        source,
        environment,
        protocol: {
            runs: benchmark.runs,
            warmupRuns: benchmark.warmupRuns,
            coldStarts: benchmark.coldStarts,
            retries: benchmark.retries,
            numPredict: benchmark.numPredict,
            seed: benchmark.seed,
            think: benchmark.think,
            truncate: false,
            shift: false,
            minimumValidCalls: minimumValidCalls(benchmark.runs),
            promptBudgetTokens: prepared.promptBudgetTokens,
            corpusCharacters: material.corpus.length,
            carriedCharacters: material.carriedCharacters,
        },
        corpus,
        stages: benchmark.stages.map(({ name, system, prompt }) => ({
            name,
            templateSha256: (0,external_node_crypto_.createHash)('sha256').update(`${system}\0${prompt}`).digest('hex'),
        })),
        agents: [...prepared.agents],
        calls: withinAnswersLimit(session.calls),
    };
}
/** The latest answers are kept, as reports quote those. */
function withinAnswersLimit(calls) {
    let left = ANSWERS_LIMIT;
    return calls
        .toReversed()
        .map((call) => {
        left -= call.answer?.length ?? 0;
        return left >= 0 ? call : { ...call, answer: null };
    })
        .toReversed();
}

;// CONCATENATED MODULE: ./lib/bench/callFailure.js
/** Why a call failed, in one sentence; null where it ended as it should. */
function failureOf(outcome, numPredict) {
    const { final, content, failure } = outcome;
    if (failure !== null)
        return `${failure}${repeatOf(outcome)}`;
    if (final === null)
        return `the stream ended without a done record${repeatOf(outcome)}`;
    const { doneReason, outputTokens } = final;
    if (doneReason === 'load' || doneReason === 'unload') {
        return `the server answered with done_reason ${doneReason} instead of text`;
    }
    if (outputTokens === null || outputTokens === 0) {
        return content.trim() === '' ? 'the answer has no tokens' : "Ollama did not count the answer's tokens";
    }
    if (content.trim() === '') {
        return `the answer is empty: its ${outputTokens} tokens are thinking, tool calls or white space (done_reason ${doneReason ?? 'unknown'})`;
    }
    if (doneReason === 'length' && outputTokens < numPredict) {
        return `the context was full after ${outputTokens} tokens, before the length limit of ${numPredict}`;
    }
    return null;
}
/** Ollama ends a stream without a word after more than 30 equal fragments, white space aside. */
const REPEATS = 30;
const LONGEST_FRAGMENT = 24;
/** The fragment that a broken-off answer ends in over and over; empty where it does not. */
function repeatOf({ final, failureKind, content, textLines }) {
    const mayBeRepeat = final === null && (failureKind === null || failureKind === 'stream');
    if (!mayBeRepeat || textLines <= REPEATS)
        return '';
    const tail = content.slice(-(LONGEST_FRAGMENT + 1) * (REPEATS + 1) * 2);
    const fragment = repeatedFragment(tail.replace(/\s+/g, ''));
    if (fragment !== null)
        return `; it had repeated ${JSON.stringify(fragment)} more than ${REPEATS} times`;
    return content !== '' && tail.trim() === '' ? '; it had gone on in white space' : '';
}
/** Some short text that stands at the end as often as makes Ollama give up. */
function repeatedFragment(text) {
    for (let length = 1; length <= LONGEST_FRAGMENT && length * (REPEATS + 1) <= text.length; length++) {
        const fragment = text.slice(-length);
        if (text.endsWith(fragment.repeat(REPEATS + 1)))
            return fragment;
    }
    return null;
}

;// CONCATENATED MODULE: ./lib/bench/derived.js
/** Figures that come of others. What one of its parts is unknown for is unknown itself, and never 0. */
/** With fewer tokens the rate explodes: a single token gives 1,000,000 tok/s on a real server. */
const MINIMUM_TOKENS_FOR_RATE = 16;
/** Of two clocks or of several durations; one that comes out negative is unknown, not a number. */
function derived_difference(whole, ...parts) {
    let left = whole;
    for (const part of parts)
        left = left === null || part === null ? null : left - part;
    return left === null || left < 0 ? null : rounded(left);
}
/** Ollama's own rate (`ollama run --verbose`): eval_count / eval_duration. */
function rates({ decodeMs, outputTokens }) {
    if (decodeMs === null || decodeMs <= 0 || outputTokens === null || outputTokens < MINIMUM_TOKENS_FOR_RATE)
        return { throughputTokS: null, tpotMs: null };
    return {
        throughputTokS: rounded((outputTokens / decodeMs) * 1000),
        tpotMs: rounded(decodeMs / outputTokens),
    };
}
/** Prompt tokens that were not cached by the time they took; only where the server's version says which those are. */
function prefillRate(final, meaning) {
    const tokens = uncachedTokens(final, meaning);
    const { prefillMs } = final;
    if (tokens === null || tokens <= 0 || prefillMs === null || prefillMs <= 0)
        return null;
    return rounded((tokens / prefillMs) * 1000);
}
function uncachedTokens({ promptTokens, cachedTokens }, meaning) {
    switch (meaning) {
        case '0.30.0':
            return promptTokens;
        case 'from-0.30.1':
            return promptTokens === null || cachedTokens === null ? null : promptTokens - cachedTokens;
        case 'before-0.30':
        case 'unknown':
            return null;
    }
}
/** Joules per token. */
function energy(gpu, { outputTokens }) {
    if (gpu === null || gpu.energyJoules === null)
        return null;
    if (outputTokens === null || outputTokens < MINIMUM_TOKENS_FOR_RATE)
        return null;
    return rounded(gpu.energyJoules / outputTokens);
}
function rounded(value) {
    return value === null ? null : Math.round(value * 1000) / 1000;
}

;// CONCATENATED MODULE: ./lib/bench/call.js


const UNMEASURED = {
    marks: [],
    notes: [],
    retries: 0,
    doneReason: null,
    ttftMs: null,
    ttfoMs: null,
    ttftNetMs: null,
    e2eMs: null,
    serverTotalMs: null,
    loadMs: null,
    prefillMs: null,
    decodeMs: null,
    overheadMs: null,
    clientGapMs: null,
    promptCharacters: null,
    promptTokens: null,
    cachedTokens: null,
    outputTokens: null,
    prefillTokS: null,
    throughputTokS: null,
    tpotMs: null,
    joulesPerToken: null,
    textLines: null,
    textSpanMs: null,
    blockedMs: null,
    cpuShare: null,
    otherModels: [],
    gpu: null,
    answer: null,
};
/** A call that could not even be sent. */
function unsentCall(place, failure) {
    return { ...place, ...UNMEASURED, status: 'failed', reason: failure };
}
/** What the outcome of a request is worth: a valid call with its derived figures, or a failed one with its reason. */
function callOf({ numPredict, durationMeaning, ...context }, outcome) {
    const { final, firstTokenMs, lastTokenMs, endMs } = outcome;
    const failure = failureOf(outcome, numPredict);
    const seen = {
        ...UNMEASURED,
        ...context,
        status: failure === null ? 'valid' : 'failed',
        reason: failure,
        ttftMs: rounded(firstTokenMs),
        ttfoMs: rounded(outcome.firstContentMs),
        e2eMs: rounded(endMs),
        textLines: outcome.textLines,
        textSpanMs: derived_difference(lastTokenMs, firstTokenMs),
        blockedMs: rounded(outcome.blockedMs),
        answer: outcome.content,
    };
    if (final === null)
        return seen;
    const { totalMs, loadMs, prefillMs, decodeMs } = final;
    return {
        ...seen,
        doneReason: final.doneReason,
        serverTotalMs: rounded(totalMs),
        loadMs: rounded(loadMs),
        prefillMs: rounded(prefillMs),
        decodeMs: rounded(decodeMs),
        promptTokens: final.promptTokens,
        cachedTokens: final.cachedTokens,
        outputTokens: final.outputTokens,
        ttftNetMs: derived_difference(firstTokenMs, loadMs),
        overheadMs: derived_difference(totalMs, loadMs, prefillMs, decodeMs),
        // The one difference that is kept when it comes out negative: it tells of clocks that disagree.
        clientGapMs: totalMs === null ? null : rounded(endMs - totalMs),
        prefillTokS: prefillRate(final, durationMeaning),
        ...rates(final),
        joulesPerToken: energy(context.gpu, final),
    };
}

;// CONCATENATED MODULE: ./lib/bench/contexts.js

/** What each group's model is loaded with. */
class Contexts {
    groups;
    atStart;
    current;
    told = new Set();
    /** @param facts as seen at preparation */
    constructor(agents, facts) {
        this.groups = groupsOf(agents);
        this.atStart = new Map(facts.map(({ name, effectiveContext }) => [name, effectiveContext]));
        this.current = new Map(this.atStart);
    }
    /** Tokens that the agent's own load has; another number is somebody else's load. Null: unknown. */
    of(agent) {
        return this.current.get(agent.name) ?? null;
    }
    /**
     * Takes what `/api/ps` told after a call of that agent for what its load has from now on: Ollama may choose by free
     * memory. Returns what a reader should know, once for agents that share a load, or null.
     */
    learn(agent, tokens) {
        const group = this.groups.find((agents) => agents.includes(agent));
        if (tokens === null || group === undefined)
            return null;
        for (const { name } of group)
            this.current.set(name, tokens);
        const before = this.atStart.get(agent.name) ?? null;
        if (before === null || before === tokens || this.told.has(group))
            return null;
        this.told.add(group);
        return `Ollama now holds ${agent.model} with a context of ${tokens} tokens, ${before} at preparation.`;
    }
}

;// CONCATENATED MODULE: ./lib/bench/makeUp.js

const MOST_BARREN = 2;
/**
 * Further measured runs of those agents that have too few calls because of reloads or marks: until every stage has
 * enough, at most as many as were planned, and no more after two in a row that gained nothing.
 */
async function makeUpLost(group, { runs, stages }, session) {
    const states = new Map(group.map((agent) => [agent, { agent, made: 0, barren: 0 }]));
    const shortOf = (agent) => shortStages(session.calls, agent, stages, minimumValidCalls(runs));
    const isDue = ({ agent, made, barren }) => made < runs && barren < MOST_BARREN && shortOf(agent).length > 0;
    try {
        for (let round = runs + 1; [...states.values()].some(isDue); round++) {
            for (const agent of inOrderOf(round, group)) {
                const state = states.get(agent);
                if (state === undefined || !isDue(state))
                    continue;
                const made = state.made + 1;
                const run = { kind: 'measured', agent, run: runs + made };
                if (session.isLate(run)) {
                    session.note(`No time was left to make up for lost calls of agent ${agent.name}.`);
                    return;
                }
                const short = shortOf(agent);
                const before = sampledCount(session.calls, agent, short);
                states.set(agent, { agent, made, barren: state.barren + 1 });
                await session.run(run);
                if (sampledCount(session.calls, agent, short) > before)
                    states.set(agent, { agent, made, barren: 0 });
            }
        }
    }
    finally {
        for (const state of states.values())
            if (state.made > 0)
                session.note(noteOf(state));
    }
}
/** Too few because of failures alone is the model's own doing, and stays as it is. */
function shortStages(calls, agent, stages, minimum) {
    return stages.filter((stage) => {
        const own = callsOf(calls, agent, stage);
        return own.some(isLost) && own.filter(isSampled).length < minimum;
    });
}
function sampledCount(calls, agent, stages) {
    return stages.reduce((sum, stage) => sum + callsOf(calls, agent, stage).filter(isSampled).length, 0);
}
function callsOf(calls, agent, stage) {
    return calls.filter((call) => call.phase === 'measured' && call.agent === agent.name && call.stage === stage.name);
}
function isSampled({ status, cold }) {
    return status === 'valid' && !cold;
}
function isLost({ status, cold }) {
    return status === 'invalid' || (status === 'valid' && cold);
}
function noteOf({ agent, made }) {
    return `${made} make-up run${made === 1 ? '' : 's'} of agent ${agent.name}: calls had been lost to a reload or a mark.`;
}

;// CONCATENATED MODULE: ./lib/bench/attempts.js

const SENT_AGAIN = ['connect', 'busy', 'server-error'];
const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 30_000;
/**
 * Makes attempts until one counts: it succeeded, or something of an answer had arrived, or no further one is allowed.
 * The pauses double from one second on, up to half a minute. A `make` that throws ExpectedError could not ask what it needs to know before
 * sending, which is trouble of the same kind; thrown on where nothing was ever sent.
 */
async function attempts(make, limits, ports) {
    let sent = null;
    for (let retries = 0;; retries++) {
        let trouble;
        try {
            const attempt = await make();
            if (!mayBeSentAgain(attempt.outcome))
                return { ...attempt, retries };
            sent = attempt;
            trouble = new failure/* ExpectedError */.Dh(attempt.outcome.failure ?? 'nothing arrived');
        }
        catch (error) {
            if (!(error instanceof failure/* ExpectedError */.Dh))
                throw error;
            trouble = error;
        }
        if (!(await isAnotherDue(retries, (0,failure/* messageOf */.bD)(trouble), limits, ports))) {
            if (sent === null)
                throw trouble;
            return { ...sent, outcome: afterAttempts(sent.outcome, retries + 1), retries };
        }
    }
}
function mayBeSentAgain({ failureKind, firstTokenMs, final }) {
    return SENT_AGAIN.includes(failureKind) && firstTokenMs === null && final === null;
}
/** Pauses, and tells whether the request is to be sent again. */
async function isAnotherDue(retries, trouble, { retries: allowed, deadlineMs, signal }, { clock, log, pause }) {
    const pauseMs = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** retries);
    if (retries >= allowed || signal.aborted)
        return false;
    if (deadlineMs !== null && clock.nowMs() + pauseMs > deadlineMs)
        return false;
    log.warning(`Nothing had arrived (${trouble}); attempt ${retries + 2} of ${allowed + 1} in ${pauseMs / 1000} s`);
    await pause(pauseMs, signal);
    return !signal.aborted;
}
function afterAttempts(outcome, count) {
    if (count === 1)
        return outcome;
    return { ...outcome, failure: `${outcome.failure ?? 'nothing arrived'}, after ${count} attempts` };
}

;// CONCATENATED MODULE: ./lib/bench/request.js


/** The server may be busy unloading, or gone: what it would tell is worth no more than this. */
const STATE_WAIT_MS = 3_000;
/**
 * One request, as often as it is to be sent, and what the machine showed beside it. Everything but the request itself
 * lies outside of what is timed.
 */
async function sendRequest({ place, model, contextTokens, ready }, plan, ports) {
    const { settings, signal, deadlineMs } = plan;
    let sendings = 0;
    let promptCharacters = 0;
    let before = null;
    const make = async () => {
        const request = await ready(sendings + 1);
        before = await ports.ollama.loaded(model);
        const cold = willLoad(before, contextTokens);
        sendings += 1;
        promptCharacters = request.system.length + request.prompt.length;
        const startedAt = ports.clock.date().toISOString();
        return { cold, startedAt, outcome: await ports.ollama.chat(request, signal) };
    };
    const limits = { retries: settings.retries, deadlineMs, signal };
    const { cold, startedAt, retries, outcome } = await attempts(make, limits, ports);
    const { tokens, ...evidence } = await evidenceOf(model, outcome, plan, ports);
    const context = {
        ...place,
        cold,
        startedAt,
        retries,
        ...evidence,
        promptCharacters,
        numPredict: settings.numPredict,
        durationMeaning: plan.durationMeaning,
    };
    const call = callOf(context, outcome);
    return { call, contextTokens: outcome.final !== null && isOurs(tokens, before) ? tokens : null };
}
/** Not loaded; or loaded by somebody else with another context, so that ours makes Ollama load it again. */
function willLoad(loaded, contextTokens) {
    if (loaded === null)
        return true;
    return contextTokens !== null && loaded.contextLength !== null && loaded.contextLength !== contextTokens;
}
/**
 * Whether the context seen after a call is of the load that the call had: it found none, or the same one before. Else
 * another client's load may have followed it, and that of a call that broke off is nobody's.
 */
function isOurs(after, before) {
    return before === null || before.contextLength === after;
}
/** What the machine shows of a call that is over; a cancelled job does not wait for it. */
async function evidenceOf(model, { sentAtMs, endMs }, { signal, watch }, ports) {
    if (signal.aborted)
        return { tokens: null, cpuShare: null, otherModels: [], gpu: null };
    const [loaded, gpu] = await Promise.all([
        loadedSoon(model, ports),
        watch.between(sentAtMs, sentAtMs + endMs),
    ]);
    const tokens = loaded?.contextLength ?? null;
    return { tokens, cpuShare: cpuShareOf(loaded), otherModels: [...(loaded?.others ?? [])], gpu };
}
/** Null as well where the server does not tell, or not in time: no call is lost to that. */
async function loadedSoon(model, { ollama, pause }) {
    const answered = new AbortController();
    try {
        const waited = pause(STATE_WAIT_MS, answered.signal).then(() => null);
        return await Promise.race([ollama.loaded(model), waited]);
    }
    catch {
        return null;
    }
    finally {
        answered.abort();
    }
}
function cpuShareOf(loaded) {
    const { sizeBytes = null, vramBytes = null } = loaded ?? {};
    if (sizeBytes === null || vramBytes === null || sizeBytes <= 0)
        return null;
    return Math.min(1, Math.max(0, (sizeBytes - vramBytes) / sizeBytes));
}

;// CONCATENATED MODULE: ./lib/bench/session.js










/** Runs the plan. Whatever stops it, the calls made so far are returned with the reason. */
async function runSession(plan, ports) {
    const session = new RunningSession(plan, ports);
    let interruption = null;
    try {
        for (const step of planOf(plan.settings))
            await session.take(step);
    }
    catch (error) {
        interruption = interruptionOf(error, plan.signal);
    }
    await leaveUnloaded(session.models, ports);
    return { calls: session.calls, notes: session.notes, interruption };
}
/** A mistake of ours is none, and is thrown on. */
function interruptionOf(error, { aborted, reason }) {
    if (aborted && (error === reason || error instanceof failure/* ExpectedError */.Dh))
        return (0,failure/* messageOf */.bD)(reason);
    if (error instanceof failure/* ExpectedError */.Dh)
        return error.message;
    throw error;
}
class RunningSession {
    models;
    notes = [];
    /** As marked. */
    calls = [];
    plan;
    ports;
    contexts;
    longestMs = new Map();
    unmarked = [];
    constructor(plan, ports) {
        this.plan = plan;
        this.ports = ports;
        this.models = distinctModels(plan.settings.agents.map(({ model }) => model));
        this.contexts = new Contexts(plan.settings.agents, plan.agents);
    }
    async take(step) {
        this.plan.signal.throwIfAborted();
        switch (step.kind) {
            case 'open':
                return this.unload(this.models, 'a block of runs');
            case 'make-up':
                return makeUpLost(step.agents, this.plan.settings, this);
            default:
                this.stopIfLate(step);
                if (step.kind === 'cold') {
                    await this.unload([step.agent.model], nameOf(step));
                }
                return this.run(step);
        }
    }
    async run(run) {
        const startMs = this.ports.clock.nowMs();
        const texts = new Map();
        let failedStage = null;
        for (const stage of stagesOf(run, this.plan.settings)) {
            this.plan.signal.throwIfAborted();
            const call = await this.call(run, stage, texts, failedStage);
            this.keep(call);
            if (call.status === 'failed')
                failedStage ??= stage.name;
            else
                texts.set(stage.name, call.answer ?? '');
            await this.stopIfServerIsGone(call);
        }
        const spentMs = this.ports.clock.nowMs() - startMs;
        this.longestMs.set(paceOf(run), Math.max(this.longestOf(run), spentMs));
    }
    async call(run, stage, texts, failedStage) {
        const { settings, material } = this.plan;
        const { agent, kind: phase } = run;
        const position = this.calls.length + 1;
        const place = { agent: agent.name, stage: stage.name, run: run.run, phase, position };
        if (failedStage !== null) {
            const startedAt = this.ports.clock.date().toISOString();
            const reason = `not sent: stage ${failedStage} of this run failed`;
            return unsentCall({ ...place, cold: false, startedAt }, reason);
        }
        const ready = async (sending) => {
            // What broke off may have loaded the model before.
            if (phase === 'cold' && sending > 1)
                await this.unload([agent.model], `sending ${nameOf(run)} again`);
            return {
                model: agent.model,
                ...promptOf(stage, material, texts, nonceOf(settings.seed, { ...place, sending })),
                think: agent.think ?? settings.think,
                numPredict: settings.numPredict,
                seed: settings.seed,
                options: agent.options,
            };
        };
        const planned = { place, model: agent.model, contextTokens: this.contexts.of(agent), ready };
        const { call, contextTokens } = await sendRequest(planned, this.plan, this.ports);
        const note = this.contexts.learn(agent, contextTokens);
        if (note !== null)
            this.note(note);
        return call;
    }
    keep(call) {
        this.unmarked = [...this.unmarked, call];
        this.calls = this.plan.mark(this.unmarked);
        this.plan.onCall(this.calls.at(-1) ?? call);
    }
    async unload(models, before) {
        const { signal, watch } = this.plan;
        const note = await unloadAll(models, { ...this.ports, watch }, signal);
        if (note !== null)
            this.note(`Before ${before} ${note}.`);
    }
    note(sentence) {
        this.notes.push(sentence);
        this.ports.log.info(sentence);
    }
    stopIfLate(run) {
        if (!this.isLate(run))
            return;
        throw new failure/* ExpectedError */.Dh(`The time budget does not last for ${nameOf(run)}; raise the input time-budget, or lower runs or num-predict.`);
    }
    isLate(run) {
        const { deadlineMs } = this.plan;
        return deadlineMs !== null && this.ports.clock.nowMs() + this.longestOf(run) > deadlineMs;
    }
    longestOf(run) {
        return this.longestMs.get(paceOf(run)) ?? 0;
    }
    /** A failed call may be one bad answer, or the end of the server. */
    async stopIfServerIsGone(call) {
        if (call.status !== 'failed')
            return;
        this.plan.signal.throwIfAborted();
        try {
            await this.ports.ollama.version();
        }
        catch (error) {
            throw new failure/* ExpectedError */.Dh(`Ollama stopped answering at call ${call.position}: ${(0,failure/* messageOf */.bD)(error)}`);
        }
    }
}
function nameOf({ agent, kind, run }) {
    return `${kind === 'cold' ? 'cold start' : `${kind} run`} ${run} of agent ${agent.name}`;
}
/** Runs of like length. */
function paceOf({ agent, kind }) {
    return `${kind === 'cold'} ${agent.name}`;
}

;// CONCATENATED MODULE: ./lib/bench/timeLimit.js

/** A signal that also aborts after so many milliseconds, with the sentence as its reason; null: no limit. */
function timeLimit(signal, afterMs, sentence) {
    if (afterMs === null)
        return { signal, clear: () => { } };
    const late = new AbortController();
    const timer = setTimeout(() => late.abort(new failure/* ExpectedError */.Dh(sentence)), afterMs);
    return { signal: AbortSignal.any([signal, late.signal]), clear: () => clearTimeout(timer) };
}

;// CONCATENATED MODULE: ./lib/corpus/facts.js
const TYPES = ['csv', 'json', 'markdown'];
const MOST_LISTED = 5;
/** What results.json keeps of a corpus. */
function corpusFacts(corpus, told) {
    const { documents } = corpus;
    return {
        root: corpus.root,
        digest: corpus.digest,
        fileCount: documents.length,
        byteCount: documents.reduce((sum, document) => sum + document.byteCount, 0),
        ingestMs: told.ingestMs,
        listing: TYPES.map((type) => listingOf(corpus, type)),
        problems: documents.flatMap(({ path, problem }) => (problem === null ? [] : [{ path, problem }])),
        findings: corpus.findings.map((finding) => ({ ...finding, numbers: { ...finding.numbers } })),
        shown: told.shown,
        leftOut: told.leftOut,
    };
}
function listingOf({ documents }, type) {
    const ofType = documents.filter((document) => document.type === type);
    const times = ofType.map(({ modifiedAt }) => modifiedAt);
    return {
        type,
        count: ofType.length,
        first: ofType.slice(0, MOST_LISTED).map(({ path }) => path),
        latestChange: latestOf(times),
    };
}
/** Null where any is unknown: the latest may be among them. */
function latestOf(times) {
    let latest = null;
    for (const time of times) {
        if (time === null)
            return null;
        if (latest === null || Date.parse(time) > Date.parse(latest))
            latest = time;
    }
    return latest;
}

;// CONCATENATED MODULE: ./lib/corpus/direction.js
/** What a series' name says about it: whether high or low is good, or that it measures nothing. */
const words = (text) => new Set(text.split(' '));
const HIGHER = words('throughput tps rps qps fps ops iops flops gflops tflops score scores speedup accuracy acc f1 recall bleu rouge ' +
    'utilization utilisation efficiency bandwidth goodput quality headroom improvement availability uptime ' +
    'free hits reward satisfaction');
const LOWER = words('latency ttft tpot itl time runtime walltime duration elapsed error errors loss memory mem vram rss wait stall stalls delay lag jitter ' +
    'retries failures failed cost overhead perplexity ppl wer cer rmse mae mse misses penalty drops dropped ' +
    'timeouts regressions anomalies outliers contention staleness downtime');
const TIME_UNITS = words('s sec secs second seconds ms msec millis milliseconds us usec microseconds ns nanoseconds');
const COUNTED = words('token tokens tok toks request requests req reqs sample samples item items image images frame frames query queries ' +
    'row rows record records step steps iteration iterations it char chars word words document documents op ops ' +
    'operations mb gb kb mib gib kib bytes bits event events message messages call calls');
/** Names of what a row is or was given, not of what was measured. */
const IDENTITY = words('id ids idx index no nr number timestamp ts date datetime seed hash sha sha1 sha256 md5 checksum digest uuid guid ' +
    'port pid year month day hour minute version revision commit rank row line position epoch step code');
const SETTING = words('num n temp temperature top ctx context batch threads thread workers worker concurrency clients layers layer size ' +
    'width height dim dims heads channels limit max timeout seed epoch step run runs warmup level');
/** A spread of other numbers is neither good nor bad by itself, and tells nothing new. */
const SPREAD = words('std stdev stddev sd sigma variance var cv ci');
/** Lower-case words of a name, without a bracketed unit at its end: `meanTTFT (ms)` → mean, ttft. */
function wordsOf(name) {
    return name
        .replace(/\s*[([][^)\]]*[)\]]\s*$/u, '')
        .replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2')
        .toLowerCase()
        .replaceAll('/', ' per ')
        .split(/[^\p{L}\d]+/u)
        .filter((word) => word !== '');
}
/** The unit of a name such as `TTFT (ms)`, or null. */
function unitOf(name) {
    return /[([]([^)\]]*)[)\]]\s*$/u.exec(name)?.[1]?.trim() ?? null;
}
/** The parts of a JSON path that are names: `results[].load.p95` → results, load, p95. A column is one part. */
function namesOf(path) {
    return path.split(/\.|\[\]/u).filter((part) => part !== '' && part !== '*');
}
/** The last part names the number: `results[].ttft_s` → `ttft_s`. */
function ownName(path) {
    return namesOf(path).at(-1) ?? path;
}
function directionOfUnit(unit) {
    if (unit === null)
        return null;
    if (/^[^/]+\/\s*s(?:ec(?:ond)?)?\b|per second|^(?:rps|qps|fps|tps)$/i.test(unit))
        return 'higher-is-better';
    return TIME_UNITS.has(unit.toLowerCase()) ? 'lower-is-better' : null;
}
/**
 * English puts the head last: `accuracy loss` is a loss, `loss improvement` an improvement. A time tells a rate
 * (`docs_per_s`, `tokens_s`), which takes its direction from what is counted where that is unwelcome, or a duration.
 */
function headOf(name) {
    for (let at = name.length - 1; at >= 0; at -= 1) {
        const word = name[at] ?? '';
        if (HIGHER.has(word))
            return 'higher-is-better';
        if (LOWER.has(word))
            return 'lower-is-better';
        if (!TIME_UNITS.has(word))
            continue;
        if (name[at + 1] === 'per')
            return 'lower-is-better';
        const isPer = name[at - 1] === 'per';
        const counted = name[isPer ? at - 2 : at - 1];
        if (isPer || (counted !== undefined && COUNTED.has(counted))) {
            if (counted === undefined || !LOWER.has(counted))
                return 'higher-is-better';
        }
        else if (counted !== undefined || word.length > 1) {
            // A lone "s" may be anything.
            return 'lower-is-better';
        }
    }
    return null;
}
/** Whether high or low is good; null where the name (and its unit) does not tell. */
function directionOf(name, unit = null) {
    const own = ownName(name);
    const parts = wordsOf(own);
    if (parts.some((word) => SPREAD.has(word)) || isIdentity(name))
        return null;
    if (parts[0] === 'time' && parts[1] === 'to')
        return 'lower-is-better';
    if (['success', 'hit', 'pass', 'completion'].includes(parts.at(-2) ?? '') && parts.at(-1) === 'rate') {
        return 'higher-is-better';
    }
    return headOf(parts) ?? directionOfUnit(unit ?? unitOf(own)) ?? headOf(wordsOf(namesOf(name).at(-2) ?? ''));
}
/** An id, an index, a date, a seed, a port: numbers that name something. */
function isIdentity(name) {
    const parts = wordsOf(ownName(name));
    const last = parts.at(-1) ?? '';
    if (parts.at(-2) === 'per')
        return false;
    return IDENTITY.has(last) || (parts.length === 1 && last === 'time');
}
/** Something that was set before the measurement, by its name: `num_ctx`, `temperature`, `batch size`. */
function isSetting(name) {
    return wordsOf(ownName(name)).some((word) => SETTING.has(word));
}
function isSpread(name) {
    return wordsOf(ownName(name)).some((word) => SPREAD.has(word));
}

;// CONCATENATED MODULE: ./lib/corpus/series.js

/** Throws for no values: a series has at least one. */
function series_summarise(values) {
    const first = values[0];
    const last = values.at(-1);
    if (first === undefined || last === undefined)
        throw new Error('a series without values has no summary');
    let min = first;
    let max = first;
    for (const value of values) {
        if (value < min)
            min = value;
        if (value > max)
            max = value;
    }
    const sample = values;
    return {
        count: values.length,
        min,
        max,
        mean: (0,simple_statistics/* mean */.RE)(sample),
        median: (0,simple_statistics/* median */.JZ)(sample),
        sampleSd: values.length < 2 ? null : (0,simple_statistics/* sampleStandardDeviation */.JK)(sample),
        first,
        last,
    };
}
/** A series with its summary; null where there is no value. */
function seriesOf(name, values, labels, more = {}) {
    if (values.length === 0)
        return null;
    const { unit = null, orderedBy = null } = more;
    return { name, unit, values, labels, orderedBy, summary: series_summarise(values) };
}

;// CONCATENATED MODULE: ./lib/corpus/folding.js

/**
 * JSON often keeps rows as keys: `backends.eager.mean_ms`, `backends.jit.mean_ms`. Paths of one number each that
 * differ in one key are one series, `backends.*.mean_ms`, with the keys as labels.
 */
function foldKeys(series) {
    const single = series.filter(({ values }) => values.length === 1);
    const groups = new Map();
    for (const one of single) {
        for (const { name, key } of foldedNames(one.name)) {
            const group = groups.get(name);
            if (group === undefined)
                groups.set(name, [{ series: one, key }]);
            else
                group.push({ series: one, key });
        }
    }
    const done = new Set();
    const folded = new Map();
    // The largest groups first; of equal ones that whose key stands further left, as it was entered first.
    for (const [name, group] of [...groups].sort(([, a], [, b]) => b.length - a.length)) {
        const members = group.filter((member) => !done.has(member.series));
        const head = members[0];
        if (head === undefined || members.length < 2)
            continue;
        const made = seriesOf(name, members.map((member) => member.series.values[0] ?? Number.NaN), members.map((member) => member.key));
        if (made === null)
            continue;
        folded.set(head.series, made);
        for (const member of members)
            done.add(member.series);
    }
    return series.flatMap((one) => folded.get(one) ?? (done.has(one) ? [] : [one]));
}
/** The path with each of its keys but the last, which names the quantity, replaced by `*`. */
function foldedNames(path) {
    const steps = path.match(/\["(?:[^"\\]|\\.)*"\]|\[\]|[^.[\]]+/gu) ?? [];
    return steps.slice(0, -1).flatMap((key, at) => {
        if (key === '[]')
            return [];
        const name = steps.map((other, place) => (place === at ? '*' : other)).join('.');
        return [
            {
                name: name.replaceAll('.[', '['),
                key: key.startsWith('["') ? String(JSON.parse(key.slice(1, -1))) : key,
            },
        ];
    });
}

;// CONCATENATED MODULE: ./lib/corpus/text.js
/** Foreign text made fit for one line: no control characters, single spaces, a bounded length. */
function oneLine(text, longest) {
    const line = text
        .slice(0, longest * 4)
        .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
        .trim();
    if (line.length <= longest)
        return line;
    const cut = line.slice(0, longest - 1);
    // Half of a surrogate pair would be no character.
    return `${/[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut}…`;
}
/** At least four significant digits; whole numbers as they are. */
function figure(value) {
    if (Number.isInteger(value))
        return String(value);
    return Math.abs(value) >= 1000 ? value.toFixed(0) : String(Number(value.toPrecision(4)));
}
/** ` (and 3 more such lines)` behind the first of them; empty for one alone. */
function andMoreLines(count) {
    if (count < 2)
        return '';
    return ` (and ${count - 1} more such line${count === 2 ? '' : 's'})`;
}
/** Order of UTF-16 code units: the same on every machine, unlike a locale's. */
function byCodeUnits(a, b) {
    return a < b ? -1 : Number(a > b);
}

;// CONCATENATED MODULE: ./lib/corpus/promptBlock.js



/** A document in a few lines for a model to read: what it is, its headings, its numbers. */
const MOST_SERIES = 6;
const MOST_TABLES = 3;
const MOST_HEADINGS = 6;
/** Up to so many values are told one by one. */
const MOST_SINGLY = 5;
const LONGEST_NAME = 48;
const LONGEST_HEADING = 60;
const promptBlock_TYPES = { csv: 'CSV', json: 'JSON', markdown: 'Markdown' };
function promptBlock(document) {
    const lines = [`File ${oneLine(document.path, 200)} (${promptBlock_TYPES[document.type]})`, ...headingLines(document)];
    const told = document.tables.filter((table) => table.series.some(isTold) || document.type !== 'markdown');
    for (const table of mostNumbers(told))
        lines.push(...tableLines(table, document));
    if (told.length > MOST_TABLES)
        lines.push(`and ${told.length - MOST_TABLES} more tables`);
    if (lines.length === 1)
        lines.push('no numbers');
    return lines.join('\n');
}
/** The tables with the most numbers, in the order of the document. */
function mostNumbers(tables) {
    const count = (table) => table.series.reduce((sum, { summary }) => sum + summary.count, 0);
    const kept = new Set([...tables].sort((a, b) => count(b) - count(a)).slice(0, MOST_TABLES));
    return tables.filter((table) => kept.has(table));
}
function headingLines({ headings }) {
    if (headings.length === 0)
        return [];
    const shown = headings.slice(0, MOST_HEADINGS).map(({ text }) => oneLine(text, LONGEST_HEADING));
    const more = headings.length - shown.length;
    return [`headings: ${shown.join('; ')}${more > 0 ? `; ${more} more` : ''}`];
}
function tableLines(table, document) {
    const all = (document.type === 'json' ? foldKeys(table.series) : table.series).filter(isTold);
    const shown = [...all].sort((a, b) => rankOf(a) - rankOf(b)).slice(0, MOST_SERIES);
    const more = all.length > shown.length ? [`- and ${all.length - shown.length} more`] : [];
    return [...tableHead(table, document), ...shown.map(seriesLine), ...more];
}
function tableHead({ title, rowCount, failedRowCount }, { type }) {
    const failed = failedRowCount === 0 ? '' : `${failedRowCount} failed and not in the numbers`;
    if (type === 'json')
        return failed === '' ? [] : [`parts: ${failed}`];
    const under = title === null ? '' : ` under "${oneLine(title, LONGEST_HEADING)}"`;
    return [`table${under}: rows: ${rowCount}${failed === '' ? '' : `, ${failed}`}`];
}
const isTold = ({ name }) => !isIdentity(name);
/** Measurements that vary first, then what else varies, then what does not. */
function rankOf({ name, unit, summary }) {
    const isMeasured = directionOf(name, unit) !== null;
    if (summary.min === summary.max && summary.count > 1)
        return 3;
    return isMeasured ? 0 : isSetting(name) ? 2 : 1;
}
/**
 * `- tokens_s: n 36, min 98.1 (num_gpu=40), median 101, max 126.3 (num_gpu=80)`; few values are told one by one, and
 * of what was set or counted only the range.
 */
function seriesLine(series) {
    const { name, unit, values, summary } = series;
    const quantity = `- ${oneLine(name, LONGEST_NAME)}${unit === null ? '' : ` in ${oneLine(unit, 24)}`}`;
    const { count, min, median, max } = summary;
    if (min === max)
        return `${quantity}: ${figure(min)}${count > 1 ? ` in all ${count}` : ''}`;
    if (count <= MOST_SINGLY)
        return `${quantity}: ${values.map((_, at) => labelled(series, at)).join('; ')}`;
    if (rankOf(series) > 0)
        return `${quantity}: ${figure(min)} to ${figure(max)}`;
    const low = labelled(series, values.indexOf(min));
    const high = labelled(series, values.indexOf(max));
    return `${quantity}: n ${count}, min ${low}, median ${figure(median)}, max ${high}`;
}
function labelled({ name, values, labels }, at) {
    const label = labels[at] ?? null;
    // A setting that tells the rows apart would be its own label.
    const told = label === null || label.startsWith(`${name}=`) ? '' : ` (${oneLine(label, LONGEST_NAME)})`;
    return `${figure(values[at] ?? Number.NaN)}${told}`;
}

;// CONCATENATED MODULE: ./lib/corpus/promptText.js



const MOST_PROBLEMS = 5;
/** Broken files are told in at most this part of the room. */
const PROBLEM_SHARE = 0.1;
/**
 * The corpus in at most `maxCharacters` UTF-16 code units, by whole documents: counts first, then the contents of
 * as many documents as fit, in the order of their paths. A small room shows a choice over types and folders. The
 * same corpus and room always give the same text.
 *
 * Throws ExpectedError where not even the counts fit.
 */
function corpusForPrompt(corpus, maxCharacters) {
    const readable = corpus.documents.filter(isUnderstood);
    const head = (shown) => counts(corpus, shown, readable.length - shown);
    if (head(0).length > maxCharacters) {
        throw new failure/* ExpectedError */.Dh(`The prompt budget of ${maxCharacters} characters is too small for even the counts of the reports ` +
            `(${head(0).length}): raise num_ctx or lower num-predict.`);
    }
    const problems = problemLines(corpus.documents, Math.floor(maxCharacters * PROBLEM_SHARE));
    const chosen = new Map();
    let used = problems.length;
    for (const document of inOrderOfChoice(readable)) {
        const block = `\n\n${promptBlock(document)}`;
        if (head(chosen.size + 1).length + used + block.length > maxCharacters)
            continue;
        chosen.set(document, block);
        used += block.length;
    }
    const shown = chosen.size;
    // A room that holds no document at all may not hold the problems either.
    const told = head(shown).length + used > maxCharacters ? '' : problems;
    const blocks = readable.map((document) => chosen.get(document) ?? '');
    return { text: [head(shown), told, ...blocks].join(''), shown, leftOut: readable.length - shown };
}
/** As many whole findings as fit, one a line, most telling first; empty where none does. */
function findingsForPrompt(corpus, maxCharacters) {
    let text = '';
    for (const finding of corpus.findings) {
        const line = `${text === '' ? '' : '\n'}- ${oneLine(finding.text, 1000)}`;
        if (text.length + line.length <= maxCharacters)
            text += line;
    }
    return text;
}
function isUnderstood(document) {
    return document.problem === null || document.tables.length > 0 || document.headings.length > 0;
}
function counts({ documents }, shown, leftOut) {
    const of = (type) => documents.filter((document) => document.type === type).length;
    const broken = documents.length - shown - leftOut;
    const rest = [
        `${of('csv')} CSV, ${of('json')} JSON, ${of('markdown')} Markdown.`,
        `Contents of ${shown} are shown below; ${leftOut} are left out for lack of room.`,
        ...(broken === 0 ? [] : [`${broken} could not be read.`]),
    ];
    return `${documents.length} report files: ${rest.join(' ')}`;
}
function problemLines(documents, room) {
    let text = '';
    const broken = documents.filter((document) => document.problem !== null);
    for (const { path, problem } of broken.slice(0, MOST_PROBLEMS)) {
        const line = `\nNot read in full: ${oneLine(path, 200)}: ${oneLine(problem ?? '', 160)}`;
        if (text.length + line.length <= room)
            text += line;
    }
    return text;
}
/**
 * In turns over types and, within them, folders; in a folder those with the most numbers first. Documents without a
 * number that varies come after all others, copies at the end.
 */
function inOrderOfChoice(documents) {
    const seen = new Set();
    const copies = [];
    const telling = [];
    const others = [];
    for (const document of documents) {
        if (document.sha256 !== null && seen.has(document.sha256))
            copies.push(document);
        else
            (variesIn(document) ? telling : others).push(document);
        seen.add(document.sha256 ?? '');
    }
    return [...overTypesAndFolders(telling), ...overTypesAndFolders(others), ...copies];
}
function overTypesAndFolders(documents) {
    const ofTypes = grouped(documents, ({ type }) => type);
    return inTurns(ofTypes.map((ofType) => {
        const ofFolders = grouped(ofType, ({ path }) => path.slice(0, path.lastIndexOf('/') + 1));
        return inTurns(ofFolders.map(mostNumbersFirst));
    }));
}
/** Groups in the order of their keys. */
function grouped(documents, keyOf) {
    const groups = new Map();
    for (const document of documents) {
        const group = groups.get(keyOf(document));
        if (group === undefined)
            groups.set(keyOf(document), [document]);
        else
            group.push(document);
    }
    return [...groups].sort(([a], [b]) => byCodeUnits(a, b)).map(([, group]) => group);
}
function variesIn(document) {
    return document.tables.some((table) => table.series.some(({ summary }) => summary.min !== summary.max));
}
function mostNumbersFirst(documents) {
    return documents
        .map((document) => ({ document, numbers: numbersIn(document) }))
        .sort((a, b) => b.numbers - a.numbers || byCodeUnits(a.document.path, b.document.path))
        .map(({ document }) => document);
}
function numbersIn(document) {
    return document.tables.reduce((sum, table) => sum + table.series.reduce((count, series) => count + series.summary.count, 0), 0);
}
/** The first of each list, then the second of each, and so on. */
function inTurns(lists) {
    const longest = Math.max(0, ...lists.map((list) => list.length));
    return Array.from({ length: longest }, (_, turn) => lists.flatMap((list) => list.slice(turn, turn + 1))).flat();
}

;// CONCATENATED MODULE: ./lib/evidence/finding.js

function othersOf(calls, against, isDistrusted) {
    const agents = finding_grouped(calls, (call) => call.agent);
    const stages = new Map([...agents].map(([agent, group]) => [agent, finding_grouped(group, (call) => call.stage)]));
    const modelOf = new Map(against.agents.map(({ name, model }) => [name, modelKey(model)]));
    const models = finding_grouped(calls, ({ agent }) => modelOf.get(agent) ?? null);
    const names = finding_grouped(against.agents, ({ model }) => modelKey(model));
    return {
        against,
        all: calls,
        ofAgent: (agent) => agents.get(agent) ?? finding_NONE,
        ofStage: (agent, stage) => stages.get(agent)?.get(stage) ?? finding_NONE,
        ofModel: (agent) => {
            const model = modelOf.get(agent);
            return (model === undefined ? agents.get(agent) : models.get(model)) ?? finding_NONE;
        },
        ofSameModel: (agent) => {
            const model = modelOf.get(agent);
            return model === undefined ? [agent] : (names.get(model) ?? []).map(({ name }) => name);
        },
        isDistrusted,
    };
}
const finding_NONE = [];
/**
 * What is computed of a group, computed once: the groups are made anew at every examination, so that one of n calls
 * takes n steps.
 */
function perGroup(compute) {
    const known = new WeakMap();
    return (group, others) => {
        const ofOthers = known.get(others) ?? new Map();
        known.set(others, ofOthers);
        const found = ofOthers.get(group) ?? { value: compute(group, others) };
        ofOthers.set(group, found);
        return found.value;
    };
}
function finding_grouped(items, keyOf) {
    const groups = new Map();
    for (const item of items) {
        const group = groups.get(keyOf(item));
        if (group === undefined)
            groups.set(keyOf(item), [item]);
        else
            group.push(item);
    }
    return groups;
}

;// CONCATENATED MODULE: ./lib/evidence/words.js
/** Numbers as reasons and notes say them. */
function words_milliseconds(ms) {
    if (Math.abs(ms) >= 999.5)
        return `${(ms / 1000).toFixed(2)} s`;
    return Math.abs(ms) >= 99.5 ? `${ms.toFixed(0)} ms` : `${ms.toFixed(1)} ms`;
}
/** A share from 0 to 1. */
function percent(share) {
    return `${(share * 100).toFixed(1)} %`;
}
function memory(mib) {
    return Math.abs(mib) >= 1024 ? `${(mib / 1024).toFixed(1)} GiB` : `${mib.toFixed(0)} MiB`;
}
/** `one`, `one and two`, `one, two and three`. */
function listed(items) {
    return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}
/** Far above what binary fractions are off by, far below any clock: exactly at a limit is within it. */
const words_EDGE = 1e-9;
function exceeds(value, limit) {
    return value > limit + Math.abs(limit) * words_EDGE;
}

;// CONCATENATED MODULE: ./lib/evidence/clocks.js



/** Whether Ollama's clock and ours can both be right, and whether ours was read in time. */
/** Both clocks are monotonic, and quartz is better than 0.02 %; a start or an end is stamped within milliseconds. */
const CLOCK_TOLERANCE_MS = 5;
const CLOCK_TOLERANCE_SHARE = 0.002;
/**
 * The way to a server and back: over a loopback it takes a millisecond (0.4 to 5 were recorded), over a network about as
 * long as in the other calls. What is more than this beyond it bends a TTFT by as much as it may.
 */
const HELD_UP_MS = 100;
const HELD_UP_SHARE = 0.05;
/** No network takes so long for a way there and back: a proxy collects. */
const NO_NETWORK_MS = 1_000;
/** With fewer lines their span is too short to say anything. */
const LINES_FOR_SPAN = 16;
/** A parser may hold back a few tokens, and a line may carry several; neither halves the span of all lines. */
const BUFFERED_SHARE = 0.5;
const BUFFERED_MS = 50;
const LATE_SHARE = 0.1;
/** Text that came over more than twice the time of its decoding was not made within it: no way there takes so long. */
const DECODE_SHARE = 0.5;
/**
 * Before 0.30 sampling is not in eval_duration: 0.4 to 1.1 ms a token were recorded, and a slow processor may take
 * three. However fast the model, that is not three times its decoding.
 */
const SAMPLING_MS = 3;
const DECODE_SHARE_BESIDE_SAMPLING = 0.25;
/** Our own event loop stamps what arrives; the limit for a benchmark's own error is 1 ms, so 10 are far too many. */
const BLOCKED_MS = 10;
const BLOCKED_SHARE = 0.05;
const isLonger = (partMs, wholeMs) => exceeds(partMs, wholeMs + CLOCK_TOLERANCE_MS + wholeMs * CLOCK_TOLERANCE_SHARE);
const disagreement = (detail) => ({ mark: 'clock-disagreement', detail });
/** The server's work lies between the sending and the end of the stream. */
const totalBeyondEnd = ({ serverTotalMs, e2eMs }) => {
    if (serverTotalMs === null || e2eMs === null || !isLonger(serverTotalMs, e2eMs))
        return null;
    return disagreement(`Ollama reports ${words_milliseconds(serverTotalMs)} for a call that took ${words_milliseconds(e2eMs)} from here`);
};
/** The first token cannot arrive before it was sampled. */
const firstTokenTooEarly = ({ loadMs, prefillMs, ttftMs }) => {
    if (loadMs === null || prefillMs === null || ttftMs === null || !isLonger(loadMs + prefillMs, ttftMs)) {
        return null;
    }
    return disagreement(`the first token arrived after ${words_milliseconds(ttftMs)}, and by Ollama's load and prefill it was made after ${words_milliseconds(loadMs + prefillMs)}`);
};
const partsBeyondTotal = ({ loadMs, prefillMs, decodeMs, serverTotalMs }) => {
    if (loadMs === null || prefillMs === null || decodeMs === null || serverTotalMs === null)
        return null;
    const partsMs = loadMs + prefillMs + decodeMs;
    if (!isLonger(partsMs, serverTotalMs))
        return null;
    return disagreement(`Ollama's load, prefill and decode add up to ${words_milliseconds(partsMs)}, its total is ${words_milliseconds(serverTotalMs)}`);
};
const truthOf = new WeakMap();
/** Durations that cannot be true by themselves: nothing may be measured by them. */
function durationsAreTrue(call) {
    const known = truthOf.get(call);
    if (known !== undefined)
        return known;
    const areTrue = [totalBeyondEnd, firstTokenTooEarly, partsBeyondTotal].every((check) => check(call) === null);
    truthOf.set(call, areTrue);
    return areTrue;
}
const medianGapMs = perGroup((calls) => {
    const gaps = calls.filter(({ status }) => status !== 'failed').map(({ clientGapMs }) => clientGapMs);
    return summarise(gaps.filter((gap) => gap !== null))?.median ?? null;
});
/** What the way there and back takes in this session, milliseconds. */
function usualGapMs(others) {
    if (others.against.ollamaIsLocal)
        return 0;
    return Math.min(NO_NETWORK_MS, Math.max(0, medianGapMs(others.all, others) ?? 0));
}
const replyHeldUp = ({ clientGapMs, ttftMs, e2eMs }, others) => {
    if (clientGapMs === null || e2eMs === null)
        return null;
    const allowedMs = Math.max(HELD_UP_MS, (ttftMs ?? e2eMs) * HELD_UP_SHARE);
    if (!exceeds(clientGapMs - usualGapMs(others), allowedMs))
        return null;
    return disagreement(`the reply was held up for ${words_milliseconds(clientGapMs)} of ${words_milliseconds(e2eMs)} between server and client`);
};
/**
 * A line carries at least one token, so making all lines but the first took at least so many times the usual time of a
 * token. Tokens that a parser holds back make fewer lines, tokens that are guessed and accepted together are in the
 * mean: both leave the span as long as the decoding between its ends.
 */
const streamBuffered = ({ textLines, textSpanMs, decodeMs, outputTokens }) => {
    if (textLines === null || textSpanMs === null || decodeMs === null || outputTokens === null)
        return null;
    if (textLines < LINES_FOR_SPAN || outputTokens === 0)
        return null;
    const madeMs = Math.min(((textLines - 1) * decodeMs) / outputTokens, decodeMs);
    if (!exceeds(madeMs * BUFFERED_SHARE, textSpanMs) || !exceeds(madeMs - textSpanMs, BUFFERED_MS))
        return null;
    return disagreement(`the stream was buffered on its way: ${textLines} lines that took ${words_milliseconds(madeMs)} to generate arrived within ${words_milliseconds(textSpanMs)}`);
};
/**
 * From the first text to the end the reply takes as long as decoding, less the tokens that were held back before the
 * first line: no more than are without a line of their own. Something with a small buffer delays the first text alone.
 */
const firstTextLate = ({ textLines, ttftMs, e2eMs, decodeMs, outputTokens }) => {
    if (ttftMs === null || e2eMs === null || decodeMs === null)
        return null;
    if (textLines === null || outputTokens === null || outputTokens === 0)
        return null;
    if (textLines < LINES_FOR_SPAN)
        return null;
    const heldBack = Math.max(0, outputTokens - textLines) + 1;
    const lateMs = decodeMs * (1 - Math.min(1, heldBack / outputTokens)) - (e2eMs - ttftMs);
    if (!exceeds(lateMs, Math.max(BUFFERED_MS, ttftMs * LATE_SHARE)))
        return null;
    return disagreement(`the first text arrived ${words_milliseconds(lateMs)} late: the reply ended ${words_milliseconds(e2eMs - ttftMs)} after it, and took ${words_milliseconds(decodeMs)} to generate`);
};
/** Before 0.30 Ollama took the sampling out of eval_duration (runner/ollamarunner/runner.go). */
function samplingIsInDecode(meaning) {
    return meaning === 'from-0.30.1' || meaning === '0.30.0';
}
/** The mirror of a buffered stream: what took so long to arrive was not made so fast, or the way stalled. */
const decodeTooShort = ({ textLines, textSpanMs, decodeMs, outputTokens }, { against }) => {
    if (textLines === null || textSpanMs === null || decodeMs === null)
        return null;
    if (textLines < LINES_FOR_SPAN || !exceeds(textSpanMs - decodeMs, BUFFERED_MS))
        return null;
    const longestMs = decodeMs / DECODE_SHARE_BESIDE_SAMPLING;
    const sampledMs = outputTokens === null ? longestMs : decodeMs + outputTokens * SAMPLING_MS;
    const besideMs = samplingIsInDecode(against.durationMeaning) ? 0 : Math.min(sampledMs, longestMs);
    if (!exceeds(textSpanMs, Math.max(decodeMs / DECODE_SHARE, besideMs)))
        return null;
    return disagreement(`the text arrived over ${words_milliseconds(textSpanMs)}, and by Ollama's clock it was generated within ${words_milliseconds(decodeMs)}`);
};
const clientBlocked = ({ blockedMs, ttftMs }) => {
    if (blockedMs === null || !exceeds(blockedMs, Math.max(BLOCKED_MS, (ttftMs ?? 0) * BLOCKED_SHARE))) {
        return null;
    }
    return {
        mark: 'client-blocked',
        detail: `this program's own event loop was blocked for ${words_milliseconds(blockedMs)}, so that arrivals may have been stamped late`,
    };
};

;// CONCATENATED MODULE: ./lib/evidence/machine.js



/** What the machine did meanwhile: throttling, other tenants of the GPU, a model that moved between memories. */
/** Below this a slowdown drowns in the noise between calls: throughput of one stage varies by 0.2 to 1.2 %. */
const THROTTLED_SHARE = 0.02;
/** Layers move one by one, and even of a large model one is more than a hundredth; sizes differ by less. */
const OFFLOAD_TOLERANCE = 0.01;
/** Reasons stay readable on a machine that is full of tenants. */
const TENANTS_NAMED = 3;
const thermalThrottling = (call) => throttled(call, 'thermal-throttling', call.gpu?.thermalMs ?? null, 'its thermal protection');
const powerBrake = (call) => throttled(call, 'power-brake', call.gpu?.powerBrakeMs ?? null, 'the external power brake');
function throttled({ e2eMs }, mark, slowedMs, by) {
    if (slowedMs === null || e2eMs === null || !exceeds(slowedMs, e2eMs * THROTTLED_SHARE))
        return null;
    return {
        mark,
        detail: `the GPU was slowed by ${by} for ${words_milliseconds(slowedMs)} of ${words_milliseconds(e2eMs)}`,
    };
}
const gpuTenant = ({ gpu }) => {
    if (gpu === null || gpu.tenants.length === 0)
        return null;
    const named = gpu.tenants.slice(0, TENANTS_NAMED).map(tenantText);
    const more = gpu.tenants.length - named.length;
    const names = listed(more > 0 ? [...named, `${more} more`] : named);
    return { mark: 'gpu-tenant', detail: `the GPU was shared with ${names}, here since the session started` };
};
function tenantText({ name, pid, memoryMib }) {
    const facts = [pid === null ? null : `pid ${pid}`, memoryMib === null ? null : memory(memoryMib)];
    const known = facts.filter((fact) => fact !== null).join(', ');
    return known === '' ? name : `${name} (${known})`;
}
/**
 * Other models that stood in Ollama when the session started: as constant as a desktop. Where `/api/ps` did not answer
 * after the first call (its share is unknown, too) the next answer tells.
 */
function standingModels(agents, calls) {
    const own = new Set(agents.map(({ model }) => modelKey(model)));
    const first = calls.find(({ cpuShare, otherModels }) => cpuShare !== null || otherModels.length > 0);
    return (first?.otherModels ?? []).filter((name) => !own.has(modelKey(name)));
}
const expectedModels = perGroup((calls, { against: { agents } }) => {
    const names = [...agents.map(({ model }) => model), ...standingModels(agents, calls)];
    return new Set(names.map(modelKey));
});
const otherModel = ({ otherModels }, others) => {
    if (otherModels.length === 0)
        return null;
    const expected = expectedModels(others.all, others);
    const came = otherModels.filter((name) => !expected.has(modelKey(name)));
    if (came.length === 0)
        return null;
    return {
        mark: 'other-model',
        detail: `Ollama held ${listed(came.slice(0, TENANTS_NAMED))} as well, which is none of this session`,
    };
};
/** Failed calls are evidence as well: the share is read from `/api/ps`, whatever became of the answer. */
const smallestCpuShare = perGroup((group) => {
    const shares = group.map(({ cpuShare }) => cpuShare).filter((share) => share !== null);
    return shares.length === 0 ? null : shares.reduce((least, share) => Math.min(least, share));
});
const offloadChanged = ({ agent, cpuShare }, others) => {
    const smallest = smallestCpuShare(others.ofAgent(agent), others);
    if (cpuShare === null || smallest === null)
        return null;
    if (!exceeds(cpuShare - smallest, OFFLOAD_TOLERANCE))
        return null;
    return {
        mark: 'offload-changed',
        detail: `${percent(cpuShare)} of the model lay in host memory, and ${percent(smallest)} in another call of this agent`,
    };
};

;// CONCATENATED MODULE: ./lib/evidence/notes.js

/** What a reader should know of one call and what makes it neither better nor worse. */
/** With fewer tokens the rate explodes; the throughput of such a call is unknown (docs/metrics.md). */
const TOKENS_FOR_RATE = 16;
/** Under load a GPU touches its power cap at every moment; below this nothing is worth saying. */
const CAPPED_SHARE = 0.01;
const lengthLimit = ({ status, doneReason, outputTokens }) => {
    if (status === 'failed' || doneReason !== 'length')
        return null;
    return outputTokens === null
        ? 'ended at the length limit'
        : `ended at the length limit of ${outputTokens} tokens`;
};
const tooFewTokens = ({ status, throughputTokS, outputTokens }) => {
    if (status === 'failed' || throughputTokS !== null || outputTokens === null)
        return null;
    if (outputTokens >= TOKENS_FOR_RATE)
        return null;
    return `throughput unknown: ${outputTokens} output tokens, and a rate needs ${TOKENS_FOR_RATE}`;
};
const powerCap = ({ status, gpu, e2eMs }) => {
    const cappedMs = gpu?.powerCapMs ?? null;
    if (status === 'failed' || cappedMs === null || e2eMs === null || e2eMs === 0)
        return null;
    const share = Math.min(1, cappedMs / e2eMs);
    return share < CAPPED_SHARE ? null : `${percent(share)} of the call at the software power cap`;
};
const retries = ({ retries: count, notes }) => {
    // Who sent the request again knows why, and may have said so.
    if (count === 0 || notes.some((note) => /^sent \d+ times/.test(note)))
        return null;
    const earlier = count === 1 ? 'the first attempt' : `the first ${count} attempts`;
    return `sent ${count + 1} times: ${earlier} failed before anything had arrived`;
};
const REPORTED = [
    ['total_duration', (call) => call.serverTotalMs],
    ['load_duration', (call) => call.loadMs],
    ['prompt_eval_count', (call) => call.promptTokens],
    ['prompt_eval_duration', (call) => call.prefillMs],
    ['eval_count', (call) => call.outputTokens],
    ['eval_duration', (call) => call.decodeMs],
];
const unreported = (call) => {
    if (call.status === 'failed')
        return null;
    const absent = REPORTED.filter(([, of]) => of(call) === null).map(([name]) => name);
    return absent.length === 0 ? null : `Ollama reported no ${listed(absent)}`;
};
const NOTES = [lengthLimit, tooFewTokens, powerCap, unreported, retries];
/** The notes of a call with what was found added; what it says already is not said again. */
function notedOn(call) {
    const found = NOTES.map((note) => note(call)).filter((note) => note !== null);
    return [...call.notes, ...found.filter((note) => !call.notes.includes(note))];
}

;// CONCATENATED MODULE: ./lib/evidence/server.js




/** What the server did beside the work: a load where none was due, waiting, an unheeded limit. */
/** No process of a model starts faster; warm calls report up to 560 ms, queue and health check (0.33: 1 ms), and are compared. */
const SHORTEST_RELOAD_MS = 100;
/** Where cold loads are not far longer than warm ones the two cannot be told apart. */
const COLD_TO_WARM = 3;
/** Warm loads of one agent differ by about so much. */
const LIKE_WARM = 1.5;
const SHORTEST_WAIT_MS = 50;
const WAITED_SHARE = 0.1;
/** A clock that lies is no reference. */
const isLoad = (call, cold) => call.status !== 'failed' && call.cold === cold && durationsAreTrue(call);
const loadsOf = (calls, cold) => calls
    .filter((call) => isLoad(call, cold))
    .map(({ loadMs }) => loadMs)
    .filter((loadMs) => loadMs !== null);
const median = (values) => summarise(values)?.median ?? null;
const medianColdMs = perGroup((group) => median(loadsOf(group, true)));
const medianWarmMs = perGroup((group) => median(loadsOf(group, false)));
/** This agent's loads; those of all agents with its model where it has none. */
function coldLoadMs({ agent }, others) {
    return medianColdMs(others.ofAgent(agent), others) ?? medianColdMs(others.ofModel(agent), others);
}
/** Two, as the call that is looked at may be the shortest itself. */
const shortestWarmMs = perGroup((group) => loadsOf(group, false)
    .toSorted((a, b) => a - b)
    .slice(0, 2));
/** The shortest, as a client that keeps pushing the model out makes most warm calls reload; the call itself is left out. */
function otherWarmLoadMs(call, others) {
    const within = (group) => {
        const [shortest = null, second = null] = shortestWarmMs(group, others);
        return isLoad(call, false) && call.loadMs === shortest ? second : shortest;
    };
    return within(others.ofAgent(call.agent)) ?? within(others.ofModel(call.agent));
}
const reload = (call, others) => {
    const { loadMs } = call;
    if (call.cold || loadMs === null || !exceeds(loadMs, SHORTEST_RELOAD_MS))
        return null;
    const coldMs = coldLoadMs(call, others);
    // Nearer to zero than to a cold load; else the warm ones are looked at.
    if (coldMs === null || loadMs <= coldMs / 2)
        return null;
    const warmMs = otherWarmLoadMs(call, others);
    if (warmMs === null || coldMs < COLD_TO_WARM * warmMs)
        return null;
    if (!exceeds(loadMs, (coldMs + warmMs) / 2))
        return null;
    return {
        mark: 'reload',
        detail: `the model was loaded anew: load took ${words_milliseconds(loadMs)}, cold ones take ${words_milliseconds(coldMs)}, and another warm one took ${words_milliseconds(warmMs)}`,
    };
};
/**
 * The mirror: a cold call that loaded nothing. The other cold loads are of all agents with its model, itself among them:
 * where most of them were as short nothing can be told.
 */
const loadedByAnother = (call, others) => {
    const { agent, cold, loadMs } = call;
    if (!cold || loadMs === null)
        return null;
    const model = others.ofModel(agent);
    const coldMs = medianColdMs(model, others);
    const warmMs = medianWarmMs(others.ofAgent(agent), others) ?? medianWarmMs(model, others);
    if (coldMs === null || warmMs === null)
        return null;
    if (!exceeds(coldMs, SHORTEST_RELOAD_MS) || coldMs < COLD_TO_WARM * warmMs)
        return null;
    // A file that is in the page cache may load many times as fast, and never as fast as none.
    const loadedMs = Math.min(Math.max(SHORTEST_RELOAD_MS, warmMs * LIKE_WARM), (coldMs + warmMs) / 2);
    if (exceeds(loadMs, loadedMs))
        return null;
    return {
        mark: 'reload',
        detail: `the model was not listed as loaded, and its load took only ${words_milliseconds(loadMs)}, as that of a loaded one: somebody else was loading it`,
    };
};
/**
 * Before 0.30 Ollama took the sampling out of eval_duration, so that the rest of total_duration grows by 0.4 to 1.2 ms with every token: up to a third of a call of a small model. Waiting for a
 * slot comes before the first token, and only the time lost there counts where this may be so.
 */
const slotContention = (call, others) => {
    const { serverTotalMs, overheadMs } = call;
    if (serverTotalMs === null || overheadMs === null)
        return null;
    const isAllWaiting = samplingIsInDecode(others.against.durationMeaning);
    const beforeFirstMs = isAllWaiting ? overheadMs : waitedForFirstTokenMs(call);
    const waitedMs = Math.min(overheadMs, beforeFirstMs ?? 0);
    if (!exceeds(waitedMs, Math.max(SHORTEST_WAIT_MS, serverTotalMs * WAITED_SHARE)))
        return null;
    return {
        mark: 'slot-contention',
        detail: `the call waited in the server: ${words_milliseconds(waitedMs)} of its ${words_milliseconds(serverTotalMs)} are neither load nor prefill nor decode`,
    };
};
function waitedForFirstTokenMs({ ttftMs, loadMs, prefillMs }) {
    return ttftMs === null || loadMs === null || prefillMs === null ? null : ttftMs - loadMs - prefillMs;
}
const runaway = ({ outputTokens }, { against }) => {
    if (outputTokens === null || outputTokens <= against.numPredict)
        return null;
    return {
        mark: 'runaway',
        detail: `the length limit was not honoured: ${outputTokens} tokens where ${against.numPredict} were allowed`,
    };
};

;// CONCATENATED MODULE: ./lib/evidence/prompt.js




/** Whether the whole prompt was read: nothing from the prompt cache, nothing cut off. */
/** A template's constant head may be cached lawfully; a nonce at its end leaves a few dozen tokens at most. */
const CACHED_TOKENS = 32;
const CACHED_SHARE = 0.05;
/** Without a cached count: real warm prefills of one stage differ up to twice, a cached prompt is read in no time. */
const PREFILL_RATE_FACTOR = 3;
/** Below this a prefill is one small batch, whose rate says little. */
const PROMPT_TOKENS_FOR_RATE = 64;
/**
 * Where all but the first hit the cache the median is theirs. A first call may also be slow by itself: it compiled
 * kernels (8 s were seen, of a loaded model), or the clocks were still rising. So it speaks only where another prompt
 * that cannot have been cached was read as slowly, and where the prefill took no longer than a cached one, which costs
 * about one step of decoding (12 ms beside 11 ms a token on a real GPU): one that is read takes a step for every batch.
 */
const FIRST_RATE_FACTOR = 5;
const CACHED_PREFILL_STEPS = 2;
/** Calls of one stage differ by their nonce and by an earlier stage's text; a prompt this much shorter lost a part. */
const TRUNCATED_SHARE = 0.6;
/**
 * Where all prompts of a stage were cut the others say nothing. This project's tables and texts have 1.5 to 5 characters
 * a token (the recorded prompts have 3, and 13 where Ollama cut one): more than twice that is no tokenizer's text.
 */
const MOST_CHARACTERS_PER_TOKEN = 12;
const CHARACTERS_FOR_RATIO = 256;
/**
 * Since 0.30 Ollama cuts a prompt to num_keep tokens and half of the rest of the context (llm/llama_server.go,
 * contextShiftPromptLimit; 130 of 256 were recorded): at least half of it is gone, and what is left has one length.
 * num_keep is 4 if not set.
 */
const CHARACTERS_PER_TOKEN_OF_HALF = 6;
const KEPT_TOKENS = 4;
/** Tokens of the whole prompt: 0.30.0 leaves the cached ones out of prompt_eval_count. */
function promptTokensOf({ promptTokens, cachedTokens }, { against }) {
    if (promptTokens === null)
        return null;
    return against.durationMeaning === '0.30.0' ? promptTokens + (cachedTokens ?? 0) : promptTokens;
}
const cacheHit = (call, others) => {
    const detail = cachedCount(call, others) ?? collapsedPrefill(call, others) ?? tokensLeftOut(call, others);
    return detail === null ? null : { mark: 'cache-hit', detail };
};
function cachedCount(call, others) {
    const promptTokens = promptTokensOf(call, others);
    if (call.cachedTokens === null || promptTokens === null)
        return null;
    if (!exceeds(call.cachedTokens, Math.max(CACHED_TOKENS, promptTokens * CACHED_SHARE)))
        return null;
    return `${call.cachedTokens} of ${promptTokens} prompt tokens came from the prompt cache`;
}
/** Tokens per second as if none were cached. */
function apparentRate({ status, promptTokens, prefillMs }) {
    if (status === 'failed' || promptTokens === null || prefillMs === null)
        return null;
    return promptTokens >= PROMPT_TOKENS_FOR_RATE && prefillMs > 0 ? (promptTokens / prefillMs) * 1000 : null;
}
/** Of calls that nothing speaks against, in the session's order. A cold call's pace is its own: never among warm ones. */
const ratesOf = (group, cold, others) => group
    .filter((call) => call.cold === cold && apparentRate(call) !== null)
    .filter((call) => cachedCount(call, others) === null && !others.isDistrusted(call))
    .map(apparentRate)
    .filter((rate) => rate !== null);
const firstRate = perGroup((group, others) => ratesOf(group, false, others)[0] ?? null);
const medianRate = perGroup((group, others) => {
    const rates = ratesOf(group, false, others);
    return rates.length < 2 ? null : (summarise(rates)?.median ?? null);
});
/** Of the prompts of a model that nothing before them can have put into the cache. */
const secondSlowestRate = perGroup((ofModel, others) => {
    const units = new Set(ofModel.map(({ agent, stage }) => others.ofStage(agent, stage)));
    const firsts = [...units].map((unit) => firstRate(unit, others)).filter((rate) => rate !== null);
    const colds = ratesOf(ofModel, true, others);
    return [...firsts, ...colds].toSorted((a, b) => a - b)[1] ?? null;
});
function collapsedPrefill(call, others) {
    // A known count speaks for itself, and 0.30.0 counts only what it read.
    if (call.cachedTokens !== null || others.against.durationMeaning === '0.30.0')
        return null;
    const rate = call.cold ? null : apparentRate(call);
    if (rate === null)
        return null;
    const read = `the prompt was read at ${rate.toFixed(0)} tok/s, where`;
    const median = medianRate(others.ofStage(call.agent, call.stage), others);
    const first = slowFirstRate(call, rate, others);
    // A model just loaded has nothing in its cache, and reads its first prompt at a pace of its own.
    if (reload(call, others) !== null)
        return null;
    if (median !== null && exceeds(rate, median * PREFILL_RATE_FACTOR)) {
        return `${read} ${median.toFixed(0)} tok/s are usual: it came from the prompt cache`;
    }
    if (first === null)
        return null;
    return `${read} the first was read at ${first.toFixed(0)} tok/s: it came from the prompt cache`;
}
function slowFirstRate({ agent, stage, prefillMs, tpotMs }, rate, others) {
    const first = firstRate(others.ofStage(agent, stage), others);
    const second = secondSlowestRate(others.ofModel(agent), others);
    if (first === null || second === null || prefillMs === null || tpotMs === null)
        return null;
    if (exceeds(prefillMs, CACHED_PREFILL_STEPS * tpotMs))
        return null;
    return exceeds(rate, Math.max(first, second) * FIRST_RATE_FACTOR) ? first : null;
}
/** In 0.30.0, without a cached count, a prompt that is too short by its tokens was cached: truncated ones fill the context. */
function tokensLeftOut(call, others) {
    if (others.against.durationMeaning !== '0.30.0' || call.cachedTokens !== null)
        return null;
    const expected = expectedTokens(call, others);
    if (expected === null || call.promptTokens === null)
        return null;
    if (!exceeds(expected * TRUNCATED_SHARE, call.promptTokens))
        return null;
    return `${call.promptTokens} prompt tokens were read, where its ${call.promptCharacters} characters usually make ${expected.toFixed(0)}: the others came from the prompt cache`;
}
const charactersPerToken = perGroup((group) => {
    const ratios = group
        .filter(({ status }) => status !== 'failed')
        .map(({ promptCharacters, promptTokens }) => promptCharacters !== null && promptTokens !== null && promptTokens > 0
        ? promptCharacters / promptTokens
        : null)
        .filter((ratio) => ratio !== null);
    return ratios.length < 2 ? null : (summarise(ratios)?.median ?? null);
});
/**
 * The usual characters per token of an agent and stage. Never over stages: tables of numbers make a token of two
 * characters, prose one of four or five. Were most prompts cut, the median would hide it; an agent with the same model
 * has the same tokenizer, and perhaps a larger context: the smallest of their medians counts.
 */
const usualCharactersPerToken = perGroup(([call], others) => {
    if (call === undefined)
        return null;
    const usual = others
        .ofSameModel(call.agent)
        .map((name) => charactersPerToken(others.ofStage(name, call.stage), others))
        .filter((ratio) => ratio !== null);
    return usual.length === 0 ? null : usual.reduce((least, ratio) => Math.min(least, ratio));
});
/** What the characters sent would make. */
function expectedTokens({ agent, stage, promptCharacters }, others) {
    const usual = usualCharactersPerToken(others.ofStage(agent, stage), others);
    return promptCharacters === null || usual === null ? null : promptCharacters / usual;
}
const truncated = (call, others) => {
    const promptTokens = promptTokensOf(call, others);
    if (promptTokens === null)
        return null;
    const context = others.against.agents.find(({ name }) => name === call.agent)?.effectiveContext ?? null;
    if (context !== null && context > 0 && promptTokens >= context) {
        return {
            mark: 'truncated',
            detail: `the prompt fills the context: ${promptTokens} prompt tokens in a context of ${context}`,
        };
    }
    if (others.against.durationMeaning === '0.30.0' && call.cachedTokens === null)
        return null;
    const lost = tooFewForAnyText(call.promptCharacters, promptTokens, context);
    if (lost !== null)
        return { mark: 'truncated', detail: lost };
    const expected = expectedTokens(call, others);
    if (expected === null || !exceeds(expected * TRUNCATED_SHARE, promptTokens))
        return null;
    return {
        mark: 'truncated',
        detail: `the prompt was cut: ${promptTokens} prompt tokens, where its ${call.promptCharacters} characters usually make ${expected.toFixed(0)}`,
    };
};
function tooFewForAnyText(characters, tokens, context) {
    if (characters === null || characters < CHARACTERS_FOR_RATIO)
        return null;
    const said = `the prompt was cut: ${characters} characters cannot be ${tokens} prompt tokens`;
    if (exceeds(characters, tokens * MOST_CHARACTERS_PER_TOKEN))
        return said;
    if (context === null || !exceeds(characters, tokens * CHARACTERS_PER_TOKEN_OF_HALF))
        return null;
    const half = Math.ceil(context / 2);
    if (tokens < half || tokens > half + KEPT_TOKENS)
        return null;
    return `${said}, which are half of the context of ${context}`;
}

;// CONCATENATED MODULE: ./lib/evidence/marks.js







/** What may set each mark. */
const CHECKS = {
    'thermal-throttling': [thermalThrottling],
    'power-brake': [powerBrake],
    'gpu-tenant': [gpuTenant],
    'other-model': [otherModel],
    'offload-changed': [offloadChanged],
    reload: [reload, loadedByAnother],
    'cache-hit': [cacheHit],
    truncated: [truncated],
    runaway: [runaway],
    'slot-contention': [slotContention],
    'clock-disagreement': [
        totalBeyondEnd,
        firstTokenTooEarly,
        partsBeyondTotal,
        replyHeldUp,
        streamBuffered,
        firstTextLate,
        decodeTooShort,
    ],
    'client-blocked': [clientBlocked],
};
const BESIDE_THE_CACHE = MARKS.filter((mark) => mark !== 'cache-hit').flatMap((mark) => CHECKS[mark]);
/** What comes after a prompt was read, or is of our own clock: such a call is a measure of that all the same. */
const AFTER_READING = ['runaway', 'client-blocked'];
/**
 * The same calls, with those that ended properly and are untrustworthy made invalid, each with its marks and reason.
 * Looks at all calls of the session so far: some findings show only beside other calls. May be called again as the
 * session grows: it starts from what was measured and takes back marks that later calls do not bear out.
 */
function markCalls(calls, against) {
    const known = new Map();
    const besideTheCache = (call) => {
        const found = known.get(call) ?? findingsOf(call, BESIDE_THE_CACHE, others);
        known.set(call, found);
        return found;
    };
    const others = othersOf(calls, against, (call) => besideTheCache(call).some(({ mark }) => !AFTER_READING.includes(mark)));
    return calls.map((call) => {
        const noted = { ...call, notes: notedOn(call) };
        if (call.status === 'failed')
            return noted;
        return marks_judged(noted, [...besideTheCache(call), ...findingsOf(call, CHECKS['cache-hit'], others)]);
    });
}
function findingsOf(call, checks, others) {
    return checks.map((check) => check(call, others)).filter((finding) => finding !== null);
}
function marks_judged(call, findings) {
    if (findings.length === 0)
        return { ...call, status: 'valid', reason: null, marks: [] };
    const sorted = findings.toSorted((a, b) => MARKS.indexOf(a.mark) - MARKS.indexOf(b.mark));
    return {
        ...call,
        status: 'invalid',
        reason: sorted.map(({ detail }) => detail).join('; '),
        marks: [...new Set(sorted.map(({ mark }) => mark))],
    };
}

;// CONCATENATED MODULE: ./lib/model/durationMeaning.js
/**
 * What Ollama's durations and counts mean, by its version. Since 0.30 a `llama-server` process measures them;
 * 0.30.0 left cached tokens out of `prompt_eval_count`, 0.30.1 counts them again. A pre-release means what its release
 * does: 0.30.0-rc0 to -rc32 all run `llama-server` and count as 0.30.0 (llm/llama_server.go), 0.30.1-rc0 counts as
 * 0.30.1. Builds of one's own say 0.0.0, or are named after the tag before them, which for commits after 0.30.0 tells
 * nothing: the count changed among them.
 */
function durationMeaningOf(ollamaVersion) {
    const [, major, minor, patch, rest] = /^v?(\d+)\.(\d+)\.(\d+)(|[-+].*)$/.exec(ollamaVersion?.trim() ?? '') ?? [];
    if (major === undefined || minor === undefined || patch === undefined)
        return 'unknown';
    const [majorNumber, minorNumber, patchNumber] = [Number(major), Number(minor), Number(patch)];
    if (majorNumber === 0 && minorNumber === 0 && patchNumber === 0)
        return 'unknown';
    if (majorNumber > 0 || minorNumber > 30)
        return 'from-0.30.1';
    if (minorNumber < 30)
        return 'before-0.30';
    if (patchNumber > 0)
        return 'from-0.30.1';
    return AFTER_THE_TAG.test(rest ?? '') ? 'unknown' : '0.30.0';
}
/** As `git describe` names a commit: 12 commits after the tag, and its hash. */
const AFTER_THE_TAG = /^-\d+-g[0-9a-f]+/;

;// CONCATENATED MODULE: ./lib/evidence/sessionNotes.js




/** What a reader should know of a session as a whole and what invalidates none of its calls. */
/** Smaller models drown in what a driver and a context take anyway. */
const CLAIM_WORTH_A_LOOK_MIB = 256;
/** Other programs may have freed memory meanwhile; a fifth of a model is more than such noise. */
const CLAIM_CONFIRMED_SHARE = 0.8;
/** Warm calls of a healthy server report up to 560 ms. */
const LONG_WARM_LOAD_MS = 600;
/** A desktop has a dozen of them. */
const PROCESSES_NAMED = 5;
function sessionNotes({ agents, environment, calls }) {
    return [
        ...environmentNotes(environment),
        standingModelsNote(agents, calls),
        unwatchedNote(environment, calls),
        ...agents.flatMap((agent) => {
            const own = calls.filter((call) => call.agent === agent.name);
            // Where there is no GPU the whole model can lie nowhere else.
            const offload = (environment.gpus ?? []).length === 0 ? null : offloadNote(agent, own);
            return [contextNote(agent), claimNote(agent), offload, reloadNote(agent, own)];
        }),
    ].filter((note) => note !== null);
}
function environmentNotes(environment) {
    const { telemetry, ollamaIsLocal, machineId, ollamaVersion, durationMeaning, gpus } = environment;
    return [
        telemetry.tool === null ? telemetry.about : null,
        telemetry.tool !== null && telemetry.throttling === 'unknown'
            ? `${telemetry.tool} does not tell whether the GPU was throttled.`
            : null,
        !ollamaIsLocal && machineId === null
            ? 'Ollama runs on another machine and no machine-id names it: this session cannot be compared with others.'
            : null,
        standingNote(telemetry.standing),
        durationMeaning === 'unknown'
            ? `Ollama ${ollamaVersion === null ? 'told no version' : `tells its version as ${ollamaVersion}`}: what its durations and token counts mean is unknown, and they are compared with no other meaning.`
            : null,
        ...(gpus ?? []).flatMap(gpuNotes),
    ];
}
function standingNote(standing) {
    if (standing.length === 0)
        return null;
    const named = standing
        .slice(0, PROCESSES_NAMED)
        .map(({ name, memoryMib }) => (memoryMib === null ? name : `${name} (${memory(memoryMib)})`));
    if (standing.length > named.length)
        named.push(`${standing.length - named.length} more`);
    return `When the session started, GPU memory was held by ${listed(named)} beside Ollama; as long as it does not grow this marks no call.`;
}
function standingModelsNote(agents, calls) {
    const standing = standingModels(agents, calls);
    if (standing.length === 0)
        return null;
    const named = standing.slice(0, PROCESSES_NAMED);
    if (standing.length > named.length)
        named.push(`${standing.length - named.length} more`);
    return `From the start Ollama held ${listed(named)} beside the models of this session; that marks no call.`;
}
/** Of a session in which others were watched. A call that failed may never have reached the GPU. */
function unwatchedNote({ telemetry }, calls) {
    const ended = calls.filter(({ status }) => status !== 'failed');
    const unwatched = ended.filter(({ gpu }) => gpu === null).length;
    if (telemetry.tool === null || unwatched === 0 || unwatched === ended.length)
        return null;
    return `${telemetry.tool} watched the GPU and said nothing during ${unwatched} of ${ended.length} calls: throttling and other programs would not have been seen there.`;
}
function gpuNotes({ name, migMode, persistenceMode }) {
    return [
        migMode === true
            ? `${name} is split (MIG): clocks, power and throttling are those of the whole GPU, and its other parts may be busy.`
            : null,
        persistenceMode === false
            ? `Persistence mode is off on ${name}: where no other program keeps the driver loaded, a cold start includes its start.`
            : null,
    ];
}
function contextNote({ name, model, requestedContext, effectiveContext }) {
    if (requestedContext === null || effectiveContext === null || requestedContext === effectiveContext) {
        return null;
    }
    return `Agent ${name} asked for a context of ${requestedContext} tokens, and Ollama loaded ${model} with ${effectiveContext}: that is what was measured.`;
}
/** /api/ps tells what the scheduler reckoned, not what the driver did. */
function claimNote({ name, model, vramMib, vramSeenMib }) {
    if (vramMib === null || vramSeenMib === null || vramMib <= CLAIM_WORTH_A_LOOK_MIB)
        return null;
    if (vramSeenMib >= vramMib * CLAIM_CONFIRMED_SHARE)
        return null;
    const seen = Math.max(0, vramSeenMib);
    return `Ollama says that ${memory(vramMib)} of ${model} (agent ${name}) are in GPU memory, and the GPU shows ${memory(seen)} more than before: the claim is not confirmed.`;
}
function offloadNote({ name, model, vramShare }, calls) {
    const seen = calls.map(({ cpuShare }) => cpuShare).filter((share) => share !== null);
    const shares = seen.length === 0 && vramShare !== null ? [1 - vramShare] : seen;
    const least = shares.reduce((smallest, share) => Math.min(smallest, share), Number.POSITIVE_INFINITY);
    // Less than a tenth of a percent is a matter of rounding, and would be told as 0.0 %.
    if (shares.length === 0 || least < 0.001)
        return null;
    const share = least > 0.999 ? 'all' : `at least ${percent(least)}`;
    return `In every call of agent ${name} ${share} of ${model} lay in host memory: measured and judged as it is.`;
}
/** A load before every call is beside no shorter one: no call shows it, all of them do. */
function reloadNote({ name }, calls) {
    const median = (cold) => summarise(calls
        .filter((call) => call.status !== 'failed' && call.cold === cold)
        .map(({ loadMs }) => loadMs)
        .filter((loadMs) => loadMs !== null))?.median ?? null;
    const [coldMs, warmMs] = [median(true), median(false)];
    if (coldMs === null || warmMs === null || warmMs <= LONG_WARM_LOAD_MS)
        return null;
    if (coldMs >= COLD_TO_WARM * warmMs)
        return null;
    return `Warm calls of agent ${name} report a load of ${words_milliseconds(warmMs)}, cold ones ${words_milliseconds(coldMs)}: reloads cannot be told from queueing here, and the model may have been loaded anew before every call.`;
}

// EXTERNAL MODULE: ./node_modules/papaparse/papaparse.js
var papaparse = __webpack_require__(28728);
;// CONCATENATED MODULE: ./lib/corpus/numbers.js
/** Numbers as people write them into tables: signs, grouping, exponents, uncertainties, units. */
/** Beyond this it is no measurement, and its square would leave the range of a double. */
const LARGEST_MAGNITUDE = 1e100;
const LONGEST_CELL = 64;
/** A column stays numeric with a few words among its numbers (`OOM`, `skipped`): they count as missing. */
const LEAST_NUMERIC_SHARE = 0.75;
// Grouping in threes (1,234,567) or the Indian way (12,34,567), which profilers on such a locale write.
const WHOLE = String.raw `(?:\d{1,3}(?:,\d{3})+|\d{1,2}(?:,\d{2})+,\d{3}|\d+)`;
const NUMBER = String.raw `[+\-\u2212]?(?:${WHOLE}(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?`;
const UNIT = String.raw `[%‰\p{L}°][\p{L}%°/·²³]{0,15}`;
const QUANTITY = new RegExp(String.raw `^(${NUMBER})(?:\s*(?:±|\+/-)\s*${NUMBER})?(?:\s*(${UNIT}))?$`, 'u');
const COMMA_DECIMAL = /^([+\-\u2212]?(?:\d{1,3}(?:\.\d{3})+|\d+)),(\d+(?:[eE][+-]?\d+)?)(\s*[^\d\s].*)?$/u;
/** What most cells of most files are, and safely in the range of measurements. */
const PLAIN = /^-?\d{1,15}(?:\.\d{1,20})?$/;
const DECORATION = /\p{Extended_Pictographic}|\uFE0F|\u200D/gu;
const MISSING = /^(?:-+|–|—|\?|n\/?a|nan|null|none|nil|undefined|[+-]?inf(?:inity)?)?$/i;
/** Longer digit strings do not fit a double: they name something. */
const IDENTIFIER = /^\d{16,}$/;
function isMeasurement(value) {
    return Number.isFinite(value) && Math.abs(value) <= LARGEST_MAGNITUDE;
}
function isMissing(cell) {
    return cell.length <= LONGEST_CELL && MISSING.test(cell.trim());
}
/**
 * The number that a whole cell states: `1,234.5`, `-3e-4`, `12.5 ms`, `98.2%`, `99.2 ± 0.3 tok/s`; null for
 * anything else (`4/7`, `2025-10-02`, `~6-7 GB`). `decimalComma` reads `1.234,5` instead.
 */
function readQuantity(cell, decimalComma = false) {
    if (cell.length > LONGEST_CELL)
        return null;
    const text = (/[^\0-\x7F]/.test(cell) ? cell.replace(DECORATION, '') : cell).trim();
    if (PLAIN.test(text))
        return { value: Number(text), unit: null };
    const match = QUANTITY.exec(decimalComma ? withDecimalPoint(text) : text);
    const digits = match?.[1];
    if (digits === undefined || IDENTIFIER.test(text))
        return null;
    const value = Number(digits.replaceAll(',', '').replace('\u2212', '-'));
    return isMeasurement(value) ? { value, unit: match?.[2] ?? null } : null;
}
function withDecimalPoint(text) {
    return text.replace(COMMA_DECIMAL, (_, whole, fraction, rest = '') => `${whole.replaceAll('.', '')}.${fraction}${rest}`);
}
/**
 * The column's numbers, or null for a column of text: no number in it, less than three quarters of what is there
 * numbers, or numbers of different units. A comma is the decimal mark where fields are separated by semicolons
 * and some cell needs it so.
 */
function readColumn(cells, semicolons = false) {
    const decimalComma = semicolons && cells.some((cell) => cell.length <= LONGEST_CELL && /,\d/.test(cell));
    const values = [];
    let unit;
    let present = 0;
    let numeric = 0;
    for (const cell of cells) {
        const quantity = readQuantity(cell, decimalComma);
        values.push(quantity?.value ?? null);
        if (quantity === null) {
            if (!isMissing(cell))
                present += 1;
            continue;
        }
        if (unit !== undefined && unit !== quantity.unit)
            return null;
        unit = quantity.unit;
        present += 1;
        numeric += 1;
    }
    return unit === undefined || numeric < present * LEAST_NUMERIC_SHARE ? null : { values, unit };
}

;// CONCATENATED MODULE: ./lib/corpus/failed.js

const TELLING = new Map([
    ...['error', 'err', 'errormessage', 'exception', 'failure', 'failurereason'].map((name) => [name, 'error']),
    ...['success', 'succeeded', 'successful', 'ok'].map((name) => [name, 'success']),
    ...['status', 'state', 'outcome'].map((name) => [name, 'status']),
]);
const failed_LONGEST_NAME = 24;
const NO = /^(?:false|no|fail|failed|error|0)$/i;
const NO_ERROR = /^(?:false|no|ok|success|none)$/i;
const FAILED = /^(?:fail|failed|failure|error|errored|crashed|timeout|timed[ _-]?out|oom|aborted|cancell?ed)$/i;
/** A judge of the rows below these column names. */
function failedRowTest(columns) {
    const told = columns.flatMap((name, at) => {
        const telling = tellingOf(name);
        return telling === null ? [] : [{ at, telling }];
    });
    return (row) => told.some(({ at, telling }) => tellsFailure(telling, (row[at] ?? '').trim()));
}
/** The same for the fields of an object. */
function isFailedObject(value) {
    return Object.keys(value).some((name) => {
        const field = value[name];
        if (typeof field !== 'string' && field !== false)
            return false;
        const telling = tellingOf(name);
        if (telling === null)
            return false;
        return field === false ? telling === 'success' : tellsFailure(telling, field.trim());
    });
}
function tellingOf(name) {
    return name.length > failed_LONGEST_NAME ? null : (TELLING.get(name.toLowerCase().replace(/[^a-z]/g, '')) ?? null);
}
/** A number under `error` is a measurement, not a message. */
function tellsFailure(telling, text) {
    if (telling === 'success')
        return NO.test(text);
    if (telling === 'status')
        return FAILED.test(text);
    return !isMissing(text) && !NO_ERROR.test(text) && readQuantity(text) === null;
}

;// CONCATENATED MODULE: ./lib/corpus/labels.js



/** What tells the rows of a table apart, in words: `config=g80, num_ctx=2048`. */
const MOST_COLUMNS = 4;
const LONGEST_VALUE = 48;
const labels_LONGEST_NAME = 32;
/** Columns are chosen by the first rows: more of them would not choose otherwise, only slower. */
const ROWS_LOOKED_AT = 2000;
/** Longer texts (prompts, answers) tell rows apart but read badly. */
const READABLE_LENGTH = 60;
/** For each row its label; null where no column tells the rows apart. */
function labelsOf(cells) {
    const chosen = chooseColumns(cells);
    if (chosen.length === 0)
        return cells.rows.map(() => null);
    return cells.rows.map((row) => {
        const parts = chosen
            .filter((at) => (row[at] ?? '').trim() !== '')
            .map((at) => `${oneLine(cells.columns[at] ?? '', labels_LONGEST_NAME)}=${oneLine(row[at] ?? '', LONGEST_VALUE)}`);
        return parts.length === 0 ? null : parts.join(', ');
    });
}
function chooseColumns(cells) {
    const rows = cells.rows.slice(0, ROWS_LOOKED_AT);
    const candidates = cells.columns.flatMap((_, at) => candidateOf(cells, at, rows));
    const chosen = [];
    let keys = rows.map(() => '');
    let told = 1;
    while (chosen.length < MOST_COLUMNS && told < rows.length) {
        const best = bestNext(candidates, rows, keys, told);
        if (best === null)
            break;
        chosen.push(best.at);
        keys = best.keys;
        told = best.told;
    }
    return chosen;
}
function bestNext(candidates, rows, keys, told) {
    let best = null;
    for (const { at, rank } of candidates) {
        const next = keys.map((key, row) => `${key}\u0000${rows[row]?.[at] ?? ''}`);
        const count = new Set(next).size;
        if (count <= told)
            continue;
        if (best === null || rank < best.rank || (rank === best.rank && count > best.told)) {
            best = { at, keys: next, told: count, rank };
        }
    }
    return best;
}
function candidateOf(cells, at, rows) {
    const name = cells.columns[at] ?? '';
    const values = rows.map((row) => row[at] ?? '');
    const distinct = new Set(values).size;
    if (distinct < 2)
        return [];
    if (isIdentity(name) || looksLikeDates(values))
        return [{ at, rank: 3 }];
    const numeric = cells.numeric[at] ?? null;
    if (numeric !== null) {
        // A measurement tells rows apart by chance; what was set repeats, or is known by its name.
        const wasSet = isSetting(name) || distinct * 2 <= rows.length;
        return directionOf(name, numeric.unit) === null && wasSet ? [{ at, rank: 1 }] : [];
    }
    const length = values.reduce((sum, value) => sum + value.length, 0) / values.length;
    return [{ at, rank: length <= READABLE_LENGTH ? 0 : 2 }];
}
function looksLikeDates(values) {
    return values.every((value) => isMissing(value) || /^\d{4}-\d{2}-\d{2}/.test(value));
}

;// CONCATENATED MODULE: ./lib/corpus/order.js


/** Whether the rows of a table run along time or steps, so that first and last mean something. */
const ORDER_NAMES = new Set('step steps epoch iteration iter timestamp time ts date datetime day week month night nightly build round cycle tick elapsed run seq sequence'.split(' '));
const FEWEST = 5;
/**
 * The column along which the rows run: named like time or a step, and rising from row to row. Null where there is
 * none, and where another column divides the rows into groups (a model, a setting): one after the other they would
 * look like a development.
 */
function orderColumn(columns, rows) {
    if (rows.length < FEWEST ||
        columns.some((name, at) => divides(name, rows.map((row) => row[at] ?? ''))))
        return null;
    for (const [at, name] of columns.entries()) {
        if (!namesOrder(name))
            continue;
        if (rises(rows.map((row) => row[at] ?? '')))
            return name;
    }
    return null;
}
/** A column of few names or settings, each for several rows. */
function divides(name, cells) {
    const distinct = new Set(cells).size;
    if (distinct < 2 || distinct * 2 > cells.length || isIdentity(name))
        return false;
    const isNumeric = cells.every((cell) => cell === '' || readQuantity(cell) !== null);
    return isNumeric ? isSetting(name) && directionOf(name) === null : true;
}
/** `epoch`, `run_date`, `step (k)`, but not `compile time (s)`, which is a result. */
function namesOrder(name) {
    const words = name
        .toLowerCase()
        .split(/[^\p{L}\d]+/u)
        .filter((word) => word !== '');
    if (words.length > 2 || !words.some((word) => ORDER_NAMES.has(word)))
        return false;
    return words.length === 1 || directionOf(name) === null;
}
function rises(cells) {
    let previous = Number.NEGATIVE_INFINITY;
    let steps = 0;
    for (const cell of cells) {
        const here = placeOf(cell);
        if (here === null || here < previous)
            return false;
        if (here > previous)
            steps += 1;
        previous = here;
    }
    return steps >= FEWEST;
}
/** A number, or an ISO 8601 date as milliseconds. Other date formats depend on the reader's locale. */
function placeOf(cell) {
    const quantity = readQuantity(cell);
    if (quantity !== null)
        return quantity.value;
    if (cell.length > 40 || !/^\d{4}-\d{2}-\d{2}/.test(cell))
        return null;
    const time = Date.parse(cell.replace(' ', 'T'));
    return Number.isNaN(time) ? null : time;
}

;// CONCATENATED MODULE: ./lib/corpus/table.js






const table_LONGEST_NAME = 120;
/** Reads the numbers of a table: by columns, or by rows where the columns mix units as `| Metric | Value |` does. */
function tableOf(raw) {
    const columns = uniqueNames(raw.columns);
    const hasFailed = failedRowTest(columns);
    const rows = raw.rows.filter((row) => !hasFailed(row));
    const numeric = columns.map((_, at) => readColumn(column(rows, at), raw.semicolons));
    const byColumn = columnSeries(columns, rows, numeric, raw.units ?? []);
    const series = byColumn.length > 0 || !mixesUnits(rows) ? byColumn : rowSeries(columns, rows);
    return {
        title: raw.title,
        columns,
        rowCount: raw.rows.length,
        failedRowCount: raw.rows.length - rows.length,
        series,
    };
}
function column(rows, at) {
    return rows.map((row) => row[at] ?? '');
}
function columnSeries(columns, rows, numeric, units) {
    const labels = labelsOf({ columns, rows, numeric });
    const orderedBy = orderColumn(columns, rows);
    return columns.flatMap((name, at) => {
        const values = [];
        const ownLabels = [];
        for (const [row, value] of (numeric[at]?.values ?? []).entries()) {
            if (value === null)
                continue;
            values.push(value);
            ownLabels.push(labels[row] ?? null);
        }
        const unit = numeric[at]?.unit ?? (units[at] || null);
        return (seriesOf(name, values, ownLabels, { unit, orderedBy: orderedBy === name ? null : orderedBy }) ?? []);
    });
}
/** Some column has numbers of different units: its rows are the quantities. */
function mixesUnits(rows) {
    const width = rows[0]?.length ?? 0;
    for (let at = 1; at < width; at += 1) {
        const units = new Set();
        for (const row of rows) {
            const quantity = readQuantity(row[at] ?? '');
            if (quantity !== null)
                units.add(quantity.unit);
        }
        if (units.size > 1)
            return true;
    }
    return false;
}
/** Each row a series named by its first cell, over the cells in the unit of its first number. */
function rowSeries(columns, rows) {
    return rows.flatMap((row) => {
        const name = oneLine(row[0] ?? '', table_LONGEST_NAME);
        if (isMissing(name))
            return [];
        const values = [];
        const labels = [];
        let unit;
        for (const [at, cell] of row.entries()) {
            const quantity = at === 0 ? null : readQuantity(cell);
            if (quantity === null || (unit !== undefined && unit !== quantity.unit))
                continue;
            unit = quantity.unit;
            values.push(quantity.value);
            labels.push(columns[at] ?? '');
        }
        return seriesOf(name, values, labels, { unit: unit ?? null }) ?? [];
    });
}
/** Names for all columns, each once: an empty one and a repeated one get their place. */
function uniqueNames(columns) {
    const seen = new Set();
    return columns.map((column, at) => {
        const name = oneLine(column, table_LONGEST_NAME) || `column ${at + 1}`;
        // Its place tells a repeated name apart, and no count has to be kept.
        const unique = seen.has(name) ? `${name} (column ${at + 1})` : name;
        seen.add(unique);
        return unique;
    });
}

;// CONCATENATED MODULE: ./lib/corpus/csv.js




const DELIMITERS = ['\t', ';', ','];
const ROWS_TO_GUESS_BY = 50;
/**
 * One table from separated values. Lines of a profiler's log above the header (`==PROF==`) and comments (`#`) are
 * passed over, a row of units below it is taken as such. A row of another width than the header is a problem and
 * left out; broken quotes leave nothing sound behind them.
 */
function readCsv(text) {
    const { body, firstLine } = withoutPreamble(text);
    if (body.trim() === '')
        return { tables: [], problem: 'has no rows, only comments or log lines' };
    const delimiter = delimiterOf(body);
    const { rows, brokenQuoteLine } = split(body, delimiter, firstLine);
    if (brokenQuoteLine !== null) {
        return { tables: [], problem: `line ${brokenQuoteLine}: a quoted field is not closed properly` };
    }
    const head = rows[0];
    if (head === undefined)
        return { tables: [], problem: 'has no rows' };
    const width = head.cells.length;
    const fitted = rows.map((row) => ({ line: row.line, cells: trimmed(row.cells, width) }));
    const sound = fitted.filter((row) => row.cells.length === width).map((row) => row.cells);
    const ragged = fitted.filter((row) => row.cells.length !== width);
    return { tables: [tableFrom(sound, delimiter === ';')], problem: raggedProblem(ragged, width) };
}
function raggedProblem(ragged, width) {
    const first = ragged[0];
    if (first === undefined)
        return null;
    const fields = (count) => `${count} field${count === 1 ? '' : 's'}`;
    return `line ${first.line} has ${fields(first.cells.length)} where the header has ${width}${andMoreLines(ragged.length)}, left out`;
}
function tableFrom(rows, semicolons) {
    const first = rows[0] ?? [];
    const named = isHeader(rows);
    const columns = named ? first : first.map(() => '');
    const data = named ? rows.slice(1) : rows;
    const units = named ? unitsRow(data) : null;
    return tableOf({
        title: null,
        columns,
        rows: units === null ? data : data.slice(1),
        units: units ?? [],
        semicolons,
    });
}
/** A first row without a number is a header; one with numbers only where it names columns of numbers (years, say). */
function isHeader(rows) {
    const [first = [], ...rest] = rows.slice(0, ROWS_TO_GUESS_BY);
    if (first.every((cell) => readQuantity(cell) === null))
        return true;
    return first.some((cell, at) => readQuantity(cell) === null &&
        !isMissing(cell) &&
        rest.length > 0 &&
        rest.every((row) => readQuantity(row[at] ?? '') !== null));
}
/** The first row below the header where it has no number though columns of numbers follow: units, as ncu writes. */
function unitsRow(rows) {
    const [first, ...rest] = rows.slice(0, ROWS_TO_GUESS_BY);
    if (first === undefined || rest.length === 0)
        return null;
    if (first.some((cell) => cell.length > 24 || readQuantity(cell) !== null))
        return null;
    const numeric = first.map((_, at) => rest.every((row) => readQuantity(row[at] ?? '') !== null));
    // Text above text is a row of data whose numbers are missing.
    const isData = first.some((cell, at) => cell !== '' && numeric[at] === false);
    return numeric.includes(true) && !isData ? first : null;
}
/** Without empty fields behind the last column, which some writers end every line with. */
function trimmed(cells, width) {
    return cells.slice(width).every((cell) => cell.trim() === '') ? cells.slice(0, width) : cells;
}
function withoutPreamble(text) {
    let at = 0;
    let firstLine = 1;
    while (at < text.length && /^(?:==|#|[ \t]*\r?\n)/.test(text.slice(at, at + 512))) {
        const end = text.indexOf('\n', at);
        if (end === -1)
            return { body: '', firstLine };
        at = end + 1;
        firstLine += 1;
    }
    return { body: text.slice(at), firstLine };
}
/** The delimiter that the header has and that gives the most of the first rows the header's width. */
function delimiterOf(body) {
    let best = { delimiter: ',', share: 0 };
    for (const delimiter of DELIMITERS) {
        const { data } = papaparse.parse(body, {
            delimiter,
            preview: ROWS_TO_GUESS_BY,
            skipEmptyLines: true,
        });
        const width = data[0]?.length ?? 0;
        if (width < 2)
            continue;
        const share = data.filter((row) => row.length === width).length / data.length;
        if (share > best.share)
            best = { delimiter, share };
    }
    return best.delimiter;
}
function split(body, delimiter, firstLine) {
    const parsed = papaparse.parse(body, { delimiter, skipEmptyLines: false });
    const rows = [];
    let line = firstLine;
    const broken = parsed.errors.find((error) => error.type === 'Quotes')?.row;
    for (const [at, cells] of parsed.data.entries()) {
        if (at === broken)
            return { rows, brokenQuoteLine: line };
        if (cells.length > 1 || (cells[0] ?? '').trim() !== '')
            rows.push({ cells, line });
        line += 1 + linesWithin(cells);
    }
    return { rows, brokenQuoteLine: null };
}
/** Line breaks inside quoted fields. */
function linesWithin(cells) {
    let breaks = 0;
    for (const cell of cells) {
        for (let at = cell.indexOf('\n'); at !== -1; at = cell.indexOf('\n', at + 1))
            breaks += 1;
    }
    return breaks;
}

;// CONCATENATED MODULE: ./lib/corpus/jsonError.js
/**
 * Where a text stops being JSON (RFC 8259), in words that do not change with the engine: V8's own messages give
 * no place for an unexpected token, and differ from version to version.
 */
const SPACE = /[ \t\n\r]*/y;
const SCALAR = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
const STRING = /"[^"\\\u0000-\u001f]*(?:\\(?:["\\/bfnrt]|u[\da-fA-F]{4})[^"\\\u0000-\u001f]*)*"/y;
const IN_WORDS = {
    value: 'a value',
    'value or ]': 'a value or ]',
    name: 'a name in double quotes',
    'name or }': 'a name in double quotes or }',
    ':': 'a colon',
    ', or ]': 'a comma or ]',
    ', or }': 'a comma or }',
    end: 'nothing more',
};
/** `line 7, column 12: expected a comma or } but found NaN`; null where the text is JSON. */
function describeJsonError(text) {
    const scan = new Scan(text);
    const expected = scan.run();
    if (expected === null)
        return null;
    const before = text.slice(0, scan.at);
    const line = before.split('\n').length;
    const columnNumber = scan.at - before.lastIndexOf('\n');
    const rest = text.slice(scan.at, scan.at + 20);
    const found = rest === ''
        ? 'the end of the file'
        : (/^[\p{L}\p{N}_]+|^\P{Cc}/u.exec(rest)?.[0] ?? 'a control character');
    const what = rest.startsWith('"') ? 'a string that is broken or not closed' : found;
    return `line ${line}, column ${columnNumber}: expected ${IN_WORDS[expected]} but found ${what}`;
}
class Scan {
    at = 0;
    #text;
    #open = [];
    constructor(text) {
        this.#text = text;
    }
    /** What was expected where it stopped; null at a sound end. */
    run() {
        let expected = 'value';
        for (;;) {
            this.#take(SPACE);
            if (expected === 'end')
                return this.at === this.#text.length ? null : 'end';
            const next = this.#step(expected);
            if (next === null)
                return expected;
            expected = next;
        }
    }
    #step(expected) {
        const char = this.#text[this.at];
        if (expected === ':')
            return this.#skipIf(char === ':', 'value');
        if (expected === 'name or }' && char === '}')
            return this.#close();
        if (expected === 'name' || expected === 'name or }')
            return this.#take(STRING) ? ':' : null;
        if (expected === ', or ]')
            return char === ']' ? this.#close() : this.#skipIf(char === ',', 'value');
        if (expected === ', or }')
            return char === '}' ? this.#close() : this.#skipIf(char === ',', 'name');
        if (expected === 'value or ]' && char === ']')
            return this.#close();
        if (char === '[' || char === '{') {
            this.#open.push(char);
            return this.#skipIf(true, char === '[' ? 'value or ]' : 'name or }');
        }
        return this.#take(SCALAR) || this.#take(STRING) ? this.#afterValue() : null;
    }
    #close() {
        this.at += 1;
        this.#open.pop();
        return this.#afterValue();
    }
    #afterValue() {
        const inside = this.#open.at(-1);
        return inside === undefined ? 'end' : inside === '[' ? ', or ]' : ', or }';
    }
    #skipIf(fits, next) {
        if (!fits)
            return null;
        this.at += 1;
        return next;
    }
    /** Moves past a match; an empty one (of space) counts as none. */
    #take(pattern) {
        pattern.lastIndex = this.at;
        const length = pattern.exec(this.#text)?.[0].length ?? 0;
        this.at += length;
        return length > 0;
    }
}

;// CONCATENATED MODULE: ./lib/corpus/jsonLeaves.js




/** Walks a JSON value without recursion: a file may nest as deep as it likes. */
const DEEPEST_LEVEL = 64;
const MOST_PATHS = 2000;
const MOST_NUMBERS = 1_000_000;
const LONGEST_KEY = 80;
const FEWEST_IN_ORDER = 5;
const MOST_PLACEHOLDERS = 1000;
/** Longer arrays are raw samples: nobody reads their labels. */
const MOST_LABELLED = 20_000;
/** Names of an element's own fields among which its label is sought. */
const MOST_FIELDS = 40;
function collectLeaves(root) {
    const byPath = new Map();
    const stack = [{ value: root, path: '', depth: 0, label: null, orderedBy: null }];
    let overflow = null;
    let failedCount = 0;
    let numbers = 0;
    for (let visit = stack.pop(); visit !== undefined; visit = stack.pop()) {
        const { value } = visit;
        if (typeof value === 'number') {
            numbers += 1;
            if (numbers > MOST_NUMBERS)
                return { byPath, failedCount, overflow: 'numbers' };
            if (!record(byPath, visit, value))
                overflow ??= 'paths';
        }
        else if (typeof value === 'object' && value !== null) {
            if (visit.depth >= DEEPEST_LEVEL)
                overflow ??= 'depth';
            else if (!Array.isArray(value) && hasFailed(value, visit.depth))
                failedCount += 1;
            else
                pushChildren(stack, visit);
        }
    }
    return { byPath, failedCount, overflow };
}
function record(byPath, visit, value) {
    if (!isMeasurement(value))
        return true;
    const path = visit.path === '' ? 'value' : visit.path;
    let series = byPath.get(path);
    if (series === undefined) {
        if (byPath.size >= MOST_PATHS)
            return false;
        series = { values: [], labels: [], orderedBy: visit.orderedBy };
        byPath.set(path, series);
    }
    series.values.push(value);
    series.labels.push(visit.label);
    return true;
}
/** Pushed last first, so that they are visited in the order of the file. */
function pushChildren(stack, visit) {
    const depth = visit.depth + 1;
    if (Array.isArray(visit.value)) {
        const elements = visit.value;
        const { labels, orderedBy } = describe(elements);
        const inArray = visit.path.includes('[]');
        for (let at = elements.length - 1; at >= 0; at -= 1) {
            stack.push({
                value: elements[at],
                path: `${visit.path}[]`,
                depth,
                label: labels[at] ?? visit.label,
                orderedBy: inArray ? null : orderedBy,
            });
        }
        return;
    }
    const fields = visit.value;
    for (const key of Object.keys(fields).reverse()) {
        stack.push({ ...visit, value: fields[key], path: `${visit.path}${step(key, visit.path)}`, depth });
    }
}
/** `.key`, or `["a.b"]` where the key's own characters would be read as a path. */
function step(key, parent) {
    // With its length, as two long keys may begin alike.
    const name = key.length > LONGEST_KEY ? `${key.slice(0, LONGEST_KEY)}…(${key.length})` : key;
    if (name === '' || /[.[\]"*\p{Cc}]/u.test(name))
        return `[${JSON.stringify(name)}]`;
    return parent === '' ? name : `.${name}`;
}
/** What tells the elements of an array apart, and whether they run along time, steps or their mere place. */
function describe(elements) {
    if (elements.length >= FEWEST_IN_ORDER && elements.every((element) => typeof element === 'number')) {
        return { labels: [], orderedBy: 'position' };
    }
    if (elements.length > MOST_LABELLED)
        return { labels: [], orderedBy: null };
    // A failed element is passed over; its status would tell the others apart by what they have in common.
    const objects = elements.map((element) => (isFields(element) && !isFailedObject(element) ? element : null));
    const columns = [...new Set(objects.slice(0, 50).flatMap((fields) => Object.keys(fields ?? {})))]
        .filter((key) => objects.some((fields) => isScalar(fields?.[key])))
        .slice(0, MOST_FIELDS);
    if (columns.length === 0)
        return { labels: [], orderedBy: null };
    const rows = objects.flatMap((fields) => fields === null ? [] : [columns.map((key) => cellOf(fields[key]))]);
    const numeric = columns.map((_, at) => readColumn(rows.map((row) => row[at] ?? '')));
    const told = labelsOf({ columns, rows, numeric }).values();
    const labels = objects.map((fields) => (fields === null ? null : (told.next().value ?? null)));
    return { labels, orderedBy: orderColumn(columns, rows) };
}
const isFields = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const isScalar = (value) => typeof value === 'string' || typeof value === 'number';
const cellOf = (value) => typeof value === 'string' || typeof value === 'number' ? String(value) : '';
/**
 * It says so itself, or a part of it does and every number in it is 0: what was never measured. Of the root only
 * its own word counts.
 */
function hasFailed(fields, depth) {
    if (isFailedObject(fields))
        return true;
    const parts = Object.values(fields).filter(isFields);
    return depth > 0 && parts.some(isFailedObject) && onlyZeros(fields);
}
/** False as well for more than a thousand values: placeholders are few. */
function onlyZeros(fields) {
    const stack = [fields];
    for (let seen = 0; stack.length > 0; seen += 1) {
        const value = stack.pop();
        if (seen > MOST_PLACEHOLDERS || (typeof value === 'number' && value !== 0))
            return false;
        if (typeof value !== 'object' || value === null)
            continue;
        for (const part of Object.values(value)) {
            if (stack.length > MOST_PLACEHOLDERS)
                return false;
            stack.push(part);
        }
    }
    return true;
}

;// CONCATENATED MODULE: ./lib/corpus/json.js




/** The numeric leaves of a JSON value as series, by path; array indices are folded to `[]`. */
function readJson(text) {
    const parsed = parse(text);
    return 'problem' in parsed ? { tables: [], problem: parsed.problem } : understood(parsed.value, null);
}
/** One JSON value a line, as one list. A line that is no JSON is a problem; the others are read. */
function readJsonLines(text) {
    const values = [];
    const problems = [];
    for (const [at, line] of text.split('\n').entries()) {
        if (line.trim() === '')
            continue;
        const parsed = parse(line);
        if ('value' in parsed)
            values.push(parsed.value);
        else
            problems.push(parsed.problem.replace(/^line 1\b/, `line ${at + 1}`));
    }
    const problem = problems[0] === undefined ? null : `${problems[0]}${andMoreLines(problems.length)}`;
    return values.length === 0 ? { tables: [], problem } : understood(values, problem);
}
function parse(text) {
    try {
        return { value: JSON.parse(text) };
    }
    catch {
        return { problem: whyNot(text) };
    }
}
function whyNot(text) {
    try {
        return describeJsonError(text) ?? 'is too large or too deep to be read as JSON';
    }
    catch {
        return 'is no JSON that could be read';
    }
}
function understood(value, earlierProblem) {
    const leaves = collectLeaves(value);
    const series = [...leaves.byPath].flatMap(([path, found]) => {
        const made = seriesOf(path, found.values, found.labels, { orderedBy: found.orderedBy });
        return made === null ? [] : [made];
    });
    const table = {
        title: null,
        columns: series.map(({ name }) => name),
        rowCount: Array.isArray(value) ? value.length : 1,
        failedRowCount: leaves.failedCount,
        series,
    };
    return { tables: [table], problem: earlierProblem ?? overflowOf(leaves.overflow) };
}
function overflowOf(overflow) {
    if (overflow === null)
        return null;
    const limit = {
        depth: `is nested deeper than ${DEEPEST_LEVEL} levels`,
        paths: `holds more than ${MOST_PATHS} different paths of numbers`,
        numbers: `holds more than ${MOST_NUMBERS} numbers`,
    }[overflow];
    return `${limit}; the rest was left out`;
}

// EXTERNAL MODULE: ./node_modules/marked/lib/marked.esm.js
var marked_esm = __webpack_require__(48022);
;// CONCATENATED MODULE: ./lib/corpus/markdown.js




const markdown_LONGEST_HEADING = 160;
/** Deeper lists make the lexer slow and at last overflow its stack. */
const DEEPEST_LIST = 24;
const LIST_MARK = String.raw `(?:[-*+]|\d{1,9}[.)])(?=[ \t])`;
const DEEP_LIST = new RegExp(String.raw `^(?:[ \t]*${LIST_MARK}){${DEEPEST_LIST},}`);
const DEEP_INDENT = new RegExp(String.raw `^[ \t]{120,}${LIST_MARK}`);
const QUOTE_MARKS = /^(?: {0,3}>[ \t]?)+/;
/** A rule across the page, `- - -`, looks like nested lists. */
const RULE = /^[ \t]*([-*_])(?:[ \t]*\1)*[ \t]*$/;
/** Headings and pipe tables (GitHub Flavored Markdown), also those within lists and quotes. */
function readMarkdown(text) {
    const { lines, problem } = withoutDeepBlocks(text.replace(/\r\n?/g, '\n').split('\n'));
    const blocks = new marked_esm/* Lexer */.JG({ gfm: true }).blockTokens(withTablesOnTheirOwn(lines).join('\n'));
    const tables = [];
    const headings = [];
    // A stack instead of recursion, last block first, keeps the order of the file.
    const stack = [...blocks].reverse();
    for (let token = stack.pop(); token !== undefined; token = stack.pop()) {
        if (isHeading(token)) {
            headings.push({ level: token.depth, text: oneLine(plainText(token.text), markdown_LONGEST_HEADING) });
        }
        else if (isTable(token)) {
            tables.push(markdown_tableFrom(token, headings.at(-1)?.text ?? null));
        }
        else {
            for (const part of partsOf(token).toReversed())
                stack.push(part);
        }
    }
    return { tables, headings, problem };
}
const isHeading = (token) => token.type === 'heading';
const isTable = (token) => token.type === 'table';
function partsOf(token) {
    if (token.type === 'list')
        return token.items;
    if (token.type === 'list_item' || token.type === 'blockquote')
        return token.tokens;
    return [];
}
function markdown_tableFrom(token, title) {
    return tableOf({
        title,
        columns: token.header.map((cell) => plainText(cell.text)),
        rows: token.rows.map((row) => row.map((cell) => plainText(cell.text))),
    });
}
/** Inline Markdown as a reader sees it: `**102.3 tok/s**` → `102.3 tok/s`. */
function plainText(inline) {
    if (!/[*_`~[<&\\]/.test(inline))
        return inline.trim();
    const text = [];
    const stack = [...marked_esm/* Lexer */.JG.lexInline(inline.slice(0, 2000))].reverse();
    for (let token = stack.pop(); token !== undefined; token = stack.pop()) {
        if ('tokens' in token && token.tokens !== undefined)
            stack.push(...token.tokens.toReversed());
        else if (token.type === 'br')
            text.push(' ');
        else if (token.type !== 'html' && 'text' in token)
            text.push(unescapeEntities(String(token.text)));
    }
    return text.join('').trim();
}
const ENTITIES = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ' };
function unescapeEntities(text) {
    return text.replace(/&(amp|lt|gt|quot|nbsp);/g, (entity, name) => ENTITIES[name] ?? entity);
}
/**
 * Quotes lose their marks, as what they hold is read like the rest and the lexer takes a time that grows with the
 * square of a quote's length. Lists nested too deeply for it are blanked, and that is a problem to tell.
 */
function withoutDeepBlocks(lines) {
    let fence = '';
    let firstDeep = null;
    const kept = lines.map((line, at) => {
        const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1] ?? '';
        if (fence !== '') {
            if (mark.startsWith(fence))
                fence = '';
            return line;
        }
        fence = mark;
        const unquoted = line.replace(QUOTE_MARKS, '');
        if (!isDeep(unquoted))
            return unquoted;
        firstDeep ??= at + 1;
        return '';
    });
    const problem = firstDeep === null
        ? null
        : `line ${firstDeep} nests lists deeper than ${DEEPEST_LIST} levels; such lines were left out`;
    return { lines: kept, problem };
}
function isDeep(line) {
    return (DEEP_LIST.test(line) || DEEP_INDENT.test(line)) && !RULE.test(line);
}
const DELIMITER_ROW = /^\s*\|(?:\s*:?-+:?\s*\|)+\s*$/;
/**
 * Some writers glue the header of a table to the sentence before it (`Results: | a | b |` above `| --- | --- |`), or
 * a table to the one before: neither is a table of its own then. The header is what stands in the last cells of the
 * line, as many as the delimiter row has; below another row it is one only without numbers.
 */
function withTablesOnTheirOwn(lines) {
    return lines.flatMap((line, at) => {
        const next = lines[at + 1] ?? '';
        if (!DELIMITER_ROW.test(next) || !line.trimEnd().endsWith('|'))
            return [line];
        const width = next.trim().split('|').length - 2;
        // A bar behind a backslash is part of a cell.
        const parts = line
            .trimEnd()
            .split(/(?<!\\)\|/)
            .slice(0, -1);
        const header = parts.slice(-width);
        const before = parts.slice(0, -width).join('|');
        if (parts.length <= width)
            return [line];
        if (before.trim() !== '')
            return [before, '', `|${header.join('|')}|`];
        return header.some((cell) => readQuantity(cell.trim()) !== null) ? [line] : ['', line];
    });
}

;// CONCATENATED MODULE: ./lib/corpus/document.js



/** Understands a file. Never throws for anything in it: what it could not read is in `problem`. */
function parseDocument(file) {
    const { path, type, byteCount, sha256, modifiedAt } = file;
    return { path, type, byteCount, sha256, modifiedAt, ...understand(file) };
}
const nothing = (problem) => ({ tables: [], headings: [], problem });
function understand(file) {
    if (file.text === null)
        return nothing(file.problem ?? 'could not be read');
    if (file.text.trim() === '')
        return nothing('is empty');
    if (file.text.includes('\u0000')) {
        return nothing('holds NUL characters, so it is no text (UTF-16 that was stored as something else, perhaps)');
    }
    try {
        return { headings: [], ...read(file, file.text) };
    }
    catch (thrown) {
        // The parsers' own limits (the stack, the longest string) are trouble of this one file.
        if (thrown instanceof RangeError)
            return nothing('is too large or too deeply nested to be read');
        throw thrown;
    }
}
function read(file, text) {
    if (file.type === 'markdown')
        return readMarkdown(text);
    if (file.type === 'csv')
        return readCsv(text);
    return file.jsonLines ? readJsonLines(text) : readJson(text);
}

;// CONCATENATED MODULE: ./lib/corpus/ranking.js

const MOST_FINDINGS = 12;
const MOST_PER_FILE = 2;
/** A few hundred percent apart is as interesting as a thousand. */
const SPREAD_CAP = 2;
/** Logarithm of the number of values beyond which more of them add nothing. */
const COUNT_CAP = 2;
/** What a benchmark is run for. */
const HEADLINE = /tok|throughput|ttft|latency|accuracy|score|speedup|per_s|rps|qps|duration/i;
/** Tails and extremes of other numbers. */
const DETAIL = /(?:^|[^a-z])(?:min|max|p\d{1,2}|load|metadata)(?:[^a-z]|$)/i;
function ranking_select(candidates) {
    const rest = candidates.map((candidate) => ({ ...candidate, score: scoreOf(candidate) }));
    const chosen = [];
    while (chosen.length < MOST_FINDINGS) {
        let best = null;
        for (const { finding, score } of rest) {
            const weighed = score * novelty(finding, chosen);
            if (weighed === 0)
                continue;
            if (best === null ||
                weighed > best.score ||
                (weighed === best.score && precedes(finding, best.finding))) {
                best = { finding, score: weighed };
            }
        }
        if (best === null)
            break;
        chosen.push(best.finding);
    }
    return chosen;
}
function scoreOf({ finding, spread, count, isDirected, strength }) {
    const distance = 0.3 + Math.min(spread, SPREAD_CAP) / SPREAD_CAP;
    const data = 0.3 + Math.min(Math.log10(count), COUNT_CAP) / COUNT_CAP;
    const headline = HEADLINE.test(finding.series) ? 1.5 : 1;
    const detail = DETAIL.test(finding.series) ? 0.6 : 1;
    return strength * distance * data * headline * detail * (isDirected ? 1 : 0.35);
}
/** 0 for what was said already, less than 1 for more of the same. */
function novelty(finding, chosen) {
    const ofFile = chosen.filter((other) => other.path === finding.path);
    if (ofFile.length >= MOST_PER_FILE || ofFile.some((other) => other.series === finding.series))
        return 0;
    if (chosen.some((other) => saysTheSame(other, finding)))
        return 0;
    const folder = folderOf(finding.path);
    const times = (of) => chosen.filter(of).length;
    return (0.45 ** ofFile.length *
        0.75 ** times((other) => folderOf(other.path) === folder) *
        0.7 ** times((other) => lastName(other.series) === lastName(finding.series)) *
        0.85 ** times((other) => other.kind === finding.kind));
}
/** The same numbers elsewhere: the summary of a sweep, a CSV file and the JSON that was made from it. */
function saysTheSame(a, b) {
    return (a.kind === 'trend') === (b.kind === 'trend') && extentOf(a) === extentOf(b);
}
function extentOf({ numbers }) {
    const { best, worst, highest, lowest, min, max, first, last, count } = numbers;
    const ends = [best, worst, highest, lowest, min, max, first, last].filter((end) => end !== undefined);
    return [count, ...ends.sort((one, other) => one - other)].join(' ');
}
const folderOf = (path) => path.slice(0, path.lastIndexOf('/') + 1);
const lastName = (series) => series.slice(series.lastIndexOf('.') + 1);
function precedes(a, b) {
    return (byCodeUnits(a.path, b.path) || byCodeUnits(a.series, b.series) || byCodeUnits(a.kind, b.kind)) < 0;
}

;// CONCATENATED MODULE: ./lib/corpus/trend.js

const trend_FEWEST = 5;
const MOST = 100_000;
/** Below this a series wanders rather than moves: with five values one swap of neighbours gives 0.9. */
const LEAST_CORRELATION = 0.8;
const LEAST_CHANGE_PERCENT = 2;
/** Where a series runs along time or steps and moves one way nearly throughout; null otherwise. */
function trendOf(series) {
    const { values } = series;
    if (series.orderedBy === null || values.length < trend_FEWEST || values.length > MOST)
        return null;
    const { first, last, min, max } = series.summary;
    if (min === max)
        return null;
    const places = values.map((_, at) => at);
    const rankCorrelation = (0,simple_statistics/* sampleCorrelation */.lo)(places, averageRanks(values));
    // First and last are what the sentence tells: they must move as the whole does.
    if (Math.abs(rankCorrelation) < LEAST_CORRELATION || rankCorrelation * (last - first) <= 0)
        return null;
    const change = (100 * (last - first)) / Math.abs(first);
    const changePercent = Number.isFinite(change) ? change : null;
    if (changePercent !== null && Math.abs(changePercent) < LEAST_CHANGE_PERCENT)
        return null;
    return { first, last, rankCorrelation, changePercent };
}
/** Equal values share the mean of their ranks, as Spearman's coefficient asks. */
function averageRanks(values) {
    const order = values.map((_, at) => at).sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0));
    const ranks = new Array(values.length).fill(0);
    for (let from = 0; from < order.length;) {
        let to = from;
        while (to + 1 < order.length && values[order[to + 1] ?? 0] === values[order[from] ?? 0])
            to += 1;
        for (let at = from; at <= to; at += 1)
            ranks[order[at] ?? 0] = (from + to) / 2;
        from = to + 1;
    }
    return ranks;
}

;// CONCATENATED MODULE: ./lib/corpus/findings.js





/** Sentences computed from the numbers of the documents; each names its file and carries its numbers. */
const findings_LONGEST_NAME = 80;
const LONGEST_LABEL = 120;
/** Smaller differences than this part of the median are noise to a reader. */
const LEAST_SPREAD = 0.005;
const FEWEST_TO_RANK = 3;
const FEWEST_TO_SPREAD = 5;
/** Values in a range of Unix times (seconds or milliseconds, 2001 to 2099) under a name that speaks of time. */
const EPOCHS = [
    [1e9, 4.1e9],
    [1e12, 4.1e12],
];
/**
 * The most telling findings, at most a dozen, best first. Documents with the same bytes count once; they come one by
 * one and need not be kept.
 */
function collectFindings() {
    const seen = new Set();
    const candidates = [];
    return {
        add(document) {
            if (document.sha256 !== null && seen.has(document.sha256))
                return;
            if (document.sha256 !== null)
                seen.add(document.sha256);
            for (const table of document.tables)
                candidates.push(...candidatesOf(document, table));
        },
        best: () => ranking_select(candidates),
    };
}
function candidatesOf(document, table) {
    const all = document.type === 'json' ? foldKeys(table.series) : table.series;
    const measured = all.filter(isMeasured);
    // Where some columns are known to measure, the others are what was set or counted.
    const known = measured.filter((series) => directionOf(series.name, series.unit) !== null);
    return (known.length > 0 ? known : measured).flatMap((series) => findingsAbout({ document, table, series }));
}
function isMeasured({ name, summary }) {
    if (isIdentity(name) || isSpread(name) || summary.max === summary.min)
        return false;
    if (directionOf(name) === null && isSetting(name))
        return false;
    const looksLikeTime = EPOCHS.some(([from, to]) => summary.min > from && summary.max < to);
    return (!(looksLikeTime && /time|date|created|updated|\bts\b/i.test(name)) &&
        relativeSpread(summary) >= LEAST_SPREAD);
}
function relativeSpread({ max, min, median }) {
    const scale = Math.abs(median) || Math.max(Math.abs(max), Math.abs(min));
    return (max - min) / scale;
}
function findingsAbout(subject) {
    const { document, series } = subject;
    const direction = directionOf(series.name, series.unit);
    const spread = relativeSpread(series.summary);
    const made = [extremes(subject, direction), spreadOf(subject), trend(subject)].filter((each) => each !== null);
    return made.map(({ finding, strength }) => ({
        finding: { ...finding, path: document.path, series: series.name },
        spread,
        count: series.values.length,
        isDirected: direction !== null,
        strength,
    }));
}
/** `reports/x.csv: tokens_s is best at 126.3 (num_gpu=80) and worst at 98.1 (num_gpu=40), 28.7 % apart.` */
function extremes(subject, direction) {
    const { series } = subject;
    const { max, min } = series.summary;
    const told = new Set(series.labels.filter((label) => label !== null)).size;
    if (told < 2 || (series.values.length < FEWEST_TO_RANK && subject.document.type !== 'json'))
        return null;
    const highIsFirst = direction !== 'lower-is-better';
    const [first, second] = highIsFirst ? [max, min] : [min, max];
    const [one, other] = direction === null ? ['highest', 'lowest'] : ['best', 'worst'];
    const apart = distance(min, max);
    const text = `${opening(subject)} is ${one} at ${value(first, series)}${whose(series, first)} ` +
        `and ${other} at ${value(second, series)}${whose(series, second)}${apart.words}.`;
    const numbers = { [one]: first, [other]: second, count: series.values.length, ...apart.numbers };
    return { finding: { kind: 'best-worst', text, numbers }, strength: 1 };
}
/** `reports/x.csv: load_s ranges from 0.05 to 6.28 over 36 values, median 0.08, CV 210 %.` */
function spreadOf(subject) {
    const { series } = subject;
    const { count, min, max, median, mean, sampleSd } = series.summary;
    if (count < FEWEST_TO_SPREAD || sampleSd === null)
        return null;
    const cvPercent = (100 * sampleSd) / Math.abs(mean);
    // A mean near 0 makes the ratio say nothing, as with differences of either sign.
    const hasCv = Number.isFinite(cvPercent) && (min >= 0 || max <= 0);
    const text = `${opening(subject)} ranges from ${value(min, series)} to ${value(max, series)} over ${count} values, ` +
        `median ${figure(median)}${hasCv ? `, CV ${figure(cvPercent)} %` : ''}.`;
    const numbers = { min, max, median, mean, sampleSd, count, ...(hasCv ? { cvPercent } : {}) };
    return { finding: { kind: 'spread', text, numbers }, strength: 0.7 };
}
/** `reports/x.csv: loss falls from 2.31 (step=100) to 0.87 (step=900) along step, by 62.3 %.` */
function trend(subject) {
    const { series } = subject;
    const found = trendOf(series);
    if (found === null)
        return null;
    const { first, last, rankCorrelation, changePercent } = found;
    const by = changePercent === null ? '' : `, by ${figure(Math.abs(changePercent))} %`;
    const text = `${opening(subject)} ${last > first ? 'rises' : 'falls'} from ${value(first, series)} to ${value(last, series)} ` +
        `over ${series.values.length} values along ${oneLine(series.orderedBy ?? 'position', findings_LONGEST_NAME)}${by}.`;
    const numbers = {
        first,
        last,
        rankCorrelation,
        count: series.values.length,
        ...(changePercent === null ? {} : { changePercent }),
    };
    return { finding: { kind: 'trend', text, numbers }, strength: 1.1 * Math.abs(rankCorrelation) };
}
function opening({ document, table, series }) {
    const title = table.title === null ? '' : ` under "${oneLine(table.title, findings_LONGEST_NAME)}"`;
    return `${oneLine(document.path, 200)}: ${oneLine(series.name, findings_LONGEST_NAME)}${title}`;
}
function value(number, series) {
    return series.unit === null ? figure(number) : `${figure(number)} ${oneLine(series.unit, 24)}`;
}
/** ` (config=g80 and 2 more)`: the label of the first that has the value, and how many share it. */
function whose(series, number) {
    const holders = series.values.flatMap((each, at) => (each === number ? [series.labels[at] ?? null] : []));
    const first = holders[0] ?? null;
    if (first === null)
        return '';
    const more = holders.length > 1 ? ` and ${holders.length - 1} more` : '';
    return ` (${oneLine(first, LONGEST_LABEL)}${more})`;
}
/** How far the larger is from the smaller: in percent of it below twice, then as a factor; neither across 0. */
function distance(min, max) {
    const [small, large] = min > 0 ? [min, max] : [-max, -min];
    const ratio = large / small;
    if (!(small > 0) || !Number.isFinite(ratio))
        return { words: '', numbers: {} };
    if (ratio >= 2)
        return { words: `, a factor of ${figure(ratio)} apart`, numbers: { ratio } };
    const apartPercent = (ratio - 1) * 100;
    return { words: `, ${figure(apartPercent)} % apart`, numbers: { apartPercent } };
}

;// CONCATENATED MODULE: ./lib/corpus/corpus.js




/** Whoever else waits for the process (a cancellation, a time limit) gets a turn after so many bytes. */
const BYTES_A_TURN = 256 * 1024;
/** Of a longer series the first values and the extremes are kept: findings and summary are over all of it. */
const MOST_VALUES_KEPT = 1000;
/** `root` as the user gave it. The documents keep the order of the files. */
async function buildCorpus(root, files, { signal, onDocument } = {}) {
    const documents = [];
    const findings = collectFindings();
    let bytesInTurn = 0;
    for (const file of files) {
        if (bytesInTurn >= BYTES_A_TURN) {
            await new Promise((resolve) => setImmediate(resolve));
            bytesInTurn = 0;
        }
        signal?.throwIfAborted();
        const document = parseDocument(file);
        findings.add(document);
        documents.push(withFewerValues(document));
        bytesInTurn += file.byteCount;
        onDocument?.(documents.length);
    }
    return { root, digest: digestOf(files), documents, findings: findings.best() };
}
function withFewerValues(document) {
    const tables = document.tables.map((table) => ({ ...table, series: table.series.map(corpus_shortened) }));
    return { ...document, tables };
}
function corpus_shortened(series) {
    const { values, labels, summary } = series;
    if (values.length <= MOST_VALUES_KEPT)
        return series;
    const extremes = [values.indexOf(summary.min), values.indexOf(summary.max)].sort((a, b) => a - b);
    const later = [...new Set(extremes)].filter((at) => at >= MOST_VALUES_KEPT);
    const kept = [...Array(MOST_VALUES_KEPT).keys(), ...later];
    return {
        ...series,
        values: kept.map((at) => values[at] ?? Number.NaN),
        labels: kept.map((at) => labels[at] ?? null),
    };
}
/** Names and contents, whatever their order; a file that could not be read counts with its name. */
function digestOf(files) {
    const lines = files.map(({ path, sha256 }) => `${path}\u0000${sha256 ?? ''}\n`);
    return (0,external_node_crypto_.createHash)('sha256').update(lines.sort(byCodeUnits).join('')).digest('hex');
}

;// CONCATENATED MODULE: ./lib/report/format.js
/** Numbers as people read them. The same on every machine: no locale, UTC, a point, no thousands separator. */
const UNKNOWN = '–';
/** The decimals that four significant digits need, at most two. */
function decimalsFor(value) {
    const size = Math.abs(value);
    if (size >= 1000)
        return 0;
    return size >= 100 ? 1 : 2;
}
/** Milliseconds from 100 up are read whole; a joule is much for a token. */
function decimalsOf(value, unit) {
    if (unit === 'J/token' && Math.abs(value) < 1)
        return 3;
    if (unit === 'ms' && Math.abs(value) >= 100)
        return 0;
    return unit === 'ms' && Math.abs(value) >= 10 ? 1 : decimalsFor(value);
}
function isKnown(value) {
    return typeof value === 'number' && Number.isFinite(value);
}
/** A figure without a unit of a metric: watts, megahertz, degrees. */
function format_whole(value) {
    return isKnown(value) ? value.toFixed(0) : UNKNOWN;
}
function format_figure(value, unit) {
    return isKnown(value) ? `${value.toFixed(decimalsOf(value, unit))} ${unit}` : UNKNOWN;
}
/** The number without its unit, for columns whose title names it. */
function bareFigure(value, unit) {
    return isKnown(value) ? value.toFixed(decimalsOf(value, unit)) : UNKNOWN;
}
/** `412 → 487 ms`: both sides with the decimals of the finer one. */
function beforeAfter(before, after, unit) {
    if (!isKnown(before) || !isKnown(after)) {
        return before === null && after === null ? UNKNOWN : `${format_figure(before, unit)} → ${format_figure(after, unit)}`;
    }
    const decimals = Math.max(decimalsOf(before, unit), decimalsOf(after, unit));
    return `${before.toFixed(decimals)} → ${after.toFixed(decimals)} ${unit}`;
}
/** `112.67 ± 0.22 tok/s`: mean ± sample SD, with two digits of the SD. The mean alone where there is no SD. */
function meanAndSd(summary, unit) {
    if (summary === null)
        return UNKNOWN;
    const decimals = decimalsOfSd(summary);
    if (decimals === null)
        return format_figure(summary.mean, unit);
    return `${summary.mean.toFixed(decimals)} ± ${summary.sampleSd?.toFixed(decimals)} ${unit}`;
}
/** The median, as finely as {@link meanAndSd} shows the mean beside it. */
function medianLike(summary, unit) {
    if (summary === null)
        return UNKNOWN;
    const decimals = decimalsOfSd(summary);
    return decimals === null ? format_figure(summary.median, unit) : `${summary.median.toFixed(decimals)} ${unit}`;
}
function decimalsOfSd({ sampleSd }) {
    if (sampleSd === null)
        return null;
    if (sampleSd >= 10)
        return 0;
    if (sampleSd >= 1)
        return 1;
    return sampleSd >= 0.1 || sampleSd === 0 ? 2 : 3;
}
/** A fraction: 0.022 is `2.2 %`. */
function format_percent(fraction) {
    return isKnown(fraction) ? `${(fraction * 100).toFixed(1)} %` : UNKNOWN;
}
/** A ratio after / before as a signed change: 1.182 is `+18.2 %`. */
function change(ratio) {
    if (!isKnown(ratio))
        return UNKNOWN;
    const size = Math.abs(ratio - 1) * 100;
    const digits = size.toFixed(size >= 100 ? 0 : 1);
    if (Number(digits) === 0)
        return '0.0 %';
    return `${ratio > 1 ? '+' : '−'}${digits} %`;
}
/** Below this, in milliseconds, a percentage tells of the clock and not of the machine. */
const LEAST_MS = 1;
/** {@link change} of two values, unknown where both are times too short for one. */
function changeBetween(before, after, unit) {
    if (!isKnown(before) || !isKnown(after) || before === 0)
        return UNKNOWN;
    return unit === 'ms' && Math.max(before, after) < LEAST_MS ? UNKNOWN : change(after / before);
}
/** How far a metric may go in its bad direction: `−5 %` of throughput, `+10 %` of a time. */
function limit(limitPercent, direction) {
    if (!isKnown(limitPercent))
        return UNKNOWN;
    return `${direction === 'higher-is-better' ? '−' : '+'}${Number(limitPercent.toFixed(2))} %`;
}
/** MiB as people read them: `5.0 GiB`. */
function mebibytes(value) {
    return isKnown(value) ? bytes(value * 1024 * 1024) : UNKNOWN;
}
function format_count(value) {
    return isKnown(value) ? String(value) : UNKNOWN;
}
function capitalised(label) {
    return label.slice(0, 1).toUpperCase() + label.slice(1);
}
/** `1 call`, `2 calls`; the plural is given where it is not the singular and an s. */
function counted(value, singular, plural = `${singular}s`) {
    return `${value} ${value === 1 ? singular : plural}`;
}
function seconds(valueMs) {
    return isKnown(valueMs) ? `${(valueMs / 1000).toFixed(2)} s` : UNKNOWN;
}
/** A stretch of time at the size that people talk about it: `412 ms`, `5.0 s`, `3 min 12 s`, `2 h 05 min`. */
function duration(valueMs) {
    if (!isKnown(valueMs))
        return UNKNOWN;
    if (valueMs < 999.5)
        return `${valueMs.toFixed(0)} ms`;
    if (valueMs < 59_950)
        return `${(valueMs / 1000).toFixed(1)} s`;
    const whole = Math.round(valueMs / 1000);
    if (whole < 3600)
        return `${Math.floor(whole / 60)} min ${whole % 60} s`;
    const minutes = Math.round(whole / 60);
    return `${Math.floor(minutes / 60)} h ${String(minutes % 60).padStart(2, '0')} min`;
}
const BYTE_UNITS = ['B', 'KiB', 'MiB', 'GiB', 'TiB'];
function bytes(value) {
    if (!isKnown(value))
        return UNKNOWN;
    let size = value;
    let unit = 0;
    while (size >= 1023.95 && unit < BYTE_UNITS.length - 1) {
        size /= 1024;
        unit += 1;
    }
    return `${unit === 0 ? size : size.toFixed(1)} ${BYTE_UNITS[unit]}`;
}
/** `2025-11-14 19:24:48 UTC`. */
function utc(isoTime) {
    const time = isoTime === null ? Number.NaN : Date.parse(isoTime);
    if (Number.isNaN(time))
        return UNKNOWN;
    return new Date(time)
        .toISOString()
        .replace('T', ' ')
        .replace(/\.\d+Z$/, ' UTC');
}

;// CONCATENATED MODULE: ./lib/ingest.js


const ingest_PROGRESS_MS = 5000;
/** Reads the reports directory into a corpus, telling how far it is and which files did not parse. */
async function ingest(reportsDir, { reports, clock, log, signal }) {
    const startMs = clock.nowMs();
    const files = await reports.read(reportsDir);
    let toldMs = startMs;
    const onDocument = (done) => {
        if (clock.nowMs() - toldMs < ingest_PROGRESS_MS)
            return;
        toldMs = clock.nowMs();
        log.info(`${done} of ${counted(files.length, 'file')} read`);
    };
    const corpus = await buildCorpus(reportsDir, files, { signal, onDocument });
    const ingestMs = clock.nowMs() - startMs;
    const problems = corpus.documents.filter(({ problem }) => problem !== null);
    log.info(`${counted(corpus.documents.length, 'file')} read in ${Math.round(ingestMs)} ms, ${counted(corpus.findings.length, 'finding')}`);
    for (const { path, problem } of problems)
        log.warning(`${path}: ${problem}`);
    return { corpus, ingestMs };
}

// EXTERNAL MODULE: ./lib/settings/host.js
var settings_host = __webpack_require__(3519);
;// CONCATENATED MODULE: ./lib/reachOllama.js


const STOP_WAIT_MS = 500;
/**
 * Finds Ollama, or starts it where that is allowed and nobody answers on this machine. Throws ExpectedError where neither
 * works.
 */
async function reachOllama(settings, { ollama, log, startServer }) {
    const answering = async () => `Ollama ${(await ollama.version()) ?? 'of unknown version'}`;
    try {
        log.info(`${await answering()} answers`);
        return { stop: async () => { } };
    }
    catch (error) {
        const mayStart = startServer !== null && isLocal(settings.host.ollamaHost);
        if (!(error instanceof failure/* NobodyListens */.iR) || !mayStart)
            throw error;
    }
    log.info('Ollama does not answer; starting it for this job');
    const server = await startServer().catch((reason) => {
        if (!(reason instanceof failure/* ExpectedError */.Dh))
            throw reason;
        throw new failure/* ExpectedError */.Dh(`Ollama does not answer at ${(0,settings_host/* printableHost */.MW)(settings.host.ollamaHost)}, and starting it failed: ${reason.message}`);
    });
    try {
        log.info(`${await answering()} was started`);
        return server;
    }
    catch (error) {
        await stop(server, log);
        throw error;
    }
}
/** A cancelled job has seconds: what was measured is written while the server stops. */
async function leaveServer(server, { log, signal, pause }) {
    const stopping = stop(server, log);
    await (signal.aborted ? Promise.race([stopping, pause(STOP_WAIT_MS)]) : stopping);
}
/** Whether a server at this URL runs on this machine, so that what local tools say holds for it. */
function isLocal(url) {
    const { hostname } = new URL(url);
    return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname);
}
/** What was measured is not to be lost to a server that does not stop. */
async function stop(server, log) {
    try {
        await server.stop();
    }
    catch (error) {
        log.warning(`The Ollama that was started for this job was not stopped: ${(0,failure/* messageOf */.bD)(error)}`);
    }
}

;// CONCATENATED MODULE: ./lib/report/marks.js

const MARK_WORDS = {
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
        meaning: 'More of the model stood in host memory than in other calls of its agent: another configuration.',
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
        meaning: "Our clock and Ollama's durations cannot both be right, or something on the way held the answer up.",
        happened: "our clock and Ollama's disagreed",
    },
    'client-blocked': {
        label: 'client blocked',
        meaning: 'This process was held up while bytes arrived, so its stamps may be late.',
        happened: 'this benchmark itself was held up',
    },
};
/** How often each mark was given, the most frequent first; a call may have several. */
function markCounts(calls) {
    const counts = new Map();
    for (const call of calls) {
        for (const mark of new Set(call.marks))
            counts.set(mark, (counts.get(mark) ?? 0) + 1);
    }
    return [...counts].sort((a, b) => b[1] - a[1]);
}
/** What happened, with the memory that other processes held where that is known. */
function happenedIn(calls, mark) {
    if (mark !== 'gpu-tenant')
        return MARK_WORDS[mark].happened;
    const held = calls
        .filter(({ marks }) => marks.includes(mark))
        .flatMap(({ gpu }) => {
        const known = (gpu?.tenants ?? []).map(({ memoryMib }) => memoryMib).filter((mib) => mib !== null);
        return known.length === 0 ? [] : [known.reduce((sum, mib) => sum + mib, 0)];
    });
    const most = Math.max(0, ...held);
    return most > 0 ? `another process held ${mebibytes(most)} of GPU memory` : MARK_WORDS[mark].happened;
}

// EXTERNAL MODULE: ./lib/report/safe.js
var safe = __webpack_require__(62813);
;// CONCATENATED MODULE: ./lib/report/session.js


/** Questions that several texts ask of a session's results. */
function summaryOf(results, agent, stage, metric) {
    return summarise(sampleOf(results, agent, stage, metric));
}
function session_callsOf(results, agent) {
    return results.calls.filter((call) => call.agent === agent);
}
/** The agent's calls that count: those that its statistics are over, and so its totals, counts and quotes as well. */
function countedCalls(results, agent) {
    return results.stages.flatMap(({ name }) => sampledCalls(results, agent, name));
}
/** The last run in which every stage has a call that counts; null where there is none. */
function namedRunOf(results, agent) {
    const counted = countedCalls(results, agent);
    const runs = [...new Set(counted.map(({ run }) => run))].sort((a, b) => b - a);
    for (const run of runs) {
        const calls = results.stages.map(({ name }) => counted.find((call) => call.run === run && call.stage === name));
        const complete = calls.filter((call) => call !== undefined);
        if (complete.length > 0 && complete.length === calls.length)
            return { run, calls: complete };
    }
    return null;
}
/** The sum of what is known, and of how many calls it is known; null where it is known of none. */
function totalOf(calls, pick) {
    const values = calls.map(pick).filter((value) => value !== null);
    if (values.length === 0)
        return null;
    return { sum: values.reduce((sum, value) => sum + value, 0), known: values.length };
}
/** A load that no cold start asked for: the model was not listed when the call was sent, or its load time says so. */
function isReload({ cold, marks, phase, e2eMs }) {
    const wasSent = e2eMs !== null;
    return phase !== 'cold' && wasSent && (cold || marks.includes('reload'));
}
/** What a call was sent for, in words of ours. A run beyond the protocol's number makes up for a lost one. */
function session_kindOf(call, plannedRuns) {
    if (call.phase === 'cold')
        return 'cold start';
    const measured = call.run > plannedRuns ? 'make-up' : 'measured';
    const kind = call.phase === 'warmup' ? 'warm-up' : measured;
    return isReload(call) ? `${kind}, reload` : kind;
}
/** Its kind and number: `measured, run 3`. */
function runOf(call, plannedRuns) {
    const kind = session_kindOf(call, plannedRuns);
    return call.phase === 'cold' ? `${kind} ${call.run}` : `${kind}, run ${call.run}`;
}

;// CONCATENATED MODULE: ./lib/report/log.js





/** Lines for the job's log. */
/** `12/24 chimera · report · run 3: TTFT 412 ms, 115.9 tok/s, 512 tokens (length), 5.0 s`. */
function callLine(call, ordinal, total) {
    // Make-up runs come on top of the plan.
    const place = ordinal > total ? `+${ordinal - total}` : `${ordinal}/${total}`;
    const what = `${place} ${call.agent} · ${call.stage} · ${runName(call)}`;
    const again = call.retries === 0 ? '' : `, after ${counted(call.retries, 'attempt')} that failed`;
    const reason = call.reason ?? 'no reason recorded';
    if (call.status === 'failed')
        return (0,safe/* logLine */.BP)(`${what}: FAILED${again}: ${reason}`);
    const figures = [
        `TTFT ${format_figure(call.ttftMs, 'ms')}`,
        ...(call.cold ? [`load ${format_figure(call.loadMs, 'ms')}`] : []),
        format_figure(call.throughputTokS, 'tok/s'),
        `${call.outputTokens === null ? UNKNOWN : call.outputTokens} tokens${call.doneReason === null ? '' : ` (${call.doneReason})`}`,
        duration(call.e2eMs),
    ].join(', ');
    if (call.status === 'valid')
        return (0,safe/* logLine */.BP)(`${what}: ${figures}${again}`);
    return (0,safe/* logLine */.BP)(`${what}: INVALID${again}: ${reason} (not counted: ${figures})`);
}
function runName(call) {
    if (call.phase === 'cold')
        return `cold start ${call.run}`;
    const name = call.phase === 'warmup' ? `warm-up ${call.run}` : `run ${call.run}`;
    return isReload(call) ? `${name}, reload` : name;
}
/** A line for each agent and stage, and one for the session. */
function totalsLines(results) {
    const throughput = metricOf('throughput');
    const ttft = metricOf('ttft-net');
    const stages = results.agents.flatMap((agent) => results.stages.map((stage) => {
        const rate = summaryOf(results, agent.name, stage.name, throughput);
        const first = summaryOf(results, agent.name, stage.name, ttft);
        const figures = `median ${format_figure(rate?.median ?? null, 'tok/s')}, TTFT net of load ${format_figure(first?.median ?? null, 'ms')}`;
        return (0,safe/* logLine */.BP)(`${agent.name} · ${stage.name}: ${figures} (n = ${rate?.n ?? 0})`);
    }));
    return [...stages, ...coldLines(results), ...markLines(results.calls), (0,safe/* logLine */.BP)(sessionTotal(results))];
}
function coldLines(results) {
    return results.agents.flatMap(({ name }) => results.stages.flatMap((stage) => {
        const ttft = summaryOf(results, name, stage.name, metricOf('cold-ttft'));
        const load = summaryOf(results, name, stage.name, metricOf('cold-load'));
        if (ttft === null)
            return [];
        const figures = `median TTFT ${format_figure(ttft.median, 'ms')}, of which load ${format_figure(load?.median ?? null, 'ms')}`;
        return [(0,safe/* logLine */.BP)(`${name} · ${stage.name}, cold start: ${figures} (n = ${ttft.n})`)];
    }));
}
function markLines(calls) {
    return markCounts(calls.filter(({ status }) => status === 'invalid')).map(([mark, count]) => `${counted(count, 'invalid call')}: ${MARK_WORDS[mark].label}. ${MARK_WORDS[mark].meaning}`);
}
function sessionTotal({ calls, elapsedMs, interruption }) {
    const having = (status) => calls.filter((call) => call.status === status).length;
    const total = `${counted(calls.length, 'call')}: ${having('valid')} valid, ${having('invalid')} invalid, ${having('failed')} failed, in ${duration(elapsedMs)}`;
    return interruption === null ? total : `${total}; interrupted: ${interruption}`;
}
function estimateLine(ahead) {
    const { calls, perCallMs, timeBudgetMs } = ahead;
    const plan = log_planOf(ahead);
    const time = perCallMs === null
        ? 'how long they take is known after the first'
        : `about ${duration(calls * perCallMs)} at ${duration(perCallMs)} a call`;
    const budget = timeBudgetMs === null ? 'no time budget' : `time budget ${duration(timeBudgetMs)}`;
    const over = perCallMs !== null && timeBudgetMs !== null && calls * perCallMs > timeBudgetMs;
    return (0,safe/* logLine */.BP)(`${plan}: ${time}; ${budget}${over ? ', which is too short for all of them' : ''}`);
}
function log_planOf({ calls, numPredict, coldStarts = 0, blocks = 0 }) {
    const cold = coldStarts === 0 ? '' : `, ${counted(coldStarts, 'cold start')} among them`;
    const stretches = blocks === 0 ? '' : `, in ${counted(blocks, 'block')}`;
    return `${counted(calls, 'call')} of at most ${counted(numPredict, 'token')}${cold}${stretches}`;
}

;// CONCATENATED MODULE: ./lib/measure.js
















/**
 * Reaches Ollama, reads the reports, runs the session. Throws ExpectedError for what stops it before the first
 * call; from then on everything ends in results.
 */
async function measure_measure(settings, ports, earlier) {
    const startedAt = ports.clock.date();
    const startMs = ports.clock.nowMs();
    ports.log.info(plan(settings, earlier));
    const server = await ports.log.group('Ollama', () => reachOllama(settings, ports));
    const { timeBudgetMs } = settings.host;
    const over = `The time budget of ${duration(timeBudgetMs)} is over; raise the input time-budget, or lower runs or num-predict.`;
    const limit = timeLimit(ports.signal, timeBudgetMs, over);
    let watch = null;
    try {
        const { corpus, ingestMs } = await ports.log.group('Reports', () => ingest(settings.benchmark.reportsDir, { ...ports, signal: limit.signal }));
        const machine = await describeMachine(settings, ports);
        // Before a model is loaded: what holds GPU memory by then is not ours.
        const watching = await ports.machine.watch(isLocal(settings.host.ollamaHost));
        watch = watching;
        ports.log.info(watch.telemetry.about);
        const prepared = await ports.log.group('Models', () => prepareModels(settings, corpus, { ...ports, watch: watching }, limit.signal));
        const session = await ports.log.group('Measuring', () => runAll(settings, prepared, machine, { ...ports, watch: watching }, limit.signal, startMs));
        // Read at the end: the tool may have stopped answering on the way.
        const environment = { ...machine, telemetry: watch.telemetry };
        const { shown, leftOut } = prepared.material;
        const results = resultsOf(settings.benchmark, {
            toolVersion: ports.toolVersion,
            startedAt,
            finishedAt: ports.clock.date(),
            elapsedMs: ports.clock.nowMs() - startMs,
            source: ports.surroundings.source,
            environment,
            notes: sessionNotes({ environment, agents: prepared.agents, calls: session.calls }),
            corpus: corpusFacts(corpus, { ingestMs, shown, leftOut }),
            prepared,
            session,
        });
        for (const line of totalsLines(results))
            ports.log.info(line);
        return results;
    }
    finally {
        limit.clear();
        const stop = async () => void (await Promise.all([server.stop(), watch?.stop()]));
        await leaveServer({ stop }, ports);
    }
}
async function describeMachine(settings, { machine, ollama }) {
    const facts = await machine.environment(isLocal(settings.host.ollamaHost));
    const ollamaVersion = await ollama.version();
    const durationMeaning = durationMeaningOf(ollamaVersion);
    return { ...facts, machineId: settings.host.machineId, ollamaVersion, durationMeaning };
}
async function prepareModels(settings, corpus, ports, signal) {
    const models = settings.benchmark.agents.map((agent) => agent.model);
    await pullMissing(models, settings.host.pull, ports, signal);
    const texts = {
        corpus: (maxCharacters) => corpusForPrompt(corpus, maxCharacters),
        findings: (maxCharacters) => findingsForPrompt(corpus, maxCharacters),
    };
    const prepared = await prepare(settings.benchmark, texts, ports, signal);
    const { shown, leftOut } = prepared.material;
    ports.log.info(`Prompts: at most ${prepared.promptBudgetTokens} tokens; contents of ${counted(shown, 'document')} fit, ${leftOut} were left out`);
    return prepared;
}
/** What is ahead, and how long it takes at the pace of the baseline where there is one. */
function plan({ benchmark, host: { timeBudgetMs } }, earlier) {
    const calls = plannedCalls(benchmark);
    const estimateMs = earlier === null ? null : estimateFromResults(benchmark, earlier);
    const perCallMs = estimateMs === null ? null : estimateMs / calls;
    const steps = planOf(benchmark);
    const having = (kind) => steps.filter((step) => step.kind === kind).length;
    const blocks = having('open') > 1 ? { blocks: having('open') } : {};
    const { numPredict } = benchmark;
    return estimateLine({ calls, numPredict, perCallMs, timeBudgetMs, coldStarts: having('cold'), ...blocks });
}
async function runAll({ benchmark, host: { timeBudgetMs } }, { material, agents }, { durationMeaning, ollamaIsLocal }, ports, signal, startMs) {
    const deadlineMs = timeBudgetMs === null ? null : startMs + timeBudgetMs;
    const total = plannedCalls(benchmark);
    const { numPredict } = benchmark;
    const against = { agents, durationMeaning, numPredict, ollamaIsLocal };
    const calls = [];
    const onCall = (call) => {
        calls.push(call);
        ports.log.info(callLine(call, calls.length, total));
        // One whole run is enough to tell the rest.
        const run = calls.filter(({ phase }) => phase !== 'cold');
        if (call.phase !== 'cold' && run.length === benchmark.stages.length) {
            const ahead = { calls: total - calls.length, perCallMs: meanDurationMs(run), numPredict, timeBudgetMs };
            ports.log.info(`Still to come: ${estimateLine(ahead)}`);
        }
    };
    const session = await runSession({
        ...{ settings: benchmark, material, agents, durationMeaning, watch: ports.watch },
        ...{ mark: (made) => markCalls(made, against), deadlineMs, signal, onCall },
    }, ports);
    if (session.interruption !== null)
        ports.log.error(session.interruption);
    return session;
}

// EXTERNAL MODULE: ./lib/report/table.js
var table = __webpack_require__(68330);
;// CONCATENATED MODULE: ./lib/report/comparisons.js




/** Before against after, as rows. */
function gatedOf(judgement) {
    return (judgement?.comparisons ?? []).filter(({ gated }) => gated);
}
/** `chimera · report · TTFT`, for a table cell. */
function subjectOf({ agent, stage, metric }, label = metricOf(metric).label) {
    return `${(0,safe/* cell */.Hn)(agent)} · ${(0,safe/* cell */.Hn)(stage)} · ${label}`;
}
function mediansOf({ baseline, candidate, metric }) {
    return beforeAfter(baseline?.median ?? null, candidate?.median ?? null, metricOf(metric).unit);
}
function changeOf({ baseline, candidate, ratio, metric }) {
    if (ratio === null)
        return UNKNOWN;
    return changeBetween(baseline?.median ?? null, candidate?.median ?? null, metricOf(metric).unit);
}
function comparisons_limitOf({ limitPercent, metric }) {
    return limit(limitPercent, metricOf(metric).direction);
}
/** Changes beyond a limit, the furthest beyond it first, at most `shown` of them. */
function changedTable(comparisons, shown) {
    return (0,table/* table */.tp)([(0,table/* left */.kb)(''), (0,table/* left */.kb)('Agent · stage · metric'), (0,table/* right */.pG)('Before → after'), (0,table/* right */.pG)('Change'), (0,table/* right */.pG)('Limit')], [...comparisons]
        .sort((a, b) => excessOf(b) - excessOf(a))
        .slice(0, shown)
        .map((comparison) => [
        comparison.verdict === 'improved' ? '✅' : '❌',
        subjectOf(comparison),
        mediansOf(comparison),
        `**${changeOf(comparison)}**`,
        passedLimitOf(comparison),
    ]));
}
/** The limit on the side to which the metric moved. */
function passedLimitOf({ limitPercent, metric, verdict }) {
    const { direction } = metricOf(metric);
    const opposite = direction === 'higher-is-better' ? 'lower-is-better' : 'higher-is-better';
    return limit(limitPercent, verdict === 'improved' ? opposite : direction);
}
/** How many times its limit a metric moved; regressions stand before improvements. */
function excessOf({ ratio, limitPercent, verdict }) {
    const moved = Math.abs(Math.log(ratio ?? 1)) / Math.max(limitPercent ?? 1, 0.01);
    return verdict === 'improved' ? -1 / (1 + moved) : moved;
}
function comparisonTable(comparisons) {
    return (0,table/* table */.tp)([
        (0,table/* left */.kb)('Agent'),
        (0,table/* left */.kb)('Stage'),
        (0,table/* left */.kb)('Metric'),
        (0,table/* right */.pG)('Before → after'),
        (0,table/* right */.pG)('Change'),
        (0,table/* right */.pG)('Limit'),
        (0,table/* right */.pG)('Calls'),
        (0,table/* left */.kb)('Verdict'),
    ], comparisons
        .filter(saysSomething)
        .map((comparison) => [
        (0,safe/* cell */.Hn)(comparison.agent),
        (0,safe/* cell */.Hn)(comparison.stage),
        metricOf(comparison.metric).label,
        mediansOf(comparison),
        changeOf(comparison),
        comparison.gated ? comparisons_limitOf(comparison) : UNKNOWN,
        `${comparison.baseline?.n ?? 0} → ${comparison.candidate?.n ?? 0}`,
        verdictOf(comparison),
    ]));
}
/** Cold starts are of one stage alone, and no gate asks for the others'. */
function saysSomething({ gated, baseline, candidate }) {
    return gated || baseline !== null || candidate !== null;
}
const VERDICTS = {
    regressed: '❌ slower',
    improved: '✅ faster',
    unchanged: 'within the limit',
    'not-comparable': '⚪ not comparable',
    'not-measured': '⚪ not measured',
};
function verdictOf({ verdict, gated, reason }) {
    if (reason !== null)
        return `${VERDICTS[verdict]}: ${(0,safe/* plainCell */.dD)(reason)}`;
    return gated ? VERDICTS[verdict] : 'not gated';
}
function differenceTable(differences) {
    return (0,table/* table */.tp)([(0,table/* left */.kb)('What differs'), (0,table/* left */.kb)('Baseline'), (0,table/* left */.kb)('This session')], differences.map(({ what, before, after }) => [(0,safe/* plainCell */.dD)(what), (0,safe/* cell */.Hn)(before), (0,safe/* cell */.Hn)(after)]));
}

;// CONCATENATED MODULE: ./lib/report/decisionLines.js




/** The decision for a log: what was found, each regression with its numbers, what to do. */
function decisionLines(decision) {
    const { regressions, summary, action, verdict, passed } = decision;
    return [
        `${passed ? 'Passed' : 'FAILED'} (${verdict}): ${found(summary)}`,
        ...regressions.map(comparisonLine),
        action,
    ].map(safe/* logLine */.BP);
}
/** The decision in one line: `unchanged: None of 8 gated metrics is slower than its limit allows. No action needed.` */
function decisionLine({ verdict, summary, action }) {
    return logLine(`${verdict}: ${found(summary)} ${action}`);
}
/** Beside the verdict it need not be said twice. */
function found(summary) {
    return capitalised(summary.replace(/^Not measured: /, ''));
}
/** `chimera · report · TTFT net of load: 412 → 487 ms, +18.2 % (limit +10 %): regressed`. */
function comparisonLine(comparison) {
    const { agent, stage, reason, gated } = comparison;
    const metric = metricOf(comparison.metric);
    const against = gated ? `limit ${comparisons_limitOf(comparison)}` : 'informs only';
    const verdict = gated ? comparison.verdict : 'not gated';
    const because = reason === null ? '' : ` (${reason})`;
    return (0,safe/* logLine */.BP)(`${agent} · ${stage} · ${metric.label}: ${mediansOf(comparison)}, ${changeOf(comparison)} (${against}): ${verdict}${because}`);
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./lib/report/nextStep.js


/** Where a stored baseline is still there for the next job: a runner's checkout goes with its job, a desk stays. */
function outlivesJob(file, source) {
    return (0,external_node_path_.isAbsolute)(file) || source.runId === null;
}
/**
 * The exact next step for somebody who has no baseline yet: a sentence, then lines to copy. Null for every other
 * verdict.
 */
function nextStep(verdict, { policy, publish }, source) {
    if (verdict !== 'no-baseline' && verdict !== 'not-comparable')
        return null;
    const file = policy.baselineFile;
    if (file === null)
        return 'set the input baseline-file, so that sessions can be stored and compared.';
    if (source.runId === null)
        return 'run it again with --update-baseline always, which stores the session.';
    if ((0,external_node_path_.isAbsolute)(file)) {
        const allowed = policy.updateBaseline === 'never' ? 'set update-baseline to auto, then ' : '';
        return `${allowed}run this workflow on the default branch: a push there stores the baseline on the runner, in the file that baseline-file names.`;
    }
    const artifact = `${(0,safe/* oneLine */.TN)(publish.artifactName)}*`;
    const folder = file.includes('/') ? file.slice(0, file.lastIndexOf('/')) : '.';
    return [
        'commit the results of a run on the default branch as the baseline; these lines do it with the results of this run.',
        `gh run download ${source.runId} --pattern ${quoted(artifact)} --dir ollama-benchmark`,
        `mkdir -p ${quoted(folder)} && cp ollama-benchmark/*/results.json ${quoted(file)}`,
        `git add ${quoted(file)} && git commit -m "Store the benchmark baseline"`,
    ].join('\n');
}
/** One word of a POSIX shell, whatever is in it. */
function quoted(text) {
    return /^[\w./-]+$/.test(text) ? text : `'${(0,safe/* oneLine */.TN)(text).replaceAll("'", `'\\''`)}'`;
}

// EXTERNAL MODULE: ./lib/model/settings.js
var settings = __webpack_require__(71960);
;// CONCATENATED MODULE: ./lib/report/agentTable.js



/** The agents: what each was asked to be, and what Ollama made of it. */
function agentTable(agents) {
    return (0,table/* table */.tp)([(0,table/* left */.kb)('Agent'), (0,table/* left */.kb)('Model'), (0,table/* left */.kb)('Options'), (0,table/* right */.pG)('Context'), (0,table/* left */.kb)('In GPU memory')], agents.map((agent) => [
        (0,safe/* cell */.Hn)(agent.name),
        `${(0,safe/* cell */.Hn)(agent.model)}${modelNote(agent, safe/* cell */.Hn)}`,
        optionsOf(agent) === null ? 'Ollama defaults' : (0,safe/* cell */.Hn)(optionsOf(agent) ?? ''),
        contextText(agent),
        memoryText(agent),
    ]));
}
/** ` (4.3B, Q4_K_M, digest a2af6cc3eb7f)`, or '' where nothing is known. */
function modelNote(agent, span) {
    const { parameterSize, quantization, modelDigest } = agent;
    const parts = [
        parameterSize === null ? null : span(parameterSize),
        quantization === null ? null : span(quantization),
        modelDigest === null ? null : `digest ${span(modelDigest.replace(/^sha256:/, '').slice(0, 12))}`,
    ].filter((part) => part !== null);
    return parts.length === 0 ? '' : ` (${parts.join(', ')})`;
}
function contextText({ requestedContext, effectiveContext }) {
    if (requestedContext === null || effectiveContext === null || requestedContext === effectiveContext) {
        return format_count(effectiveContext);
    }
    return `⚠️ ${effectiveContext}, asked for ${requestedContext}`;
}
/** `87.0 % (4.3 GiB), rest in host memory`, and where the GPU tool saw something else than Ollama says. */
function memoryText(agent) {
    const { vramShare, vramMib } = agent;
    if (vramShare === 0)
        return 'none: all in host memory';
    const share = vramShare === null ? UNKNOWN : vramShare === 1 ? 'all' : format_percent(vramShare);
    const size = vramMib === null ? '' : ` (${mebibytes(vramMib)})`;
    const rest = vramShare === null || vramShare === 1 ? '' : ', rest in host memory';
    return `${share}${size}${rest}${agentTable_disagreement(agent)}`;
}
/** A context and buffers come on top of what Ollama counts; less than most of it means that some is elsewhere. */
const CONFIRMED_SHARE = 0.8;
/** Smaller models drown in what a driver takes anyway. */
const WORTH_A_LOOK_MIB = 256;
/** Ollama counts what it means to place on the GPU; a driver may put some of that elsewhere without a word. */
function agentTable_disagreement({ vramMib, vramSeenMib }) {
    if (vramMib === null || vramSeenMib === null || vramMib <= WORTH_A_LOOK_MIB)
        return '';
    if (vramSeenMib >= vramMib * CONFIRMED_SHARE)
        return '';
    const seen = mebibytes(Math.max(0, vramSeenMib));
    return `; ⚠️ that is what Ollama says, but the GPU tool saw only ${seen} taken`;
}
/** `num_gpu=80, temperature=0.8` as foreign text; null where the agent sends nothing of its own. */
function optionsOf({ options, think }) {
    const parts = Object.entries(options).map(([name, value]) => `${name}=${optionText(value)}`);
    if (think !== null)
        parts.push(`think=${think}`);
    return parts.length === 0 ? null : parts.join(', ');
}
function optionText(value) {
    return Array.isArray(value) ? value.join(', ') : String(value);
}

;// CONCATENATED MODULE: ./lib/report/agentConfiguration.js




/** What the agent asked of Ollama by itself, apart from what every agent gets. */
function configurationSection({ protocol }, agent) {
    return (0,table/* blocks */.Bv)('## Configuration', ownOptions(agent), 'The protocol, alike for every agent, and what Ollama made of it:', (0,table/* table */.tp)([(0,table/* left */.kb)('Protocol'), (0,table/* left */.kb)('Value')], [
        ['Length limit (`num_predict`)', counted(protocol.numPredict, 'token')],
        ['Seed', String(protocol.seed)],
        ['Think', agent.think === null ? (0,safe/* cell */.Hn)(String(protocol.think)) : "set by the agent's own option"],
        ['Over-long prompts', 'refused, never cut (`truncate: false`, `shift: false`)'],
        ['Context', contextRemark(agent)],
        ['Model in GPU memory', agent.vramShare === null ? 'not told by Ollama' : memoryText(agent)],
        ['Prompt budget', counted(protocol.promptBudgetTokens, 'token')],
        ['Corpus text in a prompt', counted(protocol.corpusCharacters, 'character')],
        ['Carried from stage to stage', `at most ${counted(protocol.carriedCharacters, 'character')}`],
        ['Valid calls that a stage needs', String(protocol.minimumValidCalls)],
    ]));
}
function ownOptions({ options, think }) {
    const rows = Object.entries(options).map(([name, value]) => [(0,safe/* cell */.Hn)(name), (0,safe/* cell */.Hn)(optionText(value))]);
    if (think !== null)
        rows.push([(0,safe/* cell */.Hn)('think'), (0,safe/* cell */.Hn)(String(think))]);
    return rows.length === 0 ? 'Ollama defaults' : (0,table/* table */.tp)([(0,table/* left */.kb)('Option'), (0,table/* left */.kb)('Value')], rows);
}
function contextRemark({ requestedContext, effectiveContext }) {
    if (effectiveContext === null) {
        return requestedContext === null
            ? 'not told by Ollama'
            : `${requestedContext} tokens asked for; what was loaded, Ollama did not tell`;
    }
    if (requestedContext === null)
        return `${effectiveContext} tokens, Ollama's own choice`;
    if (requestedContext === effectiveContext)
        return `${effectiveContext} tokens, as asked for`;
    return `⚠️ ${effectiveContext} tokens, although ${requestedContext} were asked for: the figures below are for ${effectiveContext}`;
}

;// CONCATENATED MODULE: ./lib/report/remarks.js




/** What is said of a single call in a table. */
function reasonOf({ reason, marks }) {
    if (reason !== null)
        return (0,safe/* plainCell */.dD)(reason);
    return marks.length === 0 ? 'no reason recorded' : marks.map((mark) => MARK_WORDS[mark].label).join(', ');
}
/** Why it is set aside and how often it was sent: sentences for the last cell of a row. */
function remarksOf(call) {
    return [
        call.status === 'valid' ? '' : (0,safe/* asSentence */.KG)(`${call.status}: ${reasonOf(call)}`),
        // A note that tells why it was sent again tells how often, too.
        call.retries === 0 || call.notes.some((note) => /^sent \d+ times/.test(note))
            ? ''
            : `Sent again after ${counted(call.retries, 'attempt')} that failed.`,
    ]
        .filter((part) => part !== '')
        .join(' ');
}
const SHOWN_NOTES = 30;
const SHOWN_POSITIONS = 12;
/** What is known of calls and sets none aside, each note once with the calls that have it. */
function notesOn(calls) {
    const notes = new Map();
    for (const call of calls) {
        for (const note of new Set(call.notes))
            notes.set(note, [...(notes.get(note) ?? []), call.position]);
    }
    if (notes.size === 0)
        return '';
    const more = notes.size - SHOWN_NOTES;
    return (0,table/* blocks */.Bv)('Notes on calls; they set none aside:', (0,table/* bullets */.e5)([
        ...[...notes]
            .slice(0, SHOWN_NOTES)
            .map(([note, positions]) => `${whichCalls(positions, calls.length)}: ${(0,safe/* plain */.pj)(note) || UNKNOWN}`),
        ...(more > 0 ? [`… and ${more} more in \`results.json\``] : []),
    ]));
}
function whichCalls(positions, all) {
    if (positions.length === all && all > 1)
        return 'All calls';
    const shown = positions.slice(0, SHOWN_POSITIONS).join(', ');
    const more = positions.length - SHOWN_POSITIONS;
    return `${positions.length === 1 ? 'Call' : 'Calls'} ${shown}${more > 0 ? ` and ${more} more` : ''}`;
}
/** The kind with its status, so that the row cannot be mistaken for one that counts; the sign stays on its line. */
function markedKind(kind, { status }) {
    if (status === 'failed')
        return `❌\u00a0${kind}, failed`;
    return status === 'invalid' ? `⚠️\u00a0${kind}, invalid` : kind;
}
/** The figures of a row: none of a failed call, struck through where they count nowhere. */
function figuresFor({ status }, figures) {
    if (status === 'failed')
        return figures.map(() => UNKNOWN);
    if (status === 'valid')
        return figures;
    return figures.map((figure) => (figure === UNKNOWN ? figure : `~~${figure}~~`));
}
/** What the marks in a table of these calls mean, '' where none has any. */
function legendOf(calls) {
    const has = (status) => calls.some((call) => call.status === status);
    return [
        has('invalid')
            ? '⚠️ invalid: the call ended properly, but something makes its figures untrustworthy; they are struck through and count nowhere.'
            : '',
        has('failed') ? '❌ failed: the call did not end properly and has no figures.' : '',
    ]
        .filter((sentence) => sentence !== '')
        .join(' ');
}

;// CONCATENATED MODULE: ./lib/report/callDetails.js





/** What a call's time went into, and what the GPU did meanwhile: a row for each call that has an answer to it. */
function timeSection(calls, results) {
    const answered = calls.filter((call) => call.status !== 'failed' && call.e2eMs !== null);
    if (answered.length === 0)
        return '';
    return (0,table/* blocks */.Bv)('### Where the Time Went', "Load, prefill, decode and overhead add up to Ollama's own total; the client gap is what our clock shows beyond it.", detailTable(answered, results, [
        'Load (ms)',
        'Prefill (ms)',
        'Decode (ms)',
        'Overhead (ms)',
        'Client gap (ms)',
        'Prefill (tok/s)',
        'TPOT (ms)',
        'Cached tokens',
    ], (call) => figuresFor(call, [
        bareFigure(call.loadMs, 'ms'),
        bareFigure(call.prefillMs, 'ms'),
        bareFigure(call.decodeMs, 'ms'),
        bareFigure(call.overheadMs, 'ms'),
        bareFigure(call.clientGapMs, 'ms'),
        bareFigure(call.prefillTokS, 'tok/s'),
        bareFigure(call.tpotMs, 'ms'),
        format_count(call.cachedTokens),
    ])));
}
/** '' where nothing watched: the environment says why. */
function gpuSection(calls, results) {
    const watched = calls.filter(({ gpu }) => gpu !== null);
    if (watched.length === 0)
        return '';
    return (0,table/* blocks */.Bv)('### GPU During the Calls', 'Means over each call, the highest for temperature and memory. Slowed: time under thermal protection or the power brake. Power cap: time at the software power cap, normal under load.', detailTable(watched, results, [
        'Clock, memory clock (MHz)',
        'Hottest (°C)',
        'Busy (%)',
        'Memory used',
        'Power (W)',
        'Energy (J)',
        'J/token',
        'Slowed (ms)',
        'Power cap (ms)',
    ], gpuFigures, (0,table/* left */.kb)('Other processes'), tenantsOf));
}
/** What the GPU did is true of an invalid call as well, and may be why it is one. */
function gpuFigures(call) {
    const { gpu } = call;
    if (gpu === null)
        return [];
    return [
        `${format_whole(gpu.smClockMhzMean)}, ${format_whole(gpu.memoryClockMhzMean)}`,
        format_whole(gpu.temperatureCelsiusMax),
        format_whole(gpu.utilisationPercentMean),
        mebibytes(gpu.memoryUsedMibMax),
        format_whole(gpu.powerWattsMean),
        format_whole(gpu.energyJoules),
        ...figuresFor(call, [bareFigure(call.joulesPerToken, 'J/token')]),
        slowedOf(gpu),
        format_whole(gpu.powerCapMs),
    ];
}
function slowedOf({ thermalMs, powerBrakeMs }) {
    if (thermalMs === null && powerBrakeMs === null)
        return UNKNOWN;
    return format_whole((thermalMs ?? 0) + (powerBrakeMs ?? 0));
}
const SHOWN_TENANTS = 3;
function tenantsOf({ gpu }) {
    const tenants = gpu?.tenants ?? [];
    const shown = tenants
        .slice(0, SHOWN_TENANTS)
        .map(({ name, memoryMib }) => `${(0,safe/* cell */.Hn)(name)}${memoryMib === null ? '' : ` ${mebibytes(memoryMib)}`}`);
    const more = tenants.length - shown.length;
    return [...shown, ...(more > 0 ? [`${more} more`] : [])].join(', ');
}
/** Rows that begin alike. A column without any value is left out. */
function detailTable(calls, { protocol }, titles, figures, lastColumn = null, last = () => '') {
    const all = calls.map((call) => figures(call));
    const used = titles.map((_, column) => all.some((row) => row[column] !== UNKNOWN));
    const lasts = calls.map(last);
    const hasLast = lastColumn !== null && lasts.some((text) => text !== '');
    return (0,table/* table */.tp)([
        (0,table/* right */.pG)('Call'),
        (0,table/* left */.kb)('Stage'),
        (0,table/* left */.kb)('Kind'),
        ...titles.filter((_, column) => used[column]).map(table/* right */.pG),
        ...(hasLast ? [lastColumn] : []),
    ], calls.map((call, index) => [
        String(call.position),
        (0,safe/* cell */.Hn)(call.stage),
        `${call.status === 'valid' ? '' : '⚠️\u00a0'}${session_kindOf(call, protocol.runs)}`,
        ...(all[index] ?? []).filter((_, column) => used[column]),
        ...(hasLast ? [lasts[index] ?? ''] : []),
    ]));
}

;// CONCATENATED MODULE: ./lib/report/calls.js






/** Single calls as rows, and medians of a session by itself. */
/** Every call of one agent, none left out: whatever enters no statistic is marked. */
function callTable(calls, { protocol }) {
    const remarks = calls.map(remarksOf);
    const hasRemarks = remarks.some((remark) => remark !== '');
    const columns = [
        (0,table/* right */.pG)('Call'),
        (0,table/* right */.pG)('Run'),
        (0,table/* left */.kb)('Stage'),
        (0,table/* left */.kb)('Kind'),
        (0,table/* right */.pG)('TTFT (ms)'),
        (0,table/* right */.pG)('Throughput (tok/s)'),
        (0,table/* right */.pG)('Tokens in'),
        (0,table/* right */.pG)('Tokens out'),
        (0,table/* right */.pG)('Duration (ms)'),
        (0,table/* left */.kb)('Ended'),
        ...(hasRemarks ? [(0,table/* left */.kb)('Remarks')] : []),
    ];
    return (0,table/* table */.tp)(columns, calls.map((call, index) => [
        String(call.position),
        String(call.run),
        (0,safe/* cell */.Hn)(call.stage),
        markedKind(session_kindOf(call, protocol.runs), call),
        ...figuresFor(call, [
            bareFigure(call.ttftMs, 'ms'),
            bareFigure(call.throughputTokS, 'tok/s'),
            format_count(call.promptTokens),
            format_count(call.outputTokens),
            bareFigure(call.e2eMs, 'ms'),
        ]),
        call.doneReason === null ? UNKNOWN : (0,safe/* plainCell */.dD)(call.doneReason),
        ...(hasRemarks ? [remarks[index] ?? ''] : []),
    ]));
}
const HEADLINE_METRICS = COMPARED_METRICS.filter(({ id, population }) => population === 'warm' && id !== 'load' && id !== 'prefill');
/** Medians of a session by itself, a row for each agent and stage. */
function measuredRows(results) {
    return results.agents.flatMap((agent) => results.stages.map((stage) => {
        const measured = results.calls.filter((call) => call.agent === agent.name && call.stage === stage.name && call.phase === 'measured');
        return [
            (0,safe/* cell */.Hn)(agent.name),
            (0,safe/* cell */.Hn)(stage.name),
            ...HEADLINE_METRICS.map((metric) => bareFigure(summaryOf(results, agent.name, stage.name, metric)?.median ?? null, metric.unit)),
            `${sampledCalls(results, agent.name, stage.name).length} of ${measured.length}`,
        ];
    }));
}
function measuredTable(rows) {
    return (0,table/* table */.tp)([
        (0,table/* left */.kb)('Agent'),
        (0,table/* left */.kb)('Stage'),
        ...HEADLINE_METRICS.map(({ label, unit }) => (0,table/* right */.pG)(`${capitalised(label)} (${unit})`)),
        (0,table/* right */.pG)('Valid calls'),
    ], rows);
}

;// CONCATENATED MODULE: ./lib/report/definitions.js


/** What every figure means, from the table that the figures come from. */
function definitions() {
    return (0,table/* table */.tp)([(0,table/* left */.kb)('Figure'), (0,table/* left */.kb)('Definition'), (0,table/* left */.kb)('Better'), (0,table/* left */.kb)('Measured by')], [
        ...METRICS.map(({ label, formula, direction, source }) => [
            label,
            withCode(formula),
            direction === 'higher-is-better' ? 'higher' : 'lower',
            SOURCES[source],
        ]),
        ['decode', withCode('eval_duration: first → last token sampled'), 'lower', SOURCES.Ollama],
    ]);
}
const SOURCES = {
    client: 'our clock',
    Ollama: 'Ollama',
    'client and Ollama': 'our clock and Ollama',
    'GPU tool and Ollama': 'GPU tool and Ollama',
};
/** The names of Ollama's API as code. */
function withCode(formula) {
    return formula.replace(/[a-z]+(?:_[a-z]+)+/g, '`$&`');
}

;// CONCATENATED MODULE: ./lib/report/agentMetrics.js










/** The figures of one agent. Stages are never pooled: they differ by more than the noise within one of them. */
function aggregateSection(results, agent) {
    const calls = session_callsOf(results, agent.name);
    const measured = calls.filter(({ phase }) => phase === 'measured');
    const valid = countedCalls(results, agent.name);
    return (0,table/* blocks */.Bv)('## Aggregate Metrics', 'Over valid, warm, measured calls; stages apart.', stageTable(results, agent.name), totalsTable(valid), (0,table/* bullets */.e5)([countOf(measured, valid)]));
}
function countOf(measured, valid) {
    const having = (status) => measured.filter((call) => call.status === status).length;
    const reloads = measured.filter((call) => call.status === 'valid' && call.cold).length;
    const parts = [
        `${valid.length} of ${counted(measured.length, 'measured call')} valid`,
        ...(reloads === 0 ? [] : [counted(reloads, 'reload')]),
        `${having('invalid')} invalid`,
        `${having('failed')} failed`,
    ];
    return `Calls: ${parts.join(', ')}`;
}
/** Cold starts have a section of their own. */
const WARM_METRICS = METRICS.filter(({ population }) => population === 'warm');
/** A metric that is not compared and that no call has is left out; a compared one shows that it is missing. */
function stageTable(results, agent) {
    const rows = results.stages.flatMap(({ name }) => WARM_METRICS.map((metric) => ({ metric, summary: summaryOf(results, agent, name, metric) }))
        .filter(({ metric, summary }) => metric.compared || summary !== null)
        .map(({ metric, summary }) => metricRow(name, metric, summary)));
    return (0,table/* table */.tp)([(0,table/* left */.kb)('Stage'), (0,table/* left */.kb)('Metric'), (0,table/* right */.pG)('Mean ± sample SD'), (0,table/* right */.pG)('Median'), (0,table/* right */.pG)('n')], rows);
}
function metricRow(stage, metric, summary) {
    return [
        (0,safe/* cell */.Hn)(stage),
        metric.label,
        meanAndSd(summary, metric.unit),
        medianLike(summary, metric.unit),
        String(summary?.n ?? 0),
    ];
}
function totalsTable(valid) {
    const total = (label, pick, unit, decimals) => {
        const found = totalOf(valid, pick);
        const note = found === null || found.known === valid.length ? '' : ` (known of ${counted(found.known, 'call')})`;
        return [label, found === null ? UNKNOWN : `${found.sum.toFixed(decimals)}${unit}${note}`];
    };
    return (0,table/* table */.tp)([(0,table/* left */.kb)('Total over valid measured calls'), (0,table/* right */.pG)('Value')], [
        total('Total Tokens Generated', (call) => call.outputTokens, '', 0),
        total('Total Prompt Tokens', (call) => call.promptTokens, '', 0),
        total('Total LLM Call Duration', (call) => call.e2eMs, ' ms', 2),
        total('Prompt Eval Duration (sum)', (call) => call.prefillMs, ' ms', 2),
        total('Eval Duration (sum)', (call) => call.decodeMs, ' ms', 2),
        total('Load Duration (sum)', (call) => call.loadMs, ' ms', 2),
    ]);
}
function callSection(results, agent) {
    const calls = session_callsOf(results, agent.name);
    return (0,table/* blocks */.Bv)('## LLM Call Metrics', calls.length === 0
        ? 'No call was made.'
        : 'Every call, numbered as they were made in the session. Only valid ones of the kind "measured" or "make-up" enter the statistics.', legendOf(calls), callTable(calls, results), notesOn(calls), timeSection(calls, results), gpuSection(calls, results));
}
/** One number where all metrics are known of as many calls, else one for each metric. */
function sizesOf(summaries) {
    const sizes = summaries.map((summary) => summary?.n ?? 0);
    return new Set(sizes).size === 1 ? String(sizes[0]) : sizes.join(', ');
}
function statisticalSection(results, { name }) {
    const metrics = [metricOf('throughput'), metricOf('ttft'), metricOf('ttft-net')];
    const rows = results.stages.map((stage) => {
        const summaries = metrics.map((metric) => summaryOf(results, name, stage.name, metric));
        return [
            (0,safe/* cell */.Hn)(stage.name),
            ...summaries.map((summary) => (summary === null ? UNKNOWN : format_percent(coefficientOfVariation(summary)))),
            sizesOf(summaries),
        ];
    });
    return (0,table/* blocks */.Bv)('## Statistical Summary', (0,table/* table */.tp)([(0,table/* left */.kb)('Stage'), ...metrics.map(({ label }) => (0,table/* right */.pG)(`${capitalised(label)} CV`)), (0,table/* right */.pG)('n')], rows), (0,table/* bullets */.e5)([
        `**Runs**: ${results.protocol.runs}`,
        '**SD**: sample standard deviation, divided by n − 1',
        '**CV**: coefficient of variation, sample SD / mean',
    ]), definitions());
}

;// CONCATENATED MODULE: ./lib/model/dataSummary.js
const TITLES = { csv: 'CSV', json: 'JSON', markdown: 'MARKDOWN' };
/**
 * The corpus as a list of files: counts, the first of each type, the latest change. Plain text that holds foreign
 * paths.
 */
function dataSummary(facts) {
    const sections = facts.listing.filter(({ count }) => count > 0).map(section);
    return [`Total files analyzed: ${facts.fileCount}`, ...sections].join('\n\n');
}
function section({ type, count, first, latestChange }) {
    const more = count > first.length ? [`  ... and ${count - first.length} more`] : [];
    return [
        `${TITLES[type]} Files (${count})`,
        ...first.map((path) => `  - ${path}`),
        ...more,
        `  Latest modified: ${latestChange === null ? 'unknown (shallow clone or no git history)' : inUtc(latestChange)}`,
    ].join('\n');
}
/** `2025-11-14 18:53:30 UTC`. */
function inUtc(time) {
    return `${new Date(time).toISOString().slice(0, 19).replace('T', ' ')} UTC`;
}

;// CONCATENATED MODULE: ./lib/report/recommendations.js


const TOPIC = /recommendation/i;
const ITEM_LIMIT = 30;
/** Characters of one item. */
const INLINE_LIMIT = 600;
/** Bold lines that serve as headings rank below every real heading. */
const PSEUDO_DEPTH = 7;
/**
 * The list items that stand under a heading about recommendations, the last such section with a list counting.
 * Headings are Markdown headings and what models write instead of them: a line that is bold as a whole, or such
 * a line as the text of a list item. Never lines that merely hold a word.
 */
function recommendationsIn(markdown) {
    const sections = [...sectionsIn(tokensOf(markdown))].filter(({ length }) => length > 0);
    return (sections.at(-1) ?? []).slice(0, ITEM_LIMIT);
}
/**
 * Blocks only: emphasis in a model's endless repetition costs the inline lexer minutes, so it gets single items,
 * cut short. Deep nesting costs the block lexer its stack; no list of recommendations is that deep.
 */
function tokensOf(markdown) {
    const shallow = markdown.replace(/^(?:[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t]))){5,}.*$/gm, '');
    try {
        return new marked_esm/* Lexer */.JG().blockTokens(shallow);
    }
    catch {
        return [];
    }
}
function* sectionsIn(tokens) {
    let first = true;
    for (const [index, token] of tokens.entries()) {
        const heading = headingOf(token);
        if (heading !== null && TOPIC.test(heading.text)) {
            yield itemsUnder(heading.depth, first && heading.depth === 1, tokens.slice(index + 1));
        }
        first &&= heading === null;
        if (token.type === 'list') {
            for (const item of token.items)
                yield* sectionsIn(item.tokens);
        }
    }
}
/** A document's title speaks for everything below it, so its own section ends at the next heading of any depth. */
function itemsUnder(depth, isTitle, following) {
    const items = [];
    for (const token of following) {
        const next = headingOf(token);
        if (next !== null && (isTitle || next.depth <= depth))
            break;
        if (token.type === 'list')
            items.push(...token.items.map(recommendationOf));
    }
    return items.filter(({ text }) => text !== '');
}
function headingOf(token) {
    if (token.type === 'heading') {
        const { depth, text } = token;
        return { depth, text };
    }
    if (token.type !== 'paragraph' && token.type !== 'text')
        return null;
    if (token.raw.length > INLINE_LIMIT || !/^\s*(?:\*\*|__)/.test(token.raw))
        return null;
    const inline = marked_esm/* Lexer */.JG.lexInline(token.raw.trim());
    const [only, ...others] = inline.filter((part) => !(part.type === 'text' && /^[\s:.]*$/.test(part.raw)));
    return only?.type === 'strong' && others.length === 0
        ? { depth: PSEUDO_DEPTH, text: textOf([only]) }
        : null;
}
function recommendationOf(item) {
    return { text: ownTextOf(item), details: nestedIn(item.tokens).filter((text) => text !== '') };
}
/** Items at any depth below, as one flat list. */
function nestedIn(tokens) {
    return tokens
        .filter((token) => token.type === 'list')
        .flatMap((token) => token.items)
        .flatMap((item) => [ownTextOf(item), ...nestedIn(item.tokens)]);
}
function ownTextOf(item) {
    const own = item.tokens.filter(({ type }) => type === 'text' || type === 'paragraph' || type === 'heading');
    const source = own.map((token) => token.text).join(' ');
    return (0,safe/* oneLine */.TN)(textOf(marked_esm/* Lexer */.JG.lexInline((0,safe/* capped */.uo)(source, INLINE_LIMIT))));
}
/** The words of tokens without their marks. */
function textOf(tokens) {
    return tokens
        .map((token) => {
        if (token.type === 'br')
            return ' ';
        if ('tokens' in token && token.tokens !== undefined)
            return textOf(token.tokens);
        return 'text' in token && typeof token.text === 'string' ? token.text : '';
    })
        .join('');
}

;// CONCATENATED MODULE: ./lib/report/agentWorkflow.js







/** What the agent's workflow read, did and wrote. */
const SHOWN_PROBLEMS = 100;
const WRAP_AT = 100;
function workflowSection(results, agent) {
    const { corpus } = results;
    const run = namedRunOf(results, agent.name);
    return (0,table/* blocks */.Bv)('## Workflow Summary', (0,table/* bullets */.e5)([
        `Files analyzed: ${corpus.fileCount} (contents of ${corpus.shown} in the prompts, ${corpus.leftOut} left out for the prompt budget)`,
        `Execution time: ${executionTime(results, run)}`,
        allRuns(results, agent),
    ]), '### Data Summary', (0,safe/* fence */.EU)(dataSummary(corpus)), problems(results), '### Key Findings', corpus.findings.length === 0
        ? "None: nothing could be computed from these files' numbers."
        : `Computed from the files' own numbers, not by a model.\n\n${(0,table/* bullets */.e5)(corpus.findings.map(({ text }) => (0,safe/* plain */.pj)(text)))}`, '### Recommendations', recommendations(run));
}
function executionTime({ corpus }, run) {
    if (run === null)
        return `${UNKNOWN} (no measured run has a valid call in every stage)`;
    const total = totalOf(run.calls, (call) => call.e2eMs);
    const parts = [
        `ingest ${seconds(corpus.ingestMs)}`,
        ...run.calls.map(({ stage, e2eMs }) => `${(0,safe/* plain */.pj)(stage)} ${seconds(e2eMs)}`),
    ];
    return `run ${run.run}: ${seconds(total === null ? null : total.sum + corpus.ingestMs)} (${parts.join(' | ')})`;
}
/** The corpus is read once for all runs, so their totals are of calls alone. */
function allRuns(results, { name }) {
    const valid = countedCalls(results, name);
    const parts = results.stages.map((stage) => {
        const total = totalOf(valid.filter((call) => call.stage === stage.name), (call) => call.e2eMs);
        return `${(0,safe/* plain */.pj)(stage.name)} ${seconds(total?.sum ?? null)}`;
    });
    const total = totalOf(valid, (call) => call.e2eMs);
    return `All measured runs: ${seconds(total?.sum ?? null)} in ${counted(valid.length, 'valid call')} (${parts.join(' | ')})`;
}
function problems({ corpus }) {
    if (corpus.problems.length === 0)
        return 'Every file was parsed.';
    const shown = corpus.problems.slice(0, SHOWN_PROBLEMS);
    const more = corpus.problems.length - shown.length;
    return (0,table/* blocks */.Bv)(`${counted(corpus.problems.length, 'file')} could not be parsed:`, (0,table/* bullets */.e5)([
        ...shown.map(({ path, problem }) => `${(0,safe/* codeSpan */.SS)(path)}: ${(0,safe/* plain */.pj)(problem)}`),
        ...(more > 0 ? [`… and ${more} more in \`results.json\``] : []),
    ]));
}
function recommendations(run) {
    if (run === null)
        return 'None: no measured run has a valid call in every stage.';
    for (const call of [...run.calls].reverse()) {
        const found = recommendationsIn(call.answer ?? '');
        if (found.length > 0) {
            return `As listed by the model in run ${run.run}, stage ${(0,safe/* codeSpan */.SS)(call.stage)}; not checked.\n\n${(0,table/* bullets */.e5)(found.map(bulletOf))}`;
        }
    }
    return `None: in run ${run.run} the model wrote no list under a heading about recommendations.`;
}
function bulletOf({ text, details }) {
    return [(0,safe/* plain */.pj)(text), ...details.map((detail) => `  - ${(0,safe/* plain */.pj)(detail)}`)].join('\n');
}
function technicalReportSection(results, agent) {
    const run = namedRunOf(results, agent.name);
    const title = '## Technical Report (LLM generated)';
    const last = run?.calls.at(-1);
    if (run === null || last === undefined) {
        return (0,table/* blocks */.Bv)(title, 'None: no measured run has a valid call in every stage.');
    }
    const options = optionsOf(agent);
    return (0,table/* blocks */.Bv)(title, [
        `**Date:** ${utc(results.startedAt).slice(0, 10)}`,
        `**Model:** ${(0,safe/* codeSpan */.SS)(agent.model)}`,
        `**Agent:** ${(0,safe/* codeSpan */.SS)(agent.name)}`,
        `**Configuration:** ${options === null ? 'Ollama defaults' : (0,safe/* codeSpan */.SS)(options)}`,
        `**Source:** run ${run.run}, stage ${(0,safe/* codeSpan */.SS)(last.stage)}`,
    ].join('  \n'), `> ⚠️ A language model wrote the words and numbers below. Nobody has checked them.${cutNote(last, results)}`, last.answer === null ? 'The text was not kept.' : (0,safe/* fence */.EU)(wrapped(last.answer), 'text'));
}
function cutNote({ doneReason }, { protocol }) {
    if (doneReason !== 'length')
        return '';
    return ` The text ends in the middle: it reached the length limit of ${counted(protocol.numPredict, 'token')}.`;
}
/** A fence does not wrap: long lines are broken at blanks, under their own indent; tables stay as they are. */
function wrapped(text) {
    return text
        .split(/\r\n?|\n/)
        .flatMap(wrappedLine)
        .join('\n');
}
function wrappedLine(line) {
    if (line.length <= WRAP_AT || line.trimStart().startsWith('|'))
        return [line];
    const indent = ' '.repeat(Math.min(/^\s*(?:[-+*]\s+|\d+[.)]\s+)?/.exec(line)?.[0].length ?? 0, 20));
    const lines = [];
    let current = '';
    for (const word of line.trimEnd().split(/(?<=\S)\s+(?=\S)/)) {
        if (current !== '' && current.length + 1 + word.length > WRAP_AT) {
            lines.push(current);
            current = `${indent}${word}`;
        }
        else {
            current = current === '' ? word : `${current} ${word}`;
        }
    }
    return [...lines, current];
}

;// CONCATENATED MODULE: ./lib/report/coldStart.js







/** Loads of a model: those made on purpose, which are a metric of their own, and those that were not. */
function coldStartSection(results, { name }) {
    const calls = session_callsOf(results, name);
    return (0,table/* blocks */.Bv)('## Cold Start', coldStarts(results, name, calls), reloads(results, calls));
}
function coldStarts(results, agent, calls) {
    const cold = calls.filter(({ phase }) => phase === 'cold');
    if (cold.length === 0) {
        return results.protocol.coldStarts === 0
            ? 'Not measured: the protocol asks for no cold start.'
            : 'Not measured: the session ended before it.';
    }
    const remarks = cold.map((call) => remarksOf(call) || notCold(call));
    const hasRemarks = remarks.some((remark) => remark !== '');
    const rows = cold.map((call, index) => [
        markedKind(`${session_kindOf(call, results.protocol.runs)} ${call.run}`, call),
        (0,safe/* cell */.Hn)(call.stage),
        ...figuresFor(call, [
            bareFigure(call.ttftMs, 'ms'),
            bareFigure(call.loadMs, 'ms'),
            coldStart_shareOf(call.loadMs, call.ttftMs),
            bareFigure(call.prefillMs, 'ms'),
            bareFigure(call.ttftNetMs, 'ms'),
        ]),
        ...(hasRemarks ? [remarks[index] ?? ''] : []),
    ]);
    return (0,table/* blocks */.Bv)('The model was unloaded before each of these calls, so they show what a user waits for whose call comes first. They are in no average of the warm calls.', (0,table/* table */.tp)([
        (0,table/* left */.kb)('Call'),
        (0,table/* left */.kb)('Stage'),
        (0,table/* right */.pG)('TTFT (ms)'),
        (0,table/* right */.pG)('of which load (ms)'),
        (0,table/* right */.pG)('Load share'),
        (0,table/* right */.pG)('Prefill (ms)'),
        (0,table/* right */.pG)('First token after load (ms)'),
        ...(hasRemarks ? [(0,table/* left */.kb)('Remarks')] : []),
    ], [...rows, ...medianRows(results, agent, hasRemarks)]));
}
/** A cold start whose model was there after all is none. */
function notCold({ cold }) {
    return cold ? '' : 'The model was loaded all the same: no cold start, counted nowhere.';
}
/** Of each stage with several cold starts that count. */
function medianRows(results, agent, hasRemarks) {
    return results.stages.flatMap(({ name }) => {
        const counting = coldCalls(results, agent, name);
        if (counting.length < 2)
            return [];
        const median = (pick) => bareFigure(summarise(counting.map(pick).filter((value) => value !== null))?.median ?? null, 'ms');
        return [
            [
                `**median of ${counting.length}**`,
                (0,safe/* cell */.Hn)(name),
                median((call) => call.ttftMs),
                median((call) => call.loadMs),
                '',
                median((call) => call.prefillMs),
                median((call) => call.ttftNetMs),
                ...(hasRemarks ? [''] : []),
            ],
        ];
    });
}
function coldStart_shareOf(part, whole) {
    return part === null || whole === null || whole === 0 ? UNKNOWN : format_percent(part / whole);
}
function reloads(results, calls) {
    const found = calls.filter(isReload);
    if (found.length === 0)
        return '';
    return (0,table/* blocks */.Bv)(`### Reloads`, `${counted(found.length, 'call')} found the model not loaded without being a cold start: a warm-up that opens a block after another agent's options, or a call whose model another client had pushed out. They are in no average.`, (0,table/* table */.tp)([(0,table/* right */.pG)('Call'), (0,table/* left */.kb)('Stage'), (0,table/* left */.kb)('Kind'), (0,table/* right */.pG)('Load (ms)'), (0,table/* right */.pG)('TTFT (ms)'), (0,table/* left */.kb)('Remarks')], found.map((call) => [
        String(call.position),
        (0,safe/* cell */.Hn)(call.stage),
        markedKind(`${session_kindOf(call, results.protocol.runs)}, run ${call.run}`, call),
        // The load was timed whatever the rest of the call is worth.
        bareFigure(call.loadMs, 'ms'),
        ...figuresFor(call, [bareFigure(call.ttftMs, 'ms')]),
        remarksOf(call),
    ])));
}
/** The cold starts of all agents, a row for each stage that has some. */
function coldStartTable(results) {
    const rows = results.agents.flatMap(({ name }) => results.stages.flatMap((stage) => {
        const own = session_callsOf(results, name).filter((call) => call.stage === stage.name);
        const attempted = own.filter(({ phase }) => phase === 'cold').length;
        const reloaded = own.filter(isReload);
        if (attempted === 0 && reloaded.length === 0)
            return [];
        const median = (id) => summarise(sampleOf(results, name, stage.name, metricOf(id)))?.median ?? null;
        return [
            [
                (0,safe/* cell */.Hn)(name),
                (0,safe/* cell */.Hn)(stage.name),
                bareFigure(median('cold-ttft'), 'ms'),
                bareFigure(median('cold-load'), 'ms'),
                coldStart_shareOf(median('cold-load'), median('cold-ttft')),
                `${coldCalls(results, name, stage.name).length} of ${attempted}`,
                reloadsText(reloaded),
            ],
        ];
    }));
    if (rows.length === 0)
        return 'No cold start was measured.';
    return (0,table/* blocks */.Bv)('Medians of calls whose model had been unloaded; in no other table. A reload is a load that no cold start asked for.', (0,table/* table */.tp)([
        (0,table/* left */.kb)('Agent'),
        (0,table/* left */.kb)('Stage'),
        (0,table/* right */.pG)('TTFT (ms)'),
        (0,table/* right */.pG)('of which load (ms)'),
        (0,table/* right */.pG)('Load share'),
        (0,table/* right */.pG)('Valid cold starts'),
        (0,table/* right */.pG)('Reloads'),
    ], rows));
}
function reloadsText(reloaded) {
    const times = reloaded.map(({ loadMs }) => loadMs).filter((time) => time !== null);
    if (times.length === 0)
        return String(reloaded.length);
    return `${reloaded.length} (${duration(times.reduce((sum, time) => sum + time, 0))} of loading)`;
}

;// CONCATENATED MODULE: ./lib/report/environment.js



/** What the session ran on, by which rules, and what a reader should know of it. */
function environmentTable({ environment, toolVersion, corpus, protocol, agents }) {
    const { os, osRelease, arch, cpuModel, cpuCount, memoryBytes, runnerName, machineId } = environment;
    return (0,table/* table */.tp)([(0,table/* left */.kb)('Environment'), (0,table/* left */.kb)('Value')], [
        ['Ollama', ollamaText(environment)],
        ...gpuRows(environment.gpus),
        ['GPU evidence', telemetryText(environment.telemetry)],
        ...standingRows(environment.telemetry),
        ['CPU', `${(0,safe/* cell */.Hn)(cpuModel)}, ${counted(cpuCount, 'logical processor')}`],
        ['Memory', bytes(memoryBytes)],
        ['System', (0,safe/* cell */.Hn)(`${os} ${osRelease} (${arch})`)],
        ['Runner', runnerName === null ? UNKNOWN : (0,safe/* cell */.Hn)(runnerName)],
        ...(machineId === null ? [] : [['Machine id', (0,safe/* cell */.Hn)(machineId)]]),
        ...(environment.ollamaIsLocal
            ? []
            : [['Ollama runs', 'on another machine: the hardware above is not its own']]),
        ['Corpus', `${counted(corpus.fileCount, 'file')}, digest ${(0,safe/* cell */.Hn)(corpus.digest.slice(0, 12))}`],
        ['Each agent', protocolText(protocol)],
        ...(agents.length > 1 ? [['Order of runs', orderText(protocol)]] : []),
        ['Each call', callText(protocol)],
        ['Measured by', `ollama-benchmark-action ${(0,safe/* cell */.Hn)(toolVersion)}`],
    ]);
}
/** Figures of Ollama below and above 0.30 are no figures of the same thing. */
const MEANINGS = {
    'before-0.30': 'load, prefill and decode as measured before 0.30',
    '0.30.0': 'load, prefill and decode as measured since 0.30; cached tokens are missing from the prompt tokens',
    'from-0.30.1': 'load, prefill and decode as measured since 0.30',
    unknown: 'a version that does not tell what load, prefill and decode mean (they changed with 0.30)',
};
function ollamaText({ ollamaVersion, durationMeaning }) {
    const version = ollamaVersion === null ? 'version unknown' : (0,safe/* cell */.Hn)(ollamaVersion);
    return `${version}; ${MEANINGS[durationMeaning]}`;
}
function gpuRows(gpus) {
    if (gpus === null)
        return [['GPU', 'unknown: no GPU tool answered']];
    if (gpus.length === 0)
        return [['GPU', 'none']];
    return gpus.map((gpu) => ['GPU', gpuText(gpu)]);
}
function gpuText({ name, memoryMib, driver, powerLimitWatts, persistenceMode, migMode }) {
    const parts = [
        (0,safe/* cell */.Hn)(name),
        memoryMib === null ? null : mebibytes(memoryMib),
        driver === null ? null : `driver ${(0,safe/* cell */.Hn)(driver)}`,
        powerLimitWatts === null ? null : `power limit ${powerLimitWatts} W`,
        persistenceMode === null ? null : `persistence mode ${persistenceMode ? 'on' : 'off'}`,
        migMode === null ? null : migMode ? '⚠️ split (MIG on)' : 'not split (MIG off)',
    ];
    return parts.filter((part) => part !== null).join(', ');
}
const THROTTLING = {
    counters: "Throttling is read from the driver's own counters.",
    samples: 'Throttling is seen only in the samples, so a short one may be missed.',
    unknown: 'Throttling would not be seen.',
};
/** What watched, or why nothing did. */
function telemetryText({ tool, about, throttling }) {
    const told = (0,safe/* asSentence */.KG)((0,safe/* plainCell */.dD)(about));
    return tool === null ? told : `${told} ${THROTTLING[throttling]}`;
}
const SHOWN_STANDING = 5;
function standingRows({ standing }) {
    if (standing.length === 0)
        return [];
    const shown = standing
        .slice(0, SHOWN_STANDING)
        .map(({ name, memoryMib }) => `${(0,safe/* cell */.Hn)(name)}${memoryMib === null ? '' : ` ${mebibytes(memoryMib)}`}`);
    const more = standing.length - shown.length;
    const all = [...shown, ...(more > 0 ? [`${more} more`] : [])].join(', ');
    return [['Also on the GPU', `${all}; there before the session, and so part of every call`]];
}
/** `3 measured runs, after 1 cold start and 1 discarded warm-up run`. */
function protocolText({ runs, warmupRuns, coldStarts }) {
    const before = [
        ...(coldStarts === 0 ? [] : [counted(coldStarts, 'cold start')]),
        ...(warmupRuns === 0 ? [] : [counted(warmupRuns, 'discarded warm-up run')]),
    ];
    const measured = counted(runs, 'measured run');
    return before.length === 0 ? measured : `${measured}, after ${before.join(' and ')}`;
}
/** One sentence for all sessions: from results alone nobody knows which agents could share a loaded model. */
function orderText({ warmupRuns }) {
    const again = warmupRuns === 0 ? '' : ' and warmed up again';
    return `Agents that can share a loaded model take turns (A B, B A); others run in blocks, there and back (A B A), the model loaded anew${again} for each block`;
}
function callText({ numPredict, seed, retries }) {
    const again = retries === 0
        ? 'never sent again'
        : `sent again up to ${counted(retries, 'time')} while nothing has arrived`;
    return `at most ${counted(numPredict, 'token')}, seed ${seed}, ${again}`;
}
const environment_SHOWN_NOTES = 30;
/** '' for a session of which nothing is to be said. */
function environment_sessionNotes(results) {
    // Why nothing watched the GPU stands in the table above.
    const notes = results.notes.filter((note) => note !== results.environment.telemetry.about);
    if (notes.length === 0)
        return '';
    const more = notes.length - environment_SHOWN_NOTES;
    return (0,table/* blocks */.Bv)('Worth knowing about this session; none of it takes a call out of the statistics:', (0,table/* bullets */.e5)([
        ...notes.slice(0, environment_SHOWN_NOTES).map((note) => (0,safe/* plain */.pj)(note) || UNKNOWN),
        ...(more > 0 ? [`… and ${more} more in \`results.json\``] : []),
    ]));
}

;// CONCATENATED MODULE: ./lib/report/agentReport.js









/** The report of one agent, as Markdown. Throws for an agent that the session does not have. */
function renderAgentReport(results, agentName) {
    const agent = results.agents.find(({ name }) => name === agentName);
    if (agent === undefined)
        throw new Error(`no such agent in these results: ${agentName}`);
    return `${(0,table/* blocks */.Bv)(`# ${titleOf(agent.name)} Agent Report`, interruptionCallout(results), head(results, agent), configurationSection(results, agent), aggregateSection(results, agent), coldStartSection(results, agent), workflowSection(results, agent), technicalReportSection(results, agent), callSection(results, agent), statisticalSection(results, agent))}\n`;
}
/** A callout at the top of every text, or '' for a session that ran to its end. */
function interruptionCallout({ interruption }) {
    if (interruption === null)
        return '';
    return `> ⚠️ **The session was interrupted:** ${(0,safe/* asSentence */.KG)((0,safe/* plain */.pj)(interruption))} What follows was measured until then.`;
}
function titleOf(agentName) {
    return (0,safe/* plain */.pj)(capitalised(agentName));
}
function head(results, agent) {
    const { environment, protocol, toolVersion, startedAt } = results;
    const ollama = environment.ollamaVersion === null
        ? 'Ollama (version unknown)'
        : `Ollama ${(0,safe/* codeSpan */.SS)(environment.ollamaVersion)}`;
    const lines = [
        `**Model:** ${(0,safe/* codeSpan */.SS)(agent.model)}${modelNote(agent, safe/* codeSpan */.SS)}`,
        `**Runs:** ${protocolText(protocol)}`,
        `**Timestamp:** ${utc(startedAt)}`,
        `**Runtime:** TypeScript action ${(0,safe/* codeSpan */.SS)(`v${toolVersion}`)} on ${ollama}`,
        `**System:** ${systemOf(results)}`,
    ];
    return lines.join('  \n');
}
function systemOf({ environment }) {
    const { os, arch, cpuModel, cpuCount, memoryBytes, gpus, ollamaIsLocal } = environment;
    const gpu = gpus === null
        ? 'GPU unknown'
        : gpus.length === 0
            ? 'no GPU'
            : gpus.map(({ name }) => (0,safe/* codeSpan */.SS)(name)).join(', ');
    const machine = `${(0,safe/* plain */.pj)(os)} (${(0,safe/* plain */.pj)(arch)}), ${gpu}, ${(0,safe/* codeSpan */.SS)(cpuModel)} × ${cpuCount}, ${bytes(memoryBytes)} of memory`;
    return ollamaIsLocal ? machine : `${machine}; Ollama ran on another machine, of which nothing is known`;
}

;// CONCATENATED MODULE: ./lib/report/budget.js

/**
 * The sections in order, as many as the budget allows. `placeholder` tells, in Markdown, where the named ones
 * are to be found instead. Sections that never give way must be bounded by whoever writes them.
 */
function withinBudget(sections, budget, placeholder) {
    const order = sections
        .filter(({ givesWay, markdown }) => givesWay !== null && markdown !== '')
        .sort((a, b) => (a.givesWay ?? 0) - (b.givesWay ?? 0));
    for (let dropped = 0;; dropped += 1) {
        const gone = new Set(order.slice(0, dropped));
        const kept = sections.filter((section) => !gone.has(section)).map(({ markdown }) => markdown);
        const names = sections.filter((section) => gone.has(section)).map(({ name }) => name);
        const last = kept.pop() ?? '';
        const text = (0,table/* blocks */.Bv)(...kept, names.length === 0 ? '' : placeholder(names), last);
        if (dropped === order.length || fits(text, budget))
            return text;
    }
}
function fits(text, { characters, bytes }) {
    return text.length <= characters && new TextEncoder().encode(text).length <= bytes;
}

;// CONCATENATED MODULE: ./lib/report/notMeasured.js



/**
 * Why stages lack valid calls, as a clause of our own words: "another process held 6.1 GiB of GPU memory in 3 of 5
 * measured calls". Null where the calls are not to blame.
 */
function lostCallsCause(results) {
    const measured = unmeasuredStages(results).filter(({ phase }) => phase === 'measured');
    const failed = measured.filter(({ status }) => status === 'failed').length;
    const [top] = markCounts(measured);
    const of = `of ${counted(measured.length, 'measured call')}`;
    if (top !== undefined && top[1] >= failed) {
        const [mark, count] = top;
        return `${happenedIn(measured, mark)} in ${count} ${of}`;
    }
    return failed > 0 ? `${failed} ${of} failed` : null;
}
/** The calls of every agent's stage that has too few for a statistic. */
function unmeasuredStages(results) {
    const { agents, stages, protocol, calls } = results;
    return agents.flatMap((agent) => stages
        .filter((stage) => sampledCalls(results, agent.name, stage.name).length < protocol.minimumValidCalls)
        .flatMap((stage) => calls.filter((call) => call.agent === agent.name && call.stage === stage.name)));
}

;// CONCATENATED MODULE: ./lib/report/headline.js




/** The verdict in one line of our own words, ending in what to do. Markdown, without a heading's marks. */
function headlineOf({ judgement, decision, results }) {
    const judged = gatedOf(judgement).filter(({ verdict }) => verdict !== 'not-comparable');
    const gated = counted(judged.length, 'gated metric');
    const { regressions, improvements, passed } = decision;
    switch (decision.verdict) {
        case 'regressed': {
            const faster = improvements.length > 0 ? `, ${improvements.length} faster` : '';
            const what = `Slower: ${regressions.length} of ${gated}${faster}`;
            return passed ? `⚠️ ${what}. Not blocking: the gate is off` : `❌ ${what}. Action needed`;
        }
        case 'improved':
            return `✅ Faster: ${improvements.length} of ${gated}, none slower. No action needed`;
        case 'unchanged':
            return `✅ No slowdown beyond the limits (${gated}). No action needed`;
        case 'not-measured':
            if (decision.lost.length > 0)
                return '❌ Not measured: the baseline has what this change lacks. Action needed';
            return `⚪ Not measured: ${causeOf(results)} about your change. ${passed ? 'Not blocking' : headline_cureOf(decision)}`;
        case 'not-comparable':
            return `⚪ Not comparable with the baseline: this says nothing about your change. ${passed ? 'Not blocking' : 'Action needed'}`;
        case 'no-baseline':
            return passed
                ? '⚪ No baseline yet, so nothing was compared. Next step below'
                : '❌ No baseline, and the gate asks for one. Next step below';
    }
}
/** An interruption is told in the callout below; what became of the calls is told at once. */
function causeOf(results) {
    const cause = results.interruption === null ? lostCallsCause(results) : null;
    return cause === null ? 'this says nothing' : `${cause}. This says nothing`;
}
/** What the gate advises, where it is of its usual words. */
function headline_cureOf({ action }) {
    const [, cure] = /^This says nothing about the change: ([\w ,'-]+ and run again)\.$/.exec(action) ?? [];
    return cure === undefined ? 'Mend the cause and run again' : (0,safe/* plain */.pj)(capitalised(cure));
}

;// CONCATENATED MODULE: ./lib/report/noise.js





/** How far the verdict can be trusted: the rule, the spread that was seen, and what it cannot show. */
function noiseStatement(view) {
    const { results, decision } = view;
    const spreads = METRICS.filter(({ gated }) => gated).flatMap((metric) => noise_spreadOf(results, metric));
    if (spreads.length === 0)
        return '';
    const judged = ['regressed', 'improved', 'unchanged'].includes(decision.verdict);
    return [
        judged ? 'Judged by medians against fixed limits.' : '',
        `Spread within this session (CV): ${spreads.join(', ')}; ${callsPerStage(results)} on ${machineOf(results)}.`,
        judged ? wideWarning(view) : '',
        'A single session cannot show how much sessions differ from each other.',
    ]
        .filter((sentence) => sentence !== '')
        .join(' ');
}
function noise_spreadOf(results, metric) {
    const spreads = summariesOf(results, metric)
        .map(coefficientOfVariation)
        .filter((cv) => cv !== null)
        .map((cv) => cv * 100);
    return spreads.length === 0 ? [] : [`${metric.label} ${rangeOf(spreads, 1)} %`];
}
function callsPerStage(results) {
    const { agents, stages } = results;
    const counts = agents
        .flatMap(({ name }) => stages.map((stage) => sampledCalls(results, name, stage.name).length))
        .filter((count) => count > 0);
    return `${rangeOf(counts, 0)} calls a stage`;
}
function summariesOf(results, metric) {
    return results.agents
        .flatMap((agent) => results.stages.map((stage) => summaryOf(results, agent.name, stage.name, metric)))
        .filter((summary) => summary !== null);
}
function rangeOf(values, decimals) {
    const low = Math.min(...values).toFixed(decimals);
    const high = Math.max(...values).toFixed(decimals);
    return low === high ? low : `${low} to ${high}`;
}
function machineOf({ environment }) {
    if (!environment.ollamaIsLocal)
        return 'another machine';
    return (0,safe/* codeSpan */.SS)(environment.gpus?.[0]?.name ?? environment.cpuModel);
}
/** A limit that the spread exceeds is no limit to rely on, whichever way the verdict fell. */
function wideWarning({ judgement }) {
    const wide = gatedOf(judgement).filter(isWiderThanLimit);
    if (wide.length === 0)
        return '';
    const limits = [...new Set(wide.map(comparisons_limitOf))].join(', ');
    return `⚠️ In ${wide.length} of the gated metrics the spread of this session or of the baseline exceeds the limit (${limits}): there the verdict may be chance.`;
}
/** On either side: a baseline that scattered moves the verdict as much as this session does. */
function isWiderThanLimit({ baseline, candidate, limitPercent }) {
    return [baseline, candidate].some((summary) => {
        const cv = summary === null ? null : coefficientOfVariation(summary);
        return cv !== null && limitPercent !== null && cv * 100 > limitPercent;
    });
}

;// CONCATENATED MODULE: ./lib/report/setAside.js






/** The calls that entered no statistic of warm calls, and why. */
const SHOWN_CALLS = 50;
/** Reasons of failures are the server's words: as many as there are calls, at worst. */
const setAside_SHOWN_REASONS = 10;
function setAside_groupsOf(calls) {
    const valid = calls.filter(({ status }) => status === 'valid');
    return {
        counting: valid.filter((call) => call.phase === 'measured' && !call.cold),
        cold: valid.filter(({ phase, cold }) => phase === 'cold' && cold),
        notCold: valid.filter(({ phase, cold }) => phase === 'cold' && !cold),
        warmups: valid.filter((call) => call.phase === 'warmup' && !call.cold),
        reloads: valid.filter(({ phase, cold }) => phase !== 'cold' && cold),
        invalid: calls.filter(({ status }) => status === 'invalid'),
        failed: calls.filter(({ status }) => status === 'failed'),
    };
}
function setAside({ calls, protocol }) {
    const groups = setAside_groupsOf(calls);
    const rows = [...groups.failed, ...groups.invalid, ...groups.reloads].sort((a, b) => a.position - b.position);
    const more = rows.length - SHOWN_CALLS;
    return (0,table/* blocks */.Bv)(countingSentence(calls.length, groups), (0,table/* table */.tp)([(0,table/* left */.kb)('Set aside'), (0,table/* right */.pG)('Calls'), (0,table/* left */.kb)('What it means')], groupRows(groups)), severalMarks(groups), (0,table/* table */.tp)([(0,table/* right */.pG)('Call'), (0,table/* left */.kb)('Agent'), (0,table/* left */.kb)('Stage'), (0,table/* left */.kb)('Kind'), (0,table/* left */.kb)('Why it is set aside')], rows
        .slice(0, SHOWN_CALLS)
        .map((call) => [
        String(call.position),
        (0,safe/* cell */.Hn)(call.agent),
        (0,safe/* cell */.Hn)(call.stage),
        runOf(call, protocol.runs),
        whyOf(call),
    ])), more > 0 ? `… and ${more} more in \`results.json\`.` : '');
}
function countingSentence(attempted, groups) {
    const parts = [
        `${groups.counting.length} in the statistics`,
        `${counted(groups.cold.length, 'cold start')} told apart`,
        ...(groups.notCold.length === 0 ? [] : [`${groups.notCold.length} meant as such but not cold`]),
        `${counted(groups.warmups.length, 'warm-up call')} discarded`,
        ...(groups.reloads.length === 0 ? [] : [counted(groups.reloads.length, 'reload')]),
        `${groups.invalid.length} invalid`,
        `${groups.failed.length} failed`,
    ];
    return `${counted(attempted, 'call')} attempted: ${parts.join(', ')}.`;
}
function groupRows({ cold, notCold, warmups, reloads, invalid, failed, }) {
    const row = (name, calls, meaning) => calls.length === 0 ? [] : [[name, String(calls.length), meaning]];
    return [
        ...row('Cold starts', cold, 'The model was unloaded on purpose: a metric of its own.'),
        ...row('Not cold', notCold, 'Meant as cold starts, but the model was loaded all the same.'),
        ...row('Warm-up', warmups, 'Discarded on purpose: the first calls after a load are no typical ones.'),
        ...row('Reloads', reloads, `The model was not loaded when the call was sent${loadTimesOf(reloads)}.`),
        ...markCounts(invalid).map(([mark, count]) => [
            `⚠️ Invalid: ${MARK_WORDS[mark].label}`,
            String(count),
            MARK_WORDS[mark].meaning,
        ]),
        ...failedRows(failed),
    ];
}
/** Marks add up to more than the calls where some have several; said, because the counts are of calls. */
function severalMarks({ invalid }) {
    const several = invalid.filter(({ marks }) => marks.length > 1).length;
    if (several === 0)
        return '';
    return `${counted(several, 'invalid call')} ${several === 1 ? 'stands' : 'stand'} in more than one row.`;
}
function failedRows(failed) {
    const counts = new Map();
    for (const call of failed)
        counts.set(reasonOf(call), (counts.get(reasonOf(call)) ?? 0) + 1);
    const sorted = [...counts].sort((a, b) => b[1] - a[1]);
    const rest = sorted.slice(setAside_SHOWN_REASONS).reduce((sum, [, count]) => sum + count, 0);
    return [
        ...sorted.slice(0, setAside_SHOWN_REASONS).map(([reason, count]) => ['❌ Failed', String(count), reason]),
        ...(rest === 0 ? [] : [['❌ Failed', String(rest), 'for other reasons']]),
    ];
}
function loadTimesOf(reloads) {
    const times = reloads.map(({ loadMs }) => loadMs).filter((time) => time !== null);
    if (times.length === 0)
        return '';
    return `; loading took ${duration(times.reduce((sum, time) => sum + time, 0))} in all`;
}
function whyOf(call) {
    const load = isReload(call) && call.loadMs !== null ? `the model was loaded in ${duration(call.loadMs)}` : '';
    const opened = call.phase === 'warmup' ? 'first call of a block' : 'reload';
    const why = call.status === 'valid' ? opened : `${call.status}: ${reasonOf(call)}`;
    return load === '' ? why : `${why}; ${load}`;
}

;// CONCATENATED MODULE: ./lib/report/verdict.js






/** What stands above the fold of the comment, below its headline. */
/** A reader acts on the worst rows. */
const SHOWN_ROWS = 12;
/** Longer values, such as digests and lists of options, stand in the folded table alone. */
const INLINE_VALUE = 40;
/** What the verdict stands on: rows where something changed, reasons where nothing can be said. */
function verdict_findingsOf(view) {
    const { decision } = view;
    const changed = [...decision.regressions, ...decision.improvements];
    switch (decision.verdict) {
        case 'regressed':
        case 'improved':
            return (0,table/* blocks */.Bv)(verdict_shortened(changed), lacking(view), patternOf(view), actionOf(view));
        case 'unchanged':
            return lacking(view);
        case 'not-measured':
            return (0,table/* blocks */.Bv)(lacking(view) || verdict_summaryOf(view), decision.lost.length > 0 ? actionOf(view) : '');
        case 'not-comparable':
            return (0,table/* blocks */.Bv)(verdict_summaryOf(view), differenceTable((view.judgement?.hardwareDifferences ?? []).slice(0, SHOWN_ROWS)), lacking(view), nextStepOf(view));
        case 'no-baseline':
            return (0,table/* blocks */.Bv)(nextStepOf(view), firstMeasurements(view));
    }
}
/** The decision in its own words, unless the callout above has said them; the headline says "Not measured" already. */
function verdict_summaryOf({ decision, results }) {
    if (results.interruption !== null)
        return '';
    return (0,safe/* plain */.pj)(capitalised(decision.summary.replace(/^Not measured: /, '')));
}
/** A slowdown that spares nothing is seldom one change's doing; where nothing else differs, that is said too. */
function patternOf({ judgement, decision: { regressions } }) {
    const judged = gatedOf(judgement).filter(({ ratio }) => ratio !== null);
    if (judged.length < 3 || regressions.length < judged.length)
        return '';
    const otherwise = judgement?.otherDifferences.length === 0
        ? ' Hardware, Ollama, model, options and prompts are those of the baseline.'
        : '';
    return `Every gated metric of every agent and stage slowed: look first at what they share, the machine and its server.${otherwise}`;
}
function verdict_shortened(changed) {
    const rows = changedTable(changed, SHOWN_ROWS);
    const more = changed.length - SHOWN_ROWS;
    return more > 0 ? (0,table/* blocks */.Bv)(rows, `… and ${more} more beyond their limits: see all metrics.`) : rows;
}
/** Gated comparisons that could not be made; a gate that did not look must say so. */
function lacking({ judgement, decision }) {
    const missing = gatedOf(judgement).filter(({ verdict }) => verdict === 'not-measured' || (verdict === 'not-comparable' && decision.verdict !== verdict));
    const keyOf = ({ agent, stage, reason }) => JSON.stringify([agent, stage, reason]);
    const keys = [...new Set(missing.map(keyOf))];
    const rows = keys
        .slice(0, SHOWN_ROWS)
        .map((key) => lackingRow(missing.filter((one) => keyOf(one) === key)));
    const more = keys.length - rows.length;
    return (0,table/* blocks */.Bv)((0,table/* table */.tp)([(0,table/* left */.kb)('Could not be judged'), (0,table/* left */.kb)('Why')], rows), more > 0 ? `… and ${more} more: see all metrics.` : '');
}
/** Comparisons of one stage that share a reason, as one row. */
function lackingRow(comparisons) {
    const [first] = comparisons;
    if (first === undefined)
        return [];
    const labels = comparisons.map(({ metric }) => metricOf(metric).label);
    return [subjectOf(first, labels.join(', ')), (0,safe/* plainCell */.dD)(first.reason ?? 'no reason recorded')];
}
function actionOf({ decision: { action } }) {
    return /^no action needed\.?$/i.test(action.trim()) ? '' : `**What to do:** ${(0,safe/* plain */.pj)(action)}`;
}
/** The way to a baseline: a sentence, and lines to copy where there are any. */
function nextStepOf({ nextStep, decision }) {
    const [sentence = '', ...lines] = (nextStep ?? decision.action).trim().split('\n');
    const shown = lines.join('\n').trim();
    return (0,table/* blocks */.Bv)(`**Next step:** ${(0,safe/* plain */.pj)(sentence)}`, shown === '' ? '' : (0,safe/* fence */.EU)(lines.join('\n')));
}
function firstMeasurements({ results }) {
    const rows = measuredRows(results);
    const more = rows.length - SHOWN_ROWS;
    return (0,table/* blocks */.Bv)('Medians of this session:', measuredTable(rows.slice(0, SHOWN_ROWS)), more > 0 ? `… and ${more} more: see measured values.` : '');
}
/** Software that differs may be the cause, or the very thing under test: said beside the verdict. */
function alsoChanged({ judgement }) {
    const differences = judgement?.otherDifferences ?? [];
    if (differences.length === 0)
        return '';
    const shown = differences
        .slice(0, 3)
        .map(({ what, before, after }) => Math.max(before.length, after.length) > INLINE_VALUE
        ? (0,safe/* plain */.pj)(what)
        : `${(0,safe/* plain */.pj)(what)} ${(0,safe/* codeSpan */.SS)(before)} → ${(0,safe/* codeSpan */.SS)(after)}`);
    const more = differences.length - shown.length;
    return `Also different from the baseline: ${shown.join('; ')}${more > 0 ? `; and ${more} more, see environment` : ''}.`;
}

;// CONCATENATED MODULE: ./lib/report/comment.js














/**
 * GitHub refuses comments beyond 65,536 characters, the marker's line among them; what it counts for wide ones is
 * not said: bytes are kept too.
 */
const COMMENT_BUDGET = { characters: 64_800, bytes: 64_800 };
/** The pull request comment: the verdict, what changed, how far to trust it; the rest is folded. */
function renderComment(view) {
    return `${withinBudget(commentSections(view), COMMENT_BUDGET, placeholderOf(view))}\n`;
}
function placeholderOf({ links }) {
    return (names) => `Left out for length: ${names.join(', ')}. ${(0,safe/* link */.nf)('The artifact', links.artifactUrl)} has it all.`;
}
/** What gives way has a number: bulky tables first, then what helps to act on them. */
function commentSections(view) {
    const { results, judgement } = view;
    const keep = (markdown) => ({ name: '', markdown, givesWay: null });
    const fold = (name, givesWay, body) => ({
        name: name.toLowerCase(),
        markdown: (0,table/* folded */.TM)(name, body),
        givesWay,
    });
    return [
        keep(`### ${headlineOf(view)}`),
        keep(interruptionCallout(results)),
        keep(verdict_findingsOf(view)),
        keep(alsoChanged(view)),
        keep(noiseStatement(view)),
        fold('All metrics', 1, comparisonTable(judgement?.comparisons ?? [])),
        fold('Measured values', 2, allMeasurements(view)),
        fold('Calls set aside, and why', 3, setAside(results)),
        fold('Environment', 4, environmentSection(view)),
        fold('Judge it again at a desk', 5, reproduction(view)),
        keep(lastLine(view)),
    ];
}
/** Where nothing was compared there is no table of all metrics; the first rows are shown without unfolding. */
function allMeasurements({ results, judgement, decision }) {
    const rows = measuredRows(results);
    const isShown = decision.verdict === 'no-baseline' && rows.length <= SHOWN_ROWS;
    return judgement !== null || isShown ? '' : measuredTable(rows);
}
function environmentSection({ results, judgement }) {
    const differences = [...(judgement?.hardwareDifferences ?? []), ...(judgement?.otherDifferences ?? [])];
    return (0,table/* blocks */.Bv)(differenceTable(differences), judgement !== null && differences.length === 0 ? 'No difference from the baseline’s environment.' : '', agentTable(results.agents), environmentTable(results), environment_sessionNotes(results));
}
function reproduction({ baseline, links, judgement }) {
    if (baseline === null || judgement === null)
        return '';
    return (0,table/* blocks */.Bv)(`The verdict is computed from stored numbers alone; no GPU is needed to repeat it. ${(0,safe/* link */.nf)('The artifact', links.artifactUrl)} holds \`results.json\`; save the ${(0,safe/* plain */.pj)(baseline.description)} as \`baseline.json\`. In a clone of ollama-benchmark-action:`, (0,safe/* fence */.EU)(`node dist/cli/index.js compare --baseline baseline.json --candidate results.json${limitsOf(judgement)}`, 'sh'));
}
/** The limits that held, as an option: at a desk there may be no configuration, or another one. */
function limitsOf({ comparisons }) {
    const limits = settings/* GATED_METRICS */._.flatMap((id) => {
        const percent = comparisons.find(({ metric }) => metric === id)?.limitPercent ?? null;
        return percent === null ? [] : [`${id}: ${percent}`];
    });
    return limits.length === 0 ? '' : ` --thresholds '{ ${limits.join(', ')} }'`;
}
function lastLine({ results, baseline, links, decision }) {
    const measured = commitOf(results.source.commit);
    const against = baseline === null
        ? ''
        : `${commitOf(baseline.commit)} of ${utc(baseline.startedAt)} (${(0,safe/* plain */.pj)(baseline.description)})`;
    const isCompared = baseline !== null && ['regressed', 'improved', 'unchanged'].includes(decision.verdict);
    const compared = isCompared ? `Compared ${measured} with ${against}` : `Measured ${measured}`;
    const parts = [
        compared,
        isCompared || against === '' ? '' : `not compared with ${against}`,
        links.runUrl === null ? '' : (0,safe/* link */.nf)('run', links.runUrl),
        links.artifactUrl === null ? '' : (0,safe/* link */.nf)('report and results', links.artifactUrl),
        utc(results.finishedAt),
    ];
    return `<sub>${parts.filter((part) => part !== '').join(' · ')}</sub>`;
}
function commitOf(commit) {
    return commit === null ? 'an unknown commit' : (0,safe/* codeSpan */.SS)(commit.slice(0, 7));
}

;// CONCATENATED MODULE: ./lib/report/names.js
/**
 * The report file of each agent, in the agents' order: letters that every file system and artifact takes, lower
 * case because some file systems know no other difference, unique by a number where names fall together.
 */
function agentFileNames({ agents }) {
    const taken = new Set();
    return agents.map(({ name }) => {
        const slug = name
            .toLowerCase()
            .replace(/[^a-z0-9]+/g, '-')
            .replace(/^-+|-+$/g, '')
            .slice(0, 60) || 'agent';
        let unique = slug;
        for (let number = 2; taken.has(unique); number += 1)
            unique = `${slug}-${number}`;
        taken.add(unique);
        return `report-${unique}.md`;
    });
}

;// CONCATENATED MODULE: ./lib/report/indexReport.js















/** One page that joins the agents: verdict, side by side, baseline, environment, the way to each report. */
function renderIndexReport(view) {
    const { results, links } = view;
    return `${(0,table/* blocks */.Bv)('# Benchmark Report', `**${headlineOf(view)}**`, interruptionCallout(results), [
        `**Timestamp:** ${utc(results.startedAt)}, ${duration(results.elapsedMs)}`,
        `**Commit:** ${results.source.commit === null ? 'unknown' : (0,safe/* codeSpan */.SS)(results.source.commit)}`,
        ...(links.runUrl === null ? [] : [`**Run:** ${(0,safe/* link */.nf)('workflow run', links.runUrl)}`]),
        `**Corpus:** ${counted(results.corpus.fileCount, 'file')} in ${(0,safe/* codeSpan */.SS)(results.corpus.root)}`,
    ].join('  \n'), '## Agents', agentTable(results.agents), (0,table/* bullets */.e5)(agentLinks(results)), '## Side by Side', sideBySide(results), '## Cold Start', coldStartTable(results), '## Comparison with the Baseline', comparisonSection(view), '## Environment', environmentTable(results), environment_sessionNotes(results), '## Calls Set Aside', setAside(results))}\n`;
}
function agentLinks(results) {
    return agentFileNames(results).map((file, index) => `[Report of agent ${(0,safe/* codeSpan */.SS)(results.agents[index]?.name ?? '')}](${file})`);
}
/** Medians, a table for each stage: stages are never pooled. */
function sideBySide(results) {
    const [first, ...others] = results.agents;
    if (first === undefined)
        return 'No agent.';
    const note = others.length === 0
        ? 'Medians of valid, warm, measured calls.'
        : `Medians of valid, warm, measured calls; in brackets the difference from ${(0,safe/* codeSpan */.SS)(first.name)}. These are configurations side by side, no verdict.`;
    return (0,table/* blocks */.Bv)(note, ...results.stages.map(({ name }) => indexReport_stageTable(results, name, first.name)));
}
/** Cold starts have a table of their own. */
const SIDE_BY_SIDE = COMPARED_METRICS.filter(({ population }) => population === 'warm');
function indexReport_stageTable(results, stage, first) {
    const columns = SIDE_BY_SIDE.map(({ label, unit }) => (0,table/* right */.pG)(`${capitalised(label)} (${unit})`));
    const rows = results.agents.map(({ name }) => [
        (0,safe/* cell */.Hn)(name),
        ...SIDE_BY_SIDE.map((metric) => medianBeside(results, name, first, stage, metric)),
        sampleSizeOf(results, name, stage),
    ]);
    return (0,table/* blocks */.Bv)(`### Stage ${(0,safe/* codeSpan */.SS)(stage)}`, (0,table/* table */.tp)([(0,table/* left */.kb)('Agent'), ...columns, (0,table/* right */.pG)('n')], rows));
}
function sampleSizeOf(results, agent, stage) {
    const { length } = sampledCalls(results, agent, stage);
    const needed = results.protocol.minimumValidCalls;
    return length < needed ? `⚠️\u00a0${length}, needs\u00a0${needed}` : String(length);
}
function medianBeside(results, agent, first, stage, metric) {
    const own = summaryOf(results, agent, stage, metric)?.median ?? null;
    const reference = summaryOf(results, first, stage, metric)?.median ?? null;
    const figure = bareFigure(own, metric.unit);
    const difference = changeBetween(reference, own, metric.unit);
    if (agent === first || difference === UNKNOWN)
        return figure;
    // A blank that does not break keeps the percent sign with its number in a narrow column.
    return `${figure} (${difference.replace(' ', '\u00a0')})`;
}
function comparisonSection(view) {
    const { judgement, baseline } = view;
    if (judgement === null || baseline === null) {
        return (0,table/* blocks */.Bv)('There was no baseline to compare with.', nextStepOf(view));
    }
    const { hardwareDifferences, otherDifferences } = judgement;
    return (0,table/* blocks */.Bv)(`Against the ${(0,safe/* plain */.pj)(baseline.description)} of ${utc(baseline.startedAt)}, commit ${baseline.commit === null ? 'unknown' : (0,safe/* codeSpan */.SS)(baseline.commit)}. Before → after are medians; n counts the calls of each side.`, comparisonTable(judgement.comparisons), noiseStatement(view), differenceTable([...hardwareDifferences, ...otherDifferences]), view.nextStep === null ? '' : nextStepOf(view));
}

;// CONCATENATED MODULE: ./lib/report/files.js



const INDEX_FILE = 'report.md';
const RESULTS_FILE = 'results.json';
/** All files of a session, as names without folders and their contents. */
function reportFiles(view) {
    const names = agentFileNames(view.results);
    return [
        { name: INDEX_FILE, content: renderIndexReport(view) },
        ...view.results.agents.map(({ name }, index) => ({
            name: names[index],
            content: renderAgentReport(view.results, name),
        })),
        { name: RESULTS_FILE, content: `${JSON.stringify(view.results, null, 2)}\n` },
    ];
}

;// CONCATENATED MODULE: ./lib/report/summary.js







/** GitHub drops a step summary beyond 1 MiB; some room is left for what the job itself adds. */
const SUMMARY_BUDGET = { characters: 1_000_000, bytes: 1_000_000 };
/** The job summary: the comment's content and every call of every agent. */
function renderSummary(view) {
    const sections = [...commentSections(view)];
    const lastLine = sections.pop();
    const calls = view.results.agents.map(({ name }, index) => {
        const own = session_callsOf(view.results, name);
        return {
            name: `the calls of ${(0,safe/* codeSpan */.SS)(name)}`,
            markdown: (0,table/* folded */.TM)(`Calls of agent ${(0,safe/* htmlCode */.h8)(name)}`, (0,table/* blocks */.Bv)(legendOf(own), callTable(own, view.results))),
            // Later agents go before earlier ones, all of them before anything of the comment.
            givesWay: -1 - index,
        };
    });
    const all = [...sections, ...calls, ...(lastLine === undefined ? [] : [lastLine])];
    return `${withinBudget(all, SUMMARY_BUDGET, placeholderOf(view))}\n`;
}

// EXTERNAL MODULE: ./lib/tellFailure.js + 1 modules
var tellFailure = __webpack_require__(68701);
;// CONCATENATED MODULE: ./lib/tell.js




/**
 * Files first, then artifact, summary, comment. The files must be written, for they keep what was measured; each
 * of the others may fail with a warning and none stops the next.
 */
async function tell(view, { log, surroundings }) {
    const paths = await surroundings.writeFiles(reportFiles(view));
    for (const path of paths)
        log.info(`Written: ${path}`);
    const soft = (0,tellFailure/* softly */.Q)(log);
    const artifact = await soft('Artifact not uploaded', () => surroundings.uploadArtifact(paths));
    const linked = { ...view, links: { ...view.links, artifactUrl: artifact?.url ?? null } };
    await soft('Job summary not written', () => surroundings.writeSummary(renderSummary(linked)));
    const commentUrl = await soft('Comment not written', () => surroundings.writeComment(renderComment(linked)));
    return { paths, artifact, commentUrl };
}

;// CONCATENATED MODULE: ./lib/main.js










/**
 * The job: measure, compare, tell, store, decide. What it throws left no result; that was told then, too, for an
 * old comment must not go on telling of an older commit. ExpectedError: trouble that a user can mend.
 */
async function runBenchmark(settings, ports) {
    try {
        const lock = await ports.acquireLock();
        try {
            return await runLocked(settings, ports);
        }
        finally {
            await release(lock, ports.log);
        }
    }
    catch (error) {
        const isExpected = error instanceof failure/* ExpectedError */.Dh;
        const reason = (0,failure/* messageOf */.bD)(error);
        await (0,tellFailure/* tellFailure */.s)(isExpected ? reason : `The action failed by a mistake of its own: ${reason}`, ports);
        throw error;
    }
}
/** What is done is done: it must not be lost to a lock that ends with the process anyway. */
async function release(lock, log) {
    try {
        await lock.release();
    }
    catch (error) {
        log.warning(`The lock of this machine was not released: ${(0,failure/* messageOf */.bD)(error)}`);
    }
}
async function runLocked(settings, ports) {
    // Read first: a baseline that cannot be read is to cost nobody the time of a session.
    const baseline = (await ports.baseline?.read()) ?? null;
    const results = await measure_measure(settings, ports, baseline);
    for (const sentence of unknownMetrics(results))
        ports.log.warning(sentence);
    const judgement = baseline === null ? null : judge(baseline, results, settings.benchmark.thresholds);
    const evidence = { interruption: results.interruption, unmeasured: unmeasuredUnits(results), judgement };
    const decided = decide(evidence, settings.policy);
    const gap = sessionGap(evidence);
    const write = baselineWrite(settings.policy, ports.surroundings.source, gap, decided.verdict);
    const step = nextStepAfter(decided, judgement, write, settings, ports);
    const decision = step === STORED ? { ...decided, action: STORED } : decided;
    const told = await ports.log.group('Report', () => tell(viewOf(ports, { results, baseline, judgement, decision, nextStep: step }), ports));
    const fault = await storeBaseline(ports, results, write);
    const last = fault !== null && decision.passed ? { ...decision, ...failedBy(fault) } : decision;
    for (const line of decisionLines(last))
        ports.log.info(line);
    return { ...told, decision: last, passed: last.passed, results };
}
const STORED = 'No action needed: this session becomes the baseline, and the next one is compared with it.';
/** Who reads that a baseline was stored just now is not to be told to store one. */
function nextStepAfter({ verdict }, judgement, { write }, settings, { baseline, surroundings }) {
    const { baselineFile } = settings.policy;
    const { source } = surroundings;
    const step = nextStep(verdict, settings, source);
    if (step === null || baseline === null || baselineFile === null)
        return step;
    const gated = judgement?.comparisons.filter((comparison) => comparison.gated) ?? [];
    // No baseline helps a session that has no values itself: the decision says what does.
    if (gated.length > 0 && gated.every(({ candidate }) => candidate === null))
        return null;
    return write && outlivesJob(baselineFile, source) ? STORED : step;
}
function viewOf(ports, judged) {
    const { results, baseline, judgement, decision, nextStep } = judged;
    const description = ports.baseline?.description ?? 'no baseline';
    return {
        results,
        judgement,
        decision,
        baseline: baseline === null
            ? null
            : { startedAt: baseline.startedAt, commit: baseline.source.commit, description },
        links: { runUrl: ports.surroundings.source.runUrl, artifactUrl: null },
        nextStep,
    };
}
/** What the log, the outputs and the annotation say of a job that would pass but for its baseline. */
function failedBy(fault) {
    return {
        passed: false,
        summary: fault,
        action: 'Mend that and run again, or the next session finds no such baseline.',
    };
}
/** Null, or why the job fails: a baseline that is to be written and cannot be would freeze unseen. */
async function storeBaseline({ baseline, log }, results, { write, reason }) {
    if (baseline === null)
        return null;
    if (!write) {
        log.info(`The ${baseline.description} stays as it is: ${reason}`);
        return null;
    }
    try {
        await baseline.write(results);
        log.info(`The ${baseline.description} was written: ${reason}`);
        return null;
    }
    catch (error) {
        const fault = `The ${baseline.description} was not written: ${(0,failure/* messageOf */.bD)(error)}`;
        log.error(fault);
        return fault;
    }
}

// EXTERNAL MODULE: ./lib/io/atomicFile.js
var atomicFile = __webpack_require__(40733);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
;// CONCATENATED MODULE: ./lib/model/migration.js

/**
 * Results of schema 1 as schema 2; whatever else comes back as it is. Nothing is checked here: what schema 1 lacked is
 * added as unknown, what it named otherwise is renamed, and the reader holds the outcome to the present schema.
 */
function migrateResults(value) {
    return isMap(value) && value.schemaVersion === 1 ? fromVersion1(value) : value;
}
function fromVersion1(results) {
    const calls = Array.isArray(results.calls) ? withColdStarts(results.calls.map(callFrom1)) : results.calls;
    return {
        ...results,
        schemaVersion: 2,
        notes: ['Stored by an earlier version (results schema 1): its calls were not examined for marks.'],
        environment: changed(results.environment, environmentFrom1),
        protocol: changed(results.protocol, (protocol) => ({
            ...protocol,
            coldStarts: Array.isArray(calls) ? mostColdStarts(calls) : 0,
            retries: 0,
        })),
        agents: each(results.agents, (agent) => ({ ...agent, vramMib: null, vramSeenMib: null })),
        calls,
    };
}
function environmentFrom1(environment) {
    const { ollamaVersion } = environment;
    return {
        ...environment,
        gpus: each(environment.gpus, (gpu) => ({ ...gpu, persistenceMode: null, migMode: null, vbios: null })),
        durationMeaning: durationMeaningOf(typeof ollamaVersion === 'string' ? ollamaVersion : null),
        telemetry: {
            tool: null,
            about: 'Not recorded by results schema 1.',
            intervalMs: null,
            throttling: 'unknown',
            standing: [],
        },
    };
}
/** Under their new names the two renamed keys are none of schema 1: a newer file that calls itself old is refused. */
function callFrom1(call) {
    return changed(call, ({ failure, firstContentMs, reason: _, ttfoMs: __, ...kept }) => ({
        ...kept,
        ...renamed('reason', failure),
        ...renamed('ttfoMs', firstContentMs),
        marks: [],
        notes: [],
        retries: 0,
        clientGapMs: gapOf(kept.e2eMs, kept.serverTotalMs),
        promptCharacters: null,
        prefillTokS: null,
        joulesPerToken: null,
        textLines: null,
        textSpanMs: null,
        blockedMs: null,
        cpuShare: null,
        otherModels: [],
        gpu: null,
    }));
}
/**
 * Schema 1 knew no phase for cold starts, but made them: it unloaded the model before the first warm-up call of every
 * agent. Those calls keep their comparability under the phase that they have now.
 */
function withColdStarts(calls) {
    const seen = new Set();
    return calls.map((call) => {
        if (!isMap(call))
            return call;
        const isFirst = !seen.has(call.agent);
        seen.add(call.agent);
        return isFirst && call.phase === 'warmup' && call.cold === true ? { ...call, phase: 'cold' } : call;
    });
}
/** As each agent has one at most: 1 or 0. */
function mostColdStarts(calls) {
    return calls.some((call) => isMap(call) && call.phase === 'cold') ? 1 : 0;
}
/** A key that was missing stays missing, for the schema to complain of. */
const renamed = (key, value) => (value === undefined ? {} : { [key]: value });
/** To the microsecond, as all durations are stored. */
function gapOf(e2eMs, serverTotalMs) {
    if (typeof e2eMs !== 'number' || typeof serverTotalMs !== 'number')
        return null;
    return Math.round((e2eMs - serverTotalMs) * 1000) / 1000;
}
const changed = (value, change) => isMap(value) ? change(value) : value;
const each = (value, change) => Array.isArray(value) ? value.map((entry) => changed(entry, change)) : value;
function isMap(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}

;// CONCATENATED MODULE: ./lib/io/resultsFile.js





/** Far above any session (2 kB a call without its answer), far below what would exhaust the memory. */
const RESULTS_SIZE_LIMIT_BYTES = 50 * 1024 * 1024;
/** Stored results, checked. Throws ExpectedError that names the file and what is wrong with it. */
async function readResults(path) {
    const results = await readResultsIfAny(path);
    if (results === null)
        throw new ExpectedError(`There is no results file ${path}.`);
    return results;
}
/** The same, and null where there is no such file. */
async function readResultsIfAny(path) {
    const text = await readText(path);
    return text === null ? null : parseResults(text, path);
}
async function readText(path) {
    try {
        const facts = await (0,promises_.stat)(path);
        if (!facts.isFile())
            throw new failure/* ExpectedError */.Dh(`${path} is not a regular file.`);
        if (facts.size > RESULTS_SIZE_LIMIT_BYTES) {
            throw new failure/* ExpectedError */.Dh(`${path} has ${facts.size} bytes; results have at most ${RESULTS_SIZE_LIMIT_BYTES}.`);
        }
        return await (0,promises_.readFile)(path, 'utf8');
    }
    catch (error) {
        if (error instanceof failure/* ExpectedError */.Dh)
            throw error;
        if (error.code === 'ENOENT')
            return null;
        throw new failure/* ExpectedError */.Dh(`${path} cannot be read: ${(0,failure/* messageOf */.bD)(error)}.`);
    }
}
const VersionedSchema = dist/* object */.Ikc({ schemaVersion: dist/* number */.aig() });
/** Untrusted text, also of earlier schemas, to results; `path` is for the sentences of its errors. */
function parseResults(text, path) {
    let value;
    try {
        value = JSON.parse(text);
    }
    catch (error) {
        throw new failure/* ExpectedError */.Dh(`${path} is not JSON: ${(0,failure/* messageOf */.bD)(error)}.`);
    }
    const versioned = dist/* safeParse */.xLC(VersionedSchema, value);
    if (versioned.success && versioned.output.schemaVersion > RESULTS_SCHEMA_VERSION) {
        throw new failure/* ExpectedError */.Dh(`${path} was written by a newer version of this tool (results schema ${versioned.output.schemaVersion}, this one reads ${RESULTS_SCHEMA_VERSION}): update the action.`);
    }
    const parsed = dist/* safeParse */.xLC(ResultsSchema, migrateResults(value), { abortEarly: true });
    if (parsed.success)
        return parsed.output;
    const [issue] = parsed.issues;
    const place = dist/* getDotPath */.BuJ(issue) ?? 'the whole file';
    throw new failure/* ExpectedError */.Dh(`${path} does not hold results of this tool: ${place}: ${issue.message}.`);
}

// EXTERNAL MODULE: ./lib/io/workspace.js
var workspace = __webpack_require__(18461);
;// CONCATENATED MODULE: ./lib/io/baselineFile.js





/** A baseline in a file of the checkout or of the machine. `path` as the user gave it, against `cwd`. */
function createBaselineFile(options) {
    const place = () => (0,workspace/* inWorkspace */.v)(options.path, options.cwd, 'baseline-file');
    const named = `baseline file ${options.path}`;
    const read = async () => {
        try {
            return await readResultsIfAny(await place());
        }
        catch (error) {
            throw new failure/* ExpectedError */.Dh(`The ${named} is left as it is: ${(0,failure/* messageOf */.bD)(error)}`);
        }
    };
    return {
        // Comments are public: where on the runner the file lies is nobody's business there.
        description: (0,external_node_path_.isAbsolute)(options.path) ? `baseline file ${(0,external_node_path_.basename)(options.path)}` : named,
        read,
        async write(results) {
            // What cannot be read is never overwritten: it may be a newer version's, and somebody's only copy.
            await read();
            try {
                await (0,atomicFile/* writeFileAtomically */.l)(await place(), `${JSON.stringify(withoutAnswers(results), null, 2)}\n`);
            }
            catch (error) {
                throw new failure/* ExpectedError */.Dh(`The ${named} could not be written: ${(0,failure/* messageOf */.bD)(error)}.`);
            }
        },
    };
}
/** Numbers are what is compared; the model's text would only make the file large and hard to review. */
function withoutAnswers(results) {
    return { ...results, calls: results.calls.map((call) => ({ ...call, answer: null })) };
}

// EXTERNAL MODULE: external "node:perf_hooks"
var external_node_perf_hooks_ = __webpack_require__(643);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(58500);
;// CONCATENATED MODULE: ./lib/io/clock.js


const systemClock = {
    nowMs: () => external_node_perf_hooks_.performance.now(),
    date: () => new Date(),
};
/** Resolves after so many milliseconds, or as soon as the signal aborts. */
async function pause(milliseconds, until) {
    try {
        await (0,external_node_timers_promises_.setTimeout)(milliseconds, undefined, until === undefined ? {} : { signal: until });
    }
    catch {
        // Aborted: the wait is over.
    }
}

// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
;// CONCATENATED MODULE: ./lib/io/hostLockHolder.js



/** Who holds the lock of this machine: what a holder answers, read as untrusted. */
const ANSWER_LIMIT_BYTES = 4_096;
/** Plain printable text without blanks, which is all that a repository's name or a URL needs. */
const word = dist/* fallback */.NpB(dist/* nullable */.mee(dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^[!-~]{1,200}$/))), null);
const HolderSchema = dist/* object */.Ikc({
    repository: word,
    runUrl: word,
    pid: dist/* fallback */.NpB(dist/* nullable */.mee(dist/* pipe */.FsL(dist/* number */.aig(), dist/* integer */.ndf(), dist/* minValue */.Wwf(1))), null),
    since: dist/* fallback */.NpB(dist/* nullable */.mee(dist/* pipe */.FsL(dist/* string */.YjP(), dist/* maxLength */.Ru6(40), dist/* isoTimestamp */.yhX())), null),
});
/**
 * Where the lock lives. On Linux the abstract namespace, whose names are filled up to the full length because older
 * Node versions do so with zeros and newer ones do not (https://github.com/nodejs/node/issues/50889).
 */
function lockAddress(name, platform, temporaryDirectory) {
    if (platform === 'win32')
        return `\\\\.\\pipe\\${name}`;
    if (platform === 'linux')
        return `\0${name.padEnd(107, '-')}`;
    return external_node_path_.posix.join(temporaryDirectory, `${name}.sock`);
}
/** "nobody": nothing listens there. Null: something does, and does not say who it is. */
async function askHolder(address, withinMs) {
    return new Promise((resolve) => {
        const socket = (0,external_node_net_.connect)({ path: address });
        let text = '';
        const finish = (answer) => {
            clearTimeout(timer);
            socket.destroy();
            resolve(answer);
        };
        const timer = setTimeout(() => finish(null), withinMs);
        socket.setEncoding('utf8');
        socket.on('data', (chunk) => {
            text += chunk;
            if (text.length > ANSWER_LIMIT_BYTES)
                finish(null);
        });
        socket.on('end', () => finish(parseHolder(text)));
        socket.on('error', (error) => {
            finish(error.code === 'ECONNREFUSED' || error.code === 'ENOENT' ? 'nobody' : null);
        });
    });
}
function parseHolder(text) {
    try {
        return dist/* parse */.qgA(HolderSchema, JSON.parse(text));
    }
    catch {
        return null;
    }
}
/** "owner/repo (https://…, process 12) since 2026-01-01T00:00:00.000Z", or as much of it as is known. */
function holderInWords(holder) {
    if (holder === null)
        return 'a process that does not say who it is';
    const where = [holder.runUrl, holder.pid === null ? null : `process ${holder.pid}`].filter((part) => part !== null);
    const aside = where.length === 0 ? '' : ` (${where.join(', ')})`;
    const since = holder.since === null ? '' : ` since ${holder.since}`;
    return `${holder.repository ?? 'a benchmark outside GitHub'}${aside}${since}`;
}

;// CONCATENATED MODULE: ./lib/io/hostLock.js






/**
 * One benchmark at a time on a machine: two at once would measure each other. The lock is a listener, which the
 * operating system releases with the process that holds it, however that ends. Containers with a network of their
 * own have a lock of their own too.
 */
const POLL_MS = 1_000;
const TELL_EVERY_MS = 30_000;
const ANSWER_WITHIN_MS = 2_000;
const CONNECTION_LIMIT = 64;
const DEFAULT_NAME = 'ollama-benchmark-action';
/**
 * Takes the lock, waiting for at most `waitMs`. Throws ExpectedError that names the holder when the time is over;
 * rejects with the signal's reason where that aborts first.
 */
async function acquireHostLock(options) {
    const { waitMs, log, signal } = options;
    const address = lockAddress(options.name ?? DEFAULT_NAME, options.platform ?? process.platform, (0,external_node_os_.tmpdir)());
    const startMs = performance.now();
    const us = { ...options.describe, pid: process.pid, since: new Date().toISOString() };
    let nextWordMs = 0;
    for (;;) {
        signal.throwIfAborted();
        const lock = await tryToHold(address, us);
        const waitedMs = performance.now() - startMs;
        if (lock !== null) {
            if (nextWordMs > 0)
                log.info(`The machine is free after ${hostLock_seconds(waitedMs)}.`);
            return lock;
        }
        const isOver = waitedMs >= waitMs;
        if (isOver || waitedMs >= nextWordMs || isSocketFile(address)) {
            const answer = await askHolder(address, ANSWER_WITHIN_MS);
            if (answer === 'nobody' && isSocketFile(address) && (await removeStale(address)))
                continue;
            const holder = holderInWords(answer === 'nobody' ? null : answer);
            if (isOver) {
                throw new failure/* ExpectedError */.Dh(`This machine is in use by ${holder}, and it was not free after ${hostLock_seconds(waitedMs)}: raise \`lock-wait\`, or let the jobs run one after the other.`);
            }
            if (waitedMs >= nextWordMs) {
                const patience = `waited ${hostLock_seconds(waitedMs)} of at most ${hostLock_seconds(waitMs)}`;
                log.info(`Another benchmark has this machine, ${holder}; ${patience} (\`lock-wait\`).`);
                nextWordMs = waitedMs + TELL_EVERY_MS;
            }
        }
        await hostLock_pause(Math.min(POLL_MS * (0.75 + Math.random() / 2), waitMs - waitedMs), signal);
    }
}
/** Null where somebody else listens there. */
async function tryToHold(address, us) {
    const sockets = new Set();
    const server = (0,external_node_net_.createServer)((socket) => {
        sockets.add(socket);
        socket.on('close', () => sockets.delete(socket));
        socket.on('error', () => socket.destroy());
        socket.setTimeout(ANSWER_WITHIN_MS, () => socket.destroy());
        socket.unref();
        socket.resume();
        socket.end(`${JSON.stringify(us)}\n`);
    });
    server.maxConnections = CONNECTION_LIMIT;
    try {
        await listening(server, address);
    }
    catch (error) {
        const code = error.code;
        // Windows says EACCES for a pipe that another user's process made.
        if (code === 'EADDRINUSE' || (process.platform === 'win32' && code === 'EACCES'))
            return null;
        throw new failure/* ExpectedError */.Dh(`The lock of this machine could not be made at ${shown(address)} (${code}).`);
    }
    // A lock that was not released must not keep the process alive: its end releases it.
    server.unref();
    return {
        release: () => new Promise((resolve) => {
            server.close(() => resolve());
            for (const socket of sockets)
                socket.destroy();
        }),
    };
}
function listening(server, address) {
    return new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen({ path: address }, () => {
            server.off('error', reject);
            server.on('error', () => { });
            resolve();
        });
    });
}
/**
 * A socket file outlives a killed holder. It is moved aside before it is looked at again, since another waiter may
 * have replaced it by a living one in between, which then goes back.
 */
async function removeStale(address) {
    const aside = `${address}.${process.pid}`;
    try {
        // Connecting to any other file is refused as well.
        if (!(await (0,promises_.lstat)(address)).isSocket())
            return false;
        await (0,promises_.rename)(address, aside);
    }
    catch (error) {
        // Gone already: another waiter was first. Not ours to move: left to the one who made it.
        return error.code === 'ENOENT';
    }
    if ((await askHolder(aside, ANSWER_WITHIN_MS)) === 'nobody') {
        await (0,promises_.rm)(aside, { force: true });
        return true;
    }
    await (0,promises_.rename)(aside, address);
    return false;
}
function isSocketFile(address) {
    return address.startsWith('/');
}
function shown(address) {
    return address.replace('\0', '@').replace(/-+$/, '');
}
function hostLock_seconds(ms) {
    return `${Math.round(ms / 1000)} s`;
}
async function hostLock_pause(ms, signal) {
    try {
        await (0,external_node_timers_promises_.setTimeout)(Math.max(0, ms), undefined, { signal });
    }
    catch {
        signal.throwIfAborted();
    }
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
;// CONCATENATED MODULE: ./lib/io/findOnPath.js



/**
 * The absolute path of a program, or null. Only absolute directories of the PATH count: the working directory is a
 * checkout that a pull request wrote, and Windows' own search would look there first.
 * https://learn.microsoft.com/windows/win32/api/processthreadsapi/nf-processthreadsapi-createprocessw
 */
async function findOnPath(name, env, platform = process.platform, isProgram = isExecutableFile) {
    for (const file of candidatesOnPath(name, env, platform)) {
        if (await isProgram(file))
            return file;
    }
    return null;
}
function candidatesOnPath(name, env, platform) {
    const { delimiter, isAbsolute, join } = platform === 'win32' ? external_node_path_.win32 : external_node_path_.posix;
    const directories = (variable(env, 'PATH', platform) ?? '')
        .split(delimiter)
        .map((entry) => (platform === 'win32' ? entry.replaceAll('"', '') : entry))
        .filter((entry) => isAbsolute(entry));
    const names = platform === 'win32' ? windowsNames(name, env) : [name];
    return directories.flatMap((directory) => names.map((each) => join(directory, each)));
}
/** Batch files are left out: Node starts them through a shell only. */
function windowsNames(name, env) {
    const startable = ['.COM', '.EXE'];
    const listed = (variable(env, 'PATHEXT', 'win32') ?? '.COM;.EXE')
        .split(';')
        .map((ending) => ending.toUpperCase());
    if (startable.some((ending) => name.toUpperCase().endsWith(ending)))
        return [name];
    return listed
        .filter((ending) => startable.includes(ending))
        .map((ending) => `${name}${ending.toLowerCase()}`);
}
function variable(env, name, platform) {
    if (platform !== 'win32')
        return env[name];
    const key = Object.keys(env).find((candidate) => candidate.toUpperCase() === name);
    return key === undefined ? undefined : env[key];
}
async function isExecutableFile(file) {
    try {
        await (0,promises_.access)(file, external_node_fs_.constants.X_OK);
        return (await (0,promises_.stat)(file)).isFile();
    }
    catch {
        return false;
    }
}

;// CONCATENATED MODULE: ./lib/io/gpu/nvidiaFields.js
/**
 * What we ask nvidia-smi for. Names came and went with drivers, and one unknown name fails the whole query: so the
 * tool is asked which it knows. `clocks_throttle_reasons.*` became `clocks_event_reasons.*` with driver 535; MIG and
 * the counters are unknown to drivers before them.
 */
/** The name comes last: it may hold a comma. */
const FACT_FIELDS = [
    { key: 'uuid', names: ['uuid', 'gpu_uuid'] },
    { key: 'memory', names: ['memory.total'] },
    { key: 'driver', names: ['driver_version'] },
    { key: 'enforcedLimit', names: ['enforced.power.limit'] },
    { key: 'limit', names: ['power.limit'] },
    { key: 'persistence', names: ['persistence_mode'] },
    { key: 'mig', names: ['mig.mode.current'] },
    { key: 'vbios', names: ['vbios_version'] },
    { key: 'name', names: ['name', 'gpu_name'] },
];
const SAMPLE_FIELDS = [
    { key: 'index', names: ['index'] },
    { key: 'smClock', names: ['clocks.sm', 'clocks.current.sm'] },
    { key: 'memoryClock', names: ['clocks.mem', 'clocks.current.memory'] },
    { key: 'temperature', names: ['temperature.gpu'] },
    { key: 'power', names: ['power.draw'] },
    { key: 'utilisation', names: ['utilization.gpu'] },
    { key: 'memoryUsed', names: ['memory.used'] },
    { key: 'reasons', names: ['clocks_event_reasons.active', 'clocks_throttle_reasons.active'] },
    { key: 'swThermal', names: ['clocks_event_reasons_counters.sw_thermal_slowdown'] },
    { key: 'hwThermal', names: ['clocks_event_reasons_counters.hw_thermal_slowdown'] },
    { key: 'powerBrake', names: ['clocks_event_reasons_counters.hw_power_brake_slowdown'] },
    { key: 'powerCap', names: ['clocks_event_reasons_counters.sw_power_cap'] },
];
/** The names in what `nvidia-smi --help-query-gpu` prints: lines such as `"uuid" or "gpu_uuid"`. */
function namesInHelp(help) {
    const names = help
        .split(/\r?\n/)
        .filter((line) => /^\s*"/.test(line))
        .flatMap((line) => [...line.matchAll(/"([^"\s]+)"/g)].map((match) => match[1] ?? ''));
    return new Set(names);
}
/** The fields under names that the tool knows. A help text that names too little is no help: then all are tried. */
function chooseFields(fields, known) {
    const isHelp = known.has('index') && known.has('memory.used');
    return fields.flatMap(({ key, names }) => {
        const name = isHelp ? names.find((each) => known.has(each)) : names[0];
        return name === undefined ? [] : [{ key, name }];
    });
}
/** The field that a failed query complains of. */
function unknownField(output) {
    return /Field "([^"]+)" is not a valid field to query/i.exec(output)?.[1] ?? null;
}
/** The fields after a complaint: the next name of that field, or none. Null where the complaint names none of ours. */
function withoutField(probed, complaint, fields) {
    if (!probed.some(({ name }) => name === complaint))
        return null;
    return probed.flatMap((field) => {
        if (field.name !== complaint)
            return [field];
        const names = fields.find(({ key }) => key === field.key)?.names ?? [];
        const next = names[names.indexOf(complaint) + 1];
        return next === undefined ? [] : [{ key: field.key, name: next }];
    });
}

;// CONCATENATED MODULE: ./lib/io/gpu/cells.js
/** Cells of what GPU tools print. Unknown is null, never 0. */
/** "[N/A]", "N/A", "[Not Supported]", "[Not Found]", "[Unknown Error]", "[Insufficient Permissions]", "ERR!", "-". */
const NOTHING = /^(\[.*\]|N\/A( \(.*\))?|ERR!|-|)$/i;
function knownText(cell) {
    const text = cell?.trim();
    return text === undefined || NOTHING.test(text) ? null : text;
}
function knownNumber(cell) {
    if (typeof cell === 'number')
        return Number.isFinite(cell) && cell >= 0 ? cell : null;
    const text = cell?.trim();
    return text !== undefined && /^\d{1,18}(\.\d+)?$/.test(text) ? Number(text) : null;
}
/** "Enabled" and "Disabled". */
function knownFlag(cell) {
    const text = cell?.trim().toLowerCase();
    return text === 'enabled' ? true : text === 'disabled' ? false : null;
}
/** A bit mask such as 0x0000000000000004. */
function knownMask(cell) {
    const text = cell?.trim();
    return text !== undefined && /^0x[0-9a-f]{1,16}$/i.test(text)
        ? Number.parseInt(text.slice(2).slice(-8), 16)
        : null;
}
/**
 * A row of comma-separated values without quotes, as nvidia-smi prints it, by the keys of its columns. The last column
 * may hold commas of its own. Null where there are too few cells.
 */
function rowByKey(line, keys) {
    const cells = line.split(',');
    if (keys.length === 0 || cells.length < keys.length)
        return null;
    const row = {};
    keys.forEach((key, place) => {
        const isLast = place === keys.length - 1;
        row[key] = (isLast ? cells.slice(place).join(',') : (cells[place] ?? '')).trim();
    });
    return row;
}

;// CONCATENATED MODULE: ./lib/io/gpu/readings.js
const UNKNOWN_READING = {
    smClockMhz: null,
    memoryClockMhz: null,
    temperatureCelsius: null,
    powerWatts: null,
    utilisationPercent: null,
    memoryUsedMib: null,
    reasons: null,
    swThermalUs: null,
    hwThermalUs: null,
    powerBrakeUs: null,
    powerCapUs: null,
};
/** Whether anything at all is told: some GPUs answer a loop's first query and then only errors. */
function tellsAnything({ gpu: _, ...values }) {
    return Object.values(values).some((value) => value !== null);
}
/** The sum of what is known, null where nothing is. */
function sumOfKnown(values) {
    const known = values.filter((value) => value !== null);
    return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0);
}
function meanOfKnown(values) {
    const known = values.filter((value) => value !== null);
    return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0) / known.length;
}
function maxOfKnown(values) {
    const known = values.filter((value) => value !== null);
    return known.length === 0 ? null : known.reduce((most, value) => Math.max(most, value));
}

;// CONCATENATED MODULE: ./lib/io/gpu/nvidiaRows.js


/** More GPUs than any machine has: a greater number is garbage. */
const HIGHEST_INDEX = 63;
/**
 * The GPUs that nvidia-smi told, whatever its exit status: complaints about a broken driver or a lost GPU stand in the
 * same stream as the rows. Null where there is no row, unless it says that there is no device. MiB and watts.
 */
function parseNvidiaGpus(stdout, keys) {
    if (saysNoDevice(stdout))
        return [];
    const gpus = stdout
        .split(/\r?\n/)
        .map((line) => parseGpu(line, keys))
        .filter((gpu) => gpu !== null);
    return gpus.length === 0 ? null : gpus;
}
function saysNoDevice(stdout) {
    return /^No devices were found/m.test(stdout);
}
function parseGpu(line, keys) {
    const row = rowByKey(line, keys);
    const name = knownText(row?.name);
    if (row === null || name === null)
        return null;
    return {
        name,
        uuid: knownText(row.uuid),
        memoryMib: knownNumber(row.memory),
        driver: knownText(row.driver),
        // The enforced limit is the least of several: a cap set out of band shows here alone.
        powerLimitWatts: knownNumber(row.enforcedLimit) ?? knownNumber(row.limit),
        persistenceMode: knownFlag(row.persistence),
        migMode: knownFlag(row.mig),
        vbios: knownText(row.vbios),
    };
}
/** A row of the sampling query; null for anything else, and for a GPU that tells nothing. */
function parseNvidiaReading(line, keys) {
    const row = rowByKey(line, keys);
    // No column of the query holds a comma.
    if (row === null || line.split(',').length !== keys.length)
        return null;
    const gpu = knownNumber(row.index);
    if (gpu === null || !Number.isInteger(gpu) || gpu > HIGHEST_INDEX)
        return null;
    const reading = {
        gpu,
        smClockMhz: knownNumber(row.smClock),
        memoryClockMhz: knownNumber(row.memoryClock),
        temperatureCelsius: knownNumber(row.temperature),
        powerWatts: knownNumber(row.power),
        utilisationPercent: knownNumber(row.utilisation),
        memoryUsedMib: knownNumber(row.memoryUsed),
        reasons: knownMask(row.reasons),
        swThermalUs: knownNumber(row.swThermal),
        hwThermalUs: knownNumber(row.hwThermal),
        powerBrakeUs: knownNumber(row.powerBrake),
        powerCapUs: knownNumber(row.powerCap),
    };
    return tellsAnything(reading) ? reading : null;
}
/** The complaint in an output without rows, cut to a sentence's length. */
function complaintIn(stdout) {
    const line = stdout.split(/\r?\n/).find((each) => each.trim() !== '');
    return line === undefined ? 'it printed nothing' : line.trim().replace(/\.$/, '').slice(0, 200);
}

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
;// CONCATENATED MODULE: ./lib/io/childEnvironment.js
/**
 * What a child process may see of our environment. A runner hands its tokens (`ACTIONS_RUNTIME_TOKEN`, `INPUT_*`)
 * to the action and, with them, to every child that inherits the environment: so children get names from a list.
 */
const NAMES = new Set([
    ...['PATH', 'HOME', 'USERPROFILE', 'TMPDIR', 'TEMP', 'TMP', 'LANG', 'LD_LIBRARY_PATH'],
    ...[
        'SystemRoot',
        'windir',
        'ComSpec',
        'PATHEXT',
        'APPDATA',
        'LOCALAPPDATA',
        'ProgramFiles',
        'ProgramData',
    ],
    ...['HIP_VISIBLE_DEVICES', 'ROCR_VISIBLE_DEVICES'],
    ...['http_proxy', 'https_proxy', 'no_proxy', 'HTTP_PROXY', 'HTTPS_PROXY', 'NO_PROXY'],
    // By this mark (no secret) the runner finds and ends processes that outlive a job which was killed:
    // https://github.com/actions/runner/blob/main/src/Runner.Worker/JobExtension.cs, "Cleaning up orphan processes".
    'RUNNER_TRACKING_ID',
].flatMap((name) => [name, name.toUpperCase()]));
const PREFIXES = ['LC_', 'XDG_', 'CUDA_', 'NVIDIA_', 'HSA_', 'OLLAMA_'];
/** OLLAMA_API_KEY above all. */
const SECRET_ENDING = /(KEY|TOKEN|SECRET|PASSWORD)S?$/i;
/** The allowed part of `env`, overlaid by `extra`. Names are compared without case on Windows, where they have none. */
function allowListedEnvironment(env, extra = {}, platform = process.platform) {
    const folded = (name) => (platform === 'win32' ? name.toUpperCase() : name);
    const overlaid = new Set(Object.keys(extra).map(folded));
    const allowed = {};
    for (const [name, value] of Object.entries(env)) {
        if (value === undefined || overlaid.has(folded(name)) || !isAllowed(folded(name)))
            continue;
        allowed[name] = value;
    }
    return { ...allowed, ...extra };
}
function isAllowed(name) {
    if (SECRET_ENDING.test(name))
        return false;
    return NAMES.has(name) || PREFIXES.some((prefix) => name.startsWith(prefix));
}

;// CONCATENATED MODULE: ./lib/io/processTree.js



const KILLED_WITHIN_MS = 5_000;
/**
 * Ends a child and all that it started: SIGTERM to its process group, SIGKILL to what is left of it after
 * `graceMs`; on Windows, which has no gentle way for a process without a console, `taskkill` on the tree.
 * The child must have been spawned `detached` elsewhere than on Windows.
 */
async function endTree(child, graceMs) {
    if (child.pid === undefined)
        return;
    const gone = hasEnded(child) ? Promise.resolve() : new Promise((resolve) => child.once('exit', resolve));
    if (process.platform === 'win32') {
        if (hasEnded(child))
            return;
        const { file, args } = taskkill(child.pid, process.env);
        await new Promise((resolve) => {
            (0,external_node_child_process_.execFile)(file, args, { timeout: KILLED_WITHIN_MS, windowsHide: true }, () => resolve());
        });
        await within(gone, KILLED_WITHIN_MS);
        return;
    }
    if (!hasEnded(child)) {
        signalGroup(child.pid, 'SIGTERM');
        await within(gone, graceMs);
    }
    // Also where the child itself has gone: the processes that it started may have outlived it.
    signalGroup(child.pid, 'SIGKILL');
    await within(gone, KILLED_WITHIN_MS);
}
/** The same at once and without waiting, for an `exit` handler. */
function endTreeNow(child) {
    if (child.pid === undefined || (process.platform === 'win32' && hasEnded(child)))
        return;
    if (process.platform === 'win32') {
        const { file, args } = taskkill(child.pid, process.env);
        (0,external_node_child_process_.spawnSync)(file, args, { timeout: KILLED_WITHIN_MS, windowsHide: true });
    }
    else {
        signalGroup(child.pid, 'SIGKILL');
    }
}
/** The command by its absolute path: a checkout may hold a `taskkill.exe` of its own. */
function taskkill(pid, env) {
    const root = env.SystemRoot ?? env.windir ?? 'C:\\Windows';
    return { file: external_node_path_.win32.join(root, 'System32', 'taskkill.exe'), args: ['/pid', String(pid), '/T', '/F'] };
}
function hasEnded(child) {
    return child.exitCode !== null || child.signalCode !== null;
}
function signalGroup(pid, name) {
    try {
        process.kill(-pid, name);
    }
    catch {
        // ESRCH: nobody is left in the group.
    }
}
async function within(event, limitMs) {
    await Promise.race([event, (0,external_node_timers_promises_.setTimeout)(limitMs, undefined, { ref: false })]);
}

;// CONCATENATED MODULE: ./lib/io/gpu/runTool.js




const GRACE_MS = 300;
const OUTPUT_LIMIT = 1_048_576;
/** Starts a tool that sees no secret of ours and ends with our process. Call `reaped` when it is over. */
function startTool({ file, env }, args) {
    const child = (0,external_node_child_process_.spawn)(file, args, {
        // Never the checkout: Windows loads libraries from the working directory.
        cwd: (0,external_node_path_.dirname)(file),
        env: allowListedEnvironment(env),
        stdio: ['ignore', 'pipe', 'ignore'],
        // A process group of its own, so that what it starts ends with it.
        detached: process.platform !== 'win32',
        windowsHide: true,
    });
    const killNow = () => endTreeNow(child);
    process.once('exit', killNow);
    return { child, reaped: () => process.off('exit', killNow) };
}
/**
 * What a tool prints, whatever its exit status; null where it could not be started or did not end in time. Never
 * rejects, and leaves no process behind.
 */
function runTool(tool, args, timeoutMs, signal) {
    if (signal?.aborted === true)
        return Promise.resolve(null);
    return new Promise((resolve) => {
        let started;
        try {
            started = startTool(tool, args);
        }
        catch {
            // Some kinds of refusal to start are thrown instead of told by an event.
            resolve(null);
            return;
        }
        const { child, reaped } = started;
        const chunks = [];
        let size = 0;
        let isOver = false;
        const end = async (output) => {
            if (isOver)
                return;
            isOver = true;
            clearTimeout(timer);
            signal?.removeEventListener('abort', giveUp);
            await endTree(child, GRACE_MS);
            reaped();
            child.stdout?.destroy();
            resolve(output);
        };
        const giveUp = () => void end(null);
        const timer = setTimeout(giveUp, timeoutMs);
        signal?.addEventListener('abort', giveUp, { once: true });
        child.stdout?.on('data', (chunk) => {
            size += chunk.length;
            if (size > OUTPUT_LIMIT)
                giveUp();
            else
                chunks.push(chunk);
        });
        child.stdout?.on('error', giveUp);
        child.on('error', giveUp);
        child.once('close', () => void end(Buffer.concat(chunks).toString('utf8')));
    });
}

;// CONCATENATED MODULE: ./lib/io/gpu/nvidiaSmi.js




const NVIDIA_FORMAT = '--format=csv,noheader,nounits';
/** The first query after a pause wakes the driver, which takes seconds on a host with many GPUs. */
const TIMEOUT_MS = 10_000;
async function findNvidiaSmi(env) {
    const file = await findOnPath('nvidia-smi', env);
    return file === null ? null : { file, env };
}
/** The names of fields that this nvidia-smi knows; none where its help is none. */
async function knownFields(tool) {
    return namesInHelp((await runTool(tool, ['--help-query-gpu'], TIMEOUT_MS)) ?? '');
}
/** Asks once for the fields that the tool knows, leaving out what it complains of. Null where it does not answer. */
async function askNvidia(tool, fields, known) {
    let probed = chooseFields(fields, known);
    const tries = fields.flatMap(({ names }) => names).length;
    for (let attempt = 0; attempt < tries && probed.length > 0; attempt += 1) {
        const stdout = await runTool(tool, [gpuQuery(probed), NVIDIA_FORMAT], TIMEOUT_MS);
        if (stdout === null)
            return null;
        const complaint = unknownField(stdout);
        const fewer = complaint === null ? null : withoutField(probed, complaint, fields);
        if (fewer === null)
            return { fields: probed, stdout };
        probed = fewer;
    }
    return null;
}
function gpuQuery(fields) {
    return `--query-gpu=${fields.map(({ name }) => name).join(',')}`;
}
/** The NVIDIA GPUs of this machine; null where no working nvidia-smi is installed, so that nothing is known. */
async function queryNvidiaGpus(env) {
    const tool = await findNvidiaSmi(env);
    if (tool === null)
        return null;
    const answer = await askNvidia(tool, FACT_FIELDS, await knownFields(tool));
    if (answer === null)
        return null;
    return parseNvidiaGpus(answer.stdout, answer.fields.map(({ key }) => key));
}

;// CONCATENATED MODULE: ./lib/io/gpu/history.js

/** About two hours at four a second. */
const KEPT_TICKS = 28_800;
const DROPPED_AT_ONCE = 4_800;
/** Rows further apart belong to different rounds of the tool. */
const ROUND_MS = 150;
/** The last hours of readings, in bounded memory, gathered into ticks by their arrival. */
function createHistory(gpuCount, keptTicks = KEPT_TICKS) {
    const kept = [];
    const waiting = new Set();
    let count = 0;
    let closed = false;
    const isWhole = (tick) => tick.readings.length >= gpuCount;
    return {
        add(reading, atMs) {
            const newest = kept.at(-1);
            const isSameRound = newest !== undefined &&
                atMs - newest.atMs <= ROUND_MS &&
                !newest.readings.some(({ gpu }) => gpu === reading.gpu);
            const tick = isSameRound ? newest : { atMs, readings: [] };
            tick.readings.push(reading);
            if (!isSameRound) {
                kept.push(tick);
                count += 1;
                if (kept.length > keptTicks)
                    kept.splice(0, Math.min(DROPPED_AT_ONCE, Math.ceil(keptTicks / 6)));
            }
            if (!isWhole(tick))
                return;
            for (const waiter of [...waiting])
                if (tick.atMs >= waiter.atMs)
                    waiter.wake();
        },
        ticks: (fromMs, toMs) => kept.filter(({ atMs }) => atMs >= fromMs && atMs <= toMs),
        newestMemory() {
            const tick = kept.findLast(isWhole);
            const mib = sumOfKnown(tick?.readings.map(({ memoryUsedMib }) => memoryUsedMib) ?? []);
            return tick === undefined || mib === null ? null : { atMs: tick.atMs, mib };
        },
        newestAtMs: () => kept.at(-1)?.atMs ?? null,
        count: () => count,
        until(atMs, limitMs) {
            const newest = kept.findLast(isWhole);
            if (closed || (newest !== undefined && newest.atMs >= atMs))
                return Promise.resolve();
            return new Promise((resolve) => {
                const waiter = {
                    atMs,
                    wake() {
                        clearTimeout(timer);
                        waiting.delete(waiter);
                        resolve();
                    },
                };
                const timer = setTimeout(() => waiter.wake(), limitMs);
                waiting.add(waiter);
            });
        },
        close() {
            closed = true;
            for (const waiter of [...waiting])
                waiter.wake();
        },
    };
}

;// CONCATENATED MODULE: ./lib/io/gpu/processes.js

/** The name comes last: it is a path and may hold a comma. */
const PROCESS_QUERY = '--query-compute-apps=gpu_uuid,pid,used_memory,process_name';
const KEYS = ['gpuUuid', 'pid', 'memory', 'name'];
const NAME_LIMIT = 200;
/** Rows of the query; complaints and garbage are no rows. */
function parseProcesses(stdout) {
    return stdout.split(/\r?\n/).flatMap((line) => {
        const row = rowByKey(line, KEYS);
        const pid = knownNumber(row?.pid);
        const gpuUuid = knownText(row?.gpuUuid);
        if (row === null || pid === null || pid === 0 || !Number.isInteger(pid) || gpuUuid === null)
            return [];
        if (!/^(GPU|MIG)-[\w-]+/i.test(gpuUuid))
            return [];
        const name = knownText(row.name)?.slice(0, NAME_LIMIT) ?? null;
        return [{ gpuUuid, pid, name, memoryMib: knownNumber(row.memory) }];
    });
}
/**
 * The server, with its runners until 0.30 (`ollama runner …`); the desktop's (ollama/ollama app/ollama.iss); the runners
 * of the first versions (ollama_llama_server, up to 0.5.7). Other programs may be called after Ollama: names are exact.
 */
const OLLAMA = new Set(['ollama', 'ollama app', 'ollama_llama_server']);
/** Since 0.30 Ollama's models run in a process of this name; others may start one of their own. */
const LLAMA_SERVER = new Set(['llama-server']);
/** Linux keeps so much of a command's name. */
const COMMAND_LENGTH = 15;
const OLLAMA_COMMANDS = new Set([...OLLAMA].map((name) => name.slice(0, COMMAND_LENGTH)));
const DEEPEST = 20;
/**
 * Whether a process belongs to an Ollama: by the names of its ancestors where this machine's process table tells them,
 * else by its own name. The table may be another than the tool's (inside a container): then names must agree.
 */
function isOllamas({ pid, name }, lookUp) {
    const ownName = name === null ? '' : baseOf(name);
    if (OLLAMA.has(ownName))
        return true;
    const own = lookUp(pid);
    const isSame = own !== null && (name === null || agrees(own.command, name));
    if (!isSame)
        return LLAMA_SERVER.has(ownName);
    let facts = own;
    for (let depth = 0; facts !== null && depth < DEEPEST; depth += 1) {
        if (OLLAMA_COMMANDS.has(facts.command))
            return true;
        facts = facts.parent > 1 ? lookUp(facts.parent) : null;
    }
    return false;
}
/** A name's last part, without its end on Windows, whose paths hold blanks; elsewhere arguments stand behind a blank. */
function baseOf(name) {
    const path = /\.exe$/i.test(name) ? name : (name.split(/\s/)[0] ?? '');
    const last = path.split(/[\\/]/).at(-1) ?? '';
    return /\.exe$/i.test(last) ? last.slice(0, -'.exe'.length).toLowerCase() : last;
}
function agrees(command, name) {
    return command.length > 0 && baseOf(name).startsWith(command);
}
/** `/proc/<pid>/stat`: "4711 (llama-server) S 4700 …"; the name may hold blanks and parentheses. */
function parseStat(stat) {
    const match = /^\d+ \((.*)\) \S (\d+) /s.exec(stat);
    return match === null ? null : { command: match[1] ?? '', parent: Number(match[2]) };
}

;// CONCATENATED MODULE: ./lib/io/gpu/lookUpProcess.js


/** A process by its number from the process table of Linux; null elsewhere, and where there is none. */
function lookUpProcess(pid) {
    if (process.platform !== 'linux')
        return null;
    try {
        return parseStat((0,external_node_fs_.readFileSync)(`/proc/${pid}/stat`, 'utf8'));
    }
    catch {
        return null;
    }
}

;// CONCATENATED MODULE: ./lib/io/gpu/tenants.js

/** Growth below this is how a desktop breathes. */
const GROWTH_MIB = 64;
const GROWTH_SHARE = 0.1;
/** Unseen for longer: it left, and came again. */
const GAP_MS = 3_500;
const KEPT_STAYS = 1_000;
/**
 * Keeps which processes share the GPU with Ollama: those that came since the book was opened, and those that grew. A
 * process without a name is never a tenant, and neither is one of Windows whose memory is not told: there every
 * program with a window holds a context.
 */
function openTenantBook(atStart, isOllamas) {
    const standing = foreign(atStart, isOllamas);
    const before = new Map(standing.map(({ pid, memoryMib }) => [pid, memoryMib]));
    const stays = [];
    let hidden = hasHidden(atStart, isOllamas);
    const note = (name, pid, memoryMib, fromMs, toMs) => {
        const open = stays.findLast((stay) => stay.pid === pid && fromMs - stay.toMs <= GAP_MS);
        if (open === undefined) {
            stays.push({ name, pid, memoryMib, fromMs, toMs });
            if (stays.length > KEPT_STAYS)
                stays.shift();
            return;
        }
        open.toMs = Math.max(open.toMs, toMs);
        if (memoryMib !== null)
            open.memoryMib = Math.max(open.memoryMib ?? 0, memoryMib);
    };
    return {
        standing: standing.map(({ name, pid, memoryMib }) => ({ name, pid, memoryMib })),
        hidesNames: () => hidden,
        observe(processes, sinceMs, atMs) {
            hidden ||= hasHidden(processes, isOllamas);
            for (const { name, pid, memoryMib } of foreign(processes, isOllamas)) {
                if (!before.has(pid)) {
                    if (memoryMib !== null || !/\.exe$/i.test(name))
                        note(name, pid, memoryMib, sinceMs, atMs);
                    continue;
                }
                const grownMib = (memoryMib ?? 0) - (before.get(pid) ?? memoryMib ?? 0);
                if (grownMib > Math.max(GROWTH_MIB, GROWTH_SHARE * (before.get(pid) ?? 0))) {
                    note(name, pid, grownMib, sinceMs, atMs);
                }
            }
        },
        between: (startMs, endMs) => stays
            .filter(({ fromMs, toMs }) => fromMs <= endMs && toMs >= startMs)
            .map(({ name, pid, memoryMib }) => ({ name, pid, memoryMib })),
    };
}
function hasHidden(processes, isOllamas) {
    return processes.some((process) => process.name === null && !isOllamas(process));
}
/** The processes with a name that are not Ollama's, one entry each however many GPUs they use. */
function foreign(processes, isOllamas) {
    const others = processes.flatMap((process) => process.name === null || isOllamas(process) ? [] : [{ ...process, name: process.name }]);
    return [...new Set(others.map(({ pid }) => pid))].map((pid) => {
        const own = others.filter((process) => process.pid === pid);
        return {
            name: own[0]?.name ?? '',
            pid,
            memoryMib: sumOfKnown(own.map(({ memoryMib }) => memoryMib)),
        };
    });
}

// EXTERNAL MODULE: external "node:string_decoder"
var external_node_string_decoder_ = __webpack_require__(46193);
;// CONCATENATED MODULE: ./lib/io/gpu/toolLoop.js




const toolLoop_GRACE_MS = 500;
/** A hundred times what the tool prints for eight GPUs. */
const BYTES_A_SECOND = 524_288;
const LINE_LIMIT = 4_096;
const CHECK_MS = 250;
/**
 * Keeps a tool running that prints lines until it is ended. Lines are stamped as they arrive: a tool that holds its
 * output back makes them late, never early.
 */
function startLoop(parts) {
    const stopped = new AbortController();
    const running = keepRunning(parts, stopped.signal);
    return {
        async stop() {
            stopped.abort();
            await running;
        },
    };
}
async function keepRunning(parts, signal) {
    for (let start = 0; start <= parts.restarts; start += 1) {
        if (start > 0) {
            await (0,external_node_timers_promises_.setTimeout)(parts.restartAfterMs, undefined, { signal, ref: false }).catch(() => { });
        }
        if (signal.aborted)
            return;
        await runOnce(parts, signal);
    }
    if (!signal.aborted)
        parts.onGone();
}
/** Until it ends by itself, misbehaves or is stopped; it is gone when this resolves. */
async function runOnce(parts, signal) {
    let started;
    try {
        started = startTool(parts.tool, parts.args);
    }
    catch {
        return;
    }
    const { child, reaped } = started;
    // Whoever forgets to stop it shall still come to an end.
    child.unref();
    child.stdout?.unref();
    try {
        await untilOver(child, parts, signal);
    }
    finally {
        child.stdout?.destroy();
        child.ref();
        await endTree(child, toolLoop_GRACE_MS);
        reaped();
    }
}
function untilOver(child, parts, signal) {
    return new Promise((resolve) => {
        let lastGoodMs = performance.now();
        let windowFromMs = lastGoodMs;
        let windowBytes = 0;
        const take = lineTaker((line) => {
            if (parts.onLine(line, parts.clock.nowMs()))
                lastGoodMs = performance.now();
        });
        const over = () => {
            clearInterval(watchdog);
            signal.removeEventListener('abort', over);
            child.stdout?.off('data', onData);
            resolve();
        };
        const onData = (chunk) => {
            const nowMs = performance.now();
            if (nowMs - windowFromMs > 1_000) {
                windowFromMs = nowMs;
                windowBytes = 0;
            }
            windowBytes += chunk.length;
            if (windowBytes > BYTES_A_SECOND)
                over();
            else
                take(chunk);
        };
        const { silenceMs } = parts;
        const watchdog = setInterval(() => {
            if (silenceMs !== null && performance.now() - lastGoodMs > silenceMs)
                over();
        }, CHECK_MS);
        watchdog.unref();
        signal.addEventListener('abort', over, { once: true });
        child.stdout?.on('data', onData);
        child.stdout?.on('error', over);
        child.on('error', over);
        child.once('close', over);
        if (signal.aborted)
            over();
    });
}
/** Cuts a stream of bytes into lines, and throws away what is too long to be one. */
function lineTaker(onLine) {
    const decoder = new external_node_string_decoder_.StringDecoder('utf8');
    let rest = '';
    let skipping = false;
    return (chunk) => {
        const pieces = decoder.write(chunk).split('\n');
        pieces.forEach((piece, place) => {
            const isLast = place === pieces.length - 1;
            if (!skipping)
                rest += piece;
            if (rest.length > LINE_LIMIT)
                skipping = true;
            if (skipping)
                rest = '';
            if (isLast)
                return;
            if (!skipping && rest.trim() !== '')
                onLine(rest.replace(/\r$/, ''));
            rest = '';
            skipping = false;
        });
    };
}

;// CONCATENATED MODULE: ./lib/io/gpu/digest.js

/** Bits of the active reasons: https://docs.nvidia.com/deploy/nvml-api/group__nvmlClocksEventReasons.html */
const POWER_CAP = 0x4;
const THERMAL = 0x20 | 0x40;
const POWER_BRAKE = 0x80;
/** What the ticks, in order of time, say of an interval; null where none touches it. */
function digest(ticks, interval, tenants) {
    const during = ticks.filter(({ atMs }) => atMs >= interval.startMs && atMs <= interval.endMs);
    const inside = during.length > 0 ? during : nearest(ticks, interval);
    if (inside.length === 0)
        return null;
    const lengthMs = Math.max(0, interval.endMs - interval.startMs);
    const rows = inside.flatMap(({ readings }) => readings);
    const gpus = gpusInUse(rows);
    const busiest = rows.filter(({ gpu }) => gpu === gpus[0]);
    // A sample beside the call may be of an idle GPU: its clock and memory still tell something, its power nothing.
    const powerWattsMean = meanOfTicks(during, ({ powerWatts }) => powerWatts);
    const slowed = (keys, bits) => maxOfKnown(gpus.map((gpu) => slowedMs(ticks, inside, interval, { gpu, keys, bits })));
    return {
        samples: inside.length,
        smClockMhzMean: meanOfKnown(busiest.map(({ smClockMhz }) => smClockMhz)),
        memoryClockMhzMean: meanOfKnown(busiest.map(({ memoryClockMhz }) => memoryClockMhz)),
        temperatureCelsiusMax: maxOfKnown(rows.map(({ temperatureCelsius }) => temperatureCelsius)),
        utilisationPercentMean: meanOfKnown(busiest.map(({ utilisationPercent }) => utilisationPercent)),
        memoryUsedMibMax: maxOfKnown(inside.map(({ readings }) => sumOfKnown(readings.map(({ memoryUsedMib }) => memoryUsedMib)))),
        powerWattsMean,
        energyJoules: powerWattsMean === null ? null : (powerWattsMean * lengthMs) / 1000,
        thermalMs: slowed(['swThermalUs', 'hwThermalUs'], THERMAL),
        powerBrakeMs: slowed(['powerBrakeUs'], POWER_BRAKE),
        powerCapMs: slowed(['powerCapUs'], POWER_CAP),
        tenants: [...tenants],
    };
}
/** The tick next to an interval that has none of its own. */
function nearest(ticks, { startMs, endMs, nearMs }) {
    const after = ticks.find(({ atMs }) => atMs > endMs && atMs - endMs <= nearMs);
    const before = ticks.findLast(({ atMs }) => atMs < startMs && startMs - atMs <= nearMs);
    const tick = after ?? before;
    return tick === undefined ? [] : [tick];
}
/**
 * The GPUs that work, the busiest first: what slows a GPU that idles slows no call. Where utilisation is not told (as
 * with MIG), drawn power and then used memory say which is busy, and all count as working.
 */
function gpusInUse(rows) {
    const gpus = [...new Set(rows.map(({ gpu }) => gpu))].map((gpu) => {
        const own = rows.filter((row) => row.gpu === gpu);
        return {
            gpu,
            utilisation: meanOfKnown(own.map(({ utilisationPercent }) => utilisationPercent)),
            power: meanOfKnown(own.map(({ powerWatts }) => powerWatts)) ?? 0,
            memory: meanOfKnown(own.map(({ memoryUsedMib }) => memoryUsedMib)) ?? 0,
        };
    });
    const inOrder = gpus.sort((a, b) => (b.utilisation ?? 0) - (a.utilisation ?? 0) ||
        b.power - a.power ||
        b.memory - a.memory ||
        a.gpu - b.gpu);
    const working = inOrder.filter(({ utilisation }) => utilisation === null || utilisation > 0);
    return (working.length > 0 ? working : inOrder).map(({ gpu }) => gpu);
}
/** The sum over GPUs of each one's mean: a tick may lack a GPU. */
function meanOfTicks(ticks, value) {
    const rows = ticks.flatMap(({ readings }) => readings);
    const gpus = [...new Set(rows.map(({ gpu }) => gpu))];
    return sumOfKnown(gpus.map((gpu) => meanOfKnown(rows.filter((row) => row.gpu === gpu).map(value))));
}
/** From the cumulative counters; where there are none, from the share of samples with the reason active. */
function slowedMs(ticks, inside, interval, { gpu, keys, bits }) {
    const lengthMs = Math.max(0, interval.endMs - interval.startMs);
    const counted = sumOfKnown(keys.map((key) => counterGrowthUs(ticks, interval, gpu, key)));
    if (counted !== null)
        return Math.min(counted / 1000, lengthMs);
    const reasons = inside
        .flatMap(({ readings }) => readings)
        .filter((row) => row.gpu === gpu)
        .map((row) => row.reasons)
        .filter((mask) => mask !== null);
    if (reasons.length === 0)
        return null;
    return (reasons.filter((mask) => (mask & bits) !== 0).length / reasons.length) * lengthMs;
}
/** From the last sample before the interval to the first after it, as far as there are such. */
function counterGrowthUs(ticks, { startMs, endMs }, gpu, key) {
    const values = ticks.flatMap(({ atMs, readings }) => {
        const value = readings.find((row) => row.gpu === gpu)?.[key] ?? null;
        return value === null ? [] : [{ atMs, value }];
    });
    const first = values.findLast(({ atMs }) => atMs <= startMs) ?? values.find(({ atMs }) => atMs > startMs);
    const last = values.find(({ atMs }) => atMs >= endMs) ?? values.at(-1);
    // One sample, or a counter that started anew with the driver: no difference to be had.
    if (first === undefined || last === undefined || last.atMs <= first.atMs)
        return null;
    return last.value < first.value ? null : last.value - first.value;
}

;// CONCATENATED MODULE: ./lib/io/gpu/watching.js


/** How long whoever asks is kept waiting for the next sample. */
const PATIENCE_MS = 600;
/** How far around an interval its counters may be read. */
const AROUND_MS = 5_000;
const PACE = {
    nvidiaMs: 250,
    processesMs: 1_000,
    rocmMs: 2_000,
    silenceMs: 10_000,
    restartAfterMs: 1_000,
    restarts: 3,
};
/** A watch that sees nothing, and why. */
function blindWatch(about) {
    return {
        telemetry: { tool: null, about, intervalMs: null, throttling: 'unknown', standing: [] },
        between: async () => null,
        usedMemoryMib: async () => null,
        stop: async () => { },
    };
}
/** The port over what a tool's samples fill. */
function watchOver(parts) {
    const { clock, history, intervalMs, book, look } = parts;
    const freshMs = Math.max(400, 1.5 * intervalMs);
    let stopping = null;
    return {
        get telemetry() {
            return parts.telemetry();
        },
        async between(startMs, endMs) {
            await Promise.all([
                history.until(endMs, PATIENCE_MS),
                look === null || stopping !== null
                    ? null
                    : Promise.race([look(), (0,external_node_timers_promises_.setTimeout)(PATIENCE_MS, undefined, { ref: false })]),
            ]);
            const ticks = history.ticks(startMs - AROUND_MS, endMs + AROUND_MS);
            const interval = { startMs, endMs, nearMs: 1.5 * intervalMs };
            return digest(ticks, interval, book?.between(startMs, endMs) ?? []);
        },
        async usedMemoryMib() {
            const newest = () => {
                const memory = history.newestMemory();
                return memory !== null && clock.nowMs() - memory.atMs <= freshMs ? memory.mib : null;
            };
            const now = newest();
            if (now !== null)
                return now;
            await history.until(clock.nowMs(), PATIENCE_MS);
            return newest();
        },
        stop() {
            stopping ??= parts.stop().catch(() => { });
            return stopping;
        },
    };
}

;// CONCATENATED MODULE: ./lib/io/gpu/nvidiaWatch.js










const PROCESSES_WITHIN_MS = 5_000;
/** Watches with one long-running nvidia-smi for the GPUs and one for their processes. */
async function watchNvidia(tool, clock, pace) {
    const answer = await askNvidia(tool, SAMPLE_FIELDS, await knownFields(tool));
    if (answer === null)
        return blindWatch('No GPU telemetry: nvidia-smi is installed, but does not answer.');
    if (saysNoDevice(answer.stdout))
        return blindWatch('No GPU telemetry: nvidia-smi finds no GPU.');
    const keys = answer.fields.map(({ key }) => key);
    const first = answer.stdout
        .split(/\r?\n/)
        .map((line) => parseNvidiaReading(line, keys))
        .filter((reading) => reading !== null);
    if (first.length === 0) {
        return blindWatch(`No GPU telemetry: nvidia-smi tells nothing of use (${complaintIn(answer.stdout)}).`);
    }
    return startWatch({ tool, clock, pace, fields: answer.fields, first });
}
async function startWatch({ tool, clock, pace, fields, first }) {
    const keys = fields.map(({ key }) => key);
    const history = createHistory(new Set(first.map(({ gpu }) => gpu)).size);
    const startedAtMs = clock.nowMs();
    for (const reading of first)
        history.add(reading, startedAtMs);
    const ended = new AbortController();
    const processes = await watchProcesses(tool, clock, pace, ended.signal);
    let isGone = false;
    const { silenceMs, restarts, restartAfterMs } = pace;
    const loop = startLoop({
        ...{ tool, clock, silenceMs, restarts, restartAfterMs },
        args: [gpuQuery(fields), NVIDIA_FORMAT, '-lms', String(pace.nvidiaMs)],
        onLine(line, atMs) {
            const reading = parseNvidiaReading(line, keys);
            if (reading !== null)
                history.add(reading, atMs);
            return reading !== null;
        },
        onGone() {
            isGone = true;
            history.close();
        },
    });
    const throttling = throttlingKnownFrom(first);
    return watchOver({
        ...{ clock, history, intervalMs: pace.nvidiaMs, book: processes.book, look: processes.look },
        telemetry: () => ({
            tool: 'nvidia-smi',
            about: sentence(pace, { isGone, hidesNames: processes.book?.hidesNames() ?? null }),
            intervalMs: pace.nvidiaMs,
            throttling,
            standing: [...(processes.book?.standing ?? [])],
        }),
        async stop() {
            history.close();
            ended.abort();
            await Promise.all([loop.stop(), processes.stop()]);
        },
    });
}
/**
 * The loop prints nothing while no process uses a GPU, so it cannot tell that a look found none; but each of its rows
 * proves that a process was there. One look more at the end of each interval catches who came since its last round.
 */
async function watchProcesses(tool, clock, pace, signal) {
    const args = [PROCESS_QUERY, NVIDIA_FORMAT];
    const ask = () => runTool(tool, args, PROCESSES_WITHIN_MS, signal);
    const atStart = await ask();
    // "Field … is not a valid field to query" and its like hold no row; nor does a machine without processes.
    if (atStart === null || /not a valid|invalid|not supported by/i.test(atStart)) {
        return { book: null, look: null, stop: async () => { } };
    }
    const known = new Map();
    const book = openTenantBook(parseProcesses(atStart), (process) => {
        const key = `${process.pid} ${process.name}`;
        const verdict = known.get(key) ?? isOllamas(process, lookUpProcess);
        if (known.size < 10_000)
            known.set(key, verdict);
        return verdict;
    });
    const loop = startLoop({
        ...{ tool, clock, args: [...args, '-lms', String(pace.processesMs)] },
        ...{ silenceMs: null, restarts: pace.restarts, restartAfterMs: pace.restartAfterMs },
        onLine(line, atMs) {
            const rows = parseProcesses(line);
            book.observe(rows, atMs - pace.processesMs, atMs);
            return rows.length > 0;
        },
        onGone() { },
    });
    let looking = null;
    const lookOnce = async () => {
        const output = await ask();
        const atMs = clock.nowMs();
        if (output !== null)
            book.observe(parseProcesses(output), atMs - pace.processesMs, atMs);
        looking = null;
    };
    return {
        book,
        look: () => {
            looking ??= lookOnce();
            return looking;
        },
        stop: async () => {
            await Promise.all([loop.stop(), looking]);
        },
    };
}
function throttlingKnownFrom(readings) {
    if (readings.some(({ swThermalUs, hwThermalUs }) => (swThermalUs ?? hwThermalUs) !== null)) {
        return 'counters';
    }
    return readings.some(({ reasons }) => reasons !== null) ? 'samples' : 'unknown';
}
function sentence(pace, state) {
    const rate = `nvidia-smi watched every ${pace.nvidiaMs} ms, its samples stamped as they arrive`;
    const processes = state.hidesNames === null
        ? '; it tells no processes, so other tenants of the GPU go unseen'
        : state.hidesNames
            ? '; it hides the names of processes, so other tenants of the GPU may go unseen'
            : '';
    const end = state.isGone ? '; it stopped answering before the session ended' : '';
    return `${rate}${processes}${end}.`;
}

;// CONCATENATED MODULE: ./lib/io/gpu/rocmSmi.js





/**
 * AMD's rocm-smi prints JSON: `card0`, `card1`, … and `system`. Values are strings, seldom numbers; the names of keys
 * change with versions, and warnings may stand before the first brace.
 */
const BYTES_PER_MIB = 1_048_576;
const rocmSmi_TIMEOUT_MS = 10_000;
const FACT_ARGS = [
    ...['--showproductname', '--showdriverversion', '--showuniqueid', '--showvbios'],
    ...['--showmaxpower', '--showmeminfo', 'vram', '--json'],
];
const SAMPLE_ARGS = [
    ...['--showtemp', '--showuse', '--showpower', '--showclocks', '--showmeminfo', 'vram', '--json'],
];
const CardSchema = dist/* record */.g1P(dist/* string */.YjP(), dist/* unknown */.L5J());
const OutputSchema = dist/* record */.g1P(dist/* string */.YjP(), dist/* unknown */.L5J());
async function findRocmSmi(env) {
    const file = await findOnPath('rocm-smi', env);
    return file === null ? null : { file, env };
}
/** The AMD GPUs of this machine; null where no working rocm-smi is installed. */
async function queryRocmGpus(env) {
    const tool = await findRocmSmi(env);
    const output = tool === null ? null : await runTool(tool, FACT_ARGS, rocmSmi_TIMEOUT_MS);
    return output === null ? null : parseRocmGpus(output);
}
function parseRocmGpus(output) {
    const parsed = parseOutput(output);
    if (parsed === null)
        return null;
    const { cards, system } = parsed;
    if (cards.length === 0)
        return null;
    return cards.map((card) => {
        const bytes = knownNumber(card.text('VRAM Total Memory (B)') ?? undefined);
        return {
            name: rocmSmi_nameOf(card),
            uuid: card.text('Unique ID'),
            memoryMib: bytes === null ? null : Math.round(bytes / BYTES_PER_MIB),
            driver: system?.text('Driver version') ?? card.text('Driver version'),
            powerLimitWatts: knownNumber(card.text('Max Graphics Package Power (W)') ?? undefined),
            persistenceMode: null,
            migMode: null,
            vbios: card.text('VBIOS version'),
        };
    });
}
/** Older versions tell the marketing name as series and a number as model; newer ones have a device name too. */
function rocmSmi_nameOf(card) {
    const named = card.text('Device Name', 'Card series', 'Card model');
    const model = card.text('Card model');
    if (named === null)
        return 'AMD GPU';
    return named === 'AMD Radeon Graphics' && model !== null ? `${named} (${model})` : named;
}
function parseRocmReadings(output) {
    return (parseOutput(output)?.cards ?? []).map(readingOf).filter(tellsAnything);
}
function readingOf(card) {
    const number = (...names) => knownNumber(card.text(...names) ?? undefined);
    const bytes = number('VRAM Total Used Memory (B)');
    return {
        ...UNKNOWN_READING,
        gpu: card.gpu,
        smClockMhz: megahertz(card.text('sclk clock speed')),
        memoryClockMhz: megahertz(card.text('mclk clock speed')),
        // Edge is what NVIDIA's core temperature is nearest to; some data-centre cards have the junction alone.
        temperatureCelsius: number('Temperature (Sensor edge) (C)', 'Temperature (Sensor junction) (C)'),
        powerWatts: number('Average Graphics Package Power (W)', 'Current Socket Graphics Package Power (W)'),
        utilisationPercent: number('GPU use (%)'),
        memoryUsedMib: bytes === null ? null : bytes / BYTES_PER_MIB,
    };
}
/** "(1700Mhz)" */
function megahertz(text) {
    return knownNumber(/^\(?(\d+(?:\.\d+)?)\s*Mhz\)?$/i.exec(text ?? '')?.[1]);
}
function parseOutput(output) {
    const parsed = dist/* safeParse */.xLC(OutputSchema, parseJson(output.slice(Math.max(0, output.indexOf('{')))));
    if (!parsed.success)
        return null;
    const cards = Object.entries(parsed.output).flatMap(([key, value]) => {
        const gpu = /^card(\d{1,3})$/.exec(key)?.[1];
        const card = gpu === undefined ? null : cardOf(Number(gpu), value);
        return card === null ? [] : [card];
    });
    return { cards, system: cardOf(0, parsed.output.system) };
}
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
function cardOf(gpu, value) {
    const parsed = dist/* safeParse */.xLC(CardSchema, value);
    if (!parsed.success)
        return null;
    const plain = (name) => name.trim().replace(/:$/, '').toLowerCase();
    const values = new Map(Object.entries(parsed.output).map(([name, each]) => [plain(name), each]));
    return {
        gpu,
        text(...names) {
            for (const name of names) {
                const each = values.get(plain(name));
                const text = typeof each === 'number' ? String(each) : typeof each === 'string' ? knownText(each) : null;
                if (text !== null)
                    return text;
            }
            return null;
        },
    };
}

;// CONCATENATED MODULE: ./lib/io/gpu/rocmWatch.js






const rocmWatch_TIMEOUT_MS = 10_000;
const FAILURES = 3;
/** rocm-smi has no loop: it is asked again and again, one question at a time. */
async function watchRocm(tool, clock, pace) {
    const output = await runTool(tool, SAMPLE_ARGS, rocmWatch_TIMEOUT_MS);
    if (output === null)
        return blindWatch('No GPU telemetry: rocm-smi is installed, but does not answer.');
    const first = parseRocmReadings(output);
    if (first.length === 0) {
        return blindWatch(`No GPU telemetry: rocm-smi tells nothing of use (${complaintIn(output)}).`);
    }
    const history = createHistory(first.length);
    const atMs = clock.nowMs();
    for (const reading of first)
        history.add(reading, atMs);
    const stopped = new AbortController();
    let isGone = false;
    const polling = poll({ tool, clock, pace, history, signal: stopped.signal }).then(() => {
        isGone = !stopped.signal.aborted;
        history.close();
    });
    return watchOver({
        ...{ clock, history, intervalMs: pace.rocmMs, book: null, look: null },
        telemetry: () => ({
            tool: 'rocm-smi',
            about: `rocm-smi asked every ${pace.rocmMs} ms; it tells neither throttling nor other tenants${isGone ? '; it stopped answering before the session ended' : ''}.`,
            intervalMs: pace.rocmMs,
            throttling: 'unknown',
            standing: [],
        }),
        async stop() {
            stopped.abort();
            history.close();
            await polling;
        },
    });
}
/** Until it is stopped, or too many answers in a row held nothing. */
async function poll({ tool, clock, pace, history, signal }) {
    for (let failures = 0; failures < FAILURES;) {
        await (0,external_node_timers_promises_.setTimeout)(pace.rocmMs, undefined, { signal, ref: false }).catch(() => { });
        const output = await runTool(tool, SAMPLE_ARGS, rocmWatch_TIMEOUT_MS, signal);
        if (signal.aborted)
            return;
        const readings = output === null ? [] : parseRocmReadings(output);
        const atMs = clock.nowMs();
        for (const reading of readings)
            history.add(reading, atMs);
        failures = readings.length === 0 ? failures + 1 : 0;
    }
}

;// CONCATENATED MODULE: ./lib/io/gpu/watchGpus.js






/** The GPUs of this machine; null where no tool answers, so that nothing is known. */
async function queryGpus(env) {
    const nvidia = await queryNvidiaGpus(env);
    if (nvidia !== null && nvidia.length > 0)
        return nvidia;
    return (await queryRocmGpus(env)) ?? nvidia;
}
/** Starts the watch with the tool that sees a GPU. Never rejects. */
async function watchGpus(env, clock, pace) {
    try {
        const nvidia = await findNvidiaSmi(env);
        const watch = nvidia === null ? null : await watchNvidia(nvidia, clock, pace);
        if (watch !== null && watch.telemetry.tool !== null)
            return watch;
        const rocm = await findRocmSmi(env);
        if (rocm !== null)
            return await watchRocm(rocm, clock, pace);
        return watch ?? blindWatch('No GPU telemetry: neither nvidia-smi nor rocm-smi is installed.');
    }
    catch (error) {
        return blindWatch(`No GPU telemetry: the watch could not be started (${(0,failure/* messageOf */.bD)(error)}).`);
    }
}

;// CONCATENATED MODULE: ./lib/io/machine.js




/** What this machine says about itself. */
function createMachine(env, clock = systemClock, pace = {}) {
    return {
        async environment(ollamaIsLocal) {
            const processors = external_node_os_.cpus();
            return {
                os: external_node_os_.platform(),
                osRelease: external_node_os_.release(),
                arch: external_node_os_.arch(),
                cpuModel: processors[0]?.model.trim() || 'unknown',
                cpuCount: processors.length,
                memoryBytes: external_node_os_.totalmem(),
                runnerName: env.RUNNER_NAME || null,
                // The tools of this machine are no evidence about another one.
                gpus: ollamaIsLocal ? await queryGpus(env) : null,
                ollamaIsLocal,
            };
        },
        watch: async (ollamaIsLocal) => ollamaIsLocal
            ? watchGpus(env, clock, { ...PACE, ...pace })
            : blindWatch('Ollama is on another machine: what GPU tools of this one say is no evidence.'),
    };
}

// EXTERNAL MODULE: ./node_modules/ollama/dist/index.mjs + 1 modules
var ollama_dist = __webpack_require__(40266);
;// CONCATENATED MODULE: ./lib/io/chatTally.js
/** What is kept of an answer; a runaway is measured to its end all the same. */
const ANSWER_LIMIT_CHARACTERS = 64 * 1024;
/** What the records of one chat have told so far. */
class ChatTally {
    textLines = 0;
    final = null;
    /** Arrival of the record with `done: true`. */
    doneMs = null;
    firstTokenMs = null;
    firstContentMs = null;
    lastTokenMs = null;
    content = '';
    add(record, arrivedMs) {
        const { content, thinking, tool_calls: toolCalls } = (record.message ?? {});
        if (isText(content) || isText(thinking) || (Array.isArray(toolCalls) && toolCalls.length > 0)) {
            this.textLines++;
            this.firstTokenMs ??= arrivedMs;
            this.lastTokenMs = arrivedMs;
        }
        if (isText(content)) {
            this.firstContentMs ??= arrivedMs;
            const room = ANSWER_LIMIT_CHARACTERS - this.content.length;
            if (room > 0)
                this.content += content.slice(0, room);
        }
        if (record.done === true) {
            this.doneMs = arrivedMs;
            this.final = finalRecord(record);
        }
    }
    outcome() {
        const { firstTokenMs, firstContentMs, lastTokenMs, textLines, content, final } = this;
        return { firstTokenMs, firstContentMs, lastTokenMs, textLines, content, final };
    }
}
function isText(value) {
    return typeof value === 'string' && value !== '';
}
/** Nanoseconds to milliseconds; keys that Ollama omits (it omits zeros) are unknown. */
function finalRecord(record) {
    const ms = (value) => (isCount(value) && value > 0 ? value / 1e6 : null);
    const count = (value) => (isCount(value) ? value : null);
    return {
        doneReason: isText(record.done_reason) ? record.done_reason : null,
        totalMs: ms(record.total_duration),
        loadMs: ms(record.load_duration),
        prefillMs: ms(record.prompt_eval_duration),
        decodeMs: ms(record.eval_duration),
        promptTokens: count(record.prompt_eval_count),
        cachedTokens: count(record.prompt_eval_cached_count),
        outputTokens: count(record.eval_count),
    };
}
/** Neither negative, nor a fraction, nor beyond what a double holds exactly. */
function isCount(value) {
    return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(44708);
;// CONCATENATED MODULE: ./lib/io/timeouts.js

/** A timer of Node's fires at once where it is set for longer. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;
class TimeoutError extends failure/* ExpectedError */.Dh {
    kind;
    constructor(sentence, kind = 'timeout') {
        super(sentence);
        this.kind = kind;
    }
}
/** Nothing had arrived, so that the request may be sent again. */
function connectTimeout(connectMs) {
    return new TimeoutError(`no connection stood after ${timeouts_seconds(connectMs)} (input connect-timeout)`, 'connect');
}
/** 0.2 s */
function timeouts_seconds(milliseconds) {
    return `${Math.round(milliseconds / 100) / 10} s`;
}
/**
 * Calls back after a while. Timers run before arrived bytes are read: when our own loop was blocked beyond the time,
 * the reply may be waiting in the kernel. So it is read first, and whoever is called back asks once more whether it
 * still matters.
 */
function after(milliseconds, callback) {
    const timer = setTimeout(() => setImmediate(callback), Math.min(milliseconds, LONGEST_TIMER_MS));
    timer.unref();
    return () => clearTimeout(timer);
}
/** A signal that aborts where the outer one does, or when one of the limits is reached. */
class Limits {
    controller = new AbortController();
    outer;
    onOuter = () => this.controller.abort(this.outer.reason);
    clearers = [];
    over = false;
    isBegun = false;
    lastSignMs = 0;
    constructor(outer) {
        this.outer = outer;
        if (outer.aborted)
            this.onOuter();
        else
            outer.addEventListener('abort', this.onOuter, { once: true });
    }
    get signal() {
        return this.controller.signal;
    }
    /** The whole may take so long; the sentence is for another whole than a call. */
    whole(wholeMs, sentence = `it had not ended after ${timeouts_seconds(wholeMs)} (input call-timeout)`) {
        return this.when(wholeMs, () => this.abort(sentence));
    }
    firstToken(firstTokenMs) {
        return this.when(firstTokenMs, () => {
            if (!this.isBegun)
                this.abort(`no first token after ${timeouts_seconds(firstTokenMs)} (input first-token-timeout)`);
        });
    }
    /** Text has come: from now on the reply may stand still for so long. */
    begun(nowMs, stallMs) {
        this.isBegun = true;
        this.lastSignMs = nowMs();
        const look = () => {
            const restMs = stallMs - (nowMs() - this.lastSignMs);
            // A timer may fire a fraction of a millisecond early.
            if (restMs > 1)
                this.when(restMs, look);
            else
                this.abort(`the answer stood still for ${timeouts_seconds(stallMs)} (input stall-timeout)`);
        };
        this.when(stallMs, look);
    }
    /** Any byte is a sign of life. */
    alive(nowMs) {
        this.lastSignMs = nowMs;
    }
    clear() {
        this.over = true;
        for (const clear of this.clearers)
            clear();
        this.outer.removeEventListener('abort', this.onOuter);
    }
    when(milliseconds, callback) {
        this.clearers.push(after(milliseconds, () => this.over || callback()));
        return this;
    }
    abort(sentence) {
        this.controller.abort(new TimeoutError(sentence));
    }
}

;// CONCATENATED MODULE: ./lib/io/httpExchange.js



/**
 * Built on node:http. Unlike the built-in `fetch` it has no header timeout (a slow load may take longer than 300 s),
 * it can be aborted before the first byte, and its bytes come without a detour. Returns what ends it and its connection.
 */
function exchange(url, parts) {
    const { method, signal, connectMs, onReply, onTrouble } = parts;
    if (signal.aborted) {
        onTrouble(signal.reason);
        return () => { };
    }
    const isTls = url.startsWith('https:');
    const body = parts.body === null ? null : Buffer.from(parts.body);
    const headers = { ...parts.headers, ...(body === null ? {} : { 'Content-Length': String(body.length) }) };
    // A connection of its own for each request: no socket is shared with, or held up by, an earlier one.
    const request = (isTls ? external_node_https_.request : external_node_http_.request)(url, { method, headers, agent: false });
    const end = (trouble) => {
        onTrouble(trouble);
        request.destroy();
    };
    const onAbort = () => end(signal.reason);
    signal.addEventListener('abort', onAbort, { once: true });
    let isConnected = false;
    let hasReply = false;
    const stopWaiting = after(connectMs, () => isConnected || end(connectTimeout(connectMs)));
    request.on('socket', (socket) => {
        socket.once(isTls ? 'secureConnect' : 'connect', () => {
            isConnected = true;
            stopWaiting();
            parts.onConnected?.();
        });
    });
    request.on('close', () => {
        stopWaiting();
        signal.removeEventListener('abort', onAbort);
        // Where the server switches protocols node closes the connection without a word.
        if (!hasReply)
            onTrouble(new Error('the connection ended without a reply'));
    });
    // Once there is a reply, its close tells whether it was complete.
    request.on('error', (error) => hasReply || onTrouble(error));
    request.on('response', (reply) => {
        hasReply = true;
        reply.on('error', () => { });
        onReply(reply);
    });
    request.end(body ?? undefined);
    return () => request.destroy();
}
const wasCut = () => new Error('the connection was cut in the middle of the reply');
/** The body, or as much of it as came, with the reason why that is not the whole. */
function httpExchange_readText(reply, limitBytes, onText) {
    const chunks = [];
    let size = 0;
    reply.on('data', (chunk) => {
        size += chunk.length;
        if (size > limitBytes)
            reply.destroy();
        else
            chunks.push(chunk);
    });
    reply.on('close', () => {
        const tooLarge = size > limitBytes ? new Error(`the reply is larger than ${limitBytes} bytes`) : null;
        onText(Buffer.concat(chunks).toString('utf8'), tooLarge ?? (reply.complete ? null : wasCut()));
    });
}
function isOk(reply) {
    const status = reply.statusCode ?? 0;
    return status >= 200 && status < 300;
}

;// CONCATENATED MODULE: ./lib/io/ndjson.js
const NEWLINE = 0x0a;
const LINE_LIMIT_BYTES = 16 * 1024 * 1024;
/**
 * Splits bytes into NDJSON lines and parses each. Works on bytes, so a packet may end anywhere, in the middle of a
 * character too. Blank lines vanish. Throws for a line that is no JSON object: a record that is dropped in silence
 * would be a token that nobody counted.
 */
class NdjsonReader {
    onRecord;
    pending = [];
    pendingBytes = 0;
    constructor(onRecord) {
        this.onRecord = onRecord;
    }
    push(chunk) {
        let from = 0;
        for (let at = chunk.indexOf(NEWLINE); at !== -1; at = chunk.indexOf(NEWLINE, from)) {
            this.line(chunk, from, at);
            from = at + 1;
        }
        if (from < chunk.length)
            this.keep(chunk.subarray(from));
    }
    /** What stood after the last newline. */
    end() {
        this.line(Buffer.alloc(0), 0, 0);
    }
    line(chunk, from, to) {
        let text;
        if (this.pending.length === 0)
            text = chunk.toString('utf8', from, to);
        else {
            this.keep(chunk.subarray(from, to));
            text = Buffer.concat(this.pending).toString('utf8');
            this.pending = [];
            this.pendingBytes = 0;
        }
        // JSON's own white space alone: any other is no blank line.
        if (/^[ \t\r\n]*$/.test(text))
            return;
        this.onRecord(objectOf(text));
    }
    keep(part) {
        this.pending.push(part);
        this.pendingBytes += part.length;
        if (this.pendingBytes > LINE_LIMIT_BYTES)
            throw new Error('a line of the reply is longer than 16 MiB');
    }
}
function objectOf(line) {
    let value;
    try {
        value = JSON.parse(line);
    }
    catch {
        // Told below: the parser's own words would quote the line.
    }
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
        throw new Error('the reply holds a line that is not a JSON object');
    }
    return value;
}

;// CONCATENATED MODULE: ./lib/io/refusal.js

const BODY_LIMIT_BYTES = 64 * 1024;
/** Any status but 2xx, with the server's own words. */
class Refusal extends Error {
    /** Named as in the errors of the ollama client. */
    status_code;
    constructor(status, words) {
        super(words);
        this.status_code = status;
    }
}
function readRefusal(reply, onRefusal) {
    httpExchange_readText(reply, BODY_LIMIT_BYTES, (text) => onRefusal(new Refusal(reply.statusCode ?? 0, errorText(text))));
}
/** Ollama's `{"error": …}`, the value sometimes being JSON once more; else the text itself. */
function errorText(body) {
    let text = body.trim();
    for (let depth = 0; depth < 3; depth++) {
        try {
            const value = JSON.parse(text);
            if (typeof value !== 'object' || value === null)
                break;
            const { error, message } = value;
            const inner = error ?? message;
            if (inner === undefined)
                break;
            text = typeof inner === 'string' ? inner : JSON.stringify(inner);
        }
        catch {
            break;
        }
    }
    if (text.startsWith('<'))
        return /<title>([^<]{1,200})<\/title>/i.exec(text)?.[1]?.trim() ?? 'a page of HTML';
    return text === '' ? 'the server gave no reason' : text;
}

;// CONCATENATED MODULE: ./lib/io/recordStream.js



const recordStream_BODY_LIMIT_BYTES = 256 * 1024 * 1024;
/**
 * Posts a request and hands on each NDJSON record of its reply, stamped where its bytes arrive: in the same turn of
 * the event loop, so that no consumer can be late. The ollama client is not in between: it would drop lines that are no
 * JSON, and tell of each record several promises after it came.
 *
 * Resolves at the last record or at the end of the stream, rejects with a `Refusal`, the signal's reason, a
 * `StreamTrouble`, or what the connection suffered before the reply.
 */
function streamRecords(url, stream) {
    return new Promise((resolve, reject) => {
        const end = exchange(url, {
            method: 'POST',
            headers: {
                'Content-Type': 'application/json',
                Accept: 'application/x-ndjson',
                // Some proxies refuse whoever has no name.
                'User-Agent': 'ollama-benchmark-action',
            },
            body: JSON.stringify(stream.body),
            signal: stream.signal,
            connectMs: stream.connectMs,
            ...(stream.onConnected === undefined ? {} : { onConnected: stream.onConnected }),
            onTrouble: reject,
            onReply: (reply) => {
                const finish = (trouble) => {
                    if (trouble === null)
                        resolve();
                    else
                        reject(new StreamTrouble(trouble));
                    // A server or proxy may keep the connection open after the last record; it would keep us alive.
                    end();
                };
                if (isOk(reply))
                    readRecords(reply, stream, finish);
                else
                    readRefusal(reply, reject);
            },
        });
    });
}
/** Trouble in a reply that had begun. */
class StreamTrouble extends Error {
    constructor(trouble) {
        super(trouble instanceof Error ? trouble.message : String(trouble));
    }
}
function readRecords(reply, { nowMs, onBytes, onRecord }, finish) {
    let arrivedMs = 0;
    let received = 0;
    let isOver = false;
    const reader = new NdjsonReader((record) => {
        if (isOver)
            return;
        if ('error' in record)
            throw new Error(errorText(JSON.stringify(record)));
        isOver = onRecord(record, arrivedMs);
    });
    const read = (step) => {
        if (isOver)
            return;
        arrivedMs = nowMs();
        try {
            step();
            if (isOver)
                finish(null);
        }
        catch (error) {
            // What stands behind the last record matters to nobody, be it in the same packet or in a later one.
            finish(isOver ? null : error);
            isOver = true;
        }
    };
    reply.on('data', (chunk) => read(() => {
        received += chunk.length;
        if (received > recordStream_BODY_LIMIT_BYTES)
            throw new Error('the reply is larger than 256 MiB');
        onBytes?.(arrivedMs);
        reader.push(chunk);
    }));
    reply.on('end', () => read(() => reader.end()));
    reply.on('close', () => finish(reply.complete ? null : wasCut()));
}

;// CONCATENATED MODULE: ./lib/io/chatTrouble.js




/** What a chat failed of, in a sentence and by its kind. `signal` is the job's own. */
function chatTrouble(error, signal) {
    if (error instanceof TimeoutError)
        return trouble(error.message, error.kind);
    if (signal.aborted && error === signal.reason)
        return trouble((0,failure/* messageOf */.bD)(error), 'aborted');
    if (error instanceof StreamTrouble)
        return trouble(error.message, 'stream');
    if (error instanceof Refusal) {
        const { status_code: httpStatus, message } = error;
        const failure = `Ollama refused the request with HTTP ${httpStatus}: ${message}`;
        return { failure, failureKind: chatTrouble_kindOf(httpStatus), httpStatus };
    }
    const { code } = (error ?? {});
    if (typeof code !== 'string')
        return trouble((0,failure/* messageOf */.bD)(error), 'connect');
    // What came was no HTTP: something had arrived all the same.
    const kind = code.startsWith('HPE_') ? 'stream' : 'connect';
    return trouble(`the connection to Ollama failed: ${code}`, kind);
}
function trouble(failure, failureKind) {
    return { failure, failureKind, httpStatus: null };
}
function chatTrouble_kindOf(httpStatus) {
    if (httpStatus === 503)
        return 'busy';
    return httpStatus >= 500 ? 'server-error' : 'refused';
}

;// CONCATENATED MODULE: ./lib/io/eventLoopWatch.js
const BEAT_MS = 5;
/** Beats come every 5 to 7 ms from a loop that is free. */
const PAUSE_MS = 10;
/** A pause of this length is told wherever it was: a reply may have been held back by a full socket. */
const LONG_PAUSE_MS = 1_000;
/**
 * Notices that our own event loop stood still, so that bytes were stamped later than they came. A heartbeat that is
 * late tells how long; Node runs timers before it reads sockets, so after a pause the late heartbeat comes first and
 * the late bytes right behind it. Where the pause was among the reading itself (another socket's bytes took long), the
 * bytes come first, and the time since the last beat tells.
 */
class EventLoopWatch {
    nowMs;
    lastBeatMs;
    /** Length of the pause that the last beat ended; 0: that beat was in time. What waited is read before the next one. */
    justPausedMs = 0;
    longestMs = 0;
    timer = null;
    constructor(nowMs) {
        this.nowMs = nowMs;
        this.lastBeatMs = nowMs();
    }
    start() {
        this.timer = setInterval(() => this.beat(), BEAT_MS);
        this.timer.unref();
        return this;
    }
    beat() {
        const now = this.nowMs();
        const lengthMs = now - this.lastBeatMs;
        this.justPausedMs = lengthMs > PAUSE_MS ? lengthMs : 0;
        if (lengthMs > LONG_PAUSE_MS)
            this.count(lengthMs);
        this.lastBeatMs = now;
    }
    /** A reading of the clock that counts has just been taken: the sending, the first token, the end. */
    stamped() {
        const now = this.nowMs();
        const sinceBeatMs = now - this.lastBeatMs;
        if (sinceBeatMs > PAUSE_MS)
            this.count(sinceBeatMs);
        if (this.justPausedMs > 0)
            this.count(this.justPausedMs + sinceBeatMs);
    }
    /**
     * The longest pause that may have delayed a stamp; 0: none. It is counted from the last beat before it, so a stamp was
     * delayed by at most that much.
     */
    stop() {
        if (this.timer !== null)
            clearInterval(this.timer);
        return this.longestMs;
    }
    count(lengthMs) {
        this.longestMs = Math.max(this.longestMs, lengthMs);
    }
}

;// CONCATENATED MODULE: ./lib/io/ollamaChat.js





const NO_DONE = {
    failure: 'the stream ended without a done record (Ollama aborts like this after 30 repeated tokens)',
    failureKind: 'stream',
    httpStatus: null,
};
const WELL = { failure: null, failureKind: null, httpStatus: null };
/** One streamed `/api/chat`. Whatever goes wrong is told in the outcome; what arrived before it is kept. */
async function chat({ url, keepAliveS, timeouts, clock }, request, signal) {
    const body = { ...wireRequest(request, keepAliveS), stream: true };
    const tally = new ChatTally();
    const watch = new EventLoopWatch(() => clock.nowMs()).start();
    const limits = new Limits(signal).firstToken(timeouts.firstTokenMs).whole(timeouts.callMs);
    const sentAtMs = clock.nowMs();
    const nowMs = () => clock.nowMs() - sentAtMs;
    const trouble = await streamRecords(url, {
        body,
        signal: limits.signal,
        connectMs: timeouts.connectMs,
        nowMs,
        // The request leaves here: a pause before it would be taken for the server's.
        onConnected: () => watch.stamped(),
        onBytes: (arrivedMs) => limits.alive(arrivedMs),
        onRecord: (record, arrivedMs) => {
            const hadText = tally.textLines > 0;
            tally.add(record, arrivedMs);
            if (tally.textLines > 0 && !hadText) {
                watch.stamped();
                limits.begun(nowMs, timeouts.stallMs);
            }
            return tally.final !== null;
        },
    }).then(() => (tally.final === null ? NO_DONE : WELL), (error) => chatTrouble(error, signal));
    const endMs = tally.doneMs ?? nowMs();
    watch.stamped();
    limits.clear();
    return { sentAtMs, ...tally.outcome(), endMs, blockedMs: watch.stop(), ...trouble };
}
/** Protocol fields and the agent's own options, and nothing else. */
function wireRequest(request, keepAliveS) {
    return {
        model: request.model,
        messages: [
            { role: 'system', content: request.system },
            { role: 'user', content: request.prompt },
        ],
        think: request.think,
        keep_alive: keepAliveS,
        truncate: false,
        shift: false,
        options: { ...request.options, seed: request.seed, num_predict: request.numPredict },
    };
}

;// CONCATENATED MODULE: ./lib/io/ollamaFetch.js


const ollamaFetch_BODY_LIMIT_BYTES = 256 * 1024 * 1024;
/** The statuses that a `Response` takes no body with. */
const WITHOUT_BODY = [204, 205, 304];
/**
 * A `fetch` for the ollama client's requests that are answered at once as a whole: see `exchange` for what it has over
 * the built-in one.
 */
function createFetch(signal, connectMs) {
    return (input, init) => new Promise((resolve, reject) => {
        exchange(String(input), {
            method: init?.method ?? 'GET',
            headers: (init?.headers ?? {}),
            body: typeof init?.body === 'string' ? init.body : null,
            signal,
            connectMs,
            onTrouble: reject,
            onReply: (reply) => {
                const status = reply.statusCode ?? 0;
                if (!isOk(reply))
                    readRefusal(reply, (refusal) => resolve(asJson(refusal)));
                else
                    httpExchange_readText(reply, ollamaFetch_BODY_LIMIT_BYTES, (text, trouble) => {
                        if (trouble !== null)
                            reject(trouble);
                        else
                            resolve(new Response(WITHOUT_BODY.includes(status) ? null : text, { status }));
                    });
            },
        });
    });
}
/** A refusal as JSON, whatever the server sent: the client prints anything else to the console. */
function asJson({ message, status_code: status }) {
    return new Response(JSON.stringify({ error: message }), {
        // Beyond these a `Response` throws, and Node's parser takes any three digits.
        status: status >= 300 && status <= 599 ? status : 500,
        headers: { 'content-type': 'application/json' },
    });
}

;// CONCATENATED MODULE: ./lib/io/ollamaReplies.js


/** What is read of Ollama's answers; absent keys are empty or 0, which the readers take for unknown. */
const optionalText = dist/* optional */.lqM(dist/* string */.YjP(), '');
const optionalCount = dist/* optional */.lqM(dist/* pipe */.FsL(dist/* number */.aig(), dist/* minValue */.Wwf(0)), 0);
const VersionReply = dist/* object */.Ikc({ version: optionalText });
const TagsReply = dist/* object */.Ikc({
    models: dist/* array */.YOg(dist/* object */.Ikc({ name: dist/* string */.YjP(), digest: optionalText })),
});
const ShowReply = dist/* object */.Ikc({
    details: dist/* optional */.lqM(dist/* object */.Ikc({ family: optionalText, parameter_size: optionalText, quantization_level: optionalText }), {}),
});
const PsReply = dist/* object */.Ikc({
    models: dist/* array */.YOg(dist/* object */.Ikc({
        name: dist/* string */.YjP(),
        size: optionalCount,
        // 0 is a fact here: the whole model is in host memory.
        size_vram: optionalCount,
        context_length: optionalCount,
    })),
});
/** What went wrong in a few words: a connection's code, or a refusal's status with its text. */
function ollamaReplies_reasonOf(error) {
    const { code, status_code: status } = (error ?? {});
    if (typeof code === 'string')
        return code;
    // The parser's own words would quote what may be a page of HTML.
    if (error?.name === 'SyntaxError')
        return 'the reply is no JSON';
    return typeof status === 'number' && status !== 404
        ? `HTTP ${status}, ${(0,failure/* messageOf */.bD)(error)}`
        : (0,failure/* messageOf */.bD)(error);
}

;// CONCATENATED MODULE: ./lib/io/ollamaPull.js



/** A pull that says nothing for so long is stuck. */
const STALL_MS = 5 * 60_000;
/** Pulls a model, telling each status with its share of bytes. Rejects with the signal's reason where that aborts. */
async function pullModel({ url, ...place }, model, onProgress, signal) {
    const stalled = new AbortController();
    const timer = setTimeout(() => {
        stalled.abort(new failure/* ExpectedError */.Dh(`there was no progress for ${STALL_MS / 60_000} minutes`));
    }, STALL_MS);
    let isDone = false;
    try {
        await streamRecords(url, {
            ...place,
            body: { model, stream: true },
            signal: AbortSignal.any([signal, stalled.signal]),
            onRecord: (record) => {
                timer.refresh();
                onProgress(progressOf(record));
                isDone = record.status === 'success';
                return isDone;
            },
        });
        if (!isDone)
            throw new Error('the stream ended without success');
    }
    catch (error) {
        signal.throwIfAborted();
        const reason = stalled.signal.aborted ? (0,failure/* messageOf */.bD)(stalled.signal.reason) : ollamaReplies_reasonOf(error);
        throw new failure/* ExpectedError */.Dh(`Pulling the model ${JSON.stringify(model)} failed (${reason}); check its name and the network of the Ollama server, or pull it there by hand.`);
    }
    finally {
        clearTimeout(timer);
    }
}
function progressOf({ status, completed, total }) {
    const isShare = typeof completed === 'number' && typeof total === 'number' && completed >= 0 && total > 0;
    return `${status}${isShare ? ` ${Math.floor((100 * completed) / total)} %` : ''}`;
}

;// CONCATENATED MODULE: ./lib/io/ollama.js










/** Seconds that a model stays loaded between calls; the session unloads it at its end. */
const KEEP_ALIVE_S = 1800;
const METADATA_TIMEOUT_MS = 15_000;
/** Ollama over HTTP. */
function createOllama(connection, clock) {
    const { host, hostForPeople, cancelled, timeouts } = connection;
    const { connectMs, callMs } = timeouts;
    const within = async (limits, request) => {
        try {
            return await request(new ollama_dist/* Ollama */.n({ host, fetch: createFetch(limits.signal, connectMs) }));
        }
        finally {
            limits.clear();
        }
    };
    const quickly = (request) => within(new Limits(cancelled).whole(METADATA_TIMEOUT_MS, noAnswer(METADATA_TIMEOUT_MS)), request);
    /** The parsed reply, or one sentence on why there is none. */
    const ask = async (endpoint, schema, reply) => {
        try {
            return dist/* parse */.qgA(schema, await reply);
        }
        catch (error) {
            cancelled.throwIfAborted();
            throw new failure/* ExpectedError */.Dh(`Ollama at ${hostForPeople} gave no usable answer to ${endpoint}: ${ollamaReplies_reasonOf(error)}.`);
        }
    };
    return {
        async version() {
            try {
                return dist/* parse */.qgA(VersionReply, await quickly((client) => client.version())).version || null;
            }
            catch (error) {
                cancelled.throwIfAborted();
                throw noVersion(hostForPeople, error);
            }
        },
        async has(model) {
            const { models } = await ask('/api/tags', TagsReply, quickly((client) => client.list()));
            return models.some((known) => sameModel(known.name, model));
        },
        pull: (model, onProgress, signal) => pullModel({ url: `${host}/api/pull`, connectMs, nowMs: () => clock.nowMs() }, model, onProgress, signal),
        async facts(model) {
            const { models } = await ask('/api/tags', TagsReply, quickly((client) => client.list()));
            const { details } = await ask('/api/show', ShowReply, quickly((client) => client.show({ model })));
            return {
                digest: models.find((known) => sameModel(known.name, model))?.digest || null,
                family: details.family || null,
                parameterSize: details.parameter_size || null,
                quantization: details.quantization_level || null,
            };
        },
        async loaded(model) {
            const { models } = await ask('/api/ps', PsReply, quickly((client) => client.ps()));
            const found = models.find((known) => sameModel(known.name, model));
            if (found === undefined)
                return null;
            return {
                contextLength: found.context_length || null,
                sizeBytes: found.size || null,
                vramBytes: found.size_vram,
                others: models.filter((known) => known !== found).map(({ name }) => name),
            };
        },
        async load(model, options, signal) {
            try {
                const reply = await within(new Limits(signal).whole(callMs), (client) => touch(client, model, options, KEEP_ALIVE_S));
                if (reply.done !== true)
                    throw new Error(notLoaded(reply));
            }
            catch (error) {
                signal.throwIfAborted();
                throw new failure/* ExpectedError */.Dh(`Loading the model ${JSON.stringify(model)} failed: ${ollamaReplies_reasonOf(error)}.`);
            }
        },
        async unload(model, withinMs = METADATA_TIMEOUT_MS) {
            const limits = new Limits(new AbortController().signal).whole(withinMs, noAnswer(withinMs));
            // Whether it is unloaded is seen in `/api/ps` alone: Ollama answers before it does it.
            await ask('/api/generate', dist/* unknown */.L5J(), within(limits, (client) => touch(client, model, {}, 0)));
        },
        chat: (request, signal) => chat({ url: `${host}/api/chat`, keepAliveS: KEEP_ALIVE_S, timeouts, clock }, request, signal),
    };
}
const noAnswer = (withinMs) => `no answer within ${timeouts_seconds(withinMs)}`;
/** Ollama tells of some errors with HTTP 200. */
function notLoaded(reply) {
    return 'error' in reply ? errorText(JSON.stringify(reply)) : 'its answer did not say that it is done';
}
/** Nobody there, or somebody who is no Ollama: a proxy, a login page. */
function noVersion(hostForPeople, error) {
    const cure = 'start it there, or set the input ollama-host to where it runs.';
    const status = error.status_code;
    if (typeof status === 'number') {
        return new failure/* ExpectedError */.Dh(`What answers at ${hostForPeople} is no Ollama (HTTP ${status}: ${(0,failure/* messageOf */.bD)(error)}); set the input ollama-host to where it runs, with user name and password where a proxy asks for them.`);
    }
    const sentence = `Ollama does not answer at ${hostForPeople} (${ollamaReplies_reasonOf(error)}); ${cure}`;
    const { code } = error;
    return code === 'ECONNREFUSED' ? new failure/* NobodyListens */.iR(sentence) : new failure/* ExpectedError */.Dh(sentence);
}
/** An empty prompt loads a model, or with a `keep_alive` of 0 unloads it. */
async function touch(client, model, options, keepAliveS) {
    const request = {
        model,
        prompt: '',
        keep_alive: keepAliveS,
        options,
        // As in every call: a change of `shift` alone would load the model again.
        truncate: false,
        shift: false,
    };
    return client.generate({ ...request, stream: false });
}

// EXTERNAL MODULE: external "node:readline"
var external_node_readline_ = __webpack_require__(80481);
;// CONCATENATED MODULE: ./lib/io/ollamaServer.js








const READY_WITHIN_MS = 60_000;
const ollamaServer_POLL_MS = 200;
const ollamaServer_ANSWER_WITHIN_MS = 2_000;
const STOP_WITHIN_MS = 10_000;
/** How long the last output of a server that has ended may take to arrive. */
const LAST_OUTPUT_MS = 500;
const KEPT_LINES = 50;
const TOLD_LINES = 5;
const ollamaServer_LINE_LIMIT = 2_000;
/**
 * Starts `ollama serve` and waits until it answers. Throws ExpectedError where `ollama` is not installed, ends early
 * or stays silent; rejects with the signal's reason where that aborts first. The server ends with our process.
 */
async function startOllamaServer(options) {
    const { env, log, signal } = options;
    const url = new URL(options.host);
    const address = `${url.protocol}//${url.host}`;
    const file = await findOnPath('ollama', env);
    if (file === null) {
        throw new failure/* ExpectedError */.Dh(`\`ollama\` is not on the PATH of this runner: install it, or set \`ollama-host\` to a server that runs.`);
    }
    signal.throwIfAborted();
    log.info(`Starting ${file} serve at ${address}`);
    const child = (0,external_node_child_process_.spawn)(file, ['serve'], {
        // Never the checkout: Windows loads libraries from the working directory.
        cwd: (0,external_node_path_.dirname)(file),
        env: allowListedEnvironment(env, { OLLAMA_HOST: address }),
        stdio: ['ignore', 'pipe', 'pipe'],
        // A process group of its own, so that the model runners end with the server.
        detached: process.platform !== 'win32',
        windowsHide: true,
    });
    const server = supervise(child, options.onLine);
    try {
        await untilAnswering(address, server, options.readyWithinMs ?? READY_WITHIN_MS, signal);
    }
    catch (error) {
        await server.stop();
        throw error;
    }
    return { stop: server.stop };
}
function supervise(child, onLine) {
    const lines = [];
    const keep = (line) => {
        const kept = line.slice(0, ollamaServer_LINE_LIMIT);
        lines.push(kept);
        if (lines.length > KEPT_LINES)
            lines.shift();
        onLine?.(kept);
    };
    for (const stream of [child.stdout, child.stderr])
        readLines(stream, keep);
    const killNow = () => endTreeNow(child);
    process.once('exit', killNow);
    let over = false;
    const ended = new Promise((resolve) => {
        const closed = new Promise((done) => child.once('close', done));
        child.once('error', (error) => resolve((0,failure/* messageOf */.bD)(error)));
        child.once('exit', (status, signalName) => {
            const how = signalName === null ? `status ${status}` : `signal ${signalName}`;
            void Promise.race([closed, (0,external_node_timers_promises_.setTimeout)(LAST_OUTPUT_MS, undefined, { ref: false })]).then(() => resolve(how));
        });
    });
    void ended.then(() => {
        over = true;
    });
    return {
        ended,
        hasEnded: () => over,
        lastLines: () => lines.slice(-TOLD_LINES).join(' | '),
        async stop() {
            await endTree(child, STOP_WITHIN_MS);
            process.off('exit', killNow);
        },
    };
}
function readLines(stream, keep) {
    if (stream === null)
        return;
    (0,external_node_readline_.createInterface)({ input: stream, crlfDelay: Number.POSITIVE_INFINITY }).on('line', keep);
}
async function untilAnswering(address, server, withinMs, signal) {
    const deadlineMs = performance.now() + withinMs;
    const aside = () => {
        const told = server.lastLines();
        return told === '' ? 'it wrote nothing' : `its last lines: ${told}`;
    };
    while (performance.now() < deadlineMs) {
        const answered = await Promise.race([answers(address, signal), server.ended.then(() => false)]);
        signal.throwIfAborted();
        if (server.hasEnded()) {
            throw new failure/* ExpectedError */.Dh(`\`ollama serve\` ended with ${await server.ended} before it answered at ${address} (\`ollama-host\`); ${aside()}`);
        }
        if (answered)
            return;
        await Promise.race([(0,external_node_timers_promises_.setTimeout)(ollamaServer_POLL_MS), server.ended]);
    }
    throw new failure/* ExpectedError */.Dh(`\`ollama serve\` was started but did not answer at ${address} (\`ollama-host\`) within ${Math.round(withinMs / 1000)} s; ${aside()}`);
}
async function answers(address, signal) {
    try {
        const within = AbortSignal.any([signal, AbortSignal.timeout(ollamaServer_ANSWER_WITHIN_MS)]);
        const response = await fetch(`${address}/api/version`, { signal: within });
        await response.arrayBuffer();
        return response.ok;
    }
    catch {
        return false;
    }
}

;// CONCATENATED MODULE: ./lib/io/git.js



/** Runs git in a checkout whose contents are not to be trusted. */
const git_TIMEOUT_MS = 30_000;
/**
 * Hands each NUL-ended item of git's output to `read` until that says false; false where git failed. The
 * environment is chosen by name, and what a repository's configuration could start is switched off.
 *
 * Git is told where its repository is and never looks for it: any folder with committed files called HEAD, config,
 * objects and refs would pass for a bare one, whose configuration names programs to run.
 */
function runGit({ git, top, emptied = [] }, args, read) {
    const place = [`--git-dir=${external_node_path_.join(top, '.git')}`, `--work-tree=${top}`];
    return new Promise((resolve) => {
        const child = (0,external_node_child_process_.spawn)(git, ['--no-pager', ...place, ...SAFE_CONFIG, ...args], {
            cwd: top,
            env: allowListedEnvironment(process.env, { ...SAFE_ENVIRONMENT, ...emptyConfig(emptied) }),
            stdio: ['ignore', 'pipe', 'ignore'],
            timeout: git_TIMEOUT_MS,
            windowsHide: true,
        });
        let rest = '';
        let isEnough = false;
        child.stdout.setEncoding('utf8');
        child.stdout.on('data', (chunk) => {
            const items = (rest + chunk).split('\0');
            rest = items.pop() ?? '';
            if (isEnough || items.every(read))
                return;
            isEnough = true;
            child.kill();
        });
        child.on('error', () => resolve(false));
        child.on('close', (code) => {
            if (!isEnough && rest !== '')
                read(rest);
            resolve(isEnough || code === 0);
        });
    });
}
const SAFE_CONFIG = [
    // The checkout may belong to another user, as in a container; nothing of it is run here.
    ['safe.directory', '*'],
    ['safe.bareRepository', 'explicit'],
    ['core.fsmonitor', 'false'],
    ['core.hooksPath', process.platform === 'win32' ? 'NUL' : '/dev/null'],
    ['core.quotePath', 'false'],
].flatMap(([key, value]) => ['-c', `${key}=${value}`]);
/** By the environment: `-c` cannot tell a key with `=` in it from its value. */
function emptyConfig(keys) {
    const pairs = keys.flatMap((key, at) => [
        [`GIT_CONFIG_KEY_${at}`, key],
        [`GIT_CONFIG_VALUE_${at}`, ''],
    ]);
    return { GIT_CONFIG_COUNT: String(keys.length), ...Object.fromEntries(pairs) };
}
const SAFE_ENVIRONMENT = {
    LC_ALL: 'C',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_ATTR_NOSYSTEM: '1',
    GIT_TERMINAL_PROMPT: '0',
    GIT_OPTIONAL_LOCKS: '0',
    // A partial clone would fetch what it lacks.
    GIT_NO_LAZY_FETCH: '1',
    GIT_ALLOW_PROTOCOL: 'none',
};

;// CONCATENATED MODULE: ./lib/io/reportPaths.js

/** Names and order of report files: pure, so that what Windows does differently is tested anywhere. */
const KINDS = {
    '.csv': { type: 'csv', jsonLines: false },
    '.json': { type: 'json', jsonLines: false },
    '.ndjson': { type: 'json', jsonLines: true },
    '.jsonl': { type: 'json', jsonLines: true },
    '.md': { type: 'markdown', jsonLines: false },
    '.markdown': { type: 'markdown', jsonLines: false },
};
/** By its extension in any case; null for what is no report. */
function reportKindOf(name) {
    return KINDS[external_node_path_.extname(name).toLowerCase()] ?? null;
}
/** With `/`. Elsewhere than on Windows a backslash is a character of the name and stays. */
function toPosix(native, platform = external_node_path_) {
    return platform.sep === '/' ? native : native.replaceAll(platform.sep, '/');
}
/**
 * What stands before the paths of the files: the root's path from `cwd` where it lies inside, empty for `cwd`
 * itself, else the root's own name: `../shared/data/reports` → `reports`.
 */
function shownRoot(root, cwd, platform = external_node_path_) {
    const resolved = platform.resolve(cwd, root);
    const way = toPosix(platform.relative(cwd, resolved), platform);
    const isOutside = way === '..' || way.startsWith('../') || platform.isAbsolute(way);
    return isOutside ? platform.basename(resolved) : way;
}
/** By the whole path without regard to case, then by the path itself; code units, as a locale would change it. */
function inListingOrder(files) {
    const compare = (a, b) => (a < b ? -1 : Number(a > b));
    return files
        .map((file) => ({ file, folded: file.path.toLowerCase() }))
        .sort((a, b) => compare(a.folded, b.folded) || compare(a.file.path, b.file.path))
        .map(({ file }) => file);
}

;// CONCATENATED MODULE: ./lib/io/gitTimes.js





const COMMIT_MARK = '\u0001';
const byModification = (_, modificationTime) => modificationTime.toISOString();
const unknown = () => null;
/**
 * For a file as it was committed the time of the last commit that changed it; for one that differs from the commit
 * or is in none the modification time, as somebody just wrote it. A checkout's own time is never told: in a shallow
 * clone, or where git is missing or fails, all is unknown. Outside a checkout the modification time holds.
 *
 * `directory` is absolute and exists; `wanted` are the files to look for, so that the history is read no further
 * than needed.
 */
async function readChangeTimes(directory, wanted) {
    const top = await topOfCheckout(directory);
    if (top === null)
        return byModification;
    const git = await findOnPath('git', process.env);
    if (git === null)
        return unknown;
    const keys = [];
    if (!(await runGit({ git, top }, ['config', '--list', '--name-only', '-z'], into(keys)))) {
        return unknown;
    }
    // Which files go through a filter the tree says itself, in .gitattributes: none of them is run.
    const emptied = [...new Set(keys)].filter((key) => key.startsWith('filter.'));
    const run = (args, read) => runGit({ git, top, emptied }, args, read);
    const told = [];
    // Fails before the first commit.
    if (!(await run(['rev-parse', '--is-shallow-repository', '--verify', 'HEAD'], into(told)))) {
        return (await run(['rev-parse', '--is-inside-work-tree'], () => true)) ? byModification : unknown;
    }
    const [isShallow] = told.join('').split('\n');
    if (isShallow !== 'false')
        return unknown;
    const below = toPosix(external_node_path_.relative(top, directory));
    const prefix = below === '' ? '' : `${below}/`;
    const here = below === '' ? '.' : `:(literal)${below}`;
    const written = [];
    const filtered = [];
    const [committed, ...knows] = await Promise.all([
        readCommitTimes(run, here, wanted.map((file) => `${prefix}${file}`)),
        run(['diff', ...QUIET_DIFF, '--name-only', '-z', 'HEAD', '--', here], into(written)),
        run(['ls-files', '--others', '-z', '--', here], into(written)),
        // Of the whole tree: beside another path git 2.39 looks for attributes in the wrong folder.
        run(['ls-files', '-z', '--', ':(exclude,attr:!filter)'], into(filtered)),
    ]);
    if (knows.includes(false))
        return unknown;
    const writtenNow = new Set(written);
    // As its filter was not run, such a file may differ by nothing but that.
    const undecided = new Set(filtered.filter((file) => writtenNow.has(file)));
    return (file, time) => {
        const name = `${prefix}${file}`;
        if (undecided.has(name))
            return null;
        return writtenNow.has(name) ? time.toISOString() : (committed.get(name) ?? null);
    };
}
const into = (items) => (item) => items.push(item) > 0;
/** No content is looked at and no helper program of the repository's or the user's is run. */
const QUIET_DIFF = ['--no-renames', '--no-ext-diff', '--no-textconv', '--ignore-submodules=all'];
/** The newest commit of each file, by walking the history of what is `here` until all are found. */
async function readCommitTimes(run, here, wanted) {
    const missing = new Set(wanted);
    const times = new Map();
    let time = '';
    // -c lists for a merge only what differs from all its parents: what the merge itself changed.
    const log = ['log', '-c', ...QUIET_DIFF, '--no-show-signature', '--name-only', '-z'];
    await run([...log, `--format=${COMMIT_MARK}%ct`, '--', here], (item) => {
        // After the header of a commit git writes a line break before the first name.
        const text = item.startsWith('\n') ? item.slice(1) : item;
        if (text.startsWith(COMMIT_MARK))
            time = new Date(Number(text.slice(1)) * 1000).toISOString();
        if (missing.delete(text))
            times.set(text, time);
        return missing.size > 0;
    });
    return times;
}
/** The nearest folder at or above this one that holds `.git`, which no commit can bring; null outside a checkout. */
async function topOfCheckout(directory) {
    for (let at = directory;; at = external_node_path_.dirname(at)) {
        const hasGit = await (0,promises_.access)(external_node_path_.join(at, '.git')).then(() => true, () => false);
        if (hasGit)
            return at;
        if (external_node_path_.dirname(at) === at)
            return null;
    }
}

;// CONCATENATED MODULE: ./lib/io/textDecoding.js
/**
 * The text of a file without its byte order mark: UTF-8, or UTF-16 where the mark says so, as Windows PowerShell
 * writes it. Null for bytes that are neither.
 */
function decodeText(bytes) {
    const encoding = bytes[0] === 0xff && bytes[1] === 0xfe
        ? 'utf-16le'
        : bytes[0] === 0xfe && bytes[1] === 0xff
            ? 'utf-16be'
            : 'utf-8';
    try {
        return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    }
    catch {
        return null;
    }
}

;// CONCATENATED MODULE: ./lib/io/reportFile.js





/** Reads one file that may be anything: a link, a pipe, a picture with the name of a report. */
const reportFile_MIB = 1024 * 1024;
/** Larger files are no reports that a model could be told about. */
const LARGEST_FILE_BYTES = 16 * reportFile_MIB;
/** Reading takes many times a file's size in memory, and every byte its time. */
const LARGEST_TOTAL_BYTES = 64 * reportFile_MIB;
/**
 * For each file, in their order, whether it is within what is read of all together. One that is too large by itself
 * takes nothing from the others, nor does one that does not fit any more.
 */
function withinTotal(byteCounts) {
    let total = 0;
    return byteCounts.map((byteCount) => {
        if (byteCount > LARGEST_FILE_BYTES)
            return true;
        if (total + byteCount > LARGEST_TOTAL_BYTES)
            return false;
        total += byteCount;
        return true;
    });
}
/** Of a regular file its size; 0 for anything else, which is not read. */
function byteCountOf(file) {
    return (0,promises_.lstat)(file).then((stats) => (stats.isFile() ? stats.size : 0), () => 0);
}
/** Never rejects: what was in the way is the `problem`. `stats` is null where not even they could be had. */
async function readReport(file, isWithinTotal) {
    let stats = null;
    try {
        stats = await (0,promises_.lstat)(file);
        const objection = objectionTo(stats) ?? (isWithinTotal ? null : BEYOND_TOTAL);
        if (objection !== null)
            return { ...failed(stats.size, objection), stats };
        return { ...(await readRegularFile(file)), stats };
    }
    catch (thrown) {
        return { ...failed(stats?.size ?? 0, `could not be read: ${reportFile_reasonOf(thrown)}`), stats };
    }
}
const BEYOND_TOTAL = `was not read, as all reports together are larger than ${LARGEST_TOTAL_BYTES / reportFile_MIB} MiB`;
const failed = (byteCount, problem) => ({
    byteCount,
    sha256: null,
    text: null,
    problem,
});
function objectionTo(stats) {
    if (stats.isSymbolicLink())
        return 'is a link and was not followed';
    if (!stats.isFile())
        return 'is no regular file and was not opened';
    if (stats.size > LARGEST_FILE_BYTES)
        return `is larger than ${LARGEST_FILE_BYTES / reportFile_MIB} MiB and was not read`;
    return null;
}
/** Opened so that what was swapped in since the look at it (a link, a pipe) is neither followed nor waited for. */
async function readRegularFile(file) {
    const flags = external_node_fs_.constants.O_RDONLY | (external_node_fs_.constants.O_NOFOLLOW ?? 0) | (external_node_fs_.constants.O_NONBLOCK ?? 0);
    const handle = await (0,promises_.open)(file, flags);
    try {
        const stats = await handle.stat();
        const objection = objectionTo(stats);
        if (objection !== null)
            return failed(stats.size, objection);
        const bytes = await handle.readFile();
        const sha256 = (0,external_node_crypto_.createHash)('sha256').update(bytes).digest('hex');
        const text = decodeText(bytes);
        const problem = text === null ? 'is neither UTF-8 nor UTF-16 with a byte order mark: save it as UTF-8' : null;
        return { byteCount: bytes.length, sha256, text, problem };
    }
    finally {
        await handle.close();
    }
}
const codeOf = (thrown) => thrown?.code ?? '';
const REASONS = {
    EACCES: 'permission denied',
    EPERM: 'permission denied',
    ENOENT: 'it is gone or its name is not readable',
    ENOTDIR: 'a part of its path is no directory',
    ELOOP: 'it is a link',
};
/** Without the path that Node's message repeats: it would show where the machine keeps its work. */
function reportFile_reasonOf(thrown) {
    const code = codeOf(thrown);
    return REASONS[code] ?? (code === '' ? (0,failure/* messageOf */.bD)(thrown) : code);
}

;// CONCATENATED MODULE: ./lib/io/reportsDirectory.js







const FILES_AT_ONCE = 8;
/** Their number alone takes time, too. */
const MOST_FILES = 20_000;
/** Never reports, and often huge. */
const SKIPPED_FOLDERS = new Set(['.git', 'node_modules']);
/**
 * Reads every report file below a directory. No link is followed and nothing but regular files is opened: a report
 * that is a link, a pipe, too large, unreadable or no text carries its reason instead of a text.
 */
function createReportsDirectory(options) {
    return {
        async read(root) {
            const directory = await resolveRoot(root, options.cwd);
            const excluded = new Set(await Promise.all((options.excluded ?? []).map((each) => realOrNamed(external_node_path_.resolve(options.cwd, each)))));
            const warn = options.warn ?? (() => { });
            const all = await walk(directory, (folder) => excluded.has(folder), warn);
            if (all.length === 0)
                throw new failure/* ExpectedError */.Dh(nothingAt(root, options.cwd, 'holds no report'));
            const mostFiles = options.mostFiles ?? MOST_FILES;
            const found = all.slice(0, mostFiles);
            if (all.length > mostFiles) {
                warn(`The reports directory "${root}" holds more than ${mostFiles} reports: ${all.length - mostFiles} were left out.`);
            }
            const changeTimes = await readChangeTimes(directory, found.map((each) => each.path));
            const fits = withinTotal(await inParallel(found, ({ absolute }) => byteCountOf(absolute)));
            const base = shownRoot(root, options.cwd);
            return inParallel(found, async ({ path: relative, absolute, kind }, at) => {
                const { stats, ...content } = await readReport(absolute, fits[at] ?? false);
                return {
                    path: base === '' ? relative : `${base}/${relative}`,
                    ...kind,
                    ...content,
                    modifiedAt: stats === null ? null : changeTimes(relative, stats.mtime),
                };
            });
        },
    };
}
function nothingAt(root, cwd, what) {
    const resolved = external_node_path_.relative(cwd, external_node_path_.resolve(cwd, root)) || '.';
    const place = toPosix(resolved) === root ? '' : ` (${toPosix(resolved)} from the working directory)`;
    return (`The reports directory "${root}"${place} ${what}: .csv, .json, .ndjson, .jsonl, .md and .markdown files ` +
        'were looked for in it and below; set reports-dir to the directory that holds them.');
}
/** The real path. A root inside `cwd` that leads out of it is a link that somebody committed, not a wish. */
async function resolveRoot(root, cwd) {
    const lexical = external_node_path_.resolve(cwd, root);
    let real;
    try {
        real = await (0,promises_.realpath)(lexical);
    }
    catch (thrown) {
        const what = codeOf(thrown) === 'ENOENT' ? 'does not exist' : `cannot be entered (${reportFile_reasonOf(thrown)})`;
        throw new failure/* ExpectedError */.Dh(nothingAt(root, cwd, what));
    }
    if (!(await (0,promises_.stat)(real)).isDirectory())
        throw new failure/* ExpectedError */.Dh(nothingAt(root, cwd, 'is no directory'));
    if ((0,workspace/* isWithin */.U)(cwd, lexical) && !(0,workspace/* isWithin */.U)(await (0,promises_.realpath)(cwd), real)) {
        throw new failure/* ExpectedError */.Dh(nothingAt(root, cwd, 'is a link that leads out of the working directory'));
    }
    return real;
}
/** A folder that does not exist yet has no real path. */
function realOrNamed(folder) {
    return (0,promises_.realpath)(folder).catch(() => folder);
}
async function walk(root, isExcluded, warn) {
    const found = [];
    const folders = [''];
    for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
        const absolute = external_node_path_.join(root, folder);
        if (isExcluded(absolute))
            continue;
        let entries;
        try {
            entries = await (0,promises_.readdir)(absolute, { withFileTypes: true });
        }
        catch (thrown) {
            warn(`The reports folder ${toPosix(folder) || '.'} was left out: ${reportFile_reasonOf(thrown)}.`);
            continue;
        }
        for (const entry of entries) {
            const relative = external_node_path_.join(folder, entry.name);
            const kind = reportKindOf(entry.name);
            if (entry.isDirectory()) {
                if (!SKIPPED_FOLDERS.has(entry.name))
                    folders.push(relative);
            }
            else if (kind !== null) {
                found.push({ path: toPosix(relative), absolute: external_node_path_.join(root, relative), kind });
            }
            else if (entry.isSymbolicLink()) {
                warn(`The reports folder holds the link ${toPosix(relative)}, which was not followed.`);
            }
        }
    }
    return inListingOrder(found);
}
async function inParallel(items, work) {
    const results = [];
    const waiting = items.entries();
    const worker = async () => {
        for (const [at, item] of waiting)
            results[at] = await work(item, at);
    };
    await Promise.all(Array.from({ length: FILES_AT_ONCE }, worker));
    return results;
}

;// CONCATENATED MODULE: ./lib/version.js
/** Version of the action, stored with every result; a test holds it to package.json. */
const VERSION = '1.0.0';

;// CONCATENATED MODULE: ./lib/wiring.js










/** The real parts, as both shells use them. */
function wire({ host, policy }, shell) {
    const { cwd, env, log, signal, surroundings } = shell;
    const { repository, runUrl } = surroundings.source;
    // For tests alone, whose jobs must not wait for each other nor for a real one on the same machine.
    const lock = env.OLLAMA_BENCHMARK_LOCK || undefined;
    const connection = {
        host: host.ollamaHost,
        hostForPeople: (0,settings_host/* printableHost */.MW)(host.ollamaHost),
        timeouts: {
            connectMs: host.connectTimeoutMs,
            firstTokenMs: host.firstTokenTimeoutMs,
            stallMs: host.stallTimeoutMs,
            callMs: host.callTimeoutMs,
        },
        cancelled: signal,
    };
    return {
        clock: systemClock,
        log,
        signal,
        pause: pause,
        ollama: createOllama(connection, systemClock),
        startServer: host.startOllama
            ? () => startOllamaServer({ host: host.ollamaHost, env, log, signal })
            : null,
        acquireLock: () => acquireHostLock({
            ...{ waitMs: host.lockWaitMs, log, signal, describe: { repository, runUrl } },
            ...(lock === undefined ? {} : { name: lock }),
        }),
        reports: createReportsDirectory({ cwd, excluded: [(0,external_node_path_.resolve)(cwd, host.outputDir)], warn: log.warning }),
        machine: createMachine(env, systemClock),
        baseline: policy.baselineFile === null ? null : createBaselineFile({ path: policy.baselineFile, cwd }),
        surroundings,
        toolVersion: VERSION,
    };
}

;// CONCATENATED MODULE: ./lib/job.js
/** What a job needs beyond its settings, in one chunk of the bundle, so that the start of the process stays light. */




/***/ })

};
