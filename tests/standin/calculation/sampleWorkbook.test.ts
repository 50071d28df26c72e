import { readFileSync } from 'node:fs';
import { calculationOf } from '../../../src/standin/calculation';
import { openXlsx, type Sheet, type StoredValue, type XlsxDocument } from '../../../src/xlsx';

interface Shown {
  readonly place: string;
  readonly formula: string;
  readonly value: StoredValue;
}

const shownOn = (sheet: Sheet): readonly Shown[] => {
  const { row, column, rows, columns } = sheet.usedArea() ?? { row: 0, column: 0, rows: 0, columns: 0 };
  return Array.from({ length: rows * columns }, (_, index) => [row + Math.floor(index / columns), column + (index % columns)] as const).flatMap(
    ([down, right]) => {
      const formula = sheet.formula(down, right);
      return formula === undefined ? [] : [{ place: `${sheet.name} ${down},${right}`, formula, value: comparable(sheet.value(down, right)) }];
    },
  );
};

/** A file stores nothing for a formula that shows an empty text; sums may differ in their last digits. */
const comparable = (value: StoredValue): StoredValue => (typeof value === 'number' ? Number(value.toPrecision(12)) : (value ?? ''));

const shownIn = (document: XlsxDocument): readonly Shown[] => document.sheets.flatMap(shownOn);

test('every formula of the sample workbook comes to what the file says it shows', () => {
  const bytes = readFileSync('assets/workbook/baotou-2012-sample.xlsx');
  const document = openXlsx(bytes);
  const calculation = calculationOf(document);
  calculation.everythingChanged();
  calculation.run();
  const stored = shownIn(openXlsx(bytes));
  expect(stored.length).toBeGreaterThan(100);
  expect(shownIn(document)).toEqual(stored);
});
