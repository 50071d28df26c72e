import { writeFileSync } from 'node:fs';
import type { Act } from './stage';
import type { Case } from './judge';
import { everyCase, rotatedCases } from './cases';
import { drill, tellSummary } from './drill';

/** `npm run drill` asks for every case, or for a part of them: `0/2` is the first half, by turns. */
const part = process.env['DRILL_PART'];
/** Where the numbers of that part go. */
const report = process.env['DRILL_REPORT'];
const wanted = (process.env['DRILL_OPERATIONS'] ?? '').split(',').filter((name) => name !== '');
const every = Number(process.env['DRILL_EVERY'] ?? 1);

const chosen = (acts: readonly Act[]): readonly Case[] => {
  if (part === undefined) return rotatedCases(acts);
  const [at = 0, of = 1] = part.split('/').map(Number);
  const some = acts.filter(({ operation: { name } }) => wanted.length === 0 || wanted.includes(name));
  return everyCase(some).filter((_, index) => index % every === 0 && Math.floor(index / every) % of === at);
};

const tell = (line: string): void => {
  process.stderr.write(`   drill: ${line}\n`);
};

test(
  'wherever and however Excel fails: entries stay, results are the old or the new ones or visibly incomplete, and doing it again succeeds',
  async () => {
    const summary = await drill({ choose: chosen, thorough: part !== undefined, tell });
    tell(tellSummary(summary));
    if (report !== undefined) writeFileSync(report, JSON.stringify(summary));
    expect(summary.losses).toEqual([]);
    expect(summary.ended.lost).toBe(0);
    // A drill in which nothing is written or nothing breaks off would say little.
    if (part === undefined) expect([summary.operations, summary.ended.new > 100, summary.ended.incomplete > 100]).toEqual([10, true, true]);
  },
  24 * 60 * 60 * 1000,
);
