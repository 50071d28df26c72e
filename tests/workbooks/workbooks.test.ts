import { catalogue, type Issue } from '../../src/checks';
import { fileHost } from '../../src/host/file';
import { officeHost } from '../../src/host/office';
import type { Host } from '../../src/host/port';
import { baotou2012, cleanFigures, sampleFigures, sampleRemarks, sampleUnits } from '../../src/schemes';
import { startExcel } from '../../src/standin';
import { checkWorkbook, scoreWorkbook } from '../../src/workbook';
import { buildStandardWorkbook, describeStandardWorkbook } from '../../src/workbook/build';
import { openXlsx } from '../../src/xlsx';
import { buildXlsx } from '../../src/xlsx/build';
import { checkPackage } from '../support/packageCheck';
import { description, lines, workbookFile } from './described';

type Opened = <Result>(bytes: Uint8Array, work: (host: Host) => Promise<Result>) => Promise<Result>;

const throughFile: Opened = (bytes, work) => work(fileHost(bytes, 'test.xlsx'));

const throughOffice: Opened = async (bytes, work) => {
  const excel = startExcel(openXlsx(bytes), {});
  try {
    return await work(officeHost(excel.excel, excel.office));
  } finally {
    excel.close();
  }
};

const issuesOf = async (open: Opened, bytes: Uint8Array): Promise<readonly Issue[]> => {
  const found = await open(bytes, (host) => checkWorkbook(host, { scheme: baotou2012 }));
  if (found.kind === 'refused') throw new Error(found.issues.map(({ message }) => message.zh).join('\n'));
  return found.issues;
};

const adapters: readonly [string, Opened][] = [
  ['the file adapter', throughFile],
  ['Microsoft’s client with the stand-in', throughOffice],
];

describe.each(adapters)('through %s', (_, open) => {
  it.each(['clean', 'dirty'])('the %s workbook gives exactly the findings of its description', async (name) => {
    expect(lines(await issuesOf(open, workbookFile(name)))).toEqual(lines(description(name)));
  });

  it('the dirty workbook is scored, with the same findings', async () => {
    const scored = await open(workbookFile('dirty'), (host) => scoreWorkbook(host, { scheme: baotou2012, now: '2012-12-31 17:05' }));
    if (scored.kind === 'refused') throw new Error(scored.issues.map(({ message }) => message.zh).join('\n'));
    expect(lines(scored.issues)).toEqual(lines(description('dirty')));
    expect(scored.scores.units.map(({ unit }) => unit)).toEqual(sampleUnits.map(({ name }) => name));
  });

  it('the sample that ships has warnings and figures to come, but no error', async () => {
    const sample = buildStandardWorkbook({ scheme: baotou2012, units: sampleUnits, figures: sampleFigures, remarks: sampleRemarks, sample: true });
    const issues = await issuesOf(open, sample);
    expect(issues.filter(({ level }) => level === 'error')).toEqual([]);
    expect(issues.filter(({ code }) => code === 'V001').length).toBeGreaterThan(0);
    expect(issues.filter(({ level, code }) => level === 'warning' && code !== 'V001').length).toBeGreaterThan(0);
  });

  it('a unit in a hidden column gives a note for every figure that is required', async () => {
    const description = describeStandardWorkbook({ scheme: baotou2012, units: sampleUnits, figures: cleanFigures });
    const fourth = 4;
    const hidden = description.sheets.map((sheet) =>
      sheet.name === '数据填报' ? { ...sheet, columns: sheet.columns?.map((column) => ({ ...column, hidden: column.index === fourth })) ?? [] } : sheet,
    );
    const issues = (await issuesOf(open, buildXlsx({ ...description, sheets: hidden }))).filter(({ code }) => code === 'V027');
    expect(new Set(issues.map(({ unit }) => unit))).toEqual(new Set([sampleUnits[0]?.name]));
    expect(issues.map(({ figure }) => figure)).toEqual(baotou2012.figures.filter(({ optional }) => optional !== true).map(({ id }) => id));
  });
});

it.each(['clean', 'dirty'])('the %s workbook is a sound package', (name) => {
  expect(checkPackage(workbookFile(name))).toEqual([]);
});

it('the clean workbook gives no error and no warning', () => {
  expect(description('clean').filter(({ level }) => level !== 'note')).toEqual([]);
});

/** Why a check says nothing of the dirty workbook. */
const notCarried: Readonly<Record<string, string>> = {
  V025: 'every percentage of the scheme has a greatest value',
  V028: 'Excel merges no cells in a table',
  V206: 'about a scheme, not about a workbook',
  S008: 'told when results are written',
  S024: 'told when results are written',
  S013: 'without the column of a unit the city column is not looked at',
  ...Object.fromEntries(
    ['S001', 'S002', 'S003', 'S004', 'S005', 'S006', 'S007', 'S009', 'S017', 'S019'].map((code) => [code, 'such a workbook is refused']),
  ),
  ...Object.fromEntries(
    ['S061', 'S062', 'S063', 'S064', 'S065'].map((code) => [code, 'about a write, not about a workbook']),
  ),
  ...Object.fromEntries(
    ['S071', 'S072', 'S073', 'S074', 'S075', 'S076'].map((code) => [code, 'about the final record, not about a workbook that is filled in']),
  ),
  ...Object.fromEntries(
    ['S040', 'S041', 'S042', 'S043', 'S044', 'S045', 'S046', 'S047', 'S048'].map((code) => [code, 'about the host, not about a workbook']),
  ),
};

it('the dirty workbook shows every check that one workbook can show, and every identity and comparison of its scheme', () => {
  const shown = new Set(description('dirty').map(({ code }) => code));
  const checks = catalogue().filter(({ code }) => !/^V1\d\d$/u.test(code));
  const statements = [...baotou2012.identities, ...(baotou2012.comparisons ?? [])];
  const due = [...checks, ...statements].map(({ code }) => code);
  expect(due.filter((code) => !shown.has(code) && !(code in notCarried))).toEqual([]);
  expect(Object.keys(notCarried).filter((code) => shown.has(code) || !due.includes(code))).toEqual([]);
});

it('a relation that the scheme does not ask about has no place in a workbook of it', () => {
  expect([...description('clean'), ...description('dirty')].filter(({ code }) => /^V1\d\d$/u.test(code))).toEqual([]);
});
