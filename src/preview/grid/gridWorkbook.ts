import type { IRange } from '@univerjs/presets';
import type { GridStyle } from '../looks';

/** A workbook as the grid (Univer) opens it: what the preview gives of its IWorkbookData. Truth is a number there, 1 or 0. */
export interface GridWorkbook {
  readonly id: string;
  readonly name: string;
  readonly appVersion: string;
  readonly styles: Record<string, GridStyle>;
  readonly sheetOrder: string[];
  readonly sheets: Record<string, GridSheet>;
  /** What the plug-ins for conditional formats and validations keep, as JSON. */
  readonly resources: { readonly name: string; readonly data: string }[];
}

export interface GridSheet extends Partial<GridSheetLooks> {
  readonly id: string;
  readonly name: string;
  readonly hidden: number;
  readonly rowCount: number;
  readonly columnCount: number;
  readonly mergeData: IRange[];
  readonly cellData: Record<number, Record<number, GridCell>>;
}

export interface GridSheetLooks {
  readonly tabColor?: string;
  readonly showGridlines: number;
  readonly freeze: { readonly xSplit: number; readonly ySplit: number; readonly startRow: number; readonly startColumn: number };
  readonly defaultColumnWidth: number;
  readonly defaultRowHeight: number;
  readonly rowData: Record<number, GridRow>;
  readonly columnData: Record<number, GridColumn>;
}

export interface GridRow {
  readonly h?: number;
  /** The grid measures how high the row is. */
  readonly ia: number;
  readonly hd: number;
}

export interface GridColumn {
  readonly w: number;
  readonly hd: number;
  readonly s?: string;
}

export interface GridCell {
  readonly v?: string | number;
  /** Kind of the value: 1 text, 2 number, 3 boolean, 4 text that looks like a number. */
  readonly t?: number;
  readonly s?: string;
}
