/** Loaded into a child before anything else: at its end it leaves the largest resident memory, in KiB. */
const { writeFileSync } = require('node:fs');

process.on('exit', () => writeFileSync(process.env.PEAK_FILE, String(process.resourceUsage().maxRSS)));
