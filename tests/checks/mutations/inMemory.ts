import { checkUnits, type Issue } from '../../../src/checks';
import { cityHeading } from './acrossMutators';
import { changedEntries, cleanWorkbook, type CleanWorkbook } from './cleanWorkbook';
import type { Change } from './mutation';
import { mutators } from './mutators';
import { seeded } from './random';
import { mutate } from './told';
import { widenedScheme } from './widened';

const check = (clean: CleanWorkbook, changes: readonly Change[]): readonly Issue[] => {
  const entries = changedEntries(clean, changes);
  const units = clean.units.map((unit) => ({ unit, entries: entries.get(unit) ?? new Map<string, never>() }));
  return checkUnits(widenedScheme, units, entries.get(cityHeading)).issues;
};

/** 5,000 errors in the entries of the clean workbook, each in a random place. */
const run = async (): Promise<void> => {
  const clean = await cleanWorkbook();
  const random = seeded(2012);
  const tally = await mutate({ clean, times: 5000, random, mutators, next: () => random.pick(mutators), check: (changes) => check(clean, changes) });
  process.stdout.write(JSON.stringify(tally));
};

void run();
