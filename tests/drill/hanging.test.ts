import { rotatedCases } from './cases';
import { drill, tellSummary } from './drill';
import { tell } from './told';

const patience = 20 * 60 * 1000;

test(
  'wherever Excel breaks down for good: what is saved and opened again is the old or the new workbook, or says that it is incomplete and can be undone and finished',
  async () => {
    const summary = await drill({ choose: (acts) => rotatedCases(acts).filter(({ fault }) => fault.forever), thorough: false, tell });
    tell(`everything fails: ${tellSummary(summary)}`);
    expect(summary.losses).toEqual([]);
    expect([summary.operations, summary.ended.old > 200, summary.ended.incomplete > 200]).toEqual([10, true, true]);
  },
  patience,
);
