import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../../../src/core';
import { officeHost } from '../../../src/host/office';
import type { Rest } from '../../../src/host/port';
import { baotou2012 } from '../../../src/schemes';
import { startExcel, type StandIn, type StandInOptions } from '../../../src/standin';
import type { Desk, Look, Outcome } from '../../../src/taskpane/desk';
import type { Assessment } from '../../../src/taskpane/view';
import { openDesk } from '../../../src/taskpane/work/openDesk';
import { openXlsx, type StoredValue } from '../../../src/xlsx';
import { linesOf } from '../../support/documents';
import { cellWhere, type CellOf } from '../../workbook/assessing';

export const sample = new Uint8Array(readFileSync(join(__dirname, '..', '..', '..', 'assets', 'workbook', 'baotou-2012-sample.xlsx')));

export interface Opened {
  readonly desk: Desk;
  readonly excel: StandIn;
}

/** Desks over workbooks in a stand-in of Excel; all of them are closed together. */
export const desks = () => {
  const started: StandIn[] = [];
  const open = async (bytes: Uint8Array = sample, options: StandInOptions = {}, language: Language = 'zh', rest?: Rest): Promise<Opened> => {
    const excel = startExcel(openXlsx(bytes), options);
    started.push(excel);
    const host = officeHost(excel.excel, excel.office);
    return { excel, desk: await openDesk({ host, scheme: baotou2012, language, now: () => '2013-01-01 08:00', ...(rest && { rest }) }) };
  };
  const close = (): void => {
    for (const excel of started.splice(0)) excel.close();
  };
  return { open, close };
};

/** The sample with other entries: code of the figure, unit, what was typed. */
export const withEntries = (...entries: readonly (readonly [code: string, unit: string, value: StoredValue])[]): Uint8Array => {
  const document = openXlsx(sample);
  for (const [code, unit, value] of entries) {
    const { sheet, row, column } = cellWhere(sample, '数据填报', code, unit);
    document.write(sheet, row, column, [[{ value }]]);
  }
  return document.save();
};

export const goOn = (): Promise<boolean> => Promise.resolve(true);

export const assessmentOf = (look: Look): Assessment => {
  if (look.kind !== 'assessed') throw new Error(`It was ${look.kind}.`);
  return look.assessment;
};

type Written = Extract<Outcome, { kind: 'written' }>;
export const writtenBy = (outcome: Outcome | undefined): Written => {
  if (outcome?.kind !== 'written') throw new Error(JSON.stringify(outcome));
  return outcome;
};

export const valueAt = ({ excel }: Opened, { sheet, row, column }: CellOf): StoredValue | undefined => excel.document.sheet(sheet)?.value(row, column);

/** Everything that can be read in the workbook. */
export const contents = ({ excel }: Opened): readonly string[] => linesOf(excel.document.save());

/** Lines that only one of the two has. */
export const differing = (before: readonly string[], after: readonly string[]): readonly string[] => {
  const [then, now] = [new Set(before), new Set(after)];
  return [...before.filter((line) => !now.has(line)), ...after.filter((line) => !then.has(line))];
};

/** The figure of a code, as staff know it. */
export const figureOf = (code: string) => {
  const found = baotou2012.figures.find((figure) => figure.code === code);
  if (found === undefined) throw new RangeError(`no figure ${code}`);
  return found;
};

/** A figure of this year that counts people. */
const [firstCount] = baotou2012.figures.filter(({ kind, period }) => kind === 'count' && period === 'year');
export const countCode = firstCount?.code ?? '';
