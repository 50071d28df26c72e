import { compare, decimal, type Fraction } from '../../exact';
import type { Bound, Side } from '../../scheme';
import { bound, optional, type OptionalField } from '../fields';
import { distance, meets } from './side';

/** Values from one bound to another; without a bound it is open on that side. */
export interface Band {
  readonly from?: Bound;
  readonly to?: Bound;
}

/** The fields of a band, for kinds that have bands. */
export const bandFields: { readonly from: OptionalField; readonly to: OptionalField } = {
  from: optional(bound()),
  to: optional(bound()),
};

export const valueOf = ({ value }: Bound): Fraction => decimal(value.value);

/** What a value does that is not below a lower bound. */
export const fromSide = ({ inclusive }: Bound): Side => (inclusive.value ? 'atLeast' : 'moreThan');
/** What a value does that is not above an upper bound. */
export const toSide = ({ inclusive }: Bound): Side => (inclusive.value ? 'atMost' : 'lessThan');

export const isWithin = (value: Fraction, { from, to }: Band): boolean =>
  (from === undefined || meets(value, fromSide(from), valueOf(from))) && (to === undefined || meets(value, toSide(to), valueOf(to)));

/**
 * The place of the band that a value lies in.
 * @throws RangeError when it lies in none: a scheme with such a gap is refused (`bandFaults`)
 */
export const placeOf = (value: Fraction, bands: readonly Band[]): number => {
  const place = bands.findIndex((band) => isWithin(value, band));
  if (place < 0) throw new RangeError('the bands have a gap');
  return place;
};

/** The places of bands from the lowest values to the highest. */
export const ascending = (bands: readonly Band[]): readonly number[] =>
  bands.map((band, place) => ({ band, place })).sort((a, b) => byFrom(a.band, b.band) || byTo(a.band, b.band)).map(({ place }) => place);

const byFrom = ({ from: a }: Band, { from: b }: Band): number => {
  if (a === undefined || b === undefined) return Number(a !== undefined) - Number(b !== undefined);
  return compare(valueOf(a), valueOf(b)) || Number(b.inclusive.value) - Number(a.inclusive.value);
};

/** Below zero where `a` ends before `b` does. */
export const byTo = ({ to: a }: Band, { to: b }: Band): number => {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  return compare(valueOf(a), valueOf(b)) || Number(a.inclusive.value) - Number(b.inclusive.value);
};

/** Neighbouring wanted bands as one: the stretch of them that a value lies in, or else the one nearest to it. */
export const stretchNear = (value: Fraction, bands: readonly Band[], wanted: (place: number) => boolean): Band | undefined => {
  const [first, ...others] = stretches(bands, wanted);
  return first && others.reduce((nearest, each) => (compare(gapTo(value, each), gapTo(value, nearest)) < 0 ? each : nearest), first);
};

const stretches = (bands: readonly Band[], wanted: (place: number) => boolean): readonly Band[] => {
  const found: Band[] = [];
  let open: Band | undefined;
  for (const place of ascending(bands)) {
    const band = bands[place];
    if (band === undefined || !wanted(place)) {
      if (open) found.push(open);
      open = undefined;
    } else {
      const { from } = open ?? band;
      open = { ...(from && { from }), ...(band.to && { to: band.to }) };
    }
  }
  return open ? [...found, open] : found;
};

/** How far a value lies outside a band; below zero inside, where no bound is far away. */
const gapTo = (value: Fraction, band: Band): Fraction => {
  const near = nearestBound(value, band);
  return near === undefined || isWithin(value, band) ? inside : distance(value, near);
};

const inside = decimal('-1');

/** The bounds that a band has. */
export const boundsOf = ({ from, to }: Band): readonly Bound[] => [...(from ? [from] : []), ...(to ? [to] : [])];

/** The bound of a band that lies nearest to a value; `undefined` where it has none. */
export const nearestBound = (value: Fraction, band: Band): Fraction | undefined => {
  const [first, ...others] = boundsOf(band).map(valueOf);
  return first && others.reduce((nearest, each) => (compare(distance(value, each), distance(value, nearest)) < 0 ? each : nearest), first);
};
