import type { Language } from '../core';

const zh = {
  /** What the results are of, said first. */
  unscored: '工作簿尚未评分，没有可复核的结果。',
  current: (time: string) => `结果写于 ${time}，方案和数据与评分时相同。`,
  outdated: (time: string, what: 'scheme' | 'figures' | 'both') => {
    const changed = { scheme: '方案', figures: '数据', both: '方案和数据' }[what];
    return `结果写于 ${time}，此后${changed}有变化：写入的得分不是现在这些${changed}的得分。下列差异是与按现状重新计算的结果比较；如变化属实，请重新评分。`;
  },
  untouched: '复核无差异：写入的结果与重新计算的相同，运行记录相符。',
  outdatedOnly: '写入的结果与重新计算的相同，运行记录相符。',
  flagsCleared: '标记已清除，没有比较标记。',
  differences: (count: number) => `与重新计算不同的有 ${String(count)} 处：`,
  records: (count: number) => `运行记录不符的有 ${String(count)} 处：`,
  columns: { cell: '单元格', unit: '单位', code: '编号', heading: '栏目', written: '写入值', recomputed: '重算值' },
  outputs: { scores: '得分表', results: '考核结果', details: '得分明细', figures: '数据填报', records: '运行记录' },
  compared: (written: string, recomputed: string) => `写入值：${written}；重算值：${recomputed}`,
  blank: '（空）',
  /** In place of what is written, or of what was recomputed. */
  missing: '（缺少）',
  surplus: '（不应有）',
  record: {
    edited: (number: number, time: string) => `第 ${String(number)} 条运行记录（${time}）写入后被改动`,
    doubtful: (number: number, time: string) => `第 ${String(number)} 条运行记录（${time}）与前一条衔接不上：前一条被改动，本条是否改动无法判断`,
    missing: (first: number, last: number) =>
      first === last ? `缺少第 ${String(first)} 条运行记录；其后一条因此无法核对` : `缺少第 ${String(first)} 至 ${String(last)} 条运行记录；其后一条因此无法核对`,
    moved: (number: number, time: string) => `第 ${String(number)} 条运行记录（${time}）不在原来的位置；如因排序所致，请按时间升序排列`,
    repeated: (number: number, time: string) => `第 ${String(number)} 条运行记录（${time}）重复出现`,
    strange: (time: string) => `此行${time === '' ? '' : `（${time}）`}没有有效的记录指纹，不是评分时写入的，或指纹被改动`,
    stamp: (heading: string, written: string, recorded: string) => `结果上方的“${heading}”为“${written}”，最新的运行记录为“${recorded}”`,
  },
};

/** The words of 复核, in pane and command line. */
export type ReviewTexts = typeof zh;

const en: ReviewTexts = {
  unscored: 'The workbook has not been scored: there are no results to review.',
  current: (time) => `The results were written ${time}; scheme and figures are those that were scored.`,
  outdated: (time, what) => {
    const changed = { scheme: 'the scheme has', figures: 'the figures have', both: 'scheme and figures have' }[what];
    return `The results were written ${time}; since then ${changed} changed: the written scores are of others. What differs below differs from the scores of what stands there now; if the change is right, score again.`;
  },
  untouched: 'Nothing differs: the written results are those that were recomputed, and the run records fit.',
  outdatedOnly: 'The written results are those that were recomputed, and the run records fit.',
  flagsCleared: 'The flags have been cleared; they were not compared.',
  differences: (count) => `${String(count)} ${count === 1 ? 'result differs' : 'results differ'} from what was recomputed:`,
  records: (count) => `${String(count)} ${count === 1 ? 'thing does' : 'things do'} not fit in 运行记录 (the run records):`,
  columns: { cell: 'Cell', unit: 'Unit', code: 'Code', heading: 'Column', written: 'Written', recomputed: 'Recomputed' },
  outputs: zh.outputs,
  compared: (written, recomputed) => `written: ${written}; recomputed: ${recomputed}`,
  blank: '(blank)',
  missing: '(missing)',
  surplus: '(none due)',
  record: {
    edited: (number, time) => `run record ${String(number)} (${time}) was changed after it was written`,
    doubtful: (number, time) => `run record ${String(number)} (${time}) does not follow from the one before it, which was changed; whether this one was, too, cannot be told`,
    missing: (first, last) =>
      first === last
        ? `run record ${String(first)} is missing; the one after it can therefore not be judged`
        : `run records ${String(first)} to ${String(last)} are missing; the one after them can therefore not be judged`,
    moved: (number, time) => `run record ${String(number)} (${time}) is not in its place; if it was sorted, sort by time, oldest first`,
    repeated: (number, time) => `run record ${String(number)} (${time}) is there once more`,
    strange: (time) => `this row${time === '' ? '' : ` (${time})`} has no valid fingerprint: no run wrote it, or its fingerprint was changed`,
    stamp: (heading, written, recorded) => `above the results “${heading}” is “${written}”, in the newest run record “${recorded}”`,
  },
};

export const reviewTexts = (language: Language): ReviewTexts => (language === 'en' ? en : zh);
