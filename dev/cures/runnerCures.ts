import type { Cure } from './cure.ts';

/** What keeps the machine, and what it holds, to itself. */
export const RUNNER_CURES: readonly Cure[] = [
  {
    hazard: 1,
    what: 'links and pipes are not opened as reports',
    file: 'src/io/reportFile.ts',
    find: `  if (stats.isSymbolicLink()) return 'is a link and was not followed';
  if (!stats.isFile()) return 'is no regular file and was not opened';
`,
    put: '',
    test: '__tests__/io/reportsDirectory.test.ts',
    name: 'links: out of the directory, into it, to nowhere, and in a circle',
  },
  {
    hazard: 1,
    what: 'a reports directory that leads out of the checkout is refused',
    file: 'src/io/reportsDirectory.ts',
    find: 'if (isWithin(cwd, lexical) && !isWithin(await realpath(cwd), real)) {',
    put: 'if (cwd === lexical.repeat(2)) {',
    test: '__tests__/io/reportsDirectory.test.ts',
    name: 'a reports directory that is itself a link out of the working directory',
  },
  {
    hazard: 2,
    what: 'nothing starts that the repository configures',
    file: 'src/io/git.ts',
    find: "  ['core.fsmonitor', 'false'],\n",
    put: '',
    test: '__tests__/io/gitTimes.test.ts',
    name: 'starts nothing that the repository configures',
  },
  {
    hazard: 2,
    what: 'filters that .gitattributes names are emptied',
    file: 'src/io/git.ts',
    find: 'emptyConfig(emptied)',
    put: 'emptyConfig([])',
    test: '__tests__/io/gitTimes.test.ts',
    name: 'a filter of the real configuration, chosen by .gitattributes: what hangs on it is unknown',
  },
  {
    hazard: 3,
    what: 'children get names from a list alone',
    file: 'src/io/childEnvironment.ts',
    find: 'return NAMES.has(name) || PREFIXES.some((prefix) => name.startsWith(prefix));',
    put: 'return true;',
    test: '__tests__/io/childEnvironment.test.ts',
    name: 'keeps what a server and a GPU tool need, and nothing that a runner hides in the environment',
  },
  {
    hazard: 3,
    what: 'and none that is named like a secret',
    file: 'src/io/childEnvironment.ts',
    find: '  if (SECRET_ENDING.test(name)) return false;\n',
    put: '',
    test: '__tests__/io/childEnvironment.test.ts',
    name: 'keeps what a server and a GPU tool need, and nothing that a runner hides in the environment',
  },
  {
    hazard: 4,
    what: 'a GPU tool that floods is ended',
    file: 'src/io/gpu/toolLoop.ts',
    find: 'if (windowBytes > BYTES_A_SECOND) over();\n      else take(chunk);',
    put: 'take(chunk);',
    test: '__tests__/io/gpu/watch.test.ts',
    name: 'one that floods with garbage is ended',
  },
  {
    hazard: 4,
    what: 'one that is deaf to SIGTERM is killed',
    file: 'src/io/processTree.ts',
    find: "  signalGroup(child.pid, 'SIGKILL');\n  await within",
    put: '  await within',
    test: '__tests__/io/gpu/watch.test.ts',
    name: 'one that hangs, deaf to SIGTERM, is killed',
  },
];
