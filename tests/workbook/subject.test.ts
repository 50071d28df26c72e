import { figurePlace, scorePlaces, subjectAt, type Assessed, type Subject } from '../../src/workbook';
import { assessed, cellWhere, scored, twoUnits, valueAt, withCell } from './assessing';

const file: { bytes: Uint8Array; found: Assessed | undefined } = { bytes: new Uint8Array(), found: undefined };
beforeAll(async () => {
  ({ bytes: file.bytes } = await scored(twoUnits()));
  file.found = await assessed(file.bytes);
});

const workbook = (): Assessed => {
  if (file.found === undefined) throw new Error('Nothing was assessed.');
  return file.found;
};

const about = (sheet: string, text: string, heading: string): Subject | undefined => subjectAt(workbook(), cellWhere(file.bytes, sheet, text, heading));

describe('what a cell is about', () => {
  it.each<[string, string, string, Subject]>([
    ['数据填报', 'A02', '固阳县', { kind: 'figure', figure: 'births.compliant', unit: '固阳县' }],
    ['数据填报', 'A02', '填报口径', { kind: 'figure', figure: 'births.compliant' }],
    ['数据填报', 'A02', '标记', { kind: 'figure', figure: 'births.compliant' }],
    ['得分表', 'P1-01-1', '青山区', { kind: 'indicator', code: 'P1-01-1', unit: '青山区' }],
    ['得分表', 'P1-01-1', '分值', { kind: 'indicator', code: 'P1-01-1' }],
    ['得分表', 'TOTAL', '青山区', { kind: 'unit', unit: '青山区' }],
    ['得分明细', 'P1-01-1', '得分', { kind: 'indicator', code: 'P1-01-1', unit: '青山区' }],
    ['考核结果', '固阳县', '总分', { kind: 'unit', unit: '固阳县' }],
    ['指标体系', 'P2-01-4', '参数', { kind: 'indicator', code: 'P2-01-4' }],
  ])('in %s, row %s, column %s', (sheet, text, heading, subject) => {
    expect(about(sheet, text, heading)).toEqual(subject);
  });

  it.each([
    ['得分表', 'TOTAL', '分值'],
    ['运行记录', '2012-12-31 17:05', '时间'],
  ])('is nothing the scheme knows in %s, row %s, column %s', (sheet, text, heading) => {
    expect(about(sheet, text, heading)).toBeUndefined();
  });

  it('is nothing in the headings, and right outside the table', () => {
    const { row, column, sheet } = cellWhere(file.bytes, '数据填报', 'A01', '编号');
    const { figures } = workbook().attached.tables;
    expect(subjectAt(workbook(), { sheet, row: figures.row, column })).toBeUndefined();
    expect(subjectAt(workbook(), { sheet, row, column: figures.column - 1 })).toBeUndefined();
    const last = figures.row + figures.rows.length;
    expect(subjectAt(workbook(), { sheet, row: last, column })).toBeDefined();
    expect(subjectAt(workbook(), { sheet, row: last + 1, column })).toBeUndefined();
    const right = figures.column + figures.headings.length;
    expect(subjectAt(workbook(), { sheet, row, column: right - 1 })).toBeDefined();
    expect(subjectAt(workbook(), { sheet, row, column: right })).toBeUndefined();
  });

  it('is nothing on a sheet of somebody else', () => {
    const { row, column } = cellWhere(file.bytes, '数据填报', 'A01', '青山区');
    expect(subjectAt(workbook(), { sheet: '别的', row, column })).toBeUndefined();
  });

  it('is an indicator of all units in 扣分与佐证, until the unit is named there', async () => {
    const { sheet, row, column, headings } = workbook().attached.tables.remarks;
    const first = { sheet, row: row + 1, column: column + headings.indexOf('代码') };
    expect(subjectAt(workbook(), first)).toBeUndefined();
    const coded = withCell(file.bytes, first, 'P1-01-1');
    expect(subjectAt(await assessed(coded), first)).toEqual({ kind: 'indicator', code: 'P1-01-1' });
    const named = withCell(coded, { ...first, column: column + headings.indexOf('单位') }, '固阳县');
    expect(subjectAt(await assessed(named), first)).toEqual({ kind: 'indicator', code: 'P1-01-1', unit: '固阳县' });
  });
});

describe('where a number stands', () => {
  it('is the entry cell of a figure of a unit, and the first cell of its row for all', () => {
    expect(figurePlace(workbook(), 'births.compliant', '固阳县')).toEqual(cellWhere(file.bytes, '数据填报', 'A02', '固阳县'));
    expect(figurePlace(workbook(), 'births.compliant')).toEqual(cellWhere(file.bytes, '数据填报', 'A02', '编号'));
  });

  it('is the score of an indicator in 得分表', () => {
    const place = scorePlaces(workbook())('P1-01-2', '固阳县');
    expect(place).toEqual(cellWhere(file.bytes, '得分表', 'P1-01-2', '固阳县'));
    expect(place && valueAt(file.bytes, place)).toBe(0);
  });

  it.each([
    ['births.none', '固阳县'],
    ['births.total', '无此区'],
  ])('is nowhere for %s of %s', (figure, unit) => {
    expect(figurePlace(workbook(), figure, unit)).toBeUndefined();
    expect(scorePlaces(workbook())(figure, unit)).toBeUndefined();
  });

  it('leads back to what it is about', () => {
    for (const unit of ['青山区', '固阳县']) {
      for (const { code } of workbook().scores.scheme.indicators) {
        const place = scorePlaces(workbook())(code, unit);
        expect(place && subjectAt(workbook(), place)).toEqual({ kind: 'indicator', code, unit });
      }
      for (const { id } of workbook().scores.scheme.figures) {
        const place = figurePlace(workbook(), id, unit);
        expect(place && subjectAt(workbook(), place)).toEqual({ kind: 'figure', figure: id, unit });
      }
    }
  });
});
