import type { Fraction } from '../exact';
import type { Figures, UnitFigures } from '../figures';
import { worst, type Evaluated, type Obstacle, type Unknown } from '../measures';
import { beforeOf, isPeer, poolOf, withOwn, type PeerCase, type Peers, type Pooled } from '../rules';
import type { Indicator, MeasuredIndicator } from '../scheme';
import { likeMeasure, measureOf } from './measuring';
import type { Company, Waiting } from './scores';

/**
 * The company of every unit, in the order of the units, counted once for an indicator: n log n.
 * While a measure of a unit that takes part is missing or undefined, all wait, since it could change what everybody gets.
 * A unit whose case does not exist, now or in the period before where the rule looks back, is no peer.
 * @returns `undefined` for an indicator that compares nobody, and for a unit that has no measure itself
 */
export const companyOf = (indicator: Indicator, units: readonly UnitFigures[]): readonly (Company | undefined)[] => {
  if (indicator.measure === undefined || !isPeer(indicator.rule)) return [];
  const entries = units.map(({ figures }) => entryOf(indicator, figures));
  const waiting = waitingFor(units, entries);
  if (waiting !== undefined) return entries.map((entry) => (isEntry(entry) ? waiting : undefined));
  const entered = entries.filter(isEntry);
  const now = poolOf(entered.map((entry) => entry.now));
  const before = poolBefore(entered);
  return entries.map((entry) => (isEntry(entry) ? peersOf(entry, now, before) : undefined));
};

/** What a unit enters a comparison with. */
interface Entry {
  readonly now: Fraction;
  readonly before?: Fraction;
}

const isEntry = (entry: Entry | Unknown): entry is Entry => 'now' in entry;

const entryOf = (indicator: MeasuredIndicator, figures: Figures): Entry | Unknown => {
  const now = measureOf(indicator, figures);
  const before = measureBefore(indicator, figures);
  if (now.kind === 'known' && before?.kind === 'known') return { now: now.value, before: before.value };
  if (now.kind === 'known' && before === undefined) return { now: now.value };
  return worst([now, ...(before === undefined ? [] : [before])]) ?? { kind: 'undefined' };
};

const measureBefore = (indicator: MeasuredIndicator, figures: Figures): Evaluated | undefined => {
  const before = beforeOf(indicator.rule);
  return before === undefined ? undefined : likeMeasure(before, indicator, figures);
};

const peersOf = (own: Entry, now: Pooled, before: Pooled | undefined): Peers => ({
  now: withOwn(now, own.now),
  ...(before !== undefined && own.before !== undefined && { before: withOwn(before, own.before) }),
});

const poolBefore = (entered: readonly Entry[]): Pooled | undefined => {
  const values = entered.flatMap(({ before }) => (before === undefined ? [] : [before]));
  return values.length === 0 ? undefined : poolOf(values);
};

const waitingFor = (units: readonly UnitFigures[], entries: readonly (Entry | Unknown)[]): Waiting | undefined => {
  const names: string[] = [];
  const figures = new Set<string>();
  entries.forEach((entry, at) => {
    if (isEntry(entry) || entry.kind === 'notApplicable') return;
    names.push(units[at]?.unit ?? '');
    if (entry.kind === 'missing') for (const figure of entry.figures) figures.add(figure);
  });
  return names.length === 0 ? undefined : { kind: 'waiting', units: names, figures: [...figures] };
};

/** What a rule needs besides the measure where it compares units, or what stands in the way; empty for other rules. */
export const besides = (
  indicator: MeasuredIndicator,
  figures: Figures,
  company: Company | undefined,
): Partial<Pick<PeerCase, 'peers' | 'before'>> | Obstacle => {
  if (!isPeer(indicator.rule)) return {};
  const before = measureBefore(indicator, figures);
  if (before !== undefined && before.kind !== 'known') return before;
  if (company === undefined) throw new RangeError(`the measures of the other units are needed: ${indicator.code}`);
  if ('kind' in company) return company;
  return { peers: company, ...(before && { before: before.value }) };
};
