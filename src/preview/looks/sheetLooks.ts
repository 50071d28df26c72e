import type { ConditionalLook } from './conditionalLooks';
import type { ValidationLook } from './validationLooks';
import type { Area } from '../../xlsx/document';

/** What the file says about the looks of one sheet. Widths and heights in pixels at 96 to the inch. */
export interface SheetLooks {
  readonly name: string;
  readonly tabColour: string | undefined;
  readonly gridlines: boolean;
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly defaultWidth: number;
  readonly defaultHeight: number;
  readonly columns: readonly ColumnLooks[];
  /** By row. Rows that the file does not mention are absent. */
  readonly rows: ReadonlyMap<number, RowLooks>;
  readonly conditional: readonly ConditionalLook[];
  readonly validations: readonly ValidationLook[];
  readonly links: readonly LinkLook[];
  /** Charts, pictures, shapes: the preview does not draw them. */
  readonly hasDrawing: boolean;
}

/** A run of columns. */
export interface ColumnLooks {
  readonly from: number;
  readonly to: number;
  readonly width: number;
  readonly hidden: boolean;
  readonly style: number;
}

export interface RowLooks {
  /** Absent: as high as its contents ask for. */
  readonly height: number | undefined;
  readonly hidden: boolean;
  /** Style of the row's cells that are not in the file; `undefined` for none. */
  readonly style: number | undefined;
  /** Style index by column, for all cells in the file. */
  readonly cells: ReadonlyMap<number, number>;
}

export interface LinkLook {
  readonly area: Area;
  /** A place in the workbook: `'说明'!A1`. */
  readonly location: string;
}
