import { HostError, type Before, type CellWrite, type Host, type Patch, type Place } from '../../src/host/port';
import { openXlsx } from '../../src/xlsx';
import { differingParts } from '../xlsx/unzip';
import { block, nothing, writing, type OpenHost } from './patches';
import { contentsOf, delicateRows, restoringWorkbook, subtotalRow } from './restoringWorkbook';

/** What scoring does: results into a column, formats and a name that follow, a subtotal, a table that grows. */
const scoring: Patch = {
  tables: [{ table: 'KH_Results', rows: 4 }],
  names: [
    { name: 'KH_Scores', formula: `='得分表'!$A$1:$C$${String(subtotalRow + 1)}` },
    { name: 'KH_Tag', formula: '="baotou-2012|2"' },
  ],
  formats: [{ sheet: '得分表', row: 0, column: 1, rows: subtotalRow + 2, columns: 1 }],
  blocks: [
    block('得分表', 1, 1, Array.from({ length: delicateRows }, (_, row): CellWrite[] => [row % 3 === 0 ? 10 + row / 8 : row % 3 === 1 ? '待核' : ''])),
    block('得分表', 0, 2, [['昆都仑区'], [7.25], ['12'], [null], [{ formula: '=C2*2', shows: 14.5 }]]),
    block('得分表', subtotalRow, 1, [[{ shows: 10 }, { formula: '=SUM(C2:C2)', shows: 7.25 }]]),
    block('结果', 1, 0, [['青山区', { shows: 10 }], ['昆都仑区', 7.25], ['东河区', '待核'], ['九原区', 0]]),
  ],
};

const throughJson = (before: Before): Before => {
  const kept: Before = JSON.parse(JSON.stringify(before));
  return kept;
};

const refused = async (work: Promise<unknown>): Promise<readonly string[]> => {
  const failure: unknown = await work.catch((error: unknown) => error);
  if (!(failure instanceof HostError)) throw new Error(`expected a HostError, got ${String(failure)}`);
  return [failure.code, failure.subject];
};

const byPlace = (places: readonly Place[]): readonly string[] => places.map(({ sheet, row, column }) => `${sheet} ${String(row)} ${String(column)}`).sort();

/** How every adapter puts back what a patch replaced. */
export const restoringContract = (name: string, start: (bytes: Uint8Array) => OpenHost): void => {
  describe(`${name} puts back what a patch replaced`, () => {
    const opened: OpenHost[] = [];
    const open = (bytes = restoringWorkbook()): OpenHost => {
      const one = start(bytes);
      opened.push(one);
      return one;
    };
    afterEach(() => {
      for (const one of opened.splice(0)) one.close();
    });
    const untouched = contentsOf(restoringWorkbook());
    const cellOf = (one: OpenHost, row: number, column: number, sheet = '得分表') => openXlsx(one.save()).sheet(sheet)?.value(row, column);

    test('every cell, the table and the names', async () => {
      const one = open();
      const receipt = await one.host.apply(scoring);
      expect(receipt.differences).toEqual([]);
      expect(contentsOf(one.save())).not.toEqual(untouched);
      expect((await one.host.restore(throughJson(receipt))).differences).toEqual([]);
      expect(contentsOf(one.save())).toEqual(untouched);
    });

    test('where no looks were copied, the XML of every part is what it was, but for formats that nobody uses any more', async () => {
      const one = open();
      const receipt = await one.host.apply({ ...scoring, formats: [] });
      expect(differingParts(restoringWorkbook(), one.save())).toContain('xl/worksheets/sheet1.xml');
      await one.host.restore(throughJson(receipt));
      expect(differingParts(restoringWorkbook(), one.save()).filter((part) => part !== 'xl/styles.xml')).toEqual([]);
    });

    test('also after saving, closing and opening again', async () => {
      const one = open();
      const receipt = throughJson(await one.host.apply(scoring));
      const later = open(one.save());
      expect((await later.host.restore(receipt)).differences).toEqual([]);
      expect(contentsOf(later.save())).toEqual(untouched);
    });

    test('the receipt tells sizes, names and formats before and since', async () => {
      const receipt = await open().host.apply(scoring);
      expect(receipt.tables).toEqual([{ table: 'KH_Results', rows: 1, written: 4 }]);
      expect(receipt.names).toEqual([
        { name: 'KH_Scores', formula: `=得分表!$A$1:$B$${String(subtotalRow + 1)}`, written: `='得分表'!$A$1:$C$${String(subtotalRow + 1)}` },
        { name: 'KH_Tag', formula: '="baotou-2012|1"', written: '="baotou-2012|2"' },
      ]);
      expect(receipt.formats).toHaveLength(1);
      expect(receipt.formats[0]).toMatchObject({ sheet: '得分表', row: 0, column: 2, numberFormats: { length: subtotalRow + 2 } });
      expect(receipt.formats[0]?.written[1]).toEqual(['0.00']);
      expect(receipt.before[1]?.written).toEqual([['昆都仑区'], [7.25], ['12'], [null], [{ formula: '=C2*2' }]]);
      expect(receipt.before[3]?.written[0]).toEqual(['青山区', { formula: `=得分表!B${String(subtotalRow + 1)}` }]);
      expect(receipt.before[2]?.written).toEqual([[{ formula: '=SUM(B2:B2)' }, { formula: '=SUM(C2:C2)' }]]);
    });

    test('cells that were left alone are left alone, even when somebody writes there meanwhile', async () => {
      const one = open();
      const receipt = await one.host.apply(writing(block('得分表', 1, 1, [[1], [null], [3]])));
      await one.host.apply(writing(block('得分表', 2, 1, [['别人的']])));
      const restored = await one.host.restore(receipt);
      expect(restored.differences).toEqual([]);
      expect(restored.cells).toBe(2);
      expect(cellOf(one, 2, 1)).toBe('别人的');
      expect(cellOf(one, 1, 1)).toBe(8);
    });

    test('what somebody has changed since stays and is told, the rest comes back', async () => {
      const one = open();
      const receipt = await one.host.apply(scoring);
      await one.host.apply(writing(block('得分表', 1, 1, [[99], ['']]), block('得分表', 4, 1, [[{ formula: '=3*4', shows: 12 }]]), block('得分表', 6, 1, [['新']])));
      await one.host.apply(writing(block('得分表', 1, 2, [[98]])));
      const restored = await one.host.restore(receipt);
      const changed = ['得分表 1 1', '得分表 1 2', '得分表 2 1', '得分表 4 1', '得分表 6 1'];
      expect(byPlace(restored.differences)).toEqual(changed);
      const { cells, ...others } = contentsOf(one.save());
      expect(others).toEqual({ tables: untouched.tables, names: untouched.names });
      expect([cells['得分表 1 1'], cells['得分表 2 1'], cells['得分表 4 1'], cells['得分表 6 1'], cells['得分表 1 2']]).toMatchObject([
        { value: 99 },
        { value: null, formula: undefined },
        { formula: '=3*4' },
        { value: '新' },
        { value: 98, numberFormat: '0.00' },
      ]);
      // Formulas that read the changed cells show what comes of them.
      const reads = [`得分表 ${String(delicateRows - 1)} 1`, `得分表 ${String(delicateRows)} 1`, `得分表 ${String(subtotalRow)} 1`, '结果 1 1'];
      const without = (all: typeof cells) => Object.fromEntries(Object.entries(all).filter(([place]) => !changed.includes(place) && !reads.includes(place)));
      expect(without(cells)).toEqual(without(untouched.cells));
    });

    test('a number format that somebody has set since on a cell that took another stays', async () => {
      const one = open();
      const receipt = await one.host.apply({ ...nothing, formats: [{ sheet: '得分表', row: 1, column: 1, rows: 3, columns: 1 }] });
      await one.host.apply(writing({ ...block('得分表', 3, 2, [[0.5]]), numberFormat: '0%' }));
      const restored = await one.host.restore(receipt);
      expect(restored.formats[0]?.written).toEqual([['General'], ['General'], [null]]);
      const { cells } = contentsOf(one.save());
      expect(cells['得分表 3 2']).toEqual({ value: 0.5, formula: undefined, numberFormat: '0%' });
      expect(cells['得分表 1 2']?.numberFormat).toBe('General');
    });

    test('a table of another size and a name of another meaning stay', async () => {
      const one = open();
      const receipt = await one.host.apply(scoring);
      await one.host.apply({ ...nothing, tables: [{ table: 'KH_Results', rows: 6 }], names: [{ name: 'KH_Tag', formula: '="other"' }] });
      const restored = await one.host.restore(receipt);
      expect(restored.tables).toEqual([]);
      expect(restored.names.map((one) => one.name)).toEqual(['KH_Scores']);
      const { tables, names } = contentsOf(one.save());
      expect(tables[0]?.area.rows).toBe(7);
      expect(names.find((one) => one.name === 'KH_Tag')?.formula).toBe('"other"');
    });

    test('putting back twice changes nothing more', async () => {
      const one = open();
      const receipt = await one.host.apply(writing(block('得分表', 1, 1, [[1], ['甲']])));
      await one.host.restore(receipt);
      const again = await one.host.restore(receipt);
      expect(again.differences).toEqual([]);
      expect(again.cells).toBe(0);
      expect(contentsOf(one.save())).toEqual(untouched);
    });

    test('what was put back can be taken back', async () => {
      const one = open();
      const receipt = await one.host.apply(scoring);
      const scored = contentsOf(one.save());
      const restored = await one.host.restore(throughJson(receipt));
      expect((await one.host.restore(throughJson(restored))).differences).toEqual([]);
      expect(contentsOf(one.save()).tables).toEqual(scored.tables);
      expect(contentsOf(one.save()).names).toMatchObject(scored.names.map(({ name: known }) => ({ name: known })));
      expect(contentsOf(one.save()).cells).toEqual(scored.cells);
    });

    test('unlocked cells of a protected sheet come back', async () => {
      const one = open();
      const receipt = await one.host.apply(writing(block('上锁', 0, 1, [['=新', 5]])));
      expect((await one.host.restore(receipt)).differences).toEqual([]);
      expect([cellOf(one, 0, 1, '上锁'), cellOf(one, 0, 2, '上锁')]).toEqual(['12', 3]);
    });

    test('a locked cell of a protected sheet: the sheet is named and nothing is put back', async () => {
      const one = open();
      const { before } = await one.host.apply(writing(block('得分表', 1, 1, [[1]])));
      const impossible = { sheet: '上锁', row: 0, column: 0, values: [['旧']], formulas: [[null]], numberFormats: [['General']], written: [['定义']] };
      const work = one.host.restore({ before: [...before, impossible], tables: [], names: [], formats: [] });
      expect(await refused(work)).toEqual(['protected', '上锁']);
      expect(cellOf(one, 1, 1)).toBe(1);
    });

    test('cells whose sheet is gone are told, and the rest comes back', async () => {
      const one = open();
      await one.host.apply({ ...nothing, sheets: [{ name: '公式' }], blocks: [block('公式', 0, 0, [[1, 2]])] });
      const receipt = await one.host.apply({ ...nothing, formats: [{ sheet: '公式', row: 0, column: 0, rows: 1, columns: 1 }], blocks: [block('公式', 1, 0, [['甲', null]]), block('得分表', 1, 1, [[1]])] });
      await one.host.apply({ ...nothing, removals: { sheets: ['公式'], names: [] } });
      const restored = await one.host.restore(throughJson(receipt));
      expect(restored).toMatchObject({ differences: [{ sheet: '公式', row: 1, column: 0 }], cells: 1, before: [{ sheet: '得分表' }], formats: [] });
      expect(cellOf(one, 1, 1)).toBe(8);
    });

    test.each<[string, (before: Before) => Before]>([
      ['table', (kept) => ({ ...kept, tables: [{ table: 'KH_Gone', rows: 1, written: 2 }] })],
      ['name', (kept) => ({ ...kept, names: [{ name: 'KH_Gone', formula: '=1', written: '=2' }] })],
    ])('a %s that is gone is left out, and the rest comes back', async (_what, change) => {
      const one = open();
      const receipt = await one.host.apply(writing(block('得分表', 1, 1, [[1]])));
      expect(await one.host.restore(change(receipt))).toMatchObject({ differences: [], cells: 1, tables: [], names: [] });
      expect(cellOf(one, 1, 1)).toBe(8);
    });

    test('nothing is put back of an empty patch', async () => {
      const one = open();
      const host: Host = one.host;
      expect(await host.restore(await host.apply(nothing))).toEqual({ before: [], tables: [], names: [], formats: [], differences: [], cells: 0 });
      expect(one.save()).toEqual(restoringWorkbook());
    });
  });
};
