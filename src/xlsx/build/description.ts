import type { Area, CellAddress, SheetVisibility } from '../document';
import type { CellStyle, DifferentialStyle } from './style';

/**
 * What a workbook holds, as plain data. Rows and columns count from 0, sizes are Excel's own:
 * column widths in characters of the default font, row heights and font sizes in points.
 */
export interface WorkbookDescription {
  readonly properties: DocumentProperties;
  readonly font: { readonly name: string; readonly size: number };
  readonly sheets: readonly SheetDescription[];
  readonly names?: readonly NameDescription[];
  /** Index of the sheet in front. Default 0. */
  readonly activeSheet?: number;
  /** Excel computes every formula when it opens the file. */
  readonly fullCalcOnLoad?: boolean;
}

export interface DocumentProperties {
  readonly title: string;
  readonly subject?: string;
  readonly creator: string;
  /** ISO instant, `2012-12-31T00:00:00Z`. */
  readonly created: string;
}

export interface SheetDescription {
  readonly name: string;
  readonly visibility?: SheetVisibility;
  readonly tabColor?: string;
  /** Per cent. Default 100. */
  readonly zoom?: number;
  /** Default: shown. */
  readonly gridlines?: boolean;
  readonly freeze?: { readonly rows: number; readonly columns: number };
  /** The cell that is selected when the sheet is opened. Default A1. */
  readonly selection?: CellAddress;
  readonly defaultRowHeight?: number;
  /** Rows without a height of their own are fitted to their texts by the program that opens the file. */
  readonly fitRows?: boolean;
  /** Whether the row or column that collapses a group stands behind it. Default true, as in Excel. */
  readonly summaryBelow?: boolean;
  readonly summaryRight?: boolean;
  readonly columns?: readonly ColumnDescription[];
  /** Ascending by index. */
  readonly rows: readonly RowDescription[];
  readonly merges?: readonly Area[];
  readonly tables?: readonly TableDescription[];
  readonly validations?: readonly ValidationDescription[];
  readonly conditionalFormats?: readonly ConditionalFormatDescription[];
  readonly hyperlinks?: readonly HyperlinkDescription[];
  /** Areas without green corners. */
  readonly quietAreas?: readonly Area[];
  readonly print?: PrintDescription;
  readonly chart?: BarChartDescription;
  /** Locked cells refuse writing. Default: unprotected. */
  readonly protected?: boolean;
}

export interface ColumnDescription {
  readonly index: number;
  /** Number of neighbouring columns meant. Default 1. */
  readonly count?: number;
  readonly width: number;
  readonly hidden?: boolean;
  readonly outlineLevel?: number;
  readonly collapsed?: boolean;
  /** Look of the cells that no row says anything of. */
  readonly style?: CellStyle;
}

export interface RowDescription {
  readonly index: number;
  readonly height?: number;
  /** The height is an estimate: the program may fit the row to its texts. */
  readonly autoHeight?: boolean;
  readonly hidden?: boolean;
  readonly outlineLevel?: number;
  readonly collapsed?: boolean;
  /** Ascending by column. */
  readonly cells: readonly CellDescription[];
}

export interface CellDescription {
  readonly column: number;
  /** With a formula: its result, as stored for programs that do not calculate. Absent or `null`: blank. */
  readonly value?: number | string | boolean | null;
  /** Without the leading `=`. */
  readonly formula?: string;
  readonly style?: CellStyle;
}

export interface TableDescription {
  readonly name: string;
  /** Heading row and data rows. The heading cells must hold the columns' headings. */
  readonly area: Area;
  readonly columns: readonly TableColumnDescription[];
  readonly filterButtons: boolean;
  /** A built-in style such as `TableStyleLight1`; absent: the look is that of the cells. */
  readonly style?: string;
}

export interface TableColumnDescription {
  readonly heading: string;
  /** Without the leading `=`, its A1 references relative to the first data row. */
  readonly formula?: string;
}

export interface NameDescription {
  readonly name: string;
  /** Without the leading `=`. */
  readonly formula: string;
  /** Name of the sheet that it is local to; absent: the workbook's own. */
  readonly scope?: string;
  readonly hidden?: boolean;
}

/** What may be entered: `formula` texts are without `=`, relative to the first cell of the first area. */
export type Allowed =
  | { readonly kind: 'list'; readonly values: readonly string[] }
  | { readonly kind: 'listFrom'; readonly formula: string }
  | { readonly kind: 'custom'; readonly formula: string }
  | { readonly kind: 'whole'; readonly from: number; readonly to: number }
  /** ISO days, both included. */
  | { readonly kind: 'date'; readonly from: string; readonly to: string }
  /** Anything; only the prompt is wanted. */
  | { readonly kind: 'any' };

export interface ValidationDescription {
  readonly areas: readonly Area[];
  readonly allowed: Allowed;
  /** Default true. */
  readonly allowBlank?: boolean;
  readonly prompt?: Message;
  /** What Excel says when something else is entered; absent: its own words. Default style: `stop`. */
  readonly alert?: Message & { readonly style?: 'stop' | 'warning' | 'information' };
}

/** Title of at most 32 characters; text of at most 255 in a prompt, 225 in an alert. */
export interface Message {
  readonly title: string;
  readonly text: string;
}

export interface ConditionalFormatDescription {
  readonly areas: readonly Area[];
  /** Without the leading `=`, relative to the first cell of the first area. */
  readonly formula: string;
  readonly style: DifferentialStyle;
  /** 1 is looked at first; unique within the sheet. */
  readonly priority: number;
  readonly stopIfTrue?: boolean;
}

/** A link to a place in the workbook. */
export interface HyperlinkDescription extends CellAddress {
  /** `'数据填报'!A1` or a defined name. */
  readonly location: string;
  readonly tooltip?: string;
}

export interface PrintDescription {
  readonly area?: Area;
  /** Rows and columns repeated on every page, as first and last index. */
  readonly titleRows?: readonly [number, number];
  readonly titleColumns?: readonly [number, number];
  readonly landscape?: boolean;
  /** Pages across and down that the sheet is fitted to; 0 pages down: as many as it takes. */
  readonly fit?: { readonly width: number; readonly height: number };
  /** Inches. */
  readonly margins?: Margins;
  /** Excel's header codes: `&C第 &P 页`. */
  readonly header?: string;
  readonly footer?: string;
  readonly centred?: boolean;
}

export interface Margins {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly header: number;
  readonly footer: number;
}

/** Horizontal clustered bars, the first category on top. */
export interface BarChartDescription {
  readonly title: string;
  /** The cells that the chart covers. */
  readonly area: Area;
  readonly categories: SeriesReference<string>;
  readonly series: readonly BarSeriesDescription[];
  /** Where the axis begins and ends; found from the values unless given. */
  readonly minimum?: number;
  readonly maximum?: number;
  readonly valueTitle?: string;
  readonly numberFormat?: string;
}

export interface BarSeriesDescription {
  readonly name: string;
  readonly values: SeriesReference<number | null>;
  /** `RRGGBB`. */
  readonly colour: string;
}

/** A reference (`'考核结果'!$B$7:$B$16`) and what the cells hold. */
export interface SeriesReference<Value> {
  readonly reference: string;
  readonly cache: readonly Value[];
}
