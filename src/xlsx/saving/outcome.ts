import { type CellContent, type CellEdit, sameValue, type StoredCell, type Worksheet } from '../sheet';

/** What an edit comes to, compared with the file: nothing of what already is as asked. */
export interface Outcome {
  readonly row: number;
  readonly column: number;
  readonly cell: StoredCell | undefined;
  /** Format that the cell is to have, where that is another than in the file. */
  readonly style?: number;
  /** What the cell holds from now on instead of what it has in the file. */
  readonly content?: CellContent;
  /** New result of the formula that stays. */
  readonly result?: NonNullable<CellEdit['shows']> | null;
  /** What the cell shows was given, so that what its formula reads does not matter. */
  readonly resultGiven: boolean;
}

const contentOutcome = (sheet: Worksheet, edit: CellEdit, row: number, column: number, cell: StoredCell | undefined) => {
  const { stored } = sheet;
  const value = cell ? stored.value(cell) : null;
  const formula = cell && stored.formulaText(cell, row, column);
  const { content } = edit;
  if (content?.kind === 'constant') {
    const same = cell?.formula === undefined && sameValue(content.value, value);
    return { ...(!same && { content }), resultGiven: true };
  }
  if (content && content.formula !== formula) return { content, resultGiven: true };
  const result = content ? content.shows : edit.shows;
  if (result === undefined || cell?.formula === undefined) return { resultGiven: false };
  return { ...(!sameValue(result, value) && { result }), resultGiven: result !== null };
};

const outcomeOf = (sheet: Worksheet, row: number, column: number, edit: CellEdit): Outcome => {
  const cell = sheet.stored.cell(row, column);
  const restyled = edit.style !== undefined && edit.style !== sheet.storedStyle(row, column, cell);
  const content = contentOutcome(sheet, edit, row, column, cell);
  return { row, column, cell, ...(restyled && { style: edit.style }), ...content };
};

/** The outcomes of all edits of a sheet, by row and column. */
export const outcomesOf = (sheet: Worksheet): readonly Outcome[] =>
  [...sheet.edits.all()].map(({ row, column, edit }) => outcomeOf(sheet, row, column, edit));

export const changesValue = (outcome: Outcome): boolean => outcome.content !== undefined || outcome.result !== undefined;

/** The chain of calculation lists the cells with formulas; it is wrong as soon as one comes or goes. */
export const changesFormulas = ({ content, cell }: Outcome): boolean =>
  content !== undefined && (content.kind === 'formula') !== (cell?.formula !== undefined);
