import type { Flag } from '../../core';

/** Units up to which 得分明细 holds every indicator; what the workbook is designed for. */
export const mostWithEveryRow = 200;

/** Beyond, 得分明细 holds only what somebody has to look at, and where the others stand is seen in 得分表. */
export const isLean = (units: number): boolean => units > mostWithEveryRow;

/** What somebody has to look at: failing, pending and vetoed. */
export const troubling: ReadonlySet<Flag> = new Set(['veto', 'circular', 'interview', 'pending', 'failing']);
