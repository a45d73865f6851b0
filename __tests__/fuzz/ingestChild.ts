import { readTree } from './readTree.ts';

/** Reads a reports directory in a process of its own, whose heap is limited, and tells what it took. */
const { documents, findings } = await readTree(process.argv[2] ?? '');
const peakMib = Math.round(process.resourceUsage().maxRSS / 1024);
console.log(JSON.stringify({ documents, findings: findings.length, peakMib }));
