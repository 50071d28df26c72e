import { inOneGo } from '../../src/core';
import { fileHost } from '../../src/host/file';
import type { Patch } from '../../src/host/port';
import { planningScoring, scoreWorkbook, sizeOf, type Assessed } from '../../src/workbook';
import { smallScheme } from '../support/smallScheme';
import { assessed, cellWhere, twoUnits, withCell } from './assessing';

const planScoring = (...given: Parameters<typeof planningScoring>) => inOneGo(planningScoring(...given));

const now = '2012-12-31 17:05';

const patchOf = (found: Assessed): Patch => {
  const planned = planScoring(found, now);
  if (planned.kind === 'refused') throw new Error(planned.issues.map(({ message }) => message.zh).join('\n'));
  return planned.patch;
};

/** The patch that scoring hands to the host. */
const applied = async (bytes: Uint8Array): Promise<{ readonly patches: readonly Patch[]; readonly cells: number }> => {
  const host = fileHost(bytes, 'workbook.xlsx');
  const patches: Patch[] = [];
  const apply = (patch: Patch) => {
    patches.push(patch);
    return host.apply(patch);
  };
  const outcome = await scoreWorkbook({ ...host, apply }, { scheme: smallScheme, now });
  if (outcome.kind === 'refused') throw new Error('It was refused.');
  return { patches, cells: outcome.receipt.cells };
};

describe('what scoring will write', () => {
  it('is the patch that scoring then applies', async () => {
    const { patches } = await applied(twoUnits());
    const [{ standing, ...patch } = patchOf(await assessed(twoUnits()))] = patches;
    expect(standing?.tables.map(({ table }) => table)).toContain('KH_Figures');
    expect([patch, patches.length]).toEqual([patchOf(await assessed(twoUnits())), 1]);
  });

  it('is counted beforehand as the host counts it afterwards', async () => {
    const { cells } = await applied(twoUnits());
    const size = sizeOf(patchOf(await assessed(twoUnits())));
    expect(size.cells).toBe(cells);
    expect(size.sheets).toEqual(expect.arrayContaining(['数据填报', '得分表', '考核结果', '得分明细', '运行记录']));
    expect(new Set(size.sheets).size).toBe(size.sheets.length);
  });

  it('is refused where there is no room below a table, and names the cell', async () => {
    const found = await assessed(twoUnits());
    const { sheet, row, rows, column } = found.attached.tables.details;
    const below = row + rows.length + 1;
    const planned = planScoring(await assessed(withCell(twoUnits(), { sheet, row: below, column }, '制表人')), now);
    if (planned.kind === 'planned') throw new Error('There was room.');
    expect(planned.issues.map(({ level }) => level)).toEqual(['error']);
    expect(planned.issues[0]?.message.zh).toContain(`“${sheet}”中表 KH_Details 需要 16 行，但下方第 ${String(below + 1)} 行已有内容`);
  });

  it('holds nothing of the entry columns', async () => {
    const bytes = twoUnits();
    const entries = ['青山区', '固阳县'].map((unit) => cellWhere(bytes, '数据填报', 'A01', unit).column);
    for (const { sheet, column, cells } of patchOf(await assessed(bytes)).blocks) {
      if (sheet !== '数据填报') continue;
      const columns = (cells[0] ?? []).map((_, index) => column + index);
      expect(columns.some((each) => entries.includes(each))).toBe(false);
    }
  });
});

describe('the size of a patch', () => {
  const block = (sheet: string, cells: Patch['blocks'][number]['cells']): Patch['blocks'][number] => ({ sheet, row: 0, column: 0, numberFormat: 'General', cells });

  it('leaves out the cells that are left alone or keep their formula, and names every sheet once', () => {
    const patch: Patch = { tables: [], names: [], formats: [], blocks: [block('甲', [[1, null], ['', 'x']]), block('乙', [[null]]), block('甲', [[{ shows: 1 }]])] };
    expect(sizeOf(patch)).toEqual({ cells: 3, sheets: ['甲', '乙'] });
  });

  it('is nothing for an empty patch', () => {
    expect(sizeOf({ tables: [], names: [], formats: [], blocks: [] })).toEqual({ cells: 0, sheets: [] });
  });
});
