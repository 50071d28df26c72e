import { fileHost } from '../../src/host/file';
import { officeHost } from '../../src/host/office';
import { baotou2012, sampleFigures, sampleRemarks, sampleUnits } from '../../src/schemes';
import { startExcel, type Counters } from '../../src/standin';
import { scoreWorkbook } from '../../src/workbook';
import { buildStandardWorkbook } from '../../src/workbook/build';
import { openXlsx } from '../../src/xlsx';
import { rearranged } from '../support/arrangements';
import { linesOf } from '../support/documents';
import { differingParts } from '../xlsx/unzip';

const options = { scheme: baotou2012, now: '2012-12-31 17:05' };

const throughFile = async (bytes: Uint8Array) => {
  const host = fileHost(bytes, 'test.xlsx');
  const outcome = await scoreWorkbook(host, options);
  return { outcome, bytes: host.save() };
};

const throughOffice = async (bytes: Uint8Array) => {
  const document = openXlsx(bytes);
  const excel = startExcel(document, {});
  try {
    const outcome = await scoreWorkbook(officeHost(excel.excel, excel.office), options);
    return { outcome, bytes: document.save(), counters: excel.counters() };
  } finally {
    excel.close();
  }
};

const summary = ({ outcome }: Awaited<ReturnType<typeof throughFile>>) =>
  outcome.kind === 'refused'
    ? outcome
    : { kind: outcome.kind, issues: outcome.issues, figures: outcome.figuresFingerprint, changes: outcome.changes, cells: outcome.receipt.cells, differences: outcome.receipt.differences };

const agree = async (bytes: Uint8Array): Promise<Counters> => {
  const [file, office] = [await throughFile(bytes), await throughOffice(bytes)];
  expect(summary(file)).toEqual(summary(office));
  expect(summary(file).kind).toBe('scored');
  const journal = openXlsx(file.bytes).sheets.findIndex(({ name }) => name === '写入日志');
  const different = differingParts(file.bytes, office.bytes).filter((part) => part !== `xl/worksheets/sheet${String(journal + 1)}.xml`);
  // Only where parts differ are the cells compared, to say where. What the journal keeps is as exact as each host tells.
  if (different.length > 0) expect(linesOf(file.bytes)).toEqual(linesOf(office.bytes));
  expect(different).toEqual([]);
  return office.counters;
};

describe('the file adapter and Microsoft’s client with the stand-in', () => {
  const sample = { scheme: baotou2012, units: sampleUnits, figures: sampleFigures, remarks: sampleRemarks, sample: true };

  it('score the sample to the same document', async () => {
    const { count, actions, bytes } = await agree(buildStandardWorkbook(sample));
    process.stdout.write(`whole run of the sample: ${String(count)} requests, ${String(actions)} actions, ${String(bytes)} bytes\n`);
    // Attach and read take two round trips at most, the look at what is replaced one, writing with its journal and read-back one.
    expect(count).toBeLessThanOrEqual(4);
    expect(actions).toBeLessThanOrEqual(880);
    expect(bytes).toBeLessThanOrEqual(1_850_000);
  });

  const cases = rearranged(Number(process.env['KAOHE_CASES'] ?? 200), 2012);
  it(`score ${String(cases.length)} rearranged workbooks to the same document`, async () => {
    for (const { arrangement, units } of cases) {
      await agree(buildStandardWorkbook({ ...sample, units, arrangement }));
    }
  }, 600_000);
});
