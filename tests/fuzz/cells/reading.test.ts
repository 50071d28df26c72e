import fc from 'fast-check';
import { checkUnits, type Entry, type Issue } from '../../../src/checks';
import { readEntry } from '../../../src/checks/entered';
import { compare, decimal, inOneGo, isWhole, zero, type Figure, type FigureValue, type Text } from '../../../src/core';
import { baotou2012 } from '../../../src/schemes';
import { fileHost } from '../../../src/host/file';
import type { CellValue, Reading, TableReading } from '../../../src/host/port';
import { assess, planningScoring, request } from '../../../src/workbook';
import { figure } from '../../core/given';
import { smallScheme } from '../../support/smallScheme';
import { twoUnits } from '../../workbook/assessing';
import { fuzz, fuzzAsync } from '../fuzz';
import { anyCell, spoilt } from './anyCell';

const planScoring = (...given: Parameters<typeof planningScoring>) => inOneGo(planningScoring(...given));

const units: readonly (readonly [string, string])[] = [
  ['人', 'persons'],
  ['%', '%'],
  ['‰', '‰'],
  ['万元', '10,000 yuan'],
];

const anyFigure: fc.Arbitrary<Figure> = fc
  .record({
    kind: fc.constantFrom('count', 'amount', 'degree', 'yesNo', 'date'),
    unit: fc.constantFrom(...units).map(([zh, en]): Text => ({ zh, en })),
    more: fc.constantFrom<Partial<Figure>>({}, { negative: true }, { atMost: '100' }, { optional: true }),
  })
  .map(({ kind, unit, more }) => figure('a', kind, { unit, ...more }));

const cell = "'数据填报'!F3";

const anyEntry: fc.Arbitrary<Entry> = fc
  .record(
    { value: anyCell, formula: fc.constantFrom('=B7*2', '=1/0'), showsDay: fc.boolean(), hidden: fc.boolean(), merged: fc.boolean() },
    { requiredKeys: ['value'] },
  )
  .map((entry) => ({ cell, ...entry }));

/** A text for people that names everything it speaks of; what somebody entered may say anything. */
const isTold = ({ zh, en }: Text): void => {
  for (const text of [zh, en]) expect(text.trim()).not.toMatch(/^$|^undefined|\bundefined\b|\bNaN\b|\[object/u);
};

const quotesNothing = (entry: Entry): boolean => typeof entry.value !== 'string' || !/undefined|NaN|\[object/u.test(entry.value);

/** What a figure of a kind can mean to scoring, and nothing else. */
const isPossible = ({ kind, negative }: Figure, value: FigureValue): boolean => {
  switch (value.kind) {
    case 'number':
      return (kind === 'amount' || (kind === 'count' && isWhole(value.value))) && (negative === true || compare(value.value, zero) >= 0);
    case 'degree':
      return kind === 'degree';
    case 'yesNo':
      return kind === 'yesNo';
    case 'date':
      return kind === 'date' && Number.isInteger(value.day);
    default:
      return true;
  }
};

const errorsIn = (issues: readonly Issue[]): readonly Issue[] => issues.filter(({ level }) => level === 'error');

test('whatever a cell holds is a value that its figure can have, or an issue that names the cell', () => {
  fuzz(
    'cells of figures',
    { runs: 1500 },
    fc.property(anyFigure, anyEntry, (of, entry) => {
      const { value, issues } = readEntry(of, entry, '甲区');
      expect([isPossible(of, value), errorsIn(issues).length > 0]).toEqual([true, value.kind === 'unusable']);
      expect(errorsIn(issues).length).toBeLessThan(2);
      for (const issue of issues) {
        expect([issue.cell, issue.unit, issue.figure]).toEqual([cell, '甲区', 'a']);
        if (quotesNothing(entry)) [issue.message, issue.expected, issue.fix].forEach(isTold);
      }
    }),
  );
});

test('what a repair puts into a cell is read without an error, and needs no repair again', () => {
  let seen = 0;
  fuzz(
    'repairs of cells',
    { runs: 2000 },
    fc.property(anyFigure, fc.oneof(spoilt, anyCell), (of, value) => {
      for (const { repair } of readEntry(of, { value, cell }, '甲区').issues) {
        if (repair === undefined) continue;
        seen += 1;
        const { issues } = readEntry(of, { value: repair.to, cell }, '甲区');
        expect(issues.filter((issue) => issue.level === 'error' || issue.repair !== undefined)).toEqual([]);
      }
    }),
  );
  expect(seen).toBeGreaterThan(30);
});

test('a number in a cell means its double at 15 digits, exactly', () => {
  fuzz(
    'numbers in cells',
    { runs: 1500 },
    fc.property(fc.double({ min: -1e14, max: 1e14, noNaN: true }), (value) => {
      const { value: read } = readEntry(figure('a', 'amount', { negative: true }), { value, cell }, '甲区');
      if (read.kind === 'number') expect(compare(read.value, decimal(value.toPrecision(15)))).toBe(0);
      else expect(read.kind).toBe('unusable');
    }),
  );
});

test('whatever some cells of a unit hold, each of its figures has a value, and the unusable ones an issue', () => {
  const ids = baotou2012.figures.map(({ id }) => id);
  fuzz(
    'units of any cells',
    { runs: 60 },
    fc.property(fc.array(fc.dictionary(fc.constantFrom(...ids), anyCell, { maxKeys: 40 }), { minLength: 1, maxLength: 3 }), (cells) => {
      const given = cells.map((unit, at) => ({ unit: `第${String(at)}区`, entries: new Map(Object.entries(unit).map(([id, value]) => [id, { value, cell }])) }));
      const { units: read, issues } = checkUnits(baotou2012, given);
      for (const { unit, figures } of read) {
        expect([...figures.keys()]).toEqual(ids);
        const named = new Set(issues.filter((issue) => issue.unit === unit && issue.level === 'error').map((issue) => issue.figure));
        // An identity that does not hold is told at its first figure and spoils all of them.
        const broken = issues.some((issue) => issue.unit === unit && issue.level === 'error' && issue.code.startsWith('I'));
        for (const [id, { kind }] of figures) if (kind === 'unusable' && !broken) expect(named).toContain(id);
      }
    }),
  );
});

const anyTable = (table: TableReading, edits: readonly Edit[]): TableReading => {
  const headings = [...table.headings];
  const rows = table.rows.map((row): CellValue[] => [...row]);
  for (const { row, column, value } of edits) {
    const at = column % headings.length;
    const line = rows[row - 1];
    // A heading is a text in every workbook.
    if (row === 0) headings[at] = typeof value === 'string' ? value : `列${String(at)}`;
    else if (line !== undefined) line[at] = value;
  }
  return { ...table, headings, rows };
};

interface Edit {
  readonly table: string;
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
}

const anyEdits = (tables: readonly string[]): fc.Arbitrary<readonly Edit[]> =>
  fc.array(
    fc.record({ table: fc.constantFrom(...tables), row: fc.oneof({ weight: 1, arbitrary: fc.constant(0) }, { weight: 9, arbitrary: fc.integer({ min: 1, max: 12 }) }), column: fc.nat(24), value: anyCell }),
    { minLength: 1, maxLength: 12 },
  );

describe('whatever stands in the cells of a workbook', () => {
  let plain: Reading;
  beforeAll(async () => {
    plain = await fileHost(twoUnits(), 'workbook.xlsx').read(request);
  });

  it('is scored, or refused with issues', async () => {
    let scored = 0;
    await fuzzAsync(
      'cells of workbooks',
      { runs: 150 },
      fc.asyncProperty(fc.constant(Object.keys(plain.tables)).chain(anyEdits), async (edits) => {
        const tables = Object.fromEntries(
          Object.entries(plain.tables).map(([name, table]) => [name, table && anyTable(table, edits.filter((edit) => edit.table === name))]),
        );
        const found = await assess({ ...plain, tables }, smallScheme);
        const told = found.kind === 'refused' ? found.issues : found.read.issues;
        for (const { message, fix, code } of told) {
          expect(code).not.toBe('');
          for (const text of [message.zh, message.en, fix.zh, fix.en]) expect(text.trim()).not.toBe('');
        }
        const planned = found.kind === 'refused' ? found : planScoring(found, '2012-12-31 17:05');
        if (planned.kind === 'refused') {
          expect(planned.issues.length).toBeGreaterThan(0);
          return;
        }
        scored += 1;
        expect(JSON.stringify(planned.patch)).not.toMatch(/"undefined"|NaN|\[object/u);
      }),
    );
    expect(scored).toBeGreaterThan(15);
  });
});
