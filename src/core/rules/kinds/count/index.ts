import { compare, decimal, zero } from '../../../exact';
import { weakest, type Operand } from '../../../scheme';
import type { Fault, Kind } from '../../kind';
import { countFormula } from './formula';
import { explainCount, prepareCount, type CountDetail } from './judge';
import { fields, type CountRule } from './rule';

export const count: Kind<CountRule, CountDetail> = {
  kind: 'count',
  title: { zh: '每发生一次扣分', en: 'points lost for each occurrence' },
  judges: 'measure',
  fields,
  prepare: prepareCount,
  tell: explainCount,
  bases: ({ pointsPerOccurrence, times, among, atMost }) => ({
    target: 'document',
    deduction: weakest([
      pointsPerOccurrence.basis,
      ...[times, among].flatMap((operand) => (isConstant(operand) ? [operand.value.basis] : [])),
      ...(atMost ? [atMost.basis] : []),
    ]),
  }),
  words: ({ pointsPerOccurrence, times, among, atMost }, { operand }) => [
    `每次扣 ${pointsPerOccurrence.value} 分`,
    ...(times === undefined ? [] : [`按 ${operand(times)} 倍计`]),
    ...(among === undefined ? [] : [`除以 ${operand(among)}`]),
    ...(atMost === undefined ? [] : [`最多扣 ${atMost.value} 分`]),
  ],
  faults: (rule) => faultsOf(rule),
  formula: countFormula,
};

type Constant = Extract<Operand, { readonly kind: 'constant' }>;

const isConstant = (operand: Operand | undefined): operand is Constant => typeof operand === 'object' && operand.kind === 'constant';

const faultsOf = ({ times, among }: CountRule): readonly Fault[] => [
  ...(isConstant(times) && compare(decimal(times.value.value), zero) < 0 ? [{ path: ['times', 'value', 'value'], message: negative }] : []),
  ...(isConstant(among) && compare(decimal(among.value.value), zero) <= 0 ? [{ path: ['among', 'value', 'value'], message: none }] : []),
];

const negative = { zh: '倍数不能为负数', en: 'must not be negative' };
const none = { zh: '分摊的个数应大于 0', en: 'must be above 0' };
