import { structureChecks } from '../structure';
import { documentedAcrossChecks } from './acrossChecks';
import type { DocumentedCheck } from './documented';
import { documentedEntryChecks } from './entryChecks';
import { documentedRelations } from './relations';

export type { CheckGroup, DocumentedCheck } from './documented';
export { statementExamples, type StatementExample } from './statements';

/** Every check that ships, by what it looks at and in the order of codes. A scheme adds its own identities and comparisons. */
export const catalogue = (): readonly DocumentedCheck[] => [
  ...documentedEntryChecks(),
  ...documentedRelations(),
  ...documentedAcrossChecks(),
  ...structureChecks.map(({ code, level, title, needs, examples, sample }): DocumentedCheck => ({ group: 'structure', code, level, title, needs, examples, sample })),
];
