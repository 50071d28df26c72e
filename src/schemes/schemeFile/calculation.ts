import { z } from 'zod';
import type { Measure, Operand } from '../../core/scheme';
import { readFormula } from './formulaText';
import { day, decimal, openBasis, positive, stated, text, whole, words } from './values';

const several = z.lazy(() => z.array(operand).min(1));

/** A number computed from figures; a string names a figure. */
export const operand: z.ZodType<Operand> = z.lazy(() => z.union([words, calculation]));

/** A formula as text, its names being figures. `spelledOut` reads those of a scheme file, with the names that the file gives. */
const formula = z
  .strictObject({ kind: z.literal('formula'), text: z.string(), basis: openBasis })
  .transform(({ text: written, basis }, context): Operand => {
    const read = readFormula(written, basis);
    if (read.ok) return read.operand;
    context.addIssue({ code: 'custom', message: read.message.en });
    return z.NEVER;
  });

/** A calculation that is no figure alone. */
export const calculation = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('constant'), value: stated(decimal) }),
  z.strictObject({ kind: z.literal('day'), value: stated(day) }),
  z.strictObject({ kind: z.literal('sum'), of: several }),
  z.strictObject({ kind: z.literal('difference'), from: operand, subtract: operand }),
  z.strictObject({ kind: z.literal('product'), of: several }),
  z.strictObject({ kind: z.literal('ratio'), of: operand, per: operand, scale: positive.exactOptional() }),
  z.strictObject({ kind: z.literal('growth'), now: operand, before: operand, scale: positive.exactOptional() }),
  z.strictObject({ kind: z.literal('mean'), of: several }),
  z.strictObject({ kind: z.literal('maximum'), of: several }),
  z.strictObject({ kind: z.literal('minimum'), of: several }),
  z.strictObject({ kind: z.literal('absolute'), of: operand }),
  z.strictObject({ kind: z.literal('ceiling'), of: operand }),
  z.strictObject({ kind: z.literal('round'), of: operand, places: whole(0, 10) }),
  z.strictObject({
    kind: z.literal('if'),
    left: operand,
    relation: z.enum(['atLeast', 'moreThan', 'atMost', 'lessThan', 'equal']),
    right: operand,
    then: operand,
    else: operand,
  }),
  formula,
]);

/** Places that a measure or a score may be rounded to. */
export const places = whole(0, 10);

export const measure: z.ZodType<Measure> = z.strictObject({
  value: operand,
  title: text,
  unit: text,
  whenUndefined: z.enum(['notApplicable', 'pending']),
  notApplicableWhenZero: operand.exactOptional(),
  places: stated(places).exactOptional(),
  shown: z.strictObject({ value: operand, unit: text }).exactOptional(),
});
