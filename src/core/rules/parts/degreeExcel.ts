import type { Degree } from '../../figures';
import { degreeWords } from './words';

/** The share that a degree keeps, by the word in a cell; 0 for any other word. */
export const degreeIn = (cell: string, shares: Readonly<Record<Degree, string>>): string => {
  const { zh } = degreeWords;
  return `IF(${cell}="${zh.full}",${shares.full},IF(${cell}="${zh.part}",${shares.part},IF(${cell}="${zh.none}",${shares.none},0)))`;
};
