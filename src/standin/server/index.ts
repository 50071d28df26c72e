/** The stand-in without Microsoft's client and without Node: for a page that brings its own Office.js. */
export { excelServer, type Counters, type Exchange, type ExcelApi, type ExcelOptions, type ExcelServer, type Fault, type ResponseMessage } from './server';
