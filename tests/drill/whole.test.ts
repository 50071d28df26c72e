import { writeFileSync } from 'node:fs';
import { everyCase } from './cases';
import { drill, tellSummary } from './drill';
import { tell } from './told';

/** `npm run drill` asks for a part of all cases: `0/2` is every other one. */
const [at = 0, of = 1] = (process.env['DRILL_PART'] ?? '').split('/').map(Number);
/** One case in so many; in `npm test`, so few that they only show that the way is open. */
const every = Number(process.env['DRILL_EVERY'] ?? 9973);
const wanted = (process.env['DRILL_OPERATIONS'] ?? '').split(',').filter((name) => name !== '');
/** Where the numbers go. */
const report = process.env['DRILL_REPORT'];

const aDay = 24 * 60 * 60 * 1000;

test(
  'every failure at every action of every request, once and for good',
  async () => {
    const summary = await drill({
      choose: (acts) => everyCase(acts.filter(({ operation: { name } }) => wanted.length === 0 || wanted.includes(name))).filter((_, index) => index % every === 0 && Math.floor(index / every) % of === at),
      thorough: true,
      tell,
    });
    tell(`of the full product: ${tellSummary(summary)}`);
    if (report !== undefined) writeFileSync(report, JSON.stringify(summary));
    expect(summary.losses).toEqual([]);
    expect(summary.cases).toBeGreaterThan(0);
  },
  aDay,
);
