import type { Scores } from '../../core';
import { fixed, sum } from '../../core';
import type { CellValue, RangeReading, TableReading } from '../../host/port';
import { headings, runStates } from '../layout';
import { tellChanges } from '../parameters';
import { pointsFormat } from '../pointsFormat';
import { findColumns } from '../read/columns';
import { nextRecord, recordCells, standingRecord } from '../records';
import type { Output } from './outputTable';
import type { Run } from './run';

type Table = Pick<TableReading, 'headings' | 'rows'>;
type Stamp = Pick<RangeReading, 'rows'>;

/** 运行记录: one more row, which hangs on the newest one; the earlier ones stay. */
export const runsOutput = (scores: Scores, run: Run, table: Table, stamp: Stamp): Output => {
  const { runs } = headings;
  const recorded = recordOf(scores, run, table);
  const cells = [...recorded, [runs.fingerprint, nextRecord(table, stamp, fingerprinted(recorded)).text]] as const;
  return {
    columns: cells.map(([heading]) => ({ heading, numberFormat: heading === runs.totals ? pointsFormat(scores.scheme) : 'General' })),
    key: cells.map(([heading]) => heading),
    rows: [cells.map(([, cell]) => cell)],
    keepOthers: true,
  };
};

/** When the same was recorded last, and its fingerprint: where nothing else is recorded since. */
export const recordedBefore = (scores: Scores, run: Run, table: Table, stamp: Stamp): ReturnType<typeof standingRecord> =>
  standingRecord(table, stamp, fingerprinted(recordOf(scores, run, table)));

type Recorded = readonly (readonly [heading: string, cell: string | number])[];

const fingerprinted = (recorded: Recorded): ReturnType<typeof recordCells> => recordCells(new Map<string, CellValue>(recorded));

const recordOf = ({ scheme, units }: Scores, run: Run, table: Table): Recorded => {
  const { runs } = headings;
  const total = sum(units.flatMap(({ score }) => (score === null ? [] : [score])));
  const count = (of: (unit: Scores['units'][number]) => number): number => units.reduce((all, unit) => all + of(unit), 0);
  return [
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
  ];
};
