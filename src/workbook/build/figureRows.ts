import type { Figure, Scheme } from '../../core';

/** A row of 数据填报: a figure, or the heading of a group. */
export type FigureRow =
  | { readonly kind: 'group'; readonly title: string; readonly collapsed: boolean }
  | { readonly kind: 'figure'; readonly figure: Figure };

export const optionalGroup = '选填数据（不影响得分，留空不提示）';

const groupOf = (figure: Figure): string => (figure.optional === true ? optionalGroup : figure.group.zh);

const usualOrder = ({ figures }: Scheme): readonly Figure[] => {
  const groups = [...new Set(figures.map(groupOf))].filter((group) => group !== optionalGroup);
  return [...groups, optionalGroup].flatMap((group) => figures.filter((figure) => groupOf(figure) === group));
};

/**
 * The rows of 数据填报: groups in the order of their first figure, the figures that no score needs in a group of their own at the end.
 * @param order codes of figures in another order; those left out follow in the usual one
 */
export const figureRows = (scheme: Scheme, order: readonly string[] = []): readonly FigureRow[] => {
  const usual = usualOrder(scheme);
  const wanted = order.flatMap((code) => usual.filter((figure) => figure.code === code));
  const figures = [...wanted, ...usual.filter((figure) => !wanted.includes(figure))];
  return figures.flatMap((figure, index): readonly FigureRow[] => {
    const before = figures[index - 1];
    const group = groupOf(figure);
    const row: FigureRow = { kind: 'figure', figure };
    if (before !== undefined && groupOf(before) === group) return [row];
    return [{ kind: 'group', title: group, collapsed: figure.optional === true }, row];
  });
};
