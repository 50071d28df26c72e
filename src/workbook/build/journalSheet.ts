import type { SheetDescription } from '../../xlsx/build';
import { journalRemark } from '../journal';
import { journalSheet as name } from '../layout';
import { looks } from './looks';

/** The hidden sheet in which every write keeps what it replaces, for undoing it; still blank. */
export const journalSheet: SheetDescription = {
  name,
  visibility: 'veryHidden',
  rows: [{ index: 0, cells: [{ column: 0, value: journalRemark, style: looks.remark }] }],
};
