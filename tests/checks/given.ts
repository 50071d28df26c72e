import { checkUnit, type Checked, type Entered, type Issue } from '../../src/checks';
import type { Figure, FigureValue, Identity } from '../../src/core';
import { figure, scheme, the } from '../core/given';

/** What stands in the cells of one unit, by figure id. */
export type Cells = Readonly<Record<string, Entered>>;

export const checked = (figures: readonly Figure[], cells: Cells, identities: readonly Identity[] = []): Checked => {
  const entries = Object.entries(cells).map(
    ([id, value], at) => [id, { value, cell: `'数据填报'!F${at + 3}` }] as const,
  );
  return checkUnit(scheme({ figures, identities }), '甲区', new Map(entries));
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
