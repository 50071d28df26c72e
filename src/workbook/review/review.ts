import type { Issue } from '../../checks';
import type { Scheme, Sliced } from '../../core';
import type { Place } from '../../host/port';
import type { Assessed, Refused, Standing } from '../assess';
import { headings, tables } from '../layout';
import { makingDetails } from '../plan/details';
import { resultsOutput } from '../plan/results';
import { findColumns } from '../read/columns';
import { cellText } from '../read/text';
import { reviewRecords, type RecordFinding } from '../records';
import { at, type Difference } from './difference';
import { reviewingFigureFlags } from './reviewFigureFlags';
import { reviewingScores } from './reviewScores';
import { reviewingTable } from './reviewTable';

/** A fingerprint as it was written with the results, and as it is now. */
export interface FingerprintPair {
  readonly written: string;
  readonly now: string;
}

/** What does not fit in 运行记录, with its cell where there is one. */
export type RecordDifference = RecordFinding & { readonly place?: Place; readonly cell?: string };

/** The written results held against what scoring gives now. Plain data. */
export interface Review {
  readonly kind: 'reviewed';
  /** The one in force. */
  readonly scheme: Scheme;
  /** `outdated`: the written scores are of another scheme or of other figures than those that stand there now. */
  readonly standing: Standing;
  readonly fingerprints: { readonly scheme: FingerprintPair; readonly figures: FingerprintPair };
  readonly differences: readonly Difference[];
  /** The marks have been cleared by their command, which is no difference. */
  readonly flagsCleared: boolean;
  readonly records: readonly RecordDifference[];
}

/** What has changed since the results were written; `undefined` where nothing has, or nothing was written. */
export const changedSince = ({ standing, fingerprints: { scheme, figures } }: Review): 'scheme' | 'figures' | 'both' | undefined => {
  if (standing.kind !== 'outdated') return undefined;
  if (scheme.written === scheme.now) return 'figures';
  return figures.written === figures.now ? 'scheme' : 'both';
};

/** Nothing differs, of results that are those of the figures. */
export const isUntouched = ({ differences, records, standing }: Review): boolean =>
  differences.length === 0 && records.length === 0 && standing.kind !== 'outdated';

/** Holds the results in the workbook against those that its figures give. Writes nothing. */
export const reviewing = function* (assessed: Assessed): Sliced<Review | Refused> {
  const { attached, read, scores, standing } = assessed;
  const { details, results } = headings;
  const compared = [
    yield* reviewingScores(attached.scores, scores),
    yield* reviewingTable({ output: 'results', name: tables.results, unit: results.unit, told: results.score }, attached.tables.results, resultsOutput(scores)),
    yield* reviewingTable(
      { output: 'details', name: tables.details, unit: details.unit, code: details.code, told: details.score },
      attached.tables.details,
      yield* makingDetails(scores, read.changedParameters),
    ),
  ];
  const refused = compared.flatMap((each): readonly Issue[] => ('refused' in each ? [each.refused] : []));
  if (refused.length > 0) return { kind: 'refused', issues: refused };
  const all = [...compared.flatMap((each) => ('differences' in each ? each.differences : [])), ...(yield* reviewingFigureFlags(attached.tables.figures, read.entered, scores))];
  const { differences, flagsCleared } = withoutClearedFlags(neverScored(assessed, all) ? [] : all, assessed);
  return {
    kind: 'reviewed',
    scheme: scores.scheme,
    standing,
    fingerprints: fingerprintsOf(assessed),
    differences,
    flagsCleared,
    records: recordsOf(assessed),
  };
};

/** A workbook that has not been scored, and holds no result that somebody else has put there: its subtotals show 0 at most. */
const neverScored = ({ standing }: Assessed, differences: readonly Difference[]): boolean =>
  standing.kind === 'unscored' && differences.every(({ written, heading }) => written === null || written === 0 || heading === headings.scores.points);

const flagHeadings = new Set<Difference['output']>(['scores', 'figures']);

/** 清除标记 empties both columns of marks; a single mark that is gone is a difference. */
const withoutClearedFlags = (differences: readonly Difference[], assessed: Assessed): Pick<Review, 'differences' | 'flagsCleared'> => {
  const isFlag = ({ output, heading }: Difference): boolean => flagHeadings.has(output) && heading === headings.scores.flags;
  const flagsCleared = differences.some(isFlag) && flagsBlank(assessed);
  return { differences: flagsCleared ? differences.filter((each) => !isFlag(each)) : differences, flagsCleared };
};

const flagsBlank = ({ attached, read }: Assessed): boolean => {
  const [titles = [], ...rows] = attached.scores.rows;
  const columns = findColumns({ headings: titles.map(cellText) }, [headings.scores.flags]);
  const marks = columns.missing ? [] : rows.map((row) => row[columns.at(headings.scores.flags)]);
  return [...marks, ...attached.tables.figures.rows.map((row) => row[read.entered.flagsColumn])].every((value) => cellText(value) === '');
};

/** The stamp holds time, scheme, fingerprint of the scheme, fingerprint of the figures. */
const fingerprintsOf = ({ attached, schemeFingerprint, figuresFingerprint }: Assessed): Review['fingerprints'] => {
  const [, , scheme = '', figures = ''] = (attached.stamp.rows[0] ?? []).map(cellText);
  return { scheme: { written: scheme, now: schemeFingerprint }, figures: { written: figures, now: figuresFingerprint } };
};

const recordsOf = ({ attached: { stamp, tables: { runs } } }: Assessed): readonly RecordDifference[] =>
  reviewRecords(runs, stamp).map((finding): RecordDifference => {
    switch (finding.kind) {
      case 'missing':
        return finding;
      case 'stamp':
        return { ...finding, ...at({ sheet: stamp.sheet, row: stamp.row, column: stamp.column + finding.column }) };
      default:
        return { ...finding, ...at({ sheet: runs.sheet, row: runs.row + 1 + finding.row, column: runs.column }) };
    }
  });
