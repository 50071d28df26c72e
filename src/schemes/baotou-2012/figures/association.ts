import { degree, text, units } from '../../authoring';

/** 计生协会与生育关怀 */
export const association = {
  bodies: degree(
    'association.bodies',
    'L01',
    '一(十一)1',
    text('计生协“参公”“八序列”', 'Status and rank of the association'),
    text('旗县区计生协“参公”“八序列”工作完成，队伍稳定', 'The association has its civil-service status and rank, its staff is stable'),
  ),
  eligible: {
    id: 'milk.eligible',
    code: 'L02',
    kind: 'count',
    unit: units.persons,
    period: 'year',
    clause: '一(十一)2',
    title: text('“一杯奶”应享受人数', 'Women entitled to “one cup of milk”'),
    definition: text('符合条件的城镇低收入和农牧区孕期妇女', 'Pregnant women of low income in towns and of rural and pastoral areas'),
  },
  supplied: {
    id: 'milk.supplied',
    code: 'L03',
    kind: 'count',
    unit: units.persons,
    period: 'year',
    clause: '一(十一)2',
    title: text('“一杯奶”实际享受人数', 'Of which supplied'),
    definition: text('已享受的人数', 'Women who got it'),
  },
  matching: degree(
    'association.matching',
    'L04',
    '一(十一)3',
    text('计生保险和关怀公益金匹配经费', 'Matching money for insurance and the care fund'),
    text('匹配经费列入财政预算', 'The matching money stands in the budget'),
  ),
} as const;
