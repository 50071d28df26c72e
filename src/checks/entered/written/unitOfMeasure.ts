import { fraction, type Figure, type Fraction } from '../../../core';
import { compact, narrow } from './plain';

/** What follows a number, held against the unit of its figure. */
export type UnitFit =
  | { readonly kind: 'none' }
  /** The figure's own unit. */
  | { readonly kind: 'own' }
  /** Its own sign: `%` in a figure of percent. */
  | { readonly kind: 'ownSign' }
  /** `%` or `‰` where the figure has another unit. */
  | { readonly kind: 'otherSign'; readonly sign: string }
  /** Another unit; `factor` turns the number into the figure's unit where both measure the same. */
  | { readonly kind: 'other'; readonly unit: string; readonly factor?: Fraction }
  /** No unit of measure. */
  | { readonly kind: 'unknown' };

const signs = ['%', '‰'];

/** The sign of a figure that is a rate. */
export const signOf = ({ unit }: Figure): '%' | '‰' | undefined => (unit.zh === '%' || unit.zh === '‰' ? unit.zh : undefined);

/** Compares what follows a number with the unit of measure of its figure. */
export const fitOf = (suffix: string, { unit }: Figure): UnitFit => {
  if (suffix === '') return { kind: 'none' };
  const own = compact(narrow(unit.zh));
  if (signs.includes(suffix)) return suffix === own ? { kind: 'ownSign' } : { kind: 'otherSign', sign: suffix };
  if (suffix === own || suffix.toLowerCase() === compact(unit.en).toLowerCase()) return { kind: 'own' };
  const written = scaled(suffix);
  if (written === undefined) return { kind: 'unknown' };
  const due = scaled(own);
  const same = due && (written.of === '' || written.of === due.of);
  return { kind: 'other', unit: suffix, ...(same && { factor: powerOfTen(written.zeros - due.zeros) }) };
};

/** Zeros of the words that multiply a unit: 万元 is 10⁴ yuan. */
const multipliers: ReadonlyMap<string, number> = new Map([
  ['', 0],
  ['十', 1],
  ['百', 2],
  ['千', 3],
  ['万', 4],
  ['十万', 5],
  ['百万', 6],
  ['千万', 7],
  ['亿', 8],
]);
const words = /^([十百千万亿]*)(元|人|人次|名|位|户|例|次|场|期|件|起|宗|项|个|所|家|处|份|本|学时|课时|小时|天|日|月|年|岁|元\/人)?$/u;

const scaled = (unit: string): { readonly zeros: number; readonly of: string } | undefined => {
  const match = words.exec(unit);
  if (!match) return undefined;
  const [, multiplier = '', of = ''] = match;
  const zeros = multipliers.get(multiplier);
  return zeros === undefined || unit === '' ? undefined : { zeros, of };
};

const powerOfTen = (zeros: number): Fraction => (zeros < 0 ? fraction(1n, 10n ** BigInt(-zeros)) : fraction(10n ** BigInt(zeros)));
