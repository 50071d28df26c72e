/** How the grid (Univer) stores what a cell looks like, by its own short names and numbers. Colours are `#RRGGBB`, sizes points. */
export interface GridStyle extends GridFont {
  /** Fill. */
  readonly bg?: GridColour;
  readonly bd?: GridBorders;
  /** Number format. */
  readonly n?: { readonly pattern: string };
  /** Horizontal alignment: 0 by the kind of content, 1 left, 2 centre, 3 right, 4 justified, 6 distributed. */
  readonly ht?: number;
  /** Vertical alignment: 1 top, 2 middle, 3 bottom. */
  readonly vt?: number;
  /** Wrapping: 0 none, 3 wraps. */
  readonly tb?: number;
  /** Padding in pixels. */
  readonly pd?: { readonly l?: number; readonly r?: number };
}

export interface GridFont {
  readonly ff?: string;
  readonly fs?: number;
  /** Bold. */
  readonly bl?: number;
  /** Italic. */
  readonly it?: number;
  /** Underlined. */
  readonly ul?: { readonly s: number };
  /** Struck through. */
  readonly st?: { readonly s: number };
  readonly cl?: GridColour;
}

export interface GridColour {
  readonly rgb: string;
}

/** Lines by side: left, right, top, bottom. */
export interface GridBorders {
  readonly l?: GridLine;
  readonly r?: GridLine;
  readonly t?: GridLine;
  readonly b?: GridLine;
}

export interface GridLine {
  /** 1 thin, 2 hair, 7 double, 8 medium, 13 thick, …: the grid's BorderStyleTypes. */
  readonly s: number;
  readonly cl: GridColour;
}
