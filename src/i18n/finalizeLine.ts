import type { Language } from '../core';

const zh = {
  usage: [
    '用法：npm run finalize -- <工作簿.xlsx> --out <文件.xlsx> | --in-place [--allow-pending] [--json] [--lang zh|en] [--scheme <方案.json>] [--via office]',
    '　　　npm run finalize -- --reopen <原因> <工作簿.xlsx> --out <文件.xlsx> | --in-place [--json] [--lang zh|en] [--scheme <方案.json>] [--via office]',
  ].join('\n'),
  noInput: '请给出要定稿或重新打开的工作簿',
  needsOutput: '定稿和重新打开都会改动工作簿，请用 --out 指定写到哪个文件，或用 --in-place 写回原文件',
  pendingOnly: '--allow-pending 只用于定稿，不能与 --reopen 同用',
  notFinalized: '未定稿：',
  notReopened: '未重新打开：',
  unexpected: '程序出错，没有定稿；原文件没有改动，请把以下内容报告给维护者：',
  finalized: (path: string, time: string, sheets: number) => `已定稿（${time}），写入 ${path}：${String(sheets)} 张工作表已加保护（无密码），写入日志已删除`,
  figures: (units: number, pending: number, warnings: number) =>
    `${String(units)} 个单位；待核 ${String(pending)} 项${pending > 0 ? '，总分和名次是暂定的' : ''}；提醒 ${String(warnings)} 个`,
  fingerprints: (scheme: string, figures: string) => `方案指纹 ${scheme}，数据指纹 ${figures}`,
  reopened: (path: string, since: string, sheets: number) => `已重新打开 ${since} 的定稿，写入 ${path}：${String(sheets)} 张工作表已解除保护，原因已记入“运行记录”`,
};

export type FinalizeLineTexts = typeof zh;

const en: FinalizeLineTexts = {
  usage: [
    'Usage: npm run finalize -- <workbook.xlsx> --out <file.xlsx> | --in-place [--allow-pending] [--json] [--lang zh|en] [--scheme <scheme.json>] [--via office]',
    '       npm run finalize -- --reopen <reason> <workbook.xlsx> --out <file.xlsx> | --in-place [--json] [--lang zh|en] [--scheme <scheme.json>] [--via office]',
  ].join('\n'),
  noInput: 'name the workbook to finalize or to re-open',
  needsOutput: 'finalizing and re-opening change the workbook: say with --out into which file, or write back with --in-place',
  pendingOnly: '--allow-pending is for finalizing, not for --reopen',
  notFinalized: 'not finalized: ',
  notReopened: 'not re-opened: ',
  unexpected: 'the program failed and nothing was finalized; the original file is unchanged; please report this:',
  finalized: (path, time, sheets) => `final since ${time}, written to ${path}: ${String(sheets)} sheets protected (without a password), the journal removed`,
  figures: (units, pending, warnings) =>
    `${String(units)} units; ${String(pending)} pending${pending > 0 ? ', totals and ranks are provisional' : ''}; ${String(warnings)} warnings`,
  fingerprints: (scheme, figures) => `fingerprint of the scheme ${scheme}, of the figures ${figures}`,
  reopened: (path, since, sheets) => `the final record of ${since} is open again, written to ${path}: ${String(sheets)} sheets unprotected, the reason is on sheet 运行记录`,
};

/** The texts of the program that finalizes. */
export const finalizeLineTexts = (language: Language): FinalizeLineTexts => (language === 'en' ? en : zh);
