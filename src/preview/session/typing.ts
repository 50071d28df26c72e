import type { ExcelServer, TypingRefusal } from '../../standin/server';
import type { Sheet, XlsxDocument } from '../../xlsx/document';
import type { TypedCell } from '../grid';
import { noHistory, stepBack, stepForward, textToType, withStep, type CellText, type HistoryStep } from './history';

/** Carries what is typed in the grid to the stand-in, and back again with Ctrl+Z. */
export interface Typing {
  typed(sheet: string, cells: readonly TypedCell[]): TypingRefusal | undefined;
  /** Answers whether there was anything to take back. */
  undo(): boolean;
  redo(): boolean;
  /** The add-in has written: as in Excel, nothing typed before can be taken back with Ctrl+Z. */
  forget(): void;
  /** The stand-in is working on an entry of a person. */
  busy(): boolean;
}

const samePlaces = (cells: readonly CellText[], others: readonly CellText[]): boolean =>
  cells.length === others.length && cells.every(({ row, column }, index) => others[index]?.row === row && others[index].column === column);

/** What a cell shows, as Univer writes it back when it refuses an entry. */
const shownText = (sheet: Sheet, { row, column }: CellText): string => {
  const value = sheet.value(row, column);
  return value === null ? '' : typeof value === 'object' ? value.error : typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
};

export const startTyping = (document: XlsxDocument, server: ExcelServer): Typing => {
  let history = noHistory;
  let busy = false;
  /** What the cells of the last step showed before it. */
  let shownBefore: readonly CellText[] = [];

  const enter = (sheet: string, cells: readonly CellText[]): TypingRefusal | undefined => {
    busy = true;
    const refusal = server.type(sheet, cells);
    busy = false;
    return refusal;
  };
  const replay = (found: ReturnType<typeof stepBack>, cells: (step: HistoryStep) => readonly CellText[]): boolean => {
    if (found === undefined || enter(found.step.sheet, cells(found.step)) !== undefined) return false;
    history = found.history;
    return true;
  };
  const undo = (): boolean => replay(stepBack(history), ({ before }) => before);

  /** Univer takes an entry back that its validation refuses, by writing what the cells showed: a formula would be lost. */
  const isTakenBack = (sheet: string, cells: readonly TypedCell[]): boolean => {
    const last = history.done.at(-1);
    return (
      last?.sheet === sheet &&
      cells.every(({ byHand }) => !byHand) &&
      samePlaces(cells, shownBefore) &&
      cells.every(({ text }, index) => text === shownBefore[index]?.text)
    );
  };

  return {
    typed: (name, cells) => {
      const sheet = document.sheet(name);
      if (sheet === undefined) return undefined;
      if (isTakenBack(name, cells)) {
        undo();
        return undefined;
      }
      const before = cells.map(({ row, column }) => ({ row, column, text: textToType(sheet, row, column) }));
      const changed = cells.filter(({ text }, index) => text !== before[index]?.text && (text !== '' || before[index]?.text !== ''));
      if (changed.length === 0) return undefined;
      const shown = cells.map((cell) => ({ ...cell, text: shownText(sheet, cell) }));
      const refusal = enter(name, changed);
      if (refusal !== undefined) return refusal;
      shownBefore = shown;
      history = withStep(history, { sheet: name, before, after: cells });
      return undefined;
    },
    undo,
    redo: () => replay(stepForward(history), ({ after }) => after),
    forget: () => {
      history = noHistory;
    },
    busy: () => busy,
  };
};
