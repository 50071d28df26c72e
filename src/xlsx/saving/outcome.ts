import { type CellContent, type CellEdit, sameValue, type Worksheet } from '../sheet';

/** What an edit comes to, compared with the file: nothing of what already is as asked. Of one shape, since large workbooks have many. */
export interface Outcome {
  readonly row: number;
  readonly column: number;
  /** The cell in the file; -1 where it has none. */
  readonly number: number;
  /** Format that the cell is to have, where that is another than in the file. */
  readonly style: number | undefined;
  /** What the cell holds from now on instead of what it has in the file. */
  readonly content: CellContent | undefined;
  /** New result of the formula that stays. */
  readonly result: CellEdit['shows'] | undefined;
  /** What the cell shows was given, so that what its formula reads does not matter. */
  readonly resultGiven: boolean;
}

const outcomeOf = ({ stored }: Worksheet, row: number, column: number, edit: CellEdit): Outcome => {
  const number = stored.cellNumber(row, column);
  const outcome = (content: CellContent | undefined, result: CellEdit['shows'] | undefined, resultGiven: boolean): Outcome => {
    const style = edit.style === undefined || edit.style === stored.styleOf(number, row, column) ? undefined : edit.style;
    return { row, column, number, style, content, result, resultGiven };
  };
  const { content } = edit;
  if (content !== undefined && number < 0) return outcome(content.kind === 'constant' && content.value === null ? undefined : content, undefined, true);
  const hasFormula = stored.hasFormula(number);
  if (content?.kind === 'constant') return outcome(!hasFormula && sameValue(content.value, stored.valueAt(number)) ? undefined : content, undefined, true);
  if (content && content.formula !== stored.formulaAt(number, row, column)) return outcome(content, undefined, true);
  const result = content ? content.shows : edit.shows;
  if (result === undefined || !hasFormula) return outcome(undefined, undefined, false);
  return outcome(undefined, sameValue(result, stored.valueAt(number)) ? undefined : result, result !== null);
};

/** The outcomes of all edits of a sheet, by row and column. */
export const outcomesOf = (sheet: Worksheet): readonly Outcome[] => {
  const outcomes: Outcome[] = [];
  for (const [row, edits] of sheet.edits.byRow()) for (const [column, edit] of edits) outcomes.push(outcomeOf(sheet, row, column, edit));
  return outcomes;
};

export const changesValue = (outcome: Outcome): boolean => outcome.content !== undefined || outcome.result !== undefined;

/** The chain of calculation lists the cells with formulas; it is wrong as soon as one comes or goes. */
export const changesFormulas = ({ stored }: Worksheet, { content, number }: Outcome): boolean =>
  content !== undefined && (content.kind === 'formula') !== stored.hasFormula(number);
