import { dayShift } from '../dateFormat';
import type { Block, CellWrite, Patch } from '../port';

/** Asks whether the workbook counts days from 1904; the answer can be taken after the sync. */
export const askCalendar = ({ workbook }: Excel.RequestContext): (() => boolean) => {
  // "Functions.date" counts by the date system of the workbook; no property within the needed requirement set tells it.
  const second = workbook.functions.date(1904, 1, 2);
  second.load('value');
  return () => second.value === 1;
};

/** How much higher the numbers of a workbook that counts from 1904 are read, by number format; each format is looked at once. */
export const shifts = (): ((numberFormat: unknown) => number) => {
  const known = new Map<unknown, number>();
  return (numberFormat) => {
    const shift = known.get(numberFormat) ?? dayShift(String(numberFormat));
    known.set(numberFormat, shift);
    return shift;
  };
};

/** The patch with its days as a workbook holds them that counts from 1904. */
export const countedFrom1904 = (patch: Patch): Patch => ({ ...patch, blocks: patch.blocks.map(blockFrom1904) });

const blockFrom1904 = (block: Block): Block => {
  const shiftAt = (column: number): number => dayShift(block.columnFormats?.[column] ?? block.numberFormat);
  const shift = (cell: CellWrite, column: number): CellWrite => (typeof cell === 'number' ? cell - shiftAt(column) : cell);
  return { ...block, cells: block.cells.map((line) => line.map(shift)) };
};
