import type { Flag, Scheme } from '../../core';
import type { SheetKey } from '../layout';

/** What the sheets are for, in their order. */
export const sheetPurposes: Readonly<Record<Exclude<SheetKey, 'guide'>, string>> = {
  figures: '各单位的数据，一行一项、一列一单位。由填报人员填写。',
  remarks: '一票否决等由人作出的决定及其理由、佐证文号。由考核人员填写。',
  scheme: '考核项目、指标、分值、计分规则及其来源。供查阅；黄底格的参数可以修改，只对本工作簿有效。',
  results: '各单位名次、总分、得分率、等次。由加载项写入。',
  scores: '考核项目与指标的得分，不达标的加标记。由加载项写入，供公布。',
  details: '每个单位每项指标的测算值、目标值、扣分和说明。由加载项写入。',
  issues: '数据检查发现的问题、所在单元格和处理办法。由加载项写入。',
  runs: '每次评分的时间、方案和数据指纹。由加载项写入。',
};

interface Chapter {
  readonly title: string;
  readonly paragraphs: readonly string[];
}

/** How the workbook is filled in and scored, with what this scheme has of it. */
export const chaptersOf = ({ figures, vetoes }: Scheme): readonly Chapter[] => [
  {
    title: '二、填报方法',
    paragraphs: [
      '1. 只填“数据填报”中各单位列的黄底格，只填数字或下拉列表中的词语，不填计量单位和百分号；计量单位见“计量单位”列，金额注意元与万元之分。',
      '2. 没有此种情形的填“不适用”；尚未取得的数据留空，相关指标按待核处理，不按零分计算。',
      `3. 比率由加载项根据人数、金额等计算，不要自行换算后填写。${figures.some(({ optional }) => optional === true) ? '最后一组为选填数据，平时折叠，点左侧“＋”展开。' : ''}`,
      '4. 可以插入行和列、隐藏或移动工作表、加备注列；不要改动编号、列标题和表名，评分按它们查找数据。',
    ],
  },
  {
    title: '三、评分与结果',
    paragraphs: [
      '1. 数据填好后，在加载项中点“一键评分”。先看“数据问题”，再看“得分表”和“考核结果”；每一分的依据见“得分明细”。',
      '2. 评分后又改了数据的，“考核结果”上方显示“数据已变化，请重新评分”。',
      `3. 考核文件没有规定的分值、扣分标准、等次界限等为方案默认设定，在“指标体系”中注明“默认”。${vetoes.length > 0 ? '一票否决、' : ''}通报、约谈由人决定，工作簿只提出建议。`,
      '4. 工作簿只存放各单位的汇总数据，不填个人姓名、证件号码等个人信息。',
    ],
  },
];

const notApplicableMeanings = {
  fullMarks: '没有此种情形，得满分。',
  peerMean: '没有此种情形，按其他单位的平均水平得分。',
  leftOut: '没有此种情形，不计分，满分相应减少。',
} as const;

/** What flags mean under a scheme. */
export const flagMeaningsOf = ({ notApplicable, vetoes }: Scheme): Readonly<Record<Flag, string>> => ({
  veto: vetoes.every(({ effect }) => effect.value.kind === 'lowestGrade')
    ? '已决定一票否决，并写明了理由：名次、得分保留，等次按最低。'
    : '已决定一票否决，并写明了理由：后果见“考核结果”的“一票否决”列，没有另外写明的，等次按最低。',
  circular: '按方案达到建议通报的程度，由考核单位决定。',
  interview: '按方案达到建议约谈的程度，由考核单位决定。',
  pending: '数据缺少或有错误，暂不能评分；补正后重新评分。',
  failing: '未达到要求，或因次数、差距扣了分。',
  near: '达到要求，但接近界限。',
  encouraged: '文件鼓励的事项，已做到。',
  notApplicable: notApplicableMeanings[notApplicable.value],
  met: '达到要求，不加颜色和符号。',
});
