// Loaded before a program: when the program ends, leaves the most memory that it has held, in kilobytes, in the file that is named.
const { writeFileSync } = require('node:fs');

process.on('exit', () => writeFileSync(process.env.KAOHE_BENCH_PEAK, String(process.resourceUsage().maxRSS)));
