import type { Assessment, ChangeLine, Facts, IndicatorLine, IssueLine, UnitLine, WhyFigure, WhyScore, WhyUnit } from '../../src/taskpane/view';

/** What a district office may have open, with everything in it that a pane has to bear. */

export const place = { sheet: '数据填报', row: 11, column: 5 };

const clean = { failing: 0, pending: 0, provisional: false, vetoes: [] };

/** Ranked, tied and provisional, not ranked with a veto and a long name; not decided at all. */
export const units: readonly UnitLine[] = [
  { ...clean, unit: '昆都仑区', rank: 1, score: '187.50', points: '190', rate: 0.987, grade: '优秀' },
  { ...clean, unit: '青山区', rank: 2, score: '181.20', points: '190', rate: 0.954, grade: '优秀', failing: 3 },
  { ...clean, unit: '达尔罕茂明安联合旗', rank: 2, score: '181.20', points: '190', rate: 0.954, failing: 4, pending: 2, provisional: true },
  { ...clean, unit: '稀土高新技术产业开发区', points: '190', rate: 0, grade: '不合格', failing: 21, vetoes: ['发生重大违法案件'] },
];

export const facts: Facts = {
  scheme: '包头市2012年人口和计划生育目标管理责任书',
  year: 2012,
  units: ['达尔罕茂明安联合旗', '青山区', '昆都仑区', '稀土高新技术产业开发区'],
  blank: false,
  standing: { kind: 'current', time: '2012-12-31 17:05' },
  toWrite: { cells: 1234, sheets: ['数据填报', '得分表', '考核结果'] },
  protectedSheets: [],
  writable: true,
  undoable: false,
};

export const issues: readonly IssueLine[] = [
  {
    key: 'V01 0',
    level: 'error',
    code: 'V01',
    unit: '青山区',
    group: '出生人口',
    cell: '数据填报!F12',
    message: '“出生人口”填写的是文字“１２３”，不是数字',
    fix: '请改为数字 123',
    place,
    repair: { from: '１２３', to: '123' },
  },
  { key: 'V11 1', level: 'error', code: 'V11', unit: '昆都仑区', group: '出生人口', cell: '数据填报!E14', message: '“一孩”大于“出生人口”', fix: '请核对两个数据', place },
  { key: 'V07 2', level: 'warning', code: 'V07', unit: '青山区', group: '经费投入', message: '人均经费与上年相差超过 30%', fix: '请核对后说明原因' },
  {
    key: 'V08 3',
    level: 'warning',
    code: 'V08',
    unit: '昆都仑区',
    group: '经费投入',
    cell: '数据填报!E30',
    message: '首尾有空格',
    fix: '请去掉空格',
    place,
    repair: { from: ' 85 ', to: '85' },
  },
  { key: 'S20 4', level: 'note', code: 'S20', group: '工作簿', message: '稀土高新区没有填写可选数据', fix: '' },
];

export const indicators: readonly IndicatorLine[] = [
  {
    unit: '青山区',
    code: 'P1-01-1',
    title: '符合政策生育率',
    group: '责任目标一：人口控制',
    flag: 'failing',
    measured: '90.70 %',
    required: '不低于 92 %，每低 1 个百分点扣 0.5 分',
    lost: '0.65',
    place,
  },
  { unit: '达尔罕茂明安联合旗', code: 'P1-01-2', title: '出生人口性别比', group: '责任目标一：人口控制', flag: 'pending', required: '不高于 110' },
  { unit: '稀土高新技术产业开发区', code: 'P2-01-1', title: '依法行政', group: '责任目标二：依法管理', flag: 'veto', measured: '1 起', required: '不发生', lost: '5.00', place },
];

export const assessment: Assessment = { facts, units, issues, indicators };

export const unscored: Assessment = { ...assessment, facts: { ...facts, standing: { kind: 'unscored' } } };

export const blank: Assessment = { ...unscored, facts: { ...unscored.facts, blank: true }, indicators: indicators.map((line) => ({ ...line, flag: 'pending' })) };

export const withFacts = (change: Partial<Facts>): Assessment => ({ ...assessment, facts: { ...facts, ...change } });

export const changes: readonly ChangeLine[] = [
  { unit: '青山区', scoreBefore: '182.10', rankBefore: 1, worse: ['符合政策生育率'], better: [] },
  { unit: '昆都仑区', scoreBefore: '180.00', rankBefore: 3, worse: [], better: ['出生人口性别比', '人均经费'] },
  { unit: '稀土高新技术产业开发区', rankBefore: 4, worse: [], better: [] },
];

export const whyFigure: WhyFigure = {
  kind: 'figure',
  code: 'A02',
  title: '符合政策出生人数',
  unit: '青山区',
  value: '1170 人',
  formula: '=SUM(F8:F11)',
  definition: '统计年度内符合法律法规规定生育的活产婴儿数',
  clause: '一（一）1',
  issues: issues.slice(0, 1),
  feeds: [
    { code: 'P1-01-1', title: '符合政策生育率', flag: 'failing', score: '5.35' },
    { code: 'P1-01-3', title: '统计准确率' },
  ],
  place,
};

export const whyScore: WhyScore = {
  kind: 'score',
  code: 'P1-01-1',
  title: '符合政策生育率',
  unit: '青山区',
  flag: 'failing',
  score: '5.35',
  points: '6.00',
  requirement: '符合政策生育率不低于 92 %',
  clause: '一（一）1',
  trace: ['1170 ÷ 1290 × 100 = 90.70 %', '比目标低 1.30 个百分点', '每低 1 个百分点扣 0.5 分，扣 0.65 分', '比目标低 1.30 个百分点'],
  bases: [
    { of: 'points', basis: 'assumed' },
    { of: 'target', basis: 'document' },
    { of: 'deduction', basis: 'document' },
  ],
  figures: [
    { figure: 'births.compliant', title: '符合政策出生人数', value: '1170 人', place },
    { figure: 'births.total', title: '出生人数', value: '1290 人' },
  ],
  ways: ['再提高 1.30 个百分点，即再有 17 人，可多得 0.65 分'],
  note: '原文没有写明分值，按平均分配。',
  place,
};

export const whyUnit: WhyUnit = {
  kind: 'unit',
  line: { ...clean, unit: '青山区', rank: 2, score: '181.20', points: '190', rate: 0.954, grade: '优秀', failing: 3 },
  parts: [
    { title: '人口和计划生育目标管理责任书', score: '91.20', points: '100', rank: 2 },
    { title: '流动人口管理责任书', points: '90' },
  ],
  indicators: indicators.slice(0, 1),
};

/** Issues of one unit over some groups. */
export const manyIssues = (count: number): readonly IssueLine[] =>
  Array.from({ length: count }, (_, n) => ({
    key: `V01 ${String(n)}`,
    level: 'error',
    code: 'V01',
    unit: '青山区',
    group: `第${String(Math.floor(n / 10) + 1)}组`,
    cell: `数据填报!F${String(n + 5)}`,
    message: `第 ${String(n + 1)} 个问题`,
    fix: '请改为数字',
    place: { ...place, row: n + 4 },
  }));

/** No place to break the line anywhere. */
export const longName = '内蒙古自治区包头市稀土高新技术产业开发区万水泉镇人民政府人口和计划生育工作办公室';
export const longWord = 'Bayan-Obo-Mining-District-Family-Planning-Commission-Office';

export const longNames: Assessment = {
  facts: { ...facts, scheme: longName, units: [longName, longWord], protectedSheets: [longName, longWord] },
  units: [longName, longWord].map((unit, index) => ({ ...clean, unit, rank: index + 1, score: '181.20', points: '190', rate: 0.9, vetoes: [longName], failing: 2 })),
  issues: issues.map((issue) => ({ ...issue, unit: longWord, cell: `${longName}!XFD1048576`, group: longName, message: longWord + longName })),
  indicators: indicators.map((line) => ({ ...line, unit: longName, title: longWord + longWord, required: longName })),
};

export const markup = '<img src=x onerror="document.title=1">';
export const injection = '=HYPERLINK("http://evil.test","点我")';

/** What a workbook may hold to harm whoever looks at it. */
export const hostile: Assessment = {
  facts: { ...facts, units: [markup] },
  units: [{ ...clean, unit: markup, rank: 1, score: '1.00', points: '2', rate: 0.5, vetoes: [injection], failing: 1 }],
  issues: [{ key: 'k', level: 'error', code: 'V01', unit: markup, group: markup, cell: `${markup}!A1`, message: injection, fix: markup, place, repair: { from: injection, to: '1' } }],
  indicators: [{ unit: markup, code: 'P1-01-1', title: injection, group: markup, flag: 'failing', measured: markup, required: injection, lost: '1.00', place }],
};
