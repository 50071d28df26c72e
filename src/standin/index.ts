export { startExcel, type OfficeParts, type StandIn, type StandInOptions } from './startExcel';
export { excelServer, type Counters, type Exchange, type ExcelApi, type ExcelOptions, type ExcelServer, type Fault } from './server';
