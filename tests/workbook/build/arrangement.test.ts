import fc from 'fast-check';
import { checkDescription } from '../../../src/xlsx/build/check';
import { cellName } from '../../../src/xlsx/build';
import { describeStandardWorkbook, type Arrangement } from '../../../src/workbook/build';
import { headings, names, sheets, tables, type SheetKey } from '../../../src/workbook/layout';
import { scoreRows } from '../../../src/workbook/scoresheet';
import { smallScheme } from '../../support/smallScheme';
import { nameOf, rangeOf, sheetOf, tableOf, valuesOf } from './sheetOf';

const units = ['青山区', '固阳县', '石拐区'].map((name) => ({ name, class: '', takesPart: true }));
const unitNames = units.map(({ name }) => name);
const codes = smallScheme.figures.map(({ code }) => code);
const keys = Object.keys(sheets).filter((key): key is SheetKey => key in sheets);

const offset = fc.record({ rows: fc.nat(6), columns: fc.nat(6) });
const extraColumn = (before: readonly string[]) =>
  fc.record({ heading: fc.constantFrom('备注1', '备注2', '联系人单位'), before: fc.constantFrom(...before), note: fc.constant('见附件') });
const extraColumns = (before: readonly string[]) =>
  fc.uniqueArray(extraColumn(before), { maxLength: 3, selector: ({ heading }) => heading });

const arrangements: fc.Arbitrary<Arrangement> = fc.record({
  sheetNames: fc.constantFrom({}, { figures: "市'直 表", scores: '得分!1' }, { results: '结果', remarks: '佐证' }),
  sheetOrder: fc.shuffledSubarray(keys),
  offsets: fc.record({ figures: offset, scores: offset, results: offset, details: offset, guide: offset }),
  figureOrder: fc.shuffledSubarray(codes),
  extraColumns: fc.record({
    figures: extraColumns([...Object.values(headings.figures), ...unitNames]),
    results: extraColumns([headings.results.unit, headings.results.score, headings.results.veto]),
    details: extraColumns(Object.values(headings.details)),
  }),
  extraRows: fc.array(
    fc.record({ before: fc.constantFrom(...scoreRows(smallScheme).map(({ code }) => code)), note: fc.constant('备注行') }),
    { maxLength: 4 },
  ),
  unitsWithoutColumn: fc.record({ figures: fc.subarray(unitNames), scores: fc.subarray(unitNames) }),
});

describe('a rearranged workbook is as sound as the plain one', () => {
  test('Excel would take it as it is', () => {
    fc.assert(
      fc.property(arrangements, (arrangement) => {
        checkDescription(describeStandardWorkbook({ scheme: smallScheme, units, arrangement }));
      }),
    );
  });

  test('every figure has its row once, in the wanted order', () => {
    fc.assert(
      fc.property(arrangements, (arrangement) => {
        const workbook = describeStandardWorkbook({ scheme: smallScheme, units, arrangement });
        const { sheet, area, headings: columns } = tableOf(workbook, tables.figures);
        const column = columns.indexOf(headings.figures.code);
        const there = valuesOf(sheet, area).flatMap((row) => codes.filter((code) => code === row[column]));
        expect([...there].sort()).toEqual([...codes].sort());
        const wanted = arrangement.figureOrder ?? [];
        expect(there.slice(0, wanted.length)).toEqual(wanted);
      }),
    );
  });

  test('KH_Scores begins with its headings and holds every row of the scheme once, in order', () => {
    fc.assert(
      fc.property(arrangements, (arrangement) => {
        const workbook = describeStandardWorkbook({ scheme: smallScheme, units, arrangement });
        const { sheet, area } = rangeOf(nameOf(workbook, names.scores));
        const [first, ...rows] = valuesOf(sheetOf(workbook, sheet), area);
        const without = arrangement.unitsWithoutColumn?.scores ?? [];
        expect(first).toEqual([...Object.values(headings.scores), ...unitNames.filter((name) => !without.includes(name))]);
        expect(rows.flatMap(([code]) => (code === undefined ? [] : [code]))).toEqual(
          scoreRows(smallScheme).map(({ code }) => code),
        );
      }),
    );
  });

  test('the colours of 数据填报 look at the headings and at 标记 where they now stand', () => {
    fc.assert(
      fc.property(arrangements, (arrangement) => {
        const workbook = describeStandardWorkbook({ scheme: smallScheme, units, arrangement });
        const { sheet, area, headings: columns } = tableOf(workbook, tables.figures);
        const flags = area.column + columns.indexOf(headings.figures.flags);
        for (const { areas, formula } of sheet.conditionalFormats ?? []) {
          const [first] = areas;
          if (first === undefined) throw new RangeError('a conditional format without an area');
          expect(formula).toContain(`&${cellName(area.row, first.column, 'rowPinned')}&`);
          expect(formula).toContain(`,${cellName(first.row, flags, 'columnPinned')})`);
        }
      }),
    );
  });
});
