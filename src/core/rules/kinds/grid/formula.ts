import type { FormulaCells } from '../../kind';
import { bandsBelowIn } from '../../parts/bandExcel';
import { ascending } from '../../parts/bands';
import type { GridRule } from './rule';

/** `CHOOSE(1 + fields of the rows below + fields of the columns below, points of each field)`. */
export const gridFormula = ({ rows, across, columns, points }: GridRule, { measure, operand }: FormulaCells): string => {
  const inOrder = ascending(rows).flatMap((row) => ascending(columns).flatMap((column) => points[row]?.[column]?.value ?? []));
  const rowsBelow = `${String(columns.length)}*(${bandsBelowIn(measure, rows)})`;
  return `CHOOSE(1+${rowsBelow}+${bandsBelowIn(operand(across), columns)},${inOrder.join(',')})`;
};
