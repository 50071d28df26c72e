import type { RangeArea } from '../cells/area';
import { ExcelFailure } from '../server/failure';
import type { Given } from '../server/instance';

/** Arguments as the methods want them; anything else is `InvalidArgument`. */
export const textAt = (args: readonly Given[], index: number, member: string): string => {
  const value = args[index]?.value;
  if (typeof value !== 'string') throw new ExcelFailure('InvalidArgument', member);
  return value;
};

export const wholeAt = (args: readonly Given[], index: number, member: string, otherwise?: number): number => {
  const value = args[index]?.value;
  if ((value === undefined || value === null) && otherwise !== undefined) return otherwise;
  if (typeof value !== 'number' || !Number.isInteger(value)) throw new ExcelFailure('InvalidArgument', member);
  return value;
};

export const areaAt = (args: readonly Given[], index: number, member: string): RangeArea => {
  const area = args[index]?.object?.area;
  if (area === undefined) throw new ExcelFailure('InvalidArgument', member);
  return area;
};
