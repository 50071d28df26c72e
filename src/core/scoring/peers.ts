import type { Fraction } from '../exact';
import type { Figures, UnitFigures } from '../figures';
import { isUnknown, worse, type Obstacle, type Unknown, type Valuing } from '../measures';
import { beforeOf, isPeer, poolOf, withOwn, type Among, type Peers, type Pooled } from '../rules';
import type { Indicator, MeasuredIndicator } from '../scheme';
import { prepareLike, prepareMeasure } from './measuring';
import type { Company, Waiting } from './scores';

/**
 * The company of every unit, in the order of the units, counted once for an indicator: n log n.
 * While a measure of a unit that takes part is missing or undefined, all wait, since it could change what everybody gets.
 * A unit whose case does not exist, now or in the period before where the rule looks back, is no peer.
 * @returns `undefined` for an indicator that compares nobody, and for a unit that has no measure itself
 */
export const companyOf = (indicator: Indicator, units: readonly UnitFigures[]): readonly (Company | undefined)[] | undefined => {
  if (indicator.measure === undefined || !isPeer(indicator.rule)) return undefined;
  const entryOf = prepareEntry(indicator);
  const entries = units.map(({ figures }) => entryOf(figures));
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

const prepareEntry = (indicator: MeasuredIndicator): ((figures: Figures) => Entry | Unknown) => {
  const [nowOf, thenOf] = [prepareMeasure(indicator), prepareBefore(indicator)];
  return (figures) => {
    const [now, before] = [nowOf(figures), thenOf?.(figures)];
    if (isUnknown(now)) return before === undefined ? now : worse(now, before);
    if (before === undefined) return { now };
    return isUnknown(before) ? before : { now, before };
  };
};

/** The measure of the period before, where the rule asks for it. */
const prepareBefore = (indicator: MeasuredIndicator): Valuing | undefined => {
  const before = beforeOf(indicator.rule);
  return before === undefined ? undefined : prepareLike(before, indicator);
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

/** What a rule needs besides the measure where it compares units, or what stands in the way; `undefined` for other rules. */
export const prepareAmong = (indicator: MeasuredIndicator): ((figures: Figures, company: Company | undefined) => Among | Obstacle) | undefined => {
  if (!isPeer(indicator.rule)) return undefined;
  const thenOf = prepareBefore(indicator);
  return (figures, company) => {
    const before = thenOf?.(figures);
    if (before !== undefined && isUnknown(before)) return before;
    if (company === undefined) throw new RangeError(`the measures of the other units are needed: ${indicator.code}`);
    if ('kind' in company) return company;
    return { peers: company, ...(before && { before }) };
  };
};
