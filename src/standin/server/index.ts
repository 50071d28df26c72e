/** The stand-in without Microsoft's client and without Node: for a page that brings its own Office.js. */
export type { RangeArea } from '../cells/area';
export type { ResponseMessage } from './answers';
export type { Counters, Exchange, ExcelApi, ExcelOptions, ExcelServer, Fault, ServerListener } from './contract';
export type { EventMessage } from './events';
export type { TypedCell, TypingRefusal } from './person';
export { excelServer } from './server';
