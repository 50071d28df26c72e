import type { Block, Host, Patch } from '../../src/host/port';

/** A host with the workbook open, and the bytes that the workbook is saved as. */
export interface OpenHost {
  readonly host: Host;
  save(): Uint8Array;
  close(): void;
}

export const nothing: Patch = { tables: [], names: [], formats: [], blocks: [] };
export const writing = (...blocks: readonly Block[]): Patch => ({ ...nothing, blocks });
export const block = (sheet: string, row: number, column: number, cells: Block['cells'], numberFormat = '0.00'): Block => ({
  sheet,
  row,
  column,
  numberFormat,
  cells,
});
