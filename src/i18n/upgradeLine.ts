import type { Language } from '../core';

const zh = {
  usage: '用法：npm run upgrade -- <旧工作簿.xlsx> --out <新工作簿.xlsx> [--lang zh|en] [--scheme <方案.json>] [--via office]',
  noInput: '请给出要更新版式的工作簿',
  noOutput: '请用 --out 指定新工作簿写到哪个文件',
  anotherFile: '新工作簿须写到另一个文件：原工作簿保留不动',
  notDone: '未更新版式：',
  current: '工作簿已经是当前版式，不必更新',
  unexpected: '程序出错，没有更新版式；原文件没有改动，请把以下内容报告给维护者：',
  done: (path: string, from: number) => `已把第 ${String(from)} 版工作簿的内容带到新工作簿 ${path}，原文件没有改动`,
  carried: (units: number, figures: number, remarks: number) => `${String(units)} 个单位，${String(figures)} 个填报数据，${String(remarks)} 条扣分与佐证，以及改过的参数和备注`,
  formulas: (count: number) => `其中 ${String(count)} 个填报数据原是公式，带过来的是它的值`,
  leftBehind: (what: string, cell: string) => `自己加的列“${what}”（${cell}）留在原工作簿中`,
  cellLeftBehind: (what: string, cell: string) => `“${what}”（${cell}）在新工作簿中没有位置，留在原工作簿中`,
  scoreAgain: '得分、结果和运行记录留在原工作簿中，请在新工作簿中重新评分',
};

export type UpgradeLineTexts = typeof zh;

const en: UpgradeLineTexts = {
  usage: 'Usage: npm run upgrade -- <old workbook.xlsx> --out <new workbook.xlsx> [--lang zh|en] [--scheme <scheme.json>] [--via office]',
  noInput: 'name the workbook to bring up to date',
  noOutput: 'say with --out into which file the new workbook goes',
  anotherFile: 'the new workbook goes into another file: the old one stays as it is',
  notDone: 'not brought up to date: ',
  current: 'the workbook has the current layout already',
  unexpected: 'the program failed and nothing was brought up to date; the original file is unchanged; please report this:',
  done: (path, from) => `the contents of the workbook of layout ${String(from)} are in the new workbook ${path}; the original file is unchanged`,
  carried: (units, figures, remarks) => `${String(units)} units, ${String(figures)} entered figures, ${String(remarks)} remarks, and the edited parameters and notes`,
  formulas: (count) => `${String(count)} of the figures were formulas; their values were carried over`,
  leftBehind: (what, cell) => `the column "${what}" that was added (${cell}) stays in the old workbook`,
  cellLeftBehind: (what, cell) => `"${what}" (${cell}) has no place in the new workbook and stays in the old one`,
  scoreAgain: 'scores, results and records of runs stay in the old workbook; score the new one',
};

/** The texts of the program that brings workbooks up to date. */
export const upgradeLineTexts = (language: Language): UpgradeLineTexts => (language === 'en' ? en : zh);
