import type { Language } from '../../core';
import { textsIn, type Texts } from '../../i18n';

/** The lines that say how things stand with a workbook; two others only give facts. */
export type StateKey = Exclude<Extract<keyof Texts, `workbook.${string}`>, 'workbook.facts' | 'workbook.toWrite'>;

const [chinese, english] = [textsIn('zh'), textsIn('en')];

const zh = {
  title: '消息一览',
  made: '本页由 `npm run docs` 根据程序中的文字生成，请勿手工修改。',
  intro: '先看窗格最上面的状态，再看问题代码。每条消息都写明怎样处理；代码可以点开，看例子和说明。',
  states: '窗格上方的状态',
  excel: 'Excel 方面的问题',
  writing: '写入、撤销和定稿',
  workbook: '工作簿方面的问题',
  figures: '数据方面的问题',
  files: '命令行：文件打不开或写不了',
  filesAbout: '命令行的每一句提示都同时写明原因和办法。常见的有：',
  columns: { says: '消息', do: '怎样处理', code: '代码', title: '问题' },
  file: '考核.xlsx',
  folder: '没有的文件夹/考核.xlsx',
  reason: 'EACCES',
  part: 'xl/workbook.xml',
  kind: '.xlsb',
  time: '2012-12-31 17:05',
  sheet: '得分表',
  stateHelp: {
    'workbook.looking': '稍等片刻。',
    'workbook.unattached': `打开标准考核工作簿，或点“${chinese['action.create']}”。`,
    'workbook.incomplete': `点“${chinese['action.restore']}”，或点“${chinese['action.finish']}”。不要使用这份结果。`,
    'workbook.refused': '按下面逐条列出的问题处理，处理好后窗格会重新识别。',
    'workbook.blank': '在“数据填报”中填写各单位的数据。',
    'workbook.unscored': `检查数据后点“${chinese['action.score']}”。`,
    'workbook.current': '不必处理：结果就是现在这些数据的结果。',
    'workbook.final': `不必处理。确需更正的，点“${chinese['action.reopen']}”，写明原因。`,
    'workbook.unsealed': `点“${chinese['action.seal']}”；核对不一致的，点“${chinese['action.reopen']}”。`,
    'workbook.outdated': `核对改动后点“${chinese['action.scoreAgain']}”。`,
    'workbook.stale': '稍等片刻。',
    'workbook.readOnly': '在“文件”中另存一份，打开新的那份再评分。',
    'workbook.protected': '在“审阅”中撤销所列工作表的保护，再评分。',
  } satisfies Record<StateKey, string>,
};

export type MessagesTexts = typeof zh;

const en: MessagesTexts = {
  title: 'Messages, and what to do',
  made: 'This page is made from the texts of the program by `npm run docs`; do not edit it by hand.',
  intro: 'Look at the state on top of the pane first, then at the code of the issue. Every message says what to do; a code leads to its examples.',
  states: 'The state on top of the pane',
  excel: 'About Excel',
  writing: 'Writing, undoing, final records',
  workbook: 'About the workbook',
  figures: 'About figures',
  files: 'Command line: files that cannot be read or written',
  filesAbout: 'Every refusal of the command line says why, and what to do. The common ones:',
  columns: { says: 'Says', do: 'What to do', code: 'Code', title: 'Issue' },
  file: 'assessment.xlsx',
  folder: 'no-such-folder/assessment.xlsx',
  reason: 'EACCES',
  part: 'xl/workbook.xml',
  kind: '.xlsb',
  time: '2012-12-31 17:05',
  sheet: '得分表',
  stateHelp: {
    'workbook.looking': 'Wait a moment.',
    'workbook.unattached': `Open a standard assessment workbook, or press “${english['action.create']}”.`,
    'workbook.incomplete': `Press “${english['action.restore']}” or “${english['action.finish']}”. Do not use these results.`,
    'workbook.refused': 'Deal with the problems listed below it; the pane then looks again.',
    'workbook.blank': 'Enter the figures of the units in 数据填报.',
    'workbook.unscored': `Check the figures, then press “${english['action.score']}”.`,
    'workbook.current': 'Nothing: the results are those of the figures that stand there now.',
    'workbook.final': `Nothing. If something must be corrected, press “${english['action.reopen']}” and give the reason.`,
    'workbook.unsealed': `Press “${english['action.seal']}”; where that finds differences, “${english['action.reopen']}”.`,
    'workbook.outdated': `Check what was changed, then press “${english['action.scoreAgain']}”.`,
    'workbook.stale': 'Wait a moment.',
    'workbook.readOnly': 'Save a copy under File, open the copy and score that.',
    'workbook.protected': 'Take the protection off the sheets named, under Review, then score.',
  },
};

export const messagesTexts = (language: Language): MessagesTexts => (language === 'en' ? en : zh);
