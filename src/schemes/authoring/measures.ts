import { assumed, document, type Decimal, type Measure, type Operand, type Text } from '../../core/scheme';
import { units } from './text';

/** A number that the document states. */
export const stated = (value: Decimal): Operand => ({ kind: 'constant', value: document(value) });

/** A number that the document does not state. */
export const supposed = (value: Decimal): Operand => ({ kind: 'constant', value: assumed(value) });

/** `of ÷ per`, in percent. */
export const percentage = (of: Operand, per: Operand): Operand => ({ kind: 'ratio', of, per, scale: '100' });

/** Change from `before` to `now`, in percent. */
export const growth = (now: Operand, before: Operand): Operand => ({ kind: 'growth', now, before, scale: '100' });

/** 万元 over persons, in yuan per head. */
export const yuanPerHead = (money: Operand, persons: Operand): Operand => ({
  kind: 'ratio',
  of: money,
  per: persons,
  scale: '10000',
});

/** A figure judged as it was entered. */
export const asEntered = (figure: string, title: Text, unit: Text): Measure => ({
  value: figure,
  title,
  unit,
  whenUndefined: 'pending',
});

/** A share in percent. Without anybody to serve there is nothing to judge. */
export const share = (title: Text, of: string, per: string): Measure => ({
  value: percentage(of, per),
  title,
  unit: units.percent,
  whenUndefined: 'notApplicable',
});
