import type { Text } from '../../core/scheme';

/** What is wrong with a scheme file, and where: `indicators[3].rule.target`. */
export interface Problem {
  readonly path: string;
  readonly message: Text;
}

export type Path = readonly PropertyKey[];

/** `['items', 0, 'points']` as `items[0].points`; empty for the file as a whole. */
export const pathText = (path: Path): string =>
  path.map((step, index) => (typeof step === 'number' ? `[${step}]` : index === 0 ? String(step) : `.${String(step)}`)).join('');
