export { breaksSignature } from './breaksSignature';
export {
  type Area,
  type CellAddress,
  type CellChange,
  type DefinedName,
  type Sheet,
  type SheetView,
  type SheetVisibility,
  type StoredValue,
  type Table,
  type XlsxDocument,
  XlsxError,
  type XlsxErrorCode,
} from './document';
export { isSigned } from './isSigned';
export { openXlsx } from './openXlsx';
export type { Compression } from './zip';
