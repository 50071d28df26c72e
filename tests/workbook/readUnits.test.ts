import type { Issue } from '../../src/checks';
import { inOneGo } from '../../src/core';
import type { Reading, TableReading } from '../../src/host/port';
import { attach } from '../../src/workbook/attach';
import type { tables } from '../../src/workbook/layout';
import { readingUnits, type WorkbookUnits } from '../../src/workbook/readUnits';
import { smallScheme } from '../support/smallScheme';
import {
  cellOf,
  readingOf,
  rowOf,
  smallWorkbook,
  withCell,
  withColumn,
  withHeading,
  withoutColumn,
  withoutRow,
  withRow,
  withTable,
} from './read/readings';

let plain: Reading;
let usual: WorkbookUnits;

beforeAll(async () => {
  plain = await readingOf(smallWorkbook());
  usual = read(plain);
});

const answer = (reading: Reading) => {
  const attached = attach(reading, smallScheme);
  if ('refused' in attached) throw new Error(attached.refused.map(({ message }) => message.zh).join('\n'));
  return inOneGo(readingUnits(attached, smallScheme));
};

const read = (reading: Reading): WorkbookUnits => {
  const units = answer(reading);
  if ('refused' in units) throw new Error(units.refused.map(({ message }) => message.zh).join('\n'));
  return units;
};

type Change = (table: TableReading) => TableReading;

const changed = (key: keyof typeof tables, change: Change): Reading => withTable(plain, key, change);

const tableOf = (reading: Reading, name: string): TableReading => {
  const table = reading.tables[name];
  if (table === undefined) throw new RangeError(`no table ${name}`);
  return table;
};

/** Issues about the workbook's structure that a change brings. */
const found = (reading: Reading): readonly Issue[] => read(reading).issues.filter(({ code }) => code.startsWith('S'));

const said = ({ code, level, cell }: Issue) => ({ code, level, cell });

const valueOf = ({ units }: WorkbookUnits, unit: string, figure: string) =>
  units.find((each) => each.unit === unit)?.figures.get(figure);

/** The single issue that a change brings, with the words that its message must hold. */
const expectOne = (reading: Reading, issue: ReturnType<typeof said>, ...words: readonly string[]): void => {
  const issues = found(reading);
  expect(issues.map(said)).toEqual([issue]);
  for (const word of words) {
    expect(issues[0]?.message.zh).toContain(word);
    expect(issues[0]?.fix.zh).not.toBe('');
  }
};

const total = 'births.total';
const code = 'A01';

test('the workbook as it ships has both units, their figures, and nothing wrong with its structure', () => {
  expect(usual.units.map(({ unit }) => unit)).toEqual(['青山区', '固阳县']);
  expect(valueOf(usual, '青山区', total)).toMatchObject({ kind: 'number' });
  expect(found(plain)).toEqual([]);
});

describe('a row of 数据填报', () => {
  const figures = () => tableOf(plain, 'KH_Figures');
  const row = () => rowOf(figures(), '编号', code);
  const cell = (at: number): string => cellOf(figures(), at, '编号');

  test('that was deleted is an error naming its code, and the figure is blank for every unit', () => {
    const reading = changed('figures', (table) => withoutRow(table, row()));
    expectOne(reading, { code: 'S020', level: 'error', cell: undefined }, 'A01', '出生总数', '数据填报');
    expect(valueOf(read(reading), '青山区', total)).not.toMatchObject({ kind: 'number' });
    expect(read(reading).issues.filter(({ figure }) => figure === total)).toHaveLength(1);
  });

  test('that stands twice is an error at the second, and neither counts', () => {
    const reading = changed('figures', (table) => withRow(table, { 编号: code, 青山区: 7 }));
    expectOne(reading, { code: 'S021', level: 'error', cell: cell(figures().rows.length) }, 'A01', '出生总数', '多行');
    expect(valueOf(read(reading), '青山区', total)).not.toMatchObject({ kind: 'number' });
  });

  test('with figures but without code is an error naming its title', () => {
    const reading = changed('figures', (table) => withRow(table, { 数据项: '补充数', 固阳县: 0 }));
    expectOne(reading, { code: 'S023', level: 'error', cell: cell(figures().rows.length) }, '补充数');
  });

  test('without code and figures is nobody’s business', () => {
    expect(found(changed('figures', (table) => withRow(table, { 数据项: '说明行', 填报口径: '略' })))).toEqual([]);
  });

  test('with a note in a column of no unit holds no figures', () => {
    const noted = changed('figures', (table) => withColumn(table, '填报口径', '备注', '见附件'));
    expect(tableOf(noted, 'KH_Figures').rows.some((cells) => cells[0] === null || cells[0] === '')).toBe(true);
    expect(found(noted).map(({ code: found }) => found)).toEqual(['S016']);
  });

  test('with an unknown code is a warning naming it', () => {
    const reading = changed('figures', (table) => withRow(table, { 编号: 'X99', 青山区: 1 }));
    expectOne(reading, { code: 'S022', level: 'warning', cell: cell(figures().rows.length) }, 'X99');
  });

  test('is found by its code wherever it stands, with spaces in it or not', () => {
    for (const written of [' A01', 'A01　', 'A 01']) {
      const moved = changed('figures', (table) => {
        const cells = table.rows[row()] ?? [];
        const changedRows = [...withoutRow(table, row()).rows, cells];
        return withCell({ ...table, rows: changedRows }, changedRows.length - 1, '编号', written);
      });
      expect(found(moved)).toEqual([]);
      expect(valueOf(read(moved), '青山区', total)).toEqual(valueOf(usual, '青山区', total));
    }
  });
});

describe('a column of 数据填报', () => {
  const heading = (reading: Reading, name: string): string => cellOf(tableOf(reading, 'KH_Figures'), -1, name);

  test.each(['青山区2', '列1', 'Column1'])('that Excel has named %s is an error where it holds data', (name) => {
    const reading = changed('figures', (table) => withColumn(table, '填报口径', name, 5));
    expectOne(reading, { code: 'S015', level: 'error', cell: heading(reading, name) }, name);
    expect(found(changed('figures', (table) => withColumn(table, '填报口径', name, null)))).toEqual([]);
  });

  test('of no unit that is listed is a note', () => {
    const reading = changed('figures', (table) => withColumn(table, '填报口径', '经办人', '甲'));
    expectOne(reading, { code: 'S016', level: 'note', cell: heading(reading, '经办人') }, '经办人');
  });

  test('that is missing is an error naming the unit, whose figures are all blank', () => {
    const reading = changed('figures', (table) => withoutColumn(table, '青山区'));
    expectOne(reading, { code: 'S013', level: 'error', cell: undefined }, '青山区', '数据填报');
    expect(read(reading).units.map(({ unit }) => unit)).toEqual(['青山区', '固阳县']);
    expect(read(reading).issues.filter(({ unit }) => unit === '青山区')).toHaveLength(1);
    expect(valueOf(read(reading), '固阳县', total)).toEqual(valueOf(usual, '固阳县', total));
  });

  test.each([
    ['编号', '编　号'],
    ['填报口径', ' 填报口径 '],
    ['青山区', '青山　区'],
    ['标记', '标\n记'],
  ])('%s is found with spaces and line breaks in its heading', (name, written) => {
    const reading = changed('figures', (table) => withHeading(table, name, written));
    expect(found(reading)).toEqual([]);
    expect(valueOf(read(reading), '青山区', total)).toEqual(valueOf(usual, '青山区', total));
  });

  test('of our own that is missing refuses the workbook, naming it', () => {
    const units = answer(changed('figures', (table) => withHeading(table, '编号', '序号')));
    const refused = 'refused' in units ? units.refused : [];
    expect(refused.map(said)).toEqual([{ code: 'S005', level: 'error', cell: undefined }]);
    expect(refused[0]?.message.zh).toMatch(/KH_Figures.*编号/);
  });
});

describe('the list of units', () => {
  const at = (row: number): string => cellOf(tableOf(plain, 'KH_Units'), row, '单位');
  const listing = (name: string): Reading =>
    changed('units', (table) => withCell(withRow(table, { 单位: name }), table.rows.length, '参加考核', '参加'));

  test.each(['青山区', '青山区 ', '青　山区'])('with “%s” a second time has it once, with an error', (name) => {
    const reading = listing(name);
    expectOne(reading, { code: 'S011', level: 'error', cell: at(tableOf(plain, 'KH_Units').rows.length) }, name.trim());
    expect(read(reading).units.map(({ unit }) => unit)).toEqual(['青山区', '固阳县']);
  });

  test.each(['新区〔示范〕', '新区〔', '〕新区'])('with %s, whose brackets set off names in 标记, has an error', (name) => {
    const reading = listing(name);
    expectOne(reading, { code: 'S012', level: 'error', cell: at(tableOf(plain, 'KH_Units').rows.length) }, name);
    expect(read(reading).units.map(({ unit }) => unit)).toEqual(['青山区', '固阳县']);
  });

  test('with brackets of other shapes has none, only a unit without column', () => {
    expect(found(listing('新区（示范）')).map(said)).toEqual([{ code: 'S013', level: 'error', cell: undefined }]);
  });

  test('where nobody takes part refuses, saying where to enter units', () => {
    const nobody: Change = (table) =>
      table.rows.reduce<TableReading>((all, _, row) => withCell(all, row, '参加考核', '不参加'), table);
    for (const change of [nobody, (table: TableReading) => ({ ...table, rows: [table.headings.map(() => null)] })]) {
      const units = answer(changed('units', change));
      const refused = 'refused' in units ? units.refused : [];
      expect(refused.map(said)).toEqual([{ code: 'S007', level: 'error', cell: undefined }]);
      expect(refused[0]?.message.zh).toContain('KH_Units');
    }
  });

  test('leaves out who does not take part, and does not call the column strange', () => {
    const reading = changed('units', (table) => withCell(table, 0, '参加考核', '不参加'));
    expect(read(reading).units.map(({ unit }) => unit)).toEqual(['固阳县']);
    expect(found(reading)).toEqual([]);
  });

  test('without one of its headings refuses, naming it', () => {
    const units = answer(changed('units', (table) => withHeading(table, '参加考核', '参与')));
    const refused = 'refused' in units ? units.refused : [];
    expect(refused[0]).toMatchObject({ code: 'S005', level: 'error' });
    expect(refused[0]?.message.zh).toMatch(/KH_Units.*参加考核/);
  });
});

describe('指标体系', () => {
  const scheme = () => tableOf(plain, 'KH_Scheme');
  const row = () => rowOf(scheme(), '指标编号', 'P1-01-1');

  test.each([
    ['参数', '目标 ≥ 80', '目标 ≥ 92'],
    ['计分规则', '逐项得分', '未达标按差距扣分'],
    ['要求', '', '要求'],
  ])('with another %s is an error at the cell, saying what is due', (heading, value, due) => {
    const reading = changed('scheme', (table) => withCell(table, row(), heading, value));
    expectOne(reading, { code: 'S010', level: 'error', cell: cellOf(scheme(), row(), heading) }, 'P1-01-1', `“${heading}”`, due);
    expect(found(reading)[0]).toMatchObject({ found: value, expected: { zh: expect.stringContaining(due) as string } });
  });

  test('with edited parameters has the scheme in force beside it, and where their values come from is whatever staff say', () => {
    const edited: Change = (table) => withCell(withCell(withCell(table, row(), '目标', 90), row(), '参数来源', '原文'), row(), '备注', '局办公会定');
    const { changedParameters, issues, scheme: inForce } = read(changed('scheme', edited));
    expect(changedParameters).toMatchObject([{ code: 'P1-01-1', parameter: 'target', to: '90', basis: 'document' }, { parameter: 'parametersBasis', to: '原文' }]);
    expect(issues.filter(({ code: each }) => each.startsWith('S'))).toEqual([]);
    expect(inForce.indicators[0]?.rule).toMatchObject({ target: { value: { value: { value: '90' } } } });
  });

  test('with an edited parameter and its words edited to match is the same', () => {
    const both: Change = (table) => {
      const words = table.rows[row()]?.[table.headings.indexOf('参数')];
      if (typeof words !== 'string') throw new RangeError('no 参数');
      return withCell(withCell(table, row(), '目标', 90), row(), '参数', words.replace('≥ 92', '≥ 90'));
    };
    expect(found(changed('scheme', both))).toEqual([]);
  });

  test('with 参数来源 edited and no parameter has it in force, unless it is no word for a source', () => {
    const reading = (word: string) => changed('scheme', (table) => withCell(table, row(), '参数来源', word));
    expect(found(reading('原文'))).toEqual([]);
    expect(read(reading('原文')).changedParameters).toMatchObject([{ code: 'P1-01-1', parameter: 'parametersBasis', from: '默认', to: '原文' }]);
    expectOne(reading('局里定的'), { code: 'S010', level: 'error', cell: cellOf(scheme(), row(), '参数来源') }, 'P1-01-1', '“参数来源”', '默认');
  });

  test('with points that do not add up is an error at the cell, and the scheme’s stay in force', () => {
    const reading = changed('scheme', (table) => withCell(table, row(), '分值', 7));
    expectOne(reading, { code: 'S018', level: 'error', cell: cellOf(scheme(), row(), '分值') }, 'P1-01-1', '“分值”', '相差 1 分');
    expect(read(reading).scheme).toBe(smallScheme);
  });

  test('with the points as text, or other spaces, is the same', () => {
    expect(found(changed('scheme', (table) => withCell(table, row(), '分值', '6.0')))).toEqual([]);
    const spaced: Change = (table) => withCell(table, row(), '要求', ' 要 求　');
    expect(found(changed('scheme', spaced))).toEqual([]);
  });

  test('with a remark of staff is the same', () => {
    expect(found(changed('scheme', (table) => withCell(table, row(), '备注', '已与财务核对')))).toEqual([]);
  });

  test('without one of its indicators is an error naming it', () => {
    const reading = changed('scheme', (table) => withoutRow(table, row()));
    expectOne(reading, { code: 'S010', level: 'error', cell: undefined }, 'P1-01-1');
  });

  test('with an indicator of its own, or one twice, is an error at the row', () => {
    const cell = cellOf(scheme(), scheme().rows.length, '指标编号');
    const more = (added: string): Reading => changed('scheme', (table) => withRow(table, { 指标编号: added }));
    expectOne(more('P9-01-1'), { code: 'S010', level: 'error', cell }, 'P9-01-1', '不在计分方案中');
    expectOne(more('P1-01-1'), { code: 'S010', level: 'error', cell }, 'P1-01-1', '多行');
  });
});

describe('扣分与佐证', () => {
  const remarks = () => tableOf(plain, 'KH_Remarks');
  const cell = (): string => cellOf(remarks(), remarks().rows.length, '单位');
  const complete = { 单位: '青山区', 代码: 'V1', 决定或扣分: '一票否决', 理由: '查实', 佐证文号: '包卫〔2012〕1号' };
  const remarked = (cells: Readonly<Record<string, string>>): Reading =>
    changed('remarks', (table) => withRow(table, { ...complete, ...cells }));
  const remarksOf = (reading: Reading) => read(reading).units.find(({ unit }) => unit === '青山区')?.remarks ?? [];
  const decided = { code: 'V1', reason: '查实', evidence: '包卫〔2012〕1号', vetoed: true };

  test('complete is used, and nothing is wrong with it', () => {
    expect(found(remarked({}))).toEqual([]);
    expect(remarksOf(remarked({}))).toEqual([decided]);
  });

  test('of a unit that is not listed is not used, with a warning naming it', () => {
    expectOne(remarked({ 单位: '石拐区' }), { code: 'S030', level: 'warning', cell: cell() }, '石拐区');
    expect(read(remarked({ 单位: '石拐区' })).units.flatMap((unit) => unit.remarks)).toEqual([]);
  });

  test('on a code of no indicator and no veto is a warning naming it', () => {
    expectOne(remarked({ 代码: 'V9' }), { code: 'S031', level: 'warning', cell: cell() }, 'V9');
  });

  test.each(['', '待定', '2'])('with the decision “%s” on a veto leaves it undecided, with a warning at the cell of the decision', (decision) => {
    const at = cellOf(remarks(), remarks().rows.length, '决定或扣分');
    expectOne(remarked({ 决定或扣分: decision }), { code: 'S032', level: 'warning', cell: at }, '青山区', 'V1');
    expect(remarksOf(remarked({ 决定或扣分: decision }))[0]).not.toHaveProperty('vetoed');
  });

  test.each([
    ['一票否决', true],
    ['否决', true],
    ['是', true],
    ['不否决', false],
    ['不予否决', false],
    ['否', false],
  ])('with the decision %s decides', (decision, vetoed) => {
    expect(remarksOf(remarked({ 决定或扣分: decision }))).toEqual([{ ...decided, vetoed }]);
    expect(found(remarked({ 决定或扣分: decision }))).toEqual([]);
  });

  test('on a veto without reason is a warning naming unit and veto', () => {
    expectOne(remarked({ 理由: '' }), { code: 'S033', level: 'warning', cell: cell() }, '青山区', 'V1', '待核');
  });

  test('on one veto in two rows counts the first, with a warning at the second', () => {
    const twice = changed('remarks', (table) => withRow(withRow(table, complete), { ...complete, 决定或扣分: '不否决' }));
    const second = cellOf(remarks(), remarks().rows.length + 1, '单位');
    expectOne(twice, { code: 'S034', level: 'warning', cell: second }, '青山区', 'V1');
    expect(remarksOf(twice)).toEqual([decided]);
  });

  test('on an indicator may stand in several rows, and without decision', () => {
    const rows = changed('remarks', (table) =>
      [1, 2].reduce((all) => withRow(all, { 单位: '青山区', 代码: 'P2-01-1', 理由: '抽查' }), table),
    );
    expect(found(rows)).toEqual([]);
    expect(remarksOf(rows).map((remark) => remark.code)).toEqual(['P2-01-1', 'P2-01-1']);
  });

  test('missing for a case that was reported is a warning, which a decision takes away', () => {
    const veto = rowOf(tableOf(plain, 'KH_Figures'), '编号', 'C05');
    const reported = changed('figures', (table) => withCell(table, veto, '青山区', '是'));
    expectOne(reported, { code: 'S035', level: 'warning', cell: undefined }, '青山区', '重大案件');
    expect(found(withTable(reported, 'remarks', (table) => withRow(table, complete)))).toEqual([]);
    expect(found(changed('figures', (table) => withCell(table, veto, '青山区', '否')))).toEqual([]);
  });
});

describe('a city column in 数据填报', () => {
  const withCity = (births: number): Reading =>
    changed('figures', (table) => withCell(withColumn(table, '填报口径', '全市', null), rowOf(table, '编号', code), '全市', births));
  const sums = (reading: Reading): readonly Issue[] => read(reading).issues.filter((issue) => issue.code === 'V204');

  test('that is the sum of the units is no issue; one that is not is an error at its cell', () => {
    expect(sums(withCity(150))).toEqual([]);
    const reading = withCity(151);
    const city = tableOf(reading, 'KH_Figures');
    expect(sums(reading).map(({ level, unit, figure, cell }) => ({ level, unit, figure, cell }))).toEqual([
      { level: 'error', unit: undefined, figure: total, cell: cellOf(city, rowOf(city, '编号', code), '全市') },
    ]);
  });

  test('is not compared while a listed unit is not scored', () => {
    expect(sums(withTable(withCity(151), 'units', (table) => withCell(table, 0, '参加考核', '不参加')))).toEqual([]);
  });
});
