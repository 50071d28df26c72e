/** One end of a reference: `$B7`. Both numbers count from 0. */
export interface Corner {
  readonly row: number;
  readonly rowPinned: boolean;
  readonly column: number;
  readonly columnPinned: boolean;
}

/** `B7` and `B7:D9` have corners; `B:D` has no rows of its own, `7:9` no columns. */
export interface ReferenceToken {
  readonly kind: 'reference';
  readonly text: string;
  readonly place: Place;
  readonly shape: 'cell' | 'area' | 'columns' | 'rows';
  readonly first: Corner;
  readonly last: Corner;
}

/** Where a reference or name is looked up: this workbook's sheet or span of sheets, the formula's own sheet, or another workbook. */
export type Place =
  | { readonly kind: 'own' }
  | { readonly kind: 'sheets'; readonly first: string; readonly last: string }
  | { readonly kind: 'external' };

export interface StructuredToken {
  readonly kind: 'structured';
  readonly text: string;
  /** Absent inside the table itself: `[@x]`. */
  readonly table?: string;
  readonly thisRow: boolean;
  /** `all`, `data`, `headers`, `totals`; empty means the data rows. */
  readonly items: readonly string[];
  /** First and last column; absent means all. */
  readonly columns?: { readonly first: string; readonly last: string };
}

export interface NameToken {
  readonly kind: 'name';
  readonly text: string;
  readonly place: Place;
  readonly name: string;
}

export type Token =
  | ReferenceToken
  | StructuredToken
  | NameToken
  | { readonly kind: 'function'; readonly text: string; readonly name: string }
  /** A `:` whose ends are not both written as addresses: `A1:INDEX(…)`. */
  | { readonly kind: 'range'; readonly text: string }
  | { readonly kind: 'other'; readonly text: string };
