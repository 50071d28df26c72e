import type { Identity, Operand, Text } from '../../core/scheme';
import { text } from '../authoring';
import { plausibility } from './plausibility';

const notMore = (
  code: string,
  source: string,
  level: Identity['level'],
  left: Operand,
  right: Operand,
  title: Text,
  fix: Text,
): Identity => ({
  code,
  level,
  title,
  left,
  relation: 'atMost',
  right,
  source,
  fix,
});

const pairFix = text('核对两个数：前者是后者的一部分', 'Check both figures: the first is part of the second');
const duplicatesFix = text('查重：库内可能有重复或已迁出的记录', 'Look for duplicates and for records of persons who moved away');

/** What must hold between figures of one unit. */
export const identities: readonly Identity[] = [
  {
    code: 'I01',
    level: 'error',
    title: text('出生人数 = 男婴 + 女婴', 'Births = boys + girls'),
    left: 'births.total',
    relation: 'equal',
    right: { kind: 'sum', of: ['births.male', 'births.female'] },
    source: '一(二)1',
    fix: text('核对出生人数和分性别人数', 'Check the births and the numbers by sex'),
  },
  notMore(
    'I02',
    '一(二)2',
    'error',
    'births.compliant',
    'births.total',
    text('符合政策出生人数 ≤ 出生人数', 'Policy-compliant births ≤ births'),
    pairFix,
  ),
  {
    code: 'I03',
    level: 'error',
    title: text('本级投入 + 其他来源 = 投入合计', 'Own + other = total funding'),
    left: { kind: 'sum', of: ['funding.own', 'funding.other'] },
    relation: 'equal',
    right: 'funding.total',
    tolerance: '0.01',
    source: '一(六)1',
    fix: text('核对三个数，单位均为万元', 'Check the three figures, all in 10,000 yuan'),
  },
  notMore('I04', '一(三)题头', 'error', 'defects.covered', 'defects.target', text('预防覆盖人数 ≤ 目标人数', 'Reached ≤ due for prevention'), pairFix),
  notMore('I05', '二(二)3', 'error', 'checks.done', 'checks.target', text('接受检查人数 ≤ 检查目标人数', 'Checked ≤ due for checks'), pairFix),
  notMore('I06', '二(二)1(4)', 'error', 'highRisk.followed', 'highRisk.total', text('跟踪人数 ≤ 高危人数', 'Followed up ≤ at high risk'), pairFix),
  notMore('I07', '一(七)1', 'error', 'benefits.correct', 'benefits.confirmed', text('确认准确数 ≤ 确认数', 'Correct ≤ confirmed'), pairFix),
  notMore('I08', '一(七)1', 'error', 'benefits.paidInTime', 'benefits.payable', text('及时发放人数 ≤ 应发放人数', 'Paid in time ≤ to be paid'), pairFix),
  notMore('I09', '一(十)3', 'error', 'assistants.paid', 'assistants.eligible', text('已落实补助人数 ≤ 应享受人数', 'Paid ≤ entitled assistants'), pairFix),
  notMore('I10', '一(十一)2', 'error', 'milk.supplied', 'milk.eligible', text('“一杯奶”实际享受 ≤ 应享受', 'Supplied ≤ entitled'), pairFix),
  notMore('I11', '一(十二)1', 'error', 'stations.standard', 'stations.total', text('达标服务站 ≤ 服务站数', 'Up to standard ≤ stations'), pairFix),
  notMore('I12', '一(八)题头', 'error', 'women.married', 'population.resident', text('已婚育龄妇女 ≤ 现居住总人口', 'Married women ≤ resident population'), pairFix),
  notMore('I13', '二(四)(2)', 'error', 'floating.women', 'floating.population', text('流动已婚育龄妇女 ≤ 流入人口', 'Floating married women ≤ floating population'), pairFix),
  {
    code: 'I14',
    level: 'warning',
    title: text('年末人口 = 年初 + 出生 − 死亡 + 迁入 − 迁出', 'End = start + births − deaths + moved in − moved out'),
    left: 'population.end',
    relation: 'equal',
    right: {
      kind: 'difference',
      from: { kind: 'sum', of: ['population.start', 'births.total', 'migration.in'] },
      subtract: { kind: 'sum', of: ['deaths.total', 'migration.out'] },
    },
    source: '一(二)1',
    fix: text('核对人口变动各数，统计口径应一致', 'Check the change of population; all figures must have one scope'),
  },
  notMore('I15', '一(八)2', 'warning', 'database.records', 'population.resident', text('全员信息库人数 ≤ 现居住总人口', 'Information base ≤ resident population'), duplicatesFix),
  notMore('I16', '一(八)题头', 'warning', 'women.records', 'women.married', text('已婚育龄妇女库人数 ≤ 已婚育龄妇女', 'Information base ≤ married women'), duplicatesFix),
  notMore(
    'I17',
    '二(一)2',
    'warning',
    'fees.filed',
    'fees.toFile',
    text('已立案件数 ≤ 应立案件数', 'Filed ≤ to be filed'),
    text('往年案件在本年立案的不计入', 'Leave out cases of earlier years that were filed this year'),
  ),
  notMore(
    'I18',
    '一(七)1',
    'warning',
    'benefits.matchingPaid',
    'benefits.matchingDue',
    text('到位配套资金 ≤ 应配套资金', 'Matching money paid ≤ due'),
    text('核对两个数，单位均为万元', 'Check both figures, in 10,000 yuan'),
  ),
  ...plausibility,
];
