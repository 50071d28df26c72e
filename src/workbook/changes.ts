import { fixed, mapInSlices, type Flag, type Sliced, type UnitScore } from '../core';
import type { Assessed } from './assess';
import { flagWords, headings } from './layout';
import { findColumns } from './read/columns';
import { isLean, troubling } from './plan/lean';
import { cellText, plain } from './read/text';

/** What is different for a unit from the results that stand in the workbook. Only units that differ have one. */
export interface UnitChange {
  readonly unit: string;
  /** As they were written; absent where nothing stood there. */
  readonly scoreBefore?: string;
  readonly rankBefore?: number;
  /** Indicators that were not failing or pending before, with their flag now. */
  readonly worse: readonly IndicatorChange[];
  /** Indicators that were failing or pending before and are not now. */
  readonly better: readonly IndicatorChange[];
}

export interface IndicatorChange {
  readonly code: string;
  readonly flag: Flag;
}

/** Compares what the figures give with the results in the workbook; `undefined` where it has none yet. */
export const findingChanges = function* ({ attached, scores, standing }: Assessed): Sliced<readonly UnitChange[] | undefined> {
  if (standing.kind === 'unscored') return undefined;
  const before = resultsIn(attached.tables.results);
  const flags = yield* readingFlags(attached.tables.details);
  // Where the results were of so many units, an indicator without a row was none that somebody had to look at.
  const unlisted = isLean(before.size) ? flagWords.met : undefined;
  const places = scores.scheme.places.value;
  const changes = yield* mapInSlices(scores.units, (unit): readonly UnitChange[] => {
    const then = before.get(plain(unit.unit));
    if (then === undefined) return [];
    const score = unit.score === null ? undefined : fixed(unit.score, places);
    const scoreBefore = then.score === undefined ? undefined : then.score.toFixed(places);
    const change: UnitChange = {
      unit: unit.unit,
      ...(score !== scoreBefore && scoreBefore !== undefined && { scoreBefore }),
      ...((unit.rank ?? undefined) !== then.rank && then.rank !== undefined && { rankBefore: then.rank }),
      ...indicatorChanges(unit, flags, unlisted),
    };
    const same = change.scoreBefore === undefined && change.rankBefore === undefined && change.worse.length + change.better.length === 0;
    return same ? [] : [change];
  });
  return changes.flat();
};

const troublingWords: ReadonlySet<string> = new Set([...troubling].map((flag) => flagWords[flag]));

const indicatorChanges = (unit: UnitScore, before: ReadonlyMap<string, string>, unlisted: string | undefined): Pick<UnitChange, 'worse' | 'better'> => {
  const worse: IndicatorChange[] = [];
  const better: IndicatorChange[] = [];
  for (const { indicator, flag } of unit.indicators) {
    const then = before.get(keyOf(unit.unit, indicator.code)) ?? unlisted;
    if (then === undefined || then === flagWords[flag]) continue;
    if (troubling.has(flag)) worse.push({ code: indicator.code, flag });
    else if (troublingWords.has(then)) better.push({ code: indicator.code, flag });
  }
  return { worse, better };
};

type Table = Assessed['attached']['tables']['results'];

const resultsIn = (table: Table): ReadonlyMap<string, { readonly score?: number; readonly rank?: number }> => {
  const { unit, score, rank } = headings.results;
  const columns = findColumns(table, [unit, score, rank]);
  if (columns.missing) return new Map();
  return new Map(
    table.rows.map((row) => {
      const points = row[columns.at(score)];
      const place = row[columns.at(rank)];
      return [
        plain(cellText(row[columns.at(unit)])),
        { ...(typeof points === 'number' && { score: points }), ...(typeof place === 'number' && { rank: place }) },
      ];
    }),
  );
};

const readingFlags = function* (table: Table): Sliced<ReadonlyMap<string, string>> {
  const { unit, code, flag } = headings.details;
  const columns = findColumns(table, [unit, code, flag]);
  if (columns.missing) return new Map();
  return new Map(
    yield* mapInSlices(table.rows, (row): [string, string] => [
      keyOf(cellText(row[columns.at(unit)]), cellText(row[columns.at(code)])),
      cellText(row[columns.at(flag)]),
    ]),
  );
};

const keyOf = (unit: string, code: string): string => `${plain(unit)}\u0000${plain(code)}`;
