import { structure, type Issue } from '../../checks';
import type { MissingHeadings } from './columns';

/** Why the columns of a table cannot be found: some are missing, or else some cannot be told apart. */
export const missingHeadings = (table: string, { missing, twice }: MissingHeadings): Issue =>
  missing.length > 0 ? structure.missingHeading.find({ table, missing }) : structure.duplicateHeading.find({ table, twice });
