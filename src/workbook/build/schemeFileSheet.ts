import { fingerprintOfScheme } from '../../core';
import { baotou2012 } from '../../schemes';
import type { SheetDescription } from '../../xlsx/build';
import type { Area } from '../../xlsx/document';
import { schemeFileSheet as sheetName } from '../layout';
import { schemeFileCells } from '../scheme';
import type { Context } from './context';
import { looks } from './looks';

/** The hidden sheet with the scheme file, and the cells that hold it. */
export interface SchemeFileSheet {
  readonly sheet: SheetDescription;
  readonly range: Area;
}

/** What the scoring needs of a workbook that was made from a scheme file; a scheme that ships is not carried. */
export const schemeFileSheet = ({ scheme, ships }: Context): SchemeFileSheet | undefined => {
  if (ships === true || fingerprintOfScheme(scheme) === fingerprintOfScheme(baotou2012)) return undefined;
  const pieces = schemeFileCells(scheme);
  return {
    range: { row: 1, column: 0, rows: pieces.length, columns: 1 },
    sheet: {
      name: sheetName,
      visibility: 'veryHidden',
      rows: [
        { index: 0, cells: [{ column: 0, value: '考核方案文件（JSON），供加载项读取，请勿改动。', style: looks.remark }] },
        ...pieces.map((value, index) => ({ index: index + 1, height: 15, cells: [{ column: 0, value }] })),
      ],
    },
  };
};
