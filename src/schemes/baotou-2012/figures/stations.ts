import { degree, text, units } from '../../authoring';

/** 基层基础 */
export const stations = {
  pay: degree(
    'grassRoots.pay',
    'M01',
    '一(十二)题头',
    text('基层干部报酬、津贴和劳动保护', 'Pay, allowances and protection of grass-roots staff'),
    text('报酬、岗位津贴和劳动保护待遇落实', 'Pay, post allowances and labour protection are granted'),
  ),
  total: {
    id: 'stations.total',
    code: 'M02',
    kind: 'count',
    unit: units.places,
    period: 'yearEnd',
    clause: '一(十二)1',
    title: text('县乡服务站数', 'County and township service stations'),
    definition: text('旗县区、苏木乡镇两级服务站', 'Stations of the county and of its townships'),
  },
  standard: {
    id: 'stations.standard',
    code: 'M03',
    kind: 'count',
    unit: units.places,
    period: 'yearEnd',
    clause: '一(十二)1',
    title: text('达到国家标准的服务站数', 'Of which up to the national standard'),
    definition: text('场所、设备、技术人员、资金均符合国家标准化要求', 'Premises, equipment, technicians and money all up to standard'),
  },
  functions: {
    id: 'stations.functions',
    code: 'M04',
    kind: 'count',
    unit: units.measures,
    period: 'year',
    clause: '一(十二)2',
    title: text('服务站发挥职能项数', 'Functions performed by the stations'),
    definition: text(
      '宣传教育、技术服务、优生指导、药具发放、信息咨询、随访服务、生殖保健、人员培训八项中已发挥的项数',
      'Of education, technical service, birth guidance, supplies, information, follow-up, reproductive health and training',
    ),
    atMost: '8',
  },
  qualityService: degree(
    'stations.qualityService',
    'M05',
    '一(十二)3',
    text('优质服务创建和全覆盖', 'Quality service everywhere'),
    text('优质服务创建提质提速，实现全覆盖', 'The quality-service activity advances and reaches everybody'),
  ),
  healthyBirths: degree(
    'stations.healthyBirths',
    'M06',
    '一(十二)3',
    text('优生促进工程', 'Programme for healthier births'),
    text('全面实施优生促进工程', 'Carried out everywhere'),
  ),
  supplies: degree(
    'stations.supplies',
    'M07',
    '一(十二)4',
    text('避孕药具多元化发放', 'Diversified supply of contraceptives'),
    text('拓展多元化发放渠道', 'More channels of supply are opened'),
  ),
} as const;
