export { buildXlsx } from './buildXlsx';
export type * from './description';
export type * from './style';
export { absoluteReference, areaName, cellArea, cellName, columnName, sheetPrefix, textLiteral } from './reference';
export { daySerial } from './validations';
