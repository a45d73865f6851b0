/**
 * One writer, in a process of its own that may be killed: `writer.ts FIRST COUNT ATTEMPT`. Stores sessions one by one,
 * as many jobs would, and prints the number of each that was acknowledged.
 */
import { createBranchStore } from '../../src/io/baseline/branchStore.ts';
import { pause } from '../../src/io/clock.ts';
import { connectToGithub } from '../../src/io/github/client.ts';
import { benchSession } from './session.ts';

const [first = 0, count = 0, attempt = 1] = process.argv.slice(2).map(Number);
const { BENCH_OWNER: owner = '', BENCH_REPO: repo = '', BENCH_BRANCH: branch = '' } = process.env;
const store = createBranchStore({
  page: null,
  connect: () => connectToGithub(process.env, process.env.BENCH_TOKEN ?? ''),
  ...{ owner, repo, branch, keep: 1_000_000, pause, random: Math.random },
});
for (let number = first; number < first + count; number += 1) {
  // Whoever starts again measures again: another attempt, and another session.
  await store.add([benchSession({ number, attempt, startedAt: new Date() })]);
  process.stdout.write(`${number}\n`);
}
