export const id = 949;
export const ids = [949];
export const modules = {

/***/ 9949:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  defineRun: () => (/* binding */ defineRun)
});

// EXTERNAL MODULE: ./lib/model/failure.js
var failure = __webpack_require__(8675);
;// CONCATENATED MODULE: ./lib/io/cancellation.js

/**
 * A signal that aborts when the job is cancelled: runners send SIGINT, then SIGTERM after 7.5 s, then kill. At a desk
 * (`once`) a second Ctrl-C ends the process as it always does.
 */
function cancellationSignal({ once } = { once: false }) {
    const controller = new AbortController();
    for (const name of ['SIGINT', 'SIGTERM', 'SIGBREAK']) {
        // SIGBREAK is Ctrl-Break, on Windows alone.
        if (name === 'SIGBREAK' && process.platform !== 'win32')
            continue;
        process[once ? 'once' : 'on'](name, () => controller.abort(new failure/* ExpectedError */.Dh(`The job was cancelled (${name}).`)));
    }
    return controller.signal;
}

// EXTERNAL MODULE: ./lib/io/configFile.js
var configFile = __webpack_require__(2430);
// EXTERNAL MODULE: ./lib/io/outputFiles.js
var outputFiles = __webpack_require__(6708);
;// CONCATENATED MODULE: ./lib/io/github/desk.js

/** Outside GitHub: the files, and nothing else. */
function createDesk(options) {
    return {
        source: {
            repository: null,
            event: null,
            ref: null,
            defaultBranch: null,
            commit: null,
            baseCommit: null,
            pullRequest: null,
            runId: null,
            runAttempt: null,
            runUrl: null,
        },
        writeFiles: (files) => (0,outputFiles/* writeOutputFiles */.k)(options.outputDir, files),
        uploadArtifact: async () => null,
        writeSummary: async () => { },
        writeComment: async () => null,
    };
}

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 13 modules
var lib_core = __webpack_require__(6811);
;// CONCATENATED MODULE: ./lib/io/log.js


/** The runner takes commands at the start of every line it is given, and ends lines at \r as well. */
function safeLines(text, safe) {
    return text.split(/\r\n|[\n\r]/).map(safe);
}
/** The log of a job on a runner: groups and annotations. */
function createActionLog({ safe }) {
    const whole = (text) => safeLines(text, safe).join('\n');
    return {
        info: (text) => {
            for (const line of safeLines(text, safe))
                core.info(line);
        },
        notice: (text) => core.notice(whole(text)),
        warning: (text) => core.warning(whole(text)),
        error: (text) => core.error(whole(text)),
        group: (title, body) => core.group(whole(title), body),
    };
}
/** The log of the command line: plain lines, a title above each group. */
function createDeskLog(parts) {
    const say = (prefix) => (text) => {
        for (const line of safeLines(text, parts.safe))
            parts.write(`${prefix}${line}`);
    };
    const info = say('');
    return {
        info,
        notice: say('note: '),
        warning: say('warning: '),
        error: say('error: '),
        group: (title, body) => {
            parts.write('');
            info(title);
            return body();
        },
    };
}
const CONSOLE_METHODS = ['log', 'info', 'warn', 'error', 'debug', 'trace'];
/**
 * Sends what libraries write on the console through the log, since some print raw text of a server there (`ollama`
 * does for a malformed line). The log must not write on the console itself. Returns what undoes it.
 */
function quietConsole(log) {
    const before = CONSOLE_METHODS.map((method) => [method, console[method]]);
    for (const method of CONSOLE_METHODS)
        console[method] = (...words) => log.info((0,external_node_util_.format)(...words));
    return () => {
        for (const [method, original] of before)
            console[method] = original;
    };
}

// EXTERNAL MODULE: ./lib/io/workspace.js
var workspace = __webpack_require__(8461);
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

// EXTERNAL MODULE: ./lib/judge/compare.js + 1 modules
var compare = __webpack_require__(6036);
// EXTERNAL MODULE: ./lib/judge/gaps.js
var gaps = __webpack_require__(4550);
// EXTERNAL MODULE: ./lib/judge/gate.js
var gate = __webpack_require__(5508);
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

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
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

// EXTERNAL MODULE: ./lib/model/results.js + 1 modules
var results = __webpack_require__(341);
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
        schemaVersion: results/* RESULTS_SCHEMA_VERSION */.q,
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

// EXTERNAL MODULE: ./lib/corpus/corpus.js + 14 modules
var corpus_corpus = __webpack_require__(2031);
// EXTERNAL MODULE: ./lib/corpus/facts.js
var facts = __webpack_require__(2775);
// EXTERNAL MODULE: ./lib/corpus/direction.js
var direction = __webpack_require__(4057);
// EXTERNAL MODULE: ./lib/corpus/folding.js
var folding = __webpack_require__(4893);
// EXTERNAL MODULE: ./lib/corpus/text.js
var corpus_text = __webpack_require__(8773);
;// CONCATENATED MODULE: ./lib/corpus/promptBlock.js



/** A document in a few lines for a model to read: what it is, its headings, its numbers. */
const MOST_SERIES = 6;
const MOST_TABLES = 3;
const MOST_HEADINGS = 6;
/** Up to so many values are told one by one. */
const MOST_SINGLY = 5;
const LONGEST_NAME = 48;
const LONGEST_HEADING = 60;
const TYPES = { csv: 'CSV', json: 'JSON', markdown: 'Markdown' };
function promptBlock(document) {
    const lines = [`File ${(0,corpus_text/* oneLine */.TN)(document.path, 200)} (${TYPES[document.type]})`, ...headingLines(document)];
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
    const shown = headings.slice(0, MOST_HEADINGS).map(({ text }) => (0,corpus_text/* oneLine */.TN)(text, LONGEST_HEADING));
    const more = headings.length - shown.length;
    return [`headings: ${shown.join('; ')}${more > 0 ? `; ${more} more` : ''}`];
}
function tableLines(table, document) {
    const all = (document.type === 'json' ? (0,folding/* foldKeys */.Y)(table.series) : table.series).filter(isTold);
    const shown = [...all].sort((a, b) => rankOf(a) - rankOf(b)).slice(0, MOST_SERIES);
    const more = all.length > shown.length ? [`- and ${all.length - shown.length} more`] : [];
    return [...tableHead(table, document), ...shown.map(seriesLine), ...more];
}
function tableHead({ title, rowCount, failedRowCount }, { type }) {
    const failed = failedRowCount === 0 ? '' : `${failedRowCount} failed and not in the numbers`;
    if (type === 'json')
        return failed === '' ? [] : [`parts: ${failed}`];
    const under = title === null ? '' : ` under "${(0,corpus_text/* oneLine */.TN)(title, LONGEST_HEADING)}"`;
    return [`table${under}: rows: ${rowCount}${failed === '' ? '' : `, ${failed}`}`];
}
const isTold = ({ name }) => !(0,direction/* isIdentity */.Lk)(name);
/** Measurements that vary first, then what else varies, then what does not. */
function rankOf({ name, unit, summary }) {
    const isMeasured = (0,direction/* directionOf */.FR)(name, unit) !== null;
    if (summary.min === summary.max && summary.count > 1)
        return 3;
    return isMeasured ? 0 : (0,direction/* isSetting */.BX)(name) ? 2 : 1;
}
/**
 * `- tokens_s: n 36, min 98.1 (num_gpu=40), median 101, max 126.3 (num_gpu=80)`; few values are told one by one, and
 * of what was set or counted only the range.
 */
function seriesLine(series) {
    const { name, unit, values, summary } = series;
    const quantity = `- ${(0,corpus_text/* oneLine */.TN)(name, LONGEST_NAME)}${unit === null ? '' : ` in ${(0,corpus_text/* oneLine */.TN)(unit, 24)}`}`;
    const { count, min, median, max } = summary;
    if (min === max)
        return `${quantity}: ${(0,corpus_text/* figure */.vP)(min)}${count > 1 ? ` in all ${count}` : ''}`;
    if (count <= MOST_SINGLY)
        return `${quantity}: ${values.map((_, at) => labelled(series, at)).join('; ')}`;
    if (rankOf(series) > 0)
        return `${quantity}: ${(0,corpus_text/* figure */.vP)(min)} to ${(0,corpus_text/* figure */.vP)(max)}`;
    const low = labelled(series, values.indexOf(min));
    const high = labelled(series, values.indexOf(max));
    return `${quantity}: n ${count}, min ${low}, median ${(0,corpus_text/* figure */.vP)(median)}, max ${high}`;
}
function labelled({ name, values, labels }, at) {
    const label = labels[at] ?? null;
    // A setting that tells the rows apart would be its own label.
    const told = label === null || label.startsWith(`${name}=`) ? '' : ` (${(0,corpus_text/* oneLine */.TN)(label, LONGEST_NAME)})`;
    return `${(0,corpus_text/* figure */.vP)(values[at] ?? Number.NaN)}${told}`;
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
        const line = `${text === '' ? '' : '\n'}- ${(0,corpus_text/* oneLine */.TN)(finding.text, 1000)}`;
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
        const line = `\nNot read in full: ${(0,corpus_text/* oneLine */.TN)(path, 200)}: ${(0,corpus_text/* oneLine */.TN)(problem ?? '', 160)}`;
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
    return [...groups].sort(([a], [b]) => (0,corpus_text/* byCodeUnits */.CA)(a, b)).map(([, group]) => group);
}
function variesIn(document) {
    return document.tables.some((table) => table.series.some(({ summary }) => summary.min !== summary.max));
}
function mostNumbersFirst(documents) {
    return documents
        .map((document) => ({ document, numbers: numbersIn(document) }))
        .sort((a, b) => b.numbers - a.numbers || (0,corpus_text/* byCodeUnits */.CA)(a.document.path, b.document.path))
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

// EXTERNAL MODULE: ./lib/report/format.js
var format = __webpack_require__(7703);
// EXTERNAL MODULE: ./lib/model/metrics.js
var metrics = __webpack_require__(5974);
// EXTERNAL MODULE: ./lib/report/safe.js
var safe = __webpack_require__(2813);
// EXTERNAL MODULE: ./lib/report/session.js
var report_session = __webpack_require__(7202);
;// CONCATENATED MODULE: ./lib/report/log.js




/** Lines for the job's log. */
/** `12/24 chimera · report · run 3: TTFT 412 ms, 115.9 tok/s, 512 tokens (length), 5.0 s`. */
function callLine(call, ordinal, total) {
    const what = `${ordinal}/${total} ${call.agent} · ${call.stage} · ${runOf(call)}`;
    if ((0,report_session/* isFailed */.Ix)(call))
        return (0,safe/* logLine */.BP)(`${what}: FAILED: ${call.failure ?? 'no reason recorded'}`);
    const parts = [
        `TTFT ${(0,format/* figure */.vP)(call.ttftMs, 'ms')}`,
        (0,format/* figure */.vP)(call.throughputTokS, 'tok/s'),
        `${call.outputTokens === null ? format/* UNKNOWN */.HV : call.outputTokens} tokens${call.doneReason === null ? '' : ` (${call.doneReason})`}`,
        (0,format/* duration */.p0)(call.e2eMs),
    ];
    return (0,safe/* logLine */.BP)(`${what}: ${parts.join(', ')}`);
}
function runOf(call) {
    const name = call.phase === 'warmup' ? `warm-up ${call.run}` : `run ${call.run}`;
    return call.cold ? `${name}, cold start` : name;
}
/** A line for each agent and stage, and one for the session. */
function totalsLines(results) {
    const throughput = (0,metrics/* metricOf */.ak)('throughput');
    const ttft = (0,metrics/* metricOf */.ak)('ttft-net');
    const stages = results.agents.flatMap((agent) => results.stages.map((stage) => {
        const rate = (0,report_session/* summaryOf */.YG)(results, agent.name, stage.name, throughput);
        const first = (0,report_session/* summaryOf */.YG)(results, agent.name, stage.name, ttft);
        const figures = `median ${(0,format/* figure */.vP)(rate?.median ?? null, 'tok/s')}, TTFT net of load ${(0,format/* figure */.vP)(first?.median ?? null, 'ms')}`;
        return (0,safe/* logLine */.BP)(`${agent.name} · ${stage.name}: ${figures} (n = ${rate?.n ?? 0})`);
    }));
    const failed = results.calls.filter(report_session/* isFailed */.Ix).length;
    const session = `${(0,format/* counted */.hS)(results.calls.length, 'call')}, ${failed} failed, in ${(0,format/* duration */.p0)(results.elapsedMs)}`;
    const end = results.interruption === null ? session : `${session}; interrupted: ${results.interruption}`;
    return [...stages, (0,safe/* logLine */.BP)(end)];
}
function estimateLine({ calls, numPredict, perCallMs, timeBudgetMs }) {
    const plan = `${(0,format/* counted */.hS)(calls, 'call')} of at most ${(0,format/* counted */.hS)(numPredict, 'token')}`;
    const time = perCallMs === null
        ? 'how long they take is known after the first'
        : `about ${(0,format/* duration */.p0)(calls * perCallMs)} at ${(0,format/* duration */.p0)(perCallMs)} a call`;
    const budget = timeBudgetMs === null ? 'no time budget' : `time budget ${(0,format/* duration */.p0)(timeBudgetMs)}`;
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
async function measure(settings, ports, earlier) {
    const startedAt = ports.clock.date();
    const startMs = ports.clock.nowMs();
    ports.log.info(plan(settings, earlier));
    const server = await ports.log.group('Ollama', () => reachOllama(settings, ports));
    const { timeBudgetMs } = settings.host;
    const over = `The time budget of ${(0,format/* duration */.p0)(timeBudgetMs)} is over; raise the input time-budget, or lower runs or num-predict.`;
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
            corpus: (0,facts/* corpusFacts */.c)(corpus, { ingestMs, shown, leftOut }),
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
        log.info(`${done} of ${(0,format/* counted */.hS)(files.length, 'file')} read`);
    };
    const corpus = await (0,corpus_corpus/* buildCorpus */.F)(settings.benchmark.reportsDir, files, { signal, onDocument });
    const ingestMs = clock.nowMs() - startMs;
    const problems = corpus.documents.filter(({ problem }) => problem !== null);
    log.info(`${(0,format/* counted */.hS)(corpus.documents.length, 'file')} read in ${Math.round(ingestMs)} ms, ${(0,format/* counted */.hS)(corpus.findings.length, 'finding')}`);
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
    ports.log.info(`Prompts: at most ${prepared.promptBudgetTokens} tokens; contents of ${(0,format/* counted */.hS)(shown, 'document')} fit, ${leftOut} were left out`);
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

// EXTERNAL MODULE: ./lib/report/decisionLines.js
var decisionLines = __webpack_require__(3603);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
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

// EXTERNAL MODULE: ./lib/report/comment.js
var comment = __webpack_require__(7023);
// EXTERNAL MODULE: ./lib/report/files.js + 2 modules
var files = __webpack_require__(8742);
// EXTERNAL MODULE: ./lib/report/budget.js
var budget = __webpack_require__(1101);
// EXTERNAL MODULE: ./lib/report/calls.js
var report_calls = __webpack_require__(8627);
// EXTERNAL MODULE: ./lib/report/table.js
var table = __webpack_require__(8330);
;// CONCATENATED MODULE: ./lib/report/summary.js






/** GitHub drops a step summary beyond 1 MiB; some room is left for what the job itself adds. */
const SUMMARY_BUDGET = { characters: 1_000_000, bytes: 1_000_000 };
/** The job summary: the comment's content and every call of every agent. */
function renderSummary(view) {
    const sections = [...(0,comment/* commentSections */.sW)(view)];
    const lastLine = sections.pop();
    const calls = view.results.agents.map(({ name }, index) => {
        const own = (0,report_session/* callsOf */.p9)(view.results, name);
        return {
            name: `the calls of ${(0,safe/* codeSpan */.SS)(name)}`,
            markdown: (0,table/* folded */.TM)(`Calls of agent ${(0,safe/* htmlCode */.h8)(name)}`, (0,report_calls/* callTable */.B1)(own)),
            // Later agents go before earlier ones, all of them before anything of the comment.
            givesWay: -1 - index,
        };
    });
    const all = [...sections, ...calls, ...(lastLine === undefined ? [] : [lastLine])];
    return `${(0,budget/* withinBudget */.x)(all, SUMMARY_BUDGET, (0,comment/* placeholderOf */.hx)(view))}\n`;
}

;// CONCATENATED MODULE: ./lib/report/failure.js


/** Comment and summary of a job that has no results: it could measure nothing, or not keep it. */
function renderFailure(reason, { commit, runUrl }) {
    const parts = [
        commit === null ? '' : `Commit ${(0,safe/* codeSpan */.SS)(commit.slice(0, 7))}`,
        runUrl === null ? '' : (0,safe/* link */.nf)('run', runUrl),
    ].filter((part) => part !== '');
    return `${(0,table/* blocks */.Bv)('### ⚪ Not measured: this says nothing about your change. Mend the cause and run again', 'There are no results, because:', (0,safe/* fence */.EU)(reason), parts.length === 0 ? '' : `<sub>${parts.join(' · ')}</sub>`)}\n`;
}

;// CONCATENATED MODULE: ./lib/tellFailure.js


/** Where nothing could be measured: an old comment must not go on telling of an older commit. */
async function tellFailure(reason, { log, surroundings }) {
    const soft = softly(log);
    const text = renderFailure(reason, surroundings.source);
    await soft('Job summary not written', () => surroundings.writeSummary(text));
    await soft('Comment not written', () => surroundings.writeComment(text));
}
/** Tells the trouble of a step as a warning, so that the next one still happens; null then. */
function softly(log) {
    return async (what, step) => {
        try {
            return await step();
        }
        catch (error) {
            log.warning(`${what}: ${(0,failure/* messageOf */.bD)(error)}`);
            return null;
        }
    };
}

;// CONCATENATED MODULE: ./lib/tell.js




/**
 * Files first, then artifact, summary, comment. The files must be written, for they keep what was measured; each
 * of the others may fail with a warning and none stops the next.
 */
async function tell(view, { log, surroundings }) {
    const paths = await surroundings.writeFiles((0,files/* reportFiles */.IU)(view));
    for (const path of paths)
        log.info(`Written: ${path}`);
    const soft = softly(log);
    const artifact = await soft('Artifact not uploaded', () => surroundings.uploadArtifact(paths));
    const linked = { ...view, links: { ...view.links, artifactUrl: artifact?.url ?? null } };
    await soft('Job summary not written', () => surroundings.writeSummary(renderSummary(linked)));
    const commentUrl = await soft('Comment not written', () => surroundings.writeComment((0,comment/* renderComment */.wQ)(linked)));
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
        await tellFailure(isExpected ? reason : `The action failed by a mistake of its own: ${reason}`, ports);
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
    const results = await measure(settings, ports, baseline);
    for (const sentence of (0,gaps/* unknownMetrics */.YI)(results))
        ports.log.warning(sentence);
    const judgement = baseline === null ? null : (0,compare/* judge */.S)(baseline, results, settings.benchmark.thresholds);
    const evidence = { interruption: results.interruption, unmeasured: (0,gaps/* unmeasuredUnits */.jR)(results), judgement };
    const decided = (0,gate/* decide */.L)(evidence, settings.policy);
    const gap = (0,gate/* sessionGap */.P)(evidence);
    const write = baselineWrite(settings.policy, ports.surroundings.source, gap, decided.verdict);
    const step = nextStepAfter(decided, judgement, write, settings, ports);
    const decision = step === STORED ? { ...decided, action: STORED } : decided;
    const told = await ports.log.group('Report', () => tell(viewOf(ports, { results, baseline, judgement, decision, nextStep: step }), ports));
    const fault = await storeBaseline(ports, results, write);
    const last = fault !== null && decision.passed ? { ...decision, ...failedBy(fault) } : decision;
    for (const line of (0,decisionLines/* decisionLines */.Wp)(last))
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

// EXTERNAL MODULE: ./lib/settings/keyRows.js
var keyRows = __webpack_require__(2591);
// EXTERNAL MODULE: ./lib/settings/read.js + 2 modules
var read = __webpack_require__(9669);
// EXTERNAL MODULE: ./lib/io/atomicFile.js
var atomicFile = __webpack_require__(733);
// EXTERNAL MODULE: ./lib/io/resultsFile.js
var resultsFile = __webpack_require__(8228);
;// CONCATENATED MODULE: ./lib/io/baselineFile.js





/** A baseline in a file of the checkout or of the machine. `path` as the user gave it, against `cwd`. */
function createBaselineFile(options) {
    const place = () => (0,workspace/* inWorkspace */.v)(options.path, options.cwd, 'baseline-file');
    const named = `baseline file ${options.path}`;
    const read = async () => {
        try {
            return await (0,resultsFile/* readResultsIfAny */.AL)(await place());
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

// EXTERNAL MODULE: ./lib/io/clock.js
var clock = __webpack_require__(122);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(7934);
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
                log.info(`The machine is free after ${seconds(waitedMs)}.`);
            return lock;
        }
        const isOver = waitedMs >= waitMs;
        if (isOver || waitedMs >= nextWordMs || isSocketFile(address)) {
            const answer = await askHolder(address, ANSWER_WITHIN_MS);
            if (answer === 'nobody' && isSocketFile(address) && (await removeStale(address)))
                continue;
            const holder = holderInWords(answer === 'nobody' ? null : answer);
            if (isOver) {
                throw new failure/* ExpectedError */.Dh(`This machine is in use by ${holder}, and it was not free after ${seconds(waitedMs)}: raise \`lock-wait\`, or let the jobs run one after the other.`);
            }
            if (waitedMs >= nextWordMs) {
                const patience = `waited ${seconds(waitedMs)} of at most ${seconds(waitMs)}`;
                log.info(`Another benchmark has this machine, ${holder}; ${patience} (\`lock-wait\`).`);
                nextWordMs = waitedMs + TELL_EVERY_MS;
            }
        }
        await pause(Math.min(POLL_MS * (0.75 + Math.random() / 2), waitMs - waitedMs), signal);
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
function seconds(ms) {
    return `${Math.round(ms / 1000)} s`;
}
async function pause(ms, signal) {
    try {
        await (0,external_node_timers_promises_.setTimeout)(Math.max(0, ms), undefined, { signal });
    }
    catch {
        signal.throwIfAborted();
    }
}

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: ./lib/io/childEnvironment.js
var childEnvironment = __webpack_require__(497);
// EXTERNAL MODULE: ./lib/io/findOnPath.js
var findOnPath = __webpack_require__(6247);
;// CONCATENATED MODULE: ./lib/io/nvidiaSmi.js




const TIMEOUT_MS = 10_000;
/** Fields that every driver since 2013 knows: one unknown field makes the whole query fail. */
const FIELDS = ['name', 'uuid', 'memory.total', 'driver_version', 'power.limit'];
/** The NVIDIA GPUs of this machine; null where no working nvidia-smi is installed, so that nothing is known. */
async function queryNvidiaGpus(env) {
    const file = await (0,findOnPath/* findOnPath */.a)('nvidia-smi', env);
    if (file === null)
        return null;
    const args = [`--query-gpu=${FIELDS.join(',')}`, '--format=csv,noheader,nounits'];
    return new Promise((resolve) => {
        (0,external_node_child_process_.execFile)(file, args, { cwd: (0,external_node_path_.dirname)(file), env: (0,childEnvironment/* allowListedEnvironment */.Q)(env), timeout: TIMEOUT_MS, windowsHide: true }, (_error, stdout) => resolve(parseNvidiaSmi(stdout)));
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
var ollama_dist = __webpack_require__(266);
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
function reasonOf(error) {
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
        const reason = stalled.signal.aborted ? (0,failure/* messageOf */.bD)(stalled.signal.reason) : reasonOf(error);
        throw new failure/* ExpectedError */.Dh(`Pulling the model ${JSON.stringify(model)} failed (${reason}); check its name and the network of the Ollama server, or pull it there by hand.`);
    }
    finally {
        clearTimeout(timer);
    }
}

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(7067);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(4708);
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
            throw new failure/* ExpectedError */.Dh(`Ollama at ${hostForPeople} gave no usable answer to ${endpoint}: ${reasonOf(error)}.`);
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
                const reason = limit.signal.aborted ? (0,failure/* messageOf */.bD)(limit.signal.reason) : reasonOf(error);
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
    const sentence = `Ollama does not answer at ${hostForPeople} (${reasonOf(error)}); ${cure}`;
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
var external_node_readline_ = __webpack_require__(481);
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
    const file = await (0,findOnPath/* findOnPath */.a)('ollama', env);
    if (file === null) {
        throw new failure/* ExpectedError */.Dh(`\`ollama\` is not on the PATH of this runner: install it, or set \`ollama-host\` to a server that runs.`);
    }
    signal.throwIfAborted();
    log.info(`Starting ${file} serve at ${address}`);
    const child = (0,external_node_child_process_.spawn)(file, ['serve'], {
        // Never the checkout: Windows loads libraries from the working directory.
        cwd: (0,external_node_path_.dirname)(file),
        env: (0,childEnvironment/* allowListedEnvironment */.Q)(env, { OLLAMA_HOST: address }),
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

// EXTERNAL MODULE: ./lib/io/reportsDirectory.js + 5 modules
var reportsDirectory = __webpack_require__(982);
// EXTERNAL MODULE: ./lib/version.js
var version = __webpack_require__(3411);
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
        clock: clock/* systemClock */.m,
        log,
        signal,
        pause: clock/* pause */.v,
        ollama: createOllama(connection, clock/* systemClock */.m),
        startServer: host.startOllama
            ? () => startOllamaServer({ host: host.ollamaHost, env, log, signal })
            : null,
        acquireLock: () => acquireHostLock({
            ...{ waitMs: host.lockWaitMs, log, signal, describe: { repository, runUrl } },
            ...(lock === undefined ? {} : { name: lock }),
        }),
        reports: (0,reportsDirectory/* createReportsDirectory */.T)({ cwd, excluded: [(0,external_node_path_.resolve)(cwd, host.outputDir)], warn: log.warning }),
        machine: createMachine(env),
        baseline: policy.baselineFile === null ? null : createBaselineFile({ path: policy.baselineFile, cwd }),
        surroundings,
        toolVersion: version/* VERSION */.x,
    };
}

;// CONCATENATED MODULE: ./lib/commands/run.js












/** Inputs that only mean something in a job on GitHub. */
const GITHUB_ONLY = new Set(['comment', 'comment-key', 'artifact-name', 'retention-days', 'github-token']);
function defineRun(command, desk) {
    for (const { name, allowed, about, fallback } of keyRows/* KEY_ROWS */.Ez) {
        if (GITHUB_ONLY.has(name))
            continue;
        const standard = fallback === '' ? '' : `default: ${fallback}`;
        const details = [allowed, standard].filter((part) => part !== '').join('; ');
        command.option(`--${name} <value>`, details === '' ? about : `${about} (${details})`);
    }
    command.addHelpText('after', HELP).action(() => run(desk, command.opts()));
}
const HELP = `
Examples:
  $ ollama-benchmark run --reports-dir reports --runs 3
  $ ollama-benchmark run --agents '{ baseline: {}, cool: { temperature: 0.2 } }'
  $ ollama-benchmark run --baseline-file baseline.json --update-baseline always   # store one`;
async function run({ cwd, env, out, exitWith }, options) {
    const log = createDeskLog({ safe: safe/* logLine */.BP, write: (line) => process.stderr.write(`${line}\n`) });
    quietConsole(log);
    const inputs = (name) => options[camelCase(name)] ?? '';
    const { path, explicit } = (0,read/* configPath */.eQ)(inputs);
    const config = { path, explicit, text: await (0,configFile/* readConfigFile */.R)(path, cwd) };
    const settings = (0,read/* readSettings */.sb)({ inputs, config, env });
    const surroundings = createDesk({
        outputDir: await (0,workspace/* inWorkspace */.v)(settings.host.outputDir, cwd, 'output-dir'),
    });
    const shell = { cwd, env, log, signal: cancellationSignal({ once: true }), surroundings };
    try {
        const { decision, passed, paths } = await runBenchmark(settings, wire(settings, shell));
        out(`${(0,decisionLines/* decisionLine */.ZS)(decision)}\n`);
        for (const written of paths)
            out(`${(0,safe/* logLine */.BP)(written)}\n`);
        exitWith(passed ? 0 : 1);
    }
    catch (error) {
        if (!(error instanceof failure/* ExpectedError */.Dh))
            throw error;
        // Wrong settings end with 2 above; from here on it is the measurement that failed.
        for (const line of error.message.split('\n'))
            log.error(line);
        exitWith(1);
    }
}
/** As commander names the value of `--num-predict`. */
function camelCase(name) {
    return name.replace(/-([a-z])/g, (_, letter) => letter.toUpperCase());
}


/***/ }),

/***/ 3603:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Wp: () => (/* binding */ decisionLines),
/* harmony export */   ZS: () => (/* binding */ decisionLine),
/* harmony export */   iF: () => (/* binding */ comparisonLine)
/* harmony export */ });
/* harmony import */ var _model_metrics_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5974);
/* harmony import */ var _comparisons_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3324);
/* harmony import */ var _safe_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2813);



/** The decision for a log: what was found, each regression with its numbers, what to do. */
function decisionLines(decision) {
    const { regressions, summary, action, verdict, passed } = decision;
    return [
        `${passed ? 'Passed' : 'FAILED'} (${verdict}): ${summary}`,
        ...regressions.map(comparisonLine),
        action,
    ].map(_safe_js__WEBPACK_IMPORTED_MODULE_2__/* .logLine */ .BP);
}
/** The decision in one line: `unchanged: None of 8 gated metrics is slower than its limit allows. No action needed.` */
function decisionLine({ verdict, summary, action }) {
    return (0,_safe_js__WEBPACK_IMPORTED_MODULE_2__/* .logLine */ .BP)(`${verdict}: ${summary} ${action}`);
}
/** `chimera · report · TTFT net of load: 412 → 487 ms, +18.2 % (limit +10 %): regressed`. */
function comparisonLine(comparison) {
    const { agent, stage, reason, gated } = comparison;
    const metric = (0,_model_metrics_js__WEBPACK_IMPORTED_MODULE_0__/* .metricOf */ .ak)(comparison.metric);
    const against = gated ? `limit ${(0,_comparisons_js__WEBPACK_IMPORTED_MODULE_1__/* .limitOf */ .LF)(comparison)}` : 'informs only';
    const verdict = gated ? comparison.verdict : 'not gated';
    const because = reason === null ? '' : ` (${reason})`;
    return (0,_safe_js__WEBPACK_IMPORTED_MODULE_2__/* .logLine */ .BP)(`${agent} · ${stage} · ${metric.label}: ${(0,_comparisons_js__WEBPACK_IMPORTED_MODULE_1__/* .mediansOf */ .Hz)(comparison)}, ${(0,_comparisons_js__WEBPACK_IMPORTED_MODULE_1__/* .changeOf */ .C2)(comparison)} (${against}): ${verdict}${because}`);
}


/***/ })

};
