import { text, units } from '../../authoring';

/** 选填：只用于核对人口变动 */
export const populationChange = {
  deaths: {
    id: 'deaths.total',
    code: 'N01',
    kind: 'count',
    unit: units.persons,
    period: 'year',
    clause: '一(二)1',
    title: text('死亡人数', 'Deaths'),
    definition: text('选填；统计期内死亡人数，用于核对年末总人口', 'Optional; deaths within the period, to check the population at the end'),
    optional: true,
  },
  movedIn: {
    id: 'migration.in',
    code: 'N02',
    kind: 'count',
    unit: units.persons,
    period: 'year',
    clause: '一(二)1',
    title: text('迁入人数', 'Persons moved in'),
    definition: text('选填；统计期内迁入人数', 'Optional; persons who moved in within the period'),
    optional: true,
  },
  movedOut: {
    id: 'migration.out',
    code: 'N03',
    kind: 'count',
    unit: units.persons,
    period: 'year',
    clause: '一(二)1',
    title: text('迁出人数', 'Persons moved out'),
    definition: text('选填；统计期内迁出人数', 'Optional; persons who moved away within the period'),
    optional: true,
  },
} as const;
