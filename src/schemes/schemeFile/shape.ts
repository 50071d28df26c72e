import { z } from 'zod';
import type { Escalation, Figure, Grade, Indicator, Item, Part, Scheme, Veto } from '../../core/scheme';
import { measure, operand, places } from './calculation';
import { comparison, identity } from './identities';
import { rule } from './rules';
import { code, day, decimal, notNegative, positive, share, stated, text, whole, words, type Finding } from './values';

export const figure: z.ZodType<Figure> = z.strictObject({
  id: words,
  code,
  kind: z.enum(['count', 'amount', 'degree', 'yesNo', 'date']),
  title: text,
  unit: text,
  period: z.enum(['year', 'yearStart', 'yearEnd', 'lastYear', 'asOf']),
  definition: text,
  clause: words,
  group: text,
  optional: z.boolean().exactOptional(),
  negative: z.boolean().exactOptional(),
  atMost: decimal.exactOptional(),
  scope: z.enum(['registered', 'resident', 'floating']).exactOptional(),
  additive: z.boolean().exactOptional(),
});

export const part: z.ZodType<Part> = z.strictObject({ id: words, title: text });

export const item: z.ZodType<Item> = z.strictObject({
  id: words,
  part: words,
  clause: words,
  title: text,
  target: text,
  points: stated(notNegative),
  pointsUnknown: z.boolean().exactOptional(),
});

const escalation: z.ZodType<Escalation> = z.strictObject({
  flag: stated(z.enum(['circular', 'interview'])),
  above: operand.exactOptional(),
});

/** A rule that judges a measure needs one, a rule that looks at answers has none. */
export const indicator: z.ZodType<Indicator> = z
  .strictObject({
    code,
    item: words,
    clause: words,
    title: text,
    requirement: text,
    points: stated(notNegative),
    measure: measure.exactOptional(),
    rule,
    margin: stated(notNegative).exactOptional(),
    note: text.exactOptional(),
    escalation: z.array(escalation).exactOptional(),
  })
  .transform(({ measure, rule, margin, ...common }, context): Indicator => {
    const wrong = (finding: Finding): never => {
      context.addIssue({ code: 'custom', path: ['measure'], params: { finding } });
      return z.NEVER;
    };
    switch (rule.kind) {
      case 'degree':
      case 'checklist':
      case 'encouragement':
        return measure !== undefined || margin !== undefined ? wrong('answered') : { ...common, rule };
      default:
        return measure === undefined ? wrong('measured') : { ...common, measure, rule, ...(margin && { margin }) };
    }
  });

export const veto: z.ZodType<Veto> = z.strictObject({
  code,
  clause: words,
  title: text,
  trigger: words.exactOptional(),
  effect: stated(z.literal('lowestGrade')),
});

export const grade: z.ZodType<Grade> = z.strictObject({ id: words, title: text, from: stated(share) });

const composition = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('sum') }),
  z.strictObject({
    kind: z.literal('weighted'),
    weights: z.record(z.string(), stated(share)),
    fullPoints: stated(positive),
  }),
]);

/** A scheme as far as each value can be judged by itself. */
export const scheme: z.ZodType<Scheme> = z.strictObject({
  id: words,
  version: words,
  title: text,
  region: text,
  year: whole(1900, 2999),
  period: stated(z.strictObject({ start: day, end: day })),
  figures: z.array(figure).min(1),
  parts: z.array(part).min(1),
  items: z.array(item).min(1),
  indicators: z.array(indicator).min(1),
  vetoes: z.array(veto),
  grades: z.array(grade).min(1),
  identities: z.array(identity),
  comparisons: z.array(comparison).exactOptional(),
  composition: stated(composition),
  places: stated(places),
  notApplicable: stated(z.literal('fullMarks')),
  unknownPoints: stated(z.enum(['assumed', 'leftOut'])),
});
