import { officeHost } from '../../../src/host/office';
import type { Part, ReadRequest } from '../../../src/host/port';
import { startExcel, type StandIn } from '../../../src/standin';
import { openXlsx } from '../../../src/xlsx';
import { contractWorkbook } from '../../contract/contractWorkbook';

const request: ReadRequest = { tables: ['KH_Figures', 'KH_Results'], names: ['KH_Scores'] };
const fourMegabytes = 4_000_000;
/** What Excel on the web refuses to answer. */
const limit = 5 * 1024 * 1024;
const rows = 1500;

const started: StandIn[] = [];
const open = (text: string) => {
  const document = openXlsx(contractWorkbook());
  const table = document.table('KH_Figures');
  if (table === undefined) throw new RangeError('no table');
  const { sheet, area } = table;
  document.resizeTable('KH_Figures', { ...area, rows: rows + 1 });
  document.write(sheet, area.row + 1, area.column, Array.from({ length: rows }, (_, row) => [{ value: `${String(row)}${text}` }]));
  const excel = startExcel(document, { log: true });
  started.push(excel);
  return { host: officeHost(excel.excel, excel.office), excel };
};
afterEach(() => {
  for (const excel of started.splice(0)) excel.close();
});

const bytes = (text: string): number => Buffer.byteLength(text);
const firstColumn = (reading: Awaited<ReturnType<ReturnType<typeof open>['host']['read']>>) => reading.tables['KH_Figures']?.rows.map(([cell]) => cell);

describe('a table that is too large for one answer of Excel on the web', () => {
  const text = '说'.repeat(1200);
  const expected = Array.from({ length: rows }, (_, row) => `${String(row)}${text}`);

  it('is read in parts of less than four megabytes, each told before it is asked for', async () => {
    const { host, excel } = open(text);
    const told: Part[] = [];
    expect(firstColumn(await host.read(request, (part) => void told.push(part)))).toEqual(expected);
    const answers = excel.messages.filter(({ response }) => bytes(response) > 500_000);
    // Of a workbook that is not known it shows only in vain that it is too large.
    const [refused, ...read] = answers;
    expect(bytes(refused?.response ?? '')).toBeGreaterThan(limit);
    expect(read.length).toBeGreaterThan(1);
    for (const { request: sent, response } of read) expect([bytes(sent) < fourMegabytes, bytes(response) < fourMegabytes]).toEqual([true, true]);
    expect(told.map(({ number }) => number)).toEqual(told.map((_, index) => index + 1));
    expect(told.length).toBe(read.length);
  });

  it('is known when it is read again: no answer is refused, and the parts are all there is', async () => {
    const { host, excel } = open(text);
    await host.read(request);
    const before = excel.counters().count;
    expect(firstColumn(await host.read(request))).toEqual(expected);
    expect(excel.counters().count - before).toBe(2);
  });

  it('can be left in the midst', async () => {
    const { host, excel } = open(text);
    await host.read(request);
    const before = excel.counters().count;
    const stop = new Error('stopped');
    await expect(host.read(request, ({ number }) => (number === 2 ? Promise.reject(stop) : undefined))).rejects.toBe(stop);
    expect(excel.counters().count - before).toBe(1);
  });
});

it('a workbook that somebody has changed since is read anew', async () => {
  const { host, excel } = open('短');
  await host.read(request);
  const table = excel.document.table('KH_Figures');
  if (table === undefined) throw new RangeError('no table');
  excel.document.resizeTable('KH_Figures', { ...table.area, rows: 11 });
  excel.document.setName('KH_Scores', '=填报!$A$1:$B$3');
  const before = excel.counters().count;
  const reading = await host.read(request);
  expect(reading.tables['KH_Figures']?.rows).toHaveLength(10);
  expect(reading.names['KH_Scores']).toMatchObject({ kind: 'range', sheet: '填报', row: 0, column: 0 });
  // Once in vain, then what there is and the cells.
  expect(excel.counters().count - before).toBe(3);
});
