import type { CellAddress } from '../../xlsx/document';
import type { PrintDescription } from '../../xlsx/build';
import { sheets, type SheetKey } from '../layout';
import type { StandardWorkbookRequest } from './request';

/** What the sheets of one workbook share. */
export interface Context extends StandardWorkbookRequest {
  /** Names of the units that take part, in their order. */
  readonly taking: readonly string[];
  readonly sheetName: (key: SheetKey) => string;
  /** The first cell of a sheet's contents. */
  readonly origin: (key: SheetKey) => CellAddress;
}

export const createContext = (request: StandardWorkbookRequest): Context => ({
  ...request,
  taking: request.units.filter(({ takesPart }) => takesPart).map(({ name }) => name),
  sheetName: (key) => request.arrangement?.sheetNames?.[key] ?? sheets[key],
  origin: (key) => {
    const offset = request.arrangement?.offsets?.[key];
    return { row: offset?.rows ?? 0, column: offset?.columns ?? 0 };
  },
});

/** Figures that are made up are marked as such. */
export const sampleWord = '示例数据（虚构）';

/** The title of a sheet: the scheme's, then what the sheet is. */
export const titleOf = ({ scheme, sample }: StandardWorkbookRequest, what: string): string =>
  `${scheme.title.zh}${what}${sample === true ? `——${sampleWord}` : ''}`;

/** A4 across, as wide as the page, as long as it takes. */
export const landscape: PrintDescription = {
  landscape: true,
  fit: { width: 1, height: 0 },
  margins: { left: 0.45, right: 0.45, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
  footer: '&C&9第 &P 页，共 &N 页',
  centred: true,
};

export const signatureLine =
  '填报单位（盖章）：                        填表人：                审核人：                联系电话：                填报日期：        年    月    日';
