import type { Issue } from '../../checks';
import type { Scores, Sliced } from '../../core';
import type { Block, CellWrite, Patch, TableReading } from '../../host/port';
import type { Attached } from '../attach';
import { finalState, stateWords, tables } from '../layout';
import { tellChanges } from '../parameters';
import type { WorkbookUnits } from '../readUnits';
import { newestColumn } from '../records';
import { entryStamp } from '../stamp';
import { isFormula, stateFormulaFor } from '../stateFormula';
import { makingDetails } from './details';
import { makingFigureFlags } from './figureFlags';
import { issuesOutput } from './issues';
import { isEmpty } from './isEmpty';
import { onlyChanged, type Along, type ThereNow } from './onlyChanged';
import { planningTable, type TablePlan } from './outputTable';
import { resultsOutput } from './results';
import type { Run } from './run';
import { recordedBefore, runsOutput } from './runs';
import { planningScoreSheet } from './scoreSheet';

/**
 * Turns scores into the patch that writes them, before anything is written; refused where there is no room for them.
 * What stands there already is not written again. Where all of it does, and the newest record says the same, the patch is empty:
 * the write before it can still be taken back.
 */
export const plan = function* (
  attached: Attached,
  { entered }: WorkbookUnits,
  scores: Scores,
  run: Run,
): Sliced<{ readonly patch: Patch } | { readonly refused: readonly Issue[] }> {
  const read = attached.tables;
  const record = runsOutput(scores, run, read.runs, attached.stamp);
  const results = yield* planningTable(tables.results, read.results, resultsOutput(scores));
  yield;
  const due = yield* makingDetails(scores, run.changedParameters);
  yield;
  const details = yield* planningTable(tables.details, read.details, due);
  yield;
  const issues = yield* planningTable(tables.issues, read.issues, issuesOutput(run.issues, scores.scheme));
  const runs = yield* planningTable(tables.runs, read.runs, record);
  yield;
  const outputs = [results, details, issues, runs];
  const sheet = yield* planningScoreSheet(attached.scores, scores);
  yield;
  const refused = [...outputs, sheet].flatMap((each) => (each.refused ? [each.refused] : []));
  if (refused.length > 0) return { refused };
  const figureFlags = yield* makingFigureFlags(read.figures, entered, scores);
  const blocks = [
    ...(yield* changed([figureFlags], cellsOf(read.figures))),
    ...(yield* changed(sheet.blocks, attached.scores, 'columns')),
    ...(yield* changed(results.blocks, cellsOf(read.results))),
    ...(yield* changed(details.blocks, cellsOf(read.details))),
    ...(yield* changed(issues.blocks, cellsOf(read.issues))),
  ];
  const widened = { names: sheet.names, formats: sheet.formats };
  const resizes = (plans: readonly TablePlan[]): Patch['tables'] => plans.flatMap(({ resize }) => (resize ? [resize] : []));
  const judged = { tables: resizes([results, details, issues]), ...widened, blocks };
  if (isEmpty(judged) && (yield* isStamped(attached, scores, run))) return { patch: judged };
  return {
    patch: {
      tables: resizes(outputs),
      ...widened,
      blocks: [
        ...blocks,
        ...(yield* changed(runs.blocks, cellsOf(read.runs))),
        ...stampBlocks(attached, scores, run, record.rows[0]?.at(-1) ?? ''),
      ],
    },
  };
};

/** The newest record, and with it KH_Stamp, says what this run would say, but for the time. */
const isStamped = function* (attached: Attached, scores: Scores, run: Run): Sliced<boolean> {
  const { stamp, tables: { runs } } = attached;
  const before = recordedBefore(scores, run, runs, stamp);
  if (before === undefined) return false;
  return (yield* changed(stampBlocks(attached, scores, { ...run, time: before.time }, before.fingerprint), stamp)).length === 0;
};

const changed = function* (blocks: readonly Block[], there: ThereNow, along: Along = 'rows'): Sliced<readonly Block[]> {
  const parts: Block[] = [];
  for (const block of blocks) parts.push(...(yield* onlyChanged(block, there, along)));
  return parts;
};

/** The data cells of a table; formulas where it was read closely. */
const cellsOf = ({ sheet, row, column, rows, close }: TableReading): ThereNow => ({
  sheet,
  row: row + 1,
  column,
  rows,
  ...(close && { formulas: close.formulas }),
});

/**
 * What the results are of, the formula beside it that tells whether they still are (in a block of its own, since it may be locked;
 * written where another one stands, as in workbooks of an earlier make),
 * the newest record of 运行记录, and below them which parameters differ from the scheme; workbooks of an earlier make have no such cells.
 */
const stampBlocks = ({ stamp, stampProtected, tables: { figures } }: Attached, { scheme }: Scores, run: Run, newest: CellWrite): readonly Block[] => {
  const entries = entryStamp(figures) ?? { count: 0, sum: 0, hasErrors: false };
  const block = (column: number, cells: readonly CellWrite[]): Block => ({
    sheet: stamp.sheet,
    row: stamp.row,
    column: stamp.column + column,
    numberFormat: 'General',
    cells: [cells],
  });
  const written = [run.time, `${scheme.id} ${scheme.version}`, run.schemeFingerprint, run.figuresFingerprint, entries.count, entries.sum];
  const stands = stamp.formulas[0]?.[written.length];
  const hasState = typeof stands === 'string';
  const formula = hasState && !stampProtected ? stateFormulaFor(stamp, figures) : undefined;
  const due = formula === undefined || stands === null || stands === undefined || isFormula(stands, formula) ? {} : { formula: `=${formula}` };
  const shown = { ...due, shows: entries.hasErrors ? stateWords.errors : stateWords.unchanged };
  const state = run.final ? finalState(run.time) : shown;
  const note: Block = { ...block(0, [tellChanges(run.changedParameters, 'zh')]), row: stamp.row + 1 };
  const hasNewest = (stamp.rows[0]?.length ?? 0) > newestColumn;
  return [
    block(0, written),
    ...(hasState ? [block(written.length, [state])] : []),
    ...(hasNewest ? [block(newestColumn, [newest])] : []),
    ...(stamp.rows.length > 1 ? [note] : []),
  ];
};
