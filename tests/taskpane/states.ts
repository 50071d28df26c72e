import type { Summary } from '../../src/taskpane';
import type { PaneState } from '../../src/taskpane/state';

/** A summary with every kind of line: ranked, tied, not ranked, provisional, a very long name. */
export const summary: Summary = {
  units: [
    { unit: '昆都仑区', rank: 1, score: '187.50', points: '190', rate: 0.987, grade: '优秀', failing: 0, pending: 0, provisional: false, vetoes: [] },
    { unit: '青山区', rank: 2, score: '181.20', points: '190', rate: 0.954, grade: '优秀', failing: 3, pending: 0, provisional: false, vetoes: [] },
    { unit: '达尔罕茂明安联合旗', rank: 2, score: '181.20', points: '190', rate: 0.954, failing: 4, pending: 2, provisional: true, vetoes: [] },
    {
      unit: '稀土高新技术产业开发区',
      points: '190',
      rate: 0,
      grade: '不合格',
      failing: 21,
      pending: 0,
      provisional: false,
      vetoes: ['发生重大违法案件'],
    },
  ],
  issues: [
    { level: 'warning', code: 'V07', message: '青山区：出生人口与上年相差超过 30%', fix: '请核对数据填报表 F12 单元格' },
    { level: 'note', code: 'V20', message: '稀土高新区没有填写可选数据', fix: '' },
  ],
  written: { cells: 1234, sheets: ['考核结果', '得分表'], differences: 0 },
};

/** Every state that the pane can be in. */
export const states = {
  idle: { kind: 'idle' },
  scoring: { kind: 'scoring', step: 'check', slow: false },
  slow: { kind: 'scoring', step: 'read', slow: true },
  scoringAgain: { kind: 'scoring', step: 'write', slow: false, last: summary },
  scored: { kind: 'scored', summary },
  refused: {
    kind: 'refused',
    issues: [
      { level: 'error', code: 'S01', message: '这不是标准工作簿：缺少表 KH_Figures', fix: '请用“新建标准工作簿”，再把数据填入' },
      { level: 'error', code: 'V01', message: '昆都仑区：“出生人口”不是数', fix: '请改填数字' },
    ],
  },
  failed: {
    kind: 'failed',
    details: 'TypeError: rows is undefined\nRichApi.Error: GeneralException',
  },
} satisfies Record<string, PaneState>;
