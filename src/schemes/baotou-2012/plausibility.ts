import { assumed, document, type Identity, type Operand, type Text } from '../../core/scheme';
import { stated, supposed, text, yuanPerHead } from '../authoring';
import { period } from './period';

/** With fewer births even all of them may be boys: at 20 that happens once in a million. Our own choice. */
const birthsThatTell = '20';
/** Below so many births the sex ratio is mostly chance. Our own choice. */
const birthsForRatio = '1000';

const above0 = (code: string, source: string, figure: string, title: Text, fix: Text): Identity => ({
  code,
  level: 'note',
  title,
  left: figure,
  relation: 'moreThan',
  right: stated('0'),
  source,
  fix,
});

/** The share of births by which those due for a service may differ from them. No document sets one. */
const targetBesideBirths = (code: string, source: string, figure: string, title: Text): Identity => ({
  code,
  level: 'warning',
  title,
  left: figure,
  relation: 'equal',
  right: 'births.total',
  tolerance: { by: assumed('0.8'), of: 'right' },
  source,
  basis: 'assumed',
  fix: text('核对目标人数的口径：目标人数应与出生人数同一量级', 'Check whom the target counts: it should be of the order of the births'),
});

const withinYear = (code: string, relation: 'atLeast' | 'atMost', day: string, title: Text): Identity => ({
  code,
  level: 'warning',
  title,
  left: 'floating.brandCompleted',
  relation,
  right: { kind: 'day', value: period.basis === 'document' ? document(day) : assumed(day) },
  source: '二(四)(5)',
  basis: period.basis,
  fix: text('核对日期的年份', 'Check the year of the date'),
});

const womenPer = (persons: string): Operand => ({ kind: 'ceiling', of: { kind: 'ratio', of: 'floating.women', per: stated(persons) } });

/** What figures of one unit make doubtful about each other, though nothing forbids it. */
export const plausibility: readonly Identity[] = [
  {
    code: 'I19',
    level: 'warning',
    title: text('现居住总人口与统计局总人口相符', 'Resident total agrees with the statistics bureau'),
    left: 'population.resident',
    relation: 'equal',
    right: 'population.bureau',
    tolerance: { by: assumed('0.05'), of: 'right' },
    source: '一(二)1',
    basis: 'assumed',
    fix: text('核对两个数的时点和范围', 'Check date and area of both figures'),
  },
  {
    code: 'I20',
    level: 'error',
    title: text(`出生 ${birthsThatTell} 人以上时女婴 ≥ 1`, `Girls ≥ 1 from ${birthsThatTell} births on`),
    left: 'births.female',
    relation: 'atLeast',
    right: {
      kind: 'minimum',
      of: [
        stated('1'),
        {
          kind: 'maximum',
          of: [stated('0'), { kind: 'difference', from: 'births.total', subtract: supposed(String(Number(birthsThatTell) - 1)) }],
        },
      ],
    },
    source: '一(四)2',
    basis: 'assumed',
    fix: text('核对分性别出生人数；没有女婴时性别比无法计算', 'Check the births by sex; without girls there is no sex ratio'),
  },
  {
    code: 'I21',
    level: 'note',
    title: text(`出生人数 ≥ ${birthsForRatio}`, `Births ≥ ${birthsForRatio}`),
    left: 'births.total',
    relation: 'atLeast',
    right: supposed(birthsForRatio),
    source: '一(四)2',
    basis: 'assumed',
    fix: text('出生人数少，性别比偶然波动大，请结合多年数据判断', 'With few births the sex ratio is mostly chance; look at several years'),
  },
  above0('I22', '一(六)题头', 'funding.lastYear', text('上年计生事业费投入 > 0', 'Funding last year > 0'), text('上年为 0 时增幅无法计算，相关指标待核', 'Without funding last year there is no growth; its indicator is pending')),
  above0('I23', '一(六)题头', 'revenue.lastYear', text('上年经常性财政收入 > 0', 'Revenue last year > 0'), text('上年为 0 时增幅无法计算，相关指标待核', 'Without revenue last year there is no growth; its indicator is pending')),
  above0('I24', '一(十)1', 'petitions.lastYear', text('上年信访总量 > 0', 'Petitions last year > 0'), text('上年为 0 时不计算增减幅度：本年也为 0 才算达标', 'No change can be computed; only 0 petitions this year meet the target')),
  {
    code: 'I25',
    level: 'warning',
    title: text('流动人口人均经费 ≥ 户籍人口人均标准', 'Money per floating person ≥ standard per registered person'),
    left: yuanPerHead('floating.funds', 'floating.population'),
    relation: 'atLeast',
    right: 'floating.registeredStandard',
    source: '一(九)3',
    fix: text('核对经费（万元）、流入人口和标准（元）；属实可不改', 'Check the money (10,000 yuan), the floating population and the standard (yuan); leave them if true'),
  },
  {
    code: 'I26',
    level: 'warning',
    title: text('协管员 ≤ 流动已婚育龄妇女 ÷ 300（进位取整）', 'Coordinators ≤ floating married women ÷ 300, rounded up'),
    left: 'floating.coordinators',
    relation: 'atMost',
    right: womenPer('300'),
    source: '二(四)(2)',
    fix: text('核对协管员是否只计集中村（居），妇女人数是否漏报', 'Check whether coordinators elsewhere were counted, or women left out'),
  },
  targetBesideBirths('I27', '二(二)3', 'checks.target', text('孕前检查目标人数与出生人数相当', 'Persons due for checks are about as many as births')),
  targetBesideBirths('I28', '一(三)题头', 'defects.target', text('出生缺陷预防目标人数与出生人数相当', 'Persons due for prevention are about as many as births')),
  above0('I29', '二(二)3', 'checks.target', text('孕前检查目标人数 > 0', 'Persons due for checks > 0'), text('目标人数为 0，覆盖率指标按不适用处理', 'Nobody is due: the coverage counts as not applicable')),
  above0('I30', '一(三)题头', 'defects.target', text('出生缺陷预防目标人数 > 0', 'Persons due for prevention > 0'), text('目标人数为 0，覆盖率指标按不适用处理', 'Nobody is due: the coverage counts as not applicable')),
  above0('I31', '二(一)2', 'fees.toFile', text('社会抚养费应立案件数 > 0', 'Fee cases to be filed > 0'), text('没有应立案件，立案率按不适用处理，不是 0%', 'Nothing is to be filed: the rate counts as not applicable, not as 0 %')),
  {
    code: 'I32',
    level: 'warning',
    title: text('奖励补偿经费另做预算', 'Reward money is budgeted apart'),
    left: 'funding.rewardsApart',
    relation: 'equal',
    right: stated('1'),
    source: '一(六)5',
    fix: text('核对投入合计是否含家庭奖励补偿经费：人均投入不应包含', 'Check whether total funding contains reward money: the amount per head must not'),
  },
  withinYear('I33', 'atLeast', period.value.start, text('品牌建成日期不早于考核年度', 'Brand completed no earlier than the year assessed')),
  withinYear('I34', 'atMost', period.value.end, text('品牌建成日期不晚于考核年度', 'Brand completed no later than the year assessed')),
  {
    code: 'I35',
    level: 'warning',
    title: text('流入人口 ≤ 现居住总人口', 'Floating population ≤ resident population'),
    left: 'floating.population',
    relation: 'atMost',
    right: 'population.resident',
    source: '一(九)3',
    fix: text('核对两个数的口径：流入人口是现居住人口的一部分', 'Check the scope of both: floating persons are part of the residents'),
  },
  {
    code: 'I36',
    level: 'warning',
    title: text('集中村（居）流动已婚育龄妇女 ≤ 已婚育龄妇女', 'Floating married women ≤ married women'),
    left: 'floating.women',
    relation: 'atMost',
    right: 'women.married',
    source: '二(四)(2)',
    fix: text('核对两个数的口径：已婚育龄妇女含现居住的流动妇女', 'Check the scope of both: married women living here include the floating ones'),
  },
];
