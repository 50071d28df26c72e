import { assumed, type Scheme } from '../../src/core';
import { buildXlsx } from '../../src/xlsx/build';
import { describeStandardWorkbook, type Arrangement } from '../../src/workbook/build';
import { names, pendingWord } from '../../src/workbook/layout';
import { scoreRows } from '../../src/workbook/scoresheet';
import { subtotalFormulas } from '../../src/workbook/subtotals';
import { smallScheme } from '../support/smallScheme';
import { convertWithLibreOffice, describeWithLibreOffice, readWithExcelize, type ExcelizeReading } from '../support/independentReader';
import { nameOf, rangeOf, sheetOf, valuesOf, withValues } from './build/sheetOf';

const unit = '青山区';

interface Case {
  readonly scheme: Scheme;
  /** What the indicators hold, by code. */
  readonly scores: Readonly<Record<string, number | string>>;
  readonly arrangement?: Arrangement;
}

/** A workbook with scores in the unit's column of 得分表, and where the column lies. */
const scored = ({ scheme, scores, arrangement = {} }: Case) => {
  const workbook = describeStandardWorkbook({ scheme, units: [{ name: unit, class: '', takesPart: true }], arrangement });
  const { sheet, area } = rangeOf(nameOf(workbook, names.scores));
  const column = area.column + area.columns - 1;
  const codes = valuesOf(sheetOf(workbook, sheet), { ...area, columns: 1 }).map(([code]) => String(code ?? ''));
  const written = codes.flatMap((code, index): [string, number | string][] => {
    const score = scores[code];
    return score === undefined ? [] : [[`${String(area.row + index)}:${String(column)}`, score]];
  });
  return { bytes: buildXlsx(withValues(workbook, sheet, new Map(written))), sheet, codes, column, row: area.row };
};

/** What LibreOffice computes in the unit's column, by code, for every case. */
const computed = <Name extends string>(cases: Readonly<Record<Name, Case>>): ((name: Name, code: string) => string) => {
  const files = new Map(Object.entries<Case>(cases).map(([name, each]) => [name, scored(each)]));
  let read: readonly ExcelizeReading[] | undefined;
  const readings = () => (read ??= readWithExcelize(convertWithLibreOffice([...files.values()].map(({ bytes }) => bytes), 'xlsx')));
  const order = [...files.keys()];
  return (name, code) => {
    const file = files.get(name);
    const rows = readings()[order.indexOf(name)]?.sheets.find((sheet) => sheet.name === file?.sheet)?.rows ?? [];
    return (rows[(file?.row ?? 0) + (file?.codes.indexOf(code) ?? 0)]?.[file?.column ?? 0] ?? '').trim();
  };
};

const partly = { 'P1-01-1': 5.35, 'P1-01-2': 4, 'P1-02-1': pendingWord, 'P1-02-2': 1.1, 'P2-01-1': pendingWord };

const expected: readonly (readonly [string, string])[] = [
  ['P1-01', '9.35'],
  ['P1-02', '1.10'],
  ['P1', '10.45'],
  ['P1?', '3.50'],
  // One indicator is 待核, three are blank: nothing is known yet.
  ['P2-01', ''],
  ['P2', ''],
  ['P2?', '2.00'],
  ['TOTAL', '10.45'],
  ['TOTAL?', '5.50'],
];

// As patterns, `A-*` would pick `A-B-1` too, and `*` every code.
const renamed: Readonly<Record<string, string>> = { 'P1-01': 'A', 'P1-02': 'A-B', 'P2-01': '*' };
const codeOf = (code: string): string => code.replace(/^P\d-\d\d/, (item) => renamed[item] ?? item);
const ambiguous: Scheme = {
  ...smallScheme,
  items: smallScheme.items.map((item) => ({ ...item, id: codeOf(item.id) })),
  indicators: smallScheme.indicators.map((each) => ({ ...each, code: codeOf(each.code), item: codeOf(each.item) })),
};

const weighted: Scheme = {
  ...smallScheme,
  composition: assumed({
    kind: 'weighted',
    weights: { P1: assumed('0.4'), P2: assumed('0.6') },
    fullPoints: assumed('100'),
  }),
};

const staffRows: Arrangement = {
  offsets: { scores: { rows: 3, columns: 2 } },
  extraRows: ['P1-01', 'P1-02-2', 'P1', 'TOTAL'].map((before) => ({ before, note: '备注' })),
};

describeWithLibreOffice('subtotals of 得分表, computed by LibreOffice', () => {
  const shown = computed({
    partly: { scheme: smallScheme, scores: partly },
    arranged: { scheme: smallScheme, scores: partly, arrangement: staffRows },
    blank: { scheme: smallScheme, scores: {} },
    zero: { scheme: smallScheme, scores: { 'P1-01-1': 0 } },
    weighted: { scheme: weighted, scores: { ...partly, 'P2-01-1': 2, 'P2-01-2': 2 } },
    ambiguous: {
      scheme: ambiguous,
      scores: Object.fromEntries(Object.entries(partly).map(([code, score]) => [codeOf(code), score])),
    },
  });

  test('items add up their indicators, parts their items, and texts are passed over', () => {
    expect(expected.map(([code]) => [code, shown('partly', code)])).toEqual(expected);
  });

  test('rows of staff and a sheet that begins elsewhere change nothing', () => {
    expect(expected.map(([code]) => [code, shown('arranged', code)])).toEqual(expected);
  });

  test('nothing is shown before anything is scored', () => {
    const totals = expected.map(([code]) => code).filter((code) => !code.endsWith('?'));
    expect(totals.filter((code) => shown('blank', code) !== '')).toEqual([]);
  });

  test('a score of zero is a score', () => {
    expect(['P1-01', 'P1-02', 'P1', 'TOTAL'].map((code) => shown('zero', code))).toEqual(['0.00', '', '0.00', '0.00']);
  });

  test('weighted parts: 40 % of 10.45/15.5 and 60 % of 4/8, of 100 points, is 56.97', () => {
    expect(shown('weighted', 'TOTAL')).toBe('56.97');
  });

  test('codes that no pattern tells apart are added one by one', () => {
    expect(expected.map(([code]) => [code, shown('ambiguous', codeOf(code))])).toEqual(expected);
  });
});

describe('subtotal formulas', () => {
  const codes = ['编号', ...scoreRows(smallScheme).map(({ code }) => code)];
  const place = { codes, firstRow: 4, codeColumn: 0, pointsColumn: 3 };
  const formulas = subtotalFormulas(smallScheme, { ...place, column: 5 });
  const at = (code: string): string | null | undefined => formulas[codes.indexOf(code)];

  test('one wildcard pattern picks the indicators of an item or a part', () => {
    const known = 'COUNTIFS($A$7:$A$12,$A6&"-*",F$7:F$12,">-999999999")=0';
    expect(at('P1-01')).toBe(`=IF(${known},"",ROUND(SUMIFS(F$7:F$12,$A$7:$A$12,$A6&"-*"),2))`.replace(/\$12/g, '$11'));
    expect(at('P1')).toContain('SUMIFS(F$5:F$11,$A$5:$A$11,"P1-??-*")');
  });

  test('no formula has its own cell, or a cell that depends on it, in its ranges', () => {
    const cells = (formula: string): readonly number[] =>
      [...formula.matchAll(/F\$(\d+):F\$(\d+)/g)].flatMap(([, from, to]) =>
        Array.from({ length: Number(to) - Number(from) + 1 }, (_, index) => Number(from) + index),
      );
    const rowAt = (index: number): number => place.firstRow + index + 1;
    const reaches = (index: number, seen: ReadonlySet<number>): boolean => {
      const formula = formulas[index] ?? null;
      if (formula === null) return false;
      if (seen.has(index)) return true;
      const next = new Set([...seen, index]);
      return cells(formula).some((row) => reaches(row - rowAt(0), next));
    };
    expect(codes.filter((_, index) => reaches(index, new Set()))).toEqual([]);
  });

  test('indicators, unknown codes and the second row of a code have none', () => {
    const twice = subtotalFormulas(smallScheme, { ...place, codes: [...codes, 'P1-01', 'X9', ''], column: 5 });
    expect([at('P1-01-1'), ...twice.slice(-3)]).toEqual([null, null, null, null]);
  });

  test('points left out of the scheme are left out of the sheet', () => {
    const leftOut: Scheme = {
      ...smallScheme,
      unknownPoints: assumed('leftOut'),
      items: smallScheme.items.map((item) => (item.id === 'P1-02' ? { ...item, pointsUnknown: true } : item)),
    };
    const points = new Map(scoreRows(leftOut).map(({ code, points: full }) => [code, full]));
    expect(['P1-02', 'P1-02-1', 'P1', 'TOTAL'].map((code) => points.get(code))).toEqual([null, null, '10', '18']);
  });
});
