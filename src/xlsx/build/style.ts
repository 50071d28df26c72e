/** The look of a cell. What is absent is as in the default style; colours are `RRGGBB`. */
export interface CellStyle {
  readonly font?: FontStyle;
  readonly fill?: string;
  readonly border?: BorderStyle;
  readonly alignment?: Alignment;
  /** Format code; absent: `General`. */
  readonly numberFormat?: string;
  /** Absent: locked, as in Excel; counts once the sheet is protected. */
  readonly locked?: boolean;
}

/** What a conditional format lays over the look of a cell. */
export interface DifferentialStyle {
  readonly font?: Pick<FontStyle, 'bold' | 'italic' | 'colour'>;
  readonly fill?: string;
  readonly border?: BorderStyle;
  readonly numberFormat?: string;
}

export interface FontStyle {
  readonly name?: string;
  readonly size?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly colour?: string;
}

export type LineStyle = 'hair' | 'thin' | 'medium' | 'thick' | 'double' | 'dotted' | 'dashed';

export interface Line {
  readonly style: LineStyle;
  readonly colour: string;
}

export interface BorderStyle {
  readonly left?: Line;
  readonly right?: Line;
  readonly top?: Line;
  readonly bottom?: Line;
}

export interface Alignment {
  readonly horizontal?: 'left' | 'center' | 'right' | 'fill' | 'justify' | 'centerContinuous' | 'distributed';
  readonly vertical?: 'top' | 'center' | 'bottom';
  readonly wrap?: boolean;
  readonly indent?: number;
  readonly shrink?: boolean;
}
