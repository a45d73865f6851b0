export const id = 495;
export const ids = [495];
export const modules = {

/***/ 10495:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  gatherResults: () => (/* reexport */ gatherResults),
  githubParts: () => (/* reexport */ githubParts),
  reportMeasured: () => (/* reexport */ reportMeasured),
  runBenchmark: () => (/* reexport */ runBenchmark),
  wire: () => (/* reexport */ wire)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/model/failure.js
var failure = __webpack_require__(38675);
// EXTERNAL MODULE: ./lib/io/github/artifact.js + 1 modules
var github_artifact = __webpack_require__(82691);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(77934);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
;// CONCATENATED MODULE: ./lib/io/zip.js


const END_SIGNATURE = 0x06054b50;
const END_BYTES = 22;
const CENTRAL_SIGNATURE = 0x02014b50;
const CENTRAL_BYTES = 46;
const LOCAL_SIGNATURE = 0x04034b50;
const LOCAL_BYTES = 30;
const LONGEST_COMMENT_BYTES = 0xffff;
const STORED = 0;
const DEFLATED = 8;
/** Null where the archive has no such file. Throws ExpectedError that says what is wrong with it. */
function readZipFile(archive, name, limits) {
    const directory = findDirectory(archive);
    if (directory.count > limits.entries) {
        throw new failure/* ExpectedError */.Dh(`the archive has ${directory.count} entries; at most ${limits.entries} are read`);
    }
    const wanted = Buffer.from(name, 'utf8');
    const found = readEntries(archive, directory).filter((entry) => entry.name.equals(wanted));
    if (found.length > 1)
        throw new failure/* ExpectedError */.Dh(`the archive has ${name} more than once`);
    const [entry] = found;
    if (entry === undefined)
        return null;
    refuseBomb(entry, name, limits);
    return unpack(archive, directory, entry, name);
}
/** The end record is the last thing but for a comment, whose length it tells. */
function findDirectory(archive) {
    const last = archive.length - END_BYTES;
    for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT_BYTES); at -= 1) {
        if (archive.readUInt32LE(at) !== END_SIGNATURE)
            continue;
        if (at + END_BYTES + archive.readUInt16LE(at + 20) !== archive.length)
            continue;
        const count = archive.readUInt16LE(at + 10);
        const start = archive.readUInt32LE(at + 16);
        const end = start + archive.readUInt32LE(at + 12);
        // 0xffff and 0xffffffff point to the larger numbers of zip64, which nothing of ours needs.
        if (count === 0xffff || end > at)
            throw new failure/* ExpectedError */.Dh('the archive is torn or larger than any of ours');
        return { count, start, end };
    }
    throw new failure/* ExpectedError */.Dh('it is no zip archive');
}
function readEntries(archive, { count, start, end }) {
    const entries = [];
    let at = start;
    for (let index = 0; index < count; index += 1) {
        if (at + CENTRAL_BYTES > end || archive.readUInt32LE(at) !== CENTRAL_SIGNATURE)
            throw torn();
        const nameEnd = at + CENTRAL_BYTES + archive.readUInt16LE(at + 28);
        const next = nameEnd + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
        if (next > end)
            throw torn();
        entries.push({
            name: archive.subarray(at + CENTRAL_BYTES, nameEnd),
            flags: archive.readUInt16LE(at + 8),
            method: archive.readUInt16LE(at + 10),
            crc: archive.readUInt32LE(at + 16),
            packedBytes: archive.readUInt32LE(at + 20),
            bytes: archive.readUInt32LE(at + 24),
            localAt: archive.readUInt32LE(at + 42),
        });
        at = next;
    }
    return entries;
}
function refuseBomb({ bytes, packedBytes }, name, limits) {
    if (bytes > limits.bytes) {
        throw new failure/* ExpectedError */.Dh(`${name} has ${bytes} bytes; at most ${limits.bytes} are read`);
    }
    if (bytes > packedBytes * limits.ratio) {
        throw new failure/* ExpectedError */.Dh(`${name} would grow more than ${limits.ratio} times when unpacked`);
    }
}
function unpack(archive, directory, entry, name) {
    const isEncrypted = (entry.flags & 1) === 1;
    if (isEncrypted || (entry.method !== STORED && entry.method !== DEFLATED)) {
        throw new failure/* ExpectedError */.Dh(`${name} is packed in a way that this tool never packs`);
    }
    const packed = packedBytesOf(archive, directory, entry);
    const content = entry.method === STORED ? Buffer.from(packed) : inflate(packed, entry.bytes, name);
    if (content.length !== entry.bytes || (0,external_node_zlib_.crc32)(content) !== entry.crc) {
        throw new failure/* ExpectedError */.Dh(`${name} is not what the archive says of it`);
    }
    return content;
}
/** The lengths of name and extra field may differ between the two headers; the name itself must not. */
function packedBytesOf(archive, directory, entry) {
    const { localAt, packedBytes } = entry;
    if (localAt + LOCAL_BYTES > directory.start || archive.readUInt32LE(localAt) !== LOCAL_SIGNATURE)
        throw torn();
    const nameAt = localAt + LOCAL_BYTES;
    const nameEnd = nameAt + archive.readUInt16LE(localAt + 26);
    const start = nameEnd + archive.readUInt16LE(localAt + 28);
    if (start + packedBytes > directory.start || !archive.subarray(nameAt, nameEnd).equals(entry.name)) {
        throw torn();
    }
    return archive.subarray(start, start + packedBytes);
}
function inflate(packed, bytes, name) {
    try {
        // Zero would stand for the default.
        return (0,external_node_zlib_.inflateRawSync)(packed, { maxOutputLength: Math.max(1, bytes) });
    }
    catch {
        throw new failure/* ExpectedError */.Dh(`${name} is not what the archive says of it`);
    }
}
const torn = () => new failure/* ExpectedError */.Dh('the archive is torn');

// EXTERNAL MODULE: ./lib/io/github/commentTrouble.js
var commentTrouble = __webpack_require__(21072);
// EXTERNAL MODULE: ./lib/io/github/event.js
var github_event = __webpack_require__(90882);
// EXTERNAL MODULE: ./lib/io/github/trouble.js
var trouble = __webpack_require__(96433);
;// CONCATENATED MODULE: ./lib/io/github/download.js







/** Artifacts of other runs, which are data that anybody may have written. */
/** Packed. A session's files are a few hundred kilobytes. */
const ARCHIVE_LIMIT_BYTES = 25 * 1024 * 1024;
const MOST_ENTRIES = 2_000;
const MOST_GROWTH = 200;
/** What is read of GitHub's answer about one. */
const ArtifactSchema = dist/* object */.Ikc({
    id: github_event/* count */.U9,
    name: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* maxLength */.Ru6(1024)),
    size_in_bytes: dist/* number */.aig(),
    expired: dist/* boolean */.zMY(),
    created_at: dist/* nullable */.mee(dist/* pipe */.FsL(dist/* string */.YjP(), dist/* isoTimestamp */.yhX())),
    digest: dist/* nullish */.cl6(dist/* pipe */.FsL(dist/* string */.YjP(), dist/* maxLength */.Ru6(256))),
    workflow_run: dist/* nullish */.cl6(dist/* object */.Ikc({
        id: dist/* optional */.lqM(github_event/* count */.U9),
        repository_id: dist/* optional */.lqM(dist/* number */.aig()),
        head_repository_id: dist/* optional */.lqM(dist/* number */.aig()),
        head_branch: dist/* nullish */.cl6(dist/* string */.YjP()),
        head_sha: dist/* optional */.lqM(github_event/* sha */.hW),
    })),
});
/**
 * Takes an artifact into memory; its digest is checked where GitHub tells one. Throws ExpectedError: PermissionMissing
 * where it may not be read.
 */
async function openArtifact(change, artifact) {
    const named = `artifact ${JSON.stringify(artifact.name)}`;
    if (artifact.size_in_bytes > ARCHIVE_LIMIT_BYTES)
        throw tooLarge(named);
    const archive = await download(change, artifact, named);
    const told = artifact.digest ?? null;
    if (told !== null && told !== `sha256:${(0,external_node_crypto_.createHash)('sha256').update(archive).digest('hex')}`) {
        throw new failure/* ExpectedError */.Dh(`The ${named} is not what was uploaded: its digest differs.`);
    }
    return (file, limitBytes) => {
        try {
            const limits = { entries: MOST_ENTRIES, bytes: limitBytes, ratio: MOST_GROWTH };
            return readZipFile(archive, file, limits)?.toString('utf8') ?? null;
        }
        catch (error) {
            if (!(error instanceof failure/* ExpectedError */.Dh))
                throw error;
            throw new failure/* ExpectedError */.Dh(`The ${named} cannot be read: ${error.message}.`);
        }
    };
}
/** The text of one file of an artifact; see {@link openArtifact}. */
async function readArtifactFile(change, artifact, file, limitBytes) {
    return (await openArtifact(change, artifact))(file, limitBytes);
}
/** GitHub answers with a signed address elsewhere, which is followed without the token. */
async function download(change, { id, expired }, named) {
    const octokit = await change.octokit();
    const question = { what: `the ${named}`, permission: 'actions: read' };
    const { data } = await (0,trouble/* ask */.kA)(question, async () => {
        try {
            return await octokit.rest.actions.downloadArtifact({
                ...{ ...change.place, artifact_id: id, archive_format: 'zip' },
                request: { parseSuccessResponseBody: false },
            });
        }
        catch (error) {
            if (expired || (0,commentTrouble/* statusOf */.c2)(error) === 410)
                throw new failure/* ExpectedError */.Dh(`The ${named} has expired.`);
            throw storeTrouble(error, id, named) ?? error;
        }
    });
    return readAll(data, named);
}
/** The connection may break and the time run out while the body comes. */
async function readAll(body, named) {
    const chunks = [];
    let bytes = 0;
    try {
        for await (const chunk of body) {
            bytes += chunk.length;
            // Leaving the loop cancels the stream.
            if (bytes > ARCHIVE_LIMIT_BYTES)
                throw tooLarge(named);
            chunks.push(chunk);
        }
    }
    catch (error) {
        if (error instanceof failure/* ExpectedError */.Dh)
            throw error;
        throw new failure/* ExpectedError */.Dh(`The ${named} broke off after ${bytes} bytes (${(0,failure/* inASentence */.Gg)((0,failure/* messageOf */.bD)(error))}); re-run the job.`);
    }
    return Buffer.concat(chunks);
}
/**
 * Where not GitHub refused it but the store that GitHub pointed to, as where the signed address has run out: no
 * permission would mend that. Null: it was GitHub, or nobody answered.
 */
function storeTrouble(error, id, named) {
    const { response } = error;
    if (!response?.url || new URL(response.url).pathname.endsWith(`/actions/artifacts/${id}/zip`))
        return null;
    const code = (0,failure/* inASentence */.Gg)(response.headers?.['x-ms-error-code'] ?? '');
    const answer = `${response.status} ${code}`.trim();
    return new failure/* ExpectedError */.Dh(`The ${named} was not given by the store that GitHub pointed to (${answer}); re-run the job.`);
}
function tooLarge(named) {
    return new failure/* ExpectedError */.Dh(`The ${named} has more than ${ARCHIVE_LIMIT_BYTES} bytes, which none of ours has.`);
}

// EXTERNAL MODULE: ./lib/io/github/contained.js
var contained = __webpack_require__(57243);
;// CONCATENATED MODULE: ./lib/io/baseline/trustedArtifacts.js





/**
 * Artifacts of the default branch of this very repository: any fork may have a branch of that name, and any pull
 * request a run that uploads an artifact of the same name. One from the default branch into another runs what that has,
 * and a tag may be called like the default branch.
 */
const LATEST = { what: 'the latest baseline artifact', permission: 'actions: read' };
const PAGE = 100;
const MOST_PAGES = 10;
const Artifacts = dist/* object */.Ikc({ artifacts: dist/* array */.YOg(ArtifactSchema) });
const RUN = { what: 'the run of a baseline artifact', permission: 'actions: read' };
const Run = dist/* object */.Ikc({ event: dist/* string */.YjP() });
/** Each is two questions. */
const MOST_LOOKED_AT = 20;
/** Events whose runs are of the branch itself, or of a workflow that is its own. */
const OWN_EVENTS = ['push', 'schedule', 'workflow_dispatch', 'repository_dispatch', 'workflow_run'];
/** @param most so many are wanted */
async function trustedArtifacts(change, names, most) {
    const found = [];
    for (const name of names)
        found.push(...(await newestTrusted(change, name)));
    const newest = found
        .filter(({ expired }) => !expired)
        .sort((a, b) => Date.parse(b.created_at ?? '') - Date.parse(a.created_at ?? '') || b.id - a.id);
    const artifacts = [];
    for (const artifact of newest.slice(0, MOST_LOOKED_AT)) {
        if (artifacts.length === most)
            break;
        if (await isOfMergedCode(artifact, change))
            artifacts.push(artifact);
    }
    const isAnyLost = found.some(({ expired }) => expired) || newest.length > 0;
    return { artifacts, isLost: artifacts.length === 0 && isAnyLost };
}
async function isOfMergedCode({ workflow_run: run }, change) {
    const { place, source } = change;
    if (run?.id === undefined || run.head_sha === undefined || source.defaultBranch === null)
        return false;
    const octokit = await change.octokit();
    const { id: run_id, head_sha: commit } = run;
    const { data } = await (0,trouble/* ask */.kA)(RUN, () => octokit.rest.actions.getWorkflowRun({ ...place, run_id }));
    if (!OWN_EVENTS.includes((0,trouble/* understood */.Se)(Run, data, RUN).event))
        return false;
    return (0,contained/* isInBranch */.a)(octokit, place, source.defaultBranch, commit);
}
/** Up to the first page that has any. Thousands of others' before them are no accident, and no lack of a baseline. */
async function newestTrusted(change, name) {
    const octokit = await change.octokit();
    const found = [];
    for (let page = 1; page <= MOST_PAGES; page += 1) {
        const { data } = await (0,trouble/* ask */.kA)(LATEST, () => octokit.rest.actions.listArtifactsForRepo({ ...change.place, name, per_page: PAGE, page }));
        const { artifacts } = (0,trouble/* understood */.Se)(Artifacts, data, LATEST);
        found.push(...artifacts.filter((each) => isTrusted(each, change)));
        if (artifacts.length < PAGE || found.some(({ expired }) => !expired))
            return found;
    }
    throw new failure/* ExpectedError */.Dh(`The newest ${MOST_PAGES * PAGE} artifacts called ${name} are all expired or of others than the default branch: delete them, or change \`artifact-name\`.`);
}
function isTrusted({ created_at: at, workflow_run: run }, { source }) {
    return (at !== null &&
        run?.head_branch != null &&
        run.head_branch === source.defaultBranch &&
        run.repository_id !== undefined &&
        run.head_repository_id === run.repository_id);
}

;// CONCATENATED MODULE: ./lib/model/baselineWindow.js
/**
 * Several sessions in one text: what a baseline file holds, what travels as an artifact, and what a report's artifact
 * keeps of the sessions that its verdict was judged by. A session stands on a line of its own, so that a commit of it can be read.
 */
const WINDOW_SCHEMA_VERSION = 1;
const WINDOW_KIND = 'ollama-benchmark-baseline';
function windowTextOf(sessions) {
    const lines = sessions.map((session) => JSON.stringify(session)).join(',\n');
    return `{"schemaVersion": ${WINDOW_SCHEMA_VERSION}, "kind": "${WINDOW_KIND}", "sessions": [\n${lines}\n]}\n`;
}

// EXTERNAL MODULE: ./lib/model/hardwareKey.js
var hardwareKey = __webpack_require__(91218);
// EXTERNAL MODULE: ./lib/model/recordOf.js
var recordOf = __webpack_require__(209);
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

;// CONCATENATED MODULE: ./lib/model/migration.js

/**
 * Results of schema 1 and 2 as schema 3; whatever else comes back as it is. Nothing is checked here: what they lacked is
 * added as unknown, what they named otherwise is renamed, and the reader holds the outcome to the present schema.
 */
function migrateResults(value) {
    if (!isMap(value))
        return value;
    switch (value.schemaVersion) {
        case 1:
            return fromVersion2(fromVersion1(value));
        case 2:
            return fromVersion2(value);
        default:
            return value;
    }
}
/** Schema 2 did not look which numbers of an answer stand in the data, which it does not hold. */
function fromVersion2(results) {
    return {
        ...results,
        schemaVersion: 3,
        calls: each(results.calls, (call) => ({ ...call, grounding: null })),
    };
}
/** As schema 2. */
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

// EXTERNAL MODULE: ./lib/model/results.js
var results = __webpack_require__(89339);
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
    const text = await readStoredText(path);
    return text === null ? null : parseResults(text, path);
}
/** The text of a file of stored sessions, size-capped; null where there is none. */
async function readStoredText(path) {
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
        throw new failure/* ExpectedError */.Dh(`${path} is not JSON: ${(0,failure/* inASentence */.Gg)((0,failure/* messageOf */.bD)(error))}.`);
    }
    const versioned = dist/* safeParse */.xLC(VersionedSchema, value);
    if (!versioned.success) {
        throw new failure/* ExpectedError */.Dh(`${path} does not hold results of this tool: it has no schemaVersion.`);
    }
    if (versioned.output.schemaVersion > results/* RESULTS_SCHEMA_VERSION */.q3) {
        throw new failure/* ExpectedError */.Dh(`${path} was written by a newer version of this tool (results schema ${versioned.output.schemaVersion}, this one reads ${results/* RESULTS_SCHEMA_VERSION */.q3}): update the action.`);
    }
    const parsed = dist/* safeParse */.xLC(results/* ResultsSchema */.SX, migrateResults(value), { abortEarly: true });
    if (parsed.success)
        return parsed.output;
    const [issue] = parsed.issues;
    const place = dist/* getDotPath */.BuJ(issue) ?? 'the whole file';
    throw new failure/* ExpectedError */.Dh(`${path} does not hold results of this tool: ${(0,failure/* inASentence */.Gg)(`${place}: ${issue.message}`)}.`);
}

// EXTERNAL MODULE: ./lib/model/record.js
var record = __webpack_require__(9000);
;// CONCATENATED MODULE: ./lib/io/baseline/recordFile.js



/** Far above any session (a few kilobytes), far below what would exhaust the memory. */
const RECORD_SIZE_LIMIT_BYTES = 1024 * 1024;
/**
 * A session as it is stored, one line: what only machines read stays small. Throws ExpectedError for one that could not be
 * read again: every later job would fail by it.
 */
function recordText(record) {
    const text = `${JSON.stringify(record)}\n`;
    parseRecord(text, 'The session to store');
    return text;
}
/** The stored text of one session, untrusted, to the session; `place` is for the sentences of its errors. */
function parseRecord(text, place) {
    const bytes = Buffer.byteLength(text, 'utf8');
    if (bytes > RECORD_SIZE_LIMIT_BYTES) {
        throw new failure/* ExpectedError */.Dh(`${place} has ${bytes} bytes; a session has at most ${RECORD_SIZE_LIMIT_BYTES}.`);
    }
    let value;
    try {
        value = JSON.parse(text);
    }
    catch (error) {
        throw new failure/* ExpectedError */.Dh(`${place} is not JSON: ${(0,failure/* inASentence */.Gg)((0,failure/* messageOf */.bD)(error))}.`);
    }
    return checkRecord(value, place);
}
const recordFile_VersionedSchema = dist/* object */.Ikc({ schemaVersion: dist/* number */.aig() });
/** The same for what is parsed already, such as one of several sessions in a file. */
function checkRecord(value, place) {
    const versioned = dist/* safeParse */.xLC(recordFile_VersionedSchema, value);
    if (versioned.success && versioned.output.schemaVersion > record/* RECORD_SCHEMA_VERSION */.p) {
        throw new failure/* ExpectedError */.Dh(`${place} was written by a newer version of this tool (record schema ${versioned.output.schemaVersion}, this one reads ${record/* RECORD_SCHEMA_VERSION */.p}): update the action.`);
    }
    const parsed = dist/* safeParse */.xLC(record/* SessionRecordSchema */.d, value, { abortEarly: true });
    if (parsed.success) {
        // The schema's pattern of a time allows some that no clock reads.
        if (Number.isNaN(Date.parse(parsed.output.startedAt)))
            throw new failure/* ExpectedError */.Dh(`${place} does not hold a session of this tool: startedAt is no time.`);
        return parsed.output;
    }
    const [issue] = parsed.issues;
    const where = dist/* getDotPath */.BuJ(issue) ?? 'the whole of it';
    throw new failure/* ExpectedError */.Dh(`${place} does not hold a session of this tool: ${(0,failure/* inASentence */.Gg)(`${where}: ${issue.message}`)}.`);
}

;// CONCATENATED MODULE: ./lib/io/baseline/selection.js
/** Digits of a commit that tell it from the others of a repository; names of stored files carry so many. */
const COMMIT_DIGITS = 12;
function factsOf(record) {
    return {
        commit: record.source.commit,
        startedAt: record.startedAt,
        agents: record.agents.map(({ name }) => name),
    };
}
/**
 * Of each agent the newest sessions of the lineage. Where it names none of any agent, the newest of all: what is
 * stored comes from the default branch alone.
 */
function selectSessions(sessions, wanted) {
    const rank = ranking(wanted.lineage);
    const ofAgents = sessions.filter(({ agents }) => wanted.agents.some((agent) => agents.includes(agent)));
    const ancestors = ofAgents.filter(({ commit }) => rank(commit) !== null);
    if (ancestors.length > 0) {
        const ordered = [...ancestors].sort((a, b) => (rank(b.commit) ?? 0) - (rank(a.commit) ?? 0) || timeOf(a) - timeOf(b));
        return { chosen: newestOfEach(ordered, wanted), relation: 'ancestors' };
    }
    const ordered = [...ofAgents].sort((a, b) => timeOf(a) - timeOf(b));
    return {
        chosen: newestOfEach(ordered, wanted),
        relation: wanted.lineage === null ? 'any' : 'default-branch',
    };
}
/** How many commits lie between the base and this one; null for one that the lineage does not name. */
function ranking(lineage) {
    const ranks = new Map();
    for (const [index, commit] of (lineage?.commits ?? []).entries()) {
        const short = commit.slice(0, COMMIT_DIGITS);
        if (!ranks.has(short))
            ranks.set(short, index);
    }
    return (commit) => (commit === null ? null : (ranks.get(commit.slice(0, COMMIT_DIGITS)) ?? null));
}
/** @param ordered oldest first; so is the answer */
function newestOfEach(ordered, { agents, window }) {
    const chosen = new Set();
    if (window <= 0)
        return [];
    for (const agent of agents) {
        for (const session of ordered.filter((one) => one.agents.includes(agent)).slice(-window)) {
            chosen.add(session);
        }
    }
    return ordered.filter((session) => chosen.has(session));
}
function timeOf({ startedAt }) {
    return Date.parse(startedAt);
}

;// CONCATENATED MODULE: ./lib/io/baseline/window.js








/** Reading and pruning windows of several sessions: see `model/baselineWindow.ts`. */
const WINDOW_SIZE_LIMIT_BYTES = 10 * 1024 * 1024;
const KindSchema = dist/* object */.Ikc({ kind: dist/* literal */.euz(WINDOW_KIND) });
const window_VersionedSchema = dist/* object */.Ikc({ schemaVersion: dist/* number */.aig() });
const WindowSchema = dist/* strictObject */.rej({
    schemaVersion: dist/* literal */.euz(WINDOW_SCHEMA_VERSION),
    kind: dist/* literal */.euz(WINDOW_KIND),
    sessions: dist/* array */.YOg(dist/* unknown */.L5J()),
});
/**
 * Untrusted text to sessions, oldest first. Earlier versions stored the bare results of one session, which then is of
 * the series that asks. Throws ExpectedError; `place` is for its sentences.
 */
function parseWindow(text, place, series) {
    const bytes = Buffer.byteLength(text, 'utf8');
    let value;
    try {
        value = JSON.parse(text);
    }
    catch (error) {
        throw new failure/* ExpectedError */.Dh(`${place} is not JSON: ${(0,failure/* inASentence */.Gg)((0,failure/* messageOf */.bD)(error))}.`);
    }
    if (!dist.is(KindSchema, value))
        return [(0,recordOf/* recordOf */.z)(parseResults(text, place), series)];
    if (bytes > WINDOW_SIZE_LIMIT_BYTES) {
        throw new failure/* ExpectedError */.Dh(`${place} has ${bytes} bytes; at most ${WINDOW_SIZE_LIMIT_BYTES} are read.`);
    }
    const versioned = dist/* safeParse */.xLC(window_VersionedSchema, value);
    if (versioned.success && versioned.output.schemaVersion > WINDOW_SCHEMA_VERSION) {
        throw new failure/* ExpectedError */.Dh(`${place} was written by a newer version of this tool (baseline schema ${versioned.output.schemaVersion}, this one reads ${WINDOW_SCHEMA_VERSION}): update the action.`);
    }
    const parsed = dist/* safeParse */.xLC(WindowSchema, value, { abortEarly: true });
    if (!parsed.success) {
        const [issue] = parsed.issues;
        throw new failure/* ExpectedError */.Dh(`${place} does not hold a baseline of this tool: ${(0,failure/* inASentence */.Gg)(`${dist/* getDotPath */.BuJ(issue) ?? 'the whole of it'}: ${issue.message}`)}.`);
    }
    return parsed.output.sessions.map((session, index) => checkRecord(session, `${place}, session ${index + 1},`));
}
/** With the new sessions, without the old ones of which there are enough, and never larger than what is read again. */
function windowText(stored, added, keep) {
    const sessions = [...stored, ...added].sort((a, b) => window_timeOf(a) - window_timeOf(b));
    for (let kept = keep; kept > 0; kept = Math.floor(kept * 0.8)) {
        const text = windowTextOf(pruned(sessions, kept));
        if (Buffer.byteLength(text, 'utf8') <= WINDOW_SIZE_LIMIT_BYTES)
            return text;
    }
    throw new failure/* ExpectedError */.Dh('a single session of each kind is more than a baseline may hold');
}
/** Of sessions out of several windows those that one of them would hold, oldest first. */
function keptOf(sessions, keep) {
    return pruned(sessions.toSorted((a, b) => window_timeOf(a) - window_timeOf(b)), keep);
}
/** The newest of each agent, hardware and series: a session goes when none of its agents needs it. */
function pruned(sessions, keep) {
    const counts = new Map();
    const isKept = (session) => {
        const own = [session.series, (0,hardwareKey/* hardwareKey */.O)(session.environment)];
        const keys = session.agents.map(({ name }) => JSON.stringify([...own, name]));
        const isNeeded = keys.some((key) => (counts.get(key) ?? 0) < keep);
        for (const key of keys)
            counts.set(key, (counts.get(key) ?? 0) + 1);
        return isNeeded;
    };
    return sessions.toReversed().filter(isKept).toReversed();
}
function historyIn(sessions, query) {
    const ofSeries = sessions.filter(({ series }) => series === query.series);
    const key = (0,hardwareKey/* hardwareKey */.O)(query.environment);
    const here = ofSeries.filter(({ environment }) => (0,hardwareKey/* hardwareKey */.O)(environment) === key);
    const { chosen, relation } = selectSessions(here.map((record) => ({ ...factsOf(record), record })), query);
    const [newest = null] = ofSeries.toSorted((a, b) => window_timeOf(b) - window_timeOf(a));
    return {
        sessions: chosen.map(({ record }) => record),
        relation,
        known: [...new Set(here.flatMap(({ agents }) => agents.map(({ name }) => name)))],
        elsewhere: here.length > 0 ? null : newest,
    };
}
function window_timeOf({ startedAt }) {
    return Date.parse(startedAt);
}

;// CONCATENATED MODULE: ./lib/io/baseline/artifactStore.js








const FILE = 'baseline.json';
/** A run that was repeated has its artifact under a name of its own, as no two of a run may share one. */
const ATTEMPTS = ['1', '2', '3', '4', '5'];
/** The newest ones that are read: as many runs as may well have stored something at the same time. */
const MOST_UNITED = 3;
/** A baseline that travels from run to run of the default branch as an artifact: the whole window every time. */
function createArtifactStore(options) {
    const { change, name, keep, log } = options;
    const description = `baseline artifact ${baselineArtifactName(name, 'N')}`;
    return {
        description,
        outlivesJob: true,
        async read(query) {
            const trusted = await findTrusted(options);
            const history = historyIn(keptOf(await storedSessions(options, trusted, query.series), keep), query);
            if (!trusted.isLost)
                return history;
            log.warning(`The ${description} has expired, or is of no commit of the default branch: there is no baseline until the default branch is measured again.`);
            // What it held nobody knows any more: an agent that is asked for must not pass as one that never was in it.
            return { ...history, known: query.agents };
        },
        async add(sessions) {
            const [first] = sessions;
            if (first === undefined)
                return;
            const attempt = change.source.runAttempt ?? '1';
            const obstacle = obstacleTo(change, attempt);
            if (obstacle !== null)
                throw new failure/* ExpectedError */.Dh(`The ${description} was not written: ${obstacle}.`);
            // Read again just before: another run may have added to it while this one measured.
            const text = windowText(await storedSessions(options, await findTrusted(options), first.series), sessions, keep);
            const directory = await (0,promises_.mkdtemp)((0,external_node_path_.join)(change.env.RUNNER_TEMP || (0,external_node_os_.tmpdir)(), 'ollama-benchmark-'));
            try {
                const file = (0,external_node_path_.join)(directory, FILE);
                await (0,promises_.writeFile)(file, text);
                const upload = {
                    env: change.env,
                    source: change.source,
                    log,
                    // That of the reports would end the baseline with them.
                    retentionDays: null,
                    name: baselineArtifactName(name, attempt),
                    ...{ rootDirectory: directory, stayIn: null, ended: change.ended },
                };
                const uploaded = await (0,github_artifact/* uploadNamed */.Hh)(upload, [file]);
                if (uploaded === null) {
                    throw new failure/* ExpectedError */.Dh(`The ${description} was not written: this runner offers no artifact service; set another \`baseline-store\`.`);
                }
            }
            finally {
                await (0,promises_.rm)(directory, { recursive: true, force: true });
            }
        },
    };
}
/** Why nobody would ever read what this run uploads: a baseline must not freeze in silence. */
function obstacleTo({ source }, attempt) {
    if (source.defaultBranch === null || source.ref !== `refs/heads/${source.defaultBranch}`) {
        return 'it is read from runs of the default branch alone';
    }
    return ATTEMPTS.includes(attempt)
        ? null
        : `it is not looked for beyond the attempt ${ATTEMPTS.at(-1)} of a run; start a new one`;
}
/** With a point, which no job's id can have: a job called `baseline` gives its reports the name with a hyphen. */
function baselineArtifactName(name, attempt) {
    return (0,github_artifact/* artifactName */.Cs)(name, '', `baseline.${attempt}`);
}
/** The sessions of the newest of them together: of two runs at the same time the later one did not see the other's. */
async function storedSessions({ change, log }, { artifacts }, series) {
    const [latest, ...earlier] = artifacts;
    if (latest === undefined)
        return [];
    const windows = [await windowOf(change, latest, series)];
    for (const artifact of earlier) {
        try {
            windows.push(await windowOf(change, artifact, series));
        }
        catch (error) {
            if (!(error instanceof failure/* ExpectedError */.Dh))
                throw error;
            log.notice(error.message);
        }
    }
    const sessions = new Map();
    for (const session of windows.flat()) {
        const { runId, runAttempt } = session.source;
        const identity = JSON.stringify([session.startedAt, runId, runAttempt]);
        if (!sessions.has(identity))
            sessions.set(identity, session);
    }
    return [...sessions.values()];
}
async function windowOf(change, artifact, series) {
    const place = `artifact ${artifact.name} (${artifact.created_at ?? 'of unknown time'})`;
    try {
        const text = await readArtifactFile(change, artifact, FILE, WINDOW_SIZE_LIMIT_BYTES);
        if (text === null)
            throw new failure/* ExpectedError */.Dh(`it holds no ${FILE}.`);
        return parseWindow(text, FILE, series);
    }
    catch (error) {
        if (!(error instanceof failure/* ExpectedError */.Dh))
            throw error;
        throw new failure/* ExpectedError */.Dh(`The baseline ${place} is left as it is: ${error.message}`);
    }
}
async function findTrusted({ change, name }) {
    return trustedArtifacts(change, ATTEMPTS.map((attempt) => baselineArtifactName(name, attempt)), MOST_UNITED);
}

;// CONCATENATED MODULE: ./lib/io/baseline/concurrently.js
/** All answers in the order of the items, of which no more than `most` are under way at a time. */
async function concurrently(items, most, work) {
    const answers = [];
    const queue = items.entries();
    const worker = async () => {
        for (const [index, item] of queue)
            answers[index] = await work(item);
    };
    await Promise.all(Array.from({ length: Math.min(most, items.length) }, worker));
    return answers;
}

;// CONCATENATED MODULE: ./lib/io/baseline/paths.js





/**
 * Where on the data branch a session stands: `v1/HARDWARE/SERIES/AGENT/YYYY-MM/PART/FILE.json`, once under each of its
 * agents, always the same blob. What sessions are chosen by stands in the names, so that choosing reads no file.
 */
const ROOT = `v${record/* RECORD_SCHEMA_VERSION */.p}`;
/** Files of one part: whoever looks for the newest sessions reads a list of at most so many names. */
const PART_FILES = 32;
const paths_FILE = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})Z-([0-9a-f]{12}|none)-\d{1,19}-\d{1,19}-(\d{2,4})\.json$/;
/** As the settings allow them; anything else could lead out of its directory. */
const AGENT = /^[A-Za-z0-9][A-Za-z0-9._-]{0,59}$/;
const SERIES = /^[A-Za-z0-9_][A-Za-z0-9._-]{0,99}$/;
/** Readable, and yet different for every hardware key. */
function hardwareDirectory(hardware) {
    const key = (0,hardwareKey/* hardwareKey */.O)(hardware);
    const slug = key
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '-')
        .slice(0, 60)
        .replace(/^-|-$/g, '');
    return `${slug}-${(0,external_node_crypto_.createHash)('sha256').update(key).digest('hex').slice(0, 8)}`;
}
function seriesDirectory(series) {
    if (series === '')
        return 'default';
    if (SERIES.test(series))
        return series;
    throw new failure/* ExpectedError */.Dh('On a data branch `comment-key` becomes the name of a folder: let it begin with a letter or digit and have at most 100 characters.');
}
function isAgentDirectory(name) {
    return AGENT.test(name);
}
/** @param ordinal tells sessions apart that start in the same millisecond of the same run */
function fileName({ startedAt, source }, ordinal) {
    const time = new Date(startedAt).toISOString().replace(/[-:.]/g, '');
    const commit = source.commit?.slice(0, COMMIT_DIGITS) ?? '';
    const run = [source.runId, source.runAttempt].map((text) => (/^\d{1,19}$/.test(text ?? '') ? text : '0'));
    return [
        ...[time, /^[0-9a-f]{12}$/.test(commit) ? commit : 'none', ...run],
        `${String(ordinal).padStart(2, '0')}.json`,
    ].join('-');
}
/** Null: not the name of a session's file. */
function nameFacts(name) {
    const [, ...parts] = paths_FILE.exec(name) ?? [];
    const [year, month, day, hour, minute, second, milliseconds, commit, ordinal] = parts;
    if (ordinal === undefined)
        return null;
    const startedAt = `${year}-${month}-${day}T${hour}:${minute}:${second}.${milliseconds}Z`;
    if (Number.isNaN(Date.parse(startedAt)))
        return null;
    return { commit: commit === 'none' ? null : (commit ?? null), startedAt, ordinal: Number(ordinal) };
}
function monthOf({ startedAt }) {
    return new Date(startedAt).toISOString().slice(0, 7);
}
function isMonth(name) {
    return /^\d{4}-\d\d$/.test(name);
}
/** A part is called by how many sessions of its agent came before it: so the names tell the count. */
function partName(before) {
    return String(before).padStart(8, '0');
}
/** Null: not the name of a part. */
function partStart(name) {
    return /^\d{8}$/.test(name) ? Number(name) : null;
}

;// CONCATENATED MODULE: ./lib/io/baseline/shelf.js


/** Trees never change: what was read for one attempt serves the next. */
function createTrees(branch) {
    const known = new Map();
    const at = (sha) => {
        const tree = known.get(sha) ?? branch.tree(sha);
        known.set(sha, tree);
        return tree;
    };
    const find = async (root, path) => {
        let entry = { type: 'tree', sha: root, size: null };
        for (const [index, name] of path.entries()) {
            if (entry.type !== 'tree')
                throw notOurs(branch.name, path.slice(0, index));
            const next = (await at(entry.sha)).get(name);
            if (next === undefined)
                return null;
            entry = next;
        }
        return entry;
    };
    return {
        at,
        find,
        async directory(root, path) {
            const entry = await find(root, path);
            if (entry !== null && entry.type !== 'tree')
                throw notOurs(branch.name, path);
            return entry?.sha ?? null;
        },
    };
}
function notOurs(branch, path) {
    return new failure/* ExpectedError */.Dh(`The data branch ${branch} is left as it is: ${path.join('/')} is no directory there.`);
}
/** The parts of an agent's directory, one after the other as they are wanted. */
async function* partsOf(trees, agent, from) {
    const order = (names) => from === 'newest' ? names.toSorted().toReversed() : names.toSorted();
    const months = await trees.at(agent);
    for (const month of order(directories(months).filter(isMonth))) {
        const parts = await trees.at(months.get(month)?.sha ?? '');
        for (const name of order(directories(parts))) {
            const start = partStart(name);
            if (start !== null)
                yield { month, name, start, sha: parts.get(name)?.sha ?? '' };
        }
    }
}
/** Oldest first. What has no name of ours is none of ours. */
async function filesOf(trees, part) {
    const files = [...(await trees.at(part.sha))].flatMap(([name, { type, sha, size }]) => {
        const facts = type === 'blob' ? nameFacts(name) : null;
        return facts === null ? [] : [{ ...facts, name, sha, size }];
    });
    return files.sort((a, b) => (a.name < b.name ? -1 : 1));
}
function directories(tree) {
    return [...tree].filter(([, { type }]) => type === 'tree').map(([name]) => name);
}

;// CONCATENATED MODULE: ./lib/io/baseline/branchPage.js







const PAGE_FILE = 'index.html';
/** GitHub Pages takes the files as they are, and builds nothing of them. */
const NO_JEKYLL = '.nojekyll';
const PAGE_DATA = 'page/sessions.json';
/** Sessions that are read one by one where the page is new: each is a request, of which a job's token has a thousand an hour. */
const MOST_REBUILT = 300;
const BLOBS_AT_A_TIME = 8;
/**
 * What adding the sessions changes of the page; nothing, with a warning, where it cannot be made: a page is no reason to
 * lose what was measured.
 * @param base the tree that they are added to; null: there is no branch yet
 */
async function pageChanges(branch, base, { added, keep }, { load, log }) {
    try {
        const { thinned, render } = await load();
        const trees = createTrees(branch);
        const known = base === null ? [] : await knownSessions(branch, trees, base, log);
        const sessions = keptOf(distinct([...known, ...added].map(thinned)), keep);
        const [data, page] = [
            await branch.createBlob(windowTextOf(sessions)),
            await branch.createBlob(render(sessions)),
        ];
        return [
            { path: PAGE_DATA, file: { sha: data } },
            { path: PAGE_FILE, file: { sha: page } },
            { path: NO_JEKYLL, file: { content: '' } },
        ];
    }
    catch (error) {
        log.warning(`The trend page was not brought up to date: ${(0,failure/* messageOf */.bD)(error)}`);
        return [];
    }
}
/** Of the file beside the page; of the stored sessions themselves where there is none, or it is none of ours. */
async function knownSessions(branch, trees, base, log) {
    const entry = await trees.find(base, PAGE_DATA.split('/'));
    if (entry !== null) {
        try {
            const text = (await branch.blob(entry.sha)).toString('utf8');
            return parseWindow(text, `${PAGE_DATA} on the branch ${branch.name}`, '');
        }
        catch (error) {
            if (!(error instanceof failure/* ExpectedError */.Dh))
                throw error;
            log.notice(`The trend page is made anew: ${error.message}`);
        }
    }
    return branchPage_storedSessions(branch, trees, base);
}
async function branchPage_storedSessions(branch, trees, base) {
    const root = await trees.directory(base, [ROOT]);
    if (root === null)
        return [];
    const files = new Map();
    for (const hardware of directories(await trees.at(root))) {
        const series = await trees.at((await trees.directory(root, [hardware])) ?? root);
        for (const one of directories(series)) {
            const agents = await trees.at(series.get(one)?.sha ?? '');
            for (const agent of directories(agents).filter(isAgentDirectory)) {
                for (const file of await newestOf(trees, agents.get(agent)?.sha ?? ''))
                    files.set(file.sha, file);
            }
        }
    }
    const newest = [...files.values()].sort((a, b) => (a.name < b.name ? 1 : -1)).slice(0, MOST_REBUILT);
    return concurrently(newest, BLOBS_AT_A_TIME, async ({ name, sha }) => parseRecord((await branch.blob(sha)).toString('utf8'), `${name} on the branch ${branch.name}`));
}
async function newestOf(trees, agent) {
    const found = [];
    for await (const part of partsOf(trees, agent, 'newest')) {
        found.push(...(await filesOf(trees, part)));
        if (found.length >= MOST_REBUILT)
            break;
    }
    return found;
}
function distinct(sessions) {
    const keyOf = ({ startedAt, source, series, agents }) => JSON.stringify([startedAt, source.runId, source.runAttempt, series, agents.map(({ name }) => name)]);
    return [...new Map(sessions.map((session) => [keyOf(session), session])).values()];
}

;// CONCATENATED MODULE: ./lib/io/baseline/branchPlan.js


/** Parts that one commit prunes from, so that a smaller `keep` is reached step by step. */
const PRUNED_PARTS = 3;
/**
 * What adding the sessions, all of one hardware and series, changes in the tree `root`; nothing for those that it
 * holds. The newest part of each agent is read and, once there are enough, the oldest: never what lies between.
 */
async function planAdding(trees, root, sessions, keep) {
    const changes = [];
    let pruned = 0;
    const agents = new Set(sessions.flatMap(({ record }) => record.agents.map(({ name }) => name)));
    for (const agent of agents) {
        const own = sessions.filter(({ record }) => record.agents.some(({ name }) => name === agent));
        const path = agentPath(own, agent);
        const directory = root === null ? null : await trees.directory(root, path);
        const { added, parts } = await place(trees, directory, own.slice(-keep));
        if (added.length === 0)
            continue;
        const removed = directory === null ? [] : await prune(trees, directory, parts, keep);
        pruned += removed.length;
        const at = path.join('/');
        for (const { name, sha } of added)
            changes.push({ path: `${at}/${name}`, file: { sha } });
        for (const name of removed)
            changes.push({ path: `${at}/${name}`, file: null });
    }
    return { changes, pruned };
}
function agentPath(sessions, agent) {
    const places = new Set(sessions.map(({ record }) => `${hardwareDirectory(record.environment)}/${seriesDirectory(record.series)}`));
    const [own = '', ...more] = places;
    if (more.length > 0)
        throw new Error('Sessions that are added together are of one hardware and series.');
    return [ROOT, ...own.split('/'), agent];
}
async function place(trees, directory, sessions) {
    const added = [];
    const newest = directory === null ? null : await openNewest(trees, directory);
    const parts = newest === null ? [] : [newest];
    for (const { record, sha } of sessions) {
        if (parts.some(({ files }) => [...files.values()].includes(sha)))
            continue;
        let open = parts.at(-1);
        // One that was late, or a clock that is, comes after what is there: parts stay in the order of their numbers.
        const month = open === undefined || monthOf(record) > open.month ? monthOf(record) : open.month;
        if (open === undefined || month !== open.month || open.files.size >= PART_FILES) {
            open = { month, start: open === undefined ? 0 : endOf(open), files: new Map() };
            parts.push(open);
        }
        const name = freeName(record, open.files);
        open.files.set(name, sha);
        added.push({ name: `${open.month}/${partName(open.start)}/${name}`, sha });
    }
    return { added, parts };
}
function endOf({ start, files }) {
    return start + files.size;
}
async function openNewest(trees, directory) {
    for await (const part of partsOf(trees, directory, 'newest')) {
        const files = await filesOf(trees, part);
        return {
            month: part.month,
            start: part.start,
            files: new Map(files.map(({ name, sha }) => [name, sha])),
        };
    }
    return null;
}
function freeName(record, taken) {
    for (let ordinal = 1;; ordinal += 1) {
        const name = fileName(record, ordinal);
        if (!taken.has(name))
            return name;
    }
}
/**
 * The oldest files that are more than `keep`. The names of parts tell how many there are: holes, left by files that are
 * gone, are only in the oldest.
 */
async function prune(trees, directory, parts, keep) {
    const removed = [];
    const stored = partsOf(trees, directory, 'oldest');
    let part = (await stored.next()).value;
    let excess = endOf(lastOf(parts)) - (part?.start ?? 0) - keep;
    for (let looked = 0; part !== undefined && excess > 0 && looked < PRUNED_PARTS; looked += 1) {
        const { month, name, start } = part;
        const next = (await stored.next()).value;
        const files = await filesOf(trees, part);
        const open = parts.find((one) => one.start === start);
        const end = open === undefined ? (next?.start ?? lastOf(parts).start) : endOf(open);
        excess -= end - start - (open?.files.size ?? files.length);
        const going = files.slice(0, Math.max(excess, 0));
        removed.push(...going.map((file) => `${month}/${name}/${file.name}`));
        excess -= going.length;
        part = next;
    }
    return removed;
}
function lastOf(parts) {
    const last = parts.at(-1);
    if (last === undefined)
        throw new Error('There is a part as soon as a session was added.');
    return last;
}

;// CONCATENATED MODULE: ./lib/io/baseline/branchRoot.js



/** What stands at the root of the data branch. */
const README = 'README.md';
function readmeText() {
    return `# Measured sessions

This branch holds what ollama-benchmark-action measured on the default branch; pull requests are judged by it. It has
no history in common with any other branch, is written by the action alone, and may be deleted: the next session on the
default branch begins it anew.

A session is one file, \`${ROOT}/HARDWARE/SERIES/AGENT/YYYY-MM/PART/TIME-COMMIT-RUN-ATTEMPT-N.json\`. It stands under
each agent that it measured, as one and the same object. The oldest go when there are more of an agent than are kept.

Where the action is told to (\`publish-page: true\`), \`index.html\` shows the trend of all of them: let GitHub Pages
deploy from this branch. \`page/sessions.json\` is what it was made of.
`;
}
/**
 * Throws ExpectedError where the branch is somebody else's, or a newer version of this tool wrote it: both are left as
 * they are.
 */
async function checkRoot(trees, head, branch) {
    const names = [...(await trees.at(head)).keys()];
    const versions = names.flatMap((name) => (/^v\d{1,6}$/.test(name) ? [Number(name.slice(1))] : []));
    const newest = Math.max(...versions);
    if (newest > record/* RECORD_SCHEMA_VERSION */.p) {
        throw new failure/* ExpectedError */.Dh(`The data branch ${branch} was written by a newer version of this tool (record schema ${newest}, this one reads ${record/* RECORD_SCHEMA_VERSION */.p}): update the action.`);
    }
    if (versions.length === 0 && names.some((name) => name !== README)) {
        throw new failure/* ExpectedError */.Dh(`The branch ${branch} is left as it is: it holds something else than sessions of this tool; name another branch for them.`);
    }
}

;// CONCATENATED MODULE: ./lib/io/baseline/branchRead.js







/** Parts of an agent that are looked through: ages of sessions beyond which no lineage is followed. */
const MOST_PARTS = 12;
const branchRead_BLOBS_AT_A_TIME = 8;
const AGENTS_AT_A_TIME = 4;
/** Other hardware that is looked at for a session to show. */
const MOST_ELSEWHERE = 3;
/** As few requests and bytes for ten thousand sessions as for ten: names are read newest first until enough are found. */
async function readHistory(branch, query) {
    const head = await branch.head();
    if (head === null)
        return nothing(query, null);
    const trees = createTrees(branch);
    await checkRoot(trees, head.tree, branch.name);
    const root = await trees.directory(head.tree, [ROOT]);
    if (root === null)
        return nothing(query, null);
    const place = { branch, trees, root, series: seriesDirectory(query.series) };
    const hardware = hardwareDirectory(query.environment);
    const known = await agentsOf(place, hardware);
    if (known.length === 0)
        return nothing(query, await newestElsewhere(place, hardware));
    const wanted = query.agents.filter((agent) => known.includes(agent));
    const perAgent = await concurrently(wanted, AGENTS_AT_A_TIME, (agent) => branchRead_newestOf(place, hardware, agent, query));
    const { chosen, relation } = selectSessions(joined(perAgent.flat()), query);
    const sessions = await concurrently(chosen, branchRead_BLOBS_AT_A_TIME, async (found) => {
        const record = await load(place, found);
        if (hardwareDirectory(record.environment) !== hardware)
            throw disagrees(place, found);
        return record;
    });
    return { sessions, relation, known, elsewhere: null };
}
function nothing(query, elsewhere) {
    return { sessions: [], relation: selectSessions([], query).relation, known: [], elsewhere };
}
async function agentsOf({ trees, root, series }, hardware) {
    const directory = await trees.directory(root, [hardware, series]);
    return directory === null ? [] : directories(await trees.at(directory)).filter(isAgentDirectory);
}
/** As many of the newest as it takes to have enough that count. */
async function branchRead_newestOf(place, hardware, agent, { lineage, window }) {
    const { trees, root, series } = place;
    const directory = await trees.directory(root, [hardware, series, agent]);
    if (directory === null)
        return [];
    const rank = ranking(lineage);
    const found = [];
    let parts = 0;
    for await (const part of partsOf(trees, directory, 'newest')) {
        const at = [hardware, series, agent, part.month, part.name].join('/');
        const files = await filesOf(trees, part);
        found.push(...files.map((file) => ({ ...file, hardware, agents: [agent], path: `${at}/${file.name}` })));
        parts += 1;
        const counting = lineage === null ? found : found.filter(({ commit }) => rank(commit) !== null);
        if (counting.length >= window || parts === MOST_PARTS)
            break;
    }
    return found;
}
/** A session stands under each of its agents, always as the same blob. */
function joined(all) {
    const bySha = new Map();
    for (const found of all) {
        const known = bySha.get(found.sha);
        bySha.set(found.sha, { ...found, agents: [...(known?.agents ?? []), ...found.agents] });
    }
    return [...bySha.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}
async function load(place, found) {
    const at = `${ROOT}/${found.path} on the branch ${place.branch.name}`;
    if ((found.size ?? 0) > RECORD_SIZE_LIMIT_BYTES) {
        throw new failure/* ExpectedError */.Dh(`${at} has ${found.size} bytes; a session has at most ${RECORD_SIZE_LIMIT_BYTES}.`);
    }
    const record = parseRecord((await place.branch.blob(found.sha)).toString('utf8'), at);
    const names = record.agents.map(({ name }) => name);
    const agrees = fileName(record, found.ordinal) === found.name &&
        seriesDirectory(record.series) === place.series &&
        found.agents.every((agent) => names.includes(agent));
    if (!agrees)
        throw disagrees(place, found);
    return record;
}
function disagrees({ branch }, { path }) {
    return new failure/* ExpectedError */.Dh(`${ROOT}/${path} on the branch ${branch.name} does not hold the session that its path names; remove it there.`);
}
/** One session of other hardware, to say what differs: the newest of the few that are looked at. */
async function newestElsewhere(place, own) {
    const others = directories(await place.trees.at(place.root)).filter((name) => name !== own);
    const looked = [];
    for (const hardware of others.slice(0, MOST_ELSEWHERE)) {
        const [agent] = await agentsOf(place, hardware);
        if (agent === undefined)
            continue;
        looked.push(...(await branchRead_newestOf(place, hardware, agent, { lineage: null, window: 1 })));
    }
    const newest = looked.sort((a, b) => (a.name < b.name ? -1 : 1)).at(-1);
    return newest === undefined ? null : load(place, newest);
}

;// CONCATENATED MODULE: ./lib/io/baseline/refusal.js


/** An answer that does not fit what GitHub said before, such as one that broke off. */
class NotUnderstood extends Error {
    status = 502;
}
/** Where GitHub names no time: https://docs.github.com/rest/using-the-rest-api/best-practices-for-using-the-rest-api */
const WAIT_UNTOLD_MS = 60_000;
/** Null for what octokit did not throw: a bug. */
function refusalOf(error, nowMs = Date.now()) {
    const status = (0,commentTrouble/* statusOf */.c2)(error);
    if (status === null || error instanceof failure/* ExpectedError */.Dh)
        return null;
    const response = error.response;
    const told = response?.data?.message;
    const message = typeof told === 'string' ? told : (0,failure/* messageOf */.bD)(error);
    return {
        ...{ status, message, isAnswered: (0,commentTrouble/* isAnswered */.Qy)(error) || error instanceof NotUnderstood },
        waitMs: waitOf(status, message, response?.headers ?? {}, nowMs),
    };
}
/** Rate limits are 403 or 429: https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api */
function waitOf(status, message, headers, nowMs) {
    if (status !== 403 && status !== 429)
        return null;
    const after = Number(headers['retry-after'] ?? Number.NaN);
    if (Number.isFinite(after))
        return Math.max(after, 1) * 1000;
    if (headers['x-ratelimit-remaining'] === '0') {
        const reset = Number(headers['x-ratelimit-reset'] ?? Number.NaN) * 1000;
        return Number.isFinite(reset) ? Math.max(reset - nowMs, 1000) : WAIT_UNTOLD_MS;
    }
    return status === 429 || /rate limit/i.test(message) ? WAIT_UNTOLD_MS : null;
}
/** Whether asking again may help. */
function isPassing({ status, waitMs }) {
    return status >= 500 || waitMs !== null;
}
/** Whether a ref was not moved because somebody else had moved it. */
function isRace({ status, message }) {
    if (status === 409)
        return !/empty/i.test(message);
    return status === 422 && /fast.?forward|already exists|does not exist/i.test(message);
}
/** What to mend, as one sentence. */
function troubleOf({ status, message, isAnswered, waitMs }, branch, doing) {
    const failed = `The data branch ${branch} cannot be ${doing === 'read' ? 'read' : 'written'}`;
    if (waitMs !== null)
        return new failure/* ExpectedError */.Dh(`${failed}: GitHub's rate limit is reached; re-run the job later.`);
    if (status === 401) {
        return new failure/* ExpectedError */.Dh(`${failed}: GitHub does not accept the token; check the input \`github-token\`.`);
    }
    // A token without any access to a private repository is told 404.
    if ((status === 403 && /not accessible/i.test(message)) || status === 404) {
        return new failure/* ExpectedError */.Dh(`${failed}: the job's token lacks \`contents: ${doing}\` (add it under \`permissions:\`).`);
    }
    if (status === 409 && /empty/i.test(message)) {
        return new failure/* ExpectedError */.Dh(`${failed}: the repository has no commit yet; push one.`);
    }
    if (status === 403 || status === 422) {
        return new failure/* ExpectedError */.Dh(`${failed}: GitHub refused it (${status}: ${(0,failure/* inASentence */.Gg)(message)}); check \`contents: ${doing}\` and the rules that protect this branch.`);
    }
    const outcome = isAnswered ? `answered ${status}` : 'gave no answer';
    return new failure/* ExpectedError */.Dh(`${failed}: GitHub ${outcome} (${(0,failure/* inASentence */.Gg)(message)}); re-run the job.`);
}

;// CONCATENATED MODULE: ./lib/io/baseline/dataBranch.js



/** Attempts more that a request may have: what is asked here twice is answered alike, and makes nothing twice. */
const ATTEMPTS_MORE = 4;
/** Pages of a hundred commits in which one of ours is looked for. */
const PAGES = 10;
const sha = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^([0-9a-f]{40}|[0-9a-f]{64})$/));
const Made = dist/* object */.Ikc({ sha });
const Ref = dist/* object */.Ikc({ object: dist/* object */.Ikc({ sha }) });
const Commit = dist/* object */.Ikc({ tree: dist/* object */.Ikc({ sha }) });
const Commits = dist/* array */.YOg(dist/* object */.Ikc({ sha }));
const Blob = dist/* object */.Ikc({ content: dist/* string */.YjP(), encoding: dist/* literal */.euz('base64') });
const TreeAnswer = dist/* object */.Ikc({
    truncated: dist/* literal */.euz(false),
    tree: dist/* array */.YOg(dist/* object */.Ikc({ path: dist/* string */.YjP(), type: dist/* string */.YjP(), sha, size: dist/* optional */.lqM(dist/* number */.aig()) })),
});
function openDataBranch(options) {
    const { owner, repo, branch, patience } = options;
    const { git, repos } = options.octokit.rest;
    const at = { owner, repo };
    /** @param orElse what a refusal means; undefined: it is one */
    const ask = async (doing, schema, request, orElse = () => undefined) => {
        for (let failures = 0;; failures += 1) {
            try {
                return understood(schema, (await request()).data);
            }
            catch (error) {
                const refusal = refusalOf(error);
                if (refusal === null)
                    throw error;
                const instead = orElse(refusal);
                if (instead !== undefined)
                    return instead;
                if (!isPassing(refusal) || failures === ATTEMPTS_MORE)
                    throw troubleOf(refusal, branch, doing);
                const waited = refusal.waitMs === null ? patience.backOff(failures) : patience.wait(refusal.waitMs);
                if (!(await waited))
                    throw troubleOf(refusal, branch, doing);
            }
        }
    };
    return {
        name: branch,
        async head() {
            const found = await ask('read', Ref, () => git.getRef({ ...at, ref: `heads/${branch}` }), ({ status, message }) => status === 404 || (status === 409 && /empty/i.test(message)) ? null : undefined);
            if (found !== null) {
                const commit = found.object.sha;
                const { tree } = await ask('read', Commit, () => named(git.getCommit({ ...at, commit_sha: commit })));
                return { commit, tree: tree.sha };
            }
            // No branch and a repository that may not be seen are both told 404: an unread baseline must not pass for none.
            await ask('read', dist/* object */.Ikc({ id: dist/* number */.aig() }), () => repos.get(at));
            return null;
        },
        async tree(tree_sha) {
            const { tree } = await ask('read', TreeAnswer, () => named(git.getTree({ ...at, tree_sha })));
            return new Map(tree.map(({ path, type, sha, size = null }) => [path, { type, sha, size }]));
        },
        async blob(file_sha) {
            const { content } = await ask('read', Blob, () => named(git.getBlob({ ...at, file_sha })));
            return Buffer.from(content, 'base64');
        },
        createBlob: async (text) => {
            const content = Buffer.from(text, 'utf8').toString('base64');
            return (await ask('write', Made, () => git.createBlob({ ...at, content, encoding: 'base64' }))).sha;
        },
        createTree: async (base, changes) => {
            const tree = changes.map(({ path, file }) => ({
                ...{ path, mode: '100644', type: 'blob' },
                ...(file ?? { sha: null }),
            }));
            const request = { ...at, tree, ...(base === null ? {} : { base_tree: base }) };
            return (await ask('write', Made, () => named(git.createTree(request)))).sha;
        },
        createCommit: async (tree, parents, message) => (await ask('write', Made, () => named(git.createCommit({ ...at, tree, parents: [...parents], message })))).sha,
        async move(from, to) {
            try {
                if (from === null)
                    await git.createRef({ ...at, ref: `refs/heads/${branch}`, sha: to });
                else
                    await git.updateRef({ ...at, ref: `heads/${branch}`, sha: to, force: false });
                return 'moved';
            }
            catch (error) {
                const refusal = refusalOf(error);
                if (refusal === null)
                    throw error;
                if (isRace(refusal))
                    return 'raced';
                if (refusal.status >= 500)
                    return 'unknown';
                if (refusal.waitMs !== null && (await patience.wait(refusal.waitMs)))
                    return 'raced';
                throw troubleOf(refusal, branch, 'write');
            }
        },
        async contains(head, commit, parent) {
            for (let page = 1; page <= PAGES; page += 1) {
                const query = { ...at, sha: head, per_page: 100, page };
                const listed = await ask('read', Commits, () => repos.listCommits(query));
                if (listed.some((one) => one.sha === commit))
                    return true;
                if (listed.length === 0 || listed.some((one) => one.sha === parent))
                    return false;
            }
            return false;
        },
    };
}
/**
 * An object that GitHub itself has just named, or made, may not be known yet to the server that is asked next: that
 * passes, and is no missing permission.
 */
async function named(request) {
    try {
        return await request;
    }
    catch (error) {
        const refusal = refusalOf(error);
        if (refusal === null || (refusal.status !== 404 && refusal.status !== 422))
            throw error;
        throw new NotUnderstood(`${refusal.status}, ${refusal.message}`);
    }
}
function understood(schema, data) {
    const parsed = dist/* safeParse */.xLC(schema, data);
    if (parsed.success)
        return parsed.output;
    const [issue] = parsed.issues;
    throw new NotUnderstood((0,failure/* inASentence */.Gg)(`an answer that is not understood: ${dist/* getDotPath */.BuJ(issue) ?? 'the whole of it'}: ${issue.message}`));
}

;// CONCATENATED MODULE: ./lib/io/baseline/patience.js
const LIMIT_MS = 120_000;
const FIRST_MS = 150;
const LONGEST_MS = 5000;
function createPatience({ pause, random }) {
    let leftMs = LIMIT_MS;
    const wait = async (milliseconds) => {
        if (milliseconds > leftMs)
            return false;
        leftMs -= milliseconds;
        await pause(milliseconds);
        return true;
    };
    return {
        wait,
        backOff: (failures) => wait(Math.ceil(Math.min(FIRST_MS * 2 ** failures, LONGEST_MS) * (0.1 + random()))),
    };
}

;// CONCATENATED MODULE: ./lib/io/baseline/branchStore.js











/** Whole rounds of reading, making and moving, after which a busy branch is given up. */
const ROUNDS = 50;
const branchStore_BLOBS_AT_A_TIME = 8;
/** A baseline on a branch of its own, through the Git Data API: no checkout, no clone. */
function createBranchStore(options) {
    const { connect, owner, repo, branch, keep, page } = options;
    const open = async (patience) => openDataBranch({ octokit: await connect(), owner, repo, branch, patience });
    return {
        description: `data branch ${branch}`,
        outlivesJob: true,
        read: async (query) => readHistory(await open(createPatience(options)), query),
        async add(sessions) {
            if (sessions.length === 0)
                return;
            const patience = createPatience(options);
            await addSessions(await open(patience), sessions, { keep, page }, patience);
        },
    };
}
/**
 * Compare and swap: what is added is worked out anew for each head that the branch turns out to have, and a head moves
 * only to its own child. An answer that got lost is looked up before anything is done again.
 */
async function addSessions(branch, sessions, { keep, page }, patience) {
    const stored = await concurrently(sessions, branchStore_BLOBS_AT_A_TIME, async (record) => ({
        record,
        sha: await branch.createBlob(recordText(record)),
    }));
    const trees = createTrees(branch);
    let unanswered = [];
    for (let round = 0; round < ROUNDS; round += 1) {
        const head = await branch.head();
        const [parent, base] = [head?.commit ?? null, head?.tree ?? null];
        const found = await lookFor(branch, parent, unanswered);
        if (found === 'there')
            return;
        unanswered = found;
        if (base !== null)
            await checkRoot(trees, base, branch.name);
        const { changes, pruned } = await planAdding(trees, base, stored, keep);
        if (changes.length === 0)
            return;
        const readme = base === null ? [{ path: README, file: { content: readmeText() } }] : [];
        const shown = page === null ? [] : await pageChanges(branch, base, { added: sessions, keep }, page);
        const tree = await branch.createTree(base, [...readme, ...changes, ...shown]);
        const message = messageFor(sessions, pruned, keep);
        const commit = await branch.createCommit(tree, parent === null ? [] : [parent], message);
        const outcome = await branch.move(parent, commit);
        if (outcome === 'moved')
            return;
        if (outcome === 'unknown')
            unanswered = [...unanswered, { commit, parent }];
        if (!(await patience.backOff(round)))
            break;
    }
    const head = await branch.head();
    if ((await lookFor(branch, head?.commit ?? null, unanswered)) === 'there')
        return;
    const why = unanswered.length > 0 ? 'GitHub gave no answer' : 'other jobs changed it all the time';
    throw new failure/* ExpectedError */.Dh(`The data branch ${branch.name} could not be written: ${why}; re-run the job.`);
}
/** Whether one of them came to be; otherwise those that still may: a branch that moved on can lead to none of them. */
async function lookFor(branch, head, unanswered) {
    const open = unanswered.filter(({ parent }) => parent === head);
    if (head === null)
        return open;
    for (const { commit, parent } of unanswered) {
        if (parent !== head && (await branch.contains(head, commit, parent)))
            return 'there';
    }
    return open;
}
function messageFor(sessions, pruned, keep) {
    const lines = sessions.map(({ startedAt, source, agents }) => {
        const run = source.runId === null ? 'no run' : `run ${source.runId} attempt ${source.runAttempt ?? '1'}`;
        const names = agents.map(({ name }) => name).join(', ');
        return `${source.commit ?? 'no commit'}, ${run}, ${startedAt}: ${names}`;
    });
    const commits = new Set(sessions.map(({ source }) => source.commit?.slice(0, COMMIT_DIGITS) ?? 'no commit'));
    const what = sessions.length === 1 ? 'a session' : `${sessions.length} sessions`;
    const removal = pruned === 0 ? [] : ['', `Older than the ${keep} of each agent that are kept: ${pruned} removed.`];
    return [`Store ${what} of ${[...commits].join(', ')}`, '', ...lines, ...removal].join('\n');
}

// EXTERNAL MODULE: ./lib/io/atomicFile.js
var atomicFile = __webpack_require__(40733);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(58500);
;// CONCATENATED MODULE: ./lib/io/fileLock.js





/**
 * One writer of a file at a time, by a lock file beside it, which containers and machines that share the disk see as
 * well. It is held for as long as a file is read and written, so one that is minutes old is of a writer that was killed.
 */
const POLL_MS = 25;
/** Whoever meets a lock that was just left behind waits until it counts for that: its session is not lost to it. */
const DEFAULTS = { waitMs: 150_000, staleMs: 120_000 };
/** Makes the folder where it is missing. Throws ExpectedError where the lock is held for too long. */
async function withFileLock(path, body, { waitMs, staleMs } = DEFAULTS) {
    const lock = `${path}.lock`;
    await (0,promises_.mkdir)((0,external_node_path_.dirname)(path), { recursive: true });
    const startMs = performance.now();
    while (!(await take(lock))) {
        if (await removeStale(lock, staleMs))
            continue;
        if (performance.now() - startMs >= waitMs) {
            throw new failure/* ExpectedError */.Dh(`another job is writing there (remove ${lock} if none is)`);
        }
        await (0,external_node_timers_promises_.setTimeout)(POLL_MS * (0.5 + Math.random()));
    }
    try {
        return await body();
    }
    finally {
        await (0,promises_.rm)(lock, { force: true });
    }
}
async function take(lock) {
    try {
        await (await (0,promises_.open)(lock, 'wx')).close();
        return true;
    }
    catch (error) {
        if (error.code === 'EEXIST')
            return false;
        throw error;
    }
}
/**
 * It is moved aside before it is looked at again: another waiter may have replaced it by a living one in between, which
 * then goes back unless there is a third by now.
 */
async function removeStale(lock, staleMs) {
    if (!(await isStale(lock, staleMs)))
        return false;
    const aside = `${lock}.${(0,external_node_crypto_.randomUUID)()}`;
    try {
        await (0,promises_.rename)(lock, aside);
    }
    catch (error) {
        if (error.code === 'ENOENT')
            return true;
        throw error;
    }
    const wasStale = await isStale(aside, staleMs);
    if (!wasStale)
        await (0,promises_.link)(aside, lock).catch(() => { });
    await (0,promises_.rm)(aside, { force: true });
    return wasStale;
}
async function isStale(file, staleMs) {
    try {
        return Date.now() - (await (0,promises_.stat)(file)).mtimeMs >= staleMs;
    }
    catch (error) {
        if (error.code === 'ENOENT')
            return false;
        throw error;
    }
}

// EXTERNAL MODULE: ./lib/io/workspace.js
var workspace = __webpack_require__(18461);
;// CONCATENATED MODULE: ./lib/io/baseline/fileStore.js







/** A baseline in a file of the checkout, which somebody commits, or of the machine. */
function createFileStore(options) {
    const { path, cwd, keep, runId, readFromBase } = options;
    const place = () => (0,workspace/* inWorkspace */.ve)(path, cwd, 'baseline-file');
    // Named outright or not: what lies in the checkout comes with the commit and goes with the job.
    const isOfCheckout = (0,workspace/* isWithin */.UO)(cwd, (0,external_node_path_.resolve)(cwd, path));
    const named = `baseline file ${path}`;
    const leaving = async (read) => {
        try {
            return await read();
        }
        catch (error) {
            throw new failure/* ExpectedError */.Dh(`The ${named} is left as it is: ${(0,failure/* messageOf */.bD)(error)}`);
        }
    };
    const onDisk = async (series) => sessionsIn(await readStoredText(await place()), path, series);
    return {
        // Comments are public: where on the runner the file lies is nobody's business there.
        description: (0,external_node_path_.isAbsolute)(path) ? `baseline file ${(0,external_node_path_.basename)(path)}` : named,
        outlivesJob: !isOfCheckout || runId === null,
        async read(query) {
            const sessions = await leaving(async () => readFromBase === null || !isOfCheckout
                ? onDisk(query.series)
                : sessionsIn(await readFromBase(path), path, query.series));
            return historyIn(sessions, query);
        },
        async add(sessions) {
            const [first] = sessions;
            if (first === undefined)
                return;
            const file = await place();
            await writing(named, () => withFileLock(file, async () => {
                // What cannot be read is never overwritten: it may be a newer version's, and somebody's only copy.
                const stored = await leaving(() => onDisk(first.series));
                await (0,atomicFile/* writeFileAtomically */.l)(file, windowText(stored, sessions, keep));
            }));
        },
    };
}
function sessionsIn(text, path, series) {
    return text === null ? [] : parseWindow(text, path, series);
}
async function writing(named, write) {
    try {
        await write();
    }
    catch (error) {
        if (error instanceof failure/* ExpectedError */.Dh && /is left as it is/.test(error.message))
            throw error;
        throw new failure/* ExpectedError */.Dh(`The ${named} could not be written: ${(0,failure/* messageOf */.bD)(error)}.`);
    }
}

// EXTERNAL MODULE: external "node:perf_hooks"
var external_node_perf_hooks_ = __webpack_require__(643);
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

// EXTERNAL MODULE: ./lib/io/github/baseFile.js
var baseFile = __webpack_require__(94607);
;// CONCATENATED MODULE: ./lib/io/github/desk.js
/** Where nobody started a job. */
const DESK = {
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
};
/** Outside GitHub: the files, and nothing else. */
function createDesk(place) {
    return {
        source: DESK,
        prepareFiles: place.prepare,
        writeFiles: place.write,
        uploadArtifact: async () => null,
        writeSummary: async () => { },
        writeComment: async () => null,
        conclude: async () => null,
    };
}
/** Of a repository's host nothing is known there. */
function createDeskRepository() {
    return {
        actor: null,
        lineage: async () => null,
        changedWorkflow: async () => null,
        acceptance: async () => ({ accepted: null, note: null }),
        rejudges: false,
        storedResults: async () => null,
    };
}

// EXTERNAL MODULE: ./lib/io/github/source.js
var github_source = __webpack_require__(10961);
;// CONCATENATED MODULE: ./lib/io/github/headRuns.js




/**
 * When a pull request had which head: GitHub keeps no list of that, and a push that only goes on along the branch leaves
 * no event behind. But every push starts runs, which carry the head of that moment and a time of GitHub's clock.
 */
const RUNS = { what: 'the runs of this branch', permission: 'actions: read' };
const headRuns_PAGE = 100;
const headRuns_MOST_PAGES = 3;
const Runs = dist/* object */.Ikc({
    workflow_runs: dist/* array */.YOg(dist/* object */.Ikc({
        id: github_event/* count */.U9,
        head_sha: github_event/* sha */.hW,
        event: dist/* string */.YjP(),
        created_at: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* isoTimestamp */.yhX()),
        head_repository: dist/* nullish */.cl6(dist/* object */.Ikc({ id: dist/* number */.aig() })),
    })),
});
/**
 * The last run before a moment that had another head than the present one; 0: there was none. Later runs have higher
 * numbers. Where not all could be looked at, it is the oldest of those that were.
 */
async function lastRunOfAnotherHead(change, pull, until) {
    const octokit = await change.octokit();
    let oldest = 0;
    for (let page = 1; page <= headRuns_MOST_PAGES; page += 1) {
        const { data } = await (0,trouble/* ask */.kA)(RUNS, () => octokit.rest.actions.listWorkflowRunsForRepo({
            ...{ ...change.place, branch: pull.branch.name, per_page: headRuns_PAGE, page },
        }));
        const runs = (0,trouble/* understood */.Se)(Runs, data, RUNS).workflow_runs;
        const others = runs.filter((run) => isOther(run, pull) && Date.parse(run.created_at) <= Date.parse(until));
        if (others.length > 0)
            return Math.max(...others.map(({ id }) => id));
        if (runs.length < headRuns_PAGE)
            return 0;
        oldest = Math.min(...runs.map(({ id }) => id));
    }
    return oldest;
}
function isOther({ head_sha: head, event, head_repository: from }, { head: present, branch }) {
    if (!github_source/* PULL_REQUEST_EVENTS */.m_.includes(event) || head === present)
        return false;
    // A branch of the same name in somebody else's repository is another one.
    return from == null || branch.repositoryId === null || from.id === branch.repositoryId;
}

;// CONCATENATED MODULE: ./lib/io/github/label.js



/** Who set a label and when, and what that account may do. */
const EVENTS = { what: 'who set the label', permission: 'pull-requests: read' };
const PERMISSION = { what: 'who may write to the repository', permission: 'metadata: read' };
const label_PAGE = 100;
/** Ten thousand events: far more than any pull request that people read. */
const label_MOST_PAGES = 100;
const Events = dist/* array */.YOg(dist/* object */.Ikc({
    id: dist/* number */.aig(),
    event: dist/* string */.YjP(),
    created_at: dist/* string */.YjP(),
    actor: dist/* nullish */.cl6(dist/* object */.Ikc({ login: dist/* string */.YjP() })),
    label: dist/* nullish */.cl6(dist/* object */.Ikc({ name: dist/* string */.YjP() })),
}));
const Labelling = dist/* object */.Ikc({
    created_at: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* isoTimestamp */.yhX()),
    actor: dist/* object */.Ikc({ login: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^[\w.[\]-]{1,100}$/)) }),
});
/** `maintain` counts as write there, `triage` as read: the finer `role_name` is not needed. */
const Permission = dist/* object */.Ikc({ permission: dist/* string */.YjP() });
/** Of whichever commit: going back to an earlier one is such a push too, and which it was the event does not tell safely. */
const FORCE_PUSH = 'head_ref_force_pushed';
/** GitHub tells labels apart without regard to case. */
function isSameLabel(one, other) {
    return one.toLowerCase() === other.toLowerCase();
}
/** The last setting of the label that no removal followed; null where the events tell none that can be used. */
async function lastLabelling(change, pullRequest, label) {
    let last = null;
    let lastPush = 0;
    for (let page = 1; page <= label_MOST_PAGES; page += 1) {
        const events = await eventsOf(change, pullRequest, page);
        for (const event of events) {
            if (event.event === FORCE_PUSH)
                lastPush = Math.max(lastPush, event.id);
            const isAbout = event.event === 'labeled' || event.event === 'unlabeled';
            if (isAbout && isSameLabel(event.label?.name ?? '', label) && event.id > (last?.id ?? 0))
                last = event;
        }
        if (events.length < label_PAGE) {
            const usable = dist/* safeParse */.xLC(Labelling, last);
            if (last?.event !== 'labeled' || !usable.success)
                return null;
            const { actor, created_at: at } = usable.output;
            return { by: actor.login, at, isPushedOver: lastPush > last.id };
        }
    }
    // The last of them may lie beyond what was read.
    return null;
}
async function eventsOf(change, pullRequest, page) {
    const octokit = await change.octokit();
    const { data } = await (0,trouble/* ask */.kA)(EVENTS, () => octokit.rest.issues.listEvents({ ...change.place, issue_number: pullRequest, per_page: label_PAGE, page }));
    return (0,trouble/* understood */.Se)(Events, data, EVENTS);
}
/** Whether the account may write now, not when it set the label: a right that was taken away counts no more. */
async function mayWrite(change, login) {
    const octokit = await change.octokit();
    const answer = await (0,trouble/* ask */.kA)(PERMISSION, async () => {
        try {
            const { data } = await octokit.rest.repos.getCollaboratorPermissionLevel({
                ...change.place,
                username: login,
            });
            return data;
        }
        catch (error) {
            // Nobody of that name, or no member: an app's account, for one.
            if ((0,commentTrouble/* statusOf */.c2)(error) === 404)
                return { permission: 'none' };
            throw error;
        }
    });
    return ['admin', 'write'].includes((0,trouble/* understood */.Se)(Permission, answer, PERMISSION).permission);
}

;// CONCATENATED MODULE: ./lib/io/github/pullRequest.js



/** Pull requests as GitHub has them now. */
const PULL = { what: 'the pull request', permission: 'pull-requests: read' };
/** GitHub allows 65,536 characters. */
const body = dist/* nullable */.mee(dist/* pipe */.FsL(dist/* string */.YjP(), dist/* maxLength */.Ru6(262_144)));
const Pull = dist/* object */.Ikc({
    number: github_event/* count */.U9,
    head: dist/* object */.Ikc({ sha: github_event/* sha */.hW, ref: dist/* string */.YjP(), repo: dist/* nullish */.cl6(dist/* object */.Ikc({ id: dist/* number */.aig() })) }),
    labels: dist/* array */.YOg(dist/* object */.Ikc({ name: dist/* string */.YjP() })),
    body,
});
const Brought = dist/* array */.YOg(dist/* object */.Ikc({
    number: github_event/* count */.U9,
    merged_at: dist/* nullable */.mee(dist/* pipe */.FsL(dist/* string */.YjP(), dist/* isoTimestamp */.yhX())),
    merge_commit_sha: dist/* nullish */.cl6(dist/* string */.YjP()),
    base: dist/* object */.Ikc({ ref: dist/* string */.YjP() }),
}));
async function readPull(change, number) {
    const octokit = await change.octokit();
    const { data } = await (0,trouble/* ask */.kA)(PULL, () => octokit.rest.pulls.get({ ...change.place, pull_number: number }));
    const pull = (0,trouble/* understood */.Se)(Pull, data, PULL);
    return {
        number: pull.number,
        head: pull.head.sha,
        branch: { name: pull.head.ref, repositoryId: pull.head.repo?.id ?? null },
        labels: pull.labels.map(({ name }) => name),
        body: pull.body ?? '',
    };
}
/**
 * The merged pull request that brought a commit to a branch; null where none did. A squash has the pull request's
 * merge commit, a rebase one commit of several: GitHub tells of all of them where they come from.
 */
async function pullThatBrought(change, commit, branch) {
    const octokit = await change.octokit();
    const { data } = await (0,trouble/* ask */.kA)(PULL, () => octokit.rest.repos.listPullRequestsAssociatedWithCommit({
        ...{ ...change.place, commit_sha: commit, per_page: 100 },
    }));
    const merged = (0,trouble/* understood */.Se)(Brought, data, PULL)
        .filter(({ merged_at: at, base }) => at !== null && base.ref === branch)
        .sort((a, b) => Date.parse(b.merged_at ?? '') - Date.parse(a.merged_at ?? ''));
    const exact = merged.find(({ merge_commit_sha: sha }) => sha === commit);
    return (exact ?? merged[0])?.number ?? null;
}

;// CONCATENATED MODULE: ./lib/io/github/reason.js
/** Why a slowdown is accepted, as a line of the pull request's text says. */
const REASON_LINE = 'Benchmark-accepted: why';
const LONGEST_REASON = 500;
/** With blanks, a list's or a quote's mark before it. */
const PATTERN = /^[\s>*+-]{0,20}benchmark-accepted:(.*)$/i;
/** Null where no line says it. Cut to 500 characters, without control and invisible ones. */
function reasonIn(body) {
    for (const line of withoutHtmlComments(body).split(/\r\n|\r|\n/)) {
        const [, told = ''] = PATTERN.exec(line) ?? [];
        const visible = told.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/gu, '').trim();
        if (visible !== '')
            return [...visible].slice(0, LONGEST_REASON).join('').trim();
    }
    return null;
}
/** A template's hint in a comment is not the author's word. */
function withoutHtmlComments(text) {
    const [before = '', ...rest] = text.split('<!--');
    const kept = rest.map((part) => {
        const end = part.indexOf('-->');
        return end === -1 ? '' : part.slice(end + 3);
    });
    return [before, ...kept].join('');
}

;// CONCATENATED MODULE: ./lib/io/github/lineage.js




/** The commits whose sessions a session may be held against. */
const HISTORY = { what: 'the history of the base', permission: 'contents: read' };
const lineage_PAGES = 3;
const lineage_PAGE = 100;
const lineage_Commits = dist/* array */.YOg(dist/* object */.Ikc({ sha: github_event/* sha */.hW }));
/** Null outside GitHub, where there is no commit to start from. */
async function readLineage(change) {
    const { env, source } = change;
    if (source.repository === null)
        return null;
    const base = await change.base();
    // A commit that is measured for itself may have sessions already: of a run that was repeated, or of several in one.
    const start = base?.commit ?? env.GITHUB_SHA ?? null;
    if (start === null)
        return null;
    return {
        commits: await ancestorsOf(change, start),
        from: base?.from ?? 'own-history',
        otherBranch: otherBranchOf(change, base?.into ?? null),
    };
}
/**
 * An earlier session of a pull request that goes to another branch by now was measured together with that branch's own,
 * which this one may lack: it says nothing of this merge. Where the base only moved on, it has the base of then. Throws
 * ExpectedError.
 */
async function refuseOtherBase(change, { baseCommit }, artifact) {
    const { pull } = change.event;
    if (pull === null || baseCommit === pull.base)
        return;
    const known = baseCommit === null ? null : await readLineage(change);
    if (baseCommit !== null && known?.commits.includes(baseCommit))
        return;
    throw new failure/* ExpectedError */.Dh(`The artifact ${JSON.stringify(artifact)} was measured against another base than the pull request has now.`);
}
/** The commit itself, then what it contains as GitHub lists it, as far as three pages go. */
async function ancestorsOf(change, start) {
    const octokit = await change.octokit();
    const commits = new Set([start]);
    for (let page = 1; page <= lineage_PAGES; page += 1) {
        const { data } = await (0,trouble/* ask */.kA)(HISTORY, () => octokit.rest.repos.listCommits({ ...change.place, sha: start, per_page: lineage_PAGE, page }));
        const listed = (0,trouble/* understood */.Se)(lineage_Commits, data, HISTORY);
        for (const commit of listed)
            commits.add(commit.sha);
        if (listed.length < lineage_PAGE)
            break;
    }
    return [...commits];
}
function otherBranchOf({ source }, into) {
    const pushed = source.ref?.startsWith('refs/heads/') ? (0,github_event/* branchOf */.W0)(source.ref) : null;
    const branch = into ?? pushed;
    return source.defaultBranch === null || branch === source.defaultBranch ? null : branch;
}

;// CONCATENATED MODULE: ./lib/io/github/storedSessions.js









const storedSessions_RUNS = { what: 'the runs of this commit', permission: 'actions: read' };
/** What a run writes, and what this tool calls it in an artifact. */
const RESULTS_FILE = 'results.json';
const storedSessions_PAGE = 100;
/** Runs of one commit that are looked at: each label that is set or removed is one more. */
const MOST_RUNS = 50;
const storedSessions_Runs = dist/* object */.Ikc({
    workflow_runs: dist/* array */.YOg(dist/* object */.Ikc({
        id: github_event/* count */.U9,
        head_sha: github_event/* sha */.hW,
        event: dist/* string */.YjP(),
        path: dist/* string */.YjP(),
    })),
});
const storedSessions_Artifacts = dist/* object */.Ikc({ artifacts: dist/* array */.YOg(ArtifactSchema) });
/** Newest first. Throws ExpectedError, PermissionMissing where the token may not read them. */
async function findStored(change, wanted) {
    const found = [];
    for (const run of await runsOfHead(change, wanted.head)) {
        found.push(...(await artifactsOf(change, run, wanted)));
    }
    return found.sort((a, b) => Date.parse(b.created_at) - Date.parse(a.created_at) || b.id - a.id);
}
/** The results in it, or the reason why they do not count, one sentence. */
async function loadStored(change, candidate, wanted) {
    const named = `artifact ${JSON.stringify(candidate.name)}`;
    try {
        const text = await readArtifactFile(change, candidate, RESULTS_FILE, RESULTS_SIZE_LIMIT_BYTES);
        if (text === null)
            return `The ${named} holds no ${RESULTS_FILE}.`;
        const results = parseResults(text, `${RESULTS_FILE} of the ${named}`);
        const { commit, pullRequest, repository } = results.source;
        const isOurs = commit === wanted.head && pullRequest === wanted.pullRequest && repository === change.source.repository;
        if (!isOurs)
            return `The ${named} is of another commit, pull request or repository.`;
        if (results.interruption !== null)
            return `The ${named} is of a session that was interrupted.`;
        await refuseOtherBase(change, results.source, candidate.name);
        return results;
    }
    catch (error) {
        if (error instanceof trouble/* PermissionMissing */.uT || !(error instanceof failure/* ExpectedError */.Dh))
            throw error;
        return error.message;
    }
}
/** Runs of one head that this one may believe, newest first. */
async function runsOfHead(change, head) {
    const octokit = await change.octokit();
    const { data } = await (0,trouble/* ask */.kA)(storedSessions_RUNS, () => octokit.rest.actions.listWorkflowRunsForRepo({ ...change.place, head_sha: head, per_page: storedSessions_PAGE }));
    return (0,trouble/* understood */.Se)(storedSessions_Runs, data, storedSessions_RUNS)
        .workflow_runs.filter((run) => run.head_sha === head && storedSessions_isTrusted(change, run))
        .map(({ id }) => id)
        .slice(0, MOST_RUNS);
}
/**
 * A workflow that runs on `pull_request_target` is the base's own, one that runs on `pull_request` the pull request's:
 * the one must not believe the other. After the merge it is not known any more which of the two it was.
 */
function storedSessions_isTrusted({ source, event, env }, run) {
    if (event.pull === null)
        return github_source/* PULL_REQUEST_EVENTS */.m_.includes(run.event);
    return run.event === source.event && run.path.split('@')[0] === ownWorkflow(env);
}
/** GITHUB_WORKFLOW_REF is `OWNER/REPO/PATH@REF`; GitHub tells of a run PATH, at times with `@REF`. */
function ownWorkflow(env) {
    const [, path] = /^[^/]+\/[^/]+\/([^@]+)@/.exec(env.GITHUB_WORKFLOW_REF ?? '') ?? [];
    return path ?? null;
}
async function artifactsOf(change, run, wanted) {
    const octokit = await change.octokit();
    const { data } = await (0,trouble/* ask */.kA)(storedSessions_RUNS, () => octokit.rest.actions.listWorkflowRunArtifacts({ ...change.place, run_id: run, per_page: storedSessions_PAGE }));
    const stored = (0,trouble/* understood */.Se)(storedSessions_Artifacts, data, storedSessions_RUNS).artifacts.flatMap(({ created_at: at, ...artifact }) => artifact.expired || at === null ? [] : [{ ...artifact, created_at: at, runId: run }]);
    const prefix = (0,github_artifact/* artifactName */.Cs)(wanted.artifactName, '', '');
    if (wanted.job === 'leg')
        return stored.filter(({ name }) => /(?:^|-)\d+$/.test(restOf(name, prefix)));
    const job = change.env.GITHUB_JOB ?? '';
    const own = stored.filter(({ name }) => attemptIn(name, (0,github_artifact/* artifactName */.Cs)(wanted.artifactName, job, '')));
    return wanted.job === 'own' || own.length > 0 ? own : ofAnyJob(stored, wanted.artifactName);
}
/**
 * `NAME-JOB-ATTEMPT` of whichever job. What begins alike may be of another benchmark, whose name goes on: of
 * `NAME-large-bench-1` beside `NAME-bench-1` it is taken that `large` belongs to the name.
 */
function ofAnyJob(stored, name) {
    const jobs = stored.flatMap((artifact) => {
        const [, job] = /^(?:([A-Za-z_][\w-]*)-)?\d+$/.exec(restOf(artifact.name, (0,github_artifact/* artifactName */.Cs)(name, '', ''))) ?? [null];
        return job === null ? [] : [{ artifact, job: job ?? '' }];
    });
    return jobs
        .filter(({ job }) => !jobs.some((other) => other.job !== '' && job.endsWith(`-${other.job}`)))
        .map(({ artifact }) => artifact);
}
function attemptIn(name, prefix) {
    return /^\d+$/.test(restOf(name, prefix));
}
/** What follows `PREFIX-`; empty where the name begins otherwise. */
function restOf(name, prefix) {
    return name.startsWith(`${prefix}-`) ? name.slice(prefix.length + 1) : '';
}

;// CONCATENATED MODULE: ./lib/io/github/acceptance.js







const NOTHING = { accepted: null, note: null };
/** @param commits of the default branch, newest first, whose pull requests count there */
async function findAcceptance(change, options, commits) {
    const { event, source, isProposal } = change;
    const number = event.pull?.number ?? event.group?.pullRequest ?? null;
    if (isProposal)
        return number === null ? NOTHING : ofPull(change, options, number);
    if (source.commit === null || source.defaultBranch === null || source.repository === null)
        return NOTHING;
    if ((0,github_event/* branchOf */.W0)(source.ref ?? '') !== source.defaultBranch)
        return NOTHING;
    try {
        return united(await ofCommits(change, options, await commits(), source.defaultBranch));
    }
    catch (error) {
        // It is no pull request that somebody waits for, and what it lacks may be meant: it stands as not accepted.
        if (error instanceof trouble/* PermissionMissing */.uT)
            return refused(`No acceptance was looked for: ${error.message}`);
        throw error;
    }
}
/** Of each pull request that brought one of them, newest first. */
async function ofCommits(change, options, commits, branch) {
    const numbers = new Set();
    for (const commit of commits) {
        const brought = await pullThatBrought(change, commit, branch);
        if (brought !== null)
            numbers.add(brought);
    }
    const findings = [];
    for (const number of numbers)
        findings.push(await ofPull(change, options, number));
    return findings;
}
/** The newest acceptance with the numbers of the others; where there is none, the newest note. */
function united(findings) {
    const [newest, ...others] = findings.flatMap(({ accepted }) => accepted ?? []);
    if (newest === undefined)
        return findings.find(({ note }) => note !== null) ?? NOTHING;
    if (others.length === 0)
        return { accepted: newest, note: null };
    const also = others.map(({ pullRequest }) => `#${pullRequest}`).join(', ');
    return { accepted: { ...newest, reason: `${newest.reason} (also ${also})` }, note: null };
}
async function ofPull(change, { label, artifactName, reports }, number) {
    const pull = await readPull(change, number);
    if (!pull.labels.some((each) => isSameLabel(each, label)))
        return NOTHING;
    const measured = change.event.pull?.head ?? pull.head;
    if (measured !== pull.head) {
        return refused(`The label ${label} does not count here: the pull request has a newer commit than this run measured.`);
    }
    const labelling = await lastLabelling(change, number, label);
    if (labelling === null) {
        return refused(`The label ${label} does not count: GitHub does not tell who set it. Set it again.`);
    }
    if (!(await mayWrite(change, labelling.by))) {
        return refused(`The label ${label} does not count: ${labelling.by}, who set it, has no write permission.`);
    }
    if (labelling.isPushedOver) {
        return refused(`The label ${label} does not count: the branch was force-pushed after it was set. Remove it and set it again.`);
    }
    if (!(await isOfThisHead(change, pull, labelling, { artifactName, reports }))) {
        return refused(`The label ${label} was set for an earlier commit, or before this one was measured: remove it and set it again.`);
    }
    const reason = reasonIn(pull.body);
    if (reason === null) {
        return refused(`The label ${label} does not count yet: add a line \`${REASON_LINE}\` to the pull request's description, then re-run the job.`);
    }
    const { by, at } = labelling;
    return { accepted: { by, reason, at, pullRequest: number }, note: null };
}
/**
 * Whether the label was set after results of this head were there to be looked at, and no other head had taken its
 * place until then. All times are GitHub's: those in a commit are what its author says. That the results are of this
 * pull request is looked up in them, for the same commit can have been pushed elsewhere before.
 */
async function isOfThisHead(change, pull, { at }, { artifactName, reports }) {
    const own = reports ? 'leg' : 'own';
    const job = change.event.pull === null ? 'any' : own;
    const wanted = { pullRequest: pull.number, head: pull.head, artifactName, job };
    const all = await findStored(change, wanted);
    const stored = all.filter(({ created_at: storedAt }) => Date.parse(storedAt) < Date.parse(at));
    if (stored.length === 0 || (reports && hasUnseen(all, stored)))
        return false;
    const other = await lastRunOfAnotherHead(change, pull, at);
    for (const candidate of stored.filter(({ runId }) => runId > other).slice(0, MOST_LOADED)) {
        if (typeof (await loadStored(change, candidate, wanted)) !== 'string')
            return true;
    }
    return false;
}
/** Whether a job's results came only after what somebody saw: nobody accepts what was not there. */
function hasUnseen(all, seen) {
    const jobOf = ({ name }) => name.replace(/-\d+$/, '');
    const seenJobs = new Set(seen.map(jobOf));
    return all.some((candidate) => !seenJobs.has(jobOf(candidate)));
}
const MOST_LOADED = 10;
function refused(note) {
    return { accepted: null, note };
}

// EXTERNAL MODULE: ./lib/io/github/base.js
var github_base = __webpack_require__(85417);
;// CONCATENATED MODULE: ./lib/io/github/workflowFile.js





/**
 * The workflow that runs a proposal is the proposal's own: inputs of the policy that stand in it are, too. GitHub tells
 * its place in GITHUB_WORKFLOW_REF: `owner/name/.github/workflows/x.yml@refs/pull/7/merge`.
 */
const WORKFLOW = { what: 'the workflow file of the base', permission: 'contents: read' };
const File = dist/* object */.Ikc({ sha: github_event/* sha */.hW });
/** Path of the workflow file where the proposal changes it; null where it does not, or is run by that of its base. */
async function changedWorkflow(change) {
    const { env, source, isProposal } = change;
    // `pull_request_target` runs the workflow of the base.
    if (!isProposal || source.event === 'pull_request_target')
        return null;
    const path = pathOf(env.GITHUB_WORKFLOW_REF ?? '', source.repository ?? '');
    const [base, commit] = [await change.base(), env.GITHUB_SHA];
    if (path === null || base === null || !commit)
        return null;
    // The tip of the base, as an event names it, may have a workflow that this change has not seen yet.
    const { pull } = change.event;
    const since = base.from === 'event' && pull !== null ? await (0,github_base/* mergeBase */.w)(change, pull) : base.commit;
    const [before, after] = await Promise.all([since, commit].map((ref) => fileAt(change, path, ref)));
    return before === after ? null : path;
}
function pathOf(reference, repository) {
    const [, path] = /^(\.github\/workflows\/[^@]+)@/.exec(reference.slice(repository.length + 1)) ?? [];
    return reference.startsWith(`${repository}/`) ? (path ?? null) : null;
}
/** Name of the file's content; null where there is none. */
async function fileAt(change, path, ref) {
    const octokit = await change.octokit();
    return (0,trouble/* ask */.kA)(WORKFLOW, async () => {
        try {
            const { data } = await octokit.rest.repos.getContent({ ...change.place, path, ref });
            return dist/* parse */.qgA(File, data).sha;
        }
        catch (error) {
            if ((0,commentTrouble/* statusOf */.c2)(error) === 404)
                return null;
            throw error;
        }
    });
}

;// CONCATENATED MODULE: ./lib/io/github/repository.js




/** What GitHub tells of the change under test. */
function createRepository({ change, acceptLabel, artifactName, reports, log, }) {
    const { pull, isOfWordsAlone } = change.event;
    let lineage;
    const readOnce = () => {
        lineage ??= readLineage(change);
        return lineage;
    };
    return {
        // Who re-ran it, where it was run again.
        actor: change.env.GITHUB_TRIGGERING_ACTOR || change.env.GITHUB_ACTOR || null,
        lineage: readOnce,
        changedWorkflow: () => changedWorkflow(change),
        acceptance: (since) => findAcceptance(change, { label: acceptLabel, artifactName, reports }, async () => {
            const own = change.source.commit === null ? [] : [change.source.commit];
            return since === null || since === own[0]
                ? own
                : unmeasured((await readOnce())?.commits ?? own, since);
        }),
        // Whichever label or words: a run that measured nothing and passed would turn a red check green.
        rejudges: isOfWordsAlone,
        async storedResults() {
            if (pull === null)
                return null;
            const wanted = { pullRequest: pull.number, head: pull.head, artifactName, job: 'own' };
            return latestStored(change, wanted, log);
        },
    };
}
/**
 * The commits since the one that was measured last: a run that waits may be cancelled for a newer one, and one push may
 * bring several pull requests. Where that commit is none of these, nothing is known of what came between.
 */
function unmeasured(commits, since) {
    const end = commits.indexOf(since);
    return commits.slice(0, end === -1 ? 1 : Math.min(end, MOST_COMMITS));
}
/** Each is one more question. */
const MOST_COMMITS = 20;
/** Tells why what looked like results was passed over. */
async function latestStored(change, wanted, log) {
    const candidates = await findStored(change, wanted);
    for (const candidate of candidates.slice(0, repository_MOST_LOADED)) {
        const loaded = await loadStored(change, candidate, wanted);
        if (typeof loaded !== 'string')
            return loaded;
        log.notice(`Stored results are passed over: ${loaded}`);
    }
    return null;
}
/** Of one commit: more are no accident. */
const repository_MOST_LOADED = 10;

;// CONCATENATED MODULE: ./lib/githubParts.js







/** Larger than any window of sessions: 500 of 20 kB. */
const FILE_LIMIT_BYTES = 10 * 1024 * 1024;
/** The parts of a job that ask GitHub. */
function githubParts(settings, change, log) {
    const { acceptLabel } = settings.policy;
    const { artifactName, mode } = settings.publish;
    // What only measures asks nobody: not for a history, a label or a base.
    if (mode === 'measure')
        return { baseline: null, repository: createDeskRepository() };
    return {
        baseline: storeOf(settings, change, log),
        repository: createRepository({ change, acceptLabel, artifactName, reports: mode === 'report', log }),
    };
}
function storeOf({ policy, publish }, change, log) {
    const { kind, branch, file, keep } = policy.store;
    const { cwd, source, place, octokit, isProposal, ended } = change;
    switch (kind) {
        case null:
            return null;
        case 'file':
            return createFileStore({
                ...{ path: file, cwd, keep, runId: source.runId },
                readFromBase: isProposal
                    ? (path) => (0,baseFile/* readBaseFile */.g)(change, { path, limitBytes: FILE_LIMIT_BYTES })
                    : null,
            });
        case 'branch':
            return createBranchStore({
                ...{ connect: octokit, ...place, branch, keep, random: Math.random },
                pause: (ms) => pause(ms, ended),
                page: publish.publishPage ? { load: () => loadTrendPage(source, keep), log } : null,
            });
        case 'artifact':
            return createArtifactStore({ change, name: publish.artifactName, keep, log });
    }
}
/** In a chunk of its own: most jobs need none. */
async function loadTrendPage({ repository }, keep) {
    const [{ renderTrendPage }, { thinned }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(990), __webpack_require__.e(290), __webpack_require__.e(791)]).then(__webpack_require__.bind(__webpack_require__, 22172)),
        __webpack_require__.e(/* import() */ 845).then(__webpack_require__.bind(__webpack_require__, 42845)),
    ]);
    const generatedAt = new Date().toISOString();
    return { thinned, render: (sessions) => renderTrendPage({ repository, generatedAt, keep, sessions }) };
}

;// CONCATENATED MODULE: ./lib/io/github/gather.js








/**
 * What the jobs of a run measured, out of its artifacts. They are data that anybody may have written: taken in memory,
 * capped, held to the schema, and to the repository, commit and run that GitHub says they are of.
 */
const ARTIFACTS = { what: 'the artifacts of the run', permission: 'actions: read' };
const gather_Artifacts = dist/* object */.Ikc({ artifacts: dist/* array */.YOg(ArtifactSchema) });
const gather_PAGE = 100;
const gather_MOST_PAGES = 10;
/** As many as `expected-results` may ask for; the bytes below are packed, of all together. */
const MOST_RESULTS = 256;
const TOTAL_LIMIT_BYTES = 200 * 1024 * 1024;
/** Unpacked, of all together: a session has a few hundred kilobytes. */
const UNPACKED_LIMIT_BYTES = 256 * 1024 * 1024;
/** Of one job, as `record-sessions` allows. */
const MOST_SESSIONS = 20;
/** What no job of ours measures: time and memory go with agents times stages, and with the calls. */
const MOST_AGENTS = 100;
const MOST_STAGES = 32;
const MOST_UNITS = 512;
const MOST_CALLS = 20_000;
/** Throws ExpectedError where GitHub does not tell; an artifact that cannot be used is refused with a sentence. */
async function gatherResults(options) {
    const { change, run, artifactName: name, unpackedLimitBytes = UNPACKED_LIMIT_BYTES } = options;
    const { runId, legs, isWhole } = await legsOfRun(change, run, name);
    const results = [];
    const refused = [];
    if (!isWhole || legs.length > MOST_RESULTS)
        refused.push(`The run has more artifacts than are looked at: at most ${MOST_RESULTS} results of ${gather_MOST_PAGES * gather_PAGE} artifacts.`);
    // A fork has nothing to record.
    const mostSessions = run.fork === null ? MOST_SESSIONS : 1;
    const told = { runId, url: run.url, mostSessions, isEarlier: runId !== run.id };
    const room = { bytes: unpackedLimitBytes };
    let bytes = 0;
    for (const { artifact, leg } of legs.slice(0, MOST_RESULTS)) {
        bytes += artifact.size_in_bytes;
        if (bytes > TOTAL_LIMIT_BYTES) {
            refused.push(`The artifacts of the run have more than ${TOTAL_LIMIT_BYTES} bytes together: from ${JSON.stringify(artifact.name)} on they are not read.`);
            break;
        }
        try {
            const sessions = await gather_sessionsIn(change, artifact, told, room);
            if (sessions !== null && told.isEarlier)
                await refuseOtherBase(change, sessions[0].source, artifact.name);
            if (sessions !== null)
                results.push({ name: leg, sessions });
        }
        catch (error) {
            if (error instanceof trouble/* PermissionMissing */.uT || !(error instanceof failure/* ExpectedError */.Dh))
                throw error;
            refused.push(error.message);
        }
    }
    return { results, refused };
}
/** Where only a label or words changed nothing was measured: then the newest earlier run of this head that has results counts. */
async function legsOfRun(change, { id }, name) {
    const listed = await gather_artifactsOf(change, id);
    const [own, isWhole] = [gather_newestOfEach(listed.artifacts, name), listed.isWhole];
    const { isOfWordsAlone, pull } = change.event;
    if (own.length > 0 || !isOfWordsAlone || pull === null)
        return { runId: id, legs: own, isWhole };
    for (const earlier of await runsOfHead(change, pull.head)) {
        if (earlier === id)
            continue;
        const found = await gather_artifactsOf(change, earlier);
        const legs = gather_newestOfEach(found.artifacts, name);
        if (legs.length > 0)
            return { runId: earlier, legs, isWhole: found.isWhole };
    }
    return { runId: id, legs: [], isWhole };
}
async function gather_artifactsOf(change, run) {
    const octokit = await change.octokit();
    const found = [];
    let isWhole = false;
    for (let page = 1; page <= gather_MOST_PAGES && !isWhole; page += 1) {
        const { data } = await (0,trouble/* ask */.kA)(ARTIFACTS, () => octokit.rest.actions.listWorkflowRunArtifacts({ ...change.place, run_id: run, per_page: gather_PAGE, page }));
        const { artifacts } = (0,trouble/* understood */.Se)(gather_Artifacts, data, ARTIFACTS);
        found.push(...artifacts);
        isWhole = artifacts.length < gather_PAGE;
    }
    return { artifacts: found.filter(({ expired }) => !expired), isWhole };
}
/** `NAME-…-ATTEMPT`, of each name that of the latest attempt: a job that was run again counts once. In order of names. */
function gather_newestOfEach(artifacts, name) {
    const prefix = `${(0,github_artifact/* artifactName */.Cs)(name, '', '')}-`;
    const newest = new Map();
    for (const artifact of artifacts) {
        const [, leg, attempt] = /^(.+)-(\d{1,9})$/.exec(artifact.name) ?? [];
        if (leg === undefined || !`${leg}-`.startsWith(prefix))
            continue;
        const known = newest.get(leg);
        if (known === undefined || Number(attempt) > known.attempt)
            newest.set(leg, { artifact, attempt: Number(attempt) });
    }
    return [...newest].sort(([a], [b]) => (a < b ? -1 : 1)).map(([leg, { artifact }]) => ({ artifact, leg }));
}
/** Null: it holds no results, such as what this very job uploaded in an earlier attempt. */
async function gather_sessionsIn(change, artifact, told, room) {
    const open = await openArtifact(change, artifact);
    const named = (file) => `${file} of the artifact ${JSON.stringify(artifact.name)}`;
    const read = (file) => {
        const text = open(file, Math.min(RESULTS_SIZE_LIMIT_BYTES, room.bytes));
        room.bytes -= Buffer.byteLength(text ?? '');
        return text === null ? null : ofThisRun(parseResults(text, named(file)), named(file), change, told);
    };
    const several = [];
    for (let number = 1; number <= told.mostSessions; number += 1) {
        const one = read(`results-${number}.json`);
        if (one === null)
            break;
        several.push(one);
    }
    const [first, ...others] = several;
    if (first !== undefined)
        return [first, ...others];
    const only = read('results.json');
    return only === null ? null : [only];
}
/** What GitHub says of the run goes before what the file says of itself. */
function ofThisRun(results, named, { source }, { runId, url, isEarlier }) {
    const { repository, commit, baseCommit, runId: measuredIn, runAttempt, pullRequest } = results.source;
    if (repository !== source.repository || commit !== source.commit || measuredIn !== String(runId)) {
        throw new failure/* ExpectedError */.Dh(`The ${named} is of another repository, commit or run.`);
    }
    // An earlier run of this head may have been of another pull request, into another branch.
    if (isEarlier && pullRequest !== source.pullRequest)
        throw new failure/* ExpectedError */.Dh(`The ${named} is of another pull request.`);
    const { agents, stages, calls } = results;
    const isTooMuch = agents.length > MOST_AGENTS ||
        stages.length > MOST_STAGES ||
        agents.length * stages.length > MOST_UNITS ||
        calls.length > MOST_CALLS;
    if (isTooMuch)
        throw new failure/* ExpectedError */.Dh(`The ${named} has ${agents.length} agents, ${stages.length} stages and ${calls.length} calls; at most ${MOST_AGENTS}, ${MOST_STAGES} and ${MOST_CALLS} are read, and ${MOST_UNITS} stages of agents.`);
    return { ...results, source: { ...source, baseCommit, runId: measuredIn, runAttempt, runUrl: url } };
}

// EXTERNAL MODULE: ./lib/model/metrics.js + 1 modules
var metrics = __webpack_require__(31052);
// EXTERNAL MODULE: ./lib/report/cause.js
var report_cause = __webpack_require__(68953);
// EXTERNAL MODULE: ./lib/report/comparisonText.js
var comparisonText = __webpack_require__(32422);
// EXTERNAL MODULE: ./lib/report/format.js
var format = __webpack_require__(87703);
// EXTERNAL MODULE: ./lib/report/safe.js
var safe = __webpack_require__(62813);
// EXTERNAL MODULE: ./lib/report/view.js
var report_view = __webpack_require__(98149);
;// CONCATENATED MODULE: ./lib/report/annotations.js






/**
 * What stands beside the lines of the change: the worst comparisons at the line that defines their agent. Plain text.
 * GitHub shows ten of a level for a step, and a failing step's own message is one of them.
 */
const SHOWN = 9;
/** Errors where they fail the job, warnings where it passes; what the noise left open is told only where it fails. */
function annotationsOf(view, agents) {
    const { decision } = view;
    const fails = (0,report_view/* failsByComparisons */.x)(view);
    const level = fails ? 'error' : 'warning';
    const open = fails && decision.verdict === 'inconclusive' ? decision.open : [];
    const all = [
        ...byExcess(decision.regressions).map((one) => ({ ...worseText(one, view), of: one })),
        ...lostTexts(decision.lost),
        ...byExcess(open).map((one) => ({ ...openText(one), of: one })),
    ];
    const more = all.length - SHOWN;
    const rest = more > 0 ? `The worst ${SHOWN} are annotated; ${more} more in the job summary.` : null;
    const shown = all.slice(0, SHOWN).map(({ title, message, of }) => ({
        ...{ level, title, message },
        at: placeOf(of.agent, agents),
    }));
    // The message of a job that fails counts them; one that passes has none.
    const counted = rest === null || fails ? [] : [{ level, title: MORE, message: rest, at: null }];
    return { annotations: [...shown, ...counted], rest };
}
/** The same of what several jobs measured, nine of all together, those that fail the job first. */
function mergedAnnotations(views, agents) {
    const each = views.map((view) => annotationsOf(view, agents));
    const all = each.flatMap(({ annotations }) => annotations).filter(({ title }) => title !== MORE);
    const sorted = [...all].sort((a, b) => Number(a.level !== 'error') - Number(b.level !== 'error'));
    const hasMore = all.length > SHOWN || each.some(({ rest }) => rest !== null);
    const rest = hasMore ? `The worst ${SHOWN} are annotated; all are in the job summary.` : null;
    return { annotations: sorted.slice(0, SHOWN), rest };
}
const MORE = 'And more';
function worseText(one, { judgement }) {
    const cause = judgement?.causes.find(({ agent, stage }) => agent === one.agent && stage === one.stage);
    const moved = { rate: one.metric === 'throughput', first: one.metric === 'ttft-net' };
    const parts = cause === undefined || (0,comparisonText/* isShare */.GS)(one) ? '' : (0,report_cause/* causeText */.xv)(cause, moved).replaceAll('**', '');
    return {
        title: `${(0,comparisonText/* isShare */.GS)(one) ? 'Failing more often' : 'Slower'}: ${nameOf(one)}`,
        message: [numbersOf(one), parts === '' ? '' : `Likely cause: ${parts}.`].join(' ').trim(),
    };
}
function openText(one) {
    return {
        title: `Left open: ${nameOf(one)}`,
        message: `${numbersOf(one)} ${(0,format/* capitalised */.Iu)(one.reason ?? 'No reason recorded')}.`,
    };
}
/** `412 → 487 ms, +18.2 % [+14.9, +21.6], limit +10 %.` */
function numbersOf(one) {
    return `${(0,comparisonText/* levelsOf */.pd)(one)}, ${(0,comparisonText/* changeAndInterval */.zK)(one)}, limit ${(0,comparisonText/* limitOf */.LF)(one)}.`;
}
/** One for each stage: what is gone is gone with all of its metrics. */
function lostTexts(lost) {
    const keyOf = ({ agent, stage, reason }) => JSON.stringify([agent, stage, reason]);
    return [...new Map(lost.map((one) => [keyOf(one), one])).values()].map((of) => {
        const labels = lost.filter((one) => keyOf(one) === keyOf(of)).map(({ metric }) => (0,metrics/* metricOf */.ak)(metric).label);
        const name = `${annotations_short(of.agent)} · ${annotations_short(of.stage)}`;
        const reason = (0,format/* capitalised */.Iu)(of.reason ?? 'no reason recorded');
        return { title: `Not measured: ${name}`, message: `${reason}: ${labels.join(', ')}.`, of };
    });
}
function nameOf({ agent, stage, metric }) {
    return `${annotations_short(agent)} · ${annotations_short(stage)} · ${(0,metrics/* metricOf */.ak)(metric).label}`;
}
const annotations_short = (name) => (0,safe/* capped */.uo)((0,safe/* oneLine */.TN)(name), 80);
function byExcess(comparisons) {
    return [...comparisons].sort((a, b) => (0,comparisonText/* excessOf */.FR)(b) - (0,comparisonText/* excessOf */.FR)(a));
}
/** GitHub knows paths from the root of the repository alone. */
function placeOf(name, agents) {
    const defined = agents.find((agent) => agent.name === name)?.definedAt ?? null;
    if (defined === null || /^(?:\/|\.\.|[A-Za-z]:)/.test(defined.file))
        return null;
    return { file: defined.file.replace(/^(?:\.\/)+/, ''), line: defined.line };
}

;// CONCATENATED MODULE: ./lib/report/decisionLines.js




/** The decision for a log: what was found, what it rests on with its numbers, who accepted it, what to do. */
function decisionLines(decision) {
    const { regressions, open, summary, action, verdict, passed, accepted, acceptanceNote } = decision;
    return [
        `${passed ? 'Passed' : 'FAILED'} (${verdict}): ${found(summary)}`,
        ...regressions.map(comparisonLine),
        ...(verdict === 'inconclusive' ? open.map(comparisonLine) : []),
        ...(accepted === null ? [] : [`Accepted by ${accepted.by}: ${accepted.reason}`]),
        ...(acceptanceNote === null ? [] : [acceptanceNote]),
        action,
    ].map(safe/* logLine */.BP);
}
/** The decision in one line: `unchanged: None of 8 gated metrics is slower than its limit allows. No action needed.` */
function decisionLine({ verdict, summary, action }) {
    return logLine(`${verdict}: ${found(summary)} ${action}`);
}
/** Beside the verdict it need not be said twice. */
function found(summary) {
    return (0,format/* capitalised */.Iu)(summary.replace(/^Not measured: /, ''));
}
/** `chimera · report · TTFT net of load: 412 → 487 ms, +18.2 % [+14.9, +21.6] (limit +10 %): regressed`. */
function comparisonLine(comparison) {
    const { agent, stage, reason, gated } = comparison;
    const metric = (0,metrics/* metricOf */.ak)(comparison.metric);
    const against = gated ? `limit ${(0,comparisonText/* limitOf */.LF)(comparison)}` : 'informs only';
    const verdict = gated ? comparison.verdict : 'not gated';
    const because = reason === null ? '' : ` (${reason})`;
    return (0,safe/* logLine */.BP)(`${agent} · ${stage} · ${metric.label}: ${(0,comparisonText/* levelsOf */.pd)(comparison)}, ${(0,comparisonText/* changeAndInterval */.zK)(comparison)} (${against}): ${verdict}${because}`);
}

// EXTERNAL MODULE: ./lib/settings/host.js
var settings_host = __webpack_require__(3519);
;// CONCATENATED MODULE: ./lib/story/reachOllama.js


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

;// CONCATENATED MODULE: ./lib/story/history.js

/**
 * The stored sessions that this run is held against. Throws ExpectedError for what cannot be read.
 * @param results what is only judged, wherever it was measured; null: this machine is to measure
 * @param measuredBeside agents of the same hardware that other jobs of this run measured: they are not missed
 * @param skipped a commit whose sessions do not count; null: none
 */
async function history_readHistory(settings, ports, results = null, measuredBeside = [], skipped = null) {
    const { baseline, repository, machine, clock, surroundings } = ports;
    const known = { settings, source: surroundings.source, now: clock.date() };
    if (baseline === null)
        return { ...known, history: null, lineage: null };
    const { ollamaHost, machineId } = settings.host;
    const environment = results?.environment ?? {
        ...(await machine.environment(isLocal(ollamaHost))),
        machineId,
    };
    const lineage = withoutCommit(asMeasured(await repository.lineage(), results), skipped);
    const query = {
        environment,
        series: settings.publish.commentKey,
        agents: (results ?? settings.benchmark).agents.map(({ name }) => name),
        lineage,
        window: settings.policy.store.window,
    };
    const found = await baseline.read(query);
    const all = await withOthers(found, query, baseline, measuredBeside);
    const history = { ...all, sessions: all.sessions.map((session) => without(session, measuredBeside)) };
    ports.log.info(foundLine(history.sessions.length, baseline.description));
    return { ...known, history, lineage };
}
/**
 * What the newest session has is not to be lost, whatever its agents are called: one that was renamed would be held to
 * old sessions of its new name, or to none. So the newest sessions of the series' other agents are looked at as well.
 */
async function withOthers(found, query, baseline, measuredBeside) {
    const others = found.known.filter((agent) => ![...query.agents, ...measuredBeside].includes(agent));
    if (others.length === 0)
        return found;
    const window = found.sessions.length === 0 ? query.window : LEAST_WINDOW;
    const { sessions, relation } = await baseline.read({ ...query, agents: others, window });
    if (found.sessions.length === 0)
        return { ...found, sessions, relation };
    const newest = found.sessions.at(-1);
    const later = sessions.filter((one) => newest !== undefined && keyOf(one) !== keyOf(newest) && isLater(one, newest, query));
    return { ...found, sessions: [...found.sessions, ...later] };
}
/** Only the newest one is wanted. */
const LEAST_WINDOW = 2;
const keyOf = ({ startedAt, source }) => JSON.stringify([startedAt, source.runId, source.runAttempt]);
/** Nearer to the base, or of the same commit and later. */
function isLater(one, other, { lineage }) {
    const place = ({ source }) => lineage?.commits.indexOf(source.commit ?? '') ?? 0;
    if (place(one) !== place(other))
        return place(one) < place(other);
    return Date.parse(one.startedAt) > Date.parse(other.startedAt);
}
/** The base may have moved on since the measuring job saw it: what it has of its own by now is not in what was measured. */
function asMeasured(lineage, results) {
    if (lineage?.from !== 'event' || results === null)
        return lineage;
    const at = lineage.commits.indexOf(results.source.baseCommit ?? '');
    return at <= 0 ? lineage : { ...lineage, commits: lineage.commits.slice(at) };
}
function withoutCommit(lineage, skipped) {
    if (lineage === null || skipped === null)
        return lineage;
    return { ...lineage, commits: lineage.commits.filter((commit) => commit !== skipped) };
}
function without(session, agents) {
    if (agents.length === 0)
        return session;
    return {
        ...session,
        agents: session.agents.filter(({ name }) => !agents.includes(name)),
        units: session.units.filter(({ agent }) => !agents.includes(agent)),
    };
}
function foundLine(sessions, description) {
    if (sessions === 0)
        return `The ${description} has no session of this hardware and these agents yet.`;
    return `The ${description} has ${sessions} session${sessions === 1 ? '' : 's'} to compare with.`;
}
/** The same after one more session was stored. */
function withSession(bench, { record, write }) {
    const { history } = bench;
    if (history === null || !write.write)
        return bench;
    const known = [...new Set([...history.known, ...record.agents.map(({ name }) => name)])];
    return { ...bench, history: { ...history, known, sessions: [...history.sessions, record] } };
}

;// CONCATENATED MODULE: ./lib/judge/setAside.js

function unmeasuredUnit(results, agent, stage) {
    const { minimumValidCalls } = results.protocol;
    const counted = new Set((0,metrics/* sampledCalls */.kg)(results, agent, stage));
    if (counted.size >= minimumValidCalls)
        return null;
    const isSetAside = (call) => call.agent === agent && call.stage === stage && call.phase === 'measured' && !counted.has(call);
    return {
        unit: `${agent} · ${stage} has ${counted.size} of ${minimumValidCalls}`,
        setAside: results.calls.filter(isSetAside),
    };
}
const SHOWN_REASONS = 2;
const setAside_LONGEST_REASON = 120;
/** The most frequent reasons: `2 invalid: another process …; 1 failed: the stream …`; empty for no calls. */
function reasonsOf(setAside) {
    const groups = new Map();
    for (const call of setAside) {
        // The same trouble is often told with numbers of the call's own.
        const key = `${kindOf(call)} ${call.reason?.replace(/\d+(?:[.,]\d+)*/g, '#')}`;
        groups.set(key, [...(groups.get(key) ?? []), call]);
    }
    const byCount = [...groups.values()].sort((a, b) => b.length - a.length);
    const shown = byCount.slice(0, SHOWN_REASONS).map((calls) => `${calls.length} ${worded(calls[0])}`);
    const more = byCount.slice(SHOWN_REASONS).reduce((sum, { length }) => sum + length, 0);
    return [...shown, ...(more > 0 ? [`${more} more`] : [])].join('; ');
}
/** A valid call that does not count is one that found its model unloaded. */
function kindOf({ status }) {
    return status === 'valid' ? 'cold' : status;
}
function worded(call) {
    const reason = call.status === 'valid' ? 'the model was not loaded' : call.reason;
    return reason === null ? kindOf(call) : `${kindOf(call)}: ${shortened(reason)}`;
}
function shortened(reason) {
    const line = reason.replace(/\s+/g, ' ').trim().replace(/\.$/, '');
    return line.length <= setAside_LONGEST_REASON ? line : `${line.slice(0, setAside_LONGEST_REASON - 1).trimEnd()}…`;
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

;// CONCATENATED MODULE: ./lib/judge/units.js

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
function hasUnit({ agents, stages }, { agent, stage }) {
    return agents.some(({ name }) => name === agent) && stages.some(({ name }) => name === stage);
}
/** Records are large and asked often: their units by name, as long as they are at hand. */
const INDEX = new WeakMap();
function unitOf(session, { agent, stage }) {
    let units = INDEX.get(session);
    if (units === undefined) {
        // The first of a name counts, as a search would find it.
        units = new Map(session.units.toReversed().map((unit) => [`${unit.agent}\0${unit.stage}`, unit]));
        INDEX.set(session, units);
    }
    return units.get(`${agent}\0${stage}`);
}
/**
 * What a metric is compared by. A value that is not above 0 is none, for it has no ratio: clocks that disagree must end no
 * comparison. A share may be 0.
 */
function comparedValues(session, unit, metric) {
    const values = (0,recordOf/* valuesOf */.s)(unitOf(session, unit), metric.id);
    return metric.unit === 'share' ? values : values.filter((value) => value > 0);
}

;// CONCATENATED MODULE: ./lib/judge/gaps.js



/** What a session lacks: stages without enough calls, metrics that its calls do not have. */
/** Why a valid call may lack a gated metric, and what to do. */
const LACKS = {
    throughput: 'a call has a rate from 16 answer tokens on: raise num-predict, or ask for longer answers',
    grounding: 'an answer has a value where it states a number: ask for numbers, or take grounding out of thresholds',
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
        .filter(({ agent, stage }) => (0,metrics/* sampledCalls */.kg)(results, agent, stage).length >= minimumValidCalls)
        .flatMap(({ agent, stage }) => metrics/* METRICS */.Cb.filter((metric) => metric.gated &&
        metric.population === 'warm' &&
        (0,metrics/* sampleOf */.uV)(results, agent, stage, metric).length < minimumValidCalls).map((metric) => `${agent} · ${stage} has too few values of ${metric.label} to be compared${because(metric)}.`));
}
/**
 * Why two sessions cannot be compared in one metric of a unit; null where they can. What the earlier one lacks is none
 * of this session's fault and passes with a note, or a thin baseline would fail every session and never be replaced.
 * What this session lacks and the earlier one has fails. A session that asks for fewer runs is held to what its
 * baseline needed.
 */
function gapBetween(metric, earlier, candidate, unit) {
    const before = sampledOf(earlier, unit, metric);
    const after = sampledOf(candidate, unit, metric);
    if (metric.population === 'cold')
        return coldGap(before, after);
    const neededBefore = Math.max(1, before.minimum);
    if (before.values < neededBefore) {
        const reason = before.values === 0 && after.values === 0
            ? `neither session has a value${because(metric)}`
            : `the baseline has ${before.values} of the ${neededBefore} values that it needs${unseenBefore(metric, before)}`;
        return { verdict: 'not-comparable', reason };
    }
    const needed = Math.max(neededBefore, after.minimum);
    if (after.values >= needed)
        return null;
    // Where calls failed, that is the cause, and advice on what a valid call may lack would lead astray.
    const reason = after.validCalls < needed
        ? `this session has ${after.validCalls} of the ${needed} valid calls that are needed`
        : `this session has ${after.values} of the ${needed} values that are needed${because(metric)}`;
    return { verdict: 'not-measured', reason };
}
function sampledOf(session, unit, metric) {
    const own = unitOf(session, unit);
    if (metric.population === 'all')
        return { values: own?.measured ?? 0, validCalls: own?.valid ?? 0, minimum: 1 };
    return {
        values: comparedValues(session, unit, metric).length,
        validCalls: (metric.population === 'cold' ? own?.cold : own?.valid) ?? 0,
        minimum: metric.population === 'cold' ? 1 : session.protocol.minimumValidCalls,
    };
}
/** One value a side will do: cold starts are few, and only inform. */
function coldGap(before, after) {
    const lacking = (whose, { validCalls }) => validCalls === 0 ? `${whose} has no valid cold start` : `no cold start of ${whose} has a value`;
    if (before.values === 0)
        return { verdict: 'not-comparable', reason: lacking('the baseline', before) };
    if (after.values === 0)
        return { verdict: 'not-measured', reason: lacking('this session', after) };
    return null;
}
/** Sessions of earlier versions did not look at the answers, which no baseline holds. */
function unseenBefore({ id }, { values }) {
    return id === 'grounding' && values === 0
        ? '; sessions that are stored from now on have them (record-sessions)'
        : '';
}
function because({ id }) {
    const hint = LACKS[id];
    return hint === undefined ? '' : `; ${hint}`;
}

;// CONCATENATED MODULE: ./lib/judge/baselineWrite.js
const TRUSTED_EVENTS = ['push', 'schedule', 'workflow_dispatch'];
/**
 * Events that `always` may write from, none at all being a desk. Every other may run the code of a pull request that
 * nobody has merged: `merge_group`, `workflow_run`, `issue_comment`, whatever comes.
 */
const ASKED_EVENTS = [...TRUSTED_EVENTS, 'repository_dispatch', 'release', null];
/** Whether a run is of the default branch itself, and not of a change to it. */
function isOfDefaultBranch({ event, ref, defaultBranch, pullRequest }) {
    const isTrusted = event !== null && TRUSTED_EVENTS.includes(event);
    return pullRequest === null && isTrusted && defaultBranch !== null && ref === `refs/heads/${defaultBranch}`;
}
/**
 * Whether this session is stored. Never one of a pull request, never one with a gap (`sessionGap`), and one that lacks
 * something that the baseline has only where that was accepted. A slower one is stored and marked: it never becomes the
 * level that the default branch is held to.
 */
function baselineWrite({ updateBaseline }, source, gap, { lost, accepted }) {
    const no = (reason) => ({ write: false, reason });
    const { event, pullRequest } = source;
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
    if (updateBaseline !== 'always' && !isOfDefaultBranch(source)) {
        return no('only runs on the default branch write a baseline');
    }
    if (lost.length > 0 && accepted === null) {
        return no('the session lacks what the baseline has; set accept-level to the reason to accept the loss');
    }
    return updateBaseline === 'always'
        ? { write: true, reason: 'update-baseline is always' }
        : { write: true, reason: 'a measured run on the default branch' };
}

;// CONCATENATED MODULE: ./lib/stats/holm.js
/**
 * P values held against each other, so that rejecting those at most α keeps the chance of any false rejection at α,
 * however they depend on one another (Holm: A simple sequentially rejective multiple test procedure, Scand. J. Statist.
 * 6 (1979) 65–70). In the order given.
 */
function holm(pValues) {
    const order = pValues.map((p, index) => ({ p, index })).sort((a, b) => a.p - b.p);
    const adjusted = new Array(pValues.length);
    let running = 0;
    for (const [rank, { p, index }] of order.entries()) {
        running = Math.max(running, Math.min(1, p * (pValues.length - rank)));
        adjusted[index] = running;
    }
    return adjusted;
}

// EXTERNAL MODULE: ./lib/model/settings.js
var settings = __webpack_require__(71960);
// EXTERNAL MODULE: ./lib/stats/summary.js
var summary = __webpack_require__(323);
;// CONCATENATED MODULE: ./lib/judge/levels.js
/**
 * @param sessions oldest first, at least one
 * @param against `change`: the level of the newest session, accepted or not, for nobody is blocked for what the default
 * branch already did. `level`: the accepted one, so that slow never becomes normal unseen.
 * @param isUsable whether a session can be held against; one that cannot still begins a level where it was accepted
 */
function levelsOf(sessions, unit, metric, against, isUsable = () => true) {
    const groups = [];
    for (const session of sessions) {
        const standing = standingOf(session, unit, metric);
        const begins = session.accepted !== null || standing?.is === 'faster';
        if (groups.length === 0 || begins)
            groups.push({ slower: [], usual: [] });
        if (!isUsable(session))
            continue;
        const group = groups.at(-1);
        (standing?.is === 'slower' && !begins ? group.slower : group.usual).push(session);
    }
    const last = groups.findLast(({ slower, usual }) => slower.length + usual.length > 0) ?? NO_GROUP;
    const newest = sessions.findLast(isUsable);
    const wantsSlower = against === 'change' && newest !== undefined && last.slower.includes(newest);
    const reference = wantsSlower ? last.slower : last.usual;
    const others = groups
        .flatMap(({ slower, usual }) => [slower, usual])
        .filter((group) => group !== reference && group.length > 0);
    const accepted = against === 'level' ? acceptedIn(last, unit, metric) : null;
    return { reference, others, accepted };
}
const NO_GROUP = { slower: [], usual: [] };
function acceptedIn({ slower, usual }, unit, metric) {
    const newest = [...usual, ...slower]
        .sort((a, b) => Date.parse(a.startedAt) - Date.parse(b.startedAt))
        .findLast((session) => standingOf(session, unit, metric) !== undefined);
    return newest === undefined ? null : (standingOf(newest, unit, metric) ?? null);
}
function standingOf({ standing }, { agent, stage }, metric) {
    return standing.find((one) => one.agent === agent && one.stage === stage && one.metric === metric);
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

;// CONCATENATED MODULE: ./lib/judge/causes.js






const PARTS = [
    { part: 'load', id: 'load', of: 'ttft-net' },
    { part: 'prefill', id: 'prefill', of: 'ttft-net' },
    { part: 'decode', id: 'tpot', of: 'throughput' },
    { part: 'overhead', id: 'overhead', of: 'ttft-net' },
    { part: 'prompt-tokens', id: 'prompt-tokens', of: 'ttft-net' },
    { part: 'output-tokens', id: 'output-tokens', of: 'throughput' },
    { part: 'cpu-share', id: 'cpu-share', of: 'throughput' },
    { part: 'sm-clock', id: 'sm-clock', of: 'throughput' },
];
/** Parts that Ollama timed; the others are counts and what the machine tells. */
const TIMED = ['load', 'prefill', 'decode', 'overhead'];
/** Of every stage in which a metric of those that always gate changed or stayed open, by policy only shown or not. */
function causesOf(sessions, candidate, comparisons, against) {
    const moved = comparisons.filter(({ metric, verdict }) => settings/* ALWAYS_GATED_METRICS */.Se.some((gated) => gated === metric) &&
        ['regressed', 'improved', 'inconclusive'].includes(verdict));
    const keys = new Map(moved.map(({ agent, stage }) => [`${agent}\0${stage}`, { agent, stage }]));
    return [...keys.values()].map((unit) => ({
        ...unit,
        parts: causes_partsOf(sessions, candidate, unit, against),
    }));
}
function causes_partsOf(sessions, candidate, unit, against) {
    const meansTheSame = (session) => otherMeaning(session.environment, candidate.environment) === null;
    return PARTS.flatMap(({ part, id, of }) => {
        const isUsable = TIMED.includes(part) ? meansTheSame : undefined;
        const { reference } = levelsOf(sessions, unit, of, against, isUsable);
        const medians = reference
            .map((session) => (0,summary/* median */.JZ)((0,recordOf/* valuesOf */.s)(unitOf(session, unit), id)))
            .filter((value) => value !== null);
        const before = (0,summary/* median */.JZ)(medians);
        const after = (0,summary/* median */.JZ)((0,recordOf/* valuesOf */.s)(unitOf(candidate, unit), id));
        return before === null || after === null ? [] : [{ part, before, after }];
    });
}

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
            ['corpus', baseline.corpusDigest.slice(0, 12), candidate.corpusDigest.slice(0, 12)],
            ['stage prompts', shortTemplates(baseline.stages), shortTemplates(candidate.stages)],
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
        ['num-predict', differences_worded(was.numPredict), differences_worded(is.numPredict)],
        ['seed', differences_worded(was.seed), differences_worded(is.seed)],
        ['think', differences_worded(was.think), differences_worded(is.think)],
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
            differences_worded(before),
            differences_worded(after),
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
function differences_worded(value) {
    return value === null ? 'not set' : typeof value === 'string' ? value : JSON.stringify(value);
}
/** The prompts of a session's stages, to tell whether two sessions sent the same. */
function templates(stages) {
    return stages.map((stage) => `${stage.name}:${stage.templateSha256}`).join();
}
/** The same for people. */
function shortTemplates(stages) {
    return stages.map((stage) => `${stage.name} ${stage.templateSha256.slice(0, 12)}`).join(', ');
}

;// CONCATENATED MODULE: ./lib/model/limits.js
function limitFor(limits, agent, stage, metric) {
    const own = limits.own.filter((limit) => limit.metric === metric &&
        (limit.agent === null || limit.agent === agent) &&
        (limit.stage === null || limit.stage === stage));
    const [nearest] = [...own].sort((a, b) => closeness(b) - closeness(a));
    return nearest?.limit ?? limits.general[metric] ?? null;
}
function closeness({ agent, stage }) {
    return (agent === null ? 0 : 2) + (stage === null ? 0 : 1);
}

// EXTERNAL MODULE: ./node_modules/simple-statistics/dist/simple-statistics.mjs
var simple_statistics = __webpack_require__(15521);
// EXTERNAL MODULE: ./node_modules/jstat/dist/jstat.js
var jstat = __webpack_require__(32453);
;// CONCATENATED MODULE: ./lib/stats/distributions.js

/** The few distributions that judging needs, by jstat; the tests hold them to SciPy's figures. */
const { studentt, chisquare, beta, hypgeom } = jstat.jStat;
/** P(T ≥ t) of Student's t with so many degrees of freedom. */
function studentTail(t, degreesOfFreedom) {
    return studentt.cdf(-t, degreesOfFreedom);
}
/** The t that Student's t stays below with this probability. */
function studentQuantile(probability, degreesOfFreedom) {
    return studentt.inv(probability, degreesOfFreedom);
}
/** The χ² that χ² with so many degrees of freedom stays below with this probability. */
function chiSquareQuantile(probability, degreesOfFreedom) {
    return chisquare.inv(probability, degreesOfFreedom);
}
/**
 * Exact interval of a share seen in counts (Clopper, Pearson: Biometrika 26 (1934) 404–413): of `events` in `trials`.
 * @param confidence such as 0.95, both sides together
 */
function shareInterval(events, trials, confidence) {
    const tail = (1 - confidence) / 2;
    const low = events === 0 ? 0 : beta.inv(tail, events, trials - events + 1);
    const high = events === trials ? 1 : beta.inv(1 - tail, events + 1, trials - events);
    return [low, high];
}
/**
 * Fisher's exact test, one-sided: the chance that at least `events` of all events fall among `trials`, given that
 * `events + otherEvents` fell among both together (Fisher: Statistical Methods for Research Workers, § 21.02). 1 where
 * either side has no trials.
 */
function fisherTail(events, trials, otherEvents, otherTrials) {
    if (trials === 0 || otherTrials === 0 || events === 0)
        return 1;
    const below = hypgeom.cdf(events - 1, trials + otherTrials, events + otherEvents, trials);
    return Math.min(1, Math.max(0, 1 - below));
}

;// CONCATENATED MODULE: ./lib/stats/groups.js

/** Values in groups: their means, and how they scatter about them. */
/** A flat list in groups of the same sizes as those given. */
function regrouped(flat, groups) {
    let start = 0;
    return groups.map(({ length }) => {
        start += length;
        return flat.slice(start - length, start);
    });
}
function meanOf(values) {
    return (0,simple_statistics/* mean */.RE)([...values]);
}
/** Sum of squares about the mean. */
function squares(values) {
    if (values.length === 0)
        return 0;
    const centre = meanOf(values);
    return (0,simple_statistics/* sum */.cz)(values.map((value) => (value - centre) ** 2));
}
/** Pooled over the groups; null where none has two values. */
function pooledVariance(groups) {
    const degrees = (0,simple_statistics/* sum */.cz)(groups.map(({ length }) => Math.max(0, length - 1)));
    return degrees === 0 ? null : (0,simple_statistics/* sum */.cz)(groups.map(squares)) / degrees;
}

// EXTERNAL MODULE: ./lib/stats/winsorise.js
var winsorise = __webpack_require__(71698);
;// CONCATENATED MODULE: ./lib/stats/twoLevels.js




const CONFIDENCE = 0.95;
const UPPER = (1 + CONFIDENCE) / 2;
/** Means of the same values may differ by so much. */
const SAME = 1e-9;
/** Below, an interval from the sessions' own spread is wider than any prior (t of 1 degree of freedom: 12.7). */
const LEAST_DEGREES = 2;
/**
 * A new session whose values scatter clearly more than those of the history (twice the standard deviation) is held to
 * its own scatter.
 */
const CLEARLY_MORE = 4;
/** Above this share of wild values it is the session that is wild, and its scatter is taken as it is. */
const WILD_SHARE = 0.25;
/**
 * The interval is the prediction interval of one more session (Hahn, Meeker: Statistical Intervals, § 4.8, with the mean
 * of k sessions): difference ± t · s · √(1 + 1/k), s being the spread of session centres within their groups. Under
 * normal noise it covers the truth in exactly 95 % of cases, however much sessions differ. With fewer than three sessions
 * s is the prior's. The standard error for tests is {@link spreadOf}'s moderated one, and never less than the scatter within
 * sessions explains.
 */
function contrast({ reference, fixed = null, others, candidate, prior, repeating = false, }) {
    const groups = [reference, ...others].filter(({ length }) => length > 0);
    const { centre, sessions } = fixed ?? { centre: null, sessions: reference.length };
    const tamed = (0,winsorise/* winsorise */.e)([...groups.flat(), candidate]);
    const after = tamed.at(-1);
    const history = tamed.slice(0, -1);
    const centres = regrouped(history.map(meanOf), groups);
    const before = centre ?? meanOf(centres[0]);
    const difference = meanOf(after) - before;
    const within = pooledVariance(history);
    const own = ownVariance(candidate, after);
    const share = within ?? own ?? 0;
    // Sessions of fewer values scatter more: the spread seen is that of sessions with the history's usual number.
    const usual = meanOf(history.map(({ length }) => 1 / length));
    const extra = share * Math.max(0, 1 / after.length - usual);
    const spread = spreadOf(centres, prior, share / after.length);
    const reachOf = ({ variance }, floor, leastOfMean = 0) => Math.sqrt(Math.max(variance + extra, floor) + Math.max(variance / sessions, leastOfMean));
    const { seen, moderated, learned } = spread;
    const shown = learned ? seen : moderated;
    const seenReach = studentQuantile(UPPER, shown.degrees) * reachOf(shown, 0);
    const floor = (own !== null && own > CLEARLY_MORE * share ? own : share) / after.length;
    const standardError = reachOf(moderated, floor, repeating ? share * usual : 0);
    const degreesOfFreedom = repeating
        ? Math.min(moderated.degrees, prior.weight + candidate.length - 1)
        : moderated.degrees;
    // That sessions repeat each other says nothing of one that does not.
    const isNew = repeating && Math.abs(difference) > SAME;
    const reach = isNew
        ? Math.max(seenReach, studentQuantile(UPPER, degreesOfFreedom) * standardError)
        : seenReach;
    return {
        before,
        after: meanOf(after),
        difference,
        plainDifference: meanOf(candidate) - before,
        wildAbove: candidate.filter((value, index) => value > after[index]).length,
        interval: [difference - reach, difference + reach],
        standardError,
        degreesOfFreedom,
        sessionSd: Math.sqrt(shown.variance),
        valueSd: within === null && own === null ? null : Math.sqrt(share),
        learned,
    };
}
/**
 * How much session centres differ: as seen, and moderated by the prior (Smyth: Linear models and empirical Bayes methods,
 * Statist. Appl. Genet. Mol. Biol. 3 (2004) art. 3), the two weighed by their degrees of freedom, so that three sessions
 * that happen to be alike make no hair trigger. A prior that the sessions contradict (their variance is above the 95 %
 * quantile of what it allows) has no say; before they can, their variance counts where it is the larger one.
 * @param explained the variance of a centre that the scatter within its session explains
 */
function spreadOf(centres, prior, explained) {
    const degrees = (0,simple_statistics/* sum */.cz)(centres.map(({ length }) => length - 1));
    const learned = degrees >= LEAST_DEGREES;
    const seen = { variance: degrees === 0 ? 0 : (0,simple_statistics/* sum */.cz)(centres.map(squares)) / degrees, degrees };
    const believed = (learned ? prior.beside : prior.alone) ** 2 + explained;
    if (learned && seen.variance > (believed * chiSquareQuantile(CONFIDENCE, degrees)) / degrees) {
        return { seen, moderated: seen, learned };
    }
    const all = prior.weight + degrees;
    const weighed = (prior.weight * believed + degrees * seen.variance) / all;
    const variance = learned ? weighed : Math.max(weighed, seen.variance);
    return { seen, moderated: { variance, degrees: all }, learned };
}
/** The scatter of the new session, wild values tamed unless they are many; null for a single value. */
function ownVariance(candidate, tamed) {
    const wild = candidate.filter((value, index) => value !== tamed[index]).length;
    return pooledVariance([wild > WILD_SHARE * candidate.length ? candidate : tamed]);
}
/** Chance of a difference at least this large, upwards, where there is none. */
function chanceAbove({ difference, standardError, degreesOfFreedom, }) {
    if (standardError === 0)
        return difference > 0 ? 0 : 1;
    return studentTail(difference / standardError, degreesOfFreedom);
}
/** Chance of a difference at least this large, downwards, where there is none. */
function chanceBelow(contrast) {
    return chanceAbove({ ...contrast, difference: -contrast.difference });
}

;// CONCATENATED MODULE: ./lib/judge/gated.js




/** Which metrics of a unit are compared, and which of them gate. */
/** Whether a metric gates a unit: always, or because a threshold was set for it. */
function isGated({ id, gated }, limits, { agent, stage }) {
    const onDemand = settings/* GATED_ON_DEMAND */.iI.find((metric) => metric === id);
    return gated || (onDemand !== undefined && limitFor(limits, agent, stage, onDemand) !== null);
}
/** Cold starts are of one stage only, and there need not be any. What gates on demand is compared where it gates. */
function metricsOf(sessions, candidate, unit, limits) {
    const hasCold = [...sessions.slice(-1), candidate].some((one) => (unitOf(one, unit)?.cold ?? 0) > 0);
    return metrics/* METRICS */.Cb.filter((metric) => metric.population === 'cold'
        ? metric.compared && hasCold
        : metric.compared || isGated(metric, limits, unit));
}

;// CONCATENATED MODULE: ./lib/judge/priors.js
/**
 * What is believed of a machine before its history is known, as relative standard deviations of sessions beyond what
 * their calls explain. Beside a history it is that of a usual machine: on an RTX 4080 Laptop sessions of one day differed by
 * 0.2 to 0.8 % in throughput and by 2 to 5 % in TTFT, calls included. Alone, with one or two stored sessions, it must be that
 * of an unruly one, for small models on that laptop differed by 6 % and more from session to session: only changes of more
 * than ten times this spread count as proven then.
 */
const WEIGHT = 3;
const THROUGHPUT = { alone: 0.02, beside: 0.005, weight: WEIGHT };
const TIME = { alone: 0.05, beside: 0.025, weight: WEIGHT };
/** A load waits for disk, driver and scheduler: between days warm loads moved by 37 % and more. */
const LOAD = { alone: 0.2, beside: 0.15, weight: WEIGHT };
/**
 * Of shares, as a difference: with one seed the same machine mostly writes the same text, and where a driver or a version
 * makes it another one, a session of five answers of thirty numbers moves by 3 points and one of ten by 5. Histories
 * that merely repeat a text tell nothing of that, so the belief is as wide beside them.
 */
const SHARE = { alone: 0.05, beside: 0.05, weight: WEIGHT };
function priorOf(metric) {
    switch (metric) {
        case 'throughput':
        case 'tpot':
            return THROUGHPUT;
        case 'load':
        case 'ttft':
        case 'ttfo':
        case 'cold-load':
        case 'cold-ttft':
            return LOAD;
        case 'grounding':
            return SHARE;
        default:
            return TIME;
    }
}

;// CONCATENATED MODULE: ./lib/judge/workload.js





/**
 * Prompt lengths further apart than this are another workload, percent. Prefill grows with the prompt; a decoded
 * token only reads its cache, which is a few percent of the model's own size.
 */
const SAME_PROMPT_PERCENT = { time: 1, throughput: 5 };
/**
 * A sentence where what is sent has changed and with it the length of the prompts: times then differ with reason.
 * What is sent, because stage 2 embeds what the model wrote in stage 1, and varies in length on its own.
 */
function workloadChange(before, after, unit, metric) {
    if (isOfAnyLength(metric) || workloadOf(before) === workloadOf(after))
        return null;
    const [was, is] = [promptTokens(before, unit), promptTokens(after, unit)];
    return isOtherLength(was, is, metric) ? `workload changed: ${was} → ${is} prompt tokens` : null;
}
/** Shorter prompts make nothing slower: what is slower all the same is so for another reason. */
function hasShorterPrompts(before, after, unit) {
    const [was, is] = [promptTokens(before, unit), promptTokens(after, unit)];
    return was !== null && is !== null && is < was;
}
function workloadIn(session, unit) {
    const workload = (0,external_node_crypto_.createHash)('sha256').update(workloadOf(session)).digest('hex').slice(0, 16);
    return { workload, promptTokens: promptTokens(session, unit) };
}
/** The same question of a remembered level. */
function isOtherWorkload(before, after, metric) {
    if (isOfAnyLength(metric) || before.workload === after.workload)
        return false;
    return isOtherLength(before.promptTokens, after.promptTokens, metric);
}
/** Whether a call succeeds and what it says is no matter of the prompt's length: a change of the prompts is held to it. */
const isOfAnyLength = ({ id }) => id === 'success-rate' || id === 'grounding';
function isOtherLength(was, is, { id }) {
    if (was === null || is === null || was === 0)
        return false;
    const tolerance = SAME_PROMPT_PERCENT[id === 'throughput' ? 'throughput' : 'time'];
    return Math.abs(is / was - 1) * 100 > tolerance;
}
/** Everything of ours that shapes the prompts of all agents. */
function workloadOf({ protocol, stages, corpusDigest }) {
    const { numPredict, seed, think, promptBudgetTokens, corpusCharacters, carriedCharacters } = protocol;
    const sent = [numPredict, seed, think, promptBudgetTokens, corpusCharacters, carriedCharacters];
    return JSON.stringify([templates(stages), corpusDigest, ...sent]);
}
function promptTokens(session, unit) {
    return (0,summary/* median */.JZ)((0,recordOf/* valuesOf */.s)(unitOf(session, unit), 'prompt-tokens'));
}

;// CONCATENATED MODULE: ./lib/judge/reference.js





const RECENT_SESSIONS = 3;
/**
 * Chooses what to compare with, or tells why nothing can be. Sessions across Ollama 0.30 and sessions with prompts of
 * another length are left out; where only such are there, the newest ones stand in and the reason is told.
 */
function referenceFor(sessions, candidate, unit, metric, against) {
    const newest = sessions.at(-1);
    if (newest === undefined || !sessions.some((session) => hasUnit(session, unit)))
        return { verdict: 'not-comparable', reason: 'new: the baseline lacks it' };
    if (!hasUnit(candidate, unit))
        return { verdict: 'not-measured', reason: 'the baseline has it, this session does not' };
    const having = sessions.filter((session) => hasUnit(session, unit));
    const alike = metric.dependsOnMeaning
        ? having.filter((one) => otherMeaning(one.environment, candidate.environment) === null)
        : having;
    if (alike.length === 0) {
        const reason = otherMeaning(having.at(-1).environment, candidate.environment);
        return { verdict: 'not-comparable', reason: reason ?? 'Ollama measures otherwise' };
    }
    const fit = alike.filter((one) => gapBetween(metric, one, candidate, unit) === null);
    const gap = gapBetween(metric, alike.at(-1), candidate, unit);
    if (fit.length === 0)
        return gap ?? { verdict: 'not-comparable', reason: 'no session has values' };
    // What the newest session lacks is no loss: that was accepted, or it would not be stored. What it has is to be kept.
    if (gap !== null && gap.verdict === 'not-measured')
        return gap;
    return chosen(sessions, fit, candidate, unit, metric, against);
}
function chosen(sessions, fit, candidate, unit, metric, against) {
    const newest = fit.at(-1);
    const same = fit.filter((one) => workloadChange(one, candidate, unit, metric) === null);
    const workload = same.length > 0 ? null : workloadChange(newest, candidate, unit, metric);
    const usable = same.length > 0 ? same : fit.filter((one) => workloadChange(one, newest, unit, metric) === null);
    const isUsable = (session) => usable.includes(session);
    const { reference, others, accepted } = levelsOf(sessions, unit, metric.id, against, isUsable);
    // Of prompts that grew longer, however slowly, the level of the short ones is none.
    const own = workloadIn(candidate, unit);
    const isHeld = accepted !== null &&
        (accepted.level > 0 || metric.unit === 'share') &&
        !isOtherWorkload(accepted, own, metric);
    const valuesIn = (session) => comparedValues(session, unit, metric);
    const values = reference.map(valuesIn);
    return {
        reference: values,
        others: others.map((group) => group.map(valuesIn)),
        recent: usable.slice(-RECENT_SESSIONS).map(valuesIn),
        // A reference of nothing can be held to nothing else.
        accepted: isHeld || reference.length === 0 ? accepted : null,
        calls: values.flat().length,
        workload,
        isLighter: workload !== null && hasShorterPrompts(newest, candidate, unit),
    };
}

;// CONCATENATED MODULE: ./lib/judge/scale.js
function scaleOf({ unit, direction }) {
    const turn = direction === 'higher-is-better' ? -1 : 1;
    if (unit === 'share') {
        return {
            isRatio: false,
            to: (value) => turn * value,
            // No −0.
            from: (position) => turn * position + 0,
            limit: (percent) => percent / 100,
            percentOf: (difference) => difference * 100,
        };
    }
    return {
        isRatio: true,
        to: (value) => turn * Math.log(value),
        from: (position) => Math.exp(turn * position),
        limit: (percent) => limitOnLogScale(percent, direction),
        percentOf: (difference) => direction === 'higher-is-better' ? (1 - Math.exp(-difference)) * 100 : (Math.exp(difference) - 1) * 100,
    };
}
/** 3 % less throughput is a ratio of 0.97, 10 % more time one of 1.10. */
function limitOnLogScale(percent, direction) {
    return direction === 'higher-is-better'
        ? -Math.log(1 - Math.min(percent, 99.999) / 100)
        : Math.log(1 + percent / 100);
}
/** Shares move within these. */
const asShare = (value) => Math.min(1, Math.max(0, value));

;// CONCATENATED MODULE: ./lib/judge/draft.js










function draftOf(sessions, candidate, unit, metric, rules) {
    const found = referenceFor(sessions, candidate, unit, metric, rules.against);
    const values = comparedValues(candidate, unit, metric);
    const shared = { unit, metric, limit: limitOf(rules.limits, unit, metric) };
    if ('verdict' in found) {
        const after = ownLevel(candidate, unit, metric);
        return {
            ...shared,
            ...{ gated: isGated(metric, rules.limits, unit), gatesLoss: false },
            before: null,
            after,
            accepted: null,
            outcome: found,
            note: null,
        };
    }
    const mayGate = isGated(metric, rules.limits, unit);
    const gated = mayGate && (found.workload === null || rules.onWorkloadChange === 'judge');
    const gatesLoss = mayGate && !gated && found.isLighter;
    const note = found.workload;
    const outcome = measuredOf(found, values, metric, rules.against);
    const { contrast: seen } = outcome;
    const { from } = scaleOf(metric);
    const level = (position, sessions, calls) => ({
        value: from(position),
        ...{ sessions, calls },
    });
    return {
        ...shared,
        ...{ gated, gatesLoss, outcome, note, accepted: found.accepted },
        before: level(seen.before, found.accepted?.sessions ?? found.reference.length, found.calls),
        after: level(seen.after, 1, values.length),
    };
}
/** Where nothing can be held against it, a session's own level is all that is told. */
function ownLevel(candidate, unit, metric) {
    const values = comparedValues(candidate, unit, metric);
    const value = (0,summary/* median */.JZ)(values);
    return value === null ? null : { value, sessions: 1, calls: values.length };
}
function measuredOf({ reference, others, recent, accepted }, values, metric, against) {
    const { to } = scaleOf(metric);
    const placed = (session) => session.map(to);
    const candidate = placed(values);
    const prior = priorOf(metric.id);
    // With one seed an unchanged machine writes the same texts again.
    const repeating = metric.id === 'grounding';
    const [before, latest] = [reference.map(placed), recent.map(placed)];
    const seen = contrast({
        reference: before,
        others: others.map((group) => group.map(placed)),
        ...{ candidate, prior, repeating },
        fixed: accepted === null ? null : { centre: to(accepted.level), sessions: accepted.sessions },
    });
    const sinceThen = (index) => contrast({ reference: latest.slice(index), others: [], candidate, prior }).difference;
    return {
        verdict: null,
        contrast: seen,
        recent: against === 'level' ? null : Math.min(...latest.map((_, index) => sinceThen(index))),
        worse: chanceAbove(seen),
        better: chanceBelow(seen),
    };
}
/** Metrics that only inform are measured by the limit of their kind, for marking alone. */
function limitOf(limits, { agent, stage }, { id, unit }) {
    const gated = settings/* GATED_METRICS */.__.find((metric) => metric === id);
    const own = gated === undefined ? null : limitFor(limits, agent, stage, gated);
    return own ?? limitFor(limits, agent, stage, unit === 'tok/s' ? 'throughput' : 'ttft-net');
}
/** The noise of a measured draft as percent, of shares as percentage points. */
function noiseOf({ contrast: { sessionSd, valueSd, learned } }, sessions) {
    return {
        betweenPercent: sessionSd * 100,
        withinPercent: valueSd === null ? null : valueSd * 100,
        sessions,
        source: learned ? 'history' : 'prior',
    };
}
/** What every comparison of a draft says, whatever its verdict. */
function subjectOf({ unit, metric, gated, limit, before, after, }) {
    const { id } = (0,metrics/* metricOf */.ak)(metric.id);
    return { ...unit, metric: id, gated, limit: gated ? limit : null, before, after };
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

;// CONCATENATED MODULE: ./lib/judge/history.js
const DAY_MS = 86_400_000;
/** What the sessions are that a session was held against, and whether a reader must be wary of them. */
function historyFacts(sessions, rules) {
    const newest = sessions.at(-1);
    const { commit } = newest.source;
    const place = commit === null ? -1 : (rules.lineage?.commits.indexOf(commit) ?? -1);
    const distance = place < 0 ? null : place;
    const ageDays = Math.max(0, (rules.now.getTime() - Date.parse(newest.startedAt)) / DAY_MS);
    return {
        sessions: sessions.length,
        startedAt: newest.startedAt,
        commit,
        distance,
        ageDays,
        caution: cautionOf(distance, ageDays, rules),
    };
}
function cautionOf(distance, ageDays, rules) {
    const { relation, lineage, staleDays, staleCommits } = rules;
    const parts = [
        relation === 'default-branch'
            ? `no session is of an ancestor of this change${branchOf(lineage)}, so the latest of the default branch stand in`
            : null,
        ageDays > staleDays ? `its newest session is ${Math.floor(ageDays)} days old` : null,
        distance !== null && distance > staleCommits ? `its newest session is ${distance} commits back` : null,
    ].filter((part) => part !== null);
    if (parts.length === 0)
        return null;
    const cure = relation === 'default-branch' && parts.length === 1
        ? ''
        : '; see that runs on the default branch still store theirs';
    return `The baseline needs a look: ${parts.join(', ')}${cure}.`;
}
function branchOf(lineage) {
    return lineage?.otherBranch == null ? '' : ` (it goes to the branch ${lineage.otherBranch})`;
}

;// CONCATENATED MODULE: ./lib/judge/standing.js



/**
 * What a session's record is to say of itself when it is stored: where each gated metric stands, and the level that is
 * accepted from here on. It is the mean of the first sessions at it and then stays, so that a slow creep within the limit
 * is measured from where it began.
 */
const LEVEL_SESSIONS = 10;
/** @param accepted the remembered level that the comparison was held to; null: it was held to sessions themselves */
function standing_standingOf(comparison, accepted, candidate) {
    const { agent, stage, metric, before, after, gated, verdict } = comparison;
    if (before === null || after === null || !gated)
        return [];
    const own = { agent, stage, metric, ...workloadIn(candidate, { agent, stage }) };
    const { workload, promptTokens } = accepted ?? own;
    const kept = { ...own, workload, promptTokens };
    switch (verdict) {
        case 'regressed':
            return [{ ...kept, is: 'slower', level: before.value, sessions: before.sessions }];
        case 'improved':
            return [{ ...own, is: 'faster', level: after.value, sessions: 1 }];
        default:
            return [{ ...kept, is: 'at', ...grown(comparison) }];
    }
}
/** Where the session itself is accepted as the level. */
function acceptedStanding(comparisons, candidate) {
    return comparisons.flatMap(({ agent, stage, metric, after, gated }) => {
        if (after === null || !gated)
            return [];
        const own = { agent, stage, metric, ...workloadIn(candidate, { agent, stage }) };
        return [{ ...own, is: 'at', level: after.value, sessions: 1 }];
    });
}
/** The level with this session, as long as it is young. Success rates are counts, and are held to all that were seen. */
function grown({ metric, before, after }) {
    if (before === null || after === null)
        throw new Error('a level of nothing');
    const { value, sessions } = before;
    if (sessions >= LEVEL_SESSIONS || metric === 'success-rate')
        return { level: value, sessions };
    const { to, from } = scaleOf((0,metrics/* metricOf */.ak)(metric));
    const sum = sessions * to(value) + to(after.value);
    return { level: from(sum / (sessions + 1)), sessions: sessions + 1 };
}

;// CONCATENATED MODULE: ./lib/judge/verdict.js



/** The chance that a pull request which changes nothing is blocked, over all its gated comparisons together. */
const FALSE_BLOCKS = 0.01;
/**
 * Of the difference from the whole level, how much the newest sessions must show. They are few and noisy, and what the base did
 * itself they show none of.
 */
const RECENT_SHARE = 2 / 3;
const SEVERAL = 2;
/** How surely the smallest visible change is flagged. */
const POWER = 0.8;
/**
 * Regressed: proven worse than nothing and estimated beyond the limit. Improved: the same the other way. Unchanged: the
 * interval excludes a loss beyond the limit. Everything else is open, and says what is lacking.
 */
function comparisonOf(draft, measured, chances) {
    const { contrast } = measured;
    const { verdict, lacking } = verdictOf(draft, measured, chances);
    const gated = draft.gated || (draft.gatesLoss && verdict === 'regressed');
    return {
        ...subjectOf({ ...draft, gated }),
        ...effectOf(draft, contrast),
        p: measured.worse,
        pFamily: gated ? chances.worse : null,
        smallestVisiblePercent: smallestVisible(draft, measured, chances.family),
        noise: noiseOf(measured, sessionsOf(draft)),
        verdict,
        reason: draft.note ?? lacking,
    };
}
/** A ratio and its interval, or of a share the interval of the true share after. */
function effectOf({ metric }, contrast) {
    const { isRatio, from } = scaleOf(metric);
    const { before, difference, interval } = contrast;
    const [one, other] = interval.map((end) => from(isRatio ? end : before + end));
    const ends = one <= other ? [one, other] : [other, one];
    if (isRatio)
        return { ratio: from(difference), interval: ends };
    return { ratio: null, interval: [asShare(ends[0]), asShare(ends[1])] };
}
function verdictOf(draft, { contrast, recent }, { worse, better }) {
    const [low, high] = contrast.interval;
    const isBeyond = (difference) => exceeds(draft, difference);
    const words = scaleOf(draft.metric).isRatio ? SLOW : LOW;
    const isProven = worse <= FALSE_BLOCKS && low > 0;
    const done = (verdict) => ({ verdict, lacking: null });
    if (isProven && isBeyond(contrast.difference)) {
        if (recent === null || recent > RECENT_SHARE * contrast.difference)
            return done('regressed');
        return {
            verdict: 'inconclusive',
            lacking: `the latest sessions of the base are as ${words.as}: it may not be this change`,
        };
    }
    if (better <= FALSE_BLOCKS && high < 0 && isBeyond(-contrast.difference))
        return done('improved');
    if (!isBeyond(high)) {
        // One wild call decides nothing, but several may be the very change: a fallback that only some calls take.
        if (contrast.wildAbove < SEVERAL || !isBeyond(contrast.plainDifference))
            return done('unchanged');
        const lacking = `${contrast.wildAbove} calls are far ${words.than} than the others: look at them, and raise runs`;
        return { verdict: 'inconclusive', lacking };
    }
    if (low > 0 && !isBeyond(contrast.difference)) {
        return {
            verdict: 'inconclusive',
            lacking: `it is ${words.than}; whether by more than its limit is open`,
        };
    }
    const lacking = isBeyond(contrast.difference)
        ? `beyond the limit, but not beyond the noise: ${remedy(draft, contrast)}`
        : `a loss beyond the limit cannot be ruled out: ${remedy(draft, contrast)}`;
    return { verdict: 'inconclusive', lacking };
}
const SLOW = { as: 'slow', than: 'slower' };
/** Of shares. */
const LOW = { as: 'low', than: 'lower' };
/** Whether a loss (up is worse) is more than the limit and more than the floor, in the metric's unit. A gain never is. */
function exceeds({ limit, before, metric }, difference) {
    const scale = scaleOf(metric);
    if (difference <= scale.limit(limit.percent) + EDGE)
        return false;
    const moved = scale.isRatio
        ? Math.abs(scale.from(difference) - 1) * (before?.value ?? 0)
        : Math.abs(difference);
    return moved > limit.floor;
}
/** Far above what binary fractions are off by, far below any clock: a change of exactly the limit is within it. */
const EDGE = 1e-9;
const ENOUGH_SESSIONS = 10;
/** What would decide it. */
function remedy({ before, metric }, { sessionSd, valueSd }) {
    const sessions = before?.sessions ?? 0;
    if (sessions < ENOUGH_SESSIONS) {
        return `only ${sessions} stored session${sessions === 1 ? '' : 's'}, store ${ENOUGH_SESSIONS} (record-sessions)`;
    }
    const calls = (before?.calls ?? 0) / sessions;
    const fromCalls = valueSd === null ? 0 : valueSd ** 2 / Math.max(1, calls);
    return fromCalls > sessionSd ** 2 / 2
        ? 'calls scatter, raise runs'
        : `sessions of this machine differ by ${(sessionSd * 100).toFixed(1)} ${scaleOf(metric).isRatio ? '%' : 'points'}`;
}
/**
 * The true loss that would be flagged with the chance POWER: beyond what proof asks of the hardest comparison of the
 * family, and beyond the limit, by as much as the estimate may fall short.
 */
function smallestVisible(draft, { contrast }, family) {
    const { standardError, degreesOfFreedom } = contrast;
    const proof = studentQuantile(1 - FALSE_BLOCKS / Math.max(1, family), degreesOfFreedom) * standardError;
    const shortfall = studentQuantile(POWER, degreesOfFreedom) * standardError;
    const { limit, before } = draft;
    const scale = scaleOf(draft.metric);
    // Where the floor is the wider limit, it is the one to be passed.
    const whole = scale.isRatio ? (before?.value ?? Number.POSITIVE_INFINITY) : 1;
    const percent = Math.max(limit.percent, (limit.floor / whole) * 100);
    return scale.percentOf(Math.max(proof, scale.limit(percent)) + shortfall);
}
function sessionsOf({ before }) {
    return before?.sessions ?? 0;
}

;// CONCATENATED MODULE: ./lib/judge/success.js






/** Success rates are counts: an exact test against the history, in the same family as the other gated metrics. */
/** One failed call is listed and never blocks: 0.5 % of healthy calls fail. */
const LEAST_FAILURES = 2;
const success_CONFIDENCE = 0.95;
/**
 * Null where either side made no call of the unit. A comparison that could not be proven however the failures that were
 * seen had fallen is no part of the family (Tarone: A modified Bonferroni method for discrete data, Biometrics 46 (1990)
 * 515–522): most have no failure at all, and would only make proof harder for the others.
 */
function successDraft(sessions, candidate, unit, against) {
    const made = (session) => countsOf([session], unit).measured > 0;
    const { reference, accepted } = levelsOf(sessions, unit, 'success-rate', against, made);
    const having = reference.length > 0 ? reference : sessions.filter(made);
    const before = reference.length === 0 && accepted !== null ? remembered(accepted.level) : countsOf(having, unit);
    const after = countsOf([candidate], unit);
    if (before.measured === 0 || after.measured === 0)
        return null;
    const worse = fisherTail(after.failed, after.measured, before.failed, before.measured);
    const failures = before.failed + after.failed;
    const most = Math.min(failures, after.measured);
    const attainable = fisherTail(most, after.measured, failures - most, before.measured);
    const provable = failures >= LEAST_FAILURES && attainable <= FALSE_BLOCKS;
    return { unit, before, after, worse, provable, sessions: having.length };
}
function successComparison({ unit, before, after, worse, sessions }, { pFamily, family }, { limits }) {
    const limit = limitFor(limits, unit.agent, unit.stage, 'success-rate');
    const was = success_shareOf(before);
    const is = success_shareOf(after);
    const isBeyond = (was - is) * 100 > limit.percent && was - is > limit.floor && after.failed >= LEAST_FAILURES;
    const isOpen = isBeyond && pFamily > FALSE_BLOCKS;
    const level = (counts, of) => ({
        value: success_shareOf(counts),
        sessions: of,
        calls: counts.measured,
    });
    return {
        ...unit,
        metric: (0,metrics/* metricOf */.ak)('success-rate').id,
        gated: true,
        limit,
        before: level(before, sessions),
        after: level(after, 1),
        ratio: null,
        interval: shareInterval(after.measured - after.failed, after.measured, success_CONFIDENCE),
        p: worse,
        pFamily,
        smallestVisiblePercent: success_smallestVisible(before, after.measured, family, limit.percent),
        noise: null,
        verdict: isOpen ? 'inconclusive' : isBeyond ? 'regressed' : 'unchanged',
        reason: isOpen
            ? `${after.failed} of ${after.measured} calls failed, too few calls to tell it from chance: raise runs`
            : null,
    };
}
/** A level of which no session is at hand any more: as counts that leave no doubt of it, never better than calls are. */
function remembered(share) {
    const measured = 1000;
    return { measured, failed: Math.round(Math.max(1 - share, HEALTHY_FAILURES) * measured) };
}
const HEALTHY_FAILURES = 0.005;
/** The least drop, in percentage points, whose failures would be proven; null where even a session of failures would not. */
function success_smallestVisible(before, measured, family, limitPercent) {
    for (let failed = LEAST_FAILURES; failed <= measured; failed += 1) {
        const drop = (success_shareOf(before) - success_shareOf({ failed, measured })) * 100;
        const chance = fisherTail(failed, measured, before.failed, before.measured);
        if (drop > limitPercent && chance <= FALSE_BLOCKS / Math.max(1, family))
            return drop;
    }
    return null;
}
const success_shareOf = ({ failed, measured }) => (measured - failed) / measured;
function countsOf(sessions, unit) {
    const own = sessions.map((session) => unitOf(session, unit)).filter((found) => found !== undefined);
    const total = (pick) => own.reduce((sum, counts) => sum + pick(counts), 0);
    return { failed: total(({ failed }) => failed), measured: total(({ measured }) => measured) };
}

;// CONCATENATED MODULE: ./lib/judge/compare.js












/**
 * Holds a session against earlier ones: every compared metric of every stage of every agent that it or the newest of
 * them has. Hardware that differs makes all of them not comparable; across Ollama 0.30 those that Ollama itself measured
 * are. The family-wise chance of a false "regressed" over all gated comparisons is at most 1 % (Holm).
 * @param sessions of one hardware, the oldest first
 */
function judge(sessions, candidate, rules) {
    const newest = sessions.at(-1);
    const hardware = otherHardware(newest, candidate, rules);
    const shared = {
        hardwareDifferences: hardware,
        otherDifferences: otherDifferences(newest, candidate),
        history: historyFacts(sessions, rules),
        against: rules.against,
    };
    if (hardware.length > 0) {
        const comparisons = unitsOf(candidate).flatMap((unit) => uncompared(newest, candidate, unit, rules.limits));
        return { ...shared, comparisons, causes: [], standing: [] };
    }
    const compared = compareAll(sessions, candidate, unitsOf(newest, candidate), rules);
    const comparisons = compared.map(({ comparison }) => comparison);
    return {
        ...shared,
        comparisons,
        causes: causesOf(sessions, candidate, comparisons, rules.against),
        standing: compared.flatMap(({ comparison, accepted }) => standing_standingOf(comparison, accepted, candidate)),
    };
}
/** Where only the keys differ, as where a tool tells less than it did, they are what is told. */
function otherHardware(newest, candidate, { elsewhere = false }) {
    const found = hardwareDifferences(newest.environment, candidate.environment);
    if (!elsewhere || found.length > 0)
        return found;
    const [before, after] = [newest, candidate].map(({ environment }) => (0,hardwareKey/* hardwareKey */.O)(environment));
    return [{ what: 'hardware', before: before ?? '', after: after ?? '' }];
}
function compareAll(sessions, candidate, units, rules) {
    const rows = units.flatMap((unit) => metricsOf(sessions, candidate, unit, rules.limits).map((metric) => rowOf(sessions, candidate, unit, metric, rules)));
    const family = rows.filter(({ inFamily }) => inFamily);
    // Holm within a session, Bonferroni over those that are judged with it.
    const { judgedTogether = 1 } = rules;
    const held = (values) => holm(values).map((p) => Math.min(1, p * judgedTogether));
    const worse = new Map(zipped(family, held(family.map((row) => row.worse))));
    const better = new Map(zipped(family, held(family.map((row) => row.better))));
    return rows.map((row) => {
        const chances = {
            worse: worse.get(row) ?? row.worse,
            better: better.get(row) ?? row.better,
            family: family.length * judgedTogether,
        };
        return { comparison: row.finish(chances), accepted: row.accepted };
    });
}
function zipped(rows, values) {
    return rows.map((row, index) => [row, values[index] ?? 1]);
}
function rowOf(sessions, candidate, unit, metric, rules) {
    const counts = metric.population === 'all' ? successDraft(sessions, candidate, unit, rules.against) : null;
    if (counts !== null)
        return successRow(counts, rules);
    const draft = draftOf(sessions, candidate, unit, metric, rules);
    return draft.outcome.verdict === null
        ? measuredRow(draft, draft.outcome)
        : { inFamily: false, worse: 1, better: 1, accepted: null, finish: () => gapComparison(draft) };
}
function successRow(counts, rules) {
    const finish = ({ worse, family }) => successComparison(counts, { pFamily: worse, family }, rules);
    const worse = counts.provable ? counts.worse : 1;
    return { inFamily: counts.provable, worse, better: 1, accepted: null, finish };
}
function measuredRow(draft, measured) {
    const { worse, better } = measured;
    return {
        inFamily: draft.gated || draft.gatesLoss,
        ...{ worse, better, accepted: draft.accepted },
        finish: (held) => comparisonOf(draft, measured, held),
    };
}
const UNJUDGED = {
    ratio: null,
    interval: null,
    p: null,
    pFamily: null,
    smallestVisiblePercent: null,
    noise: null,
};
function gapComparison(draft) {
    const { outcome } = draft;
    return {
        ...subjectOf(draft),
        ...UNJUDGED,
        verdict: outcome.verdict ?? 'not-measured',
        reason: outcome.verdict === null ? null : outcome.reason,
    };
}
/** Nothing is held against another machine; this one's own level is told. */
/** What another machine has is no loss here, and what it lacks is nothing new. */
function uncompared(newest, candidate, unit, limits) {
    return metricsOf([newest], candidate, unit, limits).map((metric) => ({
        ...unit,
        metric: metric.id,
        gated: isGated(metric, limits, unit),
        limit: null,
        before: null,
        after: ownLevel(candidate, unit, metric),
        ...UNJUDGED,
        verdict: 'not-comparable',
        reason: 'other hardware',
    }));
}

;// CONCATENATED MODULE: ./lib/judge/gateWords.js
/** The sentences of a decision. */
/** All that a decision says where there is nothing to say. */
const gateWords_NOTHING = {
    ...{ regressions: [], improvements: [], lost: [], open: [] },
    ...{ accepted: null, acceptanceNote: null },
};
function afterSlowdown(place) {
    return `Find the cause${howToAccept(place, 'the loss is intended')}.`;
}
function howToAccept({ kind, label }, condition) {
    switch (kind) {
        case 'pull-request':
            return `; if ${condition}, add a line "Benchmark-accepted: why" to the text of the pull request, and let someone with write permission set the label ${label}`;
        case 'default-branch':
            return `; if ${condition}, accept the new level: run once on the default branch with accept-level set to the reason`;
        case 'elsewhere':
            return '';
    }
}
/**
 * @param compared gated comparisons with a verdict
 * @param gatedCount gated comparisons in all
 */
function words(judgement, parts, compared, gatedCount) {
    const { regressions, improvements, lost, open } = parts;
    const aside = gatedCount - compared - lost.length;
    const rest = aside === 0 ? '' : ` ${aside} more could not be compared.`;
    const lostSentence = lost.length === 0 ? '' : sentenceOfLost(lost, judgement.comparisons);
    const missing = lostSentence === '' ? '' : ` ${lostSentence}`;
    const [are, their] = regressions.length === 1 ? ['is', 'its'] : ['are', 'their'];
    const worse = worseOf(regressions);
    const than = judgement.against === 'level' ? 'than the accepted level by more than' : 'by more than';
    return {
        slower: `${regressions.length} of ${gateWords_metrics(compared)} ${are} ${worse} ${than} ${their} limit allows.${missing}${rest}`,
        lost: lostSentence,
        faster: `${improvements.length} of ${gateWords_metrics(compared)} ${improvements.length === 1 ? 'is' : 'are'} faster, none is slower by more than its limit allows.${rest}`,
        steady: `None of ${gateWords_metrics(compared)} is slower by more than its limit allows.${rest}`,
        open: `${open.length} of ${gateWords_metrics(compared)} ${open.length === 1 ? 'is' : 'are'} left open by the noise, none is proven slower by more than its limit.${rest}`,
        openAction: (passed) => passed
            ? 'No action needed; more stored sessions (record-sessions) or more runs would tell.'
            : 'Run again with more runs, or store more sessions (record-sessions) on the default branch: fail-on is inconclusive.',
        bringBack: (place) => `Bring back what the baseline has${howToAccept(place, 'it is gone on purpose')}.`,
    };
}
/** A share of numbers is no speed. */
function worseOf(regressions) {
    const grounding = regressions.filter(({ metric }) => metric === 'grounding').length;
    if (grounding === 0)
        return 'slower';
    return grounding === regressions.length ? 'lower' : 'worse';
}
/** What the baseline has and this session does not, by reason. A stage that is gone altogether is named once. */
function sentenceOfLost(lost, all) {
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
function gateWords_metrics(count) {
    return `${count} gated metric${count === 1 ? '' : 's'}`;
}

;// CONCATENATED MODULE: ./lib/judge/notComparable.js


/** Where sessions are stored, and nothing of them can be held against this one. */
function notComparable({ hardwareDifferences, otherDifferences }, gated, { everStored }, { onMissingBaseline }) {
    const isOtherMachine = hardwareDifferences.length > 0;
    // On this very hardware sessions were stored, and only those of another can be read: something is amiss.
    const isAmiss = isOtherMachine && everStored;
    const passed = onMissingBaseline === 'pass' || (onMissingBaseline === 'auto' && !isAmiss);
    const shared = { ...gateWords_NOTHING, verdict: 'not-comparable', passed };
    const action = 'Store a baseline measured on this machine with these agents and prompts.';
    if (isOtherMachine) {
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
    const isUnknown = gated.every(({ after }) => after === null);
    return {
        ...shared,
        summary: `No gated metric could be compared: ${reasons.join('; ')}.`,
        action: isUnknown ? 'Mend that, or nothing can ever be compared.' : action,
    };
}

;// CONCATENATED MODULE: ./lib/judge/gate.js



/**
 * Passes or fails a session, with one sentence of what was found and one of what to do. What was not measured
 * fails, or passes where the policy says in so many words that it is to: a crash must never look like a pass.
 */
function decide(evidence, policy) {
    const gap = sessionGap(evidence);
    const acceptanceNote = evidence.acceptance.note;
    if (gap !== null) {
        const passed = policy.onNotMeasured === 'warn';
        return {
            // Whatever slowed or ended the session may have moved the numbers that it did get.
            ...gateWords_NOTHING,
            acceptanceNote,
            verdict: 'not-measured',
            passed,
            summary: gap,
            action: `This says nothing about the change: ${cure(evidence)} and run again.${passed ? ' It passes because on-not-measured is warn.' : ''}`,
        };
    }
    const { judgement } = evidence;
    if (evidence.isJudgedElsewhere)
        return { ...MEASURED, acceptanceNote };
    const decision = judgement === null ? withoutBaseline(evidence, policy) : judged(judgement, evidence, policy);
    return { ...decision, acceptanceNote };
}
const MEASURED = {
    ...gateWords_NOTHING,
    verdict: 'measured',
    passed: true,
    summary: 'Measured; the job that reports compares it.',
    action: 'No action needed in this job: the one with mode report tells the verdict.',
};
/** Of further stages only the counts are told: their reasons are mostly the same. */
const REASONED_UNITS = 3;
/** Why a session as a whole was not measured, one sentence; null where it was. */
function sessionGap({ interruption, unmeasured, unseen, }) {
    if (unseen !== null)
        return unseen;
    if (interruption !== null)
        return `The session was interrupted: ${interruption.replace(/\.$/, '')}.`;
    if (unmeasured.length === 0)
        return null;
    const told = unmeasured.map(({ unit, setAside }, index) => {
        const reasons = index < REASONED_UNITS ? reasonsOf(setAside) : '';
        return reasons === '' ? unit : `${unit} (${reasons})`;
    });
    return `Not measured: too few valid calls: ${told.join('; ')}.`;
}
function cure({ interruption, unmeasured, unseen }) {
    if (unseen !== null)
        return 'see that nvidia-smi or rocm-smi answers on this runner';
    return interruption === null ? cureOf(unmeasured.flatMap(({ setAside }) => setAside)) : 'mend the cause';
}
const COMPARED = ['regressed', 'improved', 'unchanged', 'inconclusive'];
function judged(judgement, evidence, policy) {
    const gated = judgement.comparisons.filter((comparison) => comparison.gated);
    const having = (...verdicts) => gated.filter(({ verdict }) => verdicts.includes(verdict));
    const parts = {
        regressions: having('regressed'),
        improvements: having('improved'),
        lost: having('not-measured'),
        open: having('inconclusive'),
    };
    const compared = having(...COMPARED).length;
    const told = words(judgement, parts, compared, gated.length);
    const common = { ...gateWords_NOTHING, ...parts };
    if (parts.regressions.length > 0 || parts.lost.length > 0)
        return failing(common, told, evidence, policy);
    // That calls succeed, and what they say, tells nothing of how fast they are.
    const speeds = gated.filter(({ metric }) => metric !== 'success-rate' && metric !== 'grounding');
    const isAnyCompared = speeds.some(({ verdict }) => COMPARED.includes(verdict));
    if (!isAnyCompared && (parts.open.length === 0 || policy.failOn !== 'inconclusive'))
        return notComparable(judgement, speeds, evidence, policy);
    if (parts.open.length > 0) {
        const passed = policy.failOn !== 'inconclusive' || evidence.acceptance.accepted !== null;
        const accepted = policy.failOn === 'inconclusive' ? evidence.acceptance.accepted : null;
        return {
            ...common,
            accepted,
            verdict: 'inconclusive',
            passed,
            summary: told.open,
            action: told.openAction(passed),
        };
    }
    const verdict = parts.improvements.length > 0 ? 'improved' : 'unchanged';
    const summary = verdict === 'improved' ? told.faster : told.steady;
    return { ...common, verdict, passed: true, summary, action: 'No action needed.' };
}
/** Slower, or without what the baseline has. An acceptance covers both; `fail-on: never` lets slowdowns alone pass. */
function failing(common, told, { acceptance: { accepted }, place }, policy) {
    const isSlower = common.regressions.length > 0;
    const lossPasses = common.lost.length === 0 || policy.onNotMeasured === 'warn';
    const slowPasses = !isSlower || policy.failOn === 'never';
    const passed = accepted !== null || (lossPasses && slowPasses);
    const advice = isSlower ? afterSlowdown(place) : told.bringBack(place);
    const because = accepted !== null
        ? `No action needed: ${accepted.by} accepted it.`
        : passed
            ? `This passes because ${isSlower ? 'fail-on is never' : 'on-not-measured is warn'}. ${advice}`
            : advice;
    return {
        ...common,
        accepted,
        verdict: isSlower ? 'regressed' : 'not-measured',
        passed,
        summary: isSlower ? told.slower : told.lost,
        action: because,
    };
}
function withoutBaseline({ everStored }, { onMissingBaseline }) {
    const passed = onMissingBaseline === 'pass' || (onMissingBaseline === 'auto' && !everStored);
    const summary = everStored
        ? 'Measured, but no stored session can be used: this hardware has some, none of them in the history of this commit.'
        : 'Measured, but there is no baseline to compare with.';
    return {
        ...gateWords_NOTHING,
        verdict: 'no-baseline',
        passed,
        summary,
        action: passed
            ? 'Store a baseline to let the next run compare.'
            : 'Store a baseline, or set on-missing-baseline to pass.',
    };
}

;// CONCATENATED MODULE: ./lib/story/judgeSession.js






const NOBODY = { accepted: null, note: null };
/**
 * One session against the history: comparisons, the gate's decision, and whether it is stored.
 * @param acceptance who accepted the change that was measured
 * @param levelAcceptance an acceptance that begins a new level whatever the verdict is; null: none
 * @param blind the same session, judged before anybody was asked; null: it was not
 */
function judgeSession(results, bench, acceptance, levelAcceptance, blind = null) {
    const { settings, source } = bench;
    const candidate = (0,recordOf/* recordOf */.z)(results, settings.publish.commentKey);
    const heldAgainst = judgeSession_sessionsOf(bench);
    const judgement = blind === null ? judgementOf(heldAgainst, candidate, bench) : blind.judgement;
    const evidence = {
        interruption: results.interruption,
        unmeasured: unmeasuredUnits(results),
        unseen: unseenHardware(candidate, bench.history),
        judgement,
        everStored: everStored(candidate, bench.history),
        acceptance,
        place: judgeSession_placeOf(source, settings),
        isJudgedElsewhere: settings.publish.mode === 'measure',
    };
    const decision = decide(evidence, settings.policy);
    const standing = levelAcceptance === null
        ? judgement?.standing
        : acceptedStanding(judgement?.comparisons ?? [], candidate);
    const record = { ...candidate, standing: [...(standing ?? [])], accepted: levelAcceptance };
    const write = baselineWrite(settings.record, source, sessionGap(evidence), {
        ...decision,
        accepted: levelAcceptance ?? decision.accepted,
    });
    return { results, record, heldAgainst, judgement, decision, write };
}
/** Where none of this hardware is stored, one of another says what differs. */
function judgeSession_sessionsOf({ history }) {
    if (history === null)
        return [];
    const { sessions, elsewhere } = history;
    return sessions.length === 0 && elsewhere !== null ? [elsewhere] : sessions;
}
function judgementOf([first, ...others], candidate, bench) {
    const { history, settings, lineage, now } = bench;
    if (first === undefined || history === null)
        return null;
    const { limits, onWorkloadChange, store } = settings.policy;
    return judge([first, ...others], candidate, {
        limits,
        onWorkloadChange,
        elsewhere: history.sessions.length === 0,
        judgedTogether: bench.judgedTogether ?? 1,
        against: becomesLevel(bench) ? 'level' : 'change',
        relation: history.relation,
        lineage,
        staleDays: store.staleDays,
        staleCommits: store.staleCommits,
        now,
    });
}
/** The default branch, and whatever else is to be stored: levels that nobody is held to would drift. */
function becomesLevel({ settings, source }) {
    return isOfDefaultBranch(source) || baselineWrite(settings.record, source, null, NO_LOSS).write;
}
const NO_LOSS = { lost: [], accepted: null };
/** A GPU tool that failed would make another machine of this one, one that has no baseline and passes. */
function unseenHardware({ environment }, history) {
    const other = history?.elsewhere?.environment;
    if (other === undefined || !environment.ollamaIsLocal || environment.gpus !== null)
        return null;
    const isThisMachine = other.cpuModel === environment.cpuModel && other.arch === environment.arch;
    const [gpu] = other.gpus ?? [];
    return isThisMachine && gpu !== undefined
        ? `Not measured: no GPU tool answered, though stored sessions with the same processor had a GPU (${gpu.name}).`
        : null;
}
function everStored({ agents }, history) {
    return agents.some(({ name }) => history?.known.includes(name) ?? false);
}
function judgeSession_placeOf(source, { policy }) {
    return { kind: placeKind(source), label: policy.acceptLabel };
}
/** A merge queue's group is of pull requests; on other branches, in releases and at a desk there is none to label. */
function placeKind(source) {
    if (isOfDefaultBranch(source))
        return 'default-branch';
    return source.pullRequest !== null || source.event === 'merge_group' ? 'pull-request' : 'elsewhere';
}

;// CONCATENATED MODULE: ./lib/story/acceptance.js



/** The input accept-level, on the default branch: this session is the new level, whatever the verdict. */
function levelAcceptance({ settings, source, now }, { repository }) {
    const { acceptLevel } = settings.record;
    const isAsked = isOfDefaultBranch(source) || (source.runId === null && settings.record.updateBaseline === 'always');
    if (acceptLevel === null || !isAsked)
        return null;
    return { by: repository.actor ?? 'unknown', reason: acceptLevel, at: now.toISOString(), pullRequest: null };
}
/**
 * The label of the pull request, asked for where the session would fail without it, and always on the default branch:
 * what was accepted in the pull request is its new level, even where this session happens to be within the limit. Whoever
 * cannot be asked accepted nothing; that is told, and what was measured stays.
 */
async function acceptanceOf(blind, bench, ports) {
    const isMain = isOfDefaultBranch(bench.source);
    if (blind.record.accepted !== null) {
        return { finding: { accepted: blind.record.accepted, note: null }, ofLevel: blind.record.accepted };
    }
    if (blind.judgement === null || isIncomplete(blind.decision) || (!isMain && blind.decision.passed))
        return { finding: NOBODY, ofLevel: null };
    try {
        const newest = bench.history?.sessions.at(-1)?.source.commit ?? null;
        const finding = await ports.repository.acceptance(newest);
        if (!isMain)
            return { finding, ofLevel: null };
        return isSpent(finding.accepted, bench) ? spent(finding, blind) : { finding, ofLevel: finding.accepted };
    }
    catch (error) {
        const note = `Whether the change was accepted is unknown: ${(0,failure/* messageOf */.bD)(error)}`;
        ports.log.warning(note);
        return { finding: { accepted: null, note }, ofLevel: null };
    }
}
/**
 * What was accepted in a pull request is one level, that of the first session that has it. Later sessions of the same
 * commit (a nightly run, one that is repeated) are held to it, or anything would be accepted until the next merge.
 */
function isSpent(accepted, { history }) {
    const pullRequest = accepted?.pullRequest ?? null;
    if (pullRequest === null)
        return false;
    return history?.sessions.some((session) => session.accepted?.pullRequest === pullRequest) ?? false;
}
function spent({ accepted }, { decision }) {
    const note = `What was accepted in pull request ${accepted?.pullRequest} is the level that this session is held to.`;
    return { finding: { accepted: null, note: decision.passed ? null : note }, ofLevel: null };
}
/** Of a session that was not measured nobody knows what there would be to accept, and a cancelled job has no time to ask. */
function isIncomplete({ verdict, lost }) {
    return verdict === 'not-measured' && lost.length === 0;
}

;// CONCATENATED MODULE: ./lib/story/judgeAll.js




/** Sessions of one job, one after the other: each joins the history of the next. */
async function judgeAll(measured, bench, ports) {
    const judged = [];
    let known = bench;
    for (const results of measured) {
        for (const sentence of unknownMetrics(results))
            ports.log.warning(sentence);
        const level = judged.length === 0 ? levelAcceptance(known, ports) : null;
        const blind = judgeSession(results, known, NOBODY, level);
        const acceptance = await acceptanceOf(blind, known, ports);
        const session = judgeSession(results, known, acceptance.finding, level ?? acceptance.ofLevel, blind);
        judged.push(session);
        known = withSession(known, session);
    }
    return judged;
}
/** The one that is told of: the first that fails, else the last. */
function shownOf(sessions) {
    return sessions.find(({ decision }) => !decision.passed) ?? sessions.at(-1);
}

// EXTERNAL MODULE: ./lib/report/agentReport.js + 6 modules
var agentReport = __webpack_require__(35845);
;// CONCATENATED MODULE: ./lib/report/safeExports.js

/** Foreign text in the files that other tools read: like `safe.ts`, of which it is the other half. */
/** What a spreadsheet takes for the start of a formula, also behind the separator of another country's CSV. */
const FORMULA = /(^|;)(?=["'\s]*[=+\-@\uff0b\uff0d\uff1d\uff20])/g;
/**
 * A text cell of a CSV file, on one line. One that a spreadsheet would run as a formula gets a leading apostrophe, by
 * which spreadsheets know text. Numbers are never given to this: they may begin with a minus.
 */
function csvText(text) {
    return (0,safe/* short */.h0)(text, safe/* SENTENCE_LIMIT */.wF).replace(FORMULA, "$1'");
}
/**
 * A value in a name of Go's benchmark format: no blank, no unseen character, and nothing that benchstat would take
 * for another part of the name, as `/` is, and `-8` at the end (GOMAXPROCS).
 */
function benchName(text) {
    const content = (0,safe/* short */.h0)(text, safe/* NAME_LIMIT */.Uo).replace(/[^\p{L}\p{N}\p{M}._:+-]/gu, '_');
    return content === '' ? '_' : content.replace(/-(?=\d+$)/, '_');
}
/** What follows a key, or the `#` of a comment, in Go's benchmark format: one line. */
function benchText(text) {
    return (0,safe/* short */.h0)(text, safe/* SENTENCE_LIMIT */.wF);
}

;// CONCATENATED MODULE: ./lib/report/names.js

/**
 * The report file of each agent, in the agents' order: letters that every file system and artifact takes, lower
 * case because some file systems know no other difference, unique by a number where names fall together.
 */
function agentFileNames({ agents }) {
    const slugs = agents.map(({ name }) => name
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/^-+|-+$/g, '')
        .slice(0, 60) || 'agent');
    return apart(slugs, '-').map((slug) => `report-${slug}.md`);
}
/** Each name as Go's benchmark format takes it; those that fall together are told apart by a number. */
function benchNames(names) {
    const different = [...new Set(names)];
    const safe = apart(different.map(benchName), '_');
    return new Map(different.map((name, index) => [name, safe[index]]));
}
function apart(slugs, joint) {
    const taken = new Set();
    return slugs.map((slug) => {
        let unique = slug;
        for (let number = 2; taken.has(unique); number += 1)
            unique = `${slug}${joint}${number}`;
        taken.add(unique);
        return unique;
    });
}

// EXTERNAL MODULE: ./lib/report/session.js
var session = __webpack_require__(57202);
;// CONCATENATED MODULE: ./lib/report/benchmarks.js





/**
 * benchmarks.txt in Go's benchmark format, for benchstat: a line for each call that counts, so that its medians are
 * ours. Failed, invalid, cold and warm-up calls are not in it.
 *
 * benchstat compares only what has the same configuration lines (`key: value`). They hold what must match here, too: the
 * hardware, and what Ollama's durations mean. What one wants to compare (commit, Ollama, model, options) stands in
 * comments, which it skips.
 */
const NS_PER_MS = 1e6;
/** Names as benchstat shows them: it makes seconds of every `ns`. Order is that of its tables. */
const UNITS = [
    { unit: 'ns/op', metric: (0,metrics/* metricOf */.ak)('e2e'), factor: NS_PER_MS },
    { unit: 'token/sec', metric: (0,metrics/* metricOf */.ak)('throughput'), factor: 1 },
    { unit: 'ttft-net-ns/op', metric: (0,metrics/* metricOf */.ak)('ttft-net'), factor: NS_PER_MS },
    { unit: 'prefill-ns/op', metric: (0,metrics/* metricOf */.ak)('prefill'), factor: NS_PER_MS },
    { unit: 'J/token', metric: (0,metrics/* metricOf */.ak)('joules-per-token'), factor: 1 },
];
function renderBenchmarks(results) {
    const agents = benchNames(results.agents.map(({ name }) => name));
    const stages = benchNames(results.stages.map(({ name }) => name));
    const lineOf = (call) => {
        const values = UNITS.flatMap(({ unit, metric, factor }) => {
            const value = metric.of(call);
            // Stored results may hold any number.
            return value === null || !Number.isFinite(value * factor)
                ? []
                : [`${numberText(value, factor)} ${unit}`];
        });
        const name = `BenchmarkCall/agent=${agents.get(call.agent)}/stage=${stages.get(call.stage)}`;
        return values.length === 0 ? [] : [[name, '1', ...values].join(' ')];
    };
    return [
        ...headOf(results),
        ...results.agents.flatMap((agent) => [
            '',
            `# ${benchText(agentText(agent))}`,
            ...(0,session/* countedCalls */.eb)(results, agent.name).flatMap(lineOf),
        ]),
        '',
    ].join('\n');
}
function headOf({ environment, source, startedAt, toolVersion }) {
    const compared = [
        `commit ${source.commit ?? 'unknown'}, Ollama ${environment.ollamaVersion ?? 'unknown'}, ${startedAt}`,
        `ollama-benchmark-action ${toolVersion}: a line is one call, an op is one call from end to end`,
        'benchstat knows the calls of a session and not how sessions differ: it calls more changes than are proven',
    ];
    return [
        ...compared.map((line) => `# ${benchText(line)}`),
        `hardware: ${benchText((0,hardwareKey/* hardwareKey */.O)(environment))}`,
        `ollama-durations: ${environment.durationMeaning}`,
        ...UNITS.map(({ unit, metric }) => `Unit ${unit} better=${metric.direction.split('-')[0]}`),
    ];
}
function agentText({ name, model, quantization, modelDigest, options }) {
    const facts = [model, quantization, modelDigest?.slice(0, 12)].filter((fact) => typeof fact === 'string');
    return `agent ${name}: ${facts.join(', ')}, options ${JSON.stringify(options)}`;
}
/** Nanoseconds are whole. */
function numberText(value, factor) {
    return String(factor === 1 ? value : Math.round(value * factor));
}

// EXTERNAL MODULE: ./node_modules/papaparse/papaparse.js
var papaparse = __webpack_require__(28728);
// EXTERNAL MODULE: ./lib/model/call.js
var model_call = __webpack_require__(97221);
;// CONCATENATED MODULE: ./lib/report/callsCsv.js




/** Lists, and the answer, which is a text of its own and no figure. */
const NO_COLUMNS = [
    'marks',
    'notes',
    'otherModels',
    'gpu',
    'tenants',
    'grounding',
    'answer',
];
const fieldsOf = (entries) => Object.keys(entries).filter((name) => !NO_COLUMNS.includes(name));
function renderCallsCsv(results) {
    const columns = columnsOf(results);
    const titles = columns.map(({ title }) => csvText(title));
    const rows = results.calls.map((call) => columns.map(({ of }) => cellOf(of(call))));
    return `${papaparse.unparse([titles, ...rows], { newline: '\r\n' })}\r\n`;
}
function columnsOf(results) {
    const counted = new Set(results.agents.flatMap(({ name }) => (0,session/* countedCalls */.eb)(results, name)));
    return [
        ...fieldsOf(model_call/* CallSchema */.ux.entries).map((name) => columnOf(name, (call) => call)),
        { title: 'numbersStated', of: ({ grounding }) => grounding?.numbersStated ?? null },
        { title: 'numbersFound', of: ({ grounding }) => grounding?.numbersFound ?? null },
        { title: 'marks', of: ({ marks }) => marks.join(' ') },
        { title: 'counted', of: (call) => counted.has(call) },
        ...fieldsOf(model_call/* GpuEvidenceSchema */.L8.entries).map((name) => columnOf(name, ({ gpu }) => gpu, `gpu${name.charAt(0).toUpperCase()}${name.slice(1)}`)),
        ...agentColumns(results),
        ...sessionColumns(results),
    ];
}
function columnOf(name, part, title = name) {
    return { title, of: (call) => part(call)?.[name] ?? null };
}
function agentColumns({ agents, protocol }) {
    const byName = new Map(agents.map((agent) => [agent.name, agent]));
    const options = [...new Set(agents.flatMap((agent) => Object.keys(agent.options)))];
    const column = (title, of) => ({
        title,
        of: (call) => {
            const agent = byName.get(call.agent);
            return agent === undefined ? null : of(agent);
        },
    });
    return [
        column('model', ({ model }) => model),
        column('modelDigest', ({ modelDigest }) => modelDigest),
        column('family', ({ family }) => family),
        column('parameterSize', ({ parameterSize }) => parameterSize),
        column('quantization', ({ quantization }) => quantization),
        column('think', (agent) => thinkOf(agent, protocol)),
        column('requestedContext', ({ requestedContext }) => requestedContext),
        column('effectiveContext', ({ effectiveContext }) => effectiveContext),
        column('vramShare', ({ vramShare }) => vramShare),
        column('vramMib', ({ vramMib }) => vramMib),
        column('vramSeenMib', ({ vramSeenMib }) => vramSeenMib),
        ...options.map((name) => column(`option_${name}`, (agent) => optionOf(agent, name))),
    ];
}
function thinkOf(agent, protocol) {
    return agent.think ?? protocol.think;
}
function optionOf({ options }, name) {
    const value = Object.entries(options).find(([key]) => key === name)?.[1] ?? null;
    return Array.isArray(value) ? JSON.stringify(value) : value;
}
function sessionColumns({ source, environment }) {
    const gpus = environment.gpus?.map(({ name }) => name).join(' + ') ?? null;
    return [
        { title: 'commit', of: () => source.commit },
        { title: 'runId', of: () => source.runId },
        { title: 'ollamaVersion', of: () => environment.ollamaVersion },
        { title: 'gpus', of: () => gpus },
    ];
}
function cellOf(value) {
    return typeof value === 'string' ? csvText(value) : value;
}

// EXTERNAL MODULE: ./lib/report/accepted.js
var accepted = __webpack_require__(74197);
// EXTERNAL MODULE: ./lib/report/agentTable.js
var agentTable = __webpack_require__(56543);
// EXTERNAL MODULE: ./lib/report/coldStart.js
var coldStart = __webpack_require__(1488);
// EXTERNAL MODULE: ./lib/report/comparisons.js
var comparisons = __webpack_require__(23324);
// EXTERNAL MODULE: ./lib/report/environment.js
var environment = __webpack_require__(80119);
// EXTERNAL MODULE: ./lib/report/headline.js + 1 modules
var headline = __webpack_require__(79703);
// EXTERNAL MODULE: ./lib/report/metricTables.js
var metricTables = __webpack_require__(25173);
// EXTERNAL MODULE: ./lib/report/noise.js
var noise = __webpack_require__(21792);
// EXTERNAL MODULE: ./lib/report/setAside.js
var setAside = __webpack_require__(30004);
// EXTERNAL MODULE: ./lib/report/slowdowns.js + 1 modules
var slowdowns = __webpack_require__(85001);
// EXTERNAL MODULE: ./lib/report/storeCallout.js
var storeCallout = __webpack_require__(66291);
// EXTERNAL MODULE: ./lib/report/table.js
var table = __webpack_require__(68330);
// EXTERNAL MODULE: ./lib/report/verdict.js
var verdict = __webpack_require__(60975);
;// CONCATENATED MODULE: ./lib/report/indexReport.js



















/** One page that joins the agents: verdict, side by side, baseline, environment, the way to each report. */
function renderIndexReport(view) {
    const { results, links } = view;
    return `${(0,table/* blocks */.Bv)('# Benchmark Report', `**${(0,headline/* headlineOf */.g)(view)}**`, (0,agentReport/* interruptionCallout */.yZ)(results), (0,storeCallout/* storeCallout */.u)(view), [
        `**Timestamp:** ${(0,format/* utc */.n$)(results.startedAt)}, ${(0,format/* duration */.p0)(results.elapsedMs)}`,
        `**Commit:** ${results.source.commit === null ? 'unknown' : (0,safe/* codeSpan */.SS)(results.source.commit)}`,
        ...(links.runUrl === null ? [] : [`**Run:** ${(0,safe/* link */.nf)('workflow run', links.runUrl)}`]),
        `**Corpus:** ${(0,format/* counted */.hS)(results.corpus.fileCount, 'file')} in ${(0,safe/* codeSpan */.SS)(results.corpus.root)}`,
    ].join('  \n'), '## Agents', (0,agentTable/* agentTable */.qf)(results.agents), (0,table/* bullets */.e5)(agentLinks(results)), '## Side by Side', sideBySide(results), '## Cold Start', (0,coldStart/* coldStartTable */.B)(results), '## Comparison with the Baseline', comparisonSection(view), '## Environment', (0,environment/* environmentTable */._5)(results), (0,environment/* sessionNotes */.i6)(results), '## Calls Set Aside', (0,setAside/* setAside */.F)(results))}\n`;
}
function agentLinks(results) {
    return agentFileNames(results).map((file, index) => (0,safe/* fileLink */.RF)(`Report of agent ${(0,safe/* codeSpan */.SS)(results.agents[index]?.name ?? '')}`, file));
}
/** Medians, a table for each stage: stages are never pooled. */
function sideBySide(results) {
    const [first, ...others] = results.agents;
    if (first === undefined)
        return 'No agent.';
    const note = others.length === 0
        ? 'Medians of valid, warm, measured calls.'
        : `Medians of valid, warm, measured calls; in brackets the difference from ${(0,safe/* codeSpan */.SS)(first.name)}. These are configurations side by side, no verdict.`;
    return (0,table/* blocks */.Bv)(note, ...results.stages.map(({ name }) => stageTable(results, name, first.name)));
}
/** Cold starts have a table of their own. */
const SIDE_BY_SIDE = metrics/* COMPARED_METRICS */.wo.filter(({ population }) => population === 'warm');
function stageTable(results, stage, first) {
    const columns = SIDE_BY_SIDE.map(({ label, unit }) => (0,table/* right */.pG)(`${(0,format/* capitalised */.Iu)(label)} (${unit})`));
    const rows = results.agents.map(({ name }) => [
        (0,safe/* cell */.Hn)(name),
        ...SIDE_BY_SIDE.map((metric) => medianBeside(results, name, first, stage, metric)),
        sampleSizeOf(results, name, stage),
    ]);
    return (0,table/* blocks */.Bv)(`### Stage ${(0,safe/* codeSpan */.SS)(stage)}`, (0,table/* table */.tp)([(0,table/* left */.kb)('Agent'), ...columns, (0,table/* right */.pG)('n')], rows));
}
function sampleSizeOf(results, agent, stage) {
    const { length } = (0,metrics/* sampledCalls */.kg)(results, agent, stage);
    const needed = results.protocol.minimumValidCalls;
    return length < needed ? `⚠️\u00a0${length}, needs\u00a0${needed}` : String(length);
}
function medianBeside(results, agent, first, stage, metric) {
    const own = (0,session/* summaryOf */.YG)(results, agent, stage, metric)?.median ?? null;
    const reference = (0,session/* summaryOf */.YG)(results, first, stage, metric)?.median ?? null;
    const figure = (0,format/* bareFigure */.LD)(own, metric.unit);
    const difference = (0,format/* changeBetween */.Vz)(reference, own, metric.unit);
    if (agent === first || difference === format/* UNKNOWN */.HV)
        return figure;
    // A blank that does not break keeps the percent sign with its number in a narrow column.
    return `${figure} (${difference.replace(' ', '\u00a0')})`;
}
function comparisonSection(view) {
    const { judgement, baseline } = view;
    if (judgement === null || baseline === null) {
        return (0,table/* blocks */.Bv)('There was no baseline to compare with.', (0,verdict/* nextStepOf */.Vt)(view));
    }
    const { hardwareDifferences, otherDifferences, history, against } = judgement;
    const level = against === 'level' ? ', at the level that was last accepted' : '';
    return (0,table/* blocks */.Bv)(`Against ${(0,format/* counted */.hS)(history.sessions, 'session')} of the ${(0,safe/* plain */.pj)(baseline.description)}${level}; the newest is of ${(0,format/* utc */.n$)(history.startedAt)}, commit ${history.commit === null ? 'unknown' : (0,safe/* codeSpan */.SS)(history.commit)}.`, (0,verdict/* cautionOf */.v4)(view), (0,accepted/* acceptanceText */.B)(view), (0,metricTables/* metricTables */.M)(judgement.comparisons), (0,slowdowns/* patternOf */.Id)(view), (0,slowdowns/* causesOf */.cZ)(view), (0,noise/* noiseStatement */.M)(view), (0,comparisons/* differenceTable */.ow)([...hardwareDifferences, ...otherDifferences]), (0,verdict/* policyChangesOf */.NU)(view), view.nextStep === null ? '' : (0,verdict/* nextStepOf */.Vt)(view));
}

;// CONCATENATED MODULE: ./lib/report/files.js






const INDEX_FILE = 'report.md';
const files_RESULTS_FILE = 'results.json';
/** Every call as a row, for spreadsheets and data frames. */
const CALLS_FILE = 'calls.csv';
/** Every call that counts as a line, for Go's benchstat. */
const BENCHMARKS_FILE = 'benchmarks.txt';
/** What the session was judged by, so that the verdict can be repeated from the files alone. */
const BASELINE_FILE = 'baseline.json';
/** All files of a session, as names without folders and their contents. */
function reportFiles(view) {
    const names = agentFileNames(view.results);
    return [
        { name: INDEX_FILE, content: renderIndexReport(view) },
        ...view.results.agents.map(({ name }, index) => ({
            name: names[index],
            content: (0,agentReport/* renderAgentReport */.aM)(view.results, name),
        })),
        { name: files_RESULTS_FILE, content: `${JSON.stringify(view.results, null, 2)}\n` },
        { name: CALLS_FILE, content: renderCallsCsv(view.results) },
        { name: BENCHMARKS_FILE, content: renderBenchmarks(view.results) },
        ...(view.sessions.length === 0 ? [] : [{ name: BASELINE_FILE, content: windowTextOf(view.sessions) }]),
    ];
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
 * How long the session will take, milliseconds, from an earlier one: the mean of each agent's calls of each stage times
 * the calls to come, a cold start as much longer as its first token came later. Null where a stage was never timed.
 */
function estimateFromRecord(settings, earlier) {
    let sumMs = 0;
    for (const run of estimate_runsOf(settings)) {
        for (const stage of stagesOf(run, settings)) {
            const unit = earlier.units.find((one) => one.agent === run.agent.name && one.stage === stage.name);
            const warmMs = estimate_meanOf((0,recordOf/* valuesOf */.s)(unit, 'e2e'));
            if (warmMs === null)
                return null;
            sumMs += warmMs + (run.kind === 'cold' ? loadMsOf(unit) : 0);
        }
    }
    return sumMs;
}
/** How much later the first token of a cold start came; 0 where none is known. */
function loadMsOf(unit) {
    const coldMs = estimate_meanOf((0,recordOf/* valuesOf */.s)(unit, 'cold-ttft'));
    const warmMs = estimate_meanOf((0,recordOf/* valuesOf */.s)(unit, 'ttft'));
    return coldMs === null || warmMs === null ? 0 : Math.max(0, coldMs - warmMs);
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
    return estimate_meanOf(calls.map((call) => call.e2eMs).filter((value) => value !== null));
}
function estimate_meanOf(values) {
    return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}

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
/**
 * What stood in a stage's prompts, and in those of the stages whose texts it embeds; never those texts: a number that a
 * model made up in one stage is no datum in the next.
 */
function dataOf(stages, name, material) {
    const sources = new Set([name]);
    // A set grows while it is gone through, and each name comes once.
    for (const source of sources) {
        const stage = stages.find((one) => one.name === source);
        for (const found of stage === undefined ? [] : placeholdersOf(stage))
            sources.add(found);
    }
    return stages
        .filter((stage) => sources.has(stage.name))
        .flatMap((stage) => Object.values(promptOf(stage, material, new Map(), '')));
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
    // What Ollama refused it says itself; where it ended, its log does.
    const cure = outcome.httpStatus === null ? '; see that Ollama still runs, and what its own log says' : '';
    throw new failure/* ExpectedError */.Dh(`The first request of agent ${agent.name} failed: ${outcome.failure ?? 'the stream ended without a done record'}${cure}.`);
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
            facts.set(agent, await prepare_factsOf(agent, { ...seen, vramSeenMib }, ports));
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
async function prepare_factsOf(agent, { loaded, vramSeenMib }, { ollama, log }) {
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
/** A pull has one for each layer and a few more; whoever sends millions is to fill no log. */
const MOST_STATUSES = 100;
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
/** A change of status is told at once, as long as they are few; the progress of one now and then. */
async function pull(model, { ollama, log, clock }, signal) {
    log.info(`Ollama does not have ${model}; pulling it`);
    let toldMs = Number.NEGATIVE_INFINITY;
    let toldStatus = '';
    let statuses = 0;
    await ollama.pull(model, (line) => {
        const status = line.replace(/ \d+ %$/, '');
        const isNew = status !== toldStatus && statuses < MOST_STATUSES;
        if (!isNew && clock.nowMs() - toldMs < PROGRESS_MS)
            return;
        if (isNew)
            statuses += 1;
        toldMs = clock.nowMs();
        toldStatus = status;
        log.info(`pull: ${line}`);
    }, signal);
}

;// CONCATENATED MODULE: ./lib/bench/results.js



/** Characters of all answers together that results keep: their readers have a limit, too. */
const ANSWERS_LIMIT = 8 * 1024 * 1024;
/** Everything that was measured, as it is stored. */
function resultsOf(benchmark, measured) {
    const { startedAt, finishedAt, elapsedMs, source, environment, corpus, prepared, session } = measured;
    const { material } = prepared;
    return {
        schemaVersion: results/* RESULTS_SCHEMA_VERSION */.q3,
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
/** The latest answers are kept, as reports quote those; with one that goes, the numbers that are quoted of it. */
function withinAnswersLimit(calls) {
    let left = ANSWERS_LIMIT;
    return calls
        .toReversed()
        .map((call) => {
        left -= call.answer?.length ?? 0;
        if (left >= 0)
            return call;
        const grounding = call.grounding === null ? null : { ...call.grounding, missing: [] };
        return { ...call, grounding, answer: null };
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
function difference(whole, ...parts) {
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
    grounding: null,
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
        textSpanMs: difference(lastTokenMs, firstTokenMs),
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
        ttftNetMs: difference(firstTokenMs, loadMs),
        overheadMs: difference(totalMs, loadMs, prefillMs, decodeMs),
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
                    await this.unload([step.agent.model], session_nameOf(step));
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
                await this.unload([agent.model], `sending ${session_nameOf(run)} again`);
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
        return this.grounded(call);
    }
    /** Between two calls, when all that is timed of this one has its stamps. */
    grounded(call) {
        const { answer, stage } = call;
        if (answer === null || answer === '')
            return call;
        return { ...call, grounding: this.plan.ground(stage, answer) };
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
        throw new failure/* ExpectedError */.Dh(`The time budget does not last for ${session_nameOf(run)}; raise the input time-budget, or lower runs or num-predict.`);
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
function session_nameOf({ agent, kind, run }) {
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
/** The same text on its own: a part of a string keeps the whole of it in memory, which may be a file's. */
function detached(text) {
    return JSON.parse(JSON.stringify(text));
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
    const readable = corpus.documents.filter(({ isUnderstood }) => isUnderstood);
    const head = counting(corpus, readable.length);
    if (head(0).length > maxCharacters) {
        throw new failure/* ExpectedError */.Dh(`The prompt budget of ${maxCharacters} characters is too small for even the counts of the reports ` +
            `(${head(0).length}): raise num_ctx or lower num-predict.`);
    }
    const problems = problemLines(corpus.documents, Math.floor(maxCharacters * PROBLEM_SHARE));
    const chosen = new Map();
    let used = problems.length;
    for (const document of inOrderOfChoice(readable)) {
        if (document.promptBlock === null)
            continue;
        const block = `\n\n${document.promptBlock}`;
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
/** The opening of the text for so many shown documents; of the corpus it is all counted once. */
function counting({ documents }, readable) {
    const of = (type) => documents.filter((document) => document.type === type).length;
    const types = `${of('csv')} CSV, ${of('json')} JSON, ${of('markdown')} Markdown.`;
    const broken = documents.length - readable;
    return (shown) => {
        const rest = [
            types,
            `Contents of ${shown} are shown below; ${readable - shown} are left out for lack of room.`,
            ...(broken === 0 ? [] : [`${broken} could not be read.`]),
        ];
        return `${documents.length} report files: ${rest.join(' ')}`;
    };
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
            (document.varies ? telling : others).push(document);
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
function mostNumbersFirst(documents) {
    return documents.toSorted((a, b) => b.numberCount - a.numberCount || byCodeUnits(a.path, b.path));
}
/** The first of each list, then the second of each, and so on. */
function inTurns(lists) {
    const taken = [];
    let rest = lists;
    for (let turn = 0; rest.length > 0; turn += 1) {
        rest = rest.filter((list) => list.length > turn);
        for (const list of rest)
            taken.push(list[turn]);
    }
    return taken;
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
        ofAgent: (agent) => agents.get(agent) ?? NONE,
        ofStage: (agent, stage) => stages.get(agent)?.get(stage) ?? NONE,
        ofModel: (agent) => {
            const model = modelOf.get(agent);
            return (model === undefined ? agents.get(agent) : models.get(model)) ?? NONE;
        },
        ofSameModel: (agent) => {
            const model = modelOf.get(agent);
            return model === undefined ? [agent] : (names.get(model) ?? []).map(({ name }) => name);
        },
        isDistrusted,
    };
}
const NONE = [];
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
function milliseconds(ms) {
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
function words_exceeds(value, limit) {
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
const isLonger = (partMs, wholeMs) => words_exceeds(partMs, wholeMs + CLOCK_TOLERANCE_MS + wholeMs * CLOCK_TOLERANCE_SHARE);
const disagreement = (detail) => ({ mark: 'clock-disagreement', detail });
/** The server's work lies between the sending and the end of the stream. */
const totalBeyondEnd = ({ serverTotalMs, e2eMs }) => {
    if (serverTotalMs === null || e2eMs === null || !isLonger(serverTotalMs, e2eMs))
        return null;
    return disagreement(`Ollama reports ${milliseconds(serverTotalMs)} for a call that took ${milliseconds(e2eMs)} from here`);
};
/** The first token cannot arrive before it was sampled. */
const firstTokenTooEarly = ({ loadMs, prefillMs, ttftMs }) => {
    if (loadMs === null || prefillMs === null || ttftMs === null || !isLonger(loadMs + prefillMs, ttftMs)) {
        return null;
    }
    return disagreement(`the first token arrived after ${milliseconds(ttftMs)}, and by Ollama's load and prefill it was made after ${milliseconds(loadMs + prefillMs)}`);
};
const partsBeyondTotal = ({ loadMs, prefillMs, decodeMs, serverTotalMs }) => {
    if (loadMs === null || prefillMs === null || decodeMs === null || serverTotalMs === null)
        return null;
    const partsMs = loadMs + prefillMs + decodeMs;
    if (!isLonger(partsMs, serverTotalMs))
        return null;
    return disagreement(`Ollama's load, prefill and decode add up to ${milliseconds(partsMs)}, its total is ${milliseconds(serverTotalMs)}`);
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
    return (0,summary/* summarise */.fS)(gaps.filter((gap) => gap !== null))?.median ?? null;
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
    if (!words_exceeds(clientGapMs - usualGapMs(others), allowedMs))
        return null;
    return disagreement(`the reply was held up for ${milliseconds(clientGapMs)} of ${milliseconds(e2eMs)} between server and client`);
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
    if (!words_exceeds(madeMs * BUFFERED_SHARE, textSpanMs) || !words_exceeds(madeMs - textSpanMs, BUFFERED_MS))
        return null;
    return disagreement(`the stream was buffered on its way: ${textLines} lines that took ${milliseconds(madeMs)} to generate arrived within ${milliseconds(textSpanMs)}`);
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
    if (!words_exceeds(lateMs, Math.max(BUFFERED_MS, ttftMs * LATE_SHARE)))
        return null;
    return disagreement(`the first text arrived ${milliseconds(lateMs)} late: the reply ended ${milliseconds(e2eMs - ttftMs)} after it, and took ${milliseconds(decodeMs)} to generate`);
};
/** Before 0.30 Ollama took the sampling out of eval_duration (runner/ollamarunner/runner.go). */
function samplingIsInDecode(meaning) {
    return meaning === 'from-0.30.1' || meaning === '0.30.0';
}
/** The mirror of a buffered stream: what took so long to arrive was not made so fast, or the way stalled. */
const decodeTooShort = ({ textLines, textSpanMs, decodeMs, outputTokens }, { against }) => {
    if (textLines === null || textSpanMs === null || decodeMs === null)
        return null;
    if (textLines < LINES_FOR_SPAN || !words_exceeds(textSpanMs - decodeMs, BUFFERED_MS))
        return null;
    const longestMs = decodeMs / DECODE_SHARE_BESIDE_SAMPLING;
    const sampledMs = outputTokens === null ? longestMs : decodeMs + outputTokens * SAMPLING_MS;
    const besideMs = samplingIsInDecode(against.durationMeaning) ? 0 : Math.min(sampledMs, longestMs);
    if (!words_exceeds(textSpanMs, Math.max(decodeMs / DECODE_SHARE, besideMs)))
        return null;
    return disagreement(`the text arrived over ${milliseconds(textSpanMs)}, and by Ollama's clock it was generated within ${milliseconds(decodeMs)}`);
};
const clientBlocked = ({ blockedMs, ttftMs }) => {
    if (blockedMs === null || !words_exceeds(blockedMs, Math.max(BLOCKED_MS, (ttftMs ?? 0) * BLOCKED_SHARE))) {
        return null;
    }
    return {
        mark: 'client-blocked',
        detail: `this program's own event loop was blocked for ${milliseconds(blockedMs)}, so that arrivals may have been stamped late`,
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
    if (slowedMs === null || e2eMs === null || !words_exceeds(slowedMs, e2eMs * THROTTLED_SHARE))
        return null;
    return {
        mark,
        detail: `the GPU was slowed by ${by} for ${milliseconds(slowedMs)} of ${milliseconds(e2eMs)}`,
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
    if (!words_exceeds(cpuShare - smallest, OFFLOAD_TOLERANCE))
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
const median = (values) => (0,summary/* summarise */.fS)(values)?.median ?? null;
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
    if (call.cold || loadMs === null || !words_exceeds(loadMs, SHORTEST_RELOAD_MS))
        return null;
    const coldMs = coldLoadMs(call, others);
    // Nearer to zero than to a cold load; else the warm ones are looked at.
    if (coldMs === null || loadMs <= coldMs / 2)
        return null;
    const warmMs = otherWarmLoadMs(call, others);
    if (warmMs === null || coldMs < COLD_TO_WARM * warmMs)
        return null;
    if (!words_exceeds(loadMs, (coldMs + warmMs) / 2))
        return null;
    return {
        mark: 'reload',
        detail: `the model was loaded anew: load took ${milliseconds(loadMs)}, cold ones take ${milliseconds(coldMs)}, and another warm one took ${milliseconds(warmMs)}`,
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
    if (!words_exceeds(coldMs, SHORTEST_RELOAD_MS) || coldMs < COLD_TO_WARM * warmMs)
        return null;
    // A file that is in the page cache may load many times as fast, and never as fast as none.
    const loadedMs = Math.min(Math.max(SHORTEST_RELOAD_MS, warmMs * LIKE_WARM), (coldMs + warmMs) / 2);
    if (words_exceeds(loadMs, loadedMs))
        return null;
    return {
        mark: 'reload',
        detail: `the model was not listed as loaded, and its load took only ${milliseconds(loadMs)}, as that of a loaded one: somebody else was loading it`,
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
    if (!words_exceeds(waitedMs, Math.max(SHORTEST_WAIT_MS, serverTotalMs * WAITED_SHARE)))
        return null;
    return {
        mark: 'slot-contention',
        detail: `the call waited in the server: ${milliseconds(waitedMs)} of its ${milliseconds(serverTotalMs)} are neither load nor prefill nor decode`,
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
    if (!words_exceeds(call.cachedTokens, Math.max(CACHED_TOKENS, promptTokens * CACHED_SHARE)))
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
    return rates.length < 2 ? null : ((0,summary/* summarise */.fS)(rates)?.median ?? null);
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
    if (median !== null && words_exceeds(rate, median * PREFILL_RATE_FACTOR)) {
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
    if (words_exceeds(prefillMs, CACHED_PREFILL_STEPS * tpotMs))
        return null;
    return words_exceeds(rate, Math.max(first, second) * FIRST_RATE_FACTOR) ? first : null;
}
/** In 0.30.0, without a cached count, a prompt that is too short by its tokens was cached: truncated ones fill the context. */
function tokensLeftOut(call, others) {
    if (others.against.durationMeaning !== '0.30.0' || call.cachedTokens !== null)
        return null;
    const expected = expectedTokens(call, others);
    if (expected === null || call.promptTokens === null)
        return null;
    if (!words_exceeds(expected * TRUNCATED_SHARE, call.promptTokens))
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
    return ratios.length < 2 ? null : ((0,summary/* summarise */.fS)(ratios)?.median ?? null);
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
    if (expected === null || !words_exceeds(expected * TRUNCATED_SHARE, promptTokens))
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
    if (words_exceeds(characters, tokens * MOST_CHARACTERS_PER_TOKEN))
        return said;
    if (context === null || !words_exceeds(characters, tokens * CHARACTERS_PER_TOKEN_OF_HALF))
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
const BESIDE_THE_CACHE = model_call/* MARKS */.j7.filter((mark) => mark !== 'cache-hit').flatMap((mark) => CHECKS[mark]);
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
    const sorted = findings.toSorted((a, b) => model_call/* MARKS */.j7.indexOf(a.mark) - model_call/* MARKS */.j7.indexOf(b.mark));
    return {
        ...call,
        status: 'invalid',
        reason: sorted.map(({ detail }) => detail).join('; '),
        marks: [...new Set(sorted.map(({ mark }) => mark))],
    };
}

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
    const median = (cold) => (0,summary/* summarise */.fS)(calls
        .filter((call) => call.status !== 'failed' && call.cold === cold)
        .map(({ loadMs }) => loadMs)
        .filter((loadMs) => loadMs !== null))?.median ?? null;
    const [coldMs, warmMs] = [median(true), median(false)];
    if (coldMs === null || warmMs === null || warmMs <= LONG_WARM_LOAD_MS)
        return null;
    if (coldMs >= COLD_TO_WARM * warmMs)
        return null;
    return `Warm calls of agent ${name} report a load of ${milliseconds(warmMs)}, cold ones ${milliseconds(coldMs)}: reloads cannot be told from queueing here, and the model may have been loaded anew before every call.`;
}

// EXTERNAL MODULE: ./lib/report/marks.js
var marks = __webpack_require__(14480);
;// CONCATENATED MODULE: ./lib/report/log.js





/** Lines for the job's log. */
/** `12/24 chimera · report · run 3: TTFT 412 ms, 115.9 tok/s, 512 tokens (length), 5.0 s`. */
function callLine(call, ordinal, total) {
    // Make-up runs come on top of the plan.
    const place = ordinal > total ? `+${ordinal - total}` : `${ordinal}/${total}`;
    const what = `${place} ${call.agent} · ${call.stage} · ${runName(call)}`;
    const again = call.retries === 0 ? '' : `, after ${(0,format/* counted */.hS)(call.retries, 'attempt')} that failed`;
    const reason = call.reason ?? 'no reason recorded';
    if (call.status === 'failed')
        return (0,safe/* logLine */.BP)(`${what}: FAILED${again}: ${reason}`);
    const figures = [
        `TTFT ${(0,format/* figure */.vP)(call.ttftMs, 'ms')}`,
        ...(call.cold ? [`load ${(0,format/* figure */.vP)(call.loadMs, 'ms')}`] : []),
        (0,format/* figure */.vP)(call.throughputTokS, 'tok/s'),
        `${call.outputTokens === null ? format/* UNKNOWN */.HV : call.outputTokens} tokens${call.doneReason === null ? '' : ` (${call.doneReason})`}`,
        (0,format/* duration */.p0)(call.e2eMs),
    ].join(', ');
    if (call.status === 'valid')
        return (0,safe/* logLine */.BP)(`${what}: ${figures}${again}`);
    return (0,safe/* logLine */.BP)(`${what}: INVALID${again}: ${reason} (not counted: ${figures})`);
}
function runName(call) {
    if (call.phase === 'cold')
        return `cold start ${call.run}`;
    const name = call.phase === 'warmup' ? `warm-up ${call.run}` : `run ${call.run}`;
    return (0,session/* isReload */.ag)(call) ? `${name}, reload` : name;
}
/** A line for each agent and stage, and one for the session. */
function totalsLines(results) {
    const throughput = (0,metrics/* metricOf */.ak)('throughput');
    const ttft = (0,metrics/* metricOf */.ak)('ttft-net');
    const stages = results.agents.flatMap((agent) => results.stages.map((stage) => {
        const rate = (0,session/* summaryOf */.YG)(results, agent.name, stage.name, throughput);
        const first = (0,session/* summaryOf */.YG)(results, agent.name, stage.name, ttft);
        const figures = `median ${(0,format/* figure */.vP)(rate?.median ?? null, 'tok/s')}, TTFT net of load ${(0,format/* figure */.vP)(first?.median ?? null, 'ms')}`;
        return (0,safe/* logLine */.BP)(`${agent.name} · ${stage.name}: ${figures} (n = ${rate?.n ?? 0})`);
    }));
    return [...stages, ...coldLines(results), ...markLines(results.calls), (0,safe/* logLine */.BP)(sessionTotal(results))];
}
function coldLines(results) {
    return results.agents.flatMap(({ name }) => results.stages.flatMap((stage) => {
        const ttft = (0,session/* summaryOf */.YG)(results, name, stage.name, (0,metrics/* metricOf */.ak)('cold-ttft'));
        const load = (0,session/* summaryOf */.YG)(results, name, stage.name, (0,metrics/* metricOf */.ak)('cold-load'));
        if (ttft === null)
            return [];
        const figures = `median TTFT ${(0,format/* figure */.vP)(ttft.median, 'ms')}, of which load ${(0,format/* figure */.vP)(load?.median ?? null, 'ms')}`;
        return [(0,safe/* logLine */.BP)(`${name} · ${stage.name}, cold start: ${figures} (n = ${ttft.n})`)];
    }));
}
function markLines(calls) {
    return (0,marks/* markCounts */.Ci)(calls.filter(({ status }) => status === 'invalid')).map(([mark, count]) => `${(0,format/* counted */.hS)(count, 'invalid call')}: ${marks/* MARK_WORDS */.E8[mark].label}. ${marks/* MARK_WORDS */.E8[mark].meaning}`);
}
function sessionTotal({ calls, elapsedMs, interruption }) {
    const having = (status) => calls.filter((call) => call.status === status).length;
    const total = `${(0,format/* counted */.hS)(calls.length, 'call')}: ${having('valid')} valid, ${having('invalid')} invalid, ${having('failed')} failed, in ${(0,format/* duration */.p0)(elapsedMs)}`;
    return interruption === null ? total : `${total}; interrupted: ${interruption}`;
}
function estimateLine(ahead) {
    const { calls, perCallMs, timeBudgetMs } = ahead;
    const plan = log_planOf(ahead);
    const time = perCallMs === null
        ? 'how long they take is known after the first'
        : `about ${(0,format/* duration */.p0)(calls * perCallMs)} at ${(0,format/* duration */.p0)(perCallMs)} a call`;
    const budget = timeBudgetMs === null ? 'no time budget' : `time budget ${(0,format/* duration */.p0)(timeBudgetMs)}`;
    const over = perCallMs !== null && timeBudgetMs !== null && calls * perCallMs > timeBudgetMs;
    return (0,safe/* logLine */.BP)(`${plan}: ${time}; ${budget}${over ? ', which is too short for all of them' : ''}`);
}
function log_planOf({ calls, numPredict, coldStarts = 0, blocks = 0 }) {
    const cold = coldStarts === 0 ? '' : `, ${(0,format/* counted */.hS)(coldStarts, 'cold start')} among them`;
    const stretches = blocks === 0 ? '' : `, in ${(0,format/* counted */.hS)(blocks, 'block')}`;
    return `${(0,format/* counted */.hS)(calls, 'call')} of at most ${(0,format/* counted */.hS)(numPredict, 'token')}${cold}${stretches}`;
}

;// CONCATENATED MODULE: ./lib/corpus/proseDates.js
/** Dates and times of day in running text, in one form whatever their own is. */
const YEAR = String.raw `(?:19|20)\d{2}`;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH = '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)';
const DAY = String.raw `\d{1,2}(?:st|nd|rd|th)?`;
const CLOCK = String.raw `\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})?`;
/** Source of a pattern that finds one date, with the time behind it where that is written in one go, or a time alone. */
const DATE_PATTERN = [
    `${YEAR}-\\d{2}-\\d{2}(?!\\d)(?:[T ]${CLOCK})?`,
    `\\d{1,2}[/.]\\d{1,2}[/.]${YEAR}(?![\\d.])`,
    `${MONTH}\\.? ${DAY},? ${YEAR}(?!\\d)`,
    `${DAY}(?: of)? ${MONTH}\\.?,? ${YEAR}(?!\\d)`,
    String.raw `\d{1,2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?![\d:])`,
].join('|');
/** What a text found by the pattern may mean: `2025-10-04`, `14:32`; days and months may stand either way round. */
function datesIn(text) {
    const numbers = text.match(/\d+/g) ?? [];
    const [a = '', b = '', c = ''] = numbers;
    if (a.length === 4)
        return [date(a, b, c)];
    const month = MONTHS.indexOf(/[A-Z][a-z]{2}/.exec(text)?.[0].toLowerCase() ?? '');
    if (month >= 0)
        return [date(b, String(month + 1), a)];
    if (c.length === 4 && !text.includes(':'))
        return [date(c, a, b), date(c, b, a)];
    return [`${two(a)}:${two(b)}`];
}
/** Dates in names of files: `20251004`, digits of other things aside. */
function compactDatesIn(text) {
    const found = text.matchAll(/(?<!\d)((?:19|20)\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?!\d)/g);
    return [...found].map(([, year = '', month = '', day = '']) => date(year, month, day));
}
const date = (year, month, day) => `${year}-${two(month)}-${two(day)}`;
const two = (digits) => digits.padStart(2, '0');

;// CONCATENATED MODULE: ./lib/corpus/proseUnits.js
/** Units as people write them behind numbers, and what they come to, so that 1.2 s and 1200 ms are the same. */
const proseUnits_UNITS = new Map();
/** As it is written, and in lower case where that means nothing else: one letter may (W and w, B and b). */
function add(dimension, factors, names) {
    for (const name of names.split(' '))
        proseUnits_UNITS.set(name, { dimension, factors });
}
add('time', [1e-9], 'ns nanosecond nanoseconds');
add('time', [1e-6], 'us µs μs microsecond microseconds');
add('time', [1e-3], 'ms msec msecs millisecond milliseconds');
add('time', [1], 's sec secs second seconds');
add('time', [60], 'min mins minute minutes');
add('time', [3600], 'h hr hrs hour hours');
add('time', [86_400], 'day days');
add('frequency', [1], 'Hz hz');
add('frequency', [1e3], 'kHz khz');
add('frequency', [1e6], 'MHz mhz');
add('frequency', [1e9], 'GHz ghz');
add('power', [1e-3], 'mW milliwatts');
add('power', [1], 'W watt watts');
add('power', [1e3], 'kW kilowatt kilowatts');
add('energy', [1], 'J joule joules');
add('energy', [1e3], 'kJ kilojoules');
add('energy', [3600], 'Wh');
add('energy', [3.6e6], 'kWh kwh');
add('temperature', [1], '°C °c °');
add('share', [0.01], '% percent percentage pct pp points point percent/points');
add('share', [0.001], '‰');
add('ratio', [1], 'x × times fold');
add('bits', [1], 'bit bits');
add('flops', [1e9], 'GFLOPS GFLOP/s gflops');
add('flops', [1e12], 'TFLOPS TFLOP/s tflops');
const PREFIXES = ['', 'k', 'm', 'g', 't'];
for (const [power, prefix] of PREFIXES.entries()) {
    const [decimal, binary] = [1000 ** power, 1024 ** power];
    const big = prefix.toUpperCase();
    const bytes = prefix === '' ? 'B byte bytes' : `${big}B ${prefix}B ${prefix}b`;
    const both = prefix === '' ? [1] : [decimal, binary];
    for (const per of ['', '/s', '/sec', '/second']) {
        const dimension = per === '' ? 'bytes' : 'bytes/s';
        add(dimension, both, withEach(bytes, per));
        if (prefix !== '')
            add(dimension, [binary], withEach(`${big}iB ${prefix}ib`, per));
    }
}
for (const token of ['tok', 'toks', 'token', 'tokens']) {
    add('tokens/s', [1], ['/s', '/sec', '/second'].map((per) => `${token}${per}`).join(' '));
    add('energy/token', [1], `J/${token} joules/${token} joule/${token}`);
    for (const [factor, time] of [
        [1e-6, 'us µs μs'],
        [1e-3, 'ms millisecond milliseconds'],
        [1, 's second seconds'],
    ]) {
        add('time/token', [factor], withEach(time, `/${token}`));
    }
}
add('tokens/s', [1], 't/s T/s tps TPS');
function withEach(names, end) {
    return names
        .split(' ')
        .map((name) => `${name}${end}`)
        .join(' ');
}
/** `tok/s`, `MiB`, `percent`; null for what is no unit that we know. */
function unitNamed(name) {
    return proseUnits_UNITS.get(name) ?? (name.length > 1 ? proseUnits_UNITS.get(name.toLowerCase()) : undefined) ?? null;
}
/** Marks of emphasis and brackets may stand between a number and its unit, a blank or a hyphen as well. */
const BETWEEN = /[*_`"”)\]]{0,3}[ \u00a0\u2009\u202f-]?[*_`"“([]{0,3}/uy;
const UNIT = /(?:[%‰]|[x×](?!\s?\d)|°?[\p{L}µμ]{1,24}(?:\s?\/\s?\p{L}{1,12}| per \p{L}{1,12})?|°)(?![\p{L}\p{N}_])/uy;
const FIRST_WORD = /^(?:°?[\p{L}µμ]+|[%‰×°])/u;
/** The unit written behind a number that ends at `at`, and where it ends; null where none is. */
function unitAt(text, at) {
    BETWEEN.lastIndex = at;
    BETWEEN.test(text);
    const start = BETWEEN.lastIndex;
    UNIT.lastIndex = start;
    const written = UNIT.exec(text)?.[0];
    if (written === undefined)
        return null;
    // A count of bytes stands apart; 7B is the size of a model.
    if (written === 'B' && start === at)
        return null;
    const whole = unitNamed(written.replace(/\s?\/\s?| per /u, '/'));
    if (whole !== null)
        return { unit: whole, end: start + written.length };
    const first = FIRST_WORD.exec(written)?.[0] ?? '';
    const unit = first.length < written.length ? unitNamed(first) : null;
    return unit === null ? null : { unit, end: start + first.length };
}
/**
 * The unit that a name of a column or key ends in: `ttft_ms`, `tokens_per_second`, `duration_s`. A word that is a unit as
 * a whole counts, too, except where it says something else in a table (`min`).
 */
function unitInName(name) {
    const parts = name.split(/[_.\-/[\]]+/u).filter((part) => part !== '');
    const last = parts.at(-1) ?? '';
    const before = parts.at(-2) ?? '';
    const rate = before === 'per' ? `${parts.at(-3)}/${last}` : `${before}/${last}`;
    const found = unitNamed(rate);
    if (found !== null)
        return found;
    if (last.length === 1 ? last !== 's' || parts.length === 1 : proseUnits_OTHER_MEANING.has(last))
        return null;
    return unitNamed(last);
}
const proseUnits_OTHER_MEANING = new Set(['min', 'mins', 'point', 'points', 'times', 'fold', 'day', 'days']);

;// CONCATENATED MODULE: ./lib/corpus/prose.js


const GROUPED = String.raw `\d{1,3}(?:[,\u00a0\u202f\u2009'’]\d{3}){1,6}(?!\d)|\d{1,2}(?:,\d{2}){1,6},\d{3}(?!\d)`;
const POINT_GROUPED = String.raw `\d{1,3}(?:\.\d{3}){1,6},\d+(?!\d)`;
// Numbers that commas part are a list, and no decimal fraction.
const COMMA_DECIMAL = String.raw `(?<!\d,)\d+,\d+(?![\d,])`;
const DIGITS = String.raw `(?:${POINT_GROUPED}|(?:${GROUPED}|${COMMA_DECIMAL}|\d+)(?:\.\d+)?|\.\d+)`;
const EXPONENT = String.raw `(?:[eE][+-]?\d{1,3}(?![\p{L}\p{N}_])|\s?[×x]\s?10\^\{?[+-]?\d{1,2}\}?)`;
const SCAN = new RegExp([
    String.raw `(?<url>(?:https?:\/\/|www\.)\S+)`,
    `(?<date>${DATE_PATTERN})`,
    String.raw `(?<word>[\p{L}_][\p{L}\p{N}\p{M}_]*(?:[.\-/\\@#][\p{L}\p{N}_]+)*)`,
    `(?<digits>${DIGITS})(?<exponent>${EXPONENT})?`,
].join('|'), 'gu');
/** `:270m` of `gemma3:270m`. */
const TAG = /:[\p{L}\p{N}_.-]+/uy;
/** What shows that digits were but the beginning of a name: `.1` of 0.30.1, `.json`, letters that are no unit. */
const NAME_GOES_ON = /(?:\.\d|\.[a-z]{1,6}\d?(?![\p{L}\p{N}])|[\p{L}_])[\p{L}\p{N}_.:/\\-]*/uy;
const MULTIPLIER = /[kK](?![\p{L}\p{N}_])| (?:thousand|million|billion)(?![\p{L}\p{N}_])/uy;
const TIMES = { thousand: 1e3, million: 1e6, billion: 1e9 };
/** Of a list, a heading or a numbered title, at the start of a line. */
const ORDINAL = /^[ \t>*_+#-]*\(?\d{1,3}(?:\.\d{1,3}){0,4}[.):](?=[ \t*_]|$)|^\s*#{1,6}\s+\d{1,2}(?:\.\d{1,2}){1,4}(?=\s)/u;
const LOOK_BACK = 24;
const ABOUT = /(?:[~≈∼]|\b(?:about|around|approximately|approx\.?|roughly|nearly|almost|circa|over|under|above|below|(?:more|less) than|up to))\s*[*_`"“(]{0,3}$/iu;
/** A number behind one of these names a part of a document. */
const PART = /\b(?:section|table|figure|fig\.|appendix|chapter|step|page|item|part|phase)s?\s$/iu;
/** Between the two of a range or a pair, whose first has the unit of the second. */
const PAIR = /^\s?(?:-|–|—|to|and|or|±|\+\/-|→|->|vs\.?|\/)\s?$/u;
const LONGEST_PAIR = 6;
/** All tokens of a text. A digit that opens a line as the number of a heading or of a list's item is none. */
function proseTokens(text) {
    const tokens = [];
    for (const line of text.split(/\r\n?|\n/))
        for (const token of lineTokens(line))
            tokens.push(token);
    return tokens;
}
function lineTokens(line) {
    const tokens = [];
    const scan = new RegExp(SCAN);
    scan.lastIndex = ORDINAL.exec(line)?.[0].length ?? 0;
    for (let match = scan.exec(line); match !== null; match = scan.exec(line)) {
        const placed = tokenOf(line, match);
        tokens.push(placed);
        scan.lastIndex = placed.end;
    }
    return withSharedUnits(line, tokens).map(({ token }) => token);
}
function tokenOf(line, match) {
    const { index: start, groups = {} } = match;
    const end = start + match[0].length;
    const name = (last) => ({
        token: { kind: 'name', text: line.slice(start, last) },
        ...{ start, end: last },
    });
    if (groups.url !== undefined)
        return name(end);
    if (groups.date !== undefined)
        return { token: { kind: 'date', text: match[0], dates: datesIn(match[0]) }, start, end };
    if (groups.word !== undefined)
        return name(/\d/.test(groups.word) ? prose_endOf(TAG, line, end) : end);
    const before = line.slice(Math.max(0, start - LOOK_BACK), start);
    if (/[#@]$/u.test(before) || PART.test(before))
        return name(end);
    return numberAt(line, start, end, groups, before) ?? name(prose_endOf(NAME_GOES_ON, line, end));
}
function prose_endOf(pattern, line, at) {
    pattern.lastIndex = at;
    return pattern.test(line) ? pattern.lastIndex : at;
}
/** Null where the digits are the beginning of a name. */
function numberAt(line, start, digitsEnd, { digits = '', exponent = '' }, before) {
    const multiplied = prose_endOf(MULTIPLIER, line, digitsEnd);
    const found = unitAt(line, multiplied);
    const isName = prose_endOf(NAME_GOES_ON, line, multiplied) > multiplied && !isJoined(line, multiplied, found?.end);
    if (isName || /^\d{16,}$/.test(digits))
        return null;
    const scale = prose_scaleOf(exponent, line.slice(digitsEnd, multiplied));
    const isAbout = ABOUT.test(before);
    const readings = readingsOf(digits, isAbout).map(({ value, step }) => ({
        value: value * scale,
        step: step * scale,
    }));
    if (!readings.every(({ value }) => Number.isFinite(value)))
        return null;
    const end = found?.end ?? multiplied;
    const isBare = found === null && scale === 1 && /^\d+$/.test(digits);
    const text = line.slice(start, end).replace(/[*_`"“”()[\]]/gu, '');
    return { token: { kind: 'number', text, readings, unit: found?.unit ?? null, isBare }, start, end };
}
/** `412ms`: the letters that follow at once are the unit, and nothing follows those. */
function isJoined(line, at, unitEnd) {
    if (unitEnd === undefined)
        return false;
    return !/[.]/u.test(line[at] ?? '') && !/[\p{L}\p{N}_]/u.test(line[unitEnd] ?? '');
}
function prose_scaleOf(exponent, multiplier) {
    const power = /[+-]?\d{1,3}(?=\}?$)/.exec(exponent)?.[0];
    const word = multiplier.trim();
    const times = word === '' ? 1 : (TIMES[word] ?? 1e3);
    // Built from text, as 1e-3 is nearer to a thousandth than ten to that power.
    return times * Number(`1e${power ?? 0}`);
}
/** @param isAbout "about 400" has as many digits as are not trailing zeros, "400" has three */
function readingsOf(digits, isAbout) {
    const plain = digits.replace(/[\u00a0\u202f\u2009'’]/gu, ',');
    const [, whole = '', fraction] = /^(.*),(\d+)$/.exec(plain) ?? [];
    const decimalComma = fraction !== undefined && !plain.slice(plain.lastIndexOf(',')).includes('.')
        ? [`${whole.replace(/[.,]/g, '')}.${fraction}`]
        : [];
    const isGrouped = new RegExp(`^(?:${GROUPED})(?:\\.\\d+)?$`, 'u').test(digits);
    const isPlain = !plain.includes(',');
    const texts = [...(isGrouped || isPlain ? [plain.replaceAll(',', '')] : []), ...decimalComma];
    return texts.map((text) => readingOf(text, isAbout));
}
function readingOf(text, isAbout) {
    const [whole = '', fraction = ''] = text.split('.');
    if (fraction !== '')
        return { value: Number(text), step: Number(`1e-${Math.min(fraction.length, 300)}`) };
    const zeros = isAbout ? (/[1-9](0+)$/.exec(whole.slice(-16))?.[1]?.length ?? 0) : 0;
    return { value: Number(whole), step: 10 ** zeros };
}
/** `98.1–126.3 tok/s`: the first number has the unit of the second. */
function withSharedUnits(line, tokens) {
    const shared = [...tokens];
    for (let at = shared.length - 2; at >= 0; at--) {
        const [one, next] = [shared[at], shared[at + 1]];
        const skipped = next.token.kind === 'name' ? shared[at + 2] : undefined;
        const other = skipped ?? next;
        if (one.token.kind !== 'number' || one.token.unit !== null || other.token.kind !== 'number')
            continue;
        const isNear = other.start - one.end <= LONGEST_PAIR && PAIR.test(line.slice(one.end, other.start));
        if (isNear && other.token.unit !== null)
            shared[at] = { ...one, token: sharing(one.token, other.token.unit) };
    }
    return shared;
}
const sharing = (token, unit) => ({ ...token, unit, isBare: false });

;// CONCATENATED MODULE: ./lib/corpus/grounding.js


/**
 * Which of the numbers that a model wrote stand in what it was given. One that does not may still be right, as a
 * difference or a mean that the model computed; and one that does may be said of the wrong thing. So this is a hint for
 * readers, and a share to hold against a baseline.
 *
 * A number is found where one of the data rounds to it at the digits that it is written with: 412.37 ms is `412 ms`,
 * `412.4 ms`, `0.41 s` and `about 400 ms`, and is neither `410 ms` nor `412.3 ms`. Units of one dimension are converted,
 * a share may be a percentage, and where one side has no unit the bare values are compared. Signs are not looked at.
 * What is no statement of data counts neither way: numbers of headings, items and parts of the document, digits in names,
 * whole numbers up to 10 without a unit. A date is one statement. Each statement counts once, however often it is made.
 */
function groundingOf(answer, data) {
    const seen = new Set();
    const missing = [];
    for (const token of proseTokens(answer)) {
        if (!isStatement(token))
            continue;
        const key = grounding_keyOf(token);
        if (seen.has(key))
            continue;
        seen.add(key);
        if (!isFound(token, data))
            missing.push(token.text);
    }
    return {
        numbersStated: seen.size,
        numbersFound: seen.size - missing.length,
        missing: missing.slice(0, MOST_MISSING).map((text) => oneLine(text, LONGEST_MISSING)),
    };
}
const MOST_MISSING = 50;
const LONGEST_MISSING = 80;
/** Any text has such counts. */
const SMALL_COUNT = 10;
/** Far above what binary fractions are off by, far below any digit that is written. */
const grounding_EDGE = 1e-9;
function isStatement(token) {
    if (token.kind !== 'number')
        return token.kind === 'date';
    return !(token.isBare && token.readings.every(({ value }) => value <= SMALL_COUNT));
}
function grounding_keyOf(token) {
    if (token.kind === 'date')
        return `date ${token.dates.join()}`;
    const { readings, unit } = token;
    const values = readings.map(({ value, step }) => `${value}/${step}`).join();
    return `${values} ${unit === null ? '' : `${unit.dimension} ${unit.factors.join()}`}`;
}
function isFound(token, data) {
    if (token.kind === 'date')
        return data.hasDate(token.dates);
    return token.readings.some(({ value, step }) => {
        const reach = step / 2 + value * grounding_EDGE;
        const within = (has, factor = 1) => has((value - reach) * factor, (value + reach) * factor);
        if (token.unit === null)
            return within(data.hasRaw) || within((...ends) => data.hasOf('share', ...ends));
        const { dimension, factors } = token.unit;
        const inDimension = factors.some((factor) => within((...ends) => data.hasOf(dimension, ...ends), factor));
        if (inDimension || within(data.hasBare))
            return true;
        return dimension === 'share' && factors.some((factor) => within(data.hasBare, factor));
    });
}

;// CONCATENATED MODULE: ./lib/corpus/groundingData.js



/**
 * Everything that could be meant is taken in: digits in names, both readings of `1,234`. A number without a unit has those
 * that the words and names of its line speak of (`ttft_ms: n 36, min 98.1`), names of files aside.
 */
function groundingData(texts) {
    const found = { bare: [], raw: [], byDimension: new Map(), dates: new Set() };
    for (const text of texts)
        for (const line of text.split(/\r\n?|\n/))
            collect(line, found);
    const bare = sorted(found.bare);
    const raw = sorted(found.raw);
    const dimensions = new Map([...found.byDimension].map(([name, values]) => [name, sorted(values)]));
    return {
        hasBare: (low, high) => hasWithin(bare, low, high),
        hasRaw: (low, high) => hasWithin(raw, low, high),
        hasOf: (dimension, low, high) => hasWithin(dimensions.get(dimension) ?? groundingData_NONE, low, high),
        hasDate: (dates) => dates.some((date) => found.dates.has(date)),
    };
}
function collect(line, found) {
    const tokens = lineTokens(line);
    const told = unitsTold(line, tokens);
    for (const date of compactDatesIn(line))
        found.dates.add(date);
    // As the number of a heading or item it is no statement, but it may be meant.
    for (const [digits] of line.slice(0, 16).matchAll(/\d+/g))
        addBare(Number(digits), found);
    for (const token of tokens) {
        if (token.kind === 'number')
            addNumber(token, told, found);
        else {
            if (token.kind === 'date')
                for (const date of token.dates)
                    found.dates.add(date);
            for (const [digits] of token.text.matchAll(/\d+(?:\.\d+)?/g))
                addBare(Number(digits), found);
        }
    }
}
function addNumber({ readings, text, unit }, told, found) {
    const units = unit === null ? told : [unit];
    for (const { value } of readings) {
        found.raw.push(value);
        if (units.length === 0)
            found.bare.push(value);
        for (const { dimension, factors } of units) {
            const values = found.byDimension.get(dimension) ?? [];
            found.byDimension.set(dimension, values);
            values.push(...factors.map((factor) => value * factor));
        }
    }
    // `98,102,110` is grouped to the eye, and may be a list.
    if (text.includes(','))
        for (const [digits] of text.matchAll(/\d+/g))
            addBare(Number(digits), found);
}
function addBare(value, { bare, raw }) {
    bare.push(value);
    raw.push(value);
}
/** Units in the names and words of a line. */
function unitsTold(line, tokens) {
    const units = new Set();
    for (const { kind, text } of tokens) {
        const unit = kind === 'name' && !IS_FILE.test(text) ? unitInName(text) : null;
        if (unit !== null)
            units.add(unit);
    }
    const percent = line.includes('%') ? unitInName('percent') : null;
    if (percent !== null)
        units.add(percent);
    return [...units];
}
const IS_FILE = /\/.*\/|\.(?:csv|json|md|markdown)$/iu;
const groundingData_NONE = new Float64Array(0);
const sorted = (values) => Float64Array.from(values).sort();
function hasWithin(values, low, high) {
    let [from, to] = [0, values.length];
    while (from < to) {
        const middle = (from + to) >> 1;
        if (values[middle] < low)
            from = middle + 1;
        else
            to = middle;
    }
    return from < values.length && values[from] <= high;
}

;// CONCATENATED MODULE: ./lib/story/grounder.js



/** Tells which numbers of a stage's answer stand in what it was given. The numbers of that are read once, here. */
function grounder(stages, material) {
    const data = new Map(stages.map(({ name }) => [name, groundingData(dataOf(stages, name, material))]));
    const nothing = groundingData([]);
    return (stage, answer) => groundingOf(answer, data.get(stage) ?? nothing);
}

;// CONCATENATED MODULE: ./lib/corpus/grid.js
function gridOf(rows) {
    return {
        rowCount: rows.length,
        cell: (row, column) => rows[row]?.[column] ?? '',
        column: (at, most = rows.length) => (most < rows.length ? rows.slice(0, most) : rows).map((row) => row[at] ?? ''),
        rows,
    };
}
/** Rows of another grid, the n-th being its row `rowAt(n)`. */
function grid_chosen(grid, rowCount, rowAt) {
    const cell = (row, column) => row >= 0 && row < rowCount ? grid.cell(rowAt(row), column) : '';
    return {
        rowCount,
        cell,
        column: (at, most = rowCount) => iterable(Math.min(most, rowCount), (row) => cell(row, at)),
        rows: null,
    };
}
/** Without the first rows. */
function below(grid, first) {
    if (grid.rows !== null)
        return gridOf(grid.rows.slice(first));
    return first === 0 ? grid : grid_chosen(grid, Math.max(0, grid.rowCount - first), (row) => row + first);
}
/** Without the rows of which `isLeftOut` holds. */
function grid_without(grid, isLeftOut) {
    if (grid.rows !== null)
        return gridOf(grid.rows.filter((_, row) => !isLeftOut(row)));
    const kept = [];
    for (let row = 0; row < grid.rowCount; row += 1)
        if (!isLeftOut(row))
            kept.push(row);
    return kept.length === grid.rowCount ? grid : grid_chosen(grid, kept.length, (row) => kept[row] ?? -1);
}
/** Less work than a generator, of which very many small tables would need very many. */
function iterable(count, at) {
    return {
        [Symbol.iterator]() {
            let next = 0;
            return {
                next: () => next < count ? { done: false, value: at(next++) } : { done: true, value: undefined },
            };
        },
    };
}
/** Rows to a block: few enough that reading one cell is quick, enough that a cell costs little beside its own text. */
const BLOCK = 1024;
/** Stands in no cell: a file that holds it is no text. */
const SEPARATOR = '\u0000';
/**
 * Takes rows one after another. Beyond a thousand they are held by columns, a thousand cells in one string: a table of a
 * million rows takes little more memory than its file, where a string a cell would take ten times that. No cell may hold NUL.
 */
function createPackedGrid(width) {
    const columns = Array.from({ length: width }, () => ({ blocks: [], read: grid_NOTHING }));
    let packed = 0;
    let open = [];
    const pack = () => {
        for (const [at, { blocks }] of columns.entries())
            blocks.push(open.map((row) => row[at] ?? '').join(SEPARATOR));
        packed += open.length;
        open = [];
    };
    return {
        add(row) {
            open.push(row);
            if (open.length === BLOCK)
                pack();
        },
        read() {
            if (packed === 0)
                return gridOf(open);
            pack();
            return packedGrid(columns, packed);
        },
    };
}
const grid_NOTHING = { block: -1, cells: [] };
function packedGrid(columns, rowCount) {
    const cell = (row, column) => grid_cellOf(columns[column], row);
    return {
        rowCount,
        cell,
        column: (at, most = rowCount) => iterable(Math.min(most, rowCount), (row) => cell(row, at)),
        rows: null,
    };
}
function grid_cellOf(column, row) {
    if (column === undefined || row < 0)
        return '';
    const block = Math.floor(row / BLOCK);
    if (column.read.block !== block)
        column.read = { block, cells: column.blocks[block]?.split(SEPARATOR) ?? [] };
    return column.read.cells[row % BLOCK] ?? '';
}

;// CONCATENATED MODULE: ./lib/corpus/csvRows.js


const ROWS_TO_GUESS_BY = 50;
/** More are a matrix or a mistake, and each costs as much as a column that says something. */
const MOST_COLUMNS = 2000;
/** Beyond these no number changes what is said of a column. */
const MOST_ROWS = 1_000_000;
/** Takes row by row, and keeps none but in the grid. Blank lines are passed over. */
function readRows(body, delimiter, firstLine) {
    let reader = null;
    let line = firstLine;
    let count = 0;
    let brokenQuoteLine = null;
    let isCut = false;
    papaparse.parse(body, {
        delimiter,
        skipEmptyLines: false,
        // The whole at once: a break between lines that falls between two parts would be read as two.
        chunkSize: 0,
        fastMode: false,
        step: ({ data: cells, errors }, parser) => {
            const isBlank = cells.length === 1 && (cells[0] ?? '').trim() === '';
            if (errors.some((error) => error.type === 'Quotes'))
                brokenQuoteLine = line;
            // The first may be a header.
            else if (!isBlank && count > MOST_ROWS)
                isCut = true;
            if (brokenQuoteLine !== null || isCut) {
                parser.abort();
                return;
            }
            if (!isBlank) {
                count += 1;
                reader ??= createReader(cells.length);
                reader.add(cells, line);
            }
            line += 1 + linesWithin(cells);
        },
    });
    return { read: reader?.read() ?? null, brokenQuoteLine, isCut };
}
function createReader(width) {
    const kept = Math.min(width, MOST_COLUMNS);
    const packed = createPackedGrid(kept);
    const first = [];
    let ragged = null;
    return {
        add(all, line) {
            const cells = trimmed(all, width);
            if (cells.length !== width) {
                ragged = { ...(ragged ?? { line, width: cells.length }), count: (ragged?.count ?? 0) + 1 };
                return;
            }
            const row = kept < width ? cells.slice(0, kept) : cells;
            if (first.length <= ROWS_TO_GUESS_BY)
                first.push(row);
            packed.add(row);
        },
        read: () => ({ width, grid: packed.read(), first, ragged }),
    };
}
/** Without empty fields behind the last column, which some writers end every line with. */
function trimmed(cells, width) {
    // Not even a copy for the many that fit.
    if (cells.length <= width)
        return cells;
    return cells.slice(width).every((cell) => cell.trim() === '') ? cells.slice(0, width) : cells;
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
const numbers_UNIT = String.raw `[%‰\p{L}°][\p{L}%°/·²³]{0,15}`;
const QUANTITY = new RegExp(String.raw `^(${NUMBER})(?:\s*(?:±|\+/-)\s*${NUMBER})?(?:\s*(${numbers_UNIT}))?$`, 'u');
const numbers_COMMA_DECIMAL = /^([+\-\u2212]?(?:\d{1,3}(?:\.\d{3})+|\d+)),(\d+(?:[eE][+-]?\d+)?)(\s*[^\d\s].*)?$/u;
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
    return text.replace(numbers_COMMA_DECIMAL, (_, whole, fraction, rest = '') => `${whole.replaceAll('.', '')}.${fraction}${rest}`);
}
function hasDecimalComma(cells) {
    for (const cell of cells)
        if (cell.length <= LONGEST_CELL && /,\d/.test(cell))
            return true;
    return false;
}
/**
 * The column's numbers, or null for a column of text: no number in it, less than three quarters of what is there
 * numbers, or numbers of different units. A comma is the decimal mark where fields are separated by semicolons
 * and some cell needs it so.
 */
function readColumn(cells, semicolons = false) {
    const decimalComma = semicolons && hasDecimalComma(cells);
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

;// CONCATENATED MODULE: ./lib/corpus/quotes.js
/**
 * Whether a text of separated values is full of quotes that neither open nor close a field (`"a"b"c"d…`). The parser
 * notes each of them, which takes a hundred times the text's size in memory; a few are left to it.
 */
function hasManyBrokenQuotes(text, delimiter) {
    let broken = 0;
    let at = 0;
    while (at < text.length) {
        if (text[at] !== '"') {
            at = endOfField(text, delimiter, at) + 1;
            continue;
        }
        for (at = text.indexOf('"', at + 1); at !== -1; at = text.indexOf('"', at + 1)) {
            if (text[at + 1] === '"')
                at += 1;
            else if (closes(text, delimiter, at))
                break;
            else if (++broken > MOST_BROKEN)
                return true;
        }
        if (at === -1)
            return false;
        at = endOfField(text, delimiter, at) + 1;
    }
    return false;
}
const MOST_BROKEN = 1000;
/** Where the next delimiter or line break is, or the end of the text. */
function endOfField(text, delimiter, from) {
    let at = from;
    while (at < text.length && text[at] !== delimiter && text[at] !== '\n' && text[at] !== '\r')
        at += 1;
    return at;
}
/** Blanks may stand between a closing quote and the end of its field. */
function closes(text, delimiter, quote) {
    let at = quote + 1;
    while (text[at] === ' ')
        at += 1;
    const next = text[at];
    return next === undefined || next === delimiter || next === '\n' || next === '\r';
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
/** A judge of the rows below these column names; null where no column tells it. */
function failedRowTest(columns, rows) {
    const told = columns.flatMap((name, at) => {
        const telling = tellingOf(name);
        return telling === null ? [] : [{ at, telling }];
    });
    if (told.length === 0)
        return null;
    return (row) => told.some(({ at, telling }) => tellsFailure(telling, rows.cell(row, at).trim()));
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

const direction_words = (text) => new Set(text.split(' '));
const HIGHER = direction_words('throughput tps rps qps fps ops iops flops gflops tflops score scores speedup accuracy acc f1 recall bleu rouge ' +
    'utilization utilisation efficiency bandwidth goodput quality headroom improvement availability uptime ' +
    'free hits reward satisfaction');
const LOWER = direction_words('latency ttft tpot itl time runtime walltime duration elapsed error errors loss memory mem vram rss wait stall stalls delay lag jitter ' +
    'retries failures failed cost overhead perplexity ppl wer cer rmse mae mse misses penalty drops dropped ' +
    'timeouts regressions anomalies outliers contention staleness downtime');
const TIME_UNITS = direction_words('s sec secs second seconds ms msec millis milliseconds us usec microseconds ns nanoseconds');
const COUNTED = direction_words('token tokens tok toks request requests req reqs sample samples item items image images frame frames query queries ' +
    'row rows record records step steps iteration iterations it char chars word words document documents op ops ' +
    'operations mb gb kb mib gib kib bytes bits event events message messages call calls');
/** Names of what a row is or was given, not of what was measured. */
const IDENTITY = direction_words('id ids idx index no nr number timestamp ts date datetime seed hash sha sha1 sha256 md5 checksum digest uuid guid ' +
    'port pid year month day hour minute version revision commit rank row line position epoch step code');
const SETTING = direction_words('num n temp temperature top ctx context batch threads thread workers worker concurrency clients layers layer size ' +
    'width height dim dims heads channels limit max timeout seed epoch step run runs warmup level');
/** A spread of other numbers is neither good nor bad by itself, and tells nothing new. */
const SPREAD = direction_words('std stdev stddev sd sigma variance var cv ci');
const MOST_REMEMBERED = 1000;
const LONGEST_REMEMBERED = 120;
/** The same few names come in file after file, and each is asked about many times. */
function remembering(of) {
    const known = new Map();
    return (name) => {
        const before = known.get(name);
        if (before !== undefined)
            return before;
        const made = of(name);
        if (known.size >= MOST_REMEMBERED)
            known.clear();
        if (name.length <= LONGEST_REMEMBERED)
            known.set(detached(name), made);
        return made;
    };
}
/** Lower-case words of a name, without a bracketed unit at its end: `meanTTFT (ms)` → mean, ttft. */
const wordsOf = remembering((name) => (bracketed(name)?.before ?? name)
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .replaceAll('/', ' per ')
    .split(/[^\p{L}\d]+/u)
    .filter((word) => word !== ''));
/** The unit of a name such as `TTFT (ms)`, or null. */
function direction_unitOf(name) {
    return bracketed(name)?.inside ?? null;
}
/**
 * What stands before the last bracket of a name and in it, where it ends the name. Without a pattern, which would begin
 * anew at each bracket: a key of a report can be megabytes of them.
 */
function bracketed(name) {
    const text = name.trimEnd();
    const end = text.length - 1;
    if (text[end] !== ')' && text[end] !== ']')
        return null;
    const other = Math.max(text.lastIndexOf(')', end - 1), text.lastIndexOf(']', end - 1));
    const [start] = ['(', '[']
        .map((bracket) => text.indexOf(bracket, other + 1))
        .filter((at) => at >= 0)
        .sort((a, b) => a - b);
    if (start === undefined)
        return null;
    return { before: text.slice(0, start).trimEnd(), inside: text.slice(start + 1, end).trim() };
}
/** The parts of a JSON path that are names: `results[].load.p95` → results, load, p95. A column is one part. */
const namesOf = remembering((path) => path.split(/\.|\[\]/u).filter((part) => part !== '' && part !== '*'));
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
function direction_headOf(name) {
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
    return direction_headOf(parts) ?? directionOfUnit(unit ?? direction_unitOf(own)) ?? direction_headOf(wordsOf(namesOf(name).at(-2) ?? ''));
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

;// CONCATENATED MODULE: ./lib/corpus/labels.js



/** What tells the rows of a table apart, in words: `config=g80, num_ctx=2048`. */
const labels_MOST_COLUMNS = 4;
const LONGEST_VALUE = 48;
const labels_LONGEST_NAME = 32;
/** Columns are chosen by the first rows: more of them would not choose otherwise, only slower. */
const ROWS_LOOKED_AT = 2000;
/** Longer texts (prompts, answers) tell rows apart but read badly. */
const READABLE_LENGTH = 60;
const labels_MOST_REMEMBERED = 10_000;
/** For each row its label; null where no column tells the rows apart. */
function labelsOf({ columns, rows, numeric }) {
    const parts = chooseColumns({ columns, rows, numeric }).map((at) => {
        const name = oneLine(columns[at] ?? '', labels_LONGEST_NAME);
        const partOf = labels_remembered((cell) => cell.trim() === '' ? '' : `${name}=${oneLine(cell, LONGEST_VALUE)}`);
        return (row) => partOf(rows.cell(row, at));
    });
    const same = labels_remembered((label) => label);
    const labels = [];
    for (let row = 0; row < rows.rowCount; row += 1) {
        let label = '';
        for (const partOf of parts) {
            const part = partOf(row);
            label = label === '' || part === '' ? label || part : `${label}, ${part}`;
        }
        labels.push(label === '' ? null : same(label));
    }
    return labels;
}
/** The same string for the same text, made once: a table of a million rows has few names and labels, mostly. */
function labels_remembered(make) {
    const known = new Map();
    return (text) => {
        const made = known.get(text) ?? make(text);
        if (known.size < labels_MOST_REMEMBERED)
            known.set(text, made);
        return made;
    };
}
function chooseColumns(cells) {
    const count = Math.min(cells.rows.rowCount, ROWS_LOOKED_AT);
    const candidates = cells.columns.flatMap((_, at) => candidateOf(cells, at, count));
    const chosen = [];
    let keys = new Array(count).fill('');
    let told = 1;
    while (chosen.length < labels_MOST_COLUMNS && told < count) {
        const best = bestNext(candidates, cells.rows, keys, told);
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
        const next = keys.map((key, row) => `${key}\u0000${rows.cell(row, at)}`);
        const count = new Set(next).size;
        if (count <= told)
            continue;
        if (best === null || rank < best.rank || (rank === best.rank && count > best.told)) {
            best = { at, keys: next, told: count, rank };
        }
    }
    return best;
}
function candidateOf(cells, at, count) {
    const name = cells.columns[at] ?? '';
    const values = [...cells.rows.column(at, count)];
    const distinct = new Set(values).size;
    if (distinct < 2)
        return [];
    if (isIdentity(name) || looksLikeDates(values))
        return [{ at, rank: 3 }];
    const numeric = cells.numeric[at] ?? null;
    if (numeric !== null) {
        // A measurement tells rows apart by chance; what was set repeats, or is known by its name.
        const wasSet = isSetting(name) || distinct * 2 <= count;
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
    if (rows.rowCount < FEWEST)
        return null;
    // Few columns are named so, and only these need be looked at.
    const rising = columns.findIndex((name, at) => namesOrder(name) && rises(rows.column(at)));
    if (rising === -1 || columns.some((name, at) => divides(name, rows.column(at), rows.rowCount)))
        return null;
    return columns[rising] ?? null;
}
/** A column of few names or settings, each for several rows. */
function divides(name, cells, count) {
    if (isIdentity(name) || (!wouldDivide(name) && isNumeric(cells)))
        return false;
    const distinct = new Set();
    for (const cell of cells) {
        distinct.add(cell);
        if (distinct.size * 2 > count)
            return false;
    }
    return distinct.size >= 2;
}
/** Numbers of that name are settings and no results. */
function wouldDivide(name) {
    return isSetting(name) && directionOf(name) === null;
}
function isNumeric(cells) {
    for (const cell of cells)
        if (cell !== '' && readQuantity(cell) === null)
            return false;
    return true;
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
        const here = order_placeOf(cell);
        if (here === null || here < previous)
            return false;
        if (here > previous)
            steps += 1;
        previous = here;
    }
    return steps >= FEWEST;
}
/** A number, or an ISO 8601 date as milliseconds. Other date formats depend on the reader's locale. */
function order_placeOf(cell) {
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
function summarise(values) {
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
    return { name, unit, values, labels, orderedBy, summary: summarise(values) };
}

;// CONCATENATED MODULE: ./lib/corpus/table.js







const table_LONGEST_NAME = 120;
/** Reads the numbers of a table: by columns, or by rows where the columns mix units as `| Metric | Value |` does. */
function tableOf(raw) {
    const columns = uniqueNames(raw.columns);
    const hasFailed = failedRowTest(columns, raw.rows);
    const rows = hasFailed === null ? raw.rows : grid_without(raw.rows, hasFailed);
    const numeric = columns.map((_, at) => readColumn(rows.column(at), raw.semicolons));
    const byColumn = columnSeries(columns, rows, numeric, raw.units ?? []);
    const series = byColumn.length > 0 || !mixesUnits(columns, rows) ? byColumn : rowSeries(columns, rows);
    return {
        title: raw.title,
        columns,
        rowCount: raw.rows.rowCount,
        failedRowCount: raw.rows.rowCount - rows.rowCount,
        series,
    };
}
function columnSeries(columns, rows, numeric, units) {
    const labels = labelsOf({ columns, rows, numeric });
    const orderedBy = orderColumn(columns, rows);
    return columns.flatMap((name, at) => {
        const { values, own } = present(numeric[at]?.values ?? [], labels);
        const unit = numeric[at]?.unit ?? (units[at] || null);
        return seriesOf(name, values, own, { unit, orderedBy: orderedBy === name ? null : orderedBy }) ?? [];
    });
}
/** The numbers that are there, and the labels of their rows; not copied where that is all. */
function present(all, labels) {
    if (!all.includes(null))
        return { values: all, own: labels };
    const rows = [...all.keys()].filter((row) => all[row] !== null);
    return { values: rows.map((row) => all[row]), own: rows.map((row) => labels[row] ?? null) };
}
/** Some column has numbers of different units: its rows are the quantities. */
function mixesUnits(columns, rows) {
    return columns.some((_, at) => at > 0 && hasUnits(rows.column(at)));
}
/** More than one, no unit being one. */
function hasUnits(cells) {
    let first;
    for (const cell of cells) {
        const quantity = readQuantity(cell);
        if (quantity === null)
            continue;
        if (first !== undefined && first !== quantity.unit)
            return true;
        first = quantity.unit;
    }
    return false;
}
/** Each row a series named by its first cell, over the cells in the unit of its first number. */
function rowSeries(columns, rows) {
    const series = [];
    for (let row = 0; row < rows.rowCount; row += 1) {
        const name = oneLine(rows.cell(row, 0), table_LONGEST_NAME);
        if (isMissing(name))
            continue;
        const values = [];
        const labels = [];
        let unit;
        for (const [at, column] of columns.entries()) {
            const quantity = at === 0 ? null : readQuantity(rows.cell(row, at));
            if (quantity === null || (unit !== undefined && unit !== quantity.unit))
                continue;
            unit = quantity.unit;
            values.push(quantity.value);
            labels.push(column);
        }
        const made = seriesOf(name, values, labels, { unit: unit ?? null });
        if (made !== null)
            series.push(made);
    }
    return series;
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
const CHARACTERS_TO_GUESS_BY = 1024 * 1024;
/**
 * One table from separated values. Lines of a profiler's log above the header (`==PROF==`) and comments (`#`) are
 * passed over, a row of units below it is taken as such. A row of another width than the header is a problem and
 * left out; broken quotes leave nothing sound behind them.
 */
function readCsv(text) {
    const { body, firstLine } = withoutPreamble(text);
    if (body.trim() === '')
        return { tables: [], problem: 'has no rows, only comments or log lines' };
    const delimiter = delimiterOf(body.slice(0, CHARACTERS_TO_GUESS_BY));
    if (hasManyBrokenQuotes(body, delimiter)) {
        return { tables: [], problem: 'has quotes that open and close no field' };
    }
    const { read, brokenQuoteLine, isCut } = readRows(body, delimiter, firstLine);
    if (brokenQuoteLine !== null) {
        return { tables: [], problem: `line ${brokenQuoteLine}: a quoted field is not closed properly` };
    }
    if (read === null)
        return { tables: [], problem: 'has no rows' };
    return {
        tables: [tableFrom(read, delimiter === ';')],
        problem: raggedProblem(read) ?? sizeProblem(read.width, isCut),
    };
}
function raggedProblem({ ragged, width }) {
    if (ragged === null)
        return null;
    const fields = (count) => `${count} field${count === 1 ? '' : 's'}`;
    return `line ${ragged.line} has ${fields(ragged.width)} where the header has ${width}${andMoreLines(ragged.count)}, left out`;
}
function sizeProblem(width, isCut) {
    if (width > MOST_COLUMNS)
        return `has ${width} columns; all but the first ${MOST_COLUMNS} were left out`;
    return isCut ? `has more than ${MOST_ROWS} rows; the rest was left out` : null;
}
function tableFrom({ first, grid }, semicolons) {
    const [head = []] = first;
    const named = isHeader(first);
    const units = named ? unitsRow(first.slice(1)) : null;
    return tableOf({
        title: null,
        columns: named ? head : head.map(() => ''),
        rows: below(grid, Number(named) + Number(units !== null)),
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
    if (!body.includes('\t') && !body.includes(';'))
        return ',';
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
        : (/^[\p{L}\p{N}_]+|^[^\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u.exec(rest)?.[0] ?? 'a control character');
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
/** Each number is found by its path: a long one would cost more than a hundred numbers. */
const LONGEST_PATH = 500;
const FEWEST_IN_ORDER = 5;
const MOST_PLACEHOLDERS = 1000;
/** Longer arrays are raw samples: nobody reads their labels. */
const MOST_LABELLED = 20_000;
/** Names of an element's own fields among which its label is sought. */
const MOST_FIELDS = 40;
/** Of an element, in which those are sought: each may be looked for in all elements. */
const MOST_KEYS = 200;
function collectLeaves(root) {
    const byPath = new Map();
    // What is open, with what is left of it: to put all parts of a long list there takes more memory than the file.
    const stack = [
        [{ value: root, path: '', depth: 0, label: null, orderedBy: null }].values(),
    ];
    let overflow = null;
    let failedCount = 0;
    let numbers = 0;
    for (let open = stack.at(-1); open !== undefined; open = stack.at(-1)) {
        const { done, value: visit } = open.next();
        if (done) {
            stack.pop();
            continue;
        }
        const { value } = visit;
        if (typeof value === 'number') {
            numbers += 1;
            if (numbers > MOST_NUMBERS)
                return { byPath, failedCount, overflow: 'numbers' };
            if (!jsonLeaves_record(byPath, visit, value))
                overflow ??= 'paths';
        }
        else if (typeof value === 'object' && value !== null) {
            if (visit.depth >= DEEPEST_LEVEL)
                overflow ??= 'depth';
            else if (visit.path.length > LONGEST_PATH)
                overflow ??= 'names';
            else if (!Array.isArray(value) && hasFailed(value, visit.depth))
                failedCount += 1;
            else
                stack.push(jsonLeaves_partsOf(visit));
        }
    }
    return { byPath, failedCount, overflow };
}
function jsonLeaves_record(byPath, visit, value) {
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
/** In the order of the file. */
function* jsonLeaves_partsOf(visit) {
    const depth = visit.depth + 1;
    if (Array.isArray(visit.value)) {
        const elements = visit.value;
        const { labels, orderedBy } = describe(elements);
        const inArray = visit.path.includes('[]');
        const path = `${visit.path}[]`;
        for (const [at, value] of elements.entries()) {
            const label = labels[at] ?? visit.label;
            yield { value, path, depth, label, orderedBy: inArray ? null : orderedBy };
        }
        return;
    }
    const fields = visit.value;
    for (const key of Object.keys(fields)) {
        yield { ...visit, value: fields[key], path: `${visit.path}${step(key, visit.path)}`, depth };
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
    const columns = [
        ...new Set(objects.slice(0, 50).flatMap((fields) => Object.keys(fields ?? {}).slice(0, MOST_KEYS))),
    ]
        .filter((key) => objects.some((fields) => isScalar(fields?.[key])))
        .slice(0, MOST_FIELDS);
    if (columns.length === 0)
        return { labels: [], orderedBy: null };
    const rows = gridOf(objects.flatMap((fields) => (fields === null ? [] : [columns.map((key) => jsonLeaves_cellOf(fields[key]))])));
    const numeric = columns.map((_, at) => readColumn(rows.column(at)));
    const told = labelsOf({ columns, rows, numeric }).values();
    const labels = objects.map((fields) => (fields === null ? null : (told.next().value ?? null)));
    return { labels, orderedBy: orderColumn(columns, rows) };
}
const isFields = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const isScalar = (value) => typeof value === 'string' || typeof value === 'number';
const jsonLeaves_cellOf = (value) => typeof value === 'string' || typeof value === 'number' ? String(value) : '';
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
    return 'problem' in parsed ? { tables: [], problem: parsed.problem } : json_understood(parsed.value, null);
}
/** One JSON value a line, as one list. A line that is no JSON is a problem; the others are read. */
function readJsonLines(text) {
    const values = [];
    let brokenCount = 0;
    let firstProblem = '';
    let lineNumber = 0;
    for (const line of linesOf(text)) {
        lineNumber += 1;
        if (line.trim() === '')
            continue;
        // Told of the first alone: finding the place takes longer than reading the line.
        const parsed = brokenCount > 0 && !canBeJson(line) ? null : parse(line, brokenCount === 0);
        if (parsed !== null && 'value' in parsed)
            values.push(parsed.value);
        else {
            firstProblem ||= (parsed?.problem ?? '').replace(/^line 1\b/, `line ${lineNumber}`);
            brokenCount += 1;
        }
    }
    const problem = brokenCount === 0 ? null : `${firstProblem}${andMoreLines(brokenCount)}`;
    return values.length === 0 ? { tables: [], problem } : json_understood(values, problem);
}
/** One after another: all of a large file at once take ten times its size. */
function* linesOf(text) {
    let from = 0;
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', from)) {
        yield text.slice(from, at);
        from = at + 1;
    }
    yield text.slice(from);
}
/** By its first character: where the parser throws, that takes many times as long as this. */
function canBeJson(line) {
    return /^[ \t\r]*[[{"\d\-tfn]/.test(line);
}
function parse(text, isToldWhy = true) {
    try {
        return { value: JSON.parse(text) };
    }
    catch {
        return { problem: isToldWhy ? whyNot(text) : '' };
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
function json_understood(value, earlierProblem) {
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
        names: `has paths of more than ${LONGEST_PATH} characters`,
        paths: `holds more than ${MOST_PATHS} different paths of numbers`,
        numbers: `holds more than ${MOST_NUMBERS} numbers`,
    }[overflow];
    return `${limit}; the rest was left out`;
}

// EXTERNAL MODULE: ./node_modules/marked/lib/marked.esm.js
var marked_esm = __webpack_require__(48022);
;// CONCATENATED MODULE: ./lib/corpus/markdown.js





const LONGEST_HEADING = 160;
/** The lexer takes a hundred times a text's length in memory, and no prompt has room for a part of this. */
const LONGEST_TEXT = 2 * 1024 * 1024;
/** Each costs as much as one that says something. */
const MOST_TABLES = 2000;
const MOST_HEADINGS = 10_000;
/** Deeper lists make the lexer slow and at last overflow its stack. */
const DEEPEST_LIST = 24;
const LIST_MARK = String.raw `(?:[-*+]|\d{1,9}[.)])(?=[ \t])`;
const DEEP_LIST = new RegExp(String.raw `^(?:[ \t]*${LIST_MARK}){${DEEPEST_LIST},}`);
const DEEP_INDENT = new RegExp(String.raw `^[ \t]{120,}${LIST_MARK}`);
const QUOTE_MARKS = /^(?: {0,3}>[ \t]?)+/;
/** A rule across the page, `- - -`, looks like nested lists. */
const RULE = /^[ \t]*([-*_])(?:[ \t]*\1)*[ \t]*$/;
/** Headings and pipe tables (GitHub Flavored Markdown), also those within lists and quotes. */
function readMarkdown(whole) {
    const text = whole.slice(0, LONGEST_TEXT);
    const { lines, problem } = withoutDeepBlocks(text.replace(/\r\n?/g, '\n').split('\n'));
    const blocks = new marked_esm/* Lexer */.JG({ gfm: true }).blockTokens(withTablesOnTheirOwn(lines).join('\n'));
    const tables = [];
    const headings = [];
    // A stack instead of recursion, last block first, keeps the order of the file.
    const stack = [...blocks].reverse();
    for (let token = stack.pop(); token !== undefined; token = stack.pop()) {
        if (isHeading(token)) {
            if (headings.length < MOST_HEADINGS)
                headings.push({ level: token.depth, text: oneLine(plainText(token.text), LONGEST_HEADING) });
        }
        else if (isTable(token)) {
            tables.push(markdown_tableFrom(token, headings.at(-1)?.text ?? null));
            if (tables.length >= MOST_TABLES && stack.length > 0)
                return {
                    tables,
                    headings,
                    problem: problem ?? `holds more than ${MOST_TABLES} tables; the rest was left out`,
                };
        }
        else {
            for (const part of markdown_partsOf(token).toReversed())
                stack.push(part);
        }
    }
    const isCut = text.length < whole.length;
    const cut = isCut ? `is longer than ${LONGEST_TEXT} characters; the rest was left out` : null;
    return { tables, headings, problem: problem ?? cut };
}
const isHeading = (token) => token.type === 'heading';
const isTable = (token) => token.type === 'table';
function markdown_partsOf(token) {
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
        rows: gridOf(token.rows.map((row) => row.map((cell) => plainText(cell.text)))),
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
const document_nothing = (problem) => ({ tables: [], headings: [], problem });
function understand(file) {
    if (file.text === null)
        return document_nothing(file.problem ?? 'could not be read');
    if (file.text.trim() === '')
        return document_nothing('is empty');
    if (file.text.includes('\u0000')) {
        return document_nothing('holds NUL characters, so it is no text (UTF-16 that was stored as something else, perhaps)');
    }
    try {
        return { headings: [], ...read(file, file.text) };
    }
    catch (thrown) {
        // The parsers' own limits (the stack, the longest string) are trouble of this one file.
        if (thrown instanceof RangeError)
            return document_nothing('is too large or too deeply nested to be read');
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
/** Beyond twice as many the least telling are let go, so that memory and time stay within bounds for any corpus. */
const MOST_CANDIDATES = 5000;
/** Of the same quantity in the same folder so many are enough to choose from. */
const MOST_ALIKE = 12;
/** Takes candidates one after another and chooses among all of them at the end. */
function collectCandidates(most = MOST_CANDIDATES) {
    let held = [];
    let leastScore = 0;
    return {
        add(candidate) {
            const score = scoreOf(candidate);
            if (score < leastScore)
                return;
            held.push(rated(candidate, score));
            if (held.length < 2 * most)
                return;
            held = thinned(held, most);
            // What is below the last of so many would be let go the next time.
            if (held.length === most)
                leastScore = held.at(-1)?.score ?? 0;
        },
        best: () => ranking_select(held),
    };
}
function rated({ kind, path, series, numbers, textOf }, score) {
    const finding = { kind, text: detached(textOf()), numbers, path, series: detached(series) };
    return {
        finding,
        score,
        folder: folderOf(path),
        name: lastName(finding.series),
        extent: `${kind === 'trend'} ${extentOf(finding)}`,
    };
}
/** Those with the best scores, but of what is alike only a few, as most of it would never be chosen beside the first. */
function thinned(candidates, most) {
    const alike = new Map();
    const ordered = candidates.toSorted((a, b) => b.score - a.score || compare(a.finding, b.finding));
    const kept = ordered.filter(({ finding, folder, name }) => {
        const key = JSON.stringify([folder, name, finding.kind]);
        const before = alike.get(key) ?? 0;
        alike.set(key, before + 1);
        return before < MOST_ALIKE;
    });
    return kept.slice(0, most);
}
function ranking_select(candidates) {
    const chosen = [];
    while (chosen.length < MOST_FINDINGS) {
        let best = null;
        for (const candidate of candidates) {
            const weighed = candidate.score * novelty(candidate, chosen);
            if (weighed === 0)
                continue;
            if (best === null ||
                weighed > best.score ||
                (weighed === best.score && compare(candidate.finding, best.rated.finding) < 0)) {
                best = { rated: candidate, score: weighed };
            }
        }
        if (best === null)
            break;
        chosen.push(best.rated);
    }
    return chosen.map(({ finding }) => finding);
}
function scoreOf({ series, spread, count, isDirected, strength }) {
    const distance = 0.3 + Math.min(spread, SPREAD_CAP) / SPREAD_CAP;
    const data = 0.3 + Math.min(Math.log10(count), COUNT_CAP) / COUNT_CAP;
    const headline = HEADLINE.test(series) ? 1.5 : 1;
    const detail = DETAIL.test(series) ? 0.6 : 1;
    return strength * distance * data * headline * detail * (isDirected ? 1 : 0.35);
}
/** 0 for what was said already, less than 1 for more of the same. */
function novelty({ finding, folder, name, extent }, chosen) {
    const times = { file: 0, folder: 0, name: 0, kind: 0 };
    for (const other of chosen) {
        // The same numbers elsewhere: the summary of a sweep, a CSV file and the JSON that was made from it.
        if (other.extent === extent)
            return 0;
        if (other.finding.path === finding.path) {
            if (other.finding.series === finding.series)
                return 0;
            times.file += 1;
        }
        if (other.folder === folder)
            times.folder += 1;
        if (other.name === name)
            times.name += 1;
        if (other.finding.kind === finding.kind)
            times.kind += 1;
    }
    if (times.file >= MOST_PER_FILE)
        return 0;
    return 0.45 ** times.file * 0.75 ** times.folder * 0.7 ** times.name * 0.85 ** times.kind;
}
function extentOf({ numbers }) {
    const { best, worst, highest, lowest, min, max, first, last, count } = numbers;
    const ends = [best, worst, highest, lowest, min, max, first, last].filter((end) => end !== undefined);
    return [count, ...ends.sort((one, other) => one - other)].join(' ');
}
const folderOf = (path) => path.slice(0, path.lastIndexOf('/') + 1);
const lastName = (series) => series.slice(series.lastIndexOf('.') + 1);
function compare(a, b) {
    return byCodeUnits(a.path, b.path) || byCodeUnits(a.series, b.series) || byCodeUnits(a.kind, b.kind);
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
    const candidates = collectCandidates();
    return {
        add(document) {
            if (document.sha256 !== null && seen.has(document.sha256))
                return;
            if (document.sha256 !== null)
                seen.add(document.sha256);
            for (const table of document.tables) {
                for (const candidate of candidatesOf(document, table))
                    candidates.add(candidate);
            }
        },
        best: candidates.best,
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
    const made = [extremes(subject, direction), findings_spreadOf(subject), trend(subject)].filter((each) => each !== null);
    return made.map((each) => ({
        ...each,
        ...{ path: document.path, series: series.name },
        ...{ spread, count: series.values.length, isDirected: direction !== null },
    }));
}
/** `reports/x.csv: tokens_s is best at 126.3 (num_gpu=80) and worst at 98.1 (num_gpu=40), 28.7 % apart.` */
function extremes(subject, direction) {
    const { series } = subject;
    const { max, min } = series.summary;
    if (!tellsApart(series) || (series.values.length < FEWEST_TO_RANK && subject.document.type !== 'json'))
        return null;
    const highIsFirst = direction !== 'lower-is-better';
    const [first, second] = highIsFirst ? [max, min] : [min, max];
    const [one, other] = direction === null ? ['highest', 'lowest'] : ['best', 'worst'];
    const apart = distance(min, max);
    const textOf = () => `${opening(subject)} is ${one} at ${value(first, series)}${whose(series, first)} ` +
        `and ${other} at ${value(second, series)}${whose(series, second)}${apart.words()}.`;
    const numbers = { [one]: first, [other]: second, count: series.values.length, ...apart.numbers };
    return { kind: 'best-worst', textOf, numbers, strength: 1 };
}
/** Whether two of its values have different labels. */
function tellsApart({ labels }) {
    const first = labels.find((label) => label !== null);
    return labels.some((label) => label !== null && label !== first);
}
/** `reports/x.csv: load_s ranges from 0.05 to 6.28 over 36 values, median 0.08, CV 210 %.` */
function findings_spreadOf(subject) {
    const { series } = subject;
    const { count, min, max, median, mean, sampleSd } = series.summary;
    if (count < FEWEST_TO_SPREAD || sampleSd === null)
        return null;
    const cvPercent = (100 * sampleSd) / Math.abs(mean);
    // A mean near 0 makes the ratio say nothing, as with differences of either sign.
    const hasCv = Number.isFinite(cvPercent) && (min >= 0 || max <= 0);
    const textOf = () => `${opening(subject)} ranges from ${value(min, series)} to ${value(max, series)} over ${count} values, ` +
        `median ${figure(median)}${hasCv ? `, CV ${figure(cvPercent)} %` : ''}.`;
    const numbers = { min, max, median, mean, sampleSd, count, ...(hasCv ? { cvPercent } : {}) };
    return { kind: 'spread', textOf, numbers, strength: 0.7 };
}
/** `reports/x.csv: loss falls from 2.31 (step=100) to 0.87 (step=900) along step, by 62.3 %.` */
function trend(subject) {
    const { series } = subject;
    const found = trendOf(series);
    if (found === null)
        return null;
    const { first, last, rankCorrelation, changePercent } = found;
    const by = changePercent === null ? '' : `, by ${figure(Math.abs(changePercent))} %`;
    const textOf = () => `${opening(subject)} ${last > first ? 'rises' : 'falls'} from ${value(first, series)} to ${value(last, series)} ` +
        `over ${series.values.length} values along ${oneLine(series.orderedBy ?? 'position', findings_LONGEST_NAME)}${by}.`;
    const numbers = {
        first,
        last,
        rankCorrelation,
        count: series.values.length,
        ...(changePercent === null ? {} : { changePercent }),
    };
    return { kind: 'trend', textOf, numbers, strength: 1.1 * Math.abs(rankCorrelation) };
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
    const first = series.labels[series.values.indexOf(number)] ?? null;
    if (first === null)
        return '';
    let others = -1;
    for (const each of series.values)
        if (each === number)
            others += 1;
    const more = others > 0 ? ` and ${others} more` : '';
    return ` (${oneLine(first, LONGEST_LABEL)}${more})`;
}
/** How far the larger is from the smaller: in percent of it below twice, then as a factor; neither across 0. */
function distance(min, max) {
    const [small, large] = min > 0 ? [min, max] : [-max, -min];
    const ratio = large / small;
    if (!(small > 0) || !Number.isFinite(ratio))
        return { words: () => '', numbers: {} };
    if (ratio >= 2)
        return { words: () => `, a factor of ${figure(ratio)} apart`, numbers: { ratio } };
    const apartPercent = (ratio - 1) * 100;
    return { words: () => `, ${figure(apartPercent)} % apart`, numbers: { apartPercent } };
}

;// CONCATENATED MODULE: ./lib/corpus/promptBlock.js



/** A document in a few lines for a model to read: what it is, its headings, its numbers. */
const MOST_SERIES = 6;
const promptBlock_MOST_TABLES = 3;
const promptBlock_MOST_HEADINGS = 6;
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
    if (told.length > promptBlock_MOST_TABLES)
        lines.push(`and ${told.length - promptBlock_MOST_TABLES} more tables`);
    if (lines.length === 1)
        lines.push('no numbers');
    return lines.join('\n');
}
/** The tables with the most numbers, in the order of the document. */
function mostNumbers(tables) {
    const count = (table) => table.series.reduce((sum, { summary }) => sum + summary.count, 0);
    const kept = new Set([...tables].sort((a, b) => count(b) - count(a)).slice(0, promptBlock_MOST_TABLES));
    return tables.filter((table) => kept.has(table));
}
function headingLines({ headings }) {
    if (headings.length === 0)
        return [];
    const shown = headings.slice(0, promptBlock_MOST_HEADINGS).map(({ text }) => oneLine(text, promptBlock_LONGEST_HEADING));
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

;// CONCATENATED MODULE: ./lib/corpus/kept.js


/** What is kept of documents, so that a hundred thousand of them take little memory. */
/** A hundred times what a prompt has room for. */
const MOST_CHARACTERS = 4 * 1024 * 1024;
/** A prompt takes turns over folders: beyond so many of one type in a folder none is reached. */
const MOST_IN_FOLDER = 1024;
/** Documents one after another, without their tables; `all` has them in their order. */
function keepDocuments(mostCharacters = MOST_CHARACTERS) {
    const all = [];
    let shown = [];
    let characters = 0;
    let mostInFolder = MOST_IN_FOLDER;
    const makeRoom = () => {
        for (;;) {
            shown = bestOfFolders(shown, mostInFolder);
            characters = shown.reduce((sum, { promptBlock: block }) => sum + (block?.length ?? 0), 0);
            // Down to half, so that it is seldom done.
            if (characters <= mostCharacters / 2 || mostInFolder < 1)
                return;
            mostInFolder /= 2;
        }
    };
    return {
        all,
        add(document) {
            const kept = kept_keptOf(document);
            all.push(kept);
            // One of each folder is too much already: those that come later have no block.
            if (mostInFolder < 1)
                kept.promptBlock = null;
            if (kept.promptBlock === null)
                return;
            shown.push(kept);
            characters += kept.promptBlock.length;
            if (characters > mostCharacters)
                makeRoom();
        },
    };
}
/** Keeps the blocks of those that a prompt would show first of a folder, and takes them from the others. */
function bestOfFolders(documents, most) {
    const folders = new Map();
    return documents.toSorted(inFolder).filter((document) => {
        const folder = `${document.type} ${document.path.slice(0, document.path.lastIndexOf('/') + 1)}`;
        const before = folders.get(folder) ?? 0;
        folders.set(folder, before + 1);
        const isKept = before < Math.max(1, most);
        if (!isKept)
            document.promptBlock = null;
        return isKept;
    });
}
function inFolder(a, b) {
    return Number(b.varies) - Number(a.varies) || b.numberCount - a.numberCount || byCodeUnits(a.path, b.path);
}
function kept_keptOf(document) {
    const { path, type, byteCount, sha256, modifiedAt, problem, tables, headings } = document;
    const series = tables.flatMap((table) => table.series);
    const isUnderstood = problem === null || tables.length > 0 || headings.length > 0;
    return {
        ...{ path, type, byteCount, sha256, modifiedAt },
        problem: problem === null ? null : detached(problem),
        isUnderstood,
        varies: series.some(({ summary }) => summary.min !== summary.max),
        numberCount: series.reduce((count, { summary }) => count + summary.count, 0),
        // Joined from its lines, so a text of its own already.
        promptBlock: isUnderstood ? promptBlock(document) : null,
    };
}

;// CONCATENATED MODULE: ./lib/corpus/corpus.js





/** Whoever else waits for the process (a cancellation, a time limit) gets a turn after so many bytes. */
const BYTES_A_TURN = 256 * 1024;
/**
 * `root` as the user gave it. The documents keep the order of the files. Files are taken one by one, and of each only what
 * is used later is kept: its text, tables and numbers are free when the next one is read.
 */
async function buildCorpus(root, files, { signal, onDocument } = {}) {
    const documents = keepDocuments();
    const findings = collectFindings();
    // Apart, so that nothing here holds a document while the next one is read.
    const take = (file) => {
        const document = parseDocument(file);
        findings.add(document);
        documents.add(document);
    };
    let bytesInTurn = 0;
    for await (const file of files) {
        if (bytesInTurn >= BYTES_A_TURN) {
            await new Promise((resolve) => setImmediate(resolve));
            bytesInTurn = 0;
        }
        signal?.throwIfAborted();
        take(file);
        bytesInTurn += file.byteCount;
        onDocument?.(documents.all.length, file.byteCount);
    }
    return { root, digest: digestOf(documents.all), documents: documents.all, findings: findings.best() };
}
/** Names and contents, whatever their order; a file that could not be read counts with its name. */
function digestOf(documents) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    const lineOf = ({ path, sha256 }) => `${path}\u0000${sha256 ?? ''}\n`;
    const sorted = documents.toSorted((a, b) => byCodeUnits(a.path, b.path) || byCodeUnits(lineOf(a), lineOf(b)));
    for (const document of sorted)
        hash.update(lineOf(document));
    return hash.digest('hex');
}

;// CONCATENATED MODULE: ./lib/story/readCorpus.js


const readCorpus_PROGRESS_MS = 5000;
const readCorpus_MIB = 1024 * 1024;
/** Reads the reports directory into a corpus. */
async function readCorpus(reportsDir, { reports, clock, signal, tell }) {
    let toldMs = clock.nowMs();
    const now = (line) => {
        if (clock.nowMs() - toldMs < readCorpus_PROGRESS_MS)
            return;
        toldMs = clock.nowMs();
        tell(line());
    };
    const { fileCount, files } = await reports.find(reportsDir, signal);
    const of = (0,format/* counted */.hS)(fileCount, 'file');
    now(() => `${of} found`);
    let bytes = 0;
    const onDocument = (done, byteCount) => {
        bytes += byteCount;
        now(() => `${done} of ${of} read (${(bytes / readCorpus_MIB).toFixed(1)} MiB)`);
    };
    return buildCorpus(reportsDir, files(), { ...(signal === undefined ? {} : { signal }), onDocument });
}

;// CONCATENATED MODULE: ./lib/story/ingest.js


/** A log of many thousands of warnings is no help; all of them stand in the results. */
const MOST_PROBLEMS_TOLD = 50;
/** Reads the reports directory into a corpus, telling how far it is and which files did not parse. */
async function ingest(reportsDir, { reports, clock, log, signal }) {
    const startMs = clock.nowMs();
    const corpus = await readCorpus(reportsDir, { reports, clock, signal, tell: log.info });
    const ingestMs = clock.nowMs() - startMs;
    const problems = corpus.documents.filter(({ problem }) => problem !== null);
    log.info(`${(0,format/* counted */.hS)(corpus.documents.length, 'file')} read in ${Math.round(ingestMs)} ms, ${(0,format/* counted */.hS)(corpus.findings.length, 'finding')}`);
    for (const { path, problem } of problems.slice(0, MOST_PROBLEMS_TOLD))
        log.warning(`${path}: ${problem}`);
    const more = problems.length - MOST_PROBLEMS_TOLD;
    if (more > 0)
        log.warning(`${(0,format/* counted */.hS)(more, 'file')} more could not be read in full: results.json names them`);
    return { corpus, ingestMs };
}

;// CONCATENATED MODULE: ./lib/story/measure.js

















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
    ports.log.info(`Prompts: at most ${prepared.promptBudgetTokens} tokens; contents of ${(0,format/* counted */.hS)(shown, 'document')} fit, ${leftOut} were left out`);
    return prepared;
}
/** What is ahead, and how long it takes at the pace of the baseline where there is one. */
function plan({ benchmark, host: { timeBudgetMs } }, earlier) {
    const calls = plannedCalls(benchmark);
    const estimateMs = earlier === null ? null : estimateFromRecord(benchmark, earlier);
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
        ...{ mark: (made) => markCalls(made, against), ground: grounder(benchmark.stages, material) },
        ...{ deadlineMs, signal, onCall },
    }, ports);
    if (session.interruption !== null)
        ports.log.error(session.interruption);
    return session;
}

;// CONCATENATED MODULE: ./lib/story/measureSessions.js



/**
 * As many sessions as are to be recorded, one after the other; one that was interrupted is the last. Each is on the disk
 * as soon as it is measured, whatever becomes of what is to come.
 */
async function measureSessions(settings, ports, earlier) {
    const { sessions } = settings.record;
    const measureNext = async (number) => {
        if (sessions > 1)
            ports.log.info(`Session ${number} of ${sessions}`);
        const results = await orNotMeasured(() => measure(settings, ports, earlier));
        // On the disk before anything is asked of anybody.
        await ports.surroundings.writeFiles([resultsFile(results, sessions > 1 ? number : null)]);
        return results;
    };
    const measured = [await measureNext(1)];
    while (measured.length < sessions && measured.at(-1)?.interruption === null && !ports.signal.aborted) {
        measured.push(await measureNext(measured.length + 1));
    }
    return measured;
}
/** What a user can mend here may, by policy, pass: a wrong setting or an unreadable baseline may not. */
async function orNotMeasured(step) {
    try {
        return await step();
    }
    catch (error) {
        throw error instanceof failure/* ExpectedError */.Dh ? new failure/* NotMeasured */.ke(error.message) : error;
    }
}
/** The results of a session, or of one of several. */
function resultsFile(results, number) {
    return {
        name: number === null ? files_RESULTS_FILE : `results-${number}.json`,
        content: `${JSON.stringify(results, null, 2)}\n`,
    };
}

;// CONCATENATED MODULE: ./lib/story/storeSessions.js


/**
 * Stores the sessions that are to be stored, those of one hardware in one go. Null, or why the job fails: a baseline that is to be written
 * and cannot be would freeze unseen.
 */
async function storeSessions(sessions, { baseline, log }) {
    if (baseline === null)
        return null;
    const wanted = sessions.filter(({ write }) => write.write);
    for (const reason of new Set(sessions.filter(({ write }) => !write.write).map(({ write }) => write.reason))) {
        log.info(`Not stored in the ${baseline.description}: ${reason}`);
    }
    if (wanted.length === 0)
        return null;
    try {
        for (const group of byHardware(wanted))
            await baseline.add(group);
        for (const { write, record } of wanted) {
            const marked = record.accepted !== null
                ? ', as the new level'
                : record.standing.some(({ is }) => is === 'slower')
                    ? ', marked as slower'
                    : '';
            log.info(`Stored in the ${baseline.description}${marked}: ${write.reason}`);
        }
        return null;
    }
    catch (error) {
        const message = (0,failure/* messageOf */.bD)(error);
        // A store names itself; only a bug does not.
        const named = `The ${baseline.description}`;
        const fault = message.startsWith(named) ? message : `${named} was not written: ${message}`;
        log.error(fault);
        return fault;
    }
}
/** A tool that tells the machine otherwise from one session to the next is to cost none of them. */
function byHardware(sessions) {
    const groups = new Map();
    for (const { record } of sessions) {
        const key = (0,hardwareKey/* hardwareKey */.O)(record.environment);
        groups.set(key, [...(groups.get(key) ?? []), record]);
    }
    return [...groups.values()];
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

// EXTERNAL MODULE: ./lib/report/calls.js
var report_calls = __webpack_require__(38627);
;// CONCATENATED MODULE: ./lib/report/forkCallout.js

/** What a reader of a fork's numbers must know; '' for a run of this repository. */
function forkCallout(fork) {
    if (fork === null)
        return '';
    return `> ⚠️ **Advisory:** these numbers were measured and uploaded by a run of the fork ${(0,safe/* codeSpan */.SS)(fork)}, which runs its own workflow. They are shown for what they are, and block nothing.`;
}

// EXTERNAL MODULE: ./lib/report/howToAccept.js
var report_howToAccept = __webpack_require__(34073);
// EXTERNAL MODULE: ./lib/report/openRows.js
var openRows = __webpack_require__(17729);
;// CONCATENATED MODULE: ./lib/report/rawResults.js


/** Where every number is to be had, and those of a small session at once. */
/** A session of four agents with two stages and ten runs. */
const SHOWN_CALLS = 80;
const COLUMNS = [
    'agent',
    'stage',
    'run',
    'status',
    'ttftMs',
    'ttftNetMs',
    'loadMs',
    'prefillMs',
    'throughputTokS',
    'e2eMs',
    'promptTokens',
    'outputTokens',
];
function rawResults({ results, links, sessions }) {
    const measured = results.calls.filter(({ phase }) => phase === 'measured');
    const where = links.artifactUrl === null
        ? 'The files of `output-dir` on the runner are'
        : `${(0,safe/* link */.nf)('The artifact', links.artifactUrl)} holds`;
    const judgedBy = sessions.length === 0 ? '' : ', `baseline.json` with the sessions that it was judged by';
    return (0,table/* blocks */.Bv)(`${where} \`results.json\` with every call and answer${judgedBy}, \`report.html\` with everything drawn, \`calls.csv\` and \`benchmarks.txt\` (for benchstat), and a report for each agent.`, measured.length === 0 || measured.length > SHOWN_CALLS
        ? ''
        : (0,table/* blocks */.Bv)('The measured calls; what is not known is blank:', (0,safe/* fence */.EU)(csvOf(measured), 'csv')));
}
function csvOf(calls) {
    const rows = calls.map((call) => COLUMNS.map((column) => fieldOf(call[column])));
    return [COLUMNS, ...rows].map((row) => row.join(',')).join('\n');
}
/** As RFC 4180 has it; no line breaks, which nobody would find again in a fence. */
function fieldOf(value) {
    if (value === null)
        return '';
    // Binary fractions end in digits that nobody measured.
    if (typeof value === 'number')
        return String(Number(value.toPrecision(7)));
    const text = value.replace(/[\r\n]+/g, ' ');
    return /[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

;// CONCATENATED MODULE: ./lib/report/reproduction.js



/** How to come to the same verdict at a desk. */
function reproduction({ baseline, links, judgement, policy }) {
    if (baseline === null || judgement === null)
        return '';
    const limits = limitsOf(judgement);
    return (0,table/* blocks */.Bv)(`The verdict is computed from stored numbers alone; no GPU is needed to repeat it. ${(0,safe/* link */.nf)('The artifact', links.artifactUrl)} holds \`results.json\` and \`baseline.json\`, the sessions that it was judged by. In a clone of ollama-benchmark-action:`, (0,safe/* fence */.EU)(`node dist/cli/index.js compare --baseline baseline.json --candidate results.json${limits ?? ' \\\n  --config .github/ollama-benchmark.yml'}${policyOf(policy)}`, 'sh'), limits === null
        ? 'Limits differ between agents or stages, so it takes the configuration file of the base commit.'
        : '');
}
/** What of the policy is not as it is by default. */
function policyOf({ failOn, onNotMeasured, onMissingBaseline, onWorkloadChange, }) {
    return [
        failOn === 'regression' ? '' : ` --fail-on ${failOn}`,
        onNotMeasured === 'fail' ? '' : ` --on-not-measured ${onNotMeasured}`,
        onMissingBaseline === 'auto' ? '' : ` --on-missing-baseline ${onMissingBaseline}`,
        onWorkloadChange === 'inform' ? '' : ` --on-workload-change ${onWorkloadChange}`,
    ].join('');
}
/** The limits that held, as an option: at a desk there may be no configuration, or another one. Null: they differ. */
function limitsOf({ comparisons }) {
    const held = settings/* GATED_METRICS */.__.map((id) => ({ id, limits: reproduction_distinct(comparisons, id) }));
    if (held.some(({ id, limits }) => limits.length > 1 || isOfSome(comparisons, id)))
        return null;
    const parts = held.flatMap(({ id, limits: [limit] }) => limit === undefined ? [] : [`${id}: { percent: ${limit.percent}, floor: ${limit.floor} }`]);
    return parts.length === 0 ? '' : ` \\\n  --thresholds '{ ${parts.join(', ')} }'`;
}
/** Whether only some agents or stages have a limit of it, which one for all would not say. */
function isOfSome(comparisons, id) {
    const count = (metric) => comparisons.filter((one) => one.metric === metric).length;
    return count(id) > 0 && count(id) < count('throughput');
}
function reproduction_distinct(comparisons, id) {
    const limits = comparisons.filter(({ metric }) => metric === id).map(({ limit }) => limit);
    const known = limits.filter((limit) => limit !== null);
    return [...new Map(known.map((limit) => [`${limit.percent} ${limit.floor}`, limit])).values()];
}

// EXTERNAL MODULE: ./lib/report/sessionLevels.js
var sessionLevels = __webpack_require__(76377);
;// CONCATENATED MODULE: ./lib/report/xychart.js

/** A fenced chart; '' where anything in it is no number that mermaid could read. */
function lineChart({ title, labels, unit, range, series }) {
    const [low, high] = range;
    const decimals = decimalsFor(high - low);
    const numbers = [low, high, ...series.flatMap(({ values }) => values)];
    const isDrawable = decimals !== null && numbers.every(isPlain) && labels.length > 1 && low < high;
    if (!isDrawable)
        return '';
    const written = (value) => value.toFixed(decimals);
    const quoted = (text) => `"${(0,safe/* mermaidText */.Hg)(text)}"`;
    const named = title.map((part) => (0,safe/* mermaidText */.Hg)(part) || 'unnamed').join(', ');
    return (0,safe/* fence */.EU)([
        '---',
        'config:',
        '  xyChart:',
        '    width: 760',
        '    height: 260',
        '    titleFontSize: 16',
        '  themeVariables:',
        '    xyChart:',
        `      plotColorPalette: "${series.map(({ colour }) => colour).join(', ')}"`,
        '---',
        'xychart-beta',
        `  title "${named}"`,
        `  x-axis [${labels.map(quoted).join(', ')}]`,
        `  y-axis ${quoted(unit)} ${written(low)} --> ${written(high)}`,
        ...series.map(({ values }) => `  line [${values.map(written).join(', ')}]`),
    ].join('\n'), 'mermaid');
}
/** Digits that tell a thousandth of the range; null where no plain decimal does. */
function decimalsFor(span) {
    if (!(span > 0))
        return null;
    const decimals = Math.max(0, 3 - Math.floor(Math.log10(span)));
    return decimals <= MOST_DECIMALS ? decimals : null;
}
const MOST_DECIMALS = 9;
/** Beyond it JavaScript writes exponents some day, and nobody measures such a thing. */
const xychart_MOST = 1e12;
function isPlain(value) {
    return Number.isFinite(value) && Math.abs(value) < xychart_MOST;
}

;// CONCATENATED MODULE: ./lib/report/trendChart.js





/** One trend as a chart with the limit as a flat line, and what that line is in words. */
/** Seen as well on white as on black. */
const LEVEL_COLOUR = '#2f81f7';
const LIMIT_COLOUR = '#d1242f';
/** Of fewer points nobody sees a trend. */
const LEAST_POINTS = 3;
/**
 * '' where there are too few numbers, or any that cannot be drawn.
 * @param isHeld whether this session is held to the limit
 */
function trendChart(subject, levels, isHeld) {
    const now = subject.after?.value ?? null;
    const points = levels.flatMap(({ value }, index) => value === null ? [] : [{ label: String(index + 1), value }]);
    if (now === null || points.length + 1 < LEAST_POINTS)
        return '';
    const scale = (0,comparisonText/* isShare */.GS)(subject) ? 100 : 1;
    const values = [...points.map(({ value }) => value), now].map((value) => value * scale);
    const limit = isHeld ? limitLevel(subject) : null;
    const flat = limit === null ? [] : [values.map(() => limit * scale)];
    const { label, unit } = (0,metrics/* metricOf */.ak)(subject.metric);
    const chart = lineChart({
        title: [subject.agent, subject.stage, label],
        labels: [...points.map((point) => point.label), 'now'],
        unit: (0,comparisonText/* isShare */.GS)(subject) ? 'percent' : unit,
        range: rangeOf(values, flat.flat(), (0,comparisonText/* isShare */.GS)(subject)),
        series: [
            { values, colour: LEVEL_COLOUR },
            ...flat.map((line) => ({ values: line, colour: LIMIT_COLOUR })),
        ],
    });
    if (chart === '' || limit === null)
        return chart;
    const words = `${(0,format/* figure */.vP)(limit, unit)}, ${(0,comparisonText/* limitOf */.LF)(subject)} from the level before`;
    return (0,table/* blocks */.Bv)(chart, `${(0,comparisonText/* subjectOf */.et)(subject)}: the flat line is the limit of this session, ${words}.`);
}
/** The value at which a metric is beyond its limit; null where it has none. */
function limitLevel({ before, limit, metric }) {
    if (before === null || limit === null)
        return null;
    const { direction, unit } = (0,metrics/* metricOf */.ak)(metric);
    const room = Math.max((limit.percent / 100) * (unit === 'share' ? 1 : before.value), limit.floor);
    return Math.max(0, direction === 'higher-is-better' ? before.value - room : before.value + room);
}
/** Wide enough that noise looks like noise: the limit is never further from the middle than half of the way. */
function rangeOf(values, limits, isPercent) {
    if (isPercent)
        return [0, 100];
    const all = [...values, ...limits];
    const low = Math.min(...all);
    const high = Math.max(...all);
    const middle = (low + high) / 2;
    const reach = Math.max((high - low) * 0.6, Math.abs(middle) * LEAST_REACH);
    return [Math.max(0, middle - reach), middle + reach];
}
/** Of the value: a trend without a limit is shown within ten percent of it at least. */
const LEAST_REACH = 0.1;

;// CONCATENATED MODULE: ./lib/report/trend.js









/** The last sessions with the present one, as charts and always as numbers. */
const SHOWN_SESSIONS = 20;
/** Columns of numbers that fit beside each other. */
const CHARTS_TOGETHER = 3;
/** What is worth a chart, the most telling first: what got worse, what got better, what is open, then the rest. */
function trendSubjects(view) {
    const { judgement } = view;
    if (judgement === null || judgement.hardwareDifferences.length > 0)
        return [];
    return [...(0,comparisons/* gatedOf */.Pq)(judgement)]
        .filter(({ after, verdict }) => after !== null && verdict !== 'not-comparable')
        .sort((a, b) => trend_rankOf(a) - trend_rankOf(b) || (isCalm(a) ? 0 : (0,comparisonText/* excessOf */.FR)(b) - (0,comparisonText/* excessOf */.FR)(a)));
}
/** For the comment: what changed, else one rate and one time to show that nothing did. */
function fewTrendSubjects(view) {
    const all = trendSubjects(view);
    const changed = all.filter((one) => !isCalm(one));
    if (changed.length > 0)
        return changed.slice(0, CHARTS_TOGETHER);
    const firstOf = (metric) => all.filter((one) => one.metric === metric).slice(0, 1);
    return [...firstOf('throughput'), ...firstOf('ttft-net')];
}
const RANKS = ['regressed', 'improved', 'inconclusive'];
function isCalm({ verdict }) {
    return !RANKS.includes(verdict);
}
/** Rates of success are flat nearly always: they come last where nothing happened. */
function trend_rankOf(comparison) {
    const { verdict } = comparison;
    if (isCalm(comparison))
        return RANKS.length + ((0,comparisonText/* isShare */.GS)(comparison) ? 1 : 0);
    return RANKS.indexOf(verdict);
}
/** Up to {@link CHARTS_TOGETHER} charts and the one table of their numbers; '' where there is no history of them. */
function trend_trendOf(view, subjects) {
    const sessions = view.sessions.slice(-SHOWN_SESSIONS);
    const trends = subjects.slice(0, CHARTS_TOGETHER).map((subject) => ({
        subject,
        levels: (0,sessionLevels/* sessionLevels */.E)(sessions, subject),
    }));
    if (trends.every(({ levels }) => levels.every(({ value }) => value === null)))
        return '';
    return (0,table/* blocks */.Bv)(...trends.map(({ subject, levels }) => trendChart(subject, levels, (0,report_view/* hasVerdicts */.P)(view))), trend_numbers(view, sessions, trends));
}
function trend_numbers(view, sessions, trends) {
    const older = view.sessions.length - sessions.length;
    const notes = sessions.map((session, index) => noteOn(session, sessions[index - 1]));
    const { results } = view;
    const own = { accepted: null, environment: results.environment, corpusDigest: results.corpus.digest };
    const nowNote = noteOn(own, sessions.at(-1));
    const isNoted = [...notes, nowNote].some((note) => note !== '');
    const rows = sessions.map((session, index) => [
        String(index + 1),
        ...whenAndWhat(session),
        ...trends.map(({ subject, levels }) => levelText(subject, levels[index])),
        ...(isNoted ? [notes[index] ?? ''] : []),
    ]);
    const now = ['now', ...whenAndWhat(results), ...trends.map(({ subject }) => nowText(subject))];
    return (0,table/* blocks */.Bv)((0,table/* table */.tp)([
        (0,table/* right */.pG)('#'),
        (0,table/* left */.kb)('Session'),
        (0,table/* left */.kb)('Commit'),
        ...trends.map(({ subject }) => (0,table/* right */.pG)((0,comparisonText/* subjectOf */.et)(subject))),
        ...(isNoted ? [(0,table/* left */.kb)('From here on')] : []),
    ], [...rows, [...now.map((text) => `**${text}**`), ...(isNoted ? [nowNote] : [])]]), older > 0 ? `${older} older ones of the window are in \`baseline.json\`.` : '');
}
/** A day stays on its line: GitHub would break it at its hyphens. */
function whenAndWhat({ startedAt, source }) {
    const minute = (0,format/* utc */.n$)(startedAt).replace(/:\d\d UTC$/, '');
    return [
        (0,comparisonText/* unbroken */.D_)(minute.replaceAll('-', '\u2011')),
        source.commit === null ? format/* UNKNOWN */.HV : (0,safe/* cell */.Hn)(source.commit.slice(0, 7)),
    ];
}
function levelText({ metric }, level) {
    const text = (0,comparisonText/* unbroken */.D_)((0,format/* figure */.vP)(level?.value ?? null, (0,metrics/* metricOf */.ak)(metric).unit));
    return level?.standing === 'slower' ? `${text} (slower)` : text;
}
function nowText({ after, metric }) {
    return (0,comparisonText/* unbroken */.D_)((0,format/* figure */.vP)(after?.value ?? null, (0,metrics/* metricOf */.ak)(metric).unit));
}
/** What began with a session and explains a step in the numbers. */
function noteOn(session, previous) {
    const ollama = session.environment.ollamaVersion;
    const wasOllama = previous?.environment.ollamaVersion;
    return [
        session.accepted === null ? '' : `accepted by ${(0,safe/* cell */.Hn)(session.accepted.by)}`,
        previous === undefined || ollama === null || ollama === wasOllama ? '' : `Ollama ${(0,safe/* cell */.Hn)(ollama)}`,
        previous === undefined || session.corpusDigest === previous.corpusDigest ? '' : 'other reports',
    ]
        .filter((note) => note !== '')
        .join('; ');
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
/** A folded section. The lower the number, the earlier it gives way. */
function fold(name, givesWay, body) {
    return { name: name.toLowerCase(), markdown: (0,table/* folded */.TM)(name, body), givesWay };
}
function trendSection(view) {
    return fold('Trend', 3, trend_trendOf(view, fewTrendSubjects(view)));
}
/**
 * What gives way has a number: bulky tables first, then what helps to act on them. The last one is the last line.
 * @param trends the charts, which the job summary has more of
 */
function commentSections(view, trends = [trendSection(view)]) {
    const { results } = view;
    const keep = (markdown) => ({ name: '', markdown, givesWay: null });
    return [
        keep(`### ${(0,headline/* headlineOf */.g)(view)}`),
        keep(forkCallout(view.fork)),
        keep((0,agentReport/* interruptionCallout */.yZ)(results)),
        keep((0,storeCallout/* storeCallout */.u)(view)),
        keep((0,accepted/* acceptanceText */.B)(view)),
        keep((0,verdict/* findingsOf */.WX)(view)),
        keep((0,slowdowns/* patternOf */.Id)(view)),
        keep((0,slowdowns/* causesOf */.cZ)(view)),
        keep((0,slowdowns/* alsoChanged */.Sb)(view)),
        keep((0,verdict/* actionAfterVerdict */.eQ)(view)),
        keep((0,openRows/* openRows */.Y)(view)),
        keep((0,verdict/* cautionOf */.v4)(view)),
        keep((0,noise/* noiseStatement */.M)(view)),
        keep((0,verdict/* policyChangesOf */.NU)(view)),
        fold('How to accept', 9, (0,report_howToAccept/* howToAccept */.Y)(view)),
        fold('Metrics left open', 8, (0,openRows/* foldedOpenRows */.C)(view)),
        fold('All metrics', 2, allMetrics(view)),
        fold('Measured values', 4, allMeasurements(view)),
        ...trends,
        fold('Calls set aside, and why', 5, (0,setAside/* setAside */.F)(results)),
        fold('Environment', 6, environmentSection(view)),
        fold('Raw results', 1, rawResults(view)),
        fold('Judge it again at a desk', 7, reproduction(view)),
        keep(lastLine(view)),
    ];
}
function allMetrics({ judgement }) {
    const comparisons = judgement?.comparisons ?? [];
    return isCompared(judgement) ? (0,metricTables/* metricTables */.M)(comparisons, true) : '';
}
/** Whether there is anything on both sides. */
function isCompared(judgement) {
    return judgement?.comparisons.some(({ before, after }) => before !== null && after !== null) ?? false;
}
/** Where nothing was compared there is no table of all metrics; the first rows are shown without unfolding. */
function allMeasurements({ results, judgement, decision }) {
    const rows = (0,report_calls/* measuredRows */.y2)(results);
    const isShown = decision.verdict === 'no-baseline' && rows.length <= verdict/* SHOWN_ROWS */.Ew;
    return isCompared(judgement) || isShown ? '' : (0,report_calls/* measuredTable */.$A)(rows);
}
function environmentSection({ results, judgement }) {
    const differences = [...(judgement?.hardwareDifferences ?? []), ...(judgement?.otherDifferences ?? [])];
    return (0,table/* blocks */.Bv)((0,comparisons/* differenceTable */.ow)(differences), judgement !== null && differences.length === 0 ? 'No difference from the baseline’s environment.' : '', (0,agentTable/* agentTable */.qf)(results.agents), (0,environment/* environmentTable */._5)(results), (0,environment/* sessionNotes */.i6)(results));
}
function lastLine(view) {
    const { results, baseline, judgement, links } = view;
    const measured = commitOf(results.source.commit);
    const against = baseline === null || judgement === null ? '' : historyOf(judgement.history, baseline);
    const isCompared = against !== '' && (0,report_view/* hasVerdicts */.P)(view);
    const level = judgement?.against === 'level' ? 'the accepted level, ' : '';
    const compared = isCompared ? `Compared ${measured} with ${level}${against}` : `Measured ${measured}`;
    const parts = [
        compared,
        isCompared || against === '' ? '' : `not compared with ${against}`,
        links.runUrl === null ? '' : (0,safe/* link */.nf)('run', links.runUrl),
        links.artifactUrl === null ? '' : (0,safe/* link */.nf)('report and results', links.artifactUrl),
        (0,format/* utc */.n$)(results.finishedAt),
    ];
    return `<sub>${parts.filter((part) => part !== '').join(' · ')}</sub>`;
}
/** `10 sessions of the data branch x up to 9b8a7c6 (2025-11-13 08:10:00 UTC, 3 commits back)`. */
function historyOf({ sessions, commit, startedAt, distance }, { description }) {
    const back = distance === null ? '' : distance === 0 ? ', the base itself' : `, ${(0,format/* counted */.hS)(distance, 'commit')} back`;
    return `${(0,format/* counted */.hS)(sessions, 'session')} of the ${(0,safe/* plain */.pj)(description)} up to ${commitOf(commit)} (${(0,format/* utc */.n$)(startedAt)}${back})`;
}
function commitOf(commit) {
    return commit === null ? 'an unknown commit' : (0,safe/* codeSpan */.SS)(commit.slice(0, 7));
}

;// CONCATENATED MODULE: ./lib/report/conclusion.js
/** Verdicts that speak neither for nor against a merge where they pass. */
const NEUTRAL = [
    'not-measured',
    'not-comparable',
    'no-baseline',
    'measured',
];
/** @param headline Markdown, as the comment begins */
function conclusionOf(decision, headline, fork) {
    // A check's title is no Markdown, and GitHub puts a mark of its own before it.
    const title = headline.replace(/^\P{L}+/u, '').replaceAll('`', '');
    return { state: stateOf(decision, fork), title, isAdvisory: fork !== null };
}
function stateOf({ verdict, passed, accepted }, fork) {
    // A fork's numbers decide nothing, good ones included.
    if (fork !== null)
        return 'neutral';
    if (!passed)
        return 'failure';
    const isTolerated = verdict === 'regressed' && accepted === null;
    return NEUTRAL.includes(verdict) || isTolerated ? 'neutral' : 'success';
}

;// CONCATENATED MODULE: ./lib/report/news.js
/**
 * Whether a session is worth a first comment. A slowdown is, also one that is tolerated or accepted, and so is whatever
 * fails the job. What got faster, or was lost or not measured and passes, is a change. That there is no baseline yet, or
 * one of other hardware, says nothing of the pull request.
 */
function newsOf({ decision }) {
    const { passed, verdict, regressions, improvements, lost } = decision;
    if (!passed || verdict === 'regressed' || regressions.length > 0)
        return 'regression';
    return improvements.length > 0 || lost.length > 0 || verdict === 'not-measured' ? 'change' : 'none';
}

// EXTERNAL MODULE: ./lib/report/remarks.js
var remarks = __webpack_require__(26763);
;// CONCATENATED MODULE: ./lib/report/summary.js








/** GitHub drops a step summary beyond 1 MiB; some room is left for what the job itself adds. */
const SUMMARY_BUDGET = { characters: 1_000_000, bytes: 1_000_000 };
/** Each chart is a frame of its own on GitHub's page. */
const MOST_CHARTS = 24;
/** The job summary: the comment's content, the trend of every gated metric and every call of every agent. */
function renderSummary(view) {
    return `${withinBudget(summarySections(view), SUMMARY_BUDGET, placeholderOf(view))}\n`;
}
function summarySections(view) {
    const sections = [...commentSections(view, trendSections(view))];
    const lastLine = sections.pop();
    const calls = view.results.agents.map(({ name }, index) => {
        const own = (0,session/* callsOf */.p9)(view.results, name);
        return {
            name: `the calls of ${(0,safe/* codeSpan */.SS)(name)}`,
            markdown: (0,table/* folded */.TM)(`Calls of agent ${(0,safe/* htmlCode */.h8)(name)}`, (0,table/* blocks */.Bv)((0,remarks/* legendOf */.BM)(own), (0,report_calls/* callTable */.B1)(own, view.results))),
            // Later agents go before earlier ones, all of them before anything of the comment.
            givesWay: -1 - index,
        };
    });
    return [...sections, ...calls, ...(lastLine === undefined ? [] : [lastLine])];
}
/** The most telling first, and last to give way; of very many the rest stands in no chart. */
function trendSections(view) {
    const subjects = trendSubjects(view).slice(0, MOST_CHARTS);
    const groups = Array.from({ length: Math.ceil(subjects.length / CHARTS_TOGETHER) }, (_, index) => subjects.slice(index * CHARTS_TOGETHER, (index + 1) * CHARTS_TOGETHER));
    return groups.map((group, index) => {
        const name = groups.length === 1 ? 'Trend' : `Trend, part ${index + 1} of ${groups.length}`;
        return fold(name, 1 - (index + 1) / (groups.length + 1), trend_trendOf(view, group));
    });
}

;// CONCATENATED MODULE: ./lib/story/page.js
const page_PAGE_FILE = 'report.html';
/** The page is drawn by libraries of a megabyte: they are loaded now, where a session is over, and not at the start. */
async function pageFile(view) {
    const { renderReportPage } = await Promise.all(/* import() */[__webpack_require__.e(990), __webpack_require__.e(290), __webpack_require__.e(470)]).then(__webpack_require__.bind(__webpack_require__, 48470));
    return { name: page_PAGE_FILE, content: renderReportPage(view) };
}

// EXTERNAL MODULE: ./lib/story/tellFailure.js + 1 modules
var tellFailure = __webpack_require__(39081);
;// CONCATENATED MODULE: ./lib/story/tell.js










/** @param sessions all that were measured; the reports are about one of them */
async function tell(view, sessions, teller) {
    const several = sessions.length > 1 ? sessions.map((results, index) => resultsFile(results, index + 1)) : [];
    return tellAll({
        files: [...(await tell_filesOf(view, teller)), ...several],
        summary: (links) => renderSummary({ ...view, links }),
        comment: (links) => renderComment({ ...view, links }),
        news: newsOf(view),
        verdict: conclusionOf(view.decision, (0,headline/* headlineOf */.g)(view), view.fork),
        links: view.links,
    }, teller);
}
/** The reports, and the page that draws them: what cannot be drawn is a warning. */
async function tell_filesOf(view, { log }) {
    const page = await (0,tellFailure/* softly */.Q)(log)('report.html not made', () => pageFile(view));
    return [...reportFiles(view), ...(page === null ? [] : [page])];
}
/**
 * Files first, then artifact, summary, comment, check. The files must be written, for they keep what was measured; each
 * of the others may fail with a warning and none stops the next.
 */
async function tellAll({ files, summary, comment, news, verdict, links }, { log, surroundings }) {
    const { paths, fault: fileFault } = await surroundings.writeFiles(files);
    for (const path of paths)
        log.info(`Written: ${path}`);
    const soft = (0,tellFailure/* softly */.Q)(log);
    const artifact = await soft('Artifact not uploaded', () => surroundings.uploadArtifact(paths));
    const linked = { ...links, artifactUrl: artifact?.url ?? null };
    await soft('Job summary not written', () => surroundings.writeSummary(summary(linked)));
    const body = comment(linked);
    const commentUrl = await soft('Comment not written', () => surroundings.writeComment(body, news));
    let checkFault = null;
    await soft('Check not written', async () => {
        try {
            await surroundings.conclude({ ...verdict, summary: body });
        }
        catch (error) {
            checkFault = (0,failure/* messageOf */.bD)(error);
            throw error;
        }
    });
    return { paths, fileFault, artifact, commentUrl, checkFault };
}

;// CONCATENATED MODULE: ./lib/judge/together.js

/** Several sessions of one change, under one gate. */
/** What a reader must know first. */
const ORDER = [
    'regressed',
    'not-measured',
    'no-baseline',
    'not-comparable',
    'inconclusive',
    'improved',
    'unchanged',
    'measured',
];
/**
 * One decision over several: the worst verdict, passed where every one passes and none is missing. A verdict of a session
 * that fails goes before one that is let pass.
 * @param decisions at least one
 * @param missing a sentence on results that should be there and are not; null: all are
 */
function decideTogether(decisions, missing, { onNotMeasured }) {
    const isLacking = missing !== null && onNotMeasured === 'fail';
    const failing = decisions.filter(({ passed }) => !passed);
    const worst = [...(failing.length > 0 ? failing : decisions)].sort((a, b) => together_rankOf(a) - together_rankOf(b))[0];
    if (worst === undefined)
        throw new Error('There is no decision to join.');
    const joint = {
        ...gateWords_NOTHING,
        regressions: decisions.flatMap(({ regressions }) => regressions),
        improvements: decisions.flatMap(({ improvements }) => improvements),
        lost: decisions.flatMap(({ lost }) => lost),
        open: decisions.flatMap(({ open }) => open),
        accepted: decisions.find(({ accepted }) => accepted !== null)?.accepted ?? null,
        acceptanceNote: decisions.find(({ acceptanceNote }) => acceptanceNote !== null)?.acceptanceNote ?? null,
    };
    if (missing !== null && worst.verdict !== 'regressed') {
        const warned = isLacking ? '' : ' It passes because on-not-measured is warn.';
        return {
            ...joint,
            verdict: 'not-measured',
            passed: !isLacking && failing.length === 0,
            summary: missing,
            action: `This says nothing about the change: look at the jobs that measure, and run them again.${warned}`,
        };
    }
    const same = decisions.filter(({ verdict }) => verdict === worst.verdict).length;
    const where = decisions.length === 1 ? '' : `${same} of ${decisions.length} results: `;
    return {
        ...joint,
        verdict: worst.verdict,
        passed: failing.length === 0 && !isLacking,
        summary: `${where}${worst.summary}${missing === null ? '' : ` ${missing}`}`,
        action: worst.action,
    };
}
function together_rankOf({ verdict }) {
    return ORDER.indexOf(verdict);
}
/** What a fork measured decides nothing: its workflow, which wrote the numbers, is whoever's the fork is. */
function advisory(decision, fork) {
    return {
        ...decision,
        passed: true,
        action: decision.passed
            ? decision.action
            : `Advisory, since the numbers come from the fork ${fork}: measure the change in this repository before it is merged.`,
    };
}

;// CONCATENATED MODULE: ./lib/report/nextStep.js

/** The exact next step for somebody who has no baseline yet. Null for every other verdict. */
function nextStep({ verdict, settings, source, outlivesJob }) {
    if (verdict !== 'no-baseline' && verdict !== 'not-comparable')
        return null;
    const { policy, record, publish } = settings;
    const { kind, file } = policy.store;
    if (kind === null)
        return just('set the input baseline-store to branch, artifact or file, so that sessions can be stored and compared.');
    if (source.runId === null)
        return just('run it again with --update-baseline always, which stores the session.');
    if (outlivesJob) {
        const allowed = record.updateBaseline === 'never' ? 'set update-baseline to auto, then ' : '';
        return just(`${allowed}run this workflow on the default branch: a push there stores a session. To begin with ten at once, run it by hand with record-sessions set to 10.`);
    }
    const artifact = `${(0,safe/* oneLine */.TN)(publish.artifactName)}*`;
    const folder = file.includes('/') ? file.slice(0, file.lastIndexOf('/')) : '.';
    return {
        sentence: 'commit the results of a run on the default branch as the baseline; these lines do it with the results of this run.',
        lines: [
            `gh run download ${source.runId} --pattern ${quoted(artifact)} --dir ollama-benchmark`,
            `mkdir -p ${quoted(folder)} && cp ollama-benchmark/*/results.json ${quoted(file)}`,
            `git add ${quoted(file)} && git commit -m "Store the benchmark baseline"`,
        ],
    };
}
function just(sentence) {
    return { sentence, lines: [] };
}
/** One word of a POSIX shell, whatever is in it. */
function quoted(text) {
    return /^[\w./-]+$/.test(text) ? text : `'${(0,safe/* oneLine */.TN)(text).replaceAll("'", `'\\''`)}'`;
}

;// CONCATENATED MODULE: ./lib/story/view.js


const view_STORED = {
    sentence: 'No action needed: this session becomes the baseline, and the next one is compared with it.',
    lines: [],
};
/** What readers are told of a session. */
function viewOf(session, { settings, ports, workflow, fault, fork }) {
    const { results, judgement, heldAgainst } = session;
    const description = ports.baseline?.description ?? 'no baseline';
    const step = fault === null ? nextStepAfter(session, settings, ports) : null;
    return {
        results,
        judgement,
        decision: fork === null ? decisionOf(session.decision, step, fault) : advisory(session.decision, fork),
        baseline: judgement === null
            ? null
            : { startedAt: judgement.history.startedAt, commit: judgement.history.commit, description },
        sessions: heldAgainst,
        policy: settings.policy,
        storeFault: fault,
        policyChanges: settings.policyChanges,
        changedWorkflow: workflow,
        fork,
        links: { runUrl: ports.surroundings.source.runUrl, artifactUrl: null },
        nextStep: step,
    };
}
/** A job that would pass fails where its session was to be stored and could not be. */
function decisionOf(decision, step, fault) {
    if (fault !== null && decision.passed) {
        const action = 'Mend that and run again, or the next session finds no such baseline.';
        return { ...decision, passed: false, summary: fault, action };
    }
    return step === view_STORED ? { ...decision, action: view_STORED.sentence } : decision;
}
/** Who reads that a baseline was stored just now is not to be told to store one. */
function nextStepAfter({ decision, judgement, write }, settings, { baseline, surroundings }) {
    const outlivesJob = baseline?.outlivesJob ?? false;
    const step = nextStep({ verdict: decision.verdict, settings, source: surroundings.source, outlivesJob });
    if (step === null || baseline === null)
        return step;
    const speeds = judgement?.comparisons.filter(({ gated, metric }) => gated && metric !== 'success-rate') ?? [];
    // No baseline helps a session that has no values itself: the decision says what does.
    if (speeds.length > 0 && speeds.every(({ after }) => after === null))
        return null;
    return write.write && outlivesJob ? view_STORED : step;
}

;// CONCATENATED MODULE: ./lib/story/main.js










/**
 * The job: measure, compare, tell, store, decide. What it throws left no result; that was told then, too, for an
 * old comment must not go on telling of an older commit. ExpectedError: trouble that a user can mend.
 */
async function runBenchmark(settings, ports) {
    try {
        const stored = await storedResults(ports);
        // What is only judged anew touches neither Ollama nor the GPU, and waits for nobody.
        if (stored !== null)
            return await judgeAndTell(settings, ports, [stored]);
        // Before the wait for the lock: a directory that takes no files is not to cost anybody a session.
        await ports.surroundings.prepareFiles();
        const lock = await orNotMeasured(ports.acquireLock);
        try {
            return await judgeAndTell(settings, ports, null);
        }
        finally {
            await release(lock, ports.log);
        }
    }
    catch (error) {
        const isExpected = error instanceof failure/* ExpectedError */.Dh;
        const reason = ports.redact((0,failure/* messageOf */.bD)(error));
        const passed = error instanceof failure/* NotMeasured */.ke && settings.policy.onNotMeasured === 'warn';
        await (0,tellFailure/* tellFailure */.s)(isExpected ? reason : `The action failed by a mistake of its own: ${reason}`, ports, passed);
        throw error;
    }
}
/** What an earlier run stored of the same commit, where only a label changed; null: it is to be measured. */
async function storedResults({ repository, log }) {
    if (!repository.rejudges)
        return null;
    const stored = await repository.storedResults();
    log.info(stored === null
        ? 'No results of this commit are stored, so it is measured.'
        : `The stored results of this commit are judged anew, measured ${stored.finishedAt}.`);
    return stored;
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
async function judgeAndTell(settings, ports, stored) {
    // Read first: a baseline that cannot be read is to cost nobody the time of a session.
    const bench = await orCancelled(ports.signal, () => history_readHistory(settings, ports, stored?.[0] ?? null));
    const earlier = bench.history?.sessions.at(-1) ?? null;
    const measured = stored ?? (await measureSessions(settings, ports, earlier));
    const sessions = await judgeAll(measured, bench, ports);
    // Stored before it is told: nobody is to read of a baseline that there is not.
    const fault = await storeSessions(sessions, ports);
    const shown = shownOf(sessions);
    const workflow = await main_changedWorkflow(ports);
    const view = ports.redact(viewOf(shown, { settings, ports, workflow, fault, fork: null }));
    const told = await ports.log.group('Report', () => tell(view, ports.redact(measured), ports));
    const { decision, results } = view;
    for (const line of decisionLines(decision))
        ports.log.info(line);
    const { annotations, rest } = annotationsOf(view, settings.benchmark.agents);
    for (const annotation of annotations)
        ports.log.annotate(annotation);
    const passed = decision.passed && told.fileFault === null;
    return { ...told, regressedIn: [], storeFault: fault, decision, passed, results, rest };
}
/** What was asked when the job was cancelled got no answer for that reason alone. */
async function orCancelled(signal, step) {
    try {
        return await step();
    }
    catch (error) {
        if (signal.aborted && error instanceof failure/* ExpectedError */.Dh)
            throw new failure/* NotMeasured */.ke((0,failure/* messageOf */.bD)(signal.reason));
        throw error;
    }
}
/** A cancelled job has no time to ask. */
async function main_changedWorkflow({ log, signal, repository }) {
    if (signal.aborted)
        return null;
    return (0,tellFailure/* softly */.Q)(log)('Changes to the workflow file are unknown', () => repository.changedWorkflow());
}

;// CONCATENATED MODULE: ./lib/report/partNames.js
const SHOWN_AGENTS = 3;
/** What tells results apart: the GPU, else the processor; the runner where two have the same; agents where that is the same, too. */
function partNames(results) {
    const machines = results.map(machineOf);
    const runners = results.map(({ environment }, index) => {
        const runner = environment.machineId ?? environment.runnerName;
        return isUnique(machines, index) || runner === null ? machines[index] : `${machines[index]}, ${runner}`;
    });
    const named = results.map(({ agents }, index) => isUnique(runners, index)
        ? runners[index]
        : `${runners[index]}: ${partNames_listed(agents.map(({ name }) => name))}`);
    const taken = new Set();
    return named.map((name = '') => {
        const slug = name
            .toLowerCase()
            .replace(/[^a-z0-9]+/g, '-')
            .replace(/^-+|-+$/g, '')
            .slice(0, 60) || 'results';
        let folder = slug;
        for (let number = 2; taken.has(folder); number += 1)
            folder = `${slug}-${number}`;
        taken.add(folder);
        return { name, folder };
    });
}
function machineOf({ environment: { gpus, cpuModel, machineId } }) {
    const [gpu] = gpus ?? [];
    if (gpu === undefined)
        return machineId ?? cpuModel;
    return (gpus?.length ?? 0) > 1 ? `${gpus?.length} × ${gpu.name}` : gpu.name;
}
function isUnique(names, index) {
    return names.filter((name) => name === names[index]).length === 1;
}
function partNames_listed(names) {
    const more = names.length - SHOWN_AGENTS;
    return `${names.slice(0, SHOWN_AGENTS).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

;// CONCATENATED MODULE: ./lib/story/judgeLegs.js




/** Each against the history of its own hardware and agents; agents of the others are not missed in it. */
async function judgeLegs(settings, results, ports) {
    const judged = [];
    for (const { sessions } of results) {
        const [first] = sessions;
        const hardware = (0,hardwareKey/* hardwareKey */.O)(first.environment);
        const others = results
            .map((leg) => leg.sessions[0])
            .filter((one) => one !== first && (0,hardwareKey/* hardwareKey */.O)(one.environment) === hardware)
            .flatMap(({ agents }) => agents.map(({ name }) => name));
        const found = await history_readHistory(settings, ports, first, others);
        const own = new Set(sessions.map(judgeLegs_keyOf));
        const stored = new Set((found.history?.sessions ?? []).map(judgeLegs_keyOf).filter((key) => own.has(key)));
        // Where this job is run again its sessions are there already: as it was before them is what they are held against.
        const before = stored.size === 0 ? found : await history_readHistory(settings, ports, first, others, first.source.commit);
        const bench = { ...withoutThese(before, stored), judgedTogether: results.length };
        const done = await judgeAll(sessions, bench, ports);
        judged.push({ sessions: done, unstored: done.filter(({ record }) => !stored.has(judgeLegs_keyOf(record))) });
    }
    return judged;
}
/** A session is not held against itself. Where no other is left, none was stored before. */
function withoutThese(bench, own) {
    const { history } = bench;
    if (history === null || own.size === 0)
        return bench;
    const sessions = history.sessions.filter((one) => !own.has(judgeLegs_keyOf(one)));
    return { ...bench, history: { ...history, sessions, known: sessions.length === 0 ? [] : history.known } };
}
function judgeLegs_keyOf({ startedAt, source }) {
    return JSON.stringify([startedAt, source.runId, source.runAttempt]);
}
/** Two sessions of one agent on one machine are one too many: nobody knows which of them to hold to its history. */
function refuseTwice(results) {
    const seen = new Map();
    for (const { name, sessions } of results) {
        const { environment, agents } = sessions[0];
        for (const agent of agents) {
            const key = JSON.stringify([(0,hardwareKey/* hardwareKey */.O)(environment), agent.name]);
            const other = seen.get(key);
            if (other === name)
                throw new failure/* NotMeasured */.ke(`${name} has an agent called ${agent.name} twice.`);
            if (other !== undefined) {
                throw new failure/* NotMeasured */.ke(`Both ${other} and ${name} measured an agent called ${agent.name} on the same hardware: give the agents of each job names of their own (input agents).`);
            }
            seen.set(key, name);
        }
    }
}

;// CONCATENATED MODULE: ./lib/report/mergedHeadline.js




const GISTS = {
    regressed: 'Slower',
    improved: 'Faster, none slower',
    unchanged: 'No slowdown beyond the limits',
    inconclusive: 'No slowdown beyond the limits proven, some metrics left open by the noise',
    'not-measured': 'Not measured',
    'not-comparable': 'Not comparable with the baseline',
    'no-baseline': 'No baseline, so nothing was compared',
    measured: 'Measured',
};
/** The verdict over all in one line, ending in what to do. Markdown, without a heading's marks. */
function mergedHeadline(view) {
    const { parts, decision, missing } = view;
    if (parts.length === 1 && missing === null)
        return (0,headline/* headlineOf */.g)(parts[0].view);
    const { verdict } = decision;
    const gist = GISTS[verdict];
    if (verdict === 'not-measured' && missing !== null) {
        const [what = ''] = missing.split(/[:.]/);
        return `⚪ ${gist}: ${(0,safe/* plain */.pj)(what)}. ${tailOf(view)}`;
    }
    return `${markOf(decision)} ${gist}: ${mergedHeadline_extentOf(view)}${acceptedBy(decision)}. ${tailOf(view)}`;
}
/** `4 of 36 gated metrics, in 1 of 3 results`. */
function mergedHeadline_extentOf({ parts, decision: { verdict, regressions, improvements } }) {
    const same = parts.filter(({ view }) => view.decision.verdict === verdict).length;
    const where = same === parts.length ? `${parts.length} results` : `${same} of ${parts.length} results`;
    const judged = parts.reduce((sum, { view }) => sum + (0,comparisons/* judgedOf */.B8)(view.judgement).length, 0);
    const gated = (0,format/* counted */.hS)(judged, 'gated metric');
    switch (verdict) {
        case 'regressed':
            return `${regressions.length} of ${gated}, in ${where}`;
        case 'improved':
            return `${improvements.length} of ${gated}, in ${where}`;
        case 'unchanged':
            return `${gated} in ${where}`;
        default:
            return where;
    }
}
function markOf({ verdict, passed }) {
    switch (verdict) {
        case 'improved':
        case 'unchanged':
            return '✅';
        case 'regressed':
            return passed ? '⚠️' : '❌';
        case 'not-measured':
            return '⚪';
        default:
            return passed ? '⚪' : '❌';
    }
}
function acceptedBy({ accepted, passed }) {
    return accepted !== null && passed ? `, accepted by ${(0,safe/* codeSpan */.SS)(accepted.by)}` : '';
}
function tailOf({ decision: { verdict, passed, accepted }, fork }) {
    const block = passed ? 'Not blocking' : 'Action needed';
    switch (verdict) {
        case 'improved':
        case 'unchanged':
        case 'measured':
            return 'No action needed';
        case 'inconclusive':
            return passed ? 'No action needed' : block;
        case 'regressed':
            if (fork !== null)
                return 'Advisory: measured by a fork';
            return passed && accepted !== null ? 'No action needed' : block;
        case 'not-measured':
            return `This says nothing about your change. ${passed ? block : 'Mend the cause and run again'}`;
        case 'not-comparable':
            return `This says nothing about your change. ${block}`;
        case 'no-baseline':
            return 'Next step below';
    }
}

;// CONCATENATED MODULE: ./lib/report/merged.js









/** What several jobs measured, told as one: the verdict over all, a row for each, and what there is to say of each. */
/** The pull request comment. */
function renderMergedComment(view) {
    const sections = mergedSections(view, (part) => [...commentSections(part.view)]);
    return `${withinBudget(sections, COMMENT_BUDGET, placeholderOf(view))}\n`;
}
/** The job summary: the comment, and every call of every agent. */
function renderMergedSummary(view) {
    const sections = mergedSections(view, (part) => [...summarySections(part.view)]);
    return `${withinBudget(sections, SUMMARY_BUDGET, placeholderOf(view))}\n`;
}
/** The page that joins the reports of the parts. */
function renderMergedIndex(view) {
    return `${(0,table/* blocks */.Bv)('# Benchmark Report', `**${mergedHeadline(view)}**`, callouts(view), overview(view), (0,table/* bullets */.e5)(view.parts.map(({ name, folder }) => (0,safe/* fileLink */.RF)(`Report of ${(0,safe/* codeSpan */.SS)(name)}`, `${folder}/report.md`))), merged_lastLine(view))}\n`;
}
function mergedSections(view, sectionsOf) {
    const keep = (markdown) => ({ name: '', markdown, givesWay: null });
    const isLone = view.parts.length === 1;
    const parts = [...view.parts]
        .sort((a, b) => Number(isSound(a)) - Number(isSound(b)))
        .flatMap((part) => {
        // The headline is of all together. What it was compared with is each part's own.
        const [, ...sections] = sectionsOf(part);
        return isLone ? sections : partSections(part, sections);
    });
    return [
        keep(`### ${mergedHeadline(view)}`),
        keep(callouts(view)),
        keep(isLone && view.missing === null ? '' : overview(view)),
        ...parts,
        keep(isLone ? '' : merged_lastLine(view)),
    ];
}
/** Nothing to act on. */
function isSound({ view: { decision } }) {
    return decision.passed && SOUND.includes(decision.verdict);
}
const SOUND = ['unchanged', 'improved', 'inconclusive'];
/** Open where there is something to act on; else one fold, which gives way before anything of the others. */
function partSections(part, sections) {
    if (isSound(part)) {
        const body = (0,table/* blocks */.Bv)(...sections.map(({ markdown }) => markdown));
        const title = `${(0,safe/* htmlCode */.h8)(part.name)}: all there is to say`;
        return [{ name: (0,safe/* codeSpan */.SS)(part.name), markdown: (0,table/* folded */.TM)(title, body), givesWay: -1000 }];
    }
    return [
        { name: '', markdown: `#### ${(0,safe/* codeSpan */.SS)(part.name)}`, givesWay: null },
        ...sections.map((section) => ({
            ...section,
            name: section.name === '' ? '' : `${section.name} of ${(0,safe/* codeSpan */.SS)(part.name)}`,
        })),
    ];
}
function callouts(view) {
    const lacking = view.missing === null ? '' : `> ⚠️ **Results are missing:** ${(0,safe/* asSentence */.KG)((0,safe/* plain */.pj)(view.missing))}`;
    // A lone part brings its own.
    return (0,table/* blocks */.Bv)(view.parts.length === 1 ? '' : forkCallout(view.fork), lacking);
}
function overview({ parts }) {
    return (0,table/* table */.tp)([(0,table/* left */.kb)('Measured on'), (0,table/* left */.kb)('Verdict')], parts.map(({ name, view }) => [(0,safe/* cell */.Hn)(name), (0,safe/* inCell */.CH)((0,headline/* headlineOf */.g)(view))]));
}
function merged_lastLine({ parts, source, links }) {
    const finished = parts.map(({ view }) => view.results.finishedAt).sort();
    const words = [
        `Measured ${source.commit === null ? 'an unknown commit' : (0,safe/* codeSpan */.SS)(source.commit.slice(0, 7))} in ${(0,format/* counted */.hS)(parts.length, 'job')}`,
        links.runUrl === null ? '' : (0,safe/* link */.nf)('run', links.runUrl),
        links.artifactUrl === null ? '' : (0,safe/* link */.nf)('report and results', links.artifactUrl),
        (0,format/* utc */.n$)(finished.at(-1) ?? null),
    ];
    return `<sub>${words.filter((word) => word !== '').join(' · ')}</sub>`;
}

;// CONCATENATED MODULE: ./lib/story/tellMerged.js






/**
 * What several jobs measured, told once. The files of each stand in a folder of their own, the page that joins them above.
 * @param sessions all that each job measured, in the order of the parts
 */
async function tellMerged(view, sessions, teller) {
    const files = [];
    for (const [index, part] of view.parts.entries()) {
        const own = sessions[index] ?? [];
        const several = own.length > 1 ? own.map((results, at) => resultsFile(results, at + 1)) : [];
        for (const file of [...(await tell_filesOf(part.view, teller)), ...several])
            files.push({ ...file, name: `${part.folder}/${file.name}` });
    }
    return tellAll({
        files: [{ name: 'report.md', content: renderMergedIndex(view) }, ...files],
        summary: (links) => renderMergedSummary({ ...view, links }),
        comment: (links) => renderMergedComment({ ...view, links }),
        news: newsOf(view),
        verdict: conclusionOf(view.decision, mergedHeadline(view), view.fork),
        links: view.links,
    }, teller);
}

;// CONCATENATED MODULE: ./lib/story/report.js












/**
 * The job that only reports: what others measured is gathered, judged, stored and told as one. What it throws left
 * nothing to tell but the reason, which was told. ExpectedError: trouble that a user can mend.
 */
async function reportMeasured(settings, ports, job) {
    try {
        return await gatherAndTell(settings, ports, job);
    }
    catch (error) {
        const isExpected = error instanceof failure/* ExpectedError */.Dh;
        const reason = ports.redact((0,failure/* messageOf */.bD)(error));
        const passed = job.fork !== null || settings.policy.onNotMeasured === 'warn';
        await (0,tellFailure/* tellFailure */.s)(isExpected ? reason : `The action failed by a mistake of its own: ${reason}`, ports, passed && error instanceof failure/* NotMeasured */.ke, job.fork !== null);
        throw error;
    }
}
async function gatherAndTell(settings, ports, { gather, fork, annotates }) {
    const { results, missing } = await gathered(settings, ports, gather);
    const judged = await judgeLegs(settings, results, ports);
    // Stored before it is told: nobody is to read of a baseline that there is not.
    const fault = await storeSessions(judged.flatMap(({ unstored }) => unstored), ports);
    const workflow = await (0,tellFailure/* softly */.Q)(ports.log)('Changes to the workflow file are unknown', () => ports.repository.changedWorkflow());
    const telling = { settings, ports, workflow, fault, fork };
    const views = judged.map(({ sessions }) => ports.redact(viewOf(shownOf(sessions), telling)));
    const decision = decideTogether(views.map((view) => view.decision), missing, fork === null ? settings.policy : { onNotMeasured: 'warn' });
    const merged = {
        parts: report_partsOf(views),
        ...{ decision, missing, fork },
        source: ports.surroundings.source,
        links: { runUrl: ports.surroundings.source.runUrl, artifactUrl: null },
    };
    const told = await ports.log.group('Report', () => tellMerged(merged, judged.map(({ sessions }) => sessions.map((session) => ports.redact(session.results))), ports));
    for (const line of decisionLines(decision))
        ports.log.info(line);
    const [first] = merged.parts;
    const { annotations, rest } = annotates
        ? mergedAnnotations(views, settings.benchmark.agents)
        : { annotations: [], rest: null };
    for (const annotation of annotations)
        ports.log.annotate(annotation);
    return {
        ...told,
        ...{ decision, passed: decision.passed && told.fileFault === null },
        ...{ results: first.view.results, rest, storeFault: fault },
        regressedIn: views.length === 1 ? [] : regressedIn(merged),
    };
}
function regressedIn({ parts }) {
    return parts.flatMap(({ name, view }) => view.decision.regressions.map(() => name));
}
function report_partsOf(views) {
    const names = partNames(views.map(({ results }) => results));
    const [first, ...others] = names.flatMap((name, index) => {
        const view = views[index];
        return view === undefined ? [] : [{ ...name, view }];
    });
    if (first === undefined)
        throw new Error('There are no results to tell of.');
    return [first, ...others];
}
/** Throws NotMeasured where there is nothing at all. */
async function gathered({ publish: { expectedResults, artifactName } }, { log }, gather) {
    const { results, refused } = await log.group('Results', gather);
    for (const { name, sessions } of results)
        log.info(`${name}: ${(0,format/* counted */.hS)(sessions.length, 'session')}`);
    for (const sentence of refused)
        log.warning(sentence);
    const [first, ...others] = results;
    const because = refused.length === 0 ? '' : ` ${refused[0]}`;
    if (first === undefined) {
        throw new failure/* NotMeasured */.ke(refused.length > 0
            ? `None of the run's results can be used:${because}`
            : `The run has no results in an artifact whose name begins with ${artifactName}: the jobs that measure ended before they had any, or their artifact-name begins otherwise.`);
    }
    const lacking = expectedResults - results.length;
    const missing = lacking > refused.length
        ? `${lacking} of ${expectedResults} expected results are missing: the jobs that measure them ended before they had any.${because}`
        : refused.length === 0
            ? null
            : `${(0,format/* counted */.hS)(refused.length, 'result')} could not be used:${because}`;
    if (missing !== null)
        log.warning(missing);
    refuseTwice(results);
    return { results: [first, ...others], missing };
}

// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
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
const hostLock_POLL_MS = 1_000;
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
            if (answer === 'nobody' && isSocketFile(address) && (await hostLock_removeStale(address)))
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
        await hostLock_pause(Math.min(hostLock_POLL_MS * (0.75 + Math.random() / 2), waitMs - waitedMs), signal);
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
async function hostLock_removeStale(address) {
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
async function hostLock_pause(ms, signal) {
    try {
        await (0,external_node_timers_promises_.setTimeout)(Math.max(0, ms), undefined, { signal });
    }
    catch {
        signal.throwIfAborted();
    }
}

// EXTERNAL MODULE: ./lib/io/findOnPath.js
var findOnPath = __webpack_require__(36247);
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
const cells_NOTHING = /^(\[.*\]|N\/A( \(.*\))?|ERR!|-|)$/i;
function knownText(cell) {
    const text = cell?.trim();
    return text === undefined || cells_NOTHING.test(text) ? null : text;
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
    if (line === undefined)
        return 'it printed nothing';
    const words = line.trim().replace(/\.$/, '');
    return words.length > 200 ? `${words.slice(0, 199)}…` : words;
}

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: ./lib/io/childEnvironment.js
var childEnvironment = __webpack_require__(90497);
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
        env: (0,childEnvironment/* allowListedEnvironment */.Q)(env),
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
    const file = await (0,findOnPath/* findOnPath */.a)('nvidia-smi', env);
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

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
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
        const path = knownText(row.name);
        const name = path !== null && path.length > NAME_LIMIT ? `${path.slice(0, NAME_LIMIT - 1)}…` : path;
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
    const file = await (0,findOnPath/* findOnPath */.a)('rocm-smi', env);
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
    return (parseOutput(output)?.cards ?? []).map(rocmSmi_readingOf).filter(tellsAnything);
}
function rocmSmi_readingOf(card) {
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
function readText(reply, limitBytes, onText) {
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
    readText(reply, BODY_LIMIT_BYTES, (text) => onRefusal(new Refusal(reply.statusCode ?? 0, errorText(text))));
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
        return chatTrouble_trouble(error.message, error.kind);
    if (signal.aborted && error === signal.reason)
        return chatTrouble_trouble((0,failure/* messageOf */.bD)(error), 'aborted');
    if (error instanceof StreamTrouble)
        return chatTrouble_trouble(error.message, 'stream');
    if (error instanceof Refusal) {
        const { status_code: httpStatus, message } = error;
        const failure = `Ollama refused the request with HTTP ${httpStatus}: ${message}`;
        return { failure, failureKind: chatTrouble_kindOf(httpStatus), httpStatus };
    }
    const { code } = (error ?? {});
    if (typeof code !== 'string')
        return chatTrouble_trouble((0,failure/* messageOf */.bD)(error), 'connect');
    // What came was no HTTP: something had arrived all the same.
    const kind = code.startsWith('HPE_') ? 'stream' : 'connect';
    return chatTrouble_trouble(`the connection to Ollama failed: ${code}`, kind);
}
function chatTrouble_trouble(failure, failureKind) {
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
                    readText(reply, ollamaFetch_BODY_LIMIT_BYTES, (text, trouble) => {
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
function reasonOf(error) {
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
        const reason = stalled.signal.aborted ? (0,failure/* messageOf */.bD)(stalled.signal.reason) : reasonOf(error);
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
            throw new failure/* ExpectedError */.Dh(`Ollama at ${hostForPeople} gave no usable answer to ${endpoint}: ${reasonOf(error)}; see that it still runs, and what its own log says.`);
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
                const isCut = typeof error.code === 'string';
                const cure = isCut
                    ? `; see that Ollama still runs at ${hostForPeople}, and what its own log says`
                    : '';
                throw new failure/* ExpectedError */.Dh(`Loading the model ${JSON.stringify(model)} failed: ${reasonOf(error)}${cure}.`);
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
    const sentence = `Ollama does not answer at ${hostForPeople} (${reasonOf(error)}); ${cure}`;
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
    const file = await (0,findOnPath/* findOnPath */.a)('ollama', env);
    if (file === null) {
        throw new failure/* ExpectedError */.Dh(`\`ollama\` is not on the PATH of this runner: install it, or set \`ollama-host\` to a server that runs.`);
    }
    signal.throwIfAborted();
    log.info(`Starting ${file} serve at ${address}`);
    const child = (0,external_node_child_process_.spawn)(file, ['serve'], {
        // Never the checkout: Windows loads libraries from the working directory.
        cwd: (0,external_node_path_.dirname)(file),
        env: (0,childEnvironment/* serverEnvironment */.P)(env, { OLLAMA_HOST: address }),
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
        const kept = line.length > ollamaServer_LINE_LIMIT ? `${line.slice(0, ollamaServer_LINE_LIMIT)}…` : line;
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

// EXTERNAL MODULE: external "node:v8"
var external_node_v8_ = __webpack_require__(78877);
;// CONCATENATED MODULE: ./lib/io/frugalHeap.js

/**
 * While very many reports are read, or large ones, nearly all that is made is thrown away. V8 by itself doubles the space
 * for new objects each time it fills up (to 32 MiB, three times that resident), and lets the rest grow to several times what
 * is in use: with little more work for the collector a third stays resident.
 */
const FRUGAL = ['--semi-space-growth-factor=1', '--heap-growing-percent=30'];
/** V8's own; 0 lets it decide. */
const USUAL = ['--semi-space-growth-factor=2', '--heap-growing-percent=0'];
/** Returns what lets it grow again. */
function keepHeapSmall() {
    for (const flag of FRUGAL)
        (0,external_node_v8_.setFlagsFromString)(flag);
    return () => {
        for (const flag of USUAL)
            (0,external_node_v8_.setFlagsFromString)(flag);
    };
}

// EXTERNAL MODULE: ./lib/io/git.js
var io_git = __webpack_require__(98268);
// EXTERNAL MODULE: ./lib/io/reportPaths.js
var reportPaths = __webpack_require__(22746);
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
 * than needed. Git ends with the signal, and what it had not told is unknown.
 */
async function readChangeTimes(directory, wanted, signal) {
    const top = await topOfCheckout(directory);
    if (top === null)
        return byModification;
    const git = await (0,findOnPath/* findOnPath */.a)('git', process.env);
    if (git === null)
        return unknown;
    const keys = [];
    if (!(await (0,io_git/* runGit */.E)({ git, top, signal }, ['config', '--list', '--name-only', '-z'], into(keys)))) {
        return unknown;
    }
    // Which files go through a filter the tree says itself, in .gitattributes: none of them is run.
    const emptied = [...new Set(keys)].filter((key) => key.startsWith('filter.'));
    const run = (args, read) => (0,io_git/* runGit */.E)({ git, top, emptied, signal }, args, read);
    const told = [];
    // Fails before the first commit.
    if (!(await run(['rev-parse', '--is-shallow-repository', '--verify', 'HEAD'], into(told)))) {
        return (await run(['rev-parse', '--is-inside-work-tree'], () => true)) ? byModification : unknown;
    }
    const [isShallow] = told.join('').split('\n');
    if (isShallow !== 'false')
        return unknown;
    const below = (0,reportPaths/* toPosix */.d7)(external_node_path_.relative(top, directory));
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
    let time = null;
    // -c lists for a merge only what differs from all its parents: what the merge itself changed.
    const log = ['log', '-c', ...QUIET_DIFF, '--no-show-signature', '--name-only', '-z'];
    await run([...log, `--format=${COMMIT_MARK}%ct`, '--', here], (item) => {
        // After the header of a commit git writes a line break before the first name.
        const text = item.startsWith('\n') ? item.slice(1) : item;
        if (text.startsWith(COMMIT_MARK))
            time = gitTimes_timeOf(text.slice(1));
        if (missing.delete(text) && time !== null)
            times.set(text, time);
        return missing.size > 0;
    });
    return times;
}
/** Null where it is none: a commit says what it likes, also seconds beyond what a date can hold. */
function gitTimes_timeOf(seconds) {
    const time = new Date(Number(seconds) * 1000);
    return Number.isNaN(time.getTime()) ? null : time.toISOString();
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
 * Told of the sizes of the files, in their order, says of each whether it is within what is read of all together. One
 * that is too large by itself takes nothing from the others, nor does one that does not fit any more.
 */
function totalLimit() {
    let total = 0;
    return (byteCount) => {
        if (byteCount > LARGEST_FILE_BYTES)
            return true;
        if (total + byteCount > LARGEST_TOTAL_BYTES)
            return false;
        total += byteCount;
        return true;
    };
}
/** Never rejects. */
async function lookAt(file) {
    try {
        const stats = await (0,promises_.lstat)(file);
        return { stats, problem: objectionTo(stats) };
    }
    catch (thrown) {
        return { stats: null, problem: `could not be read: ${reportFile_reasonOf(thrown)}` };
    }
}
/** Never rejects: what was in the way is the `problem`. */
async function readReport(file, look, isWithinTotal) {
    const byteCount = look.stats?.size ?? 0;
    const objection = look.problem ?? (isWithinTotal ? null : BEYOND_TOTAL);
    if (objection !== null)
        return failed(byteCount, objection);
    try {
        return await readRegularFile(file);
    }
    catch (thrown) {
        return failed(byteCount, `could not be read: ${reportFile_reasonOf(thrown)}`);
    }
}
/** The same while everything else waits. */
function readReportSync(file, look, isWithinTotal) {
    const byteCount = look.stats?.size ?? 0;
    const objection = look.problem ?? (isWithinTotal ? null : BEYOND_TOTAL);
    if (objection !== null)
        return failed(byteCount, objection);
    try {
        return readRegularFileSync(file);
    }
    catch (thrown) {
        return failed(byteCount, `could not be read: ${reportFile_reasonOf(thrown)}`);
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
/** So that what was swapped in since the look at it (a link, a pipe) is neither followed nor waited for. */
const OPENING = external_node_fs_.constants.O_RDONLY | (external_node_fs_.constants.O_NOFOLLOW ?? 0) | (external_node_fs_.constants.O_NONBLOCK ?? 0);
async function readRegularFile(file) {
    const handle = await (0,promises_.open)(file, OPENING);
    try {
        const stats = await handle.stat();
        const objection = objectionTo(stats);
        return objection === null ? contentOf(await handle.readFile()) : failed(stats.size, objection);
    }
    finally {
        await handle.close();
    }
}
function readRegularFileSync(file) {
    const descriptor = (0,external_node_fs_.openSync)(file, OPENING);
    try {
        const stats = (0,external_node_fs_.fstatSync)(descriptor);
        const objection = objectionTo(stats);
        return objection === null ? contentOf((0,external_node_fs_.readFileSync)(descriptor)) : failed(stats.size, objection);
    }
    finally {
        (0,external_node_fs_.closeSync)(descriptor);
    }
}
function contentOf(bytes) {
    const sha256 = (0,external_node_crypto_.createHash)('sha256').update(bytes).digest('hex');
    const text = decodeText(bytes);
    const problem = text === null ? 'is neither UTF-8 nor UTF-16 with a byte order mark: save it as UTF-8' : null;
    return { byteCount: bytes.length, sha256, text, problem };
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

;// CONCATENATED MODULE: ./lib/io/reportStream.js

/** Reads files in their order, some ahead of whoever takes them: never more than a little in memory. */
const FILES_AHEAD = 16;
/** A larger file is read only when those before it were taken, and those behind it when it was. */
const BYTES_AHEAD = 1024 * 1024;
const LOOKS_AT_ONCE = 64;
/** Of what the system has at hand a file takes less than to ask a thread for it. */
const LARGEST_SYNC_BYTES = 64 * 1024;
/** Where files take longer than that to read, as on a disk elsewhere, several are waited for at once. */
const QUICK_MS = 0.5;
/**
 * Throws the signal's reason, and for nothing that is in the way of a file.
 * @param pathOf absolute, for each of the `count` files
 */
async function* readInOrder(count, pathOf, signal) {
    const fits = totalLimit();
    const quick = quickReading();
    const ahead = [];
    let bytesAhead = 0;
    const take = async () => {
        const next = ahead.shift();
        bytesAhead -= next?.byteCount ?? 0;
        signal?.throwIfAborted();
        return next?.reading ?? null;
    };
    for (let first = 0; first < count; first += LOOKS_AT_ONCE) {
        signal?.throwIfAborted();
        const length = Math.min(LOOKS_AT_ONCE, count - first);
        const group = Array.from({ length }, (_, at) => pathOf(first + at));
        const looks = await Promise.all(group.map(lookAt));
        for (const [at, look] of looks.entries()) {
            const byteCount = look.problem === null ? (look.stats?.size ?? 0) : 0;
            // Decided in the order of the files: which are left out must not depend on what is read first.
            const isWithinTotal = fits(byteCount);
            while (ahead.length >= FILES_AHEAD || (ahead.length > 0 && bytesAhead + byteCount > BYTES_AHEAD)) {
                const read = await take();
                if (read !== null)
                    yield read;
            }
            const file = group[at] ?? '';
            const reading = quick.allows(byteCount)
                ? Promise.resolve(quick.timed(() => readReportSync(file, look, isWithinTotal)))
                : readReport(file, look, isWithinTotal);
            ahead.push({ byteCount, reading: reading.then((content) => ({ content, stats: look.stats })) });
            bytesAhead += byteCount;
        }
    }
    for (let read = await take(); read !== null; read = await take())
        yield read;
}
/** Whether small files may be read while everything else waits: until some took long, and after a while again. */
function quickReading() {
    let [files, spentMs, asked] = [0, 0, 0];
    return {
        allows(byteCount) {
            if (byteCount > LARGEST_SYNC_BYTES)
                return false;
            if (asked > 0) {
                asked -= 1;
                return false;
            }
            return true;
        },
        timed(body) {
            const startMs = performance.now();
            const made = body();
            spentMs += performance.now() - startMs;
            files += 1;
            if (files === LOOKS_AT_ONCE) {
                if (spentMs > files * QUICK_MS)
                    asked = 16 * LOOKS_AT_ONCE;
                [files, spentMs] = [0, 0];
            }
            return made;
        },
    };
}

;// CONCATENATED MODULE: ./lib/io/reportsWalk.js




/** Looks for report files below a folder without following a link. */
/** Never reports, and often huge. */
const SKIPPED_FOLDERS = new Set(['.git', 'node_modules']);
/** Of links and folders that cannot be entered so many are told one by one. */
const MOST_TOLD = 50;
async function walk(root, { mostFiles, isExcluded, warn, signal }) {
    const files = firstOf(mostFiles);
    const tell = withinBounds(warn);
    const folders = [''];
    for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
        signal?.throwIfAborted();
        const absolute = external_node_path_.join(root, folder);
        if (isExcluded(absolute))
            continue;
        let entries;
        try {
            entries = await (0,promises_.readdir)(absolute, { withFileTypes: true });
        }
        catch (thrown) {
            tell.line(`The reports folder ${(0,reportPaths/* toPosix */.d7)(folder) || '.'} was left out: ${reportFile_reasonOf(thrown)}.`);
            continue;
        }
        for (const entry of entries) {
            const relative = external_node_path_.join(folder, entry.name);
            if (entry.isDirectory()) {
                if (!SKIPPED_FOLDERS.has(entry.name))
                    folders.push(relative);
            }
            else if ((0,reportPaths/* reportKindOf */.Ql)(entry.name) !== null) {
                files.add((0,reportPaths/* toPosix */.d7)(relative));
            }
            else if (entry.isSymbolicLink()) {
                tell.line(`The reports folder holds the link ${(0,reportPaths/* toPosix */.d7)(relative)}, which was not followed.`);
            }
        }
    }
    tell.end();
    return files.all();
}
/** The first in listing order; never many more are held, however many there are. */
function firstOf(most) {
    let held = [];
    let leftOut = 0;
    const cut = () => {
        const ordered = (0,reportPaths/* inListingOrder */.Qy)(held.map((each) => ({ path: each })));
        held = ordered.slice(0, most).map((each) => each.path);
        leftOut += ordered.length - held.length;
    };
    return {
        add(file) {
            held.push(file);
            if (held.length >= 2 * most)
                cut();
        },
        all() {
            cut();
            return { paths: held, leftOut };
        },
    };
}
function withinBounds(warn) {
    let count = 0;
    return {
        line(text) {
            count += 1;
            if (count <= MOST_TOLD)
                warn(text);
        },
        end() {
            if (count > MOST_TOLD) {
                warn(`The reports directory holds ${count - MOST_TOLD} more links and folders that were left out.`);
            }
        },
    };
}

;// CONCATENATED MODULE: ./lib/io/reportsDirectory.js










/** Their number alone takes time and memory, too. */
const MOST_FILES = 200_000;
/**
 * Reads every report file below a directory, one after another. No link is followed and nothing but regular files is
 * opened: a report that is a link, a pipe, too large, unreadable or no text carries its reason instead of a text.
 */
function createReportsDirectory(options) {
    return {
        async find(root, signal) {
            const letGrow = keepHeapSmall();
            try {
                const place = await look(root, options, signal);
                return { fileCount: place.paths.length, files: () => reportsDirectory_filesOf(place, signal, letGrow) };
            }
            catch (thrown) {
                letGrow();
                throw thrown;
            }
        },
    };
}
async function look(root, { cwd, excluded = [], mostFiles = MOST_FILES, warn = () => { } }, signal) {
    const directory = await resolveRoot(root, cwd);
    const closed = new Set(await Promise.all(excluded.map((each) => realOrNamed(external_node_path_.resolve(cwd, each)))));
    const isExcluded = (folder) => closed.has(folder);
    const { paths, leftOut } = await walk(directory, { mostFiles, isExcluded, warn, signal });
    if (paths.length === 0)
        throw new failure/* ExpectedError */.Dh(nothingAt(root, cwd, 'holds no report'));
    if (leftOut > 0) {
        warn(`The reports directory "${root}" holds more than ${mostFiles} reports: ${leftOut} were left out.`);
    }
    const changeTimes = await readChangeTimes(directory, paths, signal);
    signal?.throwIfAborted();
    return { directory, base: (0,reportPaths/* shownRoot */.aH)(root, cwd), paths, changeTimes };
}
async function* reportsDirectory_filesOf({ directory, base, paths, changeTimes }, signal, atEnd) {
    const pathOf = (at) => external_node_path_.join(directory, paths[at]);
    let at = 0;
    try {
        for await (const { content, stats } of readInOrder(paths.length, pathOf, signal)) {
            const below = paths[at];
            // Very many of them are much memory, and this one is done with.
            paths[at++] = '';
            yield {
                path: base === '' ? below : `${base}/${below}`,
                ...(0,reportPaths/* reportKindOf */.Ql)(below),
                ...content,
                modifiedAt: stats === null ? null : changeTimes(below, stats.mtime),
            };
        }
    }
    finally {
        atEnd();
    }
}
function nothingAt(root, cwd, what) {
    const resolved = external_node_path_.relative(cwd, external_node_path_.resolve(cwd, root)) || '.';
    const place = (0,reportPaths/* toPosix */.d7)(resolved) === root ? '' : ` (${(0,reportPaths/* toPosix */.d7)(resolved)} from the working directory)`;
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
    if ((0,workspace/* isWithin */.UO)(cwd, lexical) && !(0,workspace/* isWithin */.UO)(await (0,promises_.realpath)(cwd), real)) {
        throw new failure/* ExpectedError */.Dh(nothingAt(root, cwd, 'is a link that leads out of the working directory'));
    }
    return real;
}
/** A folder that does not exist yet has no real path. */
function realOrNamed(folder) {
    return (0,promises_.realpath)(folder).catch(() => folder);
}

// EXTERNAL MODULE: ./lib/redactedParts.js
var redactedParts = __webpack_require__(62841);
// EXTERNAL MODULE: ./lib/report/redact.js + 1 modules
var report_redact = __webpack_require__(28567);
;// CONCATENATED MODULE: ./lib/version.js
/** Version of the action, stored with every result; a test holds it to package.json. */
const VERSION = '1.0.0';

;// CONCATENATED MODULE: ./lib/wiring.js











/** The real parts, as both shells use them. */
function wire(settings, shell) {
    const { host } = settings;
    const { cwd, env, log, signal, baseline, redact } = shell;
    const surroundings = (0,redactedParts/* redactedSurroundings */.ku)(shell.surroundings, redact);
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
        ollama: (0,redactedParts/* redactedOllama */.ZZ)(createOllama(connection, systemClock), redact),
        startServer: host.startOllama
            ? () => startOllamaServer({ host: host.ollamaHost, env, log, signal })
            : null,
        acquireLock: () => acquireHostLock({
            ...{ waitMs: host.lockWaitMs, log, signal, describe: { repository, runUrl } },
            ...(lock === undefined ? {} : { name: lock }),
        }),
        reports: createReportsDirectory({ cwd, excluded: [(0,external_node_path_.resolve)(cwd, host.outputDir)], warn: log.warning }),
        machine: createMachine(env, systemClock),
        baseline: (0,redactedParts/* redactedStore */.Y2)(baseline, redact),
        repository: shell.repository,
        surroundings,
        redact: (value) => (0,report_redact/* redactStrings */.eT)(value, redact),
        toolVersion: VERSION,
    };
}

;// CONCATENATED MODULE: ./lib/job.js
/** What a job needs beyond its settings, in one chunk of the bundle, so that the start of the process stays light. */







/***/ }),

/***/ 97221:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L8: () => (/* binding */ GpuEvidenceSchema),
/* harmony export */   j7: () => (/* binding */ MARKS),
/* harmony export */   ux: () => (/* binding */ CallSchema)
/* harmony export */ });
/* unused harmony export hasOneOutcome */
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77934);

/** A call as results store it. Durations are milliseconds, null is unknown and never 0. */
const about = (schema, text) => valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(schema, valibot__WEBPACK_IMPORTED_MODULE_0__/* .description */ .h_(text));
const measure = (text) => about(valibot__WEBPACK_IMPORTED_MODULE_0__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .finite */ .E2x(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .minValue */ .Wwf(0))), text);
const difference = (text) => about(valibot__WEBPACK_IMPORTED_MODULE_0__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .finite */ .E2x())), text);
const count = (text) => about(valibot__WEBPACK_IMPORTED_MODULE_0__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .ndf(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .minValue */ .Wwf(0))), text);
const share = valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .minValue */ .Wwf(0), valibot__WEBPACK_IMPORTED_MODULE_0__/* .maxValue */ .cGV(1));
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
const TenantSchema = valibot__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    name: valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    pid: valibot__WEBPACK_IMPORTED_MODULE_0__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .ndf())),
    memoryMib: about(valibot__WEBPACK_IMPORTED_MODULE_0__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .finite */ .E2x(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .minValue */ .Wwf(0))), 'What it holds, or what it grew by where it stood there before'),
});
/** What the GPU tool saw while a call ran; of several GPUs the worst, of power the sum. */
const GpuEvidenceSchema = valibot__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    samples: valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .ndf(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .minValue */ .Wwf(0)),
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
    tenants: valibot__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(TenantSchema),
});
/** Which numbers of an answer were found in the data that its prompts held; each statement counts once. */
const GroundingSchema = valibot__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    numbersStated: about(valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .ndf(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .minValue */ .Wwf(0)), 'Numbers and dates that the answer states; small counts and digits in names are none'),
    numbersFound: about(valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .ndf(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .minValue */ .Wwf(0)), 'Of these, those that a number of the data rounds to'),
    missing: about(valibot__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()), 'The others as written, at most 50 of 80 characters'),
});
const CallFieldsSchema = valibot__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    agent: about(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), 'Name of the agent'),
    stage: about(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), 'Name of the stage'),
    run: about(valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .ndf(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .minValue */ .Wwf(0)), 'Number of the run within its phase, from 1'),
    phase: about(valibot__WEBPACK_IMPORTED_MODULE_0__/* .picklist */ .KIO(['cold', 'warmup', 'measured']), 'Cold starts are a metric of their own; warm-up runs are kept here and enter no statistic'),
    position: about(valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .ndf(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .minValue */ .Wwf(1)), 'Place of the call in the session, from 1'),
    cold: about(valibot__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY(), 'The model was not loaded when the call was sent; never mixed with warm calls'),
    startedAt: about(valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .isoTimestamp */ .yhX()), 'Wall clock at the sending of the request, UTC'),
    status: about(valibot__WEBPACK_IMPORTED_MODULE_0__/* .picklist */ .KIO(['valid', 'failed', 'invalid']), 'Failed: it did not end properly. Invalid: it did, but something makes it untrustworthy. Neither enters a statistic'),
    reason: about(valibot__WEBPACK_IMPORTED_MODULE_0__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()), 'Why a call failed or is invalid; null for a valid one'),
    marks: about(valibot__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_0__/* .picklist */ .KIO(MARKS)), 'What makes an invalid call so; empty for all others'),
    notes: about(valibot__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()), 'What a reader should know and what invalidates nothing'),
    retries: about(valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .ndf(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .minValue */ .Wwf(0)), 'Attempts before this one that failed before anything had arrived'),
    doneReason: about(valibot__WEBPACK_IMPORTED_MODULE_0__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()), "Ollama's done_reason: stop, length, load or unload"),
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
    cpuShare: about(valibot__WEBPACK_IMPORTED_MODULE_0__/* .nullable */ .mee(share), 'Share of the loaded model in host memory after the call: (size − size_vram) / size'),
    otherModels: about(valibot__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()), 'Other models that /api/ps listed after the call'),
    gpu: about(valibot__WEBPACK_IMPORTED_MODULE_0__/* .nullable */ .mee(GpuEvidenceSchema), 'Null: no GPU tool watched'),
    grounding: about(valibot__WEBPACK_IMPORTED_MODULE_0__/* .nullable */ .mee(GroundingSchema), 'Null: no answer, or not looked for'),
    answer: about(valibot__WEBPACK_IMPORTED_MODULE_0__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()), "The model's text, cut at 64 KiB; null in stored baselines"),
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
const CallSchema = valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(CallFieldsSchema, valibot__WEBPACK_IMPORTED_MODULE_0__/* .check */ .z6Y(hasOneOutcome, 'a valid call has neither marks nor a reason, a failed one a reason and no marks, an invalid one has marks'));


/***/ }),

/***/ 52121:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ FACTORS),
/* harmony export */   r: () => (/* binding */ FACTOR_IDS)
/* harmony export */ });
/** What explains a change and is no metric of its own: lengths of prompt and answer, placement, clocks. */
const FACTOR_IDS = ['prompt-tokens', 'output-tokens', 'cpu-share', 'sm-clock'];
const FACTORS = [
    { id: 'prompt-tokens', label: 'prompt length', unit: 'tokens', of: (call) => call.promptTokens },
    { id: 'output-tokens', label: 'answer length', unit: 'tokens', of: (call) => call.outputTokens },
    { id: 'cpu-share', label: 'share in host memory', unit: 'share', of: (call) => call.cpuShare },
    { id: 'sm-clock', label: 'GPU clock', unit: 'MHz', of: (call) => call.gpu?.smClockMhzMean ?? null },
];


/***/ }),

/***/ 91218:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ hardwareKey)
/* harmony export */ });
/**
 * What must match for two sessions to be compared, as one string: GPU models × count, memory, split and power limit,
 * the CPU. Drivers report the memory of one card differently by a percent and always below its nominal size
 * (24,268 and 24,564 MiB of a 24 GiB card), so it is rounded up to GiB. Of another machine only its `machine-id` is known.
 */
function hardwareKey(environment) {
    const { ollamaIsLocal, machineId, gpus, cpuModel, arch } = environment;
    const own = ollamaIsLocal ? [gpusOf(gpus), cpuModel.trim(), arch] : ['remote'];
    return [...own, ...(machineId === null ? [] : [`id ${machineId}`])].join(' | ');
}
function gpusOf(gpus) {
    if (gpus === null)
        return 'gpu unknown';
    if (gpus.length === 0)
        return 'no gpu';
    const counts = new Map();
    for (const gpu of gpus)
        counts.set(gpuOf(gpu), (counts.get(gpuOf(gpu)) ?? 0) + 1);
    return [...counts]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([gpu, count]) => `${count}x ${gpu}`)
        .join(' + ');
}
function gpuOf({ name, memoryMib, powerLimitWatts, migMode }) {
    const memory = memoryMib === null ? [] : [`${Math.ceil(memoryMib / 1024)} GiB`];
    const power = powerLimitWatts === null ? [] : [`${Math.round(powerLimitWatts)} W`];
    return [name.trim(), ...memory, ...power, ...(migMode === true ? ['MIG'] : [])].join(' ');
}


/***/ }),

/***/ 9000:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ SessionRecordSchema),
/* harmony export */   p: () => (/* binding */ RECORD_SCHEMA_VERSION)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(77934);
/* harmony import */ var _factors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52121);
/* harmony import */ var _metrics_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(31052);
/* harmony import */ var _results_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(89339);




/**
 * A session as the baseline stores it: all that judging needs and no text of a model. One session is one file, a few
 * kilobytes.
 */
const RECORD_SCHEMA_VERSION = 1;
const about = (schema, text) => valibot__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .FsL(schema, valibot__WEBPACK_IMPORTED_MODULE_3__/* .description */ .h_(text));
const text = valibot__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_3__/* .maxLength */ .Ru6(4096));
const time = valibot__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_3__/* .isoTimestamp */ .yhX());
const whole = valibot__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_3__/* .integer */ .ndf(), valibot__WEBPACK_IMPORTED_MODULE_3__/* .minValue */ .Wwf(0));
const values = valibot__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_3__/* .finite */ .E2x()));
const VALUE_IDS = [..._metrics_js__WEBPACK_IMPORTED_MODULE_1__/* .METRICS */ .Cb.map(({ id }) => id), ..._factors_js__WEBPACK_IMPORTED_MODULE_0__/* .FACTOR_IDS */ .r];
const VALUES = Object.fromEntries(VALUE_IDS.map((id) => [id, valibot__WEBPACK_IMPORTED_MODULE_3__/* .exactOptional */ .yqP(values)]));
const UnitSchema = valibot__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
    agent: text,
    stage: text,
    measured: about(whole, 'Measured calls that were made'),
    failed: about(whole, 'Of these, calls that did not end properly'),
    valid: about(whole, 'Valid warm calls: those that the values are of'),
    cold: about(whole, 'Valid cold starts'),
    values: about(valibot__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej(VALUES), 'Known values by metric or factor, in the order of the calls; a key that is missing has none'),
});
const StandingSchema = valibot__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
    agent: text,
    stage: text,
    metric: valibot__WEBPACK_IMPORTED_MODULE_3__/* .picklist */ .KIO(_metrics_js__WEBPACK_IMPORTED_MODULE_1__/* .METRICS */ .Cb.map(({ id }) => id)),
    is: about(valibot__WEBPACK_IMPORTED_MODULE_3__/* .picklist */ .KIO(['at', 'slower', 'faster']), 'Against the accepted level: slower and faster are proven and beyond the limit'),
    level: about(valibot__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_3__/* .finite */ .E2x(), valibot__WEBPACK_IMPORTED_MODULE_3__/* .minValue */ .Wwf(0)), "The accepted level from this session on, in the metric's unit: what the default branch is held to"),
    sessions: about(valibot__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_3__/* .integer */ .ndf(), valibot__WEBPACK_IMPORTED_MODULE_3__/* .minValue */ .Wwf(1)), 'Sessions that the level is the mean of'),
    workload: about(text, 'Digest of what the sessions at the level send'),
    promptTokens: about(valibot__WEBPACK_IMPORTED_MODULE_3__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_3__/* .finite */ .E2x(), valibot__WEBPACK_IMPORTED_MODULE_3__/* .minValue */ .Wwf(0))), 'Median length of their prompts: a level of shorter prompts is none of longer ones, however slowly they grew'),
});
const AcceptanceSchema = valibot__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
    by: about(text, 'Login of who accepted'),
    reason: text,
    at: time,
    pullRequest: about(valibot__WEBPACK_IMPORTED_MODULE_3__/* .nullable */ .mee(whole), 'Whose label accepted it; null: a run that was told to'),
});
const SessionRecordSchema = valibot__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
    schemaVersion: valibot__WEBPACK_IMPORTED_MODULE_3__/* .literal */ .euz(RECORD_SCHEMA_VERSION),
    toolVersion: text,
    series: about(text, 'The input comment-key: benchmarks of one repository that must not be mixed, such as jobs of a matrix over models'),
    startedAt: time,
    finishedAt: time,
    source: _results_js__WEBPACK_IMPORTED_MODULE_2__/* .SourceSchema */ .fo,
    environment: _results_js__WEBPACK_IMPORTED_MODULE_2__/* .EnvironmentSchema */ .Tt,
    protocol: _results_js__WEBPACK_IMPORTED_MODULE_2__/* .ProtocolSchema */ ._f,
    corpusDigest: text,
    stages: valibot__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(_results_js__WEBPACK_IMPORTED_MODULE_2__/* .StageSchema */ .QG),
    agents: valibot__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(_results_js__WEBPACK_IMPORTED_MODULE_2__/* .AgentSchema */ .TH),
    units: valibot__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(UnitSchema),
    standing: about(valibot__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(StandingSchema), 'Where it stood against the accepted level when it was stored; empty: it was held to none'),
    accepted: about(valibot__WEBPACK_IMPORTED_MODULE_3__/* .nullable */ .mee(AcceptanceSchema), 'An explicit act that made this session the new level; null: none'),
});


/***/ }),

/***/ 209:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ valuesOf),
/* harmony export */   z: () => (/* binding */ recordOf)
/* harmony export */ });
/* harmony import */ var _factors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52121);
/* harmony import */ var _metrics_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(31052);
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9000);



/**
 * What a session's results come to as the baseline stores them. Nothing stands, nothing is accepted yet.
 * @param series the input comment-key
 */
function recordOf(results, series) {
    const { agents, stages, corpus } = results;
    return {
        schemaVersion: _record_js__WEBPACK_IMPORTED_MODULE_2__/* .RECORD_SCHEMA_VERSION */ .p,
        toolVersion: results.toolVersion,
        series,
        startedAt: results.startedAt,
        finishedAt: results.finishedAt,
        source: results.source,
        environment: results.environment,
        protocol: results.protocol,
        corpusDigest: corpus.digest,
        stages,
        agents,
        units: unitsOf(results),
        standing: [],
        accepted: null,
    };
}
/** Each is given its own calls alone: looking through all of them for each metric of each would take long. */
function unitsOf(results) {
    const keyOf = (agent, stage) => JSON.stringify([agent, stage]);
    const calls = new Map();
    for (const call of results.calls) {
        const own = calls.get(keyOf(call.agent, call.stage));
        if (own === undefined)
            calls.set(keyOf(call.agent, call.stage), [call]);
        else
            own.push(call);
    }
    return results.agents.flatMap(({ name }) => results.stages.map((stage) => unitOf({ ...results, calls: calls.get(keyOf(name, stage.name)) ?? [] }, name, stage.name)));
}
function unitOf(results, agent, stage) {
    const measured = results.calls.filter((call) => call.agent === agent && call.stage === stage && call.phase === 'measured');
    const sampled = (0,_metrics_js__WEBPACK_IMPORTED_MODULE_1__/* .sampledCalls */ .kg)(results, agent, stage);
    const pairs = [
        // Counted below: a share has no values of its own.
        ..._metrics_js__WEBPACK_IMPORTED_MODULE_1__/* .METRICS */ .Cb.filter(({ population }) => population !== 'all').map((metric) => [metric.id, knownOf((0,_metrics_js__WEBPACK_IMPORTED_MODULE_1__/* .populationOf */ .JX)(results, agent, stage, metric), metric.of)]),
        ..._factors_js__WEBPACK_IMPORTED_MODULE_0__/* .FACTORS */ .X.map((factor) => [factor.id, knownOf(sampled, factor.of)]),
    ];
    return {
        agent,
        stage,
        measured: measured.length,
        failed: measured.filter(({ status }) => status === 'failed').length,
        valid: sampled.length,
        cold: (0,_metrics_js__WEBPACK_IMPORTED_MODULE_1__/* .coldCalls */ .a6)(results, agent, stage).length,
        values: Object.fromEntries(pairs.filter(([, values]) => values.length > 0)),
    };
}
function knownOf(calls, of) {
    return calls.map(of).filter((value) => value !== null);
}
/** The values of a metric or factor in a unit; empty where it has none. */
function valuesOf(unit, id) {
    return unit?.values[id] ?? [];
}


/***/ }),

/***/ 89339:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QG: () => (/* binding */ StageSchema),
/* harmony export */   SX: () => (/* binding */ ResultsSchema),
/* harmony export */   TH: () => (/* binding */ AgentSchema),
/* harmony export */   Tt: () => (/* binding */ EnvironmentSchema),
/* harmony export */   _f: () => (/* binding */ ProtocolSchema),
/* harmony export */   fo: () => (/* binding */ SourceSchema),
/* harmony export */   q3: () => (/* binding */ RESULTS_SCHEMA_VERSION)
/* harmony export */ });
/* unused harmony export DURATION_MEANINGS */
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77934);
/* harmony import */ var _call_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(97221);


/**
 * results.json: everything that was measured. Baselines store it and every text is rendered from it. The types
 * of the code and the published JSON Schema (`schema/results.schema.json`) both come from this definition.
 */
const RESULTS_SCHEMA_VERSION = 3;
const about = (schema, text) => valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(schema, valibot__WEBPACK_IMPORTED_MODULE_1__/* .description */ .h_(text));
const text = valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP();
const unknownText = valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP());
const time = valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .isoTimestamp */ .yhX());
const finite = valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .finite */ .E2x());
const amount = valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .finite */ .E2x(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .minValue */ .Wwf(0));
const whole = valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .integer */ .ndf(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .minValue */ .Wwf(0));
const milliseconds = amount;
const optionValue = valibot__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([finite, valibot__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP())]);
const think = valibot__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([valibot__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .picklist */ .KIO(['low', 'medium', 'high'])]);
const SourceSchema = valibot__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    repository: about(unknownText, 'owner/name, null outside GitHub'),
    event: about(unknownText, 'Name of the event that started the workflow'),
    ref: unknownText,
    defaultBranch: unknownText,
    commit: about(unknownText, 'The commit that was measured: the head of a pull request'),
    baseCommit: about(unknownText, 'The base of a pull request'),
    pullRequest: valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(whole),
    runId: unknownText,
    runAttempt: unknownText,
    runUrl: unknownText,
});
const GpuSchema = valibot__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    name: text,
    uuid: unknownText,
    memoryMib: valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(amount),
    driver: unknownText,
    powerLimitWatts: valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(amount),
    persistenceMode: about(valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY()), 'Whether the driver stays loaded without clients'),
    migMode: about(valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY()), 'Whether the GPU is split (Multi-Instance GPU)'),
    vbios: unknownText,
});
/** What each duration and count of Ollama means: since 0.30 another process measures them. */
const DURATION_MEANINGS = ['before-0.30', '0.30.0', 'from-0.30.1', 'unknown'];
const TelemetrySchema = valibot__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    tool: about(valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_1__/* .picklist */ .KIO(['nvidia-smi', 'rocm-smi'])), 'Null: nothing watched the GPU'),
    about: about(text, 'One sentence: what watched, or why nothing did'),
    intervalMs: valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(milliseconds),
    throttling: about(valibot__WEBPACK_IMPORTED_MODULE_1__/* .picklist */ .KIO(['counters', 'samples', 'unknown']), 'Whether throttling is known from cumulative counters, from samples of the active reasons, or not'),
    standing: about(valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ name: text, pid: valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(whole), memoryMib: valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(amount) })), 'Processes that held GPU memory when the session started, other than those of Ollama'),
});
const EnvironmentSchema = valibot__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    os: about(text, 'Platform, such as linux or win32'),
    osRelease: text,
    arch: text,
    cpuModel: text,
    cpuCount: about(whole, 'Logical processors'),
    memoryBytes: whole,
    runnerName: unknownText,
    machineId: about(unknownText, 'As set by the user; stands for the hardware where Ollama is on another machine'),
    gpus: about(valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(GpuSchema)), 'Null: no GPU tool answered, so nothing is known'),
    ollamaVersion: unknownText,
    ollamaIsLocal: about(valibot__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY(), 'Whether Ollama answers on a loopback address, so that the machine described is its own'),
    durationMeaning: about(valibot__WEBPACK_IMPORTED_MODULE_1__/* .picklist */ .KIO(DURATION_MEANINGS), 'What load, prefill, decode and token counts mean; they changed with Ollama 0.30 and are never compared across it'),
    telemetry: TelemetrySchema,
});
const ProtocolSchema = valibot__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    runs: whole,
    warmupRuns: about(whole, 'Discarded runs of each agent after each load of its model'),
    coldStarts: about(whole, 'Cold starts of each agent'),
    retries: about(whole, 'Attempts more that a call may have while nothing has arrived'),
    numPredict: about(whole, 'Length limit of every call, tokens'),
    seed: valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .integer */ .ndf()),
    think,
    truncate: about(valibot__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz(false), 'Ollama is asked to refuse an over-long prompt instead of cutting it'),
    shift: valibot__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz(false),
    minimumValidCalls: about(whole, 'Valid warm calls that a stage needs to count as measured'),
    promptBudgetTokens: about(whole, 'Smallest effective context less the length limit'),
    corpusCharacters: about(whole, 'Length of the corpus text in the stage prompts'),
    carriedCharacters: about(whole, "Most characters of an earlier stage's text that a later prompt embeds"),
});
const AgentSchema = valibot__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    name: text,
    model: text,
    options: about(valibot__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), optionValue), "Exactly the agent's own options as sent"),
    think: about(valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(think), "The agent's own; null: the protocol's"),
    modelDigest: unknownText,
    family: unknownText,
    parameterSize: unknownText,
    quantization: unknownText,
    requestedContext: about(valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(whole), 'num_ctx as asked for; null: not asked for'),
    effectiveContext: about(valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(whole), 'context_length that Ollama really loaded with; null: not told'),
    vramShare: about(valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .minValue */ .Wwf(0), valibot__WEBPACK_IMPORTED_MODULE_1__/* .maxValue */ .cGV(1))), 'size_vram / size of the loaded model'),
    vramMib: about(valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(amount), 'size_vram of the loaded model'),
    vramSeenMib: about(valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(finite), 'Used GPU memory with the model loaded less that before, as the GPU tool saw it'),
});
const StageSchema = valibot__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    name: text,
    templateSha256: about(text, 'SHA-256 of system and prompt templates'),
});
const ListingSchema = valibot__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    type: valibot__WEBPACK_IMPORTED_MODULE_1__/* .picklist */ .KIO(['csv', 'json', 'markdown']),
    count: whole,
    first: about(valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(text), 'Paths of the first five'),
    latestChange: about(valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(time), 'Null: unknown'),
});
const FindingSchema = valibot__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    kind: valibot__WEBPACK_IMPORTED_MODULE_1__/* .picklist */ .KIO(['best-worst', 'spread', 'trend']),
    path: text,
    series: text,
    text,
    numbers: valibot__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), finite),
});
const CorpusSchema = valibot__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    root: text,
    digest: text,
    fileCount: whole,
    byteCount: whole,
    ingestMs: milliseconds,
    listing: valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(ListingSchema),
    problems: about(valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ path: text, problem: text })), 'Files that did not parse'),
    findings: valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(FindingSchema),
    shown: about(whole, 'Documents whose contents stand in the prompts'),
    leftOut: about(whole, 'Documents that did not fit the token budget'),
});
const ResultsSchema = valibot__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    schemaVersion: valibot__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz(RESULTS_SCHEMA_VERSION),
    toolVersion: text,
    startedAt: time,
    finishedAt: time,
    elapsedMs: milliseconds,
    interruption: about(unknownText, 'Why the session ended before its plan; null: it did not'),
    notes: about(valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(text), 'What a reader should know of the session and what invalidates nothing'),
    source: SourceSchema,
    environment: EnvironmentSchema,
    protocol: ProtocolSchema,
    corpus: CorpusSchema,
    stages: valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(StageSchema),
    agents: valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(AgentSchema),
    calls: valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(_call_js__WEBPACK_IMPORTED_MODULE_0__/* .CallSchema */ .ux),
});


/***/ }),

/***/ 74197:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ acceptanceText)
/* harmony export */ });
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(87703);
/* harmony import */ var _safe_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62813);
/* harmony import */ var _table_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68330);



/** Who let pass what would have failed, when and why; and why a label that is set does not count. */
function acceptanceText({ decision }) {
    const { accepted, acceptanceNote } = decision;
    return (0,_table_js__WEBPACK_IMPORTED_MODULE_0__/* .blocks */ .Bv)(accepted === null ? '' : acceptedText(accepted), acceptanceNote === null ? '' : `⚠️ ${(0,_safe_js__WEBPACK_IMPORTED_MODULE_1__/* .asSentence */ .KG)((0,_safe_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)(acceptanceNote))}`);
}
/** A login never stands bare: GitHub would call its owner. */
function acceptedText({ by, reason, at, pullRequest, }) {
    const where = pullRequest === null ? '' : `, pull request ${pullRequest}`;
    return `**Accepted** by ${(0,_safe_js__WEBPACK_IMPORTED_MODULE_1__/* .codeSpan */ .SS)(by)} (${(0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .utc */ .n$)(at)}${where}): ${(0,_safe_js__WEBPACK_IMPORTED_MODULE_1__/* .asSentence */ .KG)((0,_safe_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)(reason) || 'no reason given')}`;
}


/***/ }),

/***/ 35845:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  yZ: () => (/* binding */ interruptionCallout),
  aM: () => (/* binding */ renderAgentReport)
});

// UNUSED EXPORTS: titleOf

// EXTERNAL MODULE: ./lib/report/agentTable.js
var agentTable = __webpack_require__(56543);
// EXTERNAL MODULE: ./lib/report/format.js
var format = __webpack_require__(87703);
// EXTERNAL MODULE: ./lib/report/safe.js
var safe = __webpack_require__(62813);
// EXTERNAL MODULE: ./lib/report/table.js
var table = __webpack_require__(68330);
;// CONCATENATED MODULE: ./lib/report/agentConfiguration.js




/** What the agent asked of Ollama by itself, apart from what every agent gets. */
function configurationSection({ protocol }, agent) {
    return (0,table/* blocks */.Bv)('## Configuration', ownOptions(agent), 'The protocol, alike for every agent, and what Ollama made of it:', (0,table/* table */.tp)([(0,table/* left */.kb)('Protocol'), (0,table/* left */.kb)('Value')], [
        ['Length limit (`num_predict`)', (0,format/* counted */.hS)(protocol.numPredict, 'token')],
        ['Seed', String(protocol.seed)],
        ['Think', agent.think === null ? (0,safe/* cell */.Hn)(String(protocol.think)) : "set by the agent's own option"],
        ['Over-long prompts', 'refused, never cut (`truncate: false`, `shift: false`)'],
        ['Context', contextRemark(agent)],
        ['Model in GPU memory', agent.vramShare === null ? 'not told by Ollama' : (0,agentTable/* memoryText */.FC)(agent)],
        ['Prompt budget', (0,format/* counted */.hS)(protocol.promptBudgetTokens, 'token')],
        ['Corpus text in a prompt', (0,format/* counted */.hS)(protocol.corpusCharacters, 'character')],
        ['Carried from stage to stage', `at most ${(0,format/* counted */.hS)(protocol.carriedCharacters, 'character')}`],
        ['Valid calls that a stage needs', String(protocol.minimumValidCalls)],
    ]));
}
function ownOptions({ options, think }) {
    const rows = Object.entries(options).map(([name, value]) => [(0,safe/* cell */.Hn)(name), (0,safe/* cell */.Hn)((0,agentTable/* optionText */.re)(value))]);
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

// EXTERNAL MODULE: ./lib/model/metrics.js + 1 modules
var model_metrics = __webpack_require__(31052);
// EXTERNAL MODULE: ./lib/stats/summary.js
var stats_summary = __webpack_require__(323);
// EXTERNAL MODULE: ./lib/report/remarks.js
var remarks = __webpack_require__(26763);
// EXTERNAL MODULE: ./lib/report/session.js
var session = __webpack_require__(57202);
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
    ], (call) => (0,remarks/* figuresFor */.X9)(call, [
        (0,format/* bareFigure */.LD)(call.loadMs, 'ms'),
        (0,format/* bareFigure */.LD)(call.prefillMs, 'ms'),
        (0,format/* bareFigure */.LD)(call.decodeMs, 'ms'),
        (0,format/* bareFigure */.LD)(call.overheadMs, 'ms'),
        (0,format/* bareFigure */.LD)(call.clientGapMs, 'ms'),
        (0,format/* bareFigure */.LD)(call.prefillTokS, 'tok/s'),
        (0,format/* bareFigure */.LD)(call.tpotMs, 'ms'),
        (0,format/* count */.U9)(call.cachedTokens),
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
        `${(0,format/* whole */.WQ)(gpu.smClockMhzMean)}, ${(0,format/* whole */.WQ)(gpu.memoryClockMhzMean)}`,
        (0,format/* whole */.WQ)(gpu.temperatureCelsiusMax),
        (0,format/* whole */.WQ)(gpu.utilisationPercentMean),
        (0,format/* mebibytes */.jh)(gpu.memoryUsedMibMax),
        (0,format/* whole */.WQ)(gpu.powerWattsMean),
        (0,format/* whole */.WQ)(gpu.energyJoules),
        ...(0,remarks/* figuresFor */.X9)(call, [(0,format/* bareFigure */.LD)(call.joulesPerToken, 'J/token')]),
        slowedOf(gpu),
        (0,format/* whole */.WQ)(gpu.powerCapMs),
    ];
}
function slowedOf({ thermalMs, powerBrakeMs }) {
    if (thermalMs === null && powerBrakeMs === null)
        return format/* UNKNOWN */.HV;
    return (0,format/* whole */.WQ)((thermalMs ?? 0) + (powerBrakeMs ?? 0));
}
const SHOWN_TENANTS = 3;
function tenantsOf({ gpu }) {
    const tenants = gpu?.tenants ?? [];
    const shown = tenants
        .slice(0, SHOWN_TENANTS)
        .map(({ name, memoryMib }) => `${(0,safe/* cell */.Hn)(name)}${memoryMib === null ? '' : ` ${(0,format/* mebibytes */.jh)(memoryMib)}`}`);
    const more = tenants.length - shown.length;
    return [...shown, ...(more > 0 ? [`${more} more`] : [])].join(', ');
}
/** Rows that begin alike. A column without any value is left out. */
function detailTable(calls, { protocol }, titles, figures, lastColumn = null, last = () => '') {
    const all = calls.map((call) => figures(call));
    const used = titles.map((_, column) => all.some((row) => row[column] !== format/* UNKNOWN */.HV));
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
        `${call.status === 'valid' ? '' : '⚠️\u00a0'}${(0,session/* kindOf */.I)(call, protocol.runs)}`,
        ...(all[index] ?? []).filter((_, column) => used[column]),
        ...(hasLast ? [lasts[index] ?? ''] : []),
    ]));
}

// EXTERNAL MODULE: ./lib/report/calls.js
var report_calls = __webpack_require__(38627);
// EXTERNAL MODULE: ./lib/report/definitions.js
var definitions = __webpack_require__(47400);
;// CONCATENATED MODULE: ./lib/report/agentMetrics.js










/** The figures of one agent. Stages are never pooled: they differ by more than the noise within one of them. */
function aggregateSection(results, agent) {
    const calls = (0,session/* callsOf */.p9)(results, agent.name);
    const measured = calls.filter(({ phase }) => phase === 'measured');
    const valid = (0,session/* countedCalls */.eb)(results, agent.name);
    return (0,table/* blocks */.Bv)('## Aggregate Metrics', 'Over valid, warm, measured calls; stages apart.', stageTable(results, agent.name), totalsTable(valid), (0,table/* bullets */.e5)([countOf(measured, valid)]));
}
function countOf(measured, valid) {
    const having = (status) => measured.filter((call) => call.status === status).length;
    const reloads = measured.filter((call) => call.status === 'valid' && call.cold).length;
    const parts = [
        `${valid.length} of ${(0,format/* counted */.hS)(measured.length, 'measured call')} valid`,
        ...(reloads === 0 ? [] : [(0,format/* counted */.hS)(reloads, 'reload')]),
        `${having('invalid')} invalid`,
        `${having('failed')} failed`,
    ];
    return `Calls: ${parts.join(', ')}`;
}
/** Cold starts have a section of their own. */
const WARM_METRICS = model_metrics/* METRICS */.Cb.filter(({ population }) => population === 'warm');
/** A metric that is not compared and that no call has is left out; a compared one shows that it is missing. */
function stageTable(results, agent) {
    const rows = results.stages.flatMap(({ name }) => WARM_METRICS.map((metric) => ({ metric, summary: (0,session/* summaryOf */.YG)(results, agent, name, metric) }))
        .filter(({ metric, summary }) => metric.compared || summary !== null)
        .map(({ metric, summary }) => metricRow(name, metric, summary)));
    return (0,table/* table */.tp)([(0,table/* left */.kb)('Stage'), (0,table/* left */.kb)('Metric'), (0,table/* right */.pG)('Mean ± sample SD'), (0,table/* right */.pG)('Median'), (0,table/* right */.pG)('n')], rows);
}
function metricRow(stage, metric, summary) {
    return [
        (0,safe/* cell */.Hn)(stage),
        metric.label,
        (0,format/* meanAndSd */.ud)(summary, metric.unit),
        (0,format/* medianLike */.mi)(summary, metric.unit),
        String(summary?.n ?? 0),
    ];
}
function totalsTable(valid) {
    const total = (label, pick, unit, decimals) => {
        const found = (0,session/* totalOf */.e6)(valid, pick);
        const note = found === null || found.known === valid.length ? '' : ` (known of ${(0,format/* counted */.hS)(found.known, 'call')})`;
        return [label, found === null ? format/* UNKNOWN */.HV : `${found.sum.toFixed(decimals)}${unit}${note}`];
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
    const calls = (0,session/* callsOf */.p9)(results, agent.name);
    return (0,table/* blocks */.Bv)('## LLM Call Metrics', calls.length === 0
        ? 'No call was made.'
        : 'Every call, numbered as they were made in the session. Only valid ones of the kind "measured" or "make-up" enter the statistics.', (0,remarks/* legendOf */.BM)(calls), (0,report_calls/* callTable */.B1)(calls, results), (0,remarks/* notesOn */.vE)(calls), timeSection(calls, results), gpuSection(calls, results));
}
/** One number where all metrics are known of as many calls, else one for each metric. */
function sizesOf(summaries) {
    const sizes = summaries.map((summary) => summary?.n ?? 0);
    return new Set(sizes).size === 1 ? String(sizes[0]) : sizes.join(', ');
}
function statisticalSection(results, { name }) {
    const metrics = [(0,model_metrics/* metricOf */.ak)('throughput'), (0,model_metrics/* metricOf */.ak)('ttft'), (0,model_metrics/* metricOf */.ak)('ttft-net')];
    const rows = results.stages.map((stage) => {
        const summaries = metrics.map((metric) => (0,session/* summaryOf */.YG)(results, name, stage.name, metric));
        return [
            (0,safe/* cell */.Hn)(stage.name),
            ...summaries.map((summary) => (summary === null ? format/* UNKNOWN */.HV : (0,format/* percent */.KN)((0,stats_summary/* coefficientOfVariation */.ms)(summary)))),
            sizesOf(summaries),
        ];
    });
    return (0,table/* blocks */.Bv)('## Statistical Summary', (0,table/* table */.tp)([(0,table/* left */.kb)('Stage'), ...metrics.map(({ label }) => (0,table/* right */.pG)(`${(0,format/* capitalised */.Iu)(label)} CV`)), (0,table/* right */.pG)('n')], rows), (0,table/* bullets */.e5)([
        `**Runs**: ${results.protocol.runs}`,
        '**SD**: sample standard deviation, divided by n − 1',
        '**CV**: coefficient of variation, sample SD / mean',
    ]), (0,definitions/* definitions */.B)());
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

// EXTERNAL MODULE: ./lib/report/groundingText.js
var groundingText = __webpack_require__(56164);
// EXTERNAL MODULE: ./node_modules/marked/lib/marked.esm.js
var marked_esm = __webpack_require__(48022);
;// CONCATENATED MODULE: ./lib/report/recommendations.js


const TOPIC = /recommendation/i;
const ITEM_LIMIT = 30;
/** As much as is kept of an answer. Results that others uploaded may have one of megabytes, which the lexer takes hours for. */
const ANSWER_LIMIT = 64 * 1024;
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
    const sections = [...sectionsIn(tokensOf(markdown.slice(0, ANSWER_LIMIT)))].filter(({ length }) => length > 0);
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
    const run = (0,session/* namedRunOf */.yD)(results, agent.name);
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
        return `${format/* UNKNOWN */.HV} (no measured run has a valid call in every stage)`;
    const total = (0,session/* totalOf */.e6)(run.calls, (call) => call.e2eMs);
    const parts = [
        `ingest ${(0,format/* seconds */.YA)(corpus.ingestMs)}`,
        ...run.calls.map(({ stage, e2eMs }) => `${(0,safe/* plain */.pj)(stage)} ${(0,format/* seconds */.YA)(e2eMs)}`),
    ];
    return `run ${run.run}: ${(0,format/* seconds */.YA)(total === null ? null : total.sum + corpus.ingestMs)} (${parts.join(' | ')})`;
}
/** The corpus is read once for all runs, so their totals are of calls alone. */
function allRuns(results, { name }) {
    const valid = (0,session/* countedCalls */.eb)(results, name);
    const parts = results.stages.map((stage) => {
        const total = (0,session/* totalOf */.e6)(valid.filter((call) => call.stage === stage.name), (call) => call.e2eMs);
        return `${(0,safe/* plain */.pj)(stage.name)} ${(0,format/* seconds */.YA)(total?.sum ?? null)}`;
    });
    const total = (0,session/* totalOf */.e6)(valid, (call) => call.e2eMs);
    return `All measured runs: ${(0,format/* seconds */.YA)(total?.sum ?? null)} in ${(0,format/* counted */.hS)(valid.length, 'valid call')} (${parts.join(' | ')})`;
}
function problems({ corpus }) {
    if (corpus.problems.length === 0)
        return 'Every file was parsed.';
    const shown = corpus.problems.slice(0, SHOWN_PROBLEMS);
    const more = corpus.problems.length - shown.length;
    return (0,table/* blocks */.Bv)(`${(0,format/* counted */.hS)(corpus.problems.length, 'file')} could not be parsed:`, (0,table/* bullets */.e5)([
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
            const missing = (0,groundingText/* groundingOfParts */.Zd)(call.grounding, found.flatMap(({ text, details }) => [text, ...details]));
            return `As listed by the model in run ${run.run}, stage ${(0,safe/* codeSpan */.SS)(call.stage)}; not checked.${missing}\n\n${(0,table/* bullets */.e5)(found.map(bulletOf))}`;
        }
    }
    return `None: in run ${run.run} the model wrote no list under a heading about recommendations.`;
}
function bulletOf({ text, details }) {
    return [(0,safe/* plain */.pj)(text), ...details.map((detail) => `  - ${(0,safe/* plain */.pj)(detail)}`)].join('\n');
}
function technicalReportSection(results, agent) {
    const run = (0,session/* namedRunOf */.yD)(results, agent.name);
    const title = '## Technical Report (LLM generated)';
    const last = run?.calls.at(-1);
    if (run === null || last === undefined) {
        return (0,table/* blocks */.Bv)(title, 'None: no measured run has a valid call in every stage.');
    }
    const options = (0,agentTable/* optionsOf */.cz)(agent);
    return (0,table/* blocks */.Bv)(title, [
        `**Date:** ${(0,format/* utc */.n$)(results.startedAt).slice(0, 10)}`,
        `**Model:** ${(0,safe/* codeSpan */.SS)(agent.model)}`,
        `**Agent:** ${(0,safe/* codeSpan */.SS)(agent.name)}`,
        `**Configuration:** ${options === null ? 'Ollama defaults' : (0,safe/* codeSpan */.SS)(options)}`,
        `**Source:** run ${run.run}, stage ${(0,safe/* codeSpan */.SS)(last.stage)}`,
    ].join('  \n'), `> ⚠️ A language model wrote the words and numbers below. Nobody has checked them.${cutNote(last, results)}`, (0,groundingText/* groundingNote */.g2)(last.grounding), last.answer === null ? 'The text was not kept.' : (0,safe/* fence */.EU)(wrapped(last.answer), 'text'));
}
function cutNote({ doneReason }, { protocol }) {
    if (doneReason !== 'length')
        return '';
    return ` The text ends in the middle: it reached the length limit of ${(0,format/* counted */.hS)(protocol.numPredict, 'token')}.`;
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

// EXTERNAL MODULE: ./lib/report/coldStart.js
var coldStart = __webpack_require__(1488);
// EXTERNAL MODULE: ./lib/report/environment.js
var report_environment = __webpack_require__(80119);
;// CONCATENATED MODULE: ./lib/report/agentReport.js









/** The report of one agent, as Markdown. Throws for an agent that the session does not have. */
function renderAgentReport(results, agentName) {
    const agent = results.agents.find(({ name }) => name === agentName);
    if (agent === undefined)
        throw new Error(`no such agent in these results: ${agentName}`);
    return `${(0,table/* blocks */.Bv)(`# ${titleOf(agent.name)} Agent Report`, interruptionCallout(results), head(results, agent), configurationSection(results, agent), aggregateSection(results, agent), (0,coldStart/* coldStartSection */.U)(results, agent), workflowSection(results, agent), technicalReportSection(results, agent), callSection(results, agent), statisticalSection(results, agent))}\n`;
}
/** A callout at the top of every text, or '' for a session that ran to its end. */
function interruptionCallout({ interruption }) {
    if (interruption === null)
        return '';
    return `> ⚠️ **The session was interrupted:** ${(0,safe/* asSentence */.KG)((0,safe/* plain */.pj)(interruption))} What follows was measured until then.`;
}
function titleOf(agentName) {
    return (0,safe/* plain */.pj)((0,format/* capitalised */.Iu)(agentName));
}
function head(results, agent) {
    const { environment, protocol, toolVersion, startedAt } = results;
    const ollama = environment.ollamaVersion === null
        ? 'Ollama (version unknown)'
        : `Ollama ${(0,safe/* codeSpan */.SS)(environment.ollamaVersion)}`;
    const lines = [
        `**Model:** ${(0,safe/* codeSpan */.SS)(agent.model)}${(0,agentTable/* modelNote */.Kn)(agent, safe/* codeSpan */.SS)}`,
        `**Runs:** ${(0,report_environment/* protocolText */.kO)(protocol)}`,
        `**Timestamp:** ${(0,format/* utc */.n$)(startedAt)}`,
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
    const machine = `${(0,safe/* plain */.pj)(os)} (${(0,safe/* plain */.pj)(arch)}), ${gpu}, ${(0,safe/* codeSpan */.SS)(cpuModel)} × ${cpuCount}, ${(0,format/* bytes */.ee)(memoryBytes)} of memory`;
    return ollamaIsLocal ? machine : `${machine}; Ollama ran on another machine, of which nothing is known`;
}


/***/ }),

/***/ 56543:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FC: () => (/* binding */ memoryText),
/* harmony export */   Kn: () => (/* binding */ modelNote),
/* harmony export */   cz: () => (/* binding */ optionsOf),
/* harmony export */   qf: () => (/* binding */ agentTable),
/* harmony export */   re: () => (/* binding */ optionText)
/* harmony export */ });
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(87703);
/* harmony import */ var _safe_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62813);
/* harmony import */ var _table_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68330);



/** The agents: what each was asked to be, and what Ollama made of it. */
function agentTable(agents) {
    return (0,_table_js__WEBPACK_IMPORTED_MODULE_0__/* .table */ .tp)([(0,_table_js__WEBPACK_IMPORTED_MODULE_0__/* .left */ .kb)('Agent'), (0,_table_js__WEBPACK_IMPORTED_MODULE_0__/* .left */ .kb)('Model'), (0,_table_js__WEBPACK_IMPORTED_MODULE_0__/* .left */ .kb)('Options'), (0,_table_js__WEBPACK_IMPORTED_MODULE_0__/* .right */ .pG)('Context'), (0,_table_js__WEBPACK_IMPORTED_MODULE_0__/* .left */ .kb)('In GPU memory')], agents.map((agent) => [
        (0,_safe_js__WEBPACK_IMPORTED_MODULE_1__/* .cell */ .Hn)(agent.name),
        `${(0,_safe_js__WEBPACK_IMPORTED_MODULE_1__/* .cell */ .Hn)(agent.model)}${modelNote(agent, _safe_js__WEBPACK_IMPORTED_MODULE_1__/* .cell */ .Hn)}`,
        optionsOf(agent) === null ? 'Ollama defaults' : (0,_safe_js__WEBPACK_IMPORTED_MODULE_1__/* .cell */ .Hn)(optionsOf(agent) ?? ''),
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
        return (0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9)(effectiveContext);
    }
    return `⚠️ ${effectiveContext}, asked for ${requestedContext}`;
}
/** `87.0 % (4.3 GiB), rest in host memory`, and where the GPU tool saw something else than Ollama says. */
function memoryText(agent) {
    const { vramShare, vramMib } = agent;
    if (vramShare === 0)
        return 'none: all in host memory';
    const share = vramShare === null ? _format_js__WEBPACK_IMPORTED_MODULE_2__/* .UNKNOWN */ .HV : vramShare === 1 ? 'all' : (0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .percent */ .KN)(vramShare);
    const size = vramMib === null ? '' : ` (${(0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .mebibytes */ .jh)(vramMib)})`;
    const rest = vramShare === null || vramShare === 1 ? '' : ', rest in host memory';
    return `${share}${size}${rest}${disagreement(agent)}`;
}
/** A context and buffers come on top of what Ollama counts; less than most of it means that some is elsewhere. */
const CONFIRMED_SHARE = 0.8;
/** Smaller models drown in what a driver takes anyway. */
const WORTH_A_LOOK_MIB = 256;
/** Ollama counts what it means to place on the GPU; a driver may put some of that elsewhere without a word. */
function disagreement({ vramMib, vramSeenMib }) {
    if (vramMib === null || vramSeenMib === null || vramMib <= WORTH_A_LOOK_MIB)
        return '';
    if (vramSeenMib >= vramMib * CONFIRMED_SHARE)
        return '';
    const seen = (0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .mebibytes */ .jh)(Math.max(0, vramSeenMib));
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


/***/ }),

/***/ 38627:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $A: () => (/* binding */ measuredTable),
/* harmony export */   B1: () => (/* binding */ callTable),
/* harmony export */   y2: () => (/* binding */ measuredRows)
/* harmony export */ });
/* harmony import */ var _model_metrics_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31052);
/* harmony import */ var _comparisonText_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(32422);
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(87703);
/* harmony import */ var _remarks_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26763);
/* harmony import */ var _safe_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(62813);
/* harmony import */ var _session_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57202);
/* harmony import */ var _table_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(68330);







/** Single calls as rows, and medians of a session by itself. */
/** Every call of one agent, none left out: whatever enters no statistic is marked. */
function callTable(calls, { protocol }) {
    const remarks = calls.map(_remarks_js__WEBPACK_IMPORTED_MODULE_2__/* .remarksOf */ .ro);
    const hasRemarks = remarks.some((remark) => remark !== '');
    const columns = [
        (0,_table_js__WEBPACK_IMPORTED_MODULE_4__/* .right */ .pG)('Call'),
        (0,_table_js__WEBPACK_IMPORTED_MODULE_4__/* .right */ .pG)('Run'),
        (0,_table_js__WEBPACK_IMPORTED_MODULE_4__/* .left */ .kb)('Stage'),
        (0,_table_js__WEBPACK_IMPORTED_MODULE_4__/* .left */ .kb)('Kind'),
        (0,_table_js__WEBPACK_IMPORTED_MODULE_4__/* .right */ .pG)('TTFT (ms)'),
        (0,_table_js__WEBPACK_IMPORTED_MODULE_4__/* .right */ .pG)('Throughput (tok/s)'),
        (0,_table_js__WEBPACK_IMPORTED_MODULE_4__/* .right */ .pG)('Tokens in'),
        (0,_table_js__WEBPACK_IMPORTED_MODULE_4__/* .right */ .pG)('Tokens out'),
        (0,_table_js__WEBPACK_IMPORTED_MODULE_4__/* .right */ .pG)('Duration (ms)'),
        (0,_table_js__WEBPACK_IMPORTED_MODULE_4__/* .left */ .kb)('Ended'),
        ...(hasRemarks ? [(0,_table_js__WEBPACK_IMPORTED_MODULE_4__/* .left */ .kb)('Remarks')] : []),
    ];
    return (0,_table_js__WEBPACK_IMPORTED_MODULE_4__/* .table */ .tp)(columns, calls.map((call, index) => [
        String(call.position),
        String(call.run),
        (0,_safe_js__WEBPACK_IMPORTED_MODULE_5__/* .cell */ .Hn)(call.stage),
        (0,_remarks_js__WEBPACK_IMPORTED_MODULE_2__/* .markedKind */ .jo)((0,_session_js__WEBPACK_IMPORTED_MODULE_3__/* .kindOf */ .I)(call, protocol.runs), call),
        ...(0,_remarks_js__WEBPACK_IMPORTED_MODULE_2__/* .figuresFor */ .X9)(call, [
            (0,_format_js__WEBPACK_IMPORTED_MODULE_6__/* .bareFigure */ .LD)(call.ttftMs, 'ms'),
            (0,_format_js__WEBPACK_IMPORTED_MODULE_6__/* .bareFigure */ .LD)(call.throughputTokS, 'tok/s'),
            (0,_format_js__WEBPACK_IMPORTED_MODULE_6__/* .count */ .U9)(call.promptTokens),
            (0,_format_js__WEBPACK_IMPORTED_MODULE_6__/* .count */ .U9)(call.outputTokens),
            (0,_format_js__WEBPACK_IMPORTED_MODULE_6__/* .bareFigure */ .LD)(call.e2eMs, 'ms'),
        ]),
        call.doneReason === null ? _format_js__WEBPACK_IMPORTED_MODULE_6__/* .UNKNOWN */ .HV : (0,_safe_js__WEBPACK_IMPORTED_MODULE_5__/* .plainCell */ .dD)(call.doneReason),
        ...(hasRemarks ? [remarks[index] ?? ''] : []),
    ]));
}
const HEADLINE_METRICS = _model_metrics_js__WEBPACK_IMPORTED_MODULE_0__/* .COMPARED_METRICS */ .wo.filter(({ id, population }) => population === 'warm' && id !== 'load' && id !== 'prefill');
/** Medians of a session by itself, a row for each agent and stage. */
function measuredRows(results) {
    return results.agents.flatMap((agent) => results.stages.map((stage) => {
        const measured = results.calls.filter((call) => call.agent === agent.name && call.stage === stage.name && call.phase === 'measured');
        return [
            (0,_safe_js__WEBPACK_IMPORTED_MODULE_5__/* .cell */ .Hn)(agent.name),
            (0,_safe_js__WEBPACK_IMPORTED_MODULE_5__/* .cell */ .Hn)(stage.name),
            ...HEADLINE_METRICS.map((metric) => (0,_format_js__WEBPACK_IMPORTED_MODULE_6__/* .bareFigure */ .LD)((0,_session_js__WEBPACK_IMPORTED_MODULE_3__/* .summaryOf */ .YG)(results, agent.name, stage.name, metric)?.median ?? null, metric.unit)),
            (0,_comparisonText_js__WEBPACK_IMPORTED_MODULE_1__/* .unbroken */ .D_)(`${(0,_model_metrics_js__WEBPACK_IMPORTED_MODULE_0__/* .sampledCalls */ .kg)(results, agent.name, stage.name).length} of ${measured.length}`),
        ];
    }));
}
function measuredTable(rows) {
    return (0,_table_js__WEBPACK_IMPORTED_MODULE_4__/* .table */ .tp)([
        (0,_table_js__WEBPACK_IMPORTED_MODULE_4__/* .left */ .kb)('Agent'),
        (0,_table_js__WEBPACK_IMPORTED_MODULE_4__/* .left */ .kb)('Stage'),
        ...HEADLINE_METRICS.map(({ label, unit }) => (0,_table_js__WEBPACK_IMPORTED_MODULE_4__/* .right */ .pG)(`${(0,_format_js__WEBPACK_IMPORTED_MODULE_6__/* .capitalised */ .Iu)(label)} (${unit})`)),
        (0,_table_js__WEBPACK_IMPORTED_MODULE_4__/* .right */ .pG)('Valid calls'),
    ], rows);
}


/***/ }),

/***/ 68953:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KE: () => (/* binding */ listed),
/* harmony export */   Qv: () => (/* binding */ timesOf),
/* harmony export */   XQ: () => (/* binding */ FACTORS),
/* harmony export */   et: () => (/* binding */ factorsOf),
/* harmony export */   oY: () => (/* binding */ movedTimes),
/* harmony export */   vV: () => (/* binding */ TIMES),
/* harmony export */   x8: () => (/* binding */ factorText),
/* harmony export */   xv: () => (/* binding */ causeText)
/* harmony export */ });
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87703);

/** What the change of one stage is made of, in words of ours alone: what moved first, what stayed in few words. */
/** Parts of the time, and the other things that go with it. Medians of parts move by this much on their own. */
const MOVED_PERCENT = 1;
/** Less of a time is nothing that anybody waits for. */
const MOVED_MS = 1;
const TIMES = {
    load: 'load',
    prefill: 'prefill',
    decode: 'decode (TPOT)',
    overhead: 'overhead',
};
const FACTORS = {
    'prompt-tokens': 'prompt length',
    'output-tokens': 'answer length',
    'cpu-share': 'share in host memory',
    'sm-clock': 'GPU clock',
};
/**
 * `prefill **+19.0 %** (141 → 168 ms), decode (TPOT) +0.3 %, load 0.0 %; GPU clock **−8.0 %** (2730 → 2512 MHz); prompt
 * length and answer length unchanged`. What the slowed metric contains stands first; '' where nothing is known.
 */
function causeText(cause, slowed) {
    const moved = movedTimes(cause, slowed);
    const times = [...timesOf(cause)].sort((x, y) => weightOf(y, cause.parts, slowed) - weightOf(x, cause.parts, slowed));
    const factors = factorsOf(cause);
    return [
        times.map((time) => timeText(time, moved.includes(time))).join(', '),
        factors.moved.map(factorText).join(', '),
        factors.same.length === 0
            ? ''
            : `${listed(factors.same.map(({ part }) => FACTORS[part] ?? part))} unchanged`,
    ]
        .filter((text) => text !== '')
        .join('; ');
}
function timesOf({ parts }) {
    return parts.filter(({ part }) => TIMES[part] !== undefined);
}
/** What a part adds to the time to the first token beside the one that adds most: less of it explains nothing. */
const LEAST_SHARE = 0.02;
/** The times that explain what slowed, the weightiest first. */
function movedTimes(cause, slowed) {
    const weight = (one) => weightOf(one, cause.parts, slowed);
    const moved = timesOf(cause).filter((one) => isContained(one, slowed) && hasMoved(one));
    // Decoding explains the rate alone, and of a long answer it would outweigh whatever delays the first token.
    const isDecode = ({ part }) => part === 'decode';
    const most = Math.max(...moved.filter((one) => !isDecode(one)).map(weight));
    return moved
        .filter((one) => isDecode(one) || weight(one) >= LEAST_SHARE * most)
        .sort((a, b) => weight(b) - weight(a));
}
/** What goes with it: lengths, placement, clocks. */
function factorsOf({ parts }) {
    const factors = parts.filter(({ part }) => FACTORS[part] !== undefined);
    return {
        moved: factors.filter(hasMoved),
        same: factors.filter((one) => !hasMoved(one) && one.before !== 0),
    };
}
/** Milliseconds of one answer by which a part moved; what the slowed metric does not contain comes last. */
function weightOf(share, parts, slowed) {
    const moved = Math.abs(share.after - share.before);
    if (!isContained(share, slowed))
        return moved / 1e6;
    const tokens = parts.find(({ part }) => part === 'output-tokens')?.after ?? 1;
    return share.part === 'decode' ? moved * tokens : moved;
}
function isContained({ part }, { rate, first }) {
    return part === 'decode' ? rate : first && part !== 'load';
}
function timeText({ part, before, after }, explains) {
    const label = TIMES[part] ?? part;
    const change = (0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .changeBetween */ .Vz)(before, after, 'ms');
    if (explains) {
        const levels = (0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .beforeAfter */ .yE)(before, after, 'ms');
        return change === _format_js__WEBPACK_IMPORTED_MODULE_0__/* .UNKNOWN */ .HV ? `${label} **${levels}**` : `${label} **${change}** (${levels})`;
    }
    return change === _format_js__WEBPACK_IMPORTED_MODULE_0__/* .UNKNOWN */ .HV ? `${label} unchanged` : `${label} ${change}`;
}
function factorText({ part, before, after }) {
    const label = FACTORS[part] ?? part;
    if (part === 'cpu-share')
        return `${label} **${(0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .beforeAfter */ .yE)(before, after, 'share')}**`;
    const unit = part === 'sm-clock' ? 'MHz' : 'tokens';
    const change = (0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .changeBetween */ .Vz)(before, after, 'tok/s');
    return `${label} **${change}** (${before.toFixed(0)} → ${after.toFixed(0)} ${unit})`;
}
/** A token takes milliseconds: there the share alone counts. */
function hasMoved({ part, before, after }) {
    const moved = Math.abs(after - before);
    if (part === 'cpu-share')
        return moved >= MOVED_PERCENT / 100;
    const isShareMoved = moved * 100 >= MOVED_PERCENT * before && moved > 0;
    return isShareMoved && (TIMES[part] === undefined || part === 'decode' || moved >= MOVED_MS);
}
/** `a`, `a and b`, `a, b and c`. */
function listed(words) {
    const last = words.at(-1) ?? '';
    return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`;
}


/***/ }),

/***/ 1488:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ coldStartTable),
/* harmony export */   U: () => (/* binding */ coldStartSection)
/* harmony export */ });
/* harmony import */ var _model_metrics_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31052);
/* harmony import */ var _stats_summary_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(323);
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(87703);
/* harmony import */ var _remarks_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26763);
/* harmony import */ var _safe_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(62813);
/* harmony import */ var _session_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57202);
/* harmony import */ var _table_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(68330);







/** Loads of a model: those made on purpose, which are a metric of their own, and those that were not. */
function coldStartSection(results, { name }) {
    const calls = (0,_session_js__WEBPACK_IMPORTED_MODULE_3__/* .callsOf */ .p9)(results, name);
    return (0,_table_js__WEBPACK_IMPORTED_MODULE_4__/* .blocks */ .Bv)('## Cold Start', coldStarts(results, name, calls), reloads(results, calls));
}
function coldStarts(results, agent, calls) {
    const cold = calls.filter(({ phase }) => phase === 'cold');
    if (cold.length === 0) {
        return results.protocol.coldStarts === 0
            ? 'Not measured: the protocol asks for no cold start.'
            : 'Not measured: the session ended before it.';
    }
    const remarks = cold.map((call) => (0,_remarks_js__WEBPACK_IMPORTED_MODULE_2__/* .remarksOf */ .ro)(call) || notCold(call));
    const hasRemarks = remarks.some((remark) => remark !== '');
    const rows = cold.map((call, index) => [
        (0,_remarks_js__WEBPACK_IMPORTED_MODULE_2__/* .markedKind */ .jo)(`${(0,_session_js__WEBPACK_IMPORTED_MODULE_3__/* .kindOf */ .I)(call, results.protocol.runs)} ${call.run}`, call),
        (0,_safe_js__WEBPACK_IMPORTED_MODULE_5__/* .cell */ .Hn)(call.stage),
        ...(0,_remarks_js__WEBPACK_IMPORTED_MODULE_2__/* .figuresFor */ .X9)(call, [
            (0,_format_js__WEBPACK_IMPORTED_MODULE_6__/* .bareFigure */ .LD)(call.ttftMs, 'ms'),
            (0,_format_js__WEBPACK_IMPORTED_MODULE_6__/* .bareFigure */ .LD)(call.loadMs, 'ms'),
            shareOf(call.loadMs, call.ttftMs),
            (0,_format_js__WEBPACK_IMPORTED_MODULE_6__/* .bareFigure */ .LD)(call.prefillMs, 'ms'),
            (0,_format_js__WEBPACK_IMPORTED_MODULE_6__/* .bareFigure */ .LD)(call.ttftNetMs, 'ms'),
        ]),
        ...(hasRemarks ? [remarks[index] ?? ''] : []),
    ]);
    return (0,_table_js__WEBPACK_IMPORTED_MODULE_4__/* .blocks */ .Bv)('The model was unloaded before each of these calls, so they show what a user waits for whose call comes first. They are in no average of the warm calls.', (0,_table_js__WEBPACK_IMPORTED_MODULE_4__/* .table */ .tp)([
        (0,_table_js__WEBPACK_IMPORTED_MODULE_4__/* .left */ .kb)('Call'),
        (0,_table_js__WEBPACK_IMPORTED_MODULE_4__/* .left */ .kb)('Stage'),
        (0,_table_js__WEBPACK_IMPORTED_MODULE_4__/* .right */ .pG)('TTFT (ms)'),
        (0,_table_js__WEBPACK_IMPORTED_MODULE_4__/* .right */ .pG)('of which load (ms)'),
        (0,_table_js__WEBPACK_IMPORTED_MODULE_4__/* .right */ .pG)('Load share'),
        (0,_table_js__WEBPACK_IMPORTED_MODULE_4__/* .right */ .pG)('Prefill (ms)'),
        (0,_table_js__WEBPACK_IMPORTED_MODULE_4__/* .right */ .pG)('First token after load (ms)'),
        ...(hasRemarks ? [(0,_table_js__WEBPACK_IMPORTED_MODULE_4__/* .left */ .kb)('Remarks')] : []),
    ], [...rows, ...medianRows(results, agent, hasRemarks)]));
}
/** A cold start whose model was there after all is none. */
function notCold({ cold }) {
    return cold ? '' : 'The model was loaded all the same: no cold start, counted nowhere.';
}
/** Of each stage with several cold starts that count. */
function medianRows(results, agent, hasRemarks) {
    return results.stages.flatMap(({ name }) => {
        const counting = (0,_model_metrics_js__WEBPACK_IMPORTED_MODULE_0__/* .coldCalls */ .a6)(results, agent, name);
        if (counting.length < 2)
            return [];
        const median = (pick) => (0,_format_js__WEBPACK_IMPORTED_MODULE_6__/* .bareFigure */ .LD)((0,_stats_summary_js__WEBPACK_IMPORTED_MODULE_1__/* .summarise */ .fS)(counting.map(pick).filter((value) => value !== null))?.median ?? null, 'ms');
        return [
            [
                `**median of ${counting.length}**`,
                (0,_safe_js__WEBPACK_IMPORTED_MODULE_5__/* .cell */ .Hn)(name),
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
function shareOf(part, whole) {
    return part === null || whole === null || whole === 0 ? _format_js__WEBPACK_IMPORTED_MODULE_6__/* .UNKNOWN */ .HV : (0,_format_js__WEBPACK_IMPORTED_MODULE_6__/* .percent */ .KN)(part / whole);
}
function reloads(results, calls) {
    const found = calls.filter(_session_js__WEBPACK_IMPORTED_MODULE_3__/* .isReload */ .ag);
    if (found.length === 0)
        return '';
    return (0,_table_js__WEBPACK_IMPORTED_MODULE_4__/* .blocks */ .Bv)(`### Reloads`, `${(0,_format_js__WEBPACK_IMPORTED_MODULE_6__/* .counted */ .hS)(found.length, 'call')} found the model not loaded without being a cold start: a warm-up that opens a block after another agent's options, or a call whose model another client had pushed out. They are in no average.`, (0,_table_js__WEBPACK_IMPORTED_MODULE_4__/* .table */ .tp)([(0,_table_js__WEBPACK_IMPORTED_MODULE_4__/* .right */ .pG)('Call'), (0,_table_js__WEBPACK_IMPORTED_MODULE_4__/* .left */ .kb)('Stage'), (0,_table_js__WEBPACK_IMPORTED_MODULE_4__/* .left */ .kb)('Kind'), (0,_table_js__WEBPACK_IMPORTED_MODULE_4__/* .right */ .pG)('Load (ms)'), (0,_table_js__WEBPACK_IMPORTED_MODULE_4__/* .right */ .pG)('TTFT (ms)'), (0,_table_js__WEBPACK_IMPORTED_MODULE_4__/* .left */ .kb)('Remarks')], found.map((call) => [
        String(call.position),
        (0,_safe_js__WEBPACK_IMPORTED_MODULE_5__/* .cell */ .Hn)(call.stage),
        (0,_remarks_js__WEBPACK_IMPORTED_MODULE_2__/* .markedKind */ .jo)(`${(0,_session_js__WEBPACK_IMPORTED_MODULE_3__/* .kindOf */ .I)(call, results.protocol.runs)}, run ${call.run}`, call),
        // The load was timed whatever the rest of the call is worth.
        (0,_format_js__WEBPACK_IMPORTED_MODULE_6__/* .bareFigure */ .LD)(call.loadMs, 'ms'),
        ...(0,_remarks_js__WEBPACK_IMPORTED_MODULE_2__/* .figuresFor */ .X9)(call, [(0,_format_js__WEBPACK_IMPORTED_MODULE_6__/* .bareFigure */ .LD)(call.ttftMs, 'ms')]),
        (0,_remarks_js__WEBPACK_IMPORTED_MODULE_2__/* .remarksOf */ .ro)(call),
    ])));
}
/** The cold starts of all agents, a row for each stage that has some. */
function coldStartTable(results) {
    const rows = results.agents.flatMap(({ name }) => results.stages.flatMap((stage) => {
        const own = (0,_session_js__WEBPACK_IMPORTED_MODULE_3__/* .callsOf */ .p9)(results, name).filter((call) => call.stage === stage.name);
        const attempted = own.filter(({ phase }) => phase === 'cold').length;
        const reloaded = own.filter(_session_js__WEBPACK_IMPORTED_MODULE_3__/* .isReload */ .ag);
        if (attempted === 0 && reloaded.length === 0)
            return [];
        const median = (id) => (0,_stats_summary_js__WEBPACK_IMPORTED_MODULE_1__/* .summarise */ .fS)((0,_model_metrics_js__WEBPACK_IMPORTED_MODULE_0__/* .sampleOf */ .uV)(results, name, stage.name, (0,_model_metrics_js__WEBPACK_IMPORTED_MODULE_0__/* .metricOf */ .ak)(id)))?.median ?? null;
        return [
            [
                (0,_safe_js__WEBPACK_IMPORTED_MODULE_5__/* .cell */ .Hn)(name),
                (0,_safe_js__WEBPACK_IMPORTED_MODULE_5__/* .cell */ .Hn)(stage.name),
                (0,_format_js__WEBPACK_IMPORTED_MODULE_6__/* .bareFigure */ .LD)(median('cold-ttft'), 'ms'),
                (0,_format_js__WEBPACK_IMPORTED_MODULE_6__/* .bareFigure */ .LD)(median('cold-load'), 'ms'),
                shareOf(median('cold-load'), median('cold-ttft')),
                `${(0,_model_metrics_js__WEBPACK_IMPORTED_MODULE_0__/* .coldCalls */ .a6)(results, name, stage.name).length} of ${attempted}`,
                reloadsText(reloaded),
            ],
        ];
    }));
    if (rows.length === 0)
        return 'No cold start was measured.';
    return (0,_table_js__WEBPACK_IMPORTED_MODULE_4__/* .blocks */ .Bv)('Medians of calls whose model had been unloaded; in no other table. A reload is a load that no cold start asked for.', (0,_table_js__WEBPACK_IMPORTED_MODULE_4__/* .table */ .tp)([
        (0,_table_js__WEBPACK_IMPORTED_MODULE_4__/* .left */ .kb)('Agent'),
        (0,_table_js__WEBPACK_IMPORTED_MODULE_4__/* .left */ .kb)('Stage'),
        (0,_table_js__WEBPACK_IMPORTED_MODULE_4__/* .right */ .pG)('TTFT (ms)'),
        (0,_table_js__WEBPACK_IMPORTED_MODULE_4__/* .right */ .pG)('of which load (ms)'),
        (0,_table_js__WEBPACK_IMPORTED_MODULE_4__/* .right */ .pG)('Load share'),
        (0,_table_js__WEBPACK_IMPORTED_MODULE_4__/* .right */ .pG)('Valid cold starts'),
        (0,_table_js__WEBPACK_IMPORTED_MODULE_4__/* .right */ .pG)('Reloads'),
    ], rows));
}
function reloadsText(reloaded) {
    const times = reloaded.map(({ loadMs }) => loadMs).filter((time) => time !== null);
    if (times.length === 0)
        return String(reloaded.length);
    return `${reloaded.length} (${(0,_format_js__WEBPACK_IMPORTED_MODULE_6__/* .duration */ .p0)(times.reduce((sum, time) => sum + time, 0))} of loading)`;
}


/***/ }),

/***/ 32422:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C2: () => (/* binding */ changeOf),
/* harmony export */   D_: () => (/* binding */ unbroken),
/* harmony export */   FR: () => (/* binding */ excessOf),
/* harmony export */   GS: () => (/* binding */ isShare),
/* harmony export */   LF: () => (/* binding */ limitOf),
/* harmony export */   XF: () => (/* binding */ intervalOf),
/* harmony export */   et: () => (/* binding */ subjectOf),
/* harmony export */   oJ: () => (/* binding */ isSuccess),
/* harmony export */   op: () => (/* binding */ unbrokenFigures),
/* harmony export */   pd: () => (/* binding */ levelsOf),
/* harmony export */   zK: () => (/* binding */ changeAndInterval)
/* harmony export */ });
/* harmony import */ var _model_metrics_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31052);
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(87703);
/* harmony import */ var _safe_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62813);



/** One comparison in words. Nothing foreign is in them but what {@link subjectOf} makes safe for a cell. */
/** `chimera · report · TTFT`, for a table cell. */
function subjectOf({ agent, stage, metric }, label = (0,_model_metrics_js__WEBPACK_IMPORTED_MODULE_0__/* .metricOf */ .ak)(metric).label) {
    return `${(0,_safe_js__WEBPACK_IMPORTED_MODULE_1__/* .cell */ .Hn)(agent)} · ${(0,_safe_js__WEBPACK_IMPORTED_MODULE_1__/* .cell */ .Hn)(stage)} · ${label}`;
}
/** `412 → 487 ms`, `95.2 % → 81 %`, or of a success rate `100 % → 60 %, 2 of 5 failed`. */
function levelsOf(comparison) {
    const { before, after, metric } = comparison;
    const levels = (0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .beforeAfter */ .yE)(before?.value ?? null, after?.value ?? null, (0,_model_metrics_js__WEBPACK_IMPORTED_MODULE_0__/* .metricOf */ .ak)(metric).unit);
    return isSuccess(comparison) && after !== null ? `${levels}, ${failedOf(after)}` : levels;
}
function failedOf({ value, calls }) {
    const failed = Math.round((1 - value) * calls);
    return failed === 0 ? `none of ${calls} failed` : `${failed} of ${calls} failed`;
}
/** `+18.2 %`; of a share percentage points; unknown of times too short for one. */
function changeOf(comparison) {
    const { before, after, ratio, metric } = comparison;
    if (before === null || after === null)
        return _format_js__WEBPACK_IMPORTED_MODULE_2__/* .UNKNOWN */ .HV;
    if (isShare(comparison))
        return (0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .points */ .WR)(after.value - before.value);
    const { unit } = (0,_model_metrics_js__WEBPACK_IMPORTED_MODULE_0__/* .metricOf */ .ak)(metric);
    if (ratio === null || (0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .changeBetween */ .Vz)(before.value, after.value, unit) === _format_js__WEBPACK_IMPORTED_MODULE_2__/* .UNKNOWN */ .HV)
        return _format_js__WEBPACK_IMPORTED_MODULE_2__/* .UNKNOWN */ .HV;
    return (0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .change */ .Zg)(ratio);
}
/** The 95 % interval beside the change: `[+14.9, +21.6]`; of a share that of the share itself; '' for none. */
function intervalOf(comparison) {
    const { interval } = comparison;
    if (interval === null || changeOf(comparison) === _format_js__WEBPACK_IMPORTED_MODULE_2__/* .UNKNOWN */ .HV)
        return '';
    if (!isShare(comparison))
        return (0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .changeRange */ .SZ)(interval);
    return `(true ${isSuccess(comparison) ? 'rate' : 'share'} ${(0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .rangeOf */ .be)(interval.map((end) => end * 100), 0, ' %')})`;
}
/** `+18.2 % [+14.9, +21.6]`. */
function changeAndInterval(comparison) {
    return [changeOf(comparison), intervalOf(comparison)].filter((part) => part !== '').join(' ');
}
/** `+10 %`, with the floor where that is what holds: `+10 % and 5.00 ms`. */
function limitOf(comparison, side = 'worse') {
    const { limit: allowed, before, metric } = comparison;
    if (allowed === null)
        return _format_js__WEBPACK_IMPORTED_MODULE_2__/* .UNKNOWN */ .HV;
    const { direction, unit } = (0,_model_metrics_js__WEBPACK_IMPORTED_MODULE_0__/* .metricOf */ .ak)(metric);
    const opposite = direction === 'higher-is-better' ? 'lower-is-better' : 'higher-is-better';
    const text = (0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .limit */ .AB)(allowed.percent, side === 'worse' ? direction : opposite);
    if (isShare(comparison))
        return text.replace('%', 'points');
    const isFloorHigher = before !== null && allowed.floor > (before.value * allowed.percent) / 100;
    return isFloorHigher ? `${text} and ${(0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .figure */ .vP)(allowed.floor, unit)}` : text;
}
/** How many times its limit a metric moved, whichever way. */
function excessOf(comparison) {
    const { before, after, ratio, limit: allowed } = comparison;
    const moved = isShare(comparison)
        ? Math.abs((after?.value ?? 0) - (before?.value ?? 0))
        : Math.abs(Math.log(ratio ?? 1));
    return moved / Math.max(allowed?.percent ?? 1, 0.01);
}
function isShare({ metric }) {
    return (0,_model_metrics_js__WEBPACK_IMPORTED_MODULE_0__/* .metricOf */ .ak)(metric).unit === 'share';
}
/** Shares are told in percentage points; this one is of calls, and the others of what they hold. */
function isSuccess({ metric }) {
    return metric === 'success-rate';
}
/** In running text of our own a number stays with its unit. */
function unbrokenFigures(text) {
    return text.replace(/(\d) (?=(?:%|ms|tok\/s|MHz|points)(?![\p{L}\p{N}]))/gu, '$1\u00a0');
}
/** A figure in a table stays on one line. */
function unbroken(text) {
    return text.replaceAll(' ', '\u00a0');
}


/***/ }),

/***/ 23324:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $M: () => (/* binding */ reasonTable),
/* harmony export */   A_: () => (/* binding */ LEVELS),
/* harmony export */   B8: () => (/* binding */ judgedOf),
/* harmony export */   D3: () => (/* binding */ changedTable),
/* harmony export */   PL: () => (/* binding */ CHANGE),
/* harmony export */   Pq: () => (/* binding */ gatedOf),
/* harmony export */   _$: () => (/* binding */ levelsCell),
/* harmony export */   fC: () => (/* binding */ advisoryOf),
/* harmony export */   lt: () => (/* binding */ SUBJECT),
/* harmony export */   ow: () => (/* binding */ differenceTable)
/* harmony export */ });
/* harmony import */ var _model_metrics_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31052);
/* harmony import */ var _comparisonText_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(32422);
/* harmony import */ var _safe_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(62813);
/* harmony import */ var _table_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(68330);




/** Before against after, as rows. */
function gatedOf(judgement) {
    return (judgement?.comparisons ?? []).filter(({ gated }) => gated);
}
/** Gated ones that have a verdict, an open one included. */
function judgedOf(judgement) {
    return gatedOf(judgement).filter(({ verdict }) => verdict !== 'not-comparable' && verdict !== 'not-measured');
}
/** Metrics that a gate asks for and that only inform here, because another workload was sent. */
function advisoryOf(judgement) {
    return (judgement?.comparisons ?? []).filter(({ gated, metric, after, before }) => !gated && (0,_model_metrics_js__WEBPACK_IMPORTED_MODULE_0__/* .metricOf */ .ak)(metric).gated && before !== null && after !== null);
}
const SUBJECT = (0,_table_js__WEBPACK_IMPORTED_MODULE_2__/* .left */ .kb)('Agent · stage · metric');
const LEVELS = (0,_table_js__WEBPACK_IMPORTED_MODULE_2__/* .right */ .pG)((0,_comparisonText_js__WEBPACK_IMPORTED_MODULE_1__/* .unbroken */ .D_)('Before → after'));
const CHANGE = (0,_table_js__WEBPACK_IMPORTED_MODULE_2__/* .right */ .pG)((0,_comparisonText_js__WEBPACK_IMPORTED_MODULE_1__/* .unbroken */ .D_)('Change [95 % interval]'));
/** Changes beyond a limit, the furthest beyond it first, at most `shown` of them; what got worse stands first. */
function changedTable(comparisons, shown, worse) {
    const rank = (one) => (one.verdict === 'improved' ? -1 / (1 + (0,_comparisonText_js__WEBPACK_IMPORTED_MODULE_1__/* .excessOf */ .FR)(one)) : (0,_comparisonText_js__WEBPACK_IMPORTED_MODULE_1__/* .excessOf */ .FR)(one));
    return (0,_table_js__WEBPACK_IMPORTED_MODULE_2__/* .table */ .tp)([(0,_table_js__WEBPACK_IMPORTED_MODULE_2__/* .left */ .kb)(''), SUBJECT, LEVELS, CHANGE, (0,_table_js__WEBPACK_IMPORTED_MODULE_2__/* .right */ .pG)('Limit')], [...comparisons]
        .sort((a, b) => rank(b) - rank(a))
        .slice(0, shown)
        .map((one) => [
        one.verdict === 'improved' ? '✅' : worse,
        (0,_comparisonText_js__WEBPACK_IMPORTED_MODULE_1__/* .subjectOf */ .et)(one),
        levelsCell(one),
        (0,_comparisonText_js__WEBPACK_IMPORTED_MODULE_1__/* .unbroken */ .D_)(`**${(0,_comparisonText_js__WEBPACK_IMPORTED_MODULE_1__/* .changeOf */ .C2)(one)}** ${(0,_comparisonText_js__WEBPACK_IMPORTED_MODULE_1__/* .intervalOf */ .XF)(one)}`.trim()),
        (0,_comparisonText_js__WEBPACK_IMPORTED_MODULE_1__/* .unbroken */ .D_)((0,_comparisonText_js__WEBPACK_IMPORTED_MODULE_1__/* .limitOf */ .LF)(one, one.verdict === 'improved' ? 'better' : 'worse')),
    ]));
}
/** Rows that no verdict stands on, each with why; a reason that all share is told once, before them. */
function reasonTable(title, comparisons, shown) {
    const reasons = new Set(comparisons.map(({ reason }) => reason ?? 'no reason recorded'));
    const [shared] = [...reasons];
    const isShared = reasons.size === 1 && comparisons.length > 1;
    const rows = [...comparisons].sort((a, b) => (0,_comparisonText_js__WEBPACK_IMPORTED_MODULE_1__/* .excessOf */ .FR)(b) - (0,_comparisonText_js__WEBPACK_IMPORTED_MODULE_1__/* .excessOf */ .FR)(a)).slice(0, shown);
    return (0,_table_js__WEBPACK_IMPORTED_MODULE_2__/* .blocks */ .Bv)(isShared ? `${title}: ${(0,_safe_js__WEBPACK_IMPORTED_MODULE_3__/* .asSentence */ .KG)((0,_safe_js__WEBPACK_IMPORTED_MODULE_3__/* .plain */ .pj)(shared ?? ''))}` : '', (0,_table_js__WEBPACK_IMPORTED_MODULE_2__/* .table */ .tp)([SUBJECT, LEVELS, CHANGE, (0,_table_js__WEBPACK_IMPORTED_MODULE_2__/* .right */ .pG)('Limit'), ...(isShared ? [] : [(0,_table_js__WEBPACK_IMPORTED_MODULE_2__/* .left */ .kb)(title)])], rows.map((one) => [
        (0,_comparisonText_js__WEBPACK_IMPORTED_MODULE_1__/* .subjectOf */ .et)(one),
        levelsCell(one),
        (0,_comparisonText_js__WEBPACK_IMPORTED_MODULE_1__/* .unbroken */ .D_)((0,_comparisonText_js__WEBPACK_IMPORTED_MODULE_1__/* .changeAndInterval */ .zK)(one)),
        (0,_comparisonText_js__WEBPACK_IMPORTED_MODULE_1__/* .unbroken */ .D_)((0,_comparisonText_js__WEBPACK_IMPORTED_MODULE_1__/* .limitOf */ .LF)(one)),
        ...(isShared ? [] : [(0,_safe_js__WEBPACK_IMPORTED_MODULE_3__/* .plainCell */ .dD)(one.reason ?? 'no reason recorded')]),
    ])));
}
/** The count of failures may go to the next line. */
function levelsCell(comparison) {
    const [levels = '', ...failed] = (0,_comparisonText_js__WEBPACK_IMPORTED_MODULE_1__/* .levelsOf */ .pd)(comparison).split(', ');
    return [levels, ...failed].map(_comparisonText_js__WEBPACK_IMPORTED_MODULE_1__/* .unbroken */ .D_).join(', ');
}
function differenceTable(differences) {
    return (0,_table_js__WEBPACK_IMPORTED_MODULE_2__/* .table */ .tp)([(0,_table_js__WEBPACK_IMPORTED_MODULE_2__/* .left */ .kb)('What differs'), (0,_table_js__WEBPACK_IMPORTED_MODULE_2__/* .left */ .kb)('Baseline'), (0,_table_js__WEBPACK_IMPORTED_MODULE_2__/* .left */ .kb)('This session')], differences.map(({ what, before, after }) => [(0,_safe_js__WEBPACK_IMPORTED_MODULE_3__/* .plainCell */ .dD)(what), (0,_safe_js__WEBPACK_IMPORTED_MODULE_3__/* .cell */ .Hn)(before), (0,_safe_js__WEBPACK_IMPORTED_MODULE_3__/* .cell */ .Hn)(after)]));
}


/***/ }),

/***/ 47400:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ definitions)
/* harmony export */ });
/* harmony import */ var _model_metrics_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31052);
/* harmony import */ var _table_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68330);


/** What every figure means, from the table that the figures come from. */
function definitions() {
    return (0,_table_js__WEBPACK_IMPORTED_MODULE_1__/* .table */ .tp)([(0,_table_js__WEBPACK_IMPORTED_MODULE_1__/* .left */ .kb)('Figure'), (0,_table_js__WEBPACK_IMPORTED_MODULE_1__/* .left */ .kb)('Definition'), (0,_table_js__WEBPACK_IMPORTED_MODULE_1__/* .left */ .kb)('Better'), (0,_table_js__WEBPACK_IMPORTED_MODULE_1__/* .left */ .kb)('Measured by')], [
        ..._model_metrics_js__WEBPACK_IMPORTED_MODULE_0__/* .METRICS */ .Cb.map(({ label, formula, direction, source }) => [
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
    'answer and data': "the model's text beside the data",
};
/** The names of Ollama's API as code. */
function withCode(formula) {
    return formula.replace(/[a-z]+(?:_[a-z]+)+/g, '`$&`');
}


/***/ }),

/***/ 80119:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _5: () => (/* binding */ environmentTable),
/* harmony export */   i6: () => (/* binding */ sessionNotes),
/* harmony export */   kO: () => (/* binding */ protocolText)
/* harmony export */ });
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(87703);
/* harmony import */ var _safe_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62813);
/* harmony import */ var _table_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68330);



/** What the session ran on, by which rules, and what a reader should know of it. */
function environmentTable({ environment, toolVersion, corpus, protocol, agents }) {
    const { os, osRelease, arch, cpuModel, cpuCount, memoryBytes, runnerName, machineId } = environment;
    return (0,_table_js__WEBPACK_IMPORTED_MODULE_0__/* .table */ .tp)([(0,_table_js__WEBPACK_IMPORTED_MODULE_0__/* .left */ .kb)('Environment'), (0,_table_js__WEBPACK_IMPORTED_MODULE_0__/* .left */ .kb)('Value')], [
        ['Ollama', ollamaText(environment)],
        ...gpuRows(environment.gpus),
        ['GPU evidence', telemetryText(environment.telemetry)],
        ...standingRows(environment.telemetry),
        ['CPU', `${(0,_safe_js__WEBPACK_IMPORTED_MODULE_1__/* .cell */ .Hn)(cpuModel)}, ${(0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .counted */ .hS)(cpuCount, 'logical processor')}`],
        ['Memory', (0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .bytes */ .ee)(memoryBytes)],
        ['System', (0,_safe_js__WEBPACK_IMPORTED_MODULE_1__/* .cell */ .Hn)(`${os} ${osRelease} (${arch})`)],
        ['Runner', runnerName === null ? _format_js__WEBPACK_IMPORTED_MODULE_2__/* .UNKNOWN */ .HV : (0,_safe_js__WEBPACK_IMPORTED_MODULE_1__/* .cell */ .Hn)(runnerName)],
        ...(machineId === null ? [] : [['Machine id', (0,_safe_js__WEBPACK_IMPORTED_MODULE_1__/* .cell */ .Hn)(machineId)]]),
        ...(environment.ollamaIsLocal
            ? []
            : [['Ollama runs', 'on another machine: the hardware above is not its own']]),
        ['Corpus', `${(0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .counted */ .hS)(corpus.fileCount, 'file')}, digest ${(0,_safe_js__WEBPACK_IMPORTED_MODULE_1__/* .cell */ .Hn)(corpus.digest.slice(0, 12))}`],
        ['Each agent', protocolText(protocol)],
        ...(agents.length > 1 ? [['Order of runs', orderText(protocol)]] : []),
        ['Each call', callText(protocol)],
        ['Measured by', `ollama-benchmark-action ${(0,_safe_js__WEBPACK_IMPORTED_MODULE_1__/* .cell */ .Hn)(toolVersion)}`],
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
    const version = ollamaVersion === null ? 'version unknown' : (0,_safe_js__WEBPACK_IMPORTED_MODULE_1__/* .cell */ .Hn)(ollamaVersion);
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
        (0,_safe_js__WEBPACK_IMPORTED_MODULE_1__/* .cell */ .Hn)(name),
        memoryMib === null ? null : (0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .mebibytes */ .jh)(memoryMib),
        driver === null ? null : `driver ${(0,_safe_js__WEBPACK_IMPORTED_MODULE_1__/* .cell */ .Hn)(driver)}`,
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
    const told = (0,_safe_js__WEBPACK_IMPORTED_MODULE_1__/* .asSentence */ .KG)((0,_safe_js__WEBPACK_IMPORTED_MODULE_1__/* .plainCell */ .dD)(about));
    return tool === null ? told : `${told} ${THROTTLING[throttling]}`;
}
const SHOWN_STANDING = 5;
function standingRows({ standing }) {
    if (standing.length === 0)
        return [];
    const shown = standing
        .slice(0, SHOWN_STANDING)
        .map(({ name, memoryMib }) => `${(0,_safe_js__WEBPACK_IMPORTED_MODULE_1__/* .cell */ .Hn)(name)}${memoryMib === null ? '' : ` ${(0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .mebibytes */ .jh)(memoryMib)}`}`);
    const more = standing.length - shown.length;
    const all = [...shown, ...(more > 0 ? [`${more} more`] : [])].join(', ');
    return [['Also on the GPU', `${all}; there before the session, and so part of every call`]];
}
/** `3 measured runs, after 1 cold start and 1 discarded warm-up run`. */
function protocolText({ runs, warmupRuns, coldStarts }) {
    const before = [
        ...(coldStarts === 0 ? [] : [(0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .counted */ .hS)(coldStarts, 'cold start')]),
        ...(warmupRuns === 0 ? [] : [(0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .counted */ .hS)(warmupRuns, 'discarded warm-up run')]),
    ];
    const measured = (0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .counted */ .hS)(runs, 'measured run');
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
        : `sent again up to ${(0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .counted */ .hS)(retries, 'time')} while nothing has arrived`;
    return `at most ${(0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .counted */ .hS)(numPredict, 'token')}, seed ${seed}, ${again}`;
}
const SHOWN_NOTES = 30;
/** '' for a session of which nothing is to be said. */
function sessionNotes(results) {
    // Why nothing watched the GPU stands in the table above.
    const notes = results.notes.filter((note) => note !== results.environment.telemetry.about);
    if (notes.length === 0)
        return '';
    const more = notes.length - SHOWN_NOTES;
    return (0,_table_js__WEBPACK_IMPORTED_MODULE_0__/* .blocks */ .Bv)('Worth knowing about this session; none of it takes a call out of the statistics:', (0,_table_js__WEBPACK_IMPORTED_MODULE_0__/* .bullets */ .e5)([
        ...notes.slice(0, SHOWN_NOTES).map((note) => (0,_safe_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)(note) || _format_js__WEBPACK_IMPORTED_MODULE_2__/* .UNKNOWN */ .HV),
        ...(more > 0 ? [`… and ${more} more in \`results.json\``] : []),
    ]));
}


/***/ }),

/***/ 87703:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AB: () => (/* binding */ limit),
/* harmony export */   HV: () => (/* binding */ UNKNOWN),
/* harmony export */   Iu: () => (/* binding */ capitalised),
/* harmony export */   KN: () => (/* binding */ percent),
/* harmony export */   LD: () => (/* binding */ bareFigure),
/* harmony export */   SZ: () => (/* binding */ changeRange),
/* harmony export */   U9: () => (/* binding */ count),
/* harmony export */   Vz: () => (/* binding */ changeBetween),
/* harmony export */   WQ: () => (/* binding */ whole),
/* harmony export */   WR: () => (/* binding */ points),
/* harmony export */   YA: () => (/* binding */ seconds),
/* harmony export */   Zg: () => (/* binding */ change),
/* harmony export */   be: () => (/* binding */ rangeOf),
/* harmony export */   ee: () => (/* binding */ bytes),
/* harmony export */   hS: () => (/* binding */ counted),
/* harmony export */   jh: () => (/* binding */ mebibytes),
/* harmony export */   mi: () => (/* binding */ medianLike),
/* harmony export */   n$: () => (/* binding */ utc),
/* harmony export */   p0: () => (/* binding */ duration),
/* harmony export */   ud: () => (/* binding */ meanAndSd),
/* harmony export */   vP: () => (/* binding */ figure),
/* harmony export */   yE: () => (/* binding */ beforeAfter),
/* harmony export */   zJ: () => (/* binding */ changeSpan)
/* harmony export */ });
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
function whole(value) {
    return isKnown(value) ? value.toFixed(0) : UNKNOWN;
}
function figure(value, unit) {
    if (!isKnown(value))
        return UNKNOWN;
    return unit === 'share' ? share(value) : `${value.toFixed(decimalsOf(value, unit))} ${unit}`;
}
/** A share of calls, whole where it can be: `100 %`, `99.6 %`. Less than all of them never reads as all. */
function share(fraction) {
    const percents = Number((fraction * 100).toFixed(1));
    return `${percents === 100 && fraction < 1 ? 99.9 : percents} %`;
}
/** The number without its unit, for columns whose title names it. */
function bareFigure(value, unit) {
    return isKnown(value) ? value.toFixed(decimalsOf(value, unit)) : UNKNOWN;
}
/** `412 → 487 ms`: both sides with the decimals of the finer one. */
function beforeAfter(before, after, unit) {
    if (!isKnown(before) || !isKnown(after)) {
        return before === null && after === null ? UNKNOWN : `${figure(before, unit)} → ${figure(after, unit)}`;
    }
    if (unit === 'share')
        return `${share(before)} → ${share(after)}`;
    const decimals = Math.max(decimalsOf(before, unit), decimalsOf(after, unit));
    return `${before.toFixed(decimals)} → ${after.toFixed(decimals)} ${unit}`;
}
/** `112.67 ± 0.22 tok/s`: mean ± sample SD, with two digits of the SD. The mean alone where there is no SD. */
function meanAndSd(summary, unit) {
    if (summary === null)
        return UNKNOWN;
    if (unit === 'share')
        return sharesOf(summary);
    const decimals = decimalsOfSd(summary);
    if (decimals === null)
        return figure(summary.mean, unit);
    return `${summary.mean.toFixed(decimals)} ± ${summary.sampleSd?.toFixed(decimals)} ${unit}`;
}
/** `95.2 ± 2.1 %`. */
function sharesOf({ mean, sampleSd }) {
    if (sampleSd === null)
        return share(mean);
    return `${(mean * 100).toFixed(1)} ± ${(sampleSd * 100).toFixed(1)} %`;
}
/** The median, as finely as {@link meanAndSd} shows the mean beside it. */
function medianLike(summary, unit) {
    if (summary === null)
        return UNKNOWN;
    const decimals = unit === 'share' ? null : decimalsOfSd(summary);
    return decimals === null ? figure(summary.median, unit) : `${summary.median.toFixed(decimals)} ${unit}`;
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
function percent(fraction) {
    return isKnown(fraction) ? `${(fraction * 100).toFixed(1)} %` : UNKNOWN;
}
/** A ratio after / before as a signed change: 1.182 is `+18.2 %`. */
function change(ratio) {
    return isKnown(ratio) ? `${signed((ratio - 1) * 100)} %` : UNKNOWN;
}
/** Several ratios as one change, or from the least to the most: `+18.2 %`, `+14.9 to +21.6 %`. */
function changeSpan(ratios) {
    const [low, high] = [Math.min(...ratios), Math.max(...ratios)].map((ratio) => signed((ratio - 1) * 100));
    return low === high ? `${low} %` : `${low} to ${high} %`;
}
/** The ends of an interval of a ratio as changes in percent: `[+14.9, +21.6]`. */
function changeRange([low, high]) {
    return `[${signed((low - 1) * 100)}, ${signed((high - 1) * 100)}]`;
}
/** Percentage points: −0.4 is `−40 points`. */
function points(difference) {
    return `${signed(difference * 100).replace(/\.0$/, '')} points`;
}
/** With its sign, which is a minus and no hyphen, and one decimal where that tells anything. */
function signed(value) {
    const size = Math.abs(value);
    const digits = size.toFixed(size >= 100 ? 0 : 1);
    if (Number(digits) === 0)
        return digits;
    return `${value > 0 ? '+' : '−'}${digits}`;
}
/** One figure for all, or from the least to the most: `3.9 %`, `12.8 to 14.1 %`. */
function rangeOf(values, decimals, unit = '') {
    const low = Math.min(...values).toFixed(decimals);
    const high = Math.max(...values).toFixed(decimals);
    return `${low === high ? low : `${low} to ${high}`}${unit}`;
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
function count(value) {
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


/***/ }),

/***/ 56164:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TY: () => (/* binding */ ungroundedExamples),
/* harmony export */   Zd: () => (/* binding */ groundingOfParts),
/* harmony export */   g2: () => (/* binding */ groundingNote)
/* harmony export */ });
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87703);
/* harmony import */ var _safe_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62813);


/** What is said of the numbers of a model's text. They are foreign text as well. */
const SHOWN_BESIDE_TEXT = 12;
const SHOWN_AS_CAUSE = 3;
/**
 * `5 of 7 numbers in this text were found in the data that the model was given. Not found: …`; '' where it was not looked
 * for, or no number is stated.
 */
function groundingNote(grounding) {
    if (grounding === null || grounding.numbersStated === 0)
        return '';
    const { numbersStated, numbersFound, missing } = grounding;
    const where = 'in the data that the model was given';
    if (numbersFound === numbersStated) {
        return numbersStated === 1
            ? `The one number in this text was found ${where}.`
            : `All ${numbersStated} numbers in this text were found ${where}.`;
    }
    const found = `${numbersFound} of ${(0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .hS)(numbersStated, 'number')} in this text ${numbersFound === 1 ? 'was' : 'were'} found ${where}.`;
    const shown = missing.slice(0, SHOWN_BESIDE_TEXT).map(_safe_js__WEBPACK_IMPORTED_MODULE_1__/* .codeSpan */ .SS);
    const more = numbersStated - numbersFound - shown.length;
    const listed = `${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
    // Which they were is not kept of texts that were not.
    const which = shown.length === 0 ? '' : ` Not found: ${listed}.`;
    return `${found}${which} ${HINT}`;
}
/** The missing numbers of a call that some of its sentences state: ` Of the numbers in them …`; '' for none. */
function groundingOfParts(grounding, parts) {
    const stated = (grounding?.missing ?? []).filter((text) => parts.some((part) => states(part, text)));
    if (stated.length === 0)
        return '';
    const shown = stated.slice(0, SHOWN_BESIDE_TEXT).map(_safe_js__WEBPACK_IMPORTED_MODULE_1__/* .codeSpan */ .SS);
    const more = stated.length - shown.length;
    return ` Not found in the data that it was given: ${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}.`;
}
/** `12 ms` does not stand in "112 ms". */
function states(part, text) {
    // Found everywhere, and without end; stored results may be anybody's.
    if (text === '')
        return false;
    for (let at = part.indexOf(text); at >= 0; at = part.indexOf(text, at + 1)) {
        const around = `${part[at - 1] ?? ' '}${part[at + text.length] ?? ' '}`;
        if (!/\d/.test(around))
            return true;
    }
    return false;
}
const HINT = 'That is a hint and no proof of a mistake: a number that the model computed itself is not found either.';
/** `numbers that are not in the data, such as `412 ms` (3 calls)`: those of the most answers first; '' for none. */
function ungroundedExamples(groundings) {
    const counts = new Map();
    for (const text of groundings.flatMap(({ missing }) => missing))
        counts.set(text, (counts.get(text) ?? 0) + 1);
    const most = [...counts].sort(([, a], [, b]) => b - a).slice(0, SHOWN_AS_CAUSE);
    if (most.length === 0)
        return '';
    const told = most.map(([text, count]) => `${(0,_safe_js__WEBPACK_IMPORTED_MODULE_1__/* .codeSpan */ .SS)(text)} (${(0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .hS)(count, 'call')})`);
    return `answers state numbers that are not in the data, such as ${told.join(', ')}`;
}


/***/ }),

/***/ 79703:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  g: () => (/* binding */ headlineOf)
});

// EXTERNAL MODULE: ./lib/report/comparisons.js
var comparisons = __webpack_require__(23324);
// EXTERNAL MODULE: ./lib/report/comparisonText.js
var comparisonText = __webpack_require__(32422);
// EXTERNAL MODULE: ./lib/report/format.js
var format = __webpack_require__(87703);
// EXTERNAL MODULE: ./lib/model/metrics.js + 1 modules
var metrics = __webpack_require__(31052);
// EXTERNAL MODULE: ./lib/report/marks.js
var marks = __webpack_require__(14480);
;// CONCATENATED MODULE: ./lib/report/notMeasured.js



/**
 * Why stages lack valid calls, as a clause of our own words: "another process held 6.1 GiB of GPU memory in 3 of 5
 * measured calls". Null where the calls are not to blame.
 */
function lostCallsCause(results) {
    const measured = unmeasuredStages(results).filter(({ phase }) => phase === 'measured');
    const failed = measured.filter(({ status }) => status === 'failed').length;
    const [top] = (0,marks/* markCounts */.Ci)(measured);
    const of = `of ${(0,format/* counted */.hS)(measured.length, 'measured call')}`;
    if (top !== undefined && top[1] >= failed) {
        const [mark, count] = top;
        return `${(0,marks/* happenedIn */.l3)(measured, mark)} in ${count} ${of}`;
    }
    return failed > 0 ? `${failed} ${of} failed` : null;
}
/** The calls of every agent's stage that has too few for a statistic. */
function unmeasuredStages(results) {
    const { agents, stages, protocol, calls } = results;
    return agents.flatMap((agent) => stages
        .filter((stage) => (0,metrics/* sampledCalls */.kg)(results, agent.name, stage.name).length < protocol.minimumValidCalls)
        .flatMap((stage) => calls.filter((call) => call.agent === agent.name && call.stage === stage.name)));
}

// EXTERNAL MODULE: ./lib/report/safe.js
var safe = __webpack_require__(62813);
;// CONCATENATED MODULE: ./lib/report/headline.js





/** The verdict in one line of our own words, ending in what to do. Markdown, without a heading's marks. */
function headlineOf(view) {
    const { judgement, decision } = view;
    const gated = (0,format/* counted */.hS)((0,comparisons/* judgedOf */.B8)(judgement).length, 'gated metric');
    const isLevel = judgement?.against === 'level';
    // What fails the job stands first.
    if (view.storeFault !== null && !FAILING.includes(decision.verdict))
        return '❌ Measured, but not stored: the baseline stays behind. Action needed';
    switch (decision.verdict) {
        case 'regressed':
            return regressed(view, gated, isLevel ? ' than the accepted level' : '');
        case 'improved':
            return `✅ Faster${isLevel ? ' than the accepted level' : ''}: ${decision.improvements.length} of ${gated}, none slower. No action needed`;
        case 'unchanged':
            return isLevel
                ? `✅ As fast as the accepted level, within the limits (${gated}). No action needed`
                : `✅ No slowdown beyond the limits (${gated}). No action needed`;
        case 'inconclusive':
            return inconclusive(decision, gated);
        case 'not-measured':
            return notMeasured(view);
        case 'not-comparable':
            return `⚪ Not comparable with the baseline: this says nothing about your change. ${decision.passed ? 'Not blocking' : 'Action needed'}`;
        case 'no-baseline':
            return decision.passed
                ? '⚪ No baseline yet, so nothing was compared. Next step below'
                : '❌ No baseline, and the gate asks for one. Next step below';
        case 'measured':
            return '⚪ Measured, not compared here: the job that reports does that. No action needed';
    }
}
/** Verdicts whose own headline says that something must be done. */
const FAILING = ['regressed', 'not-measured'];
function regressed({ decision, fork }, gated, than) {
    const { regressions, improvements, lost, passed, accepted } = decision;
    const others = [
        ...(improvements.length > 0 ? [`, ${improvements.length} faster`] : []),
        ...(lost.length > 0 ? [`, ${lost.length} not measured`] : []),
    ].join('');
    const what = `${kindOf(regressions)}${than}: ${regressions.length} of ${gated}${others}`;
    if (accepted !== null)
        return `⚠️ ${what}, accepted by ${(0,safe/* codeSpan */.SS)(accepted.by)}. No action needed`;
    if (fork !== null)
        return `⚠️ ${what}. Advisory: measured by a fork`;
    return passed ? `⚠️ ${what}. Not blocking: the gate is off` : `❌ ${what}. Action needed`;
}
function kindOf(regressions) {
    const kinds = [
        ...(regressions.every(comparisonText/* isShare */.GS) ? [] : ['slower']),
        ...(regressions.some(comparisonText/* isSuccess */.oJ) ? ['failing more often'] : []),
        ...(regressions.some(({ metric }) => metric === 'grounding') ? ['less grounded in the data'] : []),
    ];
    const last = kinds.pop() ?? 'slower';
    return (0,format/* capitalised */.Iu)(kinds.length === 0 ? last : `${kinds.join(', ')}, and ${last}`);
}
function inconclusive({ open, improvements, passed, accepted }, gated) {
    const faster = improvements.length > 0 ? `, ${improvements.length} faster` : '';
    const left = `${open.length} of ${gated} left open`;
    const what = open.every(comparisonText/* isSuccess */.oJ)
        ? `More calls failed, too few to tell it from chance: ${left}${faster}`
        : `No slowdown beyond the limits proven, ${left} by the noise${faster}`;
    if (accepted !== null)
        return `⚠️ ${what}, accepted by ${(0,safe/* codeSpan */.SS)(accepted.by)}. No action needed`;
    return passed ? `⚪ ${what}. No action needed` : `❌ ${what}. Action needed`;
}
function notMeasured({ decision, results }) {
    const { lost, accepted, passed } = decision;
    if (lost.length === 0)
        return `⚪ Not measured: ${causeOf(results)} about your change. ${passed ? 'Not blocking' : cureOf(decision)}`;
    const what = 'Not measured: the baseline has what this change lacks';
    if (accepted !== null)
        return `⚠️ ${what}, accepted by ${(0,safe/* codeSpan */.SS)(accepted.by)}. No action needed`;
    return passed ? `⚠️ ${what}. Not blocking` : `❌ ${what}. Action needed`;
}
/** An interruption is told in the callout below; what became of the calls is told at once. */
function causeOf(results) {
    const cause = results.interruption === null ? lostCallsCause(results) : null;
    return cause === null ? 'this says nothing' : `${cause}. This says nothing`;
}
/** What the gate advises, where it is of its usual words. */
function cureOf({ action }) {
    const [, cure] = /^This says nothing about the change: ([\w ,'-]+ and run again)\.$/.exec(action) ?? [];
    return cure === undefined ? 'Mend the cause and run again' : (0,safe/* plain */.pj)((0,format/* capitalised */.Iu)(cure));
}


/***/ }),

/***/ 34073:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ howToAccept)
/* harmony export */ });
/* harmony import */ var _safe_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(62813);
/* harmony import */ var _table_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68330);
/* harmony import */ var _view_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98149);



/** The steps by which people let a slowdown or a loss pass; '' where there is nothing to accept, or nobody could. */
function howToAccept(view) {
    if (!(0,_view_js__WEBPACK_IMPORTED_MODULE_0__/* .failsByComparisons */ .x)(view))
        return '';
    const { source } = view.results;
    if (source.pullRequest !== null || source.event === 'merge_group')
        return byLabel(view.policy.acceptLabel);
    return isOfDefaultBranch(source) ? byLevel(source.defaultBranch ?? '') : '';
}
function byLabel(label) {
    return (0,_table_js__WEBPACK_IMPORTED_MODULE_1__/* .blocks */ .Bv)([
        '1. Write the reason into the text of the pull request, on a line of its own: `Benchmark-accepted: why it is worth it`',
        `2. Let someone with write permission set the label ${(0,_safe_js__WEBPACK_IMPORTED_MODULE_2__/* .codeSpan */ .SS)(label)}.`,
    ].join('\n'), 'The label has the stored results judged anew, without the GPU, and this text brought up to date; where the workflow does not run for labels, run the job again. It holds for the commit that was measured: after another push it is to be set again. After the merge the default branch is held to the level that was accepted.');
}
function byLevel(branch) {
    return `Run the workflow once by hand on ${(0,_safe_js__WEBPACK_IMPORTED_MODULE_2__/* .codeSpan */ .SS)(branch)}, with the input \`accept-level\` set to the reason. Its session becomes the level that later ones are held to.`;
}
function isOfDefaultBranch({ event, ref, defaultBranch }) {
    return event !== null && defaultBranch !== null && ref === `refs/heads/${defaultBranch}`;
}


/***/ }),

/***/ 14480:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ci: () => (/* binding */ markCounts),
/* harmony export */   E8: () => (/* binding */ MARK_WORDS),
/* harmony export */   l3: () => (/* binding */ happenedIn)
/* harmony export */ });
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87703);

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
    return most > 0 ? `another process held ${(0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .mebibytes */ .jh)(most)} of GPU memory` : MARK_WORDS[mark].happened;
}


/***/ }),

/***/ 25173:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ metricTables)
/* harmony export */ });
/* harmony import */ var _model_metrics_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31052);
/* harmony import */ var _comparisons_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(23324);
/* harmony import */ var _comparisonText_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(32422);
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(87703);
/* harmony import */ var _safe_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(62813);
/* harmony import */ var _table_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(68330);






/**
 * Every comparison: what it came to, then how sure that is. Two tables, because one of ten columns is wider than a
 * comment.
 */
/** So many rows of each kind fit a comment beside all else; of more only those that gate are shown. */
const SHOWN_ROWS = 80;
/** @param isShort where there is little room, of very many only those that gate */
function metricTables(comparisons, isShort = false) {
    const all = comparisons.filter(saysSomething);
    if (!isShort || all.length <= SHOWN_ROWS)
        return (0,_table_js__WEBPACK_IMPORTED_MODULE_3__/* .blocks */ .Bv)(verdictTable(all), VERDICT_LEGEND, certaintyTable(all), CERTAINTY_LEGEND);
    return (0,_table_js__WEBPACK_IMPORTED_MODULE_3__/* .blocks */ .Bv)(verdictTable(all.filter(({ gated }) => gated)), VERDICT_LEGEND, 'Those that only inform, and how sure each one is, are in `report.md`.');
}
function verdictTable(comparisons) {
    return (0,_table_js__WEBPACK_IMPORTED_MODULE_3__/* .table */ .tp)([_comparisons_js__WEBPACK_IMPORTED_MODULE_1__/* .SUBJECT */ .lt, _comparisons_js__WEBPACK_IMPORTED_MODULE_1__/* .LEVELS */ .A_, _comparisons_js__WEBPACK_IMPORTED_MODULE_1__/* .CHANGE */ .PL, (0,_table_js__WEBPACK_IMPORTED_MODULE_3__/* .right */ .pG)('Limit'), (0,_table_js__WEBPACK_IMPORTED_MODULE_3__/* .left */ .kb)('Verdict')], comparisons.map((one) => [
        (0,_comparisonText_js__WEBPACK_IMPORTED_MODULE_2__/* .subjectOf */ .et)(one),
        (0,_comparisons_js__WEBPACK_IMPORTED_MODULE_1__/* .levelsCell */ ._$)(one),
        (0,_comparisonText_js__WEBPACK_IMPORTED_MODULE_2__/* .unbroken */ .D_)((0,_comparisonText_js__WEBPACK_IMPORTED_MODULE_2__/* .changeAndInterval */ .zK)(one)),
        (0,_comparisonText_js__WEBPACK_IMPORTED_MODULE_2__/* .unbroken */ .D_)((0,_comparisonText_js__WEBPACK_IMPORTED_MODULE_2__/* .limitOf */ .LF)(one)),
        verdictOf(one),
    ]));
}
function certaintyTable(comparisons) {
    return (0,_table_js__WEBPACK_IMPORTED_MODULE_3__/* .table */ .tp)([
        _comparisons_js__WEBPACK_IMPORTED_MODULE_1__/* .SUBJECT */ .lt,
        (0,_table_js__WEBPACK_IMPORTED_MODULE_3__/* .right */ .pG)((0,_comparisonText_js__WEBPACK_IMPORTED_MODULE_2__/* .unbroken */ .D_)('Visible from')),
        (0,_table_js__WEBPACK_IMPORTED_MODULE_3__/* .right */ .pG)('Sessions differ by'),
        (0,_table_js__WEBPACK_IMPORTED_MODULE_3__/* .right */ .pG)('Calls differ by'),
        (0,_table_js__WEBPACK_IMPORTED_MODULE_3__/* .right */ .pG)('Sessions; calls'),
    ], comparisons.map((one) => [
        (0,_comparisonText_js__WEBPACK_IMPORTED_MODULE_2__/* .subjectOf */ .et)(one),
        (0,_comparisonText_js__WEBPACK_IMPORTED_MODULE_2__/* .unbroken */ .D_)(visibleFrom(one)),
        ...noiseOf(one).map(_comparisonText_js__WEBPACK_IMPORTED_MODULE_2__/* .unbroken */ .D_),
        (0,_comparisonText_js__WEBPACK_IMPORTED_MODULE_2__/* .unbroken */ .D_)(sizesOf(one)),
    ]));
}
/** Read below the tables. */
const VERDICT_LEGEND = 'Before: the mean of the sessions that were held against, or the accepted level; after: this session; each session is the geometric mean of its calls, wild ones pulled in.';
const CERTAINTY_LEGEND = 'Visible from: the smallest true slowdown that such a session flags four times in five. Differ by: standard deviations; with † a cautious assumption, where the history is too short to tell. Sessions; calls: how many were held against, and their calls → those of this session.';
/** `3.9 %`; of a share points. */
function visibleFrom(comparison) {
    const { smallestVisiblePercent } = comparison;
    if (smallestVisiblePercent === null)
        return _format_js__WEBPACK_IMPORTED_MODULE_4__/* .UNKNOWN */ .HV;
    return `${smallestVisiblePercent.toFixed(1)} ${(0,_comparisonText_js__WEBPACK_IMPORTED_MODULE_2__/* .isShare */ .GS)(comparison) ? 'points' : '%'}`;
}
/** `0.4 %`, `0.6 %`: of sessions, of the calls of one. */
function noiseOf(comparison) {
    const { noise } = comparison;
    if (noise === null)
        return [_format_js__WEBPACK_IMPORTED_MODULE_4__/* .UNKNOWN */ .HV, _format_js__WEBPACK_IMPORTED_MODULE_4__/* .UNKNOWN */ .HV];
    const unit = (0,_comparisonText_js__WEBPACK_IMPORTED_MODULE_2__/* .isShare */ .GS)(comparison) ? 'points' : '%';
    const { betweenPercent, withinPercent, source } = noise;
    const within = withinPercent === null ? _format_js__WEBPACK_IMPORTED_MODULE_4__/* .UNKNOWN */ .HV : `${withinPercent.toFixed(1)} ${unit}`;
    return [`${betweenPercent.toFixed(1)} ${unit}${source === 'prior' ? '†' : ''}`, within];
}
/** `10; 50 → 5`. */
function sizesOf({ before, after }) {
    return `${before?.sessions ?? 0}; ${before?.calls ?? 0} → ${after?.calls ?? 0}`;
}
/** Cold starts are of one stage alone, and no gate asks for the others'. */
function saysSomething({ gated, before, after }) {
    return gated || before !== null || after !== null;
}
const VERDICTS = {
    regressed: '❌ slower',
    improved: '✅ faster',
    unchanged: 'within the limit',
    inconclusive: '⚪ open',
    'not-comparable': '⚪ not comparable',
    'not-measured': '⚪ not measured',
};
/** A share is neither slow nor fast. */
const SHARE_VERDICTS = {
    'success-rate': { regressed: '❌ fails more' },
    grounding: { regressed: '❌ less grounded', improved: '✅ better grounded' },
};
/** Of a metric that only informs nobody need know how a limit would have judged it, but where it clearly moved. */
const INFORMING = {
    regressed: 'slower; not gated',
    improved: 'faster; not gated',
    'not-comparable': VERDICTS['not-comparable'],
    'not-measured': VERDICTS['not-measured'],
};
function verdictOf({ verdict, gated, reason, metric }) {
    const word = gated ? wordOf(verdict, metric) : (INFORMING[verdict] ?? 'not gated');
    const isTold = gated || (0,_model_metrics_js__WEBPACK_IMPORTED_MODULE_0__/* .metricOf */ .ak)(metric).gated || verdict.startsWith('not-');
    return reason === null || !isTold ? word : `${word}: ${(0,_safe_js__WEBPACK_IMPORTED_MODULE_5__/* .plainCell */ .dD)(reason)}`;
}
function wordOf(verdict, metric) {
    return SHARE_VERDICTS[metric]?.[verdict] ?? VERDICTS[verdict];
}


/***/ }),

/***/ 21792:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ noiseStatement)
/* harmony export */ });
/* harmony import */ var _model_metrics_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31052);
/* harmony import */ var _model_settings_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(71960);
/* harmony import */ var _stats_summary_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(323);
/* harmony import */ var _comparisons_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(23324);
/* harmony import */ var _comparisonText_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(32422);
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(87703);
/* harmony import */ var _safe_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(62813);
/* harmony import */ var _session_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(57202);
/* harmony import */ var _view_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(98149);









/** How far the verdict can be trusted: what this session could have seen, and the noise that it was judged by. */
function noiseStatement(view) {
    const judged = (0,_view_js__WEBPACK_IMPORTED_MODULE_6__/* .hasVerdicts */ .P)(view) ? (0,_comparisons_js__WEBPACK_IMPORTED_MODULE_3__/* .judgedOf */ .B8)(view.judgement).filter(({ noise }) => noise !== null) : [];
    return judged.length === 0 ? spreadStatement(view.results) : judgedStatement(view, judged);
}
function judgedStatement({ results, judgement }, judged) {
    const stored = (0,_format_js__WEBPACK_IMPORTED_MODULE_7__/* .counted */ .hS)(judgement?.history.sessions ?? 0, 'stored session');
    const runs = (0,_format_js__WEBPACK_IMPORTED_MODULE_7__/* .counted */ .hS)(results.protocol.runs, 'run');
    return [
        `**Smallest ${judged.some(({ metric }) => metric === 'grounding') ? 'loss' : 'slowdown'} that this run would have flagged** (four times in five): ${(0,_comparisonText_js__WEBPACK_IMPORTED_MODULE_4__/* .unbrokenFigures */ .op)(visibleText(judged))}.`,
        `${runs} on ${machineOf(results)} against ${stored}${heldText(judgement, judged)}.`,
        (0,_comparisonText_js__WEBPACK_IMPORTED_MODULE_4__/* .unbrokenFigures */ .op)(noiseText(judged)),
        priorText(judged),
    ]
        .filter((sentence) => sentence !== '')
        .join(' ');
}
/** `throughput 3.9 %, TTFT net of load 12.8 to 14.1 %`. */
function visibleText(judged) {
    return perMetric(judged, ({ smallestVisiblePercent }) => smallestVisiblePercent);
}
/** Where levels were accepted or left, single metrics are held against fewer sessions than are stored. */
function heldText(judgement, judged) {
    const held = judged.map(({ before }) => before?.sessions ?? 0);
    if (judgement?.against === 'level')
        return `, held to the accepted level, the mean of ${(0,_format_js__WEBPACK_IMPORTED_MODULE_7__/* .rangeOf */ .be)(held, 0)}`;
    return held.every((sessions) => sessions === judgement?.history.sessions)
        ? ''
        : `, of which ${(0,_format_js__WEBPACK_IMPORTED_MODULE_7__/* .rangeOf */ .be)(held, 0)} are at the level that was held against`;
}
function noiseText(judged) {
    const between = perMetric(judged, ({ noise }) => noise?.betweenPercent ?? null);
    const within = perMetric(judged, ({ noise }) => noise?.withinPercent ?? null);
    const calls = within === '' ? '' : `; calls of one session: ${within}`;
    return `Sessions differ by (standard deviation): ${between}${calls}.`;
}
function priorText(judged) {
    const assumed = judged.filter(({ noise }) => noise?.source === 'prior');
    if (assumed.length === 0)
        return '';
    const sessions = assumed.map(({ noise }) => noise?.sessions ?? 0);
    const few = new Set(sessions).size === 1
        ? (0,_format_js__WEBPACK_IMPORTED_MODULE_7__/* .counted */ .hS)(sessions[0] ?? 0, 'stored session')
        : `${(0,_format_js__WEBPACK_IMPORTED_MODULE_7__/* .rangeOf */ .be)(sessions, 0)} stored sessions`;
    const whose = assumed.length === judged.length ? '' : ` of ${assumed.length} of these metrics`;
    return `⚠️ Only ${few}${whose}, so a cautious assumption stands in for how much sessions differ: ten of them would tell (\`record-sessions\`).`;
}
function perMetric(judged, of) {
    return _model_settings_js__WEBPACK_IMPORTED_MODULE_1__/* .GATED_METRICS */ .__.flatMap((id) => {
        const values = judged
            .filter(({ metric }) => metric === id)
            .map(of)
            .filter((value) => value !== null);
        return values.length === 0
            ? []
            : [`${(0,_model_metrics_js__WEBPACK_IMPORTED_MODULE_0__/* .metricOf */ .ak)(id).label} ${(0,_format_js__WEBPACK_IMPORTED_MODULE_7__/* .rangeOf */ .be)(values, 1, (0,_comparisonText_js__WEBPACK_IMPORTED_MODULE_4__/* .isShare */ .GS)({ metric: id }) ? ' points' : ' %')}`];
    }).join(', ');
}
/** Of a session that was held against nothing: how its calls scattered. */
function spreadStatement(results) {
    const spreads = _model_metrics_js__WEBPACK_IMPORTED_MODULE_0__/* .METRICS */ .Cb.filter(({ gated }) => gated).flatMap((metric) => spreadOf(results, metric));
    if (spreads.length === 0)
        return '';
    return `Spread within this session (CV): ${(0,_comparisonText_js__WEBPACK_IMPORTED_MODULE_4__/* .unbrokenFigures */ .op)(spreads.join(', '))}; ${callsPerStage(results)} on ${machineOf(results)}. A single session cannot show how much sessions differ from each other.`;
}
/** A share has no spread of its own. */
function spreadOf(results, metric) {
    if (metric.population === 'all')
        return [];
    const spreads = results.agents
        .flatMap((agent) => results.stages.map((stage) => (0,_session_js__WEBPACK_IMPORTED_MODULE_5__/* .summaryOf */ .YG)(results, agent.name, stage.name, metric)))
        .map((summary) => (summary === null ? null : (0,_stats_summary_js__WEBPACK_IMPORTED_MODULE_2__/* .coefficientOfVariation */ .ms)(summary)))
        .filter((cv) => cv !== null)
        .map((cv) => cv * 100);
    return spreads.length === 0 ? [] : [`${metric.label} ${(0,_format_js__WEBPACK_IMPORTED_MODULE_7__/* .rangeOf */ .be)(spreads, 1, ' %')}`];
}
function callsPerStage(results) {
    const { agents, stages } = results;
    const counts = agents
        .flatMap(({ name }) => stages.map((stage) => (0,_model_metrics_js__WEBPACK_IMPORTED_MODULE_0__/* .sampledCalls */ .kg)(results, name, stage.name).length))
        .filter((count) => count > 0);
    return `${(0,_format_js__WEBPACK_IMPORTED_MODULE_7__/* .rangeOf */ .be)(counts, 0)} calls a stage`;
}
function machineOf({ environment }) {
    if (!environment.ollamaIsLocal)
        return 'another machine';
    const { gpus, cpuModel } = environment;
    const name = (0,_safe_js__WEBPACK_IMPORTED_MODULE_8__/* .codeSpan */ .SS)(gpus?.[0]?.name ?? cpuModel);
    return gpus !== null && gpus.length > 1 ? `${gpus.length} GPUs such as ${name}` : name;
}


/***/ }),

/***/ 17729:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ foldedOpenRows),
/* harmony export */   Y: () => (/* binding */ openRows)
/* harmony export */ });
/* harmony import */ var _comparisons_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(23324);
/* harmony import */ var _comparisonText_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(32422);
/* harmony import */ var _safe_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(62813);
/* harmony import */ var _table_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(68330);




/** Gated metrics that the noise left open: no reason to worry, and no proof either. */
/** Of those that fail the job more are folded. */
const FEW = 4;
const SHOWN = 50;
/** Above the fold: the rows where they fail the job, one line where they are all that there is to tell. */
function openRows(view) {
    const { open } = view.decision;
    if (areShown(view))
        return (0,_comparisons_js__WEBPACK_IMPORTED_MODULE_0__/* .reasonTable */ .$M)('Left open', open, FEW);
    return view.decision.verdict === 'inconclusive' ? lineOf(open) : '';
}
/** Below it, wherever they are not shown above. */
function foldedOpenRows(view) {
    const { open } = view.decision;
    if (open.length === 0 || areShown(view))
        return '';
    const more = open.length - SHOWN;
    return (0,_table_js__WEBPACK_IMPORTED_MODULE_2__/* .blocks */ .Bv)((0,_comparisons_js__WEBPACK_IMPORTED_MODULE_0__/* .reasonTable */ .$M)('Left open', open, SHOWN), more > 0 ? `… and ${more} more: see all metrics.` : '');
}
function areShown({ decision: { open, verdict, passed } }) {
    return verdict === 'inconclusive' && !passed && open.length <= FEW;
}
/** One with its numbers; of several what most of them lack. */
function lineOf(open) {
    const [first] = open;
    if (first === undefined)
        return '';
    if (open.length === 1) {
        const numbers = `${(0,_comparisonText_js__WEBPACK_IMPORTED_MODULE_1__/* .levelsOf */ .pd)(first)}, ${(0,_comparisonText_js__WEBPACK_IMPORTED_MODULE_1__/* .changeAndInterval */ .zK)(first)}, limit ${(0,_comparisonText_js__WEBPACK_IMPORTED_MODULE_1__/* .limitOf */ .LF)(first)}`;
        return `Left open: ${(0,_comparisonText_js__WEBPACK_IMPORTED_MODULE_1__/* .subjectOf */ .et)(first)}, ${numbers}: ${(0,_safe_js__WEBPACK_IMPORTED_MODULE_3__/* .asSentence */ .KG)((0,_safe_js__WEBPACK_IMPORTED_MODULE_3__/* .plain */ .pj)(reasonOf(first)))}`;
    }
    const counts = new Map();
    for (const one of open)
        counts.set(reasonOf(one), (counts.get(reasonOf(one)) ?? 0) + 1);
    const [[reason, count] = ['', 0]] = [...counts].sort(([, a], [, b]) => b - a);
    const whose = count === open.length ? '' : ` (${count} of them)`;
    return `Why they are left open${whose}: ${(0,_safe_js__WEBPACK_IMPORTED_MODULE_3__/* .asSentence */ .KG)((0,_safe_js__WEBPACK_IMPORTED_MODULE_3__/* .plain */ .pj)(reason))}`;
}
function reasonOf({ reason }) {
    return reason ?? 'no reason recorded';
}


/***/ }),

/***/ 26763:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A3: () => (/* binding */ reasonOf),
/* harmony export */   BM: () => (/* binding */ legendOf),
/* harmony export */   X9: () => (/* binding */ figuresFor),
/* harmony export */   jo: () => (/* binding */ markedKind),
/* harmony export */   ro: () => (/* binding */ remarksOf),
/* harmony export */   vE: () => (/* binding */ notesOn)
/* harmony export */ });
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(87703);
/* harmony import */ var _marks_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14480);
/* harmony import */ var _safe_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62813);
/* harmony import */ var _table_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(68330);




/** What is said of a single call in a table. */
function reasonOf({ reason, marks }) {
    if (reason !== null)
        return (0,_safe_js__WEBPACK_IMPORTED_MODULE_1__/* .plainCell */ .dD)(reason);
    return marks.length === 0 ? 'no reason recorded' : marks.map((mark) => _marks_js__WEBPACK_IMPORTED_MODULE_0__/* .MARK_WORDS */ .E8[mark].label).join(', ');
}
/** Why it is set aside and how often it was sent: sentences for the last cell of a row. */
function remarksOf(call) {
    return [
        call.status === 'valid' ? '' : (0,_safe_js__WEBPACK_IMPORTED_MODULE_1__/* .asSentence */ .KG)(`${call.status}: ${reasonOf(call)}`),
        // A note that tells why it was sent again tells how often, too.
        call.retries === 0 || call.notes.some((note) => /^sent \d+ times/.test(note))
            ? ''
            : `Sent again after ${(0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .counted */ .hS)(call.retries, 'attempt')} that failed.`,
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
    return (0,_table_js__WEBPACK_IMPORTED_MODULE_3__/* .blocks */ .Bv)('Notes on calls; they set none aside:', (0,_table_js__WEBPACK_IMPORTED_MODULE_3__/* .bullets */ .e5)([
        ...[...notes]
            .slice(0, SHOWN_NOTES)
            .map(([note, positions]) => `${whichCalls(positions, calls.length)}: ${(0,_safe_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)(note) || _format_js__WEBPACK_IMPORTED_MODULE_2__/* .UNKNOWN */ .HV}`),
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
        return figures.map(() => _format_js__WEBPACK_IMPORTED_MODULE_2__/* .UNKNOWN */ .HV);
    if (status === 'valid')
        return figures;
    return figures.map((figure) => (figure === _format_js__WEBPACK_IMPORTED_MODULE_2__/* .UNKNOWN */ .HV ? figure : `~~${figure}~~`));
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


/***/ }),

/***/ 57202:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ kindOf),
/* harmony export */   YG: () => (/* binding */ summaryOf),
/* harmony export */   ag: () => (/* binding */ isReload),
/* harmony export */   e6: () => (/* binding */ totalOf),
/* harmony export */   eb: () => (/* binding */ countedCalls),
/* harmony export */   ng: () => (/* binding */ runOf),
/* harmony export */   p9: () => (/* binding */ callsOf),
/* harmony export */   yD: () => (/* binding */ namedRunOf)
/* harmony export */ });
/* harmony import */ var _model_metrics_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31052);
/* harmony import */ var _stats_summary_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(323);


/** Questions that several texts ask of a session's results. */
function summaryOf(results, agent, stage, metric) {
    return (0,_stats_summary_js__WEBPACK_IMPORTED_MODULE_1__/* .summarise */ .fS)((0,_model_metrics_js__WEBPACK_IMPORTED_MODULE_0__/* .sampleOf */ .uV)(results, agent, stage, metric));
}
function callsOf(results, agent) {
    return results.calls.filter((call) => call.agent === agent);
}
/** The agent's calls that count: those that its statistics are over, and so its totals, counts and quotes as well. */
function countedCalls(results, agent) {
    return results.stages.flatMap(({ name }) => (0,_model_metrics_js__WEBPACK_IMPORTED_MODULE_0__/* .sampledCalls */ .kg)(results, agent, name));
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
function kindOf(call, plannedRuns) {
    if (call.phase === 'cold')
        return 'cold start';
    const measured = call.run > plannedRuns ? 'make-up' : 'measured';
    const kind = call.phase === 'warmup' ? 'warm-up' : measured;
    return isReload(call) ? `${kind}, reload` : kind;
}
/** Its kind and number: `measured, run 3`. */
function runOf(call, plannedRuns) {
    const kind = kindOf(call, plannedRuns);
    return call.phase === 'cold' ? `${kind} ${call.run}` : `${kind}, run ${call.run}`;
}


/***/ }),

/***/ 76377:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ sessionLevels)
/* harmony export */ });
/* harmony import */ var _model_metrics_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31052);
/* harmony import */ var _model_recordOf_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(209);
/* harmony import */ var _stats_winsorise_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(71698);



/** As the judge takes them: the geometric mean of the calls of a session, wild ones pulled in. In the order given. */
function sessionLevels(sessions, subject) {
    const units = sessions.map((session) => unitIn(session, subject));
    const values = subject.metric === 'success-rate' ? units.map(shareOf) : centresOf(units, subject);
    return sessions.map((session, index) => ({
        session,
        value: values[index] ?? null,
        standing: standingIn(session, subject),
    }));
}
function unitIn({ units }, { agent, stage }) {
    return units.find((unit) => unit.agent === agent && unit.stage === stage);
}
function standingIn({ standing }, { agent, stage, metric }) {
    const found = standing.find((one) => one.agent === agent && one.stage === stage && one.metric === metric);
    return found?.is ?? null;
}
function shareOf(unit) {
    return unit === undefined || unit.measured === 0 ? null : (unit.measured - unit.failed) / unit.measured;
}
/** The geometric mean; of shares, which may be 0, the plain one. */
function centresOf(units, { metric }) {
    const isShare = (0,_model_metrics_js__WEBPACK_IMPORTED_MODULE_0__/* .metricOf */ .ak)(metric).unit === 'share';
    const scaled = units.map((unit) => {
        const values = (0,_model_recordOf_js__WEBPACK_IMPORTED_MODULE_1__/* .valuesOf */ .s)(unit, metric);
        return isShare ? values : values.filter((value) => value > 0).map(Math.log);
    });
    return (0,_stats_winsorise_js__WEBPACK_IMPORTED_MODULE_2__/* .winsorise */ .e)(scaled).map((values) => {
        if (values.length === 0)
            return null;
        const centre = values.reduce((sum, value) => sum + value, 0) / values.length;
        return isShare ? centre : Math.exp(centre);
    });
}


/***/ }),

/***/ 30004:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ setAside)
/* harmony export */ });
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(87703);
/* harmony import */ var _marks_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14480);
/* harmony import */ var _remarks_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26763);
/* harmony import */ var _safe_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(62813);
/* harmony import */ var _session_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57202);
/* harmony import */ var _table_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(68330);






/** The calls that entered no statistic of warm calls, and why. */
const SHOWN_CALLS = 50;
/** Reasons of failures are the server's words: as many as there are calls, at worst. */
const SHOWN_REASONS = 10;
function groupsOf(calls) {
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
    const groups = groupsOf(calls);
    const rows = [...groups.failed, ...groups.invalid, ...groups.reloads].sort((a, b) => a.position - b.position);
    const more = rows.length - SHOWN_CALLS;
    return (0,_table_js__WEBPACK_IMPORTED_MODULE_3__/* .blocks */ .Bv)(countingSentence(calls.length, groups), (0,_table_js__WEBPACK_IMPORTED_MODULE_3__/* .table */ .tp)([(0,_table_js__WEBPACK_IMPORTED_MODULE_3__/* .left */ .kb)('Set aside'), (0,_table_js__WEBPACK_IMPORTED_MODULE_3__/* .right */ .pG)('Calls'), (0,_table_js__WEBPACK_IMPORTED_MODULE_3__/* .left */ .kb)('What it means')], groupRows(groups)), severalMarks(groups), (0,_table_js__WEBPACK_IMPORTED_MODULE_3__/* .table */ .tp)([(0,_table_js__WEBPACK_IMPORTED_MODULE_3__/* .right */ .pG)('Call'), (0,_table_js__WEBPACK_IMPORTED_MODULE_3__/* .left */ .kb)('Agent'), (0,_table_js__WEBPACK_IMPORTED_MODULE_3__/* .left */ .kb)('Stage'), (0,_table_js__WEBPACK_IMPORTED_MODULE_3__/* .left */ .kb)('Kind'), (0,_table_js__WEBPACK_IMPORTED_MODULE_3__/* .left */ .kb)('Why it is set aside')], rows
        .slice(0, SHOWN_CALLS)
        .map((call) => [
        String(call.position),
        (0,_safe_js__WEBPACK_IMPORTED_MODULE_4__/* .cell */ .Hn)(call.agent),
        (0,_safe_js__WEBPACK_IMPORTED_MODULE_4__/* .cell */ .Hn)(call.stage),
        (0,_session_js__WEBPACK_IMPORTED_MODULE_2__/* .runOf */ .ng)(call, protocol.runs),
        whyOf(call),
    ])), more > 0 ? `… and ${more} more in \`results.json\`.` : '');
}
function countingSentence(attempted, groups) {
    const parts = [
        `${groups.counting.length} in the statistics`,
        `${(0,_format_js__WEBPACK_IMPORTED_MODULE_5__/* .counted */ .hS)(groups.cold.length, 'cold start')} told apart`,
        ...(groups.notCold.length === 0 ? [] : [`${groups.notCold.length} meant as such but not cold`]),
        `${(0,_format_js__WEBPACK_IMPORTED_MODULE_5__/* .counted */ .hS)(groups.warmups.length, 'warm-up call')} discarded`,
        ...(groups.reloads.length === 0 ? [] : [(0,_format_js__WEBPACK_IMPORTED_MODULE_5__/* .counted */ .hS)(groups.reloads.length, 'reload')]),
        `${groups.invalid.length} invalid`,
        `${groups.failed.length} failed`,
    ];
    return `${(0,_format_js__WEBPACK_IMPORTED_MODULE_5__/* .counted */ .hS)(attempted, 'call')} attempted: ${parts.join(', ')}.`;
}
function groupRows({ cold, notCold, warmups, reloads, invalid, failed, }) {
    const row = (name, calls, meaning) => calls.length === 0 ? [] : [[name, String(calls.length), meaning]];
    return [
        ...row('Cold starts', cold, 'The model was unloaded on purpose: a metric of its own.'),
        ...row('Not cold', notCold, 'Meant as cold starts, but the model was loaded all the same.'),
        ...row('Warm-up', warmups, 'Discarded on purpose: the first calls after a load are no typical ones.'),
        ...row('Reloads', reloads, `The model was not loaded when the call was sent${loadTimesOf(reloads)}.`),
        ...(0,_marks_js__WEBPACK_IMPORTED_MODULE_0__/* .markCounts */ .Ci)(invalid).map(([mark, count]) => [
            `⚠️ Invalid: ${_marks_js__WEBPACK_IMPORTED_MODULE_0__/* .MARK_WORDS */ .E8[mark].label}`,
            String(count),
            _marks_js__WEBPACK_IMPORTED_MODULE_0__/* .MARK_WORDS */ .E8[mark].meaning,
        ]),
        ...failedRows(failed),
    ];
}
/** Marks add up to more than the calls where some have several; said, because the counts are of calls. */
function severalMarks({ invalid }) {
    const several = invalid.filter(({ marks }) => marks.length > 1).length;
    if (several === 0)
        return '';
    return `${(0,_format_js__WEBPACK_IMPORTED_MODULE_5__/* .counted */ .hS)(several, 'invalid call')} ${several === 1 ? 'stands' : 'stand'} in more than one row.`;
}
function failedRows(failed) {
    const counts = new Map();
    for (const call of failed)
        counts.set((0,_remarks_js__WEBPACK_IMPORTED_MODULE_1__/* .reasonOf */ .A3)(call), (counts.get((0,_remarks_js__WEBPACK_IMPORTED_MODULE_1__/* .reasonOf */ .A3)(call)) ?? 0) + 1);
    const sorted = [...counts].sort((a, b) => b[1] - a[1]);
    const rest = sorted.slice(SHOWN_REASONS).reduce((sum, [, count]) => sum + count, 0);
    return [
        ...sorted.slice(0, SHOWN_REASONS).map(([reason, count]) => ['❌ Failed', String(count), reason]),
        ...(rest === 0 ? [] : [['❌ Failed', String(rest), 'for other reasons']]),
    ];
}
function loadTimesOf(reloads) {
    const times = reloads.map(({ loadMs }) => loadMs).filter((time) => time !== null);
    if (times.length === 0)
        return '';
    return `; loading took ${(0,_format_js__WEBPACK_IMPORTED_MODULE_5__/* .duration */ .p0)(times.reduce((sum, time) => sum + time, 0))} in all`;
}
function whyOf(call) {
    const load = (0,_session_js__WEBPACK_IMPORTED_MODULE_2__/* .isReload */ .ag)(call) && call.loadMs !== null ? `the model was loaded in ${(0,_format_js__WEBPACK_IMPORTED_MODULE_5__/* .duration */ .p0)(call.loadMs)}` : '';
    const opened = call.phase === 'warmup' ? 'first call of a block' : 'reload';
    const why = call.status === 'valid' ? opened : `${call.status}: ${(0,_remarks_js__WEBPACK_IMPORTED_MODULE_1__/* .reasonOf */ .A3)(call)}`;
    return load === '' ? why : `${why}; ${load}`;
}


/***/ }),

/***/ 85001:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Sb: () => (/* binding */ alsoChanged),
  cZ: () => (/* binding */ causesOf),
  Id: () => (/* binding */ patternOf),
  uH: () => (/* binding */ sparesNothing)
});

// EXTERNAL MODULE: ./lib/model/metrics.js + 1 modules
var metrics = __webpack_require__(31052);
// EXTERNAL MODULE: ./lib/report/cause.js
var report_cause = __webpack_require__(68953);
// EXTERNAL MODULE: ./lib/report/format.js
var format = __webpack_require__(87703);
;// CONCATENATED MODULE: ./lib/report/commonCause.js


/**
 * `decode (TPOT) **+924 to +1018 %**, prefill **+714 to +765 %**, load 0.0 %; prompt length and answer length unchanged`.
 * Null where the stages differ in what moved, or are fewer than two.
 */
function commonCauseText(slowdowns) {
    const [first, ...others] = slowdowns;
    if (first === undefined || others.length === 0)
        return null;
    const shape = shapeOf(first);
    if (shape === '' || others.some((one) => shapeOf(one) !== shape))
        return null;
    const moved = (0,report_cause/* movedTimes */.oY)(first.cause, first.slowed);
    const still = (0,report_cause/* timesOf */.Qv)(first.cause).filter(({ part }) => !moved.some((one) => one.part === part));
    const { words, unchanged } = factorWords(slowdowns, first);
    return [
        [
            ...moved.map(({ part }) => `${report_cause/* TIMES */.vV[part]} **${spanOf(slowdowns, part)}**`),
            ...still.map(({ part }) => `${report_cause/* TIMES */.vV[part]} ${spanOf(slowdowns, part)}`),
        ].join(', '),
        words.join(', '),
        unchanged.length === 0 ? '' : `${(0,report_cause/* listed */.KE)(unchanged)} unchanged`,
    ]
        .filter((text) => text !== '')
        .join('; ');
}
/** Of what goes with it: the same words, or from the least to the most. */
function factorWords(slowdowns, { cause }) {
    const all = [...(0,report_cause/* factorsOf */.et)(cause).moved, ...(0,report_cause/* factorsOf */.et)(cause).same].map(({ part }) => part);
    const parts = all.filter((part) => slowdowns.every((one) => one.cause.parts.some((own) => own.part === part)));
    const movedIn = (part) => slowdowns.flatMap((one) => (0,report_cause/* factorsOf */.et)(one.cause).moved.filter((own) => own.part === part));
    const words = parts.flatMap((part) => {
        const moved = movedIn(part);
        const texts = new Set(moved.map(report_cause/* factorText */.x8));
        if (moved.length === 0)
            return [];
        return moved.length === slowdowns.length && texts.size === 1
            ? [...texts]
            : [`${report_cause/* FACTORS */.XQ[part]} ${spanOf(slowdowns, part)}`];
    });
    const unchanged = parts.filter((part) => movedIn(part).length === 0).map((part) => report_cause/* FACTORS */.XQ[part] ?? part);
    return { words, unchanged };
}
/** What moved, and how the machine did; '' where no time did. Lengths differ by a token here and there. */
function shapeOf({ cause, slowed }) {
    const times = (0,report_cause/* movedTimes */.oY)(cause, slowed).map(({ part, before, after }) => `${part} ${after > before}`);
    if (times.length === 0)
        return '';
    const machine = (0,report_cause/* factorsOf */.et)(cause).moved.filter(({ part }) => part === 'cpu-share' || part === 'sm-clock');
    return JSON.stringify([times.sort(), machine.map(report_cause/* factorText */.x8)]);
}
function spanOf(slowdowns, part) {
    const ratios = slowdowns.flatMap(({ cause }) => cause.parts
        .filter((one) => one.part === part && one.before > 0 && Math.max(one.before, one.after) >= 1)
        .map(({ before, after }) => after / before));
    return ratios.length === 0 ? 'unchanged' : (0,format/* changeSpan */.zJ)(ratios);
}

// EXTERNAL MODULE: ./lib/report/comparisons.js
var comparisons = __webpack_require__(23324);
// EXTERNAL MODULE: ./lib/report/comparisonText.js
var comparisonText = __webpack_require__(32422);
// EXTERNAL MODULE: ./lib/report/groundingText.js
var groundingText = __webpack_require__(56164);
// EXTERNAL MODULE: ./lib/report/remarks.js
var remarks = __webpack_require__(26763);
// EXTERNAL MODULE: ./lib/report/safe.js
var safe = __webpack_require__(62813);
// EXTERNAL MODULE: ./lib/report/table.js
var table = __webpack_require__(68330);
;// CONCATENATED MODULE: ./lib/report/slowdowns.js










/** Why something is slower, as far as the numbers tell. */
const SHOWN_STAGES = 4;
/** What the change of each stage that slowed is made of: one line where it is the same of all, else a line for each. */
function causesOf(view) {
    const stages = unitsOf(view.decision.regressions).map((unit) => stageOf(unit, view));
    const common = commonOf(stages);
    if (common !== '')
        return common;
    const lines = stages.flatMap(({ unit, others, slowdown }) => {
        const times = slowdown === null ? '' : (0,comparisonText/* unbrokenFigures */.op)((0,report_cause/* causeText */.xv)(slowdown.cause, slowdown.slowed));
        const told = [...others, times].filter((text) => text !== '').join('; ');
        return told === '' ? [] : [`${nameOf(unit)}: ${told}`];
    });
    const more = lines.length - SHOWN_STAGES;
    if (lines.length <= 1)
        return lines.map((line) => `**Likely cause:** ${line}.`).join('');
    return (0,table/* blocks */.Bv)('**Likely cause:**', (0,table/* bullets */.e5)([
        ...lines.slice(0, SHOWN_STAGES),
        ...(more > 0 ? [`… and ${more} more stages: see all metrics`] : []),
    ]));
}
function stageOf(unit, view) {
    const own = view.decision.regressions.filter((one) => isOf(one, unit));
    const cause = view.judgement?.causes.find((one) => isOf(one, unit));
    const slowed = {
        rate: own.some(({ metric }) => metric === 'throughput'),
        first: own.some(({ metric }) => metric === 'ttft-net'),
    };
    const isTimed = cause !== undefined && (slowed.rate || slowed.first);
    return {
        unit,
        others: [failureText(own, unit, view), ungroundedText(own, unit, view)].filter((text) => text !== ''),
        slowdown: isTimed ? { cause, slowed } : null,
    };
}
function commonOf(stages) {
    if (stages.some(({ others, slowdown }) => others.length > 0 || slowdown === null))
        return '';
    const text = commonCauseText(stages.flatMap(({ slowdown }) => slowdown ?? []));
    if (text === null)
        return '';
    const where = stages.length === 2
        ? `in ${stages.map(({ unit }) => nameOf(unit)).join(' and ')} alike`
        : `in each of the ${stages.length} stages that slowed`;
    return `**Likely cause**, ${where}: ${(0,comparisonText/* unbrokenFigures */.op)(text)}.`;
}
const nameOf = ({ agent, stage }) => `${(0,safe/* codeSpan */.SS)(agent)} · ${(0,safe/* codeSpan */.SS)(stage)}`;
const isOf = (one, { agent, stage }) => one.agent === agent && one.stage === stage;
function unitsOf(comparisons) {
    return comparisons.filter((one, index) => comparisons.findIndex((other) => isOf(other, one)) === index);
}
/** The most frequent reason of the calls that failed, where it is failures that grew. */
function failureText(own, unit, { results }) {
    if (!own.some(comparisonText/* isSuccess */.oJ))
        return '';
    const failed = results.calls.filter((call) => isOf(call, unit) && call.phase === 'measured' && call.status === 'failed');
    const counts = new Map();
    for (const call of failed)
        counts.set((0,remarks/* reasonOf */.A3)(call), [...(counts.get((0,remarks/* reasonOf */.A3)(call)) ?? []), call]);
    const [most] = [...counts].sort(([, a], [, b]) => b.length - a.length);
    if (most === undefined)
        return '';
    const [reason, calls] = most;
    const which = calls.length === failed.length ? '' : `${calls.length} of `;
    return `${which}${(0,format/* counted */.hS)(failed.length, 'failed call')}: ${reason}`;
}
/** Where fewer numbers stand in the data: the ones that most answers have and the data does not. */
function ungroundedText(own, unit, { results }) {
    if (!own.some(({ metric }) => metric === 'grounding'))
        return '';
    const counted = (0,metrics/* sampledCalls */.kg)(results, unit.agent, unit.stage).flatMap(({ grounding }) => grounding ?? []);
    return (0,groundingText/* ungroundedExamples */.TY)(counted);
}
/** Whether every time and rate that was compared slowed: seldom one change's doing. */
function sparesNothing({ judgement, decision: { regressions } }) {
    const timed = (0,comparisons/* judgedOf */.B8)(judgement).filter((one) => !(0,comparisonText/* isShare */.GS)(one));
    return timed.length >= 3 && regressions.filter((one) => !(0,comparisonText/* isShare */.GS)(one)).length >= timed.length;
}
/** Where nothing else differs either, that is said too. */
function patternOf(view) {
    if (!sparesNothing(view))
        return '';
    return view.judgement?.otherDifferences.length === 0
        ? 'Every agent and stage slowed, which is seldom one change’s doing: hardware, Ollama, model, options and prompts are those of the stored sessions.'
        : 'Every agent and stage slowed: the cause is likely in what they share, the machine and its Ollama server, or in what else differs.';
}
/** Longer values, such as digests and lists of options, stand in the folded table alone. */
const INLINE_VALUE = 40;
const SHOWN_DIFFERENCES = 3;
/** Software that differs may be the cause, or the very thing under test: said beside the verdict. */
function alsoChanged({ judgement }) {
    const differences = judgement?.otherDifferences ?? [];
    if (differences.length === 0)
        return '';
    const shown = differences.slice(0, SHOWN_DIFFERENCES).map(differenceText);
    const more = differences.length - shown.length;
    return `Also different from the baseline: ${shown.join('; ')}${more > 0 ? `; and ${more} more, see environment` : ''}.`;
}
function differenceText({ what, before, after }) {
    const options = optionsText(before, after);
    if (options !== '')
        return `${(0,safe/* plain */.pj)(what)} ${options}`;
    return Math.max(before.length, after.length) > INLINE_VALUE
        ? (0,safe/* plain */.pj)(what)
        : `${(0,safe/* plain */.pj)(what)} ${(0,safe/* codeSpan */.SS)(before)} → ${(0,safe/* codeSpan */.SS)(after)}`;
}
/** Of two sets of options the one or two that differ; '' for anything else. */
function optionsText(before, after) {
    const [was, is] = [objectIn(before), objectIn(after)];
    if (was === null || is === null)
        return '';
    const worded = (value) => (value === undefined ? 'not set' : JSON.stringify(value));
    const changed = [...new Set([...Object.keys(was), ...Object.keys(is)])]
        .map((name) => [name, worded(was[name]), worded(is[name])])
        .filter(([, old, now]) => old !== now);
    const isShort = changed.every((row) => row.every((text) => text.length <= INLINE_VALUE));
    if (changed.length === 0 || changed.length > 2 || !isShort)
        return '';
    return changed
        .map(([name, old, now]) => `${(0,safe/* codeSpan */.SS)(name)} ${(0,safe/* codeSpan */.SS)(old)} → ${(0,safe/* codeSpan */.SS)(now)}`)
        .join(', ');
}
function objectIn(text) {
    if (!text.startsWith('{'))
        return null;
    try {
        return JSON.parse(text);
    }
    catch {
        return null;
    }
}


/***/ }),

/***/ 66291:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ storeCallout)
/* harmony export */ });
/* harmony import */ var _safe_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62813);

/** A baseline that was to be written and is not: beside every verdict, for it fails the job. */
function storeCallout({ storeFault }) {
    if (storeFault === null)
        return '';
    return `> ❌ **Not stored:** ${(0,_safe_js__WEBPACK_IMPORTED_MODULE_0__/* .asSentence */ .KG)((0,_safe_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(storeFault))} Mend that and run again, or the next session finds no such baseline.`;
}


/***/ }),

/***/ 60975:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ew: () => (/* binding */ SHOWN_ROWS),
/* harmony export */   NU: () => (/* binding */ policyChangesOf),
/* harmony export */   Vt: () => (/* binding */ nextStepOf),
/* harmony export */   WX: () => (/* binding */ findingsOf),
/* harmony export */   eQ: () => (/* binding */ actionAfterVerdict),
/* harmony export */   v4: () => (/* binding */ cautionOf)
/* harmony export */ });
/* unused harmony export actionOf */
/* harmony import */ var _model_metrics_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31052);
/* harmony import */ var _calls_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38627);
/* harmony import */ var _comparisons_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(23324);
/* harmony import */ var _comparisonText_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(32422);
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(87703);
/* harmony import */ var _howToAccept_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(34073);
/* harmony import */ var _safe_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(62813);
/* harmony import */ var _slowdowns_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(85001);
/* harmony import */ var _table_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(68330);
/* harmony import */ var _view_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(98149);










/** What stands above the fold of the comment, below its headline. */
/** A reader acts on the worst rows. */
const SHOWN_ROWS = 12;
/** What the verdict stands on: rows where something changed, reasons where nothing can be said. */
function findingsOf(view) {
    const { decision } = view;
    switch (decision.verdict) {
        case 'regressed':
        case 'improved':
        case 'inconclusive':
        case 'unchanged':
            return (0,_table_js__WEBPACK_IMPORTED_MODULE_5__/* .blocks */ .Bv)(changedRows(view), lacking(view), advisory(view));
        case 'not-measured':
            return (0,_table_js__WEBPACK_IMPORTED_MODULE_5__/* .blocks */ .Bv)(lacking(view) || summaryOf(view), decision.lost.length > 0 ? advisory(view) : '');
        case 'not-comparable':
            return (0,_table_js__WEBPACK_IMPORTED_MODULE_5__/* .blocks */ .Bv)(summaryOf(view), (0,_comparisons_js__WEBPACK_IMPORTED_MODULE_2__/* .differenceTable */ .ow)((view.judgement?.hardwareDifferences ?? []).slice(0, SHOWN_ROWS)), lacking(view), advisory(view), nextStepOf(view));
        case 'no-baseline':
            return (0,_table_js__WEBPACK_IMPORTED_MODULE_5__/* .blocks */ .Bv)(missingBaseline(view), nextStepOf(view), firstMeasurements(view));
        case 'measured':
            return firstMeasurements(view);
    }
}
/** The decision in its own words, unless the callout above has said them; the headline says "Not measured" already. */
function summaryOf({ decision, results }) {
    if (results.interruption !== null)
        return '';
    return (0,_safe_js__WEBPACK_IMPORTED_MODULE_6__/* .plain */ .pj)((0,_format_js__WEBPACK_IMPORTED_MODULE_7__/* .capitalised */ .Iu)(decision.summary.replace(/^Not measured: /, '')));
}
/** Sessions that are stored and cannot be used are another matter than none at all, which the headline says. */
function missingBaseline(view) {
    return /there is no baseline/.test(view.decision.summary) ? '' : summaryOf(view);
}
function changedRows({ decision: { regressions, improvements, passed } }) {
    const changed = [...regressions, ...improvements];
    const rows = (0,_comparisons_js__WEBPACK_IMPORTED_MODULE_2__/* .changedTable */ .D3)(changed, SHOWN_ROWS, passed ? '⚠️' : '❌');
    const more = changed.length - SHOWN_ROWS;
    return more > 0 ? (0,_table_js__WEBPACK_IMPORTED_MODULE_5__/* .blocks */ .Bv)(rows, `… and ${more} more beyond their limits: see all metrics.`) : rows;
}
/** Gated comparisons that could not be made; a gate that did not look must say so. */
function lacking({ judgement, decision }) {
    const missing = (0,_comparisons_js__WEBPACK_IMPORTED_MODULE_2__/* .gatedOf */ .Pq)(judgement).filter(({ verdict }) => verdict === 'not-measured' || (verdict === 'not-comparable' && decision.verdict !== verdict));
    const keyOf = ({ agent, stage, reason }) => JSON.stringify([agent, stage, reason]);
    const keys = [...new Set(missing.map(keyOf))];
    const rows = keys
        .slice(0, SHOWN_ROWS)
        .map((key) => lackingRow(missing.filter((one) => keyOf(one) === key)));
    const more = keys.length - rows.length;
    return (0,_table_js__WEBPACK_IMPORTED_MODULE_5__/* .blocks */ .Bv)((0,_table_js__WEBPACK_IMPORTED_MODULE_5__/* .table */ .tp)([(0,_table_js__WEBPACK_IMPORTED_MODULE_5__/* .left */ .kb)('Could not be judged'), (0,_table_js__WEBPACK_IMPORTED_MODULE_5__/* .left */ .kb)('Why')], rows), more > 0 ? `… and ${more} more: see all metrics.` : '');
}
/** Comparisons of one stage that share a reason, as one row. */
function lackingRow(comparisons) {
    const [first] = comparisons;
    if (first === undefined)
        return [];
    const labels = comparisons.map(({ metric }) => (0,_model_metrics_js__WEBPACK_IMPORTED_MODULE_0__/* .metricOf */ .ak)(metric).label);
    return [(0,_comparisonText_js__WEBPACK_IMPORTED_MODULE_3__/* .subjectOf */ .et)(first, labels.join(', ')), (0,_safe_js__WEBPACK_IMPORTED_MODULE_6__/* .plainCell */ .dD)(first.reason ?? 'no reason recorded')];
}
/** Numbers that a gate asks for and that another workload makes mere information. */
function advisory({ judgement }) {
    return (0,_comparisons_js__WEBPACK_IMPORTED_MODULE_2__/* .reasonTable */ .$M)('Not gated', (0,_comparisons_js__WEBPACK_IMPORTED_MODULE_2__/* .advisoryOf */ .fC)(judgement), SHOWN_ROWS);
}
function actionOf(view) {
    const { action, accepted } = view.decision;
    if (accepted !== null || /^no action needed\b/i.test(action.trim()))
        return '';
    return `**What to do:** ${shortActionOf(view) || (0,_safe_js__WEBPACK_IMPORTED_MODULE_6__/* .plain */ .pj)(action)}`;
}
/** Where the steps to accept it are folded below, they need not be told twice; '' where they are not. */
function shortActionOf(view) {
    const { verdict, lost } = view.decision;
    if ((0,_howToAccept_js__WEBPACK_IMPORTED_MODULE_8__/* .howToAccept */ .Y)(view) === '')
        return '';
    if (verdict === 'regressed') {
        const find = (0,_slowdowns_js__WEBPACK_IMPORTED_MODULE_4__/* .sparesNothing */ .uH)(view)
            ? 'Run it again, and look first at what else ran on the machine and at its Ollama server.'
            : 'Find the cause and mend it.';
        return `${find} If the loss is intended, have it accepted: the steps are below.`;
    }
    if (lost.length > 0)
        return 'Bring back what the baseline has. If it is gone on purpose, have that accepted: the steps are below.';
    return '';
}
/** What to do, where the verdict is about the change and the headline has not said it. */
function actionAfterVerdict(view) {
    return (0,_view_js__WEBPACK_IMPORTED_MODULE_9__/* .hasVerdicts */ .P)(view) ? actionOf(view) : '';
}
/** The way to a baseline: a sentence, and lines to copy where there are any. */
function nextStepOf({ nextStep, decision }) {
    const { sentence, lines } = nextStep ?? { sentence: decision.action, lines: [] };
    return (0,_table_js__WEBPACK_IMPORTED_MODULE_5__/* .blocks */ .Bv)(`**Next step:** ${(0,_safe_js__WEBPACK_IMPORTED_MODULE_6__/* .plain */ .pj)(sentence)}`, lines.length === 0 ? '' : (0,_safe_js__WEBPACK_IMPORTED_MODULE_6__/* .fence */ .EU)(lines.join('\n')));
}
function firstMeasurements({ results }) {
    const rows = (0,_calls_js__WEBPACK_IMPORTED_MODULE_1__/* .measuredRows */ .y2)(results);
    const more = rows.length - SHOWN_ROWS;
    return (0,_table_js__WEBPACK_IMPORTED_MODULE_5__/* .blocks */ .Bv)('Medians of this session:', (0,_calls_js__WEBPACK_IMPORTED_MODULE_1__/* .measuredTable */ .$A)(rows.slice(0, SHOWN_ROWS)), more > 0 ? `… and ${more} more: see measured values.` : '');
}
/** A sentence where the baseline is old, far away or of another branch. */
function cautionOf({ judgement }) {
    const caution = judgement?.history.caution ?? null;
    return caution === null ? '' : `⚠️ ${(0,_safe_js__WEBPACK_IMPORTED_MODULE_6__/* .plain */ .pj)(caution)}`;
}
/** What the pull request changes in its own gate, so that nobody takes it for being in force. */
function policyChangesOf({ policyChanges, changedWorkflow }) {
    const more = policyChanges.length - SHOWN_ROWS;
    return (0,_table_js__WEBPACK_IMPORTED_MODULE_5__/* .blocks */ .Bv)(changedWorkflow === null
        ? ''
        : `⚠️ This pull request changes ${(0,_safe_js__WEBPACK_IMPORTED_MODULE_6__/* .codeSpan */ .SS)(changedWorkflow)}, the workflow that runs this benchmark: inputs that stand there are its own already. Look at them, or set limits and policy in the configuration file, of which that of the base counts.`, policyChanges.length === 0 ? '' : 'Changed by this pull request, in force after the merge:', (0,_table_js__WEBPACK_IMPORTED_MODULE_5__/* .table */ .tp)([(0,_table_js__WEBPACK_IMPORTED_MODULE_5__/* .left */ .kb)('Setting'), (0,_table_js__WEBPACK_IMPORTED_MODULE_5__/* .left */ .kb)('In force'), (0,_table_js__WEBPACK_IMPORTED_MODULE_5__/* .left */ .kb)('After the merge')], policyChanges
        .slice(0, SHOWN_ROWS)
        .map(({ what, before, after }) => [(0,_safe_js__WEBPACK_IMPORTED_MODULE_6__/* .plainCell */ .dD)(what), (0,_safe_js__WEBPACK_IMPORTED_MODULE_6__/* .cell */ .Hn)(before), (0,_safe_js__WEBPACK_IMPORTED_MODULE_6__/* .cell */ .Hn)(after)])), more > 0 ? `… and ${more} more.` : '');
}


/***/ }),

/***/ 98149:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ hasVerdicts),
/* harmony export */   x: () => (/* binding */ failsByComparisons)
/* harmony export */ });
/**
 * Whether the verdict rests on comparisons. One of a session that was not measured does not, though it may have some,
 * unless the change took something away and the rest was compared.
 */
function hasVerdicts({ decision: { verdict, lost } }) {
    return ['regressed', 'improved', 'unchanged', 'inconclusive'].includes(verdict) || lost.length > 0;
}
/** Whether it is what was compared, or what the change took away, that fails the job: this can be accepted. */
function failsByComparisons({ decision, storeFault }) {
    const { verdict, passed, lost, summary } = decision;
    // A job that would have passed fails where its session could not be stored.
    if (passed || summary === storeFault)
        return false;
    return verdict === 'regressed' || verdict === 'inconclusive' || lost.length > 0;
}


/***/ }),

/***/ 323:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JZ: () => (/* binding */ median),
/* harmony export */   fS: () => (/* binding */ summarise),
/* harmony export */   ms: () => (/* binding */ coefficientOfVariation)
/* harmony export */ });
/* harmony import */ var simple_statistics__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15521);

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
        mean: (0,simple_statistics__WEBPACK_IMPORTED_MODULE_0__/* .mean */ .RE)(sample),
        median: (0,simple_statistics__WEBPACK_IMPORTED_MODULE_0__/* .median */ .JZ)(sample),
        sampleSd: sample.length < 2 ? null : (0,simple_statistics__WEBPACK_IMPORTED_MODULE_0__/* .sampleStandardDeviation */ .JK)(sample),
    };
}
/** The middle value, or the mean of the two middle ones; null for none. */
function median(values) {
    return values.length === 0 ? null : (0,simple_statistics__WEBPACK_IMPORTED_MODULE_0__/* .median */ .JZ)([...values]);
}
/** Coefficient of variation, sample SD / mean, as a fraction; null where the SD is or the mean is 0. */
function coefficientOfVariation(summary) {
    if (summary.sampleSd === null || summary.mean === 0)
        return null;
    return summary.sampleSd / Math.abs(summary.mean);
}


/***/ }),

/***/ 71698:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ winsorise)
/* harmony export */ });
/* harmony import */ var simple_statistics__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15521);

/**
 * Wild values count as moderately wild ones: each is pulled in to within 2.5 standard deviations of the median of its
 * group, the standard deviation being a robust one of all groups together. Means and variances of what comes out are
 * nearly as efficient as those of clean values, and a wild value among five moves a mean by half a standard deviation at
 * most. (Winsor's way: Dixon, Tukey: Approximate behavior of the distribution of Winsorized t, Technometrics 10 (1968)
 * 83–98; the bound instead of counted values as Huber: Robust Statistics, § 4.)
 */
function winsorise(groups) {
    const reach = REACH * robustScale(groups);
    return groups.map((values) => {
        if (values.length < LEAST_VALUES)
            return values;
        const middle = (0,simple_statistics__WEBPACK_IMPORTED_MODULE_0__/* .median */ .JZ)([...values]);
        return values.map((value) => Math.min(middle + reach, Math.max(middle - reach, value)));
    });
}
const REACH = 2.5;
/** Of fewer values none can be called the wild one. */
const LEAST_VALUES = 3;
/** High enough that two modes are no outliers to each other, low enough for one wild value in ten. */
const SHARE = 0.8;
/** The 80 % quantile of the distance of normal values from their mean, in standard deviations. */
const NORMAL_QUANTILE = 1.2816;
/** The spread of values about the medians of their groups; infinite where no group has enough values. */
function robustScale(groups) {
    const distances = groups
        .filter(({ length }) => length >= LEAST_VALUES)
        .flatMap((values) => {
        const middle = (0,simple_statistics__WEBPACK_IMPORTED_MODULE_0__/* .median */ .JZ)([...values]);
        // Typed numbers sort several times faster than others, and a comparison of thousands of calls does little else.
        const own = Float64Array.from(values, (value) => Math.abs(value - middle)).sort();
        // The median of an odd number of values is one of them, and tells nothing of the spread.
        return [...(values.length % 2 === 1 ? own.subarray(1) : own)];
    });
    return distances.length === 0 ? Number.POSITIVE_INFINITY : (0,simple_statistics__WEBPACK_IMPORTED_MODULE_0__/* .quantile */ .YV)(distances, SHARE) / NORMAL_QUANTILE;
}


/***/ })

};
