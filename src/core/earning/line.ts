import { ceiling, decimal, denominatorOf, floor, fraction, multiply, numeratorOf, type Fraction } from '../exact';
import type { Degree, FigureValue } from '../figures';
import { dayOf } from '../measures';
import type { Figure } from '../scheme';

/** The values that a figure could have instead, in one direction; number 1 is the nearest. */
export interface Line {
  readonly length: number;
  /** @param place from 1 to `length` */
  readonly at: (place: number) => FigureValue;
}

export type Direction = 'up' | 'down';

/** Amounts are proposed in hundredths: 100 yuan where the unit is 万元. */
const amountPlaces = 2;

/** The least by which a number may differ: one thing, a hundredth of an amount. */
export const stepOf = ({ kind }: Figure): Fraction => fraction(1n, 10n ** BigInt(kind === 'count' ? 0 : amountPlaces));

/** Beyond 15 digits a cell no longer tells neighbours apart. */
const mostDigits = decimal('999999999999999');
const firstDay = dayOf('1900-01-01');
const lastDay = dayOf('9999-12-31');
const degrees: readonly Degree[] = ['none', 'part', 'full'];

/**
 * Persons and things in whole numbers, amounts in hundredths, days, degrees, and the other answer of yes and no;
 * never below zero where the figure may not be, never above what is believable of it.
 * Empty for a figure without a usable value.
 */
export const lineFrom = (figure: Figure, from: FigureValue, direction: Direction): Line => {
  switch (from.kind) {
    case 'number':
      return numbers(figure, from.value, direction);
    case 'date':
      return {
        length: Math.max(0, direction === 'up' ? lastDay - from.day : from.day - firstDay),
        at: (place) => ({ kind: 'date', day: direction === 'up' ? from.day + place : from.day - place }),
      };
    case 'degree': {
      const at = degrees.indexOf(from.degree);
      const others = direction === 'up' ? degrees.slice(at + 1) : degrees.slice(0, at).reverse();
      return {
        length: others.length,
        at: (place) => ({ kind: 'degree', degree: others[place - 1] ?? from.degree }),
      };
    }
    case 'yesNo':
      return { length: (direction === 'up') === from.yes ? 0 : 1, at: () => ({ kind: 'yesNo', yes: !from.yes }) };
    case 'notApplicable':
    case 'missing':
    case 'unusable':
      return { length: 0, at: () => from };
  }
};

const numbers = (figure: Figure, from: Fraction, direction: Direction): Line => {
  const perUnit = denominatorOf(stepOf(figure));
  const scaled = (value: Fraction): Fraction => multiply(value, fraction(perUnit));
  const highest = numeratorOf(floor(figure.atMost === undefined ? mostDigits : scaled(decimal(figure.atMost))));
  const lowest = figure.negative === true ? -numeratorOf(mostDigits) : 0n;
  const start = numeratorOf(direction === 'up' ? floor(scaled(from)) : ceiling(scaled(from)));
  const length = direction === 'up' ? highest - start : start - lowest;
  return {
    length: Math.max(0, Number(length)),
    at: (place) => {
      const steps = BigInt(place);
      return { kind: 'number', value: fraction(direction === 'up' ? start + steps : start - steps, perUnit) };
    },
  };
};
