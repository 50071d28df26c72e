import { HostError, type Host, type HostDescription, type Place, type Rest } from '../port';
import { applyPatch } from './apply';
import { countedFrom1904 } from './calendar';
import { noMemory } from './memory';
import { readWorkbook } from './read';
import { restorePatch } from './restore';
import { openUp, seal } from './sealing';
import { answered, inExcel, isRecentEnough, type OfficeParts, type Patience, type Session } from './session';
import { selectedPlace, watchWorkbook } from './watch';

export interface OfficeHostOptions {
  /** Starts the waiting for one answer of Excel; by default there is no end to it. */
  readonly patience?: () => Patience;
  /** Asked between slices of what takes long on a large workbook; by default there is no rest. */
  readonly rest?: Rest;
}

/**
 * The port over Excel. `excel` is the namespace `Excel` of the loaded client, `office` is `Office.context`.
 * Keeps to ExcelApi 1.14 (Excel 2021 and later).
 * @throws HostError from every operation, with the client's error as its cause
 */
export const officeHost = (excel: typeof Excel, office: OfficeParts, options: OfficeHostOptions = {}): Host => {
  const session: Session = { excel, office, patience: options.patience, rest: options.rest ?? (() => undefined), memory: noMemory(), late: new Set() };
  return {
    describe: () => describe(session),
    read: (request, onPart) => readWorkbook(session, request, onPart),
    apply: async (patch, journal, onPart) => {
      await openUp(session, patch);
      const receipt = await applyPatch(session, session.memory.from1904 ? countedFrom1904(patch) : patch, journal, onPart);
      await seal(session, patch);
      return receipt;
    },
    restore: (before, journal) => restorePatch(session, before, journal),
    reveal: (place) => reveal(session, place),
    selection: () => selectedPlace(session),
    watch: (listener) => watchWorkbook(session, listener),
    openWorkbook: (bytes) => answered(session, () => excel.createWorkbook(base64(bytes))),
  };
};

const describe = async (session: Session): Promise<HostDescription> => {
  const described = { kind: 'office', name: 'Excel', version: session.office.diagnostics.version } as const;
  if (!isRecentEnough(session)) return { ...described, writable: false, readOnly: false };
  return inExcel(session, async (context) => {
    const { workbook } = context;
    workbook.load('readOnly');
    await context.sync();
    return { ...described, writable: !workbook.readOnly, readOnly: workbook.readOnly };
  });
};

const reveal = async (session: Session, place: Place): Promise<void> => {
  try {
    await inExcel(session, async (context) => {
      const sheet = context.workbook.worksheets.getItem(place.sheet);
      sheet.activate();
      sheet.getCell(place.row, place.column).untrack().select();
      await context.sync();
    });
  } catch (failure) {
    throw failure instanceof HostError && failure.code === 'notFound' ? new HostError('notFound', place.sheet, failure.cause) : failure;
  }
};

/** Piece by piece: a call takes only so many arguments. */
const base64 = (bytes: Uint8Array): string => {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(text);
};
