import type { Issue } from '../../../src/checks';
import { fileHost } from '../../../src/host/file';
import { officeHost } from '../../../src/host/office';
import type { Host } from '../../../src/host/port';
import { startExcel } from '../../../src/standin';
import { finalizeWorkbook, type Finalized, type FinalizeOptions, type Refused } from '../../../src/workbook';
import { openXlsx } from '../../../src/xlsx';
import { smallScheme } from '../../support/smallScheme';

/** A workbook open in a host, and the bytes that it is saved as. */
export interface Opened {
  readonly host: Host;
  readonly save: () => Uint8Array;
  readonly close: () => void;
}

const asFile = (bytes: Uint8Array): Opened => {
  const host = fileHost(bytes, '考核.xlsx');
  return { host, save: () => host.save(), close: () => undefined };
};

const inExcel = (bytes: Uint8Array): Opened => {
  const document = openXlsx(bytes);
  const standIn = startExcel(document);
  return { host: officeHost(standIn.excel, standIn.office), save: () => document.save(), close: () => standIn.close() };
};

export const adapters = [
  ['the file adapter', asFile],
  ["the Office adapter, through Microsoft's client and the stand-in", inExcel],
] as const;

export const finalTime = '2012-12-31 17:05';

/** Makes the workbook final. */
export const finalize = ({ host }: Pick<Opened, 'host'>, options: Partial<FinalizeOptions> = {}): Promise<Finalized | Refused> =>
  finalizeWorkbook(host, { scheme: smallScheme, now: finalTime, ...options });

/** The codes of what stands in the way, in order. */
export const codesOf = (outcome: { readonly kind: string; readonly issues?: readonly Issue[] }): readonly string[] =>
  outcome.kind === 'refused' ? (outcome.issues ?? []).map(({ code }) => code) : [outcome.kind];

/** 状态 of every record of 运行记录, from the first. */
export const runStatesIn = (bytes: Uint8Array): readonly unknown[] => {
  const document = openXlsx(bytes);
  const table = document.table('KH_Runs');
  if (table === undefined) return [];
  const column = table.area.column + table.headings.indexOf('状态');
  const rows = Array.from({ length: table.area.rows - 1 }, (_, index) => table.area.row + 1 + index);
  return rows.map((row) => document.sheet(table.sheet)?.value(row, column) ?? null).filter((value) => value !== null);
};

/** A cell of KH_Stamp: its formula, or what it holds. */
export const stampCell = (bytes: Uint8Array, column: number): unknown => {
  const document = openXlsx(bytes);
  const [, sheet = '', left = '', top = ''] = /^'?(.*?)'?!\$([A-Z]+)\$(\d+)/u.exec(document.names.find(({ name }) => name === 'KH_Stamp')?.formula ?? '') ?? [];
  const [row, first] = [Number(top) - 1, left.charCodeAt(0) - 65];
  return document.sheet(sheet)?.formula(row, first + column) ?? document.sheet(sheet)?.value(row, first + column);
};
