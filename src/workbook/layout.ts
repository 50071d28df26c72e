/**
 * The vocabulary of the standard workbook: names, headings and words by which it is built, and found again
 * however staff have rearranged it. Constants alone; nothing here knows an address.
 */

import type { Flag } from '../core';

/**
 * Counts the layouts: a table, a heading or a name that scoring needs and older workbooks lack makes a new one. 1: the first;
 * 2: with parameters to edit, records that hang on one another, and the journal.
 */
export const layoutVersion = 2;

/** Tables, by what they hold. */
export const tables = {
  units: 'KH_Units',
  figures: 'KH_Figures',
  remarks: 'KH_Remarks',
  scheme: 'KH_Scheme',
  results: 'KH_Results',
  details: 'KH_Details',
  issues: 'KH_Issues',
  runs: 'KH_Runs',
} as const;

/**
 * Workbook-scoped defined names: the range of 得分表 with its heading row, the hidden text constant by which
 * the workbook is recognised, and the cells that say what the written results are of: six values, a formula that tells whether they still are,
 * and the fingerprint of the newest record of 运行记录; the row below them says which parameters the workbook has changed.
 * `final` is a text constant too, in a workbook that has been made final.
 */
export const names = { scores: 'KH_Scores', tag: 'KH_Tag', stamp: 'KH_Stamp', schemeFile: 'KH_SchemeFile', journal: 'KH_Journal', final: 'KH_Final' } as const;

/** The hidden sheet with the scheme file, in workbooks that were made from one; `KH_SchemeFile` names its cells. */
export const schemeFileSheet = '方案文件';

/** The hidden sheet of the journal; `KH_Journal` names the row that says what was written, this the cells below with what was replaced. */
export const journalSheet = '写入日志';
export const journalImageName = 'KH_JournalImage';

/** What the journal says of the last write. */
export const journalStates = { open: '写入中', done: '已写完', undone: '已撤销' } as const;

/** Sheet names as shipped; staff may rename them. */
export const sheets = {
  guide: '说明',
  figures: '数据填报',
  remarks: '扣分与佐证',
  scheme: '指标体系',
  results: '考核结果',
  scores: '得分表',
  details: '得分明细',
  issues: '数据问题',
  runs: '运行记录',
} as const;

export type SheetKey = keyof typeof sheets;

/** Headings, in the order of the columns. */
export const headings = {
  units: { name: '单位', class: '类别', order: '顺序', takesPart: '参加考核' },
  /** One column per unit stands between `period` and `definition`. */
  figures: {
    code: '编号',
    title: '数据项',
    unit: '计量单位',
    period: '期间',
    definition: '填报口径',
    clause: '依据条款',
    flags: '标记',
  },
  remarks: { unit: '单位', code: '代码', decision: '决定或扣分', reason: '理由', evidence: '佐证文号' },
  scheme: {
    part: '责任书',
    item: '考核项目',
    code: '指标编号',
    clause: '条款',
    title: '指标',
    requirement: '要求',
    points: '分值',
    pointsBasis: '分值来源',
    rule: '计分规则',
    target: '目标',
    low: '下限',
    high: '上限',
    step: '步长',
    pointsPerStep: '每步分值',
    parameters: '参数',
    parametersBasis: '参数来源',
    note: '备注',
  },
  /** The score and the rank of every part, in the order of the scheme, stand between `unit` and `score`. */
  results: {
    rank: '名次',
    unit: '单位',
    partScore: (title: string): string => `${title}得分`,
    partRank: (title: string): string => `${title}名次`,
    score: '总分',
    points: '满分',
    rate: '得分率',
    grade: '等次',
    veto: '一票否决',
    failing: '不达标数',
    pending: '待核数',
    low: '最低可能',
    high: '最高可能',
    provisional: '名次状态',
  },
  /** One column per unit follows. */
  scores: { code: '编号', title: '考核项目与指标', clause: '条款', points: '分值', flags: '标记' },
  details: {
    unit: '单位',
    code: '指标编号',
    title: '指标',
    measure: '测算值',
    target: '目标值',
    points: '分值',
    score: '得分',
    deduction: '扣分',
    flag: '标记',
    explanation: '说明',
    basis: '来源',
  },
  issues: {
    level: '级别',
    code: '问题代码',
    unit: '单位',
    figure: '数据项',
    cell: '单元格',
    link: '链接',
    found: '录入值',
    message: '问题',
    fix: '处理办法',
  },
  runs: {
    time: '时间',
    scheme: '方案',
    schemeFingerprint: '方案指纹',
    figuresFingerprint: '数据指纹',
    units: '单位数',
    indicators: '指标数',
    failing: '不达标数',
    pending: '待核数',
    errors: '错误数',
    warnings: '提醒数',
    totals: '得分合计',
    changedParameters: '参数修改',
    state: '状态',
    fingerprint: '记录指纹',
  },
} as const;

/** What a flag is called in cells; conditional formats look for these words. */
export const flagWords: Readonly<Record<Flag, string>> = {
  veto: '一票否决',
  circular: '建议通报',
  interview: '建议约谈',
  pending: '待核',
  failing: '不达标',
  near: '预警',
  encouraged: '鼓励',
  notApplicable: '不适用',
  met: '达标',
};

/** A unit and its flag as they stand in a 标记 cell of 数据填报 and 得分表: `〔青山区〕不达标`. */
export const unitFlagText = (unit: string, flag: Flag): string => `〔${unit}〕${flagWords[flag]}`;

export { degreeWords, notApplicableWord, yesNoWords } from '../checks';
/** What 考核结果 says, without the add-in, about the figures since they were scored. */
export const stateWords = {
  incomplete: '结果不完整：写入中断，请打开加载项恢复',
  unscored: '未评分',
  errors: '数据含错误值，请检查',
  unchanged: '数据未变化',
  changed: '数据已变化，请重新评分',
} as const;
/** What 考核结果 says of final results, in place of the formula. */
export const finalState = (time: string): string => `${runStates.final} ${time}`;

/** What a record of 运行记录 is of; the reason follows the last one. */
export const runStates = { scored: '已写入', final: '定稿', reopened: '重新打开' } as const;
export const takesPartWords = { yes: '参加', no: '不参加' } as const;
export const pendingWord = '待核';

/** The text of the tag by which the workbook is recognised; a semicolon of an id is written `%3B`. */
export const tagText = (scheme: { readonly id: string; readonly version: string }): string =>
  `khpf:layout=${String(layoutVersion)};scheme=${inTag(scheme.id)};version=${inTag(scheme.version)}`;

const inTag = (name: string): string => name.replaceAll('%', '%25').replaceAll(';', '%3B');

/** The name that stands in a tag. */
export const fromTag = (written: string): string => written.replaceAll('%3B', ';').replaceAll('%25', '%');

/** Where the document states no points and the scheme leaves them out. */
export const unknownPointsWord = '分值不明';
