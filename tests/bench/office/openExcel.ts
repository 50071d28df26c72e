import { createRequire } from 'node:module';
import { join } from 'node:path';
import { officeHost } from '../../../src/host/office';
import { restsByClock } from '../../../src/host/office/turn';
import type { Host, Place } from '../../../src/host/port';
import { excelServer, type Counters } from '../../../src/standin';
import { loadClient } from '../../../src/standin/client/client';
import { readClient } from '../../../src/standin/client/locate';
import { openXlsx } from '../../../src/xlsx';

/** A workbook that is open behind Microsoft's own client. */
export interface OpenExcel {
  readonly host: Host;
  readonly counters: () => Counters;
  /** Milliseconds that the stand-in itself has worked. */
  readonly excelWorked: () => number;
  /** Somebody types into a cell. */
  readonly type: (place: Place, text: string) => void;
  readonly close: () => void;
}

/** Where Microsoft's client lies; the programs are bundled and run in the folder of the project. */
const clientFile = (): string => createRequire(join(process.cwd(), 'package.json')).resolve('@microsoft/office-js/dist/excel-win32-16.01.debug.js');

/** What lies between the client and Excel: how long a request waits that has brought so many bytes, both ways. */
export type Wait = (bytes: number) => Promise<void>;

/** Excel is a program of its own: a request leaves the thread, and its answer comes as a task of its own. */
export const nextTask: Wait = () => new Promise((resolve) => setImmediate(resolve));

/** Calculated, as a workbook is that Excel has opened. */
export const openExcel = (bytes: Uint8Array, wait: Wait = nextTask): OpenExcel => {
  const server = excelServer(openXlsx(bytes), { name: 'bench.xlsx' });
  server.calculate();
  const worked = { milliseconds: 0 };
  const client = loadClient(readClient(clientFile()), {
    ...server,
    answer: async (body, flags) => {
      await nextTask(0);
      const [began, before] = [performance.now(), server.counters().bytes];
      const answer = await server.answer(body, flags);
      worked.milliseconds += performance.now() - began;
      await wait(server.counters().bytes - before);
      return answer;
    },
  });
  const office = {
    diagnostics: { version: '16.0.14332.20000' },
    requirements: { isSetSupported: (name: string, version?: string) => server.isSetSupported(name, version) },
  };
  return { host: officeHost(client.excel, office, { rest: restsByClock() }), counters: () => server.counters(), excelWorked: () => worked.milliseconds, type: ({ sheet, row, column }, text) => void server.type(sheet, [{ row, column, text }]), close: () => client.close() };
};
