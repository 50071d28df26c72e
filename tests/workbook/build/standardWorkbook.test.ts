import { baotou2012 } from '../../../src/schemes/baotou-2012';
import { sampleFigures, sampleRemarks, sampleUnits } from '../../../src/schemes/sample';
import { buildStandardWorkbook, describeStandardWorkbook, type UnitEntry } from '../../../src/workbook/build';
import { flags } from '../../../src/core';
import { flagWords, headings, journalSheet, names, schemeFileSheet, sheets, tables, tagText } from '../../../src/workbook/layout';
import { schemeRows } from '../../../src/workbook/schemeRows';
import { smallScheme } from '../../support/smallScheme';
import { readWithExcelize } from '../../support/independentReader';
import { nameOf, rangeOf, sheetOf, tableOf, valueAt, valuesOf } from './sheetOf';

const units: readonly UnitEntry[] = [
  { name: '青山区', class: '市区', takesPart: true },
  { name: '固阳县', class: '旗县', takesPart: true },
  { name: '石拐区', class: '矿区', takesPart: false },
];

const blank = describeStandardWorkbook({ scheme: smallScheme, units });

describe('the blank standard workbook', () => {
  test('has the nine sheets in their order, and behind them those that are hidden', () => {
    expect(blank.sheets.map(({ name }) => name)).toEqual([...Object.values(sheets), schemeFileSheet, journalSheet]);
    expect(blank.sheets.map(({ visibility }) => visibility ?? 'visible')).toEqual([...Object.values(sheets).map(() => 'visible'), 'veryHidden', 'veryHidden']);
  });

  test('has each of the eight tables once', () => {
    const found = blank.sheets.flatMap((sheet) => (sheet.tables ?? []).map(({ name }) => name));
    expect([...found].sort()).toEqual(Object.values(tables).sort());
  });

  test('carries the tag of scheme, version and layout in a hidden name', () => {
    expect(nameOf(blank, names.tag)).toBe(`"${tagText(smallScheme)}"`);
    expect(blank.names?.find(({ name }) => name === names.tag)?.hidden).toBe(true);
  });

  test('KH_Figures has a column for every unit that takes part, between 期间 and 填报口径', () => {
    const { figures } = headings;
    expect(tableOf(blank, tables.figures).headings).toEqual([
      figures.code,
      figures.title,
      figures.unit,
      figures.period,
      '青山区',
      '固阳县',
      figures.definition,
      figures.clause,
      figures.flags,
    ]);
  });

  test('KH_Units lists every unit, also one that takes no part', () => {
    const { sheet, area } = tableOf(blank, tables.units);
    expect(valuesOf(sheet, { ...area, row: area.row + 1, rows: area.rows - 1 })).toEqual([
      ['青山区', '市区', 1, '参加'],
      ['固阳县', '旗县', 2, '参加'],
      ['石拐区', '矿区', 3, '不参加'],
    ]);
  });

  test('groups stand above their figures without a code, and what is optional is collapsed at the end', () => {
    const { sheet, area } = tableOf(blank, tables.figures);
    const codes = valuesOf(sheet, { ...area, columns: 2 }).map(([code, title]) => code ?? `〈${String(title)}〉`);
    expect(codes).toEqual([
      headings.figures.code,
      '〈出生〉',
      'A01',
      'A02',
      '〈经费〉',
      'B01',
      'B02',
      '〈工作〉',
      'C01',
      'C02',
      'C03',
      'C04',
      'C05',
      '〈选填数据（不影响得分，留空不提示）〉',
      'Z01',
    ]);
    const last = sheet.rows.find(({ index }) => index === area.row + area.rows - 1);
    expect([last?.hidden, last?.outlineLevel]).toEqual([true, 1]);
    expect(sheet.rows.find(({ index }) => index === area.row + area.rows - 2)?.collapsed).toBe(true);
  });

  test('no table on 数据填报 has filter buttons: sorting would leave validations behind', () => {
    expect(sheetOf(blank, sheets.figures).tables?.map(({ filterButtons }) => filterButtons)).toEqual([false]);
  });

  test('KH_Results names the units that take part, 得分表 its rows and blank scores', () => {
    const results = tableOf(blank, tables.results);
    const unit = results.headings.indexOf(headings.results.unit);
    expect(valuesOf(results.sheet, results.area).map((row) => row[unit])).toEqual(['单位', '青山区', '固阳县']);
    const { sheet, area } = rangeOf(nameOf(blank, names.scores));
    const rows = valuesOf(sheetOf(blank, sheet), area);
    expect(rows[0]).toEqual([...Object.values(headings.scores), '青山区', '固阳县']);
    expect(rows.map(([code]) => code).filter((code) => code !== undefined)).toEqual([
      headings.scores.code,
      'P1-01',
      'P1-01-1',
      'P1-01-2',
      'P1-02',
      'P1-02-1',
      'P1-02-2',
      'P1',
      'P1?',
      'P2-01',
      'P2-01-1',
      'P2-01-2',
      'P2-01-3',
      'P2-01-4',
      'P2',
      'P2?',
      'TOTAL',
      'TOTAL?',
    ]);
  });

  test('KH_Scheme holds the rows that reading compares it with', () => {
    const { sheet, area } = tableOf(blank, tables.scheme);
    const expected = schemeRows(smallScheme).map((row) => Object.values(row));
    const written = valuesOf(sheet, { ...area, row: area.row + 1, rows: area.rows - 1 });
    expect(written.map((row) => row.map((value) => value ?? ''))).toEqual(expected);
    expect(expected[0]).toContain(
      '测算 比率（%）＝符合政策出生数÷出生总数×100；分母为零时待核；目标 ≥ 92；每差 1 扣 0.1 分（按比例连续计）；预警距离 1',
    );
  });

  test('there are no merged cells but on 说明', () => {
    const merged = blank.sheets.filter(({ merges }) => (merges ?? []).length > 0);
    expect(merged.map(({ name }) => name)).toEqual([sheets.guide]);
  });

  test('codes and definitions are locked, unit columns and 标记 are not', () => {
    const { sheet, area, headings: columns } = tableOf(blank, tables.figures);
    const row = sheet.rows.find(({ index }) => index === area.row + 2);
    const open = columns.filter((_, index) => row?.cells[index]?.style?.locked === false);
    expect(open).toEqual(['青山区', '固阳县', headings.figures.flags]);
    expect(blank.sheets.some((each) => each.protected === true)).toBe(false);
  });

  test('填报口径, 依据条款 and 标记 are not printed', () => {
    const { sheet, headings: columns } = tableOf(blank, tables.figures);
    expect(sheet.print?.area?.columns).toBe(columns.indexOf(headings.figures.definition));
  });

  test('blank remarks, details, issues and runs have a blank row to begin with', () => {
    for (const name of [tables.details, tables.issues, tables.runs]) expect(tableOf(blank, name).area.rows).toBe(2);
    expect(tableOf(blank, tables.remarks).area.rows).toBeGreaterThan(2);
  });
});

describe('highlighting', () => {
  test.each([
    [sheets.figures, 'General'],
    [sheets.scores, '0.00'],
  ])('on %s every flag but 达标 colours its cells and adds its sign in print', (name, format) => {
    const formats = sheetOf(blank, name).conditionalFormats ?? [];
    const words = flags.filter((flag) => flag !== 'met').map((flag) => flagWords[flag]);
    for (const word of words) {
      const found = formats.find(({ formula }) => formula.includes(`"〕${word}"`) || formula.includes(`〕${word}`));
      expect([word, found?.stopIfTrue]).toEqual([word, true]);
      expect(found?.style.numberFormat).toMatch(new RegExp(`^${format.replace('.', '\\.')}"."`));
    }
  });

  test('a unit cell looks for its own heading in the 标记 of its row', () => {
    const { sheet, area } = tableOf(blank, tables.figures);
    const first = sheet.conditionalFormats?.[0];
    // Heading row 4, first figure in row 6, first unit in column E, 标记 in column I.
    expect([area.row, first?.areas[0]]).toEqual([3, { row: 5, column: 4, rows: 2, columns: 3 }]);
    expect(first?.formula).toBe('ISNUMBER(FIND("〔"&E$4&"〕一票否决",$I6))');
  });

  test('on 得分表 colours reach 200 unit columns', () => {
    expect(sheetOf(blank, sheets.scores).conditionalFormats?.[0]?.areas[0]?.columns).toBe(200);
  });
});

describe('entry checks', () => {
  const validations = sheetOf(blank, sheets.figures).validations ?? [];
  const at = (row: number) =>
    validations.find(({ areas }) => areas.some((area) => row >= area.row && row < area.row + area.rows));
  const { area } = tableOf(blank, tables.figures);

  test.each([
    ['a count', 2, 'OR(AND(ISNUMBER(E6),E6>=0,E6=INT(E6)),E6="不适用")'],
    ['an amount', 5, 'OR(AND(ISNUMBER(E9),E9>=0),E9="不适用")'],
    ['an amount that may be negative, believed up to 100', 6, 'OR(AND(ISNUMBER(E10),E10<=100),E10="不适用")'],
    ['a day', 9, 'OR(AND(ISNUMBER(E13),E13>=DATE(2011,1,1),E13<=DATE(2013,12,31)),E13="不适用")'],
  ])('%s', (_, offset, formula) => {
    expect(at(area.row + offset)?.allowed).toEqual({ kind: 'custom', formula });
  });

  test.each([
    ['a degree', 8, ['落实', '部分落实', '未落实', '不适用']],
    ['yes or no', 10, ['是', '否', '不适用']],
  ])('%s is chosen from a list', (_, offset, values) => {
    expect(at(area.row + offset)?.allowed).toEqual({ kind: 'list', values });
  });

  test('only degrees, answers and days prompt', () => {
    expect(validations.filter(({ prompt }) => prompt !== undefined)).toHaveLength(3);
  });
});

describe('a workbook with figures', () => {
  const filled = describeStandardWorkbook({
    scheme: smallScheme,
    units,
    sample: true,
    figures: { 青山区: { 'births.total': 100, 'work.day': '2012-06-30', 'work.done': true, 'work.degree': '不适用' } },
    remarks: [{ unit: '青山区', code: 'V1', decision: '一票否决', reason: '示例', evidence: '示例〔2012〕1号' }],
  });
  const { sheet, area } = tableOf(filled, tables.figures);
  const entered = (offset: number): unknown => valueAt(sheet, area.row + offset, area.column + 4);

  test('numbers stay numbers, days become serial numbers, answers words', () => {
    expect([entered(2), entered(9), entered(10), entered(8)]).toEqual([100, 41_090, '是', '不适用']);
  });

  test('says that it is a sample in the title of the entry sheet and on 说明', () => {
    expect(valueAt(sheet, 0, 0)).toContain('示例数据（虚构）');
    const guide = sheetOf(filled, sheets.guide).rows.flatMap(({ cells }) => cells.map(({ value }) => value));
    expect(guide).toContain('示例数据（虚构）');
    expect(JSON.stringify(blank)).not.toContain('示例');
  });

  test('remarks stand in the first rows of KH_Remarks', () => {
    const remarks = tableOf(filled, tables.remarks);
    expect(valuesOf(remarks.sheet, remarks.area)[1]).toEqual(['青山区', 'V1', '一票否决', '示例', '示例〔2012〕1号']);
  });
});

describe('the scheme that ships', () => {
  const request = { scheme: baotou2012, units: sampleUnits, figures: sampleFigures, remarks: sampleRemarks, sample: true };
  const bytes = buildStandardWorkbook(request);

  test('the same request gives the same bytes', () => {
    expect(Buffer.from(buildStandardWorkbook(request)).equals(Buffer.from(bytes))).toBe(true);
  });

  test('an independent reader finds every table with its headings and every figure', () => {
    const [reading] = readWithExcelize([bytes]);
    const found = reading?.sheets.flatMap((sheet) => sheet.tables.map(({ name }) => name));
    expect([...(found ?? [])].sort()).toEqual(Object.values(tables).sort());
    const entry = reading?.sheets.find(({ name }) => name === sheets.figures);
    const codes = new Set(entry?.rows.map(([code]) => code));
    expect(baotou2012.figures.filter(({ code }) => !codes.has(code))).toEqual([]);
    const { schemeFile: _, final: _final, ...always } = names;
    expect(reading?.names.map(({ name }) => name)).toEqual(expect.arrayContaining(Object.values(always)));
  });

  test('a hundred units and more are no hindrance', () => {
    const many = Array.from({ length: 200 }, (_, index) => ({ name: `单位${String(index + 1)}`, class: '', takesPart: true }));
    const described = describeStandardWorkbook({ scheme: baotou2012, units: many });
    expect(tableOf(described, tables.figures).headings).toHaveLength(207);
    expect(rangeOf(nameOf(described, names.scores)).area.columns).toBe(205);
  });
});
