import type { Language } from '../core';

const zh = {
  usage:
    '用法：npm run check -- <工作簿.xlsx> [--out <文件.xlsx> | --in-place] [--fix] [--json] [--lang zh|en] [--scheme <方案.json>] [--via office]',
  noInput: '请给出要检查的工作簿',
  fixNeedsOutput: '--fix 会改动数据，请用 --out 指定写到哪个文件，或用 --in-place 写回原文件',
  notChecked: '未检查：',
  unexpected: '程序出错，没有检查；原文件没有改动，请把以下内容报告给维护者：',
  written: (path: string, cells: number) => `数据问题已写入 ${path}（${String(cells)} 个单元格）`,
  repaired: (path: string, repairs: number, cells: number) =>
    `已修复 ${String(repairs)} 处，数据问题已写入 ${path}（共 ${String(cells)} 个单元格）`,
  columns: { level: '级别', code: '代码', cell: '单元格', found: '录入值', expected: '应为', message: '问题', fix: '处理办法' },
  /** Issues that stand in no cell and concern no unit. */
  workbook: '工作簿',
  place: (sheet: string, unit: string) => [sheet, unit].filter((part) => part !== '').join(' · '),
  more: '其余问题（按代码和数据项归并）',
  count: '数量',
  summary: (errors: number, warnings: number, notes: number) =>
    `合计：错误 ${String(errors)} 个，提醒 ${String(warnings)} 个，说明 ${String(notes)} 个`,
  done: (count: number) => `已修复 ${String(count)} 处：`,
  offered: (count: number) => `可以直接修复 ${String(count)} 处（加 --fix，并用 --out 或 --in-place 指定写到哪里）：`,
  repair: (from: string, to: string) => `“${from}” → “${to}”`,
};

export type CheckLineTexts = typeof zh;

const en: CheckLineTexts = {
  usage:
    'Usage: npm run check -- <workbook.xlsx> [--out <file.xlsx> | --in-place] [--fix] [--json] [--lang zh|en] [--scheme <scheme.json>] [--via office]',
  noInput: 'name the workbook to check',
  fixNeedsOutput: '--fix changes figures: say with --out into which file, or write back with --in-place',
  notChecked: 'not checked: ',
  unexpected: 'the program failed and nothing was checked; the original file is unchanged; please report this:',
  written: (path, cells) => `issues written to ${path} (${String(cells)} cells)`,
  repaired: (path, repairs, cells) => `${String(repairs)} cells repaired, issues written to ${path} (${String(cells)} cells in all)`,
  columns: { level: 'Level', code: 'Code', cell: 'Cell', found: 'Found', expected: 'Expected', message: 'What is wrong', fix: 'What to do' },
  workbook: 'Workbook',
  place: (sheet, unit) => [sheet, unit].filter((part) => part !== '').join(' · '),
  more: 'The rest, by code and figure',
  count: 'Count',
  summary: (errors, warnings, notes) => `In all: ${String(errors)} errors, ${String(warnings)} warnings, ${String(notes)} notes`,
  done: (count) => `${String(count)} cells repaired:`,
  offered: (count) => `${String(count)} cells can be repaired at once (add --fix, and --out or --in-place to say where to):`,
  repair: (from, to) => `“${from}” → “${to}”`,
};

/** The texts of the program that checks. */
export const checkLineTexts = (language: Language): CheckLineTexts => (language === 'en' ? en : zh);
