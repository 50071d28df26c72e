import { degree, text, units } from '../../authoring';

/** 出生人口性别比综合治理 */
export const sexRatio = {
  organisation: degree(
    'sexRatio.organisation',
    'F01',
    '一(四)1',
    text('性别比治理列入责任制，机构健全', 'Sex ratio in the responsibility system, bodies in place'),
    text('列入年度目标管理责任制考核，有领导组织和办事机构', 'Part of the annual responsibility system; leading body and office exist'),
  ),
  mechanism: degree(
    'sexRatio.mechanism',
    'F02',
    '一(四)1',
    text('性别比治理制度、机制和部门职责', 'Systems, mechanisms and duties for the sex ratio'),
    text('制度、工作机制和区域协作机制建立，部门职责落实', 'Systems, mechanisms and regional cooperation exist; departments do their part'),
  ),
  campaign: degree(
    'sexRatio.campaign',
    'F03',
    '一(四)3',
    text('集中整治“两非”专项行动', 'Campaign against the two illegal acts'),
    text('按包头市实施方案开展，遏制性别比偏高势头', "Carried out under Baotou's plan so that the ratio stops rising"),
  ),
  deployment: degree(
    'sexRatio.deployment',
    'F04',
    '二(三)题头',
    text('查处“两非”案件的部署和行动', 'Deployment and action against the two illegal acts'),
    text('有规章、有部署、有行动', 'There are rules, a deployment and action'),
  ),
  cases: {
    id: 'sexRatio.cases',
    code: 'F05',
    kind: 'count',
    unit: units.cases,
    period: 'year',
    clause: '二(三)题头',
    title: text('依法查处“两非”案件数', 'Cases of the two illegal acts dealt with'),
    definition: text('本年依法查处并结案的具体案例', 'Cases closed by law this year'),
  },
  systems: degree(
    'sexRatio.systems',
    'F06',
    '二(三)1',
    text('打击“两非”制度、经费和职责', 'Systems, money and duties against the two illegal acts'),
    text('制度和机制建立，设专项经费，部门责任落实', 'Systems exist, money is set aside, departments know their duties'),
  ),
  pregnancyCare: degree(
    'sexRatio.pregnancyCare',
    'F07',
    '二(三)2',
    text('孕产期服务、孕情监测和出生登记', 'Pregnancy care, monitoring and registration of births'),
    text(
      '开展孕产期全程服务，孕情监测、出生实名登记、死亡报告和出生医学证明管理制度健全',
      'Care through pregnancy; monitoring, named registration of births, reports of deaths and birth certificates are regulated',
    ),
  ),
  access: degree(
    'sexRatio.access',
    'F08',
    '二(三)2',
    text('B超、手术、药物和设备准入退出制度', 'Access and exit rules for B-scan, operations, drugs and equipment'),
    text('技术规范和准入、退出制度严格执行', 'Technical rules and rules of access and exit are kept'),
  ),
  approval: degree(
    'sexRatio.approval',
    'F09',
    '二(三)2',
    text('终止妊娠审批制度', 'Approval of terminations'),
    text('终止妊娠审批和14周以上引产审批制度建立并落实', 'Terminations, and inductions above 14 weeks, need approval and get it'),
  ),
  exchange: degree(
    'sexRatio.exchange',
    'F10',
    '二(三)2',
    text('部门数据交换与共享', 'Data exchange among departments'),
    text('卫生、公安、统计、人口计生建立数据交换与共享机制', 'Health, police, statistics and population offices exchange and share data'),
  ),
  designatedSites: degree(
    'sexRatio.designatedSites',
    'F11',
    '二(三)3',
    text('全程服务和定点管理', 'Care through pregnancy and designated sites'),
    text('孕产期全程服务机制和性别鉴定、人工流引产定点管理制度落实', 'Care is organised; sex tests, abortions and inductions only at designated sites'),
  ),
} as const;
