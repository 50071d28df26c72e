import type { Scheme } from '../../src/core';
import { fileHost } from '../../src/host/file';
import { officeHost } from '../../src/host/office';
import { startExcel } from '../../src/standin';
import { scoreWorkbook } from '../../src/workbook';
import { journalSheet } from '../../src/workbook/layout';
import { openXlsx, type StoredValue, type XlsxDocument } from '../../src/xlsx';
import { checkPackage } from '../support/packageCheck';
import { linesOf } from '../support/documents';
import { convertWithLibreOffice, readWithExcelize, testWithLibreOffice } from '../support/independentReader';
import { differingParts } from '../xlsx/unzip';
import { hostileWorkbook, quickScheme, texts, unitNames } from './hostileWorkbook';
import { hostileTexts } from './texts';

const now = '2012-12-31 17:05';

/** What stands in a column of a table. */
const column = (document: XlsxDocument, name: string, heading: string): readonly StoredValue[] => {
  const table = document.table(name);
  const sheet = document.sheet(table?.sheet ?? '');
  const at = table?.headings.indexOf(heading) ?? -1;
  if (table === undefined || sheet === undefined || at < 0) throw new Error(`There is ${name} with ${heading}.`);
  return Array.from({ length: table.area.rows - 1 }, (_, row) => sheet.value(table.area.row + 1 + row, table.area.column + at));
};

/** The cells of the sheets that staff fill in, without the marks in the last column of the figures. */
const kept = (bytes: Uint8Array): readonly string[] => {
  const opened = openXlsx(bytes);
  const figures = opened.table('KH_Figures');
  const marks = `,${String((figures?.area.column ?? 0) + (figures?.headings.indexOf('标记') ?? 0))} `;
  const entered = ['说明 ', '扣分与佐证 ', `${figures?.sheet ?? ''} `];
  return linesOf(bytes).filter((line) => entered.some((sheet) => line.startsWith(sheet)) && !line.includes(marks));
};

/** Every formula of a workbook, once. */
const formulasIn = (document: XlsxDocument): ReadonlySet<string> => {
  const found = new Set<string>();
  for (const sheet of document.sheets) {
    const { row = 0, column: first = 0, rows = 0, columns = 0 } = sheet.usedArea() ?? {};
    for (let at = row; at < row + rows; at++) {
      for (let across = first; across < first + columns; across++) {
        const formula = sheet.formula(at, across);
        if (formula !== undefined) found.add(formula);
      }
    }
  }
  return found;
};

/** Pieces of the texts that only a formula made of one could hold. */
const telling = /elsewhere|cmd\|| \/C |([1-9]\d?)\+\1(?!\d)|SUM\(4|harmed|script/u;

const trimmed = unitNames.map((name) => name.trim());

let before: Uint8Array;
let saved: Uint8Array;
let document: XlsxDocument;
let options: { readonly scheme: Scheme; readonly now: string };

beforeAll(async () => {
  options = { scheme: await quickScheme(), now };
  before = hostileWorkbook(options.scheme);
  const host = fileHost(before, '考核.xlsx');
  const outcome = await scoreWorkbook(host, options);
  expect(outcome.kind === 'scored' ? outcome.receipt.differences : outcome).toEqual([]);
  saved = host.save();
  document = openXlsx(saved);
});

describe('hostile texts of a workbook that is scored', () => {
  it('are what the workbook holds before', () => {
    expect(column(openXlsx(before), 'KH_Units', '单位')).toEqual(unitNames);
    expect(column(openXlsx(before), 'KH_Remarks', '理由').filter((value) => value !== null)).toEqual(texts);
  });

  it('stay as they are where they were entered', () => {
    expect(kept(saved)).toEqual(kept(before));
    expect(kept(saved).length).toBeGreaterThan(500);
    expect(document.table('KH_Figures')?.headings).toEqual(openXlsx(before).table('KH_Figures')?.headings);
  });

  it('stand in the outputs as texts, character by character', () => {
    expect(column(document, 'KH_Results', '单位')).toEqual(trimmed);
    expect([...new Set(column(document, 'KH_Details', '单位'))]).toEqual(trimmed);
  });

  it('become part of no formula', () => {
    expect([...formulasIn(document)].filter((formula) => telling.test(formula))).toEqual([]);
    expect(trimmed.filter((name) => telling.test(name)).length).toBeGreaterThan(10);
  });

  it('leave a file that holds together', () => {
    expect(checkPackage(saved)).toEqual([]);
  });

  it('are the same through Microsoft’s client', async () => {
    const book = openXlsx(before);
    const excel = startExcel(book, {});
    try {
      const outcome = await scoreWorkbook(officeHost(excel.excel, excel.office), options);
      expect(outcome.kind === 'scored' ? outcome.receipt.differences : outcome).toEqual([]);
      const journal = `xl/worksheets/sheet${String(1 + document.sheets.findIndex(({ name }) => name === journalSheet))}.xml`;
      expect(differingParts(book.save(), saved).filter((part) => part !== journal)).toEqual([]);
      expect(kept(book.save())).toEqual(kept(saved));
    } finally {
      excel.close();
    }
  }, 120_000);

  it('are the same for Excelize, but for what no Go string can hold', () => {
    const [reading] = readWithExcelize([saved]);
    const table = document.table('KH_Results');
    const rows = reading?.sheets.find(({ name }) => name === table?.sheet)?.rows ?? [];
    const at = (table?.area.column ?? 0) + (table?.headings.indexOf('单位') ?? 0);
    const found = rows.slice((table?.area.row ?? 0) + 1).map((row) => row[at] ?? '');
    expect(trimmed.filter((name) => isWellFormed(name) && !found.includes(name))).toEqual([]);
  });

  testWithLibreOffice('are the same for LibreOffice, which calculates none of them', () => {
    const [converted = new Uint8Array()] = convertWithLibreOffice([saved], 'xlsx');
    const opened = openXlsx(converted);
    const found = column(opened, 'KH_Results', '单位');
    expect(trimmed.filter((name) => isWellFormed(name) && !found.includes(name))).toEqual([]);
    expect([...formulasIn(opened)].filter((formula) => telling.test(formula))).toEqual([]);
  }, 120_000);
});

/** No lone surrogates, and none of the characters that XML has no place for. */
const isWellFormed = (text: string): boolean => !/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/u.test(text);

it('every text is told apart from every other', () => {
  expect(new Set(hostileTexts.map((text) => text.trim())).size).toBe(hostileTexts.length);
});
