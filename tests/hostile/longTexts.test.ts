import type { Scheme } from '../../src/core';
import { fileHost } from '../../src/host/file';
import { officeHost } from '../../src/host/office';
import type { Host } from '../../src/host/port';
import { startExcel } from '../../src/standin';
import { scoreWorkbook } from '../../src/workbook';
import { buildStandardWorkbook, type StandardWorkbookRequest } from '../../src/workbook/build';
import { openXlsx, type XlsxDocument } from '../../src/xlsx';
import { quickScheme } from './hostileWorkbook';
import { longestText, longTexts } from './texts';

let scheme: Scheme;
beforeAll(async () => {
  scheme = await quickScheme();
});

const workbook = (units: readonly string[], more: Partial<StandardWorkbookRequest> = {}): Uint8Array =>
  buildStandardWorkbook({ scheme, ships: true, units: units.map((name) => ({ name, class: '', takesPart: true })), ...more });

const score = async (host: Host) => {
  const outcome = await scoreWorkbook(host, { scheme, now: '2012-12-31 17:05' });
  return outcome.kind === 'scored' ? { ...outcome.receipt, issues: outcome.issues } : Promise.reject(new Error(JSON.stringify(outcome.issues.map(({ message }) => message.en))));
};

const unitsIn = (document: XlsxDocument): readonly unknown[] => {
  const table = document.table('KH_Results');
  const column = (table?.area.column ?? 0) + (table?.headings.indexOf('单位') ?? 0);
  return Array.from({ length: (table?.area.rows ?? 1) - 1 }, (_, row) => document.sheet(table?.sheet ?? '')?.value((table?.area.row ?? 0) + 1 + row, column));
};

/** Puts a text into a cell of a table, counted from its first heading. */
const put = (table: string, row: number, column: number, value: string) => (document: XlsxDocument): void => {
  const found = document.table(table);
  if (found === undefined) throw new Error(`There is ${table}.`);
  document.write(found.sheet, found.area.row + row, found.area.column + column, [[{ value, numberFormat: '@' }]]);
};

describe('units whose names fill requests', () => {
  const names = Array.from({ length: 6 }, (_, index) => `${String(index)}${'区'.repeat(25_000)}`);
  const bytes = (): Uint8Array => workbook(names, { arrangement: { unitsWithoutColumn: { scores: names.slice(4) } } });

  it('are scored in a file', async () => {
    const host = fileHost(bytes(), '考核.xlsx');
    expect((await score(host)).differences).toEqual([]);
    expect(unitsIn(openXlsx(host.save()))).toEqual(names);
  });

  it('are scored in Excel, in as many requests as it takes, new columns included', async () => {
    const document = openXlsx(bytes());
    const excel = startExcel(document, {});
    try {
      const before = excel.counters().count;
      expect((await score(officeHost(excel.excel, excel.office))).differences).toEqual([]);
      expect(excel.counters().count - before).toBeGreaterThan(4);
      expect(unitsIn(document)).toEqual(names);
    } finally {
      excel.close();
    }
  }, 120_000);
});

describe('texts as long as a cell takes, where names and codes are looked for', () => {
  const places = [
    ['a unit listed', 'KH_Units', 1, 0],
    ['whether a unit takes part', 'KH_Units', 1, 3],
    ['the heading of a unit', 'KH_Figures', 0, 4],
    ['a code', 'KH_Figures', 3, 0],
    ['a figure', 'KH_Figures', 3, 4],
    ['the unit of a remark', 'KH_Remarks', 1, 0],
    ['the code of a remark', 'KH_Remarks', 1, 1],
    ['a decision', 'KH_Remarks', 1, 2],
    ['a reason', 'KH_Remarks', 1, 3],
    ['a line of the scheme', 'KH_Scheme', 3, 4],
  ] as const;

  it.each(places)('keep nobody from scoring, and what is said of them fits into a cell: %s', async (_, table, row, column) => {
    const remarks = [{ unit: '甲区', code: 'V1', decision: '一票否决', reason: '理由', evidence: '文号' }];
    const document = openXlsx(workbook(['甲区', '乙县'], { remarks }));
    for (const text of longTexts) {
      expect(text).toHaveLength(longestText);
      put(table, row, column, text)(document);
      const host = fileHost(document.save(), '考核.xlsx');
      const { differences, issues } = await score(host);
      expect(differences).toEqual([]);
      expect(issues.filter(({ found, message }) => Math.max(found.length, message.zh.length, message.en.length) > 2_001)).toEqual([]);
    }
  });
});
