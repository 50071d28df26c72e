import type { Patch } from '../../host/port';

/** Whether a patch would leave the workbook as it is. */
export const isEmpty = ({ standing: _, removals, ...parts }: Patch): boolean =>
  Object.values(parts).every(({ length }) => length === 0) && (removals === undefined || removals.sheets.length + removals.names.length === 0);
