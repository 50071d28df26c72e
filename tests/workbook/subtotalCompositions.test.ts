import fc from 'fast-check';
import { fixed, inOneGo, scoreUnits, type Fraction, type Scores, type UnitScore } from '../../src/core';
import { describeStandardWorkbook } from '../../src/workbook/build';
import { names } from '../../src/workbook/layout';
import { planningScoreSheet } from '../../src/workbook/plan/scoreSheet';
import { totalCode } from '../../src/workbook/scoresheet';
import { buildXlsx, type CellDescription, type SheetDescription, type WorkbookDescription } from '../../src/xlsx/build';
import type { Area } from '../../src/xlsx/document';
import type { Block, CellWrite, RangeReading } from '../../src/host/port';
import { convertWithLibreOffice, describeWithLibreOffice, readWithExcelize } from '../support/independentReader';
import { cellAt, nameOf, rangeOf, sheetOf } from './build/sheetOf';
import { anyComposed, type Composed } from '../core/scoring/randomCompositions';

const planScoreSheet = (...given: Parameters<typeof planningScoreSheet>) => inOneGo(planningScoreSheet(...given));

/** 得分表 of a blank workbook, as a host reads it. */
const readingOf = (workbook: WorkbookDescription): RangeReading & { readonly area: Area } => {
  const { sheet, area } = rangeOf(nameOf(workbook, names.scores));
  const drawn = sheetOf(workbook, sheet);
  const cells = Array.from({ length: area.rows }, (_, row) =>
    Array.from({ length: area.columns }, (__, column) => cellAt(drawn, area.row + row, area.column + column)),
  );
  return {
    kind: 'range',
    sheet,
    area,
    row: area.row,
    column: area.column,
    rows: cells.map((row) => row.map((cell) => (typeof cell?.value === 'number' || typeof cell?.value === 'string' ? cell.value : null))),
    formulas: cells.map((row) => row.map((cell) => (cell?.formula === undefined ? null : `=${cell.formula}`))),
  };
};

const applied = (cell: CellDescription, write: CellWrite): CellDescription => {
  if (write === null || typeof write === 'object') return cell;
  const { formula: _, ...rest } = cell;
  return { ...rest, value: write };
};

/** The sheet with what the blocks write; a formula that is there stays, with nothing calculated. */
const written = (sheet: SheetDescription, blocks: readonly Block[]): SheetDescription => {
  const writes = new Map(
    blocks.flatMap(({ row, column, cells }) =>
      cells.flatMap((each, down) => each.map((write, right): [string, CellWrite] => [`${String(row + down)}:${String(column + right)}`, write])),
    ),
  );
  return {
    ...sheet,
    rows: sheet.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => applied(cell, writes.get(`${String(row.index)}:${String(cell.column)}`) ?? null)),
    })),
  };
};

interface Made {
  readonly workbook: WorkbookDescription;
  readonly sheet: SheetDescription;
  readonly scores: Scores;
  readonly reading: ReturnType<typeof readingOf>;
}

/** 得分表 as it is after scoring, under another name. */
const made = ({ scheme, units }: Composed, name: string): Made => {
  const workbook = describeStandardWorkbook({ scheme, units: units.map(({ unit }) => ({ name: unit, class: '', takesPart: true })) });
  const reading = readingOf(workbook);
  const scores = scoreUnits(scheme, units);
  const sheet = written(sheetOf(workbook, reading.sheet), planScoreSheet(reading, scores).blocks);
  return { workbook, sheet: { ...sheet, name }, scores, reading };
};

/** One file with all the sheets, which needs LibreOffice once. */
const allIn = (made: readonly Made[]): Uint8Array => {
  const [first] = made;
  if (first === undefined) throw new RangeError('no sheets');
  const { names: _, ...rest } = first.workbook;
  return buildXlsx({ ...rest, sheets: made.map(({ sheet }) => sheet) });
};

/** What the core says of every item, part and total, by code. */
const expectedOf = ({ items, parts, score }: UnitScore): ReadonlyMap<string, string> => {
  const shown = (value: Fraction | null): string => (value === null ? '' : fixed(value, 2));
  return new Map([
    ...items.map((each): [string, string] => [each.item.id, shown(each.score)]),
    ...parts.map((each): [string, string] => [each.part.id, shown(each.score)]),
    [totalCode, shown(score)],
  ]);
};

describeWithLibreOffice('subtotals of any composition, computed by LibreOffice', () => {
  const schemes = fc.sample(anyComposed(true), { numRuns: 32, seed: 2012 });

  test('are what the core says, of every item, part and total of every unit', () => {
    const sheets = schemes.map((each, at) => made(each, `S${String(at)}`));
    const [book] = readWithExcelize(convertWithLibreOffice([allIn(sheets)], 'xlsx'));
    let compared = 0;
    const differing = sheets.flatMap(({ sheet, scores, reading }) => {
      const rows = book?.sheets.find(({ name }) => name === sheet.name)?.rows ?? [];
      return scores.units.flatMap((unit) => {
        const column = reading.area.column + (reading.rows[0] ?? []).indexOf(unit.unit);
        return [...expectedOf(unit)].flatMap(([code, expected]) => {
          const row = reading.area.row + reading.rows.findIndex((cells) => cells[0] === code);
          const found = (rows[row]?.[column] ?? '').trim();
          compared += 1;
          return found === expected ? [] : [`${sheet.name} ${unit.unit} ${code}: ${found} instead of ${expected}`];
        });
      });
    });
    expect(differing).toEqual([]);
    expect(compared).toBeGreaterThan(1_000);
  });

  test('of which there are all kinds', () => {
    const kinds = schemes.flatMap(({ scheme }) => scheme.items.map(({ composition }) => composition?.value.kind));
    expect(new Set(kinds)).toEqual(new Set(['sum', 'mean', 'minimum', 'weighted', 'pool']));
    expect(new Set(schemes.map(({ scheme }) => scheme.composition.value.kind))).toEqual(new Set(['sum', 'mean', 'minimum', 'weighted']));
  });
});
