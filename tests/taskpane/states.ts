import { initialState, type Message, type PaneState, type Work } from '../../src/taskpane/state';
import { olderLayout, steps, type Assessment, type ReviewLines, type SchemeCheck, type SchemeChoice } from '../../src/taskpane/view';
import { assessment, blank, changes, facts, hostile, issues, longName, longNames, manyIssues, markup, place, unscored, whyFigure, whyScore, whyUnit, withFacts } from './sample';

/** A state and the words by which it is known in both languages. */
export interface Named {
  readonly state: PaneState;
  readonly zh: string;
  readonly en: string;
}

const attached = (shown: Assessment, change: Partial<PaneState> = {}): PaneState => ({
  ...initialState,
  workbook: { kind: 'attached', assessment: shown, stale: false },
  ...change,
});

const named = (state: PaneState, zh: string, en: string = zh): Named => ({ state, zh, en });

const working = (work: Partial<Work> & Pick<Work, 'kind'>, zh: string, en: string): Named =>
  named(attached(assessment, { work: { slow: false, cancelling: false, outrun: false, ...work } }), zh, en);

const telling = (message: Message, zh: string, en: string, change: Partial<PaneState> = {}): Named => named(attached(assessment, { message, ...change }), zh, en);

const written = { kind: 'written', size: facts.toWrite, differences: 0, changes: [], milliseconds: 1234 } as const;

const stepWords = {
  attach: { zh: '识别工作簿（第 1 步，共 5 步）', en: 'Recognising the workbook (step 1 of 5)' },
  read: { zh: '读取数据（第 2 步，共 5 步）', en: 'Reading figures (step 2 of 5)' },
  check: { zh: '校验数据（第 3 步，共 5 步）', en: 'Checking figures (step 3 of 5)' },
  score: { zh: '计算得分（第 4 步，共 5 步）', en: 'Computing scores (step 4 of 5)' },
  write: { zh: '写入结果（第 5 步，共 5 步）', en: 'Writing results (step 5 of 5)' },
} as const;

/** Scoring as it reaches one step after the other. */
const scoring: Readonly<Record<string, Named>> = Object.fromEntries(
  steps.map((step) => [`scoring ${step}`, working({ kind: 'score', step }, stepWords[step].zh, stepWords[step].en)]),
);

const blocked: Readonly<Record<string, Named>> = {
  looking: named(initialState, '正在识别工作簿', 'Recognising the workbook'),
  unattached: named({ ...initialState, workbook: { kind: 'unattached', stale: false } }, '未关联', 'Not attached'),
  older: named(
    { ...initialState, workbook: { kind: 'refused', issues: [{ key: 'older', level: 'error', code: olderLayout, message: '工作簿是旧版式（1），须更新后才能评分', fix: '请点“更新版式”', group: '工作簿' }], stale: false } },
    '工作簿是旧版式',
    '工作簿是旧版式',
  ),
  incomplete: named({ ...initialState, workbook: { kind: 'incomplete', time: '2012-12-31 17:05', stale: false } }, '2012-12-31 17:05 的写入中断', 'The write of 2012-12-31 17:05 broke off'),
  incompleteStale: named({ ...initialState, workbook: { kind: 'incomplete', time: '2012-12-31 17:05', stale: true } }, '工作簿刚有改动', 'The workbook has just changed'),
  refused: named({ ...initialState, workbook: { kind: 'refused', issues, stale: false } }, '工作簿需要先处理下列问题', 'These problems of the workbook come first'),
  readOnly: named(attached(withFacts({ writable: false })), '工作簿为只读', 'The workbook is read-only'),
  protected: named(attached(withFacts({ protectedSheets: ['得分表', '考核结果'] })), '工作表受保护：得分表、考核结果', 'Protected sheets: 得分表, 考核结果'),
};

const standings: Readonly<Record<string, Named>> = {
  blank: named(attached(blank), '还没有填报数据', 'No figures entered yet'),
  unscored: named(attached(unscored), '有数据，未评分', 'Figures, not scored yet'),
  current: named(attached(assessment), '结果有效（2012-12-31 17:05）', 'Results are current (2012-12-31 17:05)'),
  outdated: named(
    attached(withFacts({ standing: { kind: 'outdated', time: '2012-12-31 17:05' } })),
    '数据已变化，请重新评分（上次：2012-12-31 17:05）',
    'Figures have changed, score again (last: 2012-12-31 17:05)',
  ),
  final: named(attached(withFacts({ final: { since: '2012-12-31 17:05', sealed: true }, protectedSheets: ['得分表'] })), '已定稿（2012-12-31 17:05）', 'Final since 2012-12-31 17:05'),
  unsealed: named(attached(withFacts({ final: { since: '2012-12-31 17:05', sealed: false } }), { undoable: true }), '定稿未完成（2012-12-31 17:05）', 'Final record of 2012-12-31 17:05, not complete'),
  stale: named({ ...initialState, workbook: { kind: 'attached', assessment, stale: true } }, '工作簿刚有改动', 'The workbook has just changed'),
  nothingToWrite: named(attached(withFacts({ toWrite: { cells: 0, sheets: [] } })), '结果有效', 'Results are current'),
};

const works: Readonly<Record<string, Named>> = {
  ...scoring,
  repairing: working({ kind: 'repair' }, '正在应用修正', 'Applying fixes'),
  clearing: working({ kind: 'clearFlags' }, '正在清除标记', 'Clearing marks'),
  writingFormulas: working({ kind: 'formulas' }, '正在写出得分公式', 'Writing the formula sheet'),
  finalizing: working({ kind: 'finalize' }, '正在定稿', 'Making the record final'),
  reopening: working({ kind: 'reopen' }, '正在重新打开', 'Re-opening'),
  reviewing: working({ kind: 'review' }, '正在复核', 'Reviewing the results'),
  undoing: working({ kind: 'undo' }, '正在撤销写入', 'Undoing'),
  making: working({ kind: 'create' }, '正在新建工作簿', 'Making a workbook'),
  lookingAgain: working({ kind: 'look' }, '结果有效', 'Results are current'),
  slow: working({ kind: 'score', step: 'read', slow: true }, '请按 Enter 结束编辑', 'press Enter to finish'),
  slowLook: named({ ...initialState, work: { kind: 'look', slow: true, cancelling: false, outrun: false } }, '请按 Enter 结束编辑', 'press Enter to finish'),
  cancelling: working({ kind: 'score', step: 'check', cancelling: true }, '正在停止', 'Stopping'),
};

const review: ReviewLines = {
  summary: ['结果写于 2012-12-31 17:05，方案和数据与评分时相同。', '与重新计算不同的有 1 处：', '运行记录不符的有 1 处：'],
  entries: [
    { key: 'difference 0', group: '考核结果', about: '青山区 · 名次 · 考核结果!A8', text: '写入值：1；重算值：2', place },
    { key: 'record 0', group: '运行记录', about: '', text: '缺少第 2 条运行记录；其后一条因此无法核对' },
  ],
};

const ends: Readonly<Record<string, Named>> = {
  scored: telling({ ...written, what: 'score', changes }, '评分完成，用时 1.2 秒', 'Scored in 1.2 s', { undoable: true }),
  scoredSame: telling({ ...written, what: 'score' }, '与上次结果相同', 'The same as the results before', { undoable: true }),
  scoredBefore: telling({ ...written, what: 'score', changes, past: true }, '以上说的是工作簿改动之前', 'This was before the workbook changed', { undoable: true }),
  scoredDiffering: telling({ ...written, what: 'score', differences: 2 }, '有 2 个单元格写入后又有改动', '2 cells were changed after the write', { undoable: true }),
  scoredNothing: telling({ ...written, what: 'score', size: { cells: 0, sheets: [] } }, '没有变化，未写入任何单元格', 'nothing was written'),
  repaired: telling({ ...written, what: 'repair', size: { cells: 2, sheets: ['数据填报'] } }, '已修正 2 个单元格', 'Cells corrected: 2', { undoable: true, tab: 'issues' }),
  cleared: telling({ ...written, what: 'clearFlags' }, '已清除标记（1,234 个单元格）', 'Marks cleared (1,234 cells)', { undoable: true }),
  formulasWritten: telling({ ...written, what: 'formulas' }, '已写出工作表“得分公式”（1,234 个单元格）', 'Formula sheet written (1,234 cells)', { undoable: true }),
  finalized: telling({ ...written, what: 'finalize' }, '已定稿：写入 1,234 个单元格并核对一致', 'The record is final: 1,234 cells'),
  reopened: telling({ ...written, what: 'reopen', size: { cells: 0, sheets: [] } }, '时间和原因已记入“运行记录”', 'time and reason are in the record of runs'),
  undone: telling({ ...written, what: 'undo' }, '已恢复 1,234 个单元格', '1,234 cells are as they were'),
  overtaken: telling({ kind: 'overtaken' }, '这次写入已经完成或已经恢复', 'That write is complete or restored by now', { undoable: true }),
  nothingToUndo: telling({ kind: 'nothingToUndo' }, '没有可以撤销的写入', 'There is no write to undo'),
  checked: telling({ kind: 'checked', errors: 2, warnings: 1 }, '校验完成：错误 2 个，提醒 1 个', 'Checked: 2 errors, 1 warning', { tab: 'issues' }),
  reviewed: telling({ kind: 'reviewed', review }, '写入值：1；重算值：2', '写入值：1；重算值：2'),
  reviewedSame: telling({ kind: 'reviewed', review: { summary: ['复核无差异：写入的结果与重新计算的相同，运行记录相符。'], entries: [] } }, '复核无差异', '复核无差异'),
  cancelled: telling({ kind: 'cancelled' }, '已停止，没有写入任何单元格', 'Stopped, nothing was written'),
  refusedScore: telling({ kind: 'refused', what: 'score', issues: issues.slice(0, 2) }, '未评分，请先处理', 'Not scored. First'),
  refusedRepair: telling({ kind: 'refused', what: 'repair', issues: issues.slice(1, 2) }, '没有修正，请先处理', 'Not corrected. First'),
  refusedWorkbook: named(
    { ...initialState, workbook: { kind: 'refused', issues, stale: false }, message: { kind: 'refused', what: 'score', issues } },
    '未评分，请先处理',
    'Not scored. First',
  ),
  unanswered: named({ ...attached(assessment, { unanswered: issues.slice(0, 1) }), workbook: { kind: 'attached', assessment, stale: true } }, '未校验', 'Not checked'),
  unansweredIncomplete: named({ ...initialState, workbook: { kind: 'incomplete', time: '2012-12-31 17:05', stale: true }, unanswered: issues.slice(0, 1) }, '2012-12-31 17:05 的写入中断', 'The write of 2012-12-31 17:05 broke off'),
  failed: telling({ kind: 'failed', of: 'score', details: 'TypeError: rows is undefined\nRichApi.Error: GeneralException' }, '出现意外错误', 'Something unexpected happened'),
  failedLook: named({ ...initialState, message: { kind: 'failed', of: 'look', details: 'Error: boom' } }, '出现意外错误', 'Something unexpected happened'),
};

const schemes: readonly SchemeChoice[] = [{ id: 'baotou-2012', title: '2012年包头市人口和计划生育工作目标管理责任书考核评估' }];
const own: SchemeChoice = { id: 'own', title: '自己的方案' };
const refusedScheme: SchemeCheck = {
  file: 'own.json',
  findings: [
    { level: 'error', path: 'indicators[0].rule.target', message: '缺少此项' },
    { level: 'error', path: 'items[0].points.value', message: '指标分值合计 9，不等于 10' },
    { level: 'warning', path: 'vetoes[0]', message: '没有效力' },
  ],
};

const creating: Readonly<Record<string, Named>> = {
  form: named({ ...initialState, workbook: { kind: 'unattached', stale: false }, creating: true }, '单位名称，每行一个', 'Names of the units, one a line'),
  formProposing: named(attached(assessment, { creating: true }), '单位名称，每行一个', 'Names of the units, one a line'),
  formBusy: named(attached(assessment, { creating: true, work: { kind: 'create', slow: false, cancelling: false, outrun: false } }), '正在新建工作簿', 'Making a workbook'),
  schemeRefused: named(attached(assessment, { creating: true, schemes, schemeCheck: refusedScheme }), 'own.json：有 2 处错误，不能使用', 'own.json: 2 errors'),
  schemeUsable: named(
    { ...initialState, workbook: { kind: 'attached', assessment: withFacts({ units: ['甲区'] }), stale: false }, creating: true, schemes: [...schemes, own], schemeCheck: { file: 'own.json', scheme: own, findings: [] } },
    'own.json：检查通过，可以使用',
    'own.json: checked',
  ),
  opened: telling({ kind: 'created' }, '新工作簿已在另一个窗口打开', 'open in another window'),
  createdFile: telling({ kind: 'created', href: 'blob:https://pane.test/1' }, '标准考核工作簿.xlsx', 'standard-assessment-workbook.xlsx', { creating: true }),
};

const places: Readonly<Record<string, Named>> = {
  issues: named(attached(assessment, { tab: 'issues' }), '“一孩”大于“出生人口”'),
  issuesOfUnit: named(attached(assessment, { tab: 'issues', filter: { unit: '青山区' } }), '人均经费与上年相差超过 30%'),
  issuesOfLevel: named(attached(assessment, { tab: 'issues', filter: { level: 'note' } }), '稀土高新区没有填写可选数据'),
  noIssues: named(attached({ ...assessment, issues: [] }, { tab: 'issues' }), '没有数据问题', 'No issues'),
  manyIssues: named(attached({ ...assessment, issues: manyIssues(100) }, { tab: 'issues' }), '再显示 40 条', 'Show 40 more'),
  indicators: named(attached(assessment, { tab: 'indicators' }), '90.70 %'),
  indicatorsOfUnit: named(attached(assessment, { tab: 'indicators', filter: { unit: '达尔罕茂明安联合旗' } }), '出生人口性别比'),
  noIndicators: named(attached({ ...assessment, indicators: [] }, { tab: 'indicators' }), '没有未达标或待核的指标', 'No indicator is missed or pending'),
  whyEmpty: named(attached(assessment, { tab: 'why' }), '在工作簿中选中一个数据或得分', 'Select a figure or a score'),
  whyFigure: named(attached(assessment, { tab: 'why', why: whyFigure }), '统计年度内符合法律法规规定生育的活产婴儿数'),
  whyStale: named({ ...attached(assessment, { tab: 'why', why: whyScore }), workbook: { kind: 'attached', assessment, stale: true } }, '以下还是改动前的依据', 'What follows is of before the change'),
  whyOfAll: named(
    attached(assessment, { tab: 'why', why: { kind: 'figure', code: 'Z01', title: '死亡人数', definition: '统计年度内死亡的人数', clause: '一（一）9', issues: [], feeds: [] } }),
    '没有指标直接使用，只用于核对',
    'No indicator uses it',
  ),
  whyScore: named(attached(assessment, { tab: 'why', why: whyScore }), '再提高 1.30 个百分点，即再有 17 人，可多得 0.65 分'),
  whyUnit: named(attached(assessment, { tab: 'why', why: whyUnit }), '流动人口管理责任书'),
  whyUnitClean: named(attached(assessment, { tab: 'why', why: { ...whyUnit, indicators: [] } }), '没有未达标或待核的指标', 'No indicator is missed or pending'),
};

const strains: Readonly<Record<string, Named>> = {
  longNames: named(attached(longNames), longName),
  longNamesIssues: named(attached(longNames, { tab: 'issues' }), longName),
  longNamesIndicators: named(attached(longNames, { tab: 'indicators' }), longName),
  hostile: named(attached(hostile), markup),
  hostileIssues: named(attached(hostile, { tab: 'issues' }), markup),
  hostileIndicators: named(attached(hostile, { tab: 'indicators' }), markup),
};

/** Every state that the pane can be in. */
export const states: Readonly<Record<string, Named>> = { ...blocked, ...standings, ...works, ...ends, ...creating, ...places, ...strains };

/** The state of that name. */
export const stateOf = (name: string): PaneState => {
  const found = states[name];
  if (found === undefined) throw new RangeError(`no state ${name}`);
  return found.state;
};
