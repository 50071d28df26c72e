import { assumed, type Comparison, type Decimal, type Operand, type Text } from '../../core/scheme';
import { percentage, text } from '../authoring';
import { checksCoverage, sexRatioAtBirth } from './measures';

interface Particulars {
  readonly code: string;
  readonly source: string;
  readonly title: Text;
  readonly now: Operand;
  readonly before: Operand;
  /** In per cent. */
  readonly band: Decimal;
  readonly ignoreUpTo?: Decimal;
}

const fix = text('核对两个数的口径和位数；属实可不改', 'Check scope and digits of both figures; leave them if true');

/** No document sets a band: all are assumed. */
const comparison = ({ band, ignoreUpTo, ...rest }: Particulars): Comparison => ({
  ...rest,
  level: 'warning',
  band: assumed(band),
  ...(ignoreUpTo !== undefined && { ignoreUpTo: assumed(ignoreUpTo) }),
  fix,
});

/** What a unit's figures of this year are held against. */
export const comparisons: readonly Comparison[] = [
  comparison({
    code: 'I37',
    source: '一(六)题头',
    title: text('计生事业费投入与上年相比', 'Funding against last year'),
    now: 'funding.total',
    before: 'funding.lastYear',
    band: '30',
  }),
  comparison({
    code: 'I38',
    source: '一(六)题头',
    title: text('经常性财政收入与上年相比', 'Revenue against last year'),
    now: 'revenue.thisYear',
    before: 'revenue.lastYear',
    band: '30',
  }),
  comparison({
    code: 'I39',
    source: '一(十)1',
    title: text('信访总量与上年相比', 'Petitions against last year'),
    now: 'petitions.thisYear',
    before: 'petitions.lastYear',
    band: '50',
    ignoreUpTo: '10',
  }),
  comparison({
    code: 'I40',
    source: '一(二)题头',
    title: text('出生人数与年度计划相比', 'Births against the plan'),
    now: 'births.total',
    before: 'births.plan',
    band: '20',
    ignoreUpTo: '10',
  }),
  comparison({
    code: 'I41',
    source: '一(二)1',
    title: text('年末总人口与年初相比', 'Population at the end against the start'),
    now: 'population.end',
    before: 'population.start',
    band: '10',
  }),
  comparison({
    code: 'I42',
    source: '一(三)题头',
    title: text('出生缺陷预防覆盖率与上年相比', 'Coverage of prevention against last year'),
    now: percentage('defects.covered', 'defects.target'),
    before: 'defects.lastRate',
    band: '20',
  }),
  comparison({
    code: 'I43',
    source: '一(十二)3',
    title: text('免费孕前优生健康检查覆盖率与上年相比', 'Coverage of the checks against last year'),
    now: checksCoverage.value,
    before: 'checks.lastRate',
    band: '20',
  }),
  comparison({
    code: 'I44',
    source: '一(四)题头',
    title: text('出生人口性别比与上年相比', 'Sex ratio at birth against last year'),
    now: sexRatioAtBirth.value,
    before: 'sexRatio.lastYear',
    band: '20',
  }),
];
