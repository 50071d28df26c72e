import { officeHost } from '../../../src/host/office';
import { startExcel, type StandIn } from '../../../src/standin';
import type { Desk } from '../../../src/taskpane/desk';
import { openDesk } from '../../../src/taskpane/work/openDesk';
import { openXlsx, type XlsxDocument } from '../../../src/xlsx';
import { smallScheme } from '../../support/smallScheme';
import type { Host } from '../../../src/host/port';

/** A request that is to fail: so many from now on, at one of its actions. */
export interface PlannedFault {
  readonly request: number;
  readonly action: number;
  readonly code: string;
}

/** The workbook in Excel, with the pane beside it. */
export interface Opened {
  document: XlsxDocument;
  excel: StandIn;
  host: Host;
  desk: Desk;
  readonly spoil: Spoil;
  /** What is to fail; gone once it has. */
  fault: PlannedFault | undefined;
}

interface Started {
  readonly document: XlsxDocument;
  readonly excel: StandIn;
  readonly host: Host;
  readonly desk: Desk;
}

type Fail = (request: number, action: number) => string | undefined;

/** What stands between the pane and Excel, for tests that need it broken. */
export type Spoil = (host: Host) => Host;

const start = async (bytes: Uint8Array, fail: Fail, spoil: Spoil): Promise<Started> => {
  const document = openXlsx(bytes);
  const excel = startExcel(document, { fail });
  const host = spoil(officeHost(excel.excel, excel.office));
  return { document, excel, host, desk: await openDesk({ host, scheme: smallScheme, language: 'zh', now: () => '2013-01-01 08:00' }) };
};

/** Opens a workbook; `reopen` saves it, closes it and opens what was saved, as `edit` has left it meanwhile. */
export const open = async (bytes: Uint8Array, spoil: Spoil = (host) => host): Promise<Opened> => {
  const box: { opened?: Opened } = {};
  const opened: Opened = { ...(await start(bytes, failing(box), spoil)), spoil, fault: undefined };
  box.opened = opened;
  return opened;
};

const failing = (box: { readonly opened?: Opened }) => (request: number, action: number): string | undefined => {
  const { opened } = box;
  const fault = opened?.fault;
  if (opened === undefined || fault?.request !== request || fault.action !== action) return undefined;
  opened.fault = undefined;
  return fault.code;
};

export const reopen = async (opened: Opened, edit: (bytes: Uint8Array) => Uint8Array = (bytes) => bytes): Promise<void> => {
  const bytes = edit(opened.document.save());
  opened.excel.close();
  opened.fault = undefined;
  Object.assign(opened, await start(bytes, failing({ opened }), opened.spoil));
};
