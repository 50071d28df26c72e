import { baotou2012, cleanFigures } from '../../src/schemes';
import { buildStandardWorkbook } from '../../src/workbook/build';
import { openXlsx } from '../../src/xlsx';
import { hostileTexts, longTexts } from './texts';

const [, figures] = Object.entries(cleanFigures)[0] ?? ['', {}];

/** Sheet names of the kinds that have to be quoted, and doubled, in formulas. */
export const hostileSheetNames = { figures: "O'Neil's ''填报''!", scores: '得分"表"!', results: "=1+1'!A1", details: '<b>&明细', issues: '@问题 (1)' } as const;

/** The units of the workbook; the last ones have no column in 得分表 yet. */
export const unitNames: readonly string[] = hostileTexts;

const withoutColumn = hostileTexts.filter((_, index) => index % 7 === 0);

/** A standard workbook with hostile unit names, remarks, entries and sheet names. */
export const hostileWorkbook = (): Uint8Array => {
  const reasons = [...hostileTexts, ...longTexts];
  const bytes = buildStandardWorkbook({
    scheme: baotou2012,
    units: unitNames.map((name) => ({ name, class: name, takesPart: true })),
    figures: Object.fromEntries(unitNames.map((name) => [name, figures])),
    remarks: reasons.map((reason, index) => ({ unit: unitNames[index % unitNames.length] ?? '', code: 'V1', decision: index % 3 === 0 ? '一票否决' : reason, reason, evidence: reason })),
    arrangement: { sheetNames: hostileSheetNames, unitsWithoutColumn: { scores: withoutColumn } },
  });
  return withEntries(bytes, reasons);
};

/** Texts where numbers belong, down the columns of the units. */
const withEntries = (bytes: Uint8Array, texts: readonly string[]): Uint8Array => {
  const document = openXlsx(bytes);
  const table = document.table('KH_Figures');
  if (table === undefined) throw new Error('There are figures.');
  const first = table.headings.indexOf('期间') + 1;
  texts.forEach((value, index) => {
    const [row, column] = [table.area.row + 1 + (index % 20) * 3, table.area.column + first + (index % unitNames.length)];
    document.write(table.sheet, row, column, [[{ value, numberFormat: '@' }]]);
  });
  return document.save();
};
