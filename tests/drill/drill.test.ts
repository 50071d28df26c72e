import { tellSummary } from './drill';
import { drillProgram, type DrillProgram } from './run';
import { tell } from './told';

const patience = 20 * 60 * 1000;
let program: DrillProgram;

beforeAll(async () => {
  program = await drillProgram();
}, patience);

afterAll(() => program.remove());

test(
  'wherever and however Excel fails once: entries stay, results are the old or the new ones or visibly incomplete, and doing it again succeeds',
  async () => {
    const summary = await program.run({ cases: 'rotated', forever: false });
    tell(`one failure: ${tellSummary(summary)}`);
    expect(summary.losses).toEqual([]);
    // A drill in which nothing is written, or no write breaks off, would say little.
    expect([summary.operations, summary.ended.old > 400, summary.ended.new > 50]).toEqual([10, true, true]);
  },
  patience,
);

test(
  'wherever Excel breaks down for good: what is saved and opened again is the old or the new workbook, or says that it is incomplete and can be undone and finished',
  async () => {
    const summary = await program.run({ cases: 'rotated', forever: true });
    tell(`everything fails: ${tellSummary(summary)}`);
    expect(summary.losses).toEqual([]);
    expect([summary.operations, summary.ended.old > 200, summary.ended.incomplete > 200]).toEqual([10, true, true]);
  },
  patience,
);
