import { readFileSync } from 'node:fs';
import { fileHost } from '../../src/host/file';
import { officeHost } from '../../src/host/office';
import { startExcel } from '../../src/standin';
import { baotou2012 } from '../../src/schemes';
import { scoreWorkbook } from '../../src/workbook';
import type { Host } from '../../src/host/port';
import { openXlsx } from '../../src/xlsx';
import { linesOf } from '../support/documents';

const bytes = readFileSync('assets/workbook/baotou-2012-sample.xlsx');

test('both adapters read the sample workbook alike, Excel in two requests', async () => {
  const document = openXlsx(bytes);
  const request = {
    tables: document.tables.map(({ name }) => name),
    names: document.names.flatMap(({ name, scope }) => (scope === undefined ? [name] : [])),
    closely: ['KH_Figures', 'KH_Results'],
  };
  expect(request.tables).toContain('KH_Figures');
  expect(request.names).toContain('KH_Scores');
  const standIn = startExcel(document);
  const throughExcel = await officeHost(standIn.excel, standIn.office).read(request);
  expect(throughExcel).toEqual(await fileHost(bytes, 'sample.xlsx').read(request));
  expect(standIn.counters().count).toBe(2);
  expect(standIn.counters().bytes).toBeLessThan(216_000);
  standIn.close();
});

const scored = async (host: Host) => {
  const outcome = await scoreWorkbook(host, { scheme: baotou2012, now: '2012-12-31 17:05' });
  if (outcome.kind !== 'scored') throw new Error('the sample was refused');
  return outcome.receipt;
};

describe('a score of the sample workbook is taken back, every cell as it was', () => {
  test('in the file', async () => {
    const host = fileHost(bytes, 'sample.xlsx');
    const receipt = await scored(host);
    expect(linesOf(host.save())).not.toEqual(linesOf(bytes));
    expect((await host.restore(receipt)).differences).toEqual([]);
    expect(linesOf(host.save())).toEqual(linesOf(bytes));
  });

  test('in Excel, in two requests', async () => {
    const document = openXlsx(bytes);
    const standIn = startExcel(document);
    const host = officeHost(standIn.excel, standIn.office);
    const receipt = await scored(host);
    const before = standIn.counters();
    const restored = await host.restore(receipt);
    expect(restored.differences).toEqual([]);
    const { count, bytes: travelled } = standIn.counters();
    process.stdout.write(`restoring the sample: ${String(count - before.count)} requests, ${String(travelled - before.bytes)} bytes, ${String(restored.cells)} cells\n`);
    expect(count - before.count).toBe(2);
    // What is put back is asked for once more right before it is written.
    expect(travelled - before.bytes).toBeLessThanOrEqual(1_900_000);
    expect(linesOf(document.save())).toEqual(linesOf(bytes));
    standIn.close();
  });
});
