import { baotou2012, sampleFigures } from '../../src/schemes';
import type { StoredValue, XlsxDocument } from '../../src/xlsx';
import { exampleOpinion } from '../support/exampleOpinion';
import { describeWithLibreOffice } from '../support/independentReader';
import { randomOpinions } from '../support/randomSchemes';
import { differing } from '../support/secondOpinion';

/** 数据填报 with its rows and its unit columns in the opposite order, as sorting leaves them. */
const turned = (workbook: XlsxDocument): void => {
  const table = workbook.table('KH_Figures');
  const sheet = table && workbook.sheet(table.sheet);
  if (table === undefined || sheet === undefined) throw new RangeError('no figures');
  const [first, last] = [table.headings.indexOf('期间') + 1, table.headings.indexOf('填报口径') - 1];
  const columns = table.headings.map((_, index) => (index < first || index > last ? index : first + last - index));
  const rows = Array.from({ length: table.area.rows - 1 }, (_, index) => table.area.row + 1 + index);
  const moved = (row: number): readonly { readonly value: StoredValue }[] => columns.map((column) => ({ value: sheet.value(row, table.area.column + column) }));
  workbook.write(table.sheet, table.area.row, table.area.column, [moved(table.area.row), ...rows.toReversed().map(moved)]);
};

describeWithLibreOffice('得分公式, computed by LibreOffice', () => {
  test('gives every score of the sample as the program does', () => {
    expect(differing([{ scheme: baotou2012, entries: sampleFigures }])).toEqual([]);
  });

  test('finds the figures again when 数据填报 has been sorted', () => {
    expect(differing([{ scheme: baotou2012, entries: sampleFigures, edit: turned }])).toEqual([]);
  });

  test('gives every score of 24 random schemes with floors, caps, waivers, bonuses and every composition as the program does', () => {
    expect(differing(randomOpinions(24, 10, 2012))).toEqual([]);
  });

  test('gives every score by the example of every kind of rule, with vetoes and reasons, as the program does', () => {
    expect(differing([1, 2, 3, 4, 5, 6].map((seed) => exampleOpinion(15, seed)))).toEqual([]);
  });
});
