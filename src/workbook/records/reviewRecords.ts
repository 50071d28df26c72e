import type { RangeReading, TableReading } from '../../host/port';
import { headings, runStates } from '../layout';
import { cellText } from '../read/text';
import { after, beforeFirst, type RecordFingerprint } from './recordFingerprint';
import { newestColumn, newestIn, recordsIn, type RunRecord } from './records';

/** What does not fit in 运行记录. Rows count from 0, the first data row. */
export type RecordFinding =
  /** The cells, or the fingerprint, of the record are not those that were written. */
  | { readonly kind: 'edited'; readonly row: number; readonly number: number; readonly time: string }
  /** The record does not follow from the one before it, which was edited; whether it was edited too cannot be told. */
  | { readonly kind: 'doubtful'; readonly row: number; readonly number: number; readonly time: string }
  /** Records are gone; the one after them, if any, cannot be judged. */
  | { readonly kind: 'missing'; readonly first: number; readonly last: number }
  /** The record stands elsewhere than in the order of the runs. */
  | { readonly kind: 'moved'; readonly row: number; readonly number: number; readonly time: string }
  /** The record is there once more. */
  | { readonly kind: 'repeated'; readonly row: number; readonly number: number; readonly time: string }
  /** No run has written this row: nothing readable stands in 记录指纹. */
  | { readonly kind: 'strange'; readonly row: number; readonly time: string }
  /** KH_Stamp does not say what the newest record says. `column` counts from the first of KH_Stamp. */
  | { readonly kind: 'stamp'; readonly heading: string; readonly column: number; readonly written: string; readonly recorded: string };

/** A record with a readable fingerprint. */
interface Numbered extends RunRecord {
  readonly fingerprint: RecordFingerprint;
}

/**
 * Follows the chain of 运行记录 from the first record to the one that KH_Stamp names.
 * It notices what is edited by hand; it is no signature: whoever computes fingerprints can write a chain of their own.
 */
export const reviewRecords = (table: Pick<TableReading, 'headings' | 'rows'>, stamp: Pick<RangeReading, 'rows'>): readonly RecordFinding[] => {
  const records = recordsIn(table);
  const numbered = records.filter((record): record is Numbered => record.fingerprint !== undefined);
  const chain = chainOf(numbered);
  const newest = newestIn(stamp);
  return [
    ...records.flatMap((record): readonly RecordFinding[] => (record.fingerprint === undefined ? [{ kind: 'strange', row: record.row, time: record.time }] : [])),
    ...numbered.filter((record) => chain.get(record.fingerprint.number) !== record).map((record) => told('repeated', record)),
    ...[...chain.values()].filter((record) => !fits(record, chain)).map((record) => told(followsEdited(record, chain) ? 'doubtful' : 'edited', record)),
    ...moved([...chain.values()]).map((record) => told('moved', record)),
    ...gaps(chain, newest?.number ?? 0),
    ...stampFindings(stamp, newest, chain),
  ];
};

const told = <Kind extends 'edited' | 'doubtful' | 'moved' | 'repeated'>(kind: Kind, { row, time, fingerprint }: Numbered) => ({ kind, row, number: fingerprint.number, time });

/** One record for every number, in the order in which they stand: of several the one that fits. */
const chainOf = (numbered: readonly Numbered[]): ReadonlyMap<number, Numbered> => {
  const first = new Map<number, Numbered>();
  for (const record of numbered) if (!first.has(record.fingerprint.number)) first.set(record.fingerprint.number, record);
  const chosen = new Map(first);
  for (const record of numbered) {
    const { number } = record.fingerprint;
    const there = chosen.get(number);
    if (there !== undefined && !fits(there, first) && fits(record, first)) chosen.set(number, record);
  }
  return chosen;
};

/** A record after a missing one cannot be judged; after an edited one it can, since what stood there is known from the record before. */
const fits = ({ fingerprint, cells }: Numbered, chain: ReadonlyMap<number, Numbered>): boolean => {
  const { number, text } = fingerprint;
  const before = number === 1 ? beforeFirst : chain.get(number - 1)?.fingerprint;
  if (before === undefined) return true;
  return after(before, cells).text === text || after(due(number - 1, chain) ?? before, cells).text === text;
};

const followsEdited = ({ fingerprint }: Numbered, chain: ReadonlyMap<number, Numbered>): boolean => {
  const before = chain.get(fingerprint.number - 1);
  return before !== undefined && !fits(before, chain);
};

/** What the fingerprint of a record should be, by the record before it. */
const due = (number: number, chain: ReadonlyMap<number, Numbered>): RecordFingerprint | undefined => {
  const record = chain.get(number);
  const before = number === 1 ? beforeFirst : chain.get(number - 1)?.fingerprint;
  return record === undefined || before === undefined ? undefined : after(before, record.cells);
};

/** Every record that stands where another one should. */
const moved = (records: readonly Numbered[]): readonly Numbered[] => {
  const standing = [...records].sort((a, b) => a.row - b.row);
  const ordered = [...records].sort((a, b) => a.fingerprint.number - b.fingerprint.number);
  return standing.filter((record, index) => ordered[index] !== record);
};

const gaps = (chain: ReadonlyMap<number, Numbered>, newest: number): readonly RecordFinding[] => {
  const numbers = [...chain.keys(), newest + 1].sort((a, b) => a - b);
  return numbers.flatMap((number, index): readonly RecordFinding[] => {
    const first = (numbers[index - 1] ?? 0) + 1;
    return first < number ? [{ kind: 'missing', first, last: number - 1 }] : [];
  });
};

/** What KH_Stamp holds of the newest run stands in its record too. */
const shared: readonly string[] = [headings.runs.time, headings.runs.scheme, headings.runs.schemeFingerprint, headings.runs.figuresFingerprint];

const stampFindings = (stamp: Pick<RangeReading, 'rows'>, newest: RecordFingerprint | undefined, chain: ReadonlyMap<number, Numbered>): readonly RecordFinding[] => {
  const cells = (stamp.rows[0] ?? []).map(cellText);
  const last = newestOf([...chain.values()]);
  if (last === undefined || (newest !== undefined && newest.number > last.fingerprint.number)) return [];
  const differs = (heading: string, column: number, recorded: string): readonly RecordFinding[] => {
    const written = cells[column] ?? '';
    return written === recorded ? [] : [{ kind: 'stamp', heading, column, written, recorded }];
  };
  const recorded = new Map((newestOf([...chain.values()].filter((record) => !isReopening(record))) ?? last).cells);
  return [
    ...shared.flatMap((heading, column) => differs(heading, column, recorded.get(heading) ?? '')),
    ...differs(headings.runs.fingerprint, newestColumn, last.fingerprint.text),
  ];
};

const newestOf = (records: readonly Numbered[]): Numbered | undefined =>
  records.reduce<Numbered | undefined>((most, each) => (most === undefined || each.fingerprint.number > most.fingerprint.number ? each : most), undefined);

/** A record of a re-opening says nothing of results: those of the run before it stay. */
const isReopening = ({ cells }: RunRecord): boolean =>
  cells.some(([heading, text]) => heading === headings.runs.state && text.startsWith(runStates.reopened));
