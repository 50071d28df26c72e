import { checkUnits, type Entered, type Issue } from '../../src/checks';
import type { Figure, Figures, FigureValue, Identity } from '../../src/core';
import { figure, scheme, the } from '../core/given';

/** What stands in the cells of one unit, by figure id. */
export type Cells = Readonly<Record<string, Entered>>;

/** What the checks say of a single unit. */
export interface Checked {
  readonly figures: Figures;
  readonly issues: readonly Issue[];
}

export const checked = (figures: readonly Figure[], cells: Cells, identities: readonly Identity[] = []): Checked => {
  const entries = Object.entries(cells).map(
    ([id, value], at) => [id, { value, cell: `'数据填报'!F${at + 3}` }] as const,
  );
  const { units, issues } = checkUnits(scheme({ figures, identities }), [{ unit: '甲区', entries: new Map(entries) }]);
  return { figures: the(units).figures, issues };
};

/** A single entry, checked: what it means and what is wrong with it. */
export const entry = (of: Partial<Figure>, value: Entered): { readonly value: FigureValue; readonly issue?: Issue } => {
  const one = figure('a', of.kind, of);
  const { figures, issues } = checked([one], { a: value });
  const [issue] = issues;
  return { value: the([...figures.values()]), ...(issue && { issue }) };
};

/** The code of the issue, `none` where there is none. */
export const codeOf = (of: Partial<Figure>, value: Entered): string => entry(of, value).issue?.code ?? 'none';
