import { createRequire } from 'node:module';
import type { Host } from '../host/port';
import type { Result } from './result';

/** A host over a file, whose result can be saved. */
export interface SavingHost {
  readonly host: Host;
  readonly save: () => Uint8Array;
  readonly requests: () => Result['requests'];
  readonly close: () => void;
}

/** The workbook in the bytes behind Microsoft's own client, answered by the stand-in. For development. */
export const viaOffice = async (bytes: Uint8Array, name: string): Promise<SavingHost> => {
  const [{ startExcel }, { officeHost }, { openXlsx }] = await Promise.all([
    import('../standin'),
    import('../host/office'),
    import('../xlsx'),
  ]);
  const document = openXlsx(bytes);
  const program = process.argv[1] ?? process.cwd();
  const client = createRequire(program).resolve('@microsoft/office-js/dist/excel-win32-16.01.debug.js');
  const excel = startExcel(document, { name, client });
  return {
    host: officeHost(excel.excel, excel.office),
    save: () => document.save(),
    requests: () => excel.counters(),
    close: () => excel.close(),
  };
};
