import type { Scores } from '../../core';
import { fixed, sum } from '../../core';
import type { CellValue, RangeReading, TableReading } from '../../host/port';
import { headings, runStates } from '../layout';
import { tellChanges } from '../parameters';
import { pointsFormat } from '../pointsFormat';
import { findColumns } from '../read/columns';
import { nextRecord, recordCells } from '../records';
import type { Output } from './outputTable';
import type { Run } from './run';

/** 运行记录: one more row, which hangs on the newest one; the earlier ones stay. */
export const runsOutput = ({ scheme, units }: Scores, run: Run, table: Pick<TableReading, 'headings' | 'rows'>, stamp: Pick<RangeReading, 'rows'>): Output => {
  const { runs } = headings;
  const total = sum(units.flatMap(({ score }) => (score === null ? [] : [score])));
  const count = (of: (unit: Scores['units'][number]) => number): number => units.reduce((all, unit) => all + of(unit), 0);
  const recorded = [
    [runs.time, run.time],
    [runs.scheme, `${scheme.id} ${scheme.version}`],
    [runs.schemeFingerprint, run.schemeFingerprint],
    [runs.figuresFingerprint, run.figuresFingerprint],
    [runs.units, units.length],
    [runs.indicators, scheme.indicators.length],
    [runs.failing, count(({ failing }) => failing)],
    [runs.pending, count(({ pending }) => pending)],
    [runs.errors, run.issues.filter(({ level }) => level === 'error').length],
    [runs.warnings, run.issues.filter(({ level }) => level === 'warning').length],
    [runs.totals, Number(fixed(total, scheme.places.value))],
    // Workbooks of an earlier make have no such column.
    ...(findColumns(table, [runs.changedParameters]).missing ? [] : [[runs.changedParameters, tellChanges(run.changedParameters, 'zh')] as const]),
    [runs.state, run.final ? runStates.final : runStates.scored],
  ] as const;
  const cells = [...recorded, [runs.fingerprint, nextRecord(table, stamp, recordCells(new Map<string, CellValue>(recorded))).text]] as const;
  return {
    columns: cells.map(([heading]) => ({ heading, numberFormat: heading === runs.totals ? pointsFormat(scheme) : 'General' })),
    key: cells.map(([heading]) => heading),
    rows: [cells.map(([, cell]) => cell)],
    keepOthers: true,
  };
};
