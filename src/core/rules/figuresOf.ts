import { figuresOfOperand } from '../measures';
import type { Indicator, Operand } from '../scheme';
import { leavesOfRule } from './apply';

/** The figures that an indicator is judged on: those of its measure, its rule, what the indicator itself adds, and its escalation. */
export const figuresOf = (indicator: Indicator): readonly string[] => [
  ...new Set([...operandsBefore(indicator), ...figuresOfRule(indicator), ...operandsAfter(indicator).flatMap(figuresOfOperand)]),
];

const operandsBefore = ({ measure }: Indicator): readonly string[] =>
  measure === undefined
    ? []
    : [measure.value, ...(measure.notApplicableWhenZero === undefined ? [] : [measure.notApplicableWhenZero])].flatMap(figuresOfOperand);

const figuresOfRule = ({ rule }: Indicator): readonly string[] =>
  leavesOfRule(rule).flatMap((leaf) =>
    leaf.type === 'operand' ? figuresOfOperand(leaf.operand).filter((id) => leaf.names?.includes(id) !== true) : leaf.type === 'figure' ? [leaf.figure] : [],
  );

const operandsAfter = ({ waiver, bonus, escalation = [] }: Indicator): readonly Operand[] => [
  ...(waiver === undefined ? [] : [waiver.value, waiver.target.value]),
  ...(bonus === undefined ? [] : [bonus.over.value]),
  ...escalation.flatMap(({ above }) => (above === undefined ? [] : [above])),
];
