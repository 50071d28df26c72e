import { HostError, type Block, type Patch } from '../../../src/host/port';
import { officeHost } from '../../../src/host/office';
import { startExcel, type StandIn, type StandInOptions } from '../../../src/standin';
import { openXlsx } from '../../../src/xlsx';
import { contractWorkbook } from '../../contract/contractWorkbook';
import { contentsOf } from '../../contract/restoringWorkbook';

const started: StandIn[] = [];
const open = (options?: StandInOptions) => {
  const standIn = startExcel(openXlsx(contractWorkbook()), options);
  started.push(standIn);
  const contents = () => {
    const { cells, ...others } = contentsOf(standIn.document.save());
    // The file brings no result for this formula, Excel does.
    return { ...others, cells: new Map(Object.entries(cells).filter(([place]) => place !== '得分表 7 1')) };
  };
  return { host: officeHost(standIn.excel, standIn.office), standIn, contents };
};
afterEach(() => {
  for (const standIn of started.splice(0)) standIn.close();
});

const nothing: Patch = { tables: [], names: [], formats: [], blocks: [] };
const block = (sheet: string, row: number, column: number, cells: Block['cells']): Block => ({ sheet, row, column, numberFormat: '0.00', cells });
const wholePatch: Patch = {
  tables: [{ table: 'KH_Results', rows: 10 }],
  names: [{ name: 'KH_Tag', formula: '="baotou-2012|3"' }],
  formats: [{ sheet: '得分表', row: 1, column: 2, rows: 2, columns: 3 }],
  blocks: [
    block('结果', 1, 0, Array.from({ length: 10 }, (_, unit) => [`单位${String(unit)}`, 90 + unit / 10])),
    block('得分表', 1, 2, [[7, '不达标'], [4, '达标']]),
    block('得分表', 3, 1, [[{ shows: 15 }, { formula: '=SUM(C2:C3)', shows: 11 }, '待核']]),
  ],
};

describe('round trips of putting back', () => {
  test('two requests: one looks, one writes and reads back', async () => {
    const { host, standIn, contents } = open();
    const untouched = contents();
    const receipt = await host.apply(wholePatch);
    const before = standIn.counters();
    expect((await host.restore(receipt)).differences).toEqual([]);
    const after = standIn.counters();
    const [count, actions, bytes] = [after.count - before.count, after.actions - before.actions, after.bytes - before.bytes];
    process.stdout.write(`restore: ${String(count)} requests, ${String(actions)} actions, ${String(bytes)} bytes\n`);
    expect(count).toBe(2);
    expect(actions).toBeLessThanOrEqual(90);
    expect(bytes).toBeLessThanOrEqual(16_500);
    expect(contents()).toEqual(untouched);
  });

  test('where everything has been changed since, the look is all', async () => {
    const { host, standIn } = open();
    const receipt = await host.apply({ ...nothing, blocks: [block('得分表', 1, 2, [[7]])] });
    await host.apply({ ...nothing, blocks: [block('得分表', 1, 2, [[6]])] });
    const { count } = standIn.counters();
    const restored = await host.restore(receipt);
    expect(standIn.counters().count - count).toBe(1);
    expect(restored).toMatchObject({ cells: 0, differences: [{ sheet: '得分表', row: 1, column: 2 }] });
    expect(restored.before[0]).toMatchObject({ values: [[6]], written: [[null]] });
  });

  test('a formula that stays is not written again', async () => {
    const { host, standIn } = open();
    const receipt = await host.apply({ ...nothing, blocks: [block('得分表', 3, 1, [[{ shows: 15 }, { shows: 8 }]])] });
    const { count } = standIn.counters();
    const restored = await host.restore(receipt);
    expect(standIn.counters().count - count).toBe(1);
    expect(restored).toMatchObject({ cells: 0, differences: [] });
  });

  test('a thousand rows of ten take two requests', async () => {
    const { host, standIn } = open();
    const cells = Array.from({ length: 1000 }, (_, row) => Array.from({ length: 10 }, (_unused, column) => (column < 5 ? `指标${String(row)}` : row / 8)));
    const receipt = await host.apply({ ...nothing, blocks: [block('填报', 30, 0, cells)] });
    const { count } = standIn.counters();
    expect(await host.restore(receipt)).toMatchObject({ differences: [], cells: 10_000 });
    expect(standIn.counters().count - count).toBe(2);
    expect(standIn.document.sheet('填报')?.usedArea()?.rows).toBe(10);
  });

  test('what exceeds the limit of Excel on the web travels in parts', async () => {
    const { host, standIn, contents } = open();
    const cells = (text: string) => Array.from({ length: 3000 }, (_, row) => [`第${String(row)}行${text.repeat(250)}`, row]);
    const other = Array.from({ length: 3000 }, (_, row) => [String(row), String(row)]);
    await host.apply({ ...nothing, blocks: [block('填报', 30, 0, cells('说'))] });
    const untouched = contents();
    const receipt = await host.apply({ ...nothing, blocks: [block('填报', 30, 0, other), block('得分表', 1, 2, [[1]])] });
    await host.apply({ ...nothing, blocks: [block('填报', 3029, 1, [[99]])] });
    const { count } = standIn.counters();
    const restored = await host.restore(receipt);
    expect(standIn.counters().count - count).toBeGreaterThan(2);
    expect(restored.differences).toEqual([{ sheet: '填报', row: 3029, column: 1 }]);
    expect(restored.before.map(({ values, written }) => [values.length, written.length])).toEqual([[3000, 3000], [1, 1]]);
    expect(contents()).toEqual(untouched);
    expect([standIn.document.sheet('填报')?.value(3029, 0), standIn.document.sheet('填报')?.value(3029, 1)]).toEqual([`第2999行${'说'.repeat(250)}`, 99]);
  });
});

test('what travels in a later part than the copied looks has the formats from before', async () => {
  const { host, standIn, contents } = open();
  const untouched = contents();
  const long = Array.from({ length: 3000 }, (_, row) => [`第${String(row)}行${'说'.repeat(250)}`]);
  const receipt = await host.apply({
    ...nothing,
    formats: [{ sheet: '得分表', row: 1, column: 2, rows: 2, columns: 1 }],
    blocks: [block('填报', 30, 0, long), block('得分表', 1, 3, [['新'], [5]])],
  });
  expect(standIn.counters().count).toBeGreaterThan(1);
  expect(receipt.before[1]?.numberFormats).toEqual([['@'], ['General']]);
  expect((await host.restore(receipt)).differences).toEqual([]);
  expect(contents()).toEqual(untouched);
});

test.each([false, true])('what somebody enters after any request comes back, also over what comes back; on a protected sheet: %s', async (guarded) => {
  const place = { sheet: '得分表', row: 1, column: 2 };
  for (const entries of [['77'], ['77', '=1+1'], ['77', '', '7%']]) {
    for (let request = 0; request < 3; request += 1) {
      const watched = { from: Infinity };
      const fail = (number: number, action: number): undefined => {
        const text = entries[number - watched.from - request];
        if (action === 0 && text !== undefined) queueMicrotask(() => standIn.server.type(place.sheet, [{ ...place, text }]));
      };
      const { host, standIn } = open({ fail });
      const receipt = await host.apply({ ...nothing, blocks: [block(place.sheet, 1, 2, [[7, 8]])] });
      if (guarded) {
        standIn.document.setLocked(place.sheet, { ...place, rows: 1, columns: 2 }, false);
        standIn.server.setProtected(place.sheet, true);
      }
      watched.from = standIn.counters().count;
      const { differences, before } = await host.restore(receipt);
      const asked = standIn.counters().count - watched.from;
      const last = entries.slice(0, asked - request).at(-1);
      const there = standIn.document.sheet(place.sheet);
      const held = there?.formula(1, 2) ?? there?.value(1, 2) ?? '';
      if (last !== undefined) expect([entries, request, held]).toEqual([entries, request, { '77': 77, '7%': 0.07 }[last] ?? last]);
      expect(there?.value(1, 3)).toBe(receipt.before[0]?.values[0]?.[1] ?? null);
      if (request > 0) continue;
      expect(differences).toContainEqual(place);
      expect(before[0]?.written[0]?.[0]).toBeNull();
    }
  }
});

describe('failing halfway', () => {
  const failure = async (work: Promise<unknown>): Promise<string> => {
    const raised: unknown = await work.catch((error: unknown) => error);
    return raised instanceof HostError ? raised.code : 'none';
  };

  test('wherever the writing fails, putting back the same receipt again loses nothing of what somebody else wrote', async () => {
    const { standIn: first, host } = open();
    await host.restore(await host.apply(wholePatch));
    const { actions } = first.counters();
    for (let at = 0; at < actions; at += 5) {
      let failing = false;
      const { host: hostile, contents } = open({ fail: (_request, action) => (failing && action === at ? 'GeneralException' : undefined) });
      const untouched = contents();
      const receipt = await hostile.apply(wholePatch);
      await hostile.apply({ ...nothing, blocks: [block('得分表', 1, 2, [[99]])] });
      failing = true;
      const raised = await failure(hostile.restore(receipt));
      failing = false;
      const restored = await hostile.restore(receipt);
      expect(contents().cells.get('得分表 1 2')?.value).toBe(99);
      if (raised === 'none') continue;
      expect(raised).toBe('unexpected');
      // What came back the first time is no longer as it was left, and is told as such.
      const told = new Set(restored.differences.map(({ sheet, row, column }) => `${sheet} ${String(row)} ${String(column)}`));
      const reads = ['得分表 3 2', '结果 1 1'];
      const lost = [...contents().cells].filter(([place, { value }]) => !told.has(place) && !reads.includes(place) && value !== untouched.cells.get(place)?.value);
      expect(lost).toEqual([]);
    }
  });

  test('a workbook open for reading', async () => {
    const { host } = open();
    const receipt = await host.apply(wholePatch);
    const { host: guarded } = open({ readOnly: true });
    expect(await failure(guarded.restore({ ...receipt, before: receipt.before.map((image) => ({ ...image, written: image.written.map((line) => line.map(() => null)) })), tables: [{ table: 'KH_Results', rows: 3, written: 1 }], names: [], formats: [] }))).toBe('readOnly');
  });
});

test('a protected sheet whose formats are refused: the receipt still tells the sizes from before', async () => {
  const { host } = open();
  const receipt = await host.apply({ ...nothing, tables: [{ table: 'KH_Results', rows: 3 }], blocks: [block('上锁', 1, 1, [['新', '值']])] });
  expect(receipt.tables).toEqual([{ table: 'KH_Results', rows: 1, written: 3 }]);
  expect(receipt.before[0]).toMatchObject({ values: [[1, '二']], written: [['新', '值']] });
});
