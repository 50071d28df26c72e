import { z } from 'zod';
import { isAnswered } from '../../core';
import type {
  Bonus,
  Escalation,
  Figure,
  Grade,
  Indicator,
  Item,
  ItemComposition,
  Part,
  Scheme,
  Veto,
  VetoEffect,
  Waiver,
} from '../../core/scheme';
import { measure, operand, places } from './calculation';
import { comparison, identity } from './identities';
import { rule, side, slope, target } from './rules';
import { limits } from './limits';
import { clause, code, day, decimal, id, notNegative, positive, share, stated, text, whole, words, type Finding } from './values';

export const figure: z.ZodType<Figure> = z.strictObject({
  id,
  code,
  kind: z.enum(['count', 'amount', 'degree', 'yesNo', 'date']),
  title: text,
  unit: text,
  period: z.enum(['year', 'yearStart', 'yearEnd', 'lastYear', 'asOf']),
  definition: text,
  clause,
  group: text,
  optional: z.boolean().exactOptional(),
  negative: z.boolean().exactOptional(),
  atMost: decimal.exactOptional(),
  scope: z.enum(['registered', 'resident', 'floating']).exactOptional(),
  additive: z.boolean().exactOptional(),
});

export const part: z.ZodType<Part> = z.strictObject({ id, title: text, points: stated(notNegative).exactOptional() });

const itemComposition: z.ZodType<ItemComposition> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('sum') }),
  z.strictObject({ kind: z.literal('mean') }),
  z.strictObject({ kind: z.literal('minimum') }),
  z.strictObject({ kind: z.literal('weighted'), weights: z.record(z.string(), stated(share)) }),
  z.strictObject({ kind: z.literal('pool'), atMost: stated(notNegative), highestOf: z.array(z.array(id).min(2)).exactOptional() }),
]);

export const item: z.ZodType<Item> = z.strictObject({
  id,
  part: id,
  clause,
  title: text,
  target: text,
  points: stated(notNegative),
  pointsUnknown: z.boolean().exactOptional(),
  composition: stated(itemComposition).exactOptional(),
});

const escalation: z.ZodType<Escalation> = z.strictObject({
  flag: stated(z.enum(['circular', 'interview'])),
  above: operand.exactOptional(),
});

const waiver: z.ZodType<Waiver> = z.strictObject({ title: text, value: operand, side, target });

const bonus: z.ZodType<Bonus> = z.strictObject({
  side: stated(z.enum(['atLeast', 'atMost'])),
  over: target,
  slope,
  atMost: stated(notNegative),
});

const notApplicable = z.enum(['fullMarks', 'peerMean', 'leftOut']);

/** A rule that judges a measure needs one, a rule that looks at answers has none. */
export const indicator: z.ZodType<Indicator> = z
  .strictObject({
    code,
    item: id,
    clause,
    title: text,
    requirement: text,
    points: stated(notNegative),
    measure: measure.exactOptional(),
    rule,
    margin: stated(notNegative).exactOptional(),
    bonus: bonus.exactOptional(),
    floor: stated(decimal).exactOptional(),
    cap: stated(notNegative).exactOptional(),
    waiver: waiver.exactOptional(),
    notApplicable: stated(notApplicable).exactOptional(),
    note: text.exactOptional(),
    escalation: z.array(escalation).exactOptional(),
  })
  .transform(({ measure, rule, margin, bonus, ...common }, context): Indicator => {
    const wrong = (finding: Finding): never => {
      context.addIssue({ code: 'custom', path: ['measure'], params: { finding } });
      return z.NEVER;
    };
    if (isAnswered(rule)) {
      return measure !== undefined || margin !== undefined || bonus !== undefined ? wrong('answered') : { ...common, rule };
    }
    return measure === undefined ? wrong('measured') : { ...common, measure, rule, ...(margin && { margin }), ...(bonus && { bonus }) };
  });

const vetoEffect: z.ZodType<VetoEffect> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('lowestGrade') }),
  z.strictObject({ kind: z.literal('notTopGrade') }),
  z.strictObject({ kind: z.literal('itemZero'), item: words }),
  z.strictObject({ kind: z.literal('deduction'), points: notNegative }),
]);

export const veto: z.ZodType<Veto> = z.strictObject({
  code,
  clause,
  title: text,
  trigger: id.exactOptional(),
  below: stated(share).exactOptional(),
  effect: stated(vetoEffect),
});

export const grade: z.ZodType<Grade> = z.strictObject({ id, title: text, from: stated(share) });

const composition = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('sum') }),
  z.strictObject({ kind: z.literal('mean'), fullPoints: stated(positive) }),
  z.strictObject({ kind: z.literal('minimum'), fullPoints: stated(positive) }),
  z.strictObject({
    kind: z.literal('weighted'),
    weights: z.record(z.string(), stated(share)),
    fullPoints: stated(positive),
  }),
]);

const most = limits.entries;

/** A calculation with a name, for use wherever a figure can be named. */
const named = z.strictObject({ id, title: text, value: operand });

/** A scheme as far as each value can be judged by itself; named measures are spelled out where they are used. */
export const scheme: z.ZodType<Scheme> = z
  .strictObject({
    id,
    version: id,
    title: text,
    region: text,
    year: whole(1900, 2999),
    period: stated(z.strictObject({ start: day, end: day })),
    figures: z.array(figure).min(1).max(most.figures),
    named: z.array(named).max(most.named).exactOptional(),
    parts: z.array(part).min(1).max(most.parts),
    items: z.array(item).min(1).max(most.items),
    indicators: z.array(indicator).min(1).max(most.indicators),
    vetoes: z.array(veto).max(most.vetoes),
    grades: z.array(grade).min(1).max(most.grades),
    identities: z.array(identity).max(most.identities),
    comparisons: z.array(comparison).max(most.comparisons).exactOptional(),
    composition: stated(composition),
    places: stated(places),
    notApplicable: stated(notApplicable),
    unknownPoints: stated(z.enum(['assumed', 'leftOut'])),
  })
  .transform(({ named: _, ...read }): Scheme => read);
