import fc from 'fast-check';
import { decimal, type Figures, type FigureValue, type Remark, type Scheme, type UnitFigures } from '../../../src/core';
import { tenths } from './anyRule';
import { amounts, answers, days, degrees, vetoCodes } from './anyScheme';

/** Units while something about them is still open, and the same units when nothing is any more. */
export interface Filling {
  readonly early: readonly UnitFigures[];
  readonly late: readonly UnitFigures[];
}

const number = (text: string): FigureValue => ({ kind: 'number', value: decimal(text) });
const whole = fc.nat(12).map((value) => number(String(value)));
const amount = fc.oneof({ weight: 4, arbitrary: tenths(0, 12).map(number) }, { weight: 1, arbitrary: fc.constant(number('0')) });
const signed = tenths(-6, 12).map(number);
const day: fc.Arbitrary<FigureValue> = fc.integer({ min: 15_500, max: 15_530 }).map((at) => ({ kind: 'date', day: at }));
const degree: fc.Arbitrary<FigureValue> = fc.constantFrom('full', 'part', 'none').map((of) => ({ kind: 'degree', degree: of }));
const answer: fc.Arbitrary<FigureValue> = fc.boolean().map((yes) => ({ kind: 'yesNo', yes }));

const kindsOf: readonly (readonly [string, fc.Arbitrary<FigureValue>])[] = [
  ...amounts.map((id) => [id, id === 'a' ? whole : id === 'd' ? signed : amount] as const),
  ...days.map((id) => [id, day] as const),
  ...degrees.map((id) => [id, degree] as const),
  ...answers.map((id) => [id, answer] as const),
];

type Gap = 'none' | 'absent' | 'missing' | 'unusable';
const gap = fc.oneof({ weight: 6, arbitrary: fc.constant<Gap>('none') }, { weight: 1, arbitrary: fc.constantFrom<Gap>('absent', 'missing', 'unusable') });
const notApplicable: FigureValue = { kind: 'notApplicable' };

interface Cell {
  readonly id: string;
  readonly value: FigureValue;
  readonly gap: Gap;
}

const cells: fc.Arbitrary<readonly Cell[]> = fc.tuple(
  ...kindsOf.map(([id, value]) =>
    fc.record({ id: fc.constant(id), value: fc.oneof({ weight: 12, arbitrary: value }, { weight: 1, arbitrary: fc.constant(notApplicable) }), gap }),
  ),
);

const early = (all: readonly Cell[]): Figures =>
  new Map(
    all.flatMap(({ id, value, gap: open }): readonly (readonly [string, FigureValue])[] => {
      if (open === 'absent') return [];
      return [[id, open === 'none' ? value : { kind: open }]];
    }),
  );

/** What a person records: decided, decided without a reason at first, or nothing at first where that leaves something open. */
interface Recorded {
  readonly remark: Remark;
  readonly at: 'atOnce' | 'reasonLater';
}

const recorded = ({ indicators, vetoes }: Scheme): fc.Arbitrary<readonly Recorded[]> => {
  const decided = vetoCodes.filter((code) => vetoes.some((veto) => veto.code === code));
  const judged = indicators.flatMap(({ rule, code }) => (rule.kind === 'judgement' ? [code] : []));
  const at = fc.constantFrom<Recorded['at']>('atOnce', 'atOnce', 'reasonLater');
  const of = (code: string, more: Partial<Remark>, when: Recorded['at']): Recorded => ({ remark: { code, reason: '经核实', evidence: '', ...more }, at: when });
  return fc
    .tuple(
      fc.subarray(decided),
      fc.tuple(...vetoCodes.map(() => fc.tuple(fc.boolean(), at))),
      fc.subarray(judged),
      fc.array(at, { minLength: judged.length, maxLength: judged.length }),
    )
    .map(([codes, decisions, reasoned, times]) => [
      ...codes.map((code, index) => of(code, { vetoed: decisions[index]?.[0] ?? false }, decisions[index]?.[1] ?? 'atOnce')),
      ...reasoned.map((code, index) => of(code, {}, times[index] ?? 'atOnce')),
    ]);
};

const unit = (scheme: Scheme): fc.Arbitrary<{ readonly early: Omit<UnitFigures, 'unit'>; readonly late: Omit<UnitFigures, 'unit'> }> =>
  fc.tuple(cells, recorded(scheme)).map(([all, remarks]) => ({
    early: { figures: early(all), remarks: remarks.map(({ remark, at }) => (at === 'atOnce' ? remark : { ...remark, reason: ' ' })) },
    late: { figures: new Map(all.map(({ id, value }) => [id, value])), remarks: remarks.map(({ remark }) => remark) },
  }));

/** Some units of a scheme, open and filled in. */
export const anyFilling = (scheme: Scheme): fc.Arbitrary<Filling> =>
  fc.array(unit(scheme), { minLength: 1, maxLength: 4 }).map((all) => {
    const named = (which: 'early' | 'late'): readonly UnitFigures[] => all.map((each, at) => ({ unit: `第${String(at + 1)}区`, ...each[which] }));
    return { early: named('early'), late: named('late') };
  });
