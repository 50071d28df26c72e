import type { Figure, Text } from '../../core/scheme';
import { units } from './text';

/** A figure before it is put into its group. */
export type Ungrouped = Omit<Figure, 'group'>;

/** A figure answered by 落实 / 部分落实 / 未落实. Its definition says what 落实 takes. */
export const degree = (id: string, code: string, clause: string, title: Text, definition: Text): Ungrouped => ({
  id,
  code,
  kind: 'degree',
  title,
  unit: units.degree,
  period: 'year',
  definition,
  clause,
});

/** A figure answered by 是 / 否. */
export const yesNo = (id: string, code: string, clause: string, title: Text, definition: Text): Ungrouped => ({
  id,
  code,
  kind: 'yesNo',
  title,
  unit: units.yesNo,
  period: 'year',
  definition,
  clause,
});

/** Puts figures into the group that they are entered under. */
export const inGroup = (group: Text, figures: Readonly<Record<string, Ungrouped>>): readonly Figure[] =>
  Object.values(figures).map((figure) => ({ ...figure, group }));
