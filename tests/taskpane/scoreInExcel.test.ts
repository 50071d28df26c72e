import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startExcel } from '../../src/standin';
import type { StandIn } from '../../src/standin';
import { scoreInExcel } from '../../src/taskpane/scoreInExcel';
import { openXlsx } from '../../src/xlsx';

const sample = readFileSync(join(__dirname, '..', '..', 'assets', 'workbook', 'baotou-2012-sample.xlsx'));

let excel: StandIn;
beforeEach(() => {
  excel = startExcel(openXlsx(sample));
  Object.assign(globalThis, { Excel: excel.excel, Office: { context: excel.office } });
});
afterEach(() => {
  excel.close();
  Reflect.deleteProperty(globalThis, 'Excel');
  Reflect.deleteProperty(globalThis, 'Office');
});

describe('one click over the sample workbook in Excel', () => {
  it('scores every unit, best first, and says what was written where', async () => {
    const steps: string[] = [];
    const outcome = await scoreInExcel('zh', (step) => steps.push(step));
    if (outcome.kind !== 'scored') throw new Error(JSON.stringify(outcome.issues));
    const { units, written } = outcome.summary;
    expect(units.length).toBeGreaterThan(5);
    expect(units[0]?.rank).toBe(1);
    expect(written.cells).toBeGreaterThan(units.length);
    expect(written.sheets).toContain('考核结果');
    expect(written.differences).toBe(0);
    expect(steps[0]).toBe('attach');
    expect(steps.at(-1)).toBe('write');
  });

  it('refuses a workbook whose 得分表 is gone, and writes nothing', async () => {
    const results = excel.document.table('KH_Results')?.sheet ?? '';
    const before = excel.document.sheet(results)?.usedArea();
    excel.document.setName('KH_Scores', '#REF!');
    const outcome = await scoreInExcel('en', () => undefined);
    expect(outcome.kind).toBe('refused');
    expect(excel.document.sheet(results)?.usedArea()).toEqual(before);
  });
});
