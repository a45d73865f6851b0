export const id = 843;
export const ids = [843];
export const modules = {

/***/ 65843:
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
const METRICS = [
    {
        id: 'throughput',
        label: 'throughput',
        unit: 'tok/s',
        direction: 'higher-is-better',
        gated: true,
        of: (call) => call.throughputTokS,
    },
    {
        id: 'ttft-net',
        label: 'TTFT net of load',
        unit: 'ms',
        direction: 'lower-is-better',
        gated: true,
        of: (call) => call.ttftNetMs,
    },
    {
        id: 'ttft',
        label: 'TTFT',
        unit: 'ms',
        direction: 'lower-is-better',
        gated: false,
        of: (call) => call.ttftMs,
    },
    {
        id: 'load',
        label: 'load',
        unit: 'ms',
        direction: 'lower-is-better',
        gated: false,
        of: (call) => call.loadMs,
    },
    {
        id: 'prefill',
        label: 'prefill',
        unit: 'ms',
        direction: 'lower-is-better',
        gated: false,
        of: (call) => call.prefillMs,
    },
    {
        id: 'e2e',
        label: 'end to end',
        unit: 'ms',
        direction: 'lower-is-better',
        gated: false,
        of: (call) => call.e2eMs,
    },
];
function metricOf(id) {
    const metric = METRICS.find((candidate) => candidate.id === id);
    if (metric === undefined)
        throw new Error(`no such metric: ${id}`);
    return metric;
}
/** The calls that statistics are over: valid, warm, measured, of one agent and stage. */
function sampledCalls(results, agent, stage) {
    return results.calls.filter((call) => call.agent === agent &&
        call.stage === stage &&
        call.phase === 'measured' &&
        call.status === 'valid' &&
        !call.cold);
}
/** The known values of one metric over {@link sampledCalls}. */
function sampleOf(results, agent, stage, metric) {
    return sampledCalls(results, agent, stage)
        .map(metric.of)
        .filter((value) => value !== null);
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

;// CONCATENATED MODULE: ./lib/judge/differences.js
/** What makes a comparison senseless. UUID and runner name are recorded, never compared. */
function hardwareDifferences(before, after) {
    if (!before.ollamaIsLocal || !after.ollamaIsLocal)
        return remoteDifferences(before, after);
    const gpus = ['GPU', gpusOf(before), gpusOf(after)];
    return differences([
        ['machine-id', before.machineId ?? 'not set', after.machineId ?? 'not set'],
        ...(sameGpus(before.gpus, after.gpus) ? [] : [gpus]),
        ['CPU', before.cpuModel, after.cpuModel],
        ['architecture', before.arch, after.arch],
    ]);
}
/** Local tools say nothing about another machine, so only the user's word can. */
function remoteDifferences(before, after) {
    const found = differences([
        ['Ollama on this machine', String(before.ollamaIsLocal), String(after.ollamaIsLocal)],
        ['machine-id', before.machineId ?? 'not set', after.machineId ?? 'not set'],
    ]);
    if (found.length > 0 || after.machineId !== null)
        return found;
    const unknown = 'unknown: Ollama is on another machine and the input machine-id is not set';
    return [{ what: 'hardware', before: unknown, after: unknown }];
}
/** Software, options, corpus and prompts: what a user may want compared, and a reader must know. */
function otherDifferences(baseline, candidate) {
    const { environment: was, protocol: wasProtocol } = baseline;
    const { environment: is, protocol: isProtocol } = candidate;
    const changedAgents = candidate.agents.flatMap((agent) => {
        const earlier = baseline.agents.find(({ name }) => name === agent.name);
        if (earlier === undefined)
            return [];
        const field = (what, before, after) => [
            `${agent.name}: ${what}`,
            worded(before),
            worded(after),
        ];
        return [
            field('model', earlier.model, agent.model),
            field('model digest', earlier.modelDigest ?? 'unknown', agent.modelDigest ?? 'unknown'),
            field('quantization', earlier.quantization ?? 'unknown', agent.quantization ?? 'unknown'),
            field('options', inOrder(earlier.options), inOrder(agent.options)),
            field('think', earlier.think, agent.think),
            field('effective context', earlier.effectiveContext ?? 'unknown', agent.effectiveContext ?? 'unknown'),
            field('in GPU memory', shareOf(earlier.vramShare), shareOf(agent.vramShare)),
        ];
    });
    return differences([
        ['Ollama', was.ollamaVersion ?? 'unknown', is.ollamaVersion ?? 'unknown'],
        ['GPU driver', driversOf(was), driversOf(is)],
        ['logical processors', String(was.cpuCount), String(is.cpuCount)],
        ['operating system', `${was.os} ${was.osRelease}`, `${is.os} ${is.osRelease}`],
        ['corpus', baseline.corpus.digest.slice(0, 12), candidate.corpus.digest.slice(0, 12)],
        ['stage prompts', shortTemplates(baseline), shortTemplates(candidate)],
        ['runs', String(wasProtocol.runs), String(isProtocol.runs)],
        ['warmup-runs', String(wasProtocol.warmupRuns), String(isProtocol.warmupRuns)],
        ['num-predict', worded(wasProtocol.numPredict), worded(isProtocol.numPredict)],
        ['seed', worded(wasProtocol.seed), worded(isProtocol.seed)],
        ['think', worded(wasProtocol.think), worded(isProtocol.think)],
        ['prompt budget', `${wasProtocol.promptBudgetTokens} tokens`, `${isProtocol.promptBudgetTokens} tokens`],
        ['action', baseline.toolVersion, candidate.toolVersion],
        ...changedAgents,
    ]);
}
function differences(pairs) {
    return pairs
        .filter(([, before, after]) => before !== after)
        .map(([what, before, after]) => ({ what, before, after }));
}
/** Drivers report the memory of one card differently by a percent (24,268 and 24,576 MiB of an RTX 3090). */
const SAME_GPU_PERCENT = 2;
/** The same models with the same memory and power limit, in whatever order. */
function sameGpus(before, after) {
    if (before === null || after === null)
        return before === after;
    const was = inFixedOrder(before);
    const is = inFixedOrder(after);
    return (was.length === is.length &&
        was.every((gpu, index) => {
            const other = is[index];
            return (gpu.name === other.name &&
                isClose(gpu.memoryMib, other.memoryMib) &&
                isClose(gpu.powerLimitWatts, other.powerLimitWatts));
        }));
}
function inFixedOrder(gpus) {
    return [...gpus].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0) ||
        (a.memoryMib ?? 0) - (b.memoryMib ?? 0) ||
        (a.powerLimitWatts ?? 0) - (b.powerLimitWatts ?? 0));
}
function isClose(before, after) {
    if (before === null || after === null)
        return before === after;
    return Math.abs(before - after) * 100 <= SAME_GPU_PERCENT * Math.max(before, after);
}
function gpusOf({ gpus }) {
    if (gpus === null)
        return 'unknown';
    if (gpus.length === 0)
        return 'none';
    const power = (watts) => (watts === null ? '' : `, ${watts} W`);
    const memory = (mib) => (mib === null ? 'memory unknown' : `${mib} MiB`);
    return inFixedOrder(gpus)
        .map((gpu) => `${gpu.name} (${memory(gpu.memoryMib)}${power(gpu.powerLimitWatts)})`)
        .join(' + ');
}
function driversOf({ gpus }) {
    return [...new Set((gpus ?? []).map((gpu) => gpu.driver ?? 'unknown'))].join(' + ') || 'unknown';
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

;// CONCATENATED MODULE: ./lib/judge/gaps.js

/** What a session lacks: stages without enough calls, metrics that its calls do not have. */
/** Why a valid call may lack a gated metric, and what to do. */
const LACKS = {
    throughput: 'a call has a rate from 16 answer tokens on: raise num-predict, or ask for longer answers',
    'ttft-net': 'it takes the load_duration that Ollama reports: update Ollama where it reports none',
};
/** Agents' stages that lack valid warm calls: `baseline · report has 1 of 3`. Empty for a session that was measured. */
function unmeasuredUnits(results) {
    const minimum = results.protocol.minimumValidCalls;
    return unitsOf(results).flatMap(({ agent, stage }) => {
        const { length } = sampledCalls(results, agent, stage);
        return length < minimum ? [`${agent} · ${stage} has ${length} of ${minimum}`] : [];
    });
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

;// CONCATENATED MODULE: ./lib/judge/compare.js





/**
 * Prompt lengths further apart than this are another workload, percent. Prefill grows with the prompt; a decoded
 * token only reads its cache, which is a few percent of the model's own size.
 */
const SAME_PROMPT_PERCENT = { time: 1, throughput: 5 };
/**
 * Compares a session with its baseline: every metric of every stage of every agent that either has. Hardware that
 * differs makes all of them not comparable.
 */
function judge(baseline, candidate, thresholds) {
    const hardware = hardwareDifferences(baseline.environment, candidate.environment);
    const comparisons = unitsOf(baseline, candidate).flatMap(({ agent, stage }) => METRICS.map((metric) => {
        const subject = { agent, stage, metric, limitPercent: limitOf(metric, thresholds) };
        return compareUnit(baseline, candidate, subject, hardware.length > 0);
    }));
    return {
        comparisons,
        hardwareDifferences: hardware,
        otherDifferences: otherDifferences(baseline, candidate),
    };
}
function compareUnit(baseline, candidate, { agent, stage, metric, limitPercent }, hardwareDiffers) {
    const sampled = (results) => ({
        values: sampleOf(results, agent, stage, metric),
        validCalls: sampledCalls(results, agent, stage).length,
        minimum: results.protocol.minimumValidCalls,
    });
    const before = sampled(baseline);
    const after = sampled(candidate);
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
        (hardwareDiffers ? OTHER_HARDWARE : gapBetween(metric, before, after));
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
const OTHER_HARDWARE = { verdict: 'not-comparable', reason: 'other hardware' };
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
            action: 'This says nothing about the change: mend the cause and run again.',
        };
    }
    const { judgement } = evidence;
    return judgement === null ? withoutBaseline(policy) : judged(judgement, policy);
}
/** Why a session as a whole was not measured, one sentence; null where it was. */
function sessionGap({ interruption, unmeasured }) {
    if (interruption !== null)
        return `The session was interrupted: ${withoutStop(interruption)}.`;
    return unmeasured.length > 0 ? `Too few valid calls: ${unmeasured.join('; ')}.` : null;
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
function notComparable({ hardwareDifferences }, gated, { onMissingBaseline }) {
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

;// CONCATENATED MODULE: ./lib/bench/estimate.js
/**
 * How long the session will take, milliseconds, from an earlier session's calls: per agent and stage the mean of
 * all its timed calls, times the calls to come. Null where a stage was never timed.
 */
function estimateFromResults(settings, earlier) {
    let sumMs = 0;
    for (const agent of settings.agents) {
        for (const stage of settings.stages) {
            const meanMs = meanDurationMs(earlier.calls.filter((call) => call.agent === agent.name && call.stage === stage.name));
            if (meanMs === null)
                return null;
            sumMs += meanMs * (settings.runs + settings.warmupRuns);
        }
    }
    return sumMs;
}
function plannedCalls(settings) {
    return settings.agents.length * settings.stages.length * (settings.runs + settings.warmupRuns);
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
 * same key gives the same nonce in every session.
 */
function nonceOf(seed, { agent, phase, run, stage }) {
    const digest = (0,external_node_crypto_.createHash)('sha256').update([seed, agent, phase, run, stage].join('\0')).digest();
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
        await leaveUnloaded(models, ports);
        throw error;
    }
}
/** @param models gets every model that was asked for */
async function loadAll(all, models, ports, signal) {
    const agents = [];
    let loadedAs = '';
    for (const agent of all) {
        signal.throwIfAborted();
        const loadKey = JSON.stringify([agent.model, loadOptions(agent.options)]);
        if (loadKey !== loadedAs) {
            models.add(agent.model);
            ports.log.info(`Loading ${agent.model} as agent ${agent.name} to learn its context`);
            await ports.ollama.load(agent.model, loadOptions(agent.options), signal);
            loadedAs = loadKey;
        }
        agents.push(await factsOf(agent, ports));
    }
    return agents;
}
async function factsOf(agent, { ollama, log }) {
    const facts = await ollama.facts(agent.model);
    const loaded = await ollama.loaded(agent.model);
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
/** The agent of each model that is loaded last, so that asking it needs no further load where avoidable. */
function lastAgentOfEachModel(agents) {
    return [...new Map(agents.map((agent) => [agent.model, agent])).values()];
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
const count = (text) => about(dist/* nullable */.mee(dist/* pipe */.FsL(dist/* number */.aig(), dist/* integer */.ndf(), dist/* minValue */.Wwf(0))), text);
const CallSchema = dist/* strictObject */.rej({
    agent: about(dist/* string */.YjP(), 'Name of the agent'),
    stage: about(dist/* string */.YjP(), 'Name of the stage'),
    run: about(dist/* pipe */.FsL(dist/* number */.aig(), dist/* integer */.ndf(), dist/* minValue */.Wwf(0)), 'Number of the run within its phase, from 1'),
    phase: about(dist/* picklist */.KIO(['warmup', 'measured']), 'Warm-up runs are kept here and enter no statistic'),
    position: about(dist/* pipe */.FsL(dist/* number */.aig(), dist/* integer */.ndf(), dist/* minValue */.Wwf(1)), 'Place of the call in the session, from 1'),
    cold: about(dist/* boolean */.zMY(), 'The model was not loaded when the call was sent; never mixed with warm calls'),
    startedAt: about(dist/* pipe */.FsL(dist/* string */.YjP(), dist/* isoTimestamp */.yhX()), 'Wall clock at the sending of the request, UTC'),
    status: about(dist/* picklist */.KIO(['valid', 'failed']), 'A failed call is excluded from every statistic'),
    failure: about(dist/* nullable */.mee(dist/* string */.YjP()), 'Why a failed call failed; null for a valid one'),
    doneReason: about(dist/* nullable */.mee(dist/* string */.YjP()), "Ollama's done_reason: stop, length, load or unload"),
    ttftMs: measure('Client clock: request sent to first non-empty thinking, content or tool call'),
    firstContentMs: measure('Client clock: request sent to first non-empty content'),
    ttftNetMs: measure('ttftMs less loadMs: time to first token with the load (and its queue) taken out'),
    e2eMs: measure('Client clock: request sent to end of the stream'),
    serverTotalMs: measure("Ollama's total_duration"),
    loadMs: measure("Ollama's load_duration: queueing for the runner and a health check included"),
    prefillMs: measure("Ollama's prompt_eval_duration: slot start to first token, uncached tokens"),
    decodeMs: measure("Ollama's eval_duration: first to last token"),
    overheadMs: measure('serverTotalMs less load, prefill and decode'),
    promptTokens: count("Ollama's prompt_eval_count"),
    cachedTokens: count("Ollama's prompt_eval_cached_count"),
    outputTokens: count("Ollama's eval_count"),
    throughputTokS: measure('outputTokens / decodeMs, tokens per second; null below 16 tokens'),
    tpotMs: measure('decodeMs / outputTokens, milliseconds per token; null below 16 tokens'),
    answer: about(dist/* nullable */.mee(dist/* string */.YjP()), "The model's text, cut at 64 KiB; null in stored baselines"),
});

;// CONCATENATED MODULE: ./lib/model/results.js


/**
 * results.json: everything that was measured. Baselines store it and every text is rendered from it. The types
 * of the code and the published JSON Schema (`schema/results.schema.json`) both come from this definition.
 */
const RESULTS_SCHEMA_VERSION = 1;
const results_about = (schema, text) => dist/* pipe */.FsL(schema, dist/* description */.h_(text));
const results_text = dist/* string */.YjP();
const unknownText = dist/* nullable */.mee(dist/* string */.YjP());
const time = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* isoTimestamp */.yhX());
const whole = dist/* pipe */.FsL(dist/* number */.aig(), dist/* integer */.ndf(), dist/* minValue */.Wwf(0));
const milliseconds = dist/* pipe */.FsL(dist/* number */.aig(), dist/* finite */.E2x(), dist/* minValue */.Wwf(0));
const optionValue = dist/* union */.KCZ([dist/* number */.aig(), dist/* boolean */.zMY(), dist/* string */.YjP(), dist/* array */.YOg(dist/* string */.YjP())]);
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
    memoryMib: dist/* nullable */.mee(dist/* number */.aig()),
    driver: unknownText,
    powerLimitWatts: dist/* nullable */.mee(dist/* number */.aig()),
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
});
const ProtocolSchema = dist/* strictObject */.rej({
    runs: whole,
    warmupRuns: whole,
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
    numbers: dist/* record */.g1P(dist/* string */.YjP(), dist/* number */.aig()),
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
    source: SourceSchema,
    environment: EnvironmentSchema,
    protocol: ProtocolSchema,
    corpus: CorpusSchema,
    stages: dist/* array */.YOg(StageSchema),
    agents: dist/* array */.YOg(AgentSchema),
    calls: dist/* array */.YOg(CallSchema),
});

;// CONCATENATED MODULE: ./lib/bench/results.js


/** Half of the runs, and at least three; with fewer runs than that, every one of them. */
function minimumValidCalls(runs) {
    return Math.min(runs, Math.max(3, Math.ceil(runs / 2)));
}
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
        source,
        environment,
        protocol: {
            runs: benchmark.runs,
            warmupRuns: benchmark.warmupRuns,
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

;// CONCATENATED MODULE: ./lib/bench/call.js
/** With fewer tokens the rate explodes: a single token gives 1,000,000 tok/s on a real server. */
const MINIMUM_TOKENS_FOR_RATE = 16;
const UNMEASURED = {
    doneReason: null,
    ttftMs: null,
    firstContentMs: null,
    ttftNetMs: null,
    e2eMs: null,
    serverTotalMs: null,
    loadMs: null,
    prefillMs: null,
    decodeMs: null,
    overheadMs: null,
    promptTokens: null,
    cachedTokens: null,
    outputTokens: null,
    throughputTokS: null,
    tpotMs: null,
    answer: null,
};
/** A call that could not even be sent. */
function unsentCall({ numPredict: _, ...context }, failure) {
    return { ...context, ...UNMEASURED, status: 'failed', failure };
}
/** What the outcome of a request is worth: a valid call with its derived figures, or a failed one with its reason. */
function callOf({ numPredict, ...context }, outcome) {
    const { final } = outcome;
    const failure = outcome.failure ?? failureOf(outcome, numPredict);
    const ttftMs = rounded(outcome.firstTokenMs);
    const seen = {
        ...context,
        ...UNMEASURED,
        ttftMs,
        firstContentMs: rounded(outcome.firstContentMs),
        e2eMs: rounded(outcome.endMs),
        answer: outcome.content,
    };
    if (final === null)
        return { ...seen, status: 'failed', failure };
    return {
        ...seen,
        status: failure === null ? 'valid' : 'failed',
        failure,
        doneReason: final.doneReason,
        serverTotalMs: rounded(final.totalMs),
        loadMs: rounded(final.loadMs),
        prefillMs: rounded(final.prefillMs),
        decodeMs: rounded(final.decodeMs),
        promptTokens: final.promptTokens,
        cachedTokens: final.cachedTokens,
        outputTokens: final.outputTokens,
        ...derived(final, ttftMs),
    };
}
function failureOf({ final, content }, numPredict) {
    if (final === null)
        return 'the stream ended without a done record';
    const { doneReason, outputTokens } = final;
    if (doneReason === 'load' || doneReason === 'unload') {
        return `the server answered with done_reason ${doneReason} instead of text`;
    }
    if (outputTokens === null || outputTokens === 0)
        return 'the answer has no tokens';
    if (content.trim() === '') {
        return `the answer is empty: its ${outputTokens} tokens are thinking or white space (done_reason ${doneReason ?? 'unknown'})`;
    }
    if (doneReason === 'length' && outputTokens < numPredict) {
        return `the context was full after ${outputTokens} tokens, before the length limit of ${numPredict}`;
    }
    return null;
}
function derived({ totalMs, loadMs, prefillMs, decodeMs, outputTokens }, ttftMs) {
    const rateIsKnown = decodeMs !== null && outputTokens !== null && outputTokens >= MINIMUM_TOKENS_FOR_RATE;
    return {
        ttftNetMs: ttftMs !== null && loadMs !== null ? positive(ttftMs - loadMs) : null,
        overheadMs: totalMs !== null && loadMs !== null && prefillMs !== null && decodeMs !== null
            ? positive(totalMs - loadMs - prefillMs - decodeMs)
            : null,
        // Ollama's own rate (`ollama run --verbose`): eval_count / eval_duration.
        throughputTokS: rateIsKnown ? rounded((outputTokens / decodeMs) * 1000) : null,
        tpotMs: rateIsKnown ? rounded(decodeMs / outputTokens) : null,
    };
}
/** A difference of two clocks that comes out negative is unknown, not a number. */
function positive(valueMs) {
    return valueMs >= 0 ? rounded(valueMs) : null;
}
function rounded(value) {
    return value === null ? null : Math.round(value * 1000) / 1000;
}

;// CONCATENATED MODULE: ./lib/bench/session.js




/** Ends the session and keeps what was measured. */
class Interruption extends Error {
}
const UNLOAD_WAIT_MS = 30_000;
const UNLOAD_POLL_MS = 100;
/**
 * Runs every agent's workflow in turn: unload, warm-up runs, measured runs. Whatever stops it, the calls made so
 * far are returned with the reason.
 */
async function runSession(plan, ports) {
    const session = new RunningSession(plan, ports);
    let interruption = null;
    try {
        for (const agent of plan.settings.agents)
            await session.runAgent(agent);
    }
    catch (error) {
        if (!(error instanceof Interruption) && !(error instanceof failure/* ExpectedError */.Dh))
            throw error;
        interruption = error.message;
    }
    await leaveUnloaded(new Set(plan.settings.agents.map((agent) => agent.model)), ports);
    return { calls: session.calls, interruption };
}
class RunningSession {
    calls = [];
    plan;
    ports;
    longestRunMs = 0;
    constructor(plan, ports) {
        this.plan = plan;
        this.ports = ports;
    }
    async runAgent(agent) {
        this.stopIfAborted();
        await this.unload(agent.model);
        this.longestRunMs = 0;
        const { warmupRuns, runs } = this.plan.settings;
        for (let run = 1; run <= warmupRuns; run++)
            await this.runWorkflow(agent, 'warmup', run);
        for (let run = 1; run <= runs; run++)
            await this.runWorkflow(agent, 'measured', run);
    }
    async runWorkflow(agent, phase, run) {
        this.stopIfLate(agent, phase, run);
        const startMs = this.ports.clock.nowMs();
        const texts = new Map();
        let failedStage = null;
        for (const stage of this.plan.settings.stages) {
            const call = await this.runStage(agent, stage, phase, run, texts, failedStage);
            this.calls.push(call);
            this.plan.onCall(call);
            if (call.status === 'valid')
                texts.set(stage.name, call.answer ?? '');
            else
                failedStage ??= stage.name;
            await this.stopIfServerIsGone(call);
        }
        this.longestRunMs = Math.max(this.longestRunMs, this.ports.clock.nowMs() - startMs);
    }
    async runStage(agent, stage, phase, run, texts, failedStage) {
        const { settings, material, signal } = this.plan;
        this.stopIfAborted();
        const context = {
            agent: agent.name,
            stage: stage.name,
            run,
            phase,
            position: this.calls.length + 1,
            cold: (await this.ports.ollama.loaded(agent.model)) === null,
            startedAt: this.ports.clock.date().toISOString(),
            numPredict: settings.numPredict,
        };
        if (failedStage !== null)
            return unsentCall(context, `not sent: stage ${failedStage} of this run failed`);
        const nonce = nonceOf(settings.seed, { agent: agent.name, phase, run, stage: stage.name });
        const outcome = await this.ports.ollama.chat({
            model: agent.model,
            ...promptOf(stage, material, texts, nonce),
            think: agent.think ?? settings.think,
            numPredict: settings.numPredict,
            seed: settings.seed,
            options: agent.options,
        }, signal);
        return callOf(context, outcome);
    }
    /** The next call would load the model with this agent's options; that load is to be ours alone. */
    async unload(model) {
        const { ollama, clock, pause } = this.ports;
        await ollama.unload(model);
        const startMs = clock.nowMs();
        while ((await ollama.loaded(model)) !== null) {
            this.stopIfAborted();
            if (clock.nowMs() - startMs > UNLOAD_WAIT_MS) {
                throw new Interruption(`Ollama still holds ${model} ${UNLOAD_WAIT_MS / 1000} s after it was asked to unload it; another client keeps it busy.`);
            }
            await pause(UNLOAD_POLL_MS);
        }
    }
    stopIfAborted() {
        if (this.plan.signal.aborted)
            throw new Interruption((0,failure/* messageOf */.bD)(this.plan.signal.reason));
    }
    stopIfLate(agent, phase, run) {
        this.stopIfAborted();
        const { deadlineMs } = this.plan;
        if (deadlineMs === null || this.ports.clock.nowMs() + this.longestRunMs <= deadlineMs)
            return;
        throw new Interruption(`The time budget does not last for ${phase} run ${run} of agent ${agent.name}; raise the input time-budget, or lower runs or num-predict.`);
    }
    /** A failed call may be one bad answer, or the end of the server. */
    async stopIfServerIsGone(call) {
        if (call.status === 'valid')
            return;
        this.stopIfAborted();
        try {
            await this.ports.ollama.version();
        }
        catch (error) {
            throw new Interruption(`Ollama stopped answering at call ${call.position}: ${(0,failure/* messageOf */.bD)(error)}`);
        }
    }
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
const LONGEST_NAME = 24;
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
    return name.length > LONGEST_NAME ? null : (TELLING.get(name.toLowerCase().replace(/[^a-z]/g, '')) ?? null);
}
/** A number under `error` is a measurement, not a message. */
function tellsFailure(telling, text) {
    if (telling === 'success')
        return NO.test(text);
    if (telling === 'status')
        return FAILED.test(text);
    return !isMissing(text) && !NO_ERROR.test(text) && readQuantity(text) === null;
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




const LONGEST_HEADING = 160;
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
            headings.push({ level: token.depth, text: oneLine(plainText(token.text), LONGEST_HEADING) });
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
    const tables = document.tables.map((table) => ({ ...table, series: table.series.map(shortened) }));
    return { ...document, tables };
}
function shortened(series) {
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

;// CONCATENATED MODULE: ./lib/corpus/promptBlock.js



/** A document in a few lines for a model to read: what it is, its headings, its numbers. */
const MOST_SERIES = 6;
const MOST_TABLES = 3;
const MOST_HEADINGS = 6;
/** Up to so many values are told one by one. */
const MOST_SINGLY = 5;
const promptBlock_LONGEST_NAME = 48;
const promptBlock_LONGEST_HEADING = 60;
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
    const shown = headings.slice(0, MOST_HEADINGS).map(({ text }) => oneLine(text, promptBlock_LONGEST_HEADING));
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
    const under = title === null ? '' : ` under "${oneLine(title, promptBlock_LONGEST_HEADING)}"`;
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
    const quantity = `- ${oneLine(name, promptBlock_LONGEST_NAME)}${unit === null ? '' : ` in ${oneLine(unit, 24)}`}`;
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
    const told = label === null || label.startsWith(`${name}=`) ? '' : ` (${oneLine(label, promptBlock_LONGEST_NAME)})`;
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
/** Milliseconds from 100 up are read whole. */
function decimalsOf(value, unit) {
    if (unit === 'ms' && Math.abs(value) >= 100)
        return 0;
    return unit === 'ms' && Math.abs(value) >= 10 ? 1 : decimalsFor(value);
}
function isKnown(value) {
    return typeof value === 'number' && Number.isFinite(value);
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
    return sampleSd >= 1 ? 1 : 2;
}
/** A fraction: 0.022 is `2.2 %`. */
function percent(fraction) {
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

// EXTERNAL MODULE: ./lib/report/safe.js
var safe = __webpack_require__(62813);
;// CONCATENATED MODULE: ./lib/report/session.js


/** Questions that several texts ask of a session's results. */
function summaryOf(results, agent, stage, metric) {
    return summarise(sampleOf(results, agent, stage, metric));
}
function callsOf(results, agent) {
    return results.calls.filter((call) => call.agent === agent);
}
function isFailed(call) {
    return call.status === 'failed';
}
/** The last measured run in which every stage has a valid call; null where there is none. */
function namedRunOf(results, agent) {
    const measured = callsOf(results, agent).filter(({ phase }) => phase === 'measured');
    const runs = [...new Set(measured.map(({ run }) => run))].sort((a, b) => b - a);
    for (const run of runs) {
        const calls = results.stages.map(({ name }) => measured.find((call) => call.run === run && call.stage === name && call.status === 'valid'));
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
/** What a call was sent for, in words of ours. */
function kindOf(call) {
    const phase = call.phase === 'warmup' ? 'warm-up' : 'measured';
    return call.cold ? `${phase}, cold start` : phase;
}

;// CONCATENATED MODULE: ./lib/report/log.js




/** Lines for the job's log. */
/** `12/24 chimera · report · run 3: TTFT 412 ms, 115.9 tok/s, 512 tokens (length), 5.0 s`. */
function callLine(call, ordinal, total) {
    const what = `${ordinal}/${total} ${call.agent} · ${call.stage} · ${runOf(call)}`;
    if (isFailed(call))
        return (0,safe/* logLine */.BP)(`${what}: FAILED: ${call.failure ?? 'no reason recorded'}`);
    const parts = [
        `TTFT ${format_figure(call.ttftMs, 'ms')}`,
        format_figure(call.throughputTokS, 'tok/s'),
        `${call.outputTokens === null ? UNKNOWN : call.outputTokens} tokens${call.doneReason === null ? '' : ` (${call.doneReason})`}`,
        duration(call.e2eMs),
    ];
    return (0,safe/* logLine */.BP)(`${what}: ${parts.join(', ')}`);
}
function runOf(call) {
    const name = call.phase === 'warmup' ? `warm-up ${call.run}` : `run ${call.run}`;
    return call.cold ? `${name}, cold start` : name;
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
    const failed = results.calls.filter(isFailed).length;
    const session = `${counted(results.calls.length, 'call')}, ${failed} failed, in ${duration(results.elapsedMs)}`;
    const end = results.interruption === null ? session : `${session}; interrupted: ${results.interruption}`;
    return [...stages, (0,safe/* logLine */.BP)(end)];
}
function estimateLine({ calls, numPredict, perCallMs, timeBudgetMs }) {
    const plan = `${counted(calls, 'call')} of at most ${counted(numPredict, 'token')}`;
    const time = perCallMs === null
        ? 'how long they take is known after the first'
        : `about ${duration(calls * perCallMs)} at ${duration(perCallMs)} a call`;
    const budget = timeBudgetMs === null ? 'no time budget' : `time budget ${duration(timeBudgetMs)}`;
    const over = perCallMs !== null && timeBudgetMs !== null && calls * perCallMs > timeBudgetMs;
    return (0,safe/* logLine */.BP)(`${plan}: ${time}; ${budget}${over ? ', which is too short for all of them' : ''}`);
}

// EXTERNAL MODULE: ./lib/settings/host.js
var settings_host = __webpack_require__(3519);
;// CONCATENATED MODULE: ./lib/measure.js













const STOP_WAIT_MS = 500;
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
    try {
        const { corpus, ingestMs } = await ports.log.group('Reports', () => ingest(settings, { ...ports, signal: limit.signal }));
        const environment = await describeMachine(settings, ports);
        const prepared = await ports.log.group('Models', () => prepareModels(settings, corpus, ports, limit.signal));
        const session = await ports.log.group('Measuring', () => runAll(settings, prepared, ports, limit.signal, startMs));
        const { shown, leftOut } = prepared.material;
        const results = resultsOf(settings.benchmark, {
            toolVersion: ports.toolVersion,
            startedAt,
            finishedAt: ports.clock.date(),
            elapsedMs: ports.clock.nowMs() - startMs,
            source: ports.surroundings.source,
            environment,
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
        const stopping = stop(server, ports.log);
        // A cancelled job has seconds: what was measured is written while the server stops.
        await (ports.signal.aborted ? Promise.race([stopping, ports.pause(STOP_WAIT_MS)]) : stopping);
    }
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
const measure_PROGRESS_MS = 5000;
async function ingest(settings, { reports, clock, log, signal }) {
    const startMs = clock.nowMs();
    const files = await reports.read(settings.benchmark.reportsDir);
    let toldMs = startMs;
    const onDocument = (done) => {
        if (clock.nowMs() - toldMs < measure_PROGRESS_MS)
            return;
        toldMs = clock.nowMs();
        log.info(`${done} of ${counted(files.length, 'file')} read`);
    };
    const corpus = await buildCorpus(settings.benchmark.reportsDir, files, { signal, onDocument });
    const ingestMs = clock.nowMs() - startMs;
    const problems = corpus.documents.filter(({ problem }) => problem !== null);
    log.info(`${counted(corpus.documents.length, 'file')} read in ${Math.round(ingestMs)} ms, ${counted(corpus.findings.length, 'finding')}`);
    for (const { path, problem } of problems)
        log.warning(`${path}: ${problem}`);
    return { corpus, ingestMs };
}
async function describeMachine(settings, { machine, ollama }) {
    const facts = await machine.environment(isLocal(settings.host.ollamaHost));
    return { ...facts, machineId: settings.host.machineId, ollamaVersion: await ollama.version() };
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
    return estimateLine({ calls, numPredict: benchmark.numPredict, perCallMs, timeBudgetMs });
}
async function runAll({ benchmark, host: { timeBudgetMs } }, { material }, ports, signal, startMs) {
    const deadlineMs = timeBudgetMs === null ? null : startMs + timeBudgetMs;
    const total = plannedCalls(benchmark);
    const { numPredict } = benchmark;
    const calls = [];
    const onCall = (call) => {
        calls.push(call);
        ports.log.info(callLine(call, calls.length, total));
        // One whole run is enough to tell the rest; with its load in it, the guess errs on the long side.
        if (calls.length === benchmark.stages.length) {
            const ahead = {
                calls: total - calls.length,
                perCallMs: meanDurationMs(calls),
                numPredict,
                timeBudgetMs,
            };
            ports.log.info(`Still to come: ${estimateLine(ahead)}`);
        }
    };
    const session = await runSession({ settings: benchmark, material, deadlineMs, signal, onCall }, ports);
    if (session.interruption !== null)
        ports.log.error(session.interruption);
    return session;
}
/** Whether a server at this URL runs on this machine, so that what local tools say holds for it. */
function isLocal(url) {
    const { hostname } = new URL(url);
    return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname);
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
    ], comparisons.map((comparison) => [
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
        `${passed ? 'Passed' : 'FAILED'} (${verdict}): ${summary}`,
        ...regressions.map(comparisonLine),
        action,
    ].map(safe/* logLine */.BP);
}
/** The decision in one line: `unchanged: None of 8 gated metrics is slower than its limit allows. No action needed.` */
function decisionLine({ verdict, summary, action }) {
    return logLine(`${verdict}: ${summary} ${action}`);
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
;// CONCATENATED MODULE: ./lib/report/environment.js



function environmentTable({ environment, toolVersion, corpus, protocol }) {
    const { os, osRelease, arch, cpuModel, cpuCount, memoryBytes, ollamaVersion } = environment;
    return (0,table/* table */.tp)([(0,table/* left */.kb)('Environment'), (0,table/* left */.kb)('Value')], [
        ['Ollama', ollamaVersion === null ? 'version unknown' : (0,safe/* cell */.Hn)(ollamaVersion)],
        ...gpuRows(environment.gpus),
        ['CPU', `${(0,safe/* cell */.Hn)(cpuModel)}, ${counted(cpuCount, 'logical processor')}`],
        ['Memory', bytes(memoryBytes)],
        ['System', (0,safe/* cell */.Hn)(`${os} ${osRelease} (${arch})`)],
        ['Runner', environment.runnerName === null ? UNKNOWN : (0,safe/* cell */.Hn)(environment.runnerName)],
        ...(environment.ollamaIsLocal
            ? []
            : [['Ollama runs', 'on another machine: the hardware above is not its own']]),
        ['Corpus', `${counted(corpus.fileCount, 'file')}, digest ${(0,safe/* cell */.Hn)(corpus.digest.slice(0, 12))}`],
        [
            'Protocol',
            `${counted(protocol.runs, 'run')} after ${counted(protocol.warmupRuns, 'warm-up run')}, at most ${protocol.numPredict} tokens a call, seed ${protocol.seed}`,
        ],
        ['Measured by', `ollama-benchmark-action ${(0,safe/* cell */.Hn)(toolVersion)}`],
    ]);
}
function gpuRows(gpus) {
    if (gpus === null)
        return [['GPU', 'unknown: no GPU tool answered']];
    if (gpus.length === 0)
        return [['GPU', 'none']];
    return gpus.map((gpu) => ['GPU', gpuText(gpu)]);
}
function gpuText({ name, memoryMib, driver, powerLimitWatts }) {
    const parts = [
        (0,safe/* cell */.Hn)(name),
        memoryMib === null ? null : bytes(memoryMib * 1024 * 1024),
        driver === null ? null : `driver ${(0,safe/* cell */.Hn)(driver)}`,
        powerLimitWatts === null ? null : `limit ${powerLimitWatts} W`,
    ];
    return parts.filter((part) => part !== null).join(', ');
}
function agentTable(agents) {
    return (0,table/* table */.tp)([(0,table/* left */.kb)('Agent'), (0,table/* left */.kb)('Model'), (0,table/* left */.kb)('Options'), (0,table/* right */.pG)('Context'), (0,table/* right */.pG)('In GPU memory')], agents.map((agent) => [
        (0,safe/* cell */.Hn)(agent.name),
        `${(0,safe/* cell */.Hn)(agent.model)}${modelNote(agent, safe/* cell */.Hn)}`,
        optionsOf(agent) === null ? 'Ollama defaults' : (0,safe/* cell */.Hn)(optionsOf(agent) ?? ''),
        contextText(agent),
        agent.vramShare === null ? UNKNOWN : percent(agent.vramShare),
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
        ['Model in GPU memory', agent.vramShare === null ? 'not told by Ollama' : percent(agent.vramShare)],
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

;// CONCATENATED MODULE: ./lib/report/calls.js





/** Single calls as rows, and what became of those that entered no statistic. */
const SHOWN_FAILURES = 50;
/** Every call of one agent, none left out: warm-up, cold and failed ones are marked. */
function callTable(calls) {
    return (0,table/* table */.tp)([
        (0,table/* right */.pG)('Run'),
        (0,table/* left */.kb)('Stage'),
        (0,table/* left */.kb)('Kind'),
        (0,table/* right */.pG)('TTFT (ms)'),
        (0,table/* right */.pG)('Throughput (tok/s)'),
        (0,table/* right */.pG)('Tokens in'),
        (0,table/* right */.pG)('Tokens out'),
        (0,table/* right */.pG)('Duration (ms)'),
        (0,table/* left */.kb)('Ended'),
    ], calls.map((call) => [
        String(call.run),
        (0,safe/* cell */.Hn)(call.stage),
        isFailed(call) ? `❌ ${kindOf(call)}, failed` : kindOf(call),
        ...(isFailed(call) ? Array(5).fill(UNKNOWN) : figuresOf(call)),
        endOf(call),
    ]));
}
function figuresOf(call) {
    return [
        bareFigure(call.ttftMs, 'ms'),
        bareFigure(call.throughputTokS, 'tok/s'),
        format_count(call.promptTokens),
        format_count(call.outputTokens),
        bareFigure(call.e2eMs, 'ms'),
    ];
}
function endOf(call) {
    if (isFailed(call))
        return `failed: ${reasonOf(call)}`;
    return call.doneReason === null ? UNKNOWN : (0,safe/* plainCell */.dD)(call.doneReason);
}
function reasonOf(call) {
    return call.failure === null ? 'no reason recorded' : (0,safe/* cell */.Hn)(call.failure);
}
/** Calls that entered no statistic, and why. */
function setAside({ calls }) {
    const failed = calls.filter(isFailed);
    const cold = calls.filter((call) => call.cold && !isFailed(call)).length;
    const warmups = calls.filter((call) => call.phase === 'warmup' && !call.cold && !isFailed(call)).length;
    const counting = calls.length - failed.length - cold - warmups;
    const note = `${counted(calls.length, 'call')} attempted: ${counting} in the statistics, ${counted(cold, 'cold start')} told apart, ${counted(warmups, 'other warm-up call')} discarded, ${failed.length} failed.`;
    const rows = failed
        .slice(0, SHOWN_FAILURES)
        .map((call) => [(0,safe/* cell */.Hn)(call.agent), (0,safe/* cell */.Hn)(call.stage), `${kindOf(call)}, run ${call.run}`, reasonOf(call)]);
    const more = failed.length - rows.length;
    return (0,table/* blocks */.Bv)(note, (0,table/* table */.tp)([(0,table/* left */.kb)('Agent'), (0,table/* left */.kb)('Stage'), (0,table/* left */.kb)('Call'), (0,table/* left */.kb)('Why it failed')], rows), more > 0 ? `… and ${more} more in \`results.json\`.` : '');
}
const HEADLINE_METRICS = METRICS.filter(({ id }) => id !== 'load' && id !== 'prefill');
/** Medians of a session by itself, a row for each agent and stage. */
function measuredRows(results) {
    return results.agents.flatMap((agent) => results.stages.map((stage) => {
        const measured = results.calls.filter((call) => call.agent === agent.name && call.stage === stage.name && call.phase === 'measured');
        const valid = measured.filter((call) => !isFailed(call)).length;
        return [
            (0,safe/* cell */.Hn)(agent.name),
            (0,safe/* cell */.Hn)(stage.name),
            ...HEADLINE_METRICS.map((metric) => bareFigure(summaryOf(results, agent.name, stage.name, metric)?.median ?? null, metric.unit)),
            `${valid} of ${measured.length}`,
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

;// CONCATENATED MODULE: ./lib/report/agentMetrics.js







/** The figures of one agent. Stages are never pooled: they differ by more than the noise within one of them. */
function aggregateSection(results, agent) {
    const calls = callsOf(results, agent.name);
    const measured = calls.filter(({ phase }) => phase === 'measured');
    const valid = measured.filter((call) => !isFailed(call));
    return (0,table/* blocks */.Bv)('## Aggregate Metrics', 'Over valid, warm, measured calls; stages apart.', stageTable(results, agent.name), totalsTable(valid), (0,table/* bullets */.e5)([
        `Calls: ${valid.length} of ${counted(measured.length, 'measured call')} valid, ${measured.length - valid.length} failed`,
        ...coldStarts(calls),
    ]));
}
function stageTable(results, agent) {
    const rows = results.stages.flatMap(({ name }) => METRICS.map((metric) => {
        const summary = summaryOf(results, agent, name, metric);
        return [
            (0,safe/* cell */.Hn)(name),
            metric.label,
            meanAndSd(summary, metric.unit),
            medianLike(summary, metric.unit),
            String(summary?.n ?? 0),
        ];
    }));
    return (0,table/* table */.tp)([(0,table/* left */.kb)('Stage'), (0,table/* left */.kb)('Metric'), (0,table/* right */.pG)('Mean ± sample SD'), (0,table/* right */.pG)('Median'), (0,table/* right */.pG)('n')], rows);
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
function coldStarts(calls) {
    const cold = calls.filter((call) => call.cold);
    if (cold.length === 0)
        return ['Cold start: not measured'];
    return cold.map((call) => {
        if (isFailed(call))
            return 'Cold start: failed, see LLM Call Metrics';
        const share = call.loadMs !== null && call.ttftMs ? ` (${percent(call.loadMs / call.ttftMs)})` : '';
        return `Cold start, in no average: TTFT ${format_figure(call.ttftMs, 'ms')}, of which model load ${format_figure(call.loadMs, 'ms')}${share}`;
    });
}
function callSection(calls) {
    return (0,table/* blocks */.Bv)('## LLM Call Metrics', calls.length === 0
        ? 'No call was made.'
        : 'Every call. Only those of the kind "measured" enter the statistics.', callTable(calls));
}
function statisticalSection(results, { name }) {
    const metrics = [metricOf('throughput'), metricOf('ttft'), metricOf('ttft-net')];
    const rows = results.stages.map((stage) => {
        const summaries = metrics.map((metric) => summaryOf(results, name, stage.name, metric));
        return [
            (0,safe/* cell */.Hn)(stage.name),
            ...summaries.map((summary) => (summary === null ? UNKNOWN : percent(coefficientOfVariation(summary)))),
            String(summaries[0]?.n ?? 0),
        ];
    });
    return (0,table/* blocks */.Bv)('## Statistical Summary', (0,table/* table */.tp)([(0,table/* left */.kb)('Stage'), ...metrics.map(({ label }) => (0,table/* right */.pG)(`${capitalised(label)} CV`)), (0,table/* right */.pG)('n')], rows), (0,table/* bullets */.e5)([
        `**Runs**: ${results.protocol.runs}`,
        '**SD**: sample standard deviation, divided by n − 1',
        '**CV**: coefficient of variation, sample SD / mean',
    ]), definitions());
}
function definitions() {
    return (0,table/* table */.tp)([(0,table/* left */.kb)('Figure'), (0,table/* left */.kb)('Definition'), (0,table/* left */.kb)('Clock')], [
        ['TTFT', 'request sent to first thinking, content or tool call', 'client'],
        ['TTFT net of load', 'TTFT − load', 'both'],
        ['load', '`load_duration`: until the runner is ready, its queue included', 'Ollama'],
        ['prefill', '`prompt_eval_duration`: uncached prompt tokens', 'Ollama'],
        ['decode, eval', '`eval_duration`: first to last token', 'Ollama'],
        ['throughput', '`eval_count` / `eval_duration`, from 16 tokens on', 'Ollama'],
        ['end to end, duration', 'request sent to end of the stream', 'client'],
    ]);
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
    const valid = callsOf(results, name).filter(({ phase, status }) => phase === 'measured' && status === 'valid');
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

;// CONCATENATED MODULE: ./lib/report/agentReport.js








/** The report of one agent, as Markdown. Throws for an agent that the session does not have. */
function renderAgentReport(results, agentName) {
    const agent = results.agents.find(({ name }) => name === agentName);
    if (agent === undefined)
        throw new Error(`no such agent in these results: ${agentName}`);
    return `${(0,table/* blocks */.Bv)(`# ${titleOf(agent.name)} Agent Report`, interruptionCallout(results), head(results, agent), configurationSection(results, agent), aggregateSection(results, agent), workflowSection(results, agent), technicalReportSection(results, agent), callSection(callsOf(results, agent.name)), statisticalSection(results, agent))}\n`;
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
        `**Runs:** ${protocol.runs} measured, after ${counted(protocol.warmupRuns, 'warm-up run')}`,
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

;// CONCATENATED MODULE: ./lib/report/headline.js


/** The verdict in one line of our own words, ending in what to do. Markdown, without a heading's marks. */
function headlineOf({ judgement, decision }) {
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
            return `⚪ Not measured: this says nothing about your change. ${passed ? 'Not blocking' : 'Mend the cause and run again'}`;
        case 'not-comparable':
            return `⚪ Not comparable with the baseline: this says nothing about your change. ${passed ? 'Not blocking' : 'Action needed'}`;
        case 'no-baseline':
            return passed
                ? '⚪ No baseline yet, so nothing was compared. Next step below'
                : '❌ No baseline, and the gate asks for one. Next step below';
    }
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
    const counts = summariesOf(results, metricOf('throughput')).map(({ n }) => n);
    return counts.length === 0 ? 'no throughput known' : `${rangeOf(counts, 0)} calls a stage`;
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

;// CONCATENATED MODULE: ./lib/report/verdict.js





/** What stands above the fold of the comment, below its headline. */
/** A reader acts on the worst rows. */
const SHOWN_ROWS = 12;
/** Longer values, such as digests and lists of options, stand in the folded table alone. */
const INLINE_VALUE = 40;
/** What the verdict stands on: rows where something changed, reasons where nothing can be said. */
function findingsOf(view) {
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
/** The decision in its own words, unless the callout above has said them. */
function verdict_summaryOf({ decision, results }) {
    return results.interruption === null ? (0,safe/* plain */.pj)(decision.summary) : '';
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
        keep(findingsOf(view)),
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
    return (0,table/* blocks */.Bv)(differenceTable(differences), judgement !== null && differences.length === 0 ? 'No difference from the baseline’s environment.' : '', agentTable(results.agents), environmentTable(results));
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
    ].join('  \n'), '## Agents', agentTable(results.agents), (0,table/* bullets */.e5)(agentLinks(results)), '## Side by Side', sideBySide(results), '## Comparison with the Baseline', comparisonSection(view), '## Environment', environmentTable(results), '## Calls Set Aside', setAside(results))}\n`;
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
function indexReport_stageTable(results, stage, first) {
    const columns = METRICS.map(({ label, unit }) => (0,table/* right */.pG)(`${capitalised(label)} (${unit})`));
    const rows = results.agents.map(({ name }) => [
        (0,safe/* cell */.Hn)(name),
        ...METRICS.map((metric) => medianBeside(results, name, first, stage, metric)),
        String(summaryOf(results, name, stage, METRICS[0])?.n ?? 0),
    ]);
    return (0,table/* blocks */.Bv)(`### Stage ${(0,safe/* codeSpan */.SS)(stage)}`, (0,table/* table */.tp)([(0,table/* left */.kb)('Agent'), ...columns, (0,table/* right */.pG)('n')], rows));
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
        const own = callsOf(view.results, name);
        return {
            name: `the calls of ${(0,safe/* codeSpan */.SS)(name)}`,
            markdown: (0,table/* folded */.TM)(`Calls of agent ${(0,safe/* htmlCode */.h8)(name)}`, callTable(own)),
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
/** Untrusted text to results; `path` is for the sentences of its errors. */
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
    const parsed = dist/* safeParse */.xLC(ResultsSchema, value, { abortEarly: true });
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

;// CONCATENATED MODULE: ./lib/io/nvidiaSmi.js




const TIMEOUT_MS = 10_000;
/** Fields that every driver since 2013 knows: one unknown field makes the whole query fail. */
const FIELDS = ['name', 'uuid', 'memory.total', 'driver_version', 'power.limit'];
/** The NVIDIA GPUs of this machine; null where no working nvidia-smi is installed, so that nothing is known. */
async function queryNvidiaGpus(env) {
    const file = await findOnPath('nvidia-smi', env);
    if (file === null)
        return null;
    const args = [`--query-gpu=${FIELDS.join(',')}`, '--format=csv,noheader,nounits'];
    return new Promise((resolve) => {
        (0,external_node_child_process_.execFile)(file, args, { cwd: (0,external_node_path_.dirname)(file), env: allowListedEnvironment(env), timeout: TIMEOUT_MS, windowsHide: true }, (_error, stdout) => resolve(parseNvidiaSmi(stdout)));
    });
}
/**
 * What nvidia-smi wrote, whatever its exit status: complaints about a broken driver or a lost GPU stand in the same
 * stream as the rows. Null where there is no row, unless it says that there is no device. MiB and watts.
 */
function parseNvidiaSmi(stdout) {
    if (/^No devices were found/m.test(stdout))
        return [];
    const gpus = stdout
        .split(/\r?\n/)
        .map(parseRow)
        .filter((gpu) => gpu !== null);
    return gpus.length === 0 ? null : gpus;
}
function parseRow(line) {
    const cells = line.split(',').map((cell) => cell.trim());
    // From the right: the name is the one field that could hold a comma.
    const [uuid, memory, driver, powerLimit] = cells.slice(-4);
    const name = cells.slice(0, -4).join(', ');
    if (name === '' || uuid === undefined || memory === undefined)
        return null;
    return {
        name,
        uuid: knownText(uuid),
        memoryMib: knownNumber(memory),
        driver: knownText(driver),
        powerLimitWatts: knownNumber(powerLimit),
    };
}
/** "[N/A]", "[Not Supported]", "[Unknown Error]", "N/A", "ERR!": no value. */
function knownText(cell) {
    return cell === undefined || /^(\[.*\]|N\/A|ERR!|)$/i.test(cell) ? null : cell;
}
function knownNumber(cell) {
    return cell !== undefined && /^\d+(\.\d+)?$/.test(cell) ? Number(cell) : null;
}

;// CONCATENATED MODULE: ./lib/io/machine.js


/** What this machine says about itself. */
function createMachine(env) {
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
                gpus: ollamaIsLocal ? await queryNvidiaGpus(env) : null,
                ollamaIsLocal,
            };
        },
    };
}

// EXTERNAL MODULE: ./node_modules/ollama/dist/index.mjs + 1 modules
var ollama_dist = __webpack_require__(40266);
;// CONCATENATED MODULE: ./lib/io/ollamaChat.js

/** What is kept of an answer; a runaway is measured to its end all the same. */
const ANSWER_LIMIT_CHARACTERS = 64 * 1024;
const NO_DONE = 'Did not receive done or success response in stream.';
/** One streamed `/api/chat`. Whatever goes wrong is told in the outcome; what arrived before it is kept. */
async function chatOverClient(client, request, keepAliveS, elapsedMs, signal) {
    let firstTokenMs = null;
    let firstContentMs = null;
    let content = '';
    let last = null;
    const outcome = (failure, httpStatus) => ({
        firstTokenMs,
        firstContentMs,
        endMs: last?.done === true ? stampOf(last, elapsedMs) : elapsedMs(),
        content,
        final: last?.done === true ? finalRecord(last) : null,
        failure,
        httpStatus,
    });
    try {
        const stream = await client.chat({ ...wireRequest(request, keepAliveS), stream: true });
        for await (const record of stream) {
            last = record;
            const { content: text, thinking, tool_calls: toolCalls } = record.message ?? {};
            if (text || thinking || toolCalls?.length)
                firstTokenMs ??= stampOf(record, elapsedMs);
            if (text)
                firstContentMs ??= stampOf(record, elapsedMs);
            if (text && content.length < ANSWER_LIMIT_CHARACTERS)
                content += text.slice(0, ANSWER_LIMIT_CHARACTERS - content.length);
        }
        return outcome(null, null);
    }
    catch (error) {
        return outcome(ollamaChat_failureOf(error, signal), statusOf(error));
    }
}
/** Protocol fields and the agent's own options, and nothing else. */
function wireRequest(request, keepAliveS) {
    const wire = {
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
    // The client's types do not know `truncate` and `shift`; it sends what it is given.
    return wire;
}
function stampOf(record, elapsedMs) {
    return typeof record.arrivedMs === 'number' ? record.arrivedMs : elapsedMs();
}
/** Nanoseconds to milliseconds; keys that Ollama omits (it omits zeros) are unknown. */
function finalRecord(record) {
    const ms = (value) => (isCount(value) && value > 0 ? value / 1e6 : null);
    const count = (value) => (isCount(value) ? value : null);
    return {
        doneReason: typeof record.done_reason === 'string' && record.done_reason !== '' ? record.done_reason : null,
        totalMs: ms(record.total_duration),
        loadMs: ms(record.load_duration),
        prefillMs: ms(record.prompt_eval_duration),
        decodeMs: ms(record.eval_duration),
        promptTokens: count(record.prompt_eval_count),
        cachedTokens: count(record.prompt_eval_cached_count),
        outputTokens: count(record.eval_count),
    };
}
function isCount(value) {
    return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}
function ollamaChat_failureOf(error, signal) {
    if (signal.aborted)
        return (0,failure/* messageOf */.bD)(signal.reason);
    const message = (0,failure/* messageOf */.bD)(error);
    if (message === NO_DONE) {
        return 'the stream ended without a done record (Ollama aborts like this after 30 repeated tokens)';
    }
    const status = statusOf(error);
    if (status !== null)
        return `Ollama refused the request with HTTP ${status}: ${message}`;
    const code = error.code;
    return typeof code === 'string' ? `the connection to Ollama failed: ${code}` : message;
}
function statusOf(error) {
    const status = error.status_code;
    return typeof status === 'number' ? status : null;
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
/**
 * Whether two names are of one model: Ollama folds case, takes `latest` where there is no tag, and tells names without
 * the parts that are its defaults (ollama/ollama types/model/name.go, DisplayShortest).
 */
function sameModel(a, b) {
    return shortest(a) === shortest(b);
}
function shortest(name) {
    const short = name
        .toLowerCase()
        .replace(/^https?:\/\//, '')
        .replace(/^registry\.ollama\.ai\//, '')
        .replace(/^library\//, '');
    const lastPart = short.slice(short.lastIndexOf('/') + 1);
    return lastPart.includes(':') ? short : `${short}:latest`;
}
/** What went wrong in a few words: a connection's code, or a refusal's status with its text. */
function ollamaReplies_reasonOf(error) {
    const { code, status_code: status } = (error ?? {});
    if (typeof code === 'string')
        return code;
    return typeof status === 'number' && status !== 404
        ? `HTTP ${status}, ${(0,failure/* messageOf */.bD)(error)}`
        : (0,failure/* messageOf */.bD)(error);
}

;// CONCATENATED MODULE: ./lib/io/ollamaPull.js


/** A pull that says nothing for so long is stuck. */
const STALL_MS = 5 * 60_000;
/** Pulls a model, telling each status with its share of bytes. Rejects with the signal's reason where that aborts. */
async function pullModel(clientFor, model, onProgress, signal) {
    const stalled = new AbortController();
    const timer = setTimeout(() => {
        stalled.abort(new failure/* ExpectedError */.Dh(`there was no progress for ${STALL_MS / 60_000} minutes`));
    }, STALL_MS);
    const within = AbortSignal.any([signal, stalled.signal]);
    try {
        for await (const { status, completed, total } of await clientFor(within).pull({ model, stream: true })) {
            timer.refresh();
            const share = total > 0 && completed >= 0 ? ` ${Math.floor((100 * completed) / total)} %` : '';
            onProgress(`${status}${share}`);
        }
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

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(44708);
;// CONCATENATED MODULE: ./lib/io/arrivedBody.js
/**
 * A body that takes bytes as they come and gives them as they are asked for. Its end waits behind the bytes: an
 * error never swallows what arrived before it, as erroring a plain stream would.
 */
class ArrivedBody {
    stream;
    waiting = [];
    end = null;
    wake = null;
    constructor(onCancel) {
        this.stream = new ReadableStream({
            pull: (controller) => this.give(controller),
            cancel: () => {
                this.finish(null);
                onCancel();
            },
        }, { highWaterMark: 0 });
    }
    add(parts) {
        if (this.end !== null)
            return;
        this.waiting.push(...parts);
        this.wake?.();
    }
    /** Null: a clean end. The first call counts. */
    finish(error) {
        this.end ??= { error };
        this.wake?.();
    }
    async give(controller) {
        while (this.waiting.length === 0 && this.end === null) {
            await new Promise((resolve) => {
                this.wake = resolve;
            });
        }
        // All at once: a reader that was late catches up in one step.
        const parts = this.waiting.splice(0);
        if (parts.length > 0)
            controller.enqueue(Buffer.concat(parts));
        else if (this.end?.error)
            controller.error(this.end.error);
        else
            controller.close();
    }
}

;// CONCATENATED MODULE: ./lib/io/lineStamper.js
const NEWLINE = 0x0a;
const OPEN = 0x7b;
const CLOSE = 0x7d;
const LINE_LIMIT_BYTES = 16 * 1024 * 1024;
/**
 * Splits bytes into NDJSON lines and writes into each object when its last byte arrived:
 * `{"done":false}` → `{"done":false,"arrivedMs":12.345}`. Works on bytes, so a packet may end anywhere, in the
 * middle of a character too. The stamp stands last, where JSON.parse prefers it to a key of the same name. Blank
 * lines vanish. Throws for a line that is not shaped like an object.
 */
class LineStamper {
    pending = [];
    pendingBytes = 0;
    push(chunk, arrivedMs) {
        const lines = [];
        let from = 0;
        for (let at = chunk.indexOf(NEWLINE); at !== -1; at = chunk.indexOf(NEWLINE, from)) {
            this.keep(chunk.subarray(from, at + 1));
            lines.push(...this.take(arrivedMs));
            from = at + 1;
        }
        if (from < chunk.length)
            this.keep(chunk.subarray(from));
        return lines;
    }
    /** What stood after the last newline. */
    end(arrivedMs) {
        return this.take(arrivedMs);
    }
    keep(part) {
        this.pending.push(part);
        this.pendingBytes += part.length;
        if (this.pendingBytes > LINE_LIMIT_BYTES)
            throw new Error('a line of the reply is longer than 16 MiB');
    }
    take(arrivedMs) {
        const line = this.pending.length === 1 ? this.pending[0] : Buffer.concat(this.pending);
        this.pending = [];
        this.pendingBytes = 0;
        let start = 0;
        let end = line.length;
        while (start < end && isSpace(line[start]))
            start++;
        while (end > start && isSpace(line[end - 1]))
            end--;
        if (start === end)
            return [];
        if (end - start < 2 || line[start] !== OPEN || line[end - 1] !== CLOSE) {
            throw new Error('the reply holds a line that is not a JSON object');
        }
        const empty = line.subarray(start + 1, end - 1).every(isSpace);
        const stamp = `${empty ? '' : ','}"arrivedMs":${arrivedMs.toFixed(3)}}\n`;
        return [line.subarray(start, end - 1), Buffer.from(stamp)];
    }
}
function isSpace(byte) {
    return byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;
}

;// CONCATENATED MODULE: ./lib/io/stampingFetch.js




/**
 * A `fetch` for the ollama client, built on node:http. Unlike the built-in one it has no header timeout (a slow
 * load may take longer than 300 s), it can be aborted before the first byte, and it stamps each NDJSON line where
 * its bytes arrive: `{"arrivedMs":12.3,…}`, so that a slow consumer cannot bend a time to first token.
 */
function createStampingFetch(signal, elapsedMs) {
    return (input, init) => {
        const signals = init?.signal ? [signal, init.signal] : [signal];
        return exchange(String(input), init ?? {}, AbortSignal.any(signals), elapsedMs);
    };
}
const ERROR_BODY_LIMIT_BYTES = 64 * 1024;
const BODY_LIMIT_BYTES = 256 * 1024 * 1024;
function exchange(url, init, signal, elapsedMs) {
    return new Promise((resolve, reject) => {
        if (signal.aborted)
            return reject(signal.reason);
        const send = url.startsWith('https:') ? external_node_https_.request : external_node_http_.request;
        const body = typeof init.body === 'string' ? Buffer.from(init.body) : null;
        const headers = { ...init.headers };
        if (body !== null)
            headers['Content-Length'] = String(body.length);
        // A connection of its own for each request: no socket is shared with, or held up by, an earlier one.
        const request = send(url, { method: init.method ?? 'GET', headers, agent: false });
        const onAbort = () => request.destroy(signal.reason);
        signal.addEventListener('abort', onAbort, { once: true });
        request.on('close', () => signal.removeEventListener('abort', onAbort));
        request.on('error', reject);
        request.on('response', (message) => {
            const status = message.statusCode ?? 0;
            if (status >= 200 && status < 300)
                resolve(streamed(message, signal, elapsedMs));
            else
                refusal(message).then(resolve, reject);
        });
        request.end(body ?? undefined);
    });
}
/** The response at once, its body as it arrives, unhindered by how fast it is read. */
function streamed(message, signal, elapsedMs) {
    const contentType = message.headers['content-type'] ?? 'application/octet-stream';
    const stamper = contentType.includes('ndjson') ? new LineStamper() : null;
    const body = new ArrivedBody(() => message.destroy());
    const fail = (error) => body.finish(signal.aborted ? signal.reason : error);
    let received = 0;
    message.on('data', (chunk) => {
        const arrivedMs = elapsedMs();
        received += chunk.length;
        try {
            if (received > BODY_LIMIT_BYTES)
                throw new Error('the reply is larger than 256 MiB');
            body.add(stamper === null ? [chunk] : stamper.push(chunk, arrivedMs));
        }
        catch (error) {
            fail(error);
            message.destroy();
        }
    });
    message.on('error', fail);
    message.on('aborted', () => fail(new Error('the connection was cut in the middle of the reply')));
    message.on('end', () => {
        try {
            if (stamper !== null)
                body.add(stamper.end(elapsedMs()));
            body.finish(null);
        }
        catch (error) {
            fail(error);
        }
    });
    return new Response(body.stream, {
        status: message.statusCode ?? 200,
        headers: { 'content-type': contentType },
    });
}
/** A refusal as JSON, whatever the server sent: the client prints anything else to the console. */
async function refusal(message) {
    const chunks = [];
    let size = 0;
    for await (const chunk of message) {
        size += chunk.length;
        if (size > ERROR_BODY_LIMIT_BYTES)
            break;
        chunks.push(chunk);
    }
    const text = Buffer.concat(chunks).toString('utf8');
    return new Response(JSON.stringify({ error: errorText(text) }), {
        status: message.statusCode ?? 500,
        headers: { 'content-type': 'application/json' },
    });
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

;// CONCATENATED MODULE: ./lib/io/ollama.js







/** Seconds that a model stays loaded between calls; the session unloads it at its end. */
const KEEP_ALIVE_S = 1800;
const METADATA_TIMEOUT_MS = 15_000;
/** Ollama over HTTP. */
function createOllama(connection, clock) {
    const { host, hostForPeople, callTimeoutMs, cancelled } = connection;
    const clientFor = (signal, elapsedMs = () => 0) => new ollama_dist/* Ollama */.n({ host, fetch: createStampingFetch(signal, elapsedMs) });
    const quick = () => clientFor(AbortSignal.any([cancelled, AbortSignal.timeout(METADATA_TIMEOUT_MS)]));
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
                return dist/* parse */.qgA(VersionReply, await quick().version()).version || null;
            }
            catch (error) {
                cancelled.throwIfAborted();
                throw noVersion(hostForPeople, error);
            }
        },
        async has(model) {
            const { models } = await ask('/api/tags', TagsReply, quick().list());
            return models.some((known) => sameModel(known.name, model));
        },
        pull: (model, onProgress, signal) => pullModel(clientFor, model, onProgress, signal),
        async facts(model) {
            const { models } = await ask('/api/tags', TagsReply, quick().list());
            const { details } = await ask('/api/show', ShowReply, quick().show({ model }));
            return {
                digest: models.find((known) => sameModel(known.name, model))?.digest || null,
                family: details.family || null,
                parameterSize: details.parameter_size || null,
                quantization: details.quantization_level || null,
            };
        },
        async loaded(model) {
            const { models } = await ask('/api/ps', PsReply, quick().ps());
            const found = models.find((known) => sameModel(known.name, model));
            if (found === undefined)
                return null;
            return {
                contextLength: found.context_length || null,
                sizeBytes: found.size || null,
                vramBytes: found.size_vram,
            };
        },
        async load(model, options, signal) {
            const limit = withTimeout(signal, callTimeoutMs);
            try {
                await touch(clientFor(limit.signal), model, options, KEEP_ALIVE_S);
            }
            catch (error) {
                signal.throwIfAborted();
                const reason = limit.signal.aborted ? (0,failure/* messageOf */.bD)(limit.signal.reason) : ollamaReplies_reasonOf(error);
                throw new failure/* ExpectedError */.Dh(`Loading the model ${JSON.stringify(model)} failed: ${reason}.`);
            }
            finally {
                limit.clear();
            }
        },
        async unload(model, withinMs = METADATA_TIMEOUT_MS) {
            const reply = touch(clientFor(AbortSignal.timeout(withinMs)), model, {}, 0);
            await ask('/api/generate', dist/* unknown */.L5J(), reply);
        },
        async chat(request, signal) {
            const startMs = clock.nowMs();
            const elapsedMs = () => clock.nowMs() - startMs;
            const limit = withTimeout(signal, callTimeoutMs);
            const over = new AbortController();
            const client = clientFor(AbortSignal.any([limit.signal, over.signal]), elapsedMs);
            try {
                return await chatOverClient(client, request, KEEP_ALIVE_S, elapsedMs, limit.signal);
            }
            finally {
                limit.clear();
                // A server or proxy may keep the connection open after the last record; it would keep us alive.
                over.abort();
            }
        },
    };
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
/** Aborts after a while, with a reason that names the input to change. */
function withTimeout(signal, timeoutMs) {
    const deadline = new AbortController();
    const seconds = Math.round(timeoutMs / 100) / 10;
    const timer = setTimeout(() => deadline.abort(new failure/* ExpectedError */.Dh(`it had not ended after ${seconds} s (input call-timeout)`)), timeoutMs);
    timer.unref();
    return { signal: AbortSignal.any([signal, deadline.signal]), clear: () => clearTimeout(timer) };
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
    await client.generate({ ...request, stream: false });
}

// EXTERNAL MODULE: external "node:readline"
var external_node_readline_ = __webpack_require__(80481);
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

;// CONCATENATED MODULE: ./lib/io/ollamaServer.js








const READY_WITHIN_MS = 60_000;
const ollamaServer_POLL_MS = 200;
const ollamaServer_ANSWER_WITHIN_MS = 2_000;
const STOP_WITHIN_MS = 10_000;
/** How long the last output of a server that has ended may take to arrive. */
const LAST_OUTPUT_MS = 500;
const KEPT_LINES = 50;
const TOLD_LINES = 5;
const LINE_LIMIT = 2_000;
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
        const kept = line.slice(0, LINE_LIMIT);
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
const MIB = 1024 * 1024;
/** Larger files are no reports that a model could be told about. */
const LARGEST_FILE_BYTES = 16 * MIB;
/** Reading takes many times a file's size in memory, and every byte its time. */
const LARGEST_TOTAL_BYTES = 64 * MIB;
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
const BEYOND_TOTAL = `was not read, as all reports together are larger than ${LARGEST_TOTAL_BYTES / MIB} MiB`;
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
        return `is larger than ${LARGEST_FILE_BYTES / MIB} MiB and was not read`;
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
        callTimeoutMs: host.callTimeoutMs,
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
        machine: createMachine(env),
        baseline: policy.baselineFile === null ? null : createBaselineFile({ path: policy.baselineFile, cwd }),
        surroundings,
        toolVersion: VERSION,
    };
}

;// CONCATENATED MODULE: ./lib/job.js
/** What a job needs beyond its settings, in one chunk of the bundle, so that the start of the process stays light. */




/***/ })

};
