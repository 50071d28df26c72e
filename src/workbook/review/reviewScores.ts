import type { Issue } from '../../checks';
import { mapInSlices, type Scores, type Sliced } from '../../core';
import type { RangeReading } from '../../host/port';
import { headings, names } from '../layout';
import { planningScoreSheet } from '../plan/scoreSheet';
import { missingHeadings } from '../read/missingHeadings';
import { readScoreRange, type ScoreRange } from '../read/scoreRange';
import { cellText, plain } from '../read/text';
import { scoreRows } from '../scoresheet';
import { at, same, shownOf, shownOnceWritten, type Difference, type Shown } from './difference';

/** Compares 得分表 with what scoring would write: scores, subtotals, flags, and points that differ from the scheme in force. */
export const reviewingScores = function* (range: RangeReading, scores: Scores): Sliced<{ readonly differences: readonly Difference[] } | { readonly refused: Issue }> {
  const found = readScoreRange(range, scores.scheme);
  if ('missing' in found) return { refused: missingHeadings(names.scores, found) };
  const plan = yield* planningScoreSheet(range, scores);
  if (plan.refused) return { refused: plan.refused };
  const width = range.rows[0]?.length ?? 0;
  const subtotals = yield* findingSubtotals(range, scores);
  const differences: Difference[] = [];
  for (const { row: top, column: left, cells } of plan.blocks) {
    const ofRows = yield* mapInSlices(cells, (row, rowOffset) =>
      row.flatMap((cell, columnOffset): readonly Difference[] => {
        const [rowAt, columnAt] = [top - range.row + rowOffset, left - range.column + columnOffset];
        const recomputed = shownOnceWritten(cell);
        if (columnAt >= width || recomputed === undefined) return [];
        const written = writtenAt(range, rowAt, columnAt, subtotals(rowAt, columnAt));
        if (written === undefined || same(written, recomputed)) return [];
        const place = { sheet: range.sheet, row: range.row + rowAt, column: range.column + columnAt };
        return [{ ...about(found, rowAt, columnAt, scores), ...at(place), written, recomputed }];
      }),
    );
    differences.push(...ofRows.flat());
  }
  return { differences: [...differences, ...missingRows(found, scores), ...missingColumns(found, scores)] };
};

/** What stands in a cell; `undefined` for a subtotal of ours that nobody has calculated yet. */
const writtenAt = ({ rows, formulas }: RangeReading, row: number, column: number, ours: string | undefined): Shown | undefined => {
  const value = rows[row]?.[column] ?? null;
  const formula = formulas[row]?.[column] ?? null;
  if (value !== null || formula === null) return shownOf(value);
  return formula === ours ? undefined : formula;
};

/** The formula that scoring would put into a cell that has none. */
const findingSubtotals = function* (range: RangeReading, scores: Scores): Sliced<(row: number, column: number) => string | undefined> {
  const { blocks } = yield* planningScoreSheet({ ...range, formulas: range.formulas.map((row) => row.map(() => null)) }, scores);
  return (row, column) => {
    for (const block of blocks) {
      const cell = block.cells[range.row + row - block.row]?.[range.column + column - block.column];
      if (typeof cell === 'object' && cell !== null && 'formula' in cell) return cell.formula;
    }
    return undefined;
  };
};

const about = (found: ScoreRange, row: number, column: number, { units }: Scores): Pick<Difference, 'kind' | 'output' | 'unit' | 'code' | 'heading'> => {
  const code = found.rows[row]?.code;
  const common = { output: 'scores', ...(code !== undefined && { code }) } as const;
  if (column === found.flagsColumn) return { kind: 'differs', ...common, heading: headings.scores.flags };
  if (column === found.pointsColumn) return { kind: 'differs', ...common, heading: headings.scores.points };
  const name = cellText(found.range.rows[0]?.[column]);
  const unit = units.find((each) => plain(each.unit) === plain(name))?.unit;
  return { kind: unit === undefined ? 'surplus' : 'differs', ...common, unit: unit ?? name, heading: headings.details.score };
};

/** Scoring writes nothing for a code that has no row. */
const missingRows = ({ rows }: ScoreRange, { scheme }: Scores): readonly Difference[] => {
  const there = new Set(rows.flatMap((row) => (row === undefined ? [] : [row.code])));
  return scoreRows(scheme)
    .filter(({ code }) => !there.has(code))
    .map(({ code }) => ({ kind: 'missing', output: 'scores', code, heading: headings.details.score, written: null, recomputed: null }));
};

const missingColumns = ({ unitColumns }: ScoreRange, { units }: Scores): readonly Difference[] =>
  units
    .filter(({ unit }) => !unitColumns.has(plain(unit)))
    .map(({ unit }) => ({ kind: 'missing', output: 'scores', unit, heading: headings.details.score, written: null, recomputed: null }));
