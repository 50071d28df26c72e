import type { Degree } from '../../../figures';
import type { Stated } from '../../../scheme';
import { figure, shares, type FieldsOf } from '../../fields';

/** The measure is a figure of kind `degree`; each degree keeps a share of the points. */
export interface DegreeRule {
  readonly kind: 'degree';
  readonly figure: string;
  readonly shares: Stated<Readonly<Record<Degree, string>>>;
}

export const fields: FieldsOf<DegreeRule> = { figure: figure('degree'), shares };
