import { readFileSync } from 'node:fs';
import { fileHost } from '../../src/host/file';
import { officeHost } from '../../src/host/office';
import { startExcel } from '../../src/standin';
import { openXlsx } from '../../src/xlsx';

const bytes = readFileSync('assets/workbook/baotou-2012-sample.xlsx');

test('both adapters read the sample workbook alike, Excel in two requests', async () => {
  const document = openXlsx(bytes);
  const request = {
    tables: document.tables.map(({ name }) => name),
    names: document.names.flatMap(({ name, scope }) => (scope === undefined ? [name] : [])),
  };
  expect(request.tables).toContain('KH_Figures');
  expect(request.names).toContain('KH_Scores');
  const standIn = startExcel(document);
  const throughExcel = await officeHost(standIn.excel, standIn.office).read(request);
  expect(throughExcel).toEqual(await fileHost(bytes, 'sample.xlsx').read(request));
  expect(standIn.counters().count).toBe(2);
  expect(standIn.counters().bytes).toBeLessThan(200_000);
  standIn.close();
});
