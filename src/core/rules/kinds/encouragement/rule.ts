import { figure, type FieldsOf } from '../../fields';

/** A bonus that the document names: yes earns the points (0 where their number is unknown) and the flag `encouraged`; no costs nothing. */
export interface EncouragementRule {
  readonly kind: 'encouragement';
  readonly figure: string;
}

export const fields: FieldsOf<EncouragementRule> = { figure: figure('yesNo') };
