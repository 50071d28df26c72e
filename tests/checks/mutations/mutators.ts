import { entryChecks, relations } from '../../../src/checks';
import { acrossMutators } from './acrossMutators';
import { entryMutators } from './entryMutators';
import { until, type Mutator } from './mutation';
import { comparisonMutator, identityMutator } from './statementMutators';
import { widenedScheme } from './widened';

/** Everything that must hold or be alike within a unit. */
export const statements = [...widenedScheme.identities, ...relations];

/** One for every check of error or warning level that one error in the figures can raise. */
export const mutators: readonly Mutator[] = [
  ...entryMutators,
  ...statements.filter(({ level }) => level !== 'note').map(identityMutator),
  ...(widenedScheme.comparisons ?? []).map(comparisonMutator),
  ...acrossMutators,
];

/** What only the reading of a workbook can say: a veto that is triggered and not decided. */
export const vetoMutator: Mutator = until('S035', ({ units }, random) => ({
  changes: [{ column: random.pick(units), figure: 'petitions.majorCase', value: '是' }],
  told: 'petitions.majorCase',
}));

/** Those that can be put into a file: the writer of files merges no cells. */
export const mutatorsInFiles: readonly Mutator[] = [...mutators.filter(({ code }) => code !== 'V028'), vetoMutator];

/** Codes of the checks on entries that are more than a note. */
export const entryCodes = entryChecks.filter(({ level }) => level !== 'note').map(({ code }) => code);
