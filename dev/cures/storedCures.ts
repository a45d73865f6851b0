import type { Cure } from './cure.ts';

/** What keeps the stored sessions whole, and their reader in bounds. */
export const STORED_CURES: readonly Cure[] = [
  {
    hazard: 17,
    what: 'a pull request or merge queue never writes',
    file: 'src/judge/baselineWrite.ts',
    find: 'if (!ASKED_EVENTS.includes(event)) {',
    put: 'if (ASKED_EVENTS.length === 0) {',
    test: '__tests__/judge/baselineWrite.test.ts',
    name: 'a merge queue: never, whatever is asked',
  },
  {
    hazard: 17,
    what: 'a stored session is read against its schema',
    file: 'src/io/baseline/recordFile.ts',
    find: 'const parsed = v.safeParse(SessionRecordSchema, value, { abortEarly: true });',
    put: 'const parsed = v.safeParse(v.any(), value);',
    test: '__tests__/io/baseline/recordFile.test.ts',
    name: 'has one more',
  },
  {
    hazard: 17,
    what: 'of a committed baseline the file of the base counts',
    file: 'src/io/baseline/fileStore.ts',
    find: 'readFromBase === null || !isOfCheckout',
    put: 'readFromBase !== undefined || !isOfCheckout',
    test: '__tests__/io/baseline/fileStore.test.ts',
    name: 'is judged by the file that its base has, never by its own',
  },
  {
    hazard: 18,
    what: 'a session that is to be stored and cannot be fails the job',
    file: 'src/story/storeSessions.ts',
    find: '    return fault;\n',
    put: '    return null;\n',
    test: '__tests__/story/main.test.ts',
    name: 'with writing the baseline fails the job: it would freeze unseen',
  },
  {
    hazard: 19,
    what: 'the data branch moves only to a child of what was read',
    file: 'src/io/baseline/dataBranch.ts',
    find: 'sha: to, force: false }',
    put: 'sha: to, force: true }',
    test: '__tests__/io/baseline/branchStore.test.ts',
    name: 'twenty of them, five sessions each: none is lost, the history is linear, git finds no fault',
  },
  {
    hazard: 19,
    what: 'one writer of a file at a time',
    file: 'src/io/fileLock.ts',
    find: "if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;",
    put: "if ((error as NodeJS.ErrnoException).code === 'EEXIST') return true;",
    test: '__tests__/io/baseline/fileStore.test.ts',
    name: 'loses no session of jobs that write at once',
  },
  {
    hazard: 21,
    what: 'reports beyond the limits are not read',
    file: 'src/io/reportFile.ts',
    find: 'if (stats.size > LARGEST_FILE_BYTES)',
    put: 'if (stats.size < 0)',
    test: '__tests__/io/reportsDirectory.test.ts',
    name: 'a file beyond the size limit',
  },
  {
    hazard: 21,
    what: 'a huge file of results is refused unread',
    file: 'src/io/resultsFile.ts',
    find: 'if (facts.size > RESULTS_SIZE_LIMIT_BYTES) {',
    put: 'if (facts.size < 0) {',
    test: '__tests__/io/resultsFile.test.ts',
    name: 'a huge file is refused unread',
  },
  {
    hazard: 21,
    what: 'a comment gives way by whole sections',
    file: 'src/report/budget.ts',
    find: 'if (dropped === order.length || fits(text, budget)) return text;',
    put: 'if (dropped <= order.length) return text;',
    test: '__tests__/report/surfaces.test.ts',
    name: 'text of the largest size keeps the comment within its limit',
  },
  {
    hazard: 22,
    what: 'actions of others are pinned by their full SHA',
    file: 'examples/quick-start.yml',
    find: `        with: { persist-credentials: false }
      - uses: OWNER/ollama-benchmark-action@v1
  record:`,
    put: `        with: { persist-credentials: false }
      - uses: actions/setup-node@v6
      - uses: OWNER/ollama-benchmark-action@v1
  record:`,
    test: '__tests__/settings/examples.test.ts',
    name: 'pins what is not ours by its full SHA, and says which version that is',
  },
  {
    hazard: 22,
    what: 'packages run no script when they are installed',
    file: '.npmrc',
    find: 'ignore-scripts=true\n',
    put: '',
    test: '__tests__/docs/dependencies.test.ts',
    name: 'runs no script of a package',
  },
];
