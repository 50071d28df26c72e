import { fileHost } from '../../src/host/file';
import { scoreWorkbook, takeBack } from '../../src/workbook';
import { linesOf } from '../support/documents';
import { smallScheme } from '../support/smallScheme';
import { cellWhere, scored, twoUnits, valueAt, withCell } from './assessing';

const [first, later] = ['2012-12-31 17:05', '2013-01-08 09:30'] as const;

const once = async (): Promise<Uint8Array> => (await scored(twoUnits(), first)).bytes;
/** What of the first run stands in the records, as times. */
const timesIn = (bytes: Uint8Array): readonly unknown[] => {
  const { row, column, sheet } = cellWhere(bytes, '运行记录', first, '时间');
  return [valueAt(bytes, { sheet, row, column }), valueAt(bytes, { sheet, row: row + 1, column })];
};

describe('scoring again where nothing has changed', () => {
  it('writes nothing, and says since when the results stand', async () => {
    const bytes = await once();
    const again = await scored(bytes, later);
    expect(again.outcome.receipt.cells).toBe(0);
    expect(again.outcome.size).toEqual({ cells: 0, sheets: [] });
    expect(again.outcome.assessed.standing).toEqual({ kind: 'current', time: first });
    expect(again.outcome.changes).toEqual([]);
    expect(Buffer.from(again.bytes).equals(Buffer.from(bytes))).toBe(true);
  });

  it('leaves the undo of the run before it', async () => {
    const host = fileHost(twoUnits(), 'test.xlsx');
    const cells = (): readonly string[] => linesOf(host.save()).filter((line) => !line.includes('写入日志'));
    const before = cells();
    for (const now of [first, later]) await scoreWorkbook(host, { scheme: smallScheme, now });
    expect(await takeBack(host)).toMatchObject({ kind: 'takenBack', receipt: { differences: [] } });
    expect(cells()).toEqual(before);
  });
});

describe('scoring again is written and recorded', () => {
  it.each([
    ['a figure has changed that changes no score', '数据填报', 'A01', '青山区', 101],
    ['a score was edited by hand', '得分表', 'P1-01-1', '青山区', 1],
    ['a mark is gone', '得分表', 'P1-01-1', '标记', null],
    ['the time of the results was edited', '考核结果', first, '评分时间', '2013-01-01 08:00'],
    ['the newest record was edited', '运行记录', first, '不达标数', 0],
  ] as const)('where %s', async (_, sheet, text, heading, value) => {
    const bytes = await once();
    const changed = withCell(bytes, cellWhere(bytes, sheet, text, heading), value);
    const { outcome, bytes: after } = await scored(changed, later);
    expect(outcome.receipt.cells).toBeGreaterThan(0);
    expect(outcome.assessed.standing).toEqual({ kind: 'current', time: later });
    expect(timesIn(after)).toEqual([first, later]);
    expect((await scored(after, '2013-01-09 10:00')).outcome.receipt.cells).toBe(0);
  });

  it('where something was entered in a column of no unit, since the workbook itself then says that figures have changed', async () => {
    const bytes = await once();
    const heading = cellWhere(bytes, '说明', '固阳县', '参加考核');
    const left = (await scored(withCell(bytes, heading, '不参加'), later)).bytes;
    const ignored = withCell(left, cellWhere(left, '数据填报', 'A01', '固阳县'), null);
    const { outcome } = await scored(ignored, '2013-01-09 10:00');
    expect(outcome.receipt.cells).toBeGreaterThan(0);
  });
});
