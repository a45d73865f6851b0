import { readdirSync, readFileSync } from 'node:fs';
import { transformSync } from 'esbuild';

const CORE_ROOMS = [
  'model',
  'settings',
  'corpus',
  'bench',
  'evidence',
  'stats',
  'judge',
  'report',
  'page',
  'story',
];

/** Files of types alone are no code: nothing of them is ever loaded. */
const isCode = (file) => transformSync(readFileSync(file, 'utf8'), { loader: 'ts' }).code.trim() !== '';
const coreFiles = () =>
  CORE_ROOMS.flatMap((room) =>
    readdirSync(`src/${room}`)
      .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))
      .map((name) => `src/${room}/${name}`)
      .filter(isCode),
  );

/** ESM tests in TypeScript: esbuild strips the types, `npm run types` checks them. */
export default {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/__tests__/**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '\\.ts$': '<rootDir>/scripts/jest-esbuild.cjs' },
  // Copies of all of this, made by `npm run mutate`.
  modulePathIgnorePatterns: ['<rootDir>/.mutation/'],
  coverageProvider: 'v8',
  collectCoverageFrom: process.argv.includes('--coverage') ? coreFiles() : [],
  coverageReporters: ['text', 'json-summary'],
  // In each room for itself. `io` is held by whole processes, of which nothing is seen here.
  coverageThreshold: Object.fromEntries(
    CORE_ROOMS.map((room) => [`./src/${room}/`, { lines: 95, branches: 95 }]),
  ),
  testTimeout: 30000,
  // Jobs in the scenarios mostly wait, so no core is kept free for the parent.
  maxWorkers: '100%',
};
