import { readLooks } from '../../../src/preview/looks';
import { openXlsx } from '../../../src/xlsx';
import { arranged, workbookOf } from '../arranged';

const looks = readLooks(workbookOf(arranged));
const [sheet] = looks.sheets;
if (sheet === undefined) throw new Error('no sheet');
const lookAt = (row: number, column: number) => looks.cells[sheet.rows.get(row)?.cells.get(column) ?? -1];

describe('the looks of a sheet', () => {
  it('has tab colour, gridlines and frozen panes', () => {
    expect(sheet).toMatchObject({ name: '表一', tabColour: '#BF9000', gridlines: false, frozen: { rows: 1, columns: 2 } });
  });

  it('has widths and heights in pixels', () => {
    expect(sheet.columns).toEqual([
      { from: 0, to: 0, width: 70, hidden: false, style: 0 },
      { from: 2, to: 3, width: 140, hidden: true, style: 0 },
    ]);
    expect(sheet.rows.get(0)).toMatchObject({ height: 40, hidden: false });
    expect(sheet.rows.get(1)).toMatchObject({ height: undefined, hidden: true });
  });

  it('has links within the workbook', () => {
    expect(sheet.links).toEqual([{ area: { row: 1, column: 1, rows: 1, columns: 1 }, location: "'表一'!A1" }]);
  });

  it('says whether there is a drawing, which is not shown', () => {
    expect(sheet.hasDrawing).toBe(false);
  });
});

describe('the look of a cell', () => {
  it('has font, size and colour', () => {
    expect(lookAt(0, 0)).toEqual({ style: { ff: '黑体', fs: 18, bl: 1, cl: { rgb: '#1F3864' }, vt: 2, ht: 2, tb: 0 }, acrossBlanks: true });
  });

  it('has fill, lines, alignment, wrapping and indent', () => {
    const thin = { s: 1, cl: { rgb: '#A6A6A6' } };
    expect(lookAt(1, 0)).toEqual({
      style: { ff: '宋体', fs: 10, bg: { rgb: '#FFFBE9' }, bd: { l: thin, t: thin }, vt: 3, ht: 3, tb: 3, pd: { r: 11 } },
      acrossBlanks: false,
    });
  });

  it('says where it is aligned by its content and not wrapped, so that nothing of its column shows through', () => {
    expect(lookAt(1, 1)?.style).toMatchObject({ ht: 0, tb: 0 });
  });

  it('puts text at the bottom where the file is silent, as Excel does', () => {
    expect(lookAt(1, 1)?.style.vt).toBe(3);
  });
});

describe('conditional formats', () => {
  it('come by priority, with their formula and whether they end the search', () => {
    expect(sheet.conditional.map(({ formula, priority, stop }) => [formula, priority, stop])).toEqual([
      ['=A2=""', 1, true],
      ['=A2>5', 2, false],
    ]);
  });

  it('lay fill, font and number format over the cell', () => {
    const last = sheet.conditional[1];
    expect(looks.differentials[last?.differential ?? -1]).toEqual({
      bl: 1,
      cl: { rgb: '#9C0006' },
      bg: { rgb: '#FFC7CE' },
      n: { pattern: '0"×"' },
    });
  });
});

describe('validations', () => {
  it('have their list, their prompt and their alert', () => {
    expect(sheet.validations[0]).toEqual({
      areas: [{ row: 1, column: 1, rows: 1, columns: 1 }],
      type: 'list',
      operator: 'between',
      formulas: ['"是,否"'],
      allowBlank: true,
      prompt: { title: '是或否', text: '请选择\n一项' },
      alert: { title: '不在列表中', text: '请填：是、否。', style: 'warning' },
    });
  });

  it('are but a prompt where anything may be entered', () => {
    expect(sheet.validations[1]).toMatchObject({ type: 'none', formulas: [], alert: undefined });
  });
});

it('looks are still there once the document has been changed and saved', () => {
  const document = openXlsx(workbookOf(arranged));
  document.write('表一', 9, 0, [[{ value: 1 }]]);
  document.copyFormat('表一', { row: 1, column: 0 }, { row: 9, column: 0, rows: 1, columns: 1 });
  const after = readLooks(document.save());
  expect(after.cells[after.sheets[0]?.rows.get(9)?.cells.get(0) ?? -1]?.style.bg).toEqual({ rgb: '#FFFBE9' });
});
