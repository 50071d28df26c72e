import { createRequire } from 'node:module';
import { join } from 'node:path';
import { officeHost } from '../../../src/host/office';
import type { Host } from '../../../src/host/port';
import { startExcel, type Counters } from '../../../src/standin';
import { openXlsx } from '../../../src/xlsx';

/** A workbook that is open behind Microsoft's own client. */
export interface OpenExcel {
  readonly host: Host;
  readonly counters: () => Counters;
  readonly close: () => void;
}

/** Where Microsoft's client lies; the programs are bundled and run in the folder of the project. */
export const clientFile = (): string => createRequire(join(process.cwd(), 'package.json')).resolve('@microsoft/office-js/dist/excel-win32-16.01.debug.js');

export const openExcel = (bytes: Uint8Array): OpenExcel => {
  const excel = startExcel(openXlsx(bytes), { name: 'bench.xlsx', client: clientFile() });
  return { host: officeHost(excel.excel, excel.office), counters: () => excel.counters(), close: () => excel.close() };
};
