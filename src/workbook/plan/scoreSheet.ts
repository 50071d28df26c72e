import { mapInSlices, sum, zero, type Fraction, type Scheme, type Scores, type Sliced, type UnitScore } from '../../core';
import { structure, type Issue } from '../../checks';
import type { Block, CellWrite, FormatCopy, NameWrite, RangeReading } from '../../host/port';
import { names, notApplicableWord, pendingWord, unknownPointsWord } from '../layout';
import { missingHeadings } from '../read/missingHeadings';
import { readScoreRange, type ScoreRange } from '../read/scoreRange';
import { addressOf, columnLetters, plain } from '../read/text';
import { scoreFormat } from '../pointsFormat';
import { pendingCode, totalCode } from '../scoresheet';
import { subtotalFormulas } from '../subtotals';
import { flagText } from './flagText';
import { numberCell } from './numbers';
import { pointsBlocks } from './pointsColumn';

export interface ScoreSheetPlan {
  readonly names: readonly NameWrite[];
  readonly formats: readonly FormatCopy[];
  readonly blocks: readonly Block[];
  readonly refused?: Issue;
}

const refuse = (refused: Issue): ScoreSheetPlan => ({ names: [], formats: [], blocks: [], refused });

/**
 * 得分表: scores into the columns of the units, flags into 标记. Subtotals keep their formulas.
 * A unit without a column gets the next one on the right; a column whose unit is gone loses its scores.
 */
export const planningScoreSheet = function* (range: RangeReading, scores: Scores): Sliced<ScoreSheetPlan> {
  const found = readScoreRange(range, scores.scheme);
  if ('missing' in found) return refuse(missingHeadings(names.scores, found));
  const sheet: Sheet = { ...found, numberFormat: scoreFormat(scores.scheme) };
  const width = range.rows[0]?.length ?? 0;
  const added = scores.units.filter(({ unit }) => !sheet.unitColumns.has(plain(unit)));
  if (range.nextRight !== undefined && range.nextRight < range.column + width + added.length) {
    return refuse(occupiedRight(range));
  }
  const newColumns = yield* mapInSlices(added, (unit, index) => columnBlock(sheet, scores.scheme, unit, width + index, true));
  const present = yield* mapInSlices(scores.units, (unit) => {
    const column = sheet.unitColumns.get(plain(unit.unit));
    return column === undefined ? [] : [columnBlock(sheet, scores.scheme, unit, column, false)];
  });
  const flags = flagsBlock(sheet, scores);
  yield;
  return {
    ...widened(range, width, added.length),
    blocks: [...pointsBlocks(sheet, scores.scheme), flags, ...(yield* joining([...present.flat(), ...staleBlocks(sheet, scores), ...newColumns]))],
  };
};

interface Sheet extends ScoreRange {
  readonly numberFormat: string;
}

const block = ({ range, numberFormat }: Sheet, column: number, cells: readonly CellWrite[]): Block => ({
  sheet: range.sheet,
  row: range.row,
  column: range.column + column,
  numberFormat,
  cells: cells.map((cell) => [cell]),
});

/** Made when the first of them is missing: most columns have theirs. */
type Formulas = () => ReturnType<typeof subtotalFormulas>;

const formulasIn = (sheet: Sheet, scheme: Scheme, column: number): Formulas => {
  let made: ReturnType<Formulas> | undefined;
  return () =>
    (made ??= subtotalFormulas(scheme, {
      codes: sheet.codes,
      firstRow: sheet.range.row,
      codeColumn: sheet.range.column + sheet.codeColumn,
      pointsColumn: sheet.range.column + sheet.pointsColumn,
      column: sheet.range.column + column,
    }));
};

const columnBlock = (sheet: Sheet, scheme: Scheme, unit: UnitScore, column: number, isNew: boolean): Block => {
  const shows = shownIn(unit, scheme);
  const vetoed = vetoedRows(unit);
  const formulas = formulasIn(sheet, scheme, column);
  return block(
    sheet,
    column,
    sheet.rows.map((row, index): CellWrite => {
      if (index === 0) return isNew ? unit.unit : null;
      if (row === undefined) return null;
      const value = shows.get(row.code) ?? '';
      // No formula knows of a veto: what it left of an item or the total is written, and the formula comes back with the next run without it.
      if (row.kind === 'indicator' || vetoed.has(row.code)) return value;
      return subtotal(sheet, formulas, index, column, value);
    }),
  );
};

/** A formula that is there stays. */
const subtotal = (sheet: Sheet, formulas: Formulas, index: number, column: number, shows: string | number): CellWrite => {
  if ((sheet.range.formulas[index]?.[column] ?? null) !== null) return { shows };
  const formula = formulas()[index] ?? null;
  return formula === null ? { shows } : { formula, shows };
};

/** The rows of items and of the total that a decided veto has changed, by code. */
const vetoedRows = ({ vetoes, items }: UnitScore): ReadonlySet<string> =>
  new Set(
    vetoes.flatMap(({ veto, state }): readonly string[] => {
      const { value } = veto.effect;
      if (state !== 'decided' || value.kind === 'lowestGrade' || value.kind === 'notTopGrade') return [];
      if (value.kind === 'deduction') return [totalCode];
      return items.some(({ item, score }) => item.id === value.item && score !== null) ? [value.item] : [];
    }),
  );

/** What every row of a unit's column shows, by code. */
const shownIn = (unit: UnitScore, scheme: Scheme): ReadonlyMap<string, string | number> => {
  const places = scheme.places.value;
  const cell = (value: Fraction | null): string | number => {
    const written = numberCell(value, places);
    return typeof written === 'number' ? written : '';
  };
  const waiting = (codes: ReadonlySet<string>): number => {
    const pending = unit.indicators.filter(({ indicator, flag }) => flag === 'pending' && codes.has(indicator.item));
    return Number(cell(sum([zero, ...pending.flatMap(({ points }) => (points === null ? [] : [points]))])));
  };
  const itemsOf = (part: string): ReadonlySet<string> =>
    new Set(scheme.items.filter((item) => item.part === part).map(({ id }) => id));
  const unstated = new Set(scheme.items.filter((item) => scheme.unknownPoints.value === 'leftOut' && item.pointsUnknown === true).map(({ id }) => id));
  return new Map<string, string | number>([
    ...unit.indicators.map(({ indicator, score, points, flag }): [string, string | number] => [
      indicator.code,
      flag === 'pending' ? pendingWord : points === null ? (unstated.has(indicator.item) ? unknownPointsWord : notApplicableWord) : cell(score),
    ]),
    ...unit.items.map(({ item, score }): [string, string | number] => [item.id, cell(score)]),
    ...unit.parts.map(({ part, score }): [string, string | number] => [part.id, cell(score)]),
    ...unit.parts.map(({ part }): [string, string | number] => [pendingCode(part.id), waiting(itemsOf(part.id))]),
    [totalCode, cell(unit.score)],
    [pendingCode(totalCode), waiting(new Set(scheme.items.map(({ id }) => id)))],
  ]);
};

/** Columns with subtotals of ours whose unit does not take part any more: their scores would be those of an earlier run. */
const staleBlocks = (sheet: Sheet, scores: Scores): readonly Block[] => {
  const current = new Set(scores.units.map(({ unit }) => plain(unit)));
  return [...sheet.unitColumns].flatMap(([name, column]): Block[] => {
    const ours = sheet.rows.some((row, index) => row?.kind !== 'indicator' && (sheet.range.formulas[index]?.[column] ?? '').includes('SUMIFS'));
    if (current.has(name) || !ours) return [];
    const formulas = formulasIn(sheet, scores.scheme, column);
    return [
      block(
        sheet,
        column,
        sheet.rows.map((row, index): CellWrite => {
          if (row === undefined) return null;
          return row.kind === 'indicator' ? '' : subtotal(sheet, formulas, index, column, row.code.endsWith('?') ? 0 : '');
        }),
      ),
    ];
  });
};

const flagsBlock = (sheet: Sheet, scores: Scores): Block => {
  const places = new Map(scores.scheme.indicators.map(({ code }, index) => [code, index]));
  const vetoed = scores.units.map((unit) => ({ unit: unit.unit, rows: vetoedRows(unit) }));
  return block(
    sheet,
    sheet.flagsColumn,
    sheet.rows.map((row): CellWrite => {
      if (row === undefined) return null;
      const place = row.kind === 'indicator' ? places.get(row.code) : undefined;
      if (place === undefined) return flagText(vetoed.flatMap(({ unit, rows }) => (rows.has(row.code) ? [{ unit, flag: 'veto' }] : [])));
      return flagText(scores.units.map(({ unit, indicators }) => ({ unit, flag: indicators[place]?.flag ?? 'met' })));
    }),
  );
};

/** The name and the look follow when columns are added. */
const widened = (range: RangeReading, width: number, added: number): Pick<ScoreSheetPlan, 'names' | 'formats'> => {
  if (added === 0) return { names: [], formats: [] };
  const { sheet, row, column, rows } = range;
  const first = `$${columnLetters(column)}$${String(row + 1)}`;
  const last = `$${columnLetters(column + width + added - 1)}$${String(row + rows.length)}`;
  const quoted = `'${sheet.replaceAll("'", "''")}'`;
  return {
    names: [{ name: names.scores, formula: `=${quoted}!${first}:${last}` }],
    formats: [{ sheet, row, column: column + width - 1, rows: rows.length, columns: added }],
  };
};

/** Blocks of neighbouring columns become one, made in one go: there may be thousands of columns. */
const joining = function* (blocks: readonly Block[]): Sliced<readonly Block[]> {
  const runs: { readonly blocks: Block[]; next: number }[] = [];
  for (const block of [...blocks].sort((a, b) => a.column - b.column)) {
    const run = runs.at(-1);
    const next = block.column + (block.cells[0]?.length ?? 0);
    if (run?.next === block.column) {
      run.blocks.push(block);
      run.next = next;
    } else runs.push({ blocks: [block], next });
  }
  const made: Block[] = [];
  for (const { blocks: run } of runs) {
    const [first] = run;
    if (first !== undefined) made.push({ ...first, cells: yield* mapInSlices(first.cells, (_, row) => run.flatMap(({ cells }) => cells[row] ?? [])) });
  }
  return made;
};

const occupiedRight = ({ sheet, row, nextRight = 0 }: RangeReading): Issue =>
  structure.occupied.find({ side: 'right', sheet, cell: addressOf({ sheet, row, column: nextRight }) });
