export type { ConditionalLook } from './conditionalLooks';
export type { GridStyle } from './gridStyle';
export { readLooks, type WorkbookLooks } from './readLooks';
export type { ColumnLooks, LinkLook, RowLooks, SheetLooks } from './sheetLooks';
export type { CellLook } from './styles';
export type { ValidationLook } from './validationLooks';
