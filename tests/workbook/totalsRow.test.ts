import { fileHost } from '../../src/host/file';
import { officeHost } from '../../src/host/office';
import type { Host } from '../../src/host/port';
import { startExcel } from '../../src/standin';
import { checkWorkbook, finalizeWorkbook, reopenWorkbook, scoreWorkbook } from '../../src/workbook';
import { openXlsx, type CellChange } from '../../src/xlsx';
import { smallScheme } from '../support/smallScheme';
import { withTotalsRow } from '../support/totalsRow';
import { linesOf } from '../support/documents';
import { cellWhere, scored, twoUnits, withCell } from './assessing';
import { smallWorkbook } from './read/readings';

interface Opened {
  readonly host: Host;
  readonly save: () => Uint8Array;
  readonly close: () => void;
}

const inFile = (bytes: Uint8Array): Opened => {
  const host = fileHost(bytes, 'workbook.xlsx');
  return { host, save: () => host.save(), close: () => undefined };
};

const inExcel = (bytes: Uint8Array): Opened => {
  const document = openXlsx(bytes);
  const { excel, office, close } = startExcel(document);
  return { host: officeHost(excel, office), save: () => document.save(), close };
};

const later = '2012-12-31 17:06';
const totals: readonly (CellChange | undefined)[] = [{ value: '汇总' }, undefined, { formula: 'SUBTOTAL(103,B5:B6)' }];
const score = (host: Host) => scoreWorkbook(host, { scheme: smallScheme, now: later });

describe.each([
  ['a file', inFile],
  ['Excel', inExcel],
])('in %s', (_where, open) => {
  const opened: Opened[] = [];
  const openWorkbook = (bytes: Uint8Array): Opened => {
    const one = open(bytes);
    opened.push(one);
    return one;
  };
  afterEach(() => {
    for (const one of opened.splice(0)) one.close();
  });

  test('a record that would go over the totals row of 运行记录 is refused in words, and nothing is written', async () => {
    const bytes = withTotalsRow((await scored(twoUnits())).bytes, 'KH_Runs', totals);
    const { host, save } = openWorkbook(bytes);
    const before = linesOf(save());
    expect(await score(host)).toMatchObject({
      kind: 'refused',
      issues: [
        {
          code: 'S024',
          level: 'error',
          found: '运行记录 KH_Runs',
          message: { zh: '工作表“运行记录”中的表 KH_Runs 显示了汇总行，无法增加行' },
          fix: { zh: expect.stringContaining('汇总行') as unknown },
        },
      ],
    });
    expect(linesOf(save())).toEqual(before);
  });

  test('so is re-opening a final workbook, which records why', async () => {
    const final = inFile(twoUnits());
    await finalizeWorkbook(final.host, { scheme: smallScheme, now: '2012-12-31 17:05' });
    const { host } = openWorkbook(withTotalsRow(final.save(), 'KH_Runs', totals));
    expect(await reopenWorkbook(host, { scheme: smallScheme, now: later, reason: '更正' })).toMatchObject({ kind: 'refused', issues: [{ code: 'S024' }] });
  });

  test('and a check that has more issues than 数据问题 has rows', async () => {
    const { host } = openWorkbook(withTotalsRow(smallWorkbook(), 'KH_Issues', totals));
    const { issues } = await checkWorkbook(host, { scheme: smallScheme, write: { now: later } });
    expect(issues.map(({ code }) => code)).toContain('S024');
  });

  test('tables that keep their rows are written above their totals row', async () => {
    const bytes = withTotalsRow((await scored(twoUnits())).bytes, 'KH_Results', totals);
    const { host } = openWorkbook(withCell(bytes, cellWhere(bytes, '数据填报', 'A02', '青山区'), 10));
    expect((await score(host)).kind).toBe('scored');
    expect((await host.read({ tables: ['KH_Results'], names: [] })).tables['KH_Results']).toMatchObject({ totals: true, rows: [{}, {}] });
  });

  test('tables with fewer rows to show keep blank ones above their totals row', async () => {
    const bytes = withTotalsRow((await scored(twoUnits())).bytes, 'KH_Results', totals);
    const { host, save } = openWorkbook(withCell(bytes, cellWhere(bytes, '说明', '固阳县', '参加考核'), '不参加'));
    expect((await score(host)).kind).toBe('scored');
    const results = (await host.read({ tables: ['KH_Results'], names: [] })).tables['KH_Results'];
    expect(results?.rows[1]?.filter((value) => value !== null)).toEqual([]);
    expect(openXlsx(save()).table('KH_Results')?.totalsRow).toBe(true);
  });

  test('the totals row of 数据填报 is no figure', async () => {
    const bytes = withTotalsRow(twoUnits(), 'KH_Figures', [{ value: '汇总' }, undefined, undefined, undefined, { formula: 'SUBTOTAL(109,F5:F9)' }]);
    const outcome = await score(openWorkbook(bytes).host);
    expect(outcome).toMatchObject({ kind: 'scored', figuresFingerprint: (await scored(twoUnits())).outcome.figuresFingerprint });
  });
});
