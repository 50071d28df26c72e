import { fileHost } from '../../src/host/file';
import { clearFlags } from '../../src/workbook';
import { linesOf } from '../support/documents';
import { assessed, cellWhere, scored, twoUnits, valueAt, withCell } from './assessing';

const cleared = async (bytes: Uint8Array): Promise<Uint8Array> => {
  const host = fileHost(bytes, 'workbook.xlsx');
  await host.apply(clearFlags(await assessed(bytes)));
  return host.save();
};

/** Cells that are not as they were, as `sheet row,column`. */
const changed = (before: Uint8Array, after: Uint8Array): readonly string[] => {
  const kept = new Set(linesOf(after));
  return linesOf(before).flatMap((line) => (kept.has(line) ? [] : [/^(\S+ \S+)/u.exec(line)?.[1] ?? line]));
};

const markAt = (bytes: Uint8Array, sheet: string, code: string) => cellWhere(bytes, sheet, code, '标记');

describe('clearing the marks', () => {
  it('empties 标记 of 数据填报 and 得分表', async () => {
    const { bytes } = await scored(twoUnits());
    const after = await cleared(bytes);
    for (const [sheet, code] of [
      ['数据填报', 'A02'],
      ['得分表', 'P1-01-1'],
    ] as const) {
      expect(valueAt(bytes, markAt(bytes, sheet, code))).toBe('〔固阳县〕不达标');
      expect(valueAt(after, markAt(bytes, sheet, code))).toBeNull();
    }
  });

  it('changes no other cell: scores, results and figures are as they were', async () => {
    const { bytes } = await scored(twoUnits());
    const columns = new Map(['数据填报', '得分表'].map((sheet) => [sheet, markAt(bytes, sheet, sheet === '得分表' ? 'P1-01-1' : 'A02').column]));
    const cells = changed(bytes, await cleared(bytes));
    expect(cells.length).toBeGreaterThan(2);
    for (const cell of cells) {
      const [sheet = '', at = ''] = cell.split(' ');
      expect({ cell, column: Number(at.split(',')[1]) }).toEqual({ cell, column: columns.get(sheet) });
    }
  });

  it('leaves the results current', async () => {
    const { bytes } = await scored(twoUnits());
    expect((await assessed(await cleared(bytes))).standing.kind).toBe('current');
  });

  it('leaves the heading and the rows of staff alone', async () => {
    const { bytes } = await scored(twoUnits());
    const mark = markAt(bytes, '得分表', 'P1-01-1');
    const own = withCell(bytes, cellWhere(bytes, '得分表', 'P1-01-2', '编号'), '备注');
    const noted = withCell(own, { ...mark, row: mark.row + 1 }, '请核对');
    const after = await cleared(noted);
    expect(valueAt(after, { ...mark, row: mark.row + 1 })).toBe('请核对');
    expect(valueAt(after, cellWhere(bytes, '得分表', 'P1-01-1', '标记'))).toBeNull();
    expect(linesOf(after).filter((line) => line.includes('"标记"'))).toEqual(linesOf(noted).filter((line) => line.includes('"标记"')));
  });

  it('clears what it can where 得分表 has lost its 标记', async () => {
    const { bytes } = await scored(twoUnits());
    const mark = markAt(bytes, '得分表', 'P1-01-1');
    const { attached } = await assessed(bytes);
    const lost = withCell(bytes, { ...mark, row: attached.scores.row }, '其他');
    const { blocks } = clearFlags(await assessed(lost));
    expect(blocks.map(({ sheet }) => sheet)).toEqual(['数据填报']);
  });
});
