import { fileHost } from '../../src/host/file';
import { officeHost } from '../../src/host/office';
import type { Host, Place } from '../../src/host/port';
import { startExcel } from '../../src/standin';
import { scoreWorkbook } from '../../src/workbook';
import { names, stateWords } from '../../src/workbook/layout';
import { columnLetters } from '../../src/workbook/read/text';
import { entryStamp } from '../../src/workbook/stamp';
import { isFormula, stateFormula } from '../../src/workbook/stateFormula';
import { openXlsx, type StoredValue } from '../../src/xlsx';
import { buildXlsx } from '../../src/xlsx/build';
import { smallScheme } from '../support/smallScheme';
import { cellWhere, twoUnits, withCell } from './assessing';

const stampOf = async (host: Host) => {
  const stamp = (await host.read({ tables: [], names: [names.stamp] })).names[names.stamp];
  if (stamp?.kind !== 'range') throw new Error('no stamp');
  return stamp;
};

const stateColumn = 6;
type StandIn = ReturnType<typeof startExcel>;
const stateOf = async (host: Host): Promise<unknown> => (await stampOf(host)).rows[0]?.[stateColumn];

/** Somebody enters what stands there already: what depends on it is calculated. */
const enterAgain = ({ document, server }: StandIn, { sheet, row, column }: Place): void => {
  const value = document.sheet(sheet)?.value(row, column);
  server.type(sheet, [{ row, column, text: typeof value === 'number' ? String(value) : '' }]);
};

/** The state after scoring, calculated by Excel: where Excel itself was scored in, and where the file was. */
const statesAfterScoring = async (bytes: Uint8Array): Promise<readonly unknown[]> => {
  const options = { scheme: smallScheme, now: '2012-12-31 17:05' };
  const excel = startExcel(openXlsx(bytes));
  const office = officeHost(excel.excel, excel.office);
  expect((await scoreWorkbook(office, options)).kind).toBe('scored');
  const inExcel = await stateOf(office);
  excel.close();
  const file = fileHost(bytes, 'workbook.xlsx');
  expect((await scoreWorkbook(file, options)).kind).toBe('scored');
  const opened = startExcel(openXlsx(file.save()));
  enterAgain(opened, cellWhere(bytes, '数据填报', 'A02', '青山区'));
  const inFile = await stateOf(officeHost(opened.excel, opened.office));
  opened.close();
  return [inExcel, inFile];
};

const unchanged = [stateWords.unchanged, stateWords.unchanged];

/** As workbooks of an earlier make tell the state: numbers under 期间 and 填报口径 are added, and sums may differ by no more than rounding to 6 places. */
const withEarlierFormula = (bytes: Uint8Array): Uint8Array => {
  const document = openXlsx(bytes);
  const table = document.table('KH_Figures');
  if (table === undefined) throw new Error('no figures');
  const { area, sheet, headings } = table;
  const data = (from: string, to = from): string =>
    `'${sheet}'!$${columnLetters(area.column + headings.indexOf(from))}$${String(area.row + 2)}:$${columnLetters(area.column + headings.indexOf(to))}$${String(area.row + area.rows)}`;
  const [all, period, definition] = [data('期间', '填报口径'), data('期间'), data('填报口径')];
  const filled = (name: string): string => `ROWS(${name})*COLUMNS(${name})-COUNTBLANK(${name})`;
  const place = /^'?(.+?)'?!\$([A-Z]+)\$(\d+)/u.exec(document.names.find(({ name }) => name === names.stamp)?.formula ?? '');
  const [results, left, row] = [place?.[1] ?? '', place?.[2] ?? '', Number(place?.[3])];
  const column = left.charCodeAt(0) - 65;
  const at = (offset: number): string => `${columnLetters(column + offset)}${String(row)}`;
  const formula = `IF(INDEX(${names.journal},1,1)="写入中","${stateWords.incomplete}",IF(${at(0)}="","${stateWords.unscored}",IF(ISERROR(SUM(${all})),"${stateWords.errors}",IF(AND(${filled(all)}-(${filled(period)})-(${filled(definition)})=${at(4)},ABS(ROUND(SUM(${all}),6)-${at(5)})<0.0000005),"${stateWords.unchanged}","${stateWords.changed}"))))`;
  document.write(results, row - 1, column + stateColumn, [[{ formula, shows: stateWords.unscored }]]);
  return document.save();
};

describe('right after scoring the figures have not changed', () => {
  const bytes = twoUnits();
  const under = (heading: string, value: StoredValue, from = bytes): Uint8Array => withCell(from, cellWhere(from, '数据填报', 'A02', heading), value);

  test('as the workbook ships', async () => {
    expect(await statesAfterScoring(bytes)).toEqual(unchanged);
  });

  test('with a space in the heading 期间', async () => {
    const heading = cellWhere(bytes, '数据填报', 'A01', '期间');
    const row = openXlsx(bytes).table('KH_Figures')?.area.row ?? 0;
    expect(await statesAfterScoring(withCell(bytes, { ...heading, row }, '期 间'))).toEqual(unchanged);
  });

  test.each(['期间', '填报口径'])('with a number under %s', async (heading) => {
    expect(await statesAfterScoring(under(heading, 2012))).toEqual(unchanged);
  });

  test('in a workbook of an earlier make: it gets the formula of today', async () => {
    expect(await statesAfterScoring(withEarlierFormula(under('期间', 2012)))).toEqual(unchanged);
  });

  test('where 考核结果 is protected, its formula stays', async () => {
    const document = openXlsx(withEarlierFormula(bytes));
    document.setProtection('考核结果', true);
    const host = fileHost(document.save(), 'workbook.xlsx');
    const before = (await stampOf(host)).formulas[0]?.[stateColumn];
    const outcome = await scoreWorkbook(host, { scheme: smallScheme, now: '2012-12-31 17:05' });
    expect(outcome.kind === 'refused' ? outcome.issues.map(({ message }) => message.zh) : []).toEqual([]);
    expect((await stampOf(host)).formulas[0]?.[stateColumn]).toBe(before);
  });

  test('the formula of today is not written again', async () => {
    const written = async (workbook: Uint8Array): Promise<number> => {
      const outcome = await scoreWorkbook(fileHost(workbook, 'workbook.xlsx'), { scheme: smallScheme, now: '2012-12-31 17:05' });
      return outcome.kind === 'refused' ? -1 : outcome.receipt.cells;
    };
    expect(await written(withEarlierFormula(bytes))).toBe((await written(bytes)) + 1);
  });
});

test('the formula of today is known however a program writes it', () => {
  const formula = stateFormula({ row: 3, column: 1 }, { sheet: '数据填报', period: { row: 1, column: 3, rows: 2, columns: 1 }, definition: { row: 1, column: 9, rows: 2, columns: 1 } });
  expect(isFormula(`=${formula}`, formula)).toBe(true);
  // Excel leaves out quotes that the name of a sheet does not need, and marks what gives one cell of several.
  expect(isFormula(`=${formula.replaceAll("'", '').replace('INDEX', '@INDEX')}`, formula)).toBe(true);
  expect(isFormula(`=${formula.replace('$2', '$3')}`, formula)).toBe(false);
});

describe('large sums with decimals', () => {
  const [rows, columns] = [120, 200];
  /** Two decimals in every third row. */
  const figures = (): number[][] => {
    let seed = 1;
    const random = (): number => (seed = (seed * 16_807) % 2_147_483_647) / 2_147_483_647;
    return Array.from({ length: rows }, (_, row) =>
      Array.from({ length: columns }, () => (row % 3 === 0 ? Math.round(random() * 1e7) / 100 : Math.round(random() * 300_000))),
    );
  };

  /** 期间 in the first column, 填报口径 in the last; the stamp below, of what the figures were. */
  const stateBeside = async (now: readonly (readonly number[])[], scoredOf: readonly (readonly number[])[]): Promise<unknown> => {
    const headings = ['期间', ...Array.from({ length: columns }, (_, index) => `单位${String(index)}`), '填报口径'];
    const stamp = entryStamp({ headings, rows: scoredOf.map((line) => ['2012年', ...line, '口径']) });
    const data = (column: number) => ({ row: 1, column, rows, columns: 1 });
    const at = rows + 3;
    const formula = stateFormula({ row: at, column: 0 }, { sheet: '填报', period: data(0), definition: data(columns + 1) });
    const excel = startExcel(
      openXlsx(
        buildXlsx({
          properties: { title: '和', creator: 'tests', created: '2012-12-31T00:00:00Z' },
          font: { name: '宋体', size: 11 },
          sheets: [
            {
              name: '填报',
              rows: [
                { index: 0, cells: headings.map((value, column) => ({ column, value })) },
                ...now.map((line, row) => ({ index: row + 1, cells: ['2012年', ...line, '口径'].map((value, column) => ({ column, value })) })),
                { index: at, cells: [...['2012-12-31 17:05', 's', 'a', 'b', stamp?.count ?? 0, stamp?.sum ?? 0].map((value, column) => ({ column, value })), { column: stateColumn, value: null, formula }] },
              ],
            },
          ],
          names: [
            { name: names.stamp, formula: `'填报'!$A$${String(at + 1)}:$G$${String(at + 1)}` },
            { name: names.journal, formula: `'填报'!$A$${String(at + 4)}:$B$${String(at + 4)}` },
          ],
        }),
      ),
    );
    const state = await stateOf(officeHost(excel.excel, excel.office));
    excel.close();
    return state;
  };

  test('are the same in whatever order they are added', async () => {
    const entered = figures();
    expect(await stateBeside(entered, entered)).toBe(stateWords.unchanged);
    expect(await stateBeside(entered, [...entered].reverse())).toBe(stateWords.unchanged);
    expect(await stateBeside(entered, entered.map((line) => [...line].reverse()))).toBe(stateWords.unchanged);
  });

  test('show a change of a hundredth', async () => {
    const entered = figures();
    const changed = entered.map((line, row) => line.map((value, column) => (row === 60 && column === 100 ? Math.round(value * 100 + 1) / 100 : value)));
    expect(await stateBeside(changed, entered)).toBe(stateWords.changed);
  });
});
