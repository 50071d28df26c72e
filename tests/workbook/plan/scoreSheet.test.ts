import { document, inOneGo, scoreUnits, type Remark, type Scheme, type UnitFigures, type Veto } from '../../../src/core';
import type { Block, CellWrite, RangeReading } from '../../../src/host/port';
import { headings, notApplicableWord, pendingWord, unknownPointsWord } from '../../../src/workbook/layout';
import { planningScoreSheet } from '../../../src/workbook/plan/scoreSheet';
import { scoreRows } from '../../../src/workbook/scoresheet';
import { subtotalFormulas } from '../../../src/workbook/subtotals';
import { item, linear, measured, notApplicable, part, proportional, scheme, slope, text, unit, type Given } from '../../core/given';

const planScoreSheet = (...given: Parameters<typeof planningScoreSheet>) => inOneGo(planningScoreSheet(...given));

const vetoes: readonly Veto[] = [
  { code: 'V1', clause: '', title: text('项目否决'), effect: document({ kind: 'itemZero', item: 'P1-01' }) },
  { code: 'V2', clause: '', title: text('扣分'), effect: document({ kind: 'deduction', points: '3' }) },
  { code: 'V3', clause: '', title: text('等次'), effect: document({ kind: 'lowestGrade' }) },
];

const used: Scheme = scheme({
  parts: [part('P1')],
  items: [item('P1-01', '4', { part: 'P1' }), item('P1-02', '6', { part: 'P1' })],
  indicators: [
    measured('P1-01-1', 'a', proportional('1'), { item: 'P1-01', points: document('4') }),
    measured('P1-02-1', 'b', linear('atLeast', '1', slope('0.1', '1')), { item: 'P1-02', points: document('6'), floor: document('-2') }),
  ],
  vetoes,
});

const codes = [headings.scores.code, ...scoreRows(used).map(({ code }) => code)];
const own = Object.values(headings.scores);

/** 得分表 with a column for every unit, whose subtotals are formulas or were written. */
const readingOf = (units: readonly string[], valueAt: (unit: string, code: string) => number | undefined = () => undefined): RangeReading => {
  const formulas = units.map((_, index) =>
    subtotalFormulas(used, { codes: ['', ...codes.slice(1)], firstRow: 0, codeColumn: 0, pointsColumn: 3, column: own.length + index }),
  );
  return {
    kind: 'range',
    sheet: '得分表',
    row: 0,
    column: 0,
    rows: codes.map((code, row) => [code, ...own.slice(1).map((heading) => (row === 0 ? heading : '')), ...units.map((name) => (row === 0 ? name : ''))]),
    formulas: codes.map((code, row) => [
      ...own.map(() => null),
      ...units.map((name, index) => (valueAt(name, code) === undefined ? (formulas[index]?.[row] ?? null) : null)),
    ]),
  };
};

const decided = (code: string): Remark => ({ code, vetoed: true, reason: '经核实', evidence: '' });
const taking = (given: Given, ...vetoed: string[]): UnitFigures => unit('甲', given, vetoed.map(decided));

const cellOf = (blocks: readonly Block[], column: number, code: string): CellWrite | undefined => {
  const block = blocks.find((each) => each.column <= column && column < each.column + (each.cells[0]?.length ?? 0));
  return block?.cells[codes.indexOf(code)]?.[column - block.column];
};

const planned = (units: readonly UnitFigures[], reading: RangeReading) => {
  const { blocks } = planScoreSheet(reading, scoreUnits(used, units));
  return {
    cell: (code: string): CellWrite | undefined => cellOf(blocks, own.length, code),
    flag: (code: string): CellWrite | undefined => cellOf(blocks, own.indexOf(headings.scores.flags), code),
  };
};

const full: Given = { a: '1', b: '1' };

describe('a subtotal that a veto has changed', () => {
  test('is written in the place of its formula, with the unit in 标记', () => {
    const { cell, flag } = planned([taking(full, 'V1')], readingOf(['甲']));
    expect([cell('P1-01'), flag('P1-01')]).toEqual([0, '〔甲〕一票否决']);
    expect([cell('P1-02'), cell('P1'), cell('TOTAL'), flag('TOTAL')]).toEqual([{ shows: 6 }, { shows: 6 }, { shows: 6 }, '']);
  });

  test('the total, where points are deducted', () => {
    const { cell, flag } = planned([taking(full, 'V2')], readingOf(['甲']));
    expect([cell('P1'), cell('TOTAL'), flag('TOTAL'), flag('P1')]).toEqual([{ shows: 10 }, 7, '〔甲〕一票否决', '']);
  });

  test('not where a veto bears on the grade alone', () => {
    const { cell, flag } = planned([taking(full, 'V3')], readingOf(['甲']));
    expect(['P1-01', 'P1-02', 'P1', 'TOTAL'].map((code) => [cell(code), flag(code)])).toEqual([
      [{ shows: 4 }, ''],
      [{ shows: 6 }, ''],
      [{ shows: 10 }, ''],
      [{ shows: 10 }, ''],
    ]);
  });

  test('is a formula again once the veto is gone', () => {
    const written = readingOf(['甲'], (_, code) => (code === 'P1-01' || code === 'TOTAL' ? 0 : undefined));
    const { cell } = planned([taking(full)], written);
    const formula = (code: string): string | null | undefined => readingOf(['甲']).formulas[codes.indexOf(code)]?.[own.length];
    expect([cell('P1-01'), cell('TOTAL'), cell('P1')]).toEqual([{ formula: formula('P1-01'), shows: 4 }, { formula: formula('TOTAL'), shows: 10 }, { shows: 10 }]);
  });

  test('is a formula again when its unit does not take part any more', () => {
    const written = readingOf(['甲'], (_, code) => (code === 'TOTAL' ? 7 : undefined));
    const { cell } = planned([unit('乙', full)], written);
    expect([cell('P1-01-1'), cell('P1')]).toEqual(['', { shows: '' }]);
    expect(cell('TOTAL')).toMatchObject({ formula: expect.stringContaining('SUMIFS'), shows: '' });
  });
});

describe('what an indicator shows', () => {
  test('points below zero, as they are', () => {
    expect(planned([taking({ a: '1', b: '0.3' })], readingOf(['甲'])).cell('P1-02-1')).toBe(-1);
  });

  test('a word for what is pending and for what does not exist or count', () => {
    const leaving: Scheme = { ...used, notApplicable: document('leftOut') };
    const shown = (by: Scheme, given: Given): CellWrite | undefined =>
      cellOf(planScoreSheet(readingOf(['甲']), scoreUnits(by, [taking(given)])).blocks, own.length, 'P1-01-1');
    const unstated: Scheme = {
      ...leaving,
      items: leaving.items.map((each) => ({ ...each, pointsUnknown: true })),
      unknownPoints: document('leftOut'),
    };
    expect([
      shown(used, { b: '1' }),
      shown(used, { a: notApplicable, b: '1' }),
      shown(leaving, { a: notApplicable, b: '1' }),
      shown(unstated, { a: notApplicable, b: '1' }),
      shown({ ...unstated, unknownPoints: document('assumed') }, { a: notApplicable, b: '1' }),
    ]).toEqual([pendingWord, 4, notApplicableWord, unknownPointsWord, notApplicableWord]);
  });
});
