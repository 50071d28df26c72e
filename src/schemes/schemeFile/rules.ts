import { z } from 'zod';
import { kinds, type Field, type NumberRange, type RuleKind } from '../../core';
import type { Bound, Rule, Slope, Target } from '../../core/scheme';
import { operand } from './calculation';
import { decimal, notNegative, openBasis, positive, share, stated, text, words } from './values';

export const side = stated(z.enum(['atLeast', 'moreThan', 'atMost', 'lessThan']));

export const target: z.ZodType<Target> = z.strictObject({ value: operand, basis: openBasis });

const bound: z.ZodType<Bound> = z.strictObject({ value: stated(decimal), inclusive: stated(z.boolean()) });

export const slope: z.ZodType<Slope> = z.strictObject({
  step: stated(positive),
  pointsPerStep: stated(notNegative),
  steps: stated(z.enum(['whole', 'started', 'continuous'])),
});

const shares = stated(z.strictObject({ full: share, part: share, none: share }));

const numbers: Readonly<Record<NumberRange, z.ZodType<string>>> = { any: decimal, notNegative, positive, share };

const shapeOf = (field: Field): z.ZodType => {
  switch (field.type) {
    case 'optional':
      return shapeOf(field.of).exactOptional();
    case 'operand':
      return operand;
    case 'target':
      return target;
    case 'number':
      return stated(numbers[field.range]);
    case 'flag':
      return stated(z.boolean());
    case 'choice':
      return stated(z.enum(field.of));
    case 'text':
      return text;
    case 'slope':
      return slope;
    case 'bound':
      return bound;
    case 'figure':
      return words;
    case 'shares':
      return shares;
    case 'list':
      return z.array(shapeOf(field.of)).min(field.least);
    case 'object':
      return z.strictObject(shapesOf(field.fields));
  }
};

const shapesOf = (fields: Readonly<Record<string, Field>>): Readonly<Record<string, z.ZodType>> =>
  Object.fromEntries(Object.entries(fields).map(([key, field]) => [key, shapeOf(field)]));

const shapeOfKind = (kind: RuleKind) => z.strictObject({ kind: z.literal(kind), ...shapesOf(kinds[kind].fields) });

const isKind = (name: string): name is RuleKind => Object.hasOwn(kinds, name);

const [first, ...others] = Object.keys(kinds).filter(isKind).map(shapeOfKind);
if (first === undefined) throw new RangeError('there are no kinds of rules');

/** Every kind of rule, by the fields that it says it has. */
export const rule = z.discriminatedUnion('kind', [first, ...others]) as unknown as z.ZodType<Rule>;
