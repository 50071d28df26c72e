import { z } from 'zod';
import { runBundled } from './bundled';

const measured = z.strictObject({
  units: z.number(),
  entries: z.number(),
  runs: z.number(),
  serious: z.number(),
  least: z.number(),
  median: z.number(),
});

it('3,000 units × 126 figures are checked; the time is printed', async () => {
  const { units, entries, runs, serious, least, median } = measured.parse(await runBundled('checkSpeed.ts'));
  process.stdout.write(`${String(units)} units × 126 figures, ${String(runs)} runs: least ${least.toFixed(0)} ms, median ${median.toFixed(0)} ms\n`);
  expect({ units, entries, runs, serious }).toEqual({ units: 3000, entries: 3000 * 126, runs: 15, serious: 0 });
});
