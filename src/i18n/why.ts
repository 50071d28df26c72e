import type { Language } from '../core/scheme';

const zh = {
  'why.empty': '在工作簿中选中一个数据或得分，这里说明它从哪里来。',
  'why.stale': '以下还是改动前的依据，正在重新校验…',
  'why.definition': '填报口径',
  'why.value': '填报值',
  'why.formula': '公式',
  'why.clause': '依据条款',
  'why.clauseOf': (clause: string) => `条款 ${clause}`,
  'why.feeds': '用于指标',
  'why.feedsNothing': '没有指标直接使用，只用于核对',
  'why.checks': '校验结果',
  'why.checksClean': '没有发现问题',
  'why.requirement': '要求',
  'why.trace': '计分过程',
  'why.figures': '所用数据',
  'why.bases': '数值来源',
  'why.points': '分值',
  'why.target': '目标',
  'why.deduction': '扣分标准',
  'why.document': '原文',
  'why.assumed': '默认',
  'why.ways': '怎样得分',
  'why.waysNote': '仅为测算；数据须如实填报。',
  'why.note': '备注',
  'why.parts': '各责任书',
  'why.lost': '失分指标',
};

/** The texts of the panel that explains a number, which is loaded when it is first opened. */
export type WhyTexts = typeof zh;

const en: WhyTexts = {
  'why.empty': 'Select a figure or a score in the workbook to see where it comes from.',
  'why.stale': 'What follows is of before the change, checking again…',
  'why.definition': 'Definition',
  'why.value': 'Entered',
  'why.formula': 'Formula',
  'why.clause': 'Clause',
  'why.clauseOf': (clause) => `Clause ${clause}`,
  'why.feeds': 'Used for',
  'why.feedsNothing': 'No indicator uses it; it only serves to check others',
  'why.checks': 'Checks',
  'why.checksClean': 'Nothing wrong found',
  'why.requirement': 'Required',
  'why.trace': 'How it was scored',
  'why.figures': 'Figures used',
  'why.bases': 'Where the numbers come from',
  'why.points': 'Points',
  'why.target': 'Target',
  'why.deduction': 'Deduction',
  'why.document': 'document',
  'why.assumed': 'assumed',
  'why.ways': 'What would earn the points',
  'why.waysNote': 'Arithmetic only: figures must be reported as they are.',
  'why.note': 'Note',
  'why.parts': 'By letter',
  'why.lost': 'Where points were lost',
};

export const whyTexts = (language: Language): WhyTexts => (language === 'en' ? en : zh);
