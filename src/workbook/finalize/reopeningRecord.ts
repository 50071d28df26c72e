import type { CellValue } from '../../host/port';
import type { Attached } from '../attach';
import { headings, runStates } from '../layout';
import type { Output } from '../plan/outputTable';
import { findColumns } from '../read/columns';
import { cellText } from '../read/text';
import { nextRecord, recordCells } from '../records';

/** One more row of 运行记录, which hangs on the newest one: of which results, when and why. It counts nothing, as nothing is scored. */
export const reopeningRecord = ({ stamp, tables: { runs: table } }: Attached, { now, reason }: { readonly now: string; readonly reason: string }): Output => {
  const { runs } = headings;
  const [, scheme = '', schemeFingerprint = '', figuresFingerprint = ''] = (stamp.rows[0] ?? []).map(cellText);
  const recorded = new Map<string, CellValue>([
    [runs.time, now],
    [runs.scheme, scheme],
    [runs.schemeFingerprint, schemeFingerprint],
    [runs.figuresFingerprint, figuresFingerprint],
    [runs.state, `${runStates.reopened}：${reason}`],
  ]);
  const { text: fingerprint } = nextRecord(table, stamp, recordCells(recorded));
  const cells = [...recorded, [runs.fingerprint, fingerprint] as const].filter(([heading]) => !findColumns(table, [heading]).missing);
  return {
    columns: cells.map(([heading]) => ({ heading, numberFormat: 'General' })),
    key: cells.map(([heading]) => heading),
    rows: [cells.map(([, cell]) => (typeof cell === 'string' ? cell : ''))],
    keepOthers: true,
  };
};
