import { type XlsxDocument, XlsxError } from './document';
import { contentTypesPart, OpcPackage, type Opening, refuseCompoundFile } from './package';
import { WorkbookPart } from './workbook';
import { XlsxFile } from './xlsxFile';

const BINARY_WORKBOOK = 'application/vnd.ms-excel.sheet.binary';
const WORKBOOK = /(?:spreadsheetml\.(?:sheet|template)|ms-excel\.(?:sheet|template|addin)\.macroEnabled)\.main\+xml$/;

const workbookPart = (files: OpcPackage): WorkbookPart => {
  if (files.actualName(contentTypesPart) === undefined) throw new XlsxError('notWorkbook', contentTypesPart);
  const target = files.relationshipsOf('').find(({ kind }) => kind === 'officeDocument')?.target;
  if (target === undefined) throw new XlsxError('notWorkbook', 'workbook');
  const type = files.contentType(target) ?? '';
  if (type.startsWith(BINARY_WORKBOOK)) throw new XlsxError('unsupported', target);
  if (!WORKBOOK.test(type)) throw new XlsxError('notWorkbook', target);
  return new WorkbookPart(files.text(target));
};

/**
 * Opens the bytes of an .xlsx, .xlsm, .xltx or .xltm file (ISO/IEC 29500 transitional or strict). The bytes are copied;
 * sheets are read when they are first asked for, so that damage in one shows itself then.
 * @throws XlsxError every code, see there
 */
export const openXlsx = (bytes: Uint8Array, opening?: Opening): XlsxDocument => {
  refuseCompoundFile(bytes);
  const files = new OpcPackage(bytes.slice(), opening);
  return new XlsxFile(files, workbookPart(files));
};
