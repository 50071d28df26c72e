import type { Degree } from '../../../figures';
import type { Stated } from '../../../scheme';
import { figure, list, number, optional, shares, type FieldsOf } from '../../fields';

/** Points for every figure of kind `yesNo` answered with yes, or of kind `degree` by its share: equal ones, or by weight. */
export interface ChecklistRule {
  readonly kind: 'checklist';
  readonly figures: readonly string[];
  readonly shares: Stated<Readonly<Record<Degree, string>>>;
  /** One for every figure, in their order: points, or anything in proportion to them. */
  readonly weights?: readonly Stated[];
}

export const fields: FieldsOf<ChecklistRule> = {
  figures: list(figure('yesNo', 'degree')),
  shares,
  weights: optional(list(number('positive'))),
};
