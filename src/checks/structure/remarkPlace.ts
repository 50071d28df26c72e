/** A row of 扣分与佐证: the listed unit, the code of an indicator or a veto, and where the row begins. */
export interface RemarkPlace {
  readonly unit: string;
  readonly code: string;
  readonly cell: string;
}
