import { readFileSync } from 'node:fs';
import { isDateFormat } from '../../src/host/dateFormat';
import { fileHost } from '../../src/host/file';
import { officeHost } from '../../src/host/office';
import type { Host } from '../../src/host/port';
import { baotou2012 } from '../../src/schemes';
import { startExcel } from '../../src/standin';
import { assess, request, scoreWorkbook } from '../../src/workbook';
import { stateWords } from '../../src/workbook/layout';
import { openXlsx } from '../../src/xlsx';
import { from1904 } from '../support/calendar';
import { cellWhere, valueAt } from './assessing';

const sample = readFileSync('assets/workbook/baotou-2012-sample.xlsx');

/** The sample with the same days in another calendar. */
const sampleFrom1904 = (): Uint8Array => {
  const document = openXlsx(sample);
  const table = document.table('KH_Figures');
  const sheet = document.sheet(table?.sheet ?? '');
  if (table === undefined || sheet === undefined) throw new Error('no figures');
  const formats = sheet.numberFormats(table.area);
  sheet.values(table.area).forEach((line, down) =>
    line.forEach((value, across) => {
      if (typeof value !== 'number' || !isDateFormat(formats[down]?.[across] ?? '')) return;
      document.write(sheet.name, table.area.row + down, table.area.column + across, [[{ value: value - 1462 }]]);
    }),
  );
  return from1904(document.save());
};

const assessedBy = async (host: Host) => {
  const assessed = await assess(await host.read(request), baotou2012);
  if (assessed.kind === 'refused') throw new Error('refused');
  return { figures: assessed.figuresFingerprint, issues: assessed.read.issues, scores: assessed.scores };
};

const stateOf = async (host: Host): Promise<unknown> => {
  const stamp = (await host.read({ tables: [], names: ['KH_Stamp'] })).names['KH_Stamp'];
  return stamp?.kind === 'range' ? stamp.rows[0]?.[6] : undefined;
};

test('days that count from 1904 give the scores of those that count from 1900, in the file and in Excel', async () => {
  const bytes = sampleFrom1904();
  const standIn = startExcel(openXlsx(bytes));
  const expected = await assessedBy(fileHost(sample, 'sample.xlsx'));
  expect(await assessedBy(fileHost(bytes, 'sample.xlsx'))).toEqual(expected);
  expect(await assessedBy(officeHost(standIn.excel, standIn.office))).toEqual(expected);
  standIn.close();
});

test('after scoring the figures have not changed, whichever calendar they count by', async () => {
  const now = '2012-12-31 17:05';
  for (const bytes of [sample, sampleFrom1904()]) {
    const standIn = startExcel(openXlsx(bytes));
    const office = officeHost(standIn.excel, standIn.office);
    expect((await scoreWorkbook(office, { scheme: baotou2012, now })).kind).toBe('scored');
    expect(await stateOf(office)).toBe(stateWords.unchanged);
    standIn.close();
    const file = fileHost(bytes, 'sample.xlsx');
    await scoreWorkbook(file, { scheme: baotou2012, now });
    const opened = startExcel(openXlsx(file.save()));
    const { sheet, row, column } = cellWhere(sample, '数据填报', 'A05', '青山区');
    const entered = valueAt(sample, { sheet, row, column });
    // What stands there already is entered again: what depends on it is calculated.
    opened.server.type(sheet, [{ row, column, text: typeof entered === 'number' ? String(entered) : '' }]);
    expect(await stateOf(officeHost(opened.excel, opened.office))).toBe(stateWords.unchanged);
    opened.close();
  }
});
