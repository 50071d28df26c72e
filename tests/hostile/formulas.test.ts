import { openXlsx, XlsxError } from '../../src/xlsx';
import { fixtureParts, worksheet, zipped } from '../xlsx/fixture';
import { costOf } from './cost';

const parts = fixtureParts({ sheets: [{ name: '表', content: '' }] });
const withRows = (rows: string, workbook = String(parts['xl/workbook.xml'])): Uint8Array =>
  zipped({ ...parts, 'xl/workbook.xml': workbook, 'xl/worksheets/sheet1.xml': worksheet(`<sheetData>${rows}</sheetData>`) });
const withFormula = (formula: string): Uint8Array => withRows(`<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f>${formula}</f><v>1</v></c></row>`);
const rows = (count: number, cell: (row: number) => string): string => Array.from({ length: count }, (_, row) => `<row r="${String(row + 1)}">${cell(row)}</row>`).join('');

/** Writes A1, saves, and says what was left of the result in a cell. */
const after = (bytes: Uint8Array, row: number, column: number): unknown => {
  try {
    const document = openXlsx(bytes);
    document.write('表', 0, 0, [[{ value: 2 }]]);
    return openXlsx(document.save()).sheet('表')?.value(row, column);
  } catch (failure) {
    if (failure instanceof XlsxError) return failure.code;
    throw failure;
  }
};

const longest = 65_536;
const filled = (piece: string, end = ''): string => `${piece.repeat(Math.floor((longest - end.length) / piece.length))}${end}`;

/** Long runs of what begins something and does not end it; and the same with a `!` at the end, for which a sheet is looked for. */
const runs = ['(', '[', 'T[[', "'", "'a ", '"a', '{', 'a', 'a.', 'a:', '1', '1.1e', '1?', '.', '$', '!', '#', "'a'!", '[a]', '-', '%', '，'];

describe('formulas made to keep whoever reads them busy', () => {
  it.each(runs)('are read in time: %s, repeated', (piece) => {
    const { seconds } = costOf(() => [after(withFormula(filled(piece)), 0, 1), after(withFormula(filled(piece, '(!')), 0, 1)], 1);
    expect(seconds).toBeLessThan(1);
  });

  it('lose their result where they read what was written, and keep it where they do not', () => {
    expect(after(withFormula(filled('+A1')), 0, 1)).toBeNull();
    expect(after(withFormula(filled('+A2')), 0, 1)).toBe(1);
  });

  it('are refused where no program could hold them', () => {
    expect(after(withFormula(filled('+A1').padEnd(longest)), 0, 1)).toBeNull();
    expect(after(withFormula(filled('+A1').padEnd(longest + 1)), 0, 1)).toBe('damaged');
  });

  it('lose their results, at worst, where one long formula stands for thousands', () => {
    const followers = rows(4_000, (row) => (row === 0 ? `<c r="A1"><v>1</v></c><c r="B1"><f t="shared" ref="B1:B4000" si="0">${filled('+A1')}</f><v>1</v></c>` : `<c r="B${String(row + 1)}"><f t="shared" si="0"/><v>1</v></c>`));
    const bytes = withRows(followers);
    const { result, seconds } = costOf(() => after(bytes, 3_999, 1), 4);
    expect(result).toBeNull();
    expect(seconds).toBeLessThan(4);
  });

  it('may be many, and are still told apart', () => {
    const bytes = withRows(rows(5_000, (row) => `<c r="A${String(row + 1)}"><v>1</v></c><c r="B${String(row + 1)}"><f>A${String(row + 1)}+1</f><v>2</v></c>`));
    expect([after(bytes, 0, 1), after(bytes, 1, 1), after(bytes, 4_999, 1)]).toEqual([null, 2, 2]);
  });

  it('may go through names that name each other, on and on', () => {
    const name = (index: number, meaning: string): string => `<definedName name="n_${String(index)}">${meaning}</definedName>`;
    const workbook = (count: number, meaning: (index: number) => string): string =>
      String(parts['xl/workbook.xml']).replace('</workbook>', `<definedNames>${Array.from({ length: count }, (_, index) => name(index, meaning(index))).join('')}</definedNames></workbook>`);
    const chains = [
      workbook(40, (index) => (index === 39 ? '表!$A$1' : `n_${String(index + 1)}+n_${String(index + 1)}`)),
      workbook(20_000, (index) => `n_${String(index + 1)}+表!$A$${String(index + 1)}`),
      workbook(2, (index) => `n_${String(1 - index)}+表!$A$1`),
    ];
    const { result, seconds } = costOf(() => chains.map((chain) => after(withRows('<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f>n_0</f><v>1</v></c></row>', chain), 0, 1)), 3);
    expect(result).toEqual([null, null, null]);
    expect(seconds).toBeLessThan(3);
  });

  it('may fill a whole sheet', () => {
    const spilling = (ref: string): Uint8Array =>
      withRows(`<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f t="array" ref="${ref}">A1</f><v>1</v></c><c r="C1"><v>1</v></c><c r="D1"><f>C9</f><v>1</v></c></row>`);
    const { result, seconds } = costOf(() => ['B1:XFD1048576', 'B1:C1', 'B1'].map((ref) => [after(spilling(ref), 0, 2), after(spilling(ref), 0, 3)]), 1);
    expect(result).toEqual([[null, null], [null, 1], [1, 1]]);
    expect(seconds).toBeLessThan(1);
  });

  it('are refused where many fill the same cells', () => {
    const overlapping = withRows(rows(4_000, (row) => `<c r="A${String(row + 1)}"><f t="array" ref="A1:XFD1048576">A${String(row)}+B${String(row + 1)}</f><v>1</v></c>`));
    const { result, seconds } = costOf(() => after(overlapping, 0, 0), 3);
    expect(result).toBe('damaged');
    expect(seconds).toBeLessThan(3);
  });

  it('may add up ever longer columns, each from the one before', () => {
    const bytes = withRows(rows(10_000, (row) => `<c r="A${String(row + 1)}"><f>A${String(Math.max(1, row))}+SUM(Z$1:Z${String(row + 100)})</f><v>1</v></c>`));
    const { result, seconds } = costOf(() => after(bytes, 9_999, 0), 5);
    expect(result).toBeNull();
    expect(seconds).toBeLessThan(5);
  });
});
