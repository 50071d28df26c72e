import { parseArea } from '../../xlsx/address';
import type { Area } from '../../xlsx/document';

/** The areas of an `sqref`: `A1:B4 D7`. */
export const areasOf = (sqref: string): readonly Area[] =>
  sqref.split(/\s+/u).flatMap((reference) => {
    const area = parseArea(reference);
    return area === undefined ? [] : [area];
  });
