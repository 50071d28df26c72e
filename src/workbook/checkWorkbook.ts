import type { Issue } from '../checks';
import { noRest, withRests, type Rest, type Scheme } from '../core';
import { HostError, type Host, type Reading, type Receipt } from '../host/port';
import type { Refused, Step } from './assess';
import { attach, request, type Attached } from './attach';
import { hostIssue } from './hostIssue';
import { writeSafely } from './journal';
import { tables } from './layout';
import { issuesOutput } from './plan/issues';
import { planningTable } from './plan/outputTable';
import type { ParameterChange } from './parameters';
import { readingUnits } from './readUnits';
import { planRepairs, repairableIn, sameRepair, type Repairable } from './repairs';
import { schemeFor, type SchemeChoice } from './scheme';

export interface CheckOptions {
  readonly scheme: SchemeChoice;
  /** Also write 数据问题, and nothing else; local time for the journal: `2012-12-31 17:05`. */
  readonly write?: { readonly now: string };
  /** Told of every step before it begins. What it throws ends the run. */
  readonly onStep?: (step: Step) => void | Promise<void>;
  /** Asked between slices of what takes long. */
  readonly rest?: Rest;
}

/** Everything that is wrong with the workbook and its figures. */
export interface CheckedWorkbook {
  readonly kind: 'checked';
  /** The one in force: with the parameters that the workbook has changed. */
  readonly scheme: Scheme;
  readonly changedParameters: readonly ParameterChange[];
  readonly issues: readonly Issue[];
  /** Absent where nothing was to be written. */
  readonly receipt?: Receipt;
}

export interface RepairOptions {
  readonly scheme: SchemeChoice;
  /** The repairs that somebody has seen and wants; absent: every certain one. */
  readonly wanted?: readonly Repairable[];
  /** Local time for the journal: `2012-12-31 17:05`. */
  readonly now: string;
  /** Asked between slices of what takes long; throws nothing. */
  readonly rest?: Rest;
}

/** The repairs that were done, and the wanted ones that were not: their cells hold something else by now. */
export interface Repaired {
  readonly kind: 'repaired';
  readonly done: readonly Repairable[];
  readonly stale: readonly Repairable[];
  readonly receipt: Receipt;
}

/** Checks a workbook without scoring it: attach → read → check, and 数据问题 where asked for. */
export const checkWorkbook = (host: Host, { scheme: choice, write, onStep, rest = noRest }: CheckOptions): Promise<CheckedWorkbook | Refused> =>
  inWords(async () => {
    const reach = async (step: Step): Promise<void> => onStep?.(step);
    const found = await look(host, choice, rest, reach);
    if ('refused' in found) return { kind: 'refused', issues: found.refused };
    const { reading, attached, scheme, changedParameters, issues } = found;
    if (write === undefined) return { kind: 'checked', scheme, changedParameters, issues };
    const { refused, resize, blocks } = await withRests(planningTable(tables.issues, attached.tables.issues, issuesOutput(issues, scheme)), rest);
    if (refused) return { kind: 'refused', issues: [refused] };
    await reach('write');
    const patch = { tables: resize ? [resize] : [], names: [], formats: [], blocks };
    const written = await writeSafely(host, patch, { kind: 'check', now: write.now, reading, attached, rest });
    return written.kind === 'refused' ? written : { kind: 'checked', scheme, changedParameters, issues, receipt: written.receipt };
  });

/**
 * Puts certain repairs into their cells, as the workbook is now: a wanted repair is done only where its cell still holds
 * what was found.
 */
export const repairWorkbook = (host: Host, { scheme: choice, wanted, now, rest = noRest }: RepairOptions): Promise<Repaired | Refused> =>
  inWords(async () => {
    const found = await look(host, choice, rest);
    if ('refused' in found) return { kind: 'refused', issues: found.refused };
    const certain = repairableIn(found.issues);
    const done = wanted === undefined ? certain : certain.filter((each) => wanted.some((other) => sameRepair(each, other)));
    const stale = (wanted ?? []).filter((each) => !done.some((other) => sameRepair(each, other)));
    const { reading, attached } = found;
    const written = await writeSafely(host, planRepairs(done, found.scheme), { kind: 'repair', now, reading, attached, rest });
    return written.kind === 'refused' ? written : { kind: 'repaired', done, stale, receipt: written.receipt };
  });

type Looked = Pick<CheckedWorkbook, 'scheme' | 'changedParameters' | 'issues'> & {
  readonly reading: Reading;
  readonly attached: Attached;
};

const look = async (
  host: Host,
  choice: SchemeChoice,
  rest: Rest,
  reach: (step: Step) => Promise<void> = () => Promise.resolve(),
): Promise<Looked | { readonly refused: readonly Issue[] }> => {
  await reach('attach');
  const reading = await host.read(request);
  await reach('read');
  const chosen = await schemeFor(choice, reading);
  if ('refused' in chosen) return chosen;
  const attached = attach(reading, chosen.scheme);
  if ('refused' in attached) return attached;
  await reach('check');
  const read = await withRests(readingUnits(attached, chosen.scheme), rest);
  return 'refused' in read ? read : { reading, attached, scheme: read.scheme, changedParameters: read.changedParameters, issues: read.issues };
};

/** Whatever a user can mend comes back as issues; only programming errors are thrown. */
const inWords = async <Outcome>(work: () => Promise<Outcome | Refused>): Promise<Outcome | Refused> => {
  try {
    return await work();
  } catch (error) {
    if (error instanceof HostError) return { kind: 'refused', issues: [hostIssue(error)] };
    throw error;
  }
};
