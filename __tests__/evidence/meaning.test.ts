import { expect, test } from '@jest/globals';
import { durationMeaningOf } from '../../src/evidence/meaning.ts';

test.each([
  ['0.1.0', 'before-0.30'],
  ['v0.29.9', 'before-0.30'],
  ['0.24.0-rc1', 'before-0.30'],
  // Every pre-release of 0.30.0 already runs llama-server, and none counts cached tokens.
  ['0.30.0-rc0', '0.30.0'],
  ['0.30.0-rc1', '0.30.0'],
  ['0.30.0-rc32', '0.30.0'],
  ['0.30.0', '0.30.0'],
  ['v0.30.0', '0.30.0'],
  ['0.30.0+cuda', '0.30.0'],
  // Somewhere between the release and the next, where the count changed.
  ['0.30.0-12-g1a2b3c4', 'unknown'],
  // Named after a pre-release, between that and the release: nothing counted cached tokens there.
  ['0.30.0-rc1-12-g1a2b3c4', '0.30.0'],
  ['0.30.1-rc0', 'from-0.30.1'],
  ['0.30.1', 'from-0.30.1'],
  ['0.30.12-3-g1a2b3c4', 'from-0.30.1'],
  ['0.33.0-rc2', 'from-0.30.1'],
  ['0.33.0+embedded-engine', 'from-0.30.1'],
  [' 0.33.0\n', 'from-0.30.1'],
  ['1.0.0', 'from-0.30.1'],
  ['10.2.3', 'from-0.30.1'],
  ['0.0.0', 'unknown'],
  ['0.0.0-dev', 'unknown'],
  ['0.0.5', 'before-0.30'],
  ['0.1.0', 'before-0.30'],
  ['', 'unknown'],
  [null, 'unknown'],
  ['0.30', 'unknown'],
  ['0.30.x', 'unknown'],
  ['0.30.0.1', 'unknown'],
  ['version 0.30.1', 'unknown'],
  ['latest', 'unknown'],
])('%p means %s', (version, meaning) => {
  expect(durationMeaningOf(version)).toBe(meaning);
});
